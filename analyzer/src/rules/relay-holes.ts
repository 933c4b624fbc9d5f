/** What the relay verdict finds, as the reports of the rule that tells of it. */

import type { RelayReason } from "../host/relay-verdict.ts";
import { localized } from "../text/localized.ts";
import type { HostFix, HostReport, HostView } from "./host-rule.ts";

/** The holes of which that rule tells. With `removable` each offers to remove its line. */
export function* relayHoles({ verdict }: HostView, rule: RelayReason["rule"], removable = false): Generator<HostReport> {
  for (const { rule: own, file, line, message } of verdict.reasons) {
    if (own !== rule) continue;
    yield {
      place: { file, line: line ?? 0 },
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
