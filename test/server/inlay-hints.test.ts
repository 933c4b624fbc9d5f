import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { isJson, LspClient, member } from "../support/lsp-client.ts";

const QUEUELIFETIME = "file:///nowhere/queuelifetime";
const RANGE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

async function hints(uri: string, range: unknown = RANGE): Promise<readonly unknown[]> {
  const found = await client.request("textDocument/inlayHint", { textDocument: { uri }, range });
  assert.ok(Array.isArray(found));
  return found;
}

describe("inlay hints", () => {
  test("are offered, and stand behind the number", async () => {
    const capabilities = await client.start({ textDocument: { inlayHint: {} } });
    assert.equal(capabilities["inlayHintProvider"], true);
    client.open(QUEUELIFETIME, "604800\r\n");
    assert.deepEqual(await hints(QUEUELIFETIME), [{ position: { line: 0, character: 6 }, label: "7 days", paddingLeft: true }]);
  });

  test("speak the language of the editor, and follow the text", async () => {
    await client.start({}, { locale: "ja" });
    client.open(QUEUELIFETIME, "604800\n");
    client.change(QUEUELIFETIME, 2, { text: "7d\n" });
    const [hint] = (await hints(QUEUELIFETIME)).filter(isJson);
    assert.equal(hint?.["label"], "7 秒と読まれる: 1 回目の再試行で打ち切り");
    assert.deepEqual(member(hint, "position"), { line: 0, character: 2 });
  });

  test("are only those in the range", async () => {
    await client.start({});
    client.open(QUEUELIFETIME, "604800\nx\ny\n");
    assert.deepEqual(await hints(QUEUELIFETIME, { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }), []);
  });

  test("are not in other files, in unknown documents, or where the user wants none", async () => {
    await client.start({}, { initializationOptions: { settings: { inlayHints: false } } });
    client.open(QUEUELIFETIME, "604800\n");
    assert.deepEqual(await hints(QUEUELIFETIME), []);
    assert.deepEqual(await hints("file:///nowhere/else"), []);
  });

  test("with malformed params are refused, and the server goes on", async () => {
    await client.start({});
    client.open(QUEUELIFETIME, "604800\n");
    await assert.rejects(hints(QUEUELIFETIME, { start: "0" }), /range/);
    assert.equal((await hints(QUEUELIFETIME)).length, 1);
  });

  test("are asked for anew when the settings change", async () => {
    client.respond("workspace/configuration", () => [{ inlayHints: true }]);
    await client.start({ workspace: { configuration: true, inlayHint: { refreshSupport: true } } });
    client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.message("workspace/inlayHint/refresh");
  });
});
