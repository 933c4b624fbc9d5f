/** The first line of a number file as the number rules look at it. */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { amountOf, isMeasured } from "../catalogue/unit.ts";
import { type IntegerTraits, PLAIN_INTEGERS } from "../host/integer-traits.ts";
import { effectOfNumber, largestNumber, type NumberFile, readNumberFile } from "../host/number-file.ts";
import { type Localized, localized } from "../text/localized.ts";
import { intendedNumber } from "./intended-number.ts";
import { withoutHiddenEnds } from "./revival.ts";
import { rewrite } from "./rewrite.ts";
import type { FileRule, FileView, Fix } from "./rule.ts";
import type { Words } from "./words.ts";

/** As far into a file as these rules look. */
const LONGEST = 4096;

/** The first line of a number file. */
export interface NumberLine {
  /** The line without the blanks and CRs at its end. */
  readonly content: string;
  readonly number: NumberFile;
  /** What stands behind the digits, from the first visible character on. */
  readonly behind: string;
  /** True where a byte that can't be seen makes the line what it is, of which another rule speaks. */
  readonly isSpokenFor: boolean;
  readonly file: ControlFileSpec;
  readonly integers: IntegerTraits;
}

/** A file and who reads it. */
export type NumberView = Pick<FileView, "file" | "store" | "programs">;

/** Reads the first line. Costs the beginning of the file only. */
export function numberLine({ file, store, programs }: NumberView): NumberLine {
  const { integers } = programs.dialect;
  const head = store.slice(0, LONGEST);
  const lineFeed = head.indexOf("\n");
  const line = lineFeed < 0 ? head : head.slice(0, lineFeed);
  // A CR inside makes an editor show several lines; the number ends there.
  const content = line.replace(/\r[\s\S]*$/, "").trimEnd();
  const number = readNumberFile(file, head, integers);
  const visible = withoutHiddenEnds(content);
  // A NUL in what is no number either way changes nothing, and is not spoken of.
  const isNumberWithoutNul = content.includes("\0") && readNumberFile(file, content.replaceAll("\0", ""), integers).digits !== undefined;
  const isSpokenFor =
    isNumberWithoutNul ||
    /[\udc80-\udcff]/.test(content) ||
    (visible !== content && readNumberFile(file, visible, integers).digits !== undefined && !number.digits);
  return { content, number, behind: content.slice(number.digits?.span.end ?? 0), isSpokenFor, file, integers };
}

/** Whether the rule is about number files. */
export const isNumberFile: FileRule["appliesTo"] = (file) => file.reader === "integer";

/** A number with what it means: `604800 (7 days)`, `0 (no limit)`, `10`. */
export function numberWithAmount(value: number, file: ControlFileSpec): Words {
  const amount = meaningOf(file, value);
  const words = (language: "en" | "ja"): string => {
    const inWords = amount(language);
    return inWords === String(value) ? inWords : `${value} (${inWords})`;
  };
  return { en: words("en"), ja: words("ja") };
}

/** What stands behind the digits and was meant as part of the number. */
export interface ShortRead {
  /** The number that was meant; undefined where that can't be told. */
  readonly intended: number | undefined;
}

/** Whether qmail stops reading inside of what was meant as one number. A remark behind the number is none of it. */
export function shortRead({ file, number: { digits }, content, behind }: NumberLine): ShortRead | undefined {
  if (!digits || behind === "" || REMARK.test(behind)) return undefined;
  const intended = intendedNumber(withoutRemark(content), file.unit);
  if (intended === Number(content.slice(digits.span.start, digits.span.end))) return undefined;
  // Words behind a blank that are no unit are a remark.
  return intended === undefined && /^\s/.test(behind) ? undefined : { intended };
}

/** What begins a remark behind a number. A single hyphen or point may be part of what was meant as one number. */
const REMARK = /^\s*(?:[#;("[]|\/\/|--|=>|<-)/;

/** A first line as far as it is meant as a number: without a remark that stands behind a blank. */
export function withoutRemark(content: string): string {
  return content.replace(/(?<=\S)\s{1,99}(?:[#;(]|\/\/|--).*$/, "");
}

/**
 * Writes another number in the place of what was meant as one; a remark behind it stays. The title tells what it would be, and what it
 * is now. Nothing where that number stops mail, spoils it, or is more than the program can hold: that was not meant.
 */
export function writeNumber(line: NumberLine, value: number): readonly Fix[] {
  const { file, integers } = line;
  const kind = effectOfNumber(file, value, integers)?.kind;
  if (kind === "stops mail" || kind === "spoils" || value > largestNumber(file, integers)) return [];
  const effect = effectOfWriting(line, value);
  return [
    rewrite(
      { start: 0, end: withoutRemark(line.content).length },
      String(value),
      localized({ en: `Write ${value} (${effect.en})`, ja: `${value} に書き換え (${effect.ja})` }),
    ),
  ];
}

/** What another number would change, as an addition to a title. */
export function effectOfWriting(line: NumberLine, value: number): Words {
  const { file } = line;
  const { inForce } = line.number;
  const after = meaningOf(file, value);
  const before = inForce === undefined ? undefined : meaningOf(file, inForce);
  return {
    en: `${file.name} is then ${after("en")}${before ? ` instead of ${before("en")}` : ""}`,
    ja: `${file.name} が${before ? `${spaced(before("ja"))}から` : ""}${spaced(after("ja"))}になります`,
  };
}

/** What a number means in a few words: `20 MiB`, `no limit`; a plain count as it is. */
function meaningOf(file: ControlFileSpec, value: number): Localized {
  const effect = effectOfNumber(file, value, PLAIN_INTEGERS);
  if (effect?.kind === "none") return effect.label;
  return isMeasured(file.unit) && value >= 0 ? amountOf(value, file.unit) : () => String(value);
}

/** With a blank where it begins or ends in Latin letters or digits, so that it can stand in Japanese. */
export function spaced(text: string): string {
  return text.replace(/^(?=[!-~])/, " ").replace(/(?<=[!-~])$/, " ");
}
