/**
 * Lists: the files that qmail reads with control_readfile (control.c).
 *
 * Lines end at LF. From the end of each line LF, space and tab are removed, and nothing else: a CR stays, and so do blanks at
 * the beginning. A line that is then empty, or begins with `#` or NUL, is skipped; every other line is an entry. A NUL inside
 * divides the line into several entries, since the reader hands on its entries ended by NUL. A final line without LF counts.
 */

import type { Span } from "../text/span.ts";

/** One entry as qmail gets it. Spans count in its line. */
export interface Entry {
  readonly value: string;
  readonly span: Span;
  /** What to take away so that this entry is gone and no other: the whole line with its LF, unless a NUL divides it. */
  readonly removal: Span;
}

const NONE: readonly Entry[] = [];

/**
 * The entries of one line, which may end with LF, and of a line that NUL divides only the first `most`. Never fails; a comment or
 * blank line has none.
 */
export function entriesOfLine(line: string, most?: number): readonly Entry[] {
  const first = line.charCodeAt(0);
  if (first === 0x23 || first === 0 || line.length === 0) return NONE;
  const end = contentEnd(line);
  if (end === 0) return NONE;
  const value = line.slice(0, end);
  if (!value.includes("\0")) return [{ value, span: { start: 0, end }, removal: { start: 0, end: line.length } }];
  const entries: Entry[] = [];
  let start = 0;
  for (const part of value.split("\0", most)) {
    const span = { start, end: start + part.length };
    entries.push({ value: part, span, removal: { start, end: Math.min(span.end + 1, end) } });
    start += part.length + 1;
  }
  return entries;
}

/** Where the line in `text` from `start` up to `stop` ends when qmail has removed LF, spaces and tabs from its end. */
export function contentEnd(text: string, start = 0, stop = text.length): number {
  let end = stop;
  while (end > start) {
    const unit = text.charCodeAt(end - 1);
    if (unit !== 0x0a && unit !== 0x20 && unit !== 0x09) break;
    end -= 1;
  }
  return end;
}

/** An entry with the number of its line, counted from 0. */
export interface NumberedEntry extends Entry {
  readonly line: number;
}

/** The same, where nothing is to be taken away. */
export type ListedEntry = Omit<NumberedEntry, "removal">;

/** All entries of a list file in their order. Whole hosts are read so many times over, so an ordinary line makes nothing but its entry. */
export function* readList(text: string): Generator<ListedEntry> {
  const divided = text.includes("\0");
  let line = 0;
  for (let start = 0; start < text.length; line += 1) {
    const lineFeed = text.indexOf("\n", start);
    const stop = lineFeed < 0 ? text.length : lineFeed;
    if (divided) {
      for (const { value, span } of entriesOfLine(text.slice(start, stop))) yield { value, span, line };
    } else if (text.charCodeAt(start) !== 0x23) {
      let end = stop;
      while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
      if (end > start) yield { value: text.slice(start, end), span: { start: 0, end: end - start }, line };
    }
    start = stop + 1;
  }
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

/** The entries in those lines of a list file in which `likely`, a global expression that matches within one line, finds something. */
export function* readLikelyLines(text: string, likely: RegExp): Generator<ListedEntry> {
  let line = 0;
  let counted = 0;
  likely.lastIndex = 0;
  for (let match = likely.exec(text); match; match = likely.exec(text)) {
    for (let lineFeed = text.indexOf("\n", counted); lineFeed >= 0 && lineFeed < match.index; lineFeed = text.indexOf("\n", counted)) {
      line += 1;
      counted = lineFeed + 1;
    }
    const lineFeed = text.indexOf("\n", match.index);
    const end = lineFeed < 0 ? text.length : lineFeed + 1;
    yield* numberedEntries(text.slice(counted, end), line);
    likely.lastIndex = end;
  }
}

function numberedEntries(lineText: string, line: number): readonly ListedEntry[] {
  return entriesOfLine(lineText).map(({ value, span }) => ({ value, span, line }));
}
