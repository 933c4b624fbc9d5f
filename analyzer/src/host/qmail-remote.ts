/**
 * To which host does mail for a domain go, and on which port? What qmail-remote decides before it connects.
 * Source: getcontrols() and main() in qmail-remote.c; dns_ip() and dns_mxip() in dns.c; ip_scan() in ip.c; ipme.c.
 *
 * Nothing is looked up here. Where qmail-remote would ask the DNS, the answer names the question.
 */

import { type EntryIndex, indexOfFile, NO_ENTRIES } from "../syntax/entry-index.ts";
import { type SmtpRoute, smtpRouteOf } from "../syntax/smtp-route.ts";
import { untilNul } from "../text/lines.ts";
import { scanUlong } from "../text/scan-ulong.ts";
import { controlInteger, controlLine, controlLineOrDefault } from "./control.ts";
import type { ControlFiles } from "./control-files.ts";
import type { Dialect } from "./dialect.ts";
import { CLASSIC } from "./dialects/classic.ts";
import { dnsLabelsOf } from "./dns-name.ts";
import type { Step } from "./evidence.ts";
import { idnNameOf } from "./idn-name.ts";
import type { OwnAddressTest } from "./own-addresses.ts";
import {
  type FoundRoute,
  loginStep,
  mxStep,
  noAddressStep,
  noHelohostStep,
  ownAddressStep,
  refusedNameStep,
  routeStep,
  unaskableStep,
  unreadableStep,
} from "./qmail-remote-steps.ts";
import { type RouteChoice, type RouteFiles, routeFor } from "./remote-route.ts";

/** qmail-remote with its control files read, or why it gives every message back to the queue. */
export type QmailRemote = RunningRemote | { readonly kind: "fails"; readonly step: Step };

interface RunningRemote extends RouteFiles {
  readonly kind: "running";
  readonly isOwnAddress: OwnAddressTest;
}

/** What the control directory does not tell. */
export interface RemoteSurroundings {
  /** The host's IPv4 addresses, as a.b.c.d, beside 0.0.0.0. Loopback alone where they are not known. */
  readonly addresses?: readonly string[];
}

/** A question to the name server. */
export interface DnsQuestion {
  /** `MX`: the mail exchangers of `name` and their addresses, or its own address where it has none. */
  readonly type: "MX" | "A";
  /**
   * As the name server gets it: without a final dot, labels joined by dots. Where the program turns letters beyond ASCII into
   * an ASCII form first, the name before that.
   */
  readonly name: string;
}

/** A login at the relay. */
export interface RelayLogin {
  readonly user: string;
  /** Undefined where the program sends what happens to stand in its memory behind the route: a wrong password. */
  readonly password: string | undefined;
}

/** Where the mail for a domain goes. */
export interface Relay {
  /**
   * `relay`: to the host that a route names; `mx`: to the domain's mail exchangers; `address literal`: to an IP address that
   * stands in a route or in the recipient; `none`: qmail-remote gives up before it connects.
   */
  readonly via: "mx" | "relay" | "address literal" | "none";
  /** The host's name, or the address as a.b.c.d: what is asked for or connected to. The domain where there is no route. */
  readonly host: string;
  /** From 0 to 65535 (port 0 can't be connected to); null where nothing is connected to. */
  readonly port: number | null;
  /** What is spoken there. */
  readonly protocol: "SMTP" | "SMTPS" | "QMTP" | "QMTPS";
  /** Null where it does not log in. */
  readonly login: RelayLogin | null;
  /** What is looked up; null where nothing is. */
  readonly question: DnsQuestion | null;
  /** Whether a message comes back at once (`bounced`) or stays in the queue (`deferred`); null where it depends on others. */
  readonly failure: "bounced" | "deferred" | null;
  readonly steps: readonly Step[];
}

const SMTP_PORT = 25;
const QMTP_PORT = 209;
const QMTPS_PORT = 6209;

/** Reads the control files as qmail-remote does for each message. */
export function startQmailRemote(
  files: ControlFiles,
  { addresses = ["127.0.0.1"] }: RemoteSurroundings = {},
  dialect: Dialect = CLASSIC,
): QmailRemote {
  const traits = dialect.remote;
  const fault = startFault(files, dialect);
  if (fault) return { kind: "fails", step: fault };
  return {
    kind: "running",
    traits,
    smtpRoutes: mapOf(files, "smtproutes"),
    qmtpRoutes: traits.qmtpRoutes ? mapOf(files, "qmtproutes") : NO_ENTRIES,
    senderRoutes: traits.senderRoutes ? mapOf(files, "authsenders") : NO_ENTRIES,
    isOwnAddress: traits.ownAddresses(files, addresses),
  };
}

function mapOf(files: ControlFiles, name: string): EntryIndex {
  const file = files.get(name);
  return file?.kind === "file" ? indexOfFile(file, "map") : NO_ENTRIES;
}

/**
 * The route for `domain`, which is what stands behind the last @ of a recipient. smtproutes is asked for the domain, then for
 * each rest of it that begins at a dot, then for the empty key. The first one found decides; with nothing behind its colon the
 * domain's MX does. `sender` is the envelope sender, which some dialects ask first (remote-route.ts); undefined: not known, and
 * nothing is asked for it. Byte strings; a NUL ends them.
 */
