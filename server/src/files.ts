/** Reading files that no editor has open. Nothing is ever written or executed. */

/** A file larger than this is not read. */
export const MAX_FILE_BYTES = 50_000_000;

/** A folder with more names holds nothing that is looked for by listing. */
export const MOST_NAMES = 5000;

/** Reads the neighbours of an open file. No call ever rejects: what can't be read is not there. */
export interface FileReader {
  /** Which of `names` are regular files, or links to such, in the folder. */
  list(folder: string, names: readonly string[]): Promise<readonly string[]>;
  /** The names of everything in the folder; undefined where it can't be read, or holds more than MOST_NAMES. */
  names(folder: string): Promise<readonly string[] | undefined>;
  /** Whether there is a folder, or a link to one. */
  hasFolder(uri: string): Promise<boolean>;
  /** The text of a regular file of at most so many bytes; undefined where there is none. */
  read(uri: string, maxBytes?: number): Promise<string | undefined>;
}

/** For a client without files and a server without a file system: every file stands alone. */
export const NO_FILES: FileReader = {
  list: async () => [],
  names: async () => undefined,
  hasFolder: async () => false,
  read: async () => undefined,
};
