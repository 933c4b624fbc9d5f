/**
 * What qmail-smtpd takes out of a line that a client sends. Source: commands.c for the line, qmail-smtpd.c: addrparse() for the
 * address, ip.c for address literals. Everything here is a byte string.
 */

import { asciiLower } from "../text/ascii.ts";

/** A line divided as commands.c divides it. */
export interface SmtpCommand {
  /** What stands before the first blank, in lower case: `mail`, `rcpt`. A tab does not end it. */
  readonly verb: string;
  readonly argument: string;
}

/**
 * commands.c: commands(). The command of a line without its CR and LF. A LF inside would begin another command, which is left
 * out here, and what follows a NUL is not seen by the program.
 */
export function smtpCommandOf(line: string): SmtpCommand {
  const own = line.includes("\n") ? line.slice(0, line.indexOf("\n")).replace(/\r$/, "") : line;
  const seen = own.includes("\0") ? own.slice(0, own.indexOf("\0")) : own;
  const blank = seen.indexOf(" ");
  if (blank < 0) return { verb: asciiLower(seen), argument: "" };
  return { verb: asciiLower(seen.slice(0, blank)), argument: withoutLeadingBlanks(seen, blank) };
}

/** An address as it leaves addrparse(). */
export interface SmtpAddress {
  /** Without brackets, source route, quotes and backslashes. May hold a NUL that stems from localiphost. */
  readonly address: string;
  /** The source route that was dropped, with its colon (`@a.example,@b.example:`); empty if there was none. */
  readonly sourceRoute: string;
  /** The address literal of this host (`[127.0.0.1]`) whose place localiphost has taken; empty if none. */
  readonly literal: string;
  /** More than 899 bytes: the program answers that this is a syntax error. Nothing else is one for it. */
  readonly tooLong: boolean;
}

/** What this host knows of itself when it reads an address. */
export interface OwnAddresses {
  /** The value of localiphost (or of `me`); undefined where there is neither, and literals are left alone. */
  readonly localIpHost: string | undefined;
  /** This host's IPv4 addresses, as a.b.c.d. 0.0.0.0 is always one of them (ipme.c). */
  readonly addresses: readonly string[];
}

const MOST_BYTES = 899;

/** qmail-smtpd.c: addrparse(). The address in the argument of MAIL or RCPT. */
export function parseSmtpAddress(argument: string, own: OwnAddresses): SmtpAddress {
  const bracket = argument.indexOf("<");
  const behindTo =
    bracket < 0
      ? withoutLeadingBlanks(argument, argument.indexOf(":") < 0 ? argument.length : argument.indexOf(":") + 1)
      : argument.slice(bracket + 1);
  const routeEnd = behindTo.startsWith("@") ? behindTo.indexOf(":") + 1 || behindTo.length : 0;
  const plain = unquoted(behindTo.slice(routeEnd), bracket < 0 ? " " : ">");
  const at = plain.lastIndexOf("@");
  const literal = own.localIpHost !== undefined && at >= 0 && isOwnLiteral(plain.slice(at + 1), own.addresses) ? plain.slice(at + 1) : "";
  const address = literal === "" ? plain : plain.slice(0, at + 1) + own.localIpHost;
  return { address, sourceRoute: behindTo.slice(0, routeEnd), literal, tooLong: address.length > MOST_BYTES };
}

/** Up to the terminator, which a quoted one is not. A backslash lets the byte behind it stand for itself, inside quotes too. */
function unquoted(text: string, terminator: string): string {
  let address = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? "";
    if (byte === "\\") {
      at += 1;
      address += text[at] ?? "";
    } else if (byte === terminator && !quoted) {
      break;
    } else if (byte === '"') {
      quoted = !quoted;
    } else {
      address += byte;
    }
  }
  return address;
}

/** Whether the text is nothing but an address literal of this host. */
function isOwnLiteral(text: string, addresses: readonly string[]): boolean {
  const address = /^\[(\d+)\.(\d+)\.(\d+)\.(\d+)\]$/.exec(text);
  if (!address) return false;
  const scanned = address.slice(1).map(byteOf).join(".");
  return scanned === "0.0.0.0" || addresses.includes(scanned);
}

/** ip.c: ip_scan(). Each number is cut to a byte, so that 257 is 1. */
function byteOf(digits: string): number {
  let value = 0;
  for (const digit of digits) value = (value * 10 + Number(digit)) & 255;
  return value;
}

function withoutLeadingBlanks(text: string, from: number): string {
  let start = from;
  while (text[start] === " ") start += 1;
  return text.slice(start);
}
