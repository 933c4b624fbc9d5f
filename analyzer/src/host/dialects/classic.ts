import type { Dialect } from "../dialect.ts";

/** qmail 1.03, netqmail 1.06 and notqmail 1.09. */
export const CLASSIC: Dialect = {
  ids: ["qmail", "netqmail", "notqmail"],
  smtpd: {},
  send: {},
  remote: {},
  tcpRules: {},
};
