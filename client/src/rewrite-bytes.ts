/** Repairs of what VS Code does not show, and no edit of a document can change. */

import { commands, type Disposable, EndOfLine, l10n, type TextDocument, TextEdit, WorkspaceEdit, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { applyEdits, decodeText, encodeText, TextStore } from "../../analyzer/src/index.ts";
import type { ByteChange, ByteChangeParams, ClientCommands, ClientRequests } from "../../protocol/src/index.ts";
import { nameOf } from "./true-text.ts";

type Handler<Command extends keyof ClientCommands> = (...args: ClientCommands[Command]) => Promise<void>;

const MOST_PLACES = 5;
const MOST_BYTES = 8;

/** The commands behind quick fixes of the server's. */
export function registerRepairs(client: BaseLanguageClient): readonly Disposable[] {
  const convert: Handler<"qmail-control.convertLineEnds"> = (uri) => convertLineEnds(uri);
  const rewrite: Handler<"qmail-control.rewriteBytes"> = (change) => rewriteBytes(client, change);
  return [
    commands.registerCommand("qmail-control.convertLineEnds", convert),
    commands.registerCommand("qmail-control.rewriteBytes", rewrite),
  ];
}

async function convertLineEnds(uri: string): Promise<void> {
  const document = openDocument(uri);
  if (!document) return;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, [TextEdit.setEndOfLine(EndOfLine.LF)]);
  await workspace.applyEdit(edit);
}

async function rewriteBytes(client: BaseLanguageClient, named: ByteChangeParams): Promise<void> {
  const document = openDocument(named.uri);
  if (!document) return;
  const name = nameOf(document.uri);
  if (document.isDirty)
    return refuse(l10n.t("{0} has unsaved changes. Save or revert it first: this repair rewrites the file on disk.", name));
  const method: keyof ClientRequests = "qmail-control/byteChange";
  const change = await client.sendRequest<ByteChange | null>(method, named);
  const bytes = await workspace.fs.readFile(document.uri);
  const text = decodeText(bytes);
  if (!change || !fits(change, text)) return refuse(outdated(name));
  const button = l10n.t("Rewrite the File");
  const detail = describe(change, text);
  const answer = await window.showWarningMessage(l10n.t("Rewrite these bytes of {0}?", name), { modal: true, detail }, button);
  if (answer !== button) return;
  if (document.isDirty || !isSame(await workspace.fs.readFile(document.uri), bytes)) return refuse(outdated(name));
  const edits = change.edits.map(({ start, oldText, newText }) => ({ span: { start, end: start + oldText.length }, newText }));
  try {
    await workspace.fs.writeFile(document.uri, encodeText(applyEdits(text, edits)));
  } catch (error) {
    await window.showErrorMessage(l10n.t("{0} could not be written: {1}", name, error instanceof Error ? error.message : String(error)));
  }
}

function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

async function refuse(reason: string): Promise<void> {
  await window.showWarningMessage(reason);
}

function outdated(name: string): string {
  return l10n.t("{0} has changed since this repair was offered. Nothing was written.", name);
}

/** Whether the change was made for this text. */
function fits({ length, edits }: ByteChange, text: string): boolean {
  return text.length === length && edits.every(({ start, oldText }) => text.startsWith(oldText, start));
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** What will change, byte by byte, and that nothing else will. */
function describe({ title, edits }: ByteChange, text: string): string {
  const store = TextStore.of(text);
  const places = edits.slice(0, MOST_PLACES).map(({ start, oldText, newText }) => {
    const line = store.positionAt(start).line + 1;
    if (newText === "") return l10n.t("Line {0}: {1} is removed.", line, named(oldText));
    return l10n.t("Line {0}: {1} becomes {2}.", line, named(oldText), named(newText));
  });
  const more = edits.length - places.length;
  if (more > 0) places.push(more === 1 ? l10n.t("… and 1 more place") : l10n.t("… and {0} more places", more));
  const rest = l10n.t("All other bytes stay as they are. The file is written at once, and Undo does not bring the bytes back.");
  return [title, places.join("\n"), rest].join("\n\n");
}

/** The bytes of `text` in hexadecimal digits, with the names that they have. */
function named(text: string): string {
  const bytes = [...encodeText(text)].map((byte) => byte.toString(16).toUpperCase().padStart(2, "0"));
  const hex = bytes.length > MOST_BYTES ? `${bytes.slice(0, MOST_BYTES).join(" ")} …` : bytes.join(" ");
  const name = NAMES.get(text);
  return name === undefined ? hex : `${hex} (${name})`;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["\ufeff", "BOM"],
  ["\r\n", "CR LF"],
  ["\r", "CR"],
  ["\n", "LF"],
  ["\0", "NUL"],
]);
