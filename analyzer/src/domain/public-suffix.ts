/**
 * The Public Suffix List (publicsuffix.org): names below which anybody may register.
 * This is the only file that knows where the list comes from.
 */

import { parse } from "tldts";

/** The section of the list: ICANN's delegations, or suffixes of private operators such as github.io. */
export type SuffixSection = "icann" | "private";

const LABEL = "example";
/** No real rule or exception of the list is spelled like this, so only a wildcard rule can match it. */
const ANY_LABEL = "any-label-below";

/**
 * The section in which `name` is a public suffix, or in which a wildcard rule (`*.ck`, `*.kawasaki.jp`) makes every name
 * directly below it one. Undefined where it is neither: a registrable name, an exception (`www.ck`), a name under no
 * listed suffix (`corp`), or no host name. ASCII case does not matter; a final dot makes it another name.
 */
export function publicSuffixSection(name: string): SuffixSection | undefined {
  const host = name.toLowerCase();
  if (!isHostName(host)) return undefined;
  return sectionIfSuffix(host) ?? sectionIfSuffix(`${ANY_LABEL}.${host}`);
}

/** A name that somebody could register below the public suffix `suffix`: `example.com`, `example.co.kawasaki.jp`. */
export function nameBelow(suffix: string): string {
  const host = suffix.toLowerCase();
  return sectionIfSuffix(`${ANY_LABEL}.${host}`) ? `${LABEL}.co.${host}` : `${LABEL}.${host}`;
}

function sectionIfSuffix(host: string): SuffixSection | undefined {
  const result = parse(host, { allowPrivateDomains: true, extractHostname: false, validateHostname: false, detectIp: false });
  if (result.publicSuffix !== host) return undefined;
  if (result.isPrivate) return "private";
  return result.isIcann ? "icann" : undefined;
}

function isHostName(host: string): boolean {
  return /^[^\s.\0-,/:-@[-`{-\x7f]+(\.[^\s.\0-,/:-@[-`{-\x7f]+)*$/u.test(host);
}
