/** The control directory of the host to which a file belongs. */

import { CONTROL_FILES, controlDirectoriesNear, isControlDirectory, isReadInLines } from "../../analyzer/src/index.ts";
import { dialectEvidence } from "./configuration.ts";
import type { FileReader } from "./files.ts";
import { fileIn, isUntitled, locate, pathOfUri, uriAt } from "./location.ts";

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

/** Where the names stand that tell the dialect of a host. */
export interface NamedFolder {
  readonly folderKey: string;
  readonly path: string;
  /** Those of its names by which a dialect is known. */
  readonly names: readonly string[];
}

/** The control directory of the host to which a folder belongs; undefined where that is the folder itself, or none is found. */
export async function controlDirectoryBeside(folder: string, files: FileReader): Promise<NamedFolder | undefined> {
  const near = await controlDirectoryOf(fileIn(folder, "x"), files);
  const control = near?.uriOf(near.control);
  const location = control === undefined ? undefined : locate(fileIn(control, "x"));
  if (!near || !location || location.folderKey === locate(fileIn(folder, "x"))?.folderKey) return undefined;
  return { folderKey: location.folderKey, path: near.control, names: await files.list(location.folder, dialectEvidence()) };
}
