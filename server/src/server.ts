/** What the server can do, and which part of it answers what. */

import type { CodeAction } from "vscode-languageserver";
import { type ChosenPrograms, type DialectId, hoverAt, inlayHints } from "../../analyzer/src/index.ts";
import type { ByteChange, ClientRequests } from "../../protocol/src/index.ts";
import { type Action, findAction, fixAllSafe, fixesTouching, parseActionId } from "./actions.ts";
import { FIX_ALL_KIND, QUICK_FIX } from "./capabilities.ts";
import type { ClientTraits } from "./client-traits.ts";
import { type CancellationToken, CODES, type Connection, ResponseError } from "./connection.ts";
import {
  changesOfFiles,
  configurationAction,
  resolvedCodeAction,
  toByteChange,
  toCodeAction,
  toCodeLens,
  toConfigurationActions,
  toConfigurationDiagnostics,
  toEffectLens,
  toHover,
  toInlayHint,
  toSpan,
  toSymbols,
  toVerdictLens,
} from "./convert.ts";
import type { OpenDocument } from "./documents.ts";
import { effectLens } from "./effect-lens.ts";
import { explanationOf, parseExplainParams } from "./explain.ts";
import type { FileReader } from "./files.ts";
import { guarded, type Log, requireParams } from "./guard.ts";
import type { HostFile } from "./hosts.ts";
import { ignoreInFile } from "./ignore-in-file.ts";
import { answeredInSteps } from "./in-steps.ts";
import { serveInText } from "./in-text.ts";
import { serveNavigation } from "./navigation-requests.ts";
import { OpenDocuments } from "./open-documents.ts";
import { type OverviewSources, overviewOf, parseOverviewParams } from "./overview.ts";
import { faultOfNetworks, letRelayAt, parseRelayParams, type RelaySources } from "./relay-networks.ts";
import { Session } from "./session.ts";
import { isRecord } from "./settings.ts";
import type { TextsReader } from "./texts.ts";
import { parseTraceParams, traceMail } from "./trace.ts";
import { traceLenses } from "./trace-lenses.ts";
import { serveTrueTexts } from "./true-texts.ts";
import { verdictLens } from "./verdict-lens.ts";
import { offeredActions } from "./ways.ts";

/** FileChangeType.Changed: neither made nor deleted. */
const CHANGED = 2;

/**
 * Answers a client with these traits from now on. `ownFiles` makes the reader of neighbours that is used when the client has none to
 * offer, and `ownTexts` reads the texts beside the server; without it the client is asked for them.
 */
