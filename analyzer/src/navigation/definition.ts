/**
 * Where a name leads: to the line that decides about it, and from there to whoever takes the mail. All of it is asked of the model
 * of the host.
 */

import { type DecidingLine, domainWay } from "../host/domain-way.ts";
import type { Step } from "../host/evidence.ts";
import { withName } from "../host/fragment.ts";
import type { MailHost } from "../host/mail-host.ts";
import { decideUser } from "../host/qmail-lspawn.ts";
import { relayFor } from "../host/qmail-remote.ts";
import { rewriteRecipient } from "../host/qmail-send.ts";
import { traceLocal } from "../host/trace-delivery.ts";
import { readDotQmailLine } from "../syntax/dot-qmail.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { readAssignment } from "../syntax/users-assign.ts";
import { asciiLower } from "../text/ascii.ts";
import { fromByteString, toByteString } from "../text/bytes.ts";
import type { PlacedMention, ReadText } from "./find-mentions.ts";

/** A line to which a name leads. `file`: its name in evidence, as text. */
export interface Target {
  readonly file: string;
  /** Counted from 0 at LF; a file as a whole is its first line. */
  readonly line: number;
}

/** From where somebody wants to go. */
export interface Origin extends Pick<ReadText, "file"> {
  /** The name of the file in evidence. */
  readonly place: string;
  /** The whole line, as text, without its LF, and its number. */
  readonly text: string;
  readonly line: number;
  /** The name there; undefined where the line alone is meant. */
  readonly mention: PlacedMention | undefined;
}

/** An address that nobody has a line for, as in `domainWay`. */
const ANYBODY = "qmail-control.no-such-user";
const SENDER = "sender@remote.test";
/** Of more places nobody can choose. */
const MOST_TARGETS = 50;

/**
 * Where a name leads. An entry that decides by itself, with nothing behind it, leads to itself. None where no line in view
 * decides, as about a foreign domain whose mail goes by its MX.
 *
 * - a prefix of virtualdomains: the line of users/assign that takes its mail, and the .qmail file that gets it
 * - a domain in any file: the line of locals, virtualdomains or smtproutes that decides where its mail goes; from that line on
 * - an address to which a .qmail forwards: who gets it here, else the line that decides
 * - a line of users/assign: the line that has its address in force, and the .qmail file
 */
export function definitionsOf(host: MailHost, origin: Origin): readonly Target[] {
  const model = withName(host);
  const found = targetsOf(model, origin);
  const distinct = found.filter(
    ({ file, line }, index) => index === found.findIndex((other) => other.file === file && other.line === line),
  );
  return distinct.slice(0, MOST_TARGETS).map(({ file, line }) => ({ file: fromByteString(file), line }));
}

function targetsOf(host: MailHost, { file, place, text, line, mention }: Origin): readonly Target[] {
  const self = { file: toByteString(place), line };
  if (file.reader === "users-assign") return fromAssignment(host, toByteString(text), self);
  if (file.reader === "dot-qmail") return fromInstruction(host, toByteString(text));
  if (!mention || (mention.kind === "domain" && mention.side === "value")) return [];
  const entry = place === "control/virtualdomains" ? mapEntryOf(toByteString(text)) : undefined;
  const address = entry?.key.includes("@") ? entry.key : undefined;
  if (mention.kind === "virtual user") return entry ? takersOf(host, entry.value, address ?? `${ANYBODY}@${exampleOf(entry.key)}`) : [];
  if (address !== undefined) return fromAddress(host, address, self);
  if (mention.kind !== "domain") return [];
  return fromDomain(host, exampleOf(toByteString(mention.text)), self);
}

/** A name that a key fits: itself, or one below it. */
function exampleOf(key: string): string {
  if (key === "") return "elsewhere.example";
  return key.startsWith(".") ? `host${key}` : key;
}

function fromDomain(host: MailHost, domain: string, self: Target): readonly Target[] {
  const way = domainWay(host, domain);
  switch (way.kind) {
    case "local":
      return [way.line];
    case "virtual":
      return isAt(way.line, self) ? orSelf(takersOf(host, way.prefix, `${ANYBODY}@${domain}`), self) : [way.line];
    case "out":
      return [way.exception, way.route].filter((found) => found !== undefined);
    case "not known":
      return [];
  }
}

/** A key of virtualdomains that is a whole address. */
function fromAddress(host: MailHost, address: string, self: Target): readonly Target[] {
  const { steps, prefix } = rewriteRecipient(host.send, address);
  const decisive = lineOf(steps.at(-1));
  if (decisive && !isAt(decisive, self)) return [decisive];
  return prefix === null ? [self] : orSelf(takersOf(host, prefix, address), self);
}

