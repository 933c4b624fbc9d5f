// One window of VS Code, used as a person uses it: keys, and what is to be seen.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "../../scripts/lib/paths.mjs";
import { withPalette } from "./palette-png.mjs";

/** How long to wait for what must come. Long, for machines that do much else at the same time; who sees it at once waits no longer. */
export const WAIT_MS = 120_000;
/** How long to wait for what may come of a key, or not. */
const EFFECT_MS = 15_000;
const QUICK_FIX_MENU = ".action-widget:not(.action-list-submenu-panel)";

/** Waits until `look` gives something true, and gives that.
 * @template T
 * @param {string} what for the message when it never happens
 * @param {() => Promise<T>} look */
export async function until(what, look) {
  const seen = await happens(look, WAIT_MS);
  if (!seen) throw new Error(`Waited in vain until ${what}`);
  return seen;
}

/** What `look` gives as soon as that is true, or what it has given last when the time is over.
 * @template T
 * @param {() => Promise<T>} look
 * @param {number} milliseconds */
export async function happens(look, milliseconds) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (seen || Date.now() > end) return seen;
    await sleep(100);
  }
}

export class EditorWindow {
  /** @param {import("playwright-core").Page} page */
  constructor(page) {
    this.page = page;
    this.keys = page.keyboard;
  }

  /** Opens a file by its full path, as typed into Quick Open.
   * @param {string} file */
  async open(file) {
    const name = path.basename(file);
    const picker = this.page.locator(".quick-input-widget");
    await until(`Quick Open offers ${name}`, async () => {
      await this.keys.press("Escape");
      await this.keys.press("Control+P");
      if (!(await appears(picker))) return false;
      await this.keys.type(file);
      return appears(picker.locator(".monaco-list-row.focused", { hasText: name }));
    });
    await this.keys.press("Enter");
    await picker.waitFor({ state: "hidden" });
    await this.page.locator(".tab.active", { hasText: name }).waitFor();
    await this.#editor().locator(".view-line").first().waitFor();
  }

  /** Runs a command of the palette by its title, up to its first question.
   * @param {string} title */
  async run(title) {
    const picker = this.page.locator(".quick-input-widget");
    await until(`the palette offers ${title}`, async () => {
      await this.keys.press("Escape");
      await this.keys.press("F1");
      await picker.waitFor();
      await this.keys.type(title);
      return appears(picker.locator(".monaco-list-row.focused", { hasText: title }));
    });
    await this.keys.press("Enter");
  }

  /** Answers a question of an input box.
   * @param {string} placeholder what the box says while it is empty
   * @param {string} text */
  async answer(placeholder, text) {
    const input = this.page.locator(`.quick-input-widget input[placeholder="${placeholder}"]`);
    await input.waitFor();
    await this.keys.press("Control+A");
    await this.keys.type(text);
    await this.keys.press("Enter");
  }

  /** The page of ours that is in view; VS Code has it in two frames. */
  webPage() {
    return this.page.locator("iframe.webview:visible").last().contentFrame().locator("#active-frame").contentFrame();
  }

  /** Waits until the page in view says so.
   * @param {RegExp} wanted */
  async seePage(wanted) {
    let text = "";
    await until(`the page says ${wanted}`, async () => {
      text = await this.webPage()
        .locator("main")
        // biome-ignore lint/performance/useDomNodeTextContent: what is to be seen counts, line by line.
        .innerText({ timeout: 1000 })
        .catch(() => text);
      return wanted.test(text);
    }).catch((error) => {
      throw new Error(`${error.message}; it says: ${text}`);
    });
  }

  /** Puts the focus into the tree of hosts, and waits for a row that is called so.
   * @param {RegExp} label what a screen reader says of it
   * @param {string} [command] that shows the tree, in the display language */
  async seeHosts(label, command = "qmail: Focus on Hosts View") {
    await this.run(command);
    await this.hostRow(label).first().waitFor();
  }

  /** A row of the tree of hosts; only those in view are drawn.
   * @param {RegExp} label */
  hostRow(label) {
    const rows = this.page.locator('.pane:has([aria-label*="Hosts"]), .pane:has([aria-label*="ホスト"])').locator(".monaco-list-row");
    return rows.and(this.page.getByRole("treeitem", { name: label }));
  }

  /** Moves the focus down the tree of hosts until it is on that row.
   * @param {RegExp} label */
  async focusHostRow(label) {
    const list = this.page.locator(".monaco-list", { has: this.page.getByRole("treeitem", { name: label }) });
    await list.focus();
    await this.keys.press("Home");
    await until(`the focus is on ${label}`, async () => {
      const focused = await list.locator(".monaco-list-row.focused").getAttribute("aria-label");
      if (label.test(focused ?? "")) return true;
      await this.keys.press("ArrowDown");
      return false;
    });
  }

