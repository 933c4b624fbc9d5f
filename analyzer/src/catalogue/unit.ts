/** Units of number files, and amounts in words. */

import { type Localized, localized } from "../text/localized.ts";
import { durationOf, sizeOf } from "../text/quantity.ts";
import type { Unit } from "./control-file.ts";

const NAMES: Readonly<Record<Unit, Localized>> = {
  seconds: localized({ en: "seconds", ja: "秒" }),
  minutes: localized({ en: "minutes", ja: "分" }),
  hours: localized({ en: "hours", ja: "時間" }),
  days: localized({ en: "days", ja: "日" }),
  bytes: localized({ en: "bytes", ja: "バイト" }),
  kilobytes: localized({ en: "kilobytes", ja: "キロバイト" }),
  characters: localized({ en: "characters", ja: "文字" }),
  messages: localized({ en: "messages", ja: "通" }),
  deliveries: localized({ en: "deliveries at a time", ja: "件 (同時配送)" }),
  recipients: localized({ en: "recipients", ja: "件 (受信者)" }),
  connections: localized({ en: "connections", ja: "件 (接続)" }),
  percent: localized({ en: "percent", ja: "%" }),
  count: localized({ en: "", ja: "" }),
};

/** The same behind 1, where that is said of itself and not in larger units. */
const ONE: Readonly<Partial<Record<Unit, Localized>>> = {
  characters: localized({ en: "character", ja: "文字" }),
  messages: localized({ en: "message", ja: "通" }),
  deliveries: localized({ en: "delivery at a time", ja: "件 (同時配送)" }),
  recipients: localized({ en: "recipient", ja: "件 (受信者)" }),
  connections: localized({ en: "connection", ja: "件 (接続)" }),
};

/** Units that can be said in larger ones: how many seconds or bytes one of them is. */
const SECONDS: Readonly<Partial<Record<Unit, number>>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
const BYTES: Readonly<Partial<Record<Unit, number>>> = { bytes: 1, kilobytes: 1024 };

/** The name of a unit as it stands behind a number; empty for plain counts. */
export function unitName(unit: Unit): Localized {
  return NAMES[unit];
}

/** How many seconds one of that unit is; undefined where it measures no time. */
export function secondsIn(unit: Unit | undefined): number | undefined {
  return unit && SECONDS[unit];
}

/** How many bytes one of that unit is; undefined where it measures no size. */
export function bytesIn(unit: Unit | undefined): number | undefined {
  return unit && BYTES[unit];
}

/** Whether amounts of that unit are said in larger units than the file counts in. */
export function isMeasured(unit: Unit | undefined): boolean {
  return secondsIn(unit) !== undefined || bytesIn(unit) !== undefined;
}

/** A number with its unit in the words in which people count: `7 days`, `25 MiB`, `20 bytes`, `40 deliveries at a time`, `3`. */
export function amountOf(value: number, unit: Unit | undefined): Localized {
  const seconds = secondsIn(unit);
  if (seconds !== undefined && value >= 0) return durationOf(value * seconds);
  const bytes = bytesIn(unit);
  if (bytes !== undefined && value >= 0) return sizeOf(value * bytes);
  const name = unit && (value === 1 ? (ONE[unit] ?? NAMES[unit]) : NAMES[unit]);
  return (language) => [String(value), name?.(language) ?? ""].filter((part) => part !== "").join(" ");
}
