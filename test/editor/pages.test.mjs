// The pages: the way of a mail as a picture, the verdict, and what is in force; by keyboard, beside the text that is edited.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { copyOfSample, editorTest, folderOf } from "./editor-test.mjs";
import { until } from "./window.mjs";

const THEMES = { "Light Modern": "vs", "Dark Modern": "vs-dark", "Dark High Contrast": "hc-black", "Light High Contrast": "hc-light" };
/** Of text to its ground, by WCAG 2.1, 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** The least contrast between a text of the page in view and what it stands on. */
function contrastOfPage(window) {
  return window
    .webPage()
    .locator("main")
    .evaluate((main) => {
      const probe = main.appendChild(document.createElement("i"));
      probe.style.color = "var(--vscode-editor-background)";
      const ground = getComputedStyle(probe).color;
      probe.remove();
      const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
      const luminance = (colour) => {
        const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        const [r, g, b] = channels(colour).map((value) => linear(value / 255));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const isSolid = (colour) => (channels(colour)[3] ?? 1) === 1;
      const groundOf = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (isSolid(backgroundColor)) return backgroundColor;
        }
        return ground;
      };
      const hasText = ({ childNodes }) => [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
      const contrasts = [...main.querySelectorAll("*")].filter(hasText).map((each) => {
        const [a, b] = [luminance(getComputedStyle(each).color), luminance(groundOf(each))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      });
      return Math.min(...contrasts);
    });
}

/** The healthy sample with its virtual domains open. */
async function openVirtualdomains(code, options = {}) {
  const folder = copyOfSample(code, "healthy");
  const window = await code.openWindow({ folder, ...options });
  await window.open(path.join(folder, "control/virtualdomains"));
  return { window, folder };
}

/** What the input box asks with, and what stands in it. */
async function question(window, placeholder) {
  const input = window.page.locator(`.quick-input-widget input[placeholder="${placeholder}"]`);
  await input.waitFor();
  return input.inputValue();
}

/** Traces the address that the line of the cursor is about. */
async function traceLine(window, line, address) {
  await window.goTo(line);
  await window.run("qmail: Trace Address");
  assert.equal(await question(window, "user@example.com"), address);
  await window.keys.press("Enter");
  assert.equal(await question(window, "a stranger (leave empty)"), "");
  await window.keys.press("Enter");
}

editorTest("an address is traced by keyboard, the picture leads to the line, and follows what is typed there", async (code) => {
  const { window, folder } = await openVirtualdomains(code);
  await traceLine(window, 2, "postmaster@example.jp");
  await window.seePage(/^ ?A stranger may send to postmaster@example\.jp: accepted \(control\/rcpthosts:\d+\)\./m);
  const page = window.webPage();
  assert.deepEqual(await page.locator("ol.way h3").allInnerTexts(), [
    "Client",
    "tcpserver",
    "qmail-smtpd",
    "qmail-send",
    "qmail-lspawn",
    "Stays here",
  ]);
  await window.screenshot("trace");
  // From the page's beginning, by the keys that a person has: to the line that decided.
  await page.locator("h1").click();
  await until("the focus is on the line of virtualdomains", async () => {
    await window.keys.press("Tab");
    return /^control\/virtualdomains:2/.test(
      await page
        .locator("button:focus")
        // biome-ignore lint/performance/useDomNodeTextContent: what is to be seen counts, line by line.
        .innerText({ timeout: 300 })
        .catch(() => ""),
    );
  });
  await window.keys.press("Enter");
  await window.page.locator(".tab.active", { hasText: "virtualdomains" }).waitFor();
  await until("the cursor is in line 2", async () => (await window.status("status.editor.selection")).startsWith("Ln 2,"));
  // The page follows before anything is saved.
  await window.keys.press("End");
  await window.keys.type("x");
  await window.seePage(/example\.jp:alias-jpx/);
  await window.undoAll();
  await window.seePage(/example\.jp:alias-jp$/m);
  fs.renameSync(path.join(folder, "control/rcpthosts"), path.join(folder, "control/rcpthosts.away"));
  await window.seePage(/There is no rcpthosts/);
});

editorTest("the lens on an entry traces an address of it, in Japanese too", async (code) => {
  const { window } = await openVirtualdomains(code, { language: "ja" });
  const lens = window.page.locator(".codelens-decoration a", { hasText: "経路を調べる" });
  await lens.first().waitFor();
  await lens.first().click();
  await window.seePage(/^ ?外部のクライアントは postmaster@example\.jp に送信できます: 受け付け/m);
  await window.seePage(/順を追って/);
  await window.screenshot("trace.ja");
});

editorTest("the verdict proves itself by a trace, outlives a reload of the window, and says when its host has gone", async (code) => {
  const folder = copyOfSample(code, "book");
  fs.writeFileSync(path.join(folder, "control/me"), "mail.example.org\n");
  const window = await code.openWindow({ folder });
  await window.run("qmail: Show Verdict");
  await window.seePage(/This server relays for anybody to 28 public suffixes/);
  await window.screenshot("verdict");
  await window.run("Developer: Reload Window");
  await window.page.locator(".tab", { hasText: "Verdict: control" }).waitFor({ state: "detached" });
  await window.seePage(/This server relays for anybody to 28 public suffixes/);
  const proof = window.webPage().getByRole("button", { name: "Trace victim@example.com" });
  await proof.focus();
  await window.keys.press("Enter");
  await window.page.locator(".tab.active", { hasText: "Trace: victim@example.com" }).waitFor();
  await window.seePage(/A stranger may send to victim@example\.com: accepted \(control\/rcpthosts:14\)/);
  await window.page.locator(".tab", { hasText: "Verdict: control" }).click();
  fs.renameSync(path.join(folder, "control"), path.join(folder, "elsewhere"));
  await window.seePage(/This host is not in view any more/);
  fs.renameSync(path.join(folder, "elsewhere"), path.join(folder, "control"));
  await window.seePage(/28 public suffixes/);
});

editorTest("text, tree and pages are readable in light, dark and both high contrasts", async (code) => {
  const folder = copyOfSample(code, "book");
  const window = await code.openWindow({ folder });
  await window.seeHosts(/^control: This server relays for anybody to 28 public suffixes/);
  await window.open(path.join(folder, "control/rcpthosts"));
  await window.seeLens(/28 public suffixes/);
  await window.run("qmail: Show Effective Configuration");
  await window.seePage(/What is in force on control/);
  await window.seePage(/concurrencyremote/);
  const lines = window.page.locator(".view-line");
  const colourOf = (line) =>
    lines
      .filter({ hasText: line })
      .first()
      .locator("span[class*=mtk]")
      .last()
      .evaluate((word) => getComputedStyle(word).color);
  for (const [theme, kind] of Object.entries(THEMES)) {
    await window.colour(theme, kind);
    await until(
      `${theme} tells a name below a domain from the domain`,
      async () => (await colourOf(/^\.sea-star\.com$/)) !== (await colourOf(/^sea-star\.com$/)),
    );
    await window.screenshot(`themes.${theme.replaceAll(" ", "-")}`);
    const contrast = await contrastOfPage(window);
    assert.ok(contrast >= LEAST_CONTRAST, `${theme}: ${contrast}`);
  }
});

editorTest("without a host a command says what to do, and with several it asks which", async (code) => {
  const empty = await code.openWindow({ folder: folderOf(code, "empty", { "notes.txt": "nothing\n" }) });
  await empty.run("qmail: Show Verdict");
  const message = empty.page.locator(".notification-toast", {
    hasText: "No control directory of qmail is in view. Open a folder with one",
  });
  await message.getByRole("button", { name: "Try the Sample" }).waitFor();
  await empty.close();
  const files = { "a/control/rcpthosts": "example.org\n", "a/control/me": "a.example.org\n", "b/control/rcpthosts": ".com\n" };
  const window = await code.openWindow({ folder: folderOf(code, "hosts", files) });
  await window.run("qmail: Show Verdict");
  await window.page.locator(".quick-input-title", { hasText: "Which host?" }).waitFor();
  await window.keys.press("ArrowDown");
  await window.page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: "b/control" }).waitFor();
  await window.keys.press("Enter");
  // Half a host: what is in view decides, and what is not in view is named.
  await window.seePage(/^ ?b\/control: partly open relay/m);
  await window.seePage(/Neither tcp rules nor a run script are in view|No run script is in view|not in view/);
});
