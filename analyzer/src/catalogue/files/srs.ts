/** What the files of SRS have in common in Sagredo's qmail. */

import { readBy } from "./moments.ts";

/**
 * The programs that look at the domains of rcpthosts: besides the servers those that rewrite senders, which leave these domains alone.
 * Source: sagredo: srs.c: setup(), and who calls srsforward().
 */
export const SAGREDO_RCPTHOSTS_READERS = ["qmail-smtpd", "qmail-qmtpd", "qmail-local", "qmail-inject", "forward", "condredirect"] as const;

/** The programs that rewrite senders or turn bounces back, and when they notice a change. Source: who calls srsforward() and srsreverse(). */
export const SRS_READ = readBy(["qmail-send", "qmail-local", "qmail-inject", "forward", "condredirect", "srsfilter"], {
  "qmail-send": "restart qmail-send",
});
