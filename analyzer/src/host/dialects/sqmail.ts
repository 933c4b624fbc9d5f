import type { Dialect } from "../dialect.ts";
import { SQMAIL_REMOTE } from "../remote-traits.ts";
import { TODO_SEND } from "../send-traits.ts";

/** s/qmail by Erwin Hoffmann. */
export const SQMAIL: Dialect = {
  ids: ["sqmail"],
  smtpd: {},
  send: TODO_SEND,
  remote: SQMAIL_REMOTE,
  tcpRules: {},
};
