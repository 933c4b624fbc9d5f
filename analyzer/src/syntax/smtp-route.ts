/**
 * What stands behind the first colon of a line in smtproutes: a host, behind a separator a port, and in some dialects what to
 * log in with.
 *
 * The host ends at the first separator, so where that is a colon, an IPv6 address ends at its own first one. Digits at the very
 * beginning behind it are the port and everything after them is ignored; without a digit there (a blank, a sign, a word) the port
 * is 0. Blanks before the host belong to its name. Source: main() in qmail-remote.c, scan_ulong.c, timeoutconn.c.
 */

import { type Part, partOf } from "../text/lines.ts";
import { withoutLogin } from "../text/route-password.ts";
import { scanUlong } from "../text/scan-ulong.ts";

/** How the program of a dialect divides a route. */
export interface SmtpRouteSyntax {
  readonly portSeparator: ":" | ";";
  /**
   * How user and password follow. `none`: they can't. `bars`: `|user|password`; the first bar ends the relay in any case, and
   * without a second one the program takes for the password whatever stands behind the value in its memory. `two bars`: the
   * same, but a single bar is part of the relay's name. `blanks`: ` user password`, divided by single blanks.
   */
  readonly login: "none" | "bars" | "two bars" | "blanks";
}

/** qmail, netqmail, notqmail. */
export const PLAIN_ROUTE: SmtpRouteSyntax = { portSeparator: ":", login: "none" };

/** A route's parts. Spans count in the value. */
export interface SmtpRoute {
  /** The host's name or address. If the whole value is empty, mail goes to the domain's MX, as if no line were there. */
  readonly host: Part;
  /** Undefined where no separator follows the host: the default port. */
  readonly port: SmtpRoutePort | undefined;
  /** Undefined where the route says nothing of it. Either half may be empty; the program then does not log in. */
  readonly login: SmtpRouteLogin | undefined;
}

/** A port as qmail-remote takes it. */
export interface SmtpRoutePort {
  /** From 0 to 65535: the number's lowest 16 bits, since no more go into a socket address. */
  readonly number: number;
  readonly digits: Part;
  /** What stands behind the digits and is ignored. */
  readonly ignored: Part;
}

/** What to log in with, as it stands in the route. */
export interface SmtpRouteLogin {
  readonly user: Part;
  /** Undefined where nothing ends the user: what the program then sends is no part of the route. */
  readonly password: Part | undefined;
}

/** Reads the value of an entry of smtproutes. Never fails. */
export function smtpRouteOf(value: string, { portSeparator, login }: SmtpRouteSyntax = PLAIN_ROUTE): SmtpRoute {
  const end = relayEnd(value, login);
  const separator = value.slice(0, end).indexOf(portSeparator);
  const hostEnd = separator < 0 ? end : separator;
  return {
    host: partOf(value, 0, hostEnd),
    port: separator < 0 ? undefined : portAt(value, separator + 1, end),
    login: end === value.length ? undefined : loginAt(value, end),
  };
}

/** The value with stars in place of its password, where it has one, and of one that another syntax would have there. */
export function withoutPassword(value: string, syntax: SmtpRouteSyntax): string {
  const password = smtpRouteOf(value, syntax).login?.password;
  return withoutLogin(password && password.text !== "" ? `${value.slice(0, password.span.start)}***` : value);
}

/** Where the relay with its port ends and the login begins. */
function relayEnd(value: string, login: SmtpRouteSyntax["login"]): number {
  const first = login === "none" ? -1 : value.indexOf(login === "blanks" ? " " : "|");
  if (first < 0 || (login === "two bars" && value.indexOf("|", first + 1) < 0)) return value.length;
  return first;
}

function portAt(value: string, start: number, end: number): SmtpRoutePort {
  const { value: scanned, length } = scanUlong(value.slice(start, end));
  return {
    number: Number(BigInt.asUintN(16, scanned)),
    digits: partOf(value, start, start + length),
    ignored: partOf(value, start + length, end),
  };
}

/** `divider` is the place of the bar or blank before the user; the next of its kind ends the user. */
function loginAt(value: string, divider: number): SmtpRouteLogin {
  const next = value.indexOf(value.charAt(divider), divider + 1);
  const userEnd = next < 0 ? value.length : next;
  return {
    user: partOf(value, divider + 1, userEnd),
    password: next < 0 ? undefined : partOf(value, next + 1, value.length),
  };
}
