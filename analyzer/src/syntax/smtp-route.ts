/**
 * What stands behind the first colon of a line in smtproutes: a host, and after another colon a port.
 *
 * The host ends at that colon, so an IPv6 address ends at its own first one. Digits at the very beginning behind it are the
 * port and everything after them is ignored; without a digit there (a blank, a sign, a word) the port is 0. Blanks before the
 * host belong to its name. Source: main() in qmail-remote.c, scan_ulong.c, timeoutconn.c.
 */

import { type Part, partOf } from "../text/lines.ts";
import { scanUlong } from "../text/scan-ulong.ts";

/** A route's parts. Spans count in the value. */
export interface SmtpRoute {
  /** The host's name or address; empty, with no port behind it: mail goes to the domain's MX, as if no line were there. */
  readonly host: Part;
  /** Undefined where no second colon stands: port 25. */
  readonly port: SmtpRoutePort | undefined;
}

/** A port as qmail-remote takes it. */
export interface SmtpRoutePort {
  /** From 0 to 65535: the number's lowest 16 bits, since no more go into a socket address. */
  readonly number: number;
  readonly digits: Part;
  /** What stands behind the digits and is ignored. */
  readonly ignored: Part;
}

/** Reads the value of an entry of smtproutes. Never fails. */
export function smtpRouteOf(value: string): SmtpRoute {
  const colon = value.indexOf(":");
  if (colon < 0) return { host: partOf(value, 0, value.length), port: undefined };
  const { value: scanned, length } = scanUlong(value.slice(colon + 1));
  const digitsEnd = colon + 1 + length;
  return {
    host: partOf(value, 0, colon),
    port: {
      number: Number(BigInt.asUintN(16, scanned)),
      digits: partOf(value, colon + 1, digitsEnd),
      ignored: partOf(value, digitsEnd, value.length),
    },
  };
}
