/** What the server says of its own; everything about qmail comes from the analyzer. */

import { type Localized, localized } from "../../analyzer/src/index.ts";

/** Title of the action behind `source.fixAll.qmail-control`. */
export const FIX_ALL_SAFE = localized({
  en: "Fix everything that can be fixed without changing what qmail does",
  ja: "qmail の動作を変えずに修正できるものをすべて修正",
});

/** Why an action can't be applied any more. */
export const OUTDATED = localized({
  en: "The file has changed since this was offered.",
  ja: "提示された後にファイルが変更されました。",
});

/** Stands for the findings that the limit leaves out; `more` where not all of them were counted. */
export function omittedFindings(omitted: number, more: boolean): Localized {
  const are = omitted === 1 ? "finding is" : "findings are";
  return localized({
    en: `${more ? "At least " : ""}${omitted} more ${are} not shown (setting qmail-control.maxDiagnosticsPerFile).`,
    ja: `ほかに ${omitted} 件${more ? "以上" : ""}の指摘がありますが、表示していません (設定 qmail-control.maxDiagnosticsPerFile)。`,
  });
}

/** Title of the code lens that traces an address of an entry. */
export const TRACE = localized({ en: "Trace", ja: "経路を調べる" });

/** Title of the code lens that tells when a change takes effect; with `command`, a click copies it. */
export function takesEffect(effect: Localized, command: string | undefined): Localized {
  const copy = command === undefined ? { en: "", ja: "" } : { en: ` — copy “${command}”`, ja: ` — 「${command}」をコピー` };
  return localized({ en: `Takes effect: ${effect("en")}${copy.en}`, ja: `反映: ${effect("ja")}${copy.ja}` });
}

/** Title of the action that suppresses a rule's findings in one line, by a comment. */
export function ignoreOnThisLine(rule: string): Localized {
  return localized({ en: `Ignore ${rule} on this line`, ja: `この行では ${rule} を無視` });
}

/** Title of the action that suppresses a rule's findings in a file. */
export function ignoreInThisFile(rule: string): Localized {
  return localized({
    en: `Ignore ${rule} in this file`,
    ja: `このファイルでは ${rule} を無視`,
  });
}

/** What is asked before a configuration file is changed. */
export const CHANGE_CONFIGURATION = localized({ en: "Change qmail-control.json", ja: "qmail-control.json を変更" });

/** Why a rule can't be ignored by the configuration file. */
export const UNUSABLE_CONFIGURATION = localized({
  en: "The qmail-control.json above this file can't be used as it is.",
  ja: "このファイルより上の qmail-control.json は、このままでは使えません。",
});

/** Why there is nothing to do. */
export const IGNORED_ALREADY = localized({
  en: "The qmail-control.json above this file ignores it already.",
  ja: "このファイルより上の qmail-control.json ですでに無視されています。",
});
