/** What stands beside a number for a reader: its unit in larger ones, and what qmail reads where that is something else. */

import type { DirectoryAnalysis } from "./analysis/directory-analysis.ts";
import { amountOf, isMeasured } from "./catalogue/unit.ts";
import { type NumberLine, numberLine, numberWithAmount, shortRead, spaced } from "./rules/number-line.ts";
import type { Words } from "./rules/words.ts";
import { type Localized, localized } from "./text/localized.ts";

/** A text that an editor shows between the characters of a file. */
export interface InlayHint {
  /** Where it stands: behind the character before this offset. */
  readonly offset: number;
  readonly label: Localized;
}

/**
 * The hints of a file: at most one, behind the first line of a number file. None where a number is what it looks like and has no unit
 * that anybody has to work out, and none in the files of other kinds.
 */
export function inlayHints(directory: DirectoryAnalysis, name: string): readonly InlayHint[] {
  const analysis = directory.file(name);
  if (analysis?.file.reader !== "integer" || analysis.file.secret) return [];
  const line = numberLine(analysis);
  const label = labelOf(line);
  return label ? [{ offset: line.content.length, label }] : [];
}

function labelOf(line: NumberLine): Localized | undefined {
  const { file } = line;
  const { digits, inForce, default: fallback, effect, overflows, isRefused } = line.number;
  if (!digits) return fallback === undefined ? NO_NUMBER : defaultStays(numberWithAmount(fallback, file));
  if (isRefused) return TOO_LARGE;
  if (inForce === undefined) return undefined;
  const amount = inForce === 0 || !isMeasured(file.unit) ? () => String(inForce) : amountOf(inForce, file.unit);
  if (overflows || shortRead(line)) {
    const read: Localized = (language) =>
      language === "ja" ? `${spaced(amount(language)).trimStart()}と読まれる` : `read as ${amount(language)}`;
    return effect ? withEffect(read, effect.label) : read;
  }
  if (!effect) return isMeasured(file.unit) ? amount : undefined;
  return isMeasured(file.unit) && inForce !== 0 && inForce === digits.value ? withEffect(amount, effect.label) : effect.label;
}

const NO_NUMBER = localized({ en: "no number: the default", ja: "数値なし: 既定値" });
const TOO_LARGE = localized({ en: "too large: unreadable", ja: "大きすぎて読めない" });

function defaultStays(fallback: Words): Localized {
  return localized({ en: `no number: the default, ${fallback.en}`, ja: `数値なし: 既定値 ${fallback.ja}` });
}

function withEffect(amount: Localized, effect: Localized): Localized {
  return (language) => `${amount(language)}: ${effect(language)}`;
}
