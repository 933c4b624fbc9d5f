/**
 * Who gets the mail for the addresses PREFIX-ANYTHING that virtualdomains makes: a user that users/assign names, a user of the
 * system, or the user alias with a .qmail for it. Sources: nughde_get() in qmail-lspawn.c, userext() in qmail-getpw.c, qmesearch() in
 * qmail-local.c. The password database is never in view.
 */

import { readCdb } from "../syntax/cdb.ts";
import { asciiLower } from "../text/ascii.ts";
import { dotQmailNames } from "./dot-qmail-search.ts";
import type { Home } from "./home.ts";
import type { MailHost } from "./mail-host.ts";
import { decideUser } from "./qmail-lspawn.ts";
import { compileAssign } from "./qmail-newu.ts";

/** The owner of a prefix. */
export type PrefixOwner =
  /** users/assign names some address of it, and what happens there is that user's affair. */
  | { readonly kind: "assigned" }
  /** alias gets it, unless a user of that name exists, and has the .qmail `name`. */
  | { readonly kind: "alias"; readonly name: string }
  /** users/assign names no address of it, and alias has no .qmail for any. `aliasInView`: false where that home is not in view. */
  | { readonly kind: "nobody"; readonly aliasInView: boolean }
  /** Too little is in view. */
  | { readonly kind: "not known" };

/** Asks for the owners of any number of prefixes. Costs nothing before the first question, and then the users files once. */
export function prefixOwners(host: MailHost): (prefix: string) => PrefixOwner {
  const addresses = once(() => assignedAddresses(host).toSorted());
  const aliasHome = once(() => {
    const { aliasHome: path, home } = host.files;
    const found = path === undefined ? undefined : home?.(path);
    return typeof found === "object" ? found : undefined;
  });
  const aliasNames = once(() => aliasHome()?.names?.());
  return (prefix) => {
    const { users } = host;
    if (users.kind === "refused") return { kind: "not known" };
    const folded = asciiLower(prefix);
    const address = `${folded}-${ANYBODY}`;
    const decision = decideUser(address, users.table);
    const written = users.text === users.table ? decision : decideUser(address, users.text);
    if (decision.kind === "user" || written.kind === "user" || hasBeginning(addresses(), `${folded}-`)) return { kind: "assigned" };
    if (decision.kind !== "password database") return { kind: "not known" };
    const home = aliasHome();
    if (!home) return { kind: "nobody", aliasInView: false };
    const ext = folded.startsWith("alias-") ? folded.slice("alias-".length) : folded;
    const name = folded === "alias" ? "" : dotQmailFor(ext, home, aliasNames());
    return name === undefined ? { kind: "nobody", aliasInView: true } : { kind: "alias", name };
  };
}

const ANYBODY = "qmail-control.no-such-user";

/** The addresses that users/assign or users/cdb name: simple ones and wildcards alike. Both count, for they may differ. */
function assignedAddresses({ files }: MailHost): readonly string[] {
  const text = compileAssign(files.assign);
  const cdb = files.usersCdb?.kind === "file" ? readCdb(files.usersCdb.bytes).records : [];
  const keys = [...(text.kind === "compiled" ? text.assignments : []), ...cdb].map(({ key }) => key);
  return keys.filter((key) => key.startsWith("!")).map((key) => key.slice(1).replace(/\0$/, ""));
}

/** Whether one of the sorted texts begins so. */
function hasBeginning(sorted: readonly string[], beginning: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(beginning) === true;
}

/** A .qmail of alias that some address EXT-ANYTHING finds; undefined: there is none. */
function dotQmailFor(ext: string, home: Home, names: readonly string[] | undefined): string | undefined {
  for (const { name } of dotQmailNames({ dash: "-", ext: `${ext}-${ANYBODY}` })) if (home.get(name)?.kind === "file") return name;
  const beginning = `.qmail-${ext.replaceAll(".", ":")}-`;
  // Where nobody can list the folder, there may be one.
  return names ? names.find((name) => name.startsWith(beginning)) : beginning;
}

function once<T>(read: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: read() };
    return result.value;
  };
}
