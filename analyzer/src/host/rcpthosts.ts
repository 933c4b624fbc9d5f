/**
 * May a client send to this recipient? What qmail-smtpd decides from rcpthosts and RELAYCLIENT.
 * Source: rcpthosts.c and addrallowed in qmail-smtpd.c, which ask constmap (constmap.c).
 */

import { readList } from "../syntax/list.ts";
import { asciiLower } from "../text/ascii.ts";

/** rcpthosts as qmail-smtpd holds it: each entry in lower case with the line that brought it, counted from 0. */
export type Rcpthosts = ReadonlyMap<string, number>;

/** Why a recipient is accepted or refused. `line` is the line of rcpthosts, counted from 0, and `entry` its text. */
export type RecipientDecision =
  | { readonly accepted: true; readonly because: "RELAYCLIENT" | "no rcpthosts" | "no @ in the recipient" }
  | { readonly accepted: true; readonly because: "entry"; readonly entry: string; readonly line: number }
  | { readonly accepted: false; readonly because: "no entry matches" };

/** What qmail-smtpd is asked with. */
export interface RecipientQuestion {
  /** The recipient's address without angle brackets, quoting already removed. */
  readonly recipient: string;
  /** The list, or undefined where the file does not exist. */
  readonly rcpthosts: Rcpthosts | undefined;
  /** The environment variable RELAYCLIENT; even an empty value lets the client relay. Undefined: not set. */
  readonly relayClient: string | undefined;
}

/** Reads the text of rcpthosts. A repeated entry keeps the line on which it stands first. */
export function rcpthostsOf(text: string): Rcpthosts {
  const entries = new Map<string, number>();
  for (const { value, line } of readList(text)) {
    const key = asciiLower(value);
    if (!entries.has(key)) entries.set(key, line);
  }
  return entries;
}

/**
 * What qmail-smtpd decides on a recipient. RELAYCLIENT passes rcpthosts by, a missing rcpthosts lets everybody through, and
 * an address without @ is taken. Else the part behind the last @ is looked up, then each rest of it that begins at a dot.
 */
export function decideRecipient({ recipient, rcpthosts, relayClient }: RecipientQuestion): RecipientDecision {
  if (relayClient !== undefined) return { accepted: true, because: "RELAYCLIENT" };
  if (rcpthosts === undefined) return { accepted: true, because: "no rcpthosts" };
  const at = recipient.lastIndexOf("@");
  if (at < 0) return { accepted: true, because: "no @ in the recipient" };
  for (const entry of matchingEntries(recipient.slice(at + 1))) {
    const line = rcpthosts.get(entry);
    if (line !== undefined) return { accepted: true, because: "entry", entry, line };
  }
  return { accepted: false, because: "no entry matches" };
}

/** The entries that would let mail to `host` in, in the order in which qmail-smtpd looks them up: the host, then each rest at a dot. */
export function* matchingEntries(host: string): Generator<string> {
  const folded = asciiLower(host);
  if (folded.length > 0) yield folded;
  for (let dot = folded.indexOf(".", 1); dot >= 0; dot = folded.indexOf(".", dot + 1)) yield folded.slice(dot);
}

/** Whether `entry`, alone in rcpthosts, would let mail to `recipient` in. */
export function entryAccepts(entry: string, recipient: string): boolean {
  return decideRecipient({ recipient, rcpthosts: new Map([[asciiLower(entry), 0]]), relayClient: undefined }).accepted;
}
