import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { RULES } from "../analyzer/src/index.ts";
import { RULE_TEXTS } from "../analyzer/src/rules/all-rule-texts.ts";
import { analyze, drawCase, parseFixture } from "./support/fixture.ts";

// The fixtures are the specification of the rules. UPDATE_FIXTURES=1 writes what the analyzer finds, to be read before it is kept.

const folder = new URL("./fixtures/", import.meta.url);

test("each rule has a fixture, and each fixture a rule", () => {
  const fixtures = readdirSync(folder).map((name) => name.replace(/\.fixture$/, ""));
  assert.deepEqual(fixtures.toSorted(), RULES.map((rule) => rule.id).toSorted());
});

test("each rule lies in the folder of its scope", () => {
  for (const { id, scope } of RULES) assert.ok(existsSync(new URL(`../analyzer/src/rules/${scope}/${id}.ts`, import.meta.url)), id);
});

for (const rule of RULES) {
  test(`fixture ${rule.id}`, () => {
    const file = new URL(`${rule.id}.fixture`, folder);
    const text = readFileSync(file, "utf8");
    const cases = parseFixture(text);
    const drawn = `${cases.map(drawCase).join("\n\n")}\n`;
    if (process.env["UPDATE_FIXTURES"]) writeFileSync(file, drawn);
    else assert.equal(text, drawn);
    assert.ok(cases.some(({ kind }) => kind === "wrong") && cases.some(({ kind }) => kind === "right"));
    for (const example of cases) {
      const analysis = analyze(example);
      const found = example.files.flatMap(({ name }) => analysis.findings(name)).some((diagnostic) => diagnostic.rule === rule.id);
      assert.equal(found, example.kind === "wrong", `${example.kind}: ${example.title.en}`);
    }
  });
}

test("the rules are sorted by id, and each has texts, which differ between the languages", () => {
  assert.deepEqual(
    RULES.map((rule) => rule.id),
    RULES.map((rule) => rule.id).toSorted(),
  );
  assert.deepEqual(
    Object.keys(RULE_TEXTS),
    RULES.map(({ id }) => id),
  );
  for (const { summary, why, remedy } of Object.values(RULE_TEXTS))
    for (const { en, ja } of [summary, why, remedy]) assert.notEqual(en, ja);
});
