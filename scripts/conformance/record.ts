/** Reading recorded cases. A record enters as unknown; what does not have the form of its topic throws, and so disagrees. */

import type { ControlFileContent, ControlFiles } from "../../analyzer/src/host/control-files.ts";
import { fromByteString } from "../../analyzer/src/text/bytes.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** The value as a table of fields. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError(`not an object: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value));
}

export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`not a list: ${JSON.stringify(value)}`);
  return value;
}

export function stringOf(value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`not a string: ${JSON.stringify(value)}`);
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number") throw new TypeError(`not a number: ${JSON.stringify(value)}`);
  return value;
}

/** The byte string of base64, which must be spelled as an encoder spells it: a decoder would forgive what somebody added. */
export function fromBase64(value: unknown): string {
  const decoded = Buffer.from(stringOf(value), "base64");
  if (decoded.toString("base64") !== value) throw new TypeError(`not base64: ${JSON.stringify(value)}`);
  return decoded.toString("latin1");
}

/** The byte string of `{ "b64": … }`, or of plain text, which stands for its UTF-8 bytes. */
export function bytesOf(value: unknown): string {
  if (typeof value === "string") return Buffer.from(value, "utf8").toString("latin1");
  return fromBase64(fieldsOf(value)["b64"]);
}

/** A file of a case: its bytes, a directory in its place, or undefined where it did not exist (null or left out). */
export function fileOf(value: unknown): ControlFileContent | undefined {
  if (value === null || value === undefined) return undefined;
  const fields = fieldsOf(value);
  if (fields["kind"] === "directory") return { kind: "directory" };
  return { kind: "file", bytes: bytesOf(fields) };
}

/** A control directory of a case. */
export function controlFilesOfRecord(value: unknown): ControlFiles {
  const files = fieldsOf(value);
  return { get: (name) => (Object.hasOwn(files, name) ? fileOf(files[name]) : undefined) };
}

/**
 * The byte string of a recorded answer. Its `text` is checked too, so that an answer in which somebody changed only the readable
 * form does not pass.
 */
export function answeredBytes(value: unknown): string {
  if (typeof value === "string") return bytesOf(value);
  const fields = fieldsOf(value);
  const bytes = fromBase64(fields["b64"]);
  if (fields["text"] !== readableText(bytes)) throw new TypeError(`text is not that of b64: ${JSON.stringify(fields["text"])}`);
  return bytes;
}

const MOST_READABLE = 300;
const KEPT_OF_LONG = 200;

/** The readable form of a byte string in the recordings: UTF-8 with bad bytes as `\xNN`, shortened above 300 characters. */
export function readableText(bytes: string): string {
  const characters = [...fromByteString(bytes)].map((character) => {
    const code = character.charCodeAt(0);
    return code >= 0xdc80 && code <= 0xdcff && character.length === 1 ? `\\x${(code - 0xdc00).toString(16)}` : character;
  });
  const text = characters.join("");
  const readable = [...text];
  return readable.length > MOST_READABLE ? `${readable.slice(0, KEPT_OF_LONG).join("")}...(${bytes.length} bytes)` : text;
}
