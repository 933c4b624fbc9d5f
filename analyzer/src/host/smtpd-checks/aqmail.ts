/** What keeps aQmail from receiving mail. Source: qmail-smtpd.c, smtp_mail(). */

import { localized } from "../../text/localized.ts";
import type { SmtpCheck } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";

/** MAIL returns without an answer, and without taking note of the sender. */
export const answerNothing: SmtpCheck = () => {
  const because = localized({
    en: "This version of aQmail leaves MAIL without an answer, because of a stray semicolon in its code, and then refuses every recipient: it cannot receive mail.",
    ja: "この版の aQmail はコード中の余分なセミコロンのために MAIL に応答せず、その後の宛先をすべて拒否します。メールを受信できません。",
  });
  return { steps: [stepOf({ because })], verdict: { outcome: "refused", reply: "" } };
};
