/** How messages come and go on Node. */

import type { Readable, Writable } from "node:stream";
import type { Receiver, Transport } from "./connection.ts";
import { FrameReader, frame } from "./frames.ts";
import { plainMessage } from "./json-bytes.ts";

/** How often it is looked whether the client's process is still there, in milliseconds. */
const WATCHING = 3000;

/** In bytes: a client that leaves more than this unread is not listened to until it has read it, so that memory stays bounded. */
const MOST_UNREAD = 1 << 25;

/** Frames in two streams. */
export function streamTransport(input: Readable, output: Writable): Transport {
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
      if (output.writableLength <= MOST_UNREAD || input.isPaused()) return;
      input.pause();
      output.once("drain", () => input.resume());
    },
  };
}

/** Messages between this process and the one that has forked it. */
export function processTransport(): Transport {
  return {
    ...own,
    listen(receiver) {
      process.on("message", (message) => receiver.message(message));
      process.on("disconnect", () => receiver.end());
    },
    send(message) {
      process.send?.(plainMessage(message), undefined, undefined, () => undefined);
    },
  };
}

/** A client that is gone can't be told anything: the end of its stream is the end. */
function endsWith(receiver: Receiver, stream: Readable | Writable, events: readonly string[]): void {
  for (const event of events) stream.on(event, () => receiver.end());
}

const own = {
  soon(work: () => void): void {
    // Not in this turn but in the next: what came in while this turn's messages were dispatched, such as a hover behind an edit,
    // is then dispatched before.
    setImmediate(() => setImmediate(work));
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
