import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { replaceFile } from "../../cli/src/replace-file.ts";
import { readSource } from "../../cli/src/source-file.ts";
import { tree } from "./command.ts";

test("a file that somebody changed since it was read is not overwritten", () => {
  const changes: readonly (readonly [name: string, change: (file: string) => void, left: string])[] = [
    ["written", (file) => fs.writeFileSync(file, "other\n"), "other\n"],
    ["appended", (file) => fs.appendFileSync(file, "other\n"), "a.example\nother\n"],
    [
      "replaced",
      (file) => {
        fs.writeFileSync(`${file}.new`, "a.example\n");
        fs.renameSync(`${file}.new`, file);
      },
      "a.example\n",
    ],
    ["given another mode", (file) => fs.chmodSync(file, 0o600), "a.example\n"],
  ];
  for (const [name, change, left] of changes) {
    const file = path.join(tree({ rcpthosts: "a.example\n" }), "rcpthosts");
    const read = readSource(file);
    assert.ok("source" in read);
    change(file);
    assert.match(replaceFile(read.source, Buffer.from("b.example\n"))?.("en") ?? "", /changed by somebody else/, name);
    assert.equal(fs.readFileSync(file, "utf8"), left);
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ["rcpthosts"]);
  }
});
