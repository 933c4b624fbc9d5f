/**
 * Number files: those that qmail reads with control_readint (control.c, scan_ulong.c).
 *
 * The digits at the very beginning of the first line are the number; whatever follows them is ignored. Without a digit there
 * (a blank, a sign, a letter) the file counts as not set and the default stays. The number is kept in a C int: what does not
 * fit into 32 bits wraps around, and can come out negative.
 */

import type { Span } from "../text/span.ts";

/** The number that qmail takes from a file. */
export interface IntegerValue {
  /** From -2147483648 to 2147483647. Programs may correct it further, as qmail-smtpd does with a timeout below 1. */
  readonly value: number;
  /** The digits it was taken from. */
  readonly span: Span;
  /** True where the digits stand for another number, since 32 bits do not hold it. */
  readonly wrapped: boolean;
}

/** The number in a number file; undefined where the first line does not begin with a digit, so that the default stays. */
export function readInteger(text: string): IntegerValue | undefined {
  let value = 0;
  let wrapped = false;
  let at = 0;
  // The program counts in 64 bits and keeps 32: the lowest 32 bits are the same if nothing else is ever kept.
  for (let digit = digitAt(text, at); digit !== undefined; digit = digitAt(text, at)) {
    const exact = value * 10 + digit;
    value = (Math.imul(value, 10) + digit) | 0;
    wrapped ||= exact !== value;
    at += 1;
  }
  return at === 0 ? undefined : { value, span: { start: 0, end: at }, wrapped };
}

function digitAt(text: string, at: number): number | undefined {
  const digit = text.charCodeAt(at) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : undefined;
}
