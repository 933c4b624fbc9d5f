import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextStore } from "../../analyzer/src/index.ts";
import { documentText, edit, longText } from "../support/arbitraries.ts";

test("a store counts lines and columns as the package's own document does", () => {
  fc.assert(
    fc.property(
      fc.oneof(documentText, longText),
      fc.oneof(fc.nat(400), fc.nat(30_000)),
      fc.nat(1500),
      fc.nat(20),
      (text, offset, line, character) => {
        const store = TextStore.of(text);
        const document = TextDocument.create("file:///rcpthosts", "qmail-list", 1, text);
        assert.equal(store.editorLineCount, document.lineCount);
        assert.deepEqual(store.positionAt(offset), document.positionAt(offset));
        assert.equal(store.offsetAt({ line, character }), document.offsetAt({ line, character }));
      },
    ),
    { seed: 1, numRuns: 3000 },
  );
});

test("edits of a store give the text that edits of a string give, and untouched blocks stay the same objects", () => {
  fc.assert(
    fc.property(fc.oneof(documentText, longText), fc.array(edit, { maxLength: 12 }), (text, edits) => {
      let store = TextStore.of(text);
      let expected = text;
      for (const { start, length, newText } of edits) {
        const from = Math.min(start, expected.length);
        const to = Math.min(from + length, expected.length);
        store = store.replace({ span: { start: from, end: to }, newText });
        expected = expected.slice(0, from) + newText + expected.slice(to);
        assert.equal(store.text(), expected);
        assert.equal(store.length, expected.length);
        assert.equal(store.slice(from, from + 9), expected.slice(from, from + 9));
        for (const block of store.blocks.slice(0, -1)) assert.ok(block.text.endsWith("\n"), "only the last block may lack its LF");
      }
    }),
    { seed: 2, numRuns: 2000 },
  );
});

test("an edit in the middle of many lines touches few blocks", () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `host-${index}.example.com\n`).join("");
  const before = TextStore.of(lines);
  const after = before.replace({ span: { start: 600_000, end: 600_000 }, newText: "x\ny" });
  const kept = new Set(before.blocks);
  assert.ok(after.blocks.filter((block) => !kept.has(block)).length <= 3);
  assert.equal(after.text(), `${lines.slice(0, 600_000)}x\ny${lines.slice(600_000)}`);
});

test("typing and deleting a long time leaves no trail of tiny blocks", () => {
  let store = TextStore.of("example.com\n".repeat(20_000));
  for (let round = 0; round < 500; round += 1) {
    const at = (round * 7919) % store.length;
    store = store.replace({ span: { start: at, end: Math.min(at + 300, store.length) }, newText: "" });
  }
  assert.ok(store.blocks.length <= 2 + store.text().split("\n").length / 32, `${store.blocks.length} blocks`);
});
