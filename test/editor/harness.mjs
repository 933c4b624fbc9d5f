// A real VS Code for tests: one server and one browser, whose profile keeps nothing from test to test but what the browser has loaded.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { ensureChromium } from "../../scripts/lib/chromium.mjs";
import { ROOT, VSIX } from "../../scripts/lib/paths.mjs";
import { ensureCodeServer, ensureNode24 } from "../../scripts/lib/toolchain.mjs";
import { prepareServer, QUIET_SETTINGS, startServer } from "../../scripts/lib/vscode-server.mjs";
import { WEB_ARGS, webExtension } from "./web.mjs";
import { describeWindow, EditorWindow, WAIT_MS } from "./window.mjs";

const SETTINGS = {
  ...QUIET_SETTINGS,
  // In a browser the default is to save after a delay, and then saved and unsaved look the same.
  "files.autoSave": "off",
  // VS Code asks in each window, and the harness answers as the test wants.
  "security.workspace.trust.startupPrompt": "always",
  "security.workspace.trust.banner": "never",
  // One squiggle, one element: no second drawing of it at the side.
  "editor.minimap.enabled": false,
  "window.confirmBeforeClose": "never",
};

const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  // Nothing but this machine is ever asked for. To answer requests from the test instead would turn the browser's cache off.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

const FAILURES = path.join(ROOT, "test", "editor", "failures");

/**
 * @typedef {object} Options
 * @property {string} folder a path, or a URI
 * @property {"en" | "ja"} [language] of VS Code's display
 * @property {boolean} [web] the extension runs in the browser, as on a VS Code without a server
 * @property {boolean} [trusted] what to answer when VS Code asks whether the folder's authors are trusted
 */

let shared;

/** The editor that all tests of this process share. It stops after the last test. */
export function editor() {
  shared ??= start();
  return shared;
}

after(async () => {
  await (await shared)?.stop();
});

async function start() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-editor-"));
  process.once("exit", () => fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const vscode = await ensureCodeServer();
  const place = { node: await ensureNode24(), vscode, builtin: fewExtensions(vscode, root) };
  const servers = new Servers(place, root);
  const browser = await chromium.launchPersistentContext(path.join(root, "browser"), {
    executablePath: await ensureChromium(),
    args: [...CHROMIUM_ARGS, ...WEB_ARGS],
    viewport: { width: 1280, height: 1000 },
  });
  browser.setDefaultTimeout(WAIT_MS);
  const [blank] = browser.pages();
  const windows = () => browser.pages().filter((page) => page !== blank);
  return {
    /** A new folder of that name.
     * @param {string} name */
    folder(name) {
      const folder = path.join(fs.mkdtempSync(path.join(root, "folder-")), name);
      fs.mkdirSync(folder);
      return folder;
    },
    /** @param {Options} options */
    async openWindow(options) {
      return openWindow(browser, await servers.get(options.web === true), options);
    },
    /** A picture of each open window, for a person who wants to know why a test failed.
     * @param {string} name
     * @returns {Promise<string>} the same in words, as far as words can tell it */
    async photograph(name) {
      const words = [];
      for (const [index, page] of windows().entries()) {
        const file = path.join(FAILURES, `${name}${index || ""}.png`);
        await page.screenshot({ path: file }).catch(() => {});
        words.push(await describeWindow(page).catch(String));
      }
      return words.join("\n");
    },
    async closeWindows() {
      for (const page of windows()) await page.close();
      await forget(browser, blank, await servers.origins());
      const user = path.join(root, "desktop", "user", "User");
      // What the extension keeps for itself: the copy of the sample that a test has changed.
      fs.rmSync(path.join(user, "globalStorage", "qmail-control.qmail-control"), { recursive: true, force: true });
      // And what VS Code keeps: the theme that a test has chosen.
      if (fs.existsSync(user)) fs.writeFileSync(path.join(user, "settings.json"), JSON.stringify(SETTINGS));
    },
    async stop() {
      await browser.close();
      await servers.stop();
    },
  };
}

/** The VS Code servers: one with the extension installed, and one without, for windows that get it from the web. */
class Servers {
  #place;
  #root;
  /** @type {Map<boolean, Promise<{ origin: string, token: string, stop: () => Promise<void> }>>} */
  #started = new Map();

  constructor(place, root) {
    this.#place = place;
    this.#root = root;
  }

  /** @param {boolean} web */
  get(web) {
    const known = this.#started.get(web) ?? this.#start(web);
    this.#started.set(web, known);
    return known;
  }

  /** Where those that have been started are. */
  async origins() {
    const servers = await Promise.all(this.#started.values());
    return servers.map(({ origin }) => origin);
  }

  async stop() {
    for (const server of this.#started.values()) await (await server).stop();
  }

  async #start(web) {
    const place = { ...this.#place, root: path.join(this.#root, web ? "web" : "desktop") };
    await prepareServer(place, web ? undefined : VSIX, SETTINGS);
    const token = randomBytes(16).toString("hex");
    // Without that switch a built VS Code ignores extensions under development.
    const { port, stop } = await startServer(place, { token, args: web ? ["--enable-smoke-test-driver"] : [] });
    return { origin: `http://127.0.0.1:${port}`, token, stop };
  }
}

/** Of VS Code's own extensions only what gives colours and icons: the others take time to load. */
function fewExtensions(vscode, root) {
  const folder = path.join(root, "builtin");
  for (const name of ["theme-defaults", "theme-modern-icons"]) {
    fs.cpSync(path.join(vscode, "extensions", name), path.join(folder, name), { recursive: true });
  }
  return folder;
}

/** Makes the profile as good as new for these origins; what has been loaded over HTTP stays.
 * @param {import("playwright-core").BrowserContext} browser
 * @param {import("playwright-core").Page} blank
 * @param {readonly string[]} origins */
async function forget(browser, blank, origins) {
  const session = await browser.newCDPSession(blank);
  const storageTypes = "cookies,local_storage,indexeddb,service_workers,cache_storage,websql,file_systems";
  for (const origin of origins) await session.send("Storage.clearDataForOrigin", { origin, storageTypes });
  await session.detach();
}

/**
 * @param {import("playwright-core").BrowserContext} browser
 * @param {{ origin: string, token: string }} server
 * @param {Options} options
 */
async function openWindow(browser, { origin, token }, { folder, language = "en", trusted = true, web = false }) {
  // The server answers the token with a cookie and a redirect; a redirect would be past what the test may answer itself.
  await browser.request.get(`${origin}/?tkn=${token}`, { maxRedirects: 0 });
  const page = await browser.newPage();
  if (web) await webExtension(page, origin);
  // What VS Code takes its display language from, before its first module loads.
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  await page.goto(`${origin}/?folder=${encodeURIComponent(folder)}`);
  await page.locator(".monaco-workbench").waitFor();
  // Of files on no disk VS Code doesn't ask.
  if (folder.startsWith("/")) {
    await page.locator(".monaco-dialog-box .monaco-button", { hasText: trusted ? /^Yes/ : /^No/ }).click();
  }
  return new EditorWindow(page);
}
