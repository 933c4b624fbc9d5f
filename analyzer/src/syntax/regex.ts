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

/** An expression that was read. */
export interface RegexProgram {
  readonly node: RegexNode;
  /** A text without these bytes, in capitals, in a row cannot match. */
  readonly needed: string;
}

const MOST_INSTRUCTIONS = 20_000;

/** Reads and compiles an expression, a byte string. Never throws. */
export function compileRegex(expression: string): Regex {
  const reading = parseRegex(expression);
  if (reading.kind !== "regex") return reading;
  if (sizeOf(reading.node) > MOST_INSTRUCTIONS) return { kind: "not followed", why: "too large" };
  return { kind: "regex", program: { node: reading.node, needed: longestLiteral(reading.node) } };
}

/** Whether the expression matches anywhere in `text`, a byte string without NUL; undefined where the budget does not suffice. */
export function matchesRegex({ node, needed }: RegexProgram, text: string, budget: MatchBudget): boolean | undefined {
  const subject = asciiUpper(text);
  budget.steps -= 1;
  if (!subject.includes(needed)) return false;
  const instructions: Instruction[] = [];
  emit(node, instructions);
  instructions.push({ kind: "match" });
  budget.steps -= instructions.length;
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

/** How many instructions a node makes, at most; a part that makes none counts as one. */
function sizeOf(node: RegexNode): number {
  switch (node.kind) {
    case "bytes":
    case "assertion":
      return 1;
    case "sequence":
      return node.parts.reduce((size, part) => size + sizeOf(part), 1);
    case "choice":
      return node.parts.reduce((size, part) => size + sizeOf(part) + 1, 1);
    case "repeat":
      return (sizeOf(node.part) + 2) * Math.max(node.least + 1, node.most ?? 0);
  }
}

/** Appends the instructions of a node. */
function emit(node: RegexNode, to: Instruction[]): void {
  switch (node.kind) {
    case "bytes":
    case "assertion":
      to.push(node);
      break;
    case "sequence":
      for (const part of node.parts) emit(part, to);
      break;
    case "choice":
      emitChoice(node.parts, to);
      break;
    case "repeat":
      emitRepeat(node, to);
      break;
  }
}

function emitChoice(parts: readonly RegexNode[], to: Instruction[]): void {
  const ways: number[] = [];
  const ends: number[] = [];
  to.push({ kind: "jump", targets: ways });
  for (const part of parts) {
    ways.push(to.length);
    emit(part, to);
    ends.push(to.length);
    to.push({ kind: "jump", targets: [] });
  }
  for (const end of ends) to[end] = { kind: "jump", targets: [to.length] };
}

function emitRepeat({ part, least, most }: Extract<RegexNode, { kind: "repeat" }>, to: Instruction[]): void {
  for (let count = 0; count < least; count += 1) emit(part, to);
  if (most === undefined) {
    const start = to.length;
    const ways = [start + 1];
    to.push({ kind: "jump", targets: ways });
    emit(part, to);
    to.push({ kind: "jump", targets: [start] });
    ways.push(to.length);
    return;
  }
  const optional: number[][] = [];
  for (let count = least; count < most; count += 1) {
    const ways = [to.length + 1];
    optional.push(ways);
    to.push({ kind: "jump", targets: ways });
    emit(part, to);
  }
  for (const ways of optional) ways.push(to.length);
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
