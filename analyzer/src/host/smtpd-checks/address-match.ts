/**
 * IndiMail's way of looking an address up in a list: whole entries in NAME.cdb; then, with QREGEX, every line as a regular
 * expression; without it whole entries and @host in NAME, and shell patterns in the file of patterns or, where there is none,
 * in NAME itself. The address is put into lower case before. Source: qregex.c: address_match(), regex_match(), wildmat_match().
 */

import { lookUpCdb } from "../../syntax/cdb.ts";
import { asciiLower } from "../../text/ascii.ts";
import { untilNul } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { Step } from "../evidence.ts";
import type { Asked, CheckResult } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";
import { intOf } from "./environment.ts";
import { MATCH_STEPS, notFollowed } from "./unknown.ts";

/** A list, and the file of patterns that goes with it. Environment variables can name others. */
export interface AddressList {
  readonly name: string;
  readonly variable?: string;
  readonly patterns?: string;
  readonly patternsVariable?: string;
}

/** What the list says. `not known` is a result to be passed on. */
export type AddressMatch =
  | { readonly kind: "match"; readonly step: Step }
  | { readonly kind: "no match" }
  | { readonly kind: "not known"; readonly result: CheckResult };

/** The name of a file that an environment variable may give; an empty value gives none. */
export function namedBy({ variable }: Pick<Asked, "variable">, name: string, variableName: string | undefined): string {
  return (variableName === undefined ? undefined : variable(variableName)) || name;
}

/** Whether `address`, a byte string, is in the list. */
export function matchAddress(asked: Asked, list: AddressList, address: string): AddressMatch {
  const { files } = asked;
  const name = namedBy(asked, list.name, list.variable);
  const text = untilNul(asciiLower(address));
  const compiled = files.compiled(`${name}.cdb`);
  if (compiled && text !== "") {
    const answer = compiled.kind === "file" ? lookUpCdb(compiled.bytes, text).kind : "unreadable";
    if (answer === "unreadable") return { kind: "not known", result: unusableCdb(`control/${name}.cdb`) };
    if (answer === "found") return { kind: "match", step: matchStep(`control/${name}.cdb`, text, { line: null, text }) };
  }
  if (usesRegex(asked)) return matchRegex(asked, name, text);
  const own = files.list(name);
  const at = text.lastIndexOf("@");
  const [exact] = own?.index.find(at < 0 ? [text] : [text, text.slice(at)]) ?? [];
  if (own && exact) return { kind: "match", step: matchStep(own.file, text, exact.entry) };
  const patterns = list.patterns === undefined ? undefined : files.list(namedBy(asked, list.patterns, list.patternsVariable));
  const source = patterns ?? own;
  if (!source) return { kind: "no match" };
  const answer = source.wildmats.last(text, { steps: MATCH_STEPS });
  if (answer.kind === "not followed") return { kind: "not known", result: notFollowed(source.file, answer.row) };
  return answer.kind === "match" && !answer.excepts
    ? { kind: "match", step: matchStep(source.file, text, answer.row) }
    : { kind: "no match" };
}

/** QREGEX, any number but 0. The file qregex sets it at the start, and MAIL puts the environment back as it was. restore_env(). */
function usesRegex({ variable }: Asked): boolean {
  return saysExpressions(variable("QREGEX"));
}

/** Whether lines are expressions with that value of QREGEX. Source: qregex.c: address_match(), scan_int(). */
export function saysExpressions(value = ""): boolean {
  return intOf(value.replace(/^[+-]/, "")) !== 0;
}

/** Any line that says so is enough. `@x` is read as `.*@x`; what regcomp refuses counts as a match, and behind `!` as none. */
function matchRegex({ files }: Asked, name: string, text: string): AddressMatch {
  const list = files.list(name);
  if (!list) return { kind: "no match" };
  for (const { row, negated, matches } of list.addressRegexes.lines(text, { steps: MATCH_STEPS })) {
    if (matches === "not followed") return { kind: "not known", result: notFollowed(list.file, row) };
    if ((matches !== false) !== negated) {
      return { kind: "match", step: matches === "invalid" ? invalidStep(list.file, row) : matchStep(list.file, text, row) };
    }
  }
  return { kind: "no match" };
}

function matchStep(file: string, address: string, { line, text }: { readonly line: number | null; readonly text: string }): Step {
  const list = file.replace("control/", "");
  const because = localized({
    en: `This entry of ${list} concerns ${visible(address)}.`,
    ja: `${list} のこのエントリが ${visible(address)} に当てはまります。`,
  });
  return stepOf({ file, line, text, because });
}

function invalidStep(file: string, { line, text }: { readonly line: number; readonly text: string }): Step {
  const because = localized({
    en: "This is no valid regular expression, and this program takes what it cannot read for a match, whatever the address.",
    ja: "正規表現として正しくありません。このプログラムは読めない正規表現を、どのアドレスにも一致したものとして扱います。",
  });
  return stepOf({ file, line, text, because });
}

function unusableCdb(file: string): CheckResult {
  const because = localized({
    en: `${file.replace("control/", "")} is no usable compiled file, so qmail-smtpd answers with a temporary error. qmail-cdb makes it anew.`,
    ja: `${file.replace("control/", "")} は正しいコンパイル済みファイルではないため、qmail-smtpd は一時エラーを返します。qmail-cdb で作り直してください。`,
  });
  return {
    steps: [stepOf({ file, because })],
    verdict: { outcome: "temporary failure", reply: "451 Sorry, there is a local system failure (#4.3.0)" },
  };
}
