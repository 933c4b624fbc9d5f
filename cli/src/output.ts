import fs from "node:fs";
import { encodeText } from "../../analyzer/src/index.ts";
import { errorCode } from "./system-error.ts";

const CHUNK = 65_536;

/**
 * Standard output or standard error. Written to by system calls: to have Node make a stream of it takes as long as the check of a
 * small directory.
 */
export class Output {
  readonly #descriptor: 1 | 2;
  /** On Windows a pipe is for streams alone. */
  #usesStream = process.platform === "win32";

  constructor(descriptor: 1 | 2) {
    this.#descriptor = descriptor;
  }

  get isTTY(): boolean {
    return this.#mayBeTerminal() && this.#stream().isTTY;
  }

  /** How wide the terminal is; undefined where it is none. */
  get columns(): number | undefined {
    return this.isTTY ? this.#stream().columns : undefined;
  }

  /** False where the reader has gone away. */
  async write(bytes: Uint8Array): Promise<boolean> {
    let end = 0;
    try {
      while (!this.#usesStream && end < bytes.length) end += fs.writeSync(this.#descriptor, bytes, end);
    } catch (error) {
      if (errorCode(error) === "EPIPE") return false;
      if (errorCode(error) !== "EAGAIN") throw error;
      // Whoever has given it to us wants nobody to wait in a system call. A stream waits elsewhere.
      this.#usesStream = true;
    }
    return end === bytes.length || writtenTo(this.#stream(), bytes.subarray(end));
  }

  #stream(): NodeJS.WriteStream {
    const stream = this.#descriptor === 1 ? process.stdout : process.stderr;
    // A reader that goes away (`| head`) must not end in a stack trace; `write` sees the error itself.
    if (stream.listenerCount("error") === 0) stream.on("error", () => {});
    return stream;
  }

  #mayBeTerminal(): boolean {
    if (process.platform === "win32") return true;
    const stats = fs.fstatSync(this.#descriptor);
    return stats.isCharacterDevice() && stats.rdev !== fs.statSync("/dev/null").rdev;
  }
}

export const STDOUT = new Output(1);
export const STDERR = new Output(2);

/**
 * Writes the parts as they are taken, so that output of any size needs little memory. Stops quietly when the reader has gone away;
 * any other failure to write is thrown.
 */
export async function print(output: Output, parts: Iterable<string>): Promise<void> {
  let pending: string[] = [];
  let size = 0;
  for (const part of parts) {
    pending.push(part);
    size += part.length;
    if (size < CHUNK) continue;
    if (!(await output.write(bytesOf(pending.join(""))))) return;
    pending = [];
    size = 0;
  }
  if (size > 0) await output.write(bytesOf(pending.join("")));
}

/** Writes one line. */
export async function printLine(output: Output, line: string): Promise<void> {
  await print(output, [`${line}\n`]);
}

/** The bytes of `text`, in which lone surrogates stand for bytes that are no UTF-8 (see `decodeText`). */
export function bytesOf(text: string): Uint8Array {
  // The same result by the quick way, for texts that hold no such bytes.
  return /[\udc80-\udcff]/u.test(text) ? encodeText(text) : Buffer.from(text, "utf8");
}

function writtenTo(stream: NodeJS.WritableStream, bytes: Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => {
      if (!error) resolve(true);
      else if (errorCode(error) === "EPIPE" || errorCode(error) === "ERR_STREAM_DESTROYED") resolve(false);
      else reject(error);
    });
  });
}
