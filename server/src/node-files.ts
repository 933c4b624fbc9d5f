import { isUtf8 } from "node:buffer";
import { constants } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { decodeText } from "../../analyzer/src/index.ts";
import { type FileReader, MAX_FILE_BYTES, MOST_NAMES } from "./files.ts";

/** Reads files from the disk, for clients that do not read for the server. */
export function nodeFiles(log: (line: string) => void): FileReader {
  return {
    async list(folder, names) {
      const directory = pathOf(folder);
      if (directory === undefined) return [];
      const found = await Promise.all(names.map(async (name) => (await isFile(path.join(directory, name))) && name));
      return found.filter((name) => name !== false);
    },
    async names(folder) {
      const directory = pathOf(folder);
      if (directory === undefined) return undefined;
      const found = await readdir(directory, { encoding: "buffer" }).catch(() => undefined);
      return found && found.length <= MOST_NAMES ? found.map(decodeText) : undefined;
    },
    async hasFolder(uri) {
      const folder = pathOf(uri);
      if (folder === undefined) return false;
      return stat(folder).then(
        (found) => found.isDirectory(),
        () => false,
      );
    },
    async read(uri, maxBytes = MAX_FILE_BYTES) {
      const file = pathOf(uri);
      if (file === undefined) return undefined;
      try {
        return await readRegularFile(file, maxBytes);
      } catch (error) {
        if (!isAbsent(error)) log(`not read: ${String(error)}`);
        return undefined;
      }
    },
  };
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Asks before it opens, since opening alone can disturb a device, and again afterwards, since a name can be given away. */
async function readRegularFile(file: string, maxBytes: number): Promise<string> {
  if (!(await stat(file)).isFile()) throw new Error(`${file} is no regular file`);
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Error(`${file} is no regular file`);
    if (found.size > maxBytes) throw new Error(`${file} is larger than ${maxBytes} bytes`);
    const bytes = await handle.readFile();
    // The same by the quick way that Node has for nearly all files.
    return isUtf8(bytes) ? bytes.toString("utf8") : decodeText(bytes);
  } finally {
    await handle.close();
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
