/** Names in the lines of a host's files: which stretch of a line is a domain, an address, a virtual user or an account. */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import type { Programs } from "../host/programs.ts";
import { readDotQmailLine } from "../syntax/dot-qmail.ts";
import { readsFirstLineOnly } from "../syntax/entries.ts";
import { contentEnd, entriesOfLine } from "../syntax/list.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { smtpRouteOf } from "../syntax/smtp-route.ts";
import { readTcpRule } from "../syntax/tcp-rules.ts";
import { readAssignment } from "../syntax/users-assign.ts";
import { asciiLower } from "../text/ascii.ts";
import { type Part, partOf } from "../text/lines.ts";

/**
 * What a name names.
 *
 * - `domain`: a host name as qmail compares it. `.example.com` is a name of its own: it stands for all below it, not for itself
 * - `address`: a whole address, with its domain
 * - `virtual user`: what virtualdomains puts in front of an address, and the address that a line of users/assign takes
 * - `account`: a user of the system, in users/assign
 */
export type NameKind = "domain" | "address" | "virtual user" | "account";

/** A name for which mentions are looked for. */
export interface Name {
  readonly kind: NameKind;
  /** As it is written somewhere; of a virtual user in users/assign without the hyphen with which a wildcard ends. */
  readonly text: string;
  /** True for an address of users/assign that stands for itself alone (`=joe`): no virtual user's mail is addressed so. */
  readonly single?: true;
}

/** A name where it stands. */
export interface Mention extends Name {
  /** Counts in the line. */
  readonly span: Part["span"];
  /** What is looked up there, and what comes of it: the two sides of a map. Everything else is a key. */
  readonly side: "key" | "value";
}

