import { linesOf, withoutLineFeed } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A backslash with a blank behind it at the end of a line of a run script. */
export const brokenContinuation: HostRule = {
  id: "broken-continuation",
  scope: "host",
  severity: "error",
  reports: ["service/qmail-smtpd/run"],
  *check({ files }) {
    for (const { file, text } of files.scripts ?? []) {
      if (!/qmail|tcpserver|sslserver/.test(text) || !/^#!.*sh\b/.test(text)) continue;
      for (const { number: line, text: raw } of linesOf(text)) {
        const content = withoutLineFeed(raw);
        if (!/(?:^|[^\\])\\[ \t]+$/.test(content.slice(-LONGEST)) || /^\s*#/.test(content)) continue;
        const end = content.trimEnd().length;
        yield {
          place: { file, line, columns: { start: end - 1, end: content.length } },
          message: localized({
            en: "There is a blank behind this backslash, so it does not join the line with the next one: the command ends here. Remove the blank.",
            ja: "このバックスラッシュの後ろに空白があるため、次の行とつながらず、コマンドはここで終わります。空白を削除してください。",
          }),
          fixes: () => [
            {
              title: localized({
                en: "Remove the blank (the command then goes on in the next line)",
                ja: "空白を削除 (コマンドが次の行に続くようになります)",
              }),
              safe: false,
              preferred: true,
              edits: [{ kind: "replace line", file, line, text: content.slice(0, end) }],
            },
          ],
        };
      }
    }
  },
};

export const brokenContinuationTexts: RuleTexts = {
  summary: {
    en: "A blank behind the backslash at the end of a line of a run script.",
    ja: "run スクリプトの行末で、バックスラッシュの後ろに空白がある",
  },
  why: {
    en: "A backslash joins a line with the next one only as its very last character. With a blank behind it, it stands for that blank: the command ends with the line and gets the blank as a word, and what follows is a command of its own. The service does not start as it was meant.",
    ja: "バックスラッシュが次の行をつなぐのは、行の最後の文字であるときだけです。後ろに空白があると、その空白を表すだけになり、コマンドはその行で終わって空白 1 文字の引数が渡され、次の行は別のコマンドになります。サービスは意図どおりに起動しません。",
  },
  remedy: { en: "Remove the blank at the end of the line.", ja: "行末の空白を削除してください。" },
  sources: ["sh(1), escape character"],
};

/** No more than this is looked at, from the end of the line. */
const LONGEST = 200;
