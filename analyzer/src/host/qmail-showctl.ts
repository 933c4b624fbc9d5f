/**
 * What qmail-showctl reports of a control directory: each file that qmail reads, with what is in force for it, and the names
 * that it does not know. Source: qmail-showctl.c: main(), do_int(), do_str(), do_lst().
 *
 * The program does not ask the others what they do. It shows the defaults as it knows them, and takes a file's value as it
 * stands, though the program that reads the file may correct it.
 */

import { controlInteger, controlLine, controlLineOrDefault, controlList, type ValueSource } from "./control.ts";
import type { ControlFiles } from "./control-files.ts";

/**
 * Where what is shown comes from. `absent`: the file does not exist and nothing stands in for it, which is a setting of its own
 * (no virtual domains, any sender).
 */
export type ShownSource = ValueSource | "absent";

/** What is wrong with a file, or keeps it from having an effect. */
export type ShownProblem =
  | "unreadable"
  /** A number file whose first line does not begin with a digit: the default holds. */
  | "no number"
  /** morercpthosts, where there is no rcpthosts. */
  | "no rcpthosts"
  /** morercpthosts.cdb exists, and the text it was made of does not. */
  | "no text"
  /** morercpthosts exists and has not been compiled. */
  | "not compiled"
  /** morercpthosts was changed after morercpthosts.cdb. */
  | "older than its text";

/** One control file, as it is in force. Values are byte strings. */
export interface ShownFile {
  readonly name: string;
  /**
   * A line, a number, or the entries of a list; null where there is nothing to show: an absent or unreadable file, a compiled
   * one, and locals in the absence of its file, where the host's own name is the only entry.
   */
  readonly value: string | number | readonly string[] | null;
  readonly source: ShownSource;
  /** Whether qmail-showctl calls this a default. */
  readonly isDefault: boolean;
  readonly problem: ShownProblem | null;
}

/** The report; `unreadable me` where the program stops at once because it cannot read `me`. */
export type ControlReport =
  | { readonly kind: "report"; readonly files: readonly ShownFile[]; readonly unknown: readonly string[] }
  | { readonly kind: "unreadable me" };

/** What the contents of the files do not tell. */
export interface ShowctlSurroundings {
  /** The names of everything in the directory, folders too. */
  readonly names: Iterable<string>;
  /** When a file was last changed, in seconds; undefined where that is not known, and the file then counts as up to date. */
  readonly modified?: (name: string) => number | undefined;
}

type ShownKind =
  | { readonly reader: "list" }
  | { readonly reader: "cdb" }
  /** In the absence of the file: `me` where that counts, else the literal, else nothing. */
  | { readonly reader: "line"; readonly me: boolean; readonly literal: string | undefined }
  | { readonly reader: "integer"; readonly literal: number };

const list: ShownKind = { reader: "list" };

/** The files in the order of the report, with the defaults that qmail-showctl knows. */
const SHOWN: ReadonlyMap<string, ShownKind> = new Map<string, ShownKind>([
  ["badmailfrom", list],
  ["bouncefrom", line("MAILER-DAEMON")],
  ["bouncehost", meOr("bouncehost")],
  ["concurrencylocal", integer(10)],
  ["concurrencyremote", integer(20)],
  ["databytes", integer(0)],
  ["defaultdomain", meOr("defaultdomain")],
  ["defaulthost", meOr("defaulthost")],
  ["doublebouncehost", meOr("doublebouncehost")],
  ["doublebounceto", line("postmaster")],
  ["envnoathost", meOr("envnoathost")],
  ["helohost", meOr("helohost")],
  ["idhost", meOr("idhost")],
  ["localiphost", meOr("localiphost")],
  ["locals", list],
  ["me", line(undefined)],
  ["percenthack", list],
  ["plusdomain", meOr("plusdomain")],
  ["qmqpservers", list],
  ["queuelifetime", integer(604_800)],
  ["rcpthosts", list],
  ["morercpthosts", list],
  ["morercpthosts.cdb", { reader: "cdb" }],
  ["smtpgreeting", meOr("smtpgreeting")],
  ["smtproutes", list],
  ["timeoutconnect", integer(60)],
  ["timeoutremote", integer(1200)],
  ["timeoutsmtpd", integer(1200)],
  ["virtualdomains", list],
]);

