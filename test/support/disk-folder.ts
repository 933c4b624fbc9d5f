/** A folder of its own on disk, for a server that looks at files which the editor has not open. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

export class DiskFolder {
  /** Absolute, without symbolic links. */
  readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), "qmail-control-test-")));

  /** `files`: texts by their names, which may have folders before them. */
  constructor(files: Readonly<Record<string, string>> = {}) {
    this.writeAll(files);
  }

  writeAll(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  /** Writes a file, and makes the folders in which it lies. */
  write(name: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.pathOf(name)), { recursive: true });
    writeFileSync(this.pathOf(name), content);
  }

  pathOf(name: string): string {
    return path.join(this.path, name);
  }

  uriOf(name: string): string {
    return pathToFileURL(this.pathOf(name)).href;
  }

  /** Removes the folder with all that is in it. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
