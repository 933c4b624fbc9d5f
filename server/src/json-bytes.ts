/** JSON that was put together before: the params of a message. */
export class JsonBytes {
  /** In UTF-8. */
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A message whose params were put together before. */
interface PreparedMessage {
  readonly params: JsonBytes;
}

/** By its form: a message may come from another bundle, with a class of its own. */
export function isPrepared(message: object): message is PreparedMessage {
  return (
    "params" in message &&
    typeof message.params === "object" &&
    message.params !== null &&
    "bytes" in message.params &&
    message.params.bytes instanceof Uint8Array
  );
}

/** The same message as a value, for a transport that takes values. */
export function plainMessage(message: object): object {
  return isPrepared(message) ? { ...message, params: JSON.parse(new TextDecoder().decode(message.params.bytes)) } : message;
}

/** `open`, then the parts with commas between them, then `close`. */
export function joinedBytes(open: string, parts: readonly Uint8Array[], close: string): Uint8Array {
  const [before, after] = [encoder.encode(open), encoder.encode(close)];
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, before.length + after.length));
  joined.set(before);
  let end = before.length;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
    joined[end] = COMMA;
    end += 1;
  }
  // The last comma gives way, or nothing where there are no parts.
  if (parts.length > 0) end -= 1;
  joined.set(after, end);
  return joined.subarray(0, end + after.length);
}

const COMMA = 0x2c;
const encoder = new TextEncoder();
