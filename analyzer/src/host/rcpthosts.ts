/**
 * Is the recipient's host one that this server receives mail for? Source: rcpthosts.c, which qmail-smtpd and qmail-qmtpd share,
 * and constmap.c. Recipients and files are byte strings.
 */

import { lookUpCdb } from "../syntax/cdb.ts";
import { type EntryIndex, type IndexedEntry, indexOfFile } from "../syntax/entry-index.ts";
import { asciiLower } from "../text/ascii.ts";
import type { ControlFileContent, ControlFiles } from "./control-files.ts";

/** rcpthosts and morercpthosts.cdb as the program holds them once it runs. */
export interface RecipientHosts {
  /** Undefined where rcpthosts does not exist: then every recipient is accepted, and morercpthosts.cdb is not opened. */
  readonly rcpthosts: EntryIndex | undefined;
  /** The compiled file. A directory in its place can be opened, and fails only when something is looked up in it. */
  readonly morercpthosts: ControlFileContent | undefined;
  /** Whether the host alone is looked up in the compiled file, and not what it ends in. */
  readonly compiledHostsOnly?: boolean;
}

/** Why a recipient is accepted, refused, or neither. */
export type RecipientDecision =
  | { readonly kind: "accepted"; readonly because: "no rcpthosts" | "no @ in the recipient" }
  | { readonly kind: "accepted"; readonly because: "entry"; readonly entry: IndexedEntry }
  | { readonly kind: "accepted"; readonly because: "compiled entry"; readonly key: string }
  | { readonly kind: "refused"; readonly host: string }
  /** morercpthosts.cdb cannot be read at the place where `key` should be. */
  | { readonly kind: "temporary failure"; readonly key: string };

/** rcpthosts.c: rcpthosts_init(). Undefined where rcpthosts cannot be read: the program then does not start. */
export function loadRecipientHosts(files: ControlFiles): RecipientHosts | undefined {
  const rcpthosts = files.get("rcpthosts");
  if (!rcpthosts) return { rcpthosts: undefined, morercpthosts: undefined };
  if (rcpthosts.kind !== "file") return undefined;
  return { rcpthosts: indexOfFile(rcpthosts, "list"), morercpthosts: files.get("morercpthosts.cdb") };
}

/**
 * rcpthosts.c: rcpthosts(). A missing rcpthosts lets everybody through, and an address without @ is taken. Else the part behind
 * the last @ is looked up, then each rest of it that begins at a dot: first all in rcpthosts, then all in morercpthosts.cdb.
 */
export function decideRecipient({ rcpthosts, morercpthosts, compiledHostsOnly }: RecipientHosts, recipient: string): RecipientDecision {
  if (!rcpthosts) return { kind: "accepted", because: "no rcpthosts" };
  const host = hostOf(recipient);
  if (host === undefined) return { kind: "accepted", because: "no @ in the recipient" };
  const keys = [...matchingEntries(host)];
  const [found] = rcpthosts.find(keys);
  if (found) return { kind: "accepted", because: "entry", entry: found.entry };
  if (morercpthosts) {
    for (const key of compiledHostsOnly ? keys.slice(0, 1) : keys) {
      const answer = morercpthosts.kind === "file" ? lookUpCdb(morercpthosts.bytes, key).kind : "unreadable";
      if (answer === "found") return { kind: "accepted", because: "compiled entry", key };
      if (answer === "unreadable") return { kind: "temporary failure", key };
    }
  }
  return { kind: "refused", host };
}

/** What stands behind the last @; undefined where there is none. */
export function hostOf(recipient: string): string | undefined {
  const at = recipient.lastIndexOf("@");
  return at < 0 ? undefined : recipient.slice(at + 1);
}

/** The entries that would let mail to `host` in, in lower case and in the order of the look-ups: the host, then each rest at a dot. */
export function* matchingEntries(host: string): Generator<string> {
  const folded = asciiLower(host);
  if (folded.length > 0) yield folded;
  for (let dot = folded.indexOf(".", 1); dot >= 0; dot = folded.indexOf(".", dot + 1)) yield folded.slice(dot);
}

/** Whether `entry`, alone in rcpthosts, would let mail to `recipient` in. */
export function entryAccepts(entry: string, recipient: string): boolean {
  const host = hostOf(recipient);
  if (host === undefined) return true;
  const folded = asciiLower(entry);
  for (const key of matchingEntries(host)) if (key === folded) return true;
  return false;
}
