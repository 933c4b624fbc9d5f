import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlFile, fileAt, foldingRanges, TextStore } from "../../analyzer/src/index.ts";
import { documentText } from "../support/arbitraries.ts";

/** The ranges as kind and the numbers of their first and last lines, from 0. */
function folded(name: string, text: string, most?: number): readonly string[] {
  const file = fileAt(`/host/${name}`) ?? controlFile(name);
  assert.ok(file);
  const store = TextStore.of(text);
  return foldingRanges(file, store, most).map(
    ({ kind, span }) => `${kind} ${store.positionAt(span.start).line}-${store.positionAt(span.end).line}`,
  );
}

test("a section goes from its comments to the last entry before the next ones", () => {
  assert.deepEqual(folded("rcpthosts", "# ours\na\nb\n\n# theirs,\n# for a while\nc\n\nd\n\n# last\n"), ["section 0-2", "section 4-8"]);
});

test("comments that head nothing fold by themselves", () => {
  assert.deepEqual(folded("rcpthosts", "# This file\n# is ours.\n\na\nb\n# x\n# y"), ["comment 0-1", "comment 5-6"]);
});

test("one comment, and entries without one, have nothing to fold", () => {
  assert.deepEqual(folded("rcpthosts", "# This file\n\na\nb\n"), []);
  assert.deepEqual(folded("rcpthosts", ""), []);
});

test("where # is data nothing is folded", () => {
  assert.deepEqual(folded("bouncefrom", "# a\n# b\n"), []);
  assert.deepEqual(folded("users/assign", "# a\n# b\n.\n"), []);
  assert.deepEqual(folded("tcp.smtp", "# office\n192.0.2.:allow\n:allow\n"), ["section 0-2"]);
});

test("no more than are asked for", () => {
  assert.deepEqual(folded("rcpthosts", "# 1\na\n# 2\nb\n# 3\nc\n", 2), ["section 0-1", "section 2-3"]);
});

test("of any text, ranges follow one another", () => {
  fc.assert(
    fc.property(documentText, (text) => {
      const file = controlFile("rcpthosts");
      assert.ok(file);
      let end = -1;
      for (const { span } of foldingRanges(file, TextStore.of(text))) {
        assert.ok(span.start > end && span.end > span.start && span.end <= text.length);
        end = span.end;
      }
    }),
    { numRuns: 2000 },
  );
});
