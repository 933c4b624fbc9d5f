/**
 * Which line of a list of shell patterns decides about a text. Lines without a wildcard, and lines that begin with a star and go
 * on without one, are found by their key; only the others are tried one by one.
 */

import { atOnce } from "../text/steps.ts";
import { EntryTable } from "./entry-table.ts";
import type { PatternList, PatternRow } from "./pattern-list.ts";
import type { MatchBudget } from "./regex.ts";
import { matchesWildmat } from "./wildmat.ts";

/** What a list of shell patterns says of a text. */
export type WildmatAnswer =
  | { readonly kind: "no match" }
  /** `row` decides: it is the last that matches, and `excepts` where it begins with `!`. */
  | { readonly kind: "match"; readonly row: PatternRow; readonly excepts: boolean }
  /** It hangs on `row`, and whether that matches cannot be told. */
  | { readonly kind: "not followed"; readonly row: PatternRow };

/** A list, ready to be asked. */
export interface WildmatList {
  /**
   * The last pattern that matches decides; one with `!` excepts. Source: the loop in qmail-smtpd.c of s/qmail, bmfcheck(), and in
   * IndiMail's qregex.c, wildmat_match().
   */
  last(text: string, budget: MatchBudget): WildmatAnswer;
}

/** An entry that a look-up finds, with its marks: `!` excepts, `*` takes any beginning. */
const KEYED = /^!?\*?[^*?[\\]*$/;

/** Reads a list. Costs nothing before the first question. */
export function wildmatList(list: PatternList): WildmatList {
  let index: WildmatIndex | undefined;
  return {
    last(text, budget) {
      index ??= indexOf(list);
      return lastOf(list, index, text, budget);
    },
  };
}

interface WildmatIndex {
  /** The entries that are found by their key; compared exactly, although the table folds. */
  readonly keyed: EntryTable;
  readonly hasStars: boolean;
  /** The numbers of all others. */
  readonly others: readonly number[];
}

function indexOf(list: PatternList): WildmatIndex {
  const keyed = new EntryTable();
  const others: number[] = [];
  let hasStars = false;
  for (let index = 0; index < list.size; index += 1) {
    const value = list.value(index);
    if (KEYED.test(value)) {
      const start = list.start(index);
      keyed.add(list.file, { start, keyEnd: start + value.length, line: 0 });
      hasStars ||= value.includes("*");
    } else {
      others.push(index);
    }
  }
  atOnce(keyed.seal());
  return { keyed, hasStars, others };
}

function lastOf(list: PatternList, index: WildmatIndex, text: string, budget: MatchBudget): WildmatAnswer {
  const exact = lastKeyed(list, index, text);
  for (let next = index.others.length - 1; next >= 0; next -= 1) {
    const other = index.others[next] ?? 0;
    if (other < exact) break;
    const row = list.row(other);
    const excepts = row.value.startsWith("!");
    const matches = matchesWildmat(text, { entries: list.entries, start: list.place(other) + (excepts ? 1 : 0) }, budget);
    if (matches === undefined) return { kind: "not followed", row };
    if (matches) return { kind: "match", row, excepts };
  }
  if (exact < 0) return { kind: "no match" };
  const row = list.row(exact);
  return { kind: "match", row, excepts: row.value.startsWith("!") };
}

/** The number of the last entry with a key that matches; -1 where there is none. */
function lastKeyed(list: PatternList, { keyed, hasStars }: WildmatIndex, text: string): number {
  let last = -1;
  for (const key of keysOf(text, hasStars)) {
    for (const { start, keyEnd } of keyed.candidates(key)) {
      if (start > last && list.file.slice(start, keyEnd) === key) {
        last = start;
        break;
      }
    }
  }
  return last < 0 ? -1 : list.indexAt(last);
}

function* keysOf(text: string, withStars: boolean): Generator<string> {
  if (!text.startsWith("!") && !text.startsWith("*")) yield text;
  if (!text.startsWith("*")) yield `!${text}`;
  if (!withStars) return;
  for (let start = 0; start <= text.length; start += 1) {
    yield `*${text.slice(start)}`;
    yield `!*${text.slice(start)}`;
  }
}
