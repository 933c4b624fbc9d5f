/**
 * Texts that a program reads only in compiled form, compared with what was compiled: by contents, since a copy has times of its
 * own. Sources: qmail-newmrh.c, qmail-newu.c and tcprules.c, which write the compiled files; rcpthosts.c, qmail-lspawn.c and
 * tcpserver.c, which read nothing else.
 */

import { readCdb } from "../syntax/cdb.ts";
import { type AddressKeys, keysIn, readTcpRule } from "../syntax/tcp-rules.ts";
import { readAssignment } from "../syntax/users-assign.ts";
import { linesOf } from "../text/lines.ts";
import type { ControlFileContent } from "./control-files.ts";
import type { CompiledPair, HostFiles } from "./mail-host.ts";
import { linesOfMorercpthosts } from "./qmail-newmrh.ts";
import { assignmentRecord, compileAssign } from "./qmail-newu.ts";
import { compiledPath } from "./surroundings.ts";
import { TCP_RULES_FLAVOURS, type TcpRulesTraits, tcpRulesFlavour } from "./tcp-rules-traits.ts";
import { compileTcpRules } from "./tcprules.ts";

/** What reads a compiled file. */
export type CompiledKind = "morercpthosts" | "users" | "tcp rules";

/** A text and what is compiled from it, each where it is in view. Byte strings; names as in evidence. */
export interface CompiledFile {
  readonly kind: CompiledKind;
  readonly text: string;
  readonly cdb: string;
  /** The bytes; undefined: it does not exist. `hidden`: it does, and could not be read. */
  readonly textBytes: string | "hidden" | undefined;
  readonly cdbBytes: string | "hidden" | undefined;
}

/** The compiled files of a host; none whose text and compiled file both are out of view. */
export function compiledFilesOf(files: HostFiles): readonly CompiledFile[] {
  const { control } = files;
  const hidden = (name: string): boolean => files.isHidden?.(name) === true;
  const bytesOf = (content: ControlFileContent | undefined, name: string): CompiledFile["textBytes"] =>
    content ? (content.kind === "file" ? content.bytes : "hidden") : hidden(name) ? "hidden" : undefined;
  const pairs = new Map<string, CompiledPair>();
  for (const { rules } of files.listeners ?? []) if (rules.kind === "pair") pairs.set(rules.pair.file, rules.pair);
  if (files.tcpRules) pairs.set(files.tcpRules.file, files.tcpRules);
  const found: readonly CompiledFile[] = [
    {
      kind: "morercpthosts",
      text: "control/morercpthosts",
      cdb: "control/morercpthosts.cdb",
      textBytes: bytesOf(control.get("morercpthosts"), "control/morercpthosts"),
      cdbBytes: bytesOf(control.get("morercpthosts.cdb"), "control/morercpthosts.cdb"),
    },
    {
      kind: "users",
      text: "users/assign",
      cdb: "users/cdb",
      textBytes: bytesOf(files.assign, "users/assign"),
      cdbBytes: bytesOf(files.usersCdb, "users/cdb"),
    },
    ...[...pairs.values()].map(({ file, text, cdb }) => {
      const compiled = compiledPath(file);
      return {
        kind: "tcp rules" as const,
        text: file,
        cdb: compiled,
        textBytes: text ?? (hidden(file) ? "hidden" : undefined),
        cdbBytes: cdb ?? (hidden(compiled) ? "hidden" : undefined),
      };
    }),
  ];
  return found.filter(({ textBytes, cdbBytes }) => textBytes !== undefined || cdbBytes !== undefined);
}

/** Some names, the first of them, and how many there are. */
export interface SomeNames {
  readonly first: readonly string[];
  readonly count: number;
}

/** How a compiled file differs from its text. Names are those of the text: a domain, `=joe`, `192.0.2.:`. */
export interface CompiledDifference {
  /** In the text, not in the compiled file. */
  readonly lacking: SomeNames;
  /** In both, with other contents. */
  readonly changed: SomeNames;
  /** In the compiled file alone. */
  readonly besides: SomeNames;
  /** The first line that is not compiled as it stands; undefined where lines are only too few. Counted from 0. */
  readonly line: number | undefined;
  /** The first line that the compiler refuses, and with it the text; undefined: none. */
  readonly refused: number | undefined;
}

/** Names that are kept. */
const MOST_NAMED = 3;
/** Keys of a text that are looked at. A text with more was made to have them. */
const MOST_KEYS = 4_000_000;

/** What a line is compiled into. */
type Reading = Pick<CompiledLine, "keys" | "data">;

/** A line of a text, as it would be compiled. */
interface CompiledLine {
  readonly line: number;
  readonly name: string;
  readonly keys: AddressKeys;
  readonly data: string;
  /** The same under another reading of such texts, where there is one. */
  readonly otherwise?: () => Iterable<Reading>;
}

