/** Between the two worlds: with `convert-in-text.ts`, the only file that names types of the analyzer and of the protocol. */

import type {
  ChangeAnnotation,
  CodeAction,
  CodeLens,
  Definition,
  DefinitionLink,
  DiagnosticSeverity,
  DocumentHighlight,
  DocumentSymbol,
  Location,
  Diagnostic as LspDiagnostic,
  Hover as LspHover,
  InlayHint as LspInlayHint,
  TextEdit as LspTextEdit,
  PrepareRenameResult,
  Range,
  SymbolInformation,
  SymbolKind,
  WorkspaceEdit,
} from "vscode-languageserver";
import {
  type ControlFileSpec,
  type Diagnostic,
  entriesOf,
  type InlayHint,
  type Language,
  type Localized,
  type PlacedMention,
  placedFinding,
  RULES,
  SEVERITIES,
  type Severity,
  type Span,
  shownContent,
  type TextEdit,
  TextStore,
} from "../../analyzer/src/index.ts";
import type { ByteChange, ByteChangeParams, ClientCommands } from "../../protocol/src/index.ts";
import type { Action } from "./actions.ts";
import { FIX_ALL_KIND, QUICK_FIX } from "./capabilities.ts";
import type { ClientTraits } from "./client-traits.ts";
import type { JudgedConfiguration } from "./configuration-documents.ts";
import type { DiagnosticTexts } from "./diagnostic-texts.ts";
import type { EffectLens } from "./effect-lens.ts";
import { type HostFile, hostFile, type Positions } from "./hosts.ts";
import type { ConfigurationChange } from "./ignore-in-file.ts";
import {
  CHANGE_CONFIGURATION,
  LET_RELAY,
  NOT_OPEN,
  OUTDATED,
  omittedFindings,
  renameAndRun,
  renameLabel,
  TRACE,
  takesEffect,
} from "./messages.ts";
import type { Place } from "./navigation.ts";
import { plainText } from "./plain-text.ts";
import { PRODUCT, pageOfRule } from "./product.ts";
import type { HostRename } from "./rename.ts";
import type { HostSymbol } from "./symbols.ts";
import type { TraceLens } from "./trace-lenses.ts";
import type { VerdictLens } from "./verdict-lens.ts";
import { isEditable, type OfferedAction } from "./ways.ts";
import type { ChangeElsewhere, FileOfWholeHost, WholeHost } from "./whole-host.ts";

/** The kind of action that applies all safe fixes, for use on save. */

/** For whom something is converted. */
export interface Reader {
  readonly language: Language;
  readonly traits: ClientTraits;
}

/** For whom findings are shown, and the host to which they belong. */
export interface Shower {
  readonly reader: Reader;
  readonly whole: WholeHost | undefined;
}

/** The same for actions, which may change files in other folders. */
export interface ActionShower extends Shower {
  readonly changes: (action: Action) => readonly ChangeElsewhere[];
}

const MOST_SYMBOLS = 5000;
const LONGEST_NAME = 200;

// The numbers are the protocol's. Its package would give them names at the price of a slower start.
const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};
const UNNECESSARY = 1;
const SYMBOL = { file: 1, namespace: 3, variable: 13, string: 15, number: 16, key: 20 } as const;

/** The range of a span. */
export function toRange(positions: Positions, span: Span): Range {
  return { start: positions.positionAt(span.start), end: positions.positionAt(span.end) };
}

