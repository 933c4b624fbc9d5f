/**
 * Extended regular expressions as glibc's regcomp reads them with REG_EXTENDED | REG_ICASE in the C locale: POSIX, with the
 * GNU additions \w \W \s \S \b \B \< \> \` and \'. A byte string in, a tree out; nothing is matched here.
 *
 * With REG_ICASE the expression itself is put into capitals before it is read. So [Z-a] is the range Z to A, which is none, and
 * [A-z] ends at Z. The byte behind a backslash alone stays as it is, and so \d matches nothing at all. Source: glibc,
 * posix/regcomp.c: peek_token(), parse_expression(), parse_dup_op(), parse_bracket_exp().
 */

import { BracketReader } from "./regex-bracket.ts";

/** A place that the text must have. `word` is \b, `no word` \B, `word start` \<, `word end` \>. */
export type RegexAssertion = "start" | "end" | "word" | "no word" | "word start" | "word end";

/** What an expression is made of. */
export type RegexNode =
  | { readonly kind: "bytes"; readonly bytes: ByteSet }
  | { readonly kind: "assertion"; readonly assertion: RegexAssertion }
  | { readonly kind: "sequence"; readonly parts: readonly RegexNode[] }
  | { readonly kind: "choice"; readonly parts: readonly RegexNode[] }
  /** `most` undefined: any number. */
  | { readonly kind: "repeat"; readonly part: RegexNode; readonly least: number; readonly most: number | undefined };

/** The bytes that match: one element for each byte, 1 where it does. In terms of a text in capitals. */
export type ByteSet = Uint8Array;

/** Why regcomp refuses an expression. */
export type RegexFault =
  | "nothing to repeat"
  | "parenthesis not closed"
  | "bracket not closed"
  | "bad range"
  | "unknown class"
  | "bad interval"
  | "backslash at the end"
  | "reference to no group";

export type RegexReading =
  | { readonly kind: "regex"; readonly node: RegexNode }
  | { readonly kind: "invalid"; readonly fault: RegexFault }
  /** A valid expression that is not followed here: what \1 refers to is not kept, and depth is bounded. */
  | { readonly kind: "not followed"; readonly why: "back reference" | "too deep" };

/** Nothing, which always matches. */
const EMPTY_NODE: RegexNode = { kind: "sequence", parts: [] };

const MOST_DEPTH = 200;
const MOST_REPEATS = 0x7fff;

/** Reads an expression; what stands behind a NUL is not read. Never throws. */
export function parseRegex(expression: string): RegexReading {
  const nul = expression.indexOf("\0");
  const parser = new Parser(nul < 0 ? expression : expression.slice(0, nul));
  const node = parser.alternatives(0);
  if (parser.tooDeep) return { kind: "not followed", why: "too deep" };
  if (parser.fault) return { kind: "invalid", fault: parser.fault };
  if (parser.seenReference) return { kind: "not followed", why: "back reference" };
  return { kind: "regex", node };
}

function every(belongs: (byte: number) => boolean): RegexNode {
  return { kind: "bytes", bytes: Uint8Array.from({ length: 256 }, (_, byte) => (belongs(byte) ? 1 : 0)) };
}

/** The sets of one byte each, by its code. Nodes are shared, since there can be many expressions. */
const ONLY: readonly RegexNode[] = Array.from({ length: 256 }, (_, byte) => ({
  kind: "bytes",
  bytes: new Uint8Array(256).fill(1, byte, byte + 1),
}));
const ANY = every((code) => code !== 0);
const isWord = (byte: number): boolean => /[A-Z0-9_a-z]/.test(String.fromCharCode(byte));
const isSpace = (byte: number): boolean => /[ \t\n\v\f\r]/.test(String.fromCharCode(byte));

function only(byte: number): RegexNode {
  return ONLY[byte & 255] ?? EMPTY_NODE;
}

/** Recursive descent, by groups only. Stops at the first fault. */
class Parser {
  fault: RegexFault | undefined;
  seenReference = false;
  tooDeep = false;
  /** As written; `capitals` is the same in capitals, which is what counts but behind a backslash. */
  readonly #written: string;
  readonly #capitals: string;
  #at = 0;
  #groups = 0;
  /** Bit n: group n + 1 is complete. */
  #complete = 0;

  constructor(expression: string) {
    this.#written = expression;
    this.#capitals = asciiUpper(expression);
  }

  /** parse_reg_exp(). */
  alternatives(depth: number): RegexNode {
    const completeBefore = this.#complete;
    const parts = [this.#branch(depth)];
    let complete = this.#complete;
    while (!this.#stopped() && this.#peek() === "|") {
      this.#at += 1;
      // In each branch only the groups before the first one count as complete.
      this.#complete = completeBefore;
      parts.push(this.#branch(depth));
      complete |= this.#complete;
    }
    this.#complete = complete;
    const [first = EMPTY_NODE] = parts;
    return parts.length === 1 ? first : { kind: "choice", parts };
  }

  /** parse_branch(). Outside of a group a closing parenthesis is an ordinary byte. */
  #branch(depth: number): RegexNode {
    const parts: RegexNode[] = [];
    while (!this.#stopped() && this.#peek() !== "|" && !(depth > 0 && this.#peek() === ")")) {
      const part = this.#expression(depth);
      if (part) parts.push(part);
    }
    const [first = EMPTY_NODE] = parts;
    return parts.length === 1 ? first : { kind: "sequence", parts };
  }

  /** parse_expression(): one element with its repetitions. Undefined where there is a fault. */
  #expression(depth: number): RegexNode | undefined {
    const element = this.#element(depth);
    // A repetition never belongs to an anchor; it is then the next element, and refused as such.
    if (!element || element.kind === "assertion") return element;
    let node: RegexNode = element;
    for (let operators = 0; !this.#stopped(); operators += 1) {
      const operator = this.#peek();
      if (operator !== "*" && operator !== "+" && operator !== "?" && operator !== "{") break;
      if (operators >= MOST_DEPTH) this.tooDeep = true;
      this.#at += 1;
      const times = operator === "{" ? this.#interval() : { least: operator === "+" ? 1 : 0, most: operator === "?" ? 1 : undefined };
      if (!times) return undefined;
      node = times.most === 0 ? EMPTY_NODE : { kind: "repeat", part: node, ...times };
    }
    return node;
  }

