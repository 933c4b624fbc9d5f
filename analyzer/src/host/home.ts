/** Home directories as qmail-local finds them. */

/** A file of the home directory. `mode`: the permission bits of stat(2); null where they are not known, and taken as harmless. */
export type HomeFile =
  | { readonly kind: "file"; readonly bytes: string; readonly mode: number | null }
  /** A directory, device or the like: qmail-local passes it over as if it did not exist. */
  | { readonly kind: "other" }
  /** It exists and cannot be opened. */
  | { readonly kind: "unreadable" };

/** A home directory. */
export interface Home {
  /** As users/assign or the password database names it; qmail-local wants it to begin with a slash. */
  readonly path: string;
  /** The permission bits; null where they are not known, and taken as harmless. */
  readonly mode: number | null;
  /** The file of that name, which may hold slashes, relative to the directory; undefined where there is none. */
  get(name: string): HomeFile | undefined;
  /** The names of all that is in it, in no order; undefined where they can't be listed. */
  names?(): readonly string[] | undefined;
}
