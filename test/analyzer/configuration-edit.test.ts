import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ignoredRulePlaces } from "../../analyzer/src/configuration-edit.ts";
import { applyEdits, ignoredIn, ignoreRuleEdit, newConfiguration, parseConfiguration } from "../../analyzer/src/index.ts";

const ASKED = { file: "me", rule: "no-number", reason: "why" };

function edited(text: string): string | undefined {
  const edit = ignoreRuleEdit(text, ASKED);
  return typeof edit === "object" ? applyEdits(text, [edit]) : edit;
}

for (const [before, after] of [
  ["{}", '{\n  "ignore": {\n    "me": {\n      "no-number": "why"\n    }\n  }\n}'],
  ['{ "dialect": "sagredo" }\n', '{ "dialect": "sagredo", "ignore": { "me": { "no-number": "why" } } }\n'],
  ['{\n\t"dialect": "sagredo"\n}\n', '{\n\t"dialect": "sagredo",\n\t"ignore": {\n\t\t"me": {\n\t\t\t"no-number": "why"\n\t\t}\n\t}\n}\n'],
  [
    '{\r\n    "ignore": {\r\n        "me": { "extra-line": "x" }\r\n    }\r\n}',
    '{\r\n    "ignore": {\r\n        "me": { "extra-line": "x", "no-number": "why" }\r\n    }\r\n}',
  ],
  [
    '{\n  "ignore": {\n    "rcpthosts": {\n      "extra-line": "x\\"}, {"\n    }\n  },\n  "dialect": "auto"\n}\n',
    '{\n  "ignore": {\n    "rcpthosts": {\n      "extra-line": "x\\"}, {"\n    },\n    "me": {\n      "no-number": "why"\n    }\n  },\n  "dialect": "auto"\n}\n',
  ],
  ['\ufeff{ "ignore": { } }', '\ufeff{ "ignore": {\n  "me": {\n    "no-number": "why"\n  }\n} }'],
] as const) {
  test(`ignored in ${JSON.stringify(before)}`, () => {
    assert.equal(edited(before), after);
    const parsed = parseConfiguration(after);
    assert.ok(!("fault" in parsed) && parsed.ignore?.some(({ file, rule }) => file === "me" && rule === "no-number"));
  });
}

test("a text that cannot be used is left alone", () => {
  for (const text of ["", "{", "[]", '{ "dialect": 3 }']) assert.equal(edited(text), undefined);
});

test("a new file says just that", () => {
  assert.deepEqual(parseConfiguration(newConfiguration(ASKED)), { ignore: [ASKED] });
});

test("however a file is formatted, it is extended and nothing else", () => {
  const blanks = fc.constantFrom("", " ", "\n", "\t", "\r\n  ");
  const rules = fc.dictionary(fc.constantFrom("extra-line", "no-number"), fc.constantFrom("a", 'a"}\\', "b[{"));
  const ignore = fc.dictionary(fc.constantFrom("me", "rcpthosts", "a/b"), rules);
  const configuration = fc.record({ dialect: fc.constant("eqmail"), ignore }, { requiredKeys: [] });
  fc.assert(
    fc.property(configuration, blanks, blanks, (value, first, second) => {
      const text = JSON.stringify(value).replace(/(?<=[{},:])(?=["{}])/g, () => first) + second;
      const before = parseConfiguration(text);
      const edit = ignoreRuleEdit(text, ASKED);
      if ("fault" in before) return;
      if (ignoredIn(before, "me").has("no-number")) return assert.equal(edit, "ignored");
      assert.ok(typeof edit === "object");
      const after = parseConfiguration(applyEdits(text, [edit]));
      assert.ok(!("fault" in after));
      const others = (list: typeof before.ignore): readonly string[] =>
        (list ?? [])
          .filter(({ file, rule }) => !(file === "me" && rule === "no-number"))
          .map((one) => JSON.stringify(one))
          .sort();
      assert.deepEqual(others(after.ignore), others(before.ignore));
      assert.equal(after.dialect, before.dialect);
      assert.ok(after.ignore?.some(({ file, rule, reason }) => file === "me" && rule === "no-number" && reason === "why"));
    }),
    { seed: 3, numRuns: 300 },
  );
});

test("what is ignored is found again, and can be taken out", () => {
  const rules = fc.dictionary(fc.constantFrom("extra-line", "no-number", "nul-byte"), fc.constantFrom("a", 'b"}\\', "c[{"), { minKeys: 1 });
  const ignore = fc.dictionary(fc.constantFrom("me", "rcpthosts", "a/b"), rules, { minKeys: 1 });
  const configuration = fc.record({ dialect: fc.constant("eqmail"), ignore, tcprules: fc.constant("auto") }, { requiredKeys: ["ignore"] });
  fc.assert(
    fc.property(configuration, fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      const before = parseConfiguration(text);
      assert.ok(!("fault" in before));
      const places = ignoredRulePlaces(text);
      assert.deepEqual(
        places.map(({ file, rule }) => [file, rule]),
        before.ignore?.map(({ file, rule }) => [file, rule]),
      );
      for (const { file, rule, span, removal } of places) {
        assert.ok(text.slice(span.start, span.end).startsWith(JSON.stringify(rule)));
        const after = parseConfiguration(applyEdits(text, [removal]));
        assert.ok(!("fault" in after));
        const others: readonly unknown[] = (before.ignore ?? []).filter((other) => !(other.file === file && other.rule === rule));
        assert.deepEqual([after.dialect, after.tcpRules, after.ignore ?? []], [before.dialect, before.tcpRules, others]);
      }
    }),
    { seed: 8, numRuns: 300 },
  );
});
