import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { compileTexts } from "../analyzer/src/catalogue/compile-texts.ts";
import { CLASSIC } from "../analyzer/src/catalogue/dialects.ts";
import type { ControlFileEntry } from "../analyzer/src/catalogue/entry.ts";
import { specOf } from "../analyzer/src/catalogue/file-table.ts";
import { CATALOGUE } from "../analyzer/src/catalogue/files/index.ts";
import { NEIGHBOUR_ENTRIES } from "../analyzer/src/catalogue/neighbour-entries.ts";
import { DirectoryAnalysis, hoverAt, LANGUAGES, TextStore } from "../analyzer/src/index.ts";
import { everything } from "../scripts/generate/everything.ts";
import { fileTable, rowOf } from "../scripts/generate/file-table.ts";
import { type Json, parseJson, withValue } from "../scripts/generate/json.ts";
import { bringUpToDate, drift } from "../scripts/generate/output.ts";

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
  const outputs = () => everything(root, CATALOGUE, NEIGHBOUR_ENTRIES);
  assert.deepEqual(drift(root, outputs()), []);
  edit(root, "package.json", (text) => text.replace('          "rcpthosts",\n', ""));
  edit(root, "package.nls.ja.json", (text) => text.replace("setting.severities.inline-comment", "setting.severities.gone"));
  edit(root, "analyzer/src/catalogue/table.ts", (text) => text.replace('["rcpthosts",', '["rcphosts",'));
  edit(root, "docs/control-files.ja.md", (text) => text.replace("rcpthosts", "rcphosts"));
  edit(root, "docs/rules/README.md", (text) => `${text}More.\n`);
  edit(root, "docs/rules/gone.md", () => "The page of a rule that is no more.\n");
  rmSync(new URL("docs/rules/inline-comment.ja.md", root));
  const drifted = drift(root, outputs());
  assert.deepEqual(drifted.map(({ path }) => path).toSorted(), [
    "analyzer/src/catalogue/table.ts",
    "docs/control-files.ja.md",
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

test("a control file is added by one object: table, manifest, documentation and hover follow from it", () => {
  const added: ControlFileEntry = {
    name: "trialfile",
    category: "limits",
    reader: "integer",
    dialects: CLASSIC,
    readers: ["qmail-trial"],
    manual: "qmail-trial(8)",
    sources: ["qmail-trial.c: main()"],
    default: { kind: "literal", value: "3600" },
    takesEffect: "next connection",
    unit: "seconds",
    en: { purpose: "How long a trial may last.", content: "Longer ones are cut.", missing: "An hour is allowed." },
    ja: { purpose: "試行に許される時間。", content: "これより長いと打ち切られます。", missing: "1 時間まで許されます。" },
  };
  const files = [...CATALOGUE, added];
  const outputs = everything(ROOT, files, NEIGHBOUR_ENTRIES);
  const textAt = (path: string): string => outputs.find((output) => output.path === path)?.text ?? "";
  const { path, text } = fileTable(files, NEIGHBOUR_ENTRIES);
  assert.equal(textAt(path), text);
  assert.match(text ?? "", /^ {2}\["trialfile", "integer", "limits", /m);
  assert.match(textAt("package.json"), /"filenames": \[[^\]]*"trialfile"/);
  assert.match(textAt("package.json"), /"\*\*\/qmail\/control\/\{[^"]*,trialfile[,}]/);
  assert.match(textAt("docs/control-files.md"), /^### `trialfile`\n\nHow long a trial may last\.\n.*\*\*Default:\*\* `3600` \(1 hour\)/ms);
  assert.match(textAt("docs/control-files.ja.md"), /^### `trialfile`\n\n試行に許される時間。/m);

  const spec = specOf(rowOf(added));
  const directory = new DirectoryAnalysis();
  directory.setFile("trialfile", TextStore.of("7200\n"), spec);
  for (const language of LANGUAGES) {
    const hover =
      hoverAt(directory, "trialfile", 0, { texts: { ...compileTexts(files, [], language), rules: {} } })?.markdown(language) ?? "";
    for (const part of [added[language].purpose, added[language].missing, "qmail-trial(8)"]) assert.ok(hover.includes(part), hover);
  }
});

test("every text of the manifest exists in both languages, and none is left over", () => {
  const used = [...MANIFEST.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
  for (const path of ["package.nls.json", "package.nls.ja.json"]) {
    const texts = parseJson(readFileSync(new URL(path, ROOT), "utf8"));
    assert.deepEqual(Object.keys(texts ?? {}).toSorted(), [...new Set(used)].toSorted(), path);
  }
});

test("every file that the manifest names is there", () => {
  const paths = [...MANIFEST.matchAll(/"(?:path|configuration|icon)": "([^"$]+)"/g)].map(([, path]) => path ?? "");
  assert.equal(paths.length, 14);
  for (const path of paths) assert.ok(existsSync(new URL(path, ROOT)), path);
  // Named by the texts, so that each language has its own.
  for (const name of ["package.nls.json", "package.nls.ja.json"]) {
    const texts = readFileSync(new URL(name, ROOT), "utf8");
    const named = [...texts.matchAll(/"(?:schema\.configuration|walkthrough\.\w+\.(?:page|picture))": "([^"]+)"/g)].map(
      ([, path]) => path ?? "",
    );
    assert.equal(named.length, 6);
    for (const path of named) assert.ok(existsSync(new URL(path, ROOT)), path);
  }
});

function copyOfRepository(context: TestContext): URL {
  const folder = mkdtempSync(join(tmpdir(), "qmail-control-generate-"));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const path of [
    ...[
      "package.json",
      "package.nls.json",
      "package.nls.ja.json",
      "syntaxes/qmail-control.schema.json",
      "syntaxes/qmail-control.schema.ja.json",
    ],
    ...["analyzer/src/catalogue/table.ts", "docs/control-files.md", "docs/control-files.ja.md", "docs/rules", "test/fixtures"],
  ]) {
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
