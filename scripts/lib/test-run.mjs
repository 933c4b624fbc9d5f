// Running test files of node:test in a process of their own, and counting.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./paths.mjs";
import { run } from "./run.mjs";
import { say } from "./stop.mjs";

const REPORTER = pathToFileURL(path.join(ROOT, "scripts", "lib", "test-reporter.mjs")).href;

/** The runner leaves one core idle by default; of two, that is half. */
const CONCURRENCY = `--test-concurrency=${os.availableParallelism()}`;

/** The files below `test/` that the filter wants, in a steady order.
 * @param {(name: string) => boolean} wanted gets a path relative to the checkout, with forward slashes */
export function testFiles(wanted) {
  return fs
    .readdirSync(path.join(ROOT, "test"), { recursive: true })
    .map((name) => `test/${String(name).replaceAll("\\", "/")}`)
    .filter(wanted)
    .sort();
}

/**
 * A file that leaves something running is ended by the time limit. `--test-force-exit` must not do that: a file in a process of its
 * own would end before its results are written, and what is lost is not counted.
 *
 * @param {string} node
 * @param {readonly string[]} files
 * @param {readonly string[]} [args] for Node
 * @param {Readonly<Record<string, string>>} [env] beside ours
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runTests(node, files, args = [], env = {}) {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-test-"));
  const counts = path.join(folder, "counts.json");
  try {
    const code = await run(node, ["--test", `--test-reporter=${REPORTER}`, "--test-timeout=300000", CONCURRENCY, ...args, ...files], {
      env: { ...process.env, ...env, QMAIL_CONTROL_COUNTS: counts },
    });
    return verdict(code, counts);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The exit code has the last word: a run that broke down must not look like one that passed. */
function verdict(code, counts) {
  const text = fs.existsSync(counts) ? fs.readFileSync(counts, "utf8") : undefined;
  if (text === undefined) {
    say("The test run broke down before its end");
    return { passed: 0, failed: 1 };
  }
  const { passed, failed, skipped } = JSON.parse(text);
  if (skipped > 0) say(`${skipped} skipped`);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
