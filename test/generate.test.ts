import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { type Json, parseJson, withValue } from "../scripts/generate/json.ts";
import { manifest } from "../scripts/generate/manifest.ts";
import { bringUpToDate, drift } from "../scripts/generate/output.ts";
import { rulePages } from "../scripts/generate/rule-pages.ts";

const ROOT = new URL("../", import.meta.url);
const MANIFEST = readFileSync(new URL("package.json", ROOT), "utf8");

test("a value is replaced in place, and nothing else is touched", () => {
  const json: Json = { z: 1, list: [{ id: "a" }, { id: "b", names: ["old"], last: true }], a: 2 };
  const expected = { z: 1, list: [{ id: "a" }, { id: "b", names: ["new"], last: true }], a: 2 };
  assert.equal(JSON.stringify(withValue(json, ["list", { id: "b" }, "names"], ["new"])), JSON.stringify(expected));
  assert.throws(() => withValue(json, ["list", { id: "c" }, "names"], []), /no c in the list/);
  assert.throws(() => withValue(json, ["missing", "names"], []), /no missing/);
});

test("each drifted file is named, and generating repairs it", (context) => {
  const root = copyOfRepository(context);
  const outputs = () => [...manifest(root), ...rulePages(root)];
  assert.deepEqual(drift(root, outputs()), []);
  edit(root, "package.json", (text) => text.replace('"rcpthosts",\n          "smtproutes"', '"smtproutes"'));
  edit(root, "package.nls.ja.json", (text) => text.replace("setting.severities.inline-comment", "setting.severities.gone"));
  edit(root, "docs/rules/README.md", (text) => `${text}More.\n`);
  edit(root, "docs/rules/gone.md", () => "The page of a rule that is no more.\n");
  rmSync(new URL("docs/rules/inline-comment.ja.md", root));
  const drifted = drift(root, outputs());
  assert.deepEqual(drifted.map(({ path }) => path).toSorted(), [
    "docs/rules/README.md",
    "docs/rules/gone.md",
    "docs/rules/inline-comment.ja.md",
    "package.json",
    "package.nls.ja.json",
  ]);
  bringUpToDate(root, drifted);
  assert.deepEqual(drift(root, outputs()), []);
  assert.equal(readFileSync(new URL("package.json", root), "utf8"), MANIFEST);
});

test("every text of the manifest exists in both languages, and none is left over", () => {
  const used = [...MANIFEST.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
  for (const path of ["package.nls.json", "package.nls.ja.json"]) {
    const texts = parseJson(readFileSync(new URL(path, ROOT), "utf8"));
    assert.deepEqual(Object.keys(texts ?? {}).toSorted(), [...new Set(used)].toSorted(), path);
  }
});

test("every file that the manifest names is there", () => {
  const paths = [...MANIFEST.matchAll(/"(?:path|configuration|icon)": "([^"]+)"/g)].map(([, path]) => path ?? "");
  assert.equal(paths.length, 11);
  for (const path of paths) assert.ok(existsSync(new URL(path, ROOT)), path);
});

function copyOfRepository(context: TestContext): URL {
  const folder = mkdtempSync(join(tmpdir(), "qmail-control-generate-"));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const path of ["package.json", "package.nls.json", "package.nls.ja.json", "docs/rules", "test/fixtures"]) {
    cpSync(new URL(path, ROOT), join(folder, path), { recursive: true });
  }
  return pathToFileURL(`${folder}/`);
}

function edit(root: URL, path: string, change: (text: string) => string): void {
  const file = new URL(path, root);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const changed = change(text);
  assert.notEqual(changed, text);
  writeFileSync(file, changed);
}
