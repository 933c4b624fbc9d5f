import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from "vscode-languageclient/browser";
import { startExtension } from "./extension.ts";
import { CLIENT_ID, CLIENT_NAME } from "./product.ts";

/** Called by VS Code in a browser, where there is no process to start but a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  return startExtension(context, {
    createClient: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, async () => workerTransports(script), options),
    platform: navigator.userAgent,
  });
}

/** VS Code puts a Worker class of its own in place, which the language client would not recognise as one. */
function workerTransports(script: string): MessageTransports {
  const worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
