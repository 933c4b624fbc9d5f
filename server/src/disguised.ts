/**
 * Files that hold what their editor does not show: a byte order mark, line ends of several kinds, bytes that are no UTF-8. The
 * file's text is analysed, and places are given as the editor counts them.
 */

import type { Position } from "vscode-languageserver-textdocument";
import { alignColumns, type ColumnPair, hasHiddenColumns, otherColumn, TextStore } from "../../analyzer/src/index.ts";
import { OpenDocument } from "./documents.ts";

/** A document whose `store` holds the text of its file and whose positions are those of its editor. */
export class DisguisedDocument extends OpenDocument {
  /** What the editor shows. */
  readonly shown: TextStore;
  readonly #hasHiddenColumns: boolean;
  #aligned: { readonly line: number; readonly pairs: readonly ColumnPair[] } | undefined;

  constructor({ uri, languageId, version, store }: OpenDocument, text: string) {
    super(uri, languageId, version, TextStore.of(text));
    this.shown = store;
    this.#hasHiddenColumns = hasHiddenColumns(text);
  }

  override positionAt(offset: number): Position {
    const { line, character } = this.store.positionAt(offset);
    return { line, character: this.#column(line, character, "text") };
  }

  override offsetAt({ line, character }: Position): number {
    return this.store.offsetAt({ line, character: this.#column(line, character, "shown") });
  }

  #column(line: number, column: number, from: keyof ColumnPair): number {
    if (!this.#hasHiddenColumns) return column;
    // Places come in the order of lines, so that one line is all there is to remember.
    if (this.#aligned?.line !== line) this.#aligned = { line, pairs: alignColumns(lineOf(this.store, line), lineOf(this.shown, line)) };
    return otherColumn(this.#aligned.pairs, column, from);
  }
}

function lineOf(store: TextStore, line: number): string {
  return store.slice(store.offsetAt({ line, character: 0 }), store.offsetAt({ line, character: Number.POSITIVE_INFINITY }));
}
