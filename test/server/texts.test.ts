import assert from "node:assert/strict";
import { test } from "node:test";
import { TEXTS } from "../../analyzer/src/explain/all-texts.ts";
import { clientTexts, Texts } from "../../server/src/texts.ts";

test("texts are read when they are first asked for, and once", async () => {
  const read: string[] = [];
  const logged: string[] = [];
  const texts = new Texts(
    async (language) => {
      read.push(language);
      return JSON.stringify(TEXTS[language]);
    },
    (line) => logged.push(line),
  );
  assert.deepEqual(read, []);
  const [first, again] = await Promise.all([texts.in("ja"), texts.in("ja")]);
  assert.equal(first, again);
  assert.deepEqual(first, TEXTS.ja);
  assert.deepEqual(await texts.in("en"), TEXTS.en);
  assert.deepEqual([read, logged], [["ja", "en"], []]);
});

test("texts that somebody may ask for soon are read a while later, once", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const read: string[] = [];
  const texts = new Texts(async (language) => {
    read.push(language);
    return JSON.stringify(TEXTS[language]);
  }, assert.fail);
  texts.expect("ja");
  texts.expect("ja");
  context.mock.timers.tick(100);
  assert.deepEqual(read, []);
  context.mock.timers.tick(1000);
  assert.deepEqual(read, ["ja"]);
  await texts.in("ja");
  texts.expect("ja");
  context.mock.timers.tick(1000);
  assert.deepEqual(read, ["ja"]);
});

test("a client is asked for them by language", async () => {
  const asked: unknown[] = [];
  const reader = clientTexts(async (method, params) => {
    asked.push([method, params]);
    return JSON.stringify(TEXTS.en);
  });
  assert.deepEqual(await new Texts(reader, assert.fail).in("en"), TEXTS.en);
  assert.deepEqual(asked, [["qmail-control/catalogue", { language: "en" }]]);
});

for (const [what, answer] of [
  ["no answer", null],
  ["no JSON", "{"],
  ["other JSON", "[]"],
  ["null", "null"],
  ["a number", 3],
  ["an error", new Error("gone")],
] as const) {
  test(`without texts there is none, and the log says so: ${what}`, async () => {
    const logged: string[] = [];
    const reader = clientTexts(async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    });
    assert.equal(await new Texts(reader, (line) => logged.push(line)).in("en"), undefined);
    assert.equal(logged.length, 1);
  });
}
