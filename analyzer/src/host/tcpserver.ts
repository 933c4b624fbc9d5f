/**
 * Who may connect, and with which environment? What tcpserver decides from the rules compiled by tcprules (option -x).
 *
 * The client is looked up under one key after the other and the first that exists decides alone; nothing is added from less
 * specific rules. Source: doit and dorule in rules.c, found in tcpserver.c (ucspi-tcp 0.88); tcprulescheck asks the same way.
 */

import { type AddressKeys, keysIn, readTcpRule } from "../syntax/tcp-rules.ts";
import { ipv6Of, networkKey, networkOf } from "../text/ip-address.ts";
import { type Localized, localized } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import type { LosingLine, Step } from "./evidence.ts";
import { type TcpRulesTraits, UCSPI_TCP } from "./tcp-rules-traits.ts";

/** Who connects, in the words of tcpserver's environment. Byte strings. */
export interface Connection {
  /** TCPREMOTEIP: four decimal numbers with dots, or an IPv6 address where tcpserver knows them. */
  readonly ip: string;
  /** TCPREMOTEHOST: the name that DNS gives the address; undefined where it gives none, or with option -H. */
  readonly host: string | undefined;
  /** TCPREMOTEINFO: what the client's ident server says; undefined where it says nothing, or with option -R. */
  readonly info: string | undefined;
}

/** A line of the rules; without a text in view (only a cdb) the line is null and the text empty. */
export interface RuleLine {
  readonly line: number | null;
  readonly text: string;
}

/** A rule as the look-up finds it. */
export interface FoundTcpRule extends RuleLine {
  /** What is stored under the key (see syntax/tcp-rules.ts). */
  readonly data: string;
  /** Later lines with the same key, which are never found; not all of them where there are very many. */
  readonly repeated: readonly RuleLine[];
}

/** Compiled rules, from a text or from a cdb. */
export interface TcpRuleTable {
  /** Who compiled the rules and looks them up. */
  readonly flavour: TcpRulesTraits;
  /** The first record of that key; `unreadable` where the cdb is damaged on the way to it. */
  find(key: string): FoundTcpRule | "unreadable" | undefined;
  /** Rules that are written for networks as `10.0.0.0/8`, that name `ip`, and that this tcpserver does not know. */
  networksWith(ip: string): readonly RuleLine[];
}

/** What becomes of a connection. */
export interface ConnectionDecision {
  /** `drop`: the rules cannot be read, and tcpserver closes the connection with a warning in its log. */
  readonly verdict: "allow" | "deny" | "drop";
  /** The key under which the deciding rule was found; null where no rule matches. */
  readonly rule: string | null;
  /** `NAME=VALUE` for each setting in its order, as tcprulescheck lists them. */
  readonly settings: readonly string[];
  /** What the program that tcpserver starts finds in its environment; the last of several settings of one name counts. */
  readonly environment: ReadonlyMap<string, string>;
  readonly steps: readonly Step[];
}

/** Losing lines that evidence names at most: as many as somebody reads. */
const MOST_LOSERS = 20;

/**
 * The keys under which a client is looked up, in their order. Source: doit in rules.c.
 *
 * `user@ip` and `user@=host` where the user is known, the address, `=host` where the name is known, then the address cut
 * behind each dot (`192.0.2.`, `192.0.`, `192.`), the name from each dot on (`=.example.org`, `=.org`), `=` for any client with
 * a name, and the empty key for everybody.
 */
export function* ruleKeys({ ip: address, host, info }: Connection, { syntax, prefixEnds }: TcpRulesTraits = UCSPI_TCP): Generator<string> {
  const ip = (syntax.networks ? ipv6Of(address)?.text : undefined) ?? address;
  if (info !== undefined) {
    yield `${info}@${ip}`;
    if (host !== undefined) yield `${info}@=${host}`;
  }
  yield ip;
  if (host !== undefined) yield `=${host}`;
  for (let length = ip.length; length > 0; length -= 1) if (prefixEnds.includes(ip.charAt(length - 1))) yield ip.slice(0, length);
  if (syntax.networks) yield* networkKeys(address);
  if (host !== undefined) {
    for (let dot = host.indexOf("."); dot >= 0; dot = host.indexOf(".", dot + 1)) yield `=${host.slice(dot)}`;
    yield "=";
  }
  yield "";
}

/** Whether any client can match a rule with these keys. */
export function canMatchClient(keys: AddressKeys, flavour: TcpRulesTraits = UCSPI_TCP): boolean {
  if (keys.kind === "one") return canClientHaveKey(keys.key, flavour);
  for (const key of keysIn(keys)) if (canClientHaveKey(key, flavour)) return true;
  return false;
}

