/** Clients that must log in before they may send. Source: qmail-smtpd.c: setup(), smtp_mail(). */

import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import type { SmtpCheck } from "../smtpd-session.ts";
import { PASSES } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";

/** SMTPAUTH: a value that is `!`, or begins with `!cram` or `!+cram`, asks for it. Who asks here has not logged in. */
export function requireLogin(reply: string): SmtpCheck {
  return ({ variable }) => {
    const value = asciiLower(variable("SMTPAUTH") ?? "");
    if (!/^!(?:$|\+?cram)/.test(value)) return PASSES;
    const because = localized({
      en: "SMTPAUTH asks for a login, so qmail-smtpd refuses mail from a client that has not logged in.",
      ja: "SMTPAUTH で認証が必須になっているため、qmail-smtpd は認証していないクライアントのメールを拒否します。",
    });
    return { steps: [stepOf({ text: `SMTPAUTH="${variable("SMTPAUTH") ?? ""}"`, because })], verdict: { outcome: "refused", reply } };
  };
}
