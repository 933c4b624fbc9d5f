import { encodeText } from "../../analyzer/src/index.ts";
import { errorCode } from "./system-error.ts";

const CHUNK = 65_536;

/**
 * Writes the parts to a stream as it takes them, so that output of any size needs little memory. Stops quietly when the
 * reader has gone away (EPIPE); any other failure to write is thrown.
 */
export async function print(stream: NodeJS.WritableStream, parts: Iterable<string>): Promise<void> {
  let pending: string[] = [];
  let size = 0;
  for (const part of parts) {
    pending.push(part);
    size += part.length;
    if (size < CHUNK) continue;
    if (!(await written(stream, pending.join("")))) return;
    pending = [];
    size = 0;
  }
  if (size > 0) await written(stream, pending.join(""));
}

/** Writes one line. */
export async function printLine(stream: NodeJS.WritableStream, line: string): Promise<void> {
  await print(stream, [`${line}\n`]);
}

/** The bytes of `text`, in which lone surrogates stand for bytes that are no UTF-8 (see `decodeText`). */
export function bytesOf(text: string): Uint8Array {
  // The same result by the quick way, for texts that hold no such bytes.
  return /[\udc80-\udcff]/u.test(text) ? encodeText(text) : Buffer.from(text, "utf8");
}

function written(stream: NodeJS.WritableStream, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(bytesOf(text), (error) => {
      if (!error) resolve(true);
      else if (errorCode(error) === "EPIPE" || errorCode(error) === "ERR_STREAM_DESTROYED") resolve(false);
      else reject(error);
    });
  });
}
