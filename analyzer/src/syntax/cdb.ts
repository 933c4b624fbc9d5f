/**
 * Compiled files: D. J. Bernstein's constant database (cdb), read and written in full.
 *
 * A cdb is held as a byte string, like every other control file. It begins with 256 pairs of 32-bit little-endian numbers
 * (where a hash table begins, how many slots it has), then come the records (key length, data length, key, data) and the
 * tables (hash and position of a record in each slot; position 0: empty). Source: cdb_seek.c, cdb_hash.c, cdbmake_add.c,
 * cdbmss.c; the format is described at cr.yp.to/cdb/cdb.txt.
 *
 * The bytes may be anything. Positions and lengths are taken modulo 2^32, as the program takes them; nothing is read beyond
 * the end, and no look-up costs more than the file or `MOST_PROBES` slots.
 */

const POINTERS = 256;
const HEADER = POINTERS * 8;
/** cdb_seek compares keys in pieces of so many bytes, and fails only when a piece that it gets to is cut. */
const PIECE = 32;
/**
 * Slots that one look-up goes through before it gives up. The program itself would go on, but only a file made for that
 * purpose, or a key that stands in it some ten thousand times, makes it go so far.
 */
export const MOST_PROBES = 1 << 16;

/** What a look-up of a key gives. */
export type CdbLookup =
  /** `data` is undefined where the file ends before the data does: cdb_seek has found the key, and whoever reads on fails. */
  | { readonly kind: "found"; readonly data: string | undefined; readonly position: number }
  | { readonly kind: "absent" }
  /** `cut`: the file ends where something should be (an empty file, a text, half a copy). `endless`: see MOST_PROBES. */
  | { readonly kind: "unreadable"; readonly reason: "cut" | "endless" };

/** A record of a cdb. `position` is that of the record, counted in bytes. */
interface CdbRecord {
  readonly key: string;
  readonly data: string;
  readonly position: number;
}

const ABSENT = { kind: "absent" } as const;
const CUT = { kind: "unreadable", reason: "cut" } as const;

