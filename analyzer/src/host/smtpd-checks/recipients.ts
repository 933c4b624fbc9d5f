/**
 * recipients: which addresses exist, host by host. A line is `!host` (all do), `@host:cdb`, `host:cdb` or `*:cdb`, the same with `|`
 * and a program, the name of a cdb alone, or `!*` (hosts that no line has named before are not checked).
 * Source: recipients.c of s/qmail: recipients(), recipients_parse().
 */

import { lookUpCdb } from "../../syntax/cdb.ts";
import type { PatternRow } from "../../syntax/pattern-list.ts";
import { asciiLower } from "../../text/ascii.ts";
import { untilNul } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { SmtpdFiles, SmtpdList } from "../smtpd-files.ts";
import { type CheckResult, PASSES, type SmtpCheck } from "../smtpd-session.ts";
import { stepOf } from "../smtpd-steps.ts";

/** The character behind which an address may have an extension (conf-break). */
const BREAK = "-";

/** The check, for clients that may not relay. */
export const refuseUnknownRecipient: SmtpCheck = ({ files, variable, recipient, relayClient }) => {
  const list = relayClient === undefined ? files.list("recipients") : undefined;
  if (!list) return PASSES;
  const address = untilNul(recipient.address);
  const answer = answerOf(list, files, address);
  if (answer) return answer;
  const because = localized({
    en: `recipients knows no ${visible(address)}, so qmail-smtpd refuses the recipient.`,
    ja: `recipients に ${visible(address)} に当てはまるものがないため、qmail-smtpd は宛先を拒否します。`,
  });
  const steps = [stepOf({ file: list.file, because })];
  const later = variable("RECIPIENTS450") !== undefined;
  const reply = later ? "450 sorry, mailbox currently unavailable (#4.2.1)" : "550 sorry, no mailbox by that name  (#5.7.1)";
  return { steps, verdict: { outcome: later ? "temporary failure" : "refused", reply }, violation: true };
};

/** What the lines say; undefined where none knows the address. */
function answerOf(list: SmtpdList, files: SmtpdFiles, address: string): CheckResult | undefined {
  const at = address.lastIndexOf("@");
  const host = at < 0 ? "localhost" : asciiLower(address.slice(at + 1));
  const whole = asciiLower(at < 0 ? `${address}@localhost` : address);
  const dash = address.slice(0, Math.max(at, 0)).indexOf(BREAK);
  const keys = [`:${whole}`, ...(dash < 0 ? [] : [`:${asciiLower(address.slice(0, dash + 1))}@${host}`])];
  /** Once a line has named the host, all later ones count for it too. */
  let named = false;
  for (const row of list.patterns.rows()) {
    const line = row.value;
    if (line.startsWith(`!${host}`)) return taken(list, row);
    named ||= line.startsWith(`@${host}`) || isSuffix(line, ":", host) || isSuffix(line, "|", host);
    if (!named && line.startsWith("!*")) return taken(list, row);
    const concerned = named || line.startsWith("*");
    if (line.indexOf("|") > 0 && concerned) return unknown(list, row);
    if (line.indexOf(":") > 0 && concerned) {
      const found = inCdb(files, line.slice(line.indexOf(":") + 1), keys);
      if (found !== "absent") return found === "found" ? taken(list, row) : unknown(list, row);
    }
    if (!named && /^[^!@*:|]/.test(line)) {
      const found = inCdb(files, line, keys);
      if (found !== "absent") return found === "found" ? taken(list, row) : unknown(list, row);
    }
  }
  return undefined;
}

/** `host` before the mark, as an ending of the host; its last byte is not compared. */
function isSuffix(line: string, mark: string, host: string): boolean {
  const length = line.indexOf(mark);
  if (length <= 0 || host.length < length) return false;
  return line.slice(0, length - 1) === host.slice(host.length - length, host.length - 1);
}

/** A compiled file by its path from the qmail home. Only those in the control directory are in view. */
function inCdb(files: SmtpdFiles, path: string, keys: readonly string[]): "found" | "absent" | "unknown" {
  const name = /^(?:\.\/)?control\/([^/]+)$/.exec(path)?.[1];
  if (name === undefined) return "unknown";
  const cdb = files.compiled(name);
  if (!cdb) return "absent";
  // What cannot be read counts as found.
  return keys.some((key) => cdb.kind !== "file" || lookUpCdb(cdb.bytes, key).kind !== "absent") ? "found" : "absent";
}

function taken(list: SmtpdList, { line, text, value }: PatternRow): CheckResult {
  const because = localized({
    en: `The line ${visible(value)} of recipients lets the recipient pass.`,
    ja: `recipients の行 ${visible(value)} により、この宛先は受け付けられます。`,
  });
  return { steps: [stepOf({ file: list.file, line, text, because })] };
}

function unknown(list: SmtpdList, { line, text, value }: PatternRow): CheckResult {
  const because = localized({
    en: `The line ${visible(value)} of recipients asks a program, or a file that is not in view, so the answer is not known.`,
    ja: `recipients の行 ${visible(value)} はプログラム、または参照できないファイルに問い合わせるため、応答は不明です。`,
  });
  return { steps: [stepOf({ file: list.file, line, text, because })], verdict: { outcome: "unknown", reply: "" } };
}
