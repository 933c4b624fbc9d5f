/**
 * What a line would do once it is spelled as it was meant. A repair that brings a dead line to life says so in its title, and
 * is not offered where the line would let strangers relay: then only its removal is.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { holdsRoutes, shownContent } from "../catalogue/secret.ts";
import { publicSuffixSection } from "../domain/public-suffix.ts";
import type { Programs } from "../host/programs.ts";
import { readDotQmailLine } from "../syntax/dot-qmail.ts";
import { readInteger } from "../syntax/integer.ts";
import type { Entry } from "../syntax/list.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { smtpRouteOf } from "../syntax/smtp-route.ts";
import { readTcpRule } from "../syntax/tcp-rules.ts";
import { readAssignment } from "../syntax/users-assign.ts";
import { localized } from "../text/localized.ts";
import type { TextEdit } from "../text/span.ts";
import { isRecipientHostList, matchesAtDot } from "./host-lists.ts";
import { removeEntry } from "./removal.ts";
import type { Fix } from "./rule.ts";
import { describeHosts, describeKey, describeSenders, shown, shownRelay, type Words } from "./words.ts";

/** The value without the bytes at its ends that the eye can't see: BOM and blanks in front, CR and blanks behind. */
export function withoutHiddenEnds(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isHidden(value.charCodeAt(start))) start += 1;
  while (end > start && isHidden(value.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === value.length ? value : value.slice(start, end);
}

function isHidden(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0xfeff;
}

/**
 * What would be wrong with `value` if it stood in the file exactly so, as the end of a sentence that begins with "it would":
 * anybody could send to domains that are nobody's here, or a public suffix would be named. Undefined where neither is so.
 */
export function dangerOf(file: ControlFileSpec, value: string, programs: Programs): Words | undefined {
  switch (file.reader) {
    case "list":
      if (!isRecipientHostList(file) || !coversSuffix(value) || !matchesAtDot(file, value, programs)) return undefined;
      return value.startsWith(".")
        ? RELAY
        : { en: "name a public suffix, which has no mail", ja: "メールのない公開サフィックスを指定する行" };
    case "map": {
      const key = file.name === "virtualdomains" ? mapEntryOf(value)?.key : undefined;
      if (key?.startsWith(".") !== true || !coversSuffix(key)) return undefined;
      return { en: "take all mail to a public suffix", ja: "公開サフィックス全体宛のメールを取り込む行" };
    }
    case "tcp-rules": {
      const rule = readTcpRule(value, programs.tcpRules.syntax);
      if (rule.kind !== "rule" || rule.verdict !== "allow" || !/^=?$/.test(rule.address.text)) return undefined;
      return rule.settings.some(({ name }) => name.text === "RELAYCLIENT") ? RELAY : undefined;
    }
    case "line":
    case "integer":
    case "users-assign":
    case "dot-qmail":
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return undefined;
  }
}

/** Whether `value`, if it stood in the file exactly so, would be worse than what stands there; see `dangerOf`. */
export function opensRelay(file: ControlFileSpec, value: string, programs: Programs): boolean {
  return dangerOf(file, value, programs) !== undefined;
}

const RELAY: Words = { en: "let strangers relay", ja: "第三者の中継を許す行" };

/** `.com`, `com`, and both with a final dot; `.` alone covers every name with a final dot. */
function coversSuffix(entry: string): boolean {
  if (/^\.+$/.test(entry)) return true;
  const name = entry.endsWith(".") ? entry.slice(0, -1) : entry;
  return publicSuffixSection(name.startsWith(".") ? name.slice(1) : name) !== undefined;
}

/** What qmail would do because of `value`, as an addition to a title; undefined where that can't be told in a few words. */
function effectOf(file: ControlFileSpec, value: string, programs: Programs): Words | undefined {
  if (value === "" || value !== withoutHiddenEnds(value)) return undefined;
  if (value.startsWith("#") && file.reader !== "line" && file.reader !== "integer" && file.reader !== "users-assign") {
    return { en: "the line is then a comment", ja: "行がコメントになります" };
  }
  switch (file.reader) {
    case "list":
      return effectOfListEntry(file, value, programs);
    case "map":
      return effectOfMapEntry(file, value, programs);
    case "line":
      return {
        en: `${file.name} is then ${shown(shownContent(file, value))}`,
        ja: `${file.name} の値が ${shown(shownContent(file, value))} になります`,
      };
    case "integer": {
      const number = readInteger(value)?.value;
      return number === undefined ? undefined : { en: `${file.name} is then ${number}`, ja: `${file.name} の値が ${number} になります` };
    }
    case "tcp-rules":
      return effectOfTcpRule(value, programs);
    case "users-assign": {
      const line = readAssignment(`${value}\n`);
      if (line.kind !== "assignment") return undefined;
      const [address, user] = [shown(line.address.text), shown(line.assigned.user.text)];
      return { en: `the user ${user} then gets the mail for ${address}`, ja: `${address} 宛がユーザー ${user} に届くようになります` };
    }
    case "dot-qmail":
      return effectOfInstruction(value);
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return undefined;
  }
}

const HOST = /^(?:\.?[\w-]{1,63}(?:\.[\w-]{1,63}){0,126}|\[[0-9.]{7,15}\])$/;

/** Whether `entry` is spelled like an entry of a list of hosts: a name of ASCII labels, `.name`, or an address in brackets. */
export function isHostEntry(entry: string): boolean {
  return entry.length <= 255 && HOST.test(entry);
}

function effectOfListEntry({ name, entries }: ControlFileSpec, value: string, { dialect }: Programs): Words | undefined {
  if (name === "qmqpservers")
    return { en: `qmail-qmqpc then hands mail to ${shown(value)}`, ja: `qmail-qmqpc が ${shown(value)} にメールを渡すようになります` };
  if (entries === "sender") {
    if (name !== "badmailfrom" || dialect.smtpd.badSenders === "patterns") return undefined;
    const senders = describeSenders(value);
    return value.includes("@") || (dialect.smtpd.badSenders === "entries and .domain" && value.startsWith("."))
      ? { en: `qmail then refuses mail from ${senders.en}`, ja: `${senders.ja}からのメールを拒否するようになります` }
      : undefined;
  }
  if (!isHostEntry(value)) return undefined;
  const hosts = describeHosts(value);
  switch (name) {
    case "rcpthosts":
      return { en: `qmail then accepts mail to ${hosts.en}`, ja: `${hosts.ja}宛を受け付けるようになります` };
    case "morercpthosts":
      return {
        en: `qmail accepts mail to ${hosts.en} once qmail-newmrh has run`,
        ja: `qmail-newmrh の実行後に ${hosts.ja}宛を受け付けるようになります`,
      };
    case "locals":
      return { en: `mail to ${hosts.en} is then delivered on this host`, ja: `${hosts.ja}宛がこのホストに配送されるようになります` };
    case "percenthack":
      return { en: `qmail then rewrites user%host@${hosts.en}`, ja: `user%host@${hosts.ja}が書き換えられるようになります` };
    default:
      return undefined;
  }
}

function effectOfMapEntry({ name }: ControlFileSpec, value: string, { dialect }: Programs): Words | undefined {
  const entry = mapEntryOf(value);
  if (!entry) return undefined;
  const hosts = describeKey(entry.key);
  if (name === "virtualdomains") {
    return entry.value === ""
      ? { en: `mail to ${hosts.en} is then not virtual`, ja: `${hosts.ja}宛がバーチャルドメインの扱いから外れます` }
      : {
          en: `mail to ${hosts.en} is then handed to ${shown(entry.value)}`,
          ja: `${hosts.ja}宛が ${shown(entry.value)} に渡されるようになります`,
        };
  }
  if (!holdsRoutes(name)) return undefined;
  const { host } = smtpRouteOf(entry.value, dialect.remote.routes);
  return host.text === ""
    ? { en: `mail to ${hosts.en} then goes to its MX`, ja: `${hosts.ja}宛が MX に送られるようになります` }
    : {
        en: `mail to ${hosts.en} then goes to ${shownRelay(host.text)}`,
        ja: `${hosts.ja}宛が ${shownRelay(host.text)} に送られるようになります`,
      };
}

function effectOfTcpRule(value: string, { tcpRules }: Programs): Words | undefined {
  const rule = readTcpRule(value, tcpRules.syntax);
  if (rule.kind !== "rule") return undefined;
  const address = shown(rule.address.text);
  return address === ""
    ? { en: "tcprules then takes it as the rule for all other clients", ja: "そのほかのすべての接続元に対する規則とみなされます" }
    : { en: `tcprules then takes it as a rule for ${address}`, ja: `${address} に対する規則とみなされます` };
}

function effectOfInstruction(value: string): Words | undefined {
  const { kind, argument } = readDotQmailLine(value);
  const what = shown(argument.text);
  switch (kind) {
    case "maildir":
      return { en: `mail then goes into the maildir ${what}`, ja: `メールが maildir ${what} に入るようになります` };
    case "mbox":
      return { en: `mail then goes into the mbox ${what}`, ja: `メールが mbox ${what} に入るようになります` };
    case "program":
      return { en: `mail is then handed to ${what}`, ja: `メールが ${what} に渡されるようになります` };
    case "forward":
      return { en: `mail is then forwarded to ${what}`, ja: `メールが ${what} に転送されるようになります` };
    case "list marker":
      return { en: "the file then only forwards from here on", ja: "この行から後は転送だけになります" };
    case "blank":
    case "comment":
    case "unknown plus":
      return undefined;
  }
}

/** A repair of an entry, before it is known whether it may be offered. */
export interface Repair {
  readonly title: Words;
  /** What the entry is after the edits. */
  readonly repaired: string;
  readonly edits: readonly TextEdit[];
  /** True where qmail takes the line as it would without the edits. */
  readonly safe?: boolean;
  /** True where the line does now what it does then, so that the title need not tell. */
  readonly same?: boolean;
}

/** The hosts that entries of rcpthosts stand for. */
export function describeAllHosts(entries: readonly string[]): Words {
  const names = entries.map(describeHosts);
  const [only] = names;
  if (only && names.length === 1) return only;
  return {
    en: enumerated(
      names.map(({ en }) => en),
      { comma: ", ", last: " and " },
    ),
    ja: `${enumerated(
      names.map(({ ja }) => ja.trimEnd()),
      { comma: "、", last: "、" },
    )} `,
  };
}

/** What qmail would do because of all of `values`; undefined where that can't be told in a few words. */
export function effectOfAll(file: ControlFileSpec, values: readonly string[], programs: Programs): Words | undefined {
  const entries = values.filter((value) => !value.startsWith("#"));
  const [only] = entries.length === 0 ? values : entries;
  if (only === undefined) return undefined;
  if (entries.length < 2) return effectOf(file, only, programs);
  if (file.name === "rcpthosts" && entries.every(isHostEntry)) {
    const hosts = describeAllHosts(entries);
    return { en: `qmail then accepts mail to ${hosts.en}`, ja: `${hosts.ja}宛を受け付けるようになります` };
  }
  const effects = entries.map((entry) => effectOf(file, entry, programs)).filter((effect) => effect !== undefined);
  if (effects.length === 0) return undefined;
  return {
    en: enumerated(
      effects.map(({ en }) => en),
      { comma: "; ", last: "; " },
    ),
    ja: enumerated(
      effects.map(({ ja }) => ja),
      { comma: "。", last: "。" },
    ),
  };
}

/** As many as a title can hold. */
const MOST_TOLD = 4;

function enumerated(items: readonly string[], { comma, last }: { readonly comma: string; readonly last: string }): string {
  const more = items.length - MOST_TOLD;
  const told = more > 0 ? [...items.slice(0, MOST_TOLD), `… (+${more})`] : items;
  return told.length < 2 ? told.join("") : told.slice(0, -1).join(comma) + last + told.slice(-1).join("");
}

/**
 * The fix that makes `repair`, with what becomes of it in its title. Where the entry, freed of everything that hides, would let
 * strangers relay, only its removal, which is left out when all findings of a rule are fixed at once.
 */
export function repairOrRemoval(
  entry: Entry,
  file: ControlFileSpec,
  { title, repaired, edits, safe = false, same = safe }: Repair,
  programs: Programs,
): readonly Fix[] {
  if (!same && dangerOf(file, withoutHiddenEnds(repaired), programs)) return [removeEntry(entry, { safe: false, preferred: false })];
  const effect = same ? undefined : effectOf(file, repaired, programs);
  return [
    {
      title: localized(effect ? { en: `${title.en} (${effect.en})`, ja: `${title.ja} (${effect.ja})` } : title),
      safe,
      preferred: true,
      edits,
    },
  ];
}
