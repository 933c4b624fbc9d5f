/**
 * Lists and maps by key, as the programs of qmail look things up in them (constmap.c).
 *
 * A key is compared with ASCII case folded and nothing else: no blank, no final dot is forgiven. Of several entries with one
 * key the last in the file is found, since constmap_init puts each entry in front of those before it. In a map the first colon
 * ends the key, an entry without a colon does not exist, and an empty key is a key like others (the catch-all). In a list the
 * whole entry is the key. A NUL divides a line into several entries (see list.ts).
 */

import { asciiLower } from "../text/ascii.ts";
import { literalSource } from "../text/literal.ts";
import type { Span } from "../text/span.ts";
import { atOnce, type Steps } from "../text/steps.ts";
import { EntryTable, type LentRows, type RowsByKey, type TableRow } from "./entry-table.ts";
import { contentEnd, entriesOfLine } from "./list.ts";
import { mapEntryOf } from "./map.ts";

/** How the file's entries divide: `list` (locals, percenthack) or `map` (virtualdomains, smtproutes). */
export type KeyedSyntax = "list" | "map";

/** An entry with its place. Spans count in `text`. */
export interface IndexedEntry {
  /** Number of the line, counted from 0 at LF. */
  readonly line: number;
  /** The line without its LF. */
  readonly text: string;
  readonly key: string;
  readonly keySpan: Span;
  /** What stands behind the colon; empty in a list. */
  readonly value: string;
  readonly valueSpan: Span;
}

/** What stands under one key. */
export interface Found {
  /** The key in lower case. */
  readonly key: string;
  /** The entry that qmail finds. */
  readonly entry: IndexedEntry;
  /** Entries of the same key that it never sees, from the last to the first; of many, the last ones. */
  readonly hidden: readonly IndexedEntry[];
}

/** A list or map of any size, ready to be asked. */
export interface EntryIndex {
  /** What stands under each of `keys`, in their order; keys that are not in the file are left out. */
  find(keys: readonly string[]): readonly Found[];
}

interface PreparableIndex extends EntryIndex {
  prepare(): Steps<void>;
}

/** A file whose bytes never change, as a host gives it. */
interface FileBytes {
  readonly bytes: string;
}

/** In units: from this size on, the first questions are answered by a search through the text, which costs less than an index. */
const NONE = -1;
const COLON = 0x3a;
const LARGE = 1 << 20;
const SEARCHES = 6;
const MOST_KEYS_OF_A_SEARCH = 32;
const MOST_HIDDEN = 20;
/** In lines: what is read between two pauses. */
const LINES_OF_STEP = 8192;

const indexes: Readonly<Record<KeyedSyntax, WeakMap<FileBytes, PreparableIndex>>> = { list: new WeakMap(), map: new WeakMap() };

/** The index of a file, made once for all who ask and kept as long as the file is. */
export function indexOfFile(file: FileBytes, syntax: KeyedSyntax): EntryIndex {
  return preparableIndex(file, syntax);
}

/** Does in steps what the index of a large file otherwise does at once when it has been asked some times. */
export function prepareIndex(file: FileBytes, syntax: KeyedSyntax): Steps<void> {
  return preparableIndex(file, syntax).prepare();
}

/**
 * Lets the index of a large file look up where its keys stand, instead of reading the file once more: for whoever has read it already.
 * Of a small file, or one with NUL, the index is made as always.
 */
export function lendRows(file: FileBytes, syntax: KeyedSyntax, rows: LentRows): void {
  if (!isLarge(file.bytes) || file.bytes.includes("\0") || indexes[syntax].has(file)) return;
  indexes[syntax].set(file, indexEntries(file.bytes, syntax, rows));
}

/** Whether a file is so large that it is worth some trouble not to read it. */
export function isLarge({ length }: { readonly length: number }): boolean {
  return length >= LARGE;
}

function preparableIndex(file: FileBytes, syntax: KeyedSyntax): PreparableIndex {
  let index = indexes[syntax].get(file);
  if (!index) {
    index = indexEntries(file.bytes, syntax);
    indexes[syntax].set(file, index);
  }
  return index;
}

