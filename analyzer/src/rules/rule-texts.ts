import type { Language } from "../text/localized.ts";

/** What a rule tells people. Its page in docs/rules is made from this and from its fixture; no bundle contains it. */
export interface RuleTexts extends Readonly<Record<keyof RuleProse, Readonly<Record<Language, string>>>> {
  /** The functions of qmail's source and the manual pages that prove it. */
  readonly sources: readonly string[];
}

/** The same in one language. */
export interface RuleText extends RuleProse {
  readonly sources: readonly string[];
}

interface RuleProse {
  /** The problem, one line. */
  readonly summary: string;
  /** What qmail does with such a line, and what follows. */
  readonly why: string;
  /** What to do instead. */
  readonly remedy: string;
}

/** The texts of one rule in one language. */
export function ruleTextIn({ summary, why, remedy, sources }: RuleTexts, language: Language): RuleText {
  return { summary: summary[language], why: why[language], remedy: remedy[language], sources };
}
