import type { ControlFiles } from "./control-files.ts";

/**
 * Whether a directory is only a part of a host, such as a sample: neither `me` nor `smtpgreeting` is there, and without both
 * qmail-smtpd does not start. What can't be read counts as being there. Source: qmail-smtpd.c: setup().
 */
export function isFragment(control: ControlFiles): boolean {
  return ["me", "smtpgreeting"].every((name) => control.get(name) === undefined && !control.isHidden?.(name));
}
