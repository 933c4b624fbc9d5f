import type { Dialect } from "../dialect.ts";

/** Roberto Puzzanghera's combined patch of netqmail (sagredo-dev/qmail). */
export const SAGREDO: Dialect = {
  ids: ["sagredo"],
  smtpd: {},
  send: {},
  remote: {},
  tcpRules: {},
};
