/** What qmail-smtpd reads before it greets: setup(). Whatever cannot be read ends it there. */

import type { ControlFiles } from "../control-files.ts";
import { missingStep, unreadableStep } from "../smtpd-steps.ts";
import type { StartCheck } from "../smtpd-traits.ts";

/** A file that may be missing, but must not be unreadable: control_readfile(), control_readint(), control_readline(). */
export function readable(name: string): StartCheck {
  return ({ files }) => (isUnreadable(files.control, name) ? unreadableStep(name) : undefined);
}

/** A number file that must not be unreadable, as the dialect sees it. */
export function readableInteger(name: string): StartCheck {
  return ({ files }) => (files.isUnreadableInteger(name) ? unreadableStep(name) : undefined);
}

/** A file that must be there and readable. */
export function present(name: string): StartCheck {
  return ({ files }) => {
    if (isUnreadable(files.control, name)) return unreadableStep(name);
    return files.control.get(name) ? undefined : missingStep(name);
  };
}

/** A list for which `me` stands in where it does not exist; one of the two must. control_readfile() with flagme. */
export function presentOrMe(name: string): StartCheck {
  return (asked) => {
    const unreadable = readable(name)(asked);
    if (unreadable) return unreadable;
    return asked.files.control.get(name) || asked.files.control.get("me") ? undefined : missingStep(name);
  };
}

/** The greeting, without which the program does not start: smtpgreeting, or else `me`. */
export const greetingIsThere: StartCheck = ({ files }) => {
  if (isUnreadable(files.control, "smtpgreeting")) return unreadableStep("smtpgreeting");
  return files.control.get("smtpgreeting") || files.control.get("me") ? undefined : unreadableStep("me", "none");
};

function isUnreadable(control: ControlFiles, name: string): boolean {
  return control.get(name)?.kind === "directory";
}
