/**
 * Unified diffs from edits. The edits say which lines they touch, so no lines are compared, and a diff costs the length of
 * the file whatever changes in it.
 */

import path from "node:path";
import { applyEdits, encodeText, type TextEdit } from "../../analyzer/src/index.ts";

/** A line of the new text, with its LF if it has one, and the number of the old line that it is, from 0. Undefined: new. */
export interface DiffLine {
  readonly text: string;
  readonly origin: number | undefined;
}

/** The text's lines before any edit. */
export function diffLinesOf(text: string): readonly DiffLine[] {
  return linesOf(text).map((line, origin) => ({ text: line, origin }));
}

/** The lines after `edits`, whose offsets count in the text of `lines`. They must be in order and not overlap. */
export function editDiffLines(lines: readonly DiffLine[], edits: readonly TextEdit[]): readonly DiffLine[] {
  const result: DiffLine[] = [];
  let next = 0;
  let offset = 0;
  for (let at = 0; at < lines.length; ) {
    let end = offset + (lines[at]?.text.length ?? 0);
    let last = at + 1;
    const touching: TextEdit[] = [];
    // All edits of a run of lines are applied together; an edit that reaches further takes in the lines it reaches.
    for (let edit = edits[next]; edit && touches(edit, end, last === lines.length); edit = edits[next]) {
      touching.push(edit);
      next += 1;
      while (last < lines.length && edit.span.end > end) {
        end += lines[last]?.text.length ?? 0;
        last += 1;
      }
    }
    const run = lines.slice(at, last);
    // Not as arguments of one push: a call can't take hundreds of thousands of lines.
    if (touching.length === 0) for (const line of run) result.push(line);
    else {
      const base = offset;
      const moved = touching.map(({ span, newText }) => ({ span: { start: span.start - base, end: span.end - base }, newText }));
      const text = applyEdits(run.map((line) => line.text).join(""), moved);
      for (const line of linesOf(text)) result.push({ text: line, origin: undefined });
    }
    offset = end;
    at = last;
  }
  return result;
}

/** An edit at the very end of the text belongs to its last line. */
function touches({ span }: TextEdit, end: number, isLast: boolean): boolean {
  return span.start < end || (isLast && span.start === end);
}

/** What the diff is of. */
export interface DiffOf {
  readonly path: string;
  readonly before: string;
  readonly after: readonly DiffLine[];
}

const CONTEXT = 3;

/** The diff, line by line, in the form that `patch -p1` and `git apply` read. */
export function* unifiedDiff({ path: file, before, after }: DiffOf): Generator<string> {
  const changes = [...changesOf(linesOf(before), after)];
  yield `--- ${headerName("a", file)}\n`;
  yield `+++ ${headerName("b", file)}\n`;
  for (const { first, last } of hunksOf(changes)) yield* hunk(changes, first, last);
}

type Sign = " " | "-" | "+";

interface Change {
  readonly sign: Sign;
  readonly text: string;
  /** How many lines of the old and of the new text stand before this one. */
  readonly oldLine: number;
  readonly newLine: number;
}

function* changesOf(before: readonly string[], after: readonly DiffLine[]): Generator<Change> {
  let oldLine = 0;
  let newLine = 0;
  // Removed lines come before those that take their place.
  for (let at = 0; at < after.length; ) {
    const kept = nextKept(after, at);
    const until = kept < after.length ? (after[kept]?.origin ?? 0) : before.length;
    for (; oldLine < until; oldLine += 1) yield { sign: "-", text: before[oldLine] ?? "", oldLine, newLine };
    for (; at < kept; at += 1, newLine += 1) yield { sign: "+", text: after[at]?.text ?? "", oldLine, newLine };
    for (; at < after.length && after[at]?.origin === oldLine; at += 1, oldLine += 1, newLine += 1) {
      yield { sign: " ", text: after[at]?.text ?? "", oldLine, newLine };
    }
  }
  for (; oldLine < before.length; oldLine += 1) yield { sign: "-", text: before[oldLine] ?? "", oldLine, newLine };
}

function nextKept(lines: readonly DiffLine[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.origin === undefined) at += 1;
  return at;
}

/** Runs of changes that lie so near to each other that their contexts meet. Indexes into the changes, both included. */
function* hunksOf(changes: readonly Change[]): Generator<{ readonly first: number; readonly last: number }> {
  let open: { first: number; last: number } | undefined;
  for (const [index, { sign }] of changes.entries()) {
    if (sign === " ") continue;
    const first = Math.max(index - CONTEXT, 0);
    const last = Math.min(index + CONTEXT, changes.length - 1);
    if (open && first <= open.last + 1) open.last = last;
    else {
      if (open) yield open;
      open = { first, last };
    }
  }
  if (open) yield open;
}

function* hunk(changes: readonly Change[], first: number, last: number): Generator<string> {
  let oldCount = 0;
  let newCount = 0;
  for (let at = first; at <= last; at += 1) {
    if (changes[at]?.sign !== "+") oldCount += 1;
    if (changes[at]?.sign !== "-") newCount += 1;
  }
  const start = changes[first];
  yield `@@ -${place(start?.oldLine ?? 0, oldCount)} +${place(start?.newLine ?? 0, newCount)} @@\n`;
  for (let at = first; at <= last; at += 1) {
    const { sign, text } = changes[at] ?? { sign: " ", text: "" };
    yield `${sign}${text}${text.endsWith("\n") ? "" : "\n"}`;
    if (!text.endsWith("\n")) yield "\\ No newline at end of file\n";
  }
}

/** Where a hunk begins, from 1; one without lines is named by the line before it. */
function place(before: number, count: number): string {
  const start = count === 0 ? before : before + 1;
  return count === 1 ? String(start) : `${start},${count}`;
}

/** A path outside the working directory counts from the root, so that one form serves both. */
function headerName(side: "a" | "b", file: string): string {
  const name = `${side}/${file.split(path.sep).join("/").replace(/^\//, "")}`;
  // Quoted as git and GNU patch do it, byte by byte, where a name could not be read back otherwise.
  if (/[\p{Cc}\p{Cs}"\\]/u.test(name)) return `"${[...encodeText(name)].map(quotedByte).join("")}"`;
  return name.includes(" ") ? `${name}\t` : name;
}

function quotedByte(byte: number): string {
  if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
  return byte < 0x20 || byte >= 0x7f ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte);
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