/** Reads a file. Never fails; nothing is computed before the first question. `lent`: who knows where the keys stand, as long as that holds. */
export function indexEntries(text: string, syntax: KeyedSyntax, lent?: LentRows): PreparableIndex {
  let searches = !isLarge(text) || text.includes("\0") ? 0 : SEARCHES;
  let table: RowsByKey | undefined;
  return {
    find(keys) {
      const wanted = wantedOf(keys, syntax);
      if (lent?.holds()) return foundOf(wanted, (key) => lookUp(text, key, { table: lent, syntax }));
      if (!table && searches > 0 && wanted.length <= MOST_KEYS_OF_A_SEARCH) {
        searches -= 1;
        const entries = search(text, wanted, syntax);
        return foundOf(wanted, (key) => entries.get(key) ?? NONE_OF_KEY);
      }
      table ??= atOnce(tableInSteps(text, syntax));
      const rows = { table, syntax };
      return foundOf(wanted, (key) => lookUp(text, key, rows));
    },
    *prepare() {
      if (!table && !lent?.holds() && isLarge(text)) table = yield* tableInSteps(text, syntax);
    },
  };
}

/**
 * The parts of one line, which NULs divide, as a list: each is an entry, also an empty one, and one that begins with `#`. So the value
 * of `me` stands in for `locals` (control.c: control_readfile()).
 */
export function indexParts(line: string): EntryIndex {
  let table: EntryTable | undefined;
  return {
    find(keys) {
      table ??= tableOfParts(line);
      const rows = { table, syntax: "list" } as const;
      return foundOf(wantedOf(keys, "list"), (key) => lookUp(line, key, rows));
    },
  };
}

function tableOfParts(line: string): EntryTable {
  const table = new EntryTable();
  const end = contentEnd(line);
  for (let start = 0; start <= end; ) {
    const nul = line.indexOf("\0", start);
    const keyEnd = nul === NONE || nul > end ? end : nul;
    table.add(line, { start, keyEnd, line: 0 });
    start = keyEnd + 1;
  }
  atOnce(table.seal());
  return table;
}

/** A file that does not exist, or is empty. */
export const NO_ENTRIES: EntryIndex = { find: () => [] };

/** No entry has a key with LF or NUL in it; in a map, none with a colon. */
function isPossible(key: string, syntax: KeyedSyntax): boolean {
  return !/[\n\0]/.test(key) && (syntax === "list" || !key.includes(":"));
}

const FEW_KEYS = 16;

/** The keys in lower case, each once, without those that no entry has. */
function wantedOf(keys: readonly string[], syntax: KeyedSyntax): readonly string[] {
  if (keys.length > FEW_KEYS) return [...new Set(keys.map(asciiLower))].filter((key) => isPossible(key, syntax));
  const wanted: string[] = [];
  for (const each of keys) {
    const key = asciiLower(each);
    if (isPossible(key, syntax) && !wanted.includes(key)) wanted.push(key);
  }
  return wanted;
}

const NONE_OF_KEY: readonly IndexedEntry[] = [];

function foundOf(keys: readonly string[], entriesOf: (key: string) => readonly IndexedEntry[]): readonly Found[] {
  const found: Found[] = [];
  for (const key of keys) {
    const entries = entriesOf(key);
    const [entry] = entries;
    if (entry) found.push({ key, entry, hidden: entries.length === 1 ? NONE_OF_KEY : entries.slice(1) });
  }
  return found;
}

function lookUp(
  text: string,
  key: string,
  { table, syntax }: { readonly table: RowsByKey; readonly syntax: KeyedSyntax },
): readonly IndexedEntry[] {
  let ofKey: IndexedEntry[] | undefined;
  for (const row of table.candidates(key)) {
    if (asciiLower(text.slice(row.start, row.keyEnd)) !== key) continue;
    ofKey ??= [];
    ofKey.push(entryAt(text, row, syntax));
    if (ofKey.length > MOST_HIDDEN) break;
  }
  return ofKey ?? NONE_OF_KEY;
}

