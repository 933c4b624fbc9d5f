import type { Dialect } from "../dialect.ts";

/** IndiMail's MTA. */
export const INDIMAIL: Dialect = {
  ids: ["indimail"],
  smtpd: {},
  send: {},
  remote: {},
  tcpRules: {},
};
