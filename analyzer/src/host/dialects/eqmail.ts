import type { Dialect } from "../dialect.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";

/** eQmail. */
export const EQMAIL: Dialect = {
  ids: ["eqmail"],
  smtpd: {},
  send: CLASSIC_SEND,
  remote: { ...CLASSIC_REMOTE, routes: { portSeparator: ":", login: "blanks" } },
  tcpRules: {},
};
