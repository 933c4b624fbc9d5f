/**
 * Lists whose entries are patterns, tried one by one: regular expressions (qregex, in Sagredo's qmail and IndiMail) or shell
 * patterns (wildmat, in s/qmail and IndiMail). A `!` before a pattern turns its meaning round; what that is, each program says.
 */

import { linesOf, withoutLineFeed } from "../text/lines.ts";
import { entriesOfLine } from "./list.ts";
import { compileRegex, type MatchBudget, matchesRegex, type Regex } from "./regex.ts";
import { isLiteralPattern, matchesWildmat } from "./wildmat.ts";

/** An entry with its place. */
export interface PatternRow {
  /** The entry, with its `!` if it has one. */
  readonly value: string;
  /** Where it begins in `entries`. */
  readonly start: number;
  /** Number of the line, counted from 0 at LF. */
  readonly line: number;
  /** The line without its LF. */
  readonly text: string;
}

/** A list of patterns, read once. */
export interface PatternList {
  readonly rows: readonly PatternRow[];
  /** As the program holds them: each entry ended by NUL. */
  readonly entries: string;
  /** The expression of a row, of which `source` is the text; compiled when it is first asked for. */
  regex(row: PatternRow, source: string): Regex;
  /** The last row that is exactly `value`, and no pattern; undefined where there is none. */
  literal(value: string): number | undefined;
  /** The numbers of the rows that are patterns of wildmat, in their order. */
  readonly wildmats: readonly number[];
}

/** Reads a file. Never fails. */
export function readPatterns(file: string): PatternList {
  const rows: PatternRow[] = [];
  let start = 0;
  for (const { number, text } of linesOf(file)) {
    for (const { value } of entriesOfLine(text)) {
      rows.push({ value, start, line: number, text: withoutLineFeed(text) });
      start += value.length + 1;
    }
  }
  const entries = rows.map(({ value }) => `${value}\0`).join("");
  const compiled = new Map<number, Regex>();
  let literals: Map<string, number> | undefined;
  let wildmats: number[] | undefined;
  return {
    rows,
    entries,
    regex(row, source) {
      const known = compiled.get(row.start);
      if (known) return known;
      const regex = compileRegex(source);
      compiled.set(row.start, regex);
      return regex;
    },
    literal(value) {
      literals ??= new Map(rows.map((row, index) => [row.value, index]));
      return literals.get(value);
    },
    get wildmats() {
      wildmats ??= rows.flatMap(({ value }, index) => (isLiteralPattern(value.replace(/^!/, "")) ? [] : [index]));
      return wildmats;
    },
  };
}

/** What a list of shell patterns says of a text. */
export type WildmatAnswer =
  | { readonly kind: "no match" }
  /** `row` decides: it is the last that matches, and `excepts` where it begins with `!`. */
  | { readonly kind: "match"; readonly row: PatternRow; readonly excepts: boolean }
  /** It hangs on `row`, and whether that matches cannot be told. */
  | { readonly kind: "not followed"; readonly row: PatternRow };

/**
 * The last pattern that matches decides; one with `!` excepts. Source: the loop in qmail-smtpd.c of s/qmail, bmfcheck(), and in
 * IndiMail's qregex.c, wildmat_match().
 */
export function lastWildmat(list: PatternList, text: string, budget: MatchBudget): WildmatAnswer {
  const plain = text.startsWith("!") ? undefined : list.literal(text);
  const exact = isLiteralPattern(text) ? Math.max(plain ?? -1, list.literal(`!${text}`) ?? -1) : -1;
  for (let next = list.wildmats.length - 1; next >= 0; next -= 1) {
    const index = list.wildmats[next] ?? -1;
    if (index < exact) break;
    const row = list.rows[index];
    if (!row) continue;
    const excepts = row.value.startsWith("!");
    const matches = matchesWildmat(text, { entries: list.entries, start: row.start + (excepts ? 1 : 0) }, budget);
    if (matches === undefined) return { kind: "not followed", row };
    if (matches) return { kind: "match", row, excepts };
  }
  const row = list.rows[exact];
  return row ? { kind: "match", row, excepts: row.value.startsWith("!") } : { kind: "no match" };
}

/** Whether a row's expression, of which `source` is the text, matches; `invalid` is the program's own answer. */
export function rowMatches(
  list: PatternList,
  row: PatternRow,
  { source, text, budget }: { readonly source: string; readonly text: string; readonly budget: MatchBudget },
): boolean | "invalid" | "not followed" {
  const regex = list.regex(row, source);
  if (regex.kind === "invalid") return "invalid";
  if (regex.kind === "not followed") return "not followed";
  return matchesRegex(regex.program, text, budget) ?? "not followed";
}
