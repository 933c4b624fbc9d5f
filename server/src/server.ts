/** What the server can do, and which part of it answers what. */

import { type Connection, FileChangeType, type ServerCapabilities, TextDocuments } from "vscode-languageserver";
import { hoverAt } from "../../analyzer/src/index.ts";
import type { ByteChange, ClientRequests } from "../../protocol/src/index.ts";
import { type Action, findAction, fixAllSafe, fixesTouching, parseActionId } from "./actions.ts";
import { FIX_ALL_KIND, resolvedCodeAction, toByteChange, toCodeAction, toCodeLens, toHover, toSpan, toSymbols } from "./convert.ts";
import { documentStore } from "./documents.ts";
import type { FileReader } from "./files.ts";
import { guarded, type Log, requireParams } from "./guard.ts";
import type { HostFile } from "./hosts.ts";
import { PRODUCT, VERSION } from "./product.ts";
import { Session } from "./session.ts";
import { isRecord } from "./settings.ts";
import { parseTraceParams, traceMail } from "./trace.ts";
import { traceLenses } from "./trace-lenses.ts";
import { serveTrueTexts } from "./true-texts.ts";
import { offeredActions } from "./ways.ts";

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

  const trueTexts = serveTrueTexts(connection, documents, () => session, log);
  documents.onDidChangeContent(guarded(log, "didChange", undefined, ({ document }) => session?.hosts.update(trueTexts.reveal(document))));
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
      const hover = hoverAt(file.directory, file.name, file.positions.offsetAt(params.position));
      return hover ? toHover(file.positions, hover, session.reader) : null;
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
          ? fixesTouching(file.directory, file.name, toSpan(file.positions, params.range))
          : [];
      // Source actions are for who asks: on save, or from the menu of that name.
      const fixAll = only?.some((kind) => includesKind(kind, FIX_ALL_KIND)) ? fixAllSafe(file.directory, file.name) : undefined;
      const offered = offeredActions(file, [...fixes, ...(fixAll ? [fixAll] : [])], reader.traits);
      return offered.map((action) => toCodeAction(file, action, reader));
    }),
  );
  connection.onCodeActionResolve((action) =>
    guarded(log, "codeAction/resolve", action, async () => {
      const chosen = session && (await chosenAction(session, action.data));
      return session && chosen ? resolvedCodeAction(action, chosen.file, chosen.action, session.reader) : action;
    })(),
  );
  const byteChange: keyof ClientRequests = "qmail-control/byteChange";
  connection.onRequest(
    byteChange,
    guarded(log, byteChange, null, async (params: unknown): Promise<ByteChange | null> => {
      const { file, action } = (session && (await chosenAction(session, params))) ?? {};
      return session && file && action ? toByteChange(file, action, session.reader) : null;
    }),
  );

  connection.onDocumentSymbol(
    guarded(log, "documentSymbol", [], async (params) => {
      requireParams(params, "textDocument");
      const file = await session?.hosts.loadedFile(params.textDocument.uri);
      return session && file ? toSymbols(file, session.reader) : [];
    }),
  );

  connection.onCodeLens(
    guarded(log, "codeLens", [], async (params) => {
      requireParams(params, "textDocument");
      const file = await session?.hosts.loadedFile(params.textDocument.uri);
      if (!session?.traceLenses || !file) return [];
      const { reader } = session;
      return traceLenses(file).map((lens) => toCodeLens(file, lens, reader));
    }),
  );
  const traceMethod: keyof ClientRequests = "qmail-control/trace";
  connection.onRequest(
    traceMethod,
    guarded(log, traceMethod, null, async (params: unknown) => {
      const question = parseTraceParams(params);
      if (!session || !question) return null;
      const { hosts, files, reader } = session;
      const openText = async (uri: string): Promise<string | undefined> => (await hosts.loadedFile(uri))?.store.text();
      return traceMail(question, { files, openText }, reader.language);
    }),
  );

  connection.listen();
}

/** The action that the client names, in the file as it is now. Undefined where the client names none. */
async function chosenAction(session: Session, named: unknown): Promise<{ readonly file?: HostFile; readonly action?: Action } | undefined> {
  const id = isRecord(named) ? parseActionId(named["id"]) : undefined;
  if (!isRecord(named) || !id || typeof named["uri"] !== "string") return undefined;
  const file = await session.hosts.loadedFile(named["uri"]);
  if (file?.version === undefined || file.version !== named["version"]) return file ? { file } : {};
  const action = findAction(file.directory, file.name, id);
  return action ? { file, action } : { file };
}

function capabilities({ traits }: Session): ServerCapabilities {
  return {
    // How documents are synchronised is added by the manager of open documents.
    hoverProvider: true,
    documentSymbolProvider: true,
    ...(traits.traces && { codeLensProvider: {} }),
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
