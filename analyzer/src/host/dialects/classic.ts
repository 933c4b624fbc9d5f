import { CLASSIC as CLASSIC_IDS } from "../../catalogue/dialects.ts";
import type { Dialect } from "../dialect.ts";
import { CLASSIC_INTEGERS } from "../integer-traits.ts";
import { interfaceAddresses } from "../own-addresses.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";
import { refuseBadSender } from "../smtpd-checks/badmailfrom.ts";
import { relayClientOrRcpthosts } from "../smtpd-checks/rcpthosts.ts";
import { greetingIsThere, readable } from "../smtpd-checks/start.ts";
import type { SmtpdTraits } from "../smtpd-traits.ts";
import { UCSPI_TCP } from "../tcp-rules-traits.ts";

/** The replies, as a client or a log shows them. */
export const CLASSIC_REPLIES: SmtpdTraits["replies"] = {
  ok: "250 ok",
  controls: "421 unable to read controls (#4.3.0)",
  syntax: "555 syntax error (#5.5.4)",
  unknownCommand: "502 unimplemented (#5.5.1)",
  wantMail: "503 MAIL first (#5.5.1)",
  rcpthosts: "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
};

/** A bad sender is told so only at RCPT, and before RELAYCLIENT is looked at. */
const CLASSIC_SMTPD: SmtpdTraits = {
  replies: CLASSIC_REPLIES,
  address: { bare: "taken", literals: "ipv4", ownAddresses: interfaceAddresses },
  badSenders: "entries",
  start: [readable("me"), greetingIsThere, ...["localiphost", "timeoutsmtpd", "rcpthosts", "badmailfrom", "databytes"].map(readable)],
  helo: [],
  mail: [],
  rcpt: [refuseBadSender, relayClientOrRcpthosts(CLASSIC_REPLIES)],
};

/** qmail 1.03, netqmail 1.06 and notqmail 1.09. */
export const CLASSIC: Dialect = {
  ids: CLASSIC_IDS,
  smtpd: CLASSIC_SMTPD,
  send: CLASSIC_SEND,
  remote: CLASSIC_REMOTE,
  tcpRules: UCSPI_TCP,
  integers: CLASSIC_INTEGERS,
};
