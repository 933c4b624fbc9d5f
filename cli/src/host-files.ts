/** A host on disk: its control directory, and from there all its files, read when somebody asks for them. */

import fs from "node:fs";
import path from "node:path";
import { CONTROL_DIRECTORIES, controlFile, type Declaration, hostPaths, type LocatedHost, locatedHost } from "../../analyzer/src/index.ts";
import { noControlFiles, notADirectory } from "./messages.ts";
import { native, realPath } from "./paths.ts";
import type { Problem } from "./problem.ts";
import { systemReason } from "./system-error.ts";
import { type FileOnDisk, findFile, findFolder, foldersIn, namesIn } from "./tree-files.ts";

/** A host of which nothing has been read yet but the names in its control directory. */
export interface HostOnDisk extends LocatedHost {
  /** The control directory, absolute. */
  readonly control: string;
  /** The names of everything in it. */
  readonly names: readonly string[];
  /** When a control file was changed, in seconds; undefined where there is none. */
  readonly modified: (name: string) => number | undefined;
  /** The content of a file at that path as a byte string; undefined where there is none. */
  readonly bytes: (path: string) => string | undefined;
  /** What was asked for and could not be read, so far. */
  readonly problems: readonly Problem[];
}

/** The host whose control directory, or whose `/`, is at `given`; a problem where there is none. `declaredAt` says who listens there. */
export function openHost(given: string, declaredAt: (control: string) => Declaration | undefined = () => undefined): HostOnDisk | Problem {
  const absolute = path.resolve(given);
  try {
    if (typeof findFolder(absolute, hostPaths(slashed(absolute)).root) !== "object") {
      // Throws the reason, unless there is something else than a folder.
      fs.statSync(native(absolute));
      return { path: absolute, reason: notADirectory };
    }
    for (const control of [absolute, ...[...CONTROL_DIRECTORIES, "control"].map((below) => path.join(absolute, below))]) {
      const names = namesIn(control, hostPaths(slashed(control)).root);
      if (names?.some((name) => controlFile(name))) return hostAt(control, names, declaredAt(control));
    }
    return { path: absolute, reason: noControlFiles };
  } catch (error) {
    return { path: absolute, reason: systemReason(error) };
  }
}

function hostAt(named: string, names: readonly string[], declared: Declaration | undefined): HostOnDisk {
  // A name that is a link may hide in which layout the directory lies.
  const control = hostPaths(slashed(named)).root === undefined ? slashed(realPath(named)) : slashed(named);
  const paths = hostPaths(control);
  const problems: Problem[] = [];
  const known = new Map<string, FileOnDisk>();
  const complained = new Set<string>();
  const glance = (name: string): FileOnDisk => {
    const found = known.get(name) ?? findFile(name, paths.root);
    known.set(name, found);
    return found;
  };
  const file = (name: string): FileOnDisk => {
    const found = glance(name);
    if (found.kind === "unreadable" && !complained.has(name)) {
      complained.add(name);
      problems.push({ path: name, reason: found.reason });
    }
    return found;
  };
  const modified = (name: string): number | undefined => {
    const found = file(`${control}/${name}`);
    return found.kind === "file" ? found.modified : undefined;
  };
  return {
    ...locatedHost(
      control,
      paths,
      {
        file,
        glance,
        folder: (name) => findFolder(name, paths.root),
        names: (name) => namesOrNothing(name, paths.root),
        folders: (name) => foldersIn(name, paths.root),
      },
      declared,
    ),
    control: named,
    names,
    modified,
    bytes(path) {
      const found = file(path);
      return found.kind === "file" ? found.bytes : undefined;
    },
    problems,
  };
}

/** What can't be listed is not in view: nobody has asked for that folder. */
function namesOrNothing(folder: string, root: string | undefined): readonly string[] | undefined {
  try {
    return namesIn(folder, root);
  } catch {
    return undefined;
  }
}

function slashed(file: string): string {
  return path.sep === "\\" ? file.replaceAll("\\", "/") : file;
}
