import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { LspClient } from "../support/lsp-client.ts";

/** Links in a text: to the page of a rule, and to the .qmail file in a home. */

let client: LspClient;
let root: string;

beforeEach(async () => {
  client = new LspClient();
  root = await mkdtemp(path.join(tmpdir(), "qmail-control-links-"));
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
  await rm(root, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
}

function uriOf(name: string): string {
  return pathToFileURL(path.join(root, name)).href;
}

function links(uri: string): Promise<unknown> {
  return client.request("textDocument/documentLink", { textDocument: { uri } });
}

function range(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

test("a rule that a comment names leads to its page in the reader's language; a name that is none leads nowhere", async () => {
  const text = "example.org\n# qmail-control: ignore public-suffix-entry, no-such-rule we are the registry\n.sony\n";
  for (const [locale, page] of [
    ["en", "docs/rules/public-suffix-entry.md"],
    ["ja", "docs/rules/public-suffix-entry.ja.md"],
  ] as const) {
    const reader = new LspClient();
    await reader.start({}, { locale });
    reader.open(uriOf("rcpthosts"), text);
    const found = await reader.request("textDocument/documentLink", { textDocument: { uri: uriOf("rcpthosts") } });
    assert.deepEqual(found, [{ range: range(1, 24, 43), target: `https://github.com/qmail-control/qmail-control/blob/main/${page}` }]);
    assert.equal(await reader.stop(), 0);
  }
  await client.start({});
  client.open(uriOf("bouncefrom"), "# qmail-control: ignore public-suffix-entry x\n", "qmail-value");
  assert.deepEqual(await links(uriOf("bouncefrom")), []);
});

test("a home in users/assign leads to the .qmail file that takes the line's mail, where there is one", async () => {
  const assign = [
    "=joe:joe:1000:1000:/home/joe:::",
    "+joe-:joe:1000:1000:/home/joe:-::",
    "=sales:joe:1000:1000:/home/joe:-:sales:",
    "=ann:ann:1001:1001:/home/ann:::",
    ".",
    "=late:joe:1000:1000:/home/joe:::",
  ].join("\n");
  await write({
    "var/qmail/control/me": "mail.example.org\n",
    "var/qmail/control/rcpthosts": "example.org\n",
    "var/qmail/users/assign": `${assign}\n`,
    "home/joe/.qmail": "./Maildir/\n",
    "home/joe/.qmail-default": "&ann@example.org\n",
  });
  await client.start({});
  client.open(uriOf("var/qmail/users/assign"), `${assign}\n`, "qmail-assign");
  assert.deepEqual(await links(uriOf("var/qmail/users/assign")), [
    { range: range(0, 19, 28), target: uriOf("home/joe/.qmail") },
    { range: range(1, 20, 29), target: uriOf("home/joe/.qmail-default") },
    { range: range(2, 21, 30), target: uriOf("home/joe/.qmail-default") },
  ]);
});

test("of an unknown document there are none, and malformed params are refused", async () => {
  await client.start({});
  assert.deepEqual(await links("file:///nowhere/unknown"), []);
  await assert.rejects(client.request("textDocument/documentLink", {}), /textDocument/);
});
