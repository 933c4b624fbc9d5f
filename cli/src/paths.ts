/**
 * Paths and the file system's names.
 *
 * A name on disk need not be UTF-8. Paths are held as lossless text (see `decodeText`) and handed to the system as bytes, so
 * that a folder with an old encoding in its name is searched like any other.
 */

import fs from "node:fs";
import path from "node:path";
import { decodeText, encodeText } from "../../analyzer/src/index.ts";

/** The bytes of a path, as the file system wants them. */
export function native(file: string): Buffer {
  // Nearly every path is ASCII, which Node turns into bytes sooner than we.
  return /[^\0-\x7f]/.test(file) ? Buffer.from(encodeText(file)) : Buffer.from(file, "latin1");
}

/** What a name in a folder stands for; a link is not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "directory" | "link" | "other";
}

/** What is in a folder, sorted by name. Throws the system's error. */
export function entriesOf(folder: string): readonly FolderEntry[] {
  return fs
    .readdirSync(native(folder), { withFileTypes: true, encoding: "buffer" })
    .map(
      (entry) =>
        ({
          name: decodeText(entry.name),
          kind: entry.isDirectory() ? "directory" : entry.isSymbolicLink() ? "link" : "other",
        }) as const,
    )
    .toSorted((a, b) => byText(a.name, b.name));
}

/** The path without links. Throws the system's error. */
export function realPath(file: string): string {
  return decodeText(fs.realpathSync.native(native(file), "buffer"));
}

/** Whether `file` is `folder` or lies below it. Both must be absolute and free of links. */
export function isInside(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** A path as a user wants to read it: relative where it lies below the working directory. */
export function displayPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  if (relative === "") return ".";
  return relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative) ? file : relative;
}

/** The order of code units: the same on every machine, whatever its locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
