/** From the paths on the command line to the control directories they mean. */

import fs from "node:fs";
import path from "node:path";
import {
  CONTROL_DIRECTORIES,
  CONTROL_FILES,
  type ControlFileSpec,
  controlFile,
  fileAt,
  isControlDirectory,
  isReadInLines,
  nearest,
} from "../../analyzer/src/index.ts";
import { openHost } from "./host-files.ts";
import { compiledFile, linkLeavesTree, noControlFiles, notAControlFile, notRegular, searchTooLarge } from "./messages.ts";
import { neighbourNamed, neighboursIn, TCP_RULES } from "./neighbours.ts";
import { byText, entriesOf, type FolderEntry, isInside, native, realPath } from "./paths.ts";
import type { Problem } from "./problem.ts";
import { systemReason } from "./system-error.ts";
import { findFolder, placeInside } from "./tree-files.ts";

/** A folder to look at: a control directory, or one that holds tcp rules, users/assign or .qmail files. */
export interface Host {
  /** Absolute, as the user named it. */
  readonly path: string;
  /** True for a control directory. */
  readonly control: boolean;
  /** The names of everything in it but folders. */
  readonly names: readonly string[];
  /** The names of its files that are asked for. */
  readonly wanted: ReadonlySet<string>;
  /** Whether the folder was asked about, and not single files in it. */
  readonly whole: boolean;
  /** All its files that are qmail's, by their names. */
  readonly files: ReadonlyMap<string, ControlFileSpec>;
  /** What the user named, without links: nothing outside it is written. */
  readonly tree: string;
  /** Found by searching: then nothing outside the tree is read either. */
  readonly searched: boolean;
  /** The folder that is `/` to the host where it is one in a tree: links begin there. Absent: it is not known. */
  readonly root?: string;
}

/** The control directories, sorted by path, and the paths that could not be looked at. */
export interface Search {
  readonly hosts: readonly Host[];
  readonly problems: readonly Problem[];
}

/** Finds the control directories that `paths` mean. */
export function findHosts(paths: readonly string[]): Search {
  const hosts = new Map<string, Host>();
  const problems: Problem[] = [];
  for (const given of paths) {
    const absolute = path.resolve(given);
    try {
      const found = hostsAt(absolute, problems);
      for (const host of found) {
        const key = realPath(host.path);
        const known = hosts.get(key);
        hosts.set(key, known ? joined(known, host) : host);
      }
    } catch (error) {
      problems.push({ path: absolute, reason: systemReason(error) });
    }
  }
  return { hosts: [...hosts.values()].toSorted((a, b) => byText(a.path, b.path)), problems };
}

function joined(host: Host, other: Host): Host {
  return {
    ...host,
    control: host.control || other.control,
    whole: host.whole || other.whole,
    wanted: new Set([...host.wanted, ...other.wanted]),
    files: new Map([...host.files, ...other.files]),
  };
}

function hostsAt(absolute: string, problems: Problem[]): readonly Host[] {
  const stats = fs.statSync(native(absolute));
  if (stats.isFile()) return hostOfFile(absolute, problems);
  if (!stats.isDirectory()) {
    problems.push({ path: absolute, reason: notRegular });
    return [];
  }
  const tree = realPath(absolute);
  const before = problems.length;
  const entries = entriesOf(absolute);
  const whole = hostTreeAt(absolute, { tree, entries, problems });
  if (whole) return whole;
  const from = { tree, searched: false };
  const self = hostOf(absolute, entries, { ...from, control: true });
  // qmail reads no folder below its control directory: what is in one there, such as a copy, is not in force.
  if (self?.control && isControlDirectory(tree, [])) return [self];
  const below = searchBelow({ root: absolute, tree, entries, problems });
  const neighbours = hostOf(absolute, entries, { ...from, control: false });
  // Names that other software has too are taken as qmail's only where nothing else explains why the folder was named.
  const takesAll = isHost(absolute, entries) || (below.length === 0 && !neighbours);
  const hosts = [takesAll ? self : neighbours, ...below].filter((host) => host !== undefined);
  if (hosts.length === 0 && problems.length === before) problems.push({ path: absolute, reason: noControlFiles });
  return hosts;
}

const NAMES = CONTROL_FILES.map(({ name }) => name);