/** The span of a range. Positions outside the text are moved to its nearest end, and a reversed range is turned around. */
export function toSpan(positions: Positions, range: Range): Span {
  const start = positions.offsetAt(range.start);
  const end = positions.offsetAt(range.end);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** The findings of a file, at most `limit`, and one more that counts the rest. */
export function toDiagnostics(file: HostFile, limit: number, shower: Shower): LspDiagnostic[] {
  const { diagnostics, omitted, more } = file.directory.findings(file.name, limit);
  const shown = diagnostics.map((found) => toDiagnostic(file, found, shower));
  if (omitted > 0) shown.push(omission(omittedFindings(omitted, more), shower.reader));
  return shown;
}

/** The same as JSON, each finding by itself, made of what `texts` has kept of those that were told before. */
export function toDiagnosticTexts(file: HostFile, limit: number, shower: Shower, texts: DiagnosticTexts): Uint8Array[] {
  const { diagnostics, omitted, more } = file.directory.findings(file.name, limit);
  const written = (diagnostic: LspDiagnostic): Uint8Array => new TextEncoder().encode(JSON.stringify(diagnostic));
  const shown = diagnostics.map((found) =>
    pointsElsewhere(found)
      ? written(toDiagnostic(file, found, shower))
      : texts.bytes(toRange(file.positions, found.span), found, shower.reader, toBareDiagnostic),
  );
  if (omitted > 0) shown.push(written(omission(omittedFindings(omitted, more), shower.reader)));
  return shown;
}

/** What a whole host shows of a file that is not under analysis: at most `limit`, the gravest, and one more that counts the rest. */
export function toDiagnosticsBeyond(file: FileOfWholeHost, limit: number, whole: WholeHost, reader: Reader): LspDiagnostic[] {
  const place = { uri: file.uri, positions: file.store };
  const kept = new Set(SEVERITIES.flatMap((severity) => file.findings.filter((finding) => finding.severity === severity)).slice(0, limit));
  const shown = file.findings.flatMap((finding) => {
    const found = kept.has(finding) ? placedFinding(finding, file.store) : undefined;
    return found ? [toDiagnostic(place, found, { reader, whole })] : [];
  });
  const omitted = file.findings.length - kept.size;
  if (omitted > 0) shown.push(omission(omittedFindings(omitted, false), reader));
  return shown;
}

/** A finding in a configuration file; without a rule, the file can't be used. */
export interface ConfigurationDiagnostic extends Pick<Diagnostic, "span" | "message" | "severity"> {
  readonly rule?: string;
  readonly unnecessary?: boolean;
  readonly fixes?: Diagnostic["fixes"];
}

/** What is wrong in a configuration file. */
export function toConfigurationDiagnostics({ store, findings }: JudgedConfiguration, reader: Reader): LspDiagnostic[] {
  return findings.map((finding) => toConfigurationDiagnostic(store, finding, reader));
}

function toConfigurationDiagnostic(
  store: TextStore,
  { span, message, severity, rule, unnecessary }: ConfigurationDiagnostic,
  { language, traits }: Reader,
): LspDiagnostic {
  return {
    range: toRange(store, span),
    severity: SEVERITY[severity],
    ...(rule !== undefined && { code: rule, codeDescription: { href: pageOfRule(rule, language) } }),
    source: PRODUCT,
    message: message(language),
    ...(unnecessary === true && traits.unnecessaryTag && { tags: [UNNECESSARY] }),
  };
}

/** The repairs of what is wrong at a place in an open configuration file. */
export function toConfigurationActions({ uri, version, store, findings }: JudgedConfiguration, range: Range, reader: Reader): CodeAction[] {
  const asked = toSpan(store, range);
  const touched = findings.filter(({ span }) => span.start <= asked.end && span.end >= asked.start);
  return touched.flatMap((finding) =>
    (finding.fixes?.() ?? []).map(({ title, edits }) => {
      const changes = toTextEdits({ store, positions: store, edits });
      return {
        title: title(reader.language),
        kind: "quickfix",
        diagnostics: [toConfigurationDiagnostic(store, finding, reader)],
        edit: reader.traits.versionedEdits
          ? { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: changes }] }
          : { changes: { [uri]: changes } },
      };
    }),
  );
}

export function toHover(positions: Positions, hover: { readonly span: Span; readonly markdown: Localized }, reader: Reader): LspHover {
  const markdown = hover.markdown(reader.language);
  return {
    range: toRange(positions, hover.span),
    contents: reader.traits.markdown ? { kind: "markdown", value: markdown } : { kind: "plaintext", value: plainText(markdown) },
  };
}

/** An action as it is offered: with its edits only for a client that will not ask for them, or as a command of our own client. */
export function toCodeAction(file: HostFile, { action, way }: OfferedAction, shower: ActionShower): CodeAction {
  const { reader } = shower;
  const { id, title, preferred, finding } = action;
  return {
    title: title(reader.language),
    kind: id.kind === "fix-all-safe" ? FIX_ALL_KIND : QUICK_FIX,
    ...(preferred && { isPreferred: true }),
    ...(finding && { diagnostics: [toDiagnostic(file, finding, shower)] }),
    ...carriedOut(file, { action, way }, shower),
  };
}

