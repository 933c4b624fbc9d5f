// Starting programs to be measured, and what the system says about them.
import { spawn } from "node:child_process";
import fs from "node:fs";

/** Runs a program to its end. Gives milliseconds and, where the system tells it, peak memory in MiB.
 * @param {readonly string[]} args of Node
 * @param {import("node:child_process").SpawnOptions} [options] */
export function timed(args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: "ignore", ...options });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      const ms = performance.now() - start;
      if (signal) reject(new Error(`node ${args.join(" ")} was ended by ${signal}`));
      else resolve({ ms, code });
    });
  });
}

/** The most memory that the process has held so far, in MiB; undefined where the system does not tell (Linux does).
 * @param {number | undefined} pid */
export function peakMemory(pid) {
  try {
    const kib = /VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kib === undefined ? undefined : Number(kib) / 1024;
  } catch {
    return undefined;
  }
}