export function serve(
  connection: Connection,
  traits: ClientTraits,
  ownFiles: (log: Log) => FileReader,
  ownTexts: TextsReader | undefined,
): void {
  const log: Log = (line) => connection.warn(line);
  const documents = new OpenDocuments(connection, log);
  const session = new Session(connection, traits, { files: ownFiles(log), texts: ownTexts }, log);

  connection.onNotification(
    "initialized",
    guarded(log, "initialized", undefined, () => session.initialized()),
  );
  connection.onRequest("shutdown", () => {
    session.pull?.stop();
    return null;
  });

  const trueTexts = serveTrueTexts(connection, documents, session, log);
  documents.onDidChangeContent(
    guarded(log, "didChange", undefined, (document: OpenDocument) => {
      session.hosts.update(trueTexts.reveal(document));
      session.configurations.update(document);
    }),
  );
  documents.onDidOpen(() => session.texts.expect(session.reader.language));
  documents.onDidClose(
    guarded(log, "didClose", undefined, (document: OpenDocument) => {
      session.hosts.close(document);
      session.configurations.close(document);
      session.push?.closed(document.uri);
    }),
  );

  connection.onNotification(
    "workspace/didChangeConfiguration",
    guarded(log, "didChangeConfiguration", undefined, ({ settings }) => session.settingsChanged(settings)),
  );
  connection.onNotification(
    "workspace/didChangeWatchedFiles",
    guarded(log, "didChangeWatchedFiles", undefined, ({ changes }) => {
      session.hosts.diskChanged(changes.map(({ uri, type }) => ({ uri, contentOnly: type === CHANGED })));
      session.wholeHosts.diskChanged(changes.map(({ uri }) => uri));
    }),
  );

  connection.onRequest(
    "textDocument/diagnostic",
    guarded(log, "diagnostic", { kind: "full", items: [] }, async (params) => {
      requireParams(params, "textDocument");
      const configuration = session.configurations.document(params.textDocument.uri);
      if (configuration) return { kind: "full", items: toConfigurationDiagnostics(configuration, session.reader) };
      const file = await session.hosts.readFile(params.textDocument.uri);
      return session.pull?.document(file, params.previousResultId) ?? { kind: "full", items: [] };
    }),
  );
  connection.onRequest(
    "workspace/diagnostic",
    guarded(log, "workspaceDiagnostic", { items: [] }, (params, token) => {
      requireParams(params, "previousResultIds");
      return session.pull ? session.pull.workspace(params.previousResultIds, token) : { items: [] };
    }),
  );

  connection.onRequest(
    "textDocument/hover",
    guarded(log, "hover", null, async (params) => {
      requireParams(params, "textDocument", "position");
      const [file, texts] = await Promise.all([
        session.hosts.loadedFile(params.textDocument.uri),
        session.texts.in(session.reader.language),
      ]);
      if (!file) return null;
      const hover = hoverAt(file.directory, file.name, file.positions.offsetAt(params.position), {
        texts,
        dialect: dialectOf(file.host.chosen),
      });
      return hover ? toHover(file.positions, hover, session.reader) : null;
    }),
  );

  connection.onRequest(
    "textDocument/codeAction",
    guarded(log, "codeAction", [], async (params, token) => {
      requireParams(params, "textDocument", "range");
      const only = params.context?.only;
      const wantsFixes = !only || only.some((kind) => includesKind(kind, QUICK_FIX));
      const configuration = session.configurations.document(params.textDocument.uri);
      if (session.traits.codeActions && configuration)
        return wantsFixes ? toConfigurationActions(configuration, params.range, session.reader) : [];
      const file = await session.hosts.readFile(params.textDocument.uri);
      if (!session.traits.codeActions || !file) return [];
      const { reader } = session;
      const fixes = wantsFixes
        ? await answeredInSteps(fixesTouching(file.directory, file.name, toSpan(file.positions, params.range)), token)
        : [];
      // Source actions are for who asks: on save, or from the menu of that name.
      const fixAll = only?.some((kind) => includesKind(kind, FIX_ALL_KIND))
        ? await answeredInSteps(fixAllSafe(file.directory, file.name), token)
        : undefined;
      // What was found meanwhile is of a text that is no more.
      if (session.hosts.file(file.uri)?.store !== file.store) throw new ResponseError(CODES.contentModified, "the text has changed");
      const offered = offeredActions(file, [...fixes, ...(fixAll ? [fixAll] : [])], reader.traits);
      if (!reader.traits.resolvesEdits && offered.some(({ action }) => action.elsewhere)) await session.wholeHosts.known(file.host);
      const shower = session.showerOf(file);
      const actions = offered.map((action) => toCodeAction(file, action, shower));
      if (reader.traits.resolvesEdits) return actions;
      return Promise.all(actions.map((action, index) => withConfiguration(session, file, offered[index]?.action, action)));
    }),
  );
  connection.onRequest("codeAction/resolve", (action, token) =>
    guarded(log, "codeAction/resolve", action, async () => {
      const chosen = await chosenAction(session, action.data, token);
      if (!chosen) return action;
      if (chosen.file && chosen.action?.id.kind === "ignore-in-file") return withConfiguration(session, chosen.file, chosen.action, action);
      if (chosen.file && chosen.action?.elsewhere) await session.wholeHosts.known(chosen.file.host);
      const found = chosen.file && chosen.action && { file: chosen.file, action: chosen.action, shower: session.showerOf(chosen.file) };
      return resolvedCodeAction(action, found, session.reader);
    })(),
  );
  const byteChange: keyof ClientRequests = "qmail-control/byteChange";
  connection.onRequest(
    byteChange,
    guarded(log, byteChange, null, async (params: unknown, token: CancellationToken): Promise<ByteChange | null> => {
      const { file, action } = (await chosenAction(session, params, token)) ?? {};
      return file && action ? toByteChange(file, action, session.reader) : null;
    }),
  );

  connection.onRequest(
    "textDocument/documentSymbol",
    guarded(log, "documentSymbol", [], async (params) => {
      requireParams(params, "textDocument");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      return file ? toSymbols(file, session.reader) : [];
    }),
  );

  connection.onRequest(
    "textDocument/inlayHint",
    guarded(log, "inlayHint", [], async (params) => {
      requireParams(params, "textDocument", "range");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      if (!session.inlayHints || !file) return [];
      const { reader } = session;
      const { start, end } = toSpan(file.positions, params.range);
      const hints = inlayHints(file.directory, file.name).filter(({ offset }) => offset >= start && offset <= end);
      return hints.map((hint) => toInlayHint(file, hint, reader));
    }),
  );

  connection.onRequest(
    "textDocument/codeLens",
    guarded(log, "codeLens", [], async (params) => {
      requireParams(params, "textDocument");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      if (!file) return [];
      const { reader } = session;
      const effect = session.effectLenses ? effectLens(file, session.wholeHosts.of(file), file.host.chosen.dialect) : undefined;
      const verdict = session.verdictLenses ? verdictLens(file, session.wholeHosts.all()) : undefined;
      const traces = session.traceLenses ? traceLenses(file) : [];
      return [
        ...(verdict ? [toVerdictLens(verdict, reader)] : []),
        ...(effect ? [toEffectLens(effect, reader)] : []),
        ...traces.map((lens) => toCodeLens(file, lens, reader)),
      ];
    }),
  );
  serveNavigation(connection, session, log);

  const traceMethod: keyof ClientRequests = "qmail-control/trace";
  connection.onRequest(
    traceMethod,
    guarded(log, traceMethod, null, async (params: unknown) => {
      const question = parseTraceParams(params);
      if (!question) return null;
      return traceMail(question, session.hostSources, session.reader.language);
    }),
  );

  const faultMethod: keyof ClientRequests = "qmail-control/networksFault";
  connection.onRequest(
    faultMethod,
    guarded(log, faultMethod, null, async (params: unknown) => {
      const typed = parseRelayParams(params);
      return typed ? faultOfNetworks(typed, session.hostSources, session.reader.language) : null;
    }),
  );
  const relayMethod: keyof ClientRequests = "qmail-control/letNetworksRelay";
  connection.onRequest(
    relayMethod,
    guarded(log, relayMethod, null, async (params: unknown) => {
      const wanted = parseRelayParams(params);
      if (!wanted) return null;
      const { hosts, reader } = session;
      const sources: RelaySources = {
        ...session.hostSources,
        openFile: (uri) => hosts.file(uri),
        toWorkspaceEdit: (changes, label) => changesOfFiles(changes, { label, asks: "always" }, reader),
        apply: async (label, edit) => {
          const answer = await connection.sendRequest("workspace/applyEdit", { label, edit });
          return isRecord(answer) && answer["applied"] === true;
        },
      };
      return letRelayAt(wanted, sources, reader.language);
    }),
  );

  const overviewMethod: keyof ClientRequests = "qmail-control/overview";
  connection.onRequest(
    overviewMethod,
    guarded(log, overviewMethod, null, async (params: unknown) => {
      const asked = parseOverviewParams(params);
      if (!asked) return null;
      const { hosts, wholeHosts, files, reader } = session;
      const sources: OverviewSources = {
        files,
        openText: (uri) => hosts.textOf(uri),
        folderAt: (at) => hosts.folderAt(at),
        wholeAt: (control) => wholeHosts.at(control),
        configurationAt: (at) => hosts.configurationAt(at),
        openFile: (uri) => hosts.file(uri),
      };
      return overviewOf(asked, sources, reader.language);
    }),
  );

  const explainMethod: keyof ClientRequests = "qmail-control/explain";
  connection.onRequest(
    explainMethod,
    guarded(log, explainMethod, null, async (params: unknown) => {
      const asked = parseExplainParams(params);
      if (!asked) return null;
      const { texts, reader } = session;
      return explanationOf(asked, reader.language, await texts.in(reader.language));
    }),
  );

  serveInText(connection, session, log);
}