function carriedOut(file: HostFile, { action, way }: OfferedAction, shower: ActionShower): Pick<CodeAction, "edit" | "command" | "data"> {
  const { reader } = shower;
  const title = action.title(reader.language);
  const data: ByteChangeParams = { uri: file.uri, version: file.version ?? null, id: action.id };
  const lineEnds: keyof ClientCommands = "qmail-control.convertLineEnds";
  const bytes: keyof ClientCommands = "qmail-control.rewriteBytes";
  switch (way) {
    case "line-ends":
      return { command: { title, command: lineEnds, arguments: [file.uri] satisfies ClientCommands[typeof lineEnds] } };
    case "bytes":
      return { command: { title, command: bytes, arguments: [data] satisfies ClientCommands[typeof bytes] } };
    case "edit":
      return reader.traits.resolvesEdits ? { data } : { edit: toWorkspaceEdit(file, action, shower) };
    case "configuration":
      return { data };
  }
}

/** What a chosen action changes in the bytes of its file, for our own client. */
export function toByteChange(file: HostFile, { title, edits }: Action, reader: Reader): ByteChange {
  return {
    title: title(reader.language),
    length: file.store.length,
    edits: edits.map(({ span: { start, end }, newText }) => ({ start, oldText: file.store.slice(start, end), newText })),
  };
}

/** A chosen action that changes the configuration file: never without a question, where the editor can ask. */
export function configurationAction(
  chosen: CodeAction,
  change: ConfigurationChange | { readonly refused: Localized },
  { language, traits }: Reader,
): CodeAction {
  if ("refused" in change)
    return { ...chosen, edit: {}, ...(traits.disabledActions && { disabled: { reason: change.refused(language) } }) };
  const { uri, store, edit } = change;
  const annotationId = traits.changeAnnotations ? { annotationId: "configuration" } : {};
  const range = toRange(store ?? TextStore.of(""), edit.span);
  return {
    ...chosen,
    edit: {
      documentChanges: [
        ...(store ? [] : [{ kind: "create" as const, uri, options: { ignoreIfExists: true }, ...annotationId }]),
        { textDocument: { uri, version: null }, edits: [{ range, newText: edit.newText, ...annotationId }] },
      ],
      ...(traits.changeAnnotations && {
        changeAnnotations: { configuration: { label: CHANGE_CONFIGURATION(language), needsConfirmation: true } },
      }),
    },
  };
}

/** What a chosen action does. Without `found` it no longer exists, and nothing is changed. */
export function resolvedCodeAction(
  chosen: CodeAction,
  found: { readonly file: HostFile; readonly action: Action; readonly shower: ActionShower } | undefined,
  reader: Reader,
): CodeAction {
  if (found)
    return { ...chosen, edit: toWorkspaceEdit(found.file, found.action, found.shower), ...followUp(found.action, found.file, reader) };
  return { ...chosen, edit: {}, ...(reader.traits.disabledActions && { disabled: { reason: OUTDATED(reader.language) } }) };
}

/** What is offered once an action has been carried out. */
function followUp({ id }: Action, { uri }: HostFile, { language, traits }: Reader): Pick<CodeAction, "command"> {
  const closesRelay = id.kind === "fix-all-of-rule" && RULES.find((rule) => rule.id === id.rule)?.closesRelay === true;
  if (!closesRelay || !traits.offersRelay) return {};
  const command: keyof ClientCommands = "qmail-control.offerRelay";
  return { command: { title: LET_RELAY(language), command, arguments: [uri] satisfies ClientCommands[typeof command] } };
}

/** The entries of a file as its outline. In a huge file only the first of them: an outline of a million lines is none. */
export function toSymbols(file: HostFile, reader: Reader): DocumentSymbol[] | SymbolInformation[] {
  const spec = file.directory.file(file.name)?.file;
  if (!spec) return [];
  const symbols: DocumentSymbol[] = [];
  for (const entry of entriesOf(spec, file.store)) {
    const name = shownContent(spec, entry.value.trim());
    if (name === "") continue;
    const range = toRange(file.positions, entry.span);
    symbols.push({ name: name.slice(0, LONGEST_NAME), kind: symbolKind(spec), range, selectionRange: range });
    if (symbols.length === MOST_SYMBOLS) break;
  }
  if (reader.traits.symbolTree) return symbols;
  return symbols.map(({ name, kind, range }) => ({ name, kind, location: { uri: file.uri, range } }));
}

/** A stretch of a file as a location. */
export function toLocation({ uri, positions, span }: Place): Location {
  return { uri, range: toRange(positions, span) };
}

