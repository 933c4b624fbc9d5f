/**
 * Tidying a file without changing what the programs make of it.
 *
 * Blanks at the ends of lines go, where the reader takes them away itself. Entries are sorted, and repeated ones go, in lists where
 * neither has a meaning, and in maps in which no key stands twice; never across a comment or a blank line, since what stands together
 * was put together by somebody.
 */

import type { FileAnalysis } from "../analysis/file-analysis.ts";
import { commentOf } from "../analysis/suppressions.ts";
import { type ControlFileSpec, isClassic } from "../catalogue/control-file.ts";
import { isReadAlike } from "../catalogue/read-alike.ts";
import { isHostList, isSenderList } from "../rules/host-lists.ts";
import { entriesOfFileLine } from "../syntax/entries.ts";
import { contentEnd } from "../syntax/list.ts";
import { asciiLower } from "../text/ascii.ts";
import type { Span, TextEdit } from "../text/span.ts";

/** What is tidied. */
export interface FormattingOptions {
  /** Whether entries are sorted, and repeated ones taken away; blanks go in any case. */
  readonly sorts: boolean;
}

/** A line in its file. */
interface PlacedLine {
  readonly start: number;
  /** Without LF. */
  readonly text: string;
  /** The same without the blanks that the reader takes away. */
  readonly tidy: string;
}

/** Longer runs are left as they are: they were made by a program. */
const MOST_SORTED = 50_000;

/** The edits that tidy the lines that `span` touches, in their order; none for a file of which it is not proven how it is read. */
export function formattingEdits(analysis: FileAnalysis, span: Span, { sorts }: FormattingOptions): readonly TextEdit[] {
  const { file } = analysis;
  if (!trimsLineEnds(file)) return [];
  const edits: TextEdit[] = [];
  const isSorted = sorts && isOrderFree(analysis);
  let run: PlacedLine[] = [];
  const finish = (): void => {
    edits.push(...tidied(run, isSorted && run.length > 1 && run.length <= MOST_SORTED ? order(run, file) : run));
    run = [];
  };
  for (const line of linesTouching(analysis, span)) {
    const isEntry = !line.text.includes("\0") && entriesOfFileLine(file.reader, `${line.text}\n`).length > 0;
    if (isEntry && !(run.length === 0 && isSuppressed(analysis, line))) {
      run.push(line);
      continue;
    }
    finish();
    edits.push(...tidied([line], [line]));
  }
  finish();
  return edits;
}

/** Whether the programs take blanks from the ends of lines. In users/assign they are data; keys and passwords are left alone. */
function trimsLineEnds(file: ControlFileSpec): boolean {
  switch (file.reader) {
    case "list":
    case "map":
    case "line":
      return !file.secret && (isClassic(file) || isReadAlike(file));
    case "integer":
      return !file.secret && isClassic(file);
    case "tcp-rules":
    case "dot-qmail":
      return true;
    case "users-assign":
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return false;
  }
}

/** Whether it makes no difference in which order the entries stand. Of several with one key in a map the last one counts. */
function isOrderFree({ file, programs, keys, isRead }: FileAnalysis): boolean {
  if (file.reader === "list") return isHostList(file) || isSenderList(file, programs);
  return (file.name === "virtualdomains" || file.name === "smtproutes") && isRead && keys.repetitions === 0;
}

/** A comment that suppresses a finding is about the line below it, and that line has to stay there. */
function isSuppressed({ store }: FileAnalysis, { start }: PlacedLine): boolean {
  const before = store.slice(Math.max(0, start - LONGEST_COMMENT), start);
  const comment = before.slice(before.lastIndexOf("\n", before.length - 2) + 1);
  return comment !== "" && commentOf(comment) !== undefined;
}

const LONGEST_COMMENT = 10_000;

function* linesTouching({ file, store }: FileAnalysis, span: Span): Generator<PlacedLine> {
  for (const { block, offset } of store.placedAround(span)) {
    for (const [index, lineStart] of block.lineStarts.entries()) {
      const start = offset + lineStart;
      const text = block.text.slice(lineStart, block.lineStarts[index + 1]).replace(/\n$/, "");
      if (start > span.end || start + text.length < span.start) continue;
      const tidy = text.slice(0, contentEnd(text));
      // Some tcprules never end at a line of blanks, and a .qmail of blanks is another thing than an empty one.
      const keepsBlanks = tidy === "" && (file.reader === "tcp-rules" || file.reader === "dot-qmail");
      yield { start, text, tidy: keepsBlanks ? text : tidy };
    }
  }
}

/** The lines in order, without those that repeat another one of a list. Lines with one key stay as they follow one another. */
function order(lines: readonly PlacedLine[], { reader }: ControlFileSpec): readonly PlacedLine[] {
  const known = new Set<string>();
  const kept = lines.filter(({ tidy }) => {
    const key = asciiLower(tidy);
    if (reader !== "list" || !known.has(key)) known.add(key);
    else return false;
    return true;
  });
  return kept.toSorted((a, b) => compare(sortKey(a), sortKey(b)));
}

/** Names below a domain stand behind it. */
function sortKey({ tidy }: PlacedLine): string {
  const name = asciiLower(tidy);
  return name.startsWith(".") ? `${name.slice(1)}.` : name;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The edits that put `wanted` in the place of consecutive lines: single blanks where nothing else changes. */
function tidied(lines: readonly PlacedLine[], wanted: readonly PlacedLine[]): readonly TextEdit[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  if (lines.length === wanted.length && lines.every((line, index) => line === wanted[index])) {
    return lines.flatMap(({ start, text, tidy }) =>
      tidy.length === text.length ? [] : [{ span: { start: start + tidy.length, end: start + text.length }, newText: "" }],
    );
  }
  return [{ span: { start: first.start, end: last.start + last.text.length }, newText: wanted.map(({ tidy }) => tidy).join("\n") }];
}
