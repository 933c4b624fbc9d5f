import type { Dialect } from "../dialect.ts";

/** eQmail. */
export const EQMAIL: Dialect = {
  ids: ["eqmail"],
  smtpd: {},
  send: {},
  remote: {},
  tcpRules: {},
};
