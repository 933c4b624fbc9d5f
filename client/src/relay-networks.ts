/**
 * The command “qmail: Let Own Networks Relay…”: asks for networks, and shows the change of the tcp rules before it is made. Offered
 * once the entries that opened the host to strangers are gone, since own users may have sent through them.
 */

import { commands, type Disposable, env, l10n, Uri, window } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import type { ClientCommands, ClientRequests, RelayNetworksParams, RelayNetworksResult } from "../../protocol/src/index.ts";
import { fileOfHost } from "./choose-host.ts";

const ASK: keyof ClientCommands = "qmail-control.letNetworksRelay";
const OFFER: keyof ClientCommands = "qmail-control.offerRelay";
const FAULT: keyof ClientRequests = "qmail-control/networksFault";
const CHANGE: keyof ClientRequests = "qmail-control/letNetworksRelay";

/** Registers the command, and the offer that a fix makes. */
export function registerRelayNetworks(client: BaseLanguageClient): readonly Disposable[] {
  return [
    commands.registerCommand(ASK, async (target: unknown) => {
      if (client.state !== State.Running) return;
      const uri = await fileOfHost(target);
      const networks = uri === undefined ? undefined : await askForNetworks(client, uri);
      if (uri === undefined || networks === undefined) return;
      const params: RelayNetworksParams = { uri, networks };
      const result = await client.sendRequest<RelayNetworksResult | null>(CHANGE, params);
      await (result ? tell(result, networks) : window.showWarningMessage(l10n.t("No control directory of qmail is near this file.")));
    }),
    commands.registerCommand(OFFER, async (uri: unknown) => {
      if (typeof uri !== "string") return;
      const button = l10n.t("Let own networks relay…");
      const message = l10n.t("Own users may have sent their mail through these entries. To let them go on, name their networks.");
      if ((await window.showInformationMessage(message, button)) === button) await commands.executeCommand(ASK, { uri });
    }),
  ];
}

/** What the user types, once it is taken; undefined where the user gives up. */
async function askForNetworks(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: l10n.t("Let Own Networks Relay"),
    prompt: l10n.t("Whose clients may send anywhere, without a password? Only networks that are yours."),
    placeHolder: "127. 192.168.1.0/24",
    validateInput: (networks) => {
      if (networks.trim() === "") return l10n.t("An address or a network, such as 192.0.2.1 or 192.168.1.0/24");
      return client.sendRequest<string | null>(FAULT, { uri, networks } satisfies RelayNetworksParams).catch(() => null);
    },
  });
  return typed?.trim();
}

/** Says what has become of it. The command that makes it live can be copied; it is never run. */
async function tell({ outcome, uri, file, notes, activationCommand }: RelayNetworksResult, networks: string): Promise<void> {
  if (outcome === "declined") return;
  if (outcome !== "changed") {
    await window.showWarningMessage(notes.join(" ") || l10n.t("There is nothing to change."));
    return;
  }
  if (uri !== null) await window.showTextDocument(Uri.parse(uri), { preview: false });
  const copy = activationCommand === null ? [] : [l10n.t("Copy “{0}”", activationCommand)];
  const done = l10n.t("{0} may relay by {1}, once the file is saved and compiled.", networks, file);
  const chosen = await window.showInformationMessage([done, ...notes].join(" "), ...copy);
  if (chosen === undefined || activationCommand === null) return;
  await env.clipboard.writeText(activationCommand);
  window.setStatusBarMessage(l10n.t("Copied: {0}", activationCommand), 5000);
}
