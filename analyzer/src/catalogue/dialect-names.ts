import { CONTROL_FILES } from "./index.ts";

/** A control file and the dialects whose programs read it. `N` at the end of a name stands for a number. */
export interface NamedDialects {
  readonly name: string;
  readonly dialects: readonly string[];
}

/** All control files, by which a dialect is known. */
export const DIALECT_NAMES: readonly NamedDialects[] = CONTROL_FILES;
