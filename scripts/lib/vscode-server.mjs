// The VS Code server inside code-server: install an extension into it, start it, stop it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { capture } from "./run.mjs";
import { Stop } from "./stop.mjs";

/** A first start without panels, tips and questions. */
export const QUIET_SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "update.showReleaseNotes": false,
  "git.openRepositoryInParentFolders": "never",
};

/**
 * @typedef {object} Place
 * @property {string} node a Node 24
 * @property {string} vscode lib/vscode of code-server
 * @property {string} root own folder for everything that the server writes
 * @property {string} [builtin] a folder of built-in extensions instead of all of them
 */

/**
 * Writes the settings and installs the extension, if there is one to install.
 * @param {Place} place
 * @param {string | undefined} vsix
 * @param {Record<string, unknown>} settings
 */
export async function prepareServer(place, vsix, settings) {
  const user = path.join(place.root, "user", "User");
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, "settings.json"), JSON.stringify(settings, null, "\t"));
  if (vsix === undefined) return;
  const { code, output } = await capture(place.node, [...base(place), "--install-extension", vsix, "--force"]);
  if (code !== 0 || !output.includes("successfully installed")) {
    throw new Stop(`The extension could not be installed: ${output.trim().split("\n").at(-1)}`);
  }
}

/**
 * Starts the server on the loopback interface.
 * @param {Place} place
 * @param {{ token: string, port?: number, args?: readonly string[] }} options
 */
export async function startServer(place, { token, port = 0, args = [] }) {
  // A file, because arguments are visible to the machine's other users.
  const tokenFile = path.join(place.root, "token");
  fs.writeFileSync(tokenFile, token, { mode: 0o600 });
  const server = spawn(
    place.node,
    [...base(place), "--host", "127.0.0.1", "--port", String(port), "--connection-token-file", tokenFile, ...args],
    // Its own process group, so that its helpers end with it.
    { stdio: ["ignore", "pipe", "pipe"], detached: true, env: environment(place) },
  );
  // However this program ends, the server doesn't outlive it.
  process.prependOnceListener("exit", () => signalGroup(server.pid, "SIGKILL"));
  let log = "";
  const listening = new Promise((resolve, reject) => {
    const take = (chunk) => {
      log = (log + chunk).slice(-200_000);
      const match = /Extension host agent listening on (\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
      // The server would say so and stay.
      if (log.includes("EADDRINUSE")) reject(new Stop(`port ${port} is in use`));
    };
    server.stdout.on("data", take);
    server.stderr.on("data", take);
    server.on("error", reject);
    server.on("exit", () => reject(new Stop(`The VS Code server did not start: ${lastWords(log)}`)));
    setTimeout(() => reject(new Stop(`The VS Code server did not start in time: ${lastWords(log)}`)), 120_000).unref();
  });
  const stop = () => stopGroup(server);
  try {
    return { port: await listening, process: server, log: () => log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function base({ vscode, root, builtin }) {
  return [
    path.join(vscode, "out", "server-main.js"),
    ...["--server-data-dir", path.join(root, "server")],
    ...["--user-data-dir", path.join(root, "user")],
    ...["--extensions-dir", path.join(root, "extensions")],
    ...(builtin ? ["--builtin-extensions-dir", builtin] : []),
    "--accept-server-license-terms",
    ...["--telemetry-level", "off"],
  ];
}

/** The server leaves sockets behind: better in its own folder, which is deleted, than in everybody's. */
function environment({ root }) {
  // Elsewhere the folder's path would make a socket's name too long.
  if (process.platform !== "linux") return process.env;
  const folder = path.join(root, "tmp");
  fs.mkdirSync(folder, { recursive: true });
  return { ...process.env, TMPDIR: folder, XDG_RUNTIME_DIR: folder };
}

async function stopGroup(server) {
  const gone = server.exitCode === null && server.signalCode === null ? once(server, "exit") : undefined;
  signalGroup(server.pid, "SIGTERM");
  if (gone) {
    let timer;
    await Promise.race([
      gone,
      new Promise((resolve) => {
        timer = setTimeout(resolve, 5000);
      }),
    ]);
    clearTimeout(timer);
  }
  signalGroup(server.pid, "SIGKILL");
}

function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // Already gone.
  }
}

function lastWords(log) {
  return log.trim().split("\n").at(-1) || "it said nothing";
}
