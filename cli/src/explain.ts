import { explainFile, explainRule, fileSubject, type Language, nearestSubjects, ruleSubject } from "../../analyzer/src/index.ts";
import { explainNeedsName, nothingOfThatName, unexpectedArgument } from "./messages.ts";

import { COMMON_OPTIONS, dialectOf, outputLanguage, parseArguments, UsageError } from "./options.ts";
import { print, STDOUT } from "./output.ts";
import { textsIn, wrongTexts } from "./texts.ts";

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
    return await say(file.name, explainFile(file, textsIn(language), { language, dialect }) ?? wrongTexts(language));
  }
  const rule = ruleSubject(name);
  if (!rule) throw new UsageError(nothingOfThatName(name, nearestSubjects(name)));
  const text = textsIn(language).rules[rule.id] ?? wrongTexts(language);
  return await say(rule.id, explainRule(rule, text, language));
}

async function say(heading: string, text: string): Promise<number> {
  await print(STDOUT, [`# ${heading}\n\n${text}\n`]);
  return 0;
}
