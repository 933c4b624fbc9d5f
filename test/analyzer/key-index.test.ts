import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hashOf, KeyIndex } from "../../analyzer/src/text/key-index.ts";

test("the index answers as a plain list of pairs does", () => {
  const operation = fc.record({ add: fc.boolean(), many: fc.nat(3), key: fc.nat(12), owner: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 120 }), (operations) => {
      const index = new KeyIndex();
      const present = new Set<number>();
      index.watchers.add({ appeared: (key) => present.add(key), vanished: (key) => present.delete(key) });
      const pairs: { key: number; owner: number }[] = [];
      for (const { add, many, key, owner } of operations) {
        if (add && many > 1) {
          const keys = Float64Array.from({ length: many }, (_, index) => key + index);
          index.addAll(
            keys,
            Uint32Array.from({ length: many }, () => owner),
            many,
          );
          for (const each of keys) pairs.push({ key: each, owner });
        } else if (add) {
          index.add(key, owner);
          pairs.push({ key, owner });
        } else {
          const at = pairs.findIndex((pair) => pair.key === key && pair.owner === owner);
          if (at < 0) continue;
          index.remove(key, owner);
          pairs.splice(at, 1);
        }
        const keys = new Set(pairs.map((pair) => pair.key));
        assert.deepEqual(new Set(index.keys()), keys);
        assert.deepEqual(present, keys);
        assert.equal(index.size, keys.size);
        assert.equal(index.repetitions, pairs.length - keys.size);
        for (const each of keys) {
          const own = pairs.filter((pair) => pair.key === each);
          assert.deepEqual(index.owners(each).toSorted(), [...new Set(own.map((pair) => pair.owner))].toSorted());
          assert.equal(index.isRepeated(each), own.length > 1);
        }
        const repeated = pairs.filter((pair) => index.isRepeated(pair.key));
        assert.deepEqual(new Set(index.ownersWithRepetitions.keys()), new Set(repeated.map((pair) => pair.owner)));
      }
    }),
    { seed: 7, numRuns: 1000 },
  );
});

test("a large index keeps every key, whether room was made for it or not", () => {
  const keys = Float64Array.from({ length: 20_000 }, (_, at) => hashOf(`mx${at}.example`));
  const owners = Uint32Array.from(keys, (_, at) => at >>> 8);
  for (const fill of [
    (index: KeyIndex) => index.addAll(keys, owners, keys.length),
    (index: KeyIndex) => {
      for (const [at, key] of keys.entries()) index.add(key, owners[at] ?? 0);
    },
    (index: KeyIndex) => {
      index.reserve(keys.length);
      index.addAll(keys, owners, keys.length);
    },
  ]) {
    const index = new KeyIndex();
    fill(index);
    assert.deepEqual([index.size, index.repetitions], [keys.length, 0]);
    // Keys that go leave their places behind, and others come into them.
    for (let at = 0; at < keys.length; at += 2) index.remove(keys[at] ?? 0, owners[at] ?? 0);
    for (let at = 0; at < 5000; at += 1) index.add(hashOf(`new${at}`), 7);
    for (const [at, key] of keys.entries()) assert.deepEqual(index.owners(key), at % 2 === 0 ? [] : [owners[at]]);
    for (let at = 0; at < 5000; at += 1) assert.deepEqual(index.owners(hashOf(`new${at}`)), [7]);
    assert.equal(index.size, 15_000);
  }
});
