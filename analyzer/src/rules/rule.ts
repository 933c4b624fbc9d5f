/**
 * What a rule is.
 *
 * The scope of a rule says what it may look at, and that makes the analysis incremental: after an edit a line rule runs on
 * the changed lines only, a file rule asks an index that was kept up to date, and a directory rule asks the files it reads. A
 * host rule (host-rule.ts) sees everything and runs when nobody types.
 * Rules hold no state, touch nothing, and have no idea of their own of how qmail matches: they ask `host`.
 */

import { type ControlFileSpec, isClassic, isReadInLines } from "../catalogue/control-file.ts";
import { isReadAlike } from "../catalogue/read-alike.ts";
import type { Programs } from "../host/programs.ts";
import type { Entry } from "../syntax/list.ts";
import type { SuppressionComment } from "../syntax/suppression-comment.ts";
import type { Part } from "../text/lines.ts";
import type { Localized } from "../text/localized.ts";
import type { Span, TextEdit } from "../text/span.ts";
import type { TextStore } from "../text/text-store.ts";
import type { HostEdit, HostRule } from "./host-rule.ts";

/**
 * - error: mail is lost, refused, or relayed for strangers
 * - warning: a line does not do what it looks like
 * - information: legal but surprising
 * - hint: tidy
 */
export type Severity = "error" | "warning" | "information" | "hint";

/** The severities from the gravest to the lightest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/** A change that repairs a finding, made where the finding is made. */
export interface Fix {
  readonly title: Localized;
  /** True if no decision of qmail changes. Only safe fixes are applied without being asked for by name. */
  readonly safe: boolean;
  /** The one to take when the rule is fixed by name; the editor's Auto Fix. At most one of a report's fixes. */
  readonly preferred: boolean;
  /** What changes in the file in which the finding stands. */
  readonly edits: readonly TextEdit[];
  /** What changes in other files of the host; absent: nothing. */
  readonly elsewhere?: readonly HostEdit[];
}

/** Another place that explains a finding. */
export interface Related {
  /** Name of a file in the same directory. */
  readonly file: string;
  readonly span: Span;
  readonly message: Localized;
}

/** Another place that explains a finding, in any file of the host: by its name in evidence, since its text may not be at hand. */
export interface RelatedElsewhere {
  readonly file: string;
  /** Counted from 0 at LF. */
  readonly line: number;
  readonly message: Localized;
}

/** One finding of a rule. Offsets count in the line for a line rule, in the file for the others. */
export interface Report {
  readonly span: Span;
  readonly message: Localized;
  /** Where it differs from the rule's own severity. */
  readonly severity?: Severity;
  /** From line rules: the finding is a warning with this message once other lines accept the mail of all these entries of rcpthosts. */
  readonly unlessAccepted?: { readonly entries: readonly string[]; readonly message: Localized };
  readonly related?: readonly Related[];
  /** Composed only when somebody asks for fixes. */
  readonly fixes?: () => readonly Fix[];
}

/** What every rule says of itself. What it tells people (rule-texts.ts) is loaded apart, when somebody asks. */
export interface RuleDescription {
  /** Words that name the violation, in kebab-case. Permanent: settings and suppressions name it. */
  readonly id: string;
  readonly severity: Severity;
  /** True if an editor should draw the finding as unneeded text. Only for hints. */
  readonly unnecessary?: boolean;
  /** True if its fixes take away ways by which strangers, and own users too, could send mail elsewhere. */
  readonly closesRelay?: boolean;
  /** Title of the fix that applies the preferred fix of each finding in the file. Absent: no such fix is offered. */
  readonly fixAllTitle?: (count: number) => Localized;
}

/** A pure function of one entry and of the programs that read it. */
export interface LineRule extends RuleDescription {
  readonly scope: "line";
  /** False also where it is not proven what these programs do with such a line. */
  readonly appliesTo: (file: ControlFileSpec, programs: Programs) => boolean;
  /** `line` is the line in which the entry stands, with its LF where it has one. */
  readonly check: (entry: Entry, file: ControlFileSpec, line: string, programs: Programs) => Report | undefined;
  /** Whether the rule says nothing of plain lines (syntax/plain-line.ts) in such a file; then it is not asked about them. */
  readonly ignoresPlainLines?: true | ((file: ControlFileSpec) => boolean);
  /** Of rules that don't: whether it says nothing of the plain line whose key stands there, asked before the line is cut out of the text. */
  readonly ignoresPlainKey?: (text: string, start: number, end: number) => boolean;
  /** Asked about each line that has no entry: a comment, a blank line, one that qmail passes over. */
  readonly checkSkipped?: (line: string, file: ControlFileSpec, programs: Programs) => Report | undefined;
}

