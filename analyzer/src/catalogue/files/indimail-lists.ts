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

/**
 * How IndiMail's qmail-smtpd looks an address up in most of its lists (address_match in qregex.c). What control/qregex sets is
 * taken back at MAIL (restore_env in smtp_mail), so that for these lists the environment is sure to count.
 */
export const INDIMAIL_MATCH = {
  en: "An address, or @ and a domain, in any case; or a pattern with `*`, `?` and `[]` in lower case, with ! in front for an exception. With QREGEX set to 1 in the environment, a line is an extended regular expression instead. A cdb of the same name with .cdb is searched first, for the whole address only.",
  ja: "アドレス、または @ とドメインを書き、大文字と小文字は区別されません。`*`、`?`、`[]` を使ったパターンは小文字で書き、先頭に ! を付けると例外になります。環境変数 QREGEX を 1 にすると、行は拡張正規表現になります。同じ名前に .cdb を付けた cdb があれば、先にそこでアドレス全体だけを検索します。",
} as const;

/** What IndiMail's qmail-smtpd takes for the address of the client. Source: indimail: smtpd.c: setup_main_env(); tcpserver.c: doit(). */
export const INDIMAIL_REMOTE_IP = {
  en: "A build with IPv6 compares it with TCP6REMOTEIP if that is set, where an IPv4 address reads `::ffff:192.0.2.1`.",
  ja: "IPv6 対応のビルドでは、TCP6REMOTEIP があればそれと比べます。そこでは IPv4 アドレスが `::ffff:192.0.2.1` の形になります。",
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

/** What holds of the files that IndiMail's qmail-queue reads for lists of its own. Source: indimail: qmail-queue.c: main(). */
export const NO_FASTQUEUE = {
  en: "With a number other than 0 in FASTQUEUE, the file is not read.",
  ja: "FASTQUEUE に 0 以外の数を設定すると、このファイルは読み込まれません。",
} as const;
