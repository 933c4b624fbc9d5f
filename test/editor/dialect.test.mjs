// Whose qmail it is: seen in the status bar with its evidence, and changed with one click.
import path from "node:path";
import { editorTest, folderOf } from "./editor-test.mjs";
import { until } from "./window.mjs";

editorTest("the dialect is shown with its evidence, and another one is chosen", async (code) => {
  const folder = folderOf(code, "sagredo", {
    "control/me": "mx.example.com\n",
    "control/rcpthosts": "example.com\n",
    "control/badmailfrom": ".*@spam\\.example$\n",
    "control/badhelonorelay": "",
  });
  const window = await code.openWindow({ folder });
  await window.open(path.join(folder, "control/badmailfrom"));
  await window.seeStatusBar(/qmail: no findings/);
  const item = window.page.locator('.statusbar-item[id="status.languageStatus"]');
  const hover = window.page.locator(".hover-language-status");
  await until("the language status names the dialect and its evidence", async () => {
    await window.keys.press("Escape");
    await item.hover();
    await item.click();
    return (await hover.allTextContents()).some((text) => /Sagredo's qmail.*only it reads badhelonorelay/.test(text));
  });
  await window.screenshot("dialect");
  await hover.locator("a", { hasText: "Change" }).first().click();
  const picker = window.page.locator(".quick-input-widget");
  await picker.locator(".monaco-list-row", { hasText: "Sagredo's qmail" }).first().waitFor();
  await window.keys.type("notqmail");
  await window.keys.press("Enter");
  await window.seeSquiggles(1, "warning");
});
