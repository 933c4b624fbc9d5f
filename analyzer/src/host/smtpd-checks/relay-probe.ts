/** Recipients with a second way in their local part: `a%b@c`, `b!a@c`, `a@b@c`. */

import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { CheckResult } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";

/** Whether `text` contains `@`, `%` or `!`. */
export function hasSecondRoute(text: string): boolean {
  return /[@%!]/.test(text);
}

/** The refusal of such a recipient. */
export function refuseSecondRoute(address: string, reply: string): CheckResult {
  const because = localized({
    en: `The part of ${visible(address)} before its host contains an @, % or !, so qmail-smtpd takes it for an attempt to relay and refuses it.`,
    ja: `${visible(address)} のホスト名より前に @、%、! のいずれかがあるため、qmail-smtpd は中継の試みとみなして拒否します。`,
  });
  return { steps: [stepOf({ because })], verdict: { outcome: "refused", reply } };
}
