// The walkthrough, as somebody takes it who has never seen qmail: by its buttons and by keyboard alone, from the sample to CI.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { editorTest, folderOf } from "./editor-test.mjs";
import { until } from "./window.mjs";

/** So many keys take a person through it, the text of an address counted as one. */
const KEYS = 37;

const PICTURE_WIDTH = 500;

const ENGLISH = {
  language: "en",
  texts: JSON.parse(fs.readFileSync(path.join(ROOT, "package.nls.json"), "utf8")),
  openSample: "Open the Sample",
  showVerdict: "Show the Verdict",
  showRepairs: "Show the Repairs",
  trace: "Trace an Address",
  readHow: "Read How",
  isDone: "Completed",
  open: /This server relays for anybody to 28 public suffixes/,
  closed: "Closed: accepts mail for 5 domains",
  repair: "Remove all 28 public-suffix entries in this file",
  accepted: /A stranger may send to info@sea-star\.com: accepted \(control\/rcpthosts:3\)/,
};

const JAPANESE = {
  language: "ja",
  texts: JSON.parse(fs.readFileSync(path.join(ROOT, "package.nls.ja.json"), "utf8")),
  openSample: "サンプルを開く",
  showVerdict: "判定を表示",
  showRepairs: "修正候補を表示",
  trace: "経路を調べる",
  readHow: "方法を読む",
  // VS Code's own words are English here: its language pack is not installed.
  isDone: "Completed",
  open: /公開サフィックス 28 件/,
  closed: "第三者中継なし: 5 ドメイン宛のメールを受け取ります",
  repair: "このファイルの公開サフィックスのエントリ 28 件をすべて削除",
  accepted: /外部のクライアントは info@sea-star\.com に送信できます: 受け付け/,
};

/** Goes the whole way; gives how many keys that took. */
async function takeTheTour(code, { language, texts, ...words }) {
  const window = await code.openWindow({ folder: folderOf(code, "empty", { "notes.txt": "nothing\n" }), language });
  const { page } = window;
  const right = page.locator(".editor-group-container").last();
  let keys = 0;
  const press = async (...names) => {
    for (const name of names) {
      await window.keys.press(name);
      keys++;
    }
  };
  const seeStep = (id) => page.locator(".getting-started-step.expanded:focus", { hasText: texts[`walkthrough.${id}.title`] }).waitFor();
  const openTour = async (id) => {
    await window.run("qmail: Open the Walkthrough");
    keys += 3;
    await seeStep(id);
  };
  /** From a step that has the focus: its button. */
  const pressButton = async (label) => {
    await press("Tab", "Tab");
    await page.locator("a.monaco-button:focus", { hasText: label }).waitFor();
    await press("Enter");
  };
  const seeDone = (id) =>
    page.locator(`.getting-started-step [role="checkbox"][aria-label="${texts[`walkthrough.${id}.title`]}: ${words.isDone}"]`).waitFor();

  /** Where the page on the right begins, and where the first red line of the sample stands. */
  const pageTop = async () => (await right.boundingBox()).y + 32;
  const redLine = async () => (await right.locator(".view-line", { hasText: /^\.name$/ }).boundingBox()).y;
  /** What is to be seen on the right, from `top` on. */
  const picture = async (name, top, height) => {
    const { x, width } = await right.boundingBox();
    const clip = { x: Math.ceil(x), y: Math.round(top), width: Math.min(Math.floor(width), PICTURE_WIDTH), height };
    await window.walkthroughPicture(`${name}.${language}`, clip);
  };

  await openTour("sample");
  // VS Code shows the step's picture where the window is wide enough.
  await window.keys.press("Control+B");
  const shown = page.getByAltText(texts["walkthrough.sample.alt"]);
  await shown.waitFor();
  assert.ok(await shown.evaluate((picture) => picture.decode().then(() => picture.naturalWidth > 0)));
  await window.keys.press("Control+B");
  await seeStep("sample");
  await pressButton(words.openSample);
  await page.locator(".tab", { hasText: "rcpthosts" }).waitFor();
  await until("all findings are drawn", async () => (await right.locator(".squiggly-error").count()) === 28);
  await seeDone("sample");
  await picture("sample", (await redLine()) - 100, 300);

  await openTour("relay");
  await pressButton(words.showVerdict);
  await window.seePage(words.open);
  await seeDone("relay");
  await picture("relay", await pageTop(), 230);

  // The picture needs more room on the right.
  await window.keys.press("Control+B");
  await openTour("repair");
  await pressButton(words.showRepairs);
  const focused = page.locator(".action-widget .monaco-list-row.action.focused");
  await focused.waitFor();
  await press("ArrowDown");
  await focused.filter({ hasText: words.repair }).waitFor();
  await picture("repair", (await redLine()) - 50, 240);
  await press("Enter");
  await window.seeSquiggles(0);
  await press("Control+S");
  await page.locator(".tab.dirty").waitFor({ state: "detached" });
  await window.seeStatusBar(words.closed);
  assert.equal(await page.locator(".tab", { hasText: "rcpthosts" }).count(), 1, "the sample is open once");
  await seeDone("repair");

  await window.keys.press("Control+B");
  await openTour("trace");
  await pressButton(words.trace);
  await page.locator('.quick-input-widget input[placeholder="user@example.com"]').waitFor();
  await window.keys.type("info@sea-star.com");
  keys++;
  await press("Enter");
  await page.locator('.quick-input-widget input:not([placeholder="user@example.com"])').waitFor();
  await press("Enter");
  await window.seePage(words.accepted);
  await seeDone("trace");
  await picture("trace", await pageTop(), 420);

  await openTour("ci");
  await pressButton(words.readHow);
  await page.locator(".monaco-dialog-box", { hasText: texts["walkthrough.ci.description"].match(/\((https:[^)]*)\)/)[1] }).waitFor();
  await press("Escape");
  await seeDone("ci");
  return keys;
}

for (const words of [ENGLISH, JAPANESE]) {
  const name = { en: "English", ja: "Japanese" }[words.language];
  editorTest(`who has never seen qmail repairs the sample by the walkthrough, with ${KEYS} keys (${name})`, async (code) => {
    assert.equal(await takeTheTour(code, words), KEYS);
  });
}
