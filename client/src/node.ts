import os from "node:os";
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startExtension } from "./extension.ts";
import { CLIENT_ID, CLIENT_NAME } from "./product.ts";

/** Called by VS Code on the desktop and on remote machines. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  return startExtension(context, {
    createClient: (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options),
    platform: `${os.type()} ${os.release()} ${os.arch()}, Node ${process.versions.node}`,
  });
}
