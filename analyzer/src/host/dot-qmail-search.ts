/**
 * Which .qmail file has the instructions for an address? Source: qmesearch, qmeexists and qmeox in qmail-local.c.
 */

import { asciiLower } from "../text/ascii.ts";
import type { Home } from "./home.ts";
import type { LocalDelivery } from "./qmail-local.ts";

/** What the name of a .qmail is made of. */
export type Extension = Pick<LocalDelivery, "dash" | "ext">;

const OWNER_EXECUTES = 0o100;
const DEFAULT = "default";
/** NAME_MAX and PATH_MAX of the system: no file has a longer name, and the search goes on. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 4095;

/**
 * The names under which a .qmail is looked for, in their order, each with the part of the extension that `default` stands for.
 * First the extension as a whole, then for each dash in it from the right what stands up to the dash, with `default` behind it;
 * at last `default` alone. In file names the extension is in lower case and its dots are colons. Source: qmesearch in qmail-local.c.
 */
export function* dotQmailNames({ dash, ext }: Extension): Generator<{ readonly name: string; readonly defaultPart: string | null }> {
  const safe = safeExtension(ext);
  const start = `.qmail${dash}`;
  yield { name: start + safe, defaultPart: safe.endsWith(DEFAULT) ? ext.slice(-DEFAULT.length) : null };
  for (let length = safe.length; length >= 0; length -= 1) {
    if (length === 0 || safe[length - 1] === "-")
      yield { name: `${start}${safe.slice(0, length)}${DEFAULT}`, defaultPart: ext.slice(length) };
  }
}

function safeExtension(ext: string): string {
  return asciiLower(ext).replaceAll(".", ":");
}

/** What the search finds. */
export type DotQmailSearch =
  | {
      readonly kind: "found";
      readonly name: string;
      readonly bytes: string;
      readonly executable: boolean;
      readonly defaultPart: string | null;
    }
  | { readonly kind: "failed"; readonly name: string; readonly failure: ".qmail cannot be opened" | ".qmail is writable" }
  | { readonly kind: "none" };

/** qmesearch and qmeexists in qmail-local.c. The first regular file decides, even by being forbidden; `writable`: the mask for that. */
export function searchDotQmail(delivery: Extension, home: Home, writable: number): DotQmailSearch {
  for (const { name, defaultPart } of dotQmailNames(delivery)) {
    if (!canExist(name)) continue;
    const file = home.get(name);
    if (file?.kind === "unreadable") return { kind: "failed", name, failure: ".qmail cannot be opened" };
    if (file?.kind !== "file") continue;
    const mode = file.mode ?? 0o644;
    if (mode & writable) return { kind: "failed", name, failure: ".qmail is writable" };
    return { kind: "found", name, bytes: file.bytes, executable: (mode & OWNER_EXECUTES) !== 0, defaultPart };
  }
  return { kind: "none" };
}

function canExist(name: string): boolean {
  return name.length <= LONGEST_PATH && name.split("/").every((part) => part.length <= LONGEST_NAME);
}

/**
 * The sender of forwarded copies: the owner of a list where `.qmail-EXT-owner` exists, with a VERP sign where
 * `.qmail-EXT-owner-default` does too. A bounce keeps its empty sender. Source: qmeox and main in qmail-local.c.
 */
export function forwardSenderOf({ sender, local, host, dash, ext }: LocalDelivery, home: Home): string {
  const owner = `.qmail${dash}${safeExtension(ext)}-owner`;
  if (sender === "" || sender === "#@[]" || !home.get(owner)) return sender;
  return home.get(`${owner}-default`) ? `${local}-owner-@${host}-@[]` : `${local}-owner@${host}`;
}
