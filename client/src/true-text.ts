/**
 * What the files of open documents really hold.
 *
 * VS Code drops a byte order mark, gives all lines the line end of the majority, shows bytes that are no UTF-8 as U+FFFD and
 * saves them so. qmail reads the bytes. So they are read here too, whenever a document is as its file, and told to the server
 * where the document shows something else.
 */

import { commands, type Disposable, l10n, languages, RelativePattern, type TextDocument, Uri, window, workspace } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { decodeText } from "../../analyzer/src/index.ts";
import type { ClientNotifications } from "../../protocol/src/index.ts";
import { CONTROL_FILE_SELECTOR } from "./product.ts";

const METHOD: keyof ClientNotifications = "qmail-control/trueText";

/** What is remembered of an open document. */
interface Watched {
  readonly watcher: Disposable;
  isDirty: boolean;
  /** How often its file was read; of several readings at a time only the last counts. */
  readings: number;
  /** True while the server may hold a text of the file. */
  isTold: boolean;
}

/** Tells the server what files hold, and warns before a save would replace bytes. */
export function tellTrueTexts(client: BaseLanguageClient): readonly Disposable[] {
  const watched = new Map<string, Watched>();
  const warned = new Set<string>();

  const look = async (document: TextDocument): Promise<void> => {
    const state = watched.get(document.uri.toString());
    if (!state || client.state !== State.Running) return;
    state.isDirty = document.isDirty;
    state.readings += 1;
    const reading = state.readings;
    const text = await textOf(document.uri);
    if (document.isClosed || state.readings !== reading) return;
    const differs = text !== undefined && !document.isDirty && text !== document.getText();
    if (differs || state.isTold) {
      state.isTold = differs;
      const message: ClientNotifications[typeof METHOD] = {
        uri: document.uri.toString(),
        version: document.version,
        text: differs ? text : null,
      };
      await client.sendNotification(METHOD, message);
    }
    if (!document.isDirty || text === undefined || !losesBytes(text, document.getText())) return;
    if (warned.has(document.uri.toString())) return;
    warned.add(document.uri.toString());
    await warnOfLoss(document);
  };
  const lookUnattended = (document: TextDocument): void => {
    look(document).catch((error: unknown) => client.warn(`${document.uri.toString()}: ${String(error)}`));
  };

  const opened = (document: TextDocument): void => {
    const { uri } = document;
    if (languages.match(CONTROL_FILE_SELECTOR, document) === 0 || uri.scheme === "untitled" || watched.has(uri.toString())) return;
    const changedOnDisk = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, ".."), nameOf(uri)));
    // Not every change on disk changes the document: a mark that is dropped was never to be seen.
    changedOnDisk.onDidChange(() => lookUnattended(document));
    changedOnDisk.onDidCreate(() => lookUnattended(document));
    watched.set(uri.toString(), { watcher: changedOnDisk, isDirty: document.isDirty, readings: 0, isTold: false });
    lookUnattended(document);
  };
  const closed = ({ uri }: TextDocument): void => {
    watched.get(uri.toString())?.watcher.dispose();
    watched.delete(uri.toString());
  };
  for (const document of workspace.textDocuments) opened(document);
  return [
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidCloseTextDocument(closed),
    workspace.onDidSaveTextDocument(lookUnattended),
    workspace.onDidChangeTextDocument(({ document }) => {
      // While somebody types there is nothing to read.
      if (!document.isDirty || watched.get(document.uri.toString())?.isDirty === false) lookUnattended(document);
    }),
    client.onDidChangeState(({ newState }) => {
      // A new server knows nothing.
      if (newState === State.Running) for (const document of workspace.textDocuments) lookUnattended(document);
    }),
    {
      dispose: () => {
        for (const { watcher } of watched.values()) watcher.dispose();
      },
    },
  ];
}

/** The last part of the path. */
export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}

/** The text of a file, decoded without loss; undefined where it can't be read. */
async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    return decodeText(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Whether saving `shown` would write U+FFFD in place of bytes. It would not if they were read as the encoding they are in. */
function losesBytes(text: string, shown: string): boolean {
  return /(?<![\ud800-\udbff])[\udc80-\udcff]/.test(text) && shown.includes("\ufffd");
}

async function warnOfLoss(document: TextDocument): Promise<void> {
  const reopen = l10n.t("Discard Changes and Choose Encoding…");
  const message = l10n.t(
    "{0} holds bytes that are not UTF-8. VS Code shows them as \ufffd, and saving would write that in their place: the bytes would be lost. To keep them, discard your changes and reopen the file with its encoding.",
    nameOf(document.uri),
  );
  if ((await window.showWarningMessage(message, reopen)) !== reopen) return;
  await window.showTextDocument(document);
  // A document with changes can't be opened with another encoding, or is saved first.
  await commands.executeCommand("workbench.action.files.revert");
  await commands.executeCommand("workbench.action.editor.changeEncoding");
}
