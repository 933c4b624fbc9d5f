import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, beforeEach, test } from "node:test";
import { ROOT } from "./command.ts";

// The cache of compiled code is the only thing that the command writes unasked: where, for whom, and what a bad one does.

const BUNDLE = path.join(ROOT, "dist", "cli.js");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-cache-"));
const code = path.join(folder, "qmail-control", "code");
after(() => fs.rmSync(folder, { recursive: true, force: true }));
beforeEach(() => fs.rmSync(path.join(folder, "qmail-control"), { recursive: true, force: true }));

/** Runs the built command with a cache folder of its own; it must do its work whatever the cache is. */
function check(env: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, "check", path.join(ROOT, "samples/healthy"), "--lang", "en"], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", HOME: folder, XDG_CACHE_HOME: folder, ...env },
  });
  assert.deepEqual([status, stderr], [0, ""]);
  assert.match(stdout, /^No findings in \d+ files\.\n$/m);
}

function cacheFile(): string {
  const [name = "", ...others] = fs.readdirSync(code);
  assert.deepEqual(others, []);
  return path.join(code, name);
}

test("one file is written, which only its owner can read, and used again as it is", () => {
  check();
  const file = cacheFile();
  assert.equal(fs.statSync(file).mode & 0o777, 0o600);
  assert.equal(fs.statSync(code).mode & 0o777, 0o700);
  const written = fs.statSync(file).mtimeMs;
  check();
  assert.equal(fs.statSync(file).mtimeMs, written);
});

test("nothing is written where the cache is turned off", () => {
  check({ QMAIL_CONTROL_CODE_CACHE: "off" });
  assert.ok(!fs.existsSync(path.join(folder, "qmail-control")));
});

test("a cache that is damaged, or that others may write, is written anew", () => {
  check();
  const file = cacheFile();
  const good = fs.readFileSync(file);
  fs.writeFileSync(file, "no code");
  check();
  assert.ok(fs.readFileSync(file).length > good.length / 2);
  fs.chmodSync(file, 0o666);
  check();
  assert.equal(fs.statSync(file).mode & 0o777, 0o600);
});

test("a FIFO, a link or a file in the place of the cache or its folder does no harm", () => {
  check();
  const file = cacheFile();
  fs.rmSync(file);
  spawnSync("mkfifo", [file]);
  check();
  fs.rmSync(file);
  const elsewhere = path.join(folder, "elsewhere");
  fs.writeFileSync(elsewhere, "precious");
  fs.symlinkSync(elsewhere, file);
  check();
  assert.equal(fs.readFileSync(elsewhere, "utf8"), "precious");
  fs.rmSync(code, { recursive: true });
  fs.writeFileSync(code, "no folder");
  check();
  assert.equal(fs.readFileSync(code, "utf8"), "no folder");
});
