import type { Dialect } from "../dialect.ts";
import { CLASSIC_INTEGERS } from "../integer-traits.ts";
import { interfaceAddresses } from "../own-addresses.ts";
import { REVOCATION_LIST } from "../pem-traits.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";
import { refuseBadSender, requireLoginOnSubmissionPort } from "../smtpd-checks/eqmail.ts";
import { pluginsAreListed } from "../smtpd-checks/plugins.ts";
import { relayClientOrRcpthosts } from "../smtpd-checks/rcpthosts.ts";
import { refuseAnnouncedSize } from "../smtpd-checks/size-parameter.ts";
import { greetingIsThere, readable } from "../smtpd-checks/start.ts";
import type { SmtpdTraits } from "../smtpd-traits.ts";
import { UCSPI_TCP_IPV6 } from "../tcp-rules-traits.ts";
import { CLASSIC_REPLIES } from "./classic.ts";

/** As the classic program, but for `.domain` in badmailfrom, SIZE=, and address literals, which stay as they are. */
const SMTPD: SmtpdTraits = {
  replies: { ...CLASSIC_REPLIES, unknownCommand: "500 unrecognised (#5.5.2)" },
  // ip_scanbracket() is called with its arguments in the wrong order, and so recognizes nothing.
  address: { bare: "taken", literals: "none", ownAddresses: interfaceAddresses },
  badSenders: "entries and .domain",
  compiledHostsOnly: true,
  compilerOfHosts: "never ends",
  start: [
    readable("me"),
    greetingIsThere,
    ...["localiphost", "timeoutsmtpd", "rcpthosts"].map(readable),
    pluginsAreListed,
    ...["badmailfrom", "databytes"].map(readable),
  ],
  helo: [],
  mail: [requireLoginOnSubmissionPort, refuseAnnouncedSize],
  rcpt: [refuseBadSender, relayClientOrRcpthosts(CLASSIC_REPLIES)],
};

/** eQmail. */
export const EQMAIL: Dialect = {
  ids: ["eqmail"],
  smtpd: SMTPD,
  send: CLASSIC_SEND,
  remote: { ...CLASSIC_REMOTE, routes: { portSeparator: ":", login: "blanks" } },
  tcpRules: UCSPI_TCP_IPV6,
  integers: CLASSIC_INTEGERS,
  pemFiles: [
    { name: "servercert.pem", holds: "certificate and RSA key", failure: "STARTTLS fails" },
    { name: "clientca.pem", holds: "CA certificates", failure: "no relaying by certificate" },
    REVOCATION_LIST,
    { name: "clientcert.pem", holds: "certificate and RSA key", failure: "no client certificate" },
    { name: "dh2048.pem", holds: "DH parameters", failure: "parameters are generated" },
  ],
};
