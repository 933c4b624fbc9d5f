// What an editor does with a text by keyboard, gesture by gesture in one window, in English and in Japanese. VS Code's own words
// are English in both: its language pack is not installed.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { editorTest, folderOf } from "./editor-test.mjs";
import { happens, until } from "./window.mjs";

const CONTROL = "var/qmail/control";
const FILES = {
  [`${CONTROL}/me`]: "example.org\n",
  [`${CONTROL}/locals`]: "example.org\n",
  [`${CONTROL}/rcpthosts`]: "# ours\nexample.org\nshop.example\nstore.example\n\n# theirs\npartner.example\n",
  [`${CONTROL}/virtualdomains`]: "shop.example:joe-shop\nstore.example:joe-Shop\n",
  [`${CONTROL}/smtproutes`]: "partner.example:mx.partner.example\n",
  [`${CONTROL}/queuelifetime`]: "604800\n",
  "var/qmail/users/assign": "+joe-:joe:1001:1001:/home/joe:-::\n.\n",
  "var/qmail/alias/.qmail-root": "&sales@shop.example\n",
  "var/qmail/alias/.qmail-postmaster": "root\n",
  "var/qmail/alias/.qmail-mailer-daemon": "root\n",
  "home/joe/.qmail-default": "./Maildir/\n",
  "home/joe/.qmail-shop-default": "./Maildir/\n",
};

/** For so many gestures on a busy machine, in milliseconds. */
const MANY_STEPS = 420_000;

const ENGLISH = {
  language: "en",
  verdict: /accepts mail for 4 domains/,
  page: /^ ?var\/qmail\/control: not known whether it is an open relay/,
  lifetime: "7 days",
  taken: /example\.org stands already on control\/locals:1/,
};

const JAPANESE = {
  language: "ja",
  verdict: /4 ドメイン宛のメールを受け取/,
  page: /^ ?var\/qmail\/control: オープンリレーかどうか不明/,
  lifetime: "7 日",
  taken: /example\.org はすでに control\/locals:1 にあり/,
};

/** From name to name: the line that decides, whoever takes the mail, all lines with a name, the same name here, files by their names. */
async function goFromNameToName(window, { taken }) {
  await window.goTo(3, 4);
  await until("the definition is open", async () => {
    await window.keys.press("F12");
    return (await window.page.locator(".tab.active", { hasText: "virtualdomains" }).count()) > 0;
  });
  await window.seeCursor("virtualdomains", "Ln 1, Col 1");
  // By its letters, Shop stands nowhere else: only who knows virtual users finds the other one.
  const same = window.page.locator(".editor-group-container.active .wordHighlight, .editor-group-container.active .wordHighlightText");
  await until("both places of the user are highlighted", async () => {
    // Asked for when the cursor moves, and not again when the answer was given up for other work.
    await window.goTo(2, 21);
    await window.goTo(2, 20);
    return happens(async () => (await same.count()) === 2, 3000);
  });
  await window.goTo(1, 16);
  await window.keys.press("F12");
  assert.deepEqual(await window.peekedFiles("Definitions (2)"), [".qmail-shop-default", "assign"]);
  await window.keys.press("Escape");
  await window.goTo(1, 3);
  await window.keys.press("Shift+F12");
  assert.deepEqual(await window.peekedFiles("References (3)"), [".qmail-root", "rcpthosts", "virtualdomains"]);
  await window.keys.press("Escape");
  // The reason for a refusal.
  assert.equal(await window.rename("example.org"), "shop.example");
  await window.page.getByText(taken).first().waitFor();
  await window.keys.press("Escape");
  await window.pick("Control+Shift+O", "store", "store.example");
  await window.keys.press("Enter");
  await window.seeCursor("virtualdomains", "Ln 2, ");
  await window.pick("Control+T", "partner", "partner.example");
  await window.keys.press("Enter");
  await window.seeCursor("rcpthosts", "Ln 7, ");
}

