import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";
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
  ['{ "ownDomain": [] }', /there is no "ownDomain" \(known: dialect, tcprules, severities, ownDomains, listeners, ignore\)/],
  ['{ "ownDomains": ".example" }', /^ownDomains must be a list/],
  ['{ "ownDomains": ["a b"] }', /^ownDomains: "a b" is no domain/],
  ['{ "ownDomains": [""] }', /^ownDomains: "" is no domain/],
  ['{ "ownDomains": ["."] }', /^ownDomains: "." is no domain/],
  ['{ "ownDomains": ["*.example"] }', /is no domain/],
  ['{ "ownDomains": ["joe@example.com"] }', /is no domain/],
  ['{ "ownDomains": ["example.com."] }', /is no domain/],
  ['{ "ownDomains": [3] }', /^ownDomains: number is no domain/],
  ['{ "ownDomains": { "length": 1 } }', /^ownDomains must be a list/],
  [`{ "ownDomains": ["${"a.".repeat(200)}a"] }`, /is no domain/],
  [`{ "ownDomains": [${'"a",'.repeat(1000)}"a"] }`, /at most 1000/],
  ['{ "listeners": {} }', /^listeners must be a list/],
  ['{ "listeners": ["smtp"] }', /^listeners: each must be an object/],
  ['{ "listeners": [{}] }', /^listeners: role cannot be undefined \(known: smtp, submission, qmtp, qmqp\)/],
  ['{ "listeners": [{ "role": "imap" }] }', /^listeners: role cannot be "imap"/],
  ['{ "listeners": [{ "role": "smtp", "rules": "" }] }', /^listeners: rules must be the path/],
  ['{ "listeners": [{ "role": "smtp", "rules": 3 }] }', /^listeners: rules must be the path/],
  ['{ "listeners": [{ "role": "smtp", "__proto__": {} }] }', /^listeners: there is no "__proto__"/],
  [`{ "listeners": [${'{ "role": "smtp" },'.repeat(50)}{ "role": "smtp" }] }`, /at most 50/],
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
        fc.json().map((text) => `{"ownDomains":[${text}]}`),
        fc.json().map((text) => `{"listeners":[${text}]}`),
      ),
      (text) => {
        const parsed = parseConfiguration(text);
        if ("fault" in parsed) return parsed.fault("en") !== parsed.fault("ja");
        return Object.keys(parsed).every((key) => ["dialect", "tcpRules", "severities", "ownDomains", "listeners", "ignore"].includes(key));
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

const SCHEMAS = ["", ".ja"].map((language) => {
  return JSON.parse(readFileSync(new URL(`../../syntaxes/qmail-control.schema${language}.json`, import.meta.url), "utf8"));
});

test("own domains and listeners are read", () => {
  assert.deepEqual(parseConfiguration('{ "ownDomains": [".example", "example.com", "日本"] }'), {
    ownDomains: [".example", "example.com", "日本"],
  });
  assert.deepEqual(parseConfiguration('{ "listeners": [{ "role": "submission" }, { "role": "smtp", "rules": "../tcp.smtp" }] }'), {
    listeners: [
      { role: "submission", rules: undefined },
      { role: "smtp", rules: "../tcp.smtp" },
    ],
  });
});

test("the schemas take what is read, and nothing else", () => {
  const validators = SCHEMAS.map((schema) => new Ajv({ unknownFormats: "ignore" }).compile(schema));
  const agree = (value: unknown): boolean => {
    const readable = !("fault" in parseConfiguration(JSON.stringify(value)));
    return validators.every((validate) => validate(value) === readable);
  };
  const words = fc.oneof(
    fc.constantFrom("auto", "sagredo", "", "off", "error", "smtp", "a b", ".example", "a.b", "why", " ", "../x"),
    fc.string(),
  );
  const rules = fc.dictionary(fc.constantFrom("carriage-return", "extra-line", "nonsense"), words);
  const value = fc.record(
    {
      dialect: words,
      tcprules: words,
      severities: rules,
      ownDomains: fc.array(words),
      listeners: fc.array(fc.record({ role: words, rules: words }, { requiredKeys: [] })),
      ignore: fc.dictionary(fc.constantFrom("me", "./me", "a/me", "/me", "a/"), rules),
      other: fc.constant(1),
    },
    { requiredKeys: [] },
  );
  assert.ok(agree({ ignore: { "a/b": { "extra-line": "why" } }, ownDomains: [".x"], listeners: [{ role: "qmqp" }] }));
  fc.assert(fc.property(value, agree), { seed: 4, numRuns: 2000 });
});

test("everything in the schemas is explained, in its language", () => {
  const explained = (schema: unknown): readonly string[] => {
    if (typeof schema !== "object" || schema === null) return [];
    const members = Object.entries(schema);
    const own = members.flatMap(([key, value]) => (key === "description" ? [String(value)] : []));
    const properties = members.flatMap(([key, value]) => (key === "properties" ? Object.values(Object(value)) : []));
    for (const property of properties) assert.equal(typeof Reflect.get(Object(property), "description"), "string");
    return [...own, ...members.flatMap(([, value]) => explained(value))];
  };
  const [en = [], ja = []] = SCHEMAS.map(explained);
  assert.equal(en.length, ja.length);
  for (const text of ja) assert.match(text, /[ぁ-ん]/);
  for (const text of en) assert.doesNotMatch(text, /[ぁ-ん]/);
});

test("the schema knows just what is read", () => {
  const [schema] = SCHEMAS;
  assert.equal(schema.additionalProperties, false);
  assert.deepEqual(Object.keys(schema.properties), ["$schema", "dialect", "tcprules", "severities", "ownDomains", "listeners", "ignore"]);
  assert.deepEqual(schema.properties.dialect.enum, ["auto", ...DIALECT_IDS]);
  assert.deepEqual(schema.properties.tcprules.enum, ["auto", ...TCP_RULES_FLAVOURS]);
  assert.equal(schema.properties.severities.additionalProperties, false);
  assert.deepEqual(
    Object.keys(schema.properties.severities.properties),
    RULES.map((rule) => rule.id),
  );
  for (const rule of RULES) assert.deepEqual(schema.properties.severities.properties[rule.id].enum, [...SEVERITIES, "off"]);
});
