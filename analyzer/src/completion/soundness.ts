import type { FileAnalysis } from "../analysis/file-analysis.ts";
import { RULES } from "../rules/index.ts";
import { concerns } from "../rules/rule.ts";
import { entriesOfFileLine } from "../syntax/entries.ts";

/** Whether no rule has anything to say of that line (without LF) by itself: what is offered must be no mistake. */
export function isSound({ file, programs }: FileAnalysis, line: string): boolean {
  const whole = `${line}\n`;
  const entries = entriesOfFileLine(file.reader, whole);
  return RULES.every(
    (rule) =>
      rule.scope !== "line" ||
      !concerns(rule, file, programs) ||
      entries.every((entry) => rule.check(entry, file, whole, programs) === undefined),
  );
}