/**
 * Whether any client can be looked up under `key`: whether `ruleKeys` yields it for some connection. An address has four numbers
 * from 0 to 255 without needless zeros; a name from the DNS comes in lower case, with anything but letters, digits, `-` and `_`
 * spelled as a backslash and octal digits; what an ident server says can be anything. Where IPv6 addresses are compared as text,
 * it is not told which of their spellings occur. Sources: doit in rules.c; ip4_fmt.c; dns_domain_todot_cat in dns_dtda.c; remoteinfo.c (ucspi-tcp 0.88).
 */
export function canClientHaveKey(key: string, { syntax, prefixEnds }: TcpRulesTraits = UCSPI_TCP): boolean {
  const user = key.lastIndexOf("@");
  const client = user < 0 ? key : key.slice(user + 1);
  if (client.startsWith("=")) {
    const name = client.slice(1);
    if (name === "") return user < 0;
    return user < 0 && name.startsWith(".") ? isHostName(name.slice(1)) : isHostName(name);
  }
  if (client === "") return user < 0;
  if (syntax.networks) {
    if (user < 0 && /^[_^][01]+$/.test(client)) return true;
    if (client.includes(":")) return ipv6Of(client)?.text === client;
  } else if (prefixEnds.includes(":") && client.includes(":")) return true;
  return isAddress(client, { prefix: user < 0 });
}

/** An IPv4 address as tcpserver writes it, or with `prefix` also the beginning of one up to a dot. */
function isAddress(text: string, { prefix }: { readonly prefix: boolean }): boolean {
  if (text.length > 15) return false;
  let dots = 0;
  let digits = 0;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit === DOT) {
      if (digits === 0) return false;
      dots += 1;
      digits = 0;
      number = 0;
    } else {
      // A second digit behind a zero is a needless zero.
      if (digit < 0 || digit > 9 || (digits > 0 && number === 0)) return false;
      digits += 1;
      number = number * 10 + digit;
      if (number > 255) return false;
    }
  }
  return digits > 0 ? dots === 3 : prefix && dots > 0 && dots <= 3;
}

const DOT = 0x2e - 0x30;

/** Four units for each byte of the longest name. */
const LONGEST_HOST = 4 * 255;

/** A name as it comes from the DNS, or what is left of one behind a dot. */
function isHostName(name: string): boolean {
  return name.length <= LONGEST_HOST && /^(?:[a-z0-9_-]|\\[0-7]{3})+(?:\.(?:[a-z0-9_-]|\\[0-7]{3})+)*$|^\.?$/.test(name);
}

/** The networks that an address lies in, the smallest first. Source: doit in rules.c of ucspi-tcp6. */
function* networkKeys(address: string): Generator<string> {
  const network = networkOf(address);
  for (let bits = network?.bits.length ?? 0; network && bits > 0; bits -= 1) yield networkKey(network, bits);
}

/**
 * What tcpserver does with a connection. `file` is the name of the rules' text, for the evidence. Costs one look-up for each
 * key, whatever the number of rules.
 */
export function decideConnection(connection: Connection, table: TcpRuleTable, file: string): ConnectionDecision {
  const keys = ruleKeys(connection, table.flavour);
  for (const key of keys) {
    const found = table.find(key);
    if (found === "unreadable") return dropped(file);
    if (!found) continue;
    const effect = effectOf(found.data, table.flavour.syntax);
    const lost = losers(connection, { key, found, less: keys, table, file });
    const step = {
      program: "tcpserver",
      file,
      line: found.line,
      text: found.text,
      because: matched(ruleName(key, found, table.flavour), effect),
      lost,
    };
    return { ...effect, rule: key, steps: [step] };
  }
  const because = localized({
    en: "No rule matches this client, not even one with an empty address, so tcpserver lets it in and sets nothing.",
    ja: "この接続元に当てはまる規則がなく、アドレスが空の規則もないため、tcpserver は接続を許し、環境変数は何も設定しません。",
  });
  const lost = misread(connection, table).flatMap((loser) => losing(file, loser));
  const step = { program: "tcpserver", file, line: null, text: "", because, lost };
  return { verdict: "allow", rule: null, settings: [], environment: new Map(), steps: [step] };
}

type Effect = Pick<ConnectionDecision, "verdict" | "settings" | "environment">;

/**
 * What the data of a rule says. A piece that begins with neither `D` nor `+`, and what is not ended by a NUL, says nothing;
 * a value with a NUL in it is therefore cut. Source: found in tcpserver.c and tcprulescheck.c.
 */
export function effectOf(data: string, { unsets }: { readonly unsets: boolean }): Effect {
  const settings: string[] = [];
  const environment = new Map<string, string>();
  for (const piece of data.split("\0").slice(0, -1)) {
    if (piece.startsWith("D")) return { verdict: "deny", settings, environment };
    if (unsets && piece.startsWith("-")) environment.delete(piece.slice(1));
    if (!piece.startsWith("+")) continue;
    settings.push(piece.slice(1));
    const equals = piece.indexOf("=");
    if (equals > 0) environment.set(piece.slice(1, equals), piece.slice(equals + 1));
  }
  return { verdict: "allow", settings, environment };
}

