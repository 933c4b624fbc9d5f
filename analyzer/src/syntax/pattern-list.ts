/**
 * Lists whose entries are patterns: regular expressions (qregex, in Sagredo's qmail and IndiMail) or shell patterns (wildmat, in
 * s/qmail and IndiMail). The same entries as of any other list (list.ts), by their numbers, in a few bytes each.
 */

import { linesOf, withoutLineFeed } from "../text/lines.ts";
import { entriesOfLine } from "./list.ts";

/** An entry with its place. */
export interface PatternRow {
  /** The entry, with its `!` if it has one. */
  readonly value: string;
  /** Number of the line, counted from 0 at LF. */
  readonly line: number;
  /** The line without its LF. */
  readonly text: string;
}

/** The entries of a file, read once. */
export class PatternList {
  readonly file: string;
  size = 0;
  #entries: string | undefined;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #lines: Int32Array;
  readonly #places: Int32Array;

  /** Reads a file, a byte string. Never fails. */
  constructor(file: string) {
    this.file = file;
    const most = countOf(file, "\n") + countOf(file, "\0") + 1;
    this.#starts = new Int32Array(most);
    this.#ends = new Int32Array(most);
    this.#lines = new Int32Array(most);
    this.#places = new Int32Array(most);
    let place = 0;
    for (const { number, start, text } of linesOf(file)) {
      for (const { span } of entriesOfLine(text)) {
        this.#starts[this.size] = start + span.start;
        this.#ends[this.size] = start + span.end;
        this.#lines[this.size] = number;
        this.#places[this.size] = place;
        place += span.end - span.start + 1;
        this.size += 1;
      }
    }
  }

  /** Where the entry begins in the file. */
  start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  value(index: number): string {
    return this.file.slice(this.#starts[index], this.#ends[index]);
  }

  row(index: number): PatternRow {
    const start = this.start(index);
    const lineStart = start === 0 ? 0 : this.file.lastIndexOf("\n", start - 1) + 1;
    const lineFeed = this.file.indexOf("\n", lineStart);
    const text = withoutLineFeed(this.file.slice(lineStart, lineFeed < 0 ? this.file.length : lineFeed));
    return { value: this.value(index), line: this.#lines[index] ?? 0, text };
  }

  *rows(): Generator<PatternRow> {
    for (let index = 0; index < this.size; index += 1) yield this.row(index);
  }

  /** All entries as the program holds them, each ended by NUL. */
  get entries(): string {
    if (this.#entries === undefined) {
      const values: string[] = [];
      for (let index = 0; index < this.size; index += 1) values.push(this.value(index), "\0");
      this.#entries = values.join("");
    }
    return this.#entries;
  }

  /** Where the entry begins in `entries`. */
  place(index: number): number {
    return this.#places[index] ?? 0;
  }

  /** The number of the entry that begins there in the file. */
  indexAt(start: number): number {
    let low = 0;
    let high = this.size - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= start) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function countOf(text: string, byte: string): number {
  let count = 0;
  for (let at = text.indexOf(byte); at >= 0; at = text.indexOf(byte, at + 1)) count += 1;
  return count;
}
