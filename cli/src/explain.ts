import type { Language } from "../../analyzer/src/index.ts";
import { bundleBeside } from "./bundles.ts";
import { explainNeedsName, nothingOfThatName, unexpectedArgument } from "./messages.ts";
import { COMMON_OPTIONS, dialectOf, outputLanguage, parseArguments, UsageError } from "./options.ts";
import { print } from "./output.ts";

/** `qmail-control explain`: what a control file is, as a dialect reads it, or what a rule reports. Gives the exit code. */
export async function explain(args: readonly string[], locale: Language): Promise<number> {
  const parsed = parseArguments(args, COMMON_OPTIONS);
  const language = outputLanguage(parsed, locale);
  const dialect = dialectOf(parsed);
  const [name, extra] = parsed.positionals;
  if (name === undefined) throw new UsageError(explainNeedsName);
  if (extra !== undefined) throw new UsageError(unexpectedArgument(extra));
  const { findPage } = loadPages();
  const found = findPage(name, dialect, language);
  if ("nearest" in found) throw new UsageError(nothingOfThatName(name, found.nearest));
  await print(process.stdout, [`${found.page}\n`]);
  return 0;
}

/** By `require`: a program that was started by its code cache can't import. */
function loadPages(): typeof import("./pages.ts") {
  return require(bundleBeside("pages.js"));
}