  #element(depth: number): RegexNode | undefined {
    const byte = this.#peek();
    this.#at += 1;
    switch (byte) {
      case "\\":
        return this.#escaped();
      case "(":
        return this.#group(depth);
      case "[": {
        const reader = new BracketReader(this.#written, this.#capitals, this.#at);
        const bytes = reader.read();
        this.#at = reader.at;
        return typeof bytes === "string" ? this.#fail(bytes) : { kind: "bytes", bytes };
      }
      case "*":
      case "+":
      case "?":
      case "{":
        return this.#fail("nothing to repeat");
      case ".":
        return ANY;
      case "^":
        return { kind: "assertion", assertion: "start" };
      case "$":
        return { kind: "assertion", assertion: "end" };
      default:
        return only(byte.charCodeAt(0));
    }
  }

  #escaped(): RegexNode | undefined {
    if (this.#at >= this.#written.length) return this.#fail("backslash at the end");
    const byte = this.#written[this.#at] ?? "";
    this.#at += 1;
    switch (byte) {
      case "w":
        return every(isWord);
      case "W":
        return every((code) => !isWord(code));
      case "s":
        return every(isSpace);
      case "S":
        return every((code) => !isSpace(code));
      case "b":
        return { kind: "assertion", assertion: "word" };
      case "B":
        return { kind: "assertion", assertion: "no word" };
      case "<":
        return { kind: "assertion", assertion: "word start" };
      case ">":
        return { kind: "assertion", assertion: "word end" };
      case "`":
        return { kind: "assertion", assertion: "start" };
      case "'":
        return { kind: "assertion", assertion: "end" };
    }
    if (byte >= "1" && byte <= "9") {
      if ((this.#complete & (1 << (Number(byte) - 1))) === 0) return this.#fail("reference to no group");
      this.seenReference = true;
      return EMPTY_NODE;
    }
    return only(byte.charCodeAt(0));
  }

  /** parse_sub_exp(). */
  #group(depth: number): RegexNode | undefined {
    if (depth >= MOST_DEPTH) {
      this.tooDeep = true;
      return undefined;
    }
    const group = this.#groups;
    this.#groups += 1;
    const node = this.#peek() === ")" ? EMPTY_NODE : this.alternatives(depth + 1);
    if (this.tooDeep || this.fault) return undefined;
    if (this.#peek() !== ")") return this.#fail("parenthesis not closed");
    this.#at += 1;
    if (group < 9) this.#complete |= 1 << group;
    return node.kind === "assertion" ? { kind: "sequence", parts: [node] } : node;
  }

  /** parse_dup_op() behind the brace: n, `n,`, `n,m` or `,m`, and the closing brace. */
  #interval(): { readonly least: number; readonly most: number | undefined } | undefined {
    const least = this.#number();
    let most: number | undefined | "bad" = least;
    if (this.#peekLiteral() === ",") {
      this.#skipLiteral();
      most = this.#number();
    } else if (least === undefined) {
      most = "bad";
    }
    const closed = this.#peek() === "}";
    this.#at += 1;
    if (least === "bad" || most === "bad" || !closed) return this.#fail("bad interval");
    const from = least ?? 0;
    if ((most !== undefined && from > most) || (most ?? from) > MOST_REPEATS) return this.#fail("bad interval");
    return { least: from, most };
  }

  /** fetch_number(): the digits up to a comma or the closing brace; undefined where there are none. */
  #number(): number | undefined | "bad" {
    let value: number | undefined;
    for (;;) {
      if (this.#at >= this.#written.length) return "bad";
      const byte = this.#peekLiteral();
      if (byte === "," || this.#peek() === "}") return value;
      if (byte === undefined || !/\d/.test(byte)) return "bad";
      value = Math.min(MOST_REPEATS + 1, (value ?? 0) * 10 + Number(byte));
      this.#skipLiteral();
    }
  }

  /** The byte that stands for itself here, also behind a backslash; undefined for anything else. */
  #peekLiteral(): string | undefined {
    if (this.#peek() !== "\\") return this.#peek();
    const byte = this.#written[this.#at + 1];
    return byte !== undefined && /[\d,]/.test(byte) && !/[1-9]/.test(byte) ? byte : undefined;
  }

  #skipLiteral(): void {
    this.#at += this.#peek() === "\\" ? 2 : 1;
  }

  #peek(): string {
    return this.#capitals[this.#at] ?? "";
  }

  #stopped(): boolean {
    return this.tooDeep || this.fault !== undefined || this.#at >= this.#written.length;
  }

  #fail(fault: RegexFault): undefined {
    this.fault ??= fault;
    return undefined;
  }
}

/** `text` with a–z in capitals and nothing else, as toupper does in the C locale. */
export function asciiUpper(text: string): string {
  return /[a-z]/.test(text) ? text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : text;
}
