/** What qmail-newmrh compiles morercpthosts into. Source: qmail-newmrh.c: main(). */

import { makeCdb } from "../syntax/cdb.ts";
import { contentEnd } from "../syntax/list.ts";
import { asciiLower } from "../text/ascii.ts";

/** An entry of morercpthosts as it is compiled. `line` counts from 0. */
export interface MorercpthostsLine {
  readonly key: string;
  readonly line: number;
}

/**
 * The keys of morercpthosts.cdb, in their order. Lines are cut as in other lists, but a NUL divides none and begins no comment:
 * the line is one key, which no recipient can have.
 */
export function* linesOfMorercpthosts(text: string): Generator<MorercpthostsLine> {
  for (let start = 0, number = 0; start < text.length; number += 1) {
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed < 0 ? text.length : lineFeed;
    const line = text.slice(start, end);
    const content = contentEnd(line);
    if (content > 0 && !line.startsWith("#")) yield { key: asciiLower(line.slice(0, content)), line: number };
    start = end + 1;
  }
}

/** morercpthosts.cdb, as a byte string, as qmail-newmrh makes it of the bytes of morercpthosts. */
export function compileMorercpthosts(bytes: string): string {
  return makeCdb(withEmptyData(linesOfMorercpthosts(bytes)));
}

function* withEmptyData(lines: Iterable<MorercpthostsLine>): Generator<readonly [string, string]> {
  for (const { key } of lines) yield [key, ""];
}
