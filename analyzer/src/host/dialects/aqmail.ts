import type { Dialect } from "../dialect.ts";

/** aQmail, which carries on s/qmail. */
export const AQMAIL: Dialect = {
  ids: ["aqmail"],
  smtpd: {},
  send: {},
  remote: {},
  tcpRules: {},
};
