import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CONTROL_FILES, DIALECT_IDS, NEIGHBOUR_FILES, programsOf, RULES } from "../../analyzer/src/index.ts";
import { entriesOfFileLine } from "../../analyzer/src/syntax/entries.ts";
import { keysOf } from "../../analyzer/src/syntax/keys.ts";
import { plainKeyEnd } from "../../analyzer/src/syntax/plain-line.ts";
import { hashOf, hashOfPart } from "../../analyzer/src/text/key-index.ts";

const label = fc.oneof(
  fc.constantFrom(
    "com",
    "co",
    "jp",
    "uk",
    "ck",
    "github",
    "io",
    "kawasaki",
    "example",
    "localhost",
    "xn--p1ai",
    "a",
    "0",
    "127",
    "-",
    "a-",
    "-a",
  ),
  fc.stringMatching(/^[a-z0-9-]{1,8}$/),
);
const name = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join("."));
const line = fc.oneof(
  name,
  fc.tuple(name, name).map((names) => names.join(":")),
);

const CASES = DIALECT_IDS.flatMap((id) => {
  const programs = programsOf(id);
  return [...CONTROL_FILES, ...NEIGHBOUR_FILES].flatMap((file) =>
    RULES.flatMap((rule) => {
      if (rule.scope !== "line" || !rule.appliesTo(file, programs)) return [];
      const { ignoresPlainLines: ignores, ignoresPlainKey } = rule;
      const ignoresAll = typeof ignores === "function" ? ignores(file) : ignores;
      return ignoresAll || ignoresPlainKey ? [{ rule, file, programs, ignoresKey: ignoresAll ? undefined : ignoresPlainKey }] : [];
    }),
  );
});

test("rules that are not asked about plain lines have nothing to say about them", () => {
  let plain = 0;
  fc.assert(
    fc.property(line, (content) => {
      const text = `${content}\n`;
      for (const { rule, file, programs, ignoresKey } of CASES) {
        const keyEnd = plainKeyEnd(file.reader, text, 0, content.length);
        if (keyEnd < 0 || (ignoresKey && !ignoresKey(`.${text}`, 1, 1 + keyEnd))) continue;
        plain += 1;
        const [entry, ...others] = entriesOfFileLine(file.reader, text);
        assert.ok(entry && others.length === 0);
        assert.equal(entry.value, content);
        assert.equal(rule.check(entry, file, text, programs)?.message("en"), undefined, `${rule.id} in ${file.name}: ${content}`);
      }
    }),
    { seed: 11, numRuns: Number(process.env["PROPERTY_RUNS"] ?? 600) },
  );
  assert.ok(plain > 10_000);
});

test("the key of a plain line is the one under which its entry is filed", () => {
  fc.assert(
    fc.property(line, fc.constantFrom("list" as const, "map" as const), (content, reader) => {
      const text = `before\n${content}\n`;
      const start = "before\n".length;
      const end = plainKeyEnd(reader, text, start, text.length - 1);
      if (end < 0) return;
      assert.deepEqual(keysOf(reader, content).map(hashOf), [hashOfPart(text, start, end)]);
      assert.ok(!content.startsWith("."));
    }),
    { seed: 12, numRuns: 5000 },
  );
});
