/** Starts the language server, and connects the editor with it. */

import { commands, type ExtensionContext, workspace } from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import type { InitializationOptions } from "../../protocol/src/index.ts";
import { associateByEvidence } from "./association.ts";
import { registerCommands } from "./commands.ts";
import { answerFileRequests, answerTextRequests } from "./files.ts";
import { hostPageCommands } from "./pages/commands.ts";
import { Pages } from "./pages/panels.ts";
import { CLIENT_ID, CONFIGURATION_SELECTOR, CONTROL_FILE_SELECTOR } from "./product.ts";
import { registerRepairs } from "./rewrite-bytes.ts";
import { registerSample } from "./sample.ts";
import { showStatus } from "./status.ts";
import { traceAddresses } from "./trace.ts";
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
    ...registerCommands(context, client, platform),
    traceAddresses((question) => pages.show({ kind: "trace", question })),
    ...associateByEvidence((error) => client.warn(String(error))),
  );
  if (client.state === State.Stopped) await client.start();
}
