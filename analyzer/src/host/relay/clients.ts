/** For whom a host relays: the clients whose tcp rule sets RELAYCLIENT, as people write them. */

import { readCdb } from "../../syntax/cdb.ts";
import { readList } from "../../syntax/list.ts";
import type { AddressKeys } from "../../syntax/tcp-rules.ts";
import { keysIn, readTcpRule } from "../../syntax/tcp-rules.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { MailHost } from "../mail-host.ts";
import type { TcpRulesTraits } from "../tcp-rules-traits.ts";
import { compileTcpRules } from "../tcprules.ts";
import { canMatchClient, effectOf, type TcpRuleTable } from "../tcpserver.ts";
import type { Access } from "./access.ts";

/** Whom a host relays for, strangers apart. */
export interface RelayClients {
  /** Each once, in the order of the rules. */
  readonly named: readonly Localized[];
  /** Single addresses that stand in compiled rules only, as POP-before-SMTP puts them there. */
  readonly single: number;
}

/** Records of compiled rules that are looked through. */
const MOST_RECORDS = 100_000;

/** Whom the listeners relay for by their rules. QMQP relays for everybody whom its rules let connect. */
export function relayClients(host: MailHost, accesses: readonly Access[]): RelayClients {
  const { tcpRulesTraits: flavour } = host;
  const named = new Map<string, Localized>();
  const single = new Set<string>();
  for (const { rules, listener } of accesses) {
    for (const client of listener.relayClients ?? []) named.set(client, wrapperClient(client, flavour));
    if (rules?.kind !== "table") continue;
    const relays = (data: string): boolean => {
      const { verdict, environment } = effectOf(data, flavour.syntax);
      return verdict === "allow" && (listener.program === "qmail-qmqpd" || environment.has("RELAYCLIENT"));
    };
    const written = new Set<string>();
    const compilation = rules.pair.text === undefined ? undefined : compileTcpRules(rules.pair.text, flavour);
    for (const { keys, text } of compilation?.kind === "compiled" ? compilation.rules : []) {
      if (!relaysInForce(keys, rules.table, relays) || !canMatchClient(keys, flavour)) continue;
      if (rules.pair.cdb !== undefined) for (const key of keysIn(keys)) written.add(key);
      const rule = readTcpRule(text, flavour.syntax);
      const address = rule.kind === "rule" ? rule.address.text : "";
      if (address !== "") named.set(address, clientName(address, flavour));
    }
    if (rules.pair.cdb === undefined) continue;
    for (const { key, data } of readCdb(rules.pair.cdb).records.slice(0, MOST_RECORDS)) {
      if (key === "" || written.has(key) || !relays(data) || !canMatchClient({ kind: "one", key }, flavour)) continue;
      if (/^\d+\.\d+\.\d+\.\d+$/.test(key)) single.add(key);
      else named.set(key, clientName(key, flavour));
    }
  }
  for (const address of listedClients(host)) named.set(address, clientName(address, flavour));
  return { named: [...named.values()], single: single.size };
}

/** The clients of relaydomains, or where that does not exist, of relayclients, written as in tcp rules. Source: smtpd.c: setup(). */
function listedClients({ files: { control }, dialect }: MailHost): readonly string[] {
  if (dialect.smtpd.listsRelayClients !== true) return [];
  const domains = control.get("relaydomains");
  const list = domains ?? control.get("relayclients");
  if (list?.kind !== "file") return [];
  return Array.from(readList(list.bytes), ({ value }) => (domains ? `=${value}` : value));
}

/** Whether what is found under any of the keys lets its client relay. */
function relaysInForce(keys: AddressKeys, table: TcpRuleTable, relays: (data: string) => boolean): boolean {
  for (const key of keysIn(keys)) {
    const found = table.find(key);
    if (found && found !== "unreadable" && relays(found.data)) return true;
  }
  return false;
}

/** `192.0.2.` is 192.0.2.0–255, `=.example.org` every host whose name ends so. */
function clientName(address: string, { syntax }: TcpRulesTraits): Localized {
  const shown = visible(address);
  if (address.startsWith("=")) return hostName(visible(address.slice(1)));
  const range = syntax.networks ? undefined : rangeOf(address);
  return () => range ?? shown;
}

/** A client as hosts.allow names it: a name, or the end of one, has no sign in front there. */
function wrapperClient(client: string, flavour: TcpRulesTraits): Localized {
  return /^\.?[\w-]*[A-Za-z]/.test(client) && client !== "LOCAL" ? hostName(visible(client)) : clientName(client, flavour);
}

function hostName(name: string): Localized {
  if (name === "") {
    return localized({ en: "every client that has a name in the DNS", ja: "DNS に名前のあるすべてのクライアント" });
  }
  return name.startsWith(".")
    ? localized({ en: `clients whose name ends in ${name}`, ja: `名前が ${name} で終わるクライアント` })
    : localized({ en: `the client called ${name}`, ja: `${name} という名前のクライアント` });
}

/** The first and the last address that begin so; undefined where that is one, or none. */
function rangeOf(address: string): string | undefined {
  const parts = address.replace(/\.$/, "").split(".");
  const isPrefix = address.endsWith(".");
  if (parts.length > 4 || (isPrefix ? parts.length === 4 : parts.length < 4)) return undefined;
  const bounds = parts
    .map((part) => /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(part))
    .map((match) => match && ([match[1] ?? "", match[2] ?? match[1] ?? ""] as const));
  const low: string[] = [];
  const high: string[] = [];
  for (const bound of bounds) {
    if (!bound) return undefined;
    low.push(bound[0]);
    high.push(bound[1]);
  }
  while (low.length < 4) {
    low.push("0");
    high.push("255");
  }
  if (low.join(".") === high.join(".")) return undefined;
  const last = low.slice(0, 3).join(".") === high.slice(0, 3).join(".") ? high[3] : high.join(".");
  return `${low.join(".")}–${last}`;
}
