/** The entries of a file, whatever its syntax: what a rule looks at, line by line. */

import { type ControlFileSpec, isReadInLines, type Reader } from "../catalogue/control-file.ts";
import { shifted } from "../text/span.ts";
import type { TextStore } from "../text/text-store.ts";
import { contentEnd, type Entry, entriesOfLine, type NumberedEntry } from "./list.ts";

/** Of a line that NUL divides into more entries than this, which is no control file's, the others are left out. */
const MOST_ENTRIES = 1000;

/** Whether the programs read nothing behind the first line of such a file. */
export function readsFirstLineOnly(reader: Reader): boolean {
  return reader === "line" || reader === "integer";
}

/** Whether a line that begins with `#` says nothing to the programs, wherever in the file it stands. */
export function hasComments(reader: Reader): boolean {
  return isReadInLines({ reader }) && !readsFirstLineOnly(reader) && entriesOfFileLine(reader, "#\n").length === 0;
}

/**
 * The entries of one line, which may end with LF: what the reader takes from it, whether it makes sense or not. Comments and
 * blank lines have none, except in users/assign, which has no comments and is refused for a blank line. In a file of which the first line alone is read, `line` must be that one.
 */
export function entriesOfFileLine(reader: Reader, line: string): readonly Entry[] {
  switch (reader) {
    case "list":
    case "map":
      return entriesOfLine(line, MOST_ENTRIES);
    case "line":
    case "integer":
      return wholeLine(line, contentEnd(line));
    case "tcp-rules":
    case "dot-qmail":
      return line.startsWith("#") ? [] : wholeLine(line, contentEnd(line));
    case "users-assign":
      return [lineAsEntry(line, line.endsWith("\n") ? line.length - 1 : line.length)];
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return [];
  }
}

function wholeLine(line: string, end: number): readonly Entry[] {
  return end === 0 ? [] : [lineAsEntry(line, end)];
}

function lineAsEntry(line: string, end: number): Entry {
  return { value: line.slice(0, end), span: { start: 0, end }, removal: { start: 0, end: line.length } };
}

/** The entries of a whole file in their order, with spans that count in it. Lazy: who stops early pays for what was read. */
export function* entriesOf(file: ControlFileSpec, store: TextStore): Generator<NumberedEntry> {
  for (const { block, offset, line } of store.placed()) {
    for (const [lineInBlock, lineStart] of block.lineStarts.entries()) {
      const base = offset + lineStart;
      for (const { value, span, removal } of entriesOfFileLine(
        file.reader,
        block.text.slice(lineStart, block.lineStarts[lineInBlock + 1]),
      )) {
        yield { value, span: shifted(span, base), removal: shifted(removal, base), line: line + lineInBlock };
      }
      if (readsFirstLineOnly(file.reader)) return;
    }
  }
}
