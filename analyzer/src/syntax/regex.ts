/**
 * Whether an extended regular expression (regex-parse.ts) matches somewhere in a text. All ways through the expression are
 * followed at once, byte by byte, so that the time is bounded by its size times that of the text whatever it says.
 */

import { asciiUpper, type ByteSet, parseRegex, type RegexAssertion, type RegexFault, type RegexNode } from "./regex-parse.ts";

/** An expression ready to be matched. */
export type Regex =
  | { readonly kind: "regex"; readonly program: RegexProgram }
  /** regcomp refuses it. */
  | { readonly kind: "invalid"; readonly fault: RegexFault }
  /** It may be right; whether it matches cannot be told here. */
  | { readonly kind: "not followed"; readonly why: "back reference" | "too deep" | "too large" };

/** Work left for matching, in steps; shared by the expressions of one question. */
export interface MatchBudget {
  steps: number;
}

type Instruction =
  | { readonly kind: "bytes"; readonly bytes: ByteSet }
  | { readonly kind: "assertion"; readonly assertion: RegexAssertion }
  | { readonly kind: "jump"; readonly targets: readonly number[] }
  | { readonly kind: "match" };

/** A compiled expression. */
export interface RegexProgram {
  readonly instructions: readonly Instruction[];
  /** A text without these bytes, in capitals, in a row cannot match. */
  readonly needed: string;
}

const MOST_INSTRUCTIONS = 20_000;

/** Reads and compiles an expression, a byte string. Never throws. */
export function compileRegex(expression: string): Regex {
  const reading = parseRegex(expression);
  if (reading.kind !== "regex") return reading;
  const instructions: Instruction[] = [];
  if (!emit(reading.node, instructions)) return { kind: "not followed", why: "too large" };
  instructions.push({ kind: "match" });
  return { kind: "regex", program: { instructions, needed: longestLiteral(reading.node) } };
}

/** Whether the expression matches anywhere in `text`, a byte string without NUL; undefined where the budget does not suffice. */
export function matchesRegex({ instructions, needed }: RegexProgram, text: string, budget: MatchBudget): boolean | undefined {
  const subject = asciiUpper(text);
  budget.steps -= 1;
  if (!subject.includes(needed)) return false;
  const run = new Run(instructions, subject, budget);
  for (let at = 0; at <= subject.length; at += 1) {
    run.enter(0, at);
    if (run.matched) return true;
    if (budget.steps < 0) return undefined;
    run.advance(at);
  }
  return false;
}

/** The states that are alive at one place of the text, and those of the next. */
class Run {
  matched = false;
  readonly #instructions: readonly Instruction[];
  readonly #subject: string;
  readonly #budget: MatchBudget;
  /** The place, plus one, at which each instruction was entered last. */
  readonly #entered: Int32Array;
  #alive: number[] = [];

  constructor(instructions: readonly Instruction[], subject: string, budget: MatchBudget) {
    this.#instructions = instructions;
    this.#subject = subject;
    this.#budget = budget;
    this.#entered = new Int32Array(instructions.length);
  }

  /** Follows everything that takes no byte. */
  enter(first: number, at: number): void {
    const open = [first];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (this.#entered[index] === at + 1) continue;
      this.#entered[index] = at + 1;
      this.#budget.steps -= 1;
      const instruction = this.#instructions[index];
      if (!instruction) continue;
      switch (instruction.kind) {
        case "match":
          this.matched = true;
          break;
        case "jump":
          open.push(...instruction.targets);
          break;
        case "assertion":
          if (holds(instruction.assertion, this.#subject, at)) open.push(index + 1);
          break;
        case "bytes":
          this.#alive.push(index);
          break;
      }
    }
  }

  /** Takes the byte at `at`. */
  advance(at: number): void {
    const alive = this.#alive;
    const byte = this.#subject.charCodeAt(at);
    this.#alive = [];
    for (const index of alive) {
      const instruction = this.#instructions[index];
      if (instruction?.kind === "bytes" && instruction.bytes[byte] === 1) this.enter(index + 1, at + 1);
    }
  }
}

function holds(assertion: RegexAssertion, subject: string, at: number): boolean {
  const before = isWordAt(subject, at - 1);
  const behind = isWordAt(subject, at);
  switch (assertion) {
    case "start":
      return at === 0;
    case "end":
      return at === subject.length;
    case "word":
      return before !== behind;
    case "no word":
      return before === behind;
    case "word start":
      return !before && behind;
    case "word end":
      return before && !behind;
  }
}

function isWordAt(subject: string, at: number): boolean {
  return /[A-Za-z0-9_]/.test(subject.charAt(at));
}

/** Appends the instructions of a node; false where they are too many. */
function emit(node: RegexNode, to: Instruction[]): boolean {
  if (to.length > MOST_INSTRUCTIONS) return false;
  switch (node.kind) {
    case "bytes":
    case "assertion":
      to.push(node);
      return true;
    case "sequence":
      return node.parts.every((part) => emit(part, to));
    case "choice": {
      const start = to.length;
      const ways: number[] = [];
      const ends: number[] = [];
      to.push({ kind: "jump", targets: ways });
      for (const part of node.parts) {
        ways.push(to.length);
        if (!emit(part, to)) return false;
        ends.push(to.length);
        to.push({ kind: "match" });
      }
      for (const end of ends) to[end] = { kind: "jump", targets: [to.length] };
      return start < to.length;
    }
    case "repeat":
      return emitRepeat(node, to);
  }
}

function emitRepeat({ part, least, most }: Extract<RegexNode, { kind: "repeat" }>, to: Instruction[]): boolean {
  for (let count = 0; count < least; count += 1) {
    // A part without instructions is the empty one, however often it is repeated.
    const before = to.length;
    if (!emit(part, to)) return false;
    if (to.length === before) return true;
  }
  if (most === undefined) {
    const start = to.length;
    const ways = [start + 1];
    to.push({ kind: "jump", targets: ways });
    if (!emit(part, to)) return false;
    to.push({ kind: "jump", targets: [start] });
    ways.push(to.length);
    return true;
  }
  const optional: number[][] = [];
  for (let count = least; count < most; count += 1) {
    const ways = [to.length + 1];
    optional.push(ways);
    to.push({ kind: "jump", targets: ways });
    if (!emit(part, to)) return false;
  }
  for (const ways of optional) ways.push(to.length);
  return true;
}

/** The longest row of bytes that stands at the top of the expression, so that every match contains it. */
function longestLiteral(node: RegexNode): string {
  const parts = node.kind === "sequence" ? node.parts : [node];
  let longest = "";
  let row = "";
  for (const part of parts) {
    const byte = part.kind === "bytes" ? onlyByte(part.bytes) : undefined;
    row = byte === undefined ? "" : row + byte;
    if (row.length > longest.length) longest = row;
  }
  return longest;
}

function onlyByte(bytes: ByteSet): string | undefined {
  const byte = bytes.indexOf(1);
  return byte >= 0 && bytes.lastIndexOf(1) === byte ? String.fromCharCode(byte) : undefined;
}