function hostOfFile(absolute: string, problems: Problem[]): readonly Host[] {
  const folder = path.dirname(absolute);
  const name = path.basename(absolute);
  const entries = entriesOf(folder);
  const proven = isHost(folder, entries);
  const spec = neighbourNamed(absolute, proven) ?? controlFile(name);
  if (!spec || !isReadInLines(spec)) {
    const text = textOfCompiled(absolute);
    problems.push({ path: absolute, reason: text === undefined ? notAControlFile(nearest(name, NAMES)) : compiledFile(text) });
    return [];
  }
  const control = proven || spec === controlFile(name);
  const from = { tree: realPath(folder), searched: false };
  const files = new Map([...(control ? (hostOf(folder, entries, { ...from, control })?.files ?? []) : []), [name, spec] as const]);
  return [{ path: folder, control, names: fileNames(entries), wanted: new Set([name]), whole: false, files, ...from }];
}

/** The name of the text from which a file is compiled; undefined where it is no compiled file of qmail's. */
function textOfCompiled(file: string): string | undefined {
  if (path.basename(file) === "cdb" && fileAt(path.join(path.dirname(file), "assign"))) return "assign";
  return file.endsWith(".cdb") && fileAt(file.slice(0, -4)) ? path.basename(file, ".cdb") : undefined;
}

interface TreeSearch {
  readonly root: string;
  /** Given where all that is found belongs to the host of which it is `/`. */
  readonly hostRoot?: string;
  readonly tree: string;
  readonly entries: readonly FolderEntry[];
  readonly problems: Problem[];
}

const SKIPPED = new Set([".git", "node_modules"]);
/** File systems that hold no files of anybody's. */
const SYSTEM = new Set(["/proc", "/sys", "/dev"]);
const MOST_DIRECTORIES = 500_000;

/** The control directories below `root`. Links to directories are not followed, so that the search ends. */
function searchBelow({ root, hostRoot, tree, entries, problems }: TreeSearch): readonly Host[] {
  const hosts: Host[] = [];
  const waiting: string[] = [];
  const visit = (folder: string, children: readonly FolderEntry[]): void => {
    for (const { name, kind } of children) {
      const child = path.join(folder, name);
      if (kind === "directory" && !SKIPPED.has(name) && !SYSTEM.has(child)) waiting.push(child);
      if (kind === "link" && hostRoot === undefined && isControlDirectory(child, [])) hosts.push(...hostBehindLink(child, tree, problems));
    }
  };
  visit(root, entries);
  for (let visited = 0; waiting.length > 0; visited += 1) {
    if (visited >= MOST_DIRECTORIES) {
      problems.push({ path: root, reason: searchTooLarge(MOST_DIRECTORIES) });
      break;
    }
    const folder = waiting.pop() ?? root;
    try {
      const children = entriesOf(folder);
      const whole = hostRoot === undefined ? hostTreeAt(folder, { tree, entries: children, problems }) : undefined;
      if (whole) {
        hosts.push(...whole);
        continue;
      }
      const control = hostRoot === undefined && isHost(folder, children);
      const host = hostOf(folder, children, { tree, searched: true, control, root: hostRoot });
      if (host) hosts.push(host);
      if (!host?.control || !isControlDirectory(folder, [])) visit(folder, children);
    } catch (error) {
      problems.push({ path: folder, reason: systemReason(error) });
    }
  }
  return hosts;
}

/** Names of folders below which a host keeps its control directory. */
const HOST_FOLDERS = new Set(CONTROL_DIRECTORIES.map((directory) => directory.split("/", 2)[1]));

/**
 * A tree that is one host: its control directory, and what lies around it. Other folders in it that look like control directories
 * are copies and samples. Undefined: the folder is not `/` to a host.
 */
