// The main job in the real editor: see what is wrong in a control directory, understand it, and put it right.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { copyOfSample, editorTest, LANGUAGE } from "./editor-test.mjs";

/** The lines of the book's file that name a host or a domain; the other 28 name a whole public suffix. */
const HONEST_LINES = [
  "localhost",
  ".sea-star.com",
  "sea-star.com",
  ".mailmagic.org",
  "mailmagic.org",
  ".tramonline.com",
  "tramonline.com",
  ".mailstandards.com",
  "mailstandards.com",
];
const COM_LINE = 14;

/** The book's file in a window, analysed. */
async function openBook(code, options = {}) {
  const folder = copyOfSample(code, "book");
  const file = path.join(folder, "control/rcpthosts");
  const window = await code.openWindow({ folder, ...options });
  await window.open(file);
  await window.seeSquiggles(28);
  return { window, file };
}

editorTest("the book's rcpthosts has 28 red squiggles and 28 problems, each once", async (code) => {
  const { window } = await openBook(code);
  assert.equal(await window.language(), LANGUAGE.list);
  await window.seeStatusBar("This server relays for anybody to 28 public suffixes (rcpthosts:10–37).");
  await window.seeLens("This server relays for anybody to 28 public suffixes");
  await window.screenshot("main");
  const rows = await window.seeProblems(28);
  assert.equal(new Set(rows).size, 28, "a finding is listed twice");
  await window.seeProblemCount("Errors: 28");
  await window.screenshot("problems");
});

editorTest("the hover over .com names an address that would be relayed, and what to do", async (code) => {
  const { window } = await openBook(code);
  const text = await window.hover(COM_LINE, 2, /@[a-z0-9.-]+\.com\b/);
  assert.match(text, /Remove this entry/);
  await window.screenshot("hover");
});

editorTest("one entry, then all, are removed by keyboard, and the other lines are saved as they were", async (code) => {
  const { window, file } = await openBook(code);
  assert.deepEqual(await window.quickFixes(COM_LINE), [
    "Remove this entry",
    "Remove all 28 public-suffix entries in this file",
    "Ignore public-suffix-entry on this line",
    "Ignore public-suffix-entry in this file",
  ]);
  await window.screenshot("quick-fix");
  await window.fix(COM_LINE, "Remove this entry");
  await window.seeSquiggles(27);
  assert.ok(!(await window.lines()).includes(".com"));
  await window.fix(COM_LINE, "Remove all 27 public-suffix entries in this file");
  await window.seeSquiggles(0);
  await window.save();
  assert.equal(fs.readFileSync(file, "latin1"), `${HONEST_LINES.join("\n")}\n`);
  await window.seeProblemCount("");
  await window.seeStatusBar("it accepts mail for 5 domains");
});

editorTest("a folder that isn't trusted has the same findings and fixes", async (code) => {
  const { window, file } = await openBook(code, { trusted: false });
  await window.seeStatusBar("Restricted Mode");
  await window.hover(COM_LINE, 2, /@[a-z0-9.-]+\.com\b/);
  await window.fix(COM_LINE, "Remove this entry");
  await window.seeSquiggles(27);
  await window.save();
  assert.ok(!fs.readFileSync(file, "utf8").split("\n").includes(".com"));
});

editorTest("in a Japanese VS Code hover, problems and quick fixes are Japanese", async (code) => {
  const { window } = await openBook(code, { language: "ja" });
  await window.seeStatusBar("rcpthosts:10–37");
  await window.seeLens("公開サフィックス 28 件");
  await window.screenshot("main.ja");
  const text = await window.hover(COM_LINE, 2, /第三者.*@[a-z0-9.-]+\.com\b/);
  assert.doesNotMatch(text, /stranger/);
  await window.screenshot("hover.ja");
  const titles = await window.quickFixes(COM_LINE);
  assert.ok(
    titles.some((title) => /28 件をすべて削除/.test(title)),
    titles.join(" | "),
  );
  const rows = await window.seeProblems(28);
  for (const row of rows) assert.match(row, /中継/);
  await window.screenshot("problems.ja");
});

editorTest("the remarks behind the entries of the annotated rcpthosts move to lines of their own", async (code) => {
  const folder = copyOfSample(code, "annotated");
  const file = path.join(folder, "control/rcpthosts");
  const [first, second] = fs.readFileSync(file, "utf8").split("\n");
  const window = await code.openWindow({ folder });
  await window.open(file);
  await window.seeSquiggles(2);
  // From below, so that the first fix doesn't move the second.
  await window.fix(2, /^Move the remark to a line above/);
  await window.seeSquiggles(1);
  await window.fix(1, /^Move the remark to a line above/);
  await window.seeSquiggles(0);
  await window.save();
  const [entry, remark] = first.split(/ +/);
  const [entryBelow, remarkBelow] = second.split(/ +/);
  assert.equal(fs.readFileSync(file, "utf8"), `# ${remark}\n${entry}\n# ${remarkBelow}\n${entryBelow}\n`);
});
