// A browser for the editor tests: an installed one, else Debian's.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { withLock } from "./lock.mjs";
import { answersVersion, capture, which } from "./run.mjs";
import { Stop, say } from "./stop.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const FILES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
// Without them Japanese text is boxes in screenshots, and headless Chromium may have no font at all.
const FONTS = ["fonts-ipafont-gothic", "fonts-dejavu-core"];

/** @returns {Promise<string>} the program's path */
export async function ensureChromium() {
  const canInstall = process.platform === "linux" && process.getuid?.() === 0 && which("apt-get") !== undefined;
  if (canInstall) {
    const missing = () => [...(findChromium() ? [] : ["chromium"]), ...FONTS.filter((name) => !isInstalled(name))];
    if (missing().length > 0) await withLock("apt", () => aptInstall(missing()));
  }
  const found = findChromium();
  if (found) return found;
  throw new Stop(
    `The editor tests need Chromium or Chrome. Install one (Debian: sudo apt-get install chromium ${FONTS.join(" ")}) or name it in CHROME_PATH`,
  );
}

function findChromium() {
  const named = process.env.CHROME_PATH;
  const candidates = named ? [named] : [...NAMES.map(which), ...FILES];
  return candidates.find((file) => file !== undefined && fs.existsSync(file) && answersVersion(file));
}

function isInstalled(name) {
  const answer = spawnSync("dpkg", ["-s", name], { encoding: "utf8" });
  return answer.status === 0 && answer.stdout.includes("Status: install ok installed");
}

/** @param {string[]} packages */
async function aptInstall(packages) {
  if (packages.length === 0) return;
  say(`Installing ${packages.join(", ")} (apt-get)`);
  // Another apt may be at work: wait for its lock.
  const wait = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { code, output } = await capture("apt-get", [...wait, ...args], { env });
    if (code !== 0) {
      const lines = output.trim().split("\n");
      const why = lines.find((line) => line.startsWith("E:")) ?? lines.at(-1);
      throw new Stop(`apt-get ${args[0]} failed: ${why}`);
    }
  }
}
