import fs from "node:fs";
import { type Language, parseTexts, type Texts } from "../../analyzer/src/index.ts";
import { bundleBeside } from "./bundles.ts";
import { bundleMissing } from "./messages.ts";
import { UsageError } from "./options.ts";

/** The texts about control files and rules, which stand beside the command. Throws a UsageError where they are missing. */
export function textsIn(language: Language): Texts {
  return parseTexts(fs.readFileSync(bundleBeside(nameOf(language)), "utf8")) ?? wrongTexts(language);
}

/** Throws a UsageError: the texts beside the command are another version's. */
export function wrongTexts(language: Language): never {
  throw new UsageError(bundleMissing(nameOf(language)));
}

function nameOf(language: Language): string {
  return `catalogue.${language}.json`;
}
