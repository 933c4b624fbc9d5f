import { RULES } from "../rules/index.ts";
import type { Fix } from "../rules/rule.ts";
import type { TextEdit } from "../text/span.ts";
import { type Steps, withPauses } from "../text/steps.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { DirectoryAnalysis } from "./directory-analysis.ts";

/** The preferred fix of a finding; undefined where the rule offers none. */
export function preferredFix(diagnostic: Diagnostic): Fix | undefined {
  return diagnostic.fixes().find((fix) => fix.preferred);
}

/**
 * One fix that applies the preferred fix of every finding of `rule` in the file, whatever is shown of them. Undefined where
 * the rule has fewer than two, or offers no such fix. A fix that changes other files too is taken by itself alone.
 */
export function* fixAllOfRule(directory: DirectoryAnalysis, name: string, rule: string): Steps<Fix | undefined> {
  const title = RULES.find((candidate) => candidate.id === rule)?.fixAllTitle;
  if (!title) return undefined;
  const fixes = yield* preferredFixes(directory, name, (diagnostic) => diagnostic.rule === rule);
  if (fixes.length < 2) return undefined;
  return {
    title: title(fixes.length),
    safe: fixes.every((fix) => fix.safe),
    preferred: false,
    edits: compatibleEdits(fixes),
  };
}

/** The edits of all safe fixes in the file, as one change. Empty where there is nothing to do. */
export function* safeEdits(directory: DirectoryAnalysis, name: string): Steps<readonly TextEdit[]> {
  const fixes = yield* preferredFixes(directory, name, () => true);
  return compatibleEdits(fixes.filter((fix) => fix.safe));
}

/** The preferred fixes of findings that change this file alone. */
function* preferredFixes(directory: DirectoryAnalysis, name: string, isWanted: (diagnostic: Diagnostic) => boolean): Steps<readonly Fix[]> {
  const fixes: Fix[] = [];
  for (const diagnostic of withPauses(yield* directory.allFindings(name))) {
    if (!diagnostic) {
      yield;
      continue;
    }
    const fix = isWanted(diagnostic) ? preferredFix(diagnostic) : undefined;
    if (fix && !fix.elsewhere) fixes.push(fix);
  }
  return fixes;
}

/** The edits of `fixes` in the order of the text. A fix that touches what an earlier one touches is left out as a whole. */
export function compatibleEdits(fixes: readonly Fix[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  let done = 0;
  for (const fix of fixes) {
    const edits = fix.edits.toSorted((a, b) => a.span.start - b.span.start);
    const first = edits[0];
    const last = edits.at(-1);
    if (!first || !last || first.span.start < done) continue;
    taken.push(...edits);
    done = last.span.end;
  }
  return taken;
}
