/** Internationalised names as the DNS and SMTP have them: `xn--bcher-kva.de` for `bücher.de`. Sources: RFC 3492, RFC 5891. */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;
const LONGEST_NAME = 255;
const LONGEST_LABEL = 63;

/**
 * The form of a name with letters beyond ASCII in which other hosts write it; undefined for a name that has none, or signs that no
 * such name has, or that is too long.
 */
export function asciiName(name: string): string | undefined {
  if (name.length > LONGEST_NAME || !/[^\0-\x7f]/.test(name)) return undefined;
  const folded = name.toLowerCase().normalize("NFC");
  // Full-width letters and the like are no letters of a name.
  if (folded.normalize("NFKC") !== folded) return undefined;
  const labels = folded.split(".");
  if (!labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label))) return undefined;
  const ascii = labels.map((label) => (/[^\0-\x7f]/.test(label) ? `xn--${encodeLabel(label)}` : label));
  return ascii.every((label) => label.length <= LONGEST_LABEL) ? ascii.join(".") : undefined;
}

/** RFC 3492, 6.3. */
function encodeLabel(label: string): string {
  const points = [...label].map((character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < INITIAL_N);
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? "-" : "");
  let n = INITIAL_N;
  let delta = 0;
  let bias = INITIAL_BIAS;
  for (let handled = basic.length; handled < points.length; ) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      let q = delta;
      for (let k = BASE; ; k += BASE) {
        const t = Math.min(Math.max(k - bias, T_MIN), T_MAX);
        if (q < t) break;
        output += digit(t + ((q - t) % (BASE - t)));
        q = Math.floor((q - t) / (BASE - t));
      }
      output += digit(q);
      bias = adapted(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return output;
}

/** RFC 3492, 6.1. */
function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digit(value: number): string {
  return String.fromCharCode(value < 26 ? 0x61 + value : 0x30 + value - 26);
}