/** Where the name at `origin` in a file leads. */
export function toDefinition(file: HostFile, origin: Span, places: readonly Place[], { traits }: Reader): Definition | DefinitionLink[] {
  const locations = places.map(toLocation);
  if (!traits.definitionLinks) return locations;
  const originSelectionRange = toRange(file.positions, origin);
  return locations.map(({ uri, range }) => ({ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }));
}

/** What can be renamed, for the box in which the new name is typed. */
export function toPreparedRename(file: HostFile, { span, text }: PlacedMention): PrepareRenameResult {
  return { range: toRange(file.positions, span), placeholder: text };
}

/**
 * A rename as one edit. Where it changes a file that is not open it asks about all of them: VS Code would make at once what needs no
 * question, and half a rename is worse than none.
 */
export function toRename({ old, now, files }: HostRename, { language, traits }: Reader): WorkspaceEdit {
  if (!traits.versionedEdits) return { changes: Object.fromEntries(files.map((file) => [file.uri, toTextEdits(file)])) };
  const plain = renameLabel(old, now);
  const needsConfirmation = files.some(({ version }) => version === undefined);
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = files.map((file) => {
    const { uri, version, command } = file;
    const isClosed = version === undefined;
    const annotationId = command ?? (isClosed ? CLOSED_FILE : "open-file");
    changeAnnotations[annotationId] = {
      label: (command === undefined ? plain : renameAndRun(plain, command))(language),
      needsConfirmation,
      ...(isClosed && { description: NOT_OPEN(language) }),
    };
    const edits = toTextEdits(file).map((edit) => (traits.changeAnnotations ? { ...edit, annotationId } : edit));
    return { textDocument: { uri, version: version ?? null }, edits };
  });
  return { documentChanges, ...(traits.changeAnnotations && { changeAnnotations }) };
}

/** A file of a host, or a name in one, as a symbol of the workspace. */
export function toWorkspaceSymbol({ name, kind, ...place }: HostSymbol): SymbolInformation {
  return { name: name.slice(0, LONGEST_NAME), kind: NAME_KINDS[kind], location: toLocation(place) };
}

const NAME_KINDS: Readonly<Record<HostSymbol["kind"], SymbolKind>> = {
  file: SYMBOL.file,
  domain: SYMBOL.namespace,
  address: SYMBOL.string,
  "virtual user": SYMBOL.key,
  account: SYMBOL.variable,
};

/** The other places of a name in its file. */
export function toHighlights(file: HostFile, spans: readonly Span[]): DocumentHighlight[] {
  return spans.map((span) => ({ range: toRange(file.positions, span) }));
}

/** A hint behind what stands in the file. It is never part of the text, and an editor asks for all of a file at once. */
export function toInlayHint(file: HostFile, { offset, label }: InlayHint, { language }: Reader): LspInlayHint {
  return { position: file.positions.positionAt(offset), label: label(language), paddingLeft: true };
}

/** A lens that runs our client's command. */
export function toCodeLens(file: HostFile, { span, address }: TraceLens, reader: Reader): CodeLens {
  const command: keyof ClientCommands = "qmail-control.traceAddress";
  const targets: ClientCommands[typeof command] = [{ uri: file.uri, address }];
  return { range: toRange(file.positions, span), command: { title: TRACE(reader.language), command, arguments: [...targets] } };
}

/** A lens above the first line that tells when a change of the file takes effect. Without a command it is a text. */
export function toEffectLens({ effect, command: text }: EffectLens, { language }: Reader): CodeLens {
  const start = { line: 0, character: 0 };
  const command: keyof ClientCommands = "qmail-control.copyCommand";
  const title = takesEffect(effect, text)(language);
  const copied: ClientCommands[typeof command] | undefined = text === undefined ? undefined : [text];
  return {
    range: { start, end: start },
    command: copied ? { title, command, arguments: [...copied] } : { title, command: "" },
  };
}

/** A lens above the first line with the verdict on the host, which opens its page. */
export function toVerdictLens({ sentence, control }: VerdictLens, { language }: Reader): CodeLens {
  const start = { line: 0, character: 0 };
  const command: keyof ClientCommands = "qmail-control.showVerdict";
  const targets: ClientCommands[typeof command] = [{ host: control }];
  return { range: { start, end: start }, command: { title: sentence(language), command, arguments: [...targets] } };
}

