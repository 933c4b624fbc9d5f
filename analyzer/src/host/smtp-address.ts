/**
 * What qmail-smtpd takes out of a line that a client sends. Source: commands.c for the line, qmail-smtpd.c: addrparse() for the
 * address, ip.c for address literals. Everything here is a byte string.
 */

import { scanIpv6 } from "../syntax/ipv6.ts";
import { asciiLower } from "../text/ascii.ts";
import type { OwnAddressReader, OwnAddressTest } from "./own-addresses.ts";

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
  /** What the program calls a syntax error: more than 899 bytes, or what its own syntax asks for and does not find. */
  readonly fault: AddressFault | undefined;
}

export type AddressFault = "too long" | "no bracket" | "nothing behind the colon";

/** No address at all. */
export const NO_ADDRESS: SmtpAddress = { address: "", sourceRoute: "", literal: "", fault: undefined };

/** What programs ask of an address, and how far they know themselves in one. */
export interface AddressSyntax {
  /**
   * An address without an angle bracket: taken, a syntax error, or taken if anything at all stands behind the colon.
   */
  readonly bare: "taken" | "refused" | "not empty";
  /** Address literals in which the host recognizes itself. Each number of an IPv4 address is cut to a byte. */
  readonly literals: LiteralSyntax;
  /** Which IPv4 addresses the host counts as its own. */
  readonly ownAddresses: OwnAddressReader;
}

export type LiteralSyntax = "ipv4" | "ipv6" | "none";

/** What this host knows of itself when it reads an address. */
export interface OwnAddresses {
  /** The value of localiphost (or of `me`); undefined where there is neither, and literals are left alone. */
  readonly localIpHost: string | undefined;
  /** Whether an IPv4 address, as a.b.c.d, is one of this host. */
  readonly isOwn: OwnAddressTest;
  /** This host's IPv6 addresses; loopback alone where they are not known. */
  readonly addresses6?: readonly string[] | undefined;
}

const MOST_BYTES = 899;

const CLASSIC_SYNTAX = { bare: "taken", literals: "ipv4" } as const;

/** qmail-smtpd.c: addrparse(). The address in the argument of MAIL or RCPT. */
export function parseSmtpAddress(
  argument: string,
  own: OwnAddresses,
  syntax: Pick<AddressSyntax, "bare" | "literals"> = CLASSIC_SYNTAX,
): SmtpAddress {
  const bracket = argument.indexOf("<");
  const behindColon = argument.indexOf(":") < 0 ? argument.length : argument.indexOf(":") + 1;
  if (bracket < 0 && syntax.bare === "refused") return { ...NO_ADDRESS, fault: "no bracket" };
  if (bracket < 0 && syntax.bare === "not empty" && behindColon === argument.length) {
    return { ...NO_ADDRESS, fault: "nothing behind the colon" };
  }
  const behindTo = bracket < 0 ? withoutLeadingBlanks(argument, behindColon) : argument.slice(bracket + 1);
  const routeEnd = behindTo.startsWith("@") ? behindTo.indexOf(":") + 1 || behindTo.length : 0;
  const plain = unquoted(behindTo.slice(routeEnd), bracket < 0 ? " " : ">");
  const at = plain.lastIndexOf("@");
  const literal =
    own.localIpHost !== undefined && at >= 0 && isOwnLiteral(plain.slice(at + 1), own, syntax.literals) ? plain.slice(at + 1) : "";
  const address = literal === "" ? plain : plain.slice(0, at + 1) + own.localIpHost;
  const fault = address.length > MOST_BYTES ? "too long" : undefined;
  return { address, sourceRoute: behindTo.slice(0, routeEnd), literal, fault };
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
function isOwnLiteral(text: string, { isOwn, addresses6 = ["::1"] }: OwnAddresses, literals: LiteralSyntax): boolean {
  if (literals === "none") return false;
  if (literals === "ipv6") {
    if (!text.startsWith("[") || !text.endsWith("]")) return false;
    const scanned = scanIpv6(text.slice(1, -1));
    return scanned !== undefined && addresses6.some((address) => scanIpv6(address) === scanned);
  }
  const address = /^\[(\d+)\.(\d+)\.(\d+)\.(\d+)\]$/.exec(text);
  if (!address) return false;
  const scanned = address.slice(1).map(byteOf).join(".");
  return isOwn(scanned);
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
