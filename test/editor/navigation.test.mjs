// From name to name, by keyboard: where a domain's mail goes, where else it stands, and another name for it in all files at once.
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

async function openRcpthosts(code, options = {}) {
  const folder = folderOf(code, "host", FILES);
  const window = await code.openWindow({ folder, ...options });
  await window.open(path.join(folder, CONTROL, "rcpthosts"));
  return { window, folder };
}

/** The cursor is there, in that file. */
async function seeCursor(window, file, place) {
  await window.page.locator(".tab.active", { hasText: file }).waitFor();
  await until(`the cursor is at ${place} of ${file}`, async () => (await window.status("status.editor.selection")).startsWith(place));
}

/** The files that the peek view lists, under its title. */
async function seeFiles(window, title) {
  const peek = window.page.locator(".peekview-widget");
  await peek.locator(".peekview-title", { hasText: title }).waitFor({ timeout: 30_000 });
  const files = peek.locator(".ref-tree .monaco-list-row .reference-file");
  await files.first().waitFor();
  return files.locator(".label-name").allInnerTexts();
}

/** Types another name for what the cursor is on. */
async function rename(window, name) {
  const box = window.page.locator(".rename-box input:focus");
  await until("the box for the new name is open", async () => {
    await window.keys.press("F2");
    return box.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  });
  const before = await box.inputValue();
  await window.keys.press("Control+A");
  await window.keys.type(name);
  await window.keys.press("Enter");
  return before;
}

/** Agrees to the changes in these files, which are listed before they are made. */
async function agree(window, files) {
  const list = window.page.locator(".bulk-edit-panel .monaco-list");
  await list.waitFor({ timeout: 30_000 });
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

editorTest("F12 goes to the line that decides and on to whoever takes the mail; Shift+F12 lists all lines with a name", async (code) => {
  const { window } = await openRcpthosts(code);
  await window.goTo(2, 4);
  await until("the definition is open", async () => {
    await window.keys.press("F12");
    return (await window.page.locator(".tab.active", { hasText: "virtualdomains" }).count()) > 0;
  });
  await seeCursor(window, "virtualdomains", "Ln 1, Col 1");
  await window.goTo(1, 16);
  await window.keys.press("F12");
  assert.deepEqual(await seeFiles(window, "Definitions (2)"), [".qmail-shop-default", "assign"]);
  await window.screenshot("definition");
  await window.keys.press("Escape");
  await window.goTo(1, 3);
  await window.keys.press("Shift+F12");
  assert.deepEqual(await seeFiles(window, "References (3)"), [".qmail-root", "rcpthosts", "virtualdomains"]);
  await window.screenshot("references");
});

editorTest("F2 renames a domain in all files of the host, and shows first what is not open", async (code) => {
  const { window, folder } = await openRcpthosts(code);
  await window.goTo(2, 4);
  assert.equal(await rename(window, "store.example"), "shop.example");
  await agree(window, [".qmail-root", "rcpthosts", "virtualdomains"]);
  await window.screenshot("rename");
  await window.keys.press("Control+Enter");
  const read = (name) => fs.readFileSync(path.join(folder, name), "utf8");
  await until("the files are written", async () => read("var/qmail/alias/.qmail-root").includes("store"));
  await window.save();
  assert.equal(read(`${CONTROL}/rcpthosts`), "example.org\nstore.example\nlists.example\n");
  assert.equal(read(`${CONTROL}/virtualdomains`), "store.example:joe-shop\nlists.example:alias-lists\n");
  assert.equal(read("var/qmail/alias/.qmail-root"), "&sales@store.example\n");
  // A name that stands elsewhere is refused, with the line.
  await window.goTo(2, 4);
  await rename(window, "example.org");
  await window.page
    .getByText(/example\.org stands already on control\/locals:1/)
    .first()
    .waitFor({ timeout: 30_000 });
});

editorTest("Ctrl+T finds a domain of the host by a part of its name", async (code) => {
  const { window } = await openRcpthosts(code);
  const picker = window.page.locator(".quick-input-widget");
  const row = picker.locator(".monaco-list-row", { hasText: "lists.example" });
  await until("the domain is found", async () => {
    await window.keys.press("Escape");
    await window.keys.press("Control+T");
    await picker.waitFor();
    await window.keys.type("lists");
    return row
      .first()
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
  });
  await window.screenshot("symbols");
  await window.keys.press("Enter");
  await until("a line with the domain is open", async () => /^Ln [23], /.test(await window.status("status.editor.selection")));
});

editorTest("in Japanese VS Code the reason for a refusal is Japanese", async (code) => {
  const { window } = await openRcpthosts(code, { language: "ja" });
  await window.goTo(2, 4);
  await window.keys.press("Shift+F12");
  await seeFiles(window, "(3)");
  await window.keys.press("Escape");
  assert.equal(await rename(window, "example.org"), "shop.example");
  await window.page
    .getByText(/example\.org はすでに control\/locals:1 にあり/)
    .first()
    .waitFor({ timeout: 30_000 });
  await window.screenshot("rename.ja");
});
