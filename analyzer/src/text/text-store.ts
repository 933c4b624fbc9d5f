/**
 * A file's text, kept in blocks of whole lines so that an edit costs what it touches.
 *
 * Lines end at LF, as they do for qmail. An editor also ends them at CR and CRLF: `positionAt` and `offsetAt` count as the
 * editor does, everything else as qmail does. Stores and blocks never change; an edit gives a new store that shares all
 * untouched blocks with the old one, which is how the analysis knows what it need not look at again.
 */

import type { Span, TextEdit } from "./span.ts";

/** A run of whole lines. Only the last block of a store may end without LF. */
export interface Block {
  readonly text: string;
  /** Offset in `text` of each line's first unit. A block has at least one line; the text after a final LF is none. */
  readonly lineStarts: readonly number[];
  /** How many line ends (LF, CRLF, CR) an editor sees in `text`. */
  readonly editorLineEnds: number;
}

/** A line and a column as an editor counts them, both from 0; the column in UTF-16 code units. */
export interface EditorPosition {
  readonly line: number;
  readonly character: number;
}

/** Where a block stands in its store. */
export interface PlacedBlock {
  readonly block: Block;
  /** Offset of the block's first unit in the whole text. */
  readonly offset: number;
  /** Number of the block's first line, counted at LF, from 0. */
  readonly line: number;
  /** Number of the block's first line as an editor counts. */
  readonly editorLine: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const MOST_LINES = 256;
const MOST_UNITS = 16_384;

/** An immutable text. Offsets count UTF-16 code units from 0; one beyond the end is taken as the end. */
export class TextStore {
  readonly blocks: readonly Block[];
  readonly length: number;
  /** Lines as an editor counts: one more than there are line ends. */
  readonly editorLineCount: number;
  #placed: readonly PlacedBlock[] | undefined;
  readonly #starts: BlockStarts;

  private constructor(blocks: readonly Block[], starts = startsOf(blocks)) {
    this.blocks = blocks;
    this.#starts = starts;
    this.length = starts.offsets[blocks.length] ?? 0;
    this.editorLineCount = (starts.editorLines[blocks.length] ?? 0) + 1;
  }

  /** A store of the whole `text`. */
  static of(text: string): TextStore {
    return new TextStore(split(text));
  }

