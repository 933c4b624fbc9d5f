/** What the files of SRS have in common in Sagredo's qmail. */

import type { DialectDifference } from "../entry.ts";
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

/** A number: a file that can't be read is taken for SRS being off. Source: sagredo: srs.c: setup(). */
export const SAGREDO_SRS_NUMBER: DialectDifference = {
  en: {
    malformed:
      "Without a digit at the very beginning the default stays, and nothing is logged. If the file can't be read, SRS is off: senders stay as they are, and bounces to SRS addresses are not turned back.",
  },
  ja: {
    malformed:
      "先頭が数字でなければ既定値のままで、ログにも残りません。ファイルを読めないと SRS は無効になり、送信者は書き換えられず、SRS アドレス宛のバウンスも元に戻されません。",
  },
};
