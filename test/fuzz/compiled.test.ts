import assert from "node:assert/strict";
import { describe } from "node:test";
import fc from "fast-check";
import { isSoundCdb, lookUpCdb, makeCdb, readCdb } from "../../analyzer/src/syntax/cdb.ts";
import { bytes, changedFrom, fuzz } from "./fuzz.ts";

const key = fc.oneof(fc.constantFrom("", "a", "com", ".com", "!joe\0"), bytes);
const records = fc.array(fc.tuple(key, bytes), { maxLength: 12 });

describe("a compiled file", () => {
  fuzz("gives back what was put in", 2000, records, (all) => {
    const cdb = makeCdb(all);
    assert.ok(isSoundCdb(cdb));
    assert.deepEqual(
      readCdb(cdb).records.map((record) => [record.key, record.data]),
      all,
    );
    for (const [name] of all) {
      const found = lookUpCdb(cdb, name);
      assert.ok(found.kind === "found");
      assert.equal(found.data, all.find(([other]) => other === name)?.[1]);
    }
  });

  fuzz(
    "that is damaged is read as far as it goes",
    2000,
    fc.tuple(fc.oneof(changedFrom(records.map(makeCdb)), bytes), key),
    ([cdb, name]) => {
      const found = lookUpCdb(cdb, name);
      if (found.kind === "found") assert.equal(cdb.slice(found.position + 8, found.position + 8 + name.length), name);
      for (const record of readCdb(cdb).records) assert.ok(record.position + 8 + record.key.length + record.data.length <= cdb.length);
      if (isSoundCdb(cdb)) assert.ok(readCdb(cdb).complete);
    },
  );
});
