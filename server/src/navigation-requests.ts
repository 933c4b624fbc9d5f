/** The requests about names: where they lead, and where else they stand. */

import type { TextDocumentPositionParams } from "vscode-languageserver";
import type { Connection } from "./connection.ts";
import { toDefinition, toHighlights, toLocation, toWorkspaceSymbol } from "./convert.ts";
import { guarded, type Log, requireParams } from "./guard.ts";
import type { HostFile } from "./hosts.ts";
import { definitionAt, highlightsAt, type NavigationSources, referencesAt } from "./navigation.ts";
import type { Session } from "./session.ts";
import { hostSymbols } from "./symbols.ts";

/** A place about which the client asks. */
interface Asked {
  readonly session: Session;
  readonly file: HostFile;
  readonly offset: number;
  readonly sources: NavigationSources;
}

/** Answers them on `connection`, for the session that there is by then. */
export function serveNavigation(connection: Connection, sessionNow: () => Session | undefined, log: Log): void {
  const asked = async (params: TextDocumentPositionParams): Promise<Asked | undefined> => {
    requireParams(params, "textDocument", "position");
    const session = sessionNow();
    const file = await session?.hosts.loadedFile(params.textDocument.uri);
    if (!session || !file) return undefined;
    const sources = { ...session.hostSources, openFile: (uri: string) => session.hosts.loadedFile(uri) };
    return { session, file, offset: file.positions.offsetAt(params.position), sources };
  };

  connection.onRequest(
    "textDocument/definition",
    guarded(log, "definition", [], async (params) => {
      const place = await asked(params);
      const found = place && (await definitionAt(place.file, place.offset, place.sources));
      return found ? toDefinition(place.file, found.origin, found.places, place.session.reader) : [];
    }),
  );
  connection.onRequest(
    "textDocument/references",
    guarded(log, "references", [], async (params) => {
      const place = await asked(params);
      return place ? (await referencesAt(place.file, place.offset, place.sources)).map(toLocation) : [];
    }),
  );
  connection.onRequest(
    "workspace/symbol",
    guarded(log, "workspaceSymbol", [], (params) => {
      requireParams(params, "query");
      const session = sessionNow();
      return session ? hostSymbols(params.query, session).map(toWorkspaceSymbol) : [];
    }),
  );
  connection.onRequest(
    "textDocument/documentHighlight",
    guarded(log, "documentHighlight", [], async (params) => {
      const place = await asked(params);
      return place ? toHighlights(place.file, highlightsAt(place.file, place.offset)) : [];
    }),
  );
}
