import { readsFirstLineOnly } from "../../syntax/entries.ts";
import { localized } from "../../text/localized.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { valueLine } from "../value-line.ts";

/** A second line in a file of which qmail reads the first. */
export const extraLine: FileRule = {
  id: "extra-line",
  scope: "file",
  severity: "information",
  appliesTo: (file) => readsFirstLineOnly(file.reader),
  *check({ file, store }) {
    const { content, next } = valueLine(store);
    // Where the first line holds no value, that is the mistake.
    if (!next || content === "" || content.startsWith("#") || (file.reader === "integer" && !/^\d/.test(content))) return;
    yield {
      span: { start: next.start, end: next.start + next.content.length },
      message: localized({
        en: "qmail reads only the first line of this file; this one has no effect. Remove it, or put # in front if it is a remark.",
        ja: "このファイルで qmail が読むのは最初の行だけで、この行には効果がありません。削除するか、説明であれば先頭に # を付けてください。",
      }),
      fixes: () => [
        {
          title: localized({ en: "Remove this line and all below it", ja: "この行以降をすべて削除" }),
          safe: false,
          preferred: true,
          edits: [{ span: { start: next.start, end: store.length }, newText: "" }],
        },
      ],
    };
  },
};

export const extraLineTexts: RuleTexts = {
  summary: {
    en: "A second line in a file of which only the first is read.",
    ja: "最初の行しか読まれないファイルの 2 行目以降",
  },
  why: {
    en: "Of a number file or a file with one value qmail reads the first line and nothing else. A second host name in me or a second number has no effect. Blank lines and remarks that begin with # do no harm there.",
    ja: "数値のファイルや値が 1 つのファイルでは、最初の行しか読まれません。me に 2 つ目のホスト名を書いたり、2 つ目の数値を書いたりしても効果はありません。空行や # で始まる説明であれば害はありません。",
  },
  remedy: {
    en: "Keep one line. A remark below it may begin with #.",
    ja: "1 行だけにしてください。その下に説明を書くときは # で始めます。",
  },
  sources: ["control.c: control_readline(), control_readint()"],
};
