// The browser bundles, in the browser's extension host.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { copyOfSample, editorTest } from "./editor-test.mjs";
import { until } from "./window.mjs";

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
  assert.match(await window.hover(1, 1, /takes effect/), /Missing: The list refuses nobody/);
});

editorTest("as a web extension it has the tree of hosts, and a trace as a page", async (code) => {
  const folder = copyOfSample(code, "healthy");
  const window = await code.openWindow({ folder, web: true });
  await window.seeHosts(/^control: .*accepts mail for /);
  await window.focusHostRow(/^rcpthosts,/);
  await window.keys.press("Enter");
  await window.page.locator(".tab.active", { hasText: "rcpthosts" }).waitFor();
  await window.run("qmail: Trace Address");
  await window.answer("user@example.com", "postmaster@example.jp");
  await window.answer("a stranger (leave empty)", "");
  await window.seePage(/^ ?A stranger may send to postmaster@example\.jp: accepted \(control\/rcpthosts:\d+\)\./m);
});

editorTest("on files that are on no disk it finds, repairs and shows the same", async (code) => {
  const window = await code.openWindow({ folder: "memory:/host", web: true });
  await window.seeHosts(/^control: This server relays for anybody to 28 public suffixes.* 28 errors/);
  await window.focusHostRow(/^rcpthosts,/);
  await window.keys.press("Enter");
  await window.page.locator(".tab.active", { hasText: "rcpthosts" }).waitFor();
  await window.seeSquiggles(28);
  await window.run("qmail: Show Verdict");
  await window.seePage(/This server relays for anybody to 28 public suffixes/);
  await window.keys.press("Control+1");
  await window.fix(14, "Remove all 28 public-suffix entries in this file");
  await window.seeSquiggles(0);
  await window.save();
  await window.seePage(/accepts mail for 5 domains/);
  // VS Code has no unsaved documents there: an absent file is made, when the user has agreed.
  await window.seeHosts(/^control: .*accepts mail for 5 domains/);
  await window.focusHostRow(/^morercpthosts,/);
  await window.keys.press("Enter");
  await window.page.locator(".monaco-dialog-box", { hasText: "morercpthosts does not exist. Create it, empty, now?" }).waitFor();
  await window.keys.press("Enter");
  await window.page.locator(".tab.active", { hasText: "morercpthosts" }).waitFor();
});

editorTest("a language model tool is found in VS Code and answers", async (code) => {
  const window = await code.openWindow({ folder: "memory:/host", web: true });
  await window.seeHosts(/^control: /);
  await window.run("Test: Ask a Tool");
  await window.answer("NAME JSON", 'qmail-control_trace {"address":"victim@example.com"}');
  await window.page.locator(".tab.active", { hasText: "Untitled" }).waitFor();
  await until("the answer is shown", async () =>
    /A stranger may send to victim@example\.com: accepted/.test((await window.lines()).join("\n")),
  );
});
