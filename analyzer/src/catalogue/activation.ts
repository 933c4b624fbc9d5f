/** How an administrator makes a change of a file take effect: the command to type. Nothing here is ever run. */

import type { ControlFileSpec, TakesEffect } from "./control-file.ts";

/** The program to which a signal goes, or that is restarted, by what the catalogue says. */
const SIGNALLED: Readonly<Partial<Record<TakesEffect, string>>> = {
  "HUP to qmail-send": "qmail-send",
  "HUP to qmail-todo": "qmail-todo",
  "HUP to qmail-greyd": "qmail-greyd",
  "HUP to qmail-daned": "qmail-daned",
};

const RESTARTED: Readonly<Partial<Record<TakesEffect, string>>> = {
  "restart qmail-send": "qmail-send",
  "next connection, next message; restart qmail-send": "qmail-send",
};

/** Where qmail's own compilers are installed (conf-qmail, hier.c). */
const BIN = "/var/qmail/bin";
const OWN_COMPILERS = new Set(["qmail-newmrh", "qmail-newu"]);

/**
 * A shell command that makes a change of the file at `path` take effect; undefined where nothing is to be done, or where the
 * catalogue knows of no one command. `path` is absolute on the host itself.
 * Sources: qmail-send(8), SIGHUP; qmail-newmrh(8), qmail-newu(8), tcprules(1); svc(8) of daemontools for a restart.
 */
export function activationCommand({ activation, compiler }: ControlFileSpec, path: string): string | undefined {
  const program = SIGNALLED[activation];
  if (program !== undefined) return `pkill -HUP -x ${program}`;
  const service = RESTARTED[activation];
  if (service !== undefined) return `svc -t /service/${service}`;
  if (compiler === undefined) return undefined;
  if (compiler === "tcprules") {
    const rules = shellWord(path);
    return `tcprules ${rules}.cdb ${rules}.tmp < ${rules}`;
  }
  return OWN_COMPILERS.has(compiler) ? `${BIN}/${compiler}` : undefined;
}

function shellWord(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
