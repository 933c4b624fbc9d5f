import assert from "node:assert/strict";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { after, test } from "node:test";
import { nodeFiles } from "../../server/src/node-files.ts";
import { DiskFolder } from "../support/disk-folder.ts";

const folder = new DiskFolder({ "c/me": "x\n", "c/rcpthosts": "x\n", "c/other": "x\n" });
after(() => folder.remove());
symlinkSync("rcpthosts", folder.pathOf("c/locals"));
symlinkSync("nowhere", folder.pathOf("c/percenthack"));
mkdirSync(folder.pathOf("c/smtproutes"));
const files = nodeFiles(assert.fail);

const FEW = ["smtproutes", "locals", "virtualdomains", "percenthack", "me"];
const MANY = [...FEW, ...Array.from({ length: 50 }, (_, index) => `no-such-${index}`), "rcpthosts"];

test("files are listed in the order in which they are asked for, links to files among them, few names or many", async () => {
  assert.deepEqual(await files.list(folder.uriOf("c"), FEW), ["locals", "me"]);
  assert.deepEqual(await files.list(folder.uriOf("c"), MANY), ["locals", "me", "rcpthosts"]);
});

test("nothing is listed in a folder that is not there, or is none", async () => {
  for (const uri of [folder.uriOf("nowhere"), folder.uriOf("c/me"), "untitled:x", "file:///%00"]) {
    assert.deepEqual(await files.list(uri, FEW), [], uri);
    assert.deepEqual(await files.list(uri, MANY), [], uri);
  }
});

// Root reads every folder.
test("a folder that can be entered and not read has its files all the same", { skip: process.getuid?.() === 0 }, async () => {
  chmodSync(folder.pathOf("c"), 0o100);
  const found = await files.list(folder.uriOf("c"), MANY);
  chmodSync(folder.pathOf("c"), 0o700);
  assert.deepEqual(found, ["locals", "me", "rcpthosts"]);
});
