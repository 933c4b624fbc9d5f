import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { cdbHash, lookUpCdb, MOST_PROBES, makeCdb, readCdb } from "../../analyzer/src/syntax/cdb.ts";

type Entries = readonly (readonly [string, string])[];

const byteString = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)), maxLength: 40 });
const key = fc.oneof(fc.constantFrom("a", "example.com", ".com", ""), byteString);
const entries: fc.Arbitrary<Entries> = fc.array(fc.tuple(key, byteString), { maxLength: 60 });

const little = (number: number): string => String.fromCharCode(number & 255, (number >>> 8) & 255, (number >>> 16) & 255, number >>> 24);
/** A file whose 256 pointers all say the same, followed by `rest`. */
const withPointers = (table: number, slots: number, rest = ""): string => (little(table) + little(slots)).repeat(256) + rest;

test("the first of several records with one key is found, and listing shows them all", () => {
  const cdb = makeCdb([
    ["a", "first"],
    ["b", ""],
    ["a", "second"],
  ]);
  assert.deepEqual(lookUpCdb(cdb, "a"), { kind: "found", data: "first", position: 2048 });
  assert.deepEqual(
    readCdb(cdb).records.map(({ key, data }) => `${key}=${data}`),
    ["a=first", "b=", "a=second"],
  );
  assert.equal(lookUpCdb(cdb, "A").kind, "absent");
});

test("an empty file and a text are no cdb; an empty cdb is one", () => {
  assert.deepEqual(lookUpCdb("", "x"), { kind: "unreadable", reason: "cut" });
  assert.deepEqual(lookUpCdb("example.com\n".repeat(300), "x"), { kind: "unreadable", reason: "cut" });
  assert.equal(lookUpCdb(makeCdb([]), "x").kind, "absent");
  assert.deepEqual(readCdb(makeCdb([])), { records: [], complete: true });
});

test("positions and lengths of 4 GB lead nowhere, and cost nothing", () => {
  assert.equal(lookUpCdb(withPointers(0xffff_ffff, 0xffff_ffff), "x").kind, "unreadable");
  const hash = little(cdbHash("x"));
  const farRecord = withPointers(2048, 1, hash + little(0x7fff_ffff));
  assert.equal(lookUpCdb(farRecord, "x").kind, "unreadable");
  const hugeKey = withPointers(2048, 1, hash + little(2056) + little(0x7fff_ffff) + little(0x7fff_ffff));
  assert.equal(lookUpCdb(hugeKey, "x").kind, "absent");
  assert.deepEqual(readCdb(withPointers(0x7fff_ffff, 1, little(0x7fff_ffff) + little(1))), { records: [], complete: false });
});

test("data that ends beyond the file: the key is there, its data is not", () => {
  const cdb = withPointers(2048, 1, `${little(cdbHash("x")) + little(2056) + little(1) + little(5)}xabc`);
  assert.deepEqual(lookUpCdb(cdb, "x"), { kind: "found", data: undefined, position: 2056 });
});

test("a table in which every slot leads to a wrong record is left after a bounded number of slots", () => {
  const slots = MOST_PROBES + 1;
  const wrong = little(cdbHash("x")) + little(2048 - 8);
  const cdb = withPointers(2048, slots, wrong.repeat(slots));
  assert.deepEqual(lookUpCdb(cdb, "x"), { kind: "unreadable", reason: "endless" });
});

test("what was put in comes out, for any bytes", () => {
  fc.assert(
    fc.property(entries, key, (list, asked) => {
      const cdb = makeCdb(list);
      const first = list.find(([name]) => name === asked);
      const found = lookUpCdb(cdb, asked);
      assert.equal(found.kind === "found" ? found.data : undefined, first?.[1]);
      const { records, complete } = readCdb(cdb);
      assert.ok(complete);
      assert.deepEqual(
        records.map(({ key, data }) => [key, data]),
        list.map(([name, data]) => [name, data]),
      );
    }),
  );
});

test("damaged and random files never throw, and what is read lies inside the file", () => {
  const damaged = fc
    .tuple(entries, fc.array(fc.tuple(fc.nat(4000), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }), fc.nat(5000))
    .map(([list, changes, end]) => {
      const bytes = [...makeCdb(list)];
      for (const [at, byte] of changes) bytes[at % bytes.length] = String.fromCharCode(byte);
      return bytes.join("").slice(0, end);
    });
  fc.assert(
    fc.property(fc.oneof(damaged, byteString), key, (cdb, asked) => {
      const found = lookUpCdb(cdb, asked);
      if (found.kind === "found") assert.ok(found.position + 8 + asked.length <= cdb.length);
      for (const record of readCdb(cdb).records) assert.ok(record.position + 8 + record.key.length + record.data.length <= cdb.length);
    }),
  );
});

const missing = hasTinycdb() ? false : "the command cdb (package tinycdb) is not there and could not be installed";

test("files made by tinycdb are read alike, and ours hold the same records and tables", { skip: missing }, () => {
  const folder = mkdtempSync(join(tmpdir(), "qmail-control-cdb-"));
  try {
    fc.assert(
      fc.property(entries, key, (list, asked) => {
        const path = join(folder, "made.cdb");
        const input = `${list.map(([name, data]) => `+${name.length},${data.length}:${name}->${data}\n`).join("")}\n`;
        writeFileSync(join(folder, "input"), input, "latin1");
        assert.equal(spawnSync("cdb", ["-c", "-t", join(folder, "temporary"), path, join(folder, "input")]).status, 0);
        const theirs = readFileSync(path, "latin1");
        const ours = makeCdb(list);
        assert.deepEqual(readCdb(theirs), readCdb(ours));
        assert.deepEqual(lookUpCdb(theirs, asked), lookUpCdb(ours, asked));
        for (const [name] of list) assert.deepEqual(lookUpCdb(theirs, name), lookUpCdb(ours, name));

        writeFileSync(path, ours, "latin1");
        const listed = spawnSync("cdb", ["-d", path], { encoding: "latin1" });
        assert.equal(listed.status, 0);
        assert.equal(listed.stdout, input);
      }),
      { numRuns: 40 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Whether tinycdb is there, after an attempt to install it from Debian's archive. */
function hasTinycdb(): boolean {
  const isThere = (): boolean => spawnSync("cdb", ["-h"]).error === undefined;
  if (!isThere()) spawnSync("apt-get", ["install", "-y", "tinycdb"], { timeout: 60_000 });
  return isThere();
}
