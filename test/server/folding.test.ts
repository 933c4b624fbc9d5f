import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { LspClient } from "../support/lsp-client.ts";

const URI = "file:///nowhere/rcpthosts";

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

function ranges(uri: string): Promise<unknown> {
  return client.request("textDocument/foldingRange", { textDocument: { uri } });
}

test("sections and comments fold, in lines as the editor counts them", async () => {
  const capabilities = await client.start({});
  assert.equal(capabilities["foldingRangeProvider"], true);
  client.open(URI, "# This file\r\n# is ours.\r\n\r\n# ours\r\nexample.org\r\nexample.com\r\n");
  assert.deepEqual(await ranges(URI), [
    { startLine: 0, endLine: 1, kind: "comment" },
    { startLine: 3, endLine: 5, kind: "region" },
  ]);
});

test("no more than the client takes", async () => {
  await client.start({ textDocument: { foldingRange: { rangeLimit: 1 } } });
  client.open(URI, "# ours\nexample.org\n# theirs\nexample.com\n");
  assert.deepEqual(await ranges(URI), [{ startLine: 0, endLine: 1, kind: "region" }]);
});

test("an unknown document has none, a limit that is none is no limit, and malformed params are refused", async () => {
  await client.start({ textDocument: { foldingRange: { rangeLimit: "1" } } });
  assert.deepEqual(await ranges("file:///nowhere/unknown"), []);
  client.open(URI, "# ours\nexample.org\n# theirs\nexample.com\n");
  assert.equal(JSON.stringify(await ranges(URI)).match(/region/g)?.length, 2);
  await assert.rejects(client.request("textDocument/foldingRange", { textDocument: {} }), /textDocument/);
});

test("a selection grows from a part of an entry to the file, for each cursor by itself", async () => {
  const capabilities = await client.start({});
  assert.equal(capabilities["selectionRangeProvider"], true);
  client.open(URI, "# ours\r\nexample.org\r\n");
  const positions = [
    { line: 1, character: 3 },
    { line: 2, character: 0 },
  ];
  const range = (...[line, character, endLine, endCharacter]: readonly number[]): unknown => ({
    start: { line, character },
    end: { line: endLine, character: endCharacter },
  });
  const whole = { range: range(0, 0, 2, 0) };
  const section = { range: range(0, 0, 1, 11), parent: whole };
  assert.deepEqual(await client.request("textDocument/selectionRange", { textDocument: { uri: URI }, positions }), [
    { range: range(1, 0, 1, 11), parent: section },
    whole,
  ]);
  assert.equal(await client.request("textDocument/selectionRange", { textDocument: { uri: "file:///nowhere/unknown" }, positions }), null);
  await assert.rejects(client.request("textDocument/selectionRange", { textDocument: { uri: URI } }), /positions/);
});
