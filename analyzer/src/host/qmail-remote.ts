/**
 * To which host does mail for a domain go, and on which port? What qmail-remote decides before it connects.
 * Source: getcontrols() and main() in qmail-remote.c; dns_ip() and dns_mxip() in dns.c; ip_scan() in ip.c; ipme.c.
 *
 * Nothing is looked up here. Where qmail-remote would ask the DNS, the answer names the question.
 */

import { type EntryIndex, type Found, indexEntries, NO_ENTRIES } from "../syntax/entry-index.ts";
import { smtpRouteOf } from "../syntax/smtp-route.ts";
import { untilNul } from "../text/lines.ts";
import { scanUlong } from "../text/scan-ulong.ts";
import { controlInteger, controlLine, controlLineOrDefault } from "./control.ts";
import type { ControlFiles } from "./control-files.ts";
import { dnsLabelsOf } from "./dns-name.ts";
import type { Step } from "./evidence.ts";
import { mxStep, noHelohostStep, ownAddressStep, routeStep, unaskableStep, unreadableStep } from "./qmail-remote-steps.ts";

/** qmail-remote with its control files read, or why it gives every message back to the queue. */
export type QmailRemote =
  | { readonly kind: "running"; readonly routes: EntryIndex; readonly ownAddresses: ReadonlySet<string> }
  | { readonly kind: "fails"; readonly step: Step };

/** What the control directory does not tell. */
export interface RemoteSurroundings {
  /** The host's IPv4 addresses, as a.b.c.d, beside 0.0.0.0. Loopback alone where they are not known. */
  readonly addresses?: readonly string[];
}

/** A question to the name server. */
export interface DnsQuestion {
  /** `MX`: the mail exchangers of `name` and their addresses, or its own address where it has none. */
  readonly type: "MX" | "A";
  /** As the name server gets it: without a final dot, labels joined by dots. */
  readonly name: string;
}

/** Where the mail for a domain goes. */
export interface Relay {
  /**
   * `relay`: to the host that smtproutes names; `mx`: to the domain's mail exchangers; `address literal`: to an IP address
   * that stands in smtproutes or in the recipient; `none`: qmail-remote gives up before it connects.
   */
  readonly via: "mx" | "relay" | "address literal" | "none";
  /** The host's name, or the address as a.b.c.d: what is asked for or connected to. The domain where there is no route. */
  readonly host: string;
  /** From 0 to 65535 (port 0 can't be connected to); null where nothing is connected to. */
  readonly port: number | null;
  /** What is looked up; null where nothing is. */
  readonly question: DnsQuestion | null;
  /** Whether a message comes back at once (`bounced`) or stays in the queue (`deferred`); null where it depends on others. */
  readonly failure: "bounced" | "deferred" | null;
  readonly steps: readonly Step[];
}

const SMTP_PORT = 25;

/** Reads the control files as qmail-remote does for each message. */
export function startQmailRemote(files: ControlFiles, { addresses = ["127.0.0.1"] }: RemoteSurroundings = {}): QmailRemote {
  const fault = startFault(files);
  if (fault) return { kind: "fails", step: fault };
  const smtproutes = files.get("smtproutes");
  return {
    kind: "running",
    routes: smtproutes?.kind === "file" ? indexEntries(smtproutes.bytes, "map") : NO_ENTRIES,
    ownAddresses: new Set(["0.0.0.0", ...addresses]),
  };
}

/**
 * The route for `domain`, which is what stands behind the last @ of a recipient. smtproutes is asked for the domain, then for
 * each rest of it that begins at a dot, then for the empty key. The first one found decides; with nothing behind its colon the
 * domain's MX does. A byte string; a NUL ends it.
 */
export function relayFor(remote: QmailRemote, domain: string): Relay {
  const host = untilNul(domain);
  if (remote.kind !== "running") return { via: "none", host, port: null, question: null, failure: "deferred", steps: [remote.step] };
  const [decisive, ...others] = remote.routes.find(routeKeys(host));
  return decisive && decisive.entry.value !== ""
    ? throughRelay(decisive, others)
    : throughMx(host, { exception: decisive, others, ownAddresses: remote.ownAddresses });
}

/** The keys under which qmail-remote asks smtproutes for `domain`, in its order. */
export function routeKeys(domain: string): readonly string[] {
  const keys = [domain];
  for (let dot = domain.indexOf("."); dot >= 0; dot = domain.indexOf(".", dot + 1)) keys.push(domain.slice(dot));
  return [...keys, ""];
}

/** A relay's own address is no obstacle: qmail-remote connects to whatever smtproutes names. */
function throughRelay(found: Found, others: readonly Found[]): Relay {
  const route = smtpRouteOf(found.entry.value);
  const { text: name } = route.host;
  const step = routeStep(found, route, others);
  const port = route.port?.number ?? SMTP_PORT;
  const address = addressOf(name);
  if (address !== undefined) return { via: "address literal", host: address, port, question: null, failure: null, steps: [step] };
  const labels = dnsLabelsOf(name);
  if (!labels) return { via: "none", host: name, port: null, question: null, failure: "bounced", steps: [step, unaskableStep(name)] };
  return { via: "relay", host: name, port, question: { type: "A", name: labels.join(".") }, failure: null, steps: [step] };
}

function throughMx(
  domain: string,
  { exception, others, ownAddresses }: { exception: Found | undefined; others: readonly Found[]; ownAddresses: ReadonlySet<string> },
): Relay {
  const step = mxStep(domain, exception, others);
  const none = { via: "none", port: null, question: null, failure: "bounced" } as const;
  const address = addressOf(domain);
  if (address !== undefined) {
    if (ownAddresses.has(address)) return { ...none, host: address, steps: [step, ownAddressStep(address)] };
    return { via: "address literal", host: address, port: SMTP_PORT, question: null, failure: null, steps: [step] };
  }
  const labels = dnsLabelsOf(domain);
  if (!labels) return { ...none, host: domain, steps: [step, unaskableStep(domain)] };
  return { via: "mx", host: domain, port: SMTP_PORT, question: { type: "MX", name: labels.join(".") }, failure: null, steps: [step] };
}

/** The address that the whole of `host` spells, with or without brackets; each number is cut to its lowest 8 bits (ip.c). */
export function addressOf(host: string): string | undefined {
  const numbers = /^\[([0-9.]+)\]$|^([0-9.]+)$/.exec(host);
  const parts = (numbers?.[1] ?? numbers?.[2] ?? "").split(".", 5);
  if (parts.length !== 4 || parts.includes("")) return undefined;
  return parts.map((part) => BigInt.asUintN(8, scanUlong(part).value)).join(".");
}

/** The file for which getcontrols() gives up, in its order; undefined where there is none. */
function startFault(files: ControlFiles): Step | undefined {
  if (controlLine(files, "me").kind === "unreadable") return unreadableStep("me");
  const integer = ["timeoutremote", "timeoutconnect"].find((name) => controlInteger(files, name).kind === "unreadable");
  if (integer !== undefined) return unreadableStep(integer);
  const helohost = controlLineOrDefault(files, "helohost", { me: true });
  if (helohost.kind !== "value") return helohost.kind === "none" ? noHelohostStep() : unreadableStep("helohost");
  return files.get("smtproutes")?.kind === "directory" ? unreadableStep("smtproutes") : undefined;
}
