/**
 * How grave it is that an entry of rcpthosts or morercpthosts matches nothing: mail to the domain that was meant is refused, unless
 * another line accepts it. A rule about one line can't know of the others, so it says both; the analysis, which has their keys, chooses.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import type { Programs } from "../host/programs.ts";
import type { Localized } from "../text/localized.ts";
import { isRecipientHostList, matchesAtDot } from "./host-lists.ts";
import { dangerOf } from "./revival.ts";
import type { Report } from "./rule.ts";

/** Whether a line of the file that is missing so far, `meant`, is missed: strangers' domains are not. */
export function isMissed(file: ControlFileSpec, meant: string, programs: Programs): boolean {
  return isRecipientHostList(file) && !dangerOf(file, meant, programs) && matchesAtDot(file, meant, programs);
}

/**
 * Severity and message of a finding about a dead entry of which `meant` are the lines that were meant; none where that is not clear.
 * `refused` is told where mail to `missed` of them is refused for it, and then it is an error. `otherwise` is told where it is not, and it is a
 * warning: other lines accept all of them, or it is no list of recipients' hosts.
 */
export function refusedMail(
  { file, meant, programs }: { readonly file: ControlFileSpec; readonly meant: readonly string[]; readonly programs: Programs },
  { refused, otherwise }: { readonly refused: (missed: readonly string[]) => Localized; readonly otherwise: Localized },
): Pick<Report, "severity" | "message" | "unlessAccepted"> {
  const missed = meant.filter((line) => isMissed(file, line, programs));
  if (missed.length === 0) return { severity: "warning", message: otherwise };
  return { severity: "error", message: refused(missed), unlessAccepted: { entries: missed, message: otherwise } };
}
