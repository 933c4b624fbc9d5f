/** What people mean by `20M`, `7d`, `20,971,520` or `databytes=20`, where qmail reads something else. */

import type { Unit } from "../catalogue/control-file.ts";
import { bytesIn, secondsIn } from "../catalogue/unit.ts";

/** Longer texts are no numbers that somebody wrote. */
const LONGEST = 60;

/**
 * The number that `text`, what stands in a number file of that unit, is meant to be. Undefined where that can't be told, or where it
 * is no whole number of that unit.
 */
export function intendedNumber(text: string, unit: Unit | undefined): number | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u202f\u3000]/g, " ")
    .trim();
  // `databytes=20`, `"20"`, `+20`
  const bare = plain
    .replace(/^[a-z]{1,40}\s{0,5}[=:]\s{0,5}/i, "")
    .replace(/^(["'])(.*)\1$/, "$2")
    .replace(/^\+/, "")
    .trim();
  // `1e6` and `0x10` as programs write them.
  if (/^(?:\d{1,15}|0x[\da-f]{1,8}|\d{1,4}e\d{1,2})$/i.test(bare)) return safeInteger(Number(bare));
  // `20M bytes`
  const grouped = withoutGroups(bare.replace(/(?<=\d {0,5}[kmgt]) {1,5}bytes?$/i, "b"));
  const parts = [...grouped.matchAll(PART)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== grouped) return undefined;
  let sum = 0;
  for (const { groups } of parts) {
    const factor = factorOf(groups?.["unit"] ?? "", unit);
    // Of `1 30` and `1h30` nobody can tell.
    if (factor === undefined || (parts.length > 1 && groups?.["unit"] === "")) return undefined;
    sum += Number(groups?.["number"]) * factor;
  }
  return safeInteger(sum);
}

function safeInteger(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}

/** One number and its unit: `1.5h`, `20 MB`. */
const PART = /(?<number>\d{1,15}(?:\.\d{1,3})?) {0,5}(?<unit>(?:[a-z]{1,12}|[\u3040-\u9fff\u30fc]{1,6})?) {0,5}/gi;

/** `20,971,520`, `20 971 520`, `20'971'520`, `1_000`; with points only from two groups on, since `1.500` may be a fraction. */
function withoutGroups(text: string): string {
  const match = /^(\d{1,3}(?:([,_' ])\d{3})(?:\2\d{3}){0,4}|\d{1,3}(?:\.\d{3}){2,4})(?![\d,_'.])/.exec(text);
  return match ? match[0].replace(/\D/g, "") + text.slice(match[0].length) : text;
}

const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?|秒)$/, 1],
  [/^(?:m|mins?|minutes?|分)$/, 60],
  [/^(?:h|hrs?|hours?|時間)$/, 3600],
  [/^(?:d|days?|日|日間)$/, 86_400],
  [/^(?:w|wks?|weeks?|週|週間)$/, 604_800],
];

const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^(?:b|bytes?|バイト)$/, 1],
  [/^(?:k|kb|kib|kbytes?|kilobytes?|キロバイト)$/, 1024],
  [/^(?:m|mb|mib|mbytes?|megabytes?|megs?|メガバイト|メガ)$/, 1024 ** 2],
  [/^(?:g|gb|gib|gbytes?|gigabytes?|gigs?|ギガバイト|ギガ)$/, 1024 ** 3],
  [/^(?:t|tb|tib)$/, 1024 ** 4],
];

/** Nobody counts millions of recipients or deliveries: an m there means something else. */
const COUNTS: readonly (readonly [RegExp, number])[] = [[/^k$/, 1000]];

/** How many of `unit` the written unit is; undefined where it measures something else. */
function factorOf(spelled: string, unit: Unit | undefined): number | undefined {
  if (spelled === "") return 1;
  // A capital M is a minute to some and a month to others.
  if (spelled === "M" && secondsIn(unit) !== undefined) return undefined;
  const written = spelled.toLowerCase();
  const [names, own] =
    secondsIn(unit) !== undefined ? [TIMES, secondsIn(unit) ?? 1] : bytesIn(unit) !== undefined ? [SIZES, bytesIn(unit) ?? 1] : [COUNTS, 1];
  const found = names.find(([name]) => name.test(written));
  if (found) return found[1] / own;
  return written === unit ? 1 : undefined;
}