  /** The words of a status bar item, or "" where it isn't shown.
   * @param {string} id */
  async status(id) {
    const item = this.page.locator(`.statusbar-item[id="${id}"]`);
    return (await item.count()) > 0 ? ((await item.textContent()) ?? "").trim() : "";
  }

  /** The language mode that the status bar shows. */
  language() {
    return this.status("status.editor.mode");
  }

  /** @param {string | RegExp} text */
  async seeStatusBar(text) {
    await this.page.locator(".statusbar-item", { hasText: text }).first().waitFor();
  }

  /** Waits for a lens above a line.
   * @param {string | RegExp} text */
  async seeLens(text) {
    await this.page.locator(".codelens-decoration a", { hasText: text }).first().waitFor();
  }

  /** Chooses a colour theme by keyboard.
   * @param {string} theme
   * @param {"vs" | "vs-dark" | "hc-black" | "hc-light"} kind of which it is */
  async colour(theme, kind) {
    const themes = this.page.locator(".quick-input-widget .monaco-list-row");
    await until(`the themes are offered`, async () => {
      await this.keys.press("Escape");
      await this.keys.press("Control+K");
      await this.keys.press("Control+T");
      return appears(themes.filter({ hasText: /Dark|Light/ }));
    });
    await this.keys.type(theme);
    await this.page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: theme }).waitFor();
    await this.keys.press("Enter");
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** How many squiggles of that severity are drawn; only lines in view have them.
   * @param {"error" | "warning" | "info"} severity */
  squiggles(severity) {
    return this.#editor().locator(`.squiggly-${severity}`).count();
  }

  /** @param {number} count
   * @param {"error" | "warning" | "info"} [severity] */
  async seeSquiggles(count, severity = "error") {
    let seen;
    await until(`there are ${count} ${severity} squiggles`, async () => {
      seen = await this.squiggles(severity);
      return seen === count;
    }).catch((error) => {
      throw new Error(`${error.message} (there are ${seen})`);
    });
  }

  /** The text of the lines in view.
   * @returns {Promise<string[]>} */
  async lines() {
    // The elements stand in no order; their position says which is first. Spaces are drawn as no-break spaces.
    const lines = await this.#editor()
      .locator(".view-line")
      .evaluateAll((all) => all.map((line) => ({ top: Number.parseInt(line.style.top, 10), text: line.textContent })));
    return lines.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll("\u00a0", " "));
  }

  /** Puts the cursor there, counting from 1, and the focus into the editor.
   * @param {number} line
   * @param {number} [column] */
  async goTo(line, column = 1) {
    const picker = this.page.locator(".quick-input-widget");
    await until(`the cursor is in line ${line}`, async () => {
      await this.keys.press("Escape");
      await this.keys.press("Control+G");
      if (!(await appears(picker))) return false;
      await this.keys.type(`${line}:${column}`);
      await this.keys.press("Enter");
      await picker.waitFor({ state: "hidden" });
      return (await this.status("status.editor.selection")).startsWith(`Ln ${line}, Col ${column}`);
    });
  }

  /** The hover's text at a place, called by keyboard.
   * @param {number} line
   * @param {number} column
   * @param {RegExp} wanted which part must have arrived: VS Code shows a hover piece by piece */
  async hover(line, column, wanted) {
    const hover = this.page.locator(".monaco-hover:visible");
    let text = "";
    await until(`the hover at ${line}:${column} says ${wanted}`, async () => {
      if (!wanted.test(text)) {
        await this.goTo(line, column);
        await this.keys.press("Control+K");
        await this.keys.press("Control+I");
        if (!(await appears(hover))) return false;
      }
      // The parts come one after another; a text that has stopped changing is whole.
      await sleep(300);
      const before = text;
      text = (await hover.allInnerTexts()).join("\n");
      return wanted.test(text) && text === before;
    }).catch((error) => {
      throw new Error(`${error.message}; it says: ${text}`);
    });
    return text;
  }

  /** Opens the quick fixes at a place. Straight after start VS Code may answer with nothing: asked again.
   * @param {number} line
   * @returns {Promise<string[]>} their titles */
  async quickFixes(line) {
    const menu = this.page.locator(QUICK_FIX_MENU);
    await until(`there are quick fixes in line ${line}`, async () => {
      await this.goTo(line);
      await this.keys.press("Control+.");
      return appears(menu.locator(".monaco-list-row.action"));
    });
    return menu.locator(".monaco-list-row.action .title").allInnerTexts();
  }

  /** Chooses a quick fix by keyboard, and waits until something has come of it: another text, a question, an answer, or a preview.
   * @param {number} line
   * @param {string | RegExp} title */
  async fix(line, title) {
    const before = await this.#consequences();
    const changed = async () => (await this.#consequences()) !== before;
    await until(`"${title}" has an effect`, async () => {
      if (await changed()) return true;
      // When findings come in while the menu is open, VS Code may close it and drop what was chosen: chosen again.
      await this.#chooseFix(line, title);
      return happens(changed, EFFECT_MS);
    });
  }

  async #chooseFix(line, title) {
    const titles = await this.quickFixes(line);
    const wanted = titles.find((each) => (typeof title === "string" ? each === title : title.test(each)));
    if (wanted === undefined) throw new Error(`No quick fix "${title}" among: ${titles.join(" | ")}`);
    const menu = this.page.locator(QUICK_FIX_MENU);
    const focused = menu.locator(".monaco-list-row.action.focused .title");
    const isFocused = await happens(async () => {
      if ((await focused.allInnerTexts()).includes(wanted)) return true;
      await this.keys.press("ArrowDown");
      return false;
    }, EFFECT_MS);
    // Without a menu, Enter would go into the text.
    if (!isFocused || (await menu.count()) === 0) return;
    await this.keys.press("Enter");
    await menu.waitFor({ state: "hidden" });
  }

  /** What can come of a quick fix, as far as it is to be seen. */
  async #consequences() {
    const texts = [".monaco-dialog-box", ".notification-list-item-message", ".bulk-edit-panel:visible"];
    const seen = await Promise.all(texts.map((each) => this.page.locator(each).allInnerTexts()));
    // A carriage return is not to be seen; that there is something to save is.
    return JSON.stringify([await this.lines(), await this.page.locator(".tab.dirty").count(), seen]);
  }

  /** Waits until the cursor is there, in that file.
   * @param {string} file
   * @param {string} place as the status bar says it: "Ln 1, Col 1" */
  async seeCursor(file, place) {
    await this.page.locator(".tab.active", { hasText: file }).waitFor();
    await until(`the cursor is at ${place} of ${file}`, async () => (await this.status("status.editor.selection")).startsWith(place));
  }

  /** The files that the peek view lists, under its title.
   * @param {string} title
   * @returns {Promise<string[]>} */
  async peekedFiles(title) {
    const peek = this.page.locator(".peekview-widget");
    await peek.locator(".peekview-title", { hasText: title }).waitFor();
    const files = peek.locator(".ref-tree .monaco-list-row .reference-file");
    await files.first().waitFor();
    return files.locator(".label-name").allInnerTexts();
  }

  /** Types another name for what the cursor is on.
   * @param {string} name
   * @returns {Promise<string>} the name that it has */
  async rename(name) {
    const box = this.page.locator(".rename-box input:focus");
    await until("the box for the new name is open", async () => {
      await this.keys.press("F2");
      return appears(box);
    });
    const before = await box.inputValue();
    await this.keys.press("Control+A");
    await this.keys.type(name);
    await this.keys.press("Enter");
    return before;
  }

  /** Opens a picker with a key, and types what to look for until it is offered.
   * @param {string} key
   * @param {string} text
   * @param {string} wanted what the row has that is offered first */
  async pick(key, text, wanted) {
    const picker = this.page.locator(".quick-input-widget");
    await until(`${key} offers ${wanted} for ${text}`, async () => {
      await this.keys.press("Escape");
      await this.keys.press(key);
      if (!(await appears(picker))) return false;
      await this.keys.type(text);
      return appears(picker.locator(".monaco-list-row.focused", { hasText: wanted }));
    });
  }

  /** Types at the end of the file.
   * @param {string} text */
  async typeAtEnd(text) {
    await this.goTo(1);
    await this.keys.press("Control+End");
    await this.keys.type(text);
  }

  /** Undoes step by step, back to what is saved. */
  async undoAll() {
    await until("everything is undone", async () => {
      if ((await this.page.locator(".tab.active.dirty").count()) === 0) return true;
      await this.keys.press("Control+Z");
      return false;
    });
  }

  /** Waits until the tab says that its file is gone.
   * @param {string} name */
  async seeDeleted(name) {
    const label = this.page.locator(".tab", { hasText: name }).locator(".strikethrough, .monaco-icon-label.strikethrough");
    await label.first().waitFor();
  }

  /** Saves, and waits until the file is written. */
  async save() {
    await this.keys.press("Control+S");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }

  /** Every row of the Problems panel, headings of files included.
   * @returns {Promise<string[]>} what a screen reader says of each */
  async problems() {
    const panel = this.page.locator(".markers-panel");
    // The command shows the panel, or hides it where it has the focus.
    await until("the Problems panel is shown", async () => {
      if (await panel.isVisible()) return true;
      await this.keys.press("Control+Shift+M");
      return appears(panel);
    });
    return readList(panel.locator(".monaco-list"), this.keys);
  }

  /** Waits until the Problems panel lists so many findings, and still does a moment later.
   * @param {number} count
   * @returns {Promise<string[]>} what a screen reader says of each */
  async seeProblems(count) {
    /** @type {string[]} */
    let rows = [];
    const settled = async () => {
      rows = findings(await this.problems());
      return rows.length === count;
    };
    await until(`there are ${count} problems`, async () => {
      if (!(await settled())) return false;
      await sleep(500);
      return settled();
    }).catch((error) => {
      throw new Error([error.message, ...rows].join("\n"));
    });
    return rows;
  }

  /** Waits until the status bar counts so: "Errors: 1", or "" where there are none.
   * @param {string} count */
  async seeProblemCount(count) {
    await until(`the status bar counts "${count}"`, async () => (await this.problemCount()) === count);
  }

  /** Errors and warnings in the whole window, as the status bar counts them; "" when there are none.
   * @returns {Promise<string>} */
  async problemCount() {
    const item = this.page.locator('.statusbar-item[id="status.problems"]');
    const label = (await item.getAttribute("aria-label")) ?? "";
    return /No Problems/.test(label) ? "" : label;
  }

  /** A picture of the window for the README; without UPDATE_SCREENSHOTS=1 it goes to a temporary folder.
   * @param {string} name */
  async screenshot(name) {
    keepPicture("docs/images", name, await this.page.screenshot(), 32);
  }

  /** A picture of a part of the window for the walkthrough, which is packed and so must be small; kept as the others.
   * @param {string} name
   * @param {{ x: number, y: number, width: number, height: number }} clip in pixels */
  async walkthroughPicture(name, clip) {
    keepPicture("images/walkthrough", name, await this.page.screenshot({ clip }), 16);
  }

  async close() {
    await this.page.close();
  }

  #editor() {
    return this.page.locator(".editor-group-container.active .monaco-editor").first();
  }
}

