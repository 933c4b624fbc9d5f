import type { Dialect } from "../dialect.ts";
import { SQMAIL_REMOTE } from "../remote-traits.ts";
import { TODO_SEND } from "../send-traits.ts";

/** aQmail, which carries on s/qmail. */
export const AQMAIL: Dialect = {
  ids: ["aqmail"],
  smtpd: {},
  send: TODO_SEND,
  remote: SQMAIL_REMOTE,
  tcpRules: {},
};
