/** Why a regular expression is none, in words. */

import { compileRegex } from "../syntax/regex.ts";
import type { RegexFault } from "../syntax/regex-parse.ts";
import type { Words } from "./words.ts";

/** What is wrong with an expression, a byte string; undefined where regcomp() takes it. */
export function expressionFault(expression: string): Words | undefined {
  const regex = compileRegex(expression);
  return regex.kind === "invalid" ? FAULTS[regex.fault] : undefined;
}

const FAULTS: Readonly<Record<RegexFault, Words>> = {
  "nothing to repeat": { en: "there is nothing in front of a *, + or ? to repeat", ja: "*、+、? の前に繰り返す対象がありません" },
  "parenthesis not closed": { en: "a parenthesis is not closed", ja: "( が閉じられていません" },
  "bracket not closed": { en: "a [ is not closed", ja: "[ が閉じられていません" },
  "bad range": { en: "a range in brackets ends before it begins", ja: "角括弧の中の範囲の終わりが始まりより前です" },
  "unknown class": { en: "it names a class of characters that does not exist", ja: "存在しない文字クラスが指定されています" },
  "bad interval": { en: "the numbers in braces are no interval", ja: "波括弧の中の回数の指定が正しくありません" },
  "backslash at the end": { en: "a backslash at the end has nothing behind it", ja: "末尾の \\ の後ろに文字がありません" },
  "reference to no group": { en: "it refers to a group that does not exist", ja: "存在しないグループを参照しています" },
};
