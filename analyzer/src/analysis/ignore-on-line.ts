import { hasComments } from "../syntax/entries.ts";
import { REASON_TO_COME, suppressionLine } from "../syntax/suppression-comment.ts";
import type { TextEdit } from "../text/span.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { DirectoryAnalysis } from "./directory-analysis.ts";
import { beginsBlank, lineStartIn } from "./suppressions.ts";

/**
 * The edit that puts a suppression comment before the line of a finding; no decision of qmail changes. Undefined where the file
 * has no comments, where a comment would not reach the finding, and where the line has to stay the first one.
 */
export function ignoreOnLine(directory: DirectoryAnalysis, name: string, { rule, span }: Diagnostic): TextEdit | undefined {
  const { file, store } = directory.file(name) ?? {};
  const placed = store?.blockAt(span.start);
  if (!file || !store || !placed || !hasComments(file.reader)) return undefined;
  if (directory.file(name)?.suppressions.comments.some(({ start, length }) => span.start >= start && span.start < start + length)) {
    return undefined;
  }
  const start = placed.offset + lineStartIn(placed, span.start);
  if (start === 0) {
    // About the whole file, or about what it begins with: from there a comment would push it away.
    if (span.start === span.end || store.slice(0, 1) === "\ufeff") return undefined;
    // With a comment before it qmail-local no longer defers the mail for a blank first line (main in qmail-local.c).
    if (file.reader === "dot-qmail" && beginsBlank(store)) return undefined;
  }
  return { span: { start, end: start }, newText: `${suppressionLine(rule, REASON_TO_COME)}\n` };
}
