/** How the programs of a dialect read number files. */

import { type IntegerSyntax, PLAIN_INTEGER } from "../syntax/integer.ts";

/** How many deliveries at once qmail-lspawn and qmail-rspawn can be compiled for (conf-spawn). */
export interface SpawnLimit {
  /** As it comes. */
  readonly usual: number;
  /** What chkspawn.c lets through. */
  readonly highest: number;
}

export interface IntegerTraits {
  /** control_readint(), which reads all of them but a few. */
  readonly syntax: IntegerSyntax;
  /** The files that are read into an unsigned long instead (control_readulong()). */
  readonly wideFiles: readonly string[];
  /** Absent where it is not known. */
  readonly spawnLimit?: SpawnLimit;
}

/** control_readint() and nothing else. */
export const PLAIN_INTEGERS: IntegerTraits = { syntax: PLAIN_INTEGER, wideFiles: [] };

/** Those of qmail 1.03 and netqmail, with the limit of their spawn.c and chkspawn.c. */
export const CLASSIC_INTEGERS: IntegerTraits = { ...PLAIN_INTEGERS, spawnLimit: { usual: 120, highest: 255 } };

/** How the file of that name is read. */
export function integerSyntaxOf({ syntax, wideFiles }: IntegerTraits, name: string): IntegerSyntax {
  return wideFiles.includes(name) ? { lead: false, tooLarge: "wraps", bits: 64 } : syntax;
}
