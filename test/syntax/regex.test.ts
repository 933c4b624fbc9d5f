import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PatternList } from "../../analyzer/src/syntax/pattern-list.ts";
import { compileRegex, matchesRegex } from "../../analyzer/src/syntax/regex.ts";
import { regexList } from "../../analyzer/src/syntax/regex-list.ts";

/** As qmail-smtpd asks: does the expression match anywhere in the text? `invalid` where regcomp refuses it. */
function answer(expression: string, text: string): boolean | "invalid" | "not followed" | undefined {
  const regex = compileRegex(expression);
  return regex.kind === "regex" ? matchesRegex(regex.program, text, { steps: 1_000_000 }) : regex.kind;
}

test("an expression matches anywhere, letters of either case, and a dot is any byte", () => {
  assert.equal(answer("@example.com", "u@EXAMPLE.com.org"), true);
  assert.equal(answer("@example.com", "u@exampleXcom"), true);
  assert.equal(answer("@example\\.com$", "u@exampleXcom"), false);
  assert.equal(answer("^u@", "xu@example.com"), false);
  assert.equal(answer("", ""), true);
});

test("what an administrator writes as a shell pattern is no expression", () => {
  for (const expression of ["*@example.com", "(", "[", "a{3,1}", "a{", "?", "+a", "a|*", "^*", "\\", "[[:nonsense:]]", "[b-a]", "\\1"]) {
    assert.equal(answer(expression, "a"), "invalid", expression);
  }
  assert.equal(answer(")", "a)"), true);
  assert.equal(answer("a}", "a}"), true);
});

test("the expression is put into capitals before it is read: ranges change, and \\d matches nothing", () => {
  assert.equal(answer("[A-z]", "_"), false);
  assert.equal(answer("[_-a]", "a"), "invalid");
  assert.equal(answer("\\d", "d"), false);
  assert.equal(answer("\\d", "1"), false);
  assert.equal(answer("\\D", "d"), true);
  assert.equal(answer("[[:upper:]]", "a"), true);
});

test("words, repetitions and choices", () => {
  assert.equal(answer("\\<user\\>@", "a-user@x"), true);
  assert.equal(answer("\\buser", "xuser"), false);
  assert.equal(answer("a{2,3}b", "aab"), true);
  assert.equal(answer("^a{,1}b", "aab"), false);
  assert.equal(answer("^(a|b)*$", "abba"), true);
  assert.equal(answer("[]a]", "]"), true);
  assert.equal(answer("[^]]", "]"), false);
});

test("a reference to a group, depth and size are not followed rather than guessed", () => {
  assert.equal(answer("(a)\\1", "aa"), "not followed");
  assert.equal(answer("(".repeat(1000) + ")".repeat(1000), ""), "not followed");
  assert.equal(answer("(a{1000}){1000}", ""), "not followed");
  assert.equal(answer(`a${"*".repeat(100_000)}`, ""), "not followed");
});

test("what a backtracking engine takes ages for takes none", () => {
  assert.equal(answer("^(a+)+$", `${"a".repeat(500)}b`), false);
  assert.equal(answer("^(a|a)*(a|a)*(a|a)*$", `${"a".repeat(500)}b`), false);
});

const piece = fc.constantFrom(
  "a",
  "B",
  "@",
  ".",
  "*",
  "+",
  "?",
  "{",
  "}",
  "1",
  ",",
  "(",
  ")",
  "|",
  "[",
  "]",
  "^",
  "$",
  "\\",
  "-",
  ":",
  "\0",
  "\xff",
);

test("any expression and any text: an answer", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.array(piece, { maxLength: 30 }), (expression, text) => {
      assert.notEqual(answer(expression.join(""), text.join("").replaceAll("\0", "")), undefined);
    }),
  );
});

test("of a list, the same lines speak as if each had been tried in turn", () => {
  const short = fc.array(fc.constantFrom("a", "B", "@", ".", "\\.", "^", "$", "*", "(", "!", "\n", "\n"), { maxLength: 30 });
  fc.assert(
    fc.property(short, fc.array(fc.constantFrom("a", "b", "@", "."), { maxLength: 5 }), (file, letters) => {
      const list = new PatternList(file.join(""));
      const text = letters.join("");
      const asked = regexList(list);
      const expected = [...list.rows()].flatMap(({ value }) => {
        const negated = value.startsWith("!");
        const matches = answer(negated ? value.slice(1) : value, text);
        return matches === false && !negated ? [] : [[value, matches]];
      });
      // Asked again, what was remembered must not change the answer.
      for (const _ of [1, 2]) {
        const lines = [...asked.lines(text, { steps: 100_000 })].map(({ row, matches }) => [row.value, matches]);
        assert.deepEqual(lines, expected);
      }
    }),
  );
});
