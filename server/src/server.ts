/** What the server can do, and which part of it answers what. */

import { type Connection, FileChangeType, type ServerCapabilities, TextDocuments } from "vscode-languageserver";
import { hoverAt } from "../../analyzer/src/index.ts";
import { findAction, fixAllSafe, fixesTouching, parseActionId } from "./actions.ts";
import { FIX_ALL_KIND, resolvedCodeAction, toCodeAction, toHover, toSpan, toSymbols } from "./convert.ts";
import { documentStore } from "./documents.ts";
import type { FileReader } from "./files.ts";
import { guarded, type Log, requireParams } from "./guard.ts";
import { PRODUCT, VERSION } from "./product.ts";
import { Session } from "./session.ts";
import { isRecord } from "./settings.ts";

const QUICK_FIX = "quickfix";

/**
 * Starts serving on `connection`. `ownFiles` makes the reader of neighbours that is used when the client has none to offer.
 */
export function startServer(connection: Connection, ownFiles: (log: Log) => FileReader): void {
  const log: Log = (line) => connection.console.warn(line);
  const documents = new TextDocuments(documentStore);
  let session: Session | undefined;

  connection.onInitialize((params) => {
    session = new Session(connection, params, ownFiles(log), log);
    return { capabilities: capabilities(session), serverInfo: { name: PRODUCT, version: VERSION } };
  });
  connection.onInitialized(guarded(log, "initialized", undefined, () => session?.initialized()));
  connection.onShutdown(() => session?.pull?.stop());

  documents.onDidChangeContent(guarded(log, "didChange", undefined, ({ document }) => session?.hosts.update(document)));
  documents.onDidClose(
    guarded(log, "didClose", undefined, ({ document }) => {
      session?.hosts.close(document);
      session?.push?.closed(document.uri);
    }),
  );
  documents.listen(connection);

  connection.onDidChangeConfiguration(
    guarded(log, "didChangeConfiguration", undefined, ({ settings }) => session?.settingsChanged(settings)),
  );
  connection.onDidChangeWatchedFiles(
    guarded(log, "didChangeWatchedFiles", undefined, ({ changes }) =>
      session?.hosts.diskChanged(changes.map(({ uri, type }) => ({ uri, contentOnly: type === FileChangeType.Changed }))),
    ),
  );

  connection.languages.diagnostics.on(
    guarded(log, "diagnostic", { kind: "full", items: [] }, async (params) => {
      requireParams(params, "textDocument");
      const file = await session?.hosts.loadedFile(params.textDocument.uri);
      return session?.pull?.document(file, params.previousResultId) ?? { kind: "full", items: [] };
    }),
  );
  connection.languages.diagnostics.onWorkspace(
    guarded(log, "workspaceDiagnostic", { items: [] }, (params, token) => {
      requireParams(params, "previousResultIds");
      return session?.pull ? session.pull.workspace(params.previousResultIds, token) : { items: [] };
    }),
  );

  connection.onHover(
    guarded(log, "hover", null, async (params) => {
      requireParams(params, "textDocument", "position");
      const file = await session?.hosts.loadedFile(params.textDocument.uri);
      if (!session || !file) return null;
      const hover = hoverAt(file.directory, file.name, file.store.offsetAt(params.position));
      return hover ? toHover(file.store, hover, session.reader) : null;
    }),
  );

  connection.onCodeAction(
    guarded(log, "codeAction", [], async (params) => {
      requireParams(params, "textDocument", "range");
      const file = await session?.hosts.loadedFile(params.textDocument.uri);
      if (!session?.traits.codeActions || !file) return [];
      const { reader } = session;
      const only = params.context?.only;
      const fixes =
        !only || only.some((kind) => includesKind(kind, QUICK_FIX))
          ? fixesTouching(file.directory, file.name, toSpan(file.store, params.range))
          : [];
      // Source actions are for who asks: on save, or from the menu of that name.
      const fixAll = only?.some((kind) => includesKind(kind, FIX_ALL_KIND)) ? fixAllSafe(file.directory, file.name) : undefined;
      return [...fixes, ...(fixAll ? [fixAll] : [])].map((action) => toCodeAction(file, action, reader));
    }),
  );
  connection.onCodeActionResolve((action) =>
    guarded(log, "codeAction/resolve", action, async () => {
      const data: unknown = action.data;
      const id = isRecord(data) ? parseActionId(data["id"]) : undefined;
      if (!session || !isRecord(data) || !id || typeof data["uri"] !== "string") return action;
      const file = await session.hosts.loadedFile(data["uri"]);
      const isCurrent = file?.version !== undefined && file.version === data["version"];
      return resolvedCodeAction(action, file, isCurrent ? findAction(file.directory, file.name, id) : undefined, session.reader);
    })(),
  );

  connection.onDocumentSymbol(
    guarded(log, "documentSymbol", [], async (params) => {
      requireParams(params, "textDocument");
      const file = await session?.hosts.loadedFile(params.textDocument.uri);
      return session && file ? toSymbols(file, session.reader) : [];
    }),
  );

  connection.listen();
}

function capabilities({ traits }: Session): ServerCapabilities {
  return {
    // How documents are synchronised is added by the manager of open documents.
    hoverProvider: true,
    documentSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [QUICK_FIX, FIX_ALL_KIND], resolveProvider: traits.resolvesEdits },
    ...(traits.pullsDiagnostics && {
      diagnosticProvider: { identifier: PRODUCT, interFileDependencies: true, workspaceDiagnostics: true },
    }),
  };
}

/** Kinds form a tree: who asks for `source` asks for `source.fixAll` too. The empty kind is its root. */
function includesKind(asked: string, kind: string): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
}
