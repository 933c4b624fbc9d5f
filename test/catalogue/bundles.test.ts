import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { TEXTS } from "../../analyzer/src/explain/all-texts.ts";
import { LANGUAGES, parseTexts } from "../../analyzer/src/index.ts";

const DIST = new URL("../../dist/", import.meta.url);

test("no bundle carries the prose about files and rules", () => {
  const bundles = readdirSync(DIST).filter((name) => name.endsWith(".js"));
  assert.ok(bundles.length >= 5);
  for (const name of bundles) {
    // Some bundles are ASCII, with everything else escaped.
    const code = readFileSync(new URL(name, DIST), "utf8").replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
    for (const language of LANGUAGES) {
      const { files, neighbours, readers, rules } = TEXTS[language];
      for (const [file, { purpose, content }] of [...Object.entries(files), ...Object.entries(neighbours)])
        assert.ok(!code.includes(purpose) && !code.includes(content), `${name}: ${file}`);
      // The other sentences about a rule may be those of a message.
      for (const [rule, { why }] of Object.entries(rules)) assert.ok(!code.includes(why), `${name}: ${rule}`);
      for (const [reader, { syntax }] of Object.entries(readers)) assert.ok(!code.includes(syntax), `${name}: ${reader}`);
    }
  }
});

for (const language of LANGUAGES) {
  test(`the build has written all texts: ${language}`, () => {
    assert.deepEqual(parseTexts(readFileSync(new URL(`catalogue.${language}.json`, DIST), "utf8")), TEXTS[language]);
  });
}
