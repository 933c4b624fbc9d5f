import { fromByteString } from "./bytes.ts";

const MOST = 120;
const UNSEEN = /[\0-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff\udc80-\udcff]/g;

/**
 * A byte string as plain text for a sentence: decoded, with everything that the eye can't see (control characters, bad bytes,
 * BOM, no-break and directional characters) written as `\xNN` or `\u{NNNN}`. Of a long one, the first 120 bytes and `…`.
 */
export function visible(bytes: string): string {
  const text = fromByteString(bytes.slice(0, MOST)).replace(UNSEEN, escaped);
  return bytes.length > MOST ? `${text}…` : text;
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16)}`;
  return code < 0x80 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16).toUpperCase()}}`;
}
