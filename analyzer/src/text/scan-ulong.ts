/** A number read from the beginning of a string. */
export interface ScannedNumber {
  /** From 0 to 2^64 - 1; 0 where there is no digit. */
  readonly value: bigint;
  /** How many digits there were. */
  readonly length: number;
}

/** As many digits as a double holds exactly. */
const PIECE = 15;

/**
 * The unsigned long that a C program gets from the digits at the beginning of `text`: 64 bits wide, and what does not fit wraps
 * around. No sign and no blank is skipped. Source: scan_ulong.c, alike in qmail and ucspi-tcp.
 */
export function scanUlong(text: string): ScannedNumber {
  let length = 0;
  while (isDigit(text.charCodeAt(length))) length += 1;
  let value = 0n;
  for (let at = 0; at < length; at += PIECE) {
    const digits = text.slice(at, Math.min(at + PIECE, length));
    value = BigInt.asUintN(64, value * 10n ** BigInt(digits.length) + BigInt(digits));
  }
  return { value, length };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
