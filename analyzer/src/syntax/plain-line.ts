/**
 * Plain lines: host names as nearly every line of a large file has them. They are told without cutting them out of the text, so
 * that a million of them need not be looked at by every rule.
 */

import type { Reader } from "../catalogue/control-file.ts";

/** No host name is longer. */
const LONGEST = 255;

/**
 * Where the key of a plain line ends; -1 where the line is not plain. `start` is its first unit and `end` its LF. Plain is, in a
 * list, one name and nothing else; in a map, a name, a colon, and a name. A name is of a–z, 0–9 and hyphens, with single dots
 * between them, and ends with a letter.
 */
export function plainKeyEnd(reader: Reader, text: string, start: number, end: number): number {
  if (reader !== "list" && reader !== "map") return -1;
  const keyEnd = nameEnd(text, start, end);
  if (reader === "list" || keyEnd < 0) return keyEnd === end ? keyEnd : -1;
  return text.charCodeAt(keyEnd) === 0x3a && nameEnd(text, keyEnd + 1, end) === end ? keyEnd : -1;
}

/** Where the name at `start` ends; -1 if there is none. */
function nameEnd(text: string, start: number, end: number): number {
  let last = 0x2e;
  let at = start;
  for (; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e) {
      if (last === 0x2e) return -1;
    } else if (!((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d)) break;
    last = unit;
  }
  return last >= 0x61 && last <= 0x7a && at - start <= LONGEST ? at : -1;
}
