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
import { once } from "./once.ts";
import { decideUser } from "./qmail-lspawn.ts";

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
  const aliasNames = once((): FolderNames | undefined => {
    const names = aliasHome()?.names?.();
    return names && { all: new Set(names), sorted: names.toSorted() };
  });
  return (prefix) => {
    const { users } = host;
    if (users.kind === "refused") return { kind: "not known" };
    const folded = asciiLower(prefix);
    if (firstWith(addresses(), `${folded}-`) !== undefined) return { kind: "assigned" };
    const address = `${folded}-${ANYBODY}`;
    const decision = decideUser(address, users.table);
    const written = users.text === users.table ? decision : decideUser(address, users.text);
    if (decision.kind === "user" || written.kind === "user") return { kind: "assigned" };
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
function assignedAddresses({ files, assignments: text }: MailHost): readonly string[] {
  const cdb = files.usersCdb?.kind === "file" ? readCdb(files.usersCdb.bytes).records : [];
  const keys = [...(text.kind === "compiled" ? text.assignments : []), ...cdb].map(({ key }) => key);
  // A whole address that ends with a dash has nothing behind it, and nobody writes to it.
  return keys.filter((key) => key.startsWith("!") && !key.endsWith("-\0")).map((key) => key.slice(1).replace(/\0$/, ""));
}

/** The first of the sorted texts that begins so. */
function firstWith(sorted: readonly string[], beginning: string): string | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found?.startsWith(beginning) === true ? found : undefined;
}

/** What stands in a folder. Thousands of prefixes are asked for, and the disk is not asked for each. */
interface FolderNames {
  readonly all: ReadonlySet<string>;
  readonly sorted: readonly string[];
}

/** A .qmail of alias that some address EXT-ANYTHING finds; undefined: there is none. */
function dotQmailFor(ext: string, home: Home, names: FolderNames | undefined): string | undefined {
  for (const { name } of dotQmailNames({ dash: "-", ext: `${ext}-${ANYBODY}` })) {
    if (names?.all.has(name) !== false && home.get(name)?.kind === "file") return name;
  }
  const beginning = `.qmail-${ext.replaceAll(".", ":")}-`;
  // Where nobody can list the folder, there may be one.
  return names ? firstWith(names.sorted, beginning) : beginning;
}
