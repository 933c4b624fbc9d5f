import type { Dialect } from "../dialect.ts";
import { CLASSIC_INTEGERS } from "../integer-traits.ts";
import { CLASSIC_REMOTE } from "../remote-traits.ts";
import { CLASSIC_SEND } from "../send-traits.ts";
import { UCSPI_TCP_IPV6 } from "../tcp-rules-traits.ts";
import { CLASSIC_SMTPD } from "./classic.ts";

/** eQmail. */
export const EQMAIL: Dialect = {
  ids: ["eqmail"],
  smtpd: CLASSIC_SMTPD,
  send: CLASSIC_SEND,
  remote: { ...CLASSIC_REMOTE, routes: { portSeparator: ":", login: "blanks" } },
  tcpRules: UCSPI_TCP_IPV6,
  integers: CLASSIC_INTEGERS,
};
