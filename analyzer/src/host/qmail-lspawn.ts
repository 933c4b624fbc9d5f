/**
 * Which user gets the mail for a local address? What qmail-lspawn decides from users/cdb.
 *
 * The address is looked up whole and in lower case, then cut by one byte after the other, as a wildcard; the first record found
 * decides, so the longest wildcard wins. What nothing matches goes to qmail-getpw, which asks the system's password database:
 * that is named here, not looked up. Source: nughde_get and spawn in qmail-lspawn.c, cdb_seek.c.
 */

import { lookUpCdb } from "../syntax/cdb.ts";
import { asciiLower } from "../text/ascii.ts";
import { untilNul } from "../text/lines.ts";
import { type Localized, localized } from "../text/localized.ts";
import { scanUlong } from "../text/scan-ulong.ts";
import { visible } from "../text/visible.ts";
import type { LosingLine, Step } from "./evidence.ts";
import type { AssignCompilation, CompiledAssignment } from "./qmail-newu.ts";

/** An assignment as the look-up finds it; without a text in view (only a cdb) the line is null. */
interface FoundAssignment {
  readonly data: string;
  readonly line: number | null;
  readonly text: string;
  /** Later lines with the same key, which are never found; not all of them where there are very many. */
  readonly repeated: readonly { readonly line: number; readonly text: string }[];
}

/** users/cdb, from a text or from the cdb itself. */
export interface UsersTable {
  /** The first record of that key; `unreadable` where the cdb is damaged on the way to it. */
  find(key: string): FoundAssignment | "unreadable" | undefined;
  /** The bytes at which wildcards are tried; undefined where the cdb does not say, or cannot be read. */
  readonly wildcardEnds: string | undefined;
  /** No key is longer, so that a very long address costs no more than this. */
  readonly longestKey: number;
}

/** With what qmail-lspawn would run qmail-local. Byte strings. */
export interface AssignedUser {
  readonly user: string;
  /** As the system takes it: 0 to 4294967295. */
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  readonly dash: string;
  readonly ext: string;
}

/** What becomes of a delivery. */
export type UserDecision = { readonly steps: readonly Step[] } & (
  | { readonly kind: "user"; readonly assigned: AssignedUser }
  /** qmail-getpw decides from the password database; nothing is known of its answer here. */
  | { readonly kind: "password database" }
  /** The address is empty: reported as delivered, though nothing is run. */
  | { readonly kind: "nothing to do" }
  /** A temporary failure; qmail tries again until the message is too old. */
  | { readonly kind: "deferred"; readonly reason: "root" | "users/cdb unreadable" | "no such user or group id" }
);

const FILE = "users/assign";
const CDB = "users/cdb";
const MOST_LOSERS = 20;

/** The table of what qmail-newu compiled; undefined, as for a users/cdb that does not exist, where it compiled nothing. */
export function usersTable(compilation: AssignCompilation): UsersTable | undefined {
  if (compilation.kind !== "compiled") return undefined;
  const first = new Map<string, CompiledAssignment>();
  const repeated = new Map<string, CompiledAssignment[]>();
  let longestKey = 0;
  for (const assignment of compilation.assignments) {
    longestKey = Math.max(longestKey, assignment.key.length);
    if (!first.has(assignment.key)) {
      first.set(assignment.key, assignment);
      continue;
    }
    const same = repeated.get(assignment.key);
    if (!same) repeated.set(assignment.key, [assignment]);
    else if (same.length < MOST_LOSERS) same.push(assignment);
  }
  return {
    wildcardEnds: compilation.wildcardEnds,
    longestKey,
    find(key) {
      const found = first.get(key);
      return found && { data: found.data, line: found.line, text: found.text, repeated: repeated.get(key) ?? [] };
    },
  };
}

/** The table of a users/cdb (a byte string). */
export function usersTableOfCdb(cdb: string): UsersTable {
  const find: UsersTable["find"] = (key) => {
    const answer = lookUpCdb(cdb, key);
    if (answer.kind === "absent") return undefined;
    if (answer.kind === "unreadable" || answer.data === undefined) return "unreadable";
    return { data: answer.data, line: null, text: "", repeated: [] };
  };
  const ends = find("");
  return { find, wildcardEnds: ends && ends !== "unreadable" ? ends.data : undefined, longestKey: cdb.length };
}

/**
 * Who gets the mail for `local`, the part of the recipient before its last @ (a byte string). `users` is undefined where users/cdb
 * does not exist. Costs one look-up for each byte of the address that may end a wildcard.
 */
export function decideUser(local: string, users: UsersTable | undefined): UserDecision {
  const address = untilNul(local);
  if (address === "") return { kind: "nothing to do", steps: [stepOf(null, EMPTY)] };
  if (!users) return { kind: "password database", steps: [stepOf(null, NO_CDB)] };
  if (users.wildcardEnds === undefined) return { kind: "deferred", reason: "users/cdb unreadable", steps: [stepOf(null, UNREADABLE)] };
  const folded = asciiLower(address);
  const lengths = triedLengths(folded, users.wildcardEnds, users.longestKey);
  for (const length of lengths) {
    const found = users.find(keyAt(folded, length));
    if (found === "unreadable") return { kind: "deferred", reason: "users/cdb unreadable", steps: [stepOf(null, UNREADABLE)] };
    if (!found) continue;
    const lost = losersOf(folded, { found, lengths, users });
    const matched = length <= address.length ? `+${address.slice(0, length)}` : `=${address}`;
    return decisionOf(`${found.data}${length <= address.length ? address.slice(length) : ""}`, { found, matched, lost });
  }
  return { kind: "password database", steps: [stepOf(null, NOT_ASSIGNED)] };
}

