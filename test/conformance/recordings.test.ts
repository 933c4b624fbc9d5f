/** The model agrees with every recorded decision. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const runner = fileURLToPath(new URL("../../scripts/conformance.ts", import.meta.url));
const folder = fileURLToPath(new URL("../vectors", import.meta.url));

test("every recording has cases, and the model agrees with them all", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, folder], { encoding: "utf8", maxBuffer: 1 << 28 });
  const names = readdirSync(folder)
    .map((name) => /^(.*)\.jsonl\.gz$/.exec(name)?.[1])
    .filter((name) => name !== undefined)
    .toSorted();
  const agreeing = stdout.split("\n").map((line) => /^(\S+): [1-9]\d* agree, 0 disagree$/.exec(line)?.[1]);
  assert.ok(names.length > 0);
  assert.deepEqual(
    names.filter((name) => !agreeing.includes(name)),
    [],
    stdout,
  );
  assert.deepEqual([status, stderr], [0, ""]);
});
