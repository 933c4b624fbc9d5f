/** Which fixes are offered where. Fixes come from the findings; here they are chosen, named and found again. */

import {
  type Diagnostic,
  type DirectoryAnalysis,
  fixAllOfRule,
  type HostEdit,
  ignoreOnLine,
  type Localized,
  RULES,
  type Span,
  type Steps,
  safeEdits,
  type TextEdit,
} from "../../analyzer/src/index.ts";
import { FIX_ALL_SAFE, ignoreInThisFile, ignoreOnThisLine } from "./messages.ts";
import { isRecord } from "./settings.ts";

/** More findings than this are not offered one by one: nobody reads such a menu. */
const MOST_FINDINGS = 50;

/** What names an action when the client asks for its edits. Everything else is computed again. */
export type ActionId =
  | { readonly kind: "fix"; readonly rule: string; readonly start: number; readonly end: number; readonly fix: number }
  | { readonly kind: "fix-all-of-rule"; readonly rule: string }
  | { readonly kind: "ignore-on-line"; readonly rule: string; readonly start: number; readonly end: number }
  | { readonly kind: "ignore-in-file"; readonly rule: string }
  | { readonly kind: "fix-all-safe" };

/** A change that the user may choose. */
export interface Action {
  readonly id: ActionId;
  readonly title: Localized;
  readonly preferred: boolean;
  /** The finding that it repairs, if it repairs just one. */
  readonly finding?: Diagnostic;
  readonly edits: readonly TextEdit[];
  /** What changes in other files; absent: nothing. */
  readonly elsewhere?: readonly HostEdit[];
}

/**
 * The fixes of the findings that `span` touches, then for each of their rules the one that fixes all of them, and last what
 * suppresses them: by comments, and for a whole file.
 */
export function* fixesTouching(directory: DirectoryAnalysis, name: string, span: Span): Steps<readonly Action[]> {
  const touched = directory.findingsTouching(name, span).slice(0, MOST_FINDINGS);
  const rules = [...new Set(touched.map((finding) => finding.rule))];
  const ignored = touched.flatMap((finding) => ignoreComment(directory, name, finding) ?? []);
  const ofFile: Action[] = [];
  for (const rule of rules) {
    const action = yield* fixAll(directory, name, rule);
    if (action) ofFile.push(action);
  }
  return [
    ...touched.flatMap(fixesOf),
    ...ofFile,
    // One comment is enough for all findings of a rule in a line.
    ...ignored.filter((action, index) => index === ignored.findIndex((other) => placeOf(other) === placeOf(action))),
    ...rules.map(ignoreRule),
  ];
}

function placeOf({ id, edits }: Action): string {
  return `${id.kind === "fix-all-safe" ? "" : id.rule} ${edits[0]?.span.start}`;
}

/** All safe fixes of the file as one; undefined where there is nothing to do. */
export function* fixAllSafe(directory: DirectoryAnalysis, name: string): Steps<Action | undefined> {
  const edits = yield* safeEdits(directory, name);
  return edits.length === 0 ? undefined : { id: { kind: "fix-all-safe" }, title: FIX_ALL_SAFE, preferred: false, edits };
}

/** The action with that id in the text as it is now. */
export function* findAction(directory: DirectoryAnalysis, name: string, id: ActionId): Steps<Action | undefined> {
  switch (id.kind) {
    case "fix":
      return findingsAt(directory, name, id)
        .flatMap(fixesOf)
        .find((action) => action.id.kind === "fix" && action.id.fix === id.fix);
    case "fix-all-of-rule":
      return yield* fixAll(directory, name, id.rule);
    case "ignore-on-line":
      return findingsAt(directory, name, id)
        .map((finding) => ignoreComment(directory, name, finding))
        .find((action) => action !== undefined);
    case "ignore-in-file":
      return RULES.some((rule) => rule.id === id.rule) ? ignoreRule(id.rule) : undefined;
    case "fix-all-safe":
      return yield* fixAllSafe(directory, name);
  }
}

function findingsAt(
  directory: DirectoryAnalysis,
  name: string,
  { rule, start, end }: Extract<ActionId, { readonly start: number }>,
): readonly Diagnostic[] {
  return directory
    .findingsTouching(name, { start, end })
    .filter((found) => found.rule === rule && found.span.start === start && found.span.end === end);
}

/** Reads an id that came back from the client; undefined where it is none. */
export function parseActionId(value: unknown): ActionId | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, rule, start, end, fix } = value;
  if (kind === "fix-all-safe") return { kind };
  if (typeof rule !== "string") return undefined;
  if (kind === "fix-all-of-rule" || kind === "ignore-in-file") return { kind, rule };
  if (typeof start !== "number" || typeof end !== "number") return undefined;
  if (kind === "ignore-on-line") return { kind, rule, start, end };
  return kind === "fix" && typeof fix === "number" ? { kind, rule, start, end, fix } : undefined;
}

function fixesOf(finding: Diagnostic): readonly Action[] {
  const { rule, span } = finding;
  return finding.fixes().map(({ title, preferred, edits, elsewhere }, fix) => ({
    id: { kind: "fix", rule, start: span.start, end: span.end, fix },
    title,
    preferred,
    finding,
    edits,
    ...(elsewhere && { elsewhere }),
  }));
}

function* fixAll(directory: DirectoryAnalysis, name: string, rule: string): Steps<Action | undefined> {
  const fix = yield* fixAllOfRule(directory, name, rule);
  return fix && { id: { kind: "fix-all-of-rule", rule }, title: fix.title, preferred: false, edits: fix.edits };
}

/** The comment that suppresses a finding; undefined where none can. */
function ignoreComment(directory: DirectoryAnalysis, name: string, finding: Diagnostic): Action | undefined {
  const { rule, span } = finding;
  const edit = ignoreOnLine(directory, name, finding);
  const id = { kind: "ignore-on-line", rule, start: span.start, end: span.end } as const;
  // It names no finding: an editor puts those that do above all others, and this one belongs behind every repair.
  return edit && { id, title: ignoreOnThisLine(rule), preferred: false, edits: [edit] };
}

/** Its change is one of another file, which is composed only when it is asked for. */
function ignoreRule(rule: string): Action {
  return { id: { kind: "ignore-in-file", rule }, title: ignoreInThisFile(rule), preferred: false, edits: [] };
}
