/**
 * The Public Suffix List (publicsuffix.org): names below which anybody may register.
 * This is the only file that knows where the list comes from.
 */

import { getPublicSuffix, parse } from "tldts";

/** The section of the list: ICANN's delegations, or suffixes of private operators such as github.io. */
export type SuffixSection = "icann" | "private";

const OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false, detectIp: false };
const LONGEST_NAME = 255;
const LABEL = "example";
/** No rule or exception of the list can be spelled like this, so only a wildcard rule matches it. */
const ANY_LABEL = "-";

/**
 * The section in which `name` is a public suffix, or in which a wildcard rule (`*.ck`, `*.kawasaki.jp`) makes every name
 * directly below it one. Undefined where it is neither: a registrable name, an exception (`www.ck`), a name under no
 * listed suffix (`corp`), or no host name. ASCII case does not matter; a final dot makes it another name.
 */
export function publicSuffixSection(name: string): SuffixSection | undefined {
  // No host name is longer, and on a line of megabytes the matcher would run out of its stack.
  if (name.length > LONGEST_NAME || !hasListedEnd(name)) return undefined;
  const host = name.toLowerCase();
  // One question answers both: below a suffix the suffix comes back, below a wildcard the whole probe does.
  const below = `${ANY_LABEL}.${host}`;
  const found = getPublicSuffix(below, OPTIONS);
  if (found !== host && found !== below) return undefined;
  if (!isHostName(host)) return undefined;
  const itself = lookUp(host);
  return itself.suffix === host && itself.section === "icann" ? "icann" : lookUp(below).section;
}

/** Top-level domains of three letters and more below which ICANN's section has suffixes; a test asks the list. */
const WITH_SUFFIXES_BELOW = ["aero", "arpa", "int", "pro"];

/** Whether `publicSuffixSection` is ICANN's, told of most names without asking the list. */
export function isIcannSuffix(name: string): boolean {
  return !isBelowPlainEnd(name, 0, name.length) && publicSuffixSection(name) === "icann";
}

/**
 * Whether the name in `text` from `start` up to `end` lies below a top-level domain of three small letters or more that has none of
 * ICANN's suffixes below it, so that it is none itself.
 */
export function isBelowPlainEnd(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && isSmallLetter(text.charCodeAt(at - 1))) at -= 1;
  if (end - at < 3 || at < start + 2 || text.charCodeAt(at - 1) !== DOT) return false;
  for (const other of WITH_SUFFIXES_BELOW) if (other.length === end - at && text.startsWith(other, at)) return false;
  return true;
}

const DOT = 0x2e;

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** A name that somebody could register below the public suffix `suffix`: `example.com`, `example.co.kawasaki.jp`. */
export function nameBelow(suffix: string): string {
  const host = suffix.toLowerCase();
  const below = `${ANY_LABEL}.${host}`;
  return lookUp(below).suffix === below ? `${LABEL}.co.${host}` : `${LABEL}.${host}`;
}

/**
 * Whether `name` lies below a listed suffix, so that strangers could look it up: `example.com`, not `com`, `fixme` or `mail.corp`.
 * Names below `.example`, with which people write about hosts (RFC 2606), stand for such.
 */
export function isBelowPublicSuffix(name: string): boolean {
  if (/^.*[^.]\.example$/i.test(name)) return name.length <= LONGEST_NAME && isHostName(name);
  if (name.length > LONGEST_NAME || !hasListedEnd(name) || !isHostName(name)) return false;
  const { suffix, section } = lookUp(name.toLowerCase());
  return section !== undefined && suffix !== name.toLowerCase();
}

/** Whether the list has anything at or below the last label of `name`. Asked once for each: files have few of them. */
function hasListedEnd(name: string): boolean {
  const last = name.slice(name.lastIndexOf(".") + 1);
  let isListed = listedEnds.get(last);
  if (isListed === undefined) {
    const host = last.toLowerCase();
    isListed = isHostName(host) && (lookUp(host).section !== undefined || lookUp(`${ANY_LABEL}.${host}`).section !== undefined);
    if (listedEnds.size >= MOST_ENDS_KEPT) listedEnds.clear();
    listedEnds.set(last, isListed);
  }
  return isListed;
}

/** Top-level domains that RFC 2606 keeps for examples and tests: never listed, so that nobody waits for the list because of them. */
export const RESERVED_ENDS = ["example", "invalid", "localhost", "test"];
const listedEnds = new Map<string, boolean>(RESERVED_ENDS.map((end) => [end, false]));
const MOST_ENDS_KEPT = 2000;

function lookUp(host: string): { readonly suffix: string | null; readonly section: SuffixSection | undefined } {
  const { publicSuffix, isIcann, isPrivate } = parse(host, OPTIONS);
  return { suffix: publicSuffix, section: isPrivate ? "private" : isIcann ? "icann" : undefined };
}

function isHostName(host: string): boolean {
  return /^[^\s.\0-,/:-@[-`{-\x7f]+(\.[^\s.\0-,/:-@[-`{-\x7f]+)*$/u.test(host);
}
