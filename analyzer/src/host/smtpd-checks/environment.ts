/** Numbers in the environment, as qmail-smtpd reads them. */

import { scanUlong } from "../../text/scan-ulong.ts";

/** A C int from the digits at the beginning; 0 where there are none. */
export function intOf(value: string): number {
  return Number(BigInt.asIntN(32, scanUlong(value).value));
}

/** An unsigned long. */
export function ulongOf(value: string): bigint {
  return scanUlong(value).value;
}
