/** Whose a domain is, asked of the files of a directory alone, at the cost of a few look-ups in their indexes. */

import type { DirectoryAnalysis } from "../analysis/directory-analysis.ts";
import { virtualKeys } from "../host/qmail-send.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { readValue } from "../syntax/value.ts";
import { asciiLower } from "../text/ascii.ts";

/** The files that say so. */
export const OWNING_FILES: ReadonlySet<string> = new Set(["me", "locals", "virtualdomains"]);

const LONGEST_NAME = 255;
/** An address that nobody has a line for. */
const ANYBODY = "qmail-control.no-such-user";

/**
 * Whether the mail for a domain stays here: it stands in locals (without that file, in `me`), or virtualdomains gives it to a user.
 * So decides rewrite() in qmail-send.c; the last of several entries with one key counts there.
 */
export function isHandledHere(directory: DirectoryAnalysis, domain: string): boolean {
  const key = asciiLower(domain);
  const locals = directory.file("locals");
  if (locals ? locals.hasKey(key) : key === nameIn(directory)) return true;
  const virtual = directory.file("virtualdomains");
  if (!virtual) return false;
  const address = `${ANYBODY}@${key}`;
  for (const candidate of virtualKeys(address, ANYBODY.length)) {
    const entry = virtual.hasKey(candidate) ? virtual.entriesWithKey(candidate).at(-1) : undefined;
    if (entry) return mapEntryOf(entry.value)?.value !== "";
  }
  return false;
}

/** The host's name, in lower case. */
function nameIn(directory: DirectoryAnalysis): string | undefined {
  const me = directory.text("me");
  return me && asciiLower(readValue(me.slice(0, LONGEST_NAME)).value);
}
