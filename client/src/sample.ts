/** The sample to try: a host with the book's rcpthosts, as a copy of the user's own that may be changed and repaired. */

import {
  commands,
  type Diagnostic,
  type Disposable,
  type ExtensionContext,
  extensions,
  l10n,
  languages,
  Range,
  TabInputText,
  type TextDocumentShowOptions,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { EXTENSION_ID } from "./product.ts";
import { openTour, placeBesideTour, tourHasFocusAgain } from "./tour.ts";

/** Where the files of the sample lie in the extension, and what they are called in the copy. */
const FILES = [
  ["book", "rcpthosts"],
  ["tour", "me"],
  ["tour", "locals"],
  ["tour", "virtualdomains"],
  ["tour", "tcp.smtp"],
] as const;
const SHOWN = "rcpthosts";
/** For how long findings are waited for, and how often they are looked for, in milliseconds. */
const MOST_WAITED = 5000;
const STEP = 100;
const SAMPLE = "sample/control";
const REMOTE_SSH = "ms-vscode-remote.remote-ssh";

/** Registers the commands for those who have no host at hand, or have it on another machine. */
export function registerSample({ extension, extensionUri, globalStorageUri }: ExtensionContext): readonly Disposable[] {
  const control = Uri.joinPath(globalStorageUri, SAMPLE);
  let wasFaulty = false;
  return [
    commands.registerCommand("qmail-control.openSample", async () => {
      await provide(control, extensionUri);
      const shown = Uri.joinPath(control, SHOWN);
      await show(shown, { ...placeBesideTour(), selection: new Range(0, 0, 0, 0) });
    }),
    commands.registerCommand("qmail-control.showRepairs", async () => {
      const shown = Uri.joinPath(control, SHOWN);
      const place = placeBesideTour();
      const atRest = tourHasFocusAgain();
      await provide(control, extensionUri);
      const { document, viewColumn } = await show(shown, place);
      const [[first]] = await Promise.all([findingsOf(shown), atRest]);
      if (!first) return;
      const selection = new Range(first.range.start, first.range.start);
      await window.showTextDocument(document, { viewColumn: viewColumn ?? ViewColumn.Active, selection });
      await commands.executeCommand("editor.action.quickFix");
    }),
    commands.registerCommand("qmail-control.openWalkthrough", () => openTour(`${extension.id}#start`)),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = Uri.joinPath(control, SHOWN).toString();
      // Whoever has seen what is wrong, and sees it no more, has repaired it.
      for (const uri of uris) {
        if (uri.toString() !== shown) continue;
        const errors = languages.getDiagnostics(uri).length;
        if (errors > 0) wasFaulty = true;
        else if (wasFaulty && isOpen(shown)) void commands.executeCommand("setContext", "qmail-control.sampleRepaired", true);
      }
    }),
    commands.registerCommand("qmail-control.openRemote", async () => {
      if (extensions.getExtension(REMOTE_SSH)) await commands.executeCommand("opensshremotes.openEmptyWindow");
      else await commands.executeCommand("workbench.extensions.search", `@id:${REMOTE_SSH}`);
    }),
  ];
}

/** Shows a file where it is open already, else as `options` say. */
async function show(uri: Uri, options: TextDocumentShowOptions): Promise<TextEditor> {
  const open = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
  // As a tab that stays: a preview would give way to the walkthrough when that is opened again.
  return window.showTextDocument(uri, { ...options, ...(open && { viewColumn: open.viewColumn }), preview: false });
}

/** Whether that control directory is the copy of the sample: its path says nothing to a person. */
export function isSample({ path }: Uri): boolean {
  return path.endsWith(`/${EXTENSION_ID}/${SAMPLE}`);
}

function isOpen(uri: string): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri);
}

/** The findings of a file that has just been opened, once there are any; none where there are none after a while. */
async function findingsOf(uri: Uri): Promise<readonly Diagnostic[]> {
  for (let waited = 0; waited < MOST_WAITED; waited += STEP) {
    const found = languages.getDiagnostics(uri);
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return [];
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
