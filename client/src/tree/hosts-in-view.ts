/** Which control directories there are: in the folders of the workspace, and around the files that are open. */

import { CancellationTokenSource, Uri, workspace } from "vscode";
import {
  CONTROL_DIRECTORIES,
  CONTROL_FILES,
  controlDirectoriesNear,
  controlFile,
  fileAt,
  isControlDirectory,
} from "../../../analyzer/src/index.ts";
import { filesIn } from "../files.ts";

/** More files of those names than a tree of hosts can show. */
const MOST_FOUND = 2000;
const NAMES = CONTROL_FILES.filter(({ distinctive, name }) => distinctive && !/[A-Z]/.test(name)).map(({ name }) => name);
const FOUND_BY = `**/{${NAMES.join(",")}}`;
const IN_CONTROL = "**/qmail/control/me";
/** Files of these are always searched. For others VS Code waits for somebody who can, and there may be nobody. */
const SEARCHED_SCHEMES = ["file", "vscode-remote"];
/** How long a search is waited for where nobody may answer it, in milliseconds. */
const MOST_WAITED = 2000;

/** URIs of the control directories, sorted. Where the workspace can't be searched, the usual places in it are looked at. */
export async function hostsInView(): Promise<readonly string[]> {
  const folders = workspace.workspaceFolders ?? [];
  const found = new Map<string, Uri>();
  const add = (folder: Uri): void => void found.set(folder.toString(), folder);
  for (const file of await search(folders.every(({ uri }) => SEARCHED_SCHEMES.includes(uri.scheme)))) add(Uri.joinPath(file, ".."));
  for (const { uri } of folders) {
    for (const below of ["", "/control", ...CONTROL_DIRECTORIES]) add(below === "" ? uri : Uri.joinPath(uri, below));
  }
  for (const { uri } of workspace.textDocuments) {
    if (uri.scheme === "untitled" || !uri.path.startsWith("/") || uri.query !== "" || !fileAt(uri.path)) continue;
    add(Uri.joinPath(uri, ".."));
    if (!controlFile(uri.path.slice(uri.path.lastIndexOf("/") + 1))) {
      for (const path of controlDirectoriesNear(uri.path.slice(0, uri.path.lastIndexOf("/")))) add(uri.with({ path }));
    }
  }
  const proved = await Promise.all(
    [...found.values()].map(async (folder) => {
      const names = await filesIn(folder);
      return [...names].some((name) => controlFile(name)) && isControlDirectory(folder.path, names) ? folder.toString() : undefined;
    }),
  );
  return proved.filter((host) => host !== undefined).sort();
}

/** The files by which control directories are known; none where `isAnswered` is false and nobody answers in time. */
async function search(isAnswered: boolean): Promise<readonly Uri[]> {
  const given = new CancellationTokenSource();
  const timer = isAnswered ? undefined : setTimeout(() => given.cancel(), MOST_WAITED);
  const givenUp = new Promise<readonly Uri[]>((resolve) => given.token.onCancellationRequested(() => resolve([])));
  const found = [FOUND_BY, IN_CONTROL].map((pattern) => workspace.findFiles(pattern, undefined, MOST_FOUND, given.token));
  try {
    return await Promise.race([Promise.all(found).then((files) => files.flat()), givenUp]);
  } finally {
    clearTimeout(timer);
    given.dispose();
  }
}
