// Files that come and go while the editor is open.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { editorTest, folderOf } from "./editor-test.mjs";

editorTest("a file that is deleted while open can be edited and saved again", async (code) => {
  const folder = folderOf(code, "host", { "control/rcpthosts": "example.com\n.com\n" });
  const file = path.join(folder, "control/rcpthosts");
  const window = await code.openWindow({ folder });
  await window.open(file);
  await window.seeSquiggles(1);
  fs.unlinkSync(file);
  await window.seeDeleted("rcpthosts");
  await window.typeAtEnd(".net\n");
  await window.seeSquiggles(2);
  await window.seeProblems(2);
  await window.goTo(1);
  await window.save();
  assert.equal(fs.readFileSync(file, "latin1"), "example.com\n.com\n.net\n");
  await window.seeSquiggles(2);
  await window.seeProblems(2);
});

editorTest("a file that another program changes is analysed again", async (code) => {
  const folder = folderOf(code, "host", { "control/rcpthosts": "example.com\n.com\n" });
  const file = path.join(folder, "control/rcpthosts");
  const window = await code.openWindow({ folder });
  await window.open(file);
  await window.seeSquiggles(1);
  fs.writeFileSync(file, "example.com\n");
  await window.seeSquiggles(0);
  await window.seeProblemCount("");
});
