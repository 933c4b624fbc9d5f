import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { DIALECT_IDS, MAX_CONFIGURATION, parseConfiguration, RULES, SEVERITIES, TCP_RULES_FLAVOURS } from "../../analyzer/src/index.ts";

/** What is wrong with a text, in English; undefined where nothing is. */
function faultOf(text: string): string | undefined {
  const parsed = parseConfiguration(text);
  return "fault" in parsed ? parsed.fault("en") : undefined;
}

test("a configuration is read, with or without a BOM", () => {
  const json = '{ "$schema": "x", "dialect": "sagredo", "tcprules": "ucspi-tcp6", "severities": { "carriage-return": "off" } }';
  const expected = { dialect: "sagredo", tcpRules: "ucspi-tcp6", severities: { "carriage-return": "off" } };
  assert.deepEqual(parseConfiguration(json), expected);
  assert.deepEqual(parseConfiguration(`\ufeff${json}`), expected);
  assert.deepEqual(parseConfiguration("{}"), {});
  for (const dialect of ["auto", ...DIALECT_IDS]) assert.deepEqual(parseConfiguration(JSON.stringify({ dialect })), { dialect });
  for (const tcprules of ["auto", ...TCP_RULES_FLAVOURS]) {
    assert.deepEqual(parseConfiguration(JSON.stringify({ tcprules })), { tcpRules: tcprules });
  }
});

for (const [text, fault] of [
  ["", /^not valid JSON$/],
  ["{", /^not valid JSON$/],
  ["// a comment\n{}", /^not valid JSON$/],
  ["[]", /outermost/],
  ["null", /outermost/],
  ['"sagredo"', /outermost/],
  ['{ "dialect": "sagred" }', /^dialect cannot be "sagred" \(known: auto, qmail, /],
  ['{ "dialect": 3 }', /^dialect cannot be number/],
  ['{ "dialect": ["sagredo"] }', /^dialect cannot be object/],
  ['{ "tcprules": "tcp6" }', /^tcprules cannot be "tcp6"/],
  ['{ "severities": [] }', /^severities must be an object/],
  ['{ "severities": { "carriage-retun": "off" } }', /there is no rule "carriage-retun"/],
  ['{ "severities": { "carriage-return": "fatal" } }', /^severities: carriage-return cannot be "fatal"/],
  ['{ "severities": { "__proto__": { "polluted": true } } }', /there is no rule "__proto__"/],
  ['{ "__proto__": { "dialect": "sagredo" } }', /there is no "__proto__"/],
  ['{ "constructor": 1 }', /there is no "constructor"/],
  ['{ "ownDomains": [] }', /there is no "ownDomains" \(known: dialect, tcprules, severities\)/],
] as const) {
  test(`told of ${text}`, () => assert.match(faultOf(text) ?? "", fault));
}

test("bombs are refused, repeated keys harmless", () => {
  assert.equal(faultOf(`{ "dialect": "sagredo"${" ".repeat(MAX_CONFIGURATION)} }`), "larger than 256 kB");
  assert.match(faultOf("[".repeat(MAX_CONFIGURATION)) ?? "", /not valid JSON/);
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  assert.match(faultOf(deep) ?? "", /outermost|not valid/);
  assert.deepEqual(parseConfiguration('{ "dialect": "sagredo", "dialect": "eqmail" }'), { dialect: "eqmail" });
  assert.equal(Reflect.get({}, "polluted"), undefined);
});

test("no text makes it fail, and it never takes over what it does not know", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.json().map((text) => `{"dialect":${text}}`),
      ),
      (text) => {
        const parsed = parseConfiguration(text);
        if ("fault" in parsed) return parsed.fault("en") !== parsed.fault("ja");
        return Object.keys(parsed).every((key) => ["dialect", "tcpRules", "severities"].includes(key));
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

test("the schema knows just what is read", () => {
  const schema = JSON.parse(readFileSync(new URL("../../syntaxes/qmail-control.schema.json", import.meta.url), "utf8"));
  assert.equal(schema.additionalProperties, false);
  assert.deepEqual(Object.keys(schema.properties), ["$schema", "dialect", "tcprules", "severities"]);
  assert.deepEqual(schema.properties.dialect.enum, ["auto", ...DIALECT_IDS]);
  assert.deepEqual(schema.properties.tcprules.enum, ["auto", ...TCP_RULES_FLAVOURS]);
  assert.equal(schema.properties.severities.additionalProperties, false);
  assert.deepEqual(
    Object.keys(schema.properties.severities.properties),
    RULES.map((rule) => rule.id),
  );
  for (const rule of RULES) assert.deepEqual(schema.properties.severities.properties[rule.id].enum, [...SEVERITIES, "off"]);
});
