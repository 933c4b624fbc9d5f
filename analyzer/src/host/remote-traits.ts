/** How qmail-remote of one dialect differs from that of another. */

import type { SmtpRouteSyntax } from "../syntax/smtp-route.ts";
import { PLAIN_ROUTE } from "../syntax/smtp-route.ts";
import { interfaceAddresses, type OwnAddressReader } from "./own-addresses.ts";

export interface RemoteTraits {
  /** How routes in smtproutes and qmtproutes divide. */
  readonly routes: SmtpRouteSyntax;
  /** How those in authsenders do, which are chosen by the sender before anything else; undefined: there is no such file. */
  readonly senderRoutes: SmtpRouteSyntax | undefined;
  /** The key under which mail without a sender (a bounce) is looked up before its domain; undefined: there is none. */
  readonly bounceKey: string | undefined;
  /** Whether qmtproutes is asked before smtproutes, key by key. */
  readonly qmtpRoutes: boolean;
  /** Whether libidn2 turns a domain without a route into its ASCII form first. */
  readonly domainToAscii: boolean;
  /** The port on which TLS begins before the first word; undefined: the port does not matter. */
  readonly smtpsPort: number | undefined;
  /** Whether mail for an address literal of this host comes back. */
  readonly refusesOwnAddress: boolean;
  readonly ownAddresses: OwnAddressReader;
  /** Files without which, where they exist, nothing is sent: those that are read after smtproutes. */
  readonly startFiles: readonly string[];
  /** The file with the address to connect from, which must be one; undefined: there is none. */
  readonly sourceAddressFile: string | undefined;
}

/** qmail-remote of qmail, netqmail and notqmail. */
export const CLASSIC_REMOTE: RemoteTraits = {
  routes: PLAIN_ROUTE,
  senderRoutes: undefined,
  bounceKey: undefined,
  qmtpRoutes: false,
  domainToAscii: false,
  smtpsPort: undefined,
  refusesOwnAddress: true,
  ownAddresses: interfaceAddresses,
  startFiles: [],
  sourceAddressFile: undefined,
};

/** qmail-remote of s/qmail (without IDN2), which aQmail carries on. */
export const SQMAIL_REMOTE: RemoteTraits = {
  ...CLASSIC_REMOTE,
  routes: { portSeparator: ";", login: "bars" },
  senderRoutes: { portSeparator: ";", login: "two bars" },
  bounceKey: "!@",
  qmtpRoutes: true,
  // main() never clears flagallaliases, so that every address may be connected to.
  refusesOwnAddress: false,
  startFiles: ["domainips", "authsenders", "qmtproutes", "domaincerts", "tlsdestinations"],
};
