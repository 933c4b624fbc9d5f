import type { Dialect } from "../dialect.ts";

/** s/qmail by Erwin Hoffmann. */
export const SQMAIL: Dialect = {
  ids: ["sqmail"],
  smtpd: {},
  send: {},
  remote: {},
  tcpRules: {},
};
