/** A control directory as the programs of qmail find it: names and bytes, nothing decided yet. */

/** One file of a control directory. A directory in a file's place stands for everything that can be opened but not read. */
export type ControlFileContent = { readonly kind: "file"; readonly bytes: string } | { readonly kind: "directory" };

/** The control directory of a host. `bytes` are byte strings (text/bytes.ts). */
export interface ControlFiles {
  /** The file of that name (`rcpthosts`, without a folder); undefined where there is none. */
  get(name: string): ControlFileContent | undefined;
  /** Whether there is something of that name that could not be read; absent: nothing is known of such files. */
  readonly isHidden?: (name: string) => boolean;
  /** The names of the folders in it, and of links to such; absent: nothing is known of them. */
  readonly folders?: () => readonly string[];
}

/** A control directory from a table of names: a byte string for a file, `directory` for a directory in its place. */
export function controlFilesOf(table: Readonly<Record<string, string | { readonly kind: "directory" }>>): ControlFiles {
  const files = new Map<string, ControlFileContent>(
    Object.entries(table).map(([name, content]) => [name, typeof content === "string" ? { kind: "file", bytes: content } : content]),
  );
  return { get: (name) => files.get(name) };
}
