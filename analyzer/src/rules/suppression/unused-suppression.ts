import { localized } from "../../text/localized.ts";
import type { Fix, SuppressionRule, SuppressionView } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A comment that ignores what is no longer found. */
export const unusedSuppression: SuppressionRule = {
  id: "unused-suppression",
  scope: "suppression",
  severity: "hint",
  unnecessary: true,
  fixAllTitle: (count) =>
    localized({
      en: `Remove all ${count} unused suppressions in this file`,
      ja: `このファイルの使われていない抑制 ${count} 件をすべて削除`,
    }),
  check: function* ({ comment, line, isRule, isUnused, isRemovable }) {
    const unused = comment.rules.filter((rule) => isRule(rule.text) && isUnused(rule));
    if (comment.reason.text === "" || unused.length === 0) return;
    if (unused.length === comment.rules.length) {
      const names = unused.map(({ text }) => text).join(", ");
      yield {
        span: comment.content.span,
        message: localized({
          en: `The next line has no finding of ${names}: this comment ignores nothing. Remove it.`,
          ja: `次の行に ${names} の指摘はなく、このコメントは何も無視していません。削除してください。`,
        }),
        fixes: () => (isRemovable ? [remove(line)] : []),
      };
      return;
    }
    for (const rule of unused) {
      yield {
        span: rule.span,
        message: localized({
          en: `The next line has no finding of ${rule.text}. Remove this rule from the comment.`,
          ja: `次の行に ${rule.text} の指摘はありません。コメントからこのルールを削除してください。`,
        }),
        fixes: () => [remove(spanInList(rule.span.start, comment))],
      };
    }
  },
};

export const unusedSuppressionTexts: RuleTexts = {
  summary: {
    en: "A comment ignores a finding that does not exist.",
    ja: "指摘されていない問題を無視するコメント",
  },
  why: {
    en: "Nothing changes for qmail, to which this is a comment like any other. But whoever reads it believes that the next line is an exception, and a mistake made in that line later would stay unseen. Only rules that have looked at the file are reported: not one that is turned off, nor one about files that are not in view.",
    ja: "qmail にとってはただのコメントで、動作には影響しません。しかし、読む人は次の行が例外だと思い込み、後からその行に入った誤りも報告されなくなります。報告するのはこのファイルを実際に調べたルールだけで、無効にしたルールや、参照できないファイルについてのルールは対象外です。",
  },
  remedy: {
    en: "Remove the comment, or the rule from it; if it is about another line, move it right above that line.",
    ja: "コメント、またはその中のルール名を削除してください。別の行のためのコメントなら、その行のすぐ上へ移してください。",
  },
  sources: ["control.c: control_readfile()", "tcprules.c: main()", "qmail-local.c: main()"],
};

function remove(span: Fix["edits"][number]["span"]): Fix {
  return {
    title: localized({ en: "Remove this suppression", ja: "この抑制を削除" }),
    safe: true,
    preferred: true,
    edits: [{ span, newText: "" }],
  };
}

/** The rule that begins at `start` with what divides it from the next one, or, as the last one, from the one before. */
function spanInList(start: number, { rules }: SuppressionView["comment"]): Fix["edits"][number]["span"] {
  const at = rules.findIndex((rule) => rule.span.start === start);
  const [before, own, behind] = [rules[at - 1], rules[at], rules[at + 1]];
  if (behind) return { start, end: behind.span.start };
  return { start: before?.span.end ?? start, end: own?.span.end ?? start };
}
