/**
 * Compiled tcp rules as tcpserver finds them: the first record of a key. From a text, with lines, or from a cdb alone.
 * Source: dorule in rules.c, cdb_find in cdb.c (ucspi-tcp 0.88), which finds repeated keys in the order of the file.
 *
 * Ranges are kept as ranges, so that a line of 256 keys costs no more than another.
 */

import { lookUpCdb } from "../syntax/cdb.ts";
import type { AddressKeys } from "../syntax/tcp-rules.ts";
import { type TcpRulesTraits, UCSPI_TCP } from "./tcp-rules-traits.ts";
import type { CompiledTcpRule } from "./tcprules.ts";
import type { FoundTcpRule, RuleLine, TcpRuleTable } from "./tcpserver.ts";

/** Repeated lines that a look-up names, and networks that are kept for evidence. */
const MOST_REPEATED = 20;
const MOST_NETWORKS = 1000;
/** Ranges of one prefix and suffix that are kept whatever they say; of more, those that give a number its first rule. */
const MOST_OVERLAPPING = 64;

/** The table of rules that tcprules has compiled. */
export function tcpRuleTable(rules: Iterable<CompiledTcpRule>, flavour: TcpRulesTraits = UCSPI_TCP): TcpRuleTable {
  const first = new Map<string, CompiledTcpRule>();
  const repeated = new Map<string, CompiledTcpRule[]>();
  const ranges = new RangeRules();
  const networks: Network[] = [];
  for (const rule of rules) {
    if (rule.keys.kind === "range") {
      ranges.add(rule.keys, rule);
      continue;
    }
    const { key } = rule.keys;
    if (!first.has(key)) first.set(key, rule);
    else keepRepeated(repeated, key, rule);
    const network = networks.length < MOST_NETWORKS ? networkOf(key, rule) : undefined;
    if (network) networks.push(network);
  }
  return {
    flavour,
    find(key) {
      const same = first.get(key);
      const all = [...(same ? [same] : []), ...(repeated.get(key) ?? []), ...ranges.containing(key)].sort((a, b) => a.line - b.line);
      const [winner, ...losers] = all.slice(0, MOST_REPEATED);
      return winner && foundRule(winner, losers);
    },
    networksWith: (ip) => networksWith(networks, ip),
  };
}

/** The table of rules that are in view as a cdb only (a byte string). */
export function tcpRuleTableOfCdb(cdb: string, flavour: TcpRulesTraits = UCSPI_TCP): TcpRuleTable {
  return {
    flavour,
    find(key) {
      const answer = lookUpCdb(cdb, key);
      if (answer.kind === "absent") return undefined;
      if (answer.kind === "unreadable" || answer.data === undefined) return "unreadable";
      return { data: answer.data, line: null, text: "", repeated: [] };
    },
    networksWith: () => [],
  };
}

function keepRepeated(repeated: Map<string, CompiledTcpRule[]>, key: string, rule: CompiledTcpRule): void {
  const same = repeated.get(key);
  if (!same) repeated.set(key, [rule]);
  else if (same.length < MOST_REPEATED) same.push(rule);
}

function foundRule({ line, text, data }: CompiledTcpRule, repeated: readonly CompiledTcpRule[]): FoundTcpRule {
  return { line, text, data, repeated: repeated.map((rule) => ({ line: rule.line, text: rule.text })) };
}

type Range = Extract<AddressKeys, { kind: "range" }>;

interface RangeGroup {
  readonly members: (Pick<Range, "bottom" | "top"> & { readonly rule: CompiledTcpRule })[];
  /** Which numbers have a rule; kept once there are many members. */
  covered: Uint8Array | undefined;
}

/** Rules for ranges; those with one prefix and suffix stand together in the order of their lines. */
class RangeRules {
  readonly #groups = new Map<string, RangeGroup>();
  #longestKey = 0;

  add(range: Range, rule: CompiledTcpRule): void {
    const { prefix, suffix, bottom, top } = range;
    if (bottom > top) return;
    const name = groupName(prefix, suffix);
    const group = this.#groups.get(name) ?? { members: [], covered: undefined };
    this.#groups.set(name, group);
    if (group.members.length >= MOST_OVERLAPPING) {
      group.covered ??= coveredBy(group.members);
      const free = group.covered.indexOf(0, bottom);
      if (free < 0 || free > top) return;
      group.covered.fill(1, bottom, top + 1);
    }
    group.members.push({ bottom, top, rule });
    this.#longestKey = Math.max(this.#longestKey, prefix.length + 3 + suffix.length);
  }

  /** The rules of the ranges in which `key` lies: a number without needless zeros fills the key between two dots. */
  containing(key: string): readonly CompiledTcpRule[] {
    const rules: CompiledTcpRule[] = [];
    if (key.length > this.#longestKey || /[=@]/.test(key)) return rules;
    for (let start = 0; start <= key.length; ) {
      const dot = key.indexOf(".", start);
      const end = dot < 0 ? key.length : dot;
      const text = key.slice(start, end);
      if (/^(0|[1-9]\d{0,2})$/.test(text)) {
        const number = Number(text);
        const group = this.#groups.get(groupName(key.slice(0, start), key.slice(end)));
        for (const { bottom, top, rule } of group?.members ?? []) if (bottom <= number && number <= top) rules.push(rule);
      }
      start = end + 1;
    }
    return rules;
  }
}

/** A name for a prefix and a suffix; the length tells where one ends. */
function groupName(prefix: string, suffix: string): string {
  return `${prefix.length}:${prefix}${suffix}`;
}

function coveredBy(members: RangeGroup["members"]): Uint8Array {
  const covered = new Uint8Array(256);
  for (const { bottom, top } of members) covered.fill(1, bottom, top + 1);
  return covered;
}

interface Network {
  readonly base: number;
  readonly bits: number;
  readonly rule: RuleLine;
}

function networkOf(address: string, { line, text }: CompiledTcpRule): Network | undefined {
  const [, ip, bits] = /^(\d{1,3}(?:\.\d{1,3}){0,3})\.?\/(\d{1,2})$/.exec(address) ?? [];
  const base = ip === undefined ? undefined : addressNumber(ip);
  return base === undefined || Number(bits) > 32 ? undefined : { base, bits: Number(bits), rule: { line, text } };
}

function networksWith(networks: readonly Network[], ip: string): readonly RuleLine[] {
  const address = addressNumber(ip);
  if (address === undefined) return [];
  return networks.filter(({ base, bits }) => bits === 0 || (base ^ address) >>> (32 - bits) === 0).map(({ rule }) => rule);
}

/** An address of up to four numbers as 32 bits, missing numbers being 0; undefined where it is none. */
function addressNumber(ip: string): number | undefined {
  const numbers = ip.split(".", 5).map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  if (numbers.length > 4 || numbers.some((number) => number > 255)) return undefined;
  return [0, 1, 2, 3].reduce((sum, index) => (sum << 8) | (numbers[index] ?? 0), 0);
}
