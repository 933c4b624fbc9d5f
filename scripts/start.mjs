// `npm start [-- DIR] [--no-open] [--port N]`: the extension in a real VS Code, on the samples or on DIR.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findDesktopCode, openInBrowser, openInDesktop } from "./lib/desktop.mjs";
import { ROOT, VSIX } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { main, Stop, say } from "./lib/stop.mjs";
import { ensureCodeServer, ensureNode24, ensureNodeModules } from "./lib/toolchain.mjs";
import { prepareServer, QUIET_SETTINGS, startServer } from "./lib/vscode-server.mjs";

const USAGE = "usage: npm start [-- [DIR] [--no-open] [--port N]]";

await main(async () => {
  const options = parse(process.argv.slice(2));
  const ended = endOfSession();
  await ensureNodeModules();
  const code = options.open ? findDesktopCode() : undefined;
  const node = await ensureNode24();
  const vscode = code ? undefined : await ensureCodeServer();
  if ((await run(process.execPath, [path.join(ROOT, "scripts", "package.mjs"), "--fast"])) !== 0) return 1;
  const session = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-"));
  const folder = options.folder ?? copySamples(session);
  if (code) {
    await openInDesktop(code, VSIX, folder);
    say(`Opened ${folder} in VS Code`);
    return 0;
  }
  process.once("exit", () => fs.rmSync(session, { recursive: true, force: true, maxRetries: 5 }));
  await serve({ node, vscode, root: session }, folder, options, ended);
});

/** @param {string[]} args */
function parse(args) {
  const { values, positionals } = parseOrStop(args);
  if (positionals.length > 1) throw new Stop(`start: one folder at a time. ${USAGE}`, 2);
  const folder = positionals[0] === undefined ? undefined : path.resolve(positionals[0]);
  if (folder !== undefined && !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Stop(`start: ${positionals[0]} is not a folder`, 2);
  }
  const port = Number(values.port ?? 0);
  if (!/^\d+$/.test(values.port ?? "0") || port > 65535) throw new Stop(`start: ${values.port} is not a port`, 2);
  return { folder, port, open: !values["no-open"] };
}

function parseOrStop(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { "no-open": { type: "boolean" }, port: { type: "string" } },
    });
  } catch (error) {
    throw new Stop(`start: ${error.message.split(/[.\n]/)[0]}. ${USAGE}`, 2);
  }
}

/** Resolves when somebody ends this program. Until the server runs, that ends it at once. */
function endOfSession() {
  let serving = false;
  const ended = new Promise((resolve) => {
    const end = () => {
      if (!serving) process.exit(130);
      resolve(undefined);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
    if (process.env.npm_lifecycle_event) whenParentIsGone(end);
  });
  return {
    wait() {
      serving = true;
      return ended;
    },
  };
}

/** A signal to npm ends npm and the shell between, and never arrives here. */
function whenParentIsGone(end) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 500);
  timer.unref();
}

/** A copy, so that trying things out doesn't change the checkout. */
function copySamples(session) {
  const folder = path.join(session, "samples");
  fs.cpSync(path.join(ROOT, "samples"), folder, { recursive: true });
  return folder;
}

async function serve(place, folder, options, ended) {
  const own = options.folder === undefined;
  await prepareServer(place, VSIX, {
    ...QUIET_SETTINGS,
    // A folder of somebody's opens restricted, without a dialog in the way; the extension works all the same.
    "security.workspace.trust.startupPrompt": "never",
    "files.autoSave": "off",
  });
  const token = randomBytes(24).toString("hex");
  const server = await startServer(place, {
    token,
    port: options.port,
    args: own ? ["--disable-workspace-trust"] : [],
  });
  try {
    const address = `http://127.0.0.1:${server.port}/?tkn=${token}&folder=${encodeURIComponent(folder)}`;
    say(own ? `Opening a copy of the samples; it is deleted at the end: ${folder}` : `Opening ${folder}`);
    process.stdout.write(`${address}\n`);
    say("Ctrl+C ends it");
    if (options.open) openInBrowser(address);
    const died = new Promise((resolve) => server.process.once("exit", () => resolve("died")));
    if ((await Promise.race([ended.wait(), died])) === "died") throw new Stop("the VS Code server ended by itself");
  } finally {
    await server.stop();
  }
}
