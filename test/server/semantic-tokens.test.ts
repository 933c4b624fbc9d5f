import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { LspClient, member } from "../support/lsp-client.ts";

const RCPTHOSTS = "file:///nowhere/rcpthosts";
const LOCALS = "file:///nowhere/locals";

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

function tokens(uri: string, range?: unknown): Promise<unknown> {
  const method = range === undefined ? "full" : "range";
  return client.request(`textDocument/semanticTokens/${method}`, { textDocument: { uri }, ...(range !== undefined && { range }) });
}

test("words have their meaning, counted from one to the next", async () => {
  const { legend, full, range } = member(await client.start({}), "semanticTokensProvider");
  assert.deepEqual([full, range], [true, true]);
  assert.deepEqual(legend, {
    tokenTypes: ["mailDomain", "mailUser", "mailRelay", "comment"],
    tokenModifiers: ["own", "foreign", "wildcard", "dead"],
  });
  client.open(LOCALS, "example.org\n");
  client.open(RCPTHOSTS, "# ours\r\nexample.org\r\n\r\n.example.net\r\n");
  const windows = [0, 0, 6, 3, 0, 1, 0, 11, 0, 8, 2, 0, 12, 0, 8 + 4];
  // With a CR behind it an entry matches nothing: dead, not foreign.
  assert.deepEqual(await tokens(RCPTHOSTS), { data: windows });
  client.change(RCPTHOSTS, 2, { text: "# ours\nexample.org\n\n.example.net\n" });
  assert.deepEqual(await tokens(RCPTHOSTS), { data: [0, 0, 6, 3, 0, 1, 0, 11, 0, 1, 2, 0, 12, 0, 2 + 4] });
  const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
  assert.deepEqual(await tokens(RCPTHOSTS, line), { data: [1, 0, 11, 0, 1] });
});

test("a long text is coloured where it is looked at", async () => {
  await client.start({});
  client.open(RCPTHOSTS, Array.from({ length: 6000 }, (_, index) => `host-${index}.example.org\n`).join(""));
  assert.equal(await tokens(RCPTHOSTS), null);
  const line = { start: { line: 5000, character: 0 }, end: { line: 5000, character: 1 } };
  assert.deepEqual(await tokens(RCPTHOSTS, line), { data: [5000, 0, 21, 0, 2] });
});

test("words are asked for anew when another file has changed", async () => {
  await client.start({ workspace: { semanticTokens: { refreshSupport: true } } });
  client.open(RCPTHOSTS, "example.org\n");
  client.open(LOCALS, "example.org\n");
  const before = client.received.length;
  client.change(LOCALS, 2, { text: "example.com\n" });
  await client.message("workspace/semanticTokens/refresh", () => true, before);
});

test("an unknown document has none, and malformed params are refused", async () => {
  await client.start({});
  assert.equal(await tokens("file:///nowhere/unknown"), null);
  await assert.rejects(tokens(RCPTHOSTS, { start: 1 }), /range/);
  await assert.rejects(client.request("textDocument/semanticTokens/full", {}), /textDocument/);
});
