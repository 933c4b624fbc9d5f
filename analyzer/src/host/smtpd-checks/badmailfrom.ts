/** The sender in badmailfrom, as the classic programs look it up. Source: qmail-smtpd.c: bmfcheck(), smtp_rcpt(). */

import type { Asked, CheckResult } from "../smtpd-session.ts";
import { badSenderStep, senderTakenStep } from "../smtpd-steps.ts";

export const BADMAILFROM_REPLY = "553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)";

/** The whole address first, then what begins at the last @; without an @, the address alone. */
export function refuseBadSender({ files, sender }: Asked): CheckResult {
  const list = files.list("badmailfrom");
  const { address } = sender;
  const at = address.lastIndexOf("@");
  const [found] = list?.index.find(at < 0 ? [address] : [address, address.slice(at)]) ?? [];
  if (!found) return { steps: [senderTakenStep(sender, list?.index)] };
  return { steps: [badSenderStep(sender, found)], verdict: { outcome: "refused", reply: BADMAILFROM_REPLY } };
}
