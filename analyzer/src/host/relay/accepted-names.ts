/** For how many domains a host takes mail from everybody: the names in all lists that its qmail-smtpd asks, each counted once. */

import { readCdb } from "../../syntax/cdb.ts";
import { readList } from "../../syntax/list.ts";
import { asciiLower } from "../../text/ascii.ts";
import { controlLine } from "../control.ts";
import type { MailHost } from "../mail-host.ts";
import { hostOf } from "../rcpthosts.ts";
import type { Environment } from "../smtpd-session.ts";
import { ListedNames, type WideEntries } from "./wide-entries.ts";

/** What decides, beside the files. */
export interface AcceptedNamesParts {
  /** rcpthosts and what goes with it. */
  readonly lists: WideEntries;
  /** What the public listener has in its environment. */
  readonly environment: Environment;
}

/** The number of names; undefined: the program has no list to ask. */
export function acceptedNames(host: MailHost, { lists, environment }: AcceptedNamesParts): number | undefined {
  const all = new ListedNames();
  const own = [...localNames(host, environment), ...validRecipientHosts(host)];
  for (const name of own) all.add(name);
  const found = hostLists(host).flatMap((name) => lists(name) ?? []);
  for (const { names } of found) all.addAll(names);
  return found.length + own.length === 0 ? undefined : all.count;
}

/** rcpthosts and the compiled files, as far as the program asks them. Only qmail-ldap's asks any without rcpthosts. */
function hostLists({ files: { control }, dialect }: MailHost): readonly string[] {
  const isLdap = dialect.smtpd.acceptsLocals === true;
  if (isLdap && control.get("rcpthosts.cdb")) return ["rcpthosts.cdb"];
  return isLdap || control.get("rcpthosts") ? ["rcpthosts", "morercpthosts.cdb"] : [];
}

/** qmail-ldap's locals.cdb, else locals, else `me`, unless NOLOCAL is set. Source: rcpthosts.c: rcpthosts_init(), localhosts(). */
function localNames({ files: { control }, dialect }: MailHost, environment: Environment): readonly string[] {
  if (dialect.smtpd.acceptsLocals !== true || environment["NOLOCAL"] !== undefined) return [];
  const compiled = control.get("locals.cdb");
  if (compiled) return compiled.kind === "file" ? readCdb(compiled.bytes).records.map(({ key }) => key) : [];
  const locals = control.get("locals");
  if (locals) return locals.kind === "file" ? Array.from(readList(locals.bytes), ({ value }) => value) : [];
  const me = controlLine(control, "me");
  return me.kind === "value" ? [me.value] : [];
}

/** The hosts of validrcptto, whose addresses are taken whatever rcpthosts says. Source: qmail-smtpd.c of Sagredo's qmail. */
function validRecipientHosts({ files: { control }, dialect }: MailHost): readonly string[] {
  if (dialect.smtpd.acceptsValidRecipients !== true) return [];
  const list = control.get("validrcptto");
  const compiled = control.get("morevalidrcptto.cdb");
  const entries = [
    ...(list?.kind === "file" ? Array.from(readList(list.bytes), ({ value }) => value) : []),
    ...(compiled?.kind === "file" ? readCdb(compiled.bytes).records.map(({ key }) => key) : []),
  ];
  return entries.flatMap((entry) => (entry.startsWith("-") ? [] : (hostOf(asciiLower(entry)) ?? [])));
}
