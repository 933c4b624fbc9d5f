/**
 * Messages in a stream of bytes: `Content-Length: 17`, an empty line, 17 bytes of JSON.
 *
 * Whatever else stands in the stream, the next well-formed frame is found. JSON has no CR LF CR LF where it may have text, so a
 * header within what should be a body proves that the length before it was wrong; then the frame begins there.
 */

import { isPrepared } from "./json-bytes.ts";

const END_OF_HEADER = "\r\n\r\n";
/** A header is the last thing before the empty line, whatever junk stands before it, be it a header that was cut off. */
const HEADER = /^[\s\S]*Content-Length:[ \t]*(\d{1,10})[ \t]*(?:\r\n[^\r\n]*)*$/i;
const LONGEST_HEADER = 1024;
/** V8 has no longer strings. */
const LONGEST_BODY = 0x1fff_ffe8;
const KEPT = 1 << 20;
const MOST_EXPECTED = 1 << 26;

/** What becomes of the bytes. */
export interface FrameReceiver {
  message(message: unknown): void;
  junk(reason: string): void;
}

/** Takes the stream apart as it comes in. */
export class FrameReader {
  readonly #receiver: FrameReceiver;
  #bytes = Buffer.allocUnsafe(1 << 16);
  #start = 0;
  #end = 0;
  /** Where the search for the next empty line goes on. */
  #searched = 0;
  /** Length of the body that is awaited; its first byte is at `#start`. */
  #length: number | undefined;

  constructor(receiver: FrameReceiver) {
    this.#receiver = receiver;
  }

  /** Takes the next bytes, and hands over each message that they complete. */
  push(chunk: Uint8Array): void {
    this.#append(chunk);
    while (this.#length === undefined ? this.#readHeader() : this.#readBody(this.#length));
    this.#tidy();
  }

  #readHeader(): boolean {
    const found = this.#nextEmptyLine(this.#end);
    if (found < 0) {
      // Bytes without an empty line for so long are no header, but the last of them may be the beginning of one.
      if (this.#end - this.#start > LONGEST_HEADER) this.#start = this.#end - LONGEST_HEADER;
      return false;
    }
    this.#startFrame(found);
    return true;
  }

  /** Goes behind the empty line at `at`, and awaits a body there if a header stands before it. */
  #startFrame(at: number): void {
    const header = HEADER.exec(this.#bytes.toString("latin1", Math.max(this.#start, at - LONGEST_HEADER), at));
    const length = Number(header?.[1] ?? Number.NaN);
    this.#start = at + END_OF_HEADER.length;
    this.#searched = this.#start;
    this.#length = length <= LONGEST_BODY ? length : undefined;
    if (this.#length === undefined) this.#receiver.junk("no Content-Length before an empty line");
  }

  #readBody(length: number): boolean {
    const end = this.#start + length;
    const within = this.#nextEmptyLine(Math.min(end, this.#end));
    if (within >= 0 && HEADER.test(this.#headerBefore(within))) {
      this.#receiver.junk("a Content-Length was too large");
      this.#startFrame(within);
      return true;
    }
    if (within >= 0) return true;
    if (end > this.#end) return false;
    const message = parsed(this.#bytes.toString("utf8", this.#start, end));
    this.#length = undefined;
    this.#searched = this.#start;
    if (message === undefined) {
      // Nothing is taken as read but the first byte: the length may be wrong, and the next frame begin before its end.
      this.#receiver.junk("no JSON of the length that was given");
      return true;
    }
    this.#start = end;
    this.#searched = end;
    this.#receiver.message(message.value);
    return true;
  }

  /** What stands before an empty line within a body, from the empty line before that on: what lies farther back was looked at there. */
  #headerBefore(at: number): string {
    const before = this.#bytes.subarray(Math.max(this.#start, at - LONGEST_HEADER), at);
    const last = before.lastIndexOf(END_OF_HEADER);
    return before.toString("latin1", last < 0 ? 0 : last + END_OF_HEADER.length);
  }

  /** Where the next CR LF CR LF begins that ends at or before `limit`; -1 if there is none. Each byte is looked at once. */
  #nextEmptyLine(limit: number): number {
    const found = this.#bytes.subarray(0, limit).indexOf(END_OF_HEADER, this.#searched);
    this.#searched = found < 0 ? Math.max(this.#searched, limit - END_OF_HEADER.length + 1) : found + 1;
    return found;
  }

  #append(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#bytes.length) {
      const held = this.#end - this.#start;
      const needed = held + chunk.length;
      // A length that is told is believed only as far as it costs little.
      const expected = Math.min(this.#length ?? 0, MOST_EXPECTED);
      const size = Math.max(expected >= needed ? expected + chunk.length : needed * 2, this.#bytes.length);
      const target = needed > this.#bytes.length / 2 ? Buffer.allocUnsafe(size) : this.#bytes;
      this.#bytes.copy(target, 0, this.#start, this.#end);
      this.#bytes = target;
      this.#searched -= this.#start;
      this.#start = 0;
      this.#end = held;
    }
    this.#bytes.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  /** Lets go of the room that a large message took. */
  #tidy(): void {
    if (this.#start < this.#end) return;
    this.#start = 0;
    this.#end = 0;
    this.#searched = 0;
    if (this.#bytes.length > KEPT) this.#bytes = Buffer.allocUnsafe(1 << 16);
  }
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** The bytes of a message in its frame, for one write. */
export function frame(message: object): Buffer {
  if (!isPrepared(message)) {
    const body = JSON.stringify(message);
    return Buffer.from(`${headerOf(Buffer.byteLength(body))}${body}`);
  }
  const { params, ...rest } = message;
  const before = `${JSON.stringify(rest).slice(0, -1)},"params":`;
  const header = headerOf(Buffer.byteLength(before) + params.bytes.length + 1);
  return Buffer.concat([Buffer.from(header + before), params.bytes, Buffer.from("}")]);
}

function headerOf(length: number): string {
  return `Content-Length: ${length}\r\n\r\n`;
}