function hostTreeAt(
  root: string,
  { tree, entries, problems }: Pick<TreeSearch, "tree" | "entries" | "problems">,
): readonly Host[] | undefined {
  if (!entries.some(({ name, kind }) => kind !== "other" && HOST_FOLDERS.has(name))) return undefined;
  const control = controlBelow(root);
  if (!control) return undefined;
  const own = hostOf(root, entries, { tree, searched: true, control: false, root });
  const hosts = [...(own ? [own] : []), ...searchBelow({ root, hostRoot: root, tree, entries, problems })];
  const around = hosts.map((host) => (host.path === control.path ? joined(control, host) : host));
  const found = around.some(({ path: folder }) => folder === control.path) ? around : [control, ...around];
  return [...found, ...rulesElsewhere(control, found)];

  function controlBelow(folder: string): Host | undefined {
    for (const below of CONTROL_DIRECTORIES) {
      const place = placeInside(folder, path.join(folder, below));
      if (place === undefined || typeof findFolder(place, folder) !== "object") continue;
      const host = hostOf(place, entriesOf(place), { tree, searched: true, control: true, root: folder });
      const proven = isControlDirectory(below, host?.names ?? []) || isControlDirectory(place, host?.names ?? []);
      if (host?.control && proven) return host;
    }
    return undefined;
  }
}

/** The tcp rules that a host's run scripts name and whose own names tell nothing. */
function rulesElsewhere(control: Host, found: readonly Host[]): readonly Host[] {
  const opened = openHost(control.path);
  if ("reason" in opened || !TCP_RULES) return [];
  const hosts: Host[] = [];
  for (const { rules } of opened.files.listeners ?? []) {
    if (rules.kind !== "pair" || rules.pair.text === undefined) continue;
    const file = path.resolve(opened.locate(rules.pair.file));
    const [folder, name] = [path.dirname(file), path.basename(file)];
    if ([...found, ...hosts].some((host) => host.path === folder && host.files.has(name))) continue;
    const { tree, searched, root } = control;
    const files = new Map([[name, TCP_RULES] as const]);
    hosts.push({
      path: folder,
      control: false,
      names: [name],
      wanted: new Set([name]),
      whole: false,
      files,
      tree,
      searched,
      ...(root !== undefined && { root }),
    });
  }
  return hosts;
}

/** `var/qmail/control` is a link in some layouts; its target counts where it lies in the tree. */
function hostBehindLink(link: string, tree: string, problems: Problem[]): readonly Host[] {
  try {
    const target = realPath(link);
    if (!fs.statSync(native(target)).isDirectory()) return [];
    if (!isInside(tree, target)) {
      problems.push({ path: link, reason: linkLeavesTree(target) });
      return [];
    }
    const host = hostOf(link, entriesOf(link), { tree, searched: true, control: true });
    return host ? [host] : [];
  } catch (error) {
    problems.push({ path: link, reason: systemReason(error) });
    return [];
  }
}

/** Whether the folder shows that it is a control directory. A folder of the name of a control file proves nothing. */
function isHost(folder: string, entries: readonly FolderEntry[]): boolean {
  return isControlDirectory(
    folder,
    entries.filter((entry) => entry.kind !== "directory").map((entry) => entry.name),
  );
}

/**
 * The folder as a host; undefined where it holds nothing of qmail's. Control files count where `control` says that it may be
 * a control directory.
 */
function hostOf(
  folder: string,
  entries: readonly FolderEntry[],
  from: Pick<Host, "tree" | "searched" | "control"> & { readonly root?: string | undefined },
): Host | undefined {
  const { tree, searched, root } = from;
  const own = from.control ? controlFilesIn(entries) : [];
  const proven = from.control && isHost(folder, entries);
  const neighbours = neighboursIn(entries, { folder, control: proven, tree: searched ? tree : undefined });
  const files = new Map([...own, ...neighbours]);
  if (files.size === 0) return undefined;
  const wanted = new Set(files.keys());
  return {
    path: folder,
    control: own.length > 0,
    names: fileNames(entries),
    wanted,
    whole: true,
    files,
    tree,
    searched,
    ...(root !== undefined && { root }),
  };
}

function fileNames(entries: readonly FolderEntry[]): readonly string[] {
  return entries.filter(({ kind }) => kind !== "directory").map(({ name }) => name);
}

/** The control files that hold text. */
function controlFilesIn(entries: readonly FolderEntry[]): readonly (readonly [name: string, spec: ControlFileSpec])[] {
  return entries.flatMap(({ name }) => {
    const spec = fileAt(name);
    // Tcp rules have their own way of being found.
    return spec && spec === controlFile(name) && isReadInLines(spec) ? [[name, spec] as const] : [];
  });
}
