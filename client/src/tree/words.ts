/** Words that tree and pages share. */

import { l10n } from "vscode";
import type { Findings, HostVerdict } from "../../../protocol/src/index.ts";

/** How many findings there are, as words; undefined where there are none. */
export function countWords({ error, warning, information, hint }: Findings): string | undefined {
  const notes = information + hint;
  const counts = [
    error === 1 ? l10n.t("1 error") : error > 0 && l10n.t("{0} errors", error),
    warning === 1 ? l10n.t("1 warning") : warning > 0 && l10n.t("{0} warnings", warning),
    notes === 1 ? l10n.t("1 note") : notes > 0 && l10n.t("{0} notes", notes),
  ].filter((count) => count !== false);
  return counts.length === 0 ? undefined : counts.join(", ");
}

/** The verdict as one or two words. */
export function verdictWord(kind: HostVerdict["kind"] | undefined): string {
  switch (kind) {
    case "open":
      return l10n.t("open relay");
    case "partly-open":
      return l10n.t("partly open relay");
    case "closed":
      return l10n.t("no open relay");
    default:
      return l10n.t("not known whether it is an open relay");
  }
}

/** All findings together. */
export function sumOf(findings: readonly Findings[]): Findings {
  const sum = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { error, warning, information, hint } of findings) {
    sum.error += error;
    sum.warning += warning;
    sum.information += information;
    sum.hint += hint;
  }
  return sum;
}
