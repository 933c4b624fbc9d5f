/** The requests about names: where they lead, and where else they stand. */

import type { TextDocumentPositionParams } from "vscode-languageserver";
import { CODES, type Connection, ResponseError } from "./connection.ts";
import { toDefinition, toHighlights, toLocation, toPreparedRename, toRename, toWorkspaceSymbol } from "./convert.ts";
import { guarded, type Log, requireParams } from "./guard.ts";
import type { HostFile } from "./hosts.ts";
import { runAfterwards } from "./messages.ts";
import { definitionAt, highlightsAt, type NavigationSources, referencesAt } from "./navigation.ts";
import { type Refusal, renameAt, renamedAt } from "./rename.ts";
import type { Session } from "./session.ts";
import { hostSymbols } from "./symbols.ts";

/** MessageType.Info */
const INFORMATION = 3;

/** Throws the answer that says why not, in the client's language. */
function orRefuse<Found extends object>(found: Found | Refusal, { reader }: Session): Found {
  if ("refused" in found) throw new ResponseError(CODES.requestFailed, found.refused(reader.language));
  return found;
}

/** A place about which the client asks. */
interface Asked {
  readonly file: HostFile;
  readonly offset: number;
  readonly sources: NavigationSources;
}

/** Answers them on `connection`. */
export function serveNavigation(connection: Connection, session: Session, log: Log): void {
  const asked = async (params: TextDocumentPositionParams): Promise<Asked | undefined> => {
    requireParams(params, "textDocument", "position");
    const file = await session.hosts.loadedFile(params.textDocument.uri);
    if (!file) return undefined;
    const sources = { ...session.hostSources, openFile: (uri: string) => session.hosts.loadedFile(uri) };
    return { file, offset: file.positions.offsetAt(params.position), sources };
  };

  connection.onRequest(
    "textDocument/definition",
    guarded(log, "definition", [], async (params) => {
      const place = await asked(params);
      const found = place && (await definitionAt(place.file, place.offset, place.sources));
      return found ? toDefinition(place.file, found.origin, found.places, session.reader) : [];
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
    "textDocument/prepareRename",
    guarded(log, "prepareRename", null, async (params) => {
      const place = await asked(params);
      const found = place && renamedAt(place.file, place.offset);
      return place && found ? toPreparedRename(place.file, orRefuse(found, session)) : null;
    }),
  );
  connection.onRequest(
    "textDocument/rename",
    guarded(log, "rename", null, async (params, token) => {
      const place = await asked(params);
      requireParams(params, "newName");
      if (!place) return null;
      const { file, offset, sources } = place;
      const rename = orRefuse(await renameAt(file, offset, params.newName, { sources, token }), session);
      const commands = rename.files.flatMap(({ command }) => command ?? []);
      if (commands.length > 0) {
        connection.sendNotification("window/showMessage", { type: INFORMATION, message: runAfterwards(commands)(session.reader.language) });
      }
      return toRename(rename, session.reader);
    }),
  );
  connection.onRequest(
    "workspace/symbol",
    guarded(log, "workspaceSymbol", [], (params) => {
      requireParams(params, "query");
      return hostSymbols(params.query, session).map(toWorkspaceSymbol);
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