/** An entry with its place in its file: its spans count from the beginning of the file. */
export interface PlacedEntry extends Entry {
  /** Counted from 0, at LF. */
  readonly line: number;
}

/** An entry that does nothing since others have its keys, and the entries that decide. */
export interface Overridden {
  readonly entry: PlacedEntry;
  /** The one that decides for the first key. */
  readonly winner: PlacedEntry;
  /** All that decide, each once; more than one only where an entry has several keys. */
  readonly winners: readonly PlacedEntry[];
}

/** A file with its index of keys. Asking it costs what it answers, not what the file holds. */
export interface FileView {
  readonly file: ControlFileSpec;
  /** Who reads it. */
  readonly programs: Programs;
  readonly store: TextStore;
  /** Entries of which every key belongs to another one, in the order of lines. `decides` tells which of several qmail finds. */
  overriddenEntries(decides: "first" | "last"): Iterable<Overridden>;
  /** All entries with that key, in the order of lines. */
  entriesWithKey(key: string): readonly PlacedEntry[];
  /** Whether an entry has that key. */
  hasKey(key: string): boolean;
  /**
   * Entries of a list that begin with a dot where the rest is no entry, in the order of lines. None where there are more than
   * `limit`: then it costs nothing.
   */
  entriesWithoutParent(limit: number): readonly PlacedEntry[];
}

/** A rule that needs other lines of the same file. */
export interface FileRule extends RuleDescription {
  readonly scope: "file";
  readonly appliesTo: (file: ControlFileSpec, programs: Programs) => boolean;
  readonly check: (view: FileView) => Iterable<Report>;
}

/** The files of one control directory. */
export interface DirectoryView {
  /** Who reads the files. */
  readonly programs: Programs;
  /** Undefined where the file does not exist or is not in view. */
  file(name: string): FileView | undefined;
  /** Keys that stand in both files, in no order; none if one of them is not there. */
  sharedKeys(name: string, other: string): Iterable<string>;
}

/** A rule about several files. Its reports stand in `file`. */
export interface DirectoryRule extends RuleDescription {
  readonly scope: "directory";
  /** The files whose edits can change its reports. */
  readonly reads: readonly string[];
  /** The file in which it reports. */
  readonly file: string;
  readonly check: (directory: DirectoryView) => Iterable<Report>;
}

/** A suppression comment and what has become of it. */
export interface SuppressionView {
  readonly comment: SuppressionComment;
  /** Its line with the LF, counted in it. */
  readonly line: Span;
  /** Whether there is a rule of that name. */
  readonly isRule: (id: string) => boolean;
  /** Whether the rule ran and has nothing to say about the line that the comment is about. */
  readonly isUnused: (rule: Part) => boolean;
  /** Whether the programs decide alike without the line. */
  readonly isRemovable: boolean;
}

/** A rule about the comments that suppress findings. Its reports count in the comment's line. */
export interface SuppressionRule extends RuleDescription {
  readonly scope: "suppression";
  readonly check: (suppression: SuppressionView) => Iterable<Report>;
}

/** What stands in a control directory, read or not. */
export interface NamesView {
  /** Who reads the files. */
  readonly programs: Programs;
  /** The names of all files in the directory, and of links to such. */
  readonly present: ReadonlySet<string>;
  /** Whether the directory shows that it is a control directory, and is not only said to be one. */
  readonly isProven: boolean;
}

/** A rule about the name of a file, whatever stands in it. Its report stands at the file's beginning. */
export interface NameRule extends RuleDescription {
  readonly scope: "name";
  readonly check: (name: string, directory: NamesView) => Report | undefined;
}

export type Rule = LineRule | FileRule | DirectoryRule | HostRule | SuppressionRule | NameRule;

/**
 * Whether a line or file rule looks at a file: one that these programs read. Of files that only the forks have the rules speak
 * where they are numbers, which are scanned alike, or where it is proven that their lists and lines are read alike.
 */
export function concerns(rule: LineRule | FileRule, file: ControlFileSpec, programs: Programs): boolean {
  if (!isReadInLines(file) || !file.dialects.some((dialect) => programs.dialect.ids.includes(dialect))) return false;
  return (isClassic(file) || isNumberOfProgram(file) || isReadAlike(file)) && rule.appliesTo(file, programs);
}

/** A number that a program scans. Some are only for scripts, which hand them to other programs. */
function isNumberOfProgram({ reader, readers }: ControlFileSpec): boolean {
  return reader === "integer" && readers.some((program) => !program.includes("/"));
}
