import { LINE_KINDS } from "../../syntax/keys.ts";
import { readAssignment } from "../../syntax/users-assign.ts";
import { localized } from "../../text/localized.ts";
import type { Span } from "../../text/span.ts";
import type { TextStore } from "../../text/text-store.ts";
import type { FileRule, Fix, PlacedEntry } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** Assignments behind the line with the dot. */
export const unreadLine: FileRule = {
  id: "unread-line",
  scope: "file",
  severity: "warning",
  appliesTo: (file) => file.reader === "users-assign",
  *check(view) {
    const ends = view.entriesWithKey(LINE_KINDS.end);
    const [end] = ends;
    if (!end) return;
    const span = firstAssignmentBehind(view.store, end);
    if (!span) return;
    yield {
      span,
      message: localized({
        en: `qmail-newu stops at line ${end.line + 1}, which begins with a dot, so this assignment and all below it are never read. Move the line with the dot to the end.`,
        ja: `qmail-newu は「.」で始まる ${end.line + 1} 行目で止まるため、この割り当てとそれより下は読まれません。「.」の行を最後に移してください。`,
      }),
      related: [
        { file: view.file.name, span: end.span, message: localized({ en: "The file ends here", ja: "ここでファイルが終わります" }) },
      ],
      fixes: () => movesDown(view.store, ends),
    };
  },
};

export const unreadLineTexts: RuleTexts = {
  summary: { en: "Assignments behind the final dot are never read.", ja: "「.」の行より後ろにあって読まれない割り当て" },
  why: {
    en: "qmail-newu stops at the first line that begins with a dot, whatever follows it there, and reads nothing below. Somebody who adds an assignment at the end of the file adds it behind that line, and it has no effect.",
    ja: "qmail-newu は「.」で始まる最初の行で止まり、その行に何が続いていても、それより下は読みません。ファイルの末尾に割り当てを追加すると「.」の行の後ろになり、効果がありません。",
  },
  remedy: {
    en: "Keep the line with the dot at the end of the file, and run qmail-newu.",
    ja: "「.」の行はファイルの最後に置き、qmail-newu を実行してください。",
  },
  sources: ["qmail-newu.c: main()", "qmail-users(5)"],
};

function firstAssignmentBehind(store: TextStore, end: PlacedEntry): Span | undefined {
  for (const { block, offset } of store.placed()) {
    if (offset + block.text.length <= end.removal.end) continue;
    for (const [index, lineStart] of block.lineStarts.entries()) {
      const start = offset + lineStart;
      if (start < end.removal.end) continue;
      const line = block.text.slice(lineStart, block.lineStarts[index + 1]).trimEnd();
      if (/^[=+]/.test(line) && readAssignment(`${line}\n`).kind === "assignment") return { start, end: start + line.length };
    }
  }
  return undefined;
}

/** Only where the line is a dot and nothing else: otherwise it may be an assignment itself. */
function movesDown(store: TextStore, [end, ...others]: readonly PlacedEntry[]): readonly Fix[] {
  if (end?.value.trim() !== ".") return [];
  const bottom = { start: store.length, end: store.length };
  const newline = store.slice(store.length - 1, store.length) === "\n" ? "" : "\n";
  return [
    {
      title: localized({
        en: "Move the line with the dot to the end (qmail-newu then reads the lines below it)",
        ja: "「.」の行を最後に移動 (qmail-newu がその下の行を読むようになります)",
      }),
      safe: false,
      preferred: true,
      edits: [{ span: end.removal, newText: "" }, ...(others.length > 0 ? [] : [{ span: bottom, newText: `${newline}.\n` }])],
    },
  ];
}
