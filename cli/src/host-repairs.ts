/** Fixes of findings that only the whole host shows: each may change several files, and is applied to all of them or to none. */

import fs from "node:fs";
import path from "node:path";
import { applyEdits, type Diagnostic, preferredFix, RULES, type TextEdit, type TextStore } from "../../analyzer/src/index.ts";
import { type JoinedEdits, joinedEdits } from "./joined-edits.ts";
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
          opened.filter((target) => "joined" in target),
          changes,
        );
    }
  }
  const files = [...targets.values()].filter(({ joined }) => joined.edits.length > 0);
  return {
    files: files.map(({ joined: { edits }, ...target }) => ({ ...target, edits, after: applyEdits(target.before, edits) })),
    problems: [...problems.values()],
  };
}

interface Target extends Omit<HostRepair, "after" | "edits" | "fixes"> {
  readonly joined: JoinedEdits;
  fixes: number;
  /** The last text from which a finding was made, and whether it is the one on disk. */
  compared?: { readonly store: TextStore; readonly same: boolean };
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
  const target: Target = { path: name, source, realPath: place.realPath, before: source?.text ?? "", joined: joinedEdits(), fixes: 0 };
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
  const added: { readonly target: Target; readonly count: number }[] = [];
  for (const [index, { store, edits }] of changes.entries()) {
    const target = targets[index];
    // What the finding was made from is no longer what stands on disk.
    const count = target && isOf(target, store) ? target.joined.add(edits) : undefined;
    if (!target || count === undefined) {
      for (const { target: other, count: last } of added.toReversed()) other.joined.takeBack(last);
      return;
    }
    added.push({ target, count });
  }
  for (const { target, count } of added) if (count > 0) target.fixes += 1;
}

/** Whether `store` holds the text of the target. Many fixes share a store, and its text is compared once. */
function isOf(target: Target, store: TextStore): boolean {
  if (target.compared?.store !== store) target.compared = { store, same: store.text() === target.before };
  return target.compared.same;
}
