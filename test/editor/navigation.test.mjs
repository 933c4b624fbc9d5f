// Another name for a domain, by keyboard: in all files of the host at once.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { editorTest, folderOf } from "./editor-test.mjs";
import { until } from "./window.mjs";

const CONTROL = "var/qmail/control";
const FILES = {
  [`${CONTROL}/me`]: "mail.example.org\n",
  [`${CONTROL}/locals`]: "example.org\n",
  [`${CONTROL}/rcpthosts`]: "example.org\nshop.example\nlists.example\n",
  [`${CONTROL}/virtualdomains`]: "shop.example:joe-shop\nlists.example:alias-lists\n",
  "var/qmail/users/assign": "+joe-:joe:1001:1001:/home/joe:-::\n.\n",
  "var/qmail/alias/.qmail-root": "&sales@shop.example\n",
  "var/qmail/alias/.qmail-postmaster": "root\n",
  "var/qmail/alias/.qmail-mailer-daemon": "root\n",
  "var/qmail/alias/.qmail-lists-default": "root\n",
  "home/joe/.qmail-shop-default": "./Maildir/\n",
};

/** Agrees to the changes in these files, which are listed before they are made. */
async function agree(window, files) {
  const list = window.page.locator(".bulk-edit-panel .monaco-list");
  await list.waitFor();
  for (const file of files) await list.locator(".monaco-list-row", { hasText: file }).first().waitFor();
  await list.focus();
  for (const file of files) {
    await window.keys.press("Home");
    const focused = list.locator(".monaco-list-row.focused");
    await until(`the focus is on ${file}`, async () => {
      if ((await focused.allInnerTexts()).some((row) => row.includes(file))) return true;
      await window.keys.press("ArrowDown");
      return false;
    });
    await window.keys.press("Space");
  }
}

for (const language of ["en", "ja"]) {
  editorTest(`F2 renames a domain in all files of the host, and shows first what is not open (${language})`, async (code) => {
    const folder = folderOf(code, "host", FILES);
    const window = await code.openWindow({ folder, language });
    await window.open(path.join(folder, CONTROL, "rcpthosts"));
    await window.goTo(2, 4);
    assert.equal(await window.rename("store.example"), "shop.example");
    await agree(window, [".qmail-root", "rcpthosts", "virtualdomains"]);
    if (language === "en") await window.screenshot("rename");
    await window.keys.press("Control+Enter");
    const read = (name) => fs.readFileSync(path.join(folder, name), "utf8");
    await until("the files are written", async () => read("var/qmail/alias/.qmail-root").includes("store"));
    await window.save();
    assert.equal(read(`${CONTROL}/rcpthosts`), "example.org\nstore.example\nlists.example\n");
    assert.equal(read(`${CONTROL}/virtualdomains`), "store.example:joe-shop\nlists.example:alias-lists\n");
    assert.equal(read("var/qmail/alias/.qmail-root"), "&sales@store.example\n");
  });
}
