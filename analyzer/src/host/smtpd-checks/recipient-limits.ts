/** How many recipients a connection may have, and how many of them may be wrong. Source: qmail-smtpd.c of Sagredo's qmail, smtp_rcpt(). */

import { localized } from "../../text/localized.ts";
import type { SmtpCheck } from "../smtpd-session.ts";
import { PASSES } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";
import { intOf } from "./environment.ts";

/**
 * maxrcpt, counted over all mails of a connection up to RSET. A recipient above the limit is told to come again later, but has been written into the envelope before: if DATA
 * follows, the mail goes to it all the same. -1, which is what counts without the file, and DISABLE_MAXRCPT lift the limit.
 */
export const countRecipient: SmtpCheck = ({ files, variable, recipients }) => {
  const limit = files.integer("maxrcpt", -1);
  if (limit === -1 || variable("DISABLE_MAXRCPT") !== undefined || recipients < limit) return { queues: true };
  const because = localized({
    en: `maxrcpt allows ${limit} recipients a connection, and this is number ${recipients + 1}: qmail-smtpd answers with a temporary error. Yet the recipient is already in the envelope, and gets the mail if the client sends it.`,
    ja: `maxrcpt が許す宛先は 1 接続あたり ${limit} 件で、これは ${recipients + 1} 件目なので、qmail-smtpd は一時エラーを返します。ただし宛先はすでにエンベロープに書き込まれていて、クライアントがそのままメールを送れば配送されます。`,
  });
  return {
    queues: true,
    steps: [stepOf({ file: "control/maxrcpt", line: 0, text: files.line("maxrcpt") ?? "", because })],
    verdict: { outcome: "temporary failure", reply: "452 max rcpt limit exceeded (#5.7.1)" },
  };
};

/** brtlimit, or BRTLIMIT in its place: after so many refused recipients the connection ends. 0 means no limit. */
export const endAfterViolations: SmtpCheck = ({ files, variable, violations }) => {
  const set = variable("BRTLIMIT");
  const limit = set === undefined ? files.integer("brtlimit", 0) : intOf(set);
  if (limit === 0 || violations < limit) return PASSES;
  const because = localized({
    en: `${violations} recipients have been refused, as many as brtlimit allows, so qmail-smtpd ends the connection.`,
    ja: `拒否された宛先が ${violations} 件になり、brtlimit の上限に達したため、qmail-smtpd は接続を終了します。`,
  });
  const step = stepOf(set === undefined ? { file: "control/brtlimit", line: 0, text: files.line("brtlimit") ?? "", because } : { because });
  return {
    steps: [step],
    verdict: { outcome: "temporary failure", reply: "421 too many invalid addresses, goodbye (#4.3.0)", ends: true },
  };
};
