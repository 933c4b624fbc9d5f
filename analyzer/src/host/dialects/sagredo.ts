import type { Dialect } from "../dialect.ts";
import { PLAIN_INTEGERS } from "../integer-traits.ts";
import { addressesAndNetworks } from "../own-addresses.ts";
import { REVOCATION_LIST } from "../pem-traits.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { TODO_SEND } from "../send-traits.ts";
import { requireLogin } from "../smtpd-checks/authentication.ts";
import { rejectNullSender } from "../smtpd-checks/null-sender.ts";
import { pluginsAreListed } from "../smtpd-checks/plugins.ts";
import { countRecipient, endAfterViolations } from "../smtpd-checks/recipient-limits.ts";
import {
  askRcpthostsForLog,
  crashOnBadhelonorelay,
  leaveChkuser,
  leaveRcptcheck,
  readableAs,
  readableUnlessSet,
  refuseBadHelo,
  refuseBadRecipientRegex,
  refuseBadSenderRegex,
  refuseRelayTest,
  takeValidRecipient,
} from "../smtpd-checks/sagredo.ts";
import { refuseAnnouncedSize } from "../smtpd-checks/size-parameter.ts";
import { greetingIsThere, readable } from "../smtpd-checks/start.ts";
import type { SmtpdTraits } from "../smtpd-traits.ts";
import { UCSPI_TCP } from "../tcp-rules-traits.ts";
import { CLASSIC_REPLIES } from "./classic.ts";

const EXPRESSION_LISTS = ["badmailfrom", "badmailfromnorelay", "badrcptto", "badrcpttonorelay", "badhelo", "badhelonorelay"] as const;

/**
 * Lists of regular expressions; names of clients; limits; validrcptto. With chkuser off, which it is unless CHKUSER_START says
 * otherwise. What SPF, DNS lists, plugins and the policy file refuse is not modelled.
 */
const SMTPD: SmtpdTraits = {
  replies: { ...CLASSIC_REPLIES, unknownCommand: "500 unrecognised (#5.5.2)" },
  address: { bare: "not empty", literals: "ipv4", ownAddresses: addressesAndNetworks },
  badSenders: "patterns",
  expressionLists: EXPRESSION_LISTS,
  acceptsValidRecipients: true,
  start: [
    readable("me"),
    greetingIsThere,
    ...["localiphost", "timeoutsmtpd", "maxrcpt", "rcpthosts"].map(readable),
    pluginsAreListed,
    ...EXPRESSION_LISTS.map(readable),
    readableAs("validrcptto", "VALIDRCPTTO"),
    ...["brtlimit", "rejectrelaytest"].map(readable),
    readableUnlessSet("rejectnullsenders", "REJECTNULLSENDERS"),
    ...["databytes", "spfbehavior", "spfrules", "spfguess", "spfexp"].map(readable),
    readableAs("dnsbllist", "DNSBLLIST"),
    readable("dnsblfailclosed"),
  ],
  helo: [crashOnBadhelonorelay],
  mail: [requireLogin("530 Authorization required (#5.7.1) "), rejectNullSender, refuseAnnouncedSize],
  rcpt: [
    refuseRelayTest,
    askRcpthostsForLog,
    refuseBadHelo,
    refuseBadSenderRegex,
    endAfterViolations,
    refuseBadRecipientRegex,
    leaveChkuser,
    takeValidRecipient,
    leaveRcptcheck,
    countRecipient,
  ],
};

/** Roberto Puzzanghera's combined patch of netqmail (sagredo-dev/qmail). */
export const SAGREDO: Dialect = {
  ids: ["sagredo"],
  smtpd: SMTPD,
  send: { ...TODO_SEND, supplementaryChannels: 2 },
  remote: {
    ...CLASSIC_REMOTE,
    routes: { portSeparator: ":", login: "bars" },
    senderRoutes: { portSeparator: ":", login: "bars" },
    domainToAscii: true,
    smtpsPort: 465,
    ownAddresses: addressesAndNetworks,
    startFiles: ["authsenders"],
    sourceAddressFile: "outgoingip",
  },
  tcpRules: UCSPI_TCP,
  integers: PLAIN_INTEGERS,
  expressions: { taps: "tap" },
  pemFiles: [
    { name: "servercert.pem", holds: "certificate and key", failure: "STARTTLS fails" },
    { name: "clientca.pem", holds: "CA certificates", failure: "STARTTLS fails for all clients" },
    REVOCATION_LIST,
    { name: "clientcert.pem", holds: "certificate and key", failure: "no client certificate" },
  ],
};
