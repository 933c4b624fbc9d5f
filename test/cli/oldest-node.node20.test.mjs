// The command on the oldest Node.js that it promises to run on.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-node-"));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const command = path.join(folder, "cli.js");
await build({
  absWorkingDir: ROOT,
  entryPoints: ["cli/src/main.ts"],
  outfile: command,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  mainFields: ["module", "main"],
  logLevel: "warning",
});

function run(...args) {
  const env = { PATH: process.env.PATH, LC_ALL: "C" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: "utf8", env });
  return { code: status, out: stdout, err: stderr };
}

test("check finds the book's open suffixes, and fix removes them", () => {
  fs.mkdirSync(path.join(folder, "control"));
  fs.copyFileSync(path.join(ROOT, "samples/book/control/rcpthosts"), path.join(folder, "control/rcpthosts"));
  const found = run("check", "--format", "json", "control");
  const errors = JSON.parse(found.out).diagnostics.filter(({ severity }) => severity === "error");
  assert.deepEqual([found.code, found.err, errors.length], [1, "", 28]);
  assert.match(run("check", "control", "--lang", "ja").out, /エラー 28 件/);
  assert.match(run("fix", "--rule", "public-suffix-entry", "--dry-run", "control").out, /^-\.com$/m);
  assert.equal(run("fix", "--rule", "public-suffix-entry", "control").out, "fixed 28 in control/rcpthosts\n");
  assert.equal(run("check", "control").code, 0);
});

test("wrong usage is one line and exit code 2", () => {
  assert.deepEqual(run("check", "--nonsense"), { code: 2, out: "", err: "qmail-control: unknown option --nonsense; see --help\n" });
});
