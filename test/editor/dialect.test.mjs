// Whose qmail it is: seen in the status bar with its evidence, and changed with one click.
import path from "node:path";
import { editorTest, folderOf } from "./editor-test.mjs";
import { until } from "./window.mjs";

const ENGLISH = {
  language: "en",
  quiet: /qmail: no findings/,
  evidence: /Sagredo's qmail.*only it reads badhelonorelay/,
  change: "Change",
  sagredo: "Sagredo's qmail",
};
const JAPANESE = {
  language: "ja",
  quiet: /qmail: 指摘はありません/,
  evidence: /Sagredo 版 qmail.*badhelonorelay を読むのはこれだけ/,
  change: "変更",
  sagredo: "Sagredo 版 qmail",
};

for (const { language, quiet, evidence, change, sagredo } of [ENGLISH, JAPANESE]) {
  editorTest(`the dialect is shown with its evidence, and another one is chosen (${language})`, async (code) => {
    const folder = folderOf(code, "sagredo", {
      "control/me": "mx.example.com\n",
      "control/rcpthosts": "example.com\n",
      "control/badmailfrom": ".*@spam\\.example$\n",
      "control/badhelonorelay": "",
    });
    const window = await code.openWindow({ folder, language });
    await window.open(path.join(folder, "control/badmailfrom"));
    await window.seeStatusBar(quiet);
    const item = window.page.locator('.statusbar-item[id="status.languageStatus"]');
    const hover = window.page.locator(".hover-language-status");
    await until("the language status names the dialect and its evidence", async () => {
      await window.keys.press("Escape");
      await item.hover();
      await item.click();
      return (await hover.allTextContents()).some((text) => evidence.test(text));
    });
    if (language === "en") await window.screenshot("dialect");
    await hover.locator("a", { hasText: change }).first().click();
    const picker = window.page.locator(".quick-input-widget");
    await picker.locator(".monaco-list-row", { hasText: sagredo }).first().waitFor();
    await window.keys.type("notqmail");
    await window.keys.press("Enter");
    await window.seeSquiggles(1, "warning");
  });
}