function dropped(file: string): ConnectionDecision {
  const because = localized({
    en: "The compiled rules are damaged, so tcpserver drops the connection.",
    ja: "コンパイル済みの規則（cdb）が壊れているため、tcpserver は接続を切ります。",
  });
  return {
    verdict: "drop",
    rule: null,
    settings: [],
    environment: new Map(),
    steps: [{ program: "tcpserver", file, line: null, text: "", because }],
  };
}

interface Loser extends RuleLine {
  readonly because: Localized;
}

interface Winner {
  readonly key: string;
  readonly found: FoundTcpRule;
  /** The keys that are left to be looked up. */
  readonly less: Iterable<string>;
  readonly table: TcpRuleTable;
  readonly file: string;
}

function losers(connection: Connection, { key, found, less, table, file }: Winner): readonly LosingLine[] {
  const repeated = found.repeated.map((line) => ({ ...line, because: REPEATED }));
  const general: Loser[] = [];
  for (const other of less) {
    if (general.length >= MOST_LOSERS) break;
    const rule = other === key ? undefined : table.find(other);
    if (rule && rule !== "unreadable") general.push({ line: rule.line, text: rule.text, because: LESS_SPECIFIC });
  }
  const lookalikes = misread(connection, table).filter(({ line }) => line !== found.line);
  return [...repeated, ...general, ...lookalikes].slice(0, MOST_LOSERS).flatMap((loser) => losing(file, loser));
}

/** Rules that seem to name the client and never match it. */
function misread({ ip, host }: Connection, table: TcpRuleTable): readonly Loser[] {
  const found: Loser[] = table.networksWith(ip).map((line) => ({ ...line, because: NO_NETWORKS }));
  const look = (key: string, because: Localized): void => {
    const rule = table.find(key);
    if (rule && rule !== "unreadable") found.push({ line: rule.line, text: rule.text, because });
  };
  for (let dot = ip.indexOf("."); dot > 0; dot = ip.indexOf(".", dot + 1)) look(ip.slice(0, dot), NO_FINAL_DOT);
  if (host !== undefined && host.length < 1024) {
    for (let dot = host.indexOf("."); dot >= 0; dot = host.indexOf(".", dot + 1)) {
      if (dot + 1 < host.length) look(`=${host.slice(dot + 1)}`, NO_FIRST_DOT);
    }
  }
  return found;
}

function losing(file: string, { line, text, because }: Loser): readonly LosingLine[] {
  return line === null ? [] : [{ file, line, text, because }];
}

const REPEATED = localized({
  en: "An earlier line has the same address, and only the first is ever found.",
  ja: "同じアドレスの行がこれより前にあります。見つかるのは常に最初の行だけです。",
});
const LESS_SPECIFIC = localized({
  en: "It matches too, but a more specific rule was found before, and only one rule counts.",
  ja: "これも当てはまりますが、より具体的な規則が先に見つかりました。効くのは一つの規則だけです。",
});
const NO_NETWORKS = localized({
  en: "tcpserver knows no networks written with a slash: this is an address that no client has.",
  ja: "tcpserver は / を使ったネットワーク表記を解しません。この行は、どの接続元も持たないアドレスの規則になります。",
});
const NO_FINAL_DOT = localized({
  en: "Only an address with a dot at its end stands for all that begin with it.",
  ja: "末尾に「.」のあるアドレスだけが、それで始まるアドレス全体を表します。",
});
const NO_FIRST_DOT = localized({
  en: "Only a name with a dot behind the = stands for the hosts below it.",
  ja: "「=」の直後に「.」のある名前だけが、その下のホスト全体を表します。",
});

/** A network is filed under its bits; people know it by what stands in the text. */
function ruleName(key: string, { text }: FoundTcpRule, { syntax }: TcpRulesTraits): string {
  const rule = syntax.networks && /^[_^]/.test(key) ? readTcpRule(text, syntax) : undefined;
  return rule?.kind === "rule" ? rule.address.text : key;
}

function matched(key: string, { verdict, environment }: Effect): Localized {
  const rule = visible(key);
  const settings = [...environment].map(([name, value]) => visible(`${name}="${value}"`)).join(", ");
  if (verdict === "deny") {
    return localized({
      en: `The first rule found for this client is “${rule}:”, and it denies the connection.`,
      ja: `この接続元に最初に見つかる規則は「${rule}:」で、接続を拒みます。`,
    });
  }
  return localized({
    en: `The first rule found for this client is “${rule}:”; it lets the client in and sets ${settings || "nothing"}.`,
    ja: `この接続元に最初に見つかる規則は「${rule}:」で、接続を許し、${settings ? `${settings} を設定します` : "環境変数は何も設定しません"}。`,
  });
}
