/**
 * Names that libidn2 lets through to the DNS. It turns a name into its ASCII form and refuses what is no valid one, and then the
 * program bounces the mail. Source: idn2_lookup_u8() with IDN2_NFC_INPUT; RFC 5891 sections 4.2.3.1 and 5.4.
 */

import { asciiLower } from "../text/ascii.ts";
import { fromByteString } from "../text/bytes.ts";

const LONGEST_LABEL = 63;
const LONGEST_NAME = 253;

/** What becomes of a name. */
export type IdnName =
  | { readonly kind: "ascii"; readonly name: string }
  /** Letters beyond ASCII: the form depends on tables of Unicode, which are not kept here. */
  | { readonly kind: "converted" }
  | { readonly kind: "refused" };

const REFUSED = { kind: "refused" } as const;

/** What becomes of `name`, a byte string. A label that begins with `xn--` is taken as valid. */
export function idnNameOf(name: string): IdnName {
  if (/[^\0-\x7f]/.test(name)) return /[\udc80-\udcff]/u.test(fromByteString(name)) ? REFUSED : { kind: "converted" };
  const lower = asciiLower(name);
  if (lower.replace(/\.$/, "").length > LONGEST_NAME) return REFUSED;
  return lower.split(".").every(isLabel) ? { kind: "ascii", name: lower } : REFUSED;
}

/** No hyphen at either end, nor two at the third place, where they would mark another kind of name. */
function isLabel(label: string): boolean {
  if (label.length > LONGEST_LABEL) return false;
  return label.startsWith("xn--") || !(label.startsWith("-") || label.endsWith("-") || label.startsWith("--", 2));
}
