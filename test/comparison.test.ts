/** The comparison with other extensions: no cell is empty, both languages say the same, and the tests that prove our cells exist. */

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const ROOT = new URL("../", import.meta.url);

/** The rows of the first table of a page, as cells. */
function rows(page: string): readonly (readonly string[])[] {
  const [table = ""] = /(?:^\|.*\n)+/m.exec(readFileSync(new URL(page, ROOT), "utf8")) ?? [];
  const lines = table.trim().split("\n").slice(2);
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const ENGLISH = rows("docs/comparison.md");

test("each gesture has its seven cells, and none is empty", () => {
  assert.ok(ENGLISH.length >= 25);
  for (const cells of ENGLISH) {
    assert.equal(cells.length, 7, cells.join(" | "));
    for (const cell of cells) assert.notEqual(cell, "", cells.join(" | "));
  }
});

test("the page in Japanese has the same gestures, and calls the same present and absent", () => {
  const shape = (table: typeof ENGLISH): readonly string[] =>
    table.map((cells) =>
      cells
        .slice(1, 6)
        .map((cell) => (cell.startsWith("–") ? "–" : "+"))
        .join(""),
    );
  assert.deepEqual(shape(rows("docs/comparison.ja.md")), shape(ENGLISH));
});

test("every test that proves a cell exists", () => {
  const named = ENGLISH.flatMap(([, , , , , , proof = ""]) => [...proof.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""));
  assert.ok(named.length >= 25);
  for (const name of named) {
    assert.ok(
      ["ts", "mjs"].some((ending) => existsSync(new URL(`test/${name}.test.${ending}`, ROOT))),
      name,
    );
  }
});
