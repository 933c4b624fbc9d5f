// A mail is followed through the host, from a line of a file to a text that says where it goes.
import assert from "node:assert/strict";
import path from "node:path";
import { copyOfSample, editorTest } from "./editor-test.mjs";
import { until } from "./window.mjs";

/** The healthy sample with its virtual domains open. */
async function openVirtualdomains(code, options = {}) {
  const folder = copyOfSample(code, "healthy");
  const window = await code.openWindow({ folder, ...options });
  await window.open(path.join(folder, "control/virtualdomains"));
  return window;
}

/** What the input box asks with, and what stands in it. */
async function question(window, placeholder) {
  const input = window.page.locator(`.quick-input-widget input[placeholder="${placeholder}"]`);
  await input.waitFor({ timeout: 30_000 });
  return input.inputValue();
}

async function traceText(window, wanted) {
  let text = "";
  await until(`the trace says ${wanted}`, async () => {
    // Long lines are wrapped; what is seen of them one below the other is one text.
    text = (await window.lines()).join("");
    return wanted.test(text);
  }).catch((error) => {
    throw new Error(`${error.message}; there is: ${text}`);
  });
  return text;
}

editorTest("an address is traced by keyboard, from the line of the cursor to its answer", async (code) => {
  const window = await openVirtualdomains(code);
  await window.goTo(2);
  await window.run("qmail: Trace Address");
  assert.equal(await question(window, "user@example.com"), "postmaster@example.jp");
  await window.keys.press("Enter");
  assert.equal(await question(window, "a stranger (leave empty)"), "");
  await window.keys.press("Enter");
  const text = await traceText(window, /^A stranger may send to postmaster@example\.jp: accepted \(control\/rcpthosts:\d+\)\./);
  assert.match(text, /control\/virtualdomains:2 {2}example\.jp:alias-jp/);
  await window.screenshot("trace");
});

editorTest("the lens on an entry traces an address of it, in Japanese too", async (code) => {
  const window = await openVirtualdomains(code, { language: "ja" });
  const lens = window.page.locator(".codelens-decoration a", { hasText: "経路を調べる" });
  await lens.first().waitFor({ timeout: 30_000 });
  await lens.first().click();
  await traceText(window, /^外部のクライアントは postmaster@example\.jp に送信できます: 受け付け/);
});
