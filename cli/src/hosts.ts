/** From the paths on the command line to the control directories they mean. */

import fs from "node:fs";
import path from "node:path";
import { controlFile, isControlDirectory } from "../../analyzer/src/index.ts";
import { compiledFile, linkLeavesTree, noControlFiles, notAControlFile, notRegular, searchTooLarge } from "./messages.ts";
import { byText, entriesOf, type FolderEntry, isInside, native, realPath } from "./paths.ts";
import type { Problem } from "./problem.ts";
import { systemReason } from "./system-error.ts";

/** A control directory to look at. */
export interface Host {
  /** Absolute, as the user named it. */
  readonly path: string;
  /** The names of its control files that are asked for. */
  readonly wanted: ReadonlySet<string>;
  /** The names of all its control files. */
  readonly names: readonly string[];
  /** What the user named, without links: nothing outside it is written. */
  readonly tree: string;
  /** Found by searching: then nothing outside the tree is read either. */
  readonly searched: boolean;
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
        hosts.set(key, known ? { ...known, wanted: new Set([...known.wanted, ...host.wanted]) } : host);
      }
    } catch (error) {
      problems.push({ path: absolute, reason: systemReason(error) });
    }
  }
  return { hosts: [...hosts.values()].toSorted((a, b) => byText(a.path, b.path)), problems };
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
  const self = hostOf(absolute, entries, { tree, searched: false });
  // qmail reads no folder below its control directory: what is in one there, such as a copy, is not in force.
  if (self && isControlDirectory(tree, [])) return [self];
  const below = searchBelow({ root: absolute, tree, entries, problems });
  // Names that other software has too are taken as qmail's only where nothing else explains why the folder was named.
  const hosts = self && (below.length === 0 || isHost(absolute, entries)) ? [self, ...below] : below;
  if (hosts.length === 0 && problems.length === before) problems.push({ path: absolute, reason: noControlFiles });
  return hosts;
}

function hostOfFile(absolute: string, problems: Problem[]): readonly Host[] {
  const name = path.basename(absolute);
  const spec = controlFile(name);
  if (!spec || spec.reader === "cdb") {
    problems.push({ path: absolute, reason: spec ? compiledFile(name.replace(/\.cdb$/, "")) : notAControlFile });
    return [];
  }
  const folder = path.dirname(absolute);
  return [{ path: folder, wanted: new Set([name]), names: controlNames(entriesOf(folder)), tree: realPath(folder), searched: false }];
}

interface TreeSearch {
  readonly root: string;
  readonly tree: string;
  readonly entries: readonly FolderEntry[];
  readonly problems: Problem[];
}

const SKIPPED = new Set([".git", "node_modules"]);
/** File systems that hold no files of anybody's. */
const SYSTEM = new Set(["/proc", "/sys", "/dev"]);
const MOST_DIRECTORIES = 500_000;

/** The control directories below `root`. Links to directories are not followed, so that the search ends. */
function searchBelow({ root, tree, entries, problems }: TreeSearch): readonly Host[] {
  const hosts: Host[] = [];
  const waiting: string[] = [];
  const visit = (folder: string, children: readonly FolderEntry[]): void => {
    for (const { name, kind } of children) {
      const child = path.join(folder, name);
      if (kind === "directory" && !SKIPPED.has(name) && !SYSTEM.has(child)) waiting.push(child);
      if (kind === "link" && isControlDirectory(child, [])) hosts.push(...hostBehindLink(child, tree, problems));
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
      const host = isHost(folder, children) ? hostOf(folder, children, { tree, searched: true }) : undefined;
      if (host) hosts.push(host);
      if (!host || !isControlDirectory(folder, [])) visit(folder, children);
    } catch (error) {
      problems.push({ path: folder, reason: systemReason(error) });
    }
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
    const host = hostOf(link, entriesOf(link), { tree, searched: true });
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

/** The folder as a host; undefined where it holds no control file. */
function hostOf(folder: string, entries: readonly FolderEntry[], from: Pick<Host, "tree" | "searched">): Host | undefined {
  const names = controlNames(entries);
  return names.length > 0 ? { path: folder, wanted: new Set(names), names, ...from } : undefined;
}

/** The names of control files that hold text. */
function controlNames(entries: readonly FolderEntry[]): readonly string[] {
  return entries.map((entry) => entry.name).filter((name) => (controlFile(name)?.reader ?? "cdb") !== "cdb");
}