/** cdb_seek.c: cdb_seek(). The first record with this key; `cdb` and `key` are byte strings. */
export function lookUpCdb(cdb: string, key: string): CdbLookup {
  const hash = cdbHash(key);
  const pointer = (hash & 255) * 8;
  if (pointer + 8 > cdb.length) return CUT;
  const table = numberAt(cdb, pointer);
  const slots = numberAt(cdb, pointer + 4);
  if (slots === 0) return ABSENT;
  let slot = (hash >>> 8) % slots;
  for (let probes = 0; probes < slots; probes += 1) {
    if (probes === MOST_PROBES) return { kind: "unreadable", reason: "endless" };
    const at = (table + 8 * slot) % 0x1_0000_0000;
    if (at + 8 > cdb.length) return CUT;
    const position = numberAt(cdb, at + 4);
    if (position === 0) return ABSENT;
    if (numberAt(cdb, at) === hash) {
      const match = keyIsAt(cdb, position, key);
      if (match === undefined) return CUT;
      if (match) return { kind: "found", data: dataAt(cdb, position), position };
    }
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
  return ABSENT;
}

/** Whether the record at `position` has this key; undefined where the file ends before that is known. */
function keyIsAt(cdb: string, position: number, key: string): boolean | undefined {
  if (position + 8 > cdb.length) return undefined;
  if (numberAt(cdb, position) !== key.length) return false;
  const start = position + 8;
  for (let done = 0; done < key.length; done += PIECE) {
    const end = Math.min(done + PIECE, key.length);
    if (start + end > cdb.length) return undefined;
    if (cdb.slice(start + done, start + end) !== key.slice(done, end)) return false;
  }
  return true;
}

function dataAt(cdb: string, position: number): string | undefined {
  const start = position + 8 + numberAt(cdb, position);
  const end = start + numberAt(cdb, position + 4);
  return end <= cdb.length ? cdb.slice(start, end) : undefined;
}

/** The records of a cdb. `complete` is false where the file ends, or the records do not fit, before the tables begin. */
export interface CdbContents {
  readonly records: readonly CdbRecord[];
  readonly complete: boolean;
}

/**
 * All records of a cdb in the order of the file, those included that a repeated key hides from look-ups. Of a damaged file
 * the records before the damage. The records end where the first of the tables begins, as in cdbdump.
 */
export function readCdb(cdb: string): CdbContents {
  const records: CdbRecord[] = [];
  if (cdb.length < HEADER) return { records, complete: false };
  let tables = 0xffff_ffff;
  for (let pointer = 0; pointer < HEADER; pointer += 8) tables = Math.min(tables, numberAt(cdb, pointer));
  const end = Math.min(tables, cdb.length);
  let position = HEADER;
  while (position + 8 <= end) {
    const keyEnd = position + 8 + numberAt(cdb, position);
    const dataEnd = keyEnd + numberAt(cdb, position + 4);
    if (dataEnd > end) break;
    records.push({ key: cdb.slice(position + 8, keyEnd), data: cdb.slice(keyEnd, dataEnd), position });
    position = dataEnd;
  }
  return { records, complete: position === tables };
}

/** Whether nothing of a cdb is missing: its records fill it up to the tables, and all of its tables lie in it. */
export function isSoundCdb(cdb: string): boolean {
  if (!readCdb(cdb).complete) return false;
  for (let pointer = 0; pointer < HEADER; pointer += 8) {
    const slots = numberAt(cdb, pointer + 4);
    if (slots > 0 && numberAt(cdb, pointer) + 8 * slots > cdb.length) return false;
  }
  return true;
}

/**
 * cdbmss.c, cdbmake_add.c: the cdb, as a byte string, that holds these keys and data (byte strings) in their order. A repeated
 * key is kept, and look-ups find the first. Throws a RangeError beyond 4 GB, which the format cannot hold.
 */
export function makeCdb(entries: Iterable<readonly [key: string, data: string]>): string {
  const parts: string[] = [];
  const buckets: { readonly hash: number; readonly position: number }[][] = Array.from({ length: POINTERS }, () => []);
  let size = HEADER;
  for (const [key, data] of entries) {
    const hash = cdbHash(key);
    buckets[hash & 255]?.push({ hash, position: size });
    parts.push(packed(key.length), packed(data.length), key, data);
    size += 8 + key.length + data.length;
  }
  let pointers = "";
  for (const bucket of buckets) {
    const slots = bucket.length * 2;
    pointers += packed(size) + packed(slots);
    const table: string[] = new Array<string>(slots).fill("\0".repeat(8));
    const taken = new Uint8Array(slots);
    for (const { hash, position } of bucket) {
      let slot = (hash >>> 8) % slots;
      while (taken[slot]) slot = slot + 1 === slots ? 0 : slot + 1;
      taken[slot] = 1;
      table[slot] = packed(hash) + packed(position);
    }
    parts.push(table.join(""));
    size += slots * 8;
  }
  if (size > 0xffff_ffff) throw new RangeError("a cdb holds at most 4 GB");
  return pointers + parts.join("");
}

/** cdb_hash.c: cdb_hash(). The 32-bit hash of a key. */
export function cdbHash(key: string): number {
  let hash = 5381;
  for (let at = 0; at < key.length; at += 1) hash = ((hash << 5) + hash) ^ key.charCodeAt(at);
  return hash >>> 0;
}

function numberAt(cdb: string, at: number): number {
  return (cdb.charCodeAt(at) | (cdb.charCodeAt(at + 1) << 8) | (cdb.charCodeAt(at + 2) << 16) | (cdb.charCodeAt(at + 3) << 24)) >>> 0;
}

function packed(number: number): string {
  return String.fromCharCode(number & 255, (number >>> 8) & 255, (number >>> 16) & 255, (number >>> 24) & 255);
}
