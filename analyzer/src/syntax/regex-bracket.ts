/** Bracket expressions of regular expressions, as glibc's regcomp reads them. Source: posix/regcomp.c: parse_bracket_exp(). */

import type { ByteSet, RegexFault } from "./regex-parse.ts";

/** One element of the list. A class is no end of a range. */
type Element = { readonly kind: "byte"; readonly byte: number } | { readonly kind: "class"; readonly belongs: (byte: number) => boolean };

type Token =
  | { readonly kind: "end" | "close" | "range" | "negate"; readonly length: number }
  | { readonly kind: "byte"; readonly byte: string; readonly length: number }
  /** `[:`, `[.` or `[=`. */
  | { readonly kind: "open"; readonly delimiter: string; readonly length: number };

const LONGEST_NAME = 31;

/** The classes in a text in capitals. With REG_ICASE, `upper` and `lower` mean every letter. */
const CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ["alnum", /[A-Za-z0-9]/],
  ["alpha", /[A-Za-z]/],
  ["blank", /[ \t]/],
  ["cntrl", /[\0-\x1f\x7f]/],
  ["digit", /\d/],
  ["graph", /[!-~]/],
  ["lower", /[A-Za-z]/],
  ["print", /[ -~]/],
  ["punct", /[!-/:-@[-`{-~]/],
  ["space", /[ \t\n\v\f\r]/],
  ["upper", /[A-Za-z]/],
  ["xdigit", /[\dA-Fa-f]/],
]);

/** Reads from behind the opening bracket. `at` is then behind the closing one. */
export class BracketReader {
  at: number;
  readonly #written: string;
  readonly #capitals: string;

  constructor(written: string, capitals: string, at: number) {
    this.#written = written;
    this.#capitals = capitals;
    this.at = at;
  }

  read(): ByteSet | RegexFault {
    const bytes = new Uint8Array(256);
    let token = this.#peek();
    const negated = token.kind === "negate";
    if (negated) {
      this.at += token.length;
      token = this.#peek();
    }
    if (token.kind === "close") token = { kind: "byte", byte: "]", length: 1 };
    for (let first = true; ; first = false) {
      const fault = this.#item(bytes, token, first);
      if (fault) return fault;
      token = this.#peek();
      if (token.kind === "end") return "bracket not closed";
      if (token.kind === "close") break;
    }
    this.at += 1;
    if (negated) for (let byte = 0; byte < 256; byte += 1) bytes[byte] = bytes[byte] ? 0 : 1;
    return bytes;
  }

  /** A byte, a class or a range. */
  #item(bytes: Uint8Array, token: Token, first: boolean): RegexFault | undefined {
    const start = this.#element(token, first);
    if (typeof start === "string") return start;
    if (start.kind === "class") {
      for (let byte = 0; byte < 256; byte += 1) if (start.belongs(byte)) bytes[byte] = 1;
      // Not even a range is looked for behind a class: the hyphen is then an element that must be the last.
      return undefined;
    }
    const hyphen = this.#peek();
    if (hyphen.kind === "end") return "bracket not closed";
    if (hyphen.kind !== "range") {
      bytes[start.byte] = 1;
      return undefined;
    }
    this.at += hyphen.length;
    const last = this.#peek();
    if (last.kind === "end") return "bracket not closed";
    if (last.kind === "close") {
      // The last hyphen is an ordinary byte, and the next element.
      bytes[start.byte] = 1;
      bytes[0x2d] = 1;
      return undefined;
    }
    const end = this.#element(last, true);
    if (typeof end === "string") return end;
    if (end.kind === "class" || start.byte > end.byte) return "bad range";
    bytes.fill(1, start.byte, end.byte + 1);
    return undefined;
  }

  /** parse_bracket_element(). A hyphen is only taken first in the list, as the end of a range, or last. */
  #element(token: Token, acceptHyphen: boolean): Element | RegexFault {
    if (token.kind === "end") return "bracket not closed";
    this.at += token.length;
    if (token.kind === "open") return this.#named(token.delimiter);
    if (token.kind === "range" && !acceptHyphen && this.#peek().kind !== "close") return "bad range";
    return { kind: "byte", byte: this.#capitals.charCodeAt(this.at - 1) };
  }

  /** parse_bracket_symbol(): a name up to the delimiter and a closing bracket. */
  #named(delimiter: string): Element | RegexFault {
    const source = delimiter === ":" ? this.#written : this.#capitals;
    const end = source.indexOf(`${delimiter}]`, this.at);
    if (end < 0 || end - this.at > LONGEST_NAME) return "bracket not closed";
    const name = source.slice(this.at, end);
    this.at = end + 2;
    if (delimiter !== ":") return name.length === 1 ? { kind: "byte", byte: name.charCodeAt(0) } : "unknown class";
    const members = CLASSES.get(name);
    if (!members) return "unknown class";
    return { kind: "class", belongs: (byte) => members.test(String.fromCharCode(byte)) };
  }

  /** peek_token_bracket(). */
  #peek(): Token {
    const byte = this.#capitals[this.at];
    const next = this.#capitals[this.at + 1] ?? "";
    switch (byte) {
      case undefined:
        return { kind: "end", length: 0 };
      case "]":
        return { kind: "close", length: 1 };
      case "^":
        return { kind: "negate", length: 1 };
      case "-":
        return { kind: "range", length: 1 };
      case "[":
        return /[.=:]/.test(next) ? { kind: "open", delimiter: next, length: 2 } : { kind: "byte", byte, length: 1 };
      default:
        return { kind: "byte", byte, length: 1 };
    }
  }
}
