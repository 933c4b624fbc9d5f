/** What qmail takes from a number file or a one-line file, and what would hold without it. Markdown. */

import type { DirectoryAnalysis } from "../analysis/directory-analysis.ts";
import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { shownContent } from "../catalogue/secret.ts";
import { isCapped } from "../host/number-file.ts";
import { numberLine, numberWithAmount, shortRead } from "../rules/number-line.ts";
import type { FileView } from "../rules/rule.ts";
import type { Words } from "../rules/words.ts";
import { readValue } from "../syntax/value.ts";
import { type Localized, localized } from "../text/localized.ts";
import { inlineCode } from "../text/markdown.ts";
import type { TextStore } from "../text/text-store.ts";

/** As much of a value as anybody reads in a hover. */
const LONGEST = 200;

/** What the first line of the file gives. Undefined for files of other kinds. */
export function valueEffect(directory: DirectoryAnalysis, view: FileView): Localized | undefined {
  const { file, store } = view;
  switch (file.reader) {
    case "integer":
      return numberEffect(view);
    case "line":
      return lineEffect(directory, file, store);
    default:
      return undefined;
  }
}

function numberEffect(view: FileView): Localized {
  const line = numberLine(view);
  const { file } = line;
  const { digits, inForce, effect, overflows, isRefused, default: fallback } = line.number;
  const content = quoted(file, line.content);
  const without = fallback === undefined ? undefined : numberWithAmount(fallback, file);
  if (!digits) {
    return localized({
      en: `${content.en} — no number, since the line does not begin with a digit: the default stays${without ? `, ${without.en}` : ""}.`,
      ja: `${content.ja} — 数字で始まっていないため数値とみなされず、既定値${without ? `の ${without.ja} ` : ""}のままです。`,
    });
  }
  if (isRefused) {
    return localized({
      en: `${content.en} — too large: the program takes the file for unreadable and does not work.`,
      ja: `${content.ja} — 大きすぎるため、プログラムはファイルを読めないものとみなし、動作しません。`,
    });
  }
  const read = numberWithAmount(digits.value, file);
  const works = inForce === undefined || inForce === digits.value ? undefined : numberWithAmount(inForce, file);
  const stops = overflows ? OVERFLOW : shortRead(line) ? STOPS : NOTHING;
  const then = effect && effect.kind !== "none" ? effect.because : undefined;
  const so = effect && isCapped(effect) ? "" : "So ";
  const default_ = without ? { en: `\n\nWithout this file: ${without.en}.`, ja: `\n\nこのファイルがないとき: ${without.ja}。` } : NOTHING;
  return localized({
    en: `${content.en} — read as ${read.en}${stops.en}.${works ? ` The program works with ${works.en}.` : ""}${then ? ` ${so}${then("en")}.` : ""}${default_.en}`,
    ja: `${content.ja} — ${read.ja} と読まれます${stops.ja}。${works ? `プログラムは ${works.ja} として扱います。` : ""}${then ? `${then("ja")}。` : ""}${default_.ja}`,
  });
}

const NOTHING: Words = { en: "", ja: "" };
const STOPS: Words = { en: "; what follows these digits is ignored", ja: " (数字より後ろは無視されます)" };
const OVERFLOW: Words = { en: ", since 32 bits do not hold it", ja: " (32 ビットに収まらないため)" };

function lineEffect(directory: DirectoryAnalysis, file: ControlFileSpec, store: TextStore): Localized {
  const { value } = readValue(store.slice(0, LONGEST + 1));
  const content = quoted(file, value);
  const without = defaultOf(directory, file);
  return localized({
    en: `${value === "" ? "The value is empty" : `${content.en} — the value, exactly as it stands`}.${without ? `\n\nWithout this file: ${without.en}.` : ""}`,
    ja: `${value === "" ? "値は空です" : `${content.ja} — このとおりの値になります`}。${without ? `\n\nこのファイルがないとき: ${without.ja}。` : ""}`,
  });
}

/** What holds where a one-line file does not exist. */
function defaultOf(directory: DirectoryAnalysis, file: ControlFileSpec): Words | undefined {
  const fallback = file.default;
  switch (fallback?.kind) {
    case "literal":
      return same(inlineCode(fallback.value));
    case "file":
      return { en: `the content of ${fallback.name}`, ja: `${fallback.name} の内容` };
    case "me": {
      const me = directory.text("me");
      const name = me && inlineCode(readValue(me.slice(0, LONGEST)).value);
      if (name !== undefined) return { en: `${name}, from me`, ja: `${name} (me の値)` };
      return fallback.orElse === undefined
        ? { en: "the name in me", ja: "me の名前" }
        : {
            en: `the name in me, or else the word ${inlineCode(fallback.orElse)}`,
            ja: `me の名前。それもなければ ${inlineCode(fallback.orElse)} という語`,
          };
    }
    case "build":
    case "none":
    case undefined:
      return undefined;
  }
}

function quoted(file: ControlFileSpec, text: string): Words {
  if (text === "") return { en: "Nothing on the first line", ja: "最初の行は空" };
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return same(inlineCode(shownContent(file, cut)));
}

function same(text: string): Words {
  return { en: text, ja: text };
}
