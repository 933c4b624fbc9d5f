/** All of `dist/server.js`: answers `initialize`, then starts the program beside it, which answers everything else. */

import { createConnection } from "node:net";
import type { Duplex } from "node:stream";
import { startProgram } from "./code-cache.ts";
import { Connection, type Transport } from "./connection.ts";
import { processTransport, streamTransport } from "./node-transports.ts";
import type { serveOnNode } from "./on-node.ts";
import { welcome } from "./welcome.ts";

/** The transport that the command line names, as language clients do. */
function transportOf(args: readonly string[]): Transport {
  const parent = plainMessageOption(args, "--clientProcessId");
  const socket = plainMessageOption(args, "--socket");
  const pipe = plainMessageOption(args, "--pipe");
  const transport = args.includes("--node-ipc")
    ? processTransport()
    : pipe !== undefined
      ? duplexTransport(createConnection(pipe))
      : socket !== undefined
        ? duplexTransport(createConnection(Number(socket), "127.0.0.1"))
        : args.includes("--stdio")
          ? streamTransport(process.stdin, process.stdout)
          : undefined;
  if (!transport) {
    process.stderr.write("qmail-control: say how to talk: --stdio, --node-ipc, --pipe NAME or --socket PORT\n");
    process.exit(2);
  }
  if (parent !== undefined) transport.watchParent(Number(parent));
  return transport;
}

/** The value of `--name value` or `--name=value`. */
function plainMessageOption(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
}

function duplexTransport(stream: Duplex): Transport {
  return streamTransport(stream, stream);
}

/** What the program exports. */
interface Program {
  readonly serveOnNode: typeof serveOnNode;
}

function isProgram(exported: unknown): exported is Program {
  return typeof exported === "object" && exported !== null && "serveOnNode" in exported;
}

welcome(new Connection(transportOf(process.argv.slice(2))), (connection, traits) => {
  let hasWorked = false;
  connection.onNotification("textDocument/didOpen", () => {
    hasWorked = true;
  });
  const program = startProgram(() => hasWorked);
  // A server that went on without it would answer nothing.
  if (!isProgram(program)) throw new Error("the file beside dist/server.js is no program of this version: build or install both again");
  program.serveOnNode(connection, traits);
});