function isAt({ file, line }: Pick<DecidingLine, "file" | "line">, self: Target): boolean {
  return file === self.file && line === self.line;
}

function orSelf(targets: readonly Target[], self: Target): readonly Target[] {
  return targets.length > 0 ? targets : [self];
}

/**
 * Who gets the mail for PREFIX-ADDRESS: the line of users/assign and the .qmail. Where nobody gets that of an address without a
 * line of its own, whoever has one: the lines, and the .qmail files, of single addresses.
 */
function takersOf(host: MailHost, prefix: string, address: string): readonly Target[] {
  const local = `${prefix}-${address.slice(0, address.lastIndexOf("@"))}`;
  const taken = deliveryOf(host, local, address.slice(address.lastIndexOf("@") + 1));
  const isWhole = !local.endsWith(ANYBODY) || taken.some(isDotQmail);
  return isWhole ? taken : [...taken, ...singleAddresses(host, prefix, local)];
}

function isDotQmail({ file }: Target): boolean {
  return file.includes("/.qmail");
}

/** The line of users/assign and the .qmail, as far as such are in view. */
function deliveryOf(host: MailHost, local: string, domain: string): readonly Target[] {
  return traceLocal(host, { recipient: `${local}@${domain}`, sender: SENDER }).steps.flatMap(({ program, file, line }) => {
    if (file === null || file.endsWith("cdb")) return [];
    // All that follows the choice of a .qmail are its own lines.
    return program === "qmail-local" ? [{ file, line: 0 }] : line === null ? [] : [{ file, line }];
  });
}

function singleAddresses({ users, files, assignments }: MailHost, prefix: string, local: string): readonly Target[] {
  const begin = `!${asciiLower(prefix)}-`;
  const lines = assignments.kind === "compiled" ? assignments.assignments.filter(({ key }) => key.startsWith(begin)) : [];
  const decision = users.kind === "table" ? decideUser(local, users.table) : undefined;
  const account =
    decision?.kind === "user"
      ? { home: decision.assigned.home, start: decision.assigned.dash + decision.assigned.ext.slice(0, -ANYBODY.length) }
      : { home: files.aliasHome ?? "", start: `-${asciiLower(prefix)}-` };
  const home = files.home?.(account.home);
  const start = `.qmail${asciiLower(account.start).replaceAll(".", ":")}`;
  const names = typeof home === "object" ? (home.names?.() ?? []) : [];
  return [
    ...lines.slice(0, MOST_TARGETS).map(({ line }) => ({ file: "users/assign", line })),
    ...names
      .filter((name) => name.startsWith(start))
      .toSorted()
      .map((name) => ({ file: `${account.home}/${toByteString(name)}`, line: 0 })),
  ];
}

function fromAssignment(host: MailHost, text: string, self: Target): readonly Target[] {
  const read = readAssignment(`${text}\n`);
  if (read.kind !== "assignment") return [];
  const { address, match, assigned } = read;
  const local = match === "simple" ? address.text : address.text + ANYBODY;
  const taken = deliveryOf(host, local, "host.invalid");
  // Another line has the address: whoever gets its mail, it is not who stands here.
  const line = taken.find(({ file }) => file === self.file);
  if (line && line.line !== self.line) return [line];
  const qmail = taken.find(isDotQmail);
  if (qmail) return [qmail];
  if (match === "simple" || assigned.home.text === "") return [self];
  return orSelf(singleAddresses(host, address.text.replace(/-$/, ""), local).filter(isDotQmail), self);
}

function fromInstruction(host: MailHost, text: string): readonly Target[] {
  const { kind, argument } = readDotQmailLine(text);
  if (kind !== "forward") return [];
  const { channel, recipient, steps } = rewriteRecipient(host.send, argument.text);
  if (recipient === null) return [];
  const at = recipient.lastIndexOf("@");
  const decisive = lineOf(steps.at(-1));
  if (channel === "local") {
    const taken = deliveryOf(host, recipient.slice(0, at), recipient.slice(at + 1)).toReversed();
    return taken.length > 0 ? taken : decisive ? [decisive] : [];
  }
  const route = host.remote.kind === "running" ? lineOf(relayFor(host.remote, recipient.slice(at + 1)).steps[0]) : undefined;
  return [decisive, route].filter((found) => found !== undefined);
}

function lineOf(step: Step | undefined): Target | undefined {
  if (!step || step.file === null || step.line === null) return undefined;
  return { file: step.file, line: step.line };
}
