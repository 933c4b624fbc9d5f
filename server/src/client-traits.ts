import type { InitializeParams } from "vscode-languageserver";
import { isRecord } from "./settings.ts";

/** What the client can do, as far as the server acts on it. */
export interface ClientTraits {
  readonly locale: string | undefined;
  /** The folders that are open, as URIs without the final slash. */
  readonly workspaceFolders: readonly string[];
  /** It asks for diagnostics; nothing is ever pushed to it, since it would show both. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly unnecessaryTag: boolean;
  readonly markdown: boolean;
  readonly codeActions: boolean;
  /** It takes completions with places where the cursor goes next. */
  readonly snippets: boolean;
  /** It asks for the edits of the action that was chosen. */
  readonly resolvesEdits: boolean;
  readonly disabledActions: boolean;
  readonly versionedEdits: boolean;
  /** It can ask the user before it makes single edits of an action. */
  readonly changeAnnotations: boolean;
  readonly createsFiles: boolean;
  readonly symbolTree: boolean;
  /** It takes definitions with the stretch of text from which they lead. */
  readonly definitionLinks: boolean;
  /** It asks whether something can be renamed before it asks for a name. */
  readonly preparesRename: boolean;
  /** It answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly relativeWatchers: boolean;
  /** From our own client only. */
  readonly readsFiles: boolean;
  readonly wantsStatus: boolean;
  /** It has the texts about control files. */
  readonly hasTexts: boolean;
  /** It tells what files hold where it shows something else, and rewrites bytes on command. */
  readonly rewritesBytes: boolean;
  /** It has the command that traces an address. */
  readonly traces: boolean;
  /** It has the command that offers to let own networks relay. */
  readonly offersRelay: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesTokens: boolean;
  /** How many folding ranges it takes of one file; undefined: it does not say. */
  readonly mostFoldingRanges: number | undefined;
  readonly initialSettings: unknown;
}

/** Reads the traits of a client from what it sent with `initialize`. */
export function clientTraits(params: InitializeParams): ClientTraits {
  const { textDocument, workspace } = params.capabilities;
  const options: unknown = params.initializationOptions;
  const own = isRecord(options) ? options : {};
  const action = textDocument?.codeAction;
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    locale: params.locale,
    workspaceFolders: (params.workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, "")),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: diagnostics?.relatedInformation === true || textDocument?.publishDiagnostics?.relatedInformation === true,
    unnecessaryTag: diagnostics?.tagSupport !== undefined || textDocument?.publishDiagnostics?.tagSupport !== undefined,
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    codeActions: action?.codeActionLiteralSupport !== undefined,
    resolvesEdits: action?.resolveSupport?.properties.includes("edit") === true && action.dataSupport === true,
    disabledActions: action?.disabledSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativeWatchers: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    readsFiles: own["files"] === true,
    wantsStatus: own["status"] === true,
    hasTexts: own["catalogue"] === true,
    rewritesBytes: own["bytes"] === true,
    traces: own["trace"] === true,
    offersRelay: own["relay"] === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    mostFoldingRanges: positiveInteger(textDocument?.foldingRange?.rangeLimit),
    initialSettings: own["settings"],
  };
}

function positiveInteger(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : undefined;
}
