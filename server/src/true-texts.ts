/**
 * What the files behind open documents really hold, where their editors show something else.
 *
 * That is known for one version of a document, and only while it has no unsaved changes: the next edit makes another version,
 * and the editor's text counts again. Our own client tells it; for another one on this machine the file is read here.
 */

import { isShownAs } from "../../analyzer/src/index.ts";
import type { ClientNotifications } from "../../protocol/src/index.ts";
import type { Connection } from "./connection.ts";
import { DisguisedDocument } from "./disguised.ts";
import type { OpenDocument } from "./documents.ts";
import { guarded, type Log } from "./guard.ts";
import type { OpenDocuments } from "./open-documents.ts";
import type { Session } from "./session.ts";
import { isRecord } from "./settings.ts";

const METHOD: keyof ClientNotifications = "qmail-control/trueText";

/** Gives documents as their files are. */
export interface TrueTexts {
  /** The document as its file is, where that is known; else the document itself. */
  reveal(document: OpenDocument): OpenDocument;
}

/** Keeps the hosts informed of what the files of open documents hold. */
export function serveTrueTexts(connection: Connection, documents: OpenDocuments, session: Session, log: Log): TrueTexts {
  const known = new Map<string, { readonly version: number; readonly text: string }>();

  const reveal = (document: OpenDocument): OpenDocument => {
    const found = known.get(document.uri);
    if (!found || found.version > document.version) return document;
    const shown = document.getText();
    // A document that has not yet caught up with its file is not shown from it.
    if (found.version === document.version && found.text !== shown && isShownAs(found.text, shown)) {
      return new DisguisedDocument(document, found.text);
    }
    known.delete(document.uri);
    return document;
  };

  const learn = (uri: string, version: number, text: string | null): void => {
    const before = known.get(uri);
    if (before ? before.version === version && before.text === text : text === null) return;
    if (text === null) known.delete(uri);
    else known.set(uri, { version, text });
    const document = documents.get(uri);
    if (document?.version === version) session.hosts.update(reveal(document), { byEditor: false });
  };

  const read = async ({ uri, version }: OpenDocument): Promise<void> => {
    if (session.traits.rewritesBytes) return;
    const text = await session.files.read(uri);
    const document = documents.get(uri);
    if (document?.version === version) learn(uri, version, text === undefined || text === document.getText() ? null : text);
  };

  connection.onNotification(
    METHOD,
    guarded(log, METHOD, undefined, (params: unknown) => {
      if (!isRecord(params)) return;
      const { uri, version, text } = params;
      if (typeof uri !== "string" || typeof version !== "number" || (typeof text !== "string" && text !== null)) return;
      learn(uri, version, text);
    }),
  );
  documents.onDidOpen(guarded(log, "didOpen", undefined, (document: OpenDocument) => read(document)));
  documents.onDidSave(guarded(log, "didSave", undefined, (document: OpenDocument) => read(document)));
  documents.onDidClose(({ uri }) => known.delete(uri));
  return { reveal };
}
