/**
 * How an editor can carry out a fix.
 *
 * Fixes are edits of the file's text. Where the editor shows that text, they are edits of its document. What it does not show,
 * no edit of the document can change: that takes a command of our own client, and can't be done in another editor.
 */

import type { TextEdit } from "../../analyzer/src/index.ts";
import type { Action } from "./actions.ts";
import type { ClientTraits } from "./client-traits.ts";
import type { HostFile } from "./hosts.ts";
import { isUntitled } from "./location.ts";

/**
 * - edit: as edits of the document
 * - line-ends: by giving all its lines LF as their end, which the user can undo and saves
 * - bytes: by rewriting bytes of the file itself
 * - configuration: by edits of qmail-control.json
 */
type Way = "edit" | "line-ends" | "bytes" | "configuration";

/** An action and how it is carried out. */
export interface OfferedAction {
  readonly action: Action;
  readonly way: Way;
}

/** Those of `actions` that the editor can carry out. */
export function offeredActions(file: HostFile, actions: readonly Action[], traits: ClientTraits): readonly OfferedAction[] {
  const offered = actions.flatMap((action) => {
    const way = wayOf(file, action, traits);
    return way ? [{ action, way }] : [];
  });
  const converted = new Set(offered.filter(({ way }) => way === "line-ends").map(({ action }) => ruleOf(action)));
  // In a file that ends every line with CRLF nobody wants a single line to end with LF.
  return offered
    .filter(({ action, way }) => way !== "bytes" || !converted.has(ruleOf(action)))
    .map(({ action, way }) => ({ action: way === "line-ends" ? { ...action, preferred: true } : action, way }));
}

/** Whether `edit` can be made in the document: another editor than ours, which gets the text as it is in the file, can make all. */
export function isEditable(file: HostFile, edit: TextEdit, traits: ClientTraits): boolean {
  return !(traits.rewritesBytes || file.shown !== file.store) || !concernsHidden(file, edit);
}

function wayOf(file: HostFile, action: Action, traits: ClientTraits): Way | undefined {
  if (action.id.kind === "ignore-in-file") {
    return traits.createsFiles && traits.versionedEdits && !isUntitled(file.host.folder) ? "configuration" : undefined;
  }
  const editable = action.edits.filter((edit) => isEditable(file, edit, traits));
  if (action.id.kind === "fix-all-safe") return editable.length > 0 ? "edit" : undefined;
  if (editable.length === action.edits.length) return "edit";
  if (!traits.rewritesBytes) return undefined;
  return convertsLineEnds(file, action) ? "line-ends" : "bytes";
}

/** Whether the action is to have LF at the end of every line to which it matters, in a document that has CRLF everywhere. */
function convertsLineEnds(file: HostFile, action: Action): boolean {
  if (file.shown !== file.store) return false;
  if (!action.edits.every(({ span, newText }) => newText === "\n" && file.store.slice(span.start, span.end) === "\r\n")) return false;
  return file.directory.findings(file.name).diagnostics.filter((finding) => finding.rule === ruleOf(action)).length === action.edits.length;
}

/** Whether `edit` changes something that an editor keeps to itself: a byte order mark, bad bytes, the kind of a line's end. */
function concernsHidden({ store, positions, shown }: HostFile, { span, newText }: TextEdit): boolean {
  const text = store.slice(span.start, span.end);
  const before = withLineFeeds(text);
  const seen = withLineFeeds(shown.slice(shown.offsetAt(positions.positionAt(span.start)), shown.offsetAt(positions.positionAt(span.end))));
  const after = withLineFeeds(newText);
  if (before !== seen || after === seen) return true;
  return text.includes("\r\n") && !newText.includes("\r") && lineEnds(before) === lineEnds(after);
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function lineEnds(text: string): number {
  return text.split("\n").length - 1;
}

function ruleOf({ id }: Action): string | undefined {
  return id.kind === "fix-all-safe" ? undefined : id.rule;
}
