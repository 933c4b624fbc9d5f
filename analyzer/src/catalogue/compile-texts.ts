/** From the full descriptions to the texts of one language. Only the build, the documentation and tests need this. */

import type { Language } from "../text/localized.ts";
import type { ControlFileEntry, DialectDifference } from "./entry.ts";
import { variableTexts } from "./environment-variables.ts";
import { readerTexts } from "./reader-prose.ts";
import type { FileText, FileTextDifference, FileTexts } from "./texts.ts";

/** The texts about control files and about the files beside them, in one language. */
export function compileTexts(files: readonly ControlFileEntry[], neighbours: readonly ControlFileEntry[], language: Language): FileTexts {
  const byName = (entries: readonly ControlFileEntry[]) =>
    Object.fromEntries(entries.map((entry) => [entry.name, textOf(entry, language)]));
  return { files: byName(files), neighbours: byName(neighbours), ...readerTexts(language), variables: variableTexts(language) };
}

function textOf(entry: ControlFileEntry, language: Language): FileText {
  const differences = Object.entries(entry.differences ?? {})
    .map(([dialect, difference]) => [dialect, differenceOf(difference, language)] as const)
    .filter(([, difference]) => Object.keys(difference).length > 0);
  return {
    ...entry[language],
    sources: entry.sources,
    ...(differences.length > 0 && { differences: Object.fromEntries(differences) }),
  };
}

function differenceOf({ sources, ...rest }: DialectDifference, language: Language): FileTextDifference {
  return { ...rest[language], ...(sources && { sources }) };
}