/** A home leads to the .qmail file in it, and there a selection grows from a domain to the line. */
async function followLink(window, folder) {
  await window.open(path.join(folder, "var/qmail/users/assign"));
  await window.goTo(1, 24);
  await until("the link is open", async () => {
    await window.run("Open Link");
    return (await window.page.locator(".tab.active", { hasText: ".qmail-default" }).count()) > 0;
  });
  await window.open(path.join(folder, "var/qmail/alias/.qmail-root"));
  await window.goTo(1, 10);
  const selected = [];
  const status = () => window.status("status.editor.selection");
  while (!selected.includes(FILES["var/qmail/alias/.qmail-root"].length)) {
    const before = await status();
    await window.keys.press("Shift+Alt+ArrowRight");
    await until("the selection has grown", async () => (await status()) !== before);
    selected.push(Number(/\((\d+) selected\)/.exec(await status())?.[1]));
  }
  // VS Code begins with the word; the rest is ours.
  assert.deepEqual(
    selected.slice(-4),
    ["shop.example", "sales@shop.example", "&sales@shop.example", "&sales@shop.example\n"].map(lengthOf),
  );
}

function lengthOf({ length }) {
  return length;
}

/** What stands above and beside the text: the verdict as a lens, colours by meaning, what a number means. */
async function readAround(window, folder, { verdict, page, lifetime }) {
  const rcpthosts = path.join(folder, CONTROL, "rcpthosts");
  await window.open(path.join(folder, CONTROL, "queuelifetime"));
  await until("the number is explained", async () => (await window.lines()).some((line) => line.includes(lifetime)));
  await window.open(rcpthosts);
  await window.seeLens(verdict);
  const coloured = window.page.locator(".view-line span[class*=mtk]");
  const classOf = async (text) => (await coloured.filter({ hasText: text }).first().getAttribute("class")) ?? "";
  await until("a partner's domain has another colour than an own one", async () => {
    const [own, foreign] = [await classOf(/^shop\.example$/), await classOf(/^partner\.example$/)];
    return own !== "" && foreign !== "" && own !== foreign;
  });
  await window.goTo(1);
  const lenses = window.page.locator(".quick-input-widget .monaco-list-row");
  await window.run("Show CodeLens Commands for Current Line");
  await lenses.filter({ hasText: verdict }).first().waitFor();
  await until("the verdict has the focus", async () => {
    if ((await lenses.and(window.page.locator(".focused")).filter({ hasText: verdict }).count()) > 0) return true;
    await window.keys.press("ArrowDown");
    return false;
  });
  await window.keys.press("Enter");
  await window.seePage(page);
  await window.keys.press("Control+W");
}

/** Sections fold, a list is tidied on request and never on saving, and all safe repairs are made at once. */
async function putInOrder(window, folder) {
  const file = path.join(folder, CONTROL, "rcpthosts");
  await window.open(file);
  await window.goTo(2);
  await window.run("Fold All Regions");
  await until("the entries are folded away", async () => !(await window.lines()).includes("shop.example"));
  await window.run("Unfold All");
  await until("they are back", async () => (await window.lines()).includes("shop.example"));
  await window.typeAtEnd("b.example.org \na.example.org\t\nSHOP.example\n");
  await window.keys.press("Escape");
  await until("what stands there twice is gone", async () => {
    if (!(await window.lines()).includes("SHOP.example")) return true;
    // Straight after a change VS Code may have nothing to fix: asked again.
    await window.run("Fix All");
    return false;
  });
  await window.run("Format Document");
  await until("the list is in order", async () =>
    (await window.lines()).join(" ").includes("theirs a.example.org b.example.org partner.example"),
  );
  await window.typeAtEnd("y.example.org\nx.example.org ");
  await window.keys.press("Escape");
  await window.save();
  assert.equal(
    fs.readFileSync(file, "utf8"),
    `${FILES[`${CONTROL}/rcpthosts`].replace("partner.", "a.example.org\nb.example.org\npartner.")}y.example.org\nx.example.org `,
  );
}

for (const words of [ENGLISH, JAPANESE]) {
  const name = { en: "English", ja: "Japanese" }[words.language];
  editorTest(
    `each gesture of a text is made by keyboard (${name})`,
    async (code) => {
      const folder = folderOf(code, "host", FILES);
      const window = await code.openWindow({ folder, language: words.language });
      await window.open(path.join(folder, CONTROL, "rcpthosts"));
      await goFromNameToName(window, words);
      await followLink(window, folder);
      await readAround(window, folder, words);
      await putInOrder(window, folder);
    },
    MANY_STEPS,
  );
}
