/**
 * Shell patterns as wildmat.c matches them: `*`, `?`, `[…]` with `^` for all but these, and a backslash before a byte that
 * stands for itself. Bytes are compared as they are, letters included.
 *
 * The function knows no end of a pattern inside brackets: a `[` that is not closed takes in the NUL and whatever stands behind
 * it in memory, which is the next entry of the file. So a pattern is given here as a place in all entries, each ended by NUL.
 * Source: wildmat.c: DoMatch(), alike in s/qmail and IndiMail.
 */

import type { MatchBudget } from "./regex.ts";

const NUL = 0;

/**
 * Whether the whole of `text` matches the pattern at `start` of `entries`. Undefined where that hangs on memory behind the
 * entries, or where the budget does not suffice. The time is bounded by the product of the lengths, and by the budget.
 */
export function matchesWildmat(text: string, { entries, start }: PatternPlace, budget: MatchBudget): boolean | undefined {
  if (entries.charCodeAt(start) === 0x2a && codeAt(entries, start + 1) === NUL) return true;
  let pattern = start;
  let at = 0;
  /** Behind the last star, and where in the text what follows it was tried. A star before it never has to be tried again. */
  let star: { pattern: number; at: number } | undefined;
  for (;;) {
    budget.steps -= 1;
    if (budget.steps < 0 || pattern >= entries.length) return undefined;
    const code = codeAt(entries, pattern);
    if (code === NUL && at === text.length) return true;
    if (code === 0x2a) {
      while (codeAt(entries, pattern) === 0x2a) pattern += 1;
      if (codeAt(entries, pattern) === NUL) return pattern < entries.length ? true : undefined;
      star = { pattern, at };
      continue;
    }
    // Text that has come to its end ends every attempt, as those that begin later have even less of it.
    if (at === text.length) return false;
    const taken = code === NUL ? "differs" : takeOne(entries, pattern, text.charCodeAt(at), budget);
    if (taken === "unknown") return undefined;
    if (taken !== "differs") {
      pattern = taken;
      at += 1;
      continue;
    }
    if (!star) return false;
    star.at += 1;
    pattern = star.pattern;
    at = star.at;
  }
}

/** A pattern among the entries of its file. */
export interface PatternPlace {
  /** All entries, each ended by NUL. */
  readonly entries: string;
  readonly start: number;
}

/** Takes one byte of the text; gives the place behind what took it. */
function takeOne(entries: string, pattern: number, byte: number, budget: MatchBudget): number | "differs" | "unknown" {
  switch (codeAt(entries, pattern)) {
    case 0x3f:
      return pattern + 1;
    case 0x5c:
      return codeAt(entries, pattern + 1) === byte ? pattern + 2 : "differs";
    case 0x5b:
      return takeClass(entries, pattern, byte, budget);
    default:
      return codeAt(entries, pattern) === byte ? pattern + 1 : "differs";
  }
}

/** `[…]`. A first `]` or `-` is a byte like others; the ends of a range are compared as signed bytes. */
function takeClass(entries: string, open: number, byte: number, budget: MatchBudget): number | "differs" | "unknown" {
  let at = open;
  const negated = codeAt(entries, at + 1) === 0x5e;
  if (negated) at += 1;
  let matched = false;
  const first = codeAt(entries, at + 1);
  if (first === 0x5d || first === 0x2d) {
    at += 1;
    matched = first === byte;
  }
  let last = codeAt(entries, at);
  for (at += 1; at < entries.length && codeAt(entries, at) !== NUL && codeAt(entries, at) !== 0x5d; at += 1) {
    budget.steps -= 1;
    const code = codeAt(entries, at);
    if (code === 0x2d && codeAt(entries, at + 1) !== 0x5d) {
      at += 1;
      if (signed(byte) <= signed(codeAt(entries, at)) && signed(byte) >= signed(last)) matched = true;
    } else if (code === byte) {
      matched = true;
    }
    last = codeAt(entries, at);
  }
  if (matched === negated) return at < entries.length ? "differs" : "unknown";
  return at < entries.length ? at + 1 : "unknown";
}

/** What keeps a pattern from ending where its line ends; `at`: the offset of the byte that does. */
export interface WildmatFault {
  /** A `[` that is not closed, or a backslash with nothing behind it, which no text has. */
  readonly kind: "bracket" | "backslash";
  readonly at: number;
}

/** The fault of a pattern alone, without its `!`; undefined where it has none. */
export function wildmatFault(pattern: string): WildmatFault | undefined {
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === "\\") {
      at += 1;
      if (at === pattern.length) return { kind: "backslash", at: at - 1 };
    } else if (sign === "[") {
      // A first ] or - behind the [ and its ^ is a byte like others.
      const [opening = ""] = /^\[\^?[\]-]?/.exec(pattern.slice(at)) ?? [];
      const end = pattern.indexOf("]", at + opening.length);
      if (end < 0) return { kind: "bracket", at };
      at = end;
    }
  }
  return undefined;
}

function codeAt(entries: string, at: number): number {
  return at < entries.length ? entries.charCodeAt(at) : NUL;
}

function signed(byte: number): number {
  return byte > 127 ? byte - 256 : byte;
}
