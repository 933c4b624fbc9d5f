/** Reads files for the server, through VS Code: on remote machines, in virtual workspaces and in the browser alike. */

import { type Disposable, FileSystemError, FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CONFIGURATION_FILE, decodeText } from "../../analyzer/src/index.ts";
import type { FileRequests, OwnFileRequests } from "../../protocol/src/index.ts";

type Handler<Method extends keyof FileRequests> = (params: FileRequests[Method]["params"]) => Promise<FileRequests[Method]["result"]>;

/** Answers the server's questions about files that no editor has open. */
export function answerFileRequests(client: BaseLanguageClient): readonly Disposable[] {
  const readDirectory: Handler<"qmail-control/readDirectory"> = async ({ folder, names }) => {
    const files = await filesIn(Uri.parse(folder));
    return names.filter((name) => files.has(name));
  };
  const listDirectory: Handler<"qmail-control/listDirectory"> = async ({ folder, most }) => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(folder));
      return entries.length <= most ? entries.map(([name]) => name) : null;
    } catch {
      return null;
    }
  };
  const hasDirectory: Handler<"qmail-control/hasDirectory"> = async ({ uri }) => {
    try {
      return ((await workspace.fs.stat(Uri.parse(uri))).type & FileType.Directory) !== 0;
    } catch {
      return false;
    }
  };
  const readFile: Handler<"qmail-control/readFile"> = async ({ uri, maxBytes }) => {
    try {
      return unsavedText(Uri.parse(uri)) ?? (await readRegularFile(Uri.parse(uri), maxBytes));
    } catch (error) {
      // Whoever asks for what may be there need not be told that it is not.
      if (error instanceof FileSystemError && error.code === "FileNotFound") return null;
      client.warn(`${uri} was not read: ${String(error)}`);
      return null;
    }
  };
  return [
    client.onRequest("qmail-control/readDirectory", readDirectory),
    client.onRequest<readonly string[] | null, void>("qmail-control/listDirectory", listDirectory),
    client.onRequest<boolean, void>("qmail-control/hasDirectory", hasDirectory),
    client.onRequest("qmail-control/readFile", readFile),
  ];
}

/** Answers the server's question about the texts beside the extension, which a server in a browser can't read. */
export function answerTextRequests(client: BaseLanguageClient, extension: Uri): readonly Disposable[] {
  const method: keyof OwnFileRequests = "qmail-control/catalogue";
  const texts = async ({ language }: OwnFileRequests[typeof method]["params"]): Promise<OwnFileRequests[typeof method]["result"]> => {
    // The name of a file is made of it, so nothing else may be asked for.
    if (language !== "en" && language !== "ja") return null;
    try {
      return decodeText(await workspace.fs.readFile(Uri.joinPath(extension, "dist", `catalogue.${language}.json`)));
    } catch (error) {
      client.warn(`the texts about control files were not read: ${String(error)}`);
      return null;
    }
  };
  return [client.onRequest<string | null, void>(method, texts)];
}

/** The names of the regular files in a folder, and of links to such. None where the folder can't be read. */
export async function filesIn(folder: Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return new Set(entries.filter(([, type]) => isFile(type)).map(([name]) => name));
  } catch {
    return new Set();
  }
}

/**
 * What the editor has of a configuration file that is not saved: an edit that is offered for it must fit what is to be seen. Control
 * files that are open tell the server of themselves.
 */
function unsavedText(uri: Uri): string | undefined {
  if (!uri.path.endsWith(`/${CONFIGURATION_FILE}`)) return undefined;
  return workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri.toString())?.getText();
}

async function readRegularFile(uri: Uri, maxBytes: number): Promise<string | null> {
  const found = await workspace.fs.stat(uri);
  if (!isFile(found.type)) return null;
  if (found.size > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
  return decodeText(await workspace.fs.readFile(uri));
}

/** A link has two bits set: that of a link, and that of what it leads to. */
function isFile(type: FileType): boolean {
  return (type & FileType.File) !== 0;
}
