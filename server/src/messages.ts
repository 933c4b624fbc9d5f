/** What the server says of its own; everything about qmail comes from the analyzer. */

import { type Localized, localized, visible } from "../../analyzer/src/index.ts";

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

/** When a change of a text takes effect whose compiled form is read in its place. */
export function readCompiled(name: string): Localized {
  return localized({ en: `once ${name} is made anew, which is read instead`, ja: `代わりに読まれる ${name} を作り直したとき` });
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

/** Title of what is offered once holes have been removed. */
export const LET_RELAY = localized({ en: "Let own networks relay…", ja: "自分のネットワークに中継を許可…" });

/** What is asked before tcp rules are changed. `networks`: as they were typed, a byte string. */
export function letRelay(networks: string): Localized {
  const names = visible(networks);
  return localized({ en: `Let ${names} relay`, ja: `${names} に中継を許可` });
}

/** Why a rule can't be ignored by the configuration file. */
export const UNUSABLE_CONFIGURATION = localized({
  en: "The qmail-control.json above this file can't be used as it is.",
  ja: "このファイルより上の qmail-control.json は、このままでは使えません。",
});

/** Why nothing is renamed: there is no name. */
export const NO_NAME = localized({
  en: "Here is no name that can be changed in all files of the host: put the cursor on a domain, or on a virtual user.",
  ja: "ここには、ホスト全体で変更できる名前がありません。ドメインか仮想ユーザーにカーソルを置いてください。",
});

/** Why nothing is renamed: it is a user of the system. */
export function accountOfTheSystem(name: string): Localized {
  return localized({
    en: `${name} is a user of this system: another name would need more than these files.`,
    ja: `${name} はシステムのユーザーです。名前を変えるには、これらのファイルを書き換えるだけでは足りません。`,
  });
}

/** Why nothing is renamed: it is an address. */
export function addressOfItsOwn(address: string): Localized {
  return localized({
    en: `${address} is an address; its user has no name that could be changed in files alone. To rename its domain, put the cursor behind the @.`,
    ja: `${address} はアドレスで、@ の前のユーザー名はファイルだけでは変更できません。ドメインの名前を変えるには、@ より後ろにカーソルを置いてください。`,
  });
}

/** Why nothing is renamed: the file belongs to no host that can be found. */
export const NO_HOST = localized({
  en: "No control directory is found near this file, so nobody can say where else the name stands.",
  ja: "このファイルの近くに control ディレクトリが見つからないため、名前がほかのどこにあるか分かりません。",
});

/** Why nothing is renamed: a file can't be read. */
export function unreadFile(file: string): Localized {
  return localized({
    en: `${file} can't be read, so the name may stand there too. Nothing is renamed.`,
    ja: `${file} を読めないため、そこにも名前があるかどうか分かりません。名前は変更しません。`,
  });
}

/** Why nothing is renamed: a file was changed or deleted while it was looked at. */
export function changedMeanwhile(file: string): Localized {
  return localized({
    en: `${file} was changed or deleted meanwhile. Nothing is renamed; try again.`,
    ja: `その間に ${file} が変更または削除されました。名前は変更していません。もう一度試してください。`,
  });
}

/** Why nothing is renamed: an editor would change other bytes of a file as well. */
export function notToBeEdited(file: string): Localized {
  return localized({
    en: `${file} holds bytes that an editor does not show and would change when it saves. Repair that first; nothing is renamed.`,
    ja: `${file} には、エディターに表示されず、保存すると変わってしまうバイトがあります。先にそれを直してください。名前は変更しません。`,
  });
}

/** What an editor asks before it renames in a file. */
export function renameLabel(old: string, now: string): Localized {
  return localized({ en: `Rename ${old} to ${now}`, ja: `${old} を ${now} に変更` });
}

/** The same for a file from which another is compiled. */
export function renameAndRun(label: Localized, command: string): Localized {
  return localized({ en: `${label("en")}; afterwards run: ${command}`, ja: `${label("ja")}。その後に実行: ${command}` });
}

/** Why an editor asks before it renames in a file. */
export const NOT_OPEN = localized({ en: "The file is not open.", ja: "このファイルは開いていません。" });

/** What is still to be done. */
export function runAfterwards(commands: readonly string[]): Localized {
  const list = commands.join("; ");
  return localized({
    en: `The name takes effect once you have saved the files and run: ${list}`,
    ja: `ファイルを保存して次のコマンドを実行すると、新しい名前が有効になります: ${list}`,
  });
}

/** Why there is nothing to do. */
export const IGNORED_ALREADY = localized({
  en: "The qmail-control.json above this file ignores it already.",
  ja: "このファイルより上の qmail-control.json ですでに無視されています。",
});
