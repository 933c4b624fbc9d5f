import { readFile } from "node:fs/promises";
import { createConnection } from "node:net";
import path from "node:path";
import type { Duplex } from "node:stream";
import { Connection, type Transport } from "./connection.ts";
import { nodeFiles } from "./node-files.ts";
import { processTransport, streamTransport } from "./node-transports.ts";
import { startServer } from "./server.ts";

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

/** Talks as the command line says, until the client is gone. */
export function startOnNode(): void {
  startServer(new Connection(transportOf(process.argv.slice(2))), nodeFiles, (language) =>
    readFile(path.join(__dirname, `catalogue.${language}.json`), "utf8"),
  );
}
