// Debian's packages, where they can be installed: as root, with apt-get.
import { spawnSync } from "node:child_process";
import { withLock } from "./lock.mjs";
import { capture, which } from "./run.mjs";
import { Stop, say } from "./stop.mjs";

export function canInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && which("apt-get") !== undefined;
}

/** Whether dpkg knows a package as installed.
 * @param {string} name */
export function isInstalled(name) {
  const answer = spawnSync("dpkg", ["-s", name], { encoding: "utf8" });
  return answer.status === 0 && answer.stdout.includes("Status: install ok installed");
}

/** Installs what `missing` names, which is asked again once nobody else installs.
 * @param {() => string[]} missing */
export async function aptInstall(missing) {
  if (missing().length > 0) await withLock("apt", () => installNow(missing()));
}

/**
 * Installs the packages of programs that are not there. Where that can't be, it says so: whoever uses them does without.
 * @param {Readonly<Record<string, string>>} packages by program
 */
export async function installIfPossible(packages) {
  const missing = () => Object.keys(packages).flatMap((program) => (which(program) ? [] : [packages[program]]));
  if (missing().length === 0) return;
  if (!canInstall()) return say(`Not installed, and only root can install them with apt-get: ${missing().join(", ")}`);
  try {
    await aptInstall(missing);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(`Not installed: ${missing().join(", ")} (${error.message})`);
  }
}

/** @param {string[]} packages */
async function installNow(packages) {
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
