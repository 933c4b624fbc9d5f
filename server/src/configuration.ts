/** `qmail-control.json` above a folder, wherever the folder is. */

import {
  type ChosenPrograms,
  CONFIGURATION_FILE,
  type Configuration,
  choosePrograms,
  type Declaration,
  DIALECT_NAMES,
  detectDialect,
  distinguishingNames,
  ignoredIn,
  MAX_CONFIGURATION,
  type ProgramChoice,
  parseConfiguration,
} from "../../analyzer/src/index.ts";
import type { FileReader } from "./files.ts";
import type { Log } from "./guard.ts";
import { fileIn, isUntitled } from "./location.ts";

/** Names by which a dialect is known, whether or not the files are read. */
export function dialectEvidence(): readonly string[] {
  return distinguishingNames(DIALECT_NAMES);
}

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

/** A configuration and where it stands. */
export interface FoundConfiguration {
  readonly configuration: Configuration;
  /** How many folders above the one that asks; undefined where there is none that can be used. */
  readonly above: number | undefined;
  /** The nearest one, whether or not it can be used; undefined where there is none. */
  readonly file: ConfigurationText | undefined;
}

/** A configuration file as it was read. */
export interface ConfigurationText {
  readonly uri: string;
  readonly text: string;
  /** How many folders above the one that asks. */
  readonly above: number;
}

/** The nearest configuration at or above a folder. One that cannot be used says nothing, and the log says why. */
export async function readConfiguration(files: FileReader, folder: string, log: Log): Promise<FoundConfiguration> {
  const found = await nearestConfiguration(files, folder);
  if (!found) return NO_CONFIGURATION;
  const { uri, text, above } = found;
  const parsed = parseConfiguration(text);
  if (!("fault" in parsed)) return { configuration: parsed, above, file: found };
  log(`${uri} is not used: ${parsed.fault("en")}`);
  return { ...NO_CONFIGURATION, file: found };
}

/** A configuration as paths see it. */
export interface LocatedConfiguration {
  readonly configuration: Configuration;
  /** The path of its folder; undefined where there is none. */
  readonly folder: string | undefined;
}

/** Who listens, as the configuration declares it; undefined where it does not. */
export function declarationOf({ configuration: { listeners }, folder }: LocatedConfiguration): Declaration | undefined {
  return listeners && folder !== undefined ? { listeners, folder } : undefined;
}

/** Whether a rule is ignored in the file at a path. */
export function isIgnored({ configuration, folder }: LocatedConfiguration, path: string, rule: string): boolean {
  return folder !== undefined && path.startsWith(`${folder}/`) && ignoredIn(configuration, path.slice(folder.length + 1)).has(rule);
}

/** What holds where no configuration can be used. */
export const NO_CONFIGURATION: FoundConfiguration = { configuration: {}, above: undefined, file: undefined };

/** The text of the nearest configuration file at or above a folder, and how many folders above; undefined where there is none. */
export async function nearestConfiguration(files: FileReader, folder: string): Promise<ConfigurationText | undefined> {
  if (isUntitled(folder)) return undefined;
  const uris = foldersAbove(folder).map((above) => fileIn(above, CONFIGURATION_FILE));
  const texts = await Promise.all(uris.map((uri) => files.read(uri, MAX_CONFIGURATION)));
  const nearest = texts.findIndex((text) => text !== undefined);
  const [uri, text] = [uris[nearest], texts[nearest]];
  return uri === undefined || text === undefined ? undefined : { uri, text, above: nearest };
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
