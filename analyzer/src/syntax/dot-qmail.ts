/**
 * .qmail: delivery instructions, one a line.
 *
 * Lines end at LF only, and the last one counts without it. Spaces and tabs are removed from the end of a line, and nothing else:
 * a CR stays, so `./Maildir/` with a CR behind it does not end in a slash and is an mbox. The first byte tells what a line is.
 * A line that is empty or begins with NUL is passed over, except that it may not be the first. Source: main in qmail-local.c.
 */

import { linesOf, type Part, partOf, untilNul } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { contentEnd } from "./list.ts";

/**
 * What a line is to qmail-local. `list marker` is `+list`, which forbids files and programs from there on; `unknown plus` is any
 * other line with `+` in front, which has no effect.
 */
export type DotQmailKind = "blank" | "comment" | "mbox" | "maildir" | "program" | "forward" | "list marker" | "unknown plus";

/** One line of a .qmail file. Spans count in the line. */
export interface DotQmailLine {
  readonly kind: DotQmailKind;
  /** What follows the sign: the path with its first byte, the command without `|`, the address without `&`, else the rest. */
  readonly argument: Part;
  /** The line without LF and final blanks. */
  readonly span: Span;
}

/** Reads one line, which may end with LF. Never fails, and costs the line's length. */
export function readDotQmailLine(line: string): DotQmailLine {
  const end = contentEnd(line);
  const { kind, skip } = kindOf(line, end);
  return { kind, argument: partOf(line, skip, end), span: { start: 0, end } };
}

/** A line of a .qmail file with its place. */
export interface NumberedDotQmailLine extends DotQmailLine {
  /** Counted from 0. */
  readonly number: number;
  /** Where the line begins in the file. */
  readonly start: number;
  /** The line as it stands in the file, with its LF where it has one. */
  readonly text: string;
}

/** All lines of a .qmail file in their order. */
export function* readDotQmail(text: string): Generator<NumberedDotQmailLine> {
  for (const line of linesOf(text)) yield { ...readDotQmailLine(line.text), ...line };
}

function kindOf(line: string, end: number): { readonly kind: DotQmailKind; readonly skip: number } {
  switch (end === 0 ? "\0" : line[0]) {
    case "\0":
      return { kind: "blank", skip: 0 };
    case "#":
      return { kind: "comment", skip: 1 };
    case ".":
    case "/":
      return { kind: line[end - 1] === "/" ? "maildir" : "mbox", skip: 0 };
    case "|":
      return { kind: "program", skip: 1 };
    case "+":
      return { kind: untilNul(line.slice(1, end)) === "list" ? "list marker" : "unknown plus", skip: 1 };
    case "&":
      return { kind: "forward", skip: 1 };
    default:
      return { kind: "forward", skip: 0 };
  }
}
