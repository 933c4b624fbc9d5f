import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { isJson, LspClient, member, members } from "../support/lsp-client.ts";

type Json = Record<string, unknown>;

const RCPTHOSTS = "file:///nowhere/rcpthosts";
const LOCALS = "file:///nowhere/locals";
const VIRTUALDOMAINS = "file:///nowhere/virtualdomains";
const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ["markdown"] } } };

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

async function complete(uri: string, line: number, character: number): Promise<Json> {
  const list = await client.request("textDocument/completion", { textDocument: { uri }, position: { line, character } });
  assert.ok(isJson(list));
  return list;
}

async function resolved(item: unknown): Promise<unknown> {
  return member(await client.request("completionItem/resolve", item), "documentation")["value"];
}

describe("completion", () => {
  test("is offered behind the signs at which something else begins", async () => {
    const provider = member(await client.start({}), "completionProvider");
    assert.equal(provider["resolveProvider"], true);
    assert.ok(Array.isArray(provider["triggerCharacters"]) && provider["triggerCharacters"].includes(":"));
  });

  test("takes what other open files know, in place of what is typed", async () => {
    await client.start(SNIPPETS);
    client.open(LOCALS, "example.org\n");
    client.open(RCPTHOSTS, "example.com\r\nexam\r\n");
    const list = await complete(RCPTHOSTS, 1, 4);
    assert.equal(list["isIncomplete"], false);
    const [item, ...others] = members(list, "items");
    assert.equal(others.length, 0);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };
    assert.deepEqual(item?.["textEdit"], { range, newText: "example.org" });
    assert.equal(item?.["documentation"], undefined);
    assert.match(String(await resolved(item)), /^Stands in locals\.\n\nrcpthosts lists example\.org/);
  });

  test("has stops where the client knows them, and plain text elsewhere", async () => {
    await client.start(SNIPPETS);
    client.open(RCPTHOSTS, "example.org\n");
    client.open(VIRTUALDOMAINS, "");
    const [item] = members(await complete(VIRTUALDOMAINS, 0, 0), "items");
    assert.equal(member(item, "textEdit")["newText"], `example.org:\${1:user}`);
    assert.equal(item?.["insertTextFormat"], 2);

    const plain = new LspClient();
    await plain.start({});
    plain.open(RCPTHOSTS, "example.org\n");
    plain.open(VIRTUALDOMAINS, "");
    const position = { line: 0, character: 0 };
    const [same] = members(await plain.request("textDocument/completion", { textDocument: { uri: VIRTUALDOMAINS }, position }), "items");
    assert.equal(member(same, "textEdit")["newText"], "example.org:user");
    assert.equal(same?.["insertTextFormat"], undefined);
    assert.equal(await plain.stop(), 0);
  });

  test("tells of each in the language of the editor, whatever was typed since", async () => {
    await client.start({}, { locale: "ja" });
    const rules = "file:///nowhere/etc/tcp.smtp";
    client.open(rules, "192.0.2.:allow,\n", "qmail-tcprules");
    const items = members(await complete(rules, 0, 15), "items");
    assert.equal(items[0]?.["detail"], "環境変数");
    client.change(rules, 2, { text: "192.0.2.:allow,D\n" });
    const databytes = items.find(({ label }) => label === "DATABYTES");
    assert.match(String(await resolved(databytes)), /^databytes より優先されます。/);
  });

  test("of an unknown document, or of what nobody offered, is nothing", async () => {
    await client.start({});
    assert.deepEqual(await complete("file:///nowhere/unknown", 0, 0), { isIncomplete: false, items: [] });
    client.open(RCPTHOSTS, "example.org\n");
    for (const data of [
      undefined,
      7,
      {},
      { uri: RCPTHOSTS, kind: "__proto__", label: "x" },
      { uri: RCPTHOSTS, kind: "verdict", label: "__proto__" },
      { uri: RCPTHOSTS, kind: "verdict", label: "constructor" },
      { uri: 1, kind: "domain", label: "x" },
      { uri: "file:///etc/passwd", kind: "domain", label: "root" },
    ]) {
      assert.deepEqual(await client.request("completionItem/resolve", { label: "x", ...(data !== undefined && { data }) }), {
        label: "x",
        ...(data !== undefined && { data }),
      });
    }
  });

  test("with malformed params is refused, and the server goes on", async () => {
    await client.start({});
    client.open(LOCALS, "example.org\n");
    client.open(RCPTHOSTS, "");
    await assert.rejects(client.request("textDocument/completion", { textDocument: { uri: RCPTHOSTS } }), /position/);
    await assert.rejects(client.request("textDocument/completion", { position: { line: 0, character: 0 } }), /textDocument/);
    assert.equal(members(await complete(RCPTHOSTS, 0, 0), "items").length, 1);
    assert.deepEqual(members(await complete(RCPTHOSTS, 99, 99), "items").length, 1);
  });
});
