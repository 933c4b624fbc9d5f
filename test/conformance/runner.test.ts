import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { readableText } from "../../scripts/conformance/record.ts";

const runner = fileURLToPath(new URL("../../scripts/conformance.ts", import.meta.url));
const bytes = (text: string) => ({ b64: Buffer.from(text).toString("base64"), text });

const genuine = {
  id: "rh-1",
  files: { me: bytes("me.test\n"), rcpthosts: bytes("example.com\n"), morercpthosts: null, "morercpthosts.cdb": "absent" },
  env: { RELAYCLIENT: null },
  rcpt_command: bytes("RCPT TO:<user@example.com>"),
  expect: {
    outcome: "accepted",
    reply: "250 ok",
    envelope_sender: bytes("sender@remote.test"),
    envelope_recipient: bytes("user@example.com"),
  },
};
const expecting = (changes: object) => ({ ...genuine, expect: { ...genuine.expect, ...changes } });

/** Runs the runner on recordings; a file of the name `*.gz` is compressed. */
function run(recordings: Readonly<Record<string, readonly unknown[]>>) {
  const folder = mkdtempSync(join(tmpdir(), "qmail-control-conformance-"));
  try {
    for (const [name, records] of Object.entries(recordings)) {
      const text = records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n");
      writeFileSync(join(folder, name), name.endsWith(".gz") ? gzipSync(text) : text);
    }
    const { status, stdout } = spawnSync(process.execPath, [runner, folder], { encoding: "utf8" });
    return { status, lines: stdout.split("\n").filter((line) => line !== "") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a genuine recording agrees, plain and compressed", () => {
  const { status, lines } = run({ "rcpthosts.jsonl": [genuine], "notqmail.rcpthosts.jsonl.gz": [genuine, genuine] });
  assert.deepEqual(lines, ["notqmail.rcpthosts: 2 agree, 0 disagree", "rcpthosts: 1 agree, 0 disagree"]);
  assert.equal(status, 0);
});

test("a recording that was changed disagrees, whatever was changed", () => {
  const changed = [
    { outcome: "refused" },
    { reply: "553 no" },
    { envelope_recipient: bytes("user@example.org") },
    { envelope_sender: bytes("") },
    { envelope_recipient: { ...bytes("user@example.com"), text: "user@example.org" } },
    { envelope_recipient: { ...bytes("user@example.com"), b64: `${bytes("user@example.com").b64}x` } },
    { killed_by_signal: 11 },
  ];
  const { status, lines } = run({ "rcpthosts.jsonl": changed.map(expecting) });
  assert.equal(lines[0], "rcpthosts: 0 agree, 7 disagree");
  assert.equal(status, 1);
});

test("what is not modelled, and what is no record, disagrees; of many ten are shown", () => {
  const { status, lines } = run({
    "nonsense.jsonl": [genuine],
    "rcpthosts.jsonl": [genuine, "{", 5, { ...genuine, dialect: "sqmail" }, { id: "rh-2" }, ...Array.from({ length: 20 }, () => 0)],
    "sagredo.users-assign.jsonl": [genuine],
  });
  const shown = lines.filter((line) => line.startsWith("  ") && !line.startsWith("   "));
  assert.deepEqual(
    lines.filter((line) => !line.startsWith(" ")),
    ["nonsense: 0 agree, 1 disagree", "rcpthosts: 1 agree, 24 disagree", "sagredo.users-assign: 0 agree, 1 disagree"],
  );
  assert.equal(shown.length, 12);
  assert.equal(status, 1);
});

test("no cases are no success, and a folder that is not there is an error", () => {
  assert.equal(run({}).status, 1);
  assert.equal(run({ "rcpthosts.jsonl": [] }).status, 1);
  assert.equal(spawnSync(process.execPath, [runner, "/nonexistent"]).status, 2);
  assert.equal(spawnSync(process.execPath, [runner]).status, 2);
});

test("the readable form of bytes: bad UTF-8 escaped, long texts cut", () => {
  assert.equal(readableText("\xc3\xa4 \xe4"), "ä \\xe4");
  assert.equal(readableText("a".repeat(300)), "a".repeat(300));
  assert.equal(readableText("a".repeat(301)), `${"a".repeat(200)}...(301 bytes)`);
});
