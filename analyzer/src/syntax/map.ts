/**
 * Maps: list files whose entries are a key and a value (virtualdomains, smtproutes). constmap.c divides an entry at its first
 * colon; an entry without a colon is left out of the map.
 */

/** The two halves of an entry. */
export interface MapEntry {
  readonly key: string;
  readonly value: string;
}

/** Divides an entry at its first colon; undefined where there is none, since qmail then ignores the entry. */
export function mapEntryOf(entry: string): MapEntry | undefined {
  const colon = entry.indexOf(":");
  return colon < 0 ? undefined : { key: entry.slice(0, colon), value: entry.slice(colon + 1) };
}
