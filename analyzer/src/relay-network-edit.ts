/**
 * How the tcp rules of a host are changed so that the clients of some networks may relay, and no other client is treated otherwise:
 * a rule for each network with RELAYCLIENT, and with what the rule sets that it hides, since tcpserver obeys one rule only.
 *
 * tcpserver looks for the most specific key first, and of several lines with one key finds the first. So a rule for a new key may
 * stand anywhere; it comes before the one for everybody, where people look for it. Source: doit and dorule in rules.c (ucspi-tcp 0.88).
 */

import { activationCommand as commandFor } from "./catalogue/activation.ts";
import { NEIGHBOUR_FILES } from "./catalogue/index.ts";
import { type ClientNetwork, type Ipv4Network, intervalOf, readClientNetworks, ruleAddress, slashAddress } from "./host/client-network.ts";
import { type HostPaths, newTcpRules } from "./host/host-paths.ts";
import { type Listener, publicListener } from "./host/listener.ts";
import type { HostFiles } from "./host/mail-host.ts";
import type { Programs } from "./host/programs.ts";
import { tcpRuleTable } from "./host/tcp-rule-table.ts";
import type { TcpRulesTraits } from "./host/tcp-rules-traits.ts";
import { type CompiledTcpRule, compileTcpRules } from "./host/tcprules.ts";
import { effectOf, type FoundTcpRule, ruleKeys, type TcpRuleTable } from "./host/tcpserver.ts";
import type { HostEdit } from "./rules/host-rule.ts";
import { contentEnd } from "./syntax/list.ts";
import { type AddressKeys, keysIn, readTcpRule } from "./syntax/tcp-rules.ts";
import { type Localized, localized } from "./text/localized.ts";
import { visible } from "./text/visible.ts";

/** The host whose rules are to be changed. */
export interface RelayHost {
  readonly files: HostFiles;
  readonly programs: Programs;
  readonly paths: HostPaths;
  /** The bytes of a file by its name in evidence; undefined where there is none to be read. */
  readonly read: (name: string) => string | undefined;
}

/** What is to be done. */
export type RelayNetworkPlan =
  | { readonly kind: "refused"; readonly because: Localized }
  | {
      readonly kind: "planned";
      /** The text of the rules by its name in evidence, which may not exist yet. */
      readonly file: string;
      /** None where every client relays already, or is denied by a line of its own. */
      readonly edits: readonly HostEdit[];
      /** What else there is to know or to do, as sentences. */
      readonly notes: readonly Localized[];
      /** What compiles the rules, to be typed on the host. */
      readonly activationCommand: string | undefined;
    };

const TCP_RULES = NEIGHBOUR_FILES.find(({ reader }) => reader === "tcp-rules");
const RELAYCLIENT = ',RELAYCLIENT=""';

/** Why what was typed is not taken; undefined where it is. */
export function networksFault(typed: string, { tcpRules }: Programs): Localized | undefined {
  const read = readClientNetworks(typed, tcpRules);
  return read.kind === "refused" ? read.because : undefined;
}

/** The change by which the clients of the networks may relay. Nothing is written. */
export function letNetworksRelay(typed: string, host: RelayHost): RelayNetworkPlan {
  const flavour = host.programs.tcpRules;
  const read = readClientNetworks(typed, flavour);
  if (read.kind === "refused") return read;
  const target = rulesToChange(host);
  if (target.kind === "refused") return target;
  const { file, text, notes } = target;
  const [dialect = "notqmail"] = host.programs.dialect.ids;
  const activationCommand = TCP_RULES && commandFor(TCP_RULES, hostPathOf(file, host.paths), dialect);
  if (text === undefined) {
    const lines = [...read.networks.map((network) => newRule(ruleAddress(network), "")), ":allow"];
    const edits = [...new Set(lines)].map((line): HostEdit => ({ kind: "add line", file, text: line }));
    return { kind: "planned", file, edits, notes, activationCommand };
  }
  const compilation = compileTcpRules(text, flavour);
  if (compilation.kind !== "compiled") return { kind: "refused", because: notCompiled(file, compilation.line) };
  const planner = new Planner(file, compilation.rules, flavour);
  for (const network of read.networks) planner.add(network);
  return { kind: "planned", file, edits: planner.edits, notes: [...planner.notes, ...notes], activationCommand };
}