/** Finds the lines that begin with one of `keys` in one pass, and reads only those. For texts without NUL. */
function search(text: string, keys: readonly string[], syntax: KeyedSyntax): ReadonlyMap<string, readonly IndexedEntry[]> {
  const rows = new Map<string, TableRow[]>(keys.map((key) => [key, []]));
  const numberOf = lineCounter(text);
  const take = (lineStart: number): void => {
    const [entry] = entriesOfLine(lineOf(text, lineStart));
    const key = entry && (syntax === "map" ? mapEntryOf(entry.value)?.key : entry.value);
    const ofKey = key === undefined ? undefined : rows.get(asciiLower(key));
    if (key === undefined || !ofKey) return;
    ofKey.push({ start: lineStart, keyEnd: lineStart + key.length, line: numberOf(lineStart) });
    if (ofKey.length > 2 * MOST_HIDDEN) ofKey.splice(0, MOST_HIDDEN - 1);
  };
  take(0);
  // The letters of a key fold more freely here than in qmail, and comments come too; `take` reads exactly.
  const lines = new RegExp(`\\n(?:${keys.map(literalSource).join("|")})${syntax === "map" ? ":" : "(?![^ \\t\\n])"}`, "gi");
  if (keys.length > 0) for (const { index } of text.matchAll(lines)) take(index + 1);
  return new Map(
    [...rows].map(([key, ofKey]) => [
      key,
      ofKey
        .slice(-MOST_HIDDEN - 1)
        .map((row) => entryAt(text, row, syntax))
        .reverse(),
    ]),
  );
}

/** Numbers of lines for offsets that never go back; each costs what lies between it and the one before. */
function lineCounter(text: string): (lineStart: number) => number {
  let line = 0;
  let countedTo = 0;
  return (lineStart) => {
    for (let lineFeed = text.indexOf("\n", countedTo); lineFeed >= 0 && lineFeed < lineStart; lineFeed = text.indexOf("\n", countedTo)) {
      line += 1;
      countedTo = lineFeed + 1;
    }
    return line;
  };
}

function* tableInSteps(text: string, syntax: KeyedSyntax): Steps<EntryTable> {
  const table = new EntryTable();
  let nul = text.indexOf("\0");
  let line = 0;
  for (let lineStart = 0; lineStart < text.length; line += 1) {
    if (line % LINES_OF_STEP === LINES_OF_STEP - 1) yield;
    const lineFeed = text.indexOf("\n", lineStart);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed;
    const first = text.charCodeAt(lineStart);
    const end = first === 0x23 || first === 0 ? lineStart : contentEnd(text, lineStart, lineEnd);
    for (let start = lineStart; end > lineStart && start <= end; ) {
      if (nul !== NONE && nul < start) nul = text.indexOf("\0", start);
      const stop = nul === NONE || nul > end ? end : nul;
      const keyEnd = syntax === "map" ? colonBefore(text, start, stop) : stop;
      if (keyEnd !== NONE) table.add(text, { start, keyEnd, line });
      start = stop + 1;
    }
    lineStart = lineEnd + 1;
  }
  yield* table.seal();
  return table;
}

function entryAt(text: string, { start, keyEnd, line }: TableRow, syntax: KeyedSyntax): IndexedEntry {
  const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const lineText = lineOf(text, lineStart);
  const keySpan = { start: start - lineStart, end: keyEnd - lineStart };
  const nul = lineText.indexOf("\0", keySpan.end);
  const valueSpan = {
    start: syntax === "map" ? keySpan.end + 1 : keySpan.end,
    end: syntax === "list" ? keySpan.end : nul < 0 ? contentEnd(lineText) : nul,
  };
  return {
    line,
    text: lineText,
    key: lineText.slice(keySpan.start, keySpan.end),
    keySpan,
    value: lineText.slice(valueSpan.start, valueSpan.end),
    valueSpan,
  };
}

/** The line that begins at `lineStart`, without its LF. */
function lineOf(text: string, lineStart: number): string {
  const lineFeed = text.indexOf("\n", lineStart);
  return text.slice(lineStart, lineFeed < 0 ? text.length : lineFeed);
}

/** Where the first colon from `start` on stands; none at `stop` or behind. */
function colonBefore(text: string, start: number, stop: number): number {
  for (let at = start; at < stop; at += 1) if (text.charCodeAt(at) === COLON) return at;
  return NONE;
}
