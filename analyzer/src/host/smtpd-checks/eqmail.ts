/** The checks of eQmail's qmail-smtpd that no other program has. Source: qmail-smtpd.c. */

import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import { PASSES, type SmtpCheck } from "../smtpd-session.ts";
import { badSenderStep, senderTakenStep, stepOf } from "../smtpd-steps.ts";
import { BADMAILFROM_REPLY } from "./badmailfrom.ts";

/** On the submission port, 587 or that of SUBMISSIONPORT, a client must log in. smtp_mail(). */
export const requireLoginOnSubmissionPort: SmtpCheck = ({ variable }) => {
  if ((variable("TCPLOCALPORT") ?? "0") !== (variable("SUBMISSIONPORT") ?? "587")) return PASSES;
  const because = localized({
    en: "This is the submission port, where qmail-smtpd refuses mail from a client that has not logged in.",
    ja: "サブミッションポートなので、qmail-smtpd は認証していないクライアントのメールを拒否します。",
  });
  return { steps: [stepOf({ because })], verdict: { outcome: "refused", reply: "530 Authorization required (#5.7.1) " } };
};

/** The sender, its `@host`, then each `.domain` that its host ends in. bmfcheck(). */
export const refuseBadSender: SmtpCheck = ({ files, sender }) => {
  const list = files.list("badmailfrom");
  const { address } = sender;
  const at = address.lastIndexOf("@");
  const host = at < 0 ? "" : address.slice(at + 1);
  const endings = [...host].flatMap((byte, index) => (byte === "." ? [host.slice(index)] : []));
  const [found] = list?.index.find(at < 0 ? [address] : [address, address.slice(at), ...endings]) ?? [];
  if (!found) return { steps: [senderTakenStep(sender, list?.index)] };
  const verdict = { outcome: "refused", reply: BADMAILFROM_REPLY } as const;
  if (!found.key.startsWith(".") || found.key === asciiLower(address)) return { steps: [badSenderStep(sender, found)], verdict };
  const because = localized({
    en: `badmailfrom lists ${visible(found.key)}, every sender below that domain, so qmail-smtpd refuses every recipient of mail from ${visible(address)}.`,
    ja: `badmailfrom に ${visible(found.key)} (そのドメインより下の送信者すべて) が載っているため、qmail-smtpd は ${visible(address)} からのメールの受信者をすべて拒否します。`,
  });
  return { steps: [stepOf({ file: "control/badmailfrom", line: found.entry.line, text: found.entry.text, because })], verdict };
};
