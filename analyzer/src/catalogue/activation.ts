/** How an administrator makes a change of a file take effect: the command to type. Nothing here is ever run. */

import type { ControlFileSpec, TakesEffect } from "./control-file.ts";
import { type DialectId, programPath, sendServiceOf } from "./dialects.ts";

/** The program to which a signal goes. */
const SIGNALLED: Readonly<Partial<Record<TakesEffect, string>>> = {
  "HUP to qmail-send": "qmail-send",
  "next connection; HUP to qmail-send": "qmail-send",
  "HUP to qmail-todo": "qmail-todo",
  "HUP to qmail-greyd": "qmail-greyd",
  "HUP to qmail-daned": "qmail-daned",
};

/** What qmail-send reads when it starts. */
const READ_AT_START: readonly TakesEffect[] = ["restart qmail-send", "next connection, next message; restart qmail-send"];

/** Compilers that take no argument: they know their files. */
const OWN_COMPILERS: readonly string[] = [
  "qmail-newmrh",
  "qmail-newu",
  "qmail-newmvrt",
  "qmail-mfrules",
  "qmail-badloadertypes",
  "qmail-badmimetypes",
  "simscanmk",
];

/**
 * A shell command that makes a change of the file at `path` take effect; undefined where nothing is to be done, or where the
 * catalogue knows of no one command. `path` is absolute on the host itself.
 * Sources: qmail-send(8), SIGHUP; qmail-newmrh(8), qmail-newu(8), tcprules(1); qmail-newmvrt(8) of Sagredo's qmail, and simscan;
 * qmail-mfrules(8), qmail-badloadertypes(8), qmail-badmimetypes(8) of s/qmail; qmail-cdb.c of IndiMail; svc(8) for a restart.
 */
export function activationCommand({ activation, compiler, name }: ControlFileSpec, path: string, dialect: DialectId): string | undefined {
  const program = SIGNALLED[activation];
  if (program !== undefined) return `pkill -HUP -x ${program}`;
  if (READ_AT_START.includes(activation)) return `svc -t ${sendServiceOf(dialect)}`;
  if (compiler === undefined) return undefined;
  if (compiler === "tcprules") {
    const rules = shellWord(path);
    return `tcprules ${rules}.cdb ${rules}.tmp < ${rules}`;
  }
  if (OWN_COMPILERS.includes(compiler)) return programPath(dialect, compiler);
  // IndiMail's takes the name of a file in the control directory.
  return compiler === "qmail-cdb" && !name.endsWith(".cdb") ? `${programPath(dialect, compiler)} ${name}` : undefined;
}

/**
 * The command that makes the compiled form of the text at `path`, where a compiler reads that on its standard input; undefined for
 * another one. Source: qmail-cdb.c: main() of qmail-ldap.
 */
export function compilingCommand({ compiler }: ControlFileSpec, path: string, dialect: DialectId): string | undefined {
  const text = shellWord(path);
  return compiler === "qmail-cdb" ? `${programPath(dialect, compiler)} ${text}.cdb ${text}.tmp < ${text}` : undefined;
}

function shellWord(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
