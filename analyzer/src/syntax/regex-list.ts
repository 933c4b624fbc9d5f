/**
 * Which lines of a list of regular expressions match a text. Every expression has to be tried, but most need bytes that the text
 * does not have: those that are plain text but for dots are found by a piece of it, and of the others the piece is remembered.
 */

import type { PatternList, PatternRow } from "./pattern-list.ts";
import { compileRegex, type MatchBudget, matchesRegex } from "./regex.ts";
import { asciiUpper } from "./regex-parse.ts";

/** What a line says of a text. */
export interface RegexLine {
  readonly row: PatternRow;
  /** Whether it begins with `!`; the expression is what follows. */
  readonly negated: boolean;
  readonly matches: boolean | "invalid" | "not followed";
}

/** A list, ready to be asked. */
export interface RegexList {
  /** In their order, the lines that match, the ones with `!`, the invalid ones, and those that cannot be followed. */
  lines(text: string, budget: MatchBudget): Generator<RegexLine>;
}

/** Bytes of a piece that are used as a key. */
const LONGEST_KEY = 8;
const PLAIN = /^\^?(?:[^\\^$.[\](){}|*+?\0]|\.|\\[.@-])*\$?$/;
const NOT_READ = 0;
const READ = 1;
const INVALID = 2;
const NOT_FOLLOWED = 3;
/** What reading an expression costs of the budget, beside its length. */
const COST = 20;

/** Reads a list. Costs nothing before the first question. `prefix`: put before expressions that begin with @. */
export function regexList(list: PatternList, prefix = ""): RegexList {
  let index: RegexIndex | undefined;
  return {
    *lines(text, budget) {
      index ??= indexOf(list);
      const subject = asciiUpper(text);
      for (const number of candidatesOf(list, index, subject)) {
        const row = list.row(number);
        const negated = row.value.startsWith("!");
        const expression = negated ? row.value.slice(1) : row.value;
        const source = expression.startsWith("@") ? prefix + expression : expression;
        const matches = matchesLine({ index, number, source, subject, budget });
        if (matches !== false || negated) yield { row, negated, matches };
      }
    },
  };
}

interface RegexIndex {
  /** Numbers of plain expressions by the beginning of their longest piece. */
  readonly plain: ReadonlyMap<string, readonly number[]>;
  /** The numbers of all others, and of those with `!`. */
  readonly others: readonly number[];
  /** Of the others: what was found when they were read. */
  readonly states: Uint8Array;
  readonly needed: Map<number, string>;
}

function indexOf(list: PatternList): RegexIndex {
  const plain = new Map<string, number[]>();
  const others: number[] = [];
  for (let number = 0; number < list.size; number += 1) {
    const piece = longestPiece(list.value(number));
    if (piece === "") {
      others.push(number);
      continue;
    }
    const key = piece.slice(0, LONGEST_KEY);
    const numbers = plain.get(key);
    if (numbers) numbers.push(number);
    else plain.set(key, [number]);
  }
  return { plain, others, states: new Uint8Array(list.size), needed: new Map() };
}

/** The longest row of bytes between the dots of a plain expression, in capitals; empty for any other expression. */
function longestPiece(expression: string): string {
  if (expression.startsWith("!") || !PLAIN.test(expression)) return "";
  let longest = "";
  // Dots that stand for themselves are kept apart from those that do not.
  for (const piece of expression
    .replace(/^\^|\$$/g, "")
    .replaceAll("\\.", "\0")
    .split(".")) {
    if (piece.length > longest.length) longest = piece;
  }
  return asciiUpper(longest.replaceAll("\0", ".").replaceAll("\\", ""));
}

/** The lines that may have something to say, in their order. */
function candidatesOf(list: PatternList, { plain, others }: RegexIndex, subject: string): readonly number[] {
  const found: number[] = [];
  const tried = new Set<string>();
  if (plain.size > 0) {
    for (let start = 0; start < subject.length; start += 1) {
      for (let end = start + 1; end <= subject.length && end <= start + LONGEST_KEY; end += 1) {
        const key = subject.slice(start, end);
        if (tried.has(key)) continue;
        tried.add(key);
        for (const number of plain.get(key) ?? []) if (subject.includes(longestPiece(list.value(number)))) found.push(number);
      }
    }
  }
  if (found.length === 0) return others;
  return [...found, ...others].sort((one, other) => one - other);
}

interface Asked {
  readonly index: RegexIndex;
  readonly number: number;
  readonly source: string;
  readonly subject: string;
  readonly budget: MatchBudget;
}

function matchesLine({ index: { states, needed }, number, source, subject, budget }: Asked): RegexLine["matches"] {
  const state = states[number] ?? NOT_READ;
  if (state === INVALID) return "invalid";
  if (state === NOT_FOLLOWED) return "not followed";
  budget.steps -= 1;
  const piece = needed.get(number);
  if (piece !== undefined && !subject.includes(piece)) return false;
  budget.steps -= COST + source.length;
  if (budget.steps < 0) return "not followed";
  const regex = compileRegex(source);
  if (regex.kind !== "regex") {
    states[number] = regex.kind === "invalid" ? INVALID : NOT_FOLLOWED;
    return regex.kind;
  }
  if (state === NOT_READ) {
    states[number] = READ;
    needed.set(number, regex.program.needed);
  }
  return matchesRegex(regex.program, subject, budget) ?? "not followed";
}
