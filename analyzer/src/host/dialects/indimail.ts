import { PLAIN_INTEGER } from "../../syntax/integer.ts";
import type { Dialect } from "../dialect.ts";
import { interfaceAddresses } from "../own-addresses.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";
import {
  closedGroup,
  INDIMAIL_CONTROLS,
  leaveOtherTables,
  leaveRecipientCheck,
  letSenderRelay,
  limitRecipients,
  listsAreReadable,
  lowerRecipient,
  lowerSender,
  noteBlackholedRecipient,
  noteBlackholedSender,
  PATTERN_LISTS,
  refuseAll,
  refuseBadRecipient,
  refuseBadSender,
  refuseHostlessSender,
  refuseRelayTest,
  relayClientOrRcpthosts,
  relayListsAreReadable,
  requireFullName,
  requireLogin,
  requireTls,
} from "../smtpd-checks/indimail.ts";
import { greetingIsThere, presentOrMe, readable } from "../smtpd-checks/start.ts";
import type { SmtpdTraits } from "../smtpd-traits.ts";
import { UCSPI_TCP } from "../tcp-rules-traits.ts";
import { CLASSIC_REPLIES } from "./classic.ts";

/**
 * Senders are refused at MAIL; lists have patterns and compiled forms; addresses go on in lower case. Without virtual domains in
 * a database. What SPF and the DNS refuse is not modelled.
 */
const SMTPD: SmtpdTraits = {
  replies: {
    ...CLASSIC_REPLIES,
    controls: INDIMAIL_CONTROLS,
    syntax: "555 syntax error in address (#5.1.3)",
  },
  address: { bare: "not empty", literals: "ipv4", ownAddresses: interfaceAddresses },
  badSenders: "patterns",
  patternLists: PATTERN_LISTS,
  expressionVariable: "QREGEX",
  listsRelayClients: true,
  start: [
    readable("me"),
    greetingIsThere,
    ...["localiphost", "timeoutsmtpd", "maxhops", "maxcmdlen", "rcpthosts", "recipients"].map(readable),
    relayListsAreReadable,
    ...["relaymailfrom", "chkrcptdomains", "chksenderdomains", "authdomains"].map(readable),
    presentOrMe("locals"),
    ...listsAreReadable,
    ...["accesslist", "spfbehavior", "spfrules", "spfguess", "spfexp"].map(readable),
    ...["tarpitcount", "tarpitdelay", "maxrecipients", "greetdelay", "qregex", "databytes"].map(readable),
  ],
  helo: [requireFullName],
  mail: [
    leaveOtherTables,
    requireLogin,
    lowerSender,
    noteBlackholedSender,
    refuseBadSender,
    refuseHostlessSender,
    refuseAll,
    letSenderRelay,
    closedGroup("sender"),
    requireTls,
  ],
  rcpt: [
    closedGroup("recipient"),
    refuseRelayTest,
    lowerRecipient,
    refuseBadRecipient,
    relayClientOrRcpthosts,
    leaveRecipientCheck,
    noteBlackholedRecipient,
    limitRecipients,
  ],
};

/** IndiMail's MTA. */
export const INDIMAIL: Dialect = {
  ids: ["indimail"],
  smtpd: SMTPD,
  send: { ...CLASSIC_SEND, startFiles: [...CLASSIC_SEND.startFiles, "bouncemaxbytes"] },
  remote: { ...CLASSIC_REMOTE, bounceKey: "!@", qmtpRoutes: true, startFiles: ["qmtproutes"] },
  tcpRules: UCSPI_TCP,
  integers: { syntax: { ...PLAIN_INTEGER, lead: true }, wideFiles: ["databytes"] },
  tcpRulesFile: "/etc/indimail/tcp/tcp.smtp",
  expressions: { bodycheck: "body check" },
  // The certificate of qmail-remote lies in another folder, and clientcrl.pem is not loaded for qmail-smtpd.
  pemFiles: [
    { name: "servercert.pem", holds: "certificate and key", failure: "STARTTLS fails" },
    { name: "clientca.pem", holds: "CA certificates", failure: "no relaying by certificate" },
  ],
};
