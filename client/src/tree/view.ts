/** The view of hosts: what it lists, when it looks again, and what its rows do. */

import { commands, type Disposable, FileSystemError, l10n, Uri, window, workspace } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { CONTROL_DIRECTORIES, CONTROL_FILES, fileAt } from "../../../analyzer/src/index.ts";
import { askOverview } from "../overview.ts";
import { ABSENT_FILES, HostTree, OPEN_OR_CREATE } from "./host-tree.ts";
import { hostsInView } from "./hosts-in-view.ts";

const VIEW = "qmail-control.hosts";
/** Control files, and the folders around them: of a folder that goes, VS Code does not tell its files. */
const WATCHED = `**/{${[...CONTROL_FILES.map(({ name }) => name), ...CONTROL_DIRECTORIES.flatMap((path) => path.split("/").slice(1))].join(",")}}`;
/** How long nothing must have changed before the tree looks again, in milliseconds. */
const PAUSE = 400;

/** What else shows hosts. */
export interface HostsView extends Disposable {
  /** Something may have changed: an analysis is done. */
  changed(): void;
}

/** Registers the view and the commands of its rows. `told` is called too when files have changed. */
export function showHosts(client: BaseLanguageClient, told: () => void): HostsView {
  const tree = new HostTree(async () => {
    if (client.state !== State.Running) return [];
    const hosts = await hostsInView();
    const overviews = await Promise.all(hosts.map((host) => askOverview(client, host)));
    return overviews.filter((overview) => overview !== null);
  });
  const view = window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => tree.refresh(), PAUSE);
  };
  const filesChanged = (): void => {
    changed();
    told();
  };
  const created = workspace.createFileSystemWatcher(WATCHED, false, false, false);
  const parts: readonly Disposable[] = [
    view,
    tree,
    created,
    window.registerFileDecorationProvider(ABSENT_FILES),
    created.onDidCreate(filesChanged),
    created.onDidChange(filesChanged),
    created.onDidDelete(filesChanged),
    workspace.onDidOpenTextDocument((document) => document.uri.path !== "" && fileAt(document.uri.path) && changed()),
    workspace.onDidCloseTextDocument((document) => fileAt(document.uri.path) && changed()),
    workspace.onDidChangeWorkspaceFolders(filesChanged),
    client.onDidChangeState(({ newState }) => newState === State.Running && changed()),
    commands.registerCommand("qmail-control.refreshHosts", () => tree.refresh()),
    commands.registerCommand(OPEN_OR_CREATE, openOrCreate),
  ];
  return {
    changed,
    dispose: () => {
      clearTimeout(timer);
      for (const part of parts) part.dispose();
    },
  };
}

/** Opens a file; one that does not exist as a new document, which is written only when it is saved. */
export async function openOrCreate(target: unknown): Promise<void> {
  if (typeof target !== "string") return;
  const uri = Uri.parse(target);
  const exists = await workspace.fs.stat(uri).then(
    () => true,
    (error: unknown) => !(error instanceof FileSystemError && error.code === "FileNotFound"),
  );
  if (exists) await window.showTextDocument(uri);
  else if (uri.scheme === "file") await window.showTextDocument(await workspace.openTextDocument(uri.with({ scheme: "untitled" })));
  else await createWhenAsked(uri);
}

/** VS Code has no unsaved documents for files of other places than disks, so an empty file is made first, if the user wants it. */
async function createWhenAsked(uri: Uri): Promise<void> {
  const create = l10n.t("Create");
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const question = l10n.t("{0} does not exist. Create it, empty, now?", name);
  if ((await window.showInformationMessage(question, { modal: true }, create)) !== create) return;
  await workspace.fs.writeFile(uri, new Uint8Array());
  await window.showTextDocument(uri);
}
