/** What the product knows about one control file, or about one of the files beside them. */

import type { DialectId } from "./dialects.ts";

/**
 * How qmail reads a file, which decides what its bytes mean.
 *
 * - `list`: every line is an entry; `#` as the first byte makes a comment (control_readfile in control.c)
 * - `map`: a list whose entries are a key and a value with a colon between them (constmap_init in constmap.c)
 * - `line`: the first line only, `#` is data (control_readline in control.c)
 * - `integer`: a number scanned from the first line (control_readint in control.c)
 * - `flag`: that the file exists is all that counts
 * - `blob`: read whole (a certificate, a key, a message text)
 * - `directory`: no file but a folder
 * - `cdb`: a compiled file
 * - `tcp-rules`: what tcprules compiles for tcpserver
 * - `users-assign`: what qmail-newu compiles for qmail-lspawn
 * - `dot-qmail`: delivery instructions for qmail-local
 */
export type Reader =
  | "list"
  | "map"
  | "line"
  | "integer"
  | "flag"
  | "blob"
  | "directory"
  | "cdb"
  | "tcp-rules"
  | "users-assign"
  | "dot-qmail";

/** What stands in an entry, or before its colon. */
export type EntryKind = "host" | "sender" | "relay" | "other";

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

/** The daemons that read control files when they start, and some of them again at a HUP, where the catalogue says of which they are. */
export type Daemon = "qmail-send" | "slowq-send" | "qmta-send" | "qmail-todo" | "qmail-greyd" | "qmail-daned";

/** What is done to a daemon so that it notices a change. */
export type Deed = `HUP to ${Daemon}` | `restart ${Daemon}`;

/** When a program notices a change, or what has to be done for that. */
export type Moment =
  | Deed
  | "next connection"
  | "next message"
  | "next delivery"
  | "next run"
  | "restart the service"
  | "compile, next connection"
  | "compile, next message"
  | "compile, next delivery"
  | "at once";

/** When each reader of a file notices a change; all of them stand here, and they differ. */
export type EffectByReader = Readonly<Record<string, Moment>>;

/** When a change makes itself felt: at all readers alike, or at each. */
export type TakesEffect = Moment | "never read" | EffectByReader;

/** In what a number is counted. */
export type Unit =
  | "seconds"
  | "minutes"
  | "hours"
  | "days"
  | "bytes"
  | "kilobytes"
  | "characters"
  | "messages"
  | "deliveries"
  | "recipients"
  | "connections"
  | "percent"
  | "count";

/** The value in force where the file says nothing. */
export type Default =
  /** Built into the program; `0`, `604800`, `MAILER-DAEMON`. */
  | { readonly kind: "literal"; readonly value: string }
  /** The content of control/me; `orElse` where that is missing too. */
  | { readonly kind: "me"; readonly orElse?: string }
  /** The content of another control file. */
  | { readonly kind: "file"; readonly name: string }
  /** Chosen when the program was compiled, so that it differs from build to build. */
  | { readonly kind: "build" }
  /** Nothing: the list is empty, or the feature is off. */
  | { readonly kind: "none" };

/** What differs in one dialect, as far as it is no prose. */
export interface SpecDifference {
  readonly reader?: Reader;
  readonly readers?: readonly string[];
  readonly manual?: string;
  readonly default?: Default;
  /** Where the readers are others than in common, and the common value is by reader, it has to be said anew. */
  readonly takesEffect?: TakesEffect;
  readonly unit?: Unit;
  /** An environment variable that overrides the file. */
  readonly environment?: string;
  readonly compiler?: string;
}

/** One control file, or one of the files beside them: what is needed at once. The prose about it is loaded when asked for. */
export interface ControlFileSpec {
  /** The name in the control directory. A name in capitals stands for a changing part: `outgoingip.DOMAIN`. */
  readonly name: string;
  readonly category: Category;
  readonly reader: Reader;
  readonly entries: EntryKind;
  /** The dialects that read it, or whose documentation lists it. */
  readonly dialects: readonly DialectId[];
  /** The programs that read it. */
  readonly readers: readonly string[];
  /** True where no other software has a file of this name (Terraform has locals, Haraka me and smtpgreeting). */
  readonly distinctive: boolean;
  /** The manual page, as NAME(SECTION). */
  readonly manual?: string;
  /** When a change of the file makes itself felt, or what has to be done for that; in words: `effectText`. */
  readonly takesEffect: TakesEffect;
  /** In what the number is counted; absent where the file holds no quantity. */
  readonly unit?: Unit;
  /** What holds where the file gives no value. */
  readonly default: Default;
  /** An environment variable that overrides the file. */
  readonly environment?: string;
  /** True for keys and passwords: what stands in the file is never shown; see `shownContent`. */
  readonly secret?: boolean;
  /** The program that compiles it. */
  readonly compiler?: string;
  /** What holds in a dialect instead; see `inDialect`. */
  readonly differences?: Readonly<Partial<Record<DialectId, SpecDifference>>>;
}

/** The language ids that the editor knows; what a comment is differs between them. */
export type LanguageId = "qmail-list" | "qmail-value" | "qmail-tcprules" | "qmail-assign" | "dot-qmail";

/**
 * The language id of a file: `#` is a comment only in lists and maps. Undefined for compiled files, folders, and files that are
 * read as a whole, which have formats of their own.
 */
export function languageIdOf({ reader }: Pick<ControlFileSpec, "reader">): LanguageId | undefined {
  switch (reader) {
    case "list":
    case "map":
      return "qmail-list";
    case "line":
    case "integer":
    case "flag":
      return "qmail-value";
    case "blob":
    case "directory":
    case "cdb":
      return undefined;
    case "tcp-rules":
      return "qmail-tcprules";
    case "users-assign":
      return "qmail-assign";
    case "dot-qmail":
      return "dot-qmail";
  }
}

/** Whether qmail reads the file line by line: nothing is to be said of the bytes of others. */
export function isReadInLines({ reader }: Pick<ControlFileSpec, "reader">): boolean {
  return reader !== "flag" && reader !== "blob" && reader !== "directory" && reader !== "cdb";
}

/** Whether the classic programs read it, by whose model the rules speak. A fork may read the files of its own in its own way. */
export function isClassic({ dialects }: Pick<ControlFileSpec, "dialects">): boolean {
  return dialects.includes("notqmail");
}
