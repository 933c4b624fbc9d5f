import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import {
  DIALECT_IDS,
  ignoredIn,
  MAX_CONFIGURATION,
  parseConfiguration,
  RULES,
  SEVERITIES,
  TCP_RULES_FLAVOURS,
} from "../../analyzer/src/index.ts";

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
  ['{ "ownDomain": [] }', /there is no "ownDomain" \(known: dialect, tcprules, severities, ignore\)/],
  ['{ "ignore": [] }', /^ignore must be an object/],
  ['{ "ignore": { "me": "no-number" } }', /^ignore: "me" must be an object/],
  ['{ "ignore": { "me": { "no-numbr": "x" } } }', /^ignore: "me": there is no rule "no-numbr"/],
  ['{ "ignore": { "me": { "__proto__": "x" } } }', /^ignore: "me": there is no rule "__proto__"/],
  ['{ "ignore": { "me": { "no-number": "" } } }', /^ignore: "me": no-number needs a reason/],
  ['{ "ignore": { "me": { "no-number": " - " } } }', /needs a reason/],
  ['{ "ignore": { "me": { "no-number": true } } }', /needs a reason/],
  ['{ "ignore": { "": {} } }', /^ignore: "" must be the name of a file/],
  ['{ "ignore": { "/var/qmail/control/me": {} } }', /must be the name of a file/],
  ['{ "ignore": { "../me": {} } }', /must be the name of a file/],
  ['{ "ignore": { "a/../me": {} } }', /must be the name of a file/],
  ['{ "ignore": { "control/": {} } }', /must be the name of a file/],
  ['{ "ignore": { "control\\\\me": {} } }', /must be the name of a file/],
] as const) {
  test(`told of ${text}`, () => assert.match(faultOf(text) ?? "", fault));
}

test("a rule is ignored in every file of a name, or in the one at a path", () => {
  const parsed = parseConfiguration(
    JSON.stringify({
      ignore: {
        me: { "extra-line": "a" },
        "one/me": { "no-number": "b" },
        "./rcpthosts": { "duplicate-entry": "c" },
        __proto__x: { "nul-byte": "d" },
      },
    }),
  );
  assert.ok(!("fault" in parsed));
  assert.deepEqual([...ignoredIn(parsed, "me")], [["extra-line", "a"]]);
  assert.deepEqual(
    [...ignoredIn(parsed, "one/me")],
    [
      ["extra-line", "a"],
      ["no-number", "b"],
    ],
  );
  assert.deepEqual([...ignoredIn(parsed, "two/one/me")], [["extra-line", "a"]]);
  assert.deepEqual([...ignoredIn(parsed, "rcpthosts")], [["duplicate-entry", "c"]]);
  assert.deepEqual([...ignoredIn(parsed, "one/rcpthosts")], []);
  assert.deepEqual([...ignoredIn({}, "me")], []);
});

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
        fc.json().map((text) => `{"ignore":${text}}`),
        fc.json().map((text) => `{"ignore":{"me":${text}}}`),
      ),
      (text) => {
        const parsed = parseConfiguration(text);
        if ("fault" in parsed) return parsed.fault("en") !== parsed.fault("ja");
        return Object.keys(parsed).every((key) => ["dialect", "tcpRules", "severities", "ignore"].includes(key));
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

test("the schema knows just what is read", () => {
  const schema = JSON.parse(readFileSync(new URL("../../syntaxes/qmail-control.schema.json", import.meta.url), "utf8"));
  assert.equal(schema.additionalProperties, false);
  assert.deepEqual(Object.keys(schema.properties), ["$schema", "dialect", "tcprules", "severities", "ignore"]);
  assert.deepEqual(schema.properties.dialect.enum, ["auto", ...DIALECT_IDS]);
  assert.deepEqual(schema.properties.tcprules.enum, ["auto", ...TCP_RULES_FLAVOURS]);
  assert.equal(schema.properties.severities.additionalProperties, false);
  assert.deepEqual(
    Object.keys(schema.properties.severities.properties),
    RULES.map((rule) => rule.id),
  );
  for (const rule of RULES) assert.deepEqual(schema.properties.severities.properties[rule.id].enum, [...SEVERITIES, "off"]);
});