/** The action that the client names, in the file as it is now. Undefined where the client names none. */
async function chosenAction(
  session: Session,
  named: unknown,
  token: CancellationToken,
): Promise<{ readonly file?: HostFile; readonly action?: Action } | undefined> {
  const id = isRecord(named) ? parseActionId(named["id"]) : undefined;
  if (!isRecord(named) || !id || typeof named["uri"] !== "string") return undefined;
  const file = await session.hosts.readFile(named["uri"]);
  if (file?.version === undefined || file.version !== named["version"]) return file ? { file } : {};
  const action = await answeredInSteps(findAction(file.directory, file.name, id), token);
  const isSameText = session.hosts.file(file.uri)?.store === file.store;
  return action && isSameText ? { file, action } : { file };
}

/** The same action with its edits, if it changes the configuration file. */
async function withConfiguration(session: Session, file: HostFile, { id }: Partial<Action> = {}, action: CodeAction): Promise<CodeAction> {
  if (id?.kind !== "ignore-in-file") return action;
  return configurationAction(action, await ignoreInFile(file, id.rule, session.files, session.traits.workspaceFolders), session.reader);
}

/** The dialect for which files are explained; where it is only supposed, they are explained as most dialects read them. */
function dialectOf({ dialect, source }: ChosenPrograms): DialectId | undefined {
  return source === "supposed" ? undefined : dialect;
}

/** Kinds form a tree: who asks for `source` asks for `source.fixAll` too. The empty kind is its root. */
function includesKind(asked: string, kind: string): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
}
