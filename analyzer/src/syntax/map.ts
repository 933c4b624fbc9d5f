/**
 * Maps: list files whose entries are a key and a value (virtualdomains, smtproutes). constmap.c divides an entry at its first
 * colon; an entry without a colon is left out of the map.
 */

import type { Span } from "../text/span.ts";

/** The two halves of an entry. Spans count in the entry; both halves may be empty. */
export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
}

/** Divides an entry at its first colon; undefined where there is none, since qmail then ignores the entry. */
export function mapEntryOf(entry: string): MapEntry | undefined {
  const colon = entry.indexOf(":");
  if (colon < 0) return undefined;
  return {
    key: entry.slice(0, colon),
    keySpan: { start: 0, end: colon },
    value: entry.slice(colon + 1),
    valueSpan: { start: colon + 1, end: entry.length },
  };
}
