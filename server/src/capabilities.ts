/** What the server offers a client. Small, since it is answered before the rest of the server is there. */

import type { ServerCapabilities } from "vscode-languageserver";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../analyzer/src/index.ts";
import type { ClientTraits } from "./client-traits.ts";
import { PRODUCT } from "./product.ts";

/** The kind of the actions that repair a finding. */
export const QUICK_FIX = "quickfix";
/** The kind of the action that makes all safe repairs of a file. */
export const FIX_ALL_KIND = `source.fixAll.${PRODUCT}`;
/** TextDocumentSyncKind.Incremental: the client sends edits. */
const INCREMENTAL = 2;

/** What is offered to a client with these traits. */
export function capabilities(traits: ClientTraits): ServerCapabilities {
  return {
    textDocumentSync: INCREMENTAL,
    hoverProvider: true,
    documentSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: traits.preparesRename ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    documentHighlightProvider: true,
    inlayHintProvider: true,
    // Behind these characters something of another kind begins.
    completionProvider: { triggerCharacters: [".", ":", ",", "&", "|", "=", "+", "/"], resolveProvider: true },
    documentLinkProvider: {},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, full: true, range: true },
    ...(traits.traces && { codeLensProvider: {} }),
    codeActionProvider: { codeActionKinds: [QUICK_FIX, FIX_ALL_KIND], resolveProvider: traits.resolvesEdits },
    ...(traits.pullsDiagnostics && {
      diagnosticProvider: { identifier: PRODUCT, interFileDependencies: true, workspaceDiagnostics: true },
    }),
  };
}
