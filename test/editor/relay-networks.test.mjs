// Own networks that may relay: offered once the public suffixes are gone, asked for, shown, and agreed to; by keyboard.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { editorTest, folderOf } from "./editor-test.mjs";

const FILES = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/rcpthosts": "example.org\n.com\n.net\n",
  "etc/tcp.smtp": '127.0.0.1:allow,RELAYCLIENT=""\n:allow\n',
};
const COMMAND = "tcprules /etc/tcp.smtp.cdb /etc/tcp.smtp.tmp < /etc/tcp.smtp";

/** The host in a window, with its rcpthosts. */
async function openHost(code, options = {}) {
  const folder = folderOf(code, "relay", FILES);
  const window = await code.openWindow({ folder, ...options });
  const control = path.join(folder, "var/qmail/control/rcpthosts");
  await window.open(control);
  await window.seeSquiggles(2);
  return { window, control, rules: path.join(folder, "etc/tcp.smtp") };
}

/** Types networks that are not taken, with the reason, and then such that are. */
async function nameNetworks(window, wrong, fault, right) {
  const question = window.page.locator(".quick-input-widget", { has: window.page.getByPlaceholder("127. 192.168.1.0/24") });
  await question.waitFor();
  await window.keys.type(wrong);
  await question.filter({ hasText: fault }).waitFor();
  await window.keys.press("Control+A");
  await window.keys.type(right);
  await question.filter({ hasText: fault }).waitFor({ state: "hidden" });
  await window.keys.press("Enter");
}

/** Ticks the change that VS Code shows, and has it made. */
async function agree(window, words) {
  const change = window.page.locator(".part.panel .monaco-list-row", { hasText: words });
  await change.first().waitFor();
  await window.page.locator(".part.panel .monaco-list").focus();
  await window.keys.press("Home");
  await window.keys.press("Space");
  await window.keys.press("Control+Enter");
  await window.page.locator(".tab.active", { hasText: "tcp.smtp" }).waitFor();
}

/** Chooses the button of a notification. */
async function choose(window, notification, button) {
  const toast = window.page.locator(".notification-toast", { hasText: notification });
  await toast.locator(".monaco-button", { hasText: button }).focus();
  await window.keys.press("Enter");
}

editorTest("once all public suffixes are gone, own networks are let relay, and the command that compiles is copied", async (code) => {
  const { window, control, rules } = await openHost(code);
  await window.fix(2, /^Remove all 2 public-suffix entries/);
  await choose(window, "name their networks", "Let own networks relay");
  await nameNetworks(window, "10.0", "is neither an address", "192.168.1.0/24");
  await agree(window, "192.168.1.");
  await choose(window, "192.168.1.0/24 may relay by etc/tcp.smtp", `Copy “${COMMAND}”`);
  await window.seeStatusBar(`Copied: ${COMMAND}`);
  // Nothing is written before it is saved.
  assert.equal(fs.readFileSync(rules, "utf8"), FILES["etc/tcp.smtp"]);
  await window.save();
  assert.equal(fs.readFileSync(rules, "utf8"), '127.0.0.1:allow,RELAYCLIENT=""\n192.168.1.:allow,RELAYCLIENT=""\n:allow\n');
  await window.open(control);
  await window.seeStatusBar("Closed: accepts mail for 1 domain; relays for 127.0.0.1 and 192.168.1.0–255.");
});

editorTest("the palette asks for networks too, in Japanese", async (code) => {
  const { window, rules } = await openHost(code, { language: "ja" });
  await window.run("qmail: 自分のネットワークに中継を許可");
  await nameNetworks(window, "0.0.0.0/0", "全員", "192.0.2.1");
  await agree(window, "192.0.2.1");
  const done = window.page.locator(".notification-toast", { hasText: "192.0.2.1 に中継が許可されます" });
  await done.locator(".monaco-button", { hasText: `「${COMMAND}」をコピー` }).waitFor();
  await window.keys.press("Control+S");
  await window.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  assert.equal(fs.readFileSync(rules, "utf8"), '127.0.0.1:allow,RELAYCLIENT=""\n192.0.2.1:allow,RELAYCLIENT=""\n:allow\n');
});
