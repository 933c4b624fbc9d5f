/**
 * What qmail-smtpd of the newest aQmail makes of everything that follows MAIL: it returns from that command before it answers,
 * and so has no sender when RCPT comes. Source: aqmail: qmail-smtpd.c: smtp_mail(), smtp_rcpt().
 */
export const AQMAIL_TAKES_NO_MAIL = {
  en: {
    status:
      "qmail-smtpd of the newest aQmail source (commit ea334ab) answers no MAIL command and refuses every RCPT with 503, so that it takes no mail: what is told here is what its code says.",
  },
  ja: {
    status:
      "最新の aQmail (コミット ea334ab) の qmail-smtpd は MAIL コマンドに応答せず、RCPT をすべて 503 で拒否するため、メールを受け付けません。ここの説明はソースコードから読み取ったものです。",
  },
} as const;
