/**
 * How the programs of qmail ask for a control file. Source: control.c, whose functions answer 1 (a value), 0 (none) or -1
 * (the file cannot be read); a program that gets -1 says so and does not work.
 */

import { type IntegerSyntax, PLAIN_INTEGER, readInteger } from "../syntax/integer.ts";
import { type ListedEntry, readList } from "../syntax/list.ts";
import { readValue } from "../syntax/value.ts";
import type { ControlFiles } from "./control-files.ts";

/** Where a value comes from: the file itself, `me` in its place, or what the program has built in. */
export type ValueSource = "file" | "me" | "default";

/** The answer of a reader of control.c. */
export type ControlAnswer<T> =
  | { readonly kind: "value"; readonly value: T; readonly source: ValueSource }
  /** There is nothing to go by; the program keeps what it has built in. */
  | { readonly kind: "none" }
  | { readonly kind: "unreadable" };

const NONE = { kind: "none" } as const;
const UNREADABLE = { kind: "unreadable" } as const;

/** control.c: control_readline(). The first line of a file. */
export function controlLine(files: ControlFiles, name: string): ControlAnswer<string> {
  const file = files.get(name);
  if (!file) return NONE;
  return file.kind === "file" ? { kind: "value", value: readValue(file.bytes).value, source: "file" } : UNREADABLE;
}

/** What stands in for a one-line file that does not exist. */
export interface LineDefault {
  /** Whether `me` does, where it exists. An unreadable `me` does not: control_init then has failed before. */
  readonly me: boolean;
  /** What does if `me` does not; undefined: nothing. */
  readonly literal?: string | undefined;
}

/** control.c: control_rldef(). The first line of a file, else that of `me`, else a value built in. */
export function controlLineOrDefault(files: ControlFiles, name: string, { me, literal }: LineDefault): ControlAnswer<string> {
  const own = controlLine(files, name);
  if (own.kind !== "none") return own;
  const host = me ? controlLine(files, "me") : NONE;
  if (host.kind === "value") return { ...host, source: "me" };
  return literal === undefined ? NONE : { kind: "value", value: literal, source: "default" };
}

/** control.c: control_readint(). A C int; `none` also where the first line does not begin with a digit. */
export function controlInteger(files: ControlFiles, name: string, syntax: IntegerSyntax = PLAIN_INTEGER): ControlAnswer<number> {
  const file = files.get(name);
  if (!file) return NONE;
  if (file.kind !== "file") return UNREADABLE;
  const number = readInteger(file.bytes, syntax);
  if (number?.unreadable) return UNREADABLE;
  return number ? { kind: "value", value: number.value, source: "file" } : NONE;
}

/**
 * control.c: control_readfile(). The entries of a list file; with `me`, the value of `me` as the only entry of a file that
 * does not exist (it then stands on line 0 of `me`).
 */
export function controlList(files: ControlFiles, name: string, { me }: { readonly me: boolean }): ControlAnswer<Iterable<ListedEntry>> {
  const file = files.get(name);
  if (file?.kind === "file") return { kind: "value", value: readList(file.bytes), source: "file" };
  if (file) return UNREADABLE;
  const host = me ? controlLine(files, "me") : NONE;
  return host.kind === "value" ? { kind: "value", value: entriesOfMe(host.value), source: "me" } : NONE;
}

/** The value of `me` as a list. It is handed on ended by a NUL, so a NUL inside divides it, and an empty value is an empty entry. */
function* entriesOfMe(me: string): Generator<ListedEntry> {
  for (let start = 0; start <= me.length; ) {
    const nul = me.indexOf("\0", start);
    const end = nul < 0 ? me.length : nul;
    yield { value: me.slice(start, end), span: { start, end }, line: 0 };
    start = end + 1;
  }
}
