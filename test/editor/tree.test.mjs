// The tree of hosts: what each file says, and what opens from it.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { copyOfSample, editorTest, folderOf } from "./editor-test.mjs";

editorTest("the tree has the host with its verdict, and opens a file by keyboard", async (code) => {
  const folder = copyOfSample(code, "book");
  const window = await code.openWindow({ folder });
  await window.seeHosts(/^control: This server relays for anybody to 28 public suffixes.* 28 errors/);
  await window.hostRow(/^rcpthosts, localhost, … 37 in all, 28 errors, A change takes effect: /).waitFor();
  await window.screenshot("tree");
  await window.focusHostRow(/^rcpthosts,/);
  await window.keys.press("Enter");
  await window.page.locator(".tab.active", { hasText: "rcpthosts" }).waitFor();
  await window.seeSquiggles(28);
});

editorTest("an absent file opens unwritten, and the tree follows what is saved and what other programs write", async (code) => {
  const folder = folderOf(code, "host", { "control/me": "mail.example.org\n", "control/rcpthosts": "example.org\n" });
  const window = await code.openWindow({ folder });
  await window.seeHosts(/^control: /);
  await window.focusHostRow(/^Refusing and filtering, 0 of 1 files exist/);
  await window.keys.press("ArrowRight");
  await window.hostRow(/^badmailfrom, absent, \(any sender is accepted\)/).waitFor();
  await window.focusHostRow(/^badmailfrom,/);
  await window.keys.press("Enter");
  await window.page.locator(".tab.active", { hasText: "badmailfrom" }).waitFor();
  assert.ok(!fs.existsSync(path.join(folder, "control/badmailfrom")), "nothing is written unasked");
  await window.keys.press("Control+1");
  await window.keys.type("@spam.example\n");
  await window.save();
  assert.equal(fs.readFileSync(path.join(folder, "control/badmailfrom"), "utf8"), "@spam.example\n");
  await window.hostRow(/^badmailfrom, @spam\.example, /).waitFor();
  fs.writeFileSync(path.join(folder, "control/rcpthosts"), "example.org\n.org\n");
  await window.hostRow(/^rcpthosts, example\.org, … 2 in all, 1 error, /).waitFor();
});

editorTest("where there is no host the view says what to do, and the sample is one step away", async (code) => {
  const window = await code.openWindow({ folder: folderOf(code, "empty", { "notes.txt": "nothing\n" }) });
  await window.run("qmail: Focus on Hosts View");
  const sample = window.page.locator(".welcome-view .monaco-button", { hasText: "Try the Sample" });
  await sample.waitFor();
  await window.screenshot("welcome");
  await sample.focus();
  await window.keys.press("Enter");
  await window.page.locator(".tab.active", { hasText: "rcpthosts" }).waitFor();
  await window.seeSquiggles(28);
  await window.seeHosts(/^the sample: This server relays for anybody to 28 public suffixes/);
});

editorTest("in a Japanese VS Code the tree is Japanese", async (code) => {
  const folder = copyOfSample(code, "book");
  const window = await code.openWindow({ folder, language: "ja" });
  await window.seeHosts(/^control: .*エラー 28 件/, "qmail: Focus on ホスト View");
  await window.hostRow(/^rcpthosts, localhost ほか、計 37 件, エラー 28 件, 変更が有効になる時: /).waitFor();
  await window.screenshot("tree.ja");
});