/** qmail-showctl.c: main(). */
export function showControl(files: ControlFiles, { names, modified = () => undefined }: ShowctlSurroundings): ControlReport {
  if (controlLine(files, "me").kind === "unreadable") return { kind: "unreadable me" };
  const shown = Array.from(SHOWN, ([name, kind]) => showFile(files, { name, kind, modified }));
  const unknown = Array.from(names).filter((name) => !SHOWN.has(name) && name !== "." && name !== "..");
  return { kind: "report", files: shown, unknown };
}

interface FileToShow {
  readonly name: string;
  readonly kind: ShownKind;
  readonly modified: (name: string) => number | undefined;
}

function showFile(files: ControlFiles, { name, kind, modified }: FileToShow): ShownFile {
  switch (kind.reader) {
    case "line":
      return showLine(files, name, kind);
    case "integer":
      return showInteger(files, name, kind.literal);
    case "list":
      return showList(files, name);
    case "cdb":
      return showCompiled(files, modified);
  }
}

/** qmail-showctl.c: safeput(). Bytes as the program prints them: what is not printable ASCII becomes a question mark. */
export function showctlText(bytes: string): string {
  return bytes.replace(/[^ -~]/g, "?");
}

function showLine(files: ControlFiles, name: string, kind: Extract<ShownKind, { readonly reader: "line" }>): ShownFile {
  const answer = controlLineOrDefault(files, name, kind);
  if (answer.kind === "unreadable") return unreadable(name);
  if (answer.kind === "none") return { name, value: null, source: "absent", isDefault: true, problem: null };
  return { name, value: answer.value, source: answer.source, isDefault: answer.source !== "file", problem: null };
}

function showInteger(files: ControlFiles, name: string, literal: number): ShownFile {
  const answer = controlInteger(files, name);
  if (answer.kind === "unreadable") return unreadable(name);
  if (answer.kind === "value") return { name, value: Math.max(answer.value, 0), source: "file", isDefault: false, problem: null };
  return { name, value: literal, source: "default", isDefault: true, problem: files.get(name) ? "no number" : null };
}

function showList(files: ControlFiles, name: string): ShownFile {
  const answer = controlList(files, name, { me: false });
  const problem = name === "morercpthosts" && !files.get("rcpthosts") ? "no rcpthosts" : null;
  switch (answer.kind) {
    case "unreadable":
      return unreadable(name);
    case "value":
      return { name, value: Array.from(answer.value, (entry) => entry.value), source: "file", isDefault: false, problem };
    case "none":
      return { name, value: null, source: name === "locals" ? "me" : "absent", isDefault: true, problem };
  }
}

function showCompiled(files: ControlFiles, modified: (name: string) => number | undefined): ShownFile {
  const name = "morercpthosts.cdb";
  const text = files.get("morercpthosts") !== undefined;
  const compiled = files.get(name) !== undefined;
  const changed = Math.floor(modified("morercpthosts") ?? 0) > Math.floor(modified(name) ?? Number.POSITIVE_INFINITY);
  const problem = text && compiled ? (changed ? "older than its text" : null) : compiled ? "no text" : text ? "not compiled" : null;
  return { name, value: null, source: compiled ? "file" : "absent", isDefault: !text && !compiled, problem };
}

function unreadable(name: string): ShownFile {
  return { name, value: null, source: "file", isDefault: false, problem: "unreadable" };
}

function line(literal: string | undefined): ShownKind {
  return { reader: "line", me: false, literal };
}

function meOr(literal: string): ShownKind {
  return { reader: "line", me: true, literal };
}

function integer(literal: number): ShownKind {
  return { reader: "integer", literal };
}
