/** Between the two worlds, for what an editor shows in a text or puts into it. See `convert.ts`. */

import type {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  DocumentLink,
  FoldingRange as LspFoldingRange,
  SelectionRange,
  SemanticTokens,
} from "vscode-languageserver";
import {
  type Completion,
  type CompletionKind,
  type Completions,
  completedText,
  type FoldingRange,
  kindName,
  type Localized,
  type Span,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  type Token,
} from "../../analyzer/src/index.ts";
import { type Reader, toRange } from "./convert.ts";
import type { TextLink } from "./document-links.ts";
import type { HostFile } from "./hosts.ts";
import { plainText } from "./plain-text.ts";
import { pageOfRule } from "./product.ts";

// The numbers are the protocol's; see `convert.ts`.
const SNIPPET = 2;
const COMPLETION: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  domain: 12,
  user: 12,
  relay: 12,
  value: 12,
  variable: 6,
  verdict: 14,
  "tcp rule": 15,
  "delivery instruction": 15,
  assignment: 15,
};

/** By what a completion is found again when a person looks at it. */
export interface CompletionName {
  readonly uri: string;
  readonly kind: CompletionKind;
  readonly label: string;
}

/** The completions at a place, in their order; what is told of each follows when it is asked for. */
export function toCompletionList(file: HostFile, { span, items, isIncomplete }: Completions, reader: Reader): CompletionList {
  const range = toRange(file.positions, span);
  return {
    isIncomplete,
    items: items.map((item, index) => ({
      label: item.label,
      kind: COMPLETION[item.kind],
      detail: kindName(item.kind, reader.language),
      sortText: String(index).padStart(4, "0"),
      ...insertion(item, range, reader),
      data: { uri: file.uri, kind: item.kind, label: item.label } satisfies CompletionName,
    })),
  };
}

/** The same item with what is told of it. */
export function documentedItem(item: CompletionItem, documentation: Localized, { language, traits }: Reader): CompletionItem {
  const markdown = documentation(language);
  return {
    ...item,
    documentation: traits.markdown ? { kind: "markdown", value: markdown } : { kind: "plaintext", value: plainText(markdown) },
  };
}

function insertion(
  item: Completion,
  range: ReturnType<typeof toRange>,
  { traits }: Reader,
): Pick<CompletionItem, "textEdit" | "insertTextFormat"> {
  const hasStops = item.parts.some((part) => typeof part !== "string");
  if (!traits.snippets || !hasStops) return { textEdit: { range, newText: completedText(item) } };
  let stop = 0;
  const newText = item.parts.map((part) => {
    if (typeof part === "string") return part.replace(/[\\$}]/g, "\\$&");
    stop += 1;
    return `\${${stop}:${part.placeholder.replace(/[\\$}]/g, "\\$&")}}`;
  });
  return { textEdit: { range, newText: newText.join("") }, insertTextFormat: SNIPPET };
}

/** A link to a file of the host, or to a page. */
export function toDocumentLink(file: HostFile, link: TextLink, { language }: Reader): DocumentLink {
  return { range: toRange(file.positions, link.span), target: "uri" in link ? link.uri : pageOfRule(link.rule, language) };
}

/** Whole lines: the first stays in view. */
export function toFoldingRange({ positions }: HostFile, { kind, span }: FoldingRange): LspFoldingRange {
  const [startLine, endLine] = [positions.positionAt(span.start).line, positions.positionAt(span.end).line];
  return { startLine, endLine, kind: kind === "comment" ? "comment" : "region" };
}

/** Spans of which each lies in the next, as the protocol has them: the smallest, with the larger ones behind it. The file is one of them. */
export function toSelectionRange({ positions }: HostFile, spans: readonly Span[]): SelectionRange {
  const [whole, ...inner] = spans.map((span) => ({ range: toRange(positions, span) })).reverse();
  const outermost: SelectionRange = whole ?? { range: toRange(positions, { start: 0, end: 0 }) };
  return inner.reduce((parent, { range }) => ({ range, parent }), outermost);
}

/** Tokens as the protocol counts them: five numbers for each, places relative to the one before. */
export function toSemanticTokens({ positions }: HostFile, tokens: readonly Token[]): SemanticTokens {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { span, type, modifiers } of tokens) {
    const start = positions.positionAt(span.start);
    const end = positions.positionAt(span.end);
    // A CR inside a word ends a line for the editor.
    const length = end.line === start.line ? end.character - start.character : 0;
    if (length <= 0) continue;
    const line = start.line - last.line;
    const bits = modifiers.reduce((sum, modifier) => sum + 2 ** TOKEN_MODIFIERS.indexOf(modifier), 0);
    data.push(line, line === 0 ? start.character - last.character : start.character, length, TOKEN_TYPES.indexOf(type), bits);
    last = start;
  }
  return { data };
}