/** Files of host names that the catalogue does not say to hold such. */
const MORE_HOST_LISTS: ReadonlySet<string> = new Set(["chkrcptdomains", "rcptdomains"]);
const ROUTES: ReadonlySet<string> = new Set(["smtproutes", "qmtproutes"]);
const NAME = /^\.?[\w-]+(?:\.[\w-]+)*\.?$/;
/** A name in letters beyond ASCII, which qmail compares as bytes. */
const FOREIGN = /^[^\s@:#]*[^\0-\x7f][^\s@:#]*$/;
/** A longer line names nothing that anybody looks for. */
const LONGEST_LINE = 4096;

/** Whether names are looked for in files of that kind. Those that hold keys or passwords are left alone. */
export function hasMentions({ name, reader, entries, secret }: ControlFileSpec): boolean {
  if (secret) return false;
  switch (reader) {
    case "list":
      return entries !== "relay";
    case "map":
      return entries === "host" || entries === "sender";
    case "line":
      return entries === "host";
    case "tcp-rules":
    case "users-assign":
      return true;
    case "dot-qmail":
      return name === ".qmail";
    case "integer":
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return false;
  }
}

/** The names in one line, which may end with LF, in their order. `number`: that of the line, since some files have but one. */
export function mentionsIn(file: ControlFileSpec, line: string, number: number, programs: Programs): readonly Mention[] {
  if (line.length > LONGEST_LINE || !hasMentions(file) || (number > 0 && readsFirstLineOnly(file.reader))) return [];
  switch (file.reader) {
    case "line":
      return domain(partOf(line, 0, contentEnd(line)));
    case "list":
      return entriesOfLine(line).flatMap(({ span: { start, end } }) => inKey(file, partOf(line, start, end)));
    case "map":
      return entriesOfLine(line).flatMap(({ span: { start, end } }) => inMapEntry(file, partOf(line, start, end), programs));
    case "tcp-rules":
      return inTcpRule(line, programs);
    case "users-assign":
      return inAssignment(line);
    case "dot-qmail": {
      const { kind, argument } = readDotQmailLine(line);
      return kind === "forward" ? behindAt(argument) : [];
    }
    default:
      return [];
  }
}

/** Whether a mention is one of `name`. qmail folds the case of ASCII letters, except in names of accounts. */
export function isMentionOf(mention: Mention, name: Name): boolean {
  if (mention.kind !== name.kind) return false;
  if (name.kind === "account") return mention.text === name.text;
  const [own, wanted] = [asciiLower(mention.text), asciiLower(name.text)];
  // virtualdomains puts a hyphen behind a virtual user, so that =joe is none of joe's addresses.
  if (own === wanted) return name.single === true ? mention.side === "key" : mention.single !== true;
  // joe-info of users/assign is an address of the virtual user joe.
  return name.kind === "virtual user" && mention.side === "key" && own.startsWith(`${wanted}-`);
}

/**
 * What is looked for from a mention: its name, and for a domain also the virtual user who is called as it is, which is how
 * vpopmail calls them.
 */
export function namesMeantBy({ kind, text, single }: Name): readonly Name[] {
  const name: Name = { kind, text, ...(single && { single }) };
  return kind === "domain" ? [name, { kind: "virtual user", text }] : [name];
}

function inKey({ name, entries }: ControlFileSpec, key: Part): readonly Mention[] {
  if (key.text.includes("@")) return behindAt(key);
  return entries === "host" || MORE_HOST_LISTS.has(name) ? domain(key) : [];
}

/** An address, and before it its domain: there the domain is meant. */
function behindAt({ text, span }: Part): readonly Mention[] {
  const at = text.lastIndexOf("@");
  if (at < 0) return [];
  const host = domain({ text: text.slice(at + 1), span: { start: span.start + at + 1, end: span.end } });
  return host.length > 0 && at > 0 ? [...host, { kind: "address", text, span, side: "key" }] : host;
}

function domain({ text, span }: Part, side: Mention["side"] = "key"): readonly Mention[] {
  return NAME.test(text) || FOREIGN.test(text) ? [{ kind: "domain", text, span, side }] : [];
}

function inMapEntry(file: ControlFileSpec, { text, span }: Part, { dialect }: Programs): readonly Mention[] {
  const entry = mapEntryOf(text);
  if (!entry) return [];
  const key = inKey(file, { text: entry.key, span: { start: span.start, end: span.start + entry.keySpan.end } });
  const start = span.start + entry.valueSpan.start;
  if (file.name === "virtualdomains") {
    const user: Mention = { kind: "virtual user", text: entry.value, span: { start, end: span.end }, side: "value" };
    return entry.value === "" ? key : [...key, user];
  }
  if (ROUTES.has(file.name)) {
    const { host } = smtpRouteOf(entry.value, dialect.remote.routes);
    return [...key, ...domain({ text: host.text, span: { start: start + host.span.start, end: start + host.span.end } }, "value")];
  }
  if (file.name === "aliasdomains") return [...key, ...domain({ text: entry.value, span: { start, end: span.end } }, "value")];
  return key;
}

/** A rule for clients by the name of their host: `=mail.example.com:allow`. */
function inTcpRule(line: string, { tcpRules }: Programs): readonly Mention[] {
  const rule = readTcpRule(line.endsWith("\n") ? line.slice(0, -1) : line, tcpRules.syntax);
  if (rule.kind !== "rule") return [];
  const { text, span } = rule.address;
  const sign = text.indexOf("=", text.indexOf("@") + 1);
  return sign < 0 ? [] : domain({ text: text.slice(sign + 1), span: { start: span.start + sign + 1, end: span.end } });
}

function inAssignment(line: string): readonly Mention[] {
  const read = readAssignment(line.endsWith("\n") ? line : `${line}\n`);
  if (read.kind !== "assignment") return [];
  const { address, assigned, match } = read;
  const length = match === "wildcard" && address.text.endsWith("-") ? address.text.length - 1 : address.text.length;
  const { start } = address.span;
  const user: Mention = {
    kind: "virtual user",
    text: address.text.slice(0, length),
    span: { start, end: start + length },
    side: "key",
    ...(match === "simple" && { single: true }),
  };
  const account: Mention = { kind: "account", text: assigned.user.text, span: assigned.user.span, side: "value" };
  return [...(length > 0 ? [user] : []), ...(account.text === "" ? [] : [account])];
}
