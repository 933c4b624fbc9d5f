import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { remembered } from "../../cli/src/read-once.ts";
import { readSource } from "../../cli/src/source-file.ts";
import { findFile } from "../../cli/src/tree-files.ts";

const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-once-")));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const LINES = 80_000;
const file = path.join(folder, "rcpthosts");

/** Reads the file as the rules of lines do, and then as the host does. */
function readTwice(content: string): { readonly text: string | undefined; readonly bytes: string | undefined } {
  const result = readSource(file);
  const found = findFile(file, undefined);
  assert.ok("source" in result && found.kind === "file");
  assert.equal(found.bytes, Buffer.from(content).toString("latin1"));
  return { text: result.source.text, bytes: remembered(fs.statSync(file, { bigint: true })) };
}

test("a large file of ASCII is remembered until it changes, and no other file is", () => {
  const ascii = "example.example\n".repeat(LINES);
  fs.writeFileSync(file, ascii);
  assert.deepEqual(readTwice(ascii), { text: ascii, bytes: ascii });
  const other = "example.invalid\n".repeat(LINES);
  fs.writeFileSync(file, other);
  fs.utimesSync(file, 1, 1);
  assert.equal(remembered(fs.statSync(file, { bigint: true })), undefined);
  assert.deepEqual(readTwice(other), { text: other, bytes: other });
  const accented = "exampl\u00e9.example\n".repeat(LINES);
  fs.writeFileSync(file, accented);
  assert.deepEqual(readTwice(accented), { text: accented, bytes: undefined });
  fs.writeFileSync(file, "example.example\n");
  assert.deepEqual(readTwice("example.example\n"), { text: "example.example\n", bytes: undefined });
});
