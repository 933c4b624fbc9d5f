/**
 * The pages of all control files and rules: a bundle of its own beside the command, since the texts are many and only `explain`
 * needs them.
 */

import { CATALOGUE, type DialectId, filePage, type Language, RULES, rulePage } from "../../analyzer/src/index.ts";
import { nearest } from "./nearest.ts";

/** The page of a name, or the name that was most likely meant where there is none of that name. */
export type FoundPage = { readonly page: string } | { readonly nearest: string | undefined };

/** Finds a control file or a rule. A file is told of as `dialect` reads it; undefined: as notqmail, else the first that reads it. */
export function findPage(name: string, dialect: DialectId | undefined, language: Language): FoundPage {
  const file = CATALOGUE.find((candidate) => candidate.name === name);
  if (file) {
    const reading = dialect ?? file.dialects.find((candidate) => candidate === "notqmail") ?? file.dialects[0] ?? "notqmail";
    return { page: filePage(file, reading, language) };
  }
  const rule = RULES.find(({ id }) => id === name);
  if (rule) return { page: rulePage(rule, language) };
  return { nearest: nearest(name, [...CATALOGUE.map((candidate) => candidate.name), ...RULES.map(({ id }) => id)]) };
}
