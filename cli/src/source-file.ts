import { isAscii, isUtf8 } from "node:buffer";
import fs from "node:fs";
import { decodeText, type Localized } from "../../analyzer/src/index.ts";
import { isDirectory, linkLeavesTree, notRegular, tooLarge } from "./messages.ts";
import { isInside, native, realPath } from "./paths.ts";
import { remember, remembered } from "./read-once.ts";
import { systemReason } from "./system-error.ts";
import { placeInside } from "./tree-files.ts";

/** A bound for memory; JavaScript's strings end a little above it. */
const MOST_BYTES = 512_000_000;

/** A control file as it was read. */
export interface SourceFile {
  /** Where it lies, without links. */
  readonly realPath: string;
  /** Its content, lossless (see `decodeText`). */
  readonly text: string;
  /** How the file stood when it was opened; what is written later must still find it so. */
  readonly stats: fs.BigIntStats;
}

/** A file, or why there is none. */
export type ReadResult = { readonly source: SourceFile } | { readonly reason: Localized };

/**
 * Reads a regular file, through links. Where `tree` is given, a link that leads out of that folder is refused; where `root` is
 * given, that folder is what links call `/`. Nothing else than a regular file is ever opened, so a FIFO can't make us wait and a
 * device can't be set off.
 */
export function readSource(file: string, tree?: string, root?: string): ReadResult {
  try {
    const target = realPath((root === undefined ? undefined : placeInside(root, file)) ?? file);
    if (tree !== undefined && !isInside(tree, target)) return { reason: linkLeavesTree(target) };
    const kind = fs.lstatSync(native(target));
    if (kind.isDirectory()) return { reason: isDirectory };
    if (!kind.isFile()) return { reason: notRegular };
    if (kind.size > MOST_BYTES) return { reason: tooLarge(MOST_BYTES / 1_000_000) };
    return readOpened(target);
  } catch (error) {
    return { reason: systemReason(error) };
  }
}

function readOpened(target: string): ReadResult {
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = fs.constants;
  // Whoever swaps the file for a FIFO or a link since the last look meets these flags. Windows has none of them.
  const descriptor = fs.openSync(native(target), O_RDONLY | (O_NONBLOCK ?? 0) | (O_NOFOLLOW ?? 0));
  try {
    const stats = fs.fstatSync(descriptor, { bigint: true });
    if (!stats.isFile()) return { reason: notRegular };
    if (stats.size > BigInt(MOST_BYTES)) return { reason: tooLarge(MOST_BYTES / 1_000_000) };
    return { source: { realPath: target, text: remembered(stats) ?? textOf(fs.readFileSync(descriptor), stats), stats } };
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The same as `decodeText`, by the quick ways that Node has for nearly all files. */
function textOf(bytes: Buffer, stats: fs.BigIntStats): string {
  if (!isAscii(bytes)) return isUtf8(bytes) ? bytes.toString("utf8") : decodeText(bytes);
  const text = bytes.toString("latin1");
  remember(stats, text);
  return text;
}
