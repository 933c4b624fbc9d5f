/** How a rule comes to be ignored in a whole file: what changes in the `qmail-control.json` above it. */

import {
  CONFIGURATION_FILE,
  ignoreRuleEdit,
  type Localized,
  newConfiguration,
  REASON_TO_COME,
  type TextEdit,
  TextStore,
} from "../../analyzer/src/index.ts";
import { foldersAbove, nearestConfiguration } from "./configuration.ts";
import type { FileReader } from "./files.ts";
import type { HostFile } from "./hosts.ts";
import { fileIn } from "./location.ts";
import { IGNORED_ALREADY, UNUSABLE_CONFIGURATION } from "./messages.ts";

/** A change of a configuration file, as it lies on disk. */
export interface ConfigurationChange {
  readonly uri: string;
  /** Its text now; undefined where the file has to be created. */
  readonly store: TextStore | undefined;
  readonly edit: TextEdit;
}

/**
 * What makes the nearest configuration file ignore `rule` in a file; where there is none, one is created in the nearest of
 * `workspaceFolders` above the file, else beside it. A reason where the configuration cannot be used, or says so already.
 */
export async function ignoreInFile(
  { host, name }: HostFile,
  rule: string,
  files: FileReader,
  workspaceFolders: readonly string[],
): Promise<ConfigurationChange | { readonly refused: Localized }> {
  const found = await nearestConfiguration(files, host.folder);
  const above = foldersAbove(host.folder);
  const opened = above.findIndex((folder) => workspaceFolders.includes(folder));
  const level = found?.above ?? Math.max(opened, 0);
  const asked = { file: host.pathBelow(level, name), rule, reason: REASON_TO_COME };
  if (!found) {
    const uri = fileIn(above[level] ?? host.folder, CONFIGURATION_FILE);
    return { uri, store: undefined, edit: { span: { start: 0, end: 0 }, newText: newConfiguration(asked) } };
  }
  const edit = ignoreRuleEdit(found.text, asked);
  if (edit === "ignored") return { refused: IGNORED_ALREADY };
  if (!edit) return { refused: UNUSABLE_CONFIGURATION };
  return { uri: found.uri, store: TextStore.of(found.text), edit };
}
