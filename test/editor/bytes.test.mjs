// What VS Code does not show of a file: found all the same, repaired by keyboard, and the bytes on disk looked at.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { editorTest, findings, folderOf } from "./editor-test.mjs";
import { until } from "./window.mjs";

/** A window on an rcpthosts of these bytes.
 * @param {Parameters<Parameters<typeof editorTest>[1]>[0]} code
 * @param {string} bytes one character for each byte
 * @param {{ locals?: string }} options */
async function openBytes(code, bytes, { locals, ...options } = {}) {
  const folder = folderOf(code, "host", { "control/me": "mail.example.com\n", ...(locals && { "control/locals": locals }) });
  const file = path.join(folder, "control/rcpthosts");
  fs.writeFileSync(file, bytes, "latin1");
  const window = await code.openWindow({ folder, ...options });
  await window.open(file);
  return { window, bytesOf: () => fs.readFileSync(file, "latin1"), file };
}

/** Chooses a repair and answers its modal question with Enter or Escape.
 * @returns {Promise<string>} what it said */
async function repair(window, line, title, key) {
  const dialog = window.page.locator(".monaco-dialog-box");
  await window.fix(line, title);
  await dialog.waitFor();
  const text = (await dialog.allInnerTexts()).join("\n");
  await window.keys.press(key);
  await dialog.waitFor({ state: "hidden" });
  return text;
}

async function seeNotification(window, text) {
  await window.page.locator(".notification-list-item-message", { hasText: text }).first().waitFor();
}

editorTest("CRLF throughout: LF throughout by one fix, which can be undone", async (code) => {
  const { window, bytesOf } = await openBytes(code, "# ours\r\nexample.com\r\nexample.net\r\n");
  await window.seeSquiggles(2);
  assert.equal(findings(await window.problems()).length, 2);
  const title = /^Remove the carriage returns from all 2 lines/;
  assert.deepEqual((await window.quickFixes(2)).filter((each) => /carriage return/.test(each)).length, 1);
  await window.keys.press("Escape");
  await window.fix(2, title);
  await window.seeSquiggles(0);
  await window.undoAll();
  await window.seeSquiggles(2);
  assert.equal(bytesOf(), "# ours\r\nexample.com\r\nexample.net\r\n");
  await window.fix(2, title);
  await window.seeSquiggles(0);
  await window.save();
  assert.equal(bytesOf(), "# ours\nexample.com\nexample.net\n");
  await window.seeSquiggles(0);
});

editorTest("one CRLF line among LF: only its CR goes, after a question", async (code) => {
  const { window, bytesOf } = await openBytes(code, "example.com\nexample.net\r\nexample.org \n");
  await window.seeSquiggles(1);
  const [row] = findings(await window.problems());
  assert.match(row, /at line 2 /);
  assert.match(await repair(window, 2, /^Remove the carriage return \(/, "Escape"), /Line 2: 0D 0A \(CR LF\) becomes 0A \(LF\)/);
  assert.equal(bytesOf(), "example.com\nexample.net\r\nexample.org \n");
  await repair(window, 2, /^Remove the carriage return \(/, "Enter");
  await window.seeSquiggles(0);
  assert.equal(bytesOf(), "example.com\nexample.net\nexample.org \n");
  await until("no problem is left", async () => (await window.problemCount()) === "");
  // VS Code goes on from there.
  await window.typeAtEnd("example.jp");
  await window.save();
  assert.equal(bytesOf(), "example.com\nexample.net\nexample.org \nexample.jp");
});

editorTest("a BOM is found and removed, in Japanese too", async (code) => {
  const { window, bytesOf } = await openBytes(code, "\xef\xbb\xbfexample.com\nexample.net\n", { language: "ja" });
  await window.seeSquiggles(1);
  assert.match(await repair(window, 1, /^BOM を削除/, "Enter"), /1 行目: EF BB BF \(BOM\) を削除/);
  await window.seeSquiggles(0);
  assert.equal(bytesOf(), "example.com\nexample.net\n");
  await window.typeAtEnd("example.jp");
  await window.save();
  assert.equal(bytesOf(), "example.com\nexample.net\nexample.jp");
});

editorTest("bytes of Shift_JIS are found, and the first edit warns that saving would lose them", async (code) => {
  const bytes = "example.com\nx\x93\xfa\x96\x7b.example.com\nexample.net\r\n";
  const { window, bytesOf } = await openBytes(code, bytes);
  await window.seeSquiggles(1, "warning");
  await window.seeSquiggles(1);
  await window.typeAtEnd("example.jp");
  await seeNotification(window, "holds bytes that are not UTF-8");
  // What counts now is what would be saved: the CR is gone from it.
  await window.seeSquiggles(0);
  await window.page.getByRole("button", { name: "Discard Changes and Choose Encoding…" }).click();
  await window.page.locator(".quick-input-widget", { hasText: "Reopen with Encoding" }).waitFor();
  await window.keys.press("Escape");
  assert.equal(await window.page.locator(".tab.active.dirty").count(), 0);
  assert.equal(bytesOf(), bytes);
  await window.seeSquiggles(1);
  await window.goTo(2);
  await window.keys.press("Shift+End");
  await window.keys.type("nihon.example.com");
  await window.seeSquiggles(0, "warning");
  await window.save();
  assert.equal(bytesOf(), "example.com\nnihon.example.com\nexample.net\n");
  await window.seeSquiggles(0);
});

editorTest("bytes are not rewritten under unsaved changes", async (code) => {
  const bytes = "example.com\r\n.com\r\nexample.net\r\n";
  const { window, bytesOf } = await openBytes(code, bytes);
  await window.seeSquiggles(2);
  await window.seeSquiggles(1, "warning");
  await window.typeAtEnd("x.example");
  await window.fix(1, /^Remove the carriage return \(/);
  await seeNotification(window, "has unsaved changes");
  assert.equal(bytesOf(), bytes);
  assert.equal(await window.page.locator(".monaco-dialog-box").count(), 0);
});

editorTest("a BOM that comes and goes on disk is noticed, though the text stays the same", async (code) => {
  const { window, file } = await openBytes(code, "example.com\nexample.net\n", {
    locals: "example.com\nexample.net\nmail.example.com\n",
  });
  await window.seeStatusBar("qmail: no findings");
  await window.seeSquiggles(0);
  fs.writeFileSync(file, "\ufeffexample.com\nexample.net\n");
  await window.seeSquiggles(1);
  fs.writeFileSync(file, "example.com\nexample.net\n");
  await window.seeSquiggles(0);
  await window.seeStatusBar("qmail: no findings");
});