type Target =
  | { readonly kind: "rules"; readonly file: string; readonly text: string | undefined; readonly notes: readonly Localized[] }
  | { readonly kind: "refused"; readonly because: Localized };

/** The rules of the SMTP listener, or those that it is to have. */
function rulesToChange({ files, programs, paths, read }: RelayHost): Target {
  const listeners = files.listeners ?? [];
  const smtp = publicListener(listeners) ?? listeners.find(({ program, requiresLogin }) => program === "qmail-smtpd" && !requiresLogin);
  const pair = files.tcpRules ?? (smtp?.rules.kind === "pair" ? smtp.rules.pair : undefined);
  if (pair) {
    if (pair.text !== undefined) return { kind: "rules", file: pair.file, text: pair.text, notes: [] };
    return { kind: "refused", because: compiledOnly(pair.file) };
  }
  const named = smtp?.rules.kind === "missing" || smtp?.rules.kind === "not in view" ? smtp.rules.file : undefined;
  const file = named ?? paths.nameOf(newTcpRules(paths, programs.dialect.tcpRulesFile));
  const compiled = `${hostPathOf(file, paths)}.cdb`;
  return { kind: "rules", file, text: read(file), notes: named === undefined ? [needsOption(smtp, compiled)] : [] };
}

/** As the host itself names the file. */
function hostPathOf(file: string, paths: HostPaths): string {
  const place = paths.pathOf(file);
  return paths.hostPath(place) ?? place;
}

function newRule(address: string, settings: string): string {
  return `${address}:allow${settings}${RELAYCLIENT}`;
}

/** One key of a network: who is found under it, and who would be if it were not there. */
interface KeyState {
  readonly address: string;
  readonly own: FoundTcpRule | undefined;
  readonly covering: FoundTcpRule | undefined;
}

/** Collects the edits of one text; each network is looked at in the text as it is. */
class Planner {
  readonly notes: Localized[] = [];
  readonly #file: string;
  readonly #rules: readonly CompiledTcpRule[];
  readonly #flavour: TcpRulesTraits;
  readonly #table: TcpRuleTable;
  /** The first rule for everybody; undefined: there is none. */
  readonly #everybody: number | undefined;
  readonly #edits: HostEdit[] = [];
  readonly #added = new Set<string>();
  /** Lines of which it has been decided what becomes of them. */
  readonly #handled = new Set<number>();

  constructor(file: string, rules: readonly CompiledTcpRule[], flavour: TcpRulesTraits) {
    this.#file = file;
    this.#rules = rules;
    this.#flavour = flavour;
    this.#table = tcpRuleTable(rules, flavour);
    this.#everybody = rules.find(({ keys }) => keys.kind === "one" && keys.key === "")?.line;
  }

