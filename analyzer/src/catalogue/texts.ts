/** The prose about files in one language. */

import type { DialectId } from "./dialects.ts";
import type { FileProse } from "./entry.ts";

/** What holds for every file of one reader: how the bytes are taken, and what an empty or unfit file means. */
export interface ReaderProse {
  readonly syntax: string;
  readonly empty: string;
  readonly malformed: string;
}

/** The prose about one file, and what else is only told with it. */
export interface FileText extends FileProse {
  /** The functions of the source that prove it. */
  readonly sources: readonly string[];
  /** What a dialect has instead, by its id. */
  readonly differences?: Readonly<Record<string, FileTextDifference>>;
}

/** What one dialect has instead of the common text. */
export type FileTextDifference = Partial<Omit<FileText, "differences">>;

/** An environment variable that a program behind tcpserver asks for, and what it then does. Markdown. */
export interface VariableText {
  readonly name: string;
  readonly dialects: readonly DialectId[];
  readonly effect: string;
}

/** All prose about files. */
export interface FileTexts {
  /** About control files, by name. */
  readonly files: Readonly<Record<string, FileText>>;
  /** About the files beside them, by name. */
  readonly neighbours: Readonly<Record<string, FileText>>;
  /** By the reader. */
  readonly readers: Readonly<Record<string, ReaderProse>>;
  /** What a dialect's reader does in its own way, by the id of the dialect and the reader. */
  readonly readersIn: Readonly<Record<string, Readonly<Record<string, Partial<ReaderProse>>>>>;
  /** A name may stand several times, for different dialects. */
  readonly variables: readonly VariableText[];
}
