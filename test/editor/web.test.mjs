// The browser bundles, in the browser's extension host.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { copyOfSample, editorTest } from "./editor-test.mjs";

editorTest("as a web extension it finds the book's 28 entries and removes them", async (code) => {
  const folder = copyOfSample(code, "book");
  const file = path.join(folder, "control/rcpthosts");
  const window = await code.openWindow({ folder, web: true });
  await window.open(file);
  await window.seeSquiggles(28);
  await window.seeProblems(28);
  await window.fix(14, "Remove all 28 public-suffix entries in this file");
  await window.seeSquiggles(0);
  await window.save();
  assert.equal(fs.readFileSync(file, "latin1").split("\n").length, 10);
});

editorTest("as a web extension it has the texts about files, which its server can't read", async (code) => {
  const folder = copyOfSample(code, "book");
  const window = await code.openWindow({ folder, web: true });
  await window.open(path.join(folder, "control/rcpthosts"));
  await window.seeSquiggles(28);
  assert.match(await window.hover(1, 1, /takes effect/), /Missing: Every recipient is accepted from everybody/);
});
