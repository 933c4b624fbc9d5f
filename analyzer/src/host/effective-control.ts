/** The effective configuration: what qmail-showctl finds for each control file, and what the catalogue knows of that file. */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { controlFile } from "../catalogue/index.ts";
import { fromByteString } from "../text/bytes.ts";
import { type Localized, localized } from "../text/localized.ts";
import { controlList } from "./control.ts";
import type { ControlFiles } from "./control-files.ts";
import { type ShowctlSurroundings, type ShownFile, type ShownProblem, type ShownSource, showControl } from "./qmail-showctl.ts";

/** One control file as it is in force. Values are text in which a byte that is no UTF-8 is a lone surrogate. */
export interface EffectiveFile {
  readonly spec: ControlFileSpec;
  /** A line, a number, the entries of a list; null where there is no value: an absent, unreadable or compiled file. */
  readonly value: string | number | readonly string[] | null;
  readonly source: ShownSource;
  /** What is wrong with the file, or keeps it from having an effect; null: nothing. */
  readonly problem: Localized | null;
}

/** The 29 files, sorted by name; undefined where `me` cannot be read, which no program of qmail gets over. */
export function effectiveControl(files: ControlFiles, surroundings: ShowctlSurroundings): readonly EffectiveFile[] | undefined {
  const report = showControl(files, surroundings);
  if (report.kind !== "report") return undefined;
  const effective = report.files.flatMap((shown) => {
    const spec = controlFile(shown.name);
    return spec ? [effectiveFile(files, spec, shown)] : [];
  });
  return effective.sort((a, b) => (a.spec.name < b.spec.name ? -1 : 1));
}

function effectiveFile(files: ControlFiles, spec: ControlFileSpec, shown: ShownFile): EffectiveFile {
  const problem = shown.problem && PROBLEMS[shown.problem];
  if (spec.name !== "locals" || shown.source !== "me") return { spec, value: textOf(shown.value), source: shown.source, problem };
  // qmail-showctl only says that `me` stands in; this is what qmail-send then has as the list.
  const names = controlList(files, "locals", { me: true });
  if (names.kind !== "value") return { spec, value: null, source: "absent", problem };
  return { spec, value: Array.from(names.value, ({ value }) => fromByteString(value)), source: "me", problem };
}

function textOf(value: ShownFile["value"]): EffectiveFile["value"] {
  if (value === null || typeof value === "number") return value;
  return typeof value === "string" ? fromByteString(value) : value.map(fromByteString);
}

const PROBLEMS: Readonly<Record<ShownProblem, Localized>> = {
  unreadable: localized({ en: "exists and cannot be read", ja: "存在しますが読み取れません" }),
  "no number": localized({ en: "does not begin with a digit, so the default holds", ja: "数字で始まっていないため、既定値が使われます" }),
  "no rcpthosts": localized({ en: "has no effect, since there is no rcpthosts", ja: "rcpthosts がないため、効果がありません" }),
  "no text": localized({
    en: "is in force, though morercpthosts, from which it is made, does not exist",
    ja: "有効ですが、元になる morercpthosts がありません",
  }),
  "not compiled": localized({
    en: "does not exist, so morercpthosts has no effect: run qmail-newmrh",
    ja: "ないため、morercpthosts は効果がありません。qmail-newmrh を実行してください",
  }),
  "older than its text": localized({
    en: "is older than morercpthosts: run qmail-newmrh",
    ja: "morercpthosts より古くなっています。qmail-newmrh を実行してください",
  }),
};
