import { bundleBeside } from "./bundles.ts";
import { lspNeedsStdio, unexpectedArgument } from "./messages.ts";
import { parseArguments, UsageError } from "./options.ts";

/**
 * `qmail-control lsp --stdio`: becomes the language server. The server is a bundle of its own beside this one, so that the
 * other subcommands don't carry it. It keeps the process alive, so there is no exit code yet.
 */
export function lsp(args: readonly string[]): undefined {
  const parsed = parseArguments(args, { stdio: "flag", lang: "value" });
  const [extra] = parsed.positionals;
  if (extra !== undefined) throw new UsageError(unexpectedArgument(extra));
  if (!parsed.has("stdio")) throw new UsageError(lspNeedsStdio);
  require(bundleBeside("server.js"));
  return undefined;
}
