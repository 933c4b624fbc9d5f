/** The sample to try: a host with the book's rcpthosts, as a copy of the user's own that may be changed and repaired. */

import { commands, type Disposable, type ExtensionContext, extensions, l10n, Range, Uri, window, workspace } from "vscode";

/** Where the files of the sample lie in the extension, and what they are called in the copy. */
const FILES = [
  ["book", "rcpthosts"],
  ["tour", "me"],
  ["tour", "locals"],
  ["tour", "virtualdomains"],
] as const;
const SHOWN = "rcpthosts";
const REMOTE_SSH = "ms-vscode-remote.remote-ssh";

/** Registers the commands for those who have no host at hand, or have it on another machine. */
export function registerSample({ extensionUri, globalStorageUri }: ExtensionContext): readonly Disposable[] {
  const control = Uri.joinPath(globalStorageUri, "sample", "control");
  return [
    commands.registerCommand("qmail-control.openSample", async () => {
      await provide(control, extensionUri);
      await window.showTextDocument(Uri.joinPath(control, SHOWN), { selection: new Range(0, 0, 0, 0) });
    }),
    commands.registerCommand("qmail-control.openRemote", async () => {
      if (extensions.getExtension(REMOTE_SSH)) await commands.executeCommand("opensshremotes.openEmptyWindow");
      else await commands.executeCommand("workbench.extensions.search", `@id:${REMOTE_SSH}`);
    }),
  ];
}

/** Makes the copy where there is none. One that was changed is kept, unless the user wants to start afresh. */
async function provide(control: Uri, extension: Uri): Promise<void> {
  const originals = await Promise.all(
    FILES.map(async ([sample, name]) => ({
      uri: Uri.joinPath(control, name),
      bytes: await workspace.fs.readFile(Uri.joinPath(extension, "samples", sample, "control", name)),
    })),
  );
  const copies = await Promise.all(originals.map(({ uri }) => readOrNothing(uri)));
  const isDirty = workspace.textDocuments.some(
    (document) => document.isDirty && originals.some(({ uri }) => uri.toString() === document.uri.toString()),
  );
  const isChanged = isDirty || originals.some(({ bytes }, index) => copies[index] !== undefined && !isSame(bytes, copies[index]));
  if (isChanged) {
    const afresh = l10n.t("Start Afresh");
    const keep = l10n.t("Keep My Changes");
    const question = l10n.t("You have changed your copy of the sample.");
    const detail = isDirty ? l10n.t("It has changes that are not saved; they stay in the editor until you revert them.") : "";
    const answer = await window.showInformationMessage(question, { modal: true, detail }, afresh, keep);
    if (answer !== afresh) return;
  }
  await workspace.fs.createDirectory(control);
  for (const [index, { uri, bytes }] of originals.entries()) {
    if (copies[index] === undefined || isChanged) await workspace.fs.writeFile(uri, bytes);
  }
}

async function readOrNothing(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
