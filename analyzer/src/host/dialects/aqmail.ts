import type { Dialect } from "../dialect.ts";
import { CLASSIC_INTEGERS } from "../integer-traits.ts";
import { SQMAIL_REMOTE } from "../remote-traits.ts";
import { TODO_SEND } from "../send-traits.ts";
import { answerNothing } from "../smtpd-checks/aqmail.ts";
import type { SmtpdTraits } from "../smtpd-traits.ts";
import { UCSPI_TCP6 } from "../tcp-rules-traits.ts";
import { SQMAIL_SMTPD } from "./sqmail.ts";

/** Commit ea334ab. */
const SMTPD: SmtpdTraits = { ...SQMAIL_SMTPD, compiledHostsOnly: true, mail: [...SQMAIL_SMTPD.mail, answerNothing] };

/** aQmail, which carries on s/qmail. */
export const AQMAIL: Dialect = {
  ids: ["aqmail"],
  smtpd: SMTPD,
  send: TODO_SEND,
  remote: SQMAIL_REMOTE,
  tcpRules: UCSPI_TCP6,
  integers: CLASSIC_INTEGERS,
};
