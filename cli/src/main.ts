/**
 * The command `qmail-control`: finds the subcommand and turns what it says into an exit code.
 *
 * 0: nothing to report, 1: findings, 2: wrong usage or unreadable input. Each subcommand is loaded only when it is called.
 */

import { nearest } from "../../analyzer/src/index.ts";
import { version } from "../../package.json";
import { COMMANDS, type CommandName } from "./commands.ts";
import { isLanguage, languageOfUser } from "./language.ts";
import { noCommand, unexpectedError, unknownCommand, unknownLanguage, unknownOption } from "./messages.ts";

import { helpRequested, UsageError } from "./options.ts";
import { print, printLine, STDERR, STDOUT } from "./output.ts";
import { visible } from "./terminal.ts";

/** Runs the command and gives its exit code; undefined where it goes on running, as the server does. */
async function run(args: readonly string[]): Promise<number | undefined> {
  const language = languageOfUser(args, process.env);
  try {
    const [command, rest] = commandOf(args);
    if (command === "version") return await say(`qmail-control ${version} (Node.js ${process.version})\n`);
    if (command === undefined || helpRequested(rest)) {
      const { helpOf } = await import("./help.ts");
      return await say(helpOf(command)(language));
    }
    switch (command) {
      case "check":
        return await (await import("./check.ts")).check(rest, language);
      case "fix":
        return await (await import("./fix.ts")).fix(rest, language);
      case "show":
        return await (await import("./show.ts")).show(rest, language);
      case "trace":
        return await (await import("./trace.ts")).trace(rest, language);
      case "explain":
        return await (await import("./explain.ts")).explain(rest, language);
      case "lsp":
        return (await import("./lsp.ts")).lsp(rest);
    }
  } catch (error) {
    const message = error instanceof UsageError ? error.text : unexpectedError(error);
    await printLine(STDERR, `qmail-control: ${visible(message(language))}`);
    return 2;
  }
}

/** The subcommand, undefined where help for the whole is asked for, and the arguments behind it. */
function commandOf(args: readonly string[]): readonly [CommandName | "version" | undefined, readonly string[]] {
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "--help" || arg === "-h") return [undefined, []];
    if (arg === "--version") return ["version", []];
    if (arg === "--lang") {
      at += 1;
      requireLanguage(args[at] ?? "");
    } else if (arg.startsWith("--lang=")) {
      requireLanguage(arg.slice("--lang=".length));
    } else if (arg.startsWith("-")) {
      throw new UsageError(unknownOption(arg, nearest(arg, ["--help", "--version", "--lang"])));
    } else {
      const command = COMMANDS.find((name) => name === arg);
      if (!command) throw new UsageError(unknownCommand(arg, nearest(arg, COMMANDS)));
      return [command, args.slice(at + 1)];
    }
  }
  throw new UsageError(noCommand);
}

function requireLanguage(value: string): void {
  if (!isLanguage(value)) throw new UsageError(unknownLanguage(value));
}

async function say(text: string): Promise<number> {
  await print(STDOUT, [text]);
  return 0;
}

run(process.argv.slice(2)).then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  () => {
    process.exitCode = 2;
  },
);
