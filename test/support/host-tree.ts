/** A host in memory: files by their paths below `/host`. */

import type { FileFinder, FoundFile, LocatedHost } from "../../analyzer/src/host/located-host.ts";
import { hostPaths, locatedHost, toByteString } from "../../analyzer/src/index.ts";

/** Whoever looks finds these files, given by absolute path, and the folders in which they lie. */
export function finderOf(files: Readonly<Record<string, string>>): FileFinder & Required<Pick<FileFinder, "names">> {
  const contents = new Map(Object.entries(files).map(([path, text]) => [path, toByteString(text)]));
  const folders = new Map<string, Set<string>>();
  for (const path of contents.keys()) {
    for (let slash = path.lastIndexOf("/"), end = path.length; slash >= 0; end = slash, slash = path.lastIndexOf("/", slash - 1)) {
      const folder = path.slice(0, slash);
      const names = folders.get(folder) ?? new Set();
      names.add(path.slice(slash + 1, end));
      folders.set(folder, names);
      if (slash === 0) break;
    }
  }
  return {
    file(path): FoundFile {
      const bytes = contents.get(path);
      if (bytes !== undefined) return { kind: "file", bytes, mode: null };
      return folders.has(path) ? { kind: "directory" } : { kind: "absent" };
    },
    folder: (path) => (folders.has(path) ? { mode: null } : "absent"),
    names: (path) => {
      const names = folders.get(path);
      return names && [...names];
    },
  };
}

/** The host whose control directory is at `control`, an absolute path. */
export function hostIn(files: Readonly<Record<string, string>>, control = "/host/var/qmail/control"): LocatedHost {
  return locatedHost(control, hostPaths(control), finderOf(files));
}
