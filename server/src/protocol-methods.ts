/** The protocol's messages that this server takes and sends, with what they carry. */

import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Definition,
  DefinitionLink,
  DefinitionParams,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentFormattingParams,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentRangeFormattingParams,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InitializeParams,
  InitializeResult,
  InlayHint,
  InlayHintParams,
  Location,
  PrepareRenameParams,
  PrepareRenameResult,
  ReferenceParams,
  RenameParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  SymbolInformation,
  TextEdit,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
  WorkspaceSymbolParams,
} from "vscode-languageserver";

/** Requests: what they ask with, and what they are answered with. Params are unchecked; see `requireParams`. */
export interface Requests {
  initialize: [InitializeParams, InitializeResult];
  shutdown: [undefined, null];
  "textDocument/codeAction": [CodeActionParams, CodeAction[]];
  "codeAction/resolve": [CodeAction, CodeAction];
  "textDocument/codeLens": [CodeLensParams, CodeLens[]];
  "textDocument/definition": [DefinitionParams, Definition | DefinitionLink[]];
  "textDocument/completion": [CompletionParams, CompletionList];
  "completionItem/resolve": [CompletionItem, CompletionItem];
  "textDocument/diagnostic": [DocumentDiagnosticParams, DocumentDiagnosticReport];
  "textDocument/documentHighlight": [DocumentHighlightParams, DocumentHighlight[]];
  "textDocument/documentLink": [DocumentLinkParams, DocumentLink[]];
  "textDocument/documentSymbol": [DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]];
  "textDocument/foldingRange": [FoldingRangeParams, FoldingRange[]];
  "textDocument/selectionRange": [SelectionRangeParams, SelectionRange[] | null];
  "textDocument/formatting": [DocumentFormattingParams, TextEdit[]];
  "textDocument/rangeFormatting": [DocumentRangeFormattingParams, TextEdit[]];
  "textDocument/semanticTokens/full": [SemanticTokensParams, SemanticTokens | null];
  "textDocument/semanticTokens/range": [SemanticTokensRangeParams, SemanticTokens | null];
  "textDocument/hover": [HoverParams, Hover | null];
  "textDocument/inlayHint": [InlayHintParams, InlayHint[]];
  "textDocument/prepareRename": [PrepareRenameParams, PrepareRenameResult | null];
  "textDocument/references": [ReferenceParams, Location[]];
  "textDocument/rename": [RenameParams, WorkspaceEdit | null];
  "workspace/symbol": [WorkspaceSymbolParams, SymbolInformation[]];
  "workspace/diagnostic": [WorkspaceDiagnosticParams, WorkspaceDiagnosticReport];
}

/** Notifications and what they tell. Params are unchecked. */
export interface Notifications {
  initialized: unknown;
  "textDocument/didChange": DidChangeTextDocumentParams;
  "textDocument/didClose": DidCloseTextDocumentParams;
  "textDocument/didOpen": DidOpenTextDocumentParams;
  "textDocument/didSave": DidSaveTextDocumentParams;
  "workspace/didChangeConfiguration": DidChangeConfigurationParams;
  "workspace/didChangeWatchedFiles": DidChangeWatchedFilesParams;
}
