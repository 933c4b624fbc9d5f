import type { Entry } from "../../syntax/list.ts";
import { localized } from "../../text/localized.ts";
import type { TextEdit } from "../../text/span.ts";
import { misreading, misreadingReport } from "../misreading.ts";
import { dangerOf, repairOrRemoval, withoutHiddenEnds } from "../revival.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** ` example.com`: qmail strips blanks from the end of a line and never from its beginning. */
export const leadingBlank: LineRule = {
  id: "leading-blank",
  scope: "line",
  ignoresPlainLines: true,
  severity: "error",
  // OpenSSL passes over blanks in a list of ciphers.
  appliesTo: (file) => file.reader !== "cdb" && !/cipher/.test(file.name),
  fixAllTitle: (count) =>
    localized({
      en: `Remove the blanks in front of all ${count} lines to which they matter (qmail then takes the lines as they look)`,
      ja: `影響のある ${count} 行すべての行頭の空白を削除 (見た目どおりに解釈されるようになります)`,
    }),
  check: (entry, file, _line, programs): Report | undefined => {
    const first = entry.value.charCodeAt(0);
    if (first !== 0x20 && first !== 0x09) return undefined;
    const visible = withoutHiddenEnds(entry.value);
    if (visible === "" && file.reader !== "dot-qmail") return undefined;
    // In tcp rules a CR is another mistake, with another effect: the whole file is refused.
    const meant = file.reader === "tcp-rules" ? entry.value.replace(/^[ \t]+/, "") : visible;
    const wrong = misreading(file, entry.value, meant, programs);
    if (!wrong) return undefined;
    const danger = dangerOf(file, visible, programs);
    const severity = file.reader === "line" ? (file.name === "smtpgreeting" ? "information" : "warning") : wrong.severity;
    return {
      span: { start: entry.span.start, end: entry.span.start + entry.value.lastIndexOf(visible) + visible.length },
      ...misreadingReport({ ...wrong, severity }, (consequence) =>
        localized(
          danger
            ? {
                en: `qmail does not strip blanks in front of a line: they are part of it, so ${consequence.en}. Remove the whole line: without the blanks it would ${danger.en}.`,
                ja: `qmail は行頭の空白を取り除かず、行の一部とみなすため、${consequence.ja}。空白だけを取り除くと${danger.ja}になるので、行全体を削除してください。`,
              }
            : {
                en: `qmail does not strip blanks in front of a line: they are part of it, so ${consequence.en}. Remove the blanks.`,
                ja: `qmail は行頭の空白を取り除かず、行の一部とみなすため、${consequence.ja}。行頭の空白を削除してください。`,
              },
        ),
      ),
      fixes: () =>
        repairOrRemoval(
          entry,
          file,
          {
            title: { en: "Remove the blanks in front", ja: "行頭の空白を削除" },
            repaired: meant,
            edits: trimmed(entry, meant),
          },
          programs,
        ),
    };
  },
};

export const leadingBlankTexts: RuleTexts = {
  summary: { en: "A blank in front of a line is taken as part of it.", ja: "行頭の空白が行の一部とみなされる" },
  why: {
    en: "qmail strips blanks and tabs from the end of a line, never from its beginning. An indented entry matches nothing, # behind a blank starts no comment but an entry, a number behind a blank is not found and the default stays, a tcp rule stands under an address that no client has, and a line of a .qmail is an address to which mail is forwarded.",
    ja: "qmail は行末の空白とタブを取り除きますが、行頭の空白は取り除きません。字下げしたエントリは何にも一致せず、空白の後ろの # はコメントではなくエントリになります。空白の後ろの数値は読み取られず、既定値が使われます。tcprules の規則はどの接続元にも当てはまらないアドレスの規則になり、.qmail の行は転送先のアドレスとみなされます。",
  },
  remedy: { en: "Begin the line in the first column.", ja: "行頭から書いてください。" },
  sources: [
    "control.c: striptrailingwhitespace(), control_readfile()",
    "scan_ulong.c",
    "tcprules.c: main()",
    "qmail-newu.c: main()",
    "qmail-local.c: main()",
  ],
};

/** What stands around `meant` in the entry is taken away. What is left is not written anew, since it may be a password. */
function trimmed({ value, span }: Entry, meant: string): readonly TextEdit[] {
  const start = span.start + value.indexOf(meant);
  const end = start + meant.length;
  const edits = [
    { span: { start: span.start, end: start }, newText: "" },
    { span: { start: end, end: span.start + value.length }, newText: "" },
  ];
  return edits.filter((edit) => edit.span.start < edit.span.end);
}
