import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DirectoryAnalysis } from "../../analyzer/src/index.ts";
import { type Found, indexEntries, indexOfFile, type KeyedSyntax, prepareIndex } from "../../analyzer/src/syntax/entry-index.ts";
import { readList } from "../../analyzer/src/syntax/list.ts";
import { mapEntryOf } from "../../analyzer/src/syntax/map.ts";
import { asciiLower } from "../../analyzer/src/text/ascii.ts";
import { TextStore } from "../../analyzer/src/text/text-store.ts";

function find(text: string, keys: readonly string[], syntax: KeyedSyntax = "map"): readonly string[] {
  return indexEntries(text, syntax)
    .find(keys)
    .map(({ key, entry, hidden }) => `${key} ${[entry, ...hidden].map(({ line, value }) => `${line}:${value}`).join(" ")}`);
}

test("of several lines with one key the last is found, whatever its case", () => {
  assert.deepEqual(find("a.test:one\nA.TEST:two\n", ["a.test"]), ["a.test 1:two 0:one"]);
});

test("the first colon ends the key, a line without one does not exist, and an empty key is one", () => {
  assert.deepEqual(find("a:b:c\na\n:all\n", ["a", "a:b", ""]), ["a 0:b:c", " 2:all"]);
});

test("a blank in front is part of the key, one behind the line is not, and a CR is part of the value", () => {
  assert.deepEqual(find(" a:1\na:2 \t\na :3\r\n", ["a", " a", "a "]), ["a 1:2", " a 0:1", "a  2:3\r"]);
});

test("a comment is no entry, and a NUL divides a line into several", () => {
  assert.deepEqual(find("#a:1\nb:2\0c:3\n\0d:4", ["#a", "b", "c", "d"]), ["b 1:2", "c 1:3"]);
});

test("spans point to key and value", () => {
  const [found] = indexEntries("x:1\nb:2\0key:value  \n", "map").find(["KEY"]);
  assert.ok(found);
  const { text, keySpan, valueSpan } = found.entry;
  assert.equal(text.slice(keySpan.start, keySpan.end), "key");
  assert.equal(text.slice(valueSpan.start, valueSpan.end), "value");
});

/** What constmap would find, written as plainly as possible. */
function plainly(text: string, keys: readonly string[], syntax: KeyedSyntax): unknown {
  return [...new Set(keys.map(asciiLower))].flatMap((key) => {
    const lines: number[] = [];
    for (const { value, line } of readList(text)) {
      const own = syntax === "map" ? mapEntryOf(value)?.key : value;
      if (own !== undefined && asciiLower(own) === key) lines.unshift(line);
    }
    return lines.length > 0 ? [{ key, lines: lines.slice(0, 21) }] : [];
  });
}

function linesOf(found: readonly Found[]): unknown {
  return found.map(({ key, entry, hidden }) => ({ key, lines: [entry, ...hidden].map(({ line }) => line) }));
}

/** The index of a file whose keys an analysis has, for as long as that has the same text. */
function checkLent(
  text: string,
  expected: unknown,
  { keys, syntax }: { readonly keys: readonly string[]; readonly syntax: KeyedSyntax },
): void {
  const name = syntax === "list" ? "rcpthosts" : "virtualdomains";
  const content = { kind: "file", bytes: text } as const;
  const analysis = new DirectoryAnalysis();
  analysis.setFile(name, TextStore.of(text));
  analysis.lendKeys({ get: (other) => (other === name ? content : undefined) });
  const index = indexOfFile(content, syntax);
  assert.equal([...prepareIndex(content, syntax)].length, 0, "the file is not read once more");
  assert.deepEqual(linesOf(index.find(keys)), expected);
  analysis.setFile(name, TextStore.of("x\n"));
  assert.deepEqual(linesOf(index.find(keys)), expected);
}

const KEY = fc.constantFrom("a", "A", ".a", "", "a.b", "é", "\xe9", "\xc9", "k", "\u212a", ":", "#a", " a", "\0");
const TEXT = fc
  .array(fc.oneof(KEY, fc.constantFrom("\n", "\n", ":", " ", "\t", "\r", "\0")), { maxLength: 30 })
  .map((parts) => parts.join(""));

test("the index finds what a plain reading finds, in small files and in large ones", () => {
  // Large enough that the first questions are answered by a search and the last by the table.
  const filler = { list: "filler.x\n".repeat(120_000), map: "filler:x\n".repeat(120_000) };
  const check = (text: string, keys: readonly string[], syntax: KeyedSyntax): void => {
    const index = indexEntries(text, syntax);
    const expected = plainly(text, keys, syntax);
    for (let question = 0; question < (text.length > 1000 ? 7 : 1); question += 1) assert.deepEqual(linesOf(index.find(keys)), expected);
    const prepared = indexEntries(text, syntax);
    const pauses = [...prepared.prepare()].length;
    assert.equal(pauses > 10, text.length > 1000, "a large file is read in steps");
    assert.deepEqual(linesOf(prepared.find(keys)), expected);
    if (text.length > 1000) checkLent(text, expected, { keys, syntax });
  };
  const syntax = fc.constantFrom<KeyedSyntax>("list", "map");
  const keys = fc.array(KEY, { maxLength: 4 });
  fc.assert(fc.property(TEXT, keys, syntax, check), { numRuns: 1000, seed: 3 });
  fc.assert(
    fc.property(TEXT, TEXT, keys, syntax, (before, after, ask, kind) =>
      check(`${before.replaceAll("\0", "")}\n${filler[kind]}${after.replaceAll("\0", "")}`, ask, kind),
    ),
    {
      numRuns: 6,
      seed: 5,
    },
  );
});

test("keys that were lent are no longer asked for once their owner has another text", () => {
  const text = `${"filler.x\n".repeat(120_000)}last.example\n`;
  const content = { kind: "file", bytes: text } as const;
  const analysis = new DirectoryAnalysis();
  analysis.setFile("rcpthosts", TextStore.of(text));
  analysis.lendKeys({ get: () => content });
  const index = indexOfFile(content, "list");
  for (const owned of [text, "x\n"]) {
    analysis.setFile("rcpthosts", TextStore.of(owned));
    assert.deepEqual(
      index.find(["last.example"]).map(({ entry }) => entry.line),
      [120_000],
    );
  }
});
