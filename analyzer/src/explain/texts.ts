/** All prose of one language. It is a file of its own beside the bundles and is loaded when somebody asks. */

import type { FileTexts } from "../catalogue/texts.ts";
import type { RuleText } from "../rules/rule-texts.ts";

/** What is told of files, and of rules. */
export interface Texts extends FileTexts {
  /** By the ids of the rules. */
  readonly rules: Readonly<Record<string, RuleText>>;
}

/** The texts in the file that the build wrote; undefined where `text` is something else, or null. */
export function parseTexts(text: string | null): Texts | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isTexts(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The file is made by the build from checked types, so that a glance at its outline tells it from anything else. */
function isTexts(value: unknown): value is Texts {
  const parts: readonly (keyof Texts)[] = ["files", "neighbours", "readers", "readersIn", "variables", "rules"];
  return typeof value === "object" && value !== null && parts.every((part) => part in value);
}
