import { isUtf8 } from "node:buffer";
import { constants, type Dirent } from "node:fs";
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
      const there = names.length > FEW_NAMES ? await entriesOf(directory) : undefined;
      const isThere = async (name: string): Promise<boolean> => {
        const entry = there?.get(name);
        if (there && !entry) return false;
        return entry?.isFile() === true || isFile(path.join(directory, name));
      };
      const found = await Promise.all(names.map(async (name) => (await isThere(name)) && name));
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

/** Of more names than these it is cheaper to read the folder, once, than to ask for each: most are not there, and each would be an error. */
const FEW_NAMES = 8;

/** What stands in a folder, by names; undefined where it can be entered but not read, or is no folder. */
async function entriesOf(directory: string): Promise<ReadonlyMap<string, Dirent> | undefined> {
  try {
    return new Map((await readdir(directory, { withFileTypes: true })).map((entry) => [entry.name, entry]));
  } catch (error) {
    return isAbsent(error) ? new Map() : undefined;
  }
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