export function relayFor(remote: QmailRemote, domain: string, sender?: string): Relay {
  const host = untilNul(domain);
  if (remote.kind !== "running") return { ...NOWHERE, failure: "deferred", host, steps: [remote.step] };
  const choice = routeFor(remote, host, sender === undefined ? undefined : untilNul(sender));
  const { decisive } = choice;
  return decisive && decisive.entry.value !== "" ? throughRelay(remote, decisive, choice) : throughMx(remote, host, choice);
}

const NOWHERE = { via: "none", port: null, protocol: "SMTP", login: null, question: null, failure: "bounced" } as const;

/** A relay's own address is no obstacle: qmail-remote connects to whatever a route names. */
function throughRelay({ traits }: RunningRemote, found: FoundRoute, { others, qmtp }: RouteChoice): Relay {
  const route = smtpRouteOf(found.entry.value, found.syntax);
  const { text: name } = route.host;
  const port = route.port?.number ?? (qmtp ? QMTP_PORT : SMTP_PORT);
  const protocol = protocolOf(port, { qmtp, smtpsPort: traits.smtpsPort });
  const login = qmtp ? null : loginOf(route);
  const step = routeStep(found, { route, port, protocol }, others);
  const steps = login ? [step, loginStep(found, login)] : [step];
  const to = { port, protocol, login, failure: null };
  const address = addressOf(name);
  if (address !== undefined) return { ...to, via: "address literal", host: address, question: null, steps };
  const labels = dnsLabelsOf(name);
  if (!labels) return { ...NOWHERE, host: name, steps: [step, unaskableStep(name)] };
  return { ...to, via: "relay", host: name, question: { type: "A", name: labels.join(".") }, steps };
}

function protocolOf(port: number, { qmtp, smtpsPort }: { qmtp: boolean; smtpsPort: number | undefined }): Relay["protocol"] {
  if (qmtp) return port === QMTPS_PORT ? "QMTPS" : "QMTP";
  return port === smtpsPort ? "SMTPS" : "SMTP";
}

/** qmail-remote logs in only with a user and a password that are both more than nothing. */
function loginOf({ login }: SmtpRoute): RelayLogin | null {
  if (!login || login.user.text === "" || login.password?.text === "") return null;
  return { user: login.user.text, password: login.password?.text };
}

/** A route in qmtproutes with nothing behind its colon leaves QMTP and its port in force. */
function throughMx({ traits, isOwnAddress }: RunningRemote, domain: string, { decisive, others, qmtp }: RouteChoice): Relay {
  const port = qmtp ? QMTP_PORT : SMTP_PORT;
  const protocol = protocolOf(port, { qmtp, smtpsPort: undefined });
  const step = mxStep(domain, decisive, { others, qmtp, converted: false });
  const idn = traits.domainToAscii ? idnNameOf(domain) : ({ kind: "ascii", name: domain } as const);
  if (idn.kind === "refused") return { ...NOWHERE, host: domain, steps: [step, refusedNameStep(domain)] };
  const to = { port, protocol, login: null, failure: null } as const;
  if (idn.kind === "converted") {
    const converted = mxStep(domain, decisive, { others, qmtp, converted: true });
    return { ...to, via: "mx", host: domain, question: { type: "MX", name: domain }, steps: [converted] };
  }
  const address = addressOf(idn.name);
  if (address !== undefined) {
    if (traits.refusesOwnAddress && isOwnAddress(address)) return { ...NOWHERE, host: address, steps: [step, ownAddressStep(address)] };
    return { ...to, via: "address literal", host: address, question: null, steps: [step] };
  }
  const labels = dnsLabelsOf(idn.name);
  if (!labels) return { ...NOWHERE, host: domain, steps: [step, unaskableStep(domain)] };
  return { ...to, via: "mx", host: domain, question: { type: "MX", name: labels.join(".") }, steps: [step] };
}

/** The address that the whole of `host` spells, with or without brackets; each number is cut to its lowest 8 bits (ip.c). */
export function addressOf(host: string): string | undefined {
  const numbers = /^\[([0-9.]+)\]$|^([0-9.]+)$/.exec(host);
  const parts = (numbers?.[1] ?? numbers?.[2] ?? "").split(".", 5);
  if (parts.length !== 4 || parts.includes("")) return undefined;
  return parts.map((part) => BigInt.asUintN(8, scanUlong(part).value)).join(".");
}

/** The file for which getcontrols() gives up, in its order; undefined where there is none. */
function startFault(files: ControlFiles, { remote: { startFiles, sourceAddressFile }, integers }: Dialect): Step | undefined {
  if (controlLine(files, "me").kind === "unreadable") return unreadableStep("me");
  const integer = ["timeoutremote", "timeoutconnect"].find((name) => controlInteger(files, name, integers.syntax).kind === "unreadable");
  if (integer !== undefined) return unreadableStep(integer);
  const helohost = controlLineOrDefault(files, "helohost", { me: true });
  if (helohost.kind !== "value") return helohost.kind === "none" ? noHelohostStep() : unreadableStep("helohost");
  const unreadable = ["smtproutes", ...startFiles].find((name) => files.get(name)?.kind === "directory");
  if (unreadable !== undefined) return unreadableStep(unreadable);
  const source = sourceAddressFile === undefined ? undefined : controlLine(files, sourceAddressFile);
  if (!source || sourceAddressFile === undefined || source.kind === "none") return undefined;
  if (source.kind === "unreadable") return unreadableStep(sourceAddressFile);
  return /^\d+\.\d+\.\d+\.\d+/.test(source.value) ? undefined : noAddressStep(sourceAddressFile, source.value);
}