  /** The store after one replacement. Costs the blocks it touches, and a copy of the list of blocks. */
  replace({ span, newText }: TextEdit): TextStore {
    const start = Math.min(Math.max(span.start, 0), this.length);
    const end = Math.min(Math.max(span.end, start), this.length);
    if (this.blocks.length === 0) return TextStore.of(newText);
    const first = this.#indexAt(start);
    let last = this.#indexAt(end);
    const { offsets } = this.#starts;
    let text = (this.blocks[first]?.text ?? "").slice(0, start - (offsets[first] ?? 0)) + newText;
    text += (this.blocks[last]?.text ?? "").slice(end - (offsets[last] ?? 0));
    let from = first;
    // An edit that takes a block's final LF ends where the next block begins, and so has taken that one in. Small neighbours are
    // taken in too, so that blocks stay few.
    while (last + 1 < this.blocks.length && isSmall(text, this.blocks[last + 1])) {
      last += 1;
      text += this.blocks[last]?.text ?? "";
    }
    if (from > 0 && isSmall(text, this.blocks[from - 1])) {
      from -= 1;
      text = (this.blocks[from]?.text ?? "") + text;
    }
    const added = split(text);
    const blocks = this.blocks.toSpliced(from, last - from + 1, ...added);
    return new TextStore(blocks, added.length === last - from + 1 ? exchangedStarts(this.#starts, from, added) : undefined);
  }

  /** The text from `start` up to `end`. */
  slice(start: number, end: number): string {
    if (this.blocks.length === 0 || end <= start) return "";
    const { offsets } = this.#starts;
    let text = "";
    for (let index = this.#indexAt(start); index < this.blocks.length; index += 1) {
      const offset = offsets[index] ?? 0;
      if (offset >= end) break;
      text += (this.blocks[index]?.text ?? "").slice(Math.max(start - offset, 0), end - offset);
    }
    return text;
  }

  /** The whole text. Costs its whole length: not for the path of a keystroke. */
  text(): string {
    return this.blocks.map((block) => block.text).join("");
  }

  /** Whether `text` is the whole text. Costs its whole length, but little. */
  isText(text: string): boolean {
    const { offsets } = this.#starts;
    return (
      text.length === this.length &&
      this.blocks.every((block, index) => text.slice(offsets[index] ?? 0, offsets[index + 1] ?? 0) === block.text)
    );
  }

  /** The blocks with their places, computed once for a store. */
  placed(): readonly PlacedBlock[] {
    this.#placed ??= this.blocks.map((block, index) => this.#place(block, index));
    return this.#placed;
  }

  /** The block of that index, with its place. */
  placedAt(index: number): PlacedBlock | undefined {
    const block = this.blocks[index];
    return block && this.#place(block, index);
  }

  /** The blocks that `span` touches, with their places. */
  placedAround(span: Span): readonly PlacedBlock[] {
    const [first, last] = this.indexesAround(span);
    return this.blocks.slice(first, last + 1).map((block, index) => this.#place(block, first + index));
  }

  /** Indexes of the first and the last block that `span` touches. */
  indexesAround({ start, end }: Span): readonly [first: number, last: number] {
    return [this.#indexAt(start - 1), this.#indexAt(end)];
  }

  /** The block that holds the unit at `offset`; the last one at or beyond the end. Undefined only for an empty text. */
  blockAt(offset: number): PlacedBlock | undefined {
    return this.placedAt(this.#indexAt(offset));
  }

  /** The block that holds line `line`, counted at LF; undefined where there is no such line. */
  blockOfLine(line: number): PlacedBlock | undefined {
    const index = this.#indexIn(this.#starts.lines, line);
    const block = this.blocks[index];
    const placed = block && this.#place(block, index);
    return placed && line >= placed.line && line < placed.line + placed.block.lineStarts.length ? placed : undefined;
  }

  /** The editor's position of `offset`. */
  positionAt(offset: number): EditorPosition {
    const index = this.#indexAt(offset);
    const block = this.blocks[index];
    if (!block) return { line: 0, character: 0 };
    const { text } = block;
    const before = this.#starts.editorLines[index] ?? 0;
    const within = Math.min(Math.max(offset - (this.#starts.offsets[index] ?? 0), 0), text.length);
    const last = text.charCodeAt(within - 1);
    // Behind a final line end there is one more line, which begins where the text ends.
    if (within === text.length && last === LINE_FEED) return { line: before + block.editorLineEnds, character: 0 };
    const starts = editorLineStarts(block);
    const line = lastAtMost(starts, within);
    // Inside a CRLF an editor has no position: it is taken as the end of the line.
    const betweenCrLf = last === CARRIAGE_RETURN && text.charCodeAt(within) === LINE_FEED;
    return { line: before + line, character: within - (starts[line] ?? 0) - (betweenCrLf ? 1 : 0) };
  }

  /** The offset of an editor's position; beyond the end of a line it is the line's end, beyond the last line the text's. */
  offsetAt({ line, character }: EditorPosition): number {
    if (line < 0) return 0;
    if (line >= this.editorLineCount) return this.length;
    const index = this.#indexIn(this.#starts.editorLines, line);
    const block = this.blocks[index];
    if (!block) return 0;
    const placed = this.#place(block, index);
    const starts = editorLineStarts(placed.block);
    const start = starts[line - placed.editorLine] ?? placed.block.text.length;
    const next = starts[line - placed.editorLine + 1] ?? placed.block.text.length;
    let end = next;
    while (end > start && (placed.block.text[end - 1] === "\n" || placed.block.text[end - 1] === "\r")) end -= 1;
    return placed.offset + Math.min(start + Math.max(character, 0), end);
  }

  #indexAt(offset: number): number {
    return Math.max(this.#indexIn(this.#starts.offsets, offset), 0);
  }

  /** Index of the last block that has at most `limit` before it; -1 for a negative one. */
  #indexIn(starts: Float64Array, limit: number): number {
    return lastAtMost(starts, limit, this.blocks.length);
  }

  #place(block: Block, index: number): PlacedBlock {
    const { offsets, lines, editorLines } = this.#starts;
    return { block, offset: offsets[index] ?? 0, line: lines[index] ?? 0, editorLine: editorLines[index] ?? 0 };
  }
}

/** For each block what stands before it, and behind the last one what stands in all of them. */
interface BlockStarts {
  readonly offsets: Float64Array;
  readonly lines: Float64Array;
  readonly editorLines: Float64Array;
}

function startsOf(blocks: readonly Block[]): BlockStarts {
  const size = blocks.length + 1;
  const starts = { offsets: new Float64Array(size), lines: new Float64Array(size), editorLines: new Float64Array(size) };
  measure(starts, 0, blocks);
  return starts;
}

/** Writes what stands before each of `blocks`, of which the first is the one at `at`, and before what follows. */
function measure({ offsets, lines, editorLines }: BlockStarts, at: number, blocks: readonly Block[]): void {
  let offset = offsets[at] ?? 0;
  let line = lines[at] ?? 0;
  let editorLine = editorLines[at] ?? 0;
  let index = at;
  for (const block of blocks) {
    index += 1;
    offsets[index] = offset += block.text.length;
    lines[index] = line += block.lineStarts.length;
    editorLines[index] = editorLine += block.editorLineEnds;
  }
}

/** The same once `blocks` stand in the place of as many, from the one at `at` on: no other block is looked at. */
function exchangedStarts(before: BlockStarts, at: number, blocks: readonly Block[]): BlockStarts {
  const starts = { offsets: before.offsets.slice(), lines: before.lines.slice(), editorLines: before.editorLines.slice() };
  measure(starts, at, blocks);
  const next = at + blocks.length;
  moveFrom(next, starts.offsets, before.offsets);
  moveFrom(next, starts.lines, before.lines);
  moveFrom(next, starts.editorLines, before.editorLines);
  return starts;
}

/** Moves what follows a start as far as that has moved. */
function moveFrom(at: number, starts: Float64Array, before: Float64Array): void {
  const distance = (starts[at] ?? 0) - (before[at] ?? 0);
  if (distance === 0) return;
  for (let index = at + 1; index < starts.length; index += 1) starts[index] = (before[index] ?? 0) + distance;
}

/** Index of the last of the first `length` ascending numbers that is at most `limit`; -1 if there is none. */
function lastAtMost(numbers: ArrayLike<number>, limit: number, length = numbers.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isSmall(text: string, neighbour: Block | undefined): boolean {
  return neighbour !== undefined && text.length + neighbour.text.length < MOST_UNITS / 4 && neighbour.lineStarts.length < MOST_LINES / 4;
}

function split(text: string): Block[] {
  const blocks: Block[] = [];
  let blockStart = 0;
  // One list for all blocks, each of which gets a copy of just its size: lists that grow would leave as much again behind.
  const lineStarts: number[] = [];
  let lines = 0;
  for (let lineStart = 0; lineStart < text.length; ) {
    const lineFeed = text.indexOf("\n", lineStart);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed + 1;
    if (lines > 0 && (lines >= MOST_LINES || lineEnd - blockStart > MOST_UNITS)) {
      blocks.push(blockOf(text.slice(blockStart, lineStart), lineStarts.slice(0, lines)));
      blockStart = lineStart;
      lines = 0;
    }
    lineStarts[lines] = lineStart - blockStart;
    lines += 1;
    lineStart = lineEnd;
  }
  if (lines > 0) blocks.push(blockOf(text.slice(blockStart), lineStarts.slice(0, lines)));
  return blocks;
}

function blockOf(text: string, lineStarts: readonly number[]): Block {
  const loneCarriageReturns = text.includes("\r") ? (text.match(/\r(?!\n)/g)?.length ?? 0) : 0;
  const lineFeeds = lineStarts.length - (text.endsWith("\n") ? 0 : 1);
  return { text, lineStarts, editorLineEnds: lineFeeds + loneCarriageReturns };
}

/**
 * Where an editor's lines begin in the block. They are qmail's unless a lone CR divides one; the empty line behind a final line
 * end is left out, since it begins where the next block does.
 */
function editorLineStarts(block: Block): readonly number[] {
  if (block.lineStarts.length - (block.text.endsWith("\n") ? 0 : 1) === block.editorLineEnds) return block.lineStarts;
  const starts = [0];
  for (const match of block.text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  if (starts.at(-1) === block.text.length && block.text.endsWith("\n")) starts.pop();
  return starts;
}
