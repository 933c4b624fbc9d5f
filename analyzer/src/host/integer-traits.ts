/** How the programs of a dialect read number files. */

import { type IntegerSyntax, PLAIN_INTEGER } from "../syntax/integer.ts";

export interface IntegerTraits {
  /** control_readint(), which reads all of them but a few. */
  readonly syntax: IntegerSyntax;
  /** The files that are read into an unsigned long instead (control_readulong()). */
  readonly wideFiles: readonly string[];
}

export const CLASSIC_INTEGERS: IntegerTraits = { syntax: PLAIN_INTEGER, wideFiles: [] };

/** How the file of that name is read. */
export function integerSyntaxOf({ syntax, wideFiles }: IntegerTraits, name: string): IntegerSyntax {
  return wideFiles.includes(name) ? { sign: false, tooLarge: "wraps", bits: 64 } : syntax;
}
