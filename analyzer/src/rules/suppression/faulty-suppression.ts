import { REASON_TO_COME } from "../../syntax/suppression-comment.ts";
import { localized } from "../../text/localized.ts";
import type { Report, SuppressionRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A comment that is to ignore findings and cannot, since it gives no reason or names no rule. */
export const faultySuppression: SuppressionRule = {
  id: "faulty-suppression",
  scope: "suppression",
  severity: "warning",
  check: function* ({ comment, isRule }) {
    const { rules, reason, content } = comment;
    if (rules.length === 0) {
      yield {
        span: content.span,
        message: localized({
          en: "This comment ignores nothing: it names no rule. Write # qmail-control: ignore RULE reason.",
          ja: "ルールの指定がないため、このコメントは何も無視しません。# qmail-control: ignore ルール 理由 の形で書いてください。",
        }),
      };
      return;
    }
    for (const { text, span } of rules) if (!isRule(text)) yield unknownRule(text, span);
    if (reason.text === "") {
      yield {
        span: content.span,
        message: localized({
          en: "This comment ignores nothing: it gives no reason. Write behind the rule why the next line is right as it is.",
          ja: "理由がないため、このコメントは何も無視しません。次の行がそのままで正しい理由をルール名の後に書いてください。",
        }),
      };
    } else if (reason.text.startsWith(REASON_TO_COME)) {
      yield {
        span: reason.span,
        severity: "hint",
        message: localized({
          en: "The reason is still to come. Write why the next line is right as it is, for whoever reads this later.",
          ja: "理由がまだ書かれていません。後で読む人のために、次の行がそのままで正しい理由を書いてください。",
        }),
      };
    }
  },
};

export const faultySuppressionTexts: RuleTexts = {
  summary: {
    en: "A comment that is to ignore findings gives no reason, or names a rule that does not exist.",
    ja: "問題を無視するためのコメントに理由がないか、存在しないルールを指定している",
  },
  why: {
    en: `A comment \`# qmail-control: ignore RULE reason\` ignores what RULE finds in the next line. Without a reason nobody can tell later whether the exception still holds, so such a comment ignores nothing; nor does the name of a rule that does not exist. A reason that is still \`${REASON_TO_COME}\` holds, but is reported as a hint.`,
    ja: `\`# qmail-control: ignore ルール 理由\` というコメントは、次の行でそのルールが指摘した問題を無視します。理由がなければ、その例外が今も正しいかどうかを後から判断できないため、コメントは効力を持ちません。存在しないルール名も同様です。理由が \`${REASON_TO_COME}\` のままの場合は有効ですが、ヒントとして報告します。`,
  },
  remedy: {
    en: "Write behind the rules why the line is right as it is. Several rules stand with commas between them.",
    ja: "ルール名の後に、その行がそのままで正しい理由を書いてください。複数のルールはコンマで区切ります。",
  },
  sources: ["control.c: control_readfile()", "tcprules.c: main()", "qmail-local.c: main()"],
};

/** A name is repeated where it could be one of a rule, by its looks: anything else may be something that nobody should read. */
function unknownRule(written: string, span: Report["span"]): Report {
  const name = /^[a-z]{1,30}(?:-[a-z]{1,30}){0,5}$/i.test(written) ? ` ${written}` : "";
  return {
    span,
    message: localized({
      en: `There is no rule${name || " of this name"}, so nothing is ignored by that name. A comment reads # qmail-control: ignore RULE reason, with commas between several rules.`,
      ja: `${name ? `${name.trim()} という` : "この名前の"}ルールはないため、この名前では何も無視されません。# qmail-control: ignore ルール 理由 の形で、複数のルールはコンマで区切って書いてください。`,
    }),
  };
}
