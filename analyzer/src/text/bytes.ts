/**
 * Bytes and text.
 *
 * qmail compares bytes; an editor counts UTF-16 code units. Two forms of the same file are used here:
 *
 * - *text*: the file decoded as UTF-8, in which a byte that is no UTF-8 becomes the lone surrogate U+DC80–U+DCFF, so that
 *   encoding gives back exactly the bytes that were read. Columns of diagnostics count in text.
 * - *byte string*: one character, U+0000–U+00FF, for each byte. Decisions of qmail are computed on byte strings.
 *
 * For a file of ASCII both are the same string.
 */

const ESCAPED_BYTE = 0xdc00;

/** Decodes `bytes` as UTF-8 without loss: `encodeText` gives the same bytes back. A leading BOM stays, as U+FEFF. */
export function decodeText(bytes: Uint8Array): string {
  if (isAscii(bytes)) return bytesToString(bytes);
  let text = "";
  let plain = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 1) {
      text += bytesToString(bytes.subarray(plain, at)) + String.fromCodePoint(codePoint(bytes, at, length));
      at += length;
      plain = at;
    } else if (length === 0) {
      text += bytesToString(bytes.subarray(plain, at)) + String.fromCharCode(ESCAPED_BYTE + (bytes[at] ?? 0));
      at += 1;
      plain = at;
    } else {
      at += 1;
    }
  }
  return text + bytesToString(bytes.subarray(plain));
}

/** The bytes of `text`: UTF-8, with U+DC80–U+DCFF (bytes that were no UTF-8) turned back into the bytes they stand for. */
export function encodeText(text: string): Uint8Array {
  return Uint8Array.from(toByteString(text), (unit) => unit.charCodeAt(0));
}

/** One character for each byte of `text`'s UTF-8 form. The same string where `text` is ASCII. */
export function toByteString(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  let bytes = "";
  for (let at = 0; at < text.length; at += 1) {
    const point = codePointOf(text, at);
    if (point > 0xffff) at += 1;
    if (point < 0x80) bytes += String.fromCharCode(point);
    else if (point >= ESCAPED_BYTE + 0x80 && point <= ESCAPED_BYTE + 0xff) bytes += String.fromCharCode(point - ESCAPED_BYTE);
    else if (point < 0x800) bytes += String.fromCharCode(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes += String.fromCharCode(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes += String.fromCharCode(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return bytes;
}

/**
 * The code point at `at`. Not by `codePointAt`: in a part cut out of a text, the V8 of Node 24 takes half a pair at its end, once the
 * code is hot, together with the half that stood behind it in the text.
 */
function codePointOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= text.length) return unit;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? (unit - 0xd800) * 0x400 + (next - 0xdc00) + 0x1_0000 : unit;
}

/** The text whose bytes `bytes` holds, one per character; the reverse of `toByteString`. */
export function fromByteString(bytes: string): string {
  if (!/[^\0-\x7f]/.test(bytes)) return bytes;
  return decodeText(Uint8Array.from(bytes, (unit) => unit.charCodeAt(0)));
}

/** One character, U+0000–U+00FF, for each byte. */
export function bytesToString(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
}

/** Length in bytes of the well-formed UTF-8 sequence at `at` (RFC 3629: no overlong forms, no surrogates), 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const point = codePoint(bytes, at, length);
  const overlong = point < (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000);
  return overlong || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? 0 : length;
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) point = (point << 6) | ((bytes[at + next] ?? 0) & 63);
  return point;
}
