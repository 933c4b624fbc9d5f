import { fromByteString } from "./bytes.ts";

const MOST = 120;
/** With the flag, half a pair of surrogates is matched only where the other half is missing. */
const UNSEEN = /[\0-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff\ud800-\udfff]/gu;

/** A byte string as plain text for a sentence: decoded, and as `seen`. Of a long one, the first 120 bytes and `…`. */
export function visible(bytes: string): string {
  if (bytes.length <= MOST) return seen(fromByteString(bytes));
  let end = MOST;
  // Not in the middle of a character of UTF-8, which has at most three bytes after its first.
  while (end > MOST - 3 && isContinuation(bytes.charCodeAt(end))) end -= 1;
  return `${seen(fromByteString(bytes.slice(0, end)))}…`;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/**
 * Text in which everything that the eye can't see (control characters, bad bytes, BOM, no-break and directional characters) is
 * written as `\xNN` or `\u{NNNN}`.
 */
export function seen(text: string): string {
  return text.replace(UNSEEN, escaped);
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16)}`;
  return code < 0x80 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16).toUpperCase()}}`;
}
