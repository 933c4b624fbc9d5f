/**
 * The documents that the editor has open.
 *
 * There is one store for documents of all sizes, the analyzer's, behind the usual `TextDocument` interface: an edit costs the
 * lines it touches, in a file of ten lines as in one of a million, and the analysis sees from it what changed. The package's
 * own document joins the whole text again at each edit.
 */

import type { Position, Range, TextDocument, TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { TextStore } from "../../analyzer/src/index.ts";

/** One state of an open document. An edit makes a new one. */
export class OpenDocument implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly store: TextStore;

  constructor(uri: string, languageId: string, version: number, store: TextStore) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.store = store;
  }

  get lineCount(): number {
    return this.store.editorLineCount;
  }

  /** The text, or the part of it in `range`. Without a range it costs the whole text: not for the path of a keystroke. */
  getText(range?: Range): string {
    return range ? this.store.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.store.text();
  }

  /** The line without its end; an empty range at the end of the text where there is no such line. */
  getLineRange(line: number): Range {
    const start = this.offsetAt({ line, character: 0 });
    const end = line < 0 ? start : this.offsetAt({ line, character: Number.POSITIVE_INFINITY });
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** LF, CRLF or CR, or nothing where the line has no end. */
  getEOLCharacters(line: number): string {
    if (line < 0) return "";
    const end = this.offsetAt({ line, character: Number.POSITIVE_INFINITY });
    return /^(?:\r\n|\r|\n)?/.exec(this.store.slice(end, end + 2))?.[0] ?? "";
  }

  positionAt(offset: number): Position {
    return this.store.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.store.offsetAt(position);
  }
}

/** How documents are made and changed, for the manager of open documents. */
export const documentStore = {
  create(uri: string, languageId: string, version: number, text: string): OpenDocument {
    return new OpenDocument(uri, languageId, version, TextStore.of(text));
  },
  update({ uri, languageId, store }: OpenDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): OpenDocument {
    return new OpenDocument(uri, languageId, version, changes.reduce(changed, store));
  },
};

function changed(store: TextStore, change: TextDocumentContentChangeEvent): TextStore {
  if (!("range" in change)) return TextStore.of(change.text);
  const from = store.offsetAt(change.range.start);
  const to = store.offsetAt(change.range.end);
  return store.replace({ span: { start: Math.min(from, to), end: Math.max(from, to) }, newText: change.text });
}
