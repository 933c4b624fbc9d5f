/**
 * tcp rules: the text that tcprules compiles for tcpserver (`tcp.smtp`).
 *
 * A line is an address, a colon, `allow` or `deny`, and any number of settings `,NAME=xVALUEx`, where x is whatever character
 * follows the `=`. LF, spaces and tabs are removed from the end of a line, and nothing else. A line that begins with `#`, and a
 * line without a colon, is left out; a line that has a colon and does not fit makes tcprules refuse the whole file, and a CR at
 * the end of a line is such a misfit. Lines end at LF only, and the last one counts without it.
 * Source: main, doaddressdata and getnum in tcprules.c (ucspi-tcp 0.88).
 */

import { type Part, partOf, untilNul } from "../text/lines.ts";
import { scanUlong } from "../text/scan-ulong.ts";
import type { Span } from "../text/span.ts";
import { contentEnd } from "./list.ts";

/** A setting of an environment variable. */
export interface TcpRuleSetting {
  readonly name: Part;
  /** Without the delimiters around it. */
  readonly value: Part;
}

/** Under which keys a rule is filed: under its address as it stands, or under each number of a range like `1.2.3.4-7`. */
export type AddressKeys =
  | { readonly kind: "one"; readonly key: string }
  /** Each number from `bottom` to `top`, at most 0 to 255, between `prefix` and `suffix`. None where `bottom` is larger. */
  | { readonly kind: "range"; readonly prefix: string; readonly bottom: number; readonly top: number; readonly suffix: string };

/** Why tcprules refuses a line, and the whole file with it. */
export type TcpRuleFault =
  | "neither allow nor deny"
  | "text behind allow or deny"
  | "setting without ="
  | "setting without value"
  | "value not closed"
  | "range without numbers";

/** One line as tcprules takes it. Spans count in the line. */
export type TcpRuleLine =
  | { readonly kind: "skipped"; readonly reason: "comment" | "blank" | "no colon" }
  | { readonly kind: "refused"; readonly fault: TcpRuleFault; readonly span: Span }
  | {
      readonly kind: "rule";
      readonly address: Part;
      readonly keys: AddressKeys;
      readonly verdict: "allow" | "deny";
      readonly verdictSpan: Span;
      readonly settings: readonly TcpRuleSetting[];
      /** What stands in the cdb under each key: `D` for deny and `+NAME=VALUE` for each setting, each ended by a NUL. */
      readonly data: string;
    };

/** Reads one line, which may end with LF. Never fails, and costs the line's length. */
export function readTcpRule(line: string): TcpRuleLine {
  if (line.startsWith("#")) return { kind: "skipped", reason: "comment" };
  const end = contentEnd(line);
  if (end === 0) return { kind: "skipped", reason: "blank" };
  const colon = line.indexOf(":");
  if (colon < 0 || colon >= end) return { kind: "skipped", reason: "no colon" };
  const content = line.slice(0, end);
  const verdict = verdictAt(content, colon + 1);
  if (!verdict) return { kind: "refused", fault: "neither allow nor deny", span: { start: colon + 1, end } };
  const verdictSpan = { start: colon + 1, end: colon + 1 + verdict.length };
  const settings: TcpRuleSetting[] = [];
  for (let at = verdictSpan.end; at < end; ) {
    const setting = settingAt(content, at);
    if (setting.kind === "refused") return setting;
    settings.push(setting);
    at = setting.end;
  }
  const address = partOf(content, 0, colon);
  const keys = addressKeysOf(address.text);
  if (!keys) return { kind: "refused", fault: "range without numbers", span: address.span };
  const data = (verdict === "deny" ? "D\0" : "") + settings.map(({ name, value }) => `+${name.text}=${value.text}\0`).join("");
  return { kind: "rule", address, keys, verdict, verdictSpan, settings, data };
}

function verdictAt(content: string, start: number): "allow" | "deny" | undefined {
  if (content.startsWith("deny", start)) return "deny";
  return content.startsWith("allow", start) ? "allow" : undefined;
}

type SettingAt = (TcpRuleSetting & { readonly kind: "setting"; readonly end: number }) | Extract<TcpRuleLine, { kind: "refused" }>;

/** The setting whose comma stands at `comma`. A name may hold anything but `=`, even a comma; a value anything but its delimiter. */
function settingAt(content: string, comma: number): SettingAt {
  const rest = { start: comma, end: content.length };
  if (content[comma] !== ",") return { kind: "refused", fault: "text behind allow or deny", span: rest };
  const equals = content.indexOf("=", comma);
  if (equals < 0) return { kind: "refused", fault: "setting without =", span: rest };
  const delimiter = content[equals + 1];
  if (delimiter === undefined) return { kind: "refused", fault: "setting without value", span: rest };
  const close = content.indexOf(delimiter, equals + 2);
  if (close < 0) return { kind: "refused", fault: "value not closed", span: { start: equals + 1, end: content.length } };
  return { kind: "setting", name: partOf(content, comma + 1, equals), value: partOf(content, equals + 2, close), end: close + 1 };
}

/**
 * The keys of an address; undefined where a range has something other than digits beside its dash. Only the first dash of an
 * address without `=` and `@` makes a range, a missing number counts as 0, and what is above 255 is cut. So `10.0.0.0/8` and
 * `10.0.0` are ordinary addresses, under which no client will ever be looked up. Source: doaddressdata and getnum in tcprules.c.
 */
export function addressKeysOf(address: string): AddressKeys | undefined {
  const dash = /[=@]/.test(address) ? -1 : address.indexOf("-");
  if (dash < 0) return { kind: "one", key: address };
  const left = dash === 0 ? 0 : address.lastIndexOf(".", dash - 1) + 1;
  const dot = address.indexOf(".", dash + 1);
  const right = dot < 0 ? address.length : dot;
  const bottom = numberOf(address.slice(left, dash));
  const top = numberOf(address.slice(dash + 1, right));
  if (bottom === undefined || top === undefined) return undefined;
  return { kind: "range", prefix: address.slice(0, left), bottom, top: Math.min(top, 255), suffix: address.slice(right) };
}

/** The number, 256 for any that is larger; undefined where other bytes than digits stand before the end or a NUL. */
function numberOf(text: string): number | undefined {
  const seen = untilNul(text);
  const { value, length } = scanUlong(seen);
  if (length < seen.length) return undefined;
  return value > 255n ? 256 : Number(value);
}

/** All keys of an address: one, or up to 256. */
export function* keysIn(keys: AddressKeys): Generator<string> {
  if (keys.kind === "one") yield keys.key;
  else for (let number = keys.bottom; number <= keys.top; number += 1) yield keys.prefix + number + keys.suffix;
}

/** How many keys an address has. */
export function keyCount(keys: AddressKeys): number {
  return keys.kind === "one" ? 1 : Math.max(0, keys.top - keys.bottom + 1);
}
