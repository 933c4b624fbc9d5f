/**
 * badmailfrom, badrcptto and badhelo as lists of regular expressions, one a line, tried in their order; the first that says so
 * refuses. Behind `!` stands what must match. What regcomp refuses never decides, with `!` or without. Source: qmail-smtpd.c of
 * Sagredo's qmail, bmcheck(); qregex.c, matchregex().
 */

import type { PatternRow } from "../../syntax/pattern-list.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { LosingLine, Step } from "../evidence.ts";
import type { SmtpdList } from "../smtpd-files.ts";
import type { CheckResult } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";
import { MATCH_STEPS, notFollowed } from "./unknown.ts";

const MOST_LOST = 5;

/** What is looked for in the list. */
export interface RegexSubject {
  /** A byte string without NUL. */
  readonly text: string;
  /** What it is called in a sentence. */
  readonly name: { readonly en: string; readonly ja: string };
  readonly reply: string;
}

/** Whether a line of the list refuses the subject. */
export function refuseByRegex(list: SmtpdList, { text, name, reply }: RegexSubject): CheckResult {
  const lost: LosingLine[] = [];
  for (const { row, negated, matches } of list.regexes.lines(text, { steps: MATCH_STEPS })) {
    if (matches === "not followed") return notFollowed(list.file, row);
    if (matches === "invalid") {
      if (lost.length < MOST_LOST) lost.push(invalidLine(list.file, row));
    } else if (matches !== negated) {
      return { steps: [refusingStep(list.file, row, { text, name })], verdict: { outcome: "refused", reply } };
    }
  }
  return { steps: [noMatchStep(list.file, { text, name }, lost)] };
}

function refusingStep(file: string, row: PatternRow, { text, name }: Omit<RegexSubject, "reply">): Step {
  const subject = visible(text);
  const expression = visible(row.value);
  return stepOf({
    file,
    line: row.line,
    text: row.text,
    because: localized(
      row.value.startsWith("!")
        ? {
            en: `The ${name.en} ${subject} does not match the regular expression behind the ! of ${expression}, so qmail-smtpd refuses it.`,
            ja: `${name.ja} ${subject} は ${expression} の ! の後の正規表現に一致しないため、qmail-smtpd は拒否します。`,
          }
        : {
            en: `The regular expression ${expression} matches the ${name.en} ${subject}, so qmail-smtpd refuses it.`,
            ja: `正規表現 ${expression} が${name.ja} ${subject} に一致するため、qmail-smtpd は拒否します。`,
          },
    ),
  });
}

function noMatchStep(file: string, { text, name }: Omit<RegexSubject, "reply">, lost: readonly LosingLine[]): Step {
  const list = file.replace("control/", "");
  return stepOf({
    file,
    because: localized({
      en: `No line of ${list} refuses the ${name.en} ${visible(text)}.`,
      ja: `${list} に、${name.ja} ${visible(text)} を拒否する行はありません。`,
    }),
    lost,
  });
}

/** A line that regcomp refuses. */
function invalidLine(file: string, { line, text }: PatternRow): LosingLine {
  return {
    file,
    line,
    text,
    because: localized({
      en: "This is no valid regular expression, so it never matches; qmail-smtpd only logs an error.",
      ja: "正規表現として正しくないため、決して一致しません。qmail-smtpd はログにエラーを残すだけです。",
    }),
  };
}
