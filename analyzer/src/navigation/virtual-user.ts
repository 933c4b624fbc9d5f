/** Of which virtual user an address of users/assign is one. */

import type { MailHost } from "../host/mail-host.ts";
import { asciiLower } from "../text/ascii.ts";
import { fromByteString, toByteString } from "../text/bytes.ts";
import { literalSource } from "../text/literal.ts";
import type { Name } from "./mention.ts";

/**
 * The longest prefix in virtualdomains with which the address begins, up to a hyphen or as a whole: `joe-shop` of `joe-shop-info`.
 * Where there is none, the address itself.
 */
export function virtualUserOf({ files }: MailHost, address: string): Name {
  const content = files.control.get("virtualdomains");
  const folded = asciiLower(toByteString(address));
  const prefixes = new Set<string>();
  if (content?.kind === "file") {
    const cuts = [...folded.matchAll(/-|$/g)].map(({ index }) => folded.slice(0, index)).filter((cut) => cut !== "");
    const likely = new RegExp(`^(?!#)[^:\\n]*:(${cuts.map(literalSource).join("|")})[ \\t]*$`, "gim");
    for (const [, prefix = ""] of content.bytes.matchAll(likely)) prefixes.add(asciiLower(prefix));
  }
  const [longest = folded] = [...prefixes].sort((a, b) => b.length - a.length);
  return { kind: "virtual user", text: fromByteString(toByteString(address).slice(0, longest.length)) };
}
