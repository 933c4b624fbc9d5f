/** Fixes of findings that only the whole host shows: each may change several files, and is applied to all of them or to none. */

import fs from "node:fs";
import path from "node:path";
import { applyEdits, type Diagnostic, preferredFix, RULES, type TextEdit } from "../../analyzer/src/index.ts";
import { type FileChange, type FileFindings, findingsOf, type LoadedHost } from "./loaded-host.ts";
import { linkNotWritten } from "./messages.ts";
import { isInside, native, realPath } from "./paths.ts";
import type { Problem } from "./problem.ts";
import { readSource, type SourceFile } from "./source-file.ts";
import { systemReason } from "./system-error.ts";
import { addHostFindings } from "./whole-host.ts";

/** What becomes of a file. */
export interface HostRepair {
  readonly path: string;
  /** The file as it was read; undefined: it is created. */
  readonly source: SourceFile | undefined;
  /** Where it is created; otherwise where it lies, without links. */
  readonly realPath: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  /** How many fixes change it. */
  readonly fixes: number;
}

/** The changes of all files, and what kept fixes from being applied. */
export interface HostRepairs {
  readonly files: readonly HostRepair[];
  readonly problems: readonly Problem[];
}

/** The host rules among those named; all of them where none is named. */
export function hostRulesAmong(rules: ReadonlySet<string> | undefined): ReadonlySet<string> {
  return new Set(RULES.filter(({ id, scope }) => scope === "host" && (!rules || rules.has(id))).map(({ id }) => id));
}

/**
 * The preferred fixes of the named host rules, `safe` ones only where asked so. Nothing is written. A fix is left out where one of
 * its files lies outside the trees that were asked for, can't be read, or is changed by another fix in the same place.
 */
export function hostRepairs(loaded: readonly LoadedHost[], rules: ReadonlySet<string>, { safe }: { readonly safe: boolean }): HostRepairs {
  const trees = [...new Set(loaded.map(({ host }) => host.tree))];
  const others = addHostFindings(loaded);
  const targets = new Map<string, Target>();
  const problems = new Map<string, Problem>();
  for (const file of [...loaded.flatMap(findingsOf), ...others]) {
    for (const diagnostic of file.diagnostics) {
      if (!rules.has(diagnostic.rule)) continue;
      const changes = changesOf(diagnostic, file, safe);
      const opened = changes.map(({ path: name }) => targetAt(name, trees, targets));
      const failure = opened.find((target) => "reason" in target);
      if (failure && "reason" in failure) problems.set(failure.path, failure);
      else
        take(
          opened.filter((target) => "edits" in target),
          changes,
        );
    }
  }
  const files = [...targets.values()].filter(({ edits }) => edits.length > 0);
  return {
    files: files.map((target) => ({ ...target, after: applyEdits(target.before, target.edits) })),
    problems: [...problems.values()],
  };
}

interface Target extends Omit<HostRepair, "after" | "edits" | "fixes"> {
  edits: readonly TextEdit[];
  fixes: number;
}

function changesOf(diagnostic: Diagnostic, file: FileFindings, safe: boolean): readonly FileChange[] {
  const fix = preferredFix(diagnostic);
  if (!fix || (safe && !fix.safe)) return [];
  const changes = [{ path: file.path, store: file.store, edits: fix.edits }, ...(file.elsewhere?.(fix.elsewhere ?? []) ?? [])];
  return changes.filter(({ edits }) => edits.length > 0);
}

/** The file as it stands on disk, known by where it really lies. */
function targetAt(name: string, trees: readonly string[], targets: Map<string, Target>): Target | Problem {
  const place = placeOf(name);
  if ("reason" in place) return place;
  const known = targets.get(place.realPath);
  if (known) return known;
  if (!trees.some((tree) => isInside(tree, place.realPath))) return { path: name, reason: linkNotWritten(place.realPath) };
  const result = place.exists ? readSource(name) : undefined;
  if (result && "reason" in result) return { path: name, reason: result.reason };
  const source = result?.source;
  const target = { path: name, source, realPath: place.realPath, before: source?.text ?? "", edits: [], fixes: 0 };
  targets.set(place.realPath, target);
  return target;
}

function placeOf(name: string): { readonly realPath: string; readonly exists: boolean } | Problem {
  try {
    if (fs.lstatSync(native(name), { throwIfNoEntry: false })) return { realPath: realPath(name), exists: true };
    return { realPath: path.join(realPath(path.dirname(name)), path.basename(name)), exists: false };
  } catch (error) {
    return { path: name, reason: systemReason(error) };
  }
}

/** Adds the edits of one fix to its files, unless one of them meets another's. */
function take(targets: readonly Target[], changes: readonly FileChange[]): void {
  const taken = changes.map(({ store, edits }, index) => {
    const target = targets[index];
    // What the finding was made from is no longer what stands on disk.
    return target && store.text() === target.before ? joined(target, edits) : undefined;
  });
  if (taken.some((edits) => edits === undefined)) return;
  for (const [index, edits] of taken.entries()) {
    const target = targets[index];
    if (!target || !edits) continue;
    if (edits.length > target.edits.length) target.fixes += 1;
    target.edits = edits;
  }
}

/** All edits of a file with some more; undefined where they meet. The same line is added once. */
function joined({ edits: before }: Target, more: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const all = [...before];
  for (const edit of more) {
    const { start, end } = edit.span;
    const same = all.filter(({ span }) => span.start === start && span.end === end);
    if (start === end) {
      if (all.some(({ span }) => span.start < start && start < span.end)) return undefined;
      const line = edit.newText.replace(/^\n/, "");
      if (same.some(({ newText }) => newText.replace(/^\n/, "") === line)) continue;
      // The first one has ended the last line.
      all.push(same.length > 0 ? { ...edit, newText: line } : edit);
      continue;
    }
    if (same.some(({ newText }) => newText === edit.newText)) continue;
    if (all.some(({ span }) => span.start < end && start < span.end)) return undefined;
    all.push(edit);
  }
  return all;
}
