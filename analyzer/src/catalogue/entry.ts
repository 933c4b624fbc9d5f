/** The full description of a file, prose included: what texts, documentation and the table of files are made of. */

import type { Category, Default, EntryKind, Reader, SpecDifference, TakesEffect, Unit } from "./control-file.ts";
import type { DialectId } from "./dialects.ts";

/** The prose about a file in one language. Plain sentences in the words of an administrator; no Markdown but `code`. */
export interface FileProse {
  /** What the file is for, one sentence. */
  readonly purpose: string;
  /** What may stand in it, and how the program takes it. */
  readonly content: string;
  /** How the bytes become lines and values. Left out where it is what holds for every file of the same reader. */
  readonly syntax?: string;
  /** What happens when the file does not exist. */
  readonly missing: string;
  /** What happens when it exists and is empty. Left out where it is what holds for every file of the same reader. */
  readonly empty?: string;
  /** What happens when the content does not fit, or the file can't be read. Left out where it is what holds for the reader. */
  readonly malformed?: string;
  /** How the file can hurt; left out where it can't. */
  readonly danger?: string;
  /** What is peculiar about the file's standing: no program reads it, an add-on does. Left out where nothing is. */
  readonly status?: string;
}

/** What differs in one dialect. Prose replaces the common sentence of the same name. */
export interface DialectDifference extends SpecDifference {
  readonly sources?: readonly string[];
  readonly en?: Partial<FileProse>;
  readonly ja?: Partial<FileProse>;
}

/** One control file: the one place where it is described. */
export interface ControlFileEntry {
  /** The name in the control directory, as in qmail-control(5). A name in capitals stands for a changing part: `outgoingip.DOMAIN`. */
  readonly name: string;
  readonly category: Category;
  readonly reader: Reader;
  readonly entries?: EntryKind;
  /** The dialects that read it, or whose documentation lists it. */
  readonly dialects: readonly DialectId[];
  /** The programs that read it. */
  readonly readers: readonly string[];
  /** True where other software has a file of this name too, so that its name proves nothing (`me`, `locals`, `policy`, `signatures`). */
  readonly shared?: boolean;
  /** The manual page, as NAME(SECTION). */
  readonly manual?: string;
  /** The functions of the source that prove it: `qmail-send.c: getcontrols()`, with the dialect's repository where it is not classic. */
  readonly sources: readonly string[];
  readonly default: Default;
  readonly takesEffect: TakesEffect;
  readonly unit?: Unit;
  readonly environment?: string;
  /** True for keys and passwords: the content is never shown in a message, hover, log or report. */
  readonly secret?: boolean;
  /** The program that compiles it, where one does. */
  readonly compiler?: string;
  readonly en: FileProse;
  readonly ja: FileProse;
  readonly differences?: Readonly<Partial<Record<DialectId, DialectDifference>>>;
}
