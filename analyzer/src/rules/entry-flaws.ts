/**
 * What keeps an entry of a list from matching any mail: signs that stand in no host name or address, in the spellings that
 * people carry over from elsewhere. Each kind has the spelling that was meant, where that is clear.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import type { Programs } from "../host/programs.ts";
import { isHostList, isRecipientHostList, isSenderList, matchesAtDot } from "./host-lists.ts";
import { isHostEntry } from "./revival.ts";

/** Why an entry matches nothing. */
type FlawKind =
  | "wildcard"
  | "pattern"
  | "at sign before host"
  | "address for host"
  | "scheme"
  | "several entries"
  | "separator at the end"
  | "wide character"
  | "invisible character"
  | "wide comment sign"
  | "quotes"
  | "colon"
  | "numeric address"
  | "network"
  | "empty label"
  | "keyword"
  | "dot in front"
  | "host for sender"
  | "subdomains of sender"
  | "at sign before domain"
  | "remark behind sender"
  | "strange character";

/** A flaw of an entry. */
export interface Flaw {
  readonly kind: FlawKind;
  /** The character that is to blame, where one is. */
  readonly character?: string;
  /** The lines that were meant, each right by itself; none where that is not clear. */
  readonly meant: readonly string[];
  /** False where the repair is only one of several that may have been meant. */
  readonly clear?: boolean;
}

