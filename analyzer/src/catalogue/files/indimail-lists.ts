/** What holds for several files of IndiMail in the same way: lists of addresses, and the files of SRS. */

import { INDIMAIL_AT_START, readBy } from "./moments.ts";

/**
 * What IndiMail's qmail-smtpd does about unfit content of a list that address_match() looks through.
 * Source: indimail: qregex.c: regex_match().
 */
export const INDIMAIL_MALFORMED = {
  en: "With QREGEX=1, a line that is no valid expression can match every address.",
  ja: "QREGEX=1 のとき、正規表現として正しくない行がすべてのアドレスに一致することがあります。",
} as const;

/** IndiMail's programs that rewrite the sender of mail they send on. Source: who calls srsforward(). */
const SENDER_REWRITERS = ["qmail-local", "qmail-inject", "forward", "condredirect", "filterit"] as const;

/** Those that look at the domains of rcpthosts: besides the servers the ones that leave senders in them alone. Source: indimail: srs.c: srs_setup(). */
export const INDIMAIL_RCPTHOSTS_READERS = ["qmail-smtpd", "qmail-qmtpd", ...SENDER_REWRITERS] as const;

/** IndiMail's programs that rewrite a sender for SRS or turn it back, and so read all its files. Source: indimail: srs.c: srs_setup(). */
export const INDIMAIL_SRS = readBy(
  ["qmail-send", "slowq-send", "qmta-send", ...SENDER_REWRITERS, "srsfilter", "autoresponder", "qmail-smtpd"],
  INDIMAIL_AT_START,
);