/** How much of the address is looked up, in order: more than all of it (the simple assignment), then each wildcard. */
function* triedLengths(folded: string, wildcardEnds: string, longestKey: number): Generator<number> {
  if (folded.length + 2 <= longestKey) yield folded.length + 1;
  for (let length = Math.min(folded.length, longestKey - 1); length > 0; length -= 1)
    if (wildcardEnds.includes(folded.charAt(length - 1))) yield length;
  yield 0;
}

function keyAt(folded: string, length: number): string {
  return `!${folded.slice(0, length)}${length > folded.length ? "\0" : ""}`;
}

interface Match {
  readonly found: FoundAssignment;
  readonly matched: string;
  readonly lost: readonly LosingLine[];
}

/** spawn in qmail-lspawn.c: takes the record apart and would become that user. Everything is cut at NULs. */
function decisionOf(record: string, { found, matched, lost }: Match): UserDecision {
  const [user, uidText, gidText, home, dash, ext] = record.split("\0");
  if (
    user === undefined ||
    uidText === undefined ||
    gidText === undefined ||
    home === undefined ||
    dash === undefined ||
    ext === undefined
  ) {
    return { kind: "deferred", reason: "no such user or group id", steps: [stepOf(found, DAMAGED, lost)] };
  }
  const uid = idOf(uidText);
  const gid = idOf(gidText);
  // setgid and setuid refuse -1; only then is the user asked whether it is root.
  if (uid === NO_ID || gid === NO_ID) return { kind: "deferred", reason: "no such user or group id", steps: [stepOf(found, BAD_ID, lost)] };
  if (uid === 0) return { kind: "deferred", reason: "root", steps: [stepOf(found, rootBecause(uidText), lost)] };
  return {
    kind: "user",
    assigned: { user, uid, gid, home, dash, ext },
    steps: [stepOf(found, assignedBecause(matched, user, home), lost)],
  };
}

const NO_ID = 0xffff_ffff;

/** A number as qmail-lspawn takes it: the leading digits, 32 bits of them; 0 without a digit. */
function idOf(text: string): number {
  return Number(BigInt.asUintN(32, scanUlong(text).value));
}

interface Competition {
  readonly found: FoundAssignment;
  /** What is left to be tried. */
  readonly lengths: Iterable<number>;
  readonly users: UsersTable;
}

function losersOf(folded: string, { found, lengths, users }: Competition): readonly LosingLine[] {
  const lost: LosingLine[] = found.repeated.map(({ line, text }) => ({ file: FILE, line, text, because: REPEATED }));
  for (const length of lengths) {
    if (lost.length >= MOST_LOSERS) break;
    const other = users.find(keyAt(folded, length));
    if (other && other !== "unreadable" && other.line !== null)
      lost.push({ file: FILE, line: other.line, text: other.text, because: SHORTER });
  }
  return lost;
}

function stepOf(found: FoundAssignment | null, because: Localized, lost: readonly LosingLine[] = []): Step {
  return {
    program: "qmail-lspawn",
    file: found && found.line !== null ? FILE : CDB,
    line: found?.line ?? null,
    text: found?.text ?? "",
    because,
    lost,
  };
}

const EMPTY = localized({
  en: "The address has nothing before the @, so nothing is delivered, and qmail-lspawn reports success.",
  ja: "@ の前が空なので、qmail-lspawn は何も配送せず、成功と報告します。",
});
const NO_CDB = localized({
  en: "There is no users/cdb, so qmail-getpw asks the system's password database, which is not looked up here.",
  ja: "users/cdb がないので、qmail-getpw がシステムのユーザーデータベース（passwd）を調べます。その結果はここでは調べません。",
});
const NOT_ASSIGNED = localized({
  en: "Nothing in users/assign matches, so qmail-getpw asks the system's password database, which is not looked up here.",
  ja: "users/assign に当てはまる行がないので、qmail-getpw がシステムのユーザーデータベース（passwd）を調べます。その結果はここでは調べません。",
});
const UNREADABLE = localized({
  en: "users/cdb is damaged or cannot be read, so every local delivery is put off.",
  ja: "users/cdb が壊れているか読めないため、ローカルへの配送はすべて延期されます。",
});
const DAMAGED = localized({
  en: "The record in users/cdb lacks columns, so the delivery is put off.",
  ja: "users/cdb のレコードに項目が足りないため、配送は延期されます。",
});
const BAD_ID = localized({
  en: "The system refuses this user or group id, so the delivery is put off.",
  ja: "このユーザー ID またはグループ ID はシステムが受け付けないため、配送は延期されます。",
});
const REPEATED = localized({
  en: "An earlier line has the same address, and only the first is ever found.",
  ja: "同じアドレスの行がこれより前にあります。見つかるのは常に最初の行だけです。",
});
const SHORTER = localized({
  en: "It matches too, but a longer match was found before.",
  ja: "これも当てはまりますが、より長く一致する行が先に見つかりました。",
});

function rootBecause(uid: string): Localized {
  const shown = visible(uid);
  return localized({
    en: `The user id “${shown}” is read as 0, and qmail-lspawn delivers nothing as root; the delivery is put off.`,
    ja: `ユーザー ID「${shown}」は 0 と読まれます。qmail-lspawn は root としての配送をしないため、配送は延期されます。`,
  });
}

function assignedBecause(matched: string, user: string, home: string): Localized {
  const line = visible(matched);
  return localized({
    en: `“${line}” is the longest match, so the mail goes to user ${visible(user)} in ${visible(home)}.`,
    ja: `最も長く一致するのは「${line}」なので、メールはユーザー ${visible(user)}（${visible(home)}）に渡されます。`,
  });
}
