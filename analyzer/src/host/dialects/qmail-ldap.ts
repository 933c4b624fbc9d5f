import type { Dialect } from "../dialect.ts";

/** qmail-ldap. */
export const QMAIL_LDAP: Dialect = {
  ids: ["qmail-ldap"],
  smtpd: {},
  send: {},
  remote: {},
  tcpRules: {},
};
