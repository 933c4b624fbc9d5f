/** What a reader of service scripts may look at beside them. */

/** Files of a host by their paths as the host names them, absolute. Byte strings. */
export interface ServiceView {
  /** A text; undefined: not in view. `file`: its name in evidence. */
  text(path: string): { readonly file: string; readonly text: string } | undefined;
  /** The names in a folder, all of them; undefined: not in view. */
  names(path: string): readonly string[] | undefined;
}