  /** In the order of the lines. */
  get edits(): readonly HostEdit[] {
    const place = (edit: HostEdit): number => (edit.kind === "add line" ? Number.POSITIVE_INFINITY : edit.line);
    return this.#edits.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  }

  add(network: ClientNetwork): void {
    for (const run of this.#runs(network)) this.#addRun(run, network);
    if (network.family === "IPv4") this.#noteExceptions(network);
  }

  /** The keys of a network, joined where they follow one another and are treated alike. */
  #runs(network: ClientNetwork): readonly KeyState[] {
    if (network.family === "IPv6") return [this.#stateOf(ruleAddress(network), network.address)];
    const slash = this.#flavour.syntax.networks && !this.#isUnderDots(network) ? slashAddress(network) : undefined;
    if (slash !== undefined) return [this.#stateOf(slash, addressIn(network, network.bottom))];
    const runs: { first: number; last: number; state: KeyState }[] = [];
    for (let number = network.bottom; number <= network.top; number += 1) {
      const state = this.#stateOf(ruleAddress({ ...network, bottom: number, top: number }), addressIn(network, number));
      const run = runs.at(-1);
      if (run && run.state.own?.line === state.own?.line && run.state.covering?.line === state.covering?.line) run.last = number;
      else runs.push({ first: number, last: number, state });
    }
    return runs.map(({ first, last, state }) => ({ ...state, address: ruleAddress({ ...network, bottom: first, top: last }) }));
  }

  /** Whether rules that are written with dots are found before one for the network with a slash: then it must be written so too. */
  #isUnderDots({ numbers, bottom, top }: Ipv4Network): boolean {
    const above = numbers.map((_, index) => `${numbers.slice(0, index + 1).join(".")}.`);
    for (let number = bottom; number <= top; number += 1) above.push(`${[...numbers, number].join(".")}.`);
    return above.some((key) => this.#table.find(key) !== undefined);
  }

  #stateOf(address: string, ip: string): KeyState {
    const keys = this.#keysOf(`${address}:allow`);
    const key = keys?.kind === "one" ? keys.key : address;
    let covering: FoundTcpRule | undefined;
    let isBehind = false;
    for (const candidate of ruleKeys({ ip, host: undefined, info: undefined }, this.#flavour)) {
      if (isBehind) covering = this.#found(candidate);
      if (covering) break;
      isBehind ||= candidate === key;
    }
    return { address, own: this.#found(key), covering };
  }

  #keysOf(line: string): AddressKeys | undefined {
    const read = readTcpRule(line, this.#flavour.syntax);
    return read.kind === "rule" ? read.keys : undefined;
  }

  #found(key: string): FoundTcpRule | undefined {
    const found = this.#table.find(key);
    return found === "unreadable" ? undefined : found;
  }

  #addRun({ address, own, covering }: KeyState, network: ClientNetwork): void {
    const decides = own ?? covering;
    const effect = decides && effectOf(decides.data, this.#flavour.syntax);
    const line = decides?.line ?? 0;
    const isNew = own !== undefined && !this.#handled.has(line);
    if (own) this.#handled.add(line);
    if (effect?.verdict === "allow" && effect.environment.has("RELAYCLIENT")) {
      this.notes.push(relaysAlready(address, this.#place(line)));
    } else if (own && effect?.verdict === "deny") {
      this.notes.push(denied(address, this.#place(line)));
    } else if (own && this.#isWithin(own, network)) {
      if (isNew) this.#edits.push({ kind: "replace line", file: this.#file, line, text: extended(own.text) });
    } else {
      if (effect?.verdict === "deny" && decides?.text.startsWith(":") === false) this.notes.push(letIn(address, this.#place(line)));
      const settings = decides && effect?.verdict === "allow" ? this.#settingsOf(decides.text) : "";
      this.#insert(newRule(address, settings), own ? line : this.#everybody);
    }
  }

  /** Before that line; undefined: at the end. */
  #insert(text: string, line: number | undefined): void {
    if (this.#added.has(text)) return;
    this.#added.add(text);
    const file = this.#file;
    this.#edits.push(line === undefined ? { kind: "add line", file, text } : { kind: "insert line", file, line, text });
  }

  /** Whether all clients of a rule are of the network, so that the rule itself can be changed. */
  #isWithin({ line }: FoundTcpRule, network: ClientNetwork): boolean {
    const keys = this.#rules.find((rule) => rule.line === line)?.keys;
    if (!keys || keys.kind === "one") return true;
    const own = network.family === "IPv4" ? [...keysIn(keys)].map((key) => intervalOfKey(key)) : [];
    const all = network.family === "IPv4" ? intervalOf(network) : undefined;
    return all !== undefined && own.every((part) => part && part.first >= all.first && part.last <= all.last);
  }

  /** What a rule sets, as it is written. */
  #settingsOf(text: string): string {
    const read = readTcpRule(text, this.#flavour.syntax);
    return read.kind === "rule" ? text.slice(read.verdictSpan.end, contentEnd(text)) : "";
  }

  /** Rules for parts of the network, which are found before its own. */
  #noteExceptions(network: Ipv4Network): void {
    const { first, last } = intervalOf(network);
    for (const { keys, data, line, text } of this.#rules) {
      const [key = ""] = keysIn(keys);
      const part = intervalOfKey(key.slice(key.lastIndexOf("@") + 1));
      if (!part || part.first < first || part.last > last) continue;
      if (this.#handled.has(line) || this.#found(key)?.line !== line) continue;
      const { verdict, environment } = effectOf(data, this.#flavour.syntax);
      if (verdict === "allow" && environment.has("RELAYCLIENT")) continue;
      this.notes.push(exception(text.slice(0, text.indexOf(":")), this.#place(line)));
    }
  }

  #place(line: number): string {
    return `${this.#file}:${line + 1}`;
  }
}

/** An address that begins with the network's numbers and that one. */
function addressIn({ numbers }: Ipv4Network, number: number): string {
  return [...numbers, number, 0, 0, 0].slice(0, 4).join(".");
}

function extended(text: string): string {
  return text.slice(0, contentEnd(text)) + RELAYCLIENT;
}

/** The addresses that begin so, for a key written with dots or the bits of a network; undefined for any other. */
function intervalOfKey(key: string): { readonly first: number; readonly last: number } | undefined {
  const bits = /^_[01]{1,32}$/.test(key) ? key.slice(1) : undefined;
  if (bits !== undefined) return { first: Number.parseInt(bits.padEnd(32, "0"), 2), last: Number.parseInt(bits.padEnd(32, "1"), 2) };
  const parts = /^(?:\d{1,3}\.){1,3}$|^(?:\d{1,3}\.){3}\d{1,3}$/.test(key) ? key.replace(/\.$/, "").split(".").map(Number) : [];
  const [number, ...before] = parts.toReversed();
  return number === undefined ? undefined : intervalOf({ family: "IPv4", numbers: before.toReversed(), bottom: number, top: number });
}

function relaysAlready(address: string, place: string): Localized {
  return localized({
    en: `${address} may relay already (${visible(place)}).`,
    ja: `${address} にはすでに中継が許可されています (${visible(place)})。`,
  });
}

function denied(address: string, place: string): Localized {
  return localized({
    en: `${visible(place)} denies ${address} every connection, and stays as it is.`,
    ja: `${visible(place)} は ${address} からの接続を拒んでいます。この行は変更しません。`,
  });
}

function letIn(address: string, place: string): Localized {
  return localized({
    en: `${address} may connect now, which ${visible(place)} denies to the network around it.`,
    ja: `${visible(place)} は周囲のネットワークからの接続を拒んでいますが、${address} からは接続できるようになります。`,
  });
}

function exception(address: string, place: string): Localized {
  const name = visible(address);
  return localized({
    en: `${visible(place)} is found first for ${name}, sets no RELAYCLIENT, and stays as it is.`,
    ja: `${name} には ${visible(place)} が先に適用され、そこに RELAYCLIENT はありません。この行は変更しません。`,
  });
}

function needsOption(listener: Listener | undefined, compiled: string): Localized {
  const name = visible(compiled);
  const start = listener?.startedBy;
  const place = start ? visible(`${start.file}:${start.line + 1}`) : undefined;
  return localized({
    en:
      place === undefined
        ? `The run script of the SMTP server is not in view: tcpserver must be started with -x ${name} there.`
        : `tcpserver reads no rules as it is started in ${place}: write -x ${name} there, and restart it.`,
    ja:
      place === undefined
        ? `SMTP サーバーの run スクリプトを参照できません。そこで tcpserver に -x ${name} を付けて起動する必要があります。`
        : `${place} では tcpserver が規則を読まずに起動されています。-x ${name} を付けて再起動してください。`,
  });
}

function compiledOnly(file: string): Localized {
  const name = visible(file);
  return localized({
    en: `Only the compiled tcp rules are in view, not the text ${name} from which tcprules makes them: change it where it is.`,
    ja: `参照できるのはコンパイル済みの tcp の規則だけで、元のテキスト ${name} がありません。元のテキストを編集してください。`,
  });
}

function notCompiled(file: string, line: number): Localized {
  const place = visible(`${file}:${line + 1}`);
  return localized({
    en: `tcprules does not compile these rules because of ${place}: repair that line first.`,
    ja: `${place} のため、tcprules はこの規則をコンパイルできません。先にその行を直してください。`,
  });
}
