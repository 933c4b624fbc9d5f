import { filesReadAs, patternReadings } from "../../host/pattern-readings.ts";
import { entriesOfLine } from "../../syntax/list.ts";
import { type WildmatFault, wildmatFault } from "../../syntax/wildmat.ts";
import { linesOf, withoutLineFeed } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import type { HostReport, HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";

/** `user[1@example.com` in a list of shell patterns: the pattern does not end where its line does. */
export const malformedPattern: HostRule = {
  id: "malformed-pattern",
  scope: "host",
  severity: "warning",
  reports: [
    ...["control/badmailfrom", "control/badmailpatterns", "control/badrcptto", "control/badrcptpatterns", "control/badhelo"],
    ...["control/blackholedsender", "control/blackholedpatterns", "control/blackholedrcpt", "control/blackholedrcptpatterns"],
    ...["control/goodrcptto", "control/goodrcptpatterns", "control/relaymailfrom", "control/authdomains"],
  ],
  *check({ files: { control }, model, programs }) {
    const { known, mayDiffer } = patternReadings(model);
    if (mayDiffer || known.some(({ areExpressions }) => areExpressions)) return;
    const names = known.flatMap((reading) => filesReadAs(reading, programs.dialect.smtpd, control));
    for (const name of new Set(names)) {
      const file = control.get(name);
      if (file?.kind === "file") yield* malformedIn(`control/${name}`, file.bytes);
    }
  },
};

export const malformedPatternTexts: RuleTexts = {
  summary: {
    en: "A bracket in a pattern is not closed, or a backslash stands at its end.",
    ja: "パターンの [ が閉じていない、または末尾が \\ である",
  },
  why: {
    en: "In the lists of s/qmail and IndiMail a line is a shell pattern: * and ? stand for others, [abc] for one of some, and a backslash takes the meaning from what follows it. The function that compares knows no end of a line inside brackets, so from a [ without its ] on it goes on in the next line, and behind the last one in whatever stands there in memory. A backslash at the end wants a byte that no address has. An entry that is the whole address is still found, since whole entries are looked up before patterns are tried; as a pattern the line fits other addresses than it looks, or none. IndiMail reads patterns from badmailpatterns and its like where they exist, and takes the lines for regular expressions where QREGEX is set, which run scripts, environment directories and tcp rules show; entry-for-everybody judges them then, and nothing is said where that is not in view.",
    ja: "s/qmail と IndiMail のリストでは、各行がシェル形式のパターンです。* と ? は任意の文字、[abc] はそのうちの 1 文字を表し、\\ は次の文字の特別な意味を打ち消します。比較する関数は角括弧の中では行の終わりを見ないため、対応する ] のない [ から先は次の行に続き、最後の行ではメモリ上でその後ろにあるものに続きます。末尾の \\ は、どのアドレスにもないバイトを求めます。パターンより先にエントリ全体が調べられるので、アドレスそのものを書いた行はその場合にも見つかりますが、パターンとしては見た目と違うアドレスに一致するか、何にも一致しません。IndiMail では、badmailpatterns などがあればパターンはそちらから読まれます。QREGEX が設定されていると各行は正規表現になり、entry-for-everybody が判定します。設定されているかどうかは run スクリプト、環境変数のディレクトリ、tcp ルールから判断し、それらが見えない場合は何も報告しません。",
  },
  remedy: {
    en: "Close the bracket, or write \\[ for the sign itself and \\\\ for a backslash.",
    ja: "[ を ] で閉じるか、文字そのものであれば \\[、\\ そのものであれば \\\\ と書いてください。",
  },
  sources: ["s/qmail, indimail-mta: wildmat.c: DoMatch()", "s/qmail: qmail-smtpd.c: bmfcheck()", "indimail-mta: qregex.c: wildmat_match()"],
};

function* malformedIn(file: string, bytes: string): Generator<HostReport | undefined> {
  for (const read of withPauses(linesOf(bytes))) {
    if (!read) {
      yield;
      continue;
    }
    const { number: line, text } = read;
    if (!/[[\\]/.test(text)) continue;
    for (const { value, span } of entriesOfLine(text)) {
      const offset = value.startsWith("!") ? 1 : 0;
      const fault = wildmatFault(value.slice(offset));
      if (!fault) continue;
      const start = span.start + offset + fault.at;
      const escaped = withoutLineFeed(`${text.slice(0, start)}\\${text.slice(start)}`);
      yield {
        place: { file, line, columns: { start, end: start + 1 } },
        message: localized(CONSEQUENCES[fault.kind]),
        fixes: () => [
          {
            title: ESCAPE[fault.kind],
            safe: false,
            preferred: false,
            edits: [{ kind: "replace line", file, line, text: escaped }],
          },
        ],
      };
    }
  }
}

const CONSEQUENCES: Readonly<Record<WildmatFault["kind"], Words>> = {
  bracket: {
    en: "This [ is not closed, so the pattern goes on in the next line, and fits other addresses than it looks. Close it, or write \\[ if the sign itself is meant.",
    ja: "この [ は閉じられていないため、パターンが次の行に続き、見た目と違うアドレスに一致します。] で閉じるか、文字そのものであれば \\[ と書いてください。",
  },
  backslash: {
    en: "This backslash has nothing behind it, so as a pattern the line fits no address. Remove it, or write \\\\ for a backslash itself.",
    ja: "この \\ の後ろに文字がないため、この行はパターンとしてはどのアドレスにも一致しません。削除するか、\\ そのものであれば \\\\ と書いてください。",
  },
};

const ESCAPE: Readonly<Record<WildmatFault["kind"], ReturnType<typeof localized>>> = {
  bracket: localized({ en: "Write \\[ (the sign itself)", ja: "\\[ と書く ([ の文字そのもの)" }),
  backslash: localized({ en: "Write \\\\ (a backslash itself)", ja: "\\\\ と書く (\\ の文字そのもの)" }),
};
