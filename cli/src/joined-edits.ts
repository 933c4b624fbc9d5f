/** The edits of many fixes of one text, joined as far as they do not meet. */

import type { Span, TextEdit } from "../../analyzer/src/index.ts";

/** Edits of one text that hold beside each other. */
export interface JoinedEdits {
  /** In the order in which they were added. */
  readonly edits: readonly TextEdit[];
  /**
   * Adds the edits of one fix, all of them or none. Gives how many are new: the same line is added once. Undefined where one of
   * them meets another. Costs what lies near them, however many edits there are.
   */
  readonly add: (more: readonly TextEdit[]) => number | undefined;
  /** Takes the last `count` edits out again. */
  readonly takeBack: (count: number) => void;
}

/** So many units of the text share one list of what is edited in them. */
const UNITS = 256;

/** No edits yet. */
export function joinedEdits(): JoinedEdits {
  const edits: TextEdit[] = [];
  /** By their places: what is put there, and each line that is put in once. */
  const places = new Map<string, { readonly span: Span; readonly lines: Set<string> }>();
  /** The places by the stretches of the text that they touch. */
  const near = new Map<number, Set<Span>>();

  function isFree({ start, end }: Span): boolean {
    for (let stretch = stretchOf(start); stretch <= stretchOf(end); stretch += 1) {
      for (const span of near.get(stretch) ?? []) if (span.start < end && start < span.end) return false;
    }
    return true;
  }

  function put(edit: TextEdit): void {
    const key = keyOf(edit.span);
    const known = places.get(key);
    if (known) known.lines.add(lineOf(edit));
    else {
      places.set(key, { span: edit.span, lines: new Set([lineOf(edit)]) });
      for (let stretch = stretchOf(edit.span.start); stretch <= stretchOf(edit.span.end); stretch += 1) {
        const here = near.get(stretch);
        if (here) here.add(edit.span);
        else near.set(stretch, new Set([edit.span]));
      }
    }
    edits.push(edit);
  }

  function takeBack(count: number): void {
    for (const edit of edits.splice(edits.length - count, count).toReversed()) {
      const key = keyOf(edit.span);
      const known = places.get(key);
      known?.lines.delete(lineOf(edit));
      if (!known || known.lines.size > 0) continue;
      places.delete(key);
      for (let stretch = stretchOf(edit.span.start); stretch <= stretchOf(edit.span.end); stretch += 1)
        near.get(stretch)?.delete(known.span);
    }
  }

  function add(more: readonly TextEdit[]): number | undefined {
    let count = 0;
    for (const edit of more) {
      const { start, end } = edit.span;
      const same = places.get(keyOf(edit.span));
      if (same?.lines.has(lineOf(edit))) continue;
      if (!isFree(edit.span)) {
        takeBack(count);
        return undefined;
      }
      // The first of several lines at the end has ended the last line of the text.
      put(start === end && same ? { ...edit, newText: lineOf(edit) } : edit);
      count += 1;
    }
    return count;
  }

  return { edits, add, takeBack };
}

function stretchOf(offset: number): number {
  return Math.floor(offset / UNITS);
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** What an edit puts in; of an insertion without the LF that ends the line before it. */
function lineOf({ span, newText }: TextEdit): string {
  return span.start === span.end ? newText.replace(/^\n/, "") : newText;
}
