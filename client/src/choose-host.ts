/** Which host a command is about. */

import { commands, l10n, languages, window } from "vscode";
import { CONTROL_FILE_SELECTOR } from "./product.ts";
import { hostName } from "./tree/host-tree.ts";
import { hostsInView } from "./tree/hosts-in-view.ts";

/** URI of a control directory: that of the active file, else the only one, else the user's choice. Undefined: none, and it was said so. */
export async function chooseHost(): Promise<string | undefined> {
  const hosts = await hostsInView();
  const active = window.activeTextEditor?.document.uri.toString();
  const own = hosts.find((host) => active?.startsWith(`${host}/`));
  if (own !== undefined || hosts.length === 1) return own ?? hosts[0];
  if (hosts.length === 0) {
    const sample = l10n.t("Try the Sample");
    const message = l10n.t("No control directory of qmail is in view. Open a folder with one, or a file of the host.");
    if ((await window.showWarningMessage(message, sample)) === sample) await commands.executeCommand("qmail-control.openSample");
    return undefined;
  }
  const items = hosts.map((host) => ({ label: hostName(host), host }));
  return (await window.showQuickPick(items, { title: l10n.t("Which host?") }))?.host;
}

/** A file of the host that is meant: of the row of the tree, of the editor, of the host that the user chooses. */
export async function fileOfHost(target: unknown): Promise<string | undefined> {
  if (typeof target === "object" && target !== null && "uri" in target && typeof target.uri === "string") return target.uri;
  const document = window.activeTextEditor?.document;
  if (document && languages.match(CONTROL_FILE_SELECTOR, document) > 0) return document.uri.toString();
  const host = await chooseHost();
  return host === undefined ? undefined : `${host}/rcpthosts`;
}