/** What is to be seen in a window, in words: for a person who has no picture of a failure.
 * @param {import("playwright-core").Page} page */
export async function describeWindow(page) {
  const parts = {
    "status bar": ".statusbar-item",
    tabs: ".tab.active",
    notifications: ".notification-list-item-message",
    dialog: ".monaco-dialog-box",
    "quick input": ".quick-input-widget:visible",
    "quick fixes": QUICK_FIX_MENU,
    focus: ":focus",
  };
  const lines = [];
  for (const [name, selector] of Object.entries(parts)) {
    const texts = await page.locator(selector).allTextContents();
    const shown = texts.map((text) => text.trim().slice(0, 200)).filter((text) => text !== "");
    if (shown.length > 0) lines.push(`${name}: ${shown.join(" | ")}`);
  }
  return lines.join("\n");
}

/** Writes a picture into that folder of the checkout if UPDATE_SCREENSHOTS=1, else for a look at it.
 * @param {string} folder
 * @param {string} name
 * @param {Buffer} png
 * @param {number} colours */
function keepPicture(folder, name, png, colours) {
  const update = process.env.UPDATE_SCREENSHOTS === "1";
  const place = update ? path.join(ROOT, folder) : path.join(os.tmpdir(), "qmail-control-screenshots");
  fs.mkdirSync(place, { recursive: true });
  fs.writeFileSync(path.join(place, `${name}.png`), update ? withPalette(png, colours) : png);
}

/** Rows of the Problems panel without the headings of files.
 * @param {readonly string[]} rows */
export function findings(rows) {
  return rows.filter((row) => /^(Error|Warning|Info)\b.* at line \d+ and character \d+/s.test(row));
}

/** Whether it is to be seen within three seconds.
 * @param {import("playwright-core").Locator} locator */
function appears(locator) {
  return locator
    .first()
    .waitFor({ timeout: 3000 })
    .then(
      () => true,
      () => false,
    );
}

/** All rows of a list that draws only those in view. */
async function readList(list, keys) {
  /** @type {Map<number, string>} */
  const rows = new Map();
  await list.focus();
  await keys.press("Home");
  for (let unchanged = 0; unchanged < 3; ) {
    const before = rows.size;
    await sleep(150);
    const seen = await list
      .locator(".monaco-list-row")
      .evaluateAll((all) => all.map((row) => [Number(row.dataset.index), row.getAttribute("aria-label") ?? ""]));
    for (const [index, label] of seen) rows.set(index, label);
    unchanged = rows.size === before ? unchanged + 1 : 0;
    await keys.press("PageDown");
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, label]) => label);
}
