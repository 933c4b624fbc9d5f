/**
 * users/assign: the text that qmail-newu compiles for qmail-lspawn.
 *
 * A line is `=local:user:uid:gid:homedir:dash:ext:` (this address) or `+loc:user:uid:gid:homedir:dash:pre:` (all addresses that
 * begin so). A line that begins with a dot ends the file; what follows is never read. There are no comments: any first byte but
 * `+` and `.` is taken as `=`, so `#joe:…` is an assignment of joe. What stands behind the seventh colon is ignored, a CR
 * included. Any line before the final dot that does not fit makes qmail-newu refuse the whole file.
 * Source: main in qmail-newu.c.
 */

import { type Part, partOf } from "../text/lines.ts";

/** The columns behind the address, in their order; ext is what is put before the rest of the address if the line begins with `+`. */
export const ASSIGNED = ["user", "uid", "gid", "home", "dash", "ext"] as const;

/** Why qmail-newu refuses a line, and the whole file with it. */
export type AssignmentFault = "no line feed" | "NUL" | "no colon" | "no address" | "fewer than seven colons";

/** One line as qmail-newu takes it. Spans count in the line. */
export type AssignmentLine =
  | { readonly kind: "end" }
  | { readonly kind: "refused"; readonly fault: AssignmentFault }
  | {
      readonly kind: "assignment";
      /** `wildcard` with `+` in front: the address and all that begin with it. */
      readonly match: "simple" | "wildcard";
      /** The address, or its beginning, as written; looked up in lower case. */
      readonly address: Part;
      /** user, uid, gid, home, dash and ext (with a wildcard: what is put before the rest of the address). */
      readonly assigned: Readonly<Record<(typeof ASSIGNED)[number], Part>>;
      /** What stands behind the seventh colon, without the LF; ignored. */
      readonly ignored: Part;
    };

/** Reads one line with its LF; one without is refused, unless it begins with the dot. Never fails, and costs the line's length. */
export function readAssignment(line: string): AssignmentLine {
  if (line.startsWith(".")) return { kind: "end" };
  if (!line.endsWith("\n")) return { kind: "refused", fault: "no line feed" };
  if (line.includes("\0")) return { kind: "refused", fault: "NUL" };
  const colon = line.indexOf(":");
  if (colon < 0) return { kind: "refused", fault: "no colon" };
  if (colon === 0) return { kind: "refused", fault: "no address" };
  let start = colon + 1;
  const column = (): Part | undefined => {
    const end = line.indexOf(":", start);
    if (end < 0) return undefined;
    const part = partOf(line, start, end);
    start = end + 1;
    return part;
  };
  const user = column();
  const uid = column();
  const gid = column();
  const home = column();
  const dash = column();
  const ext = column();
  if (!user || !uid || !gid || !home || !dash || !ext) return { kind: "refused", fault: "fewer than seven colons" };
  return {
    kind: "assignment",
    match: line.startsWith("+") ? "wildcard" : "simple",
    address: partOf(line, 1, colon),
    assigned: { user, uid, gid, home, dash, ext },
    ignored: partOf(line, start, line.length - 1),
  };
}
