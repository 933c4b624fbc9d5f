/**
 * One-line files: what qmail reads with control_readline (control.c).
 *
 * The first line counts, up to LF or the end of the file; LF, spaces and tabs are removed from its end and nothing else. `#`
 * is data, a CR stays, a NUL stays (each program decides what it makes of it). An empty file gives the empty value.
 */

import type { Span } from "../text/span.ts";
import { contentEnd } from "./list.ts";

/** The value of a one-line file and where it stands. */
export interface Value {
  readonly value: string;
  readonly span: Span;
}

/** Reads the first line. Never fails; costs the first line only. */
export function readValue(text: string): Value {
  const lineFeed = text.indexOf("\n");
  const line = lineFeed < 0 ? text : text.slice(0, lineFeed);
  const end = contentEnd(line);
  return { value: line.slice(0, end), span: { start: 0, end } };
}
