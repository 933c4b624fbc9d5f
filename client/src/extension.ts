/** Starts the language server, and connects the editor with it. */

import * as vscode from "vscode";
import { commands, type ExtensionContext, l10n, workspace } from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import type { ClientRequests, InitializationOptions } from "../../protocol/src/index.ts";
import { associateByEvidence } from "./association.ts";
import { registerCommands } from "./commands.ts";
import { answerFileRequests, answerTextRequests } from "./files.ts";
import { hostPageCommands } from "./pages/commands.ts";
import { Pages } from "./pages/panels.ts";
import { CLIENT_ID, CONFIGURATION_SELECTOR, CONTROL_FILE_SELECTOR } from "./product.ts";
import { registerRelayNetworks } from "./relay-networks.ts";
import { registerRepairs } from "./rewrite-bytes.ts";
import { registerSample } from "./sample.ts";
import { showStatus } from "./status.ts";
import { toolsFrom } from "./tools/answers.ts";
import { registerTools } from "./tools/register.ts";
import { traceAddresses } from "./trace.ts";
import { hostName } from "./tree/host-tree.ts";
import { hostsInView } from "./tree/hosts-in-view.ts";
import { openOrCreate, showHosts } from "./tree/view.ts";
import { tellTrueTexts } from "./true-text.ts";

/** What differs between the desktop and the browser. */
export interface Platform {
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /** The machine, for issue reports. */
  readonly platform: string;
}

/** Runs until VS Code disposes of the subscriptions of `context`. */
export async function startExtension(context: ExtensionContext, { createClient, platform }: Platform): Promise<void> {
  const client = createClient({
    documentSelector: [...CONTROL_FILE_SELECTOR, CONFIGURATION_SELECTOR],
    initializationOptions: (): InitializationOptions => ({
      files: true,
      catalogue: true,
      status: true,
      trace: true,
      relay: true,
      bytes: true,
      // As plain data: what VS Code hands out has methods, which no message to a worker may have.
      settings: JSON.parse(JSON.stringify(workspace.getConfiguration(CLIENT_ID))),
    }),
    diagnosticPullOptions: { onChange: true, onSave: true },
  });
  const pages = new Pages(client, {
    askAddress: (uri) => void commands.executeCommand("qmail-control.traceAddress", { uri }),
    openOrCreate: (uri) => void openOrCreate(uri),
  });
  const hosts = showHosts(client, () => pages.changed());
  const analysed = (): void => {
    hosts.changed();
    pages.changed();
  };
  context.subscriptions.push(
    client,
    hosts,
    pages,
    ...hostPageCommands(pages),
    ...registerSample(context),
    ...answerFileRequests(client),
    ...answerTextRequests(client, context.extensionUri),
    ...showStatus(client, analysed),
    ...tellTrueTexts(client),
    ...registerRepairs(client),
    ...registerRelayNetworks(client),
    ...registerCommands(context, client, platform),
    traceAddresses((question) => pages.show({ kind: "trace", question })),
    ...registerTools(vscode, tools(client)),
    ...associateByEvidence((error) => client.warn(String(error))),
  );
  if (client.state === State.Stopped) await client.start();
}

/** The tools, answered by the server. */
function tools(client: BaseLanguageClient): ReturnType<typeof toolsFrom> {
  const ask = <Method extends keyof ClientRequests>(method: Method) => {
    return (params: ClientRequests[Method]["params"]) => client.sendRequest<ClientRequests[Method]["result"]>(method, params);
  };
  return toolsFrom({
    hosts: hostsInView,
    nameOf: hostName,
    overview: ask("qmail-control/overview"),
    trace: ask("qmail-control/trace"),
    explain: ask("qmail-control/explain"),
    say: (message, ...parts) => l10n.t(message, ...parts),
  });
}
