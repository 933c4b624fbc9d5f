/**
 * tcp rules: the text that tcprules compiles for tcpserver (`tcp.smtp`).
 *
 * A line is an address, a colon, `allow` or `deny`, and any number of settings `,NAME=xVALUEx`, where x is whatever character
 * follows the `=`. LF, spaces and tabs are removed from the end of a line, and nothing else. A line that begins with `#`, and a
 * line without a colon, is left out; a line that has a colon and does not fit makes tcprules refuse the whole file, and a CR at
 * the end of a line is such a misfit. Lines end at LF only, and the last one counts without it.
 * Source: main, doaddressdata and getnum in tcprules.c (ucspi-tcp 0.88). Other packages have a tcprules of their own, which
 * takes some lines otherwise: see TcpRuleSyntax.
 */

import { ipv6Of, networkKey, networkOf } from "../text/ip-address.ts";
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

/** How one tcprules reads a line, where it differs from others. */
export interface TcpRuleSyntax {
  /**
   * The colon that ends the address: the first; the first with `allow` or `deny` right behind it, so that an IPv6 address may
   * stand before it; or the last before the first comma.
   */
  readonly colon: "first" | "before verdict" | "last";
  /** A line that has no such colon, a blank one included, is skipped, or tcprules goes round in it and never ends. */
  readonly withoutColon: "skipped" | "endless";
  /** Whether ADDRESS/BITS stands for a network, and IPv6 addresses are compared as numbers; else as text. */
  readonly networks: boolean;
  /** Whether `,!NAME` takes a variable out of the environment. */
  readonly unsets: boolean;
}

/** tcprules of ucspi-tcp 0.88. */
export const PLAIN_TCP_RULES: TcpRuleSyntax = { colon: "first", withoutColon: "skipped", networks: false, unsets: false };

/** Why tcprules refuses a line, and the whole file with it. */
export type TcpRuleFault =
  | "neither allow nor deny"
  | "text behind allow or deny"
  | "setting without ="
  | "setting without value"
  | "value not closed"
  | "range without numbers"
  | "no address"
  | "no prefix length";

/** One line as tcprules takes it. Spans count in the line. */
export type TcpRuleLine =
  | { readonly kind: "skipped"; readonly reason: "comment" | "blank" | "no colon" }
  | { readonly kind: "refused"; readonly fault: TcpRuleFault; readonly span: Span }
  /** tcprules never ends, and writes nothing. */
  | { readonly kind: "endless" }
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
export function readTcpRule(line: string, syntax: TcpRuleSyntax = PLAIN_TCP_RULES): TcpRuleLine {
  if (line.startsWith("#")) return { kind: "skipped", reason: "comment" };
  const end = contentEnd(line);
  const content = line.slice(0, end);
  if (line === "\n" || line === "") return { kind: "skipped", reason: "blank" };
  const colon = colonIn(content, syntax.colon);
  if (colon < 0 || colon >= end) {
    if (syntax.withoutColon === "endless") return { kind: "endless" };
    return { kind: "skipped", reason: end === 0 ? "blank" : "no colon" };
  }
  const verdict = verdictAt(content, colon + 1);
  if (!verdict) return { kind: "refused", fault: "neither allow nor deny", span: { start: colon + 1, end } };
  const verdictSpan = { start: colon + 1, end: colon + 1 + verdict.length };
  const settings: TcpRuleSetting[] = [];
  let data = verdict === "deny" ? "D\0" : "";
  for (let at = verdictSpan.end; at < end; ) {
    const setting = (syntax.unsets ? unsettingAt(content, at) : undefined) ?? settingAt(content, at);
    if (setting.kind === "refused") return setting;
    if (setting.kind === "setting") settings.push(setting);
    data += setting.kind === "setting" ? `+${setting.name.text}=${setting.value.text}\0` : `-${setting.name}\0`;
    at = setting.end;
  }
  const address = partOf(content, 0, colon);
  const keys = syntax.networks ? numericKeysOf(address.text) : (addressKeysOf(address.text) ?? "range without numbers");
  if (typeof keys === "string") return { kind: "refused", fault: keys, span: address.span };
  return { kind: "rule", address, keys, verdict, verdictSpan, settings, data };
}

/** The place of the colon that ends the address; -1 where there is none. */
function colonIn(content: string, which: TcpRuleSyntax["colon"]): number {
  switch (which) {
    case "first":
      return content.indexOf(":");
    case "before verdict":
      return content.search(/:(?:allow|deny)/);
    case "last": {
      const comma = content.indexOf(",");
      return content.lastIndexOf(":", comma < 0 ? content.length : comma);
    }
  }
}

type UnsettingAt = { readonly kind: "unsetting"; readonly name: string; readonly end: number } | Extract<TcpRuleLine, { kind: "refused" }>;

/**
 * `,!NAME`, which ends at the next comma; anything else without a `=` before that comma is refused. Undefined where a `=` stands
 * there. Source: main in tcprules.c of qmail-ldap's ucspi-tcp.
 */
function unsettingAt(content: string, comma: number): UnsettingAt | undefined {
  if (content[comma] !== ",") return undefined;
  const next = content.indexOf(",", comma + 1);
  const end = next < 0 ? content.length : next;
  const equals = content.indexOf("=", comma);
  if (equals >= 0 && equals < end) return undefined;
  if (content[comma + 1] === "!" && end > comma + 2) return { kind: "unsetting", name: content.slice(comma + 2, end), end };
  return { kind: "refused", fault: "setting without =", span: { start: comma, end } };
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

/**
 * The same where networks and IPv6 are known: a network is filed under its bits, an IPv6 address under its numbers. Source:
 * doaddressdata in tcprules.c of ucspi-tcp6.
 */
function numericKeysOf(address: string): AddressKeys | TcpRuleFault {
  if (address.includes("=")) return { kind: "one", key: address };
  const slash = address.indexOf("/");
  const at = address.indexOf("@");
  if (at >= 0) {
    if (!address.includes(":") || slash >= 0) return { kind: "one", key: address };
    const ip = ipv6Of(address.slice(at + 1));
    return ip ? { kind: "one", key: address.slice(0, at + 1) + ip.text } : "no address";
  }
  if (slash >= 0) {
    const bits = numberOf(address.slice(slash + 1));
    if (bits === undefined) return "no prefix length";
    const network = networkOf(address.slice(0, slash));
    if (!network) return "no address";
    return bits < 1 || bits > network.bits.length ? "no prefix length" : { kind: "one", key: networkKey(network, bits) };
  }
  if (!address.includes(":")) return addressKeysOf(address) ?? "range without numbers";
  const ip = ipv6Of(address);
  return ip ? { kind: "one", key: ip.text } : "no address";
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
