/** What is wrong with a `qmail-control.json`, for whoever shows its text. */

import { ignoredIn, parseConfiguration } from "../configuration.ts";
import { type IgnoredRulePlace, ignoredRulePlaces, keySpan } from "../configuration-edit.ts";
import { unusedSuppression } from "../rules/suppression/unused-suppression.ts";
import { type Localized, localized } from "../text/localized.ts";
import type { Span } from "../text/span.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { type AnalysisSettings, severityIn } from "./directory-analysis.ts";
import { visibleReport } from "./visible-report.ts";

/** Why the text can't be used, and where that stands; undefined where it can. Nothing of such a file counts. */
export function configurationFault(text: string): { readonly span: Span; readonly message: Localized } | undefined {
  const parsed = parseConfiguration(text);
  if (!("fault" in parsed)) return undefined;
  return {
    span: keySpan(text, parsed.at),
    message: localized({
      en: `This file can't be used, and nothing in it counts: ${parsed.fault("en")}.`,
      ja: `このファイルは使えず、内容はすべて無視されます: ${parsed.fault("ja")}。`,
    }),
  };
}

/** Whether the key of a file in `ignore` means the file at that path, which counts from the folder of the configuration file. */
export function isMeantBy({ file, rule }: Pick<IgnoredRulePlace, "file" | "rule">, path: string): boolean {
  return ignoredIn({ ignore: [{ file, rule, reason: "" }] }, path).size > 0;
}

/** A finding for each rule that the configuration ignores in vain, which `isUnused` tells; none where settings turn that off. */
export function unusedIgnores(
  text: string,
  settings: AnalysisSettings,
  isUnused: (place: IgnoredRulePlace) => boolean,
): readonly Diagnostic[] {
  const severity = severityIn(settings, unusedSuppression, {});
  if (!severity) return [];
  return ignoredRulePlaces(text)
    .filter(isUnused)
    .map(({ file, rule, span, removal }) =>
      visibleReport({
        rule: unusedSuppression.id,
        severity,
        span,
        message: localized({
          en: `${rule} finds nothing in ${file}, so nothing is ignored here. Remove it.`,
          ja: `${file} に ${rule} の指摘はなく、何も無視されていません。削除してください。`,
        }),
        unnecessary: true,
        related: [],
        fixes: () => [{ title: REMOVE, safe: true, preferred: false, edits: [removal] }],
      }),
    );
}

const REMOVE = localized({ en: "Remove this suppression", ja: "この抑制を削除" });
