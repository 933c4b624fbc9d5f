/**
 * The tcprules and tcpserver that a host uses: a setting of its own, since any of them serves any qmail. Those of ucspi-tcp and
 * its IPv6 patch (which eQmail carries) are backed by recordings and by Debian's packages; those of ucspi-tcp6 and ucspi-ssl by
 * their manual pages and sources.
 */

import { PLAIN_TCP_RULES, type TcpRuleSyntax } from "../syntax/tcp-rules.ts";

export const TCP_RULES_FLAVOURS = ["ucspi-tcp", "ucspi-tcp-ipv6", "ucspi-tcp6", "ucspi-ssl", "qmail-ldap"] as const;

export type TcpRulesFlavourId = (typeof TCP_RULES_FLAVOURS)[number];

/** How tcprules reads and tcpserver looks up. */
export interface TcpRulesTraits {
  readonly id: TcpRulesFlavourId;
  readonly syntax: TcpRuleSyntax;
  /** The exit status of tcprules when it refuses a line. */
  readonly refusalExit: 100 | 101;
  /** Where an address may be cut for shorter look-ups: behind each dot, or behind each dot and colon. */
  readonly prefixEnds: "." | ".:";
}

/** ucspi-tcp 0.88. */
export const UCSPI_TCP: TcpRulesTraits = { id: "ucspi-tcp", syntax: PLAIN_TCP_RULES, refusalExit: 100, prefixEnds: "." };

/** ucspi-tcp 0.88 with Felix von Leitner's IPv6 patch (Debian: ucspi-tcp-ipv6), and eQmail's own. */
export const UCSPI_TCP_IPV6: TcpRulesTraits = {
  id: "ucspi-tcp-ipv6",
  syntax: { colon: "before verdict", withoutColon: "endless", networks: false, unsets: false },
  refusalExit: 100,
  prefixEnds: ".:",
};

/** Erwin Hoffmann's ucspi-tcp6, from 1.10 on: the one that the INSTALL of s/qmail names for tcprules. */
export const UCSPI_TCP6: TcpRulesTraits = {
  id: "ucspi-tcp6",
  syntax: { colon: "last", withoutColon: "skipped", networks: true, unsets: false },
  refusalExit: 101,
  prefixEnds: ".",
};

/** sslserver of ucspi-ssl, whose rules are compiled by the tcprules of ucspi-tcp6. */
const UCSPI_SSL: TcpRulesTraits = { ...UCSPI_TCP6, id: "ucspi-ssl" };

/** qmail-ldap's branch of ucspi-tcp. */
const QMAIL_LDAP_UCSPI: TcpRulesTraits = { ...UCSPI_TCP, id: "qmail-ldap", syntax: { ...PLAIN_TCP_RULES, unsets: true } };

const FLAVOURS: readonly TcpRulesTraits[] = [UCSPI_TCP, UCSPI_TCP_IPV6, UCSPI_TCP6, UCSPI_SSL, QMAIL_LDAP_UCSPI];

/** The flavour of that name. */
export function tcpRulesFlavour(id: TcpRulesFlavourId): TcpRulesTraits {
  return FLAVOURS.find((flavour) => flavour.id === id) ?? UCSPI_TCP;
}
