// One run at a time: the second waits for the first, and then finds the work done.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CACHE } from "./paths.mjs";
import { say } from "./stop.mjs";

/**
 * Holds the named lock while `body` runs. The lock of a dead process is taken over. Two runs that take over at the
 * same moment may both hold it: what they do ends in one rename, so this costs time and nothing else.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withLock(name, body) {
  const file = path.join(CACHE, "locks", name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await take(file);
  try {
    return await body();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

async function take(file) {
  let told = false;
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const owner = readOwner(file);
    if (owner !== undefined && !isAlive(owner)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!told) say(`Waiting for another run (process ${owner ?? "?"}) that sets up the same thing`);
    told = true;
    await sleep(300);
  }
}

/** Undefined in the moment between creating and filling the file. */
function readOwner(file) {
  try {
    return Number(fs.readFileSync(file, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
