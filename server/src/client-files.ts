import type { FileRequests } from "../../protocol/src/index.ts";
import { type FileReader, MAX_FILE_BYTES, MOST_NAMES } from "./files.ts";

/** How long the client may take to answer before a file counts as unreadable. */
const PATIENCE = 15_000;

/** Sends a request to the client. */
export type Ask = (method: string, params: object) => Promise<unknown>;

/** Reads files through the client, which sees them wherever they are: on a remote machine, in an archive, in a browser. */
export function clientFiles(ask: Ask, log: (line: string) => void): FileReader {
  const answer = async <M extends keyof FileRequests>(method: M, params: FileRequests[M]["params"]): Promise<unknown> => {
    try {
      return await inTime(ask(method, params));
    } catch (error) {
      log(`${method} ${JSON.stringify(params)}: ${String(error)}`);
      return undefined;
    }
  };
  return {
    async list(folder, names) {
      const found = await answer("qmail-control/readDirectory", { folder, names });
      return Array.isArray(found) ? names.filter((name) => found.includes(name)) : [];
    },
    async names(folder) {
      const found = await answer("qmail-control/listDirectory", { folder, most: MOST_NAMES });
      return Array.isArray(found) ? found.filter((name): name is string => typeof name === "string") : undefined;
    },
    async hasFolder(uri) {
      return (await answer("qmail-control/hasDirectory", { uri })) === true;
    },
    async read(uri, maxBytes = MAX_FILE_BYTES) {
      const text = await answer("qmail-control/readFile", { uri, maxBytes });
      return typeof text === "string" ? text : undefined;
    },
  };
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
