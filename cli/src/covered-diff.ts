/**
 * Diffs of files that hold keys and passwords, for people only: a terminal is logged, and a diff is sent around. What is secret is
 * covered, and since patch could do nothing with the rest, every line is turned into a remark, which patch and git apply skip.
 */

import path from "node:path";
import { controlFile, holdsRoutes, shownContent } from "../../analyzer/src/index.ts";

/** The diff as it may be printed. */
export interface ShownDiff {
  readonly diff: Iterable<string>;
  /** Whether something in it is covered; then it is no longer one that patch takes. */
  readonly covered: boolean;
}

/** `diff`, made by unifiedDiff, of the file at that path. */
export function shownDiff(file: string, diff: Iterable<string>): ShownDiff {
  const spec = controlFile(path.basename(file));
  if (!spec || (spec.secret !== true && !holdsRoutes(spec.name))) return { diff, covered: false };
  const parts = [...diff];
  const shown = parts.map((part, index) => (isHeading(index, part) ? part : part.slice(0, 1) + covered(part.slice(1))));
  return shown.every((part, index) => part === parts[index])
    ? { diff: parts, covered: false }
    : { diff: shown.map((part) => `# ${part}`), covered: true };

  function covered(line: string): string {
    // A mark of a comment, blanks, a byte order mark and the line's end tell nothing, and are what is often repaired.
    const [, before = "", content = "", after = ""] = /^([#\s\ufeff]*)(.*?)(\s*)$/s.exec(line) ?? [];
    return before + (spec ? shownContent(spec, content) : content) + after;
  }
}

/** The two lines with the file's name, the places of hunks, and the word that a line has no end. */
function isHeading(index: number, part: string): boolean {
  return index < 2 || part.startsWith("@@") || part.startsWith("\\");
}
