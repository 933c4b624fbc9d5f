// What the editor shows in a text and puts into it, by keyboard.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { copyOfSample, editorTest, folderOf } from "./editor-test.mjs";
import { until } from "./window.mjs";

/** The healthy sample with one file open. */
async function openHealthy(code, name, options = {}) {
  const folder = copyOfSample(code, "healthy");
  const window = await code.openWindow({ folder, ...options });
  const file = path.join(folder, "control", name);
  await window.open(file);
  return { window, folder, file };
}

/** What the list of suggestions shows, once it shows `wanted`. */
async function suggestions(window, wanted) {
  const rows = window.page.locator(".suggest-widget.visible .monaco-list-row");
  await until(`${wanted} is suggested`, async () => {
    if ((await rows.filter({ hasText: wanted }).count()) > 0) return true;
    await window.keys.press("Escape");
    await window.keys.press("Control+Space");
    return false;
  });
  return rows.locator(".label-name").allInnerTexts();
}

editorTest("what the host knows is put in by keyboard, and what nobody knows is left alone", async (code) => {
  const folder = folderOf(code, "host", {
    "control/me": "mail.example.com\n",
    "control/rcpthosts": "example.com\n",
    "control/locals": "example.com\nmail.example.com\n",
  });
  const window = await code.openWindow({ folder });
  await window.open(path.join(folder, "control/rcpthosts"));
  await window.seeStatusBar(/qmail/);
  const before = await window.lines();
  await window.typeAtEnd("unknown.example.com");
  // Nobody knows it: nothing comes up, and Enter ends the line.
  await window.keys.press("Enter");
  await until("the line is ended", async () => (await window.lines()).includes("unknown.example.com"));
  assert.equal(await window.page.locator(".suggest-widget.visible").count(), 0);
  // What is offered is taken by Tab only: Enter ends the line, even if the host knows a longer name that begins so.
  await window.keys.type("mail.example.co");
  await suggestions(window, "mail.example.com");
  await window.keys.press("Enter");
  await until("the line stands as it was typed", async () => (await window.lines()).includes("mail.example.co"));
  await window.keys.type("mail");
  await suggestions(window, "mail.example.com");
  await window.keys.press("Tab");
  await until("the name is whole", async () => (await window.lines()).includes("mail.example.com"));
  await window.undoAll();
  assert.deepEqual(await window.lines(), before);
});

editorTest("a virtual user and a rule's variable are chosen by keyboard, with what they do, in Japanese", async (code) => {
  const { window, folder } = await openHealthy(code, "virtualdomains", { language: "ja" });
  await window.seeStatusBar(/qmail/);
  await window.typeAtEnd("new.example.jp:");
  assert.ok((await suggestions(window, "alias-jp")).includes("alias-jp"));
  await window.keys.press("Tab");
  await until("the user stands there", async () => (await window.lines()).includes("new.example.jp:alias-jp"));
  await window.undoAll();
  const rules = path.join(folder, "tcp.smtp");
  fs.writeFileSync(rules, "192.0.2.:allow\n");
  await window.open(rules);
  await window.goTo(1, 15);
  await window.keys.type(",RELAY");
  await suggestions(window, "RELAYCLIENT");
  const details = window.page.locator(".suggest-details-container, .suggest-details");
  await until("the variable is explained", async () => {
    if (/どのドメイン宛にも送信でき/.test((await details.allInnerTexts()).join(""))) return true;
    await window.keys.press("Control+Space");
    return false;
  });
  await window.screenshot("completion.ja");
  await window.keys.press("Tab");
  await until("the variable stands there", async () => (await window.lines()).includes('192.0.2.:allow,RELAYCLIENT=""'));
});
