/** What holds for all lists of addresses that IndiMail's programs look through in the same way. */

/**
 * What IndiMail's qmail-smtpd does about unfit content of a list that address_match() looks through.
 * Source: indimail: qregex.c: regex_match().
 */
export const INDIMAIL_MALFORMED = {
  en: "With QREGEX, a line that is no valid expression matches everything (with ! in front, nothing). If the file can't be read, qmail-smtpd answers 451 and exits.",
  ja: "QREGEX のとき、正規表現として正しくない行はすべてに一致します (先頭に ! があれば何にも一致しません)。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。",
} as const;

/** The same for its lists of patterns, which are not read as regular expressions. */
export const INDIMAIL_UNREADABLE = {
  en: "Entries are not checked. If the file can't be read, qmail-smtpd answers 451 and exits.",
  ja: "エントリは検査されません。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。",
} as const;
