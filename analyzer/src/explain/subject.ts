/** What a name means to somebody who wants it explained: a control file, a file beside the control directory, or a rule. */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import type { DialectId } from "../catalogue/dialects.ts";
import { CONTROL_FILES, controlFile, EXPLAINED_NEIGHBOURS, fileAt } from "../catalogue/index.ts";
import { RULES } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { nearest } from "../text/nearest.ts";

/**
 * The file that `name` means: a name, a path, a folder with or without its slash. Where a control file and a file beside the
 * control directory have one name, the one that the dialect has. Undefined for a name that means none.
 */
export function fileSubject(name: string, dialect: DialectId = "notqmail"): ControlFileSpec | undefined {
  const plain = name.replaceAll("\\", "/").replace(/(?<=.)\/+$/, "");
  const last = plain.slice(plain.lastIndexOf("/") + 1);
  const beside = EXPLAINED_NEIGHBOURS.find((file) => file.name === name || file.name === plain) ?? neighbourAt(plain);
  const candidates = [controlFile(name), controlFile(`${plain}/`), controlFile(plain), controlFile(last), controlFile(`${last}/`), beside];
  const found = [...(plain.includes("/") ? [beside] : []), ...candidates].filter((file) => file !== undefined);
  return found.find((file) => file.dialects.includes(dialect)) ?? found[0];
}

/** The rule with that id. */
export function ruleSubject(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}

/** The names that `word` may have been meant to be: the nearest file and the nearest rule, as far as any is near. */
export function nearestSubjects(word: string): readonly string[] {
  const files = [...CONTROL_FILES, ...EXPLAINED_NEIGHBOURS].map((file) => file.name);
  const rules = RULES.map(({ id }) => id);
  return [nearest(word, files), nearest(word, rules)].filter((name) => name !== undefined);
}

function neighbourAt(plain: string): ControlFileSpec | undefined {
  const file = fileAt(plain);
  return file && "patterns" in file ? file : undefined;
}
