/** Starts the language server, and connects the editor with it. */

import { type ExtensionContext, workspace } from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import type { InitializationOptions } from "../../protocol/src/index.ts";
import { associateByEvidence } from "./association.ts";
import { registerCommands } from "./commands.ts";
import { answerFileRequests, answerTextRequests } from "./files.ts";
import { CLIENT_ID, CONTROL_FILE_SELECTOR } from "./product.ts";
import { registerRepairs } from "./rewrite-bytes.ts";
import { registerSample } from "./sample.ts";
import { showStatus } from "./status.ts";
import { traceAddresses } from "./trace.ts";
import { showHosts } from "./tree/view.ts";
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
    documentSelector: CONTROL_FILE_SELECTOR,
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
  const hosts = showHosts(client);
  context.subscriptions.push(
    client,
    hosts,
    ...registerSample(context),
    ...answerFileRequests(client),
    ...answerTextRequests(client, context.extensionUri),
    ...showStatus(client, () => hosts.changed()),
    ...tellTrueTexts(client),
    ...registerRepairs(client),
    ...registerCommands(context, client, platform),
    ...traceAddresses(client),
    ...associateByEvidence((error) => client.warn(String(error))),
  );
  if (client.state === State.Stopped) await client.start();
}
