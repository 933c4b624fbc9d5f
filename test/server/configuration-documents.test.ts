import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, test } from "node:test";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, members } from "../support/lsp-client.ts";

const PULL = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
const PUSH = { textDocument: { publishDiagnostics: { tagSupport: { valueSet: [1, 2] } } } };
const FILE = "qmail/control/qmail-control.json";
const IGNORING = '{ "ignore": { "rcpthosts": { "duplicate-entry": "kept", "public-suffix-entry": "ours" } } }';

let client: LspClient;
let folder: DiskFolder;

beforeEach(() => {
  client = new LspClient();
  folder = new DiskFolder();
  folder.write("qmail/control/rcpthosts", ".com\nexample.org\n");
  folder.write("qmail/control/me", "mail.example.org\n");
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
  folder.remove();
});

function openRcpthosts(): void {
  client.open(folder.uriOf("qmail/control/rcpthosts"), ".com\nexample.org\n");
}

/** The next publication for the configuration file that holds, or holds not, a message that matches. */
function published(message: RegExp | undefined): Promise<readonly Record<string, unknown>[]> {
  return client
    .message("textDocument/publishDiagnostics", (params) => {
      const found = members(params, "diagnostics").map((finding) => String(finding["message"]));
      return params["uri"] === folder.uriOf(FILE) && (message ? found.some((one) => message.test(one)) : found.length === 0);
    })
    .then((params) => members(params, "diagnostics"));
}

test("a configuration that can't be used is an error at the key that is wrong, as it is typed and as it is stored", async () => {
  folder.write(FILE, '{\n  "dialect": "qmial"\n}\n');
  await client.start(PUSH);
  openRcpthosts();
  const [stored] = await published(/can't be used.*dialect cannot be "qmial"/);
  assert.equal(stored?.["severity"], 1);
  assert.deepEqual(stored?.["range"], { start: { line: 1, character: 2 }, end: { line: 1, character: 11 } });
  client.open(folder.uriOf(FILE), '{\n  "dialect": "qmail",\n  "severity": {}\n}\n', "json");
  const [typed] = await published(/there is no "severity"/);
  assert.deepEqual(typed?.["range"], { start: { line: 2, character: 2 }, end: { line: 2, character: 12 } });
  client.change(folder.uriOf(FILE), 2, { text: '{ "dialect": "qmail", }' });
  await published(/not valid JSON/);
  client.change(folder.uriOf(FILE), 3, { text: '{ "dialect": "qmail" }' });
  assert.deepEqual(await published(undefined), []);
});

test("what a configuration ignores in vain is a hint there, until it is found", async () => {
  folder.write(FILE, IGNORING);
  await client.start(PUSH);
  openRcpthosts();
  const [unused, ...others] = await published(/finds nothing/);
  assert.deepEqual(others, []);
  assert.equal(unused?.["code"], "unused-suppression");
  assert.equal(unused["message"], "duplicate-entry finds nothing in rcpthosts, so nothing is ignored here. Remove it.");
  assert.deepEqual([unused["severity"], unused["tags"]], [4, [1]]);
  const start = IGNORING.indexOf('"duplicate-entry"');
  assert.deepEqual(unused["range"], {
    start: { line: 0, character: start },
    end: { line: 0, character: IGNORING.indexOf(", ", start) },
  });
  client.change(folder.uriOf("qmail/control/rcpthosts"), 2, { text: ".com\nexample.org\nexample.org\n" });
  assert.deepEqual(await published(undefined), []);
});

test("the quick fix takes out what is ignored in vain", async () => {
  folder.write(FILE, IGNORING);
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } };
  await client.start({ textDocument: { ...PUSH.textDocument, codeAction }, workspace: { workspaceEdit: { documentChanges: true } } });
  openRcpthosts();
  client.open(folder.uriOf(FILE), IGNORING, "json", 4);
  await published(/finds nothing/);
  const start = { line: 0, character: IGNORING.indexOf("duplicate") };
  const params = { textDocument: { uri: folder.uriOf(FILE) }, range: { start, end: start }, context: { diagnostics: [] } };
  const answer = await client.request("textDocument/codeAction", params);
  assert.ok(Array.isArray(answer) && isJson(answer[0]));
  const [{ title, edit }] = answer;
  assert.equal(title, "Remove this suppression");
  const [change] = members(edit, "documentChanges");
  assert.deepEqual(change?.["textDocument"], { uri: folder.uriOf(FILE), version: 4 });
  const from = IGNORING.indexOf('"duplicate-entry"');
  assert.deepEqual(members(change, "edits"), [
    { range: { start: { line: 0, character: from }, end: { line: 0, character: IGNORING.indexOf('"public-suffix') } }, newText: "" },
  ]);
});

test("rules about the whole host are ignored with effect too", async () => {
  folder.write("qmail/control/locals", "example.org\n");
  await rm(folder.pathOf("qmail/control/rcpthosts"));
  folder.write("qmail/control/smtproutes", "example.org:relay.example.net\n");
  folder.write(FILE, '{ "ignore": { "smtproutes": { "unused-route": "kept for later", "looping-route": "kept" } } }');
  await client.start(PUSH);
  client.open(folder.uriOf("qmail/control/smtproutes"), "example.org:relay.example.net\n");
  const found = await published(/looping-route finds nothing/);
  assert.equal(found.length, 1);
});

test("whoever asks for diagnostics gets them for the open file, and those of a closed one with the workspace's", async () => {
  folder.write(FILE, '{ "ignore": [] }');
  await client.start(PULL);
  openRcpthosts();
  const messages: string[] = [];
  let previous: readonly unknown[] = [];
  while (!messages.some((message) => /ignore must be an object/.test(message))) {
    const items = members(await client.request("workspace/diagnostic", { previousResultIds: previous }), "items");
    previous = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    for (const item of items) for (const { message } of members(item, "items")) messages.push(String(message));
  }
  client.open(folder.uriOf(FILE), "[]", "json");
  const answer = await client.request("textDocument/diagnostic", { textDocument: { uri: folder.uriOf(FILE) } });
  assert.ok(isJson(answer));
  assert.match(JSON.stringify(answer["items"]), /outermost value must be an object/);
});
