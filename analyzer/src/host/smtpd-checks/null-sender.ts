/** Bounces, whose sender is empty. Source: qmail-smtpd.c of Sagredo's qmail, smtp_mail(). */

import { localized } from "../../text/localized.ts";
import type { SmtpCheck } from "../smtpd-session.ts";
import { PASSES } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";
import { intOf } from "./environment.ts";

/** rejectnullsenders, or REJECTNULLSENDERS in its place: any number but 0 ends the connection of a bounce. */
export const rejectNullSender: SmtpCheck = ({ files, variable, sender }) => {
  const set = variable("REJECTNULLSENDERS");
  const rejects = set === undefined ? files.integer("rejectnullsenders", 0) : intOf(set);
  if (rejects === 0 || sender.address !== "") return PASSES;
  const because = localized({
    en: "The sender is empty, as it is in every bounce, and rejectnullsenders keeps those out: qmail-smtpd answers with a temporary error and ends the connection.",
    ja: "送信者が空 (バウンスメールはすべてそうです) で、rejectnullsenders がそれを禁じているため、qmail-smtpd は一時エラーを返して接続を終了します。",
  });
  const step = stepOf(
    set === undefined ? { file: "control/rejectnullsenders", line: 0, text: files.line("rejectnullsenders") ?? "", because } : { because },
  );
  return { steps: [step], verdict: { outcome: "temporary failure", reply: "421 null senders temporarily denied (#4.3.0)", ends: true } };
};
