import type { ControlFileSpec } from "../../catalogue/control-file.ts";
import { asciiLower } from "../../text/ascii.ts";
import { type Localized, localized } from "../../text/localized.ts";
import type { TextStore } from "../../text/text-store.ts";
import { intendedNumber } from "../intended-number.ts";
import {
  effectOfWriting,
  isNumberFile,
  type NumberLine,
  numberLine,
  numberWithAmount,
  withoutRemark,
  writeNumber,
} from "../number-line.ts";
import { rewrite } from "../rewrite.ts";
import type { FileRule, Fix, Severity } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `abc`, `-5` or a comment in a number file: the default stays. */
export const noNumber: FileRule = {
  id: "no-number",
  scope: "file",
  severity: "warning",
  appliesTo: isNumberFile,
  *check(view) {
    const line = numberLine(view);
    if (line.number.digits || line.isSpokenFor) return;
    const below = numberBelow(line.file, view.store);
    yield {
      span: { start: 0, end: line.content.length },
      severity: severityOf(line, below),
      message: messageOf(line, below),
      fixes: () => fixesOf(line, below),
    };
  },
};

export const noNumberTexts: RuleTexts = {
  summary: {
    en: "A number file whose first line does not begin with a digit, so that the default stays.",
    ja: "最初の行が数字で始まらず、既定値のままになる数値のファイル",
  },
  why: {
    en: "qmail reads the digits at the very beginning of the first line. Where there is none – a word, a sign, a comment, a blank line – it goes on as if the file did not exist, and logs nothing. A number on a later line is never looked at.",
    ja: "qmail は最初の行の先頭に並ぶ数字を読みます。語や符号、コメント、空行のように数字がなければ、ファイルがないものとして動作を続け、ログにも残しません。2 行目以降に書いた数値が読まれることはありません。",
  },
  remedy: {
    en: "Begin the first line with the number, or remove the file to have the default.",
    ja: "最初の行を数値で始めてください。既定値でよければファイルを削除してください。",
  },
  sources: ["control.c: control_readint()", "scan_ulong.c"],
};

/** The first number that begins a later line, where only comments and blank lines stand above it. */
function numberBelow(file: ControlFileSpec, store: TextStore): { readonly start: number; readonly value: number } | undefined {
  const above = /^(?:[ \t\r]{0,99}(?:#[^\n]{0,999})?\n){1,50}/.exec(store.slice(0, 4096))?.[0];
  if (above === undefined) return undefined;
  const { content } = numberLineAt(store, above.length);
  const value = /^\d/.test(content) ? intendedNumber(content.replace(/\s{0,99}[#;].*$/, ""), file.unit) : undefined;
  return value === undefined || String(value) !== /^\d{1,15}/.exec(content)?.[0] ? undefined : { start: above.length, value };
}

function numberLineAt(store: TextStore, start: number): { readonly content: string } {
  return { content: /^[^\n]*/.exec(store.slice(start, start + 200))?.[0].trimEnd() ?? "" };
}

function severityOf({ content }: NumberLine, below: unknown): Severity {
  if (below !== undefined || (content.trim() !== "" && !content.startsWith("#"))) return "warning";
  // Whoever has commented a number out, or emptied the file, wants the default.
  return content.startsWith("#") ? "information" : "hint";
}

function messageOf({ file, content, number }: NumberLine, below: { readonly value: number } | undefined): Localized {
  const fallback = number.default === undefined ? undefined : numberWithAmount(number.default, file);
  const stays = fallback
    ? { en: `the default stays: ${fallback.en}`, ja: `既定値の ${fallback.ja} のままです` }
    : { en: "the default stays", ja: "既定値のままです" };
  if (below) {
    return localized({
      en: `qmail reads nothing but the first line, which begins with no digit, so ${stays.en}. Put ${below.value} on the first line.`,
      ja: `qmail は最初の行しか読まず、そこは数字で始まっていないため、${stays.ja}。${below.value} を最初の行に書いてください。`,
    });
  }
  if (content.trim() === "") {
    return localized({
      en: `There is no number on the first line, so ${stays.en}. Write a number, or remove the file.`,
      ja: `最初の行に数値がないため、${stays.ja}。数値を書くか、ファイルを削除してください。`,
    });
  }
  const text = content.slice(0, 40);
  return localized({
    en: `“${text}” does not begin with a digit, so for qmail it is no number and ${stays.en}. Write a number, or remove the file.`,
    ja: `「${text}」は数字で始まっていないため、qmail は数値とみなさず、${stays.ja}。数値を書くか、ファイルを削除してください。`,
  });
}

function fixesOf(line: NumberLine, below: { readonly start: number; readonly value: number } | undefined): readonly Fix[] {
  if (below) {
    const effect = effectOfWriting(line, below.value);
    const title = localized({ en: `Remove what stands above the number (${effect.en})`, ja: `数値の上の行を削除 (${effect.ja})` });
    return [rewrite({ start: 0, end: below.start }, "", title)];
  }
  if (/^[#-]/.test(line.content)) return [];
  // `databytes=20` in another file was meant for that one.
  const [, named = line.file.name] = /^([A-Za-z][\w.-]{0,40})\s{0,5}[=:]/.exec(line.content) ?? [];
  if (asciiLower(named) !== line.file.name) return [];
  const intended = intendedNumber(withoutRemark(line.content), line.file.unit);
  return intended === undefined ? [] : writeNumber(line, intended);
}
