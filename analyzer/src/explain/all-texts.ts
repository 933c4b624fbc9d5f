/** All prose about files, as the build writes it into files of its own. No bundle contains it. */

import type { Language } from "../text/localized.ts";
import { compileTexts } from "./compile-texts.ts";
import { CATALOGUE } from "./files/index.ts";
import { NEIGHBOUR_ENTRIES } from "./neighbour-entries.ts";
import type { FileTexts } from "./texts.ts";

export const TEXTS: Readonly<Record<Language, FileTexts>> = {
  en: compileTexts(CATALOGUE, NEIGHBOUR_ENTRIES, "en"),
  ja: compileTexts(CATALOGUE, NEIGHBOUR_ENTRIES, "ja"),
};
