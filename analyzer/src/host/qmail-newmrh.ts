/** What qmail-newmrh compiles morercpthosts into. Source: qmail-newmrh.c: main(). */

import { makeCdb } from "../syntax/cdb.ts";
import { contentEnd } from "../syntax/list.ts";
import { asciiLower } from "../text/ascii.ts";

/**
 * The keys of morercpthosts.cdb, in their order. Lines are cut as in other lists, but a NUL divides none and begins no comment:
 * the line is one key, which no recipient can have.
 */
export function* keysOfMorercpthosts(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed < 0 ? text.length : lineFeed;
    const line = text.slice(start, end);
    const content = contentEnd(line);
    if (content > 0 && !line.startsWith("#")) yield asciiLower(line.slice(0, content));
    start = end + 1;
  }
}

/** morercpthosts.cdb, as a byte string, as qmail-newmrh makes it of the bytes of morercpthosts. */
export function compileMorercpthosts(bytes: string): string {
  return makeCdb(withEmptyData(keysOfMorercpthosts(bytes)));
}

function* withEmptyData(keys: Iterable<string>): Generator<readonly [string, string]> {
  for (const key of keys) yield [key, ""];
}
