/** How qmail-smtpd of one dialect differs from that of another. */
export type SmtpdTraits = Readonly<Record<never, never>>;
