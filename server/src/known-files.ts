/**
 * The files of a host as the analyzer asks for them.
 *
 * The analyzer asks as it goes, and does not wait; reading here takes time. So its answer is made with what is known, what it asked
 * for in vain is fetched, and it is made again, until nothing is missing.
 */

import { type FileFinder, type FoundFile, fromByteString, toByteString } from "../../analyzer/src/index.ts";
import type { Near } from "./control-directory.ts";
import type { FileReader } from "./files.ts";

/** Where files are read. */
export interface FileSources {
  readonly files: FileReader;
  /** The text of a file that is open or under analysis, as it is now; undefined for any other. */
  readonly openText: (uri: string) => Promise<string | undefined>;
}

const ABSENT: FoundFile = { kind: "absent" };

/** What is known of the files of a host so far; everything else is absent until it has been fetched. */
export class KnownFiles implements FileFinder {
  readonly #uriOf: Near["uriOf"];
  readonly #sources: FileSources;
  readonly #files = new Map<string, FoundFile>();
  readonly #folders = new Map<string, boolean>();
  readonly #names = new Map<string, readonly string[] | undefined>();
  readonly #foldersIn = new Map<string, readonly string[]>();
  readonly #unread = new Set<string>();
  readonly #missingFiles = new Set<string>();
  readonly #missingFolders = new Set<string>();
  readonly #missingNames = new Set<string>();
  readonly #missingFoldersIn = new Set<string>();

  constructor(uriOf: Near["uriOf"], sources: FileSources) {
    this.#uriOf = uriOf;
    this.#sources = sources;
  }

  file(path: string): FoundFile {
    const found = this.#files.get(path);
    if (!found) this.#missingFiles.add(path);
    return found ?? ABSENT;
  }

  folder(path: string): { readonly mode: null } | undefined {
    const found = this.#folders.get(path);
    if (found === undefined) this.#missingFolders.add(path);
    // A folder that can't be seen may exist all the same.
    return found ? { mode: null } : undefined;
  }

  names(path: string): readonly string[] | undefined {
    if (!this.#names.has(path)) this.#missingNames.add(path);
    return this.#names.get(path);
  }

  folders(path: string): readonly string[] {
    const found = this.#foldersIn.get(path);
    if (!found) this.#missingFoldersIn.add(path);
    return found ?? [];
  }

  /** The URI of a file that can be opened and read by a person; undefined for one that is absent or compiled. */
  uriOfText(path: string): string | undefined {
    return this.#files.get(path)?.kind === "file" && !path.endsWith("cdb") ? this.#uriOf(path) : undefined;
  }

  /** The text of a file, as it was read; undefined for one that is absent, or was not asked for. */
  text(path: string): string | undefined {
    const found = this.#files.get(path);
    return found?.kind === "file" ? fromByteString(found.bytes) : undefined;
  }

  /** The files that are there and could not be read, by their paths. */
  get unread(): ReadonlySet<string> {
    return this.#unread;
  }

  /** The files that were found, with their paths. */
  get texts(): readonly (readonly [path: string, text: string])[] {
    return [...this.#files].flatMap(([path, found]) => (found.kind === "file" ? [[path, fromByteString(found.bytes)] as const] : []));
  }

  /** The folders in which files were found. */
  get foldersInUse(): readonly string[] {
    const found = [...this.#files].filter(([, { kind }]) => kind === "file").map(([path]) => path.slice(0, path.lastIndexOf("/")));
    return [...new Set(found)];
  }

  /** Forgets everything: the next question reads again. */
  clear(): void {
    this.#files.clear();
    this.#unread.clear();
    this.#folders.clear();
    this.#names.clear();
    this.#foldersIn.clear();
  }

  /** Reads what was asked for in vain. False where that was nothing. */
  async fetchMissing(): Promise<boolean> {
    const files = [...this.#missingFiles];
    const folders = [...this.#missingFolders];
    const lists = [...this.#missingNames];
    const foldersIn = [...this.#missingFoldersIn];
    this.#missingFiles.clear();
    this.#missingFolders.clear();
    this.#missingNames.clear();
    this.#missingFoldersIn.clear();
    const byFolder = new Map<string, string[]>();
    for (const path of files) {
      const folder = path.slice(0, path.lastIndexOf("/"));
      const paths = byFolder.get(folder);
      if (paths) paths.push(path);
      else byFolder.set(folder, [path]);
    }
    await Promise.all([
      ...[...byFolder].map(([folder, paths]) => this.#fetchFiles(folder, paths)),
      ...folders.map(async (path) => {
        const uri = this.#uriOf(path);
        this.#folders.set(path, uri !== undefined && (await this.#sources.files.hasFolder(uri)));
      }),
      ...lists.map(async (path) => {
        const uri = this.#uriOf(path);
        this.#names.set(path, uri === undefined ? undefined : await this.#sources.files.names(uri));
      }),
      ...foldersIn.map(async (path) => {
        const uri = this.#uriOf(path);
        const names = uri === undefined ? undefined : await this.#sources.files.names(uri);
        this.#foldersIn.set(path, await this.#foldersAmong(path, names ?? []));
      }),
    ]);
    return files.length + folders.length + lists.length + foldersIn.length > 0;
  }

  /** Which of these names in a folder are folders. Files are told apart all at once, and few names are none. */
  async #foldersAmong(folder: string, names: readonly string[]): Promise<readonly string[]> {
    const uri = this.#uriOf(folder);
    if (uri === undefined || names.length === 0) return [];
    const files = new Set(await this.#sources.files.list(uri, names));
    const others = await Promise.all(
      names
        .filter((name) => !files.has(name))
        .map(async (name) => {
          const own = this.#uriOf(`${folder}/${name}`);
          return own !== undefined && (await this.#sources.files.hasFolder(own)) ? [name] : [];
        }),
    );
    return others.flat();
  }

  async #fetchFiles(folder: string, paths: readonly string[]): Promise<void> {
    const uri = this.#uriOf(folder);
    const names = paths.map((path) => path.slice(folder.length + 1));
    const listed = new Set(uri === undefined ? [] : await this.#sources.files.list(uri, names));
    await Promise.all(paths.map((path) => this.#fetchFile(path, listed.has(path.slice(folder.length + 1)))));
    // Of all that is no file, only a folder is something to a program.
    const there = uri === undefined || listed.size === names.length ? undefined : await this.#sources.files.names(uri);
    const absent = new Set(paths.filter((path) => this.#files.get(path) === ABSENT).map((path) => path.slice(folder.length + 1)));
    for (const name of await this.#foldersAmong(
      folder,
      (there ?? []).filter((name) => absent.has(name)),
    )) {
      this.#files.set(`${folder}/${name}`, { kind: "directory" });
    }
  }

  async #fetchFile(path: string, onDisk: boolean): Promise<void> {
    const uri = this.#uriOf(path);
    const text = uri === undefined ? undefined : await this.#textOf(uri, onDisk);
    if (text === undefined && onDisk) this.#unread.add(path);
    this.#files.set(path, text === undefined ? ABSENT : { kind: "file", bytes: toByteString(text), mode: null });
  }

  async #textOf(uri: string, onDisk: boolean): Promise<string | undefined> {
    return (await this.#sources.openText(uri)) ?? (onDisk ? this.#sources.files.read(uri) : undefined);
  }
}
