/** The size that a client announces with its mail: `MAIL FROM:<a@b.example> SIZE=1000`. */

import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { scanUlong } from "../../text/scan-ulong.ts";
import type { Asked, CheckResult, SmtpCheck } from "../smtpd-session.ts";
import { PASSES } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";
import { ulongOf } from "./environment.ts";

const SIZE_REPLY = "552 sorry, that message size exceeds my databytes limit (#5.3.4)";

/** How wide the numbers of databytes and of DATABYTES are, in bits. */
export interface Databytes {
  readonly file: 32 | 64;
  readonly variable: 32 | 64;
}

/** databytes, or DATABYTES in its place, as an unsigned number; 0: no limit. */
export function databytesOf({ files, variable }: Pick<Asked, "files" | "variable">, wide: Databytes): bigint {
  const set = variable("DATABYTES");
  const bits = Math.max(wide.file, wide.variable);
  const ofFile = wide.file === 64 ? files.ulong("databytes") : BigInt.asUintN(32, BigInt(files.integer("databytes", 0)));
  const value = set === undefined ? (ofFile ?? 0n) : BigInt.asUintN(wide.variable, ulongOf(set));
  // The largest number of all would be no limit after one more is added.
  return BigInt.asUintN(bits, value + 1n) === 0n ? value - 1n : value;
}

/** Refuses MAIL where a size that it announces is above the limit. */
export function refuseLargeMail(asked: Asked, sizes: readonly bigint[], limit: bigint): CheckResult {
  const tooLarge = limit === 0n ? undefined : sizes.find((size) => size > limit);
  if (tooLarge === undefined) return PASSES;
  const because = localized({
    en: `The client announces ${tooLarge} bytes, and databytes allows ${limit}, so qmail-smtpd refuses the mail.`,
    ja: `クライアントが ${tooLarge} バイトと予告していて、databytes の上限は ${limit} バイトなので、qmail-smtpd はメールを拒否します。`,
  });
  const line = asked.variable("DATABYTES") === undefined ? asked.files.line("databytes") : undefined;
  const step = stepOf(line === undefined ? { because } : { file: "control/databytes", line: 0, text: line, because });
  return { steps: [step], verdict: { outcome: "refused", reply: SIZE_REPLY } };
}

/**
 * The sizes that mailfrom_parms() finds: words that begin with SIZE=, the first word without its first byte. What a shorter word
 * leaves of a longer one before it in memory still stands behind it. Source: qmail-smtpd.c: mailfrom_parms(), mailfrom_size().
 */
export function announcedSizes(mailArgument: string): readonly bigint[] {
  const sizes: bigint[] = [];
  const memory: string[] = [];
  let length = 0;
  for (let at = 1; at <= mailArgument.length; at += 1) {
    const byte = mailArgument[at];
    if (byte !== " " && byte !== undefined) {
      memory[length] = byte;
      length += 1;
      continue;
    }
    if (asciiLower(memory.slice(0, 5).join("")) === "size=") sizes.push(scanUlong(memory.slice(5).join("")).value);
    length = 0;
  }
  return sizes;
}

/** SIZE=; read only where a > stands behind the fourth byte. mailfrom_parms(). */
export const refuseAnnouncedSize: SmtpCheck = (asked) =>
  asked.mailArgument.indexOf(">") > 4
    ? refuseLargeMail(asked, announcedSizes(asked.mailArgument), databytesOf(asked, { file: 32, variable: 32 }))
    : PASSES;
