import { readDotQmailLine } from "../../syntax/dot-qmail.ts";
import { localized } from "../../text/localized.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A .qmail that begins with a blank line: nothing is delivered. */
export const blankFirstLine: FileRule = {
  id: "blank-first-line",
  scope: "file",
  severity: "error",
  appliesTo: (file) => file.reader === "dot-qmail",
  *check(view) {
    const text = view.store.blocks[0]?.text ?? "";
    if (text === "" || text.startsWith("\0") || readDotQmailLine(firstLineOf(text)).kind !== "blank") return;
    const blank = /^(?:[ \t]*\n)*/.exec(text.slice(0, LONGEST))?.[0].length ?? 0;
    const nothingElse = blank === view.store.length;
    yield {
      span: { start: 0, end: firstLineOf(text).replace(/\n$/, "").length },
      message: localized({
        en: "qmail-local puts the delivery off because the first line is blank: the mail stays in the queue until it bounces. Begin the file with an instruction or a comment.",
        ja: "最初の行が空なので、qmail-local は配送を延期します。メールはキューに残ったあと差出人に戻されます。ファイルを配送の指示かコメントで始めてください。",
      }),
      fixes: () => [
        {
          title: localized(
            nothingElse
              ? {
                  en: "Empty the file (mail is then delivered by the default instructions)",
                  ja: "ファイルを空にする (既定の指示に従って配送されるようになります)",
                }
              : {
                  en: "Remove the blank lines at the beginning (mail is then delivered by the lines below)",
                  ja: "先頭の空行を削除 (その下の行に従って配送されるようになります)",
                },
          ),
          safe: false,
          preferred: true,
          edits: [{ span: { start: 0, end: blank === 0 ? firstLineOf(text).length : blank }, newText: "" }],
        },
      ],
    };
  },
};

export const blankFirstLineTexts: RuleTexts = {
  summary: {
    en: "A .qmail begins with a blank line, and nothing is delivered.",
    ja: "最初の行が空のために何も配送されない .qmail",
  },
  why: {
    en: "qmail-local takes a .qmail whose first line is blank for a mistake and puts the delivery off, each time it tries, until the mail bounces. Blank lines further down are passed over. An empty file is something else: the default delivery.",
    ja: "qmail-local は、最初の行が空の .qmail を誤りとみなして配送を延期します。何度試しても同じで、最後には差出人に戻されます。2 行目以降の空行は読み飛ばされます。空のファイルはこれとは別で、既定の配送になります。",
  },
  remedy: { en: "Begin the file with an instruction or a comment.", ja: "ファイルを配送の指示かコメントで始めてください。" },
  sources: ["qmail-local.c: main()", "dot-qmail(5)"],
};

const LONGEST = 10_000;

function firstLineOf(text: string): string {
  const lineFeed = text.indexOf("\n");
  return lineFeed < 0 ? text : text.slice(0, lineFeed + 1);
}
