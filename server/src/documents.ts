/**
 * The documents that the editor has open.
 *
 * There is one store for documents of all sizes, the analyzer's: an edit costs the lines it touches, in a file of ten lines
 * as in one of a million, and analysis sees from it what changed. The usual `TextDocument` joins the whole text again at
 * each edit; the manager of open documents asks for no more than a `uri`, so that interface is not imitated here.
 */

import { type EditorPosition, TextStore } from "../../analyzer/src/index.ts";

/** One state of an open document. An edit makes a new one. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly store: TextStore;
}

/** One change as the editor tells it; without `range` the text is the whole new one. */
interface Change {
  readonly text: string;
  readonly range?: { readonly start: EditorPosition; readonly end: EditorPosition };
}

/** How documents are made and changed, for the manager of open documents. */
export const documentStore = {
  create(uri: string, languageId: string, version: number, text: string): OpenDocument {
    return { uri, languageId, version, store: TextStore.of(text) };
  },
  update(document: OpenDocument, changes: readonly Change[], version: number): OpenDocument {
    return { ...document, version, store: changes.reduce(changed, document.store) };
  },
};

function changed(store: TextStore, { range, text }: Change): TextStore {
  if (!range) return TextStore.of(text);
  const from = store.offsetAt(range.start);
  const to = store.offsetAt(range.end);
  return store.replace({ span: { start: Math.min(from, to), end: Math.max(from, to) }, newText: text });
}
