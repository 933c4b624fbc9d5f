/**
 * Number files: those that qmail reads with control_readint (control.c, scan_ulong.c).
 *
 * The digits at the very beginning of the first line are the number; whatever follows them is ignored. Without a digit there
 * (a blank, a sign, a letter) the file counts as not set and the default stays. The number is kept in a C int: what does not
 * fit into 32 bits wraps around, and can come out negative.
 */

import { scanUlong } from "../text/scan-ulong.ts";
import type { Span } from "../text/span.ts";

/** How a dialect reads a number, where it differs. */
export interface IntegerSyntax {
  /** Whether blanks and a sign before the digits are read too; without digits behind them the number is 0 (libqmail's scan_int.c). */
  readonly lead: boolean;
  /** What happens above 2147483647: the number wraps, or the program takes the file for unreadable (qmail-ldap's control.c). */
  readonly tooLarge: "wraps" | "unreadable";
  /** 64: the number is kept in an unsigned long (control_readulong). */
  readonly bits: 32 | 64;
}

/** control_readint() of qmail, netqmail, notqmail, and most others. */
export const PLAIN_INTEGER: IntegerSyntax = { lead: false, tooLarge: "wraps", bits: 32 };

/** The number that qmail takes from a file. */
export interface IntegerValue {
  /**
   * From -2147483648 to 2147483647; of an unsigned long from 0 to 18446744073709551615, exact as far as a number is. Programs may
   * correct it further, as qmail-smtpd does with a timeout below 1.
   */
  readonly value: number;
  /** The digits it was taken from, with their sign where that counts; the blanks that stand for 0, where there are none. */
  readonly span: Span;
  /** True where the digits stand for another number, since the program's number does not hold it. */
  readonly wrapped: boolean;
  /** Only where the number is too large for a program that then takes the file for unreadable. */
  readonly unreadable?: true;
}

const LARGEST_INT = 0x7fff_ffff;

/** The number in a number file; undefined where the first line has none at its beginning, so that the default stays. */
export function readInteger(text: string, { lead, tooLarge, bits }: IntegerSyntax = PLAIN_INTEGER): IntegerValue | undefined {
  // A line of blanks only is empty by the time it is scanned.
  const [, blanks = "", sign = ""] = (lead && /^([\t ]*)(?!$|\n)([+-]?)/.exec(text)) || [];
  const start = blanks.length + sign.length;
  const end = digitsEnd(text, start);
  if (end === 0) return undefined;
  const { value: scanned } = scanUlong(text.slice(start, end));
  const span = { start: end > blanks.length ? blanks.length : 0, end };
  const exact = Number(text.slice(start, end));
  if (bits === 64) return { value: Number(scanned), span, wrapped: exact > Number(scanned) };
  const unsigned = Number(BigInt.asIntN(32, scanned));
  const value = sign === "-" ? Number(BigInt.asIntN(32, -scanned)) : unsigned;
  if (tooLarge === "unreadable" && scanned > BigInt(LARGEST_INT)) return { value, span, wrapped: false, unreadable: true };
  return { value, span, wrapped: (sign === "-" ? -exact : exact) !== value };
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1;
  return at;
}
