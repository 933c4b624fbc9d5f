import type { Dialect } from "../dialect.ts";
import { CLASSIC_INTEGERS } from "../integer-traits.ts";
import { interfaceAddresses } from "../own-addresses.ts";
import { SQMAIL_REMOTE } from "../remote-traits.ts";
import { TODO_SEND } from "../send-traits.ts";
import { requireLogin } from "../smtpd-checks/authentication.ts";
import { refuseUnknownRecipient } from "../smtpd-checks/recipients.ts";
import {
  badheloIsReadable,
  limitRecipients,
  refuseAfterUnknown,
  refuseAnnouncedSize,
  refuseBadHelo,
  refuseBadRecipient,
  refuseBadSender,
  relayClientOrRcpthosts,
  requireTls,
  spfIsInRange,
} from "../smtpd-checks/sqmail.ts";
import { greetingIsThere, readable } from "../smtpd-checks/start.ts";
import type { SmtpdTraits } from "../smtpd-traits.ts";
import { UCSPI_TCP6 } from "../tcp-rules-traits.ts";
import { CLASSIC_REPLIES } from "./classic.ts";

/**
 * Marks and patterns in badmailfrom and badrcptto; HELOCHECK; recipients. A client's name, then rcpthosts are asked before the
 * sender. What SPF and the DNS refuse is not modelled.
 */
export const SQMAIL_SMTPD: SmtpdTraits = {
  replies: {
    ...CLASSIC_REPLIES,
    unknownCommand: "500 unimplemented (#5.5.1)",
    rcpthosts: "553 sorry, that domain isn't in my list of allowed rcpthosts  (#5.7.1)",
  },
  address: { bare: "refused", literals: "ipv6", ownAddresses: interfaceAddresses },
  badSenders: "patterns",
  patternLists: [{ name: "badhelo" }, { name: "badmailfrom" }, { name: "badrcptto" }],
  start: [
    readable("me"),
    greetingIsThere,
    ...["localiphost", "timeoutsmtpd", "rcpthosts", "recipients", "badmailfrom", "badrcptto", "databytes"].map(readable),
    badheloIsReadable,
    spfIsInRange,
  ],
  helo: [],
  mail: [requireTls, requireLogin("535 authentication required (#5.7.1)")],
  rcpt: [
    refuseBadHelo,
    relayClientOrRcpthosts,
    refuseAfterUnknown,
    refuseUnknownRecipient,
    refuseBadSender,
    refuseBadRecipient,
    refuseAnnouncedSize,
    limitRecipients,
  ],
};

/** s/qmail by Erwin Hoffmann. */
export const SQMAIL: Dialect = {
  ids: ["sqmail"],
  smtpd: SQMAIL_SMTPD,
  send: TODO_SEND,
  remote: SQMAIL_REMOTE,
  tcpRules: UCSPI_TCP6,
  integers: CLASSIC_INTEGERS,
};
