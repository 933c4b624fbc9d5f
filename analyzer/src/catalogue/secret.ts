import { withoutLogin } from "../text/route-password.ts";
import type { ControlFileSpec } from "./control-file.ts";

/** Stands for what is not to be seen. Always of one length, so that it tells nothing. */
const HIDDEN = "••••••••";

/** Files whose lines may hold a password among other things. */
const ROUTES: ReadonlySet<string> = new Set(["smtproutes", "qmtproutes"]);

/**
 * What may be shown of `content`, a piece of that file: nothing of keys and passwords. Whatever puts the content of a control file
 * into a message, hover, hint, outline or report passes it through here.
 */
export function shownContent(file: ControlFileSpec, content: string): string {
  if (file.secret) return content === "" ? content : HIDDEN;
  return holdsRoutes(file.name) ? withoutLogin(content) : content;
}

/** Whether lines of a file of that name may hold a login among other things. */
export function holdsRoutes(name: string): boolean {
  return ROUTES.has(name);
}

/** Whether passwords may stand in a file of that name, which the catalogue has as `file`. */
export function holdsPasswords(name: string, file: Pick<ControlFileSpec, "secret"> | undefined): boolean {
  return file?.secret === true || holdsRoutes(name);
}
