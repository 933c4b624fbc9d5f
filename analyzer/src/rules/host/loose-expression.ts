import { patternReadings } from "../../host/pattern-readings.ts";
import { smtpdWithOnly } from "../../host/single-entry.ts";
import { isRefused } from "../../host/smtpd-session.ts";
import { readList } from "../../syntax/list.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `@spam.com` where badmailfrom holds regular expressions: it refuses `@spam.com.au` too. */
export const looseExpression: HostRule = {
  id: "loose-expression",
  scope: "host",
  severity: "information",
  reports: ["control/badmailfrom", "control/badmailfromnorelay"],
  *check({ files: { control }, model }) {
    const reading = patternReadings(model).known.find(({ areExpressions }) => areExpressions);
    if (!reading) return;
    const { environment } = reading;
    for (const name of ["badmailfrom", "badmailfromnorelay"]) {
      const file = control.get(name);
      if (file?.kind !== "file") continue;
      let tried = 0;
      for (const { value, span, line } of readList(file.bytes)) {
        if (!ADDRESS.test(value)) continue;
        tried += 1;
        if (tried > MOST_TRIED) break;
        const sender = `someone${value.startsWith("@") ? "" : "-"}${value}.au`;
        const session = {
          mail: `MAIL FROM:<${sender}>`,
          rcpt: "RCPT TO:<postmaster@[127.0.0.1]>",
          relayClient: name === "badmailfrom" ? "" : undefined,
          environment,
        };
        if (!isRefused(model.smtpd.ask(session))) continue;
        const alone = smtpdWithOnly(model, name, value).ask(session);
        if (!isRefused(alone) || !alone.steps.some((step) => step.file === `control/${name}`)) continue;
        const written = `${value.replaceAll(".", "\\.")}$`;
        yield {
          place: { file: `control/${name}`, line, columns: span },
          message: localized({
            en: `${name} holds regular expressions here, and this one refuses ${visible(sender)} as well: . is any character, and nothing ends it. Write ${visible(written)}.`,
            ja: `ここでは ${name} の各行が正規表現として扱われ、この行は ${visible(sender)} も拒否します。. は任意の 1 文字を表し、末尾も固定されていません。${visible(written)} と書いてください。`,
          }),
          fixes: () => [
            {
              title: localized({
                en: `Write ${visible(written)} (others are then no longer refused)`,
                ja: `${visible(written)} に書き換え (ほかの差出人は拒否されなくなります)`,
              }),
              safe: false,
              preferred: true,
              edits: [{ kind: "replace line", file: `control/${name}`, line, text: written }],
            },
          ],
        };
      }
    }
  },
};

export const looseExpressionTexts: RuleTexts = {
  summary: {
    en: "An address written as such is a regular expression here, and refuses more senders than it names.",
    ja: "アドレスのつもりの行が正規表現として扱われ、ほかの差出人まで拒否する",
  },
  why: {
    en: "The badmailfrom of Sagredo's qmail, and of IndiMail where QREGEX is set, holds regular expressions, which match anywhere in the sender. A line that was written for another qmail still refuses whom it names, but . stands for any character and nothing ends the expression: @spam.com matches someone@spam.com.au as well. Each line is tried with such a sender before something is said.",
    ja: "Sagredo の qmail の badmailfrom と、QREGEX が設定された IndiMail の badmailfrom は正規表現を並べたもので、差出人のどこに一致しても拒否されます。別の qmail 向けに書いた行も、そこに書かれた差出人を拒否しますが、. は任意の 1 文字を表し、末尾が固定されていないため、@spam.com は someone@spam.com.au にも一致します。実際にそのような差出人で確かめた行だけを報告します。",
  },
  remedy: {
    en: "Put a backslash before each dot and $ at the end: @spam\\.com$.",
    ja: "ドットの前に \\ を、末尾に $ を付けて @spam\\.com$ のように書いてください。",
  },
  sources: ["qmail-smtpd.c: bmcheck()", "qregex.c: matchregex()", "indimail-mta: qregex.c: regex_match()", "regcomp(3)"],
};

/** An address, or all of a host, with nothing that only an expression would have. */
const ADDRESS = /^[a-z0-9_-]{0,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;
const MOST_TRIED = 1000;
