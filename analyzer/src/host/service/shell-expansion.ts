/** What the words of a script become when the shell puts in its variables. Source: sh(1), Word Expansions. */

import type { VariablePlace } from "../listener.ts";
import { type Field, joined, known, UNKNOWN, type Value } from "./script-value.ts";
import type { ShellVariable } from "./shell-branches.ts";
import type { ShellToken, WordPart } from "./shell-words.ts";

/** A word as it is written. */
export type ShellWord = Extract<ShellToken, { kind: "word" }>;

/** Values longer than this are nothing that a run script needs. */
const LONGEST_VALUE = 4096;
/** So much text may come from variables: a script can double a value with each line. */
const MOST_EXPANDED = 4_000_000;
const ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)=/;

/** Puts variables into words, as far as they are known. */
export class ShellExpansion {
  readonly #variable: (name: string) => ShellVariable | undefined;
  #expanded = 0;

  constructor(variable: (name: string) => ShellVariable | undefined) {
    this.#variable = variable;
  }

  /** From here on no variable is known: the script would cost too much. */
  giveUp(): void {
    this.#expanded = Number.POSITIVE_INFINITY;
  }

  get givenUp(): boolean {
    return this.#expanded > MOST_EXPANDED;
  }

  /** `NAME=value` or `NAME+=value`; undefined where the word is none. */
  assignment(parts: readonly WordPart[]): { readonly name: string; readonly value: Value } | undefined {
    const [first, ...others] = parts;
    const [whole = "", name, plus] = (first?.kind === "text" && !first.quoted && ASSIGNMENT.exec(first.text)) || [];
    if (first?.kind !== "text" || name === undefined) return undefined;
    const value = this.#expand([{ ...first, text: first.text.slice(whole.length) }, ...others]);
    const before = plus === "+" ? (this.#variable(name)?.value ?? UNKNOWN) : known("");
    return { name, value: capped(joined([before, value])) };
  }

  /** The words that a word becomes: a known value without quotes falls apart at its blanks. */
  fields({ parts, line }: ShellWord): readonly Field[] {
    const origin = this.#originOf(parts);
    if (parts.every((part) => part.kind === "text" || part.quoted)) return [{ ...this.#expand(parts), line, loose: false, origin }];
    const fields: Field[] = [];
    let current: Value[] = [];
    let any = false;
    let loose = false;
    const flush = (): void => {
      if (any) fields.push({ ...joined(current), line, loose, origin });
      current = [];
      any = false;
      loose = false;
    };
    for (const part of parts) {
      const value = this.#valueOf(part);
      if (part.kind === "text" || part.quoted) {
        current.push(value);
        any = true;
        continue;
      }
      for (const piece of value.pieces) {
        if (piece === undefined) {
          current.push(UNKNOWN);
          any = true;
          loose = true;
          continue;
        }
        const [start = "", ...others] = piece.split(/[ \t\n]+/);
        if (start !== "") {
          current.push(known(start));
          any = true;
        }
        for (const other of others) {
          flush();
          if (other === "") continue;
          current.push(known(other));
          any = true;
        }
      }
    }
    flush();
    return fields;
  }

  #expand(parts: readonly WordPart[]): Value {
    return joined(parts.map((part) => this.#valueOf(part)));
  }

  #valueOf(part: WordPart): Value {
    if (part.kind === "text") return known(part.text);
    if (part.kind === "computed") return UNKNOWN;
    const variable = this.#variable(part.name);
    // What the script has not set may come from outside.
    if (!variable || this.givenUp) return UNKNOWN;
    const value = variable.value ?? known("");
    for (const piece of value.pieces) this.#expanded += piece?.length ?? 1;
    return value;
  }

  #originOf(parts: readonly WordPart[]): VariablePlace | undefined {
    const names = parts.flatMap((part) =>
      part.kind === "variable" ? part.name : part.kind === "text" && part.text === "" ? [] : undefined,
    );
    const [only] = names;
    return names.length === 1 && only !== undefined ? this.#variable(only)?.place : undefined;
  }
}

function capped(value: Value): Value {
  return value.pieces.reduce((sum, piece) => sum + (piece?.length ?? 1), 0) > LONGEST_VALUE ? UNKNOWN : value;
}
