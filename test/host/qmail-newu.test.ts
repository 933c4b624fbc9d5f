import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assignRecords, compileAssign } from "../../analyzer/src/host/qmail-newu.ts";
import { readAssignment } from "../../analyzer/src/syntax/users-assign.ts";

/** The records of a text, as `key → data` with NULs shown as `|`; or why it is refused. */
function compiled(text: string): readonly string[] | string {
  const compilation = compileAssign({ kind: "file", bytes: text });
  if (compilation.kind === "refused") return `line ${compilation.line}: ${compilation.fault}`;
  return Array.from(assignRecords(compilation), ({ key, data }) => `${key}→${data}`.replaceAll("\0", "|"));
}

const JOE = "joe:507:100:/home/joe";

test("an exact address ends with a NUL, a wildcard does not, and the last record says where wildcards end", () => {
  assert.deepEqual(compiled(`=joe:${JOE}:::\n+joe-:${JOE}:-::\n.\n`), [
    "!joe|→joe|507|100|/home/joe||",
    "!joe-→joe|507|100|/home/joe|-|",
    "→-",
  ]);
});

test("there are no comments: a line with # in front assigns the address behind it", () => {
  assert.deepEqual(compiled(`#joe:${JOE}:::\n.\n`), ["!joe|→joe|507|100|/home/joe||", "→"]);
});

test("without a line that begins with a dot the whole file is refused", () => {
  assert.equal(compiled(`=joe:${JOE}:::\n`), "line null: no final dot");
  assert.equal(compiled(""), "line null: no final dot");
});

test("what follows the dot is never read, and the dot needs no line feed", () => {
  assert.deepEqual(compiled(".\nnonsense"), ["→"]);
  assert.deepEqual(compiled("."), ["→"]);
  assert.deepEqual(compiled(".joe is an address too"), ["→"]);
});

test("one line that does not fit refuses the file, and so does a blank line", () => {
  assert.equal(compiled(`=joe:${JOE}:::\n\n.\n`), "line 1: no colon");
  assert.equal(compiled("=joe:joe:507:100:/home/joe::\n.\n"), "line 0: fewer than seven colons");
  assert.equal(compiled(":joe:507:100:/home/joe:::\n.\n"), "line 0: no address");
  assert.equal(compiled(`=joe:${JOE}:::\0\n.\n`), "line 0: NUL");
  assert.equal(compiled(`=joe:${JOE}:::`), "line 0: no line feed");
});

test("a CR behind the seventh colon is nothing, and behind the dot neither", () => {
  assert.deepEqual(compiled(`=joe:${JOE}:::\r\n.\r\n`), compiled(`=joe:${JOE}:::\n.\n`));
});

test("the key is folded to lower case, the byte at which a wildcard ends is not", () => {
  const compilation = compileAssign({ kind: "file", bytes: `+JOE:${JOE}:-::\n.\n` });
  assert.equal(compilation.kind, "compiled");
  if (compilation.kind !== "compiled") return;
  assert.equal(compilation.assignments[0]?.key, "!joe");
  assert.equal(compilation.wildcardEnds, "E");
});

test("a missing file and one that cannot be read are refused", () => {
  assert.equal(compileAssign(undefined).exit, 111);
  assert.equal(compileAssign({ kind: "directory" }).exit, 111);
});

test("every line is read without failure, and its parts are where they say", () => {
  const line = fc.string({ unit: fc.constantFrom(..."+=.:::::ab\0\r\n\u00e9\ud83d"), maxLength: 30 });
  fc.assert(
    fc.property(line, (text) => {
      const read = readAssignment(text);
      if (read.kind !== "assignment") return;
      const parts = [read.address, ...Object.values(read.assigned), read.ignored];
      assert.equal(parts.map((part) => part.text).join(":"), text.slice(1, -1));
      for (const { text: shown, span } of parts) assert.equal(text.slice(span.start, span.end), shown);
    }),
    { numRuns: 2000, seed: 1 },
  );
});
