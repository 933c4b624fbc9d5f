/** A host's files, found where its control directory says that they lie, each asked for only when a decision needs it. */

import { fromByteString } from "../text/bytes.ts";
import type { ControlFileContent } from "./control-files.ts";
import { type Declaration, declaredListeners } from "./declared-listeners.ts";
import type { Home } from "./home.ts";
import { defaultDeliveryOf, type HostPaths } from "./host-paths.ts";
import { publicListener } from "./listener.ts";
import type { HostFiles } from "./mail-host.ts";
import { once } from "./once.ts";
import { compiledPath, rulesPair, surroundingsOf } from "./surroundings.ts";

/** What is at a path. `bytes` is a byte string; `mode` null where permissions are not known. */
export type FoundFile =
  | { readonly kind: "file"; readonly bytes: string; readonly mode: number | null }
  | { readonly kind: "directory" }
  | { readonly kind: "absent" }
  /** Something is there that was not read; whoever looks says why. */
  | { readonly kind: "unreadable" };

/** Whoever looks at the disk. Paths are text, absolute, with slashes. */
export interface FileFinder {
  file(path: string): FoundFile;
  /** The same for what may be there by chance, so that nobody complains when it can't be read. Absent: as `file`. */
  glance?(path: string): FoundFile;
  /** A folder; undefined: not in view. */
  folder(path: string): { readonly mode: number | null } | "absent" | undefined;
  /** The names of all that is in a folder; undefined: there is none, or it is not in view. Absent: whoever looks can't list folders. */
  names?(path: string): readonly string[] | undefined;
  /** The names of the folders in a folder, and of links to such. Absent: whoever looks can't tell. */
  folders?(path: string): readonly string[];
}

/** A host's files and where they lie. */
export interface LocatedHost {
  readonly files: HostFiles;
  /** The path of a file by its name in evidence: `control/rcpthosts`, `etc/tcp.smtp`, `/home/joe/.qmail`. */
  locate(name: string): string;
}

/** The host with the control directory `control`, whose other files lie at `paths`. `declared`: who listens, if that is said. */
export function locatedHost(control: string, paths: HostPaths, finder: FileFinder, declared?: Declaration): LocatedHost {
  const users = once(() => paths.users.find((folder) => ["assign", "cdb"].some((name) => exists(finder.file(`${folder}/${name}`)))));
  const around = once(() =>
    surroundingsOf(paths, finder, [`${control}/morercpthosts.cdb`, ...paths.users.map((folder) => `${folder}/cdb`)]),
  );
  const listeners = once(() => (declared ? declaredListeners(declared, paths, finder) : around()?.listeners));
  const rules = once(() => {
    const own = declared && listeners()?.find(({ program, requiresLogin }) => program === "qmail-smtpd" && requiresLogin !== true);
    if (declared) return own?.rules.kind === "pair" ? own.rules.pair : undefined;
    const main = publicListener(listeners() ?? []);
    if (main && main.rules.kind !== "not in view") return main.rules.kind === "pair" ? main.rules.pair : undefined;
    const text = paths.tcpRules.find((file) => [file, compiledPath(file)].some((path) => exists(finder.file(path))));
    return text === undefined ? undefined : rulesPair(text, paths, finder);
  });
  const inUsers = (name: string): ControlFileContent | undefined => {
    const folder = users();
    return folder === undefined ? undefined : contentOf(finder.file(`${folder}/${name}`));
  };
  const homeAt = (path: string): Home | "absent" | undefined => homeOf(path, paths, finder);
  const aliasHome = once(() => paths.aliasHomes.find((home) => typeof homeAt(home) === "object"));
  const defaultDelivery = once(() => defaultDeliveryIn(control, paths, finder));
  const locate = (name: string): string => {
    const folder = users() ?? paths.users[0];
    if (name.startsWith("users/") && folder !== undefined) return folder + name.slice("users".length);
    return name.startsWith("/") ? (paths.place(name) ?? name) : paths.pathOf(name);
  };
  return {
    files: {
      control: {
        get: (name) => contentOf(finder.file(`${control}/${name}`)),
        isHidden: (name) => finder.file(`${control}/${name}`).kind === "unreadable",
        folders: () => finder.folders?.(control) ?? [],
      },
      get tcpRules() {
        return rules();
      },
      get listeners() {
        return listeners();
      },
      get rulesFiles() {
        return around()?.rules.map(({ pair }) => pair);
      },
      get scripts() {
        return around()?.scripts;
      },
      get compiledInView() {
        return around()?.compiledInView;
      },
      isHidden: (name) => finder.file(locate(name)).kind === "unreadable",
      get assign() {
        return inUsers("assign");
      },
      get usersCdb() {
        return inUsers("cdb");
      },
      get aliasHome() {
        return aliasHome();
      },
      get defaultDelivery() {
        return defaultDelivery();
      },
      home: homeAt,
    },
    locate,
  };
}

function homeOf(path: string, paths: HostPaths, finder: FileFinder): Home | "absent" | undefined {
  const place = paths.place(fromByteString(path));
  const folder = place === undefined ? undefined : finder.folder(place);
  if (place === undefined || folder === undefined) return undefined;
  // A copy of a host need not hold all its homes. On the machine itself there is no other place for them.
  if (folder === "absent") return paths.root === "" ? "absent" : undefined;
  return {
    path,
    mode: folder.mode,
    get(name) {
      const file = finder.file(`${place}/${fromByteString(name)}`);
      if (file.kind === "absent") return undefined;
      return file.kind === "directory" ? { kind: "other" } : file;
    },
    names: () => finder.names?.(place),
  };
}

function defaultDeliveryIn(control: string, paths: HostPaths, finder: FileFinder): string | undefined {
  for (const script of paths.startScripts) {
    const text = bytesOf(finder.file(script));
    if (!text?.includes("qmail-start")) continue;
    const found = defaultDeliveryOf(text);
    if (found?.kind !== "file") return found?.text;
    // As the shell does with what a command prints.
    return bytesOf(finder.file(`${control}/${found.name}`))?.replace(/\n+$/, "");
  }
  return undefined;
}

function exists({ kind }: FoundFile): boolean {
  return kind !== "absent";
}

function bytesOf(found: FoundFile): string | undefined {
  return found.kind === "file" ? found.bytes : undefined;
}

function contentOf(found: FoundFile): ControlFileContent | undefined {
  return found.kind === "file" || found.kind === "directory" ? found : undefined;
}
