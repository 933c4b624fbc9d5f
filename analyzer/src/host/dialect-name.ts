/** What dialects are called in sentences. */

import { dialectName } from "../catalogue/dialects.ts";
import { type Localized, localized } from "../text/localized.ts";
import type { Dialect } from "./dialect.ts";

/** The three that decide alike. */
export const CLASSIC_NAME = localized({ en: "classic qmail", ja: "本来の qmail" });

/** The name of a dialect in a sentence about what it does; that of the classic ones is one for all three. */
export function nameOfDialect({ ids }: Dialect): Localized {
  const [id, ...others] = ids;
  return id === undefined || others.length > 0 ? CLASSIC_NAME : dialectName(id);
}
