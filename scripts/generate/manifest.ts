import { readFileSync } from "node:fs";
import {
  CONTROL_FILES,
  type ControlFileSpec,
  DIALECT_IDS,
  dialectName,
  LANGUAGES,
  type Language,
  type LanguageId,
  languageIdOf,
  NEIGHBOUR_FILES,
  RULES,
  SEVERITIES,
  TCP_RULES_FLAVOURS,
} from "../../analyzer/src/index.ts";
import { isObject, type Json, type JsonObject, jsonText, parseJson, withValue } from "./json.ts";
import type { Output } from "./output.ts";

const MANIFEST = "package.json";
const TEXTS: Readonly<Record<Language, string>> = { en: "package.nls.json", ja: "package.nls.ja.json" };
const LANGUAGE_IDS: readonly LanguageId[] = ["qmail-list", "qmail-value"];
const RULE_TEXT = "setting.severities.";

/** The manifest and its texts, with the names of files and rules as catalogue and rules have them. All else is kept. */
export function manifest(root: URL): readonly Output[] {
  const read = (path: string): Json => parseJson(readFileSync(new URL(path, root), "utf8"));
  return [
    { path: MANIFEST, text: jsonText(manifestWithNames(read(MANIFEST))) },
    ...LANGUAGES.map((language) => ({ path: TEXTS[language], text: jsonText(textsWithRules(read(TEXTS[language]), language)) })),
  ];
}

function manifestWithNames(json: Json): Json {
  let result = withValue(json, ["activationEvents"], [activation(CONTROL_FILES)]);
  for (const id of LANGUAGE_IDS) {
    const files = CONTROL_FILES.filter((file) => languageIdOf(file) === id);
    const language = ["contributes", "languages", { id }];
    result = withValue(
      result,
      [...language, "filenames"],
      files.filter((file) => file.distinctive).map((file) => file.name),
    );
    result = withValue(
      result,
      [...language, "filenamePatterns"],
      files.map((file) => `**/qmail/control/${file.name}`),
    );
  }
  for (const file of NEIGHBOUR_FILES) {
    const id = languageIdOf(file);
    if (id) result = withValue(result, ["contributes", "languages", { id }, "filenamePatterns"], file.patterns);
  }
  const settings = ["contributes", "configuration", "properties"];
  for (const [name, values] of [
    ["dialect", DIALECT_IDS],
    ["tcprules", TCP_RULES_FLAVOURS],
  ] as const) {
    const choices = ["auto", ...values];
    result = withValue(result, [...settings, `qmail-control.${name}`, "enum"], choices);
    const texts = choices.map((choice) => `%setting.${name}.${choice}%`);
    result = withValue(result, [...settings, `qmail-control.${name}`, "enumDescriptions"], texts);
  }
  return withValue(result, [...settings, "qmail-control.severities", "properties"], severities());
}

/**
 * A folder with a file that only qmail has wakes the extension: somebody may open `locals` first, and only the extension
 * sees from the files beside it that it is qmail's. One pattern, since VS Code searches for all patterns of an extension at once.
 */
function activation(files: readonly ControlFileSpec[]): string {
  const names = files.filter((file) => file.distinctive && languageIdOf(file)).map((file) => file.name);
  return `workspaceContains:**/{${names.join(",")}}`;
}

function severities(): JsonObject {
  return Object.fromEntries(
    RULES.map(({ id, severity }) => [
      id,
      { type: "string", enum: [...SEVERITIES, "off"], default: severity, description: `%${RULE_TEXT}${id}%` },
    ]),
  );
}

function textsWithRules(json: Json, language: Language): Json {
  if (!isObject(json)) throw new Error(`${TEXTS[language]} holds no object`);
  const dialects = DIALECT_IDS.map((id) => [`setting.dialect.${id}`, dialectName(id)(language)] as const);
  const others = Object.entries(json).filter(([key]) => !key.startsWith(RULE_TEXT) && !dialects.some(([dialect]) => dialect === key));
  return Object.fromEntries([...others, ...dialects, ...RULES.map(({ id, summary }) => [`${RULE_TEXT}${id}`, summary(language)] as const)]);
}
