import { changedBlocks } from "./changed-blocks.ts";
import type { Block, TextStore } from "./text-store.ts";

/** More changed blocks than this are another text, not an edit. */
const MOST_BLOCKS = 64;

/**
 * Where a line of `before` stands in `after`, a later state of the same text; undefined for a line that was changed. Lines count
 * from 0 at LF. Costs what lies between the first and the last change; after a change of very much, all lines count as changed.
 */
export function movedLines(before: TextStore, after: TextStore): (line: number) => number | undefined {
  if (before === after) return (line) => line;
  const { head, removed, added } = changedBlocks(before.blocks, after.blocks);
  if (removed.length + added.length > MOST_BLOCKS) return () => undefined;
  const oldLines = linesIn(removed);
  const freshLines = linesIn(added);
  const start = before.placed()[head]?.line ?? 0;
  let same = 0;
  while (same < oldLines.length && same < freshLines.length && oldLines[same] === freshLines[same]) same += 1;
  let sameAtEnd = 0;
  const mostAtEnd = Math.min(oldLines.length, freshLines.length) - same;
  while (sameAtEnd < mostAtEnd && oldLines.at(-1 - sameAtEnd) === freshLines.at(-1 - sameAtEnd)) sameAtEnd += 1;
  const changedFrom = start + same;
  const changedTo = start + oldLines.length - sameAtEnd;
  const distance = freshLines.length - oldLines.length;
  return (line) => (line < changedFrom ? line : line >= changedTo ? line + distance : undefined);
}

function linesIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ text, lineStarts }) => lineStarts.map((start, index) => text.slice(start, lineStarts[index + 1])));
}
