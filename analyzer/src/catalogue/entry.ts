/** The description of a control file: everything that hover, `explain` and documentation tell of it. */

import type { Default, EntryKind, Reader, Unit } from "./control-file.ts";

/** The members of the qmail family, as users spell them. */
export type DialectId = "qmail" | "netqmail" | "notqmail" | "sqmail" | "sagredo" | "qmail-ldap" | "indimail" | "eqmail" | "aqmail";

/** Every dialect, the classic ones first. */
export const DIALECTS: readonly DialectId[] = [
  "qmail",
  "netqmail",
  "notqmail",
  "sqmail",
  "sagredo",
  "qmail-ldap",
  "indimail",
  "eqmail",
  "aqmail",
];

/** qmail 1.03, netqmail 1.06 and notqmail: they read the same 29 files in the same way. */
export const CLASSIC: readonly DialectId[] = ["qmail", "netqmail", "notqmail"];

/**
 * How a file is read: as one of those that the analyzer reads (control-file.ts), or in a way that it leaves alone.
 *
 * - `flag`: that the file exists is all that counts
 * - `blob`: read whole (a certificate, a key, a message text)
 * - `directory`: no file but a folder
 */
export type EntryReader = Reader | "flag" | "blob" | "directory";

/** What a file is about; the chapters of the documentation and of the tree view. */
export type Category =
  | "relay"
  | "routing"
  | "delivery"
  | "identity"
  | "queue"
  | "limits"
  | "smtp-in"
  | "smtp-out"
  | "antispam"
  | "auth"
  | "tls"
  | "ldap"
  | "logging"
  | "other";

/** When a change makes itself felt, or what has to be done for that. */
export type TakesEffect =
  | "next connection"
  | "next message"
  | "next delivery"
  | "HUP to qmail-send"
  | "HUP to qmail-todo"
  | "HUP to qmail-greyd"
  | "restart qmail-send"
  | "restart the service"
  | "HUP to qmail-daned"
  | "next run"
  | "compile, next connection"
  | "compile, next message"
  | "at once"
  | "never read";

/** The value in force where the file says nothing; `build`: chosen when the program was compiled. */
export type EntryDefault = Default | { readonly kind: "build" };

/** The prose about a file in one language. Plain sentences in the words of an administrator; no Markdown but `code`. */
export interface FileProse {
  /** What the file is for, one sentence. */
  readonly purpose: string;
  /** What may stand in it, and how the program takes it. */
  readonly content: string;
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
export interface DialectDifference {
  readonly reader?: EntryReader;
  readonly readers?: readonly string[];
  readonly manual?: string;
  readonly sources?: readonly string[];
  readonly default?: EntryDefault;
  readonly takesEffect?: TakesEffect;
  readonly unit?: Unit;
  /** An environment variable that overrides the file. */
  readonly environment?: string;
  readonly en?: Partial<FileProse>;
  readonly ja?: Partial<FileProse>;
}

/** One control file: the one place where it is described. */
export interface ControlFileEntry {
  /** The name in the control directory, as in qmail-control(5). A name in capitals stands for a changing part: `outgoingip.DOMAIN`. */
  readonly name: string;
  readonly category: Category;
  readonly reader: EntryReader;
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
  readonly default: EntryDefault;
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
