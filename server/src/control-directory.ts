/** The control directory of the host to which a file belongs. */

import { CONTROL_FILES, controlDirectoriesNear, isControlDirectory, isReadInLines } from "../../analyzer/src/index.ts";
import type { FileReader } from "./files.ts";
import { isUntitled, locate, pathOfUri, uriAt } from "./location.ts";

/** Names that show a control directory. Tcp rules may lie anywhere. */
const CONTROL_NAMES: readonly string[] = CONTROL_FILES.filter(
  (file) => file.reader === "cdb" || (isReadInLines(file) && file.reader !== "tcp-rules"),
).map((file) => file.name);

/** A control directory and how its paths become URIs. */
export interface Near {
  readonly control: string;
  readonly uriOf: (path: string) => string | undefined;
}

/** Undefined where none is found near the file. */
export async function controlDirectoryOf(uri: string, files: FileReader): Promise<Near | undefined> {
  const location = locate(uri);
  if (!location) return undefined;
  const { folder } = location;
  // A document that was never saved lies nowhere: it is the only file of its host.
  if (isUntitled(folder)) return { control: "", uriOf: (path) => folder + path.slice(1) };
  const path = pathOfUri(folder);
  if (path === undefined) return undefined;
  const uriOf = (file: string): string | undefined => uriAt(folder, file);
  for (const candidate of controlDirectoriesNear(path)) {
    const candidateUri = uriOf(candidate);
    if (candidateUri === undefined) continue;
    const onDisk = await files.list(candidateUri, CONTROL_NAMES);
    const isOwn = candidate === path && CONTROL_NAMES.includes(location.name);
    if (isControlDirectory(candidate, onDisk) ? onDisk.length > 0 || isOwn : isOwn) return { control: candidate, uriOf };
  }
  return undefined;
}
