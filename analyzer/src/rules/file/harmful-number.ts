import type { ControlFileSpec } from "../../catalogue/control-file.ts";
import { localized } from "../../text/localized.ts";
import { isNumberFile, numberLine, shortRead, writeNumber } from "../number-line.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** 0 in concurrencyremote or timeoutremote, 20 in databytes: mail stops. */
export const harmfulNumber: FileRule = {
  id: "harmful-number",
  scope: "file",
  severity: "error",
  appliesTo: isNumberFile,
  *check(view) {
    const line = numberLine(view);
    const { file } = line;
    const { digits, effect, overflows, default: fallback } = line.number;
    if (!digits || !effect || overflows || line.isSpokenFor || shortRead(line)) return;
    if (effect.kind !== "stops mail" && effect.kind !== "spoils") return;
    const { harmless } = effect;
    yield {
      span: digits.span,
      severity: effect.kind === "stops mail" ? "error" : "warning",
      message: localized({
        en: `With ${line.number.digits?.value} in ${file.name}, ${effect.because("en")}. ${harmless === undefined ? "Write a larger number." : `Write ${harmless}.`}`,
        ja: `${file.name} が ${line.number.digits?.value} なので、${effect.because("ja")}。${harmless === undefined ? "もっと大きな数" : ` ${harmless} `}を書いてください。`,
      }),
      fixes: () => {
        // Of `7 days` in bytes, `90s` in seconds or `10 # ten minutes` nobody can tell what was meant.
        if (/[\p{L}%]/u.test(line.behind)) return [];
        const likely = harmless ?? likelyNumber(file, digits.value, fallback);
        return likely === undefined || likely < 0 ? [] : writeNumber(line, likely);
      },
    };
  },
};

export const harmfulNumberTexts: RuleTexts = {
  summary: {
    en: "A number with which mail is refused, bounces or is not delivered.",
    ja: "メールが拒否されたり、戻されたり、配送されなくなったりする数値",
  },
  why: {
    en: "Only in databytes does 0 mean “no limit”. A concurrency of 0 holds all deliveries, qmail-remote with a timeout of 0 gives up at once, and with a queuelifetime of 0 mail bounces at the first retry. databytes counts bytes: a small number there, meant as megabytes, refuses all mail.",
    ja: "0 が「無制限」を意味するのは databytes だけです。同時配送数が 0 なら配送はすべて保留され、タイムアウトが 0 なら qmail-remote はすぐに諦め、queuelifetime が 0 なら 1 回目の再試行で差出人に戻されます。databytes の単位はバイトなので、メガバイトのつもりで小さな数を書くと、すべてのメールが拒否されます。",
  },
  remedy: {
    en: "Write a number in the unit of the file, or remove the file to have the default. A concurrency of 0 is right only while deliveries are to be held.",
    ja: "ファイルの単位に合わせた数値を書くか、ファイルを削除して既定値にしてください。同時配送数を 0 にするのは、配送を一時的に止めておくときだけです。",
  },
  sources: [
    "qmail-send.c: del_avail(), pass_dochan(), nextretry()",
    "qmail-smtpd.c: setup(), smtp_data()",
    "timeoutconn.c",
    "timeoutread.c",
    "qmail-send(8)",
  ],
};

/** What was meant: megabytes, days where the default is some days, else the default. */
function likelyNumber({ unit }: ControlFileSpec, value: number, fallback: number | undefined): number | undefined {
  if (unit === "bytes" && value > 0) return value * 1024 ** 2;
  const day = 86_400;
  return unit === "seconds" && value > 0 && fallback !== undefined && fallback >= day ? value * day : fallback;
}
