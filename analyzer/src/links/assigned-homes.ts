/** Lines of users/assign, whose home directories lead to the .qmail files in them. */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { searchDotQmail } from "../host/dot-qmail-search.ts";
import type { HostFiles } from "../host/mail-host.ts";
import { entriesOf } from "../syntax/entries.ts";
import { readAssignment } from "../syntax/users-assign.ts";
import { fromByteString, toByteString } from "../text/bytes.ts";
import { type Span, shifted } from "../text/span.ts";
import type { TextStore } from "../text/text-store.ts";

/** The home directory in a line, and the .qmail file in it, by its name in evidence. */
export interface AssignedHome {
  readonly span: Span;
  readonly file: string;
}

/** Of a longer file only so many lines are looked at: each asks for a directory. */
const MOST_LINES = 200;
/** The rest of an address that nobody has a line for. */
const ANYBODY = "qmail-control.no-such-user";

/**
 * The homes in users/assign in which there is a .qmail file for the line's address, or for any address where it is a wildcard. None
 * for other files.
 */
export function assignedHomes(file: ControlFileSpec, store: TextStore, { home: homeAt }: HostFiles): readonly AssignedHome[] {
  if (file.reader !== "users-assign") return [];
  const found: AssignedHome[] = [];
  for (const { value, span, line } of entriesOf(file, store)) {
    const read = readAssignment(`${value}\n`);
    if (line >= MOST_LINES || read.kind === "end") break;
    if (read.kind !== "assignment") continue;
    const { home, dash, ext } = read.assigned;
    const rest = read.match === "wildcard" ? ANYBODY : "";
    const folder = homeAt?.(toByteString(home.text));
    if (folder === undefined || folder === "absent") continue;
    const search = searchDotQmail({ dash: toByteString(dash.text), ext: toByteString(ext.text) + rest }, folder, 0);
    if (search.kind !== "found") continue;
    found.push({ span: shifted(home.span, span.start), file: `${home.text}/${fromByteString(search.name)}` });
  }
  return found;
}