function toDiagnostic(
  file: Pick<HostFile, "uri" | "positions"> & Partial<Pick<HostFile, "host">>,
  found: Diagnostic,
  { reader: { language, traits }, whole }: Shower,
): LspDiagnostic {
  const related = found.related.flatMap(({ file: name, span, message }) => {
    const other = file.host && hostFile(file.host, name);
    return other ? [{ location: { uri: other.uri, range: toRange(other.positions, span) }, message: message(language) }] : [];
  });
  for (const { file: name, line, message } of found.elsewhere ?? []) {
    const uri = whole?.uriOf(name);
    const start = { line, character: 0 };
    if (uri !== undefined) related.push({ location: { uri, range: { start, end: start } }, message: message(language) });
  }
  return {
    range: toRange(file.positions, found.span),
    ...toBareDiagnostic(found, { language, traits }),
    ...(related.length > 0 && traits.relatedInformation && { relatedInformation: related }),
  };
}

/** What is told of a finding wherever it stands. */
function toBareDiagnostic(found: Diagnostic, { language, traits }: Reader): Omit<LspDiagnostic, "range"> {
  return {
    severity: SEVERITY[found.severity],
    code: found.rule,
    codeDescription: { href: pageOfRule(found.rule, language) },
    source: PRODUCT,
    message: found.message(language),
    ...(found.unnecessary && traits.unnecessaryTag && { tags: [UNNECESSARY] }),
  };
}

/** Whether a finding names other places, which move by themselves. */
function pointsElsewhere({ related, elsewhere }: Diagnostic): boolean {
  return related.length > 0 || (elsewhere !== undefined && elsewhere.length > 0);
}

function omission(message: Localized, { language }: Reader): LspDiagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: SEVERITY.information, source: PRODUCT, message: message(language) };
}

function toWorkspaceEdit(file: HostFile, action: Action, { reader, changes }: ActionShower): WorkspaceEdit {
  const own = action.edits.filter((edit) => isEditable(file, edit, reader.traits));
  const all = [...(own.length > 0 ? [{ ...file, exists: true, edits: own }] : []), ...changes(action)];
  return changesOfFiles(all, { label: action.title(reader.language), asks: "of closed files" }, reader);
}

/** Changes of files as one; the editor, where it can, asks before it changes closed files, or any. */
export function changesOfFiles(
  all: readonly ChangeElsewhere[],
  { label, asks }: { readonly label: string; readonly asks: "always" | "of closed files" },
  { traits }: Reader,
): WorkspaceEdit {
  if (!traits.versionedEdits) return { changes: Object.fromEntries(all.map((changed) => [changed.uri, toTextEdits(changed)])) };
  const created = all
    .filter(({ exists }) => !exists)
    .map(({ uri }) => ({ kind: "create" as const, uri, options: { ignoreIfExists: true } }));
  const edited = all.map((changed) => {
    const { uri, version } = changed;
    // What changes a file that nobody has before his eyes asks first.
    const isAsked = traits.changeAnnotations && (asks === "always" || version === undefined);
    const edits = toTextEdits(changed).map((edit) => (isAsked ? { ...edit, annotationId: CLOSED_FILE } : edit));
    return { textDocument: { uri, version: version ?? null }, edits };
  });
  const confirms = edited.some(({ edits }) => edits.some((edit) => "annotationId" in edit));
  return {
    documentChanges: [...created, ...edited],
    ...(confirms && { changeAnnotations: { [CLOSED_FILE]: { label, needsConfirmation: true } } }),
  };
}

const CLOSED_FILE = "closed-file";

/** Edits of one text. */
export function toTextEdits({ store, positions, edits }: Pick<ChangeElsewhere, "store" | "positions" | "edits">): LspTextEdit[] {
  return edits.map((edit) => withWholeLineEnds(store, edit)).map(({ span, newText }) => ({ range: toRange(positions, span), newText }));
}

/** The same edit, begun before and ended behind a CRLF that it would divide: an editor has no position in there. */
function withWholeLineEnds(store: TextStore, { span: { start, end }, newText }: TextEdit): TextEdit {
  const before = store.slice(start - 1, start + 1) === "\r\n" ? "\r" : "";
  const after = store.slice(end - 1, end + 1) === "\r\n" ? "\n" : "";
  return { span: { start: start - before.length, end: end + after.length }, newText: before + newText + after };
}

function symbolKind({ reader }: ControlFileSpec): SymbolKind {
  switch (reader) {
    case "list":
    case "line":
    case "dot-qmail":
      return SYMBOL.string;
    case "map":
    case "tcp-rules":
    case "users-assign":
      return SYMBOL.key;
    case "integer":
      return SYMBOL.number;
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return SYMBOL.file;
  }
}
