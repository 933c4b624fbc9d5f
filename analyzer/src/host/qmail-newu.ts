/**
 * qmail-newu: from users/assign to users/cdb, which qmail-lspawn reads.
 *
 * One line that does not fit, or a missing final dot, makes qmail-newu stop: users/cdb stays as it was, so mail goes on as before
 * the change. Source: main in qmail-newu.c.
 */

import { ASSIGNED, type AssignmentFault, type AssignmentLine, readAssignment } from "../syntax/users-assign.ts";
import { asciiLower } from "../text/ascii.ts";
import { linesOf, withoutLineFeed } from "../text/lines.ts";
import type { ControlFileContent } from "./control-files.ts";

/** An assignment that qmail-newu has written. */
export interface CompiledAssignment {
  /** Counted from 0. */
  readonly line: number;
  /** The line without its LF. */
  readonly text: string;
  /** The key in the cdb: `!`, the address in lower case and, unless it is a wildcard, a NUL. */
  readonly key: string;
  /** user, uid, gid, home directory, dash and ext with NULs between them. */
  readonly data: string;
}

/** What comes of users/assign. `exit` is the exit status of qmail-newu. */
export type AssignCompilation =
  | {
      readonly kind: "compiled";
      readonly exit: 0;
      readonly assignments: readonly CompiledAssignment[];
      /** The bytes with which wildcards end, each once, as written: qmail-lspawn tries wildcards at these bytes only. */
      readonly wildcardEnds: string;
    }
  | {
      readonly kind: "refused";
      readonly exit: 111;
      /** `no final dot`: the file ends before a line that begins with a dot. */
      readonly fault: AssignmentFault | "no final dot" | "no file" | "not readable";
      /** Counted from 0; null where no line is at fault. */
      readonly line: number | null;
      readonly text: string;
    };

/** Compiles users/assign; undefined stands for a file that does not exist. Never fails. */
export function compileAssign(file: ControlFileContent | undefined): AssignCompilation {
  if (!file) return { kind: "refused", exit: 111, fault: "no file", line: null, text: "" };
  if (file.kind !== "file") return { kind: "refused", exit: 111, fault: "not readable", line: null, text: "" };
  const assignments: CompiledAssignment[] = [];
  const wildcardEnds = new Set<string>();
  for (const { number: line, text: raw } of linesOf(file.bytes)) {
    const read = readAssignment(raw);
    if (read.kind === "end") return { kind: "compiled", exit: 0, assignments, wildcardEnds: [...wildcardEnds].join("") };
    const text = withoutLineFeed(raw);
    if (read.kind === "refused") return { kind: "refused", exit: 111, fault: read.fault, line, text };
    if (read.match === "wildcard" && read.address.text) wildcardEnds.add(read.address.text.slice(-1));
    assignments.push({ line, text, ...assignmentRecord(read) });
  }
  return { kind: "refused", exit: 111, fault: "no final dot", line: null, text: "" };
}

/** The key and data of each record, as qmail-newu writes them: the assignments, then the wildcards' ends under the empty key. */
export function* assignRecords(
  compilation: Extract<AssignCompilation, { kind: "compiled" }>,
): Generator<{ readonly key: string; readonly data: string }> {
  for (const { key, data } of compilation.assignments) yield { key, data };
  yield { key: "", data: compilation.wildcardEnds };
}

/** A line that assigns an address. */
export type Assignment = Extract<AssignmentLine, { kind: "assignment" }>;

/** What qmail-newu writes of a line. */
export function assignmentRecord(line: Assignment): Pick<CompiledAssignment, "key" | "data"> {
  return { key: keyOf(line), data: dataOf(line) };
}

function keyOf({ match, address }: Assignment): string {
  return `!${asciiLower(address.text)}${match === "simple" ? "\0" : ""}`;
}

function dataOf({ assigned }: Assignment): string {
  return ASSIGNED.map((column) => assigned[column].text).join("\0");
}
