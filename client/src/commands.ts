import { commands, type Disposable, type ExtensionContext, env, l10n, UIKind, Uri, version, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ClientCommands } from "../../protocol/src/index.ts";

const COPY: keyof ClientCommands = "qmail-control.copyCommand";

/** The commands of the palette, and one that copies what a code lens offers. */
export function registerCommands(context: ExtensionContext, client: BaseLanguageClient, platform: string): readonly Disposable[] {
  return [
    commands.registerCommand("qmail-control.restartServer", async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
      window.setStatusBarMessage(l10n.t("The qmail Control server was restarted."), 5000);
    }),
    commands.registerCommand("qmail-control.showOutput", () => client.outputChannel.show(true)),
    commands.registerCommand(COPY, async (text: unknown) => {
      if (typeof text !== "string") return;
      await env.clipboard.writeText(text);
      window.setStatusBarMessage(l10n.t("Copied: {0}", text), 5000);
    }),
    commands.registerCommand("qmail-control.reportIssue", () => env.openExternal(issuePage(context, platform))),
  ];
}

/** The form for a new issue, with the versions filled in. */
function issuePage({ extension }: ExtensionContext, platform: string): Uri {
  const manifest: unknown = extension.packageJSON;
  const remote = env.remoteName === undefined ? "" : `, remote ${env.remoteName}`;
  const kind = env.uiKind === UIKind.Web ? "web" : "desktop";
  // VS Code decodes and encodes the address on its way to the browser: a text with &, + or the like would not survive that.
  const body = `

- qmail Control ${text(manifest, "version")}
- ${env.appName} ${version} (${kind}${remote})
- ${platform}
`.replace(/[&#+%]/g, " ");
  return Uri.parse(`${text(manifest, "bugs", "url")}/new?body=${encodeURIComponent(body)}`);
}

/** The text at `path` in the manifest, which VS Code hands out untyped. */
function text(manifest: unknown, ...path: readonly string[]): string {
  const value = path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    manifest,
  );
  return typeof value === "string" ? value : "";
}
