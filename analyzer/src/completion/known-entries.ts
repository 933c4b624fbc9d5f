/**
 * The entries of other files by their beginnings. There is no index for that: a search through the text finds a line of a million in
 * some ten milliseconds, and what is asked for while somebody types is bounded in what it looks at.
 */

import type { FileAnalysis } from "../analysis/file-analysis.ts";
import { type Entry, entriesOfLine } from "../syntax/list.ts";
import { asciiLower } from "../text/ascii.ts";

/** In UTF-16 units: in a longer text only lines in lower case are found, as nearly all of them are. */
const LARGE = 1 << 20;

/** So many lines that begin so are looked at. */
export const MOST_LOOKED_AT = 5000;

/** The entries of a list or map whose lines begin with `prefix`, without regard to case, in their order. */
export function* entriesBeginning({ file, store }: FileAnalysis, prefix: string): Generator<Entry> {
  if (file.reader !== "list" && file.reader !== "map") return;
  const beginning = asciiLower(prefix);
  for (const { text, lineStarts } of store.blocks) {
    const searched = store.length > LARGE ? text : asciiLower(text);
    if (beginning === "") {
      for (const [index, start] of lineStarts.entries()) yield* entriesOfLine(text.slice(start, lineStarts[index + 1]));
      continue;
    }
    for (let start = searched.startsWith(beginning) ? 0 : nextLine(searched, beginning, 0); start >= 0; ) {
      const lineFeed = text.indexOf("\n", start);
      yield* entriesOfLine(text.slice(start, lineFeed < 0 ? text.length : lineFeed + 1));
      start = nextLine(searched, beginning, start);
    }
  }
}

/** Where the next line behind `from` begins that begins so; -1 where there is none. */
function nextLine(text: string, beginning: string, from: number): number {
  const lineFeed = text.indexOf(`\n${beginning}`, from);
  return lineFeed < 0 ? -1 : lineFeed + 1;
}
