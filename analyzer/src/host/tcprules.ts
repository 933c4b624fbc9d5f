/**
 * tcprules: from the text of tcp rules to the compiled rules that tcpserver reads.
 *
 * One line that does not fit makes tcprules refuse the file: it writes nothing, and an older cdb stays in force. Repeated
 * addresses are all written, and the first is found. Source: main and doaddressdata in tcprules.c (ucspi-tcp 0.88).
 */

import { type AddressKeys, keyCount, keysIn, readTcpRule, type TcpRuleFault } from "../syntax/tcp-rules.ts";
import { linesOf, withoutLineFeed } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { type TcpRulesTraits, UCSPI_TCP } from "./tcp-rules-traits.ts";

/** A rule that tcprules has written, under one key or up to 256. */
export interface CompiledTcpRule {
  /** Counted from 0. */
  readonly line: number;
  /** The line without its LF. */
  readonly text: string;
  readonly keys: AddressKeys;
  /** See syntax/tcp-rules.ts, which also gives the parts of the line again. */
  readonly data: string;
}

/** What comes of a text. `exit` is the exit status of tcprules. */
export type TcpRulesCompilation =
  | { readonly kind: "compiled"; readonly exit: 0; readonly rules: readonly CompiledTcpRule[] }
  /** The first line that does not fit; no line behind it was read. `span` counts in the line. */
  | {
      readonly kind: "refused";
      readonly exit: 100 | 101;
      readonly line: number;
      readonly text: string;
      readonly fault: TcpRuleFault;
      readonly span: Span;
    }
  /** tcprules never ends at this line, and an older cdb stays in force. */
  | { readonly kind: "endless"; readonly exit: "hangs"; readonly line: number; readonly text: string };

/** Compiles the text of tcp rules (a byte string) as the tcprules of that flavour does. Never fails, and always ends. */
export function compileTcpRules(bytes: string, { syntax, refusalExit }: TcpRulesTraits = UCSPI_TCP): TcpRulesCompilation {
  const rules: CompiledTcpRule[] = [];
  for (const { number: line, text: raw } of linesOf(bytes)) {
    const read = readTcpRule(raw, syntax);
    if (read.kind === "skipped") continue;
    const text = withoutLineFeed(raw);
    if (read.kind === "endless") return { kind: "endless", exit: "hangs", line, text };
    if (read.kind === "refused") return { kind: "refused", exit: refusalExit, line, text, fault: read.fault, span: read.span };
    rules.push({ line, text, keys: read.keys, data: read.data });
  }
  return { kind: "compiled", exit: 0, rules };
}

/** A record of the cdb. */
export interface TcpRuleRecord {
  readonly key: string;
  readonly data: string;
  readonly line: number;
}

/** The records in the order in which tcprules writes them. */
export function* tcpRuleRecords(rules: Iterable<CompiledTcpRule>): Generator<TcpRuleRecord> {
  for (const { keys, data, line } of rules) for (const key of keysIn(keys)) yield { key, data, line };
}

/** How many records tcprules writes; repeated keys count. */
export function countTcpRuleRecords(rules: Iterable<CompiledTcpRule>): number {
  let count = 0;
  for (const { keys } of rules) count += keyCount(keys);
  return count;
}