const PLAIN_HOST = /[^\w.-]/;
const PLAIN_SENDER = /[^\w.@+=~-]/;
/** Marks of other mistakes, of which other rules speak: bytes that are no UTF-8, CR, NUL, BOM or blank in front. */
const OTHER_MISTAKE = /^[ \t\ufeff]|[\r\0\ufffd]|(?<![\ud800-\udbff])[\udc80-\udcff]/;
const WIDE_OR_UNSEEN = /[\uff01-\uff5e\u3000-\u3002\uff61\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/;
const LONGEST = 1 << 20;

/** The flaw of an entry; undefined where it has none, or one of which another rule speaks. Linear in the length. */
export function flawOfEntry(file: ControlFileSpec, value: string, programs: Programs): Flaw | undefined {
  if (isHostList(file)) return PLAIN_HOST.test(value) ? strangeHost(file, value, programs) : plainHost(file, value, programs);
  if (isSenderList(file, programs)) return PLAIN_SENDER.test(value) ? strangeSender(value) : plainSender(value, programs);
  return undefined;
}

function plainHost(file: ControlFileSpec, value: string, programs: Programs): Flaw | undefined {
  if (value.includes("..") && !/^\.\.?$/.test(value)) {
    const meant = value.replace(/\.{2,}/g, ".");
    return { kind: "empty label", meant: isHostEntry(meant) ? [meant] : [] };
  }
  if (value === "ALL" || value === "ANY" || value === "NONE") return { kind: "keyword", meant: [] };
  if (isNumeric(value)) return numericFlaw(value);
  if (value.startsWith(".") && value.length > 1 && !takesNamesBelow(file, programs)) return { kind: "dot in front", meant: [] };
  return undefined;
}

/** Whether an entry with a dot in front stands for the names below. */
function takesNamesBelow(file: ControlFileSpec, programs: Programs): boolean {
  return isRecipientHostList(file) && matchesAtDot(file, ".", programs);
}

function isNumeric(value: string): boolean {
  const last = value.charCodeAt(value.length - 1);
  return (last === 0x2e || (last >= 0x30 && last <= 0x39)) && value.length <= 16 && /^\d{1,3}(?:\.\d{1,3}){1,3}\.?$/.test(value);
}

function numericFlaw(value: string): Flaw {
  return { kind: /^\d+(?:\.\d+){3}$/.test(value) ? "numeric address" : "network", meant: [] };
}

function strangeHost(file: ControlFileSpec, value: string, programs: Programs): Flaw | undefined {
  if (value.length > LONGEST || OTHER_MISTAKE.test(value) || isLiteral(value)) return undefined;
  return (
    unseenOrWide(value, (part) => isHostEntry(part)) ??
    several(value, (part) => isHostEntry(part)) ??
    spelledElsewhere(file, value, programs) ??
    strangeCharacter(value)
  );
}

/** `[192.0.2.1]`, and with other addresses in it. */
function isLiteral(value: string): boolean {
  return value.startsWith("[") && value.endsWith("]") && value.length <= 64;
}

function spelledElsewhere(file: ControlFileSpec, value: string, programs: Programs): Flaw | undefined {
  const host = (text: string): readonly string[] => (isHostEntry(text) && !isNumeric(text) ? [text] : []);
  if (value.includes("*")) {
    const meant = value.startsWith("*.") && takesNamesBelow(file, programs) ? host(value.slice(1)) : [];
    return { kind: "wildcard", meant };
  }
  const scheme = /^[a-z][a-z0-9+.-]{0,20}:\/\/([^/:?#]{0,255})/i.exec(value);
  if (scheme) return { kind: "scheme", meant: host(scheme[1] ?? "") };
  const inner = unquoted(value);
  if (inner !== undefined) return { kind: "quotes", meant: host(inner) };
  const at = value.lastIndexOf("@");
  if (at === 0) return { kind: "at sign before host", meant: host(value.slice(1)) };
  if (at > 0) return { kind: "address for host", meant: host(value.slice(at + 1)), clear: false };
  const slash = value.indexOf("/");
  if (slash > 0 && /^[\d.]{1,16}\/\d{1,2}$/.test(value.slice(0, 20))) return { kind: "network", meant: [] };
  const colon = value.indexOf(":");
  if (colon > 0) {
    if (value.length <= 45 && /^[0-9a-f:.]+$/i.test(value) && value.indexOf(":", colon + 1) > 0)
      return { kind: "numeric address", meant: [] };
    return { kind: "colon", meant: host(value.slice(0, colon)) };
  }
  return undefined;
}

function strangeCharacter(value: string): Flaw | undefined {
  const character = /[\0-,/:-@[-^`{-\x7f]/.exec(value)?.[0];
  if (character === undefined) return undefined;
  const meant = value.replace(/\/+$/, "");
  return { kind: "strange character", character, meant: isHostEntry(meant) ? [meant] : [] };
}

/** The characters of a wide keyboard layout, and those that show nothing. Letters beyond ASCII are none of them. */
function unseenOrWide(value: string, isRight: (entry: string) => boolean): Flaw | undefined {
  const character = WIDE_OR_UNSEEN.exec(value)?.[0];
  if (character === undefined) return undefined;
  if (value.startsWith("＃")) return { kind: "wide comment sign", character, meant: [`#${value.slice(1)}`] };
  const parts = narrow(value)
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  const meant = parts.length > 0 && parts.every(isRight) ? parts : [];
  return { kind: /[\uff01-\uff5e\u3001\u3002\uff61]/.test(character) ? "wide character" : "invisible character", character, meant };
}

function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uff61]/g, ".")
    .replace(/\u3001/g, ",")
    .replace(/[\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]/g, " ")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "");
}

function several(value: string, isRight: (entry: string) => boolean): Flaw | undefined {
  if (!/[\s,;]/.test(value)) return undefined;
  const meant = value.split(/[\s,;]+/).filter((part) => part !== "");
  if (!meant.every(isRight) || meant.length === 0) return undefined;
  return { kind: meant.length > 1 ? "several entries" : "separator at the end", meant };
}

function unquoted(value: string): string | undefined {
  const close = { '"': '"', "'": "'", "<": ">", "(": ")", "`": "`" }[value.charAt(0)];
  return close !== undefined && value.length > 2 && value.endsWith(close) ? value.slice(1, -1) : undefined;
}

function plainSender(value: string, { dialect }: Programs): Flaw | undefined {
  const takesDomains = dialect.smtpd.badSenders === "entries and .domain";
  const at = value.indexOf("@");
  if (at < 0) {
    if (isNumeric(value)) return numericFlaw(value);
    if (!value.includes(".") || value.length > 255 || (takesDomains && value.startsWith("."))) return undefined;
    return { kind: "host for sender", meant: /^\w[\w-]*(?:\.[\w-]+)+$/.test(value) ? [`@${value}`] : [] };
  }
  if (at === 0 && value.startsWith("@.") && takesDomains) return { kind: "at sign before domain", meant: [value.slice(1)] };
  if (at === 0 && value.startsWith("@.")) return { kind: "subdomains of sender", meant: [] };
  return undefined;
}

const SENDER = /^[^\s@,;<>"*\\^$|]{0,255}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,126}$/;

function isSender(entry: string): boolean {
  return entry.length <= 511 && SENDER.test(entry);
}

function strangeSender(value: string): Flaw | undefined {
  // A local part in quotes may hold anything, and qmail-smtpd looks it up without the quotes.
  if (value.length > LONGEST || OTHER_MISTAKE.test(value)) return undefined;
  const unseen = unseenOrWide(value, isSender);
  if (unseen && (unseen.meant.length > 0 || /[＠＃]/.test(value))) return unseen;
  const inner = unquoted(value);
  if (inner !== undefined && isSender(inner)) return { kind: "quotes", meant: [inner] };
  const separate = several(value, isSender);
  if (separate) return separate;
  const first = /^(\S{1,511})\s+(?=\S)/.exec(value.slice(0, 2000));
  if (first?.[1] !== undefined && isSender(first[1])) {
    const remark = value.slice(first[0].length);
    return { kind: "remark behind sender", meant: [remark.startsWith("#") ? remark : `# ${remark}`, first[1]] };
  }
  if (value.startsWith("*@")) return { kind: "wildcard", meant: isSender(value.slice(1)) ? [value.slice(1)] : [] };
  if (/@.*\*|^\.\*|\\\.|^\^|\$$/.test(value.slice(0, 1000))) return { kind: "pattern", meant: [] };
  return undefined;
}
