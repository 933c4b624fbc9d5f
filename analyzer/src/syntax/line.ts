/**
 * One-line files: those that qmail reads with control_readline (control.c).
 *
 * Only the first line counts. Space, tab and LF go from its end, and nothing else: a CR, a blank at the beginning, a `#` and a
 * NUL are part of the value. An empty file has a value too, the empty one.
 */

import type { Span } from "../text/span.ts";
import { contentEnd } from "./list.ts";

/** What a one-line file says, and where. */
export interface LineValue {
  readonly value: string;
  readonly span: Span;
}

/** The value of a one-line file, from editor text or a byte string. Never fails. */
export function readLine(text: string): LineValue {
  const lineFeed = text.indexOf("\n");
  const line = lineFeed < 0 ? text : text.slice(0, lineFeed);
  const end = contentEnd(line);
  return { value: line.slice(0, end), span: { start: 0, end } };
}
