/** Lists whose lines hold a regular expression among other things. */

import type { Span } from "../text/span.ts";

/**
 * Where the expression stands in a line.
 *
 * - `tap`: a letter, the expression and an address, with colons between them (Sagredo's qmail-queue.c: tapcheck())
 * - `body check`: before the last colon, or before the last but one where -header or -body follows (IndiMail's bodycheck.c)
 */
export type ExpressionForm = "tap" | "body check";

/** The expression in an entry; undefined where the program tries none. */
export function expressionIn(value: string, form: ExpressionForm): Span | undefined {
  return form === "tap" ? expressionOfTap(value) : expressionOfBodyCheck(value);
}

function expressionOfTap(value: string): Span | undefined {
  if (!/^[FTA]/.test(value)) return undefined;
  const first = value.indexOf(":");
  const second = value.indexOf(":", first + 1);
  // Otherwise it reads on into the next line.
  if (first < 0 || second < 0) return undefined;
  const start = first + 1;
  return { start: value[start] === "!" ? start + 1 : start, end: second };
}

function expressionOfBodyCheck(value: string): Span {
  const last = value.lastIndexOf(":");
  // A colon as the first byte is not looked at.
  if (last <= 0) return { start: 0, end: value.length };
  if (!/^\s*-(?:header|body)/.test(value.slice(last + 1))) return { start: 0, end: last };
  const before = value.lastIndexOf(":", last - 1);
  return { start: 0, end: before < 0 ? last : before };
}