/** Compares a text with a sound compiled file; undefined: the same records decide. Costs what both hold. */
export function compiledDifference(kind: CompiledKind, text: string, cdb: string, flavour: TcpRulesTraits): CompiledDifference | undefined {
  const compiled = new Map<string, string>();
  for (const { key, data } of readCdb(cdb).records) if (!compiled.has(key)) compiled.set(key, data);
  const written = new Set<string>();
  const lacking = new Names();
  const changed = new Names();
  const besides = new Names();
  let line: number | undefined;
  let budget = MOST_KEYS;
  for (const found of linesOfText(kind, text, flavour)) {
    const state = stateOf(found, compiled, written);
    for (const reading of [found, ...(found.otherwise?.() ?? [])]) {
      for (const key of keysIn(reading.keys)) {
        written.add(key);
        budget -= 1;
      }
    }
    if (budget < 0) return undefined;
    if (state === "same") continue;
    line ??= found.line;
    (state === "lacking" ? lacking : changed).add(found.name);
  }
  for (const [key, data] of compiled) {
    if (written.has(key) || (kind === "tcp rules" && isPopBeforeSmtp(key, data))) continue;
    const name = nameOfKey(kind, key);
    if (name !== undefined) besides.add(name);
  }
  if (lacking.count + changed.count + besides.count === 0) return undefined;
  return { lacking, changed, besides, line, refused: refusalIn(kind, text, flavour) };
}

class Names implements SomeNames {
  readonly #names = new Set<string>();

  add(name: string): void {
    this.#names.add(name);
  }

  get count(): number {
    return this.#names.size;
  }

  get first(): readonly string[] {
    return [...this.#names].slice(0, MOST_NAMED);
  }
}

/** A key that an earlier line of the text has too is that line's. */
function stateOf(found: CompiledLine, compiled: ReadonlyMap<string, string>, written: ReadonlySet<string>): "same" | "lacking" | "changed" {
  let state: "same" | "lacking" | "changed" = "same";
  for (const key of keysIn(found.keys)) {
    const data = written.has(key) ? found.data : compiled.get(key);
    if (data === found.data) continue;
    state = data === undefined ? "lacking" : "changed";
    break;
  }
  if (state === "same") return state;
  for (const { keys, data } of found.otherwise?.() ?? []) {
    const list = [...keysIn(keys)];
    if (list.length > 0 && list.every((key) => compiled.get(key) === data)) return "same";
  }
  return state;
}

function* linesOfText(kind: CompiledKind, text: string, flavour: TcpRulesTraits): Generator<CompiledLine> {
  switch (kind) {
    case "morercpthosts":
      for (const { key, line } of linesOfMorercpthosts(text)) yield { line, name: key, keys: { kind: "one", key }, data: "" };
      return;
    case "users":
      for (const { number: line, text: raw } of linesOf(text)) {
        const read = readAssignment(raw);
        if (read.kind === "end") return;
        if (read.kind !== "assignment") continue;
        const { key, data } = assignmentRecord(read);
        yield { line, name: nameOfAssignment(key), keys: { kind: "one", key }, data };
      }
      return;
    case "tcp rules":
      for (const { number: line, text: raw } of linesOf(text)) {
        const read = readTcpRule(raw, flavour.syntax);
        if (read.kind !== "rule") continue;
        const otherwise = /[/:].*:/.test(raw.slice(0, 100)) ? () => otherReadings(raw, flavour) : undefined;
        yield { line, name: `${read.address.text}:`, keys: read.keys, data: read.data, ...(otherwise && { otherwise }) };
      }
  }
}

/** Networks and IPv6 addresses as other versions of tcprules compile them: which one it was, nobody has to have said. */
function* otherReadings(line: string, { id }: TcpRulesTraits): Generator<Reading> {
  for (const other of TCP_RULES_FLAVOURS) {
    const read = other === id ? undefined : readTcpRule(line, tcpRulesFlavour(other).syntax);
    if (read?.kind === "rule") yield { keys: read.keys, data: read.data };
  }
}

/** Single addresses that may send for a while after they have fetched mail; no text has them. */
function isPopBeforeSmtp(key: string, data: string): boolean {
  return !data.startsWith("D") && (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(key) || /^[0-9a-f]*:[0-9a-f:.]*$/i.test(key));
}

/** How the text would spell what stands under a key; undefined for a record that no line makes. */
function nameOfKey(kind: CompiledKind, key: string): string | undefined {
  if (kind === "morercpthosts") return key;
  if (kind === "tcp rules") return `${key}:`;
  return key.startsWith("!") ? nameOfAssignment(key) : undefined;
}

function nameOfAssignment(key: string): string {
  return key.endsWith("\0") ? `=${key.slice(1, -1)}` : `+${key.slice(1)}`;
}

function refusalIn(kind: CompiledKind, text: string, flavour: TcpRulesTraits): number | undefined {
  if (kind === "morercpthosts") return undefined;
  const result = kind === "users" ? compileAssign({ kind: "file", bytes: text }) : compileTcpRules(text, flavour);
  if (result.kind === "compiled") return undefined;
  // What lacks is the end.
  return result.line ?? Math.max(0, text.split("\n").length - 1);
}

/** Whether a compiled file holds anything that decides. */
export function holdsRecords(kind: CompiledKind, cdb: string): SomeNames {
  const names = new Names();
  for (const { key } of readCdb(cdb).records) {
    const name = nameOfKey(kind, key);
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** What a text would compile to: its first entries and how many there are. */
export function textEntries(kind: CompiledKind, text: string, flavour: TcpRulesTraits): SomeNames & { readonly line: number | undefined } {
  const names = new Names();
  let first: number | undefined;
  for (const { name, line } of linesOfText(kind, text, flavour)) {
    first ??= line;
    names.add(name);
  }
  return { first: names.first, count: names.count, line: first };
}
