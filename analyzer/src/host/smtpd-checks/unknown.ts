/** What cannot be told from control files. It is said, and never guessed. */

import type { PatternRow } from "../../syntax/pattern-list.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { CheckResult } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";

/** How much work the patterns of one list may cost for one address. */
export const MATCH_STEPS = 20_000_000;

/** An answer that is not known. */
export function unknownBecause(because: Localized): CheckResult {
  return { steps: [stepOf({ because })], verdict: { outcome: "unknown", reply: "" } };
}

/** A pattern that is not followed here, on which the answer hangs. */
export function notFollowed(file: string, { line, text, value }: PatternRow): CheckResult {
  const because = localized({
    en: `Whether ${visible(value)} matches cannot be told here: it refers back to a group, is too large, or makes the program read memory behind it. So the answer is not known.`,
    ja: `${visible(value)} が一致するかどうかはここでは判定できません (後方参照を含む、大きすぎる、またはプログラムが後ろのメモリまで読んでしまう)。そのため応答は不明です。`,
  });
  return { steps: [stepOf({ file, line, text, because })], verdict: { outcome: "unknown", reply: "" } };
}
