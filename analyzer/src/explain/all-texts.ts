/** All prose, as the build writes it into files of its own. No bundle contains it. */

import { compileTexts } from "../catalogue/compile-texts.ts";
import { CATALOGUE } from "../catalogue/files/index.ts";
import { NEIGHBOUR_ENTRIES } from "../catalogue/neighbour-entries.ts";
import { RULE_TEXTS, ruleText } from "../rules/all-rule-texts.ts";
import type { Language } from "../text/localized.ts";
import type { Texts } from "./texts.ts";

export const TEXTS: Readonly<Record<Language, Texts>> = { en: textsIn("en"), ja: textsIn("ja") };

function textsIn(language: Language): Texts {
  const rules = Object.keys(RULE_TEXTS).map((id) => [id, ruleText(id, language)]);
  return { ...compileTexts(CATALOGUE, NEIGHBOUR_ENTRIES, language), rules: Object.fromEntries(rules) };
}
