/** The first line of a one-line file as the rules about such files look at it. */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { shownContent } from "../catalogue/secret.ts";
import { localized } from "../text/localized.ts";
import type { TextStore } from "../text/text-store.ts";
import { rewrite } from "./rewrite.ts";
import type { Fix } from "./rule.ts";
import { shown } from "./words.ts";

/** As far into a file as these rules look. */
const LONGEST = 4096;

/** The first line of a one-line file, and the first of the others on which something stands. */
export interface ValueLine {
  /** The line without the blanks and CRs at its end. */
  readonly content: string;
  /** The first later line that is neither blank nor a comment; undefined where there is none near the beginning. */
  readonly next: { readonly start: number; readonly content: string } | undefined;
}

/** Reads the beginning of the file. */
export function valueLine(store: TextStore): ValueLine {
  const head = store.slice(0, LONGEST);
  const [first = "", ...others] = head.split("\n");
  let start = first.length + 1;
  for (const line of others) {
    const content = line.trimEnd();
    if (content !== "" && !content.trimStart().startsWith("#")) return { content: first.trimEnd(), next: { start, content } };
    start += line.length + 1;
  }
  return { content: first.trimEnd(), next: undefined };
}

/** Makes the first later line with something on it the first line; none where there is no such line. */
export function removeAbove(file: ControlFileSpec, { next }: ValueLine): readonly Fix[] {
  if (!next) return [];
  const value = shown(shownContent(file, next.content));
  const title = localized({
    en: `Remove what stands above the value (${file.name} is then ${value})`,
    ja: `値の上の行を削除 (${file.name} の値が ${value} になります)`,
  });
  return [rewrite({ start: 0, end: next.start }, "", title)];
}
