/** Between the two worlds: the only file that names types of the analyzer and of the protocol. */

import {
  type CodeAction,
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type Diagnostic as LspDiagnostic,
  type Hover as LspHover,
  type TextEdit as LspTextEdit,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from "vscode-languageserver";
import {
  type ControlFileSpec,
  controlFile,
  type Diagnostic,
  entriesOf,
  type Language,
  type Localized,
  type Severity,
  type Span,
  type TextEdit,
  type TextStore,
} from "../../analyzer/src/index.ts";
import type { Action } from "./actions.ts";
import type { ClientTraits } from "./client-traits.ts";
import { type HostFile, hostFile } from "./hosts.ts";
import { OUTDATED, omittedFindings } from "./messages.ts";
import { plainText } from "./plain-text.ts";
import { PRODUCT, rulePage } from "./product.ts";

/** The kind of action that applies all safe fixes, for use on save. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.${PRODUCT}`;

/** For whom something is converted. */
export interface Reader {
  readonly language: Language;
  readonly traits: ClientTraits;
}

const MOST_SYMBOLS = 5000;
const LONGEST_NAME = 200;

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toRange(store: TextStore, span: Span): Range {
  return { start: store.positionAt(span.start), end: store.positionAt(span.end) };
}

/** The span of a range. Positions outside the text are moved to its nearest end, and a reversed range is turned around. */
export function toSpan(store: TextStore, range: Range): Span {
  const start = store.offsetAt(range.start);
  const end = store.offsetAt(range.end);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** The findings of a file, at most `limit`, and one more that counts the rest. */
export function toDiagnostics(file: HostFile, limit: number, reader: Reader): LspDiagnostic[] {
  const { diagnostics, omitted } = file.directory.findings(file.name, limit);
  const shown = diagnostics.map((found) => toDiagnostic(file, found, reader));
  if (omitted > 0) shown.push(omission(omittedFindings(omitted), reader));
  return shown;
}

export function toHover(store: TextStore, hover: { readonly span: Span; readonly markdown: Localized }, reader: Reader): LspHover {
  const markdown = hover.markdown(reader.language);
  return {
    range: toRange(store, hover.span),
    contents: reader.traits.markdown ? { kind: "markdown", value: markdown } : { kind: "plaintext", value: plainText(markdown) },
  };
}

/** An action as it is offered: with its edits only for a client that will not ask for them. */
export function toCodeAction(file: HostFile, action: Action, reader: Reader): CodeAction {
  const { id, title, preferred, finding } = action;
  return {
    title: title(reader.language),
    kind: id.kind === "fix-all-safe" ? FIX_ALL_KIND : CodeActionKind.QuickFix,
    ...(preferred && { isPreferred: true }),
    ...(finding && { diagnostics: [toDiagnostic(file, finding, reader)] }),
    ...(reader.traits.resolvesEdits
      ? { data: { uri: file.uri, version: file.version, id } }
      : { edit: toWorkspaceEdit(file, action.edits, reader) }),
  };
}

/** What a chosen action does. Without `action` it no longer exists, and nothing is changed. */
export function resolvedCodeAction(chosen: CodeAction, file: HostFile | undefined, action: Action | undefined, reader: Reader): CodeAction {
  if (file && action) return { ...chosen, edit: toWorkspaceEdit(file, action.edits, reader) };
  return { ...chosen, edit: {}, ...(reader.traits.disabledActions && { disabled: { reason: OUTDATED(reader.language) } }) };
}

/** The entries of a file as its outline. In a huge file only the first of them: an outline of a million lines is none. */
export function toSymbols(file: HostFile, reader: Reader): DocumentSymbol[] | SymbolInformation[] {
  const spec = controlFile(file.name);
  if (!spec) return [];
  const symbols: DocumentSymbol[] = [];
  for (const entry of entriesOf(spec, file.store)) {
    const name = entry.value.trim();
    if (name === "") continue;
    const range = toRange(file.store, entry.span);
    symbols.push({ name: name.slice(0, LONGEST_NAME), kind: symbolKind(spec), range, selectionRange: range });
    if (symbols.length === MOST_SYMBOLS) break;
  }
  if (reader.traits.symbolTree) return symbols;
  return symbols.map(({ name, kind, range }) => ({ name, kind, location: { uri: file.uri, range } }));
}

function toDiagnostic(file: HostFile, found: Diagnostic, reader: Reader): LspDiagnostic {
  const { language, traits } = reader;
  const related = found.related.flatMap(({ file: name, span, message }) => {
    const other = hostFile(file.host, name);
    return other ? [{ location: { uri: other.uri, range: toRange(other.store, span) }, message: message(language) }] : [];
  });
  return {
    range: toRange(file.store, found.span),
    severity: SEVERITY[found.severity],
    code: found.rule,
    codeDescription: { href: rulePage(found.rule, language) },
    source: PRODUCT,
    message: found.message(language),
    ...(found.unnecessary && traits.unnecessaryTag && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && traits.relatedInformation && { relatedInformation: related }),
    data: { rule: found.rule, version: file.version ?? null },
  };
}

function omission(message: Localized, { language }: Reader): LspDiagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: PRODUCT, message: message(language) };
}

function toWorkspaceEdit(file: HostFile, edits: readonly TextEdit[], reader: Reader): WorkspaceEdit {
  const converted: LspTextEdit[] = edits.map(({ span, newText }) => ({ range: toRange(file.store, span), newText }));
  if (!reader.traits.versionedEdits) return { changes: { [file.uri]: converted } };
  return { documentChanges: [{ textDocument: { uri: file.uri, version: file.version ?? null }, edits: converted }] };
}

function symbolKind({ reader }: ControlFileSpec): SymbolKind {
  switch (reader) {
    case "list":
    case "line":
    case "dot-qmail":
      return SymbolKind.String;
    case "map":
    case "tcp-rules":
    case "users-assign":
      return SymbolKind.Key;
    case "integer":
      return SymbolKind.Number;
    case "cdb":
      return SymbolKind.File;
  }
}
