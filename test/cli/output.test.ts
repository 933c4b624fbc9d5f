import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { Socket } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { grouped } from "../../analyzer/src/text/quantity.ts";
import { COMMAND, run, tree } from "./command.ts";

/** More than any pipe holds is said of it. */
const host = tree({ "control/me": "mx.example.net\n", "control/rcpthosts": ".com\n".repeat(2000) });
const args = ["check", "--format", "json", host];

test("a reader that goes away ends the output and nothing else", async () => {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ["ignore", "pipe", "pipe"], env: { LC_ALL: "C" } });
  child.stdout.destroy();
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  assert.deepEqual(await once(child, "close"), [1, null]);
  assert.equal(err, "");
});

test("a pipe in which nobody may wait gets all of the output", { skip: process.platform === "win32" }, async () => {
  const fifo = path.join(tree({}), "fifo");
  execFileSync("mkfifo", [fifo]);
  const descriptor = fs.openSync(fifo, fs.constants.O_RDWR | fs.constants.O_NONBLOCK);
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ["ignore", descriptor, "inherit"], env: { LC_ALL: "C" } });
  // To make a stream of it has writes return at once, in the child too, for which `spawn` had it wait.
  const reader = new Socket({ fd: descriptor, writable: false });
  const expected = run(args).bytes;
  const chunks: Buffer[] = [];
  let length = 0;
  reader.on("data", (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= expected.length) reader.destroy();
  });
  await once(reader, "close");
  assert.ok(expected.length > 1 << 17);
  assert.ok(Buffer.concat(chunks).equals(expected));
  assert.equal(child.exitCode ?? (await once(child, "close"))[0], 1);
});

test("thousands stand apart as they do in English", () => {
  for (const count of [0, 7, 999, 1000, 65_536, 999_999, 1_000_000, 1_234_567_890]) {
    assert.equal(grouped(count), count.toLocaleString("en-US"));
  }
});
