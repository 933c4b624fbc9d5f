import type { Span, TextStore } from "../../analyzer/src/index.ts";
import { shown } from "./terminal.ts";

/** The line of a finding as it is shown, and where the carets go. Columns count from 0. */
export interface Excerpt {
  readonly text: string;
  readonly caretColumn: number;
  readonly caretCount: number;
}

const MOST_COLUMNS = 120;
const COLUMNS_BEFORE = 60;
const CUT = "…";

/**
 * The line around the span, made safe to show. A long line is cut on both sides, at a cost that does not depend on its
 * length. The line is qmail's: a CR in it is shown, since qmail takes it as part of the entry. `cover` hides what is not to be
 * seen, without changing the length.
 */
export function excerptOf(store: TextStore, span: Span, cover = (line: string): string => line): Excerpt {
  const placed = store.blockAt(span.start);
  if (!placed) return { text: "", caretColumn: 0, caretCount: 1 };
  const { text: whole, lineStarts } = placed.block;
  const start = Math.min(span.start - placed.offset, whole.length);
  const lineStart = lineStarts.findLast((candidate) => candidate <= start) ?? 0;
  const lineFeed = whole.indexOf("\n", start);
  const lineEnd = lineFeed < 0 ? whole.length : lineFeed;
  const block = whole.slice(0, lineStart) + cover(whole.slice(lineStart, lineEnd));
  const from = firstShown(block, { lineStart, start, lineEnd });
  let text = from > lineStart ? CUT : "";
  let column = text.length;
  let caretColumn = column;
  let caretCount = 0;
  for (let at = from; at < lineEnd; ) {
    const point = block.codePointAt(at) ?? 0;
    const symbol = shown(point, column);
    if (column + symbol.columns > MOST_COLUMNS) {
      text += CUT;
      break;
    }
    text += symbol.text;
    column += symbol.columns;
    if (at < start) caretColumn = column;
    else if (at < span.end - placed.offset) caretCount += symbol.columns;
    at += point > 0xffff ? 2 : 1;
  }
  return { text, caretColumn, caretCount: Math.max(caretCount, 1) };
}

interface Place {
  readonly lineStart: number;
  readonly start: number;
  readonly lineEnd: number;
}

/** Where to begin: at the line's start, unless that is so far to the left that the span would not be seen. */
function firstShown(text: string, { lineStart, start, lineEnd }: Place): number {
  if (lineEnd - lineStart <= MOST_COLUMNS && columnsOf(text.slice(lineStart, lineEnd)) <= MOST_COLUMNS) return lineStart;
  let from = start;
  for (let columns = 0; from > lineStart; ) {
    const previous = isLowHalf(text, from - 1) ? from - 2 : from - 1;
    columns += shown(text.codePointAt(previous) ?? 0, 0).columns;
    if (columns > COLUMNS_BEFORE) break;
    from = previous;
  }
  return from;
}

function columnsOf(text: string): number {
  let column = 0;
  for (const symbol of text) column += shown(symbol.codePointAt(0) ?? 0, column).columns;
  return column;
}

function isLowHalf(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
