// Making a folder whole or not at all: it grows beside its place and is renamed when complete.
import fs from "node:fs";
import path from "node:path";
import { isAlive, withLock } from "./lock.mjs";

/**
 * @param {object} job
 * @param {string} job.name of the lock
 * @param {() => boolean} job.done whether nothing is left to do
 * @param {string} job.target the finished folder
 * @param {string} job.staging folder on the same disk in which `make` may work
 * @param {(folder: string) => Promise<string>} job.make fills `folder`; gives the part of it that becomes the target
 */
export async function installOnce({ name, done, target, staging, make }) {
  if (done()) return;
  await withLock(name, async () => {
    if (done()) return;
    fs.mkdirSync(staging, { recursive: true });
    removeLeftovers(staging, name);
    const folder = path.join(staging, `.${name}-${process.pid}`);
    fs.mkdirSync(folder);
    try {
      replace(target, await make(folder), path.join(folder, ".old"));
    } finally {
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

function replace(target, fresh, old) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (fs.existsSync(target)) fs.renameSync(target, old);
  fs.renameSync(fresh, target);
}

/** What interrupted runs left behind. */
function removeLeftovers(staging, name) {
  for (const entry of fs.readdirSync(staging)) {
    if (!entry.startsWith(`.${name}-`)) continue;
    const pid = Number(entry.slice(name.length + 2));
    if (pid === process.pid || !isAlive(pid)) {
      fs.rmSync(path.join(staging, entry), { recursive: true, force: true });
    }
  }
}
