/** Lists in which whole entries are looked up first and shell patterns are tried after. Source: brtcheck() and others. */

import type { PatternRow } from "../../syntax/pattern-list.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { Step } from "../evidence.ts";
import type { SmtpdList } from "../smtpd-files.ts";
import type { CheckResult } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";
import { MATCH_STEPS, notFollowed } from "./unknown.ts";

/** How a subject is called in a sentence. */
export interface SubjectName {
  readonly en: string;
  readonly ja: string;
}

/** What a list says: a step and, where a line refuses, that it does. `not known` is a result to be passed on. */
export type ListAnswer =
  | { readonly kind: "refused" | "taken"; readonly step: Step }
  | { readonly kind: "not known"; readonly result: CheckResult };

/** The first of `keys` that is an entry refuses; no `!` excepts from that. */
export function exactEntry(list: SmtpdList, keys: readonly string[], because: (key: string) => Localized): ListAnswer | undefined {
  const [found] = list.index.find(keys);
  if (!found) return undefined;
  const step = stepOf({ file: list.file, line: found.entry.line, text: found.entry.text, because: because(found.key) });
  return { kind: "refused", step };
}

/** The last pattern that matches, and whether it refuses or, with `!`, excepts. Letters are compared as they are. */
export function wildmatEntry(list: SmtpdList, text: string, name: SubjectName): ListAnswer {
  const answer = list.wildmats.last(text, { steps: MATCH_STEPS });
  switch (answer.kind) {
    case "not followed":
      return { kind: "not known", result: notFollowed(list.file, answer.row) };
    case "match":
      return { kind: answer.excepts ? "taken" : "refused", step: wildmatStep(list, answer.row, { text, name, excepts: answer.excepts }) };
    case "no match":
      return { kind: "taken", step: noMatchStep(list, text, name) };
  }
}

/** The sentence of an entry that is the subject itself, or all of its host. */
export function listedBecause(list: SmtpdList, text: string, name: SubjectName): (key: string) => Localized {
  const file = list.file.replace("control/", "");
  return (key) =>
    localized({
      en: `${file} lists ${visible(key)}, so qmail-smtpd refuses the ${name.en} ${visible(text)}.`,
      ja: `${file} に ${visible(key)} が載っているため、qmail-smtpd は${name.ja} ${visible(text)} を拒否します。`,
    });
}

interface Matched {
  readonly text: string;
  readonly name: SubjectName;
  readonly excepts: boolean;
}

function wildmatStep(list: SmtpdList, row: PatternRow, { text, name, excepts }: Matched): Step {
  const pattern = visible(row.value);
  const subject = visible(text);
  return stepOf({
    file: list.file,
    line: row.line,
    text: row.text,
    because: localized(
      excepts
        ? {
            en: `${pattern} is the last line that matches the ${name.en} ${subject}, and its ! excepts it, so qmail-smtpd does not refuse it.`,
            ja: `${name.ja} ${subject} に最後に一致する行は ${pattern} で、! により除外されるため、qmail-smtpd は拒否しません。`,
          }
        : {
            en: `The pattern ${pattern} is the last line that matches the ${name.en} ${subject}, so qmail-smtpd refuses it.`,
            ja: `${name.ja} ${subject} に最後に一致する行はパターン ${pattern} なので、qmail-smtpd は拒否します。`,
          },
    ),
  });
}

function noMatchStep(list: SmtpdList, text: string, name: SubjectName): Step {
  const file = list.file.replace("control/", "");
  return stepOf({
    file: list.file,
    because: localized({
      en: `No line of ${file} refuses the ${name.en} ${visible(text)}.`,
      ja: `${file} に、${name.ja} ${visible(text)} を拒否する行はありません。`,
    }),
  });
}

/** A check's result from what a list says. */
export function resultOf(answer: ListAnswer, reply: string): CheckResult {
  switch (answer.kind) {
    case "not known":
      return answer.result;
    case "taken":
      return { steps: [answer.step] };
    case "refused":
      return { steps: [answer.step], verdict: { outcome: "refused", reply } };
  }
}
