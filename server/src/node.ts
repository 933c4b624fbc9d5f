import { readFile } from "node:fs/promises";
import { createConnection } from "node:net";
import path from "node:path";
import type { Duplex, Readable, Writable } from "node:stream";
import { Connection, type Receiver, type Transport } from "./connection.ts";
import { FrameReader, frame } from "./frames.ts";
import { nodeFiles } from "./node-files.ts";
import { startServer } from "./server.ts";

/** How often it is looked whether the client's process is still there, in milliseconds. */
const WATCHING = 3000;

/** The transport that the command line names, as language clients do. */
function transportOf(args: readonly string[]): Transport {
  const parent = valueOfOption(args, "--clientProcessId");
  const socket = valueOfOption(args, "--socket");
  const pipe = valueOfOption(args, "--pipe");
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
function valueOfOption(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
}

function duplexTransport(stream: Duplex): Transport {
  return streamTransport(stream, stream);
}

function streamTransport(input: Readable, output: Writable): Transport {
  return {
    ...own,
    listen(receiver) {
      const frames = new FrameReader(receiver);
      input.on("data", (chunk: Buffer) => frames.push(chunk));
      endsWith(receiver, input, ["end", "close", "error"]);
      endsWith(receiver, output, ["error"]);
    },
    send(message) {
      output.write(frame(message));
    },
  };
}

/** Messages between this process and the one that has forked it. */
function processTransport(): Transport {
  return {
    ...own,
    listen(receiver) {
      process.on("message", (message) => receiver.message(message));
      process.on("disconnect", () => receiver.end());
    },
    send(message) {
      process.send?.(message, undefined, undefined, () => undefined);
    },
  };
}

/** A client that is gone can't be told anything: the end of its stream is the end. */
function endsWith(receiver: Receiver, stream: Readable | Writable, events: readonly string[]): void {
  for (const event of events) stream.on(event, () => receiver.end());
}

const own = {
  soon(work: () => void): void {
    setImmediate(work);
  },
  watchParent(processId: number): void {
    setInterval(() => {
      try {
        process.kill(processId, 0);
      } catch (error) {
        // A process of another user is there all the same.
        if (!(error instanceof Error && "code" in error && error.code === "EPERM")) process.exit(1);
      }
    }, WATCHING).unref();
  },
  exit(code: number): void {
    process.exit(code);
  },
};

/** Talks as the command line says, until the client is gone. */
export function startOnNode(): void {
  startServer(new Connection(transportOf(process.argv.slice(2))), nodeFiles, (language) =>
    readFile(path.join(__dirname, `catalogue.${language}.json`), "utf8"),
  );
}
