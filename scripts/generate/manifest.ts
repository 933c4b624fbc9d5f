import { readFileSync } from "node:fs";
import { isPatternName } from "../../analyzer/src/catalogue/file-table.ts";
import { NO_PLUGIN_FOLDER, PLUGIN_NAMES } from "../../analyzer/src/catalogue/plugin-names.ts";
import {
  type ControlFileSpec,
  DIALECT_IDS,
  dialectName,
  isClassic,
  LANGUAGES,
  type Language,
  type LanguageId,
  languageIdOf,
  NEIGHBOUR_FILES,
  RULES,
  SEVERITIES,
  TCP_RULES_FLAVOURS,
} from "../../analyzer/src/index.ts";
import { ruleText } from "../../analyzer/src/rules/all-rule-texts.ts";
import { isObject, type Json, type JsonObject, jsonText, parseJson, withValue } from "./json.ts";
import type { Output } from "./output.ts";

const MANIFEST = "package.json";
const TEXTS: Readonly<Record<Language, string>> = { en: "package.nls.json", ja: "package.nls.ja.json" };
const LANGUAGE_IDS: readonly LanguageId[] = ["qmail-list", "qmail-value", "qmail-tcprules", "qmail-assign", "dot-qmail"];
const RULE_TEXT = "setting.severities.";

/** The manifest and its texts, with the names of `files` and rules as catalogue and rules have them. All else is kept. */
export function manifest(root: URL, files: readonly ControlFileSpec[]): readonly Output[] {
  const read = (path: string): Json => parseJson(readFileSync(new URL(path, root), "utf8"));
  return [
    { path: MANIFEST, text: jsonText(manifestWithNames(read(MANIFEST), files)) },
    ...LANGUAGES.map((language) => ({ path: TEXTS[language], text: jsonText(textsWithRules(read(TEXTS[language]), language)) })),
  ];
}

/** A page that was open when the window was reloaded is filled again. */
const PAGES = ["trace", "verdict", "configuration"].map((page) => `onWebviewPanel:qmail-control.${page}`);

function manifestWithNames(json: Json, files: readonly ControlFileSpec[]): Json {
  let result = withValue(json, ["activationEvents"], [activation(files), ...PAGES]);
  for (const id of LANGUAGE_IDS) {
    const own = files.filter((file) => languageIdOf(file) === id);
    const distinctive = own.filter((file) => file.distinctive).map((file) => file.name);
    const names = distinctive.filter((name) => !PLUGIN_NAMES.has(name));
    const plugins = distinctive.filter((name) => PLUGIN_NAMES.has(name));
    const outside = plugins.length > 0 ? [`**/${NO_PLUGIN_FOLDER}/{${plugins.join(",")}}`] : [];
    const beside = NEIGHBOUR_FILES.filter((file) => languageIdOf(file) === id).flatMap((file) => file.patterns);
    const language = ["contributes", "languages", { id }];
    if (names.length > 0) result = withValue(result, [...language, "filenames"], names);
    result = withValue(result, [...language, "filenamePatterns"], [...beside, ...outside, ...inControl(own)]);
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

/** What the parts of a name that change are in a pattern. One that stands in front would be anything. */
const PARTS: Readonly<Record<string, string>> = { DOMAIN: "*", QUEUE: "*", N: "[0-9]" };

/** The names where there is no doubt whose files they are: in the one folder that is qmail's everywhere. */
function inControl(files: readonly ControlFileSpec[]): readonly string[] {
  const names = files.flatMap(({ name }) => {
    if (!isPatternName(name)) return [name];
    return name.startsWith("NAME") ? [] : [name.replace(/[A-Z]+/g, (part) => PARTS[part] ?? part)];
  });
  return names.length > 0 ? [`**/qmail/control/{${names.join(",")}}`] : [];
}

/**
 * A folder with a file that only qmail has wakes the extension: somebody may open `locals` first, and only the extension
 * sees from the files beside it that it is qmail's. The files that every qmail reads are enough for that. One pattern, since VS
 * Code searches for all patterns of an extension at once.
 */
function activation(files: readonly ControlFileSpec[]): string {
  const names = files.filter((file) => file.distinctive && isClassic(file) && languageIdOf(file)).map((file) => file.name);
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
  return Object.fromEntries([
    ...others,
    ...dialects,
    ...RULES.map(({ id }) => [`${RULE_TEXT}${id}`, ruleText(id, language).summary] as const),
  ]);
}
