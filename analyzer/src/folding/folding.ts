/**
 * What can be folded away: sections, each a block of comments with the entries below it up to the next such block, and blocks of
 * comments that stand for themselves.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { hasComments } from "../syntax/entries.ts";
import type { Span } from "../text/span.ts";
import type { TextStore } from "../text/text-store.ts";

/** Some lines, from the beginning of the first to the last one's, which share a meaning. */
export interface FoldingRange {
  readonly kind: "comment" | "section";
  /** From the first line's first unit to the last line's. */
  readonly span: Span;
}

/** Neighbouring lines of one kind. */
interface Run {
  readonly kind: "comments" | "blank lines" | "entries";
  readonly start: number;
  /** Where the last line begins. */
  lastLine: number;
  lines: number;
}

/** The first `most` ranges of a file, in its order; none where `#` begins no comment. Costs the whole text. */
export function foldingRanges(file: ControlFileSpec, store: TextStore, most = Number.POSITIVE_INFINITY): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  if (!hasComments(file.reader)) return ranges;
  let comments: Run | undefined;
  let lastEntry: number | undefined;
  const close = (): void => {
    if (comments && lastEntry !== undefined) ranges.push({ kind: "section", span: { start: comments.start, end: lastEntry } });
    else if (comments && comments.lines > 1) ranges.push({ kind: "comment", span: { start: comments.start, end: comments.lastLine } });
    lastEntry = undefined;
  };
  for (const run of runsOf(store)) {
    if (ranges.length >= most) return ranges;
    if (run.kind === "comments") {
      close();
      comments = run;
    } else if (run.kind === "entries") lastEntry = run.lastLine;
    // A block of comments above a blank line is no heading of what follows.
    else if (lastEntry === undefined) {
      close();
      comments = undefined;
    }
  }
  if (ranges.length < most) close();
  return ranges;
}

/** The lines of a text in runs, in their order. A line of blanks is blank. */
export function* runsOf(store: TextStore): Generator<Run> {
  let run: Run | undefined;
  for (const { block, offset } of store.placed()) {
    for (const [index, start] of block.lineStarts.entries()) {
      const kind = kindOf(block.text, start, block.lineStarts[index + 1] ?? block.text.length);
      if (run?.kind === kind) {
        run.lastLine = offset + start;
        run.lines += 1;
        continue;
      }
      if (run) yield run;
      run = { kind, start: offset + start, lastLine: offset + start, lines: 1 };
    }
  }
  if (run) yield run;
}

function kindOf(text: string, start: number, end: number): Run["kind"] {
  const first = text.charCodeAt(start);
  if (first === NUMBER_SIGN) return "comments";
  if (first > BLANK) return "entries";
  return text.slice(start, end).trim() === "" ? "blank lines" : "entries";
}

const NUMBER_SIGN = 0x23;
const BLANK = 0x20;
