/**
 * Domains that belong to whoever runs the host, which no file of qmail's tells: `.sony` is a public suffix, and yet Sony's alone.
 */

import { asciiLower } from "../text/ascii.ts";

/** Whether a name is one of these domains, or lies below one. In any case of letters, without a dot in front. */
export type OwnsDomain = (name: string) => boolean;

/** More labels than a name can have (RFC 1035: 255 octets). */
const MOST_LABELS = 128;

/** The domains as one question. A dot in front of one makes no difference: each stands for itself and all names below it. */
export function ownDomains(domains: readonly string[]): OwnsDomain {
  if (domains.length === 0) return () => false;
  const own = new Set(domains.map((domain) => asciiLower(domain.replace(/^\./, ""))));
  return (name) => {
    let at = 0;
    const folded = asciiLower(name);
    for (let labels = 0; labels < MOST_LABELS; labels += 1) {
      if (own.has(folded.slice(at))) return true;
      const dot = folded.indexOf(".", at);
      if (dot < 0) return false;
      at = dot + 1;
    }
    return false;
  };
}

/** Whether a text is the name of a domain, perhaps with a dot in front, as it can be declared as one's own. */
export function isDomain(text: string): boolean {
  return text.length <= 255 && /^\.?[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63})*$/u.test(text);
}
