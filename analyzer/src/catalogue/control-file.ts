import type { Localized } from "../text/localized.ts";

/**
 * How qmail reads a file, which decides what its bytes mean.
 *
 * - `list`: every line is an entry; `#` as the first byte makes a comment (control_readfile in control.c)
 * - `map`: a list whose entries are a key and a value with a colon between them (constmap_init in constmap.c)
 * - `line`: the first line only, `#` is data (control_readline in control.c)
 * - `integer`: a number scanned from the first line (control_readint in control.c)
 * - `cdb`: a compiled file
 * - `tcp-rules`: what tcprules compiles for tcpserver
 * - `users-assign`: what qmail-newu compiles for qmail-lspawn
 * - `dot-qmail`: delivery instructions for qmail-local
 */
export type Reader = "list" | "map" | "line" | "integer" | "cdb" | "tcp-rules" | "users-assign" | "dot-qmail";

/** What stands in an entry, or before its colon. */
export type EntryKind = "host" | "sender" | "relay" | "other";

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

/** The value in force where a file gives none. */
export type Default =
  /** Built into the program; `0`, `604800`, `MAILER-DAEMON`. */
  | { readonly kind: "literal"; readonly value: string }
  /** The content of control/me; `orElse` where that is missing too. */
  | { readonly kind: "me"; readonly orElse?: string }
  /** The content of another control file. */
  | { readonly kind: "file"; readonly name: string }
  /** Nothing: the list is empty, or the feature is off. */
  | { readonly kind: "none" };

/** One control file, or one of the files beside them. Everything the product knows about its nature is read from here. */
export interface ControlFileSpec {
  /** The name in the control directory, as in qmail-control(5). */
  readonly name: string;
  readonly reader: Reader;
  readonly entries: EntryKind;
  /** The programs that read it. */
  readonly readers: readonly string[];
  /** True where no other software has a file of this name (Terraform has locals, Haraka me and smtpgreeting). */
  readonly distinctive: boolean;
  /** What the file is for, one sentence. */
  readonly purpose: Localized;
  /** The manual page, as NAME(SECTION). */
  readonly manual: string;
  /** When a change of the file makes itself felt, or what has to be done for that; a few words, no sentence. */
  readonly takesEffect: Localized;
  /** In what the number is counted; absent where the file holds no quantity. */
  readonly unit?: Unit;
  /** What holds where the file gives no value; absent where the entries alone decide. */
  readonly default?: Default;
  /** True for keys and passwords: what stands in the file is never shown; see `shownContent`. */
  readonly secret?: boolean;
}

/** The language ids that the editor knows; what a comment is differs between them. */
export type LanguageId = "qmail-list" | "qmail-value" | "qmail-tcprules" | "qmail-assign" | "dot-qmail";

/** The language id of a file: `#` is a comment only in lists and maps. Undefined for compiled files, which are no text. */
export function languageIdOf(spec: ControlFileSpec): LanguageId | undefined {
  switch (spec.reader) {
    case "list":
    case "map":
      return "qmail-list";
    case "line":
    case "integer":
      return "qmail-value";
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
