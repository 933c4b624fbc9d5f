/** `qmail-control.json` above a folder, wherever the folder is. */

import {
  type ChosenPrograms,
  CONFIGURATION_FILE,
  type Configuration,
  choosePrograms,
  DIALECT_NAMES,
  detectDialect,
  distinguishingNames,
  MAX_CONFIGURATION,
  type ProgramChoice,
  parseConfiguration,
} from "../../analyzer/src/index.ts";
import type { FileReader } from "./files.ts";
import type { Log } from "./guard.ts";
import { fileIn, isUntitled } from "./location.ts";

/** Names by which a dialect is known, whether or not the files are read. */
export const DIALECT_EVIDENCE: readonly string[] = distinguishingNames(DIALECT_NAMES);

/** More folders above one another than anybody has. */
const MOST_FOLDERS = 64;

/** The folder and those above it, the nearest first. URIs. */
export function foldersAbove(folder: string): readonly string[] {
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(folder)?.[0] ?? "";
  const folders = [folder];
  for (let at = folder; folders.length < MOST_FOLDERS; ) {
    const slash = at.lastIndexOf("/");
    if (slash < root.length) break;
    at = at.slice(0, slash);
    folders.push(at);
  }
  return folders;
}

/** The nearest configuration at or above a folder. One that cannot be used says nothing, and the log says why. */
export async function readConfiguration(files: FileReader, folder: string, log: Log): Promise<Configuration> {
  if (isUntitled(folder)) return {};
  const uris = foldersAbove(folder).map((above) => fileIn(above, CONFIGURATION_FILE));
  const texts = await Promise.all(uris.map((uri) => files.read(uri, MAX_CONFIGURATION)));
  const nearest = texts.findIndex((text) => text !== undefined);
  const text = texts[nearest];
  if (text === undefined) return {};
  const parsed = parseConfiguration(text);
  if (!("fault" in parsed)) return parsed;
  log(`${uris[nearest]} is not used: ${parsed.fault("en")}`);
  return {};
}

/** What is known of the programs of a folder. */
export interface KnownOfPrograms {
  readonly configuration: Configuration;
  readonly setting: ProgramChoice;
  /** The names in the folder, and its path. */
  readonly names: Iterable<string>;
  readonly path: string;
}

/** The programs that are taken for those of a folder. */
export function programsOfFolder({ configuration, setting, names, path }: KnownOfPrograms): ChosenPrograms {
  const choices = [{ ...configuration, source: "configuration" } as const, { ...setting, source: "setting" } as const];
  return choosePrograms(choices, detectDialect(names, DIALECT_NAMES, path));
}
