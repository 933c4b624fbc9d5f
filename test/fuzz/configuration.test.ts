import assert from "node:assert/strict";
import { describe } from "node:test";
import fc from "fast-check";
import { applyEdits, fromByteString, ignoredIn, ignoreRuleEdit, LANGUAGES, parseConfiguration, RULES } from "../../analyzer/src/index.ts";
import { bytes, changedFrom, fuzz } from "./fuzz.ts";

const KEYS = ["dialect", "tcpRules", "listener", "severities", "ignore", "ownDomains", "__proto__", "constructor", "$schema", "x"];
const VALUES = ["notqmail", "sqmail", "error", "off", "rcpthosts", "public-suffix-entry", ".sony", "why", "/etc/tcp.smtp", "submission"];

const IGNORED = { file: "rcpthosts", rule: "public-suffix-entry", reason: "why" };

/** JSON of the right words in any order and depth. */
const json = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...VALUES),
      fc.constantFrom(null, true, 1, 1e308),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...KEYS, ...RULES.map(({ id }) => id)), tie("value"), { maxKeys: 6 }),
    ),
  }))
  .value.map((value) => JSON.stringify(value));
const texts = fc.oneof(
  json,
  changedFrom(json),
  bytes,
  fc.integer({ min: 1, max: 100_000 }).map((depth) => "[".repeat(depth)),
  fc.integer({ min: 1, max: 20_000 }).map((depth) => '{"ignore":'.repeat(depth)),
);

describe("qmail-control.json", () => {
  fuzz("of any bytes is read or refused in words, and changes no prototype", 1000, texts, (given) => {
    const text = fromByteString(given);
    const parsed = parseConfiguration(text);
    if ("fault" in parsed) for (const language of LANGUAGES) assert.notEqual(parsed.fault(language), "");
    else for (const path of ["rcpthosts", "a/b", "__proto__"]) ignoredIn(parsed, path);
    const edit = ignoreRuleEdit(text, IGNORED);
    if (edit === undefined) assert.ok("fault" in parsed);
    else if (edit !== "ignored") {
      const after = parseConfiguration(applyEdits(text, [edit]));
      assert.ok(!("fault" in after) && ignoredIn(after, IGNORED.file).get(IGNORED.rule) === IGNORED.reason);
    }
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.equal(Reflect.get({}, "dialect"), undefined);
  });
});
