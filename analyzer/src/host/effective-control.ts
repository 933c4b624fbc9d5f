/**
 * The effective configuration: what is in force for each control file of a dialect, and what the catalogue knows of that file.
 * Of the classic programs it is what qmail-showctl finds; of the others what their readers and defaults make of the directory.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { inDialect } from "../catalogue/describe.ts";
import type { DialectId } from "../catalogue/dialects.ts";
import { isPatternName } from "../catalogue/file-table.ts";
import { CONTROL_FILES, controlFile } from "../catalogue/index.ts";
import { shownContent } from "../catalogue/secret.ts";
import { fromByteString } from "../text/bytes.ts";
import { type Localized, localized } from "../text/localized.ts";
import { controlList } from "./control.ts";
import type { ControlFiles } from "./control-files.ts";
import { dialectOf } from "./dialects/index.ts";
import { type ForceProblem, fileInForce, type ValueInForce } from "./file-in-force.ts";
import { type ShowctlSurroundings, type ShownFile, type ShownSource, showControl } from "./qmail-showctl.ts";

/** One control file as it is in force. Values are text in which a byte that is no UTF-8 is a lone surrogate. */
export interface EffectiveFile {
  /** As it stands in the directory: `outgoingip.example.org`, where the catalogue has `outgoingip.DOMAIN`. */
  readonly name: string;
  readonly spec: ControlFileSpec;
  /**
   * A line, a number, the entries of a list, the lines of a text; null where there is no value to show: of a file that is absent,
   * unreadable or compiled, of a folder, a certificate, and of a default that was chosen when the program was compiled.
   */
  readonly value: string | number | readonly string[] | null;
  readonly source: ShownSource;
  /** What is wrong with the file, or keeps it from having an effect; null: nothing. */
  readonly problem: Localized | null;
}

/**
 * The files that a dialect reads, sorted by name; undefined where `me` cannot be read, which no program of qmail gets over. A
 * name with a changing part stands for itself where no file has such a name.
 */
export function effectiveControl(
  files: ControlFiles,
  surroundings: ShowctlSurroundings,
  dialect: DialectId,
): readonly EffectiveFile[] | undefined {
  const report = showControl(files, surroundings);
  if (report.kind !== "report") return undefined;
  const programs = dialectOf(dialect);
  const directory = { files, names: new Set(surroundings.names), modified: surroundings.modified, programs };
  const effective = programs.ids.includes("notqmail")
    ? report.files.flatMap((shown) => classicFile(files, shown))
    : filesOf(dialect, directory.names).map(([name, common]) => {
        const spec = inDialect(common, dialect);
        const inForce = fileInForce(spec, name, directory);
        return { name, spec, ...textsOf(spec, inForce), source: inForce.source };
      });
  return effective.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function filesOf(dialect: DialectId, present: Iterable<string>): readonly (readonly [name: string, spec: ControlFileSpec])[] {
  const names = [...present];
  return CONTROL_FILES.filter(({ dialects }) => dialects.includes(dialect)).flatMap((spec) => {
    const found = isPatternName(spec.name) ? names.filter((name) => controlFile(name) === spec) : [];
    return (found.length > 0 ? found : [spec.name]).map((name) => [name, spec] as const);
  });
}

function classicFile(files: ControlFiles, shown: ShownFile): readonly EffectiveFile[] {
  const spec = controlFile(shown.name);
  if (!spec) return [];
  const file = { name: shown.name, spec, ...textsOf(spec, shown), source: shown.source };
  if (spec.name !== "locals" || shown.source !== "me") return [file];
  // qmail-showctl only says that `me` stands in; this is what qmail-send then has as the list.
  const names = controlList(files, "locals", { me: true });
  if (names.kind !== "value") return [{ ...file, value: null, source: "absent" }];
  return [{ ...file, value: Array.from(names.value, ({ value }) => fromByteString(value)) }];
}

function textsOf(spec: ControlFileSpec, { value, source, problem }: ValueInForce): Pick<EffectiveFile, "value" | "problem"> {
  // What is built into a program is no secret.
  const text = (bytes: string): string => (source === "file" ? shownContent(spec, fromByteString(bytes)) : fromByteString(bytes));
  return {
    value: value === null || typeof value === "number" ? value : typeof value === "string" ? text(value) : value.map(text),
    problem: problem && PROBLEMS[problem](spec),
  };
}

const PROBLEMS: Readonly<Record<ForceProblem, (spec: ControlFileSpec) => Localized>> = {
  unreadable: () => localized({ en: "exists and cannot be read", ja: "存在しますが読み取れません" }),
  "no number": () =>
    localized({ en: "does not begin with a digit, so the default holds", ja: "数字で始まっていないため、既定値が使われます" }),
  refused: () =>
    localized({
      en: "is too large a number, so the program takes the file for unreadable",
      ja: "数が大きすぎるため、プログラムはファイルを読めないものとみなします",
    }),
  "no rcpthosts": () => localized({ en: "has no effect, since there is no rcpthosts", ja: "rcpthosts がないため、効果がありません" }),
  "no text": ({ name }) =>
    localized({
      en: `is in force, though ${textName(name)}, from which it is made, does not exist`,
      ja: `有効ですが、元になる ${textName(name)} がありません`,
    }),
  "not compiled": (spec) =>
    localized({
      en: `does not exist, so ${textName(spec.name)} has no effect: ${toDo(spec).en}`,
      ja: `ないため、${textName(spec.name)} は効果がありません。${toDo(spec).ja}`,
    }),
  "older than its text": (spec) =>
    localized({
      en: `is older than ${textName(spec.name)}: ${toDo(spec).en}`,
      ja: `${textName(spec.name)} より古くなっています。${toDo(spec).ja}`,
    }),
};

function textName(compiled: string): string {
  return compiled.replace(/\.cdb$/, "");
}

function toDo({ compiler }: ControlFileSpec): { readonly en: string; readonly ja: string } {
  return compiler === undefined
    ? { en: "compile it anew", ja: "もう一度変換してください" }
    : { en: `run ${compiler}`, ja: `${compiler} を実行してください` };
}
