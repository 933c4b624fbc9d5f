import type { Dialect } from "../dialect.ts";
import { CLASSIC_INTEGERS } from "../integer-traits.ts";
import { SQMAIL_REMOTE } from "../remote-traits.ts";
import { TODO_SEND } from "../send-traits.ts";
import { UCSPI_TCP } from "../tcp-rules-traits.ts";
import { CLASSIC_SMTPD } from "./classic.ts";

/** aQmail, which carries on s/qmail. */
export const AQMAIL: Dialect = {
  ids: ["aqmail"],
  smtpd: CLASSIC_SMTPD,
  send: TODO_SEND,
  remote: SQMAIL_REMOTE,
  tcpRules: UCSPI_TCP,
  integers: CLASSIC_INTEGERS,
};
