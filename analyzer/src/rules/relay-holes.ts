/** What the relay verdict finds, for the rules that report it: worked out once for a host, whoever asks. */

import type { MailHost } from "../host/mail-host.ts";
import { type RelayReason, relayVerdict } from "../host/relay-verdict.ts";
import { localized } from "../text/localized.ts";
import type { HostFix, HostReport } from "./host-rule.ts";

const known = new WeakMap<MailHost, readonly RelayReason[]>();

/** The holes of which that rule tells, as its reports. With `removable` each offers to remove its line. */
export function* relayHoles(model: MailHost, rule: RelayReason["rule"], removable = false): Generator<HostReport> {
  let reasons = known.get(model);
  if (!reasons) {
    reasons = relayVerdict(model).reasons;
    known.set(model, reasons);
  }
  for (const { rule: own, file, line, message } of reasons) {
    if (own !== rule) continue;
    const place = { file, line: line ?? 0 };
    yield {
      place,
      message,
      ...(line === null && { wholeFile: true }),
      ...(removable && line !== null && { fixes: () => [removal(file, line)] }),
    };
  }
}

function removal(file: string, line: number): HostFix {
  return {
    title: localized({ en: "Remove this entry", ja: "このエントリを削除" }),
    safe: false,
    preferred: true,
    edits: [{ kind: "remove line", file, line }],
  };
}
