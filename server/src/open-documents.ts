import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Connection } from "./connection.ts";
import { documentStore, type OpenDocument } from "./documents.ts";
import { guarded, type Log, requireParams } from "./guard.ts";
import { isRecord } from "./settings.ts";

type Listener = (document: OpenDocument) => unknown;

/** The documents that the client has open, by URI, kept as it tells of them. What it tells of others is ignored. */
export class OpenDocuments {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #opened: Listener[] = [];
  readonly #changed: Listener[] = [];
  readonly #saved: Listener[] = [];
  readonly #closed: Listener[] = [];

  constructor(connection: Connection, log: Log) {
    connection.onNotification(
      "textDocument/didOpen",
      guarded(log, "didOpen", undefined, ({ textDocument: { uri, languageId, version, text } }) => {
        if (typeof uri !== "string" || typeof text !== "string") throw new Error("malformed document");
        const document = documentStore.create(uri, String(languageId), Number(version), text);
        this.#documents.set(uri, document);
        call(this.#opened, document);
        call(this.#changed, document);
      }),
    );
    connection.onNotification(
      "textDocument/didChange",
      guarded(log, "didChange", undefined, (params) => {
        const known = this.#documents.get(params.textDocument.uri);
        if (!known) return;
        const changes: readonly TextDocumentContentChangeEvent[] = params.contentChanges;
        for (const change of changes) requireChange(change);
        const document = documentStore.update(known, changes, Number(params.textDocument.version));
        this.#documents.set(known.uri, document);
        call(this.#changed, document);
      }),
    );
    connection.onNotification(
      "textDocument/didSave",
      guarded(log, "didSave", undefined, ({ textDocument: { uri } }) => {
        const document = this.#documents.get(uri);
        if (document) call(this.#saved, document);
      }),
    );
    connection.onNotification(
      "textDocument/didClose",
      guarded(log, "didClose", undefined, ({ textDocument: { uri } }) => {
        const document = this.#documents.get(uri);
        this.#documents.delete(uri);
        if (document) call(this.#closed, document);
      }),
    );
  }

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  /** Called before `onDidChangeContent` is, with the same document. */
  onDidOpen(listener: Listener): void {
    this.#opened.push(listener);
  }

  /** Called when a document was opened or changed. */
  onDidChangeContent(listener: Listener): void {
    this.#changed.push(listener);
  }

  onDidSave(listener: Listener): void {
    this.#saved.push(listener);
  }

  onDidClose(listener: Listener): void {
    this.#closed.push(listener);
  }
}

function call(listeners: readonly Listener[], document: OpenDocument): void {
  for (const listener of listeners) listener(document);
}

/** Throws where the change makes no sense: half of it must not be carried out. */
function requireChange(change: unknown): void {
  if (!isRecord(change) || typeof change["text"] !== "string") throw new Error("malformed change");
  if (change["range"] !== undefined) requireParams(change, "range");
}
