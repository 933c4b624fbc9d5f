/** What an editor shows in a text, or puts into it, while a person reads and types. */

import type { CompletionItem, SemanticTokens, TextEdit } from "vscode-languageserver";
import {
  completionDocumentation,
  completionsAt,
  foldingRanges,
  formattingEdits,
  isCompletionKind,
  type Span,
  selectionFinder,
  tokensIn,
} from "../../analyzer/src/index.ts";
import type { Connection } from "./connection.ts";
import { toSpan, toTextEdits } from "./convert.ts";
import {
  type CompletionName,
  documentedItem,
  toCompletionList,
  toDocumentLink,
  toFoldingRange,
  toSelectionRange,
  toSemanticTokens,
} from "./convert-in-text.ts";
import { documentLinks } from "./document-links.ts";
import { guarded, type Log, requireParams } from "./guard.ts";
import type { HostFile } from "./hosts.ts";
import type { Session } from "./session.ts";
import { isRecord } from "./settings.ts";

/** Answers the requests about it. */
export function serveInText(connection: Connection, session: Session, log: Log): void {
  connection.onRequest(
    "textDocument/completion",
    guarded(log, "completion", { isIncomplete: false, items: [] }, async (params) => {
      requireParams(params, "textDocument", "position");
      const texts = await session.texts.in(session.reader.language);
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      if (!file) return { isIncomplete: false, items: [] };
      // Of a text that is not read to its end, nobody can say what it lacks.
      if (!file.directory.isRead) return { isIncomplete: true, items: [] };
      const assign = session.wholeHosts.of(file)?.text("users/assign");
      const found = completionsAt(file.directory, file.name, file.positions.offsetAt(params.position), { texts, assign });
      return toCompletionList(file, found, session.reader);
    }),
  );
  connection.onRequest("completionItem/resolve", (item) =>
    guarded(log, "completionItem/resolve", item, async () => {
      const named = parseCompletionName(item);
      if (!named) return item;
      const texts = await session.texts.in(session.reader.language);
      const file = await session.hosts.loadedFile(named.uri);
      const documentation = file && completionDocumentation(file.directory, file.name, named, texts);
      return documentation ? documentedItem(item, documentation, session.reader) : item;
    })(),
  );

  connection.onRequest(
    "textDocument/documentLink",
    guarded(log, "documentLink", [], async (params) => {
      requireParams(params, "textDocument");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      if (!file) return [];
      return (await documentLinks(file, session.hostSources)).map((link) => toDocumentLink(file, link, session.reader));
    }),
  );
  connection.onRequest(
    "textDocument/foldingRange",
    guarded(log, "foldingRange", [], async (params) => {
      requireParams(params, "textDocument");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      const spec = file?.directory.file(file.name)?.file;
      const most = session.traits.mostFoldingRanges ?? MOST_FOLDING_RANGES;
      return file && spec ? foldingRanges(spec, file.store, most).map((range) => toFoldingRange(file, range)) : [];
    }),
  );

  connection.onRequest(
    "textDocument/selectionRange",
    guarded(log, "selectionRange", null, async (params) => {
      requireParams(params, "textDocument", "positions");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      const analysis = file?.directory.file(file.name);
      if (!file || !analysis) return null;
      const find = selectionFinder(analysis);
      return params.positions.map((position) => toSelectionRange(file, find(file.positions.offsetAt(position))));
    }),
  );

  connection.onRequest(
    "textDocument/formatting",
    guarded(log, "formatting", [], async (params) => {
      requireParams(params, "textDocument");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      return tidy(file, ({ store }) => ({ start: 0, end: store.length }), session.sortsEntries);
    }),
  );
  connection.onRequest(
    "textDocument/rangeFormatting",
    guarded(log, "rangeFormatting", [], async (params) => {
      requireParams(params, "textDocument", "range");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      return tidy(file, ({ positions }) => toSpan(positions, params.range), session.sortsEntries);
    }),
  );

  connection.onRequest(
    "textDocument/semanticTokens/full",
    guarded(log, "semanticTokens", null, async (params) => {
      requireParams(params, "textDocument");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      if (!file || file.store.editorLineCount > MOST_COLOURED_LINES) return null;
      return words(file, { start: 0, end: file.store.length });
    }),
  );
  connection.onRequest(
    "textDocument/semanticTokens/range",
    guarded(log, "semanticTokensRange", null, async (params) => {
      requireParams(params, "textDocument", "range");
      const file = await session.hosts.loadedFile(params.textDocument.uri);
      return file ? words(file, toSpan(file.positions, params.range)) : null;
    }),
  );
}

/** The words in some lines. */
function words(file: HostFile, span: Span): SemanticTokens {
  return toSemanticTokens(file, tokensIn(file.directory, file.name, span));
}

/** A longer text is coloured where it is looked at, and not as a whole. */
const MOST_COLOURED_LINES = 5000;

/** The edits that tidy some lines; none where the editor hides something that the file has, which they would move or lose. */
function tidy(file: HostFile | undefined, spanIn: (file: HostFile) => Span, sorts: boolean): TextEdit[] {
  const analysis = file?.directory.file(file.name);
  if (!file || !analysis || file.shown !== file.store) return [];
  return toTextEdits({ ...file, edits: formattingEdits(analysis, spanIn(file), { sorts }) });
}

/** Where the client names no limit: as many as VS Code takes. */
const MOST_FOLDING_RANGES = 5000;

/** What the client names; undefined where it names nothing. */
function parseCompletionName(item: CompletionItem): CompletionName | undefined {
  const data: unknown = isRecord(item) ? item.data : undefined;
  if (!isRecord(data)) return undefined;
  const { uri, kind, label } = data;
  return typeof uri === "string" && isCompletionKind(kind) && typeof label === "string" ? { uri, kind, label } : undefined;
}
