/** What a stranger may do on the host, above the files that decide it. */

import type { Localized } from "../../analyzer/src/index.ts";
import type { HostFile } from "./hosts.ts";
import type { WholeHost } from "./whole-host.ts";

/** The verdict on a host, and its control directory. */
export interface VerdictLens {
  readonly sentence: Localized;
  readonly control: string;
}

/** The lens of rcpthosts, or of the tcp rules of a host that takes mail; undefined for other files, and before the first look. */
export function verdictLens({ directory, name, host }: HostFile, wholeHosts: Iterable<WholeHost>): VerdictLens | undefined {
  const file = directory.file(name)?.file;
  if (!file || !(file.name === "rcpthosts" || (file.reader === "tcp-rules" && name.includes("smtp")))) return undefined;
  for (const { verdict, control, folders } of wholeHosts) {
    if (verdict && control !== undefined && folders.includes(host.folder)) return { sentence: verdict.sentence, control };
  }
  return undefined;
}
