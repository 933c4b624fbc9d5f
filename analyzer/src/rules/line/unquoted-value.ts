import type { Programs } from "../../host/programs.ts";
import type { Entry } from "../../syntax/list.ts";
import { readTcpRule, type TcpRuleSetting } from "../../syntax/tcp-rules.ts";
import { localized } from "../../text/localized.ts";
import { shifted } from "../../text/span.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { isSound } from "../tcp-rule-repair.ts";
import { shown } from "../words.ts";

/** `DATABYTES=1000001`: the first digit opens the value and the last closes it, so it is 00000. */
export const unquotedValue: LineRule = {
  id: "unquoted-value",
  scope: "line",
  severity: "warning",
  appliesTo: (file) => file.reader === "tcp-rules",
  check: (entry, _file, _line, programs): Report | undefined => {
    if (!/=[A-Za-z0-9]/.test(entry.value.slice(0, 4000))) return undefined;
    const read = readTcpRule(entry.value, programs.tcpRules.syntax);
    if (read.kind !== "rule" || read.verdict === "deny") return undefined;
    const setting = read.settings.find(({ value: { span } }) => /[A-Za-z0-9]/.test(entry.value.charAt(span.start - 1)));
    if (!setting) return undefined;
    const span = { start: setting.value.span.start - 1, end: setting.value.span.end + 1 };
    const written = entry.value.slice(span.start, Math.min(span.end, span.start + 200));
    return {
      span: shifted(span, entry.span.start),
      message: localized({
        en: `The first character behind = opens the value and the next one like it closes it, so ${shown(setting.name.text)} is set to “${shown(setting.value.text)}”. Write "${shown(written)}" with quotes.`,
        ja: `= の直後の文字が値の始まりの印になり、次の同じ文字で値が終わるため、${shown(setting.name.text)} には「${shown(setting.value.text)}」が設定されます。引用符で囲み、"${shown(written)}" と書いてください。`,
      }),
      fixes: () => fixesFor(entry, setting, programs),
    };
  },
};

export const unquotedValueTexts: RuleTexts = {
  summary: {
    en: "A value without quotes loses its first and last character.",
    ja: "引用符がないために最初と最後の文字が失われる値",
  },
  why: {
    en: "Whatever character stands behind the = opens the value, and the next one like it closes it. Without quotes that is the first letter or digit of the value itself: DATABYTES=1000001 sets 00000. Where no such character follows, tcprules refuses the whole file.",
    ja: "= の直後の文字は、何であっても値の始まりの印になり、次に現れる同じ文字で値が終わります。引用符がないと、値そのものの最初の文字や数字がその印になります。DATABYTES=1000001 で設定されるのは 00000 です。同じ文字がもう一度現れなければ、tcprules はファイル全体を受け付けません。",
  },
  remedy: { en: 'Put quotes around the value: NAME="VALUE".', ja: '値を引用符で囲んでください。名前="値" の形です。' },
  sources: ["tcprules.c: main()", "tcprules(1)"],
};

function fixesFor({ value, span }: Entry, { name, value: part }: TcpRuleSetting, programs: Programs): readonly Fix[] {
  const whole = { start: part.span.start - 1, end: part.span.end + 1 };
  const quoted = `"${value.slice(whole.start, whole.end)}"`;
  if (quoted.length > 200 || !isSound(value.slice(0, whole.start) + quoted + value.slice(whole.end), programs)) return [];
  return [
    rewrite(
      shifted(whole, span.start),
      quoted,
      localized({
        en: `Write ${shown(name.text)}=${quoted} (that value is then set)`,
        ja: `${shown(name.text)}=${quoted} に書き換え (その値が設定されるようになります)`,
      }),
    ),
  ];
}
