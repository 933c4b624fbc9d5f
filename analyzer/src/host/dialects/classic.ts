import type { Dialect } from "../dialect.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";

/** qmail 1.03, netqmail 1.06 and notqmail 1.09. */
export const CLASSIC: Dialect = {
  ids: ["qmail", "netqmail", "notqmail"],
  smtpd: {},
  send: CLASSIC_SEND,
  remote: CLASSIC_REMOTE,
  tcpRules: {},
};
