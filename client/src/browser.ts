import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { startExtension } from "./extension.ts";
import { CLIENT_ID, CLIENT_NAME } from "./product.ts";

/** Called by VS Code in a browser, where there is no process to start but a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  return startExtension(context, {
    createClient: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, async () => new Worker(script), options),
    platform: navigator.userAgent,
  });
}
