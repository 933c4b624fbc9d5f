// Quick fixes that change another file than the one in view: VS Code shows the change first, and nothing is done before it is ticked.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { editorTest, folderOf } from "./editor-test.mjs";
import { until } from "./window.mjs";

const ASSIGNED = "+example.org-:example.org:89:89:/home/vpopmail/domains/example.org:-::\n";
const FILES = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/locals": "mail.example.org\nexample.com\n",
  "var/qmail/control/rcpthosts": "mail.example.org\nexample.com\nexample.org\nexample.net\n",
  "var/qmail/control/virtualdomains": "example.org:example.org\nexample.com:joe\nexample.jp:example.org\nexample.net:example.net\n",
  "var/qmail/users/assign": `${ASSIGNED}.\n`,
};

/** The file in VS Code's preview, whose list has the focus. */
async function previewed(window, name) {
  const rows = window.page.locator(".part.panel .monaco-list-row");
  await rows.filter({ hasText: name }).first().waitFor();
  await window.page.locator(".part.panel .monaco-list").focus();
}

/** Ticks all of what is shown, has it made, and saves. */
async function agree(window, file, text) {
  await window.keys.press("Home");
  await window.keys.press("Space");
  await window.keys.press("Control+Enter");
  await window.page
    .locator(".part.panel .monaco-list-row", { hasText: path.basename(file) })
    .first()
    .waitFor({ state: "hidden" });
  // The change is made a moment after the preview has gone.
  await until(`${file} is written`, async () => {
    await window.run("File: Save All");
    return fs.readFileSync(file, "utf8") === text;
  });
}

editorTest("what a quick fix changes in another file is shown first, and made once it is ticked", async (code) => {
  const folder = folderOf(code, "previews", FILES);
  const file = (name) => path.join(folder, "var/qmail", name);
  const text = (name) => FILES[`var/qmail/${name}`];
  const window = await code.openWindow({ folder });
  const changes = [
    [2, "Remove example.com from locals", "control/locals", "mail.example.org\n"],
    [3, "Add example.jp to rcpthosts", "control/rcpthosts", `${text("control/rcpthosts")}example.jp\n`],
    [
      4,
      "Create the users/assign line of example.net (run qmail-newu afterwards)",
      "users/assign",
      `${ASSIGNED}${ASSIGNED.replaceAll("example.org", "example.net")}.\n`,
    ],
  ];
  for (const [line, title, name, after] of changes) {
    await window.open(file("control/virtualdomains"));
    await window.fix(line, title);
    await previewed(window, path.basename(name));
    assert.equal(fs.readFileSync(file(name), "utf8"), text(name));
    await agree(window, file(name), after);
  }
  assert.equal(fs.readFileSync(file("control/virtualdomains"), "utf8"), text("control/virtualdomains"));
  await window.seeProblems(0);
});

editorTest("a preview that is discarded changes nothing, and the own line is removed at once", async (code) => {
  const folder = folderOf(code, "discarded", FILES);
  const locals = path.join(folder, "var/qmail/control/locals");
  const virtualdomains = path.join(folder, "var/qmail/control/virtualdomains");
  const window = await code.openWindow({ folder });
  await window.open(virtualdomains);
  await window.fix(2, "Remove example.com from locals");
  await previewed(window, "locals");
  await window.page.locator(".part.panel").getByRole("button", { name: "Discard" }).focus();
  await window.keys.press("Enter");
  await window.page.locator(".part.panel .monaco-list-row", { hasText: "locals" }).first().waitFor({ state: "hidden" });
  await window.fix(2, "Remove this entry");
  await until("the line is gone", async () => !(await window.lines()).includes("example.com:joe"));
  await window.save();
  assert.equal(fs.readFileSync(virtualdomains, "utf8"), FILES["var/qmail/control/virtualdomains"].replace("example.com:joe\n", ""));
  assert.equal(fs.readFileSync(locals, "utf8"), FILES["var/qmail/control/locals"]);
});
