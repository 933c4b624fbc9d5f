/** A word in the status bar on the host of the active file: the proof that it was looked at, also where nothing was found. */

import { type Disposable, l10n, languages, StatusBarAlignment, type StatusBarItem, type TextDocument, ThemeColor, window } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import type { HostStatus, ServerNotifications } from "../../protocol/src/index.ts";
import { dialectItem, registerDialectChoice, showDialect } from "./dialect.ts";
import { CLIENT_NAME, CONTROL_FILE_SELECTOR } from "./product.ts";
import { countWords } from "./tree/words.ts";
import { showVerdict, verdictItem } from "./verdict.ts";

const ID = "qmail-control.status";

/** Shows the findings of the host to which the active document belongs. `analysed` is told whenever there is news of a host. */
export function showStatus(client: BaseLanguageClient, analysed: () => void): readonly Disposable[] {
  const item = window.createStatusBarItem(ID, StatusBarAlignment.Left, 0);
  item.name = CLIENT_NAME;
  item.command = "workbench.actions.view.problems";
  const hosts = new Map<string, HostStatus>();
  const method: keyof ServerNotifications = "qmail-control/status";
  const dialect = dialectItem();
  const verdict = verdictItem();
  const active = (): HostStatus | undefined => hostOf(window.activeTextEditor?.document, hosts.values());
  const update = (): void => {
    show(item, appearanceOf(window.activeTextEditor?.document, client.state, active()));
    showDialect(dialect, active()?.dialect);
    showVerdict(verdict, active()?.verdict);
  };
  update();
  return [
    item,
    dialect,
    verdict,
    registerDialectChoice(() => active()?.dialect),
    client.onNotification(method, (status: HostStatus) => {
      if (status.documents.length > 0) hosts.set(status.host, status);
      else hosts.delete(status.host);
      update();
      analysed();
    }),
    client.onDidChangeState(({ newState }) => {
      // A server that stops takes its knowledge along.
      if (newState !== State.Running) hosts.clear();
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
  ];
}

interface Appearance {
  readonly icon: string;
  readonly text: string;
  readonly tooltip: string;
  readonly alarming?: boolean;
}

function show(item: StatusBarItem, appearance: Appearance | undefined): void {
  if (!appearance) {
    item.hide();
    return;
  }
  const { icon, text, tooltip, alarming } = appearance;
  item.text = `$(${icon}) qmail: ${text}`;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `${CLIENT_NAME}: ${text}` };
  item.backgroundColor = alarming ? new ThemeColor("statusBarItem.errorBackground") : undefined;
  item.show();
}

/** The host of a document that the server has under analysis. */
function hostOf(document: TextDocument | undefined, hosts: Iterable<HostStatus>): HostStatus | undefined {
  const uri = document?.uri.toString();
  return uri === undefined ? undefined : [...hosts].find(({ documents }) => documents.includes(uri));
}

/** Undefined where there is nothing to say: no control file is active, or the server does not take it for one. */
function appearanceOf(document: TextDocument | undefined, state: State, host: HostStatus | undefined): Appearance | undefined {
  if (!document || languages.match(CONTROL_FILE_SELECTOR, document) === 0) return undefined;
  switch (state) {
    case State.Starting:
      return { icon: "loading~spin", text: l10n.t("starting…"), tooltip: l10n.t("The language server is starting.") };
    case State.Running:
      return host && hostAppearance(host);
    default:
      return { icon: "circle-slash", text: l10n.t("stopped"), tooltip: l10n.t("The language server is not running.") };
  }
}

function hostAppearance({ findings: { error, warning, information, hint }, dialect }: HostStatus): Appearance {
  const checked = l10n.t("All control files of this host have been checked.");
  const tooltip = dialect ? `${checked}\n${dialect.name}: ${dialect.because}` : checked;
  const counts = countWords({ error, warning, information, hint });
  if (counts === undefined) return { icon: "check", text: l10n.t("no findings"), tooltip };
  return {
    icon: error > 0 ? "error" : warning > 0 ? "warning" : "info",
    text: counts,
    tooltip,
    alarming: error > 0,
  };
}
