/**
 * Large files of ASCII, which a check looks at twice: as text, and as what a program of the host reads. Both are the same string
 * then, so the second look need not read again, unless the file has changed since.
 */

import type fs from "node:fs";

/** Smaller files are read sooner than remembered. */
const LARGE = 1_000_000n;

const contents = new Map<string, string>();

/** The content of an opened file that was remembered; undefined where it was not, or is another by now. */
export function remembered(stats: fs.BigIntStats): string | undefined {
  return stats.size < LARGE ? undefined : contents.get(stateOf(stats));
}

/** Remembers what was read of a file that stood like that before; `ascii` has nothing else. */
export function remember(stats: fs.BigIntStats, ascii: string): void {
  if (stats.size >= LARGE && BigInt(ascii.length) === stats.size) contents.set(stateOf(stats), ascii);
}

function stateOf({ dev, ino, size, mtimeNs, ctimeNs }: fs.BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
}
