/** Values of which a script says only a part: `$QMAIL/control/tcp.smtp.cdb` ends in a known way whatever QMAIL is. */

import type { VariablePlace } from "../listener.ts";

/** The pieces of a value in their order; undefined: a piece that only running the script would tell. No two of a kind are neighbours. */
export interface Value {
  readonly pieces: readonly (string | undefined)[];
}

/** A word of a command. */
export interface Field extends Value {
  readonly line: number;
  /** True where it may be any number of words: an unknown value without quotes. */
  readonly loose: boolean;
  /** Where the variable is set that the word is made of; absent: more than one variable, or text of its own. */
  readonly origin?: VariablePlace | undefined;
}

/** A value of which nothing is known. */
export const UNKNOWN: Value = { pieces: [undefined] };

/** A value that is known. */
export function known(text: string): Value {
  return { pieces: [text] };
}

/** The whole value; undefined where a piece is not known. */
export function textOf({ pieces }: Value): string | undefined {
  const [only] = pieces;
  return pieces.length === 1 ? only : undefined;
}

/** What the value certainly begins with. */
export function headOf({ pieces }: Value): string {
  return pieces[0] ?? "";
}

/** What the value certainly ends with. */
export function tailOf({ pieces }: Value): string {
  return pieces.at(-1) ?? "";
}

/** The last name of a path, where that is certain. */
export function baseNameOf(value: Value): string | undefined {
  const whole = textOf(value);
  const tail = whole ?? tailOf(value);
  const slash = tail.lastIndexOf("/");
  return slash < 0 ? whole : tail.slice(slash + 1);
}

/** What stands behind the first `count` characters, all of which must be known. */
export function behind(value: Value, count: number): Value {
  const [first = "", ...others] = value.pieces;
  return { pieces: first.length > count ? [first.slice(count), ...others] : others.length > 0 ? others : [""] };
}

/** The values one behind the other. */
export function joined(values: readonly Value[]): Value {
  const pieces: (string | undefined)[] = [];
  for (const value of values) {
    for (const piece of value.pieces) {
      const last = pieces.at(-1);
      if (piece === "" || (piece === undefined && pieces.length > 0 && last === undefined)) continue;
      if (last !== undefined && piece !== undefined) pieces[pieces.length - 1] = last + piece;
      else pieces.push(piece);
    }
  }
  return { pieces: pieces.length === 0 ? [""] : pieces };
}
