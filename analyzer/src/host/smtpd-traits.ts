/** How qmail-smtpd of one dialect differs from that of another. */

import type { Step } from "./evidence.ts";
import type { AddressSyntax } from "./smtp-address.ts";
import type { AddressList } from "./smtpd-checks/address-match.ts";
import type { Asked, SmtpCheck } from "./smtpd-session.ts";

/** What the program answers, apart from its checks. */
export interface SmtpReplies {
  readonly ok: string;
  /** A control file cannot be read. */
  readonly controls: string;
  readonly syntax: string;
  readonly unknownCommand: string;
  readonly wantMail: string;
  /** The recipient's host is not in rcpthosts. */
  readonly rcpthosts: string;
}

export interface SmtpdTraits {
  readonly replies: SmtpReplies;
  readonly address: AddressSyntax;
  /** Whether in morercpthosts.cdb the host alone is looked up, and not what it ends in. */
  readonly compiledHostsOnly?: boolean;
  /** What its qmail-newmrh does with a morercpthosts that has an entry, where that is not compiling it. */
  readonly compilerOfHosts?: "never ends";
  /**
   * How the entries of badmailfrom are compared with a sender: as they stand, with the whole address and its `@host`; with `.domain`
   * too; or as patterns, regular expressions and with marks.
   */
  readonly badSenders: "entries" | "entries and .domain" | "patterns";
  /** The lists of which each line is a POSIX extended regular expression, whatever the environment says. */
  readonly expressionLists?: readonly string[];
  /** The lists of which lines are shell patterns (syntax/wildmat.ts), unless `expressionVariable` says that they are expressions. */
  readonly patternLists?: readonly AddressList[];
  /** The variable that makes expressions of them, where it is a number other than 0. What is no valid one then fits every address. */
  readonly expressionVariable?: string;
  /** Whether a recipient is accepted whose host stands in locals only. */
  readonly acceptsLocals?: boolean;
  /** Whether a recipient is accepted who stands in validrcptto or morevalidrcptto.cdb only. */
  readonly acceptsValidRecipients?: boolean;
  /** Whether relaydomains, or else relayclients, lists clients that may relay. */
  readonly listsRelayClients?: boolean;
  /** What must be readable at the start, in the order of the reads. The first that is not is given as a step. */
  readonly start: readonly StartCheck[];
  /** At HELO and EHLO, MAIL and RCPT, in the order of the program. A recipient that passes all is accepted. */
  readonly helo: readonly SmtpCheck[];
  readonly mail: readonly SmtpCheck[];
  readonly rcpt: readonly SmtpCheck[];
}

/** One read at the start; what cannot be read is a step. */
export type StartCheck = (asked: Pick<Asked, "files" | "variable">) => Step | undefined;
