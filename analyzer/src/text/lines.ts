import type { Span } from "./span.ts";

/** One line of a file as qmail cuts it: it ends at LF only, and the last one may lack it. */
export interface Line {
  /** Counted from 0. */
  readonly number: number;
  /** Where the line begins in the file. */
  readonly start: number;
  /** The line with its LF, where it has one. */
  readonly text: string;
}

/** The lines of `text` in their order. What follows the last LF is a line only if it is not empty, as getln.c reads it. */
export function* linesOf(text: string): Generator<Line> {
  let number = 0;
  for (let start = 0; start < text.length; number += 1) {
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed < 0 ? text.length : lineFeed + 1;
    yield { number, start, text: text.slice(start, end) };
    start = end;
  }
}

/** The line without its LF. */
export function withoutLineFeed(line: string): string {
  return line.endsWith("\n") ? line.slice(0, -1) : line;
}

/** A stretch of a line and what stands in it. */
export interface Part {
  readonly text: string;
  readonly span: Span;
}

/** The part of `line` from `start` up to but not including `end`. */
export function partOf(line: string, start: number, end: number): Part {
  return { text: line.slice(start, end), span: { start, end } };
}

/** What a C program sees of a string: everything before its first NUL. */
export function untilNul(text: string): string {
  const nul = text.indexOf("\0");
  return nul < 0 ? text : text.slice(0, nul);
}
