import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PatternList } from "../../analyzer/src/syntax/pattern-list.ts";
import { matchesWildmat, wildmatFault } from "../../analyzer/src/syntax/wildmat.ts";
import { wildmatList } from "../../analyzer/src/syntax/wildmat-list.ts";

const matches = (pattern: string, text: string, behind = ""): boolean | undefined =>
  matchesWildmat(text, { entries: `${pattern}\0${behind}`, start: 0 }, { steps: 100_000 });

test("a pattern takes the whole text, and letters as they are", () => {
  assert.equal(matches("*@example.com", "u@example.com"), true);
  assert.equal(matches("*@example.com", "u@EXAMPLE.com"), false);
  assert.equal(matches("u?@*", "ux@"), true);
  assert.equal(matches("[^u]*", "x"), true);
  assert.equal(matches("[!u]*", "u"), true, "! is no negation inside brackets");
  assert.equal(matches("\\*", "*"), true);
  assert.equal(matches("", ""), true);
});

test("a bracket that is not closed runs into the next entry", () => {
  assert.equal(matches("[", "a"), false);
  assert.equal(matches("[^", "a", "]b\0"), false);
  assert.equal(matches("[^", "a]", "]\0"), true);
  assert.equal(matches("[^", "a"), undefined, "behind the last entry stands memory that nobody knows");
});

test("a pattern without a fault ends where it ends, whatever stands behind it", () => {
  assert.deepEqual(wildmatFault("a[b\\]c"), undefined);
  assert.deepEqual(wildmatFault("a[]b"), { kind: "bracket", at: 1 });
  assert.deepEqual(wildmatFault("a\\"), { kind: "backslash", at: 1 });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."ab*?[]^-\\"), maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."ab-]"), maxLength: 6 }),
      (pattern, text) => {
        fc.pre(!wildmatFault(pattern));
        const alone = matches(pattern, text);
        for (const behind of ["a\0", "]*\0", "*\0"]) assert.equal(matches(pattern, text, behind), alone);
        assert.notEqual(alone, undefined);
      },
    ),
  );
});

test("many stars take no more than their share of time", () => {
  assert.equal(matches(`${"*a".repeat(30)}b`, "a".repeat(200)), false);
});

test("the last line that matches decides, and ! excepts", () => {
  const kind = (file: string, text: string): string => {
    const answer = wildmatList(new PatternList(file)).last(text, { steps: 100_000 });
    return answer.kind === "match" ? `${answer.excepts ? "excepted" : "refused"} by line ${answer.row.line}` : answer.kind;
  };
  assert.equal(kind("# note\n*@a.test\n!u@a.test\n", "u@a.test"), "excepted by line 2");
  assert.equal(kind("!u@a.test\n*@a.test\n", "u@a.test"), "refused by line 1");
  assert.equal(kind("*@a.test\n!u@a.test\nu@a.test\n", "u@a.test"), "refused by line 2");
  assert.equal(kind("*@a.test\n", "u@b.test"), "no match");
  assert.equal(kind("!u@a.test\n", "!u@a.test"), "no match");
});

const piece = fc.constantFrom("a", "b", "*", "?", "[", "]", "^", "-", "\\", "!", "\n", "\0", "\xff");

test("lines are found by their key as if each line had been tried in turn", () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }),
      fc.array(fc.constantFrom("a", "b", "!", "-", "*"), { maxLength: 4 }),
      (file, letters) => {
        const list = new PatternList(file.join(""));
        const text = letters.join("");
        const answer = wildmatList(list).last(text, { steps: 100_000 });
        if (answer.kind === "not followed") return;
        const slow = [...list.rows()].findLast(({ value }, index) => {
          const start = list.place(index) + (value.startsWith("!") ? 1 : 0);
          return matchesWildmat(text, { entries: list.entries, start }, { steps: 100_000 });
        });
        assert.deepEqual(answer.kind === "match" ? answer.row.value : undefined, slow?.value);
      },
    ),
  );
});
