import type { Block } from "./text-store.ts";

/** How two lists of blocks differ: `head` are the same at the beginning, then `added` stand in the place of `removed`. */
export interface ChangedBlocks {
  readonly head: number;
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
}

/** Compares the blocks of two states of a text, which share those that an edit has not touched. */
export function changedBlocks(before: readonly Block[], after: readonly Block[]): ChangedBlocks {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, removed: before.slice(head, before.length - tail), added: after.slice(head, after.length - tail) };
}
