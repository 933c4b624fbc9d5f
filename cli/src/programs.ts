/** Whose files a folder holds: what the command line says, then `qmail-control.json`, then the names of the files. */

import fs from "node:fs";
import path from "node:path";
import {
  type ChosenPrograms,
  CLASSIC,
  CONFIGURATION_FILE,
  CONFIGURATION_TOO_LARGE,
  type Configuration,
  choosePrograms,
  controlDirectoriesNear,
  controlFile,
  type Declaration,
  DIALECT_NAMES,
  type DialectId,
  detectDialect,
  MAX_CONFIGURATION,
  parseConfiguration,
} from "../../analyzer/src/index.ts";
import { entriesOf, isInside, native, realPath } from "./paths.ts";
import type { Problem } from "./problem.ts";
import { readSource } from "./source-file.ts";
import { systemReason } from "./system-error.ts";

/** A folder whose programs are asked for. */
export interface AskedFolder {
  /** Absolute. */
  readonly path: string;
  /** The names in it, where it is a control directory; undefined: the nearest one has them. */
  readonly names: readonly string[] | undefined;
  /** Nothing outside it is read, but for configuration files above it. */
  readonly tree: string | undefined;
}

/** Who reads the files of a folder, and what else is to be known of them. */
export interface FolderPrograms {
  readonly chosen: ChosenPrograms;
  readonly configuration: Configuration;
  /** The folder of the configuration file; undefined where there is none. */
  readonly configuredIn: string | undefined;
  /** The text of that file. */
  readonly configurationText: string;
  /** A configuration file that cannot be used; nothing of it counts. */
  readonly problem: Problem | undefined;
}

/** Who listens on the host of a control directory, where a configuration file above it says so. */
export function declarationAbove(control: string, tree: string | undefined): Declaration | undefined {
  const read = configurationAbove(path.resolve(control), tree);
  if (!read || "reason" in read || !read.configuration.listeners) return undefined;
  const folder = path.sep === "\\" ? read.folder.replaceAll("\\", "/") : read.folder;
  return { listeners: read.configuration.listeners, folder };
}

/** The programs of a folder. `option` is what the command line says. */
export function programsOf({ path: folder, names, tree }: AskedFolder, option: DialectId | undefined): FolderPrograms {
  const read = configurationAbove(folder, tree);
  const configuration = read && "configuration" in read ? read.configuration : {};
  const choices = [
    ...(option === undefined ? [] : [{ source: "option", dialect: option } as const]),
    { ...configuration, source: "configuration" } as const,
  ];
  const control = names === undefined ? nearestControl(folder, tree) : { path: folder, names };
  const detected = detectDialect(control?.names ?? [], DIALECT_NAMES, control?.path);
  return {
    chosen: choosePrograms(choices, detected),
    configuration,
    configuredIn: read && "configuration" in read ? read.folder : undefined,
    configurationText: read && "configuration" in read ? read.text : "",
    problem: read && "reason" in read ? read : undefined,
  };
}

type Read = { readonly configuration: Configuration; readonly folder: string; readonly text: string } | Problem;

/** The nearest configuration file at or above a folder; each is read once. */
function configurationAbove(folder: string, tree: string | undefined): Read | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const read = configurationIn(at, tree);
    if (read) return read;
    if (path.dirname(at) === at) return undefined;
  }
}

const configurations = new Map<string, Read | undefined>();

function configurationIn(folder: string, tree: string | undefined): Read | undefined {
  if (configurations.has(folder)) return configurations.get(folder);
  const read = readConfiguration(path.join(folder, CONFIGURATION_FILE), tree);
  configurations.set(folder, read);
  return read;
}

function readConfiguration(file: string, tree: string | undefined): Read | undefined {
  try {
    const found = fs.statSync(native(file), { throwIfNoEntry: false });
    if (!found) return undefined;
    if (found.size > MAX_CONFIGURATION) return { path: file, reason: CONFIGURATION_TOO_LARGE };
  } catch (error) {
    return { path: file, reason: systemReason(error) };
  }
  // What lies above the tree is the user's own.
  const source = readSource(file, tree !== undefined && isInside(tree, file) ? tree : undefined);
  if ("reason" in source) return { path: file, reason: source.reason };
  const parsed = parseConfiguration(source.source.text);
  return "fault" in parsed
    ? { path: file, reason: parsed.fault }
    : { configuration: parsed, folder: path.dirname(file), text: source.source.text };
}

interface NamedFolder {
  readonly path: string;
  readonly names: readonly string[];
}

const controls = new Map<string, NamedFolder | undefined>();

/** The control directory of the host to which the files in a folder belong. */
function nearestControl(folder: string, tree: string | undefined): NamedFolder | undefined {
  const slashed = path.sep === "\\" ? folder.replaceAll("\\", "/") : folder;
  for (const candidate of controlDirectoriesNear(slashed)) {
    if (tree !== undefined && !isInside(tree, candidate)) continue;
    const found = controlAt(candidate, tree);
    if (found) return found;
  }
  return undefined;
}

function controlAt(folder: string, tree: string | undefined): NamedFolder | undefined {
  if (controls.has(folder)) return controls.get(folder);
  const found = namesAt(folder, tree);
  controls.set(folder, found);
  return found;
}

function namesAt(folder: string, tree: string | undefined): NamedFolder | undefined {
  try {
    if (tree !== undefined && !isInside(tree, realPath(folder))) return undefined;
    const names = entriesOf(folder).map(({ name }) => name);
    return names.some((name) => controlFile(name)?.distinctive) ? { path: folder, names } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is one of the three that decide alike, of which nobody needs to be told. */
export function isClassic({ dialect }: ChosenPrograms): boolean {
  return CLASSIC.includes(dialect);
}
