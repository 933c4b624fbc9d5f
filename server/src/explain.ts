/** What a control file or a rule is, for whoever asks by name. */

import { DIALECTS, explainFile, explainRule, fileSubject, type Language, ruleSubject, type Texts } from "../../analyzer/src/index.ts";
import type { ExplainParams } from "../../protocol/src/index.ts";
import { isRecord } from "./settings.ts";

/** Names are short; whatever is longer is none. */
const LONGEST_NAME = 500;

/** Reads what a client asks for; undefined where it makes no sense. */
export function parseExplainParams(value: unknown): ExplainParams | undefined {
  if (!isRecord(value)) return undefined;
  const { name, dialect } = value;
  if (typeof name !== "string" || name.length > LONGEST_NAME) return undefined;
  return { name, ...(typeof dialect === "string" && { dialect }) };
}

/** The explanation as Markdown; null where the name means nothing, or the texts can't be had. */
export function explanationOf({ name, dialect }: ExplainParams, language: Language, texts: Texts | undefined): string | null {
  const id = DIALECTS.find((each) => each === dialect);
  const file = fileSubject(name, id);
  if (file) {
    const text = texts && explainFile(file, texts, { language, dialect: id });
    return text === undefined ? null : `# ${file.name}\n\n${text}`;
  }
  const rule = ruleSubject(name);
  const text = rule && texts?.rules[rule.id];
  return rule && text ? `# ${rule.id}\n\n${explainRule(rule, text, language)}` : null;
}
