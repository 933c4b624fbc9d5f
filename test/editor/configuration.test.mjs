// Mistakes in qmail-control.json are shown in it, and go when they are repaired.
import fs from "node:fs";
import path from "node:path";
import { editorTest, folderOf } from "./editor-test.mjs";

editorTest("a configuration that can't be used is an error in its own text, until it is repaired", async (code) => {
  const folder = folderOf(code, "configuration", {
    "control/me": "mx.example.com\n",
    "control/rcpthosts": "example.com\n",
    "control/qmail-control.json": '{ "severity": {} }\n',
  });
  const window = await code.openWindow({ folder });
  await window.open(path.join(folder, "control/rcpthosts"));
  const file = path.join(folder, "control/qmail-control.json");
  await window.open(file);
  await window.seeSquiggles(1, "error");
  await window.screenshot("configuration");
  fs.writeFileSync(file, '{ "dialect": "netqmail" }\n');
  await window.seeSquiggles(0, "error");
});
