/**
 * Reading the files of a host that lies in a folder, as the host itself would find them: what a link calls `/` is that folder.
 *
 * Only regular files are opened, never a FIFO or a device, none beyond a size, and nothing is executed.
 */

import fs from "node:fs";
import path from "node:path";
import { decodeText, type FoundFile, type Localized } from "../../analyzer/src/index.ts";
import { notRegular, tooLarge } from "./messages.ts";
import { entriesOf, native } from "./paths.ts";
import { remembered } from "./read-once.ts";
import { errorCode, systemReason } from "./system-error.ts";

/** What is at a path; `modified` in seconds; `reason`: why it was not read. */
export type FileOnDisk =
  | (Extract<FoundFile, { readonly kind: "file" }> & { readonly modified: number })
  | Extract<FoundFile, { readonly kind: "directory" | "absent" }>
  | { readonly kind: "unreadable"; readonly reason: Localized };

/** A bound for memory; JavaScript's strings end a little above it. */
const MOST_BYTES = 512_000_000;
const MOST_LINKS = 40;
const PERMISSIONS = 0o7777;
const ABSENT = { kind: "absent" } as const;

/**
 * What is at `file`, an absolute path below `root`, through links that stay below `root` whatever they say; without `root`
 * links lead where the system takes them. A file's content is a byte string (one character for each byte).
 */
export function findFile(file: string, root: string | undefined): FileOnDisk {
  try {
    const target = root === undefined ? native(file) : targetInside(root, file);
    // Asks before it opens, since opening alone can disturb a device.
    const before = fs.statSync(target);
    if (before.isDirectory()) return { kind: "directory" };
    if (!before.isFile()) return { kind: "unreadable", reason: notRegular };
    return readOpened(target);
  } catch (error) {
    const code = errorCode(error);
    return code === "ENOENT" || code === "ENOTDIR" ? ABSENT : { kind: "unreadable", reason: systemReason(error) };
  }
}

/** The folder at that path, likewise; undefined where that can't be seen. */
export function findFolder(folder: string, root: string | undefined): { readonly mode: number } | "absent" | undefined {
  try {
    const stats = fs.statSync(root === undefined ? native(folder) : targetInside(root, folder));
    return stats.isDirectory() ? { mode: stats.mode & PERMISSIONS } : "absent";
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return code === "ENOENT" || code === "ENOTDIR" ? "absent" : undefined;
  }
}

/** The names of what is in a folder; undefined where there is no such folder. Throws the system's error where it can't be read. */
export function namesIn(folder: string, root: string | undefined): readonly string[] | undefined {
  if (typeof findFolder(folder, root) !== "object") return undefined;
  return entriesOf(decodeText(root === undefined ? native(folder) : targetInside(root, folder))).map(({ name }) => name);
}

/** The names of the folders in a folder, and of links to such, likewise. None where it can't be listed. */
export function foldersIn(folder: string, root: string | undefined): readonly string[] {
  try {
    if (typeof findFolder(folder, root) !== "object") return [];
    const entries = entriesOf(decodeText(root === undefined ? native(folder) : targetInside(root, folder)));
    const isFolder = (name: string): boolean => typeof findFolder(`${folder}/${name}`, root) === "object";
    return entries.flatMap(({ name, kind }) => (kind === "directory" || (kind === "link" && isFolder(name)) ? [name] : []));
  } catch {
    return [];
  }
}

/** Where a path really lies when `root` is what links call `/`; undefined where there is nothing. */
export function placeInside(root: string, file: string): string | undefined {
  try {
    return decodeText(targetInside(root, file));
  } catch {
    return undefined;
  }
}

function readOpened(target: Buffer): FileOnDisk {
  const { O_RDONLY, O_NONBLOCK } = fs.constants;
  // Whoever swaps the file for a FIFO since the last look meets this flag. Windows has no such thing.
  const descriptor = fs.openSync(target, O_RDONLY | (O_NONBLOCK ?? 0));
  try {
    const stats = fs.fstatSync(descriptor);
    if (!stats.isFile()) return { kind: "unreadable", reason: notRegular };
    if (stats.size > MOST_BYTES) return { kind: "unreadable", reason: tooLarge(MOST_BYTES / 1_000_000) };
    const bytes = remembered(fs.fstatSync(descriptor, { bigint: true })) ?? fs.readFileSync(descriptor).toString("latin1");
    return { kind: "file", bytes, mode: stats.mode & PERMISSIONS, modified: stats.mtimeMs / 1000 };
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The path without links, in which `root` is what an absolute link begins at and what `..` can't leave. Throws the system's error. */
function targetInside(root: string, file: string): Buffer {
  const waiting = partsOf(file.slice(root.length)).reverse();
  let done: string[] = [];
  let links = 0;
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part === "..") {
      done.pop();
      continue;
    }
    const here = native([root, ...done, part].join("/"));
    if (!fs.lstatSync(here).isSymbolicLink()) {
      done.push(part);
      continue;
    }
    links += 1;
    if (links > MOST_LINKS) throw Object.assign(new Error("too many links"), { code: "ELOOP" });
    const link = decodeText(fs.readlinkSync(here, "buffer"));
    if (path.isAbsolute(link)) done = [];
    waiting.push(...partsOf(link).reverse());
  }
  return native([root, ...done].join("/"));
}

function partsOf(file: string): string[] {
  return file.split("/").filter((part) => part !== "" && part !== ".");
}
