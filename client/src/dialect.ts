/** Beside the language of the active file: whose qmail it is taken for, and why. One click chooses another. */

import {
  ConfigurationTarget,
  commands,
  type Disposable,
  env,
  type LanguageStatusItem,
  l10n,
  languages,
  type QuickPickItem,
  window,
  workspace,
} from "vscode";
import { CONFIGURATION_FILE, DIALECT_IDS, dialectName, languageOf } from "../../analyzer/src/index.ts";
import type { HostDialect } from "../../protocol/src/index.ts";
import { CLIENT_ID, CONTROL_FILE_SELECTOR } from "./product.ts";

const COMMAND = "qmail-control.chooseDialect";
const SETTING = "dialect";

/** The item; its text is set by `showDialect`. */
export function dialectItem(): LanguageStatusItem {
  const item = languages.createLanguageStatusItem(COMMAND, CONTROL_FILE_SELECTOR);
  item.name = l10n.t("qmail Dialect");
  item.command = { command: COMMAND, title: l10n.t("Change") };
  return item;
}

/** Shows a dialect; undefined: it is not known yet. */
export function showDialect(item: LanguageStatusItem, dialect: HostDialect | undefined): void {
  item.text = dialect?.name ?? "qmail";
  item.detail = dialect?.because ?? "";
}

/** The command that asks which qmail it is. `active` gives the dialect of the active file. */
export function registerDialectChoice(active: () => HostDialect | undefined): Disposable {
  return commands.registerCommand(COMMAND, () => chooseDialect(active()));
}

interface Choice extends QuickPickItem {
  readonly id: string;
}

async function chooseDialect(active: HostDialect | undefined): Promise<void> {
  // A file that counts before the setting is to be changed itself.
  if (active?.source === "configuration") {
    const message = l10n.t("{0} above this file says that it is {1}. Change it there.", CONFIGURATION_FILE, active.name);
    void window.showInformationMessage(message);
    return;
  }
  const language = languageOf(env.language);
  const setting = workspace.getConfiguration(CLIENT_ID);
  const current = setting.get<string>(SETTING, "auto");
  const described = (id: string, choice: Omit<Choice, "id">): Choice => ({
    ...choice,
    id,
    ...(id === current && { description: l10n.t("current") }),
  });
  const detected = active && current === "auto" ? { detail: `${active.name}: ${active.because}` } : {};
  const chosen = await window.showQuickPick<Choice>(
    [
      described("auto", { label: l10n.t("What the files show"), ...detected }),
      ...DIALECT_IDS.map((id) => described(id, { label: dialectName(id)(language) })),
    ],
    { title: l10n.t("qmail Dialect"), placeHolder: l10n.t("Which qmail reads these files?") },
  );
  if (!chosen) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await setting.update(SETTING, chosen.id === "auto" ? undefined : chosen.id, target);
}
