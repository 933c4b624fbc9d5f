import type { TextEdit, TextStore } from "../../analyzer/src/index.ts";

/** The same edit without what it leaves as it is at both ends: so much less of a line, which may hold a password, is printed. */
export function narrowEdit(store: TextStore, { span, newText }: TextEdit): TextEdit {
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
