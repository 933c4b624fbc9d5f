/** How an administrator makes a change of a file take effect: the command to type. Nothing here is ever run. */

import type { ControlFileSpec } from "./control-file.ts";
import { type DialectId, programPath, sendServiceOf } from "./dialects.ts";
import { type DaemonDeed, deedsOf, partsOf } from "./takes-effect.ts";

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
export function activationCommand(file: ControlFileSpec, path: string, dialect: DialectId): string | undefined {
  const { compiler, name } = file;
  const deeds = deedsOf(file).map(partsOf);
  if (deeds.length > 0) return daemonsCommand(deeds, dialect);
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
 * What is done to daemons, in one line. A signal for several goes to whichever of them runs: pkill takes their names as an
 * expression (pgrep(1), -x). Of their services the catalogue knows only the one that runs qmail-send.
 */
function daemonsCommand(deeds: readonly DaemonDeed[], dialect: DialectId): string | undefined {
  const signalled = deeds.filter(({ isRestart }) => !isRestart).map(({ daemon }) => daemon);
  const [only, ...others] = signalled;
  const commands = [
    ...(deeds.some(({ isRestart, daemon }) => isRestart && daemon === "qmail-send") ? [`svc -t ${sendServiceOf(dialect)}`] : []),
    ...(only === undefined ? [] : [`pkill -HUP -x ${others.length === 0 ? only : `'${signalled.join("|")}'`}`]),
  ];
  return commands.length === 0 ? undefined : commands.join("; ");
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
