import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { DiskFolder } from "../support/disk-folder.ts";
import { LspClient } from "../support/lsp-client.ts";

/** Links in a text: to the page of a rule, and to the .qmail file in a home. */

let client: LspClient;
let folder: DiskFolder;

beforeEach(() => {
  client = new LspClient();
  folder = new DiskFolder();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
  folder.remove();
});

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
    reader.open(folder.uriOf("rcpthosts"), text);
    const found = await reader.request("textDocument/documentLink", { textDocument: { uri: folder.uriOf("rcpthosts") } });
    assert.deepEqual(found, [{ range: range(1, 24, 43), target: `https://github.com/qmail-control/qmail-control/blob/main/${page}` }]);
    assert.equal(await reader.stop(), 0);
  }
  await client.start({});
  client.open(folder.uriOf("bouncefrom"), "# qmail-control: ignore public-suffix-entry x\n", "qmail-value");
  assert.deepEqual(await links(folder.uriOf("bouncefrom")), []);
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
  folder.writeAll({
    "var/qmail/control/me": "mail.example.org\n",
    "var/qmail/control/rcpthosts": "example.org\n",
    "var/qmail/users/assign": `${assign}\n`,
    "home/joe/.qmail": "./Maildir/\n",
    "home/joe/.qmail-default": "&ann@example.org\n",
  });
  await client.start({});
  client.open(folder.uriOf("var/qmail/users/assign"), `${assign}\n`, "qmail-assign");
  assert.deepEqual(await links(folder.uriOf("var/qmail/users/assign")), [
    { range: range(0, 19, 28), target: folder.uriOf("home/joe/.qmail") },
    { range: range(1, 20, 29), target: folder.uriOf("home/joe/.qmail-default") },
    { range: range(2, 21, 30), target: folder.uriOf("home/joe/.qmail-default") },
  ]);
});

test("of an unknown document there are none, and malformed params are refused", async () => {
  await client.start({});
  assert.deepEqual(await links("file:///nowhere/unknown"), []);
  await assert.rejects(client.request("textDocument/documentLink", {}), /textDocument/);
});
