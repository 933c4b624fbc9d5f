/**
 * The members of the qmail family: what they are called and how they are recognised. What each of them decides is in
 * `host/dialects`, a file for each; which files it reads, the files' own entries say.
 */

import { type Localized, localized } from "../text/localized.ts";

/** Where a member keeps its files below the home of qmail, if not in `control` and `users`. */
interface Folders {
  readonly control?: string;
  readonly users?: string;
}

/** What an administrator types, where it is another than in the usual installation. */
interface Installation {
  /** Whether its programs are found without their folder; else they lie in /var/qmail/bin. */
  readonly isInPath?: boolean;
  /** The folder of the service that runs qmail-send, instead of /service/qmail-send. */
  readonly sendService?: string;
}

/** How the files of a host show whose they are. */
interface Recognition {
  /** False where a host has nothing that no other has, so that it has to be chosen. */
  readonly isDetected?: boolean;
  /** The end of the path of its control directory, where that is like no other's. */
  readonly folder?: RegExp;
}

/** As users spell them; the classic ones, which decide alike, first. */
const FAMILY = [
  { id: "qmail", ...named("qmail 1.03") },
  { id: "netqmail", ...named("netqmail") },
  { id: "notqmail", ...named("notqmail") },
  { id: "sqmail", ...named("s/qmail") },
  { id: "sagredo", ...named("Sagredo's qmail", "Sagredo 版 qmail") },
  { id: "qmail-ldap", ...named("qmail-ldap") },
  { id: "indimail", ...named("IndiMail", "IndiMail", {}, {}, { isInPath: true, sendService: "/service/qmail-send.25" }) },
  { id: "eqmail", ...named("eQmail", "eQmail", { folder: /(?:^|[/\\])qmail[/\\]etc[/\\]?$/ }, { control: "etc" }) },
  // What it reads, s/qmail reads too.
  { id: "aqmail", ...named("aQmail", "aQmail", { isDetected: false }, { control: "etc", users: "var/users" }) },
] as const;

/** A member of the qmail family. */
export type DialectId = (typeof FAMILY)[number]["id"];

/** All of them, the classic ones first. */
export const DIALECTS: readonly DialectId[] = FAMILY.map(({ id }) => id);

/** qmail 1.03, netqmail 1.06 and notqmail: they read the same 29 files in the same way. */
export const CLASSIC: readonly DialectId[] = ["qmail", "netqmail", "notqmail"];

/** The name of a dialect as people know it. */
export function dialectName(dialect: DialectId): Localized {
  return factsOf(dialect).name;
}

/** Whether the files of a host can show that it is this one. */
export function isDetected(dialect: string): boolean {
  return FAMILY.find(({ id }) => id === dialect)?.recognition.isDetected !== false;
}

/** The dialect that keeps its control files in a folder with that end; undefined where the path tells nothing. */
export function dialectOfFolder(path: string): DialectId | undefined {
  return FAMILY.find(({ recognition }) => recognition.folder?.test(path))?.id;
}

/** How a program of the dialect is called in a shell. Sources: conf-qmail, hier.c; indimail-mta: conf-prefix. */
export function programPath(dialect: DialectId, program: string): string {
  return factsOf(dialect).installation.isInPath === true ? program : `/var/qmail/bin/${program}`;
}

/** The folder of the service that runs qmail-send, as the usual guide for the dialect names it. */
export function sendServiceOf(dialect: DialectId): string {
  return factsOf(dialect).installation.sendService ?? "/service/qmail-send";
}

/**
 * The text with its paths as the dialect has them: `control/me` is `etc/me` for eQmail.
 * Sources: eqmail, aqmail: qmail-send.c: getcontrols(); aqmail: qmail-pw2u.c: main().
 */
export function inFolders(dialect: DialectId, text: string): string {
  const { control = "control", users = "users" } = factsOf(dialect).folders;
  return text.replace(/(?<![\w/~.-])(control|users)\/(?=\w)/g, (_, folder) => `${folder === "users" ? users : control}/`);
}

function factsOf(dialect: DialectId): (typeof FAMILY)[number] {
  return FAMILY.find(({ id }) => id === dialect) ?? FAMILY[0];
}

function named(
  en: string,
  ja = en,
  recognition: Recognition = {},
  folders: Folders = {},
  installation: Installation = {},
): { readonly name: Localized; readonly recognition: Recognition; readonly folders: Folders; readonly installation: Installation } {
  return { name: localized({ en, ja }), recognition, folders, installation };
}
