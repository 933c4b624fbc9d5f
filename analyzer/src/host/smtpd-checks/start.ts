/** What qmail-smtpd reads before it greets: setup(). Whatever cannot be read ends it there. */

import type { ControlFiles } from "../control-files.ts";
import { unreadableStep } from "../smtpd-steps.ts";
import type { StartCheck } from "../smtpd-traits.ts";

/** A file that may be missing, but must not be unreadable: control_readfile(), control_readint(), control_readline(). */
export function readable(name: string): StartCheck {
  return ({ files }) => (isUnreadable(files.control, name) ? unreadableStep(name) : undefined);
}

/** The greeting, without which the program does not start: smtpgreeting, or else `me`. */
export const greetingIsThere: StartCheck = ({ files }) => {
  if (isUnreadable(files.control, "smtpgreeting")) return unreadableStep("smtpgreeting");
  return files.control.get("smtpgreeting") || files.control.get("me") ? undefined : unreadableStep("me", "none");
};

function isUnreadable(control: ControlFiles, name: string): boolean {
  return control.get(name)?.kind === "directory";
}
