import { LINE_KINDS } from "../../syntax/keys.ts";
import { localized } from "../../text/localized.ts";
import type { Span } from "../../text/span.ts";
import type { TextStore } from "../../text/text-store.ts";
import { withoutHiddenEnds } from "../revival.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** users/assign without its final `.`: qmail-newu refuses it. */
export const missingEndLine: FileRule = {
  id: "missing-end-line",
  scope: "file",
  severity: "error",
  appliesTo: (file) => file.reader === "users-assign",
  *check(view) {
    if (view.store.length === 0 || view.hasKey(LINE_KINDS.end)) return;
    // A dot behind a blank or a BOM is reported as such.
    if (view.entriesWithKey(LINE_KINDS.refused).some(({ value }) => withoutHiddenEnds(value).startsWith("."))) return;
    const { span, text } = lastLine(view.store);
    const dot = text.endsWith("\n") ? ".\n" : "\n.\n";
    const end = { start: view.store.length, end: view.store.length };
    yield {
      span,
      message: localized({
        en: "There is no line with a dot behind the last assignment, so qmail-newu refuses the whole file and users/cdb stays as it was. Add the line.",
        ja: "最後の割り当ての後に「.」の行がないため、qmail-newu はファイル全体を受け付けず、users/cdb は以前のままになります。「.」の行を追加してください。",
      }),
      fixes: () => [
        {
          title: localized({
            en: "Add the line with the dot (qmail-newu then takes the file)",
            ja: "「.」の行を追加 (qmail-newu がファイルを受け付けるようになります)",
          }),
          safe: false,
          preferred: true,
          edits: [{ span: end, newText: dot }],
        },
      ],
    };
  },
};

export const missingEndLineTexts: RuleTexts = {
  summary: { en: "users/assign does not end in a line with a dot.", ja: "最後に「.」の行がない users/assign" },
  why: {
    en: "qmail-newu takes a file without a final dot for one that was cut short: it refuses the whole file, and users/cdb stays as it was. No change since then has any effect.",
    ja: "qmail-newu は、最後に「.」の行がないファイルを途中で切れたものとみなしてファイル全体を受け付けず、users/cdb は以前のままになります。それ以降の変更は一切反映されません。",
  },
  remedy: {
    en: "Put a line with nothing but a dot at the end, and run qmail-newu.",
    ja: "最後に「.」だけの行を書き、qmail-newu を実行してください。",
  },
  sources: ["qmail-newu.c: main()", "qmail-users(5)"],
};

/** The last line that is not blank, of those in the last block of the text. `text` is the end of the file. */
function lastLine(store: TextStore): { readonly span: Span; readonly text: string } {
  const placed = store.placed().at(-1);
  const text = placed?.block.text ?? "";
  const end = text.trimEnd().length;
  const start = end === 0 ? 0 : text.lastIndexOf("\n", end - 1) + 1;
  const offset = placed?.offset ?? 0;
  return { span: { start: offset + start, end: offset + end }, text };
}
