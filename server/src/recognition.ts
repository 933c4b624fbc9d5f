/** Which file of qmail's a document or a file on disk is. */

import { CONTROL_FILES, type ControlFileSpec, fileAt, isReadInLines, languageIdOf, NEIGHBOUR_FILES } from "../../analyzer/src/index.ts";

/**
 * The file that qmail has at `path` (decoded); undefined where it has none, or a compiled one. A document that was given the
 * language of tcp rules, users/assign or .qmail is that, whatever its name.
 */
export function recognise(path: string, languageId?: string): ControlFileSpec | undefined {
  const named = fileAt(path);
  if (named && languageIdOf(named) === languageId) return named;
  const told = NEIGHBOUR_FILES.find((file) => languageIdOf(file) === languageId);
  const file = told ?? named;
  return file && languageIdOf(file) ? file : undefined;
}

/** Whether somebody, the manifest or the user, has said that a document is one of qmail's. */
export function isToldByLanguage(languageId: string | undefined): boolean {
  return languageId !== undefined && /^(?:qmail-|dot-qmail$)/.test(languageId);
}

/**
 * The names under which files in a folder are read without being open: those of control files, and of tcp rules that may lie
 * beside them. None of a home directory, which is not ours to look through.
 */
export const NAMES_ON_DISK: ReadonlySet<string> = new Set([
  ...CONTROL_FILES.filter((file) => file.reader === "cdb" || isReadInLines(file)).map((file) => file.name),
  ...NEIGHBOUR_FILES.filter((file) => file.reader === "tcp-rules").flatMap((file) => file.patterns.flatMap(namesOf)),
]);

/** Whether a document of that file gives a reason to read what else is in its folder. */
export function concernsItsFolder({ reader }: ControlFileSpec): boolean {
  return reader !== "dot-qmail" && reader !== "users-assign";
}

/** The names that a pattern stands for wherever it matches; none where it depends on the folder. */
function namesOf(pattern: string): readonly string[] {
  const [, before, names, after] = /^\*\*\/([^/{}*]*)\{([^{}]*)\}([^/{}*]*)$/.exec(pattern) ?? [];
  return names === undefined ? [] : names.split(",").map((name) => `${before}${name}${after}`);
}
