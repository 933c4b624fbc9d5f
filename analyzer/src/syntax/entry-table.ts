/**
 * Where each key of a file stands, chained by hash in the way of constmap.c: six small numbers a row and no objects, so that a
 * million lines take some 30 MB.
 */

import type { Steps } from "../text/steps.ts";

/** An entry's place in the file: offsets of its first unit and of its key's end, and the number of its line. */
export interface TableRow {
  readonly start: number;
  readonly keyEnd: number;
  readonly line: number;
}

/** Who knows where the keys of a file stand. */
export interface RowsByKey {
  /** The rows whose key may be `folded`, which is in lower case, from the last to the first. */
  candidates(folded: string): Iterable<TableRow>;
}

/** The same of an owner whose text can change. */
export interface LentRows extends RowsByKey {
  /** Whether the text is still the one that was lent. */
  holds(): boolean;
}

const NONE = -1;
const ROWS_OF_STEP = 1 << 16;

/** Rows in the order of the file. Those of one hash are chained from the last to the first, as constmap_init does. */
export class EntryTable implements RowsByKey {
  size = 0;
  longestKey = 0;
  #starts = new Int32Array(64);
  #keyEnds = new Int32Array(64);
  #lines = new Int32Array(64);
  #hashes = new Int32Array(64);
  #next = new Int32Array(0);
  #first = new Int32Array(0);

  add(text: string, { start, keyEnd, line }: TableRow): void {
    const row = this.size;
    if (row === this.#starts.length) this.#grow();
    this.#starts[row] = start;
    this.#keyEnds[row] = keyEnd;
    this.#lines[row] = line;
    this.#hashes[row] = foldedHash(text, start, keyEnd);
    if (keyEnd - start > this.longestKey) this.longestKey = keyEnd - start;
    this.size = row + 1;
  }

  /** Builds the chains, in steps; after this, no row is added. */
  *seal(): Steps<void> {
    let buckets = 64;
    while (buckets < this.size) buckets *= 2;
    this.#first = new Int32Array(buckets).fill(NONE);
    this.#next = new Int32Array(this.size);
    for (let row = 0; row < this.size; row += 1) {
      if (row % ROWS_OF_STEP === ROWS_OF_STEP - 1) yield;
      const bucket = (this.#hashes[row] ?? 0) & (buckets - 1);
      this.#next[row] = this.#first[bucket] ?? NONE;
      this.#first[bucket] = row;
    }
  }

  /** The rows whose key has the hash and the length of `folded`, from the last to the first. */
  *candidates(folded: string): Generator<TableRow> {
    const hash = foldedHash(folded, 0, folded.length);
    let row = this.#first[hash & (this.#first.length - 1)] ?? NONE;
    for (; row !== NONE; row = this.#next[row] ?? NONE) {
      const start = this.#starts[row] ?? 0;
      const keyEnd = this.#keyEnds[row] ?? 0;
      if (this.#hashes[row] === hash && keyEnd - start === folded.length) yield { start, keyEnd, line: this.#lines[row] ?? 0 };
    }
  }

  #grow(): void {
    const grown = (numbers: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(numbers.length * 2);
      larger.set(numbers);
      return larger;
    };
    this.#starts = grown(this.#starts);
    this.#keyEnds = grown(this.#keyEnds);
    this.#lines = grown(this.#lines);
    this.#hashes = grown(this.#hashes);
  }
}

/** A 32-bit hash (FNV-1a) of the key with A–Z folded to a–z. Rows of one hash are compared before one is found. */
function foldedHash(text: string, start: number, end: number): number {
  let hash = 0x811c_9dc5 | 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit), 0x0100_0193);
  }
  return hash ^ (hash >>> 15);
}
