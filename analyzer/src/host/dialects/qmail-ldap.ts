import { PLAIN_INTEGER } from "../../syntax/integer.ts";
import type { Dialect } from "../dialect.ts";
import { interfaceAddresses } from "../own-addresses.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";
import {
  checkRecipient,
  checkSender,
  disconnecting,
  hostsAreReadable,
  letSenderRelay,
  limitRecipients,
  refuseAnnouncedSize,
  refuseBadRecipient,
  refuseBadSender,
  refuseBounce,
  refuseRelayProbe,
  relayClientOrHosts,
  requireLogin,
} from "../smtpd-checks/qmail-ldap.ts";
import { present, readable, readableInteger } from "../smtpd-checks/start.ts";
import type { SmtpdTraits } from "../smtpd-traits.ts";
import { UCSPI_TCP } from "../tcp-rules-traits.ts";
import { CLASSIC_REPLIES } from "./classic.ts";

/** Senders are refused at MAIL; a missing rcpthosts lets nobody relay; locals counts too. What RBLs and the DNS refuse is not modelled. */
const SMTPD: SmtpdTraits = {
  replies: CLASSIC_REPLIES,
  address: { bare: "not empty", literals: "ipv4", ownAddresses: interfaceAddresses },
  badSenders: "entries",
  acceptsLocals: true,
  start: [
    present("me"),
    ...["smtpgreeting", "smtpclustercookie", "localiphost"].map(readable),
    readableInteger("timeoutsmtpd"),
    hostsAreReadable,
    ...["badmailfrom", "badmailfrom-unknown", "goodmailfrom", "relaymailfrom", "badrcptto", "goodmailaddr"].map(readable),
    readableInteger("databytes"),
  ],
  helo: [],
  mail: [requireLogin, refuseAnnouncedSize, refuseBadSender, refuseBounce, letSenderRelay, checkSender].map(disconnecting),
  rcpt: [refuseRelayProbe, refuseBadRecipient, relayClientOrHosts, limitRecipients, checkRecipient].map(disconnecting),
};

/** qmail-ldap. */
export const QMAIL_LDAP: Dialect = {
  ids: ["qmail-ldap"],
  smtpd: SMTPD,
  send: {
    ...CLASSIC_SEND,
    startFiles: [...CLASSIC_SEND.startFiles, "bouncemaxbytes", "custombouncetext"],
    compiledLocals: true,
  },
  remote: { ...CLASSIC_REMOTE, routes: { portSeparator: ":", login: "blanks" }, sourceAddressFile: "outgoingip" },
  tcpRules: UCSPI_TCP,
  integers: {
    syntax: { ...PLAIN_INTEGER, tooLarge: "unreadable" },
    wideFiles: ["databytes", "defaultquotacount", "defaultquotasize", "pbscachesize"],
  },
};
