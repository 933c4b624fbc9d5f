/** Of which virtual user an address of users/assign is one. */

import type { MailHost } from "../host/mail-host.ts";
import { asciiLower } from "../text/ascii.ts";
import { fromByteString, toByteString } from "../text/bytes.ts";
import { literalSource } from "../text/literal.ts";
import type { Name } from "./mention.ts";

/**
 * The longest prefix in virtualdomains with which the address begins, up to a hyphen: `joe-shop` of `joe-shop-info`; of a wildcard
 * also as a whole. Where there is none, the address itself. `address`: a mention in users/assign.
 */
export function virtualUserOf({ files }: MailHost, { text: address, single }: Omit<Name, "kind">): Name {
  const content = files.control.get("virtualdomains");
  const folded = asciiLower(toByteString(address));
  const cuts = [...folded.matchAll(single ? /-/g : /-|$/g)].map(({ index }) => folded.slice(0, index)).filter((cut) => cut !== "");
  const prefixes = new Set<string>();
  if (content?.kind === "file" && cuts.length > 0) {
    const likely = new RegExp(`^(?!#)[^:\\n]*:(${cuts.map(literalSource).join("|")})[ \\t]*$`, "gim");
    for (const [, prefix = ""] of content.bytes.matchAll(likely)) prefixes.add(asciiLower(prefix));
  }
  const [longest] = [...prefixes].sort((a, b) => b.length - a.length);
  if (longest === undefined) return { kind: "virtual user", text: address, ...(single && { single }) };
  return { kind: "virtual user", text: fromByteString(toByteString(address).slice(0, longest.length)) };
}
