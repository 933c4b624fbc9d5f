import { type Localized, localized } from "../../text/localized.ts";
import { misreading, misreadingReport } from "../misreading.ts";
import { dangerOf, repairOrRemoval, withoutHiddenEnds } from "../revival.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";

const BOM = "\ufeff";

/**
 * U+FEFF in front of a line. At the beginning of the file some editors write it; elsewhere it is where such a file was appended
 * to another. qmail makes no difference, so this looks at every line.
 */
export const byteOrderMark: LineRule = {
  id: "byte-order-mark",
  scope: "line",
  ignoresPlainLines: true,
  severity: "error",
  appliesTo: (file) => file.reader !== "cdb",
  check: (entry, file, _line, programs): Report | undefined => {
    if (!entry.value.startsWith(BOM)) return undefined;
    let marks = 1;
    while (entry.value[marks] === BOM) marks += 1;
    const meant = entry.value.slice(marks);
    const wrong = misreading(file, entry.value, meant, programs);
    const end = entry.span.end - (entry.value.length - entry.value.trimEnd().length);
    return {
      span: { start: entry.span.start, end: Math.max(end, entry.span.start + marks) },
      ...(wrong
        ? misreadingReport(wrong, (consequence) => messageOf(consequence, dangerOf(file, withoutHiddenEnds(meant), programs)))
        : { severity: "hint", message: HARMLESS }),
      fixes: () =>
        repairOrRemoval(
          entry,
          file,
          {
            title: { en: "Remove the byte order mark", ja: "BOM を削除" },
            repaired: meant,
            safe: !wrong,
            edits: [{ span: { start: entry.span.start, end: entry.span.start + marks }, newText: "" }],
          },
          programs,
        ),
    };
  },
};

export const byteOrderMarkTexts: RuleTexts = {
  summary: {
    en: "A byte order mark (BOM) is taken as part of the line behind it.",
    ja: "バイト順マーク (BOM) が直後の行の一部とみなされる",
  },
  why: {
    en: "qmail knows no byte order mark. The three bytes EF BB BF that some editors write in front of UTF-8 become the beginning of the first line: its entry matches nothing, a comment becomes an entry, a number file keeps its default, and the host name in me is another one. The mark can't be seen.",
    ja: "qmail はバイト順マークを解釈しません。一部のエディターが UTF-8 の先頭に書く 3 バイト (EF BB BF) は、最初の行の一部になります。そのエントリは何にも一致せず、コメントはエントリになり、数値のファイルでは既定値が使われ、me のホスト名は別の名前になります。画面では見えません。",
  },
  remedy: { en: "Save the file as UTF-8 without BOM.", ja: "BOM なしの UTF-8 で保存してください。" },
  sources: [
    "control.c: control_readline(), control_readfile(), control_readint()",
    "scan_ulong.c",
    "tcprules.c: main()",
    "qmail-local.c: main()",
  ],
};

const HARMLESS = localized({
  en: "A byte order mark (BOM) stands in front of this line and is part of it; here that changes nothing. Save the file as UTF-8 without BOM.",
  ja: "この行の先頭に BOM があり、行の一部とみなされますが、ここでは影響がありません。BOM なしの UTF-8 で保存してください。",
});

function messageOf(consequence: Words, danger: Words | undefined): Localized {
  if (danger) {
    return localized({
      en: `A byte order mark (BOM) stands in front of this line and is part of it, so ${consequence.en}. Remove the whole line: without the BOM it would ${danger.en}.`,
      ja: `この行の先頭に BOM があり、行の一部とみなされるため、${consequence.ja}。BOM だけを取り除くと${danger.ja}になるので、行全体を削除してください。`,
    });
  }
  return localized({
    en: `A byte order mark (BOM) stands in front of this line and is part of it, so ${consequence.en}. Save the file as UTF-8 without BOM.`,
    ja: `この行の先頭に BOM があり、行の一部とみなされるため、${consequence.ja}。BOM なしの UTF-8 で保存してください。`,
  });
}
