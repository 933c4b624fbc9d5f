/** Times and sizes in the words in which people count them. */

import { type Localized, localized } from "./localized.ts";

interface Measure {
  readonly size: number;
  readonly one: string;
  readonly many: string;
  readonly ja: string;
}

const TIMES: readonly Measure[] = [
  { size: 365 * 86_400, one: "year", many: "years", ja: "年" },
  { size: 86_400, one: "day", many: "days", ja: "日" },
  { size: 3600, one: "hour", many: "hours", ja: "時間" },
  { size: 60, one: "minute", many: "minutes", ja: "分" },
  { size: 1, one: "second", many: "seconds", ja: "秒" },
];

/** A time as its two largest parts: `7 days`, `1 minute 30 seconds`, `about 11 days 13 hours`. `seconds` is whole and not negative. */
export function durationOf(seconds: number): Localized {
  const parts: { readonly count: number; readonly measure: Measure }[] = [];
  let rest = seconds;
  for (const measure of TIMES) {
    const count = Math.floor(rest / measure.size);
    // A third part, or one that is not next to the first, says nothing that anybody wants to know.
    if (count === 0 || parts.length === 2) continue;
    parts.push({ count, measure });
    rest -= count * measure.size;
  }
  if (parts.length === 0) return localized({ en: "0 seconds", ja: "0 秒" });
  const about = rest > 0 ? { en: "about ", ja: "約 " } : { en: "", ja: "" };
  return localized({
    en: about.en + parts.map(({ count, measure: { one, many } }) => `${count} ${count === 1 ? one : many}`).join(" "),
    ja: about.ja + parts.map(({ count, measure: { ja } }) => `${count} ${ja}`).join(" "),
  });
}

const BINARY = ["KiB", "MiB", "GiB", "TiB", "PiB"];
const DECIMAL = ["kB", "MB", "GB", "TB", "PB"];

/** A size: `25 MiB` and `20 MB` where that is exact, else `about 19.5 MiB`; `20 bytes` below 1 KiB. `bytes` is whole and not negative. */
export function sizeOf(bytes: number): Localized {
  if (bytes < 1024) {
    return localized({ en: `${bytes} ${bytes === 1 ? "byte" : "bytes"}`, ja: `${bytes} バイト` });
  }
  const exact = wholeIn(bytes, 1024, BINARY) ?? wholeIn(bytes, 1000, DECIMAL);
  if (exact !== undefined) return localized({ en: exact, ja: exact });
  const power = Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), BINARY.length);
  const near = `${Math.round((bytes / 1024 ** power) * 10) / 10} ${BINARY[power - 1]}`;
  return localized({ en: `about ${near}`, ja: `約 ${near}` });
}

/** The size in the largest unit in which it is whole and below a thousand of the next; undefined where there is none. */
function wholeIn(bytes: number, base: number, units: readonly string[]): string | undefined {
  for (const [index, unit] of [...units.entries()].reverse()) {
    const size = base ** (index + 1);
    if (bytes < size) continue;
    return bytes % size === 0 ? `${bytes / size} ${unit}` : undefined;
  }
  return undefined;
}

/**
 * A whole number that is not negative, with its thousands apart: `1,000,000`. `toLocaleString` would do the same, but the first
 * call reads the engine's tables of all languages, which takes a quarter of the time of a check.
 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
