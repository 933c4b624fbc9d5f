import type { ControlFileSpec } from "./control-file.ts";

/** Stands for what is not to be seen. Always of one length, so that it tells nothing. */
const HIDDEN = "••••••••";

/**
 * What may be shown of `content`, a piece of that file: nothing of keys and passwords. Whatever puts the content of a control file
 * into a message, hover, hint, outline or report passes it through here.
 */
export function shownContent(file: ControlFileSpec, content: string): string {
  return file.secret && content !== "" ? HIDDEN : content;
}
