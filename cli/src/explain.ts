import fs from "node:fs";
import {
  explainFile,
  explainRule,
  type FileTexts,
  fileSubject,
  type Language,
  nearestSubjects,
  parseFileTexts,
  ruleSubject,
} from "../../analyzer/src/index.ts";
import { bundleBeside } from "./bundles.ts";
import { bundleMissing, explainNeedsName, nothingOfThatName, unexpectedArgument } from "./messages.ts";

import { COMMON_OPTIONS, dialectOf, outputLanguage, parseArguments, UsageError } from "./options.ts";
import { print, STDOUT } from "./output.ts";

/** `qmail-control explain`: what a control file or a rule is, as Markdown. Gives the exit code. */
export async function explain(args: readonly string[], locale: Language): Promise<number> {
  const parsed = parseArguments(args, COMMON_OPTIONS);
  const dialect = dialectOf(parsed);
  const language = outputLanguage(parsed, locale);
  const [name, extra] = parsed.positionals;
  if (name === undefined) throw new UsageError(explainNeedsName);
  if (extra !== undefined) throw new UsageError(unexpectedArgument(extra));

  const file = fileSubject(name, dialect);
  if (file) {
    const text = explainFile(file, textsIn(language), { language, dialect });
    if (text === undefined) throw new UsageError(bundleMissing(textsName(language)));
    return await say(file.name, text);
  }
  const rule = ruleSubject(name);
  if (!rule) throw new UsageError(nothingOfThatName(name, nearestSubjects(name)));
  return await say(rule.id, explainRule(rule, language));
}

async function say(heading: string, text: string): Promise<number> {
  await print(STDOUT, [`# ${heading}\n\n${text}\n`]);
  return 0;
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
