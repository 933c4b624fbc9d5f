import fs from "node:fs";
import {
  CONTROL_FILES,
  type ControlFileSpec,
  controlFile,
  type DialectId,
  EXPLAINED_NEIGHBOURS,
  explainFile,
  explainRule,
  type FileTexts,
  fileAt,
  type Language,
  nearest,
  parseFileTexts,
  RULES,
} from "../../analyzer/src/index.ts";
import { bundleBeside } from "./bundles.ts";
import { bundleMissing, explainNeedsName, nothingOfThatName, unexpectedArgument } from "./messages.ts";

import { COMMON_OPTIONS, dialectOf, outputLanguage, parseArguments, UsageError } from "./options.ts";
import { print } from "./output.ts";

/** `qmail-control explain`: what a control file or a rule is, as Markdown. Gives the exit code. */
export async function explain(args: readonly string[], locale: Language): Promise<number> {
  const parsed = parseArguments(args, COMMON_OPTIONS);
  const dialect = dialectOf(parsed);
  const language = outputLanguage(parsed, locale);
  const [name, extra] = parsed.positionals;
  if (name === undefined) throw new UsageError(explainNeedsName);
  if (extra !== undefined) throw new UsageError(unexpectedArgument(extra));

  const file = fileNamed(name, dialect);
  if (file) {
    const text = explainFile(file, textsIn(language), { language, dialect });
    if (text === undefined) throw new UsageError(bundleMissing(textsName(language)));
    return await say(file.name, text);
  }
  const rule = RULES.find(({ id }) => id === name);
  if (!rule) throw new UsageError(nothingOfThatName(name, nearestNames(name)));
  return await say(rule.id, explainRule(rule, language));
}

async function say(heading: string, text: string): Promise<number> {
  await print(process.stdout, [`# ${heading}\n\n${text}\n`]);
  return 0;
}

/**
 * The file that `name` means: a name, a path, a folder with or without its slash. Where a control file and a file beside the
 * control directory have one name, the one that the dialect has.
 */
function fileNamed(name: string, dialect: DialectId = "notqmail"): ControlFileSpec | undefined {
  const plain = name.replaceAll("\\", "/").replace(/(?<=.)\/+$/, "");
  const last = plain.slice(plain.lastIndexOf("/") + 1);
  const beside = EXPLAINED_NEIGHBOURS.find((file) => file.name === name || file.name === plain) ?? neighbourAt(plain);
  const candidates = [controlFile(name), controlFile(`${plain}/`), controlFile(plain), controlFile(last), controlFile(`${last}/`), beside];
  const found = [...(plain.includes("/") ? [beside] : []), ...candidates].filter((file) => file !== undefined);
  return found.find((file) => file.dialects.includes(dialect)) ?? found[0];
}

function neighbourAt(plain: string): ControlFileSpec | undefined {
  const file = fileAt(plain);
  return file && "patterns" in file ? file : undefined;
}

/** The names that `word` may have been meant to be: the nearest file and the nearest rule. */
function nearestNames(word: string): readonly string[] {
  const files = [...CONTROL_FILES, ...EXPLAINED_NEIGHBOURS].map((file) => file.name);
  const near = [
    nearest(word, files),
    nearest(
      word,
      RULES.map(({ id }) => id),
    ),
  ];
  return near.filter((name) => name !== undefined);
}

/** The texts stand beside the command. */
function textsIn(language: Language): FileTexts {
  const texts = parseFileTexts(fs.readFileSync(bundleBeside(textsName(language)), "utf8"));
  if (!texts) throw new UsageError(bundleMissing(textsName(language)));
  return texts;
}

function textsName(language: Language): string {
  return `catalogue.${language}.json`;
}
