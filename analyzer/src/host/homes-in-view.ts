/** The homes in which qmail-local looks for .qmail files, as far as the files of a host name them and they are in view. */

import { readList } from "../syntax/list.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { asciiLower } from "../text/ascii.ts";
import type { Home } from "./home.ts";
import type { MailHost } from "./mail-host.ts";

/** So many homes are looked at. */
const MOST_HOMES = 5000;

/**
 * The home of alias, those that users/assign gives, and those of users of the system whom virtualdomains names, each once. The
 * password database is never in view; users of the system have their homes below /home as a rule, and one that lies there counts.
 */
export function* homesInView({ files, assignments }: MailHost): Generator<Home> {
  const paths = new Set<string>();
  if (files.aliasHome !== undefined) paths.add(files.aliasHome);
  for (const { data } of assignments.kind === "compiled" ? assignments.assignments : []) paths.add(homeIn(data));
  const virtual = files.control.get("virtualdomains");
  for (const { value } of virtual?.kind === "file" ? readList(virtual.bytes) : []) {
    const user = asciiLower(mapEntryOf(value)?.value ?? "").split("-", 1)[0] ?? "";
    if (/^[a-z_][a-z0-9_]{0,31}$/.test(user)) paths.add(`/home/${user}`);
  }
  for (const path of [...paths].slice(0, MOST_HOMES)) {
    const home = files.home?.(path);
    if (typeof home === "object") yield home;
  }
}

/** The home in the record of an assignment. */
function homeIn(data: string): string {
  return data.split("\0")[3] ?? "";
}
