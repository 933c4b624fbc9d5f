import { holdsPasswords, type TextEdit, type TextStore } from "../../analyzer/src/index.ts";
import type { FileFindings } from "./loaded-host.ts";

/** The edits as a report prints them: of a line that may hold a password only what changes. */
export function shownEdits({ name, store, analysis }: FileFindings, edits: readonly TextEdit[]): readonly TextEdit[] {
  return holdsPasswords(name, analysis.file(name)?.file) ? edits.map((edit) => narrowEdit(store, edit)) : edits;
}

/** The same edit without what it leaves as it is at both ends. */
function narrowEdit(store: TextStore, { span, newText }: TextEdit): TextEdit {
  const old = store.slice(span.start, span.end);
  const most = Math.min(old.length, newText.length);
  let before = 0;
  while (before < most && old[before] === newText[before]) before += 1;
  let behind = 0;
  while (behind < most - before && old[old.length - 1 - behind] === newText[newText.length - 1 - behind]) behind += 1;
  return {
    span: { start: span.start + before, end: span.end - behind },
    newText: newText.slice(before, newText.length - behind),
  };
}
