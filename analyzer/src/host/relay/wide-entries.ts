/**
 * Entries that can let in somebody else's domain: those that begin with a dot and below which anybody may register a name. One cheap
 * pass through a list; whoever keeps an index of one gives the same from that.
 */

import { publicSuffixSection } from "../../domain/public-suffix.ts";
import { readCdb } from "../../syntax/cdb.ts";
import { contentEnd, entriesOfLine } from "../../syntax/list.ts";
import { asciiLower } from "../../text/ascii.ts";
import { fromByteString } from "../../text/bytes.ts";
import { atOnce, type Steps } from "../../text/steps.ts";
import type { ControlFileContent, ControlFiles } from "../control-files.ts";
import type { OwnsDomain } from "../own-domains.ts";

/** One entry that can. */
export interface WideEntry {
  /** In lower case, a byte string: `.com`, `.co.jp.`, `.`. */
  readonly key: string;
  /** Its lines, counted from 0; none in a compiled file. */
  readonly lines: readonly number[];
}

/** What a list of recipients' hosts comes to. */
export interface RecipientList {
  readonly names: ListedNames;
  /** In the order of the file, each key once. */
  readonly wide: readonly WideEntry[];
}

/** The lists by their names in the control directory; undefined where there is none of that name. */
export type WideEntries = (name: string) => RecipientList | undefined;

/** The lists that are searched for them, in the order in which the programs ask. */
export const WIDE_LISTS = ["rcpthosts.cdb", "rcpthosts", "morercpthosts.cdb"] as const;

/** Reads each list when it is asked for, unless that is done. */
export function scannedEntries(control: ControlFiles): WideEntries {
  return (name) => atOnce(scanned(control.get(name), name));
}

/** Reads the text among the lists in steps, so that it need not be read when it is asked for. */
export function* prepareWideEntries(control: ControlFiles): Steps<void> {
  yield* scanned(control.get("rcpthosts"), "rcpthosts");
}

/** What was read of each file, as long as the file is. */
const read = new WeakMap<ControlFileContent, RecipientList>();

/** The same lists without the entries for the owner's own domains, below which nobody else has a name. */
export function withoutOwn(lists: WideEntries, owns: OwnsDomain): WideEntries {
  return (name) => {
    const list = lists(name);
    return list && { names: list.names, wide: list.wide.filter(({ key }) => !owns(nameOf(key))) };
  };
}

function* scanned(file: ControlFileContent | undefined, name: string): Steps<RecipientList | undefined> {
  if (file?.kind !== "file") return undefined;
  const known = read.get(file);
  if (known) return known;
  const list = new ListReader();
  if (name.endsWith(".cdb")) for (const { key } of readCdb(file.bytes).records) list.add(key, undefined);
  else yield* scan(file.bytes, list);
  read.set(file, list);
  return list;
}

const LINES_OF_STEP = 8192;

function* scan(text: string, list: ListReader): Steps<void> {
  const hasNul = text.includes("\0");
  let line = 0;
  for (let start = 0; start < text.length; line += 1) {
    const lineFeed = text.indexOf("\n", start);
    const stop = lineFeed < 0 ? text.length : lineFeed;
    if (line % LINES_OF_STEP === LINES_OF_STEP - 1) yield;
    if (hasNul) for (const { value } of entriesOfLine(text.slice(start, stop))) list.add(value, line);
    else if (text.charCodeAt(start) !== NUMBER_SIGN) {
      const end = contentEnd(text, start, stop);
      // Of most lines of a long list only their number matters.
      if (text.charCodeAt(start) !== DOT && list.names.isFull) list.names.addUnread(end > start ? 1 : 0);
      else list.add(text.slice(start, end), line);
    }
    start = stop + 1;
  }
}

const DOT = 0x2e;
const NUMBER_SIGN = 0x23;
/** So many names are told apart; of a longer list the rest is counted. */
const MOST_NAMES = 10_000;

/** Names of domains, each counted once: `example.org` and `.example.org` are one. Of very many, what comes last is counted by entry. */
export class ListedNames {
  readonly #names = new Set<string>();
  #others = 0;

  get count(): number {
    return this.#names.size + this.#others;
  }

  /** Adds a name, with or without a dot before it. */
  add(entry: string): void {
    if (!this.isFull) this.#names.add(asciiLower(entry.charCodeAt(0) === DOT ? entry.slice(1) : entry));
    else this.#others += 1;
  }

  /** Whether the next names are but counted. */
  get isFull(): boolean {
    return this.#names.size >= MOST_NAMES;
  }

  /** Counts so many more. */
  addUnread(count: number): void {
    this.#others += count;
  }

  /** Adds those of another list. */
  addAll(other: ListedNames): void {
    for (const name of other.#names) this.add(name);
    this.#others += other.#others;
  }
}

class ListReader implements RecipientList {
  readonly names = new ListedNames();
  readonly #wide = new Map<string, number[]>();

  get wide(): readonly WideEntry[] {
    return [...this.#wide].map(([key, lines]) => ({ key, lines }));
  }

  add(entry: string, line: number | undefined): void {
    if (entry === "") return;
    this.names.add(entry);
    if (entry.charCodeAt(0) !== DOT) return;
    const key = asciiLower(entry);
    const lines = this.#wide.get(key);
    if (lines && line !== undefined) lines.push(line);
    else if (!lines && isWide(key)) this.#wide.set(key, line === undefined ? [] : [line]);
  }
}

/** Whether names below the entry belong to anybody: a public suffix, with or without a final dot, or the dot alone. */
function isWide(entry: string): boolean {
  const name = nameOf(entry);
  return name === "" ? entry === "." : publicSuffixSection(name) === "icann";
}

/** The name of an entry that begins with a dot, as text, without that and a final dot. */
export function nameOf(entry: string): string {
  const end = entry.endsWith(".") ? -1 : undefined;
  return fromByteString(entry.slice(1, end));
}
