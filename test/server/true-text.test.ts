import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { applyEdits, decodeText } from "../../analyzer/src/index.ts";
import { isJson, LspClient, member, members } from "../support/lsp-client.ts";

/** Files that hold what an editor does not show. */

type Json = Record<string, unknown>;

const URI = "file:///nowhere/rcpthosts";
const OURS = { initializationOptions: { bytes: true } };
const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      disabledSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
  workspace: { diagnostics: { refreshSupport: true } },
};

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

function tell(version: number, text: string | null): void {
  client.notify("qmail-control/trueText", { uri: URI, version, text });
}

/** The findings as `rule line:column-column`. */
async function findings(uri = URI): Promise<readonly string[]> {
  const report = await client.request("textDocument/diagnostic", { textDocument: { uri } });
  return members(report, "items").map(({ code, range }) => {
    const [start, end] = [member(range, "start"), member(range, "end")];
    return `${code} ${start["line"]}:${start["character"]}-${end["line"] === start["line"] ? "" : `${end["line"]}:`}${end["character"]}`;
  });
}

async function actions(line: number, only?: readonly string[], uri = URI): Promise<readonly Json[]> {
  const position = { line, character: 0 };
  const found = await client.request("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only && { only }) },
  });
  assert.ok(Array.isArray(found));
  return found.filter(isJson);
}

/** The action without its long explanations in brackets, and the command behind it. */
function told(action: Json | undefined): readonly unknown[] {
  const command = action?.["command"];
  return [String(action?.["title"]).replace(/ \(.*/, ""), isJson(command) ? command["command"] : "edit"];
}

/** The file after the byte change behind an action. */
async function rewritten(text: string, action: Json | undefined): Promise<string> {
  const [named] = members(member(action, "command"), "arguments");
  const change = await client.request("qmail-control/byteChange", named);
  assert.equal(member({ change }, "change")["length"], text.length);
  return applyEdits(
    text,
    members(change, "edits").map(({ start, oldText, newText }) => {
      assert.ok(text.startsWith(String(oldText), Number(start)));
      return { span: { start: Number(start), end: Number(start) + String(oldText).length }, newText: String(newText) };
    }),
  );
}

describe("our own client tells what the file holds", () => {
  beforeEach(async () => {
    await client.start(CAPABILITIES, OURS);
  });

  test("a BOM, one CR and bytes of Shift_JIS are found where the editor shows the line", async () => {
    const bytes = Buffer.from("\xef\xbb\xbfexample.com\nexample.net\r\nA\x93\xfa\x96\x7b.jp\n", "latin1");
    const shown = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
    client.open(URI, shown);
    // Nothing is hidden from who does not tell; U+FFFD is seen anyway.
    assert.deepEqual(await findings(), ["invalid-utf8 2:0-8"]);
    const asked = client.received.length;
    tell(1, decodeText(bytes));
    await client.message("workspace/diagnostic/refresh", () => true, asked);
    assert.deepEqual(await findings(), ["byte-order-mark 0:0-11", "carriage-return 1:0-11", "invalid-utf8 2:0-8"]);
  });

  test("it holds for that version only, and is kept for a version to come", async () => {
    tell(2, "example.com\r\nexample.net\n");
    client.open(URI, "example.com\n");
    assert.deepEqual(await findings(), []);
    client.change(URI, 2, { text: "example.com\nexample.net\n" });
    assert.deepEqual(await findings(), ["carriage-return 0:0-11"]);
    client.change(URI, 3, { text: "example.com\nexample.net\n" });
    assert.deepEqual(await findings(), []);
    tell(3, "example.com\nexample.net\r\n");
    assert.deepEqual(await findings(), ["carriage-return 1:0-11"]);
    tell(3, null);
    assert.deepEqual(await findings(), []);
  });

  test("a text that the editor can't be showing is not believed, and nonsense is ignored", async () => {
    client.open(URI, "example.com\n");
    tell(1, ".com\r\n");
    client.notify("qmail-control/trueText", { uri: URI, version: "1", text: ".com\n" });
    client.notify("qmail-control/trueText", null);
    assert.deepEqual(await findings(), []);
  });

  test("edits go on in the editor's text", async () => {
    client.open(URI, "example.com\nexample.net\n");
    tell(1, "\ufeffexample.com\nexample.net\r\n");
    assert.equal((await findings()).length, 2);
    const start = { line: 1, character: 0 };
    client.change(URI, 2, { range: { start, end: start }, text: ".com\n" });
    assert.deepEqual(await findings(), ["public-suffix-entry 1:0-4"]);
  });

  test("one CR, a BOM: the fix rewrites these bytes and no others", async () => {
    const truth = "\ufeffexample.com\nexample.net\r\n\t\n";
    client.open(URI, "example.com\nexample.net\n\t\n");
    tell(1, truth);
    const [mark] = await actions(0);
    assert.deepEqual(told(mark), ["Remove the byte order mark", "qmail-control.rewriteBytes"]);
    assert.equal(mark?.["edit"], undefined);
    assert.equal(await rewritten(truth, mark), truth.slice(1));
    const [carriageReturn] = await actions(1);
    assert.deepEqual(told(carriageReturn), ["Remove the carriage return", "qmail-control.rewriteBytes"]);
    assert.equal(await rewritten(truth, carriageReturn), truth.replace("\r", ""));
    // Chosen too late.
    client.change(URI, 2, { text: "example.com\nexample.net\n" });
    const [named] = members(member(mark, "command"), "arguments");
    assert.equal(await client.request("qmail-control/byteChange", named), null);
    assert.equal(await client.request("qmail-control/byteChange", { uri: URI, version: 2, id: { kind: "fix" } }), null);
  });

  test("a file of CRLF throughout gets LF throughout, by the editor", async () => {
    client.open(URI, "example.com\r\nexample.net\r\n");
    assert.deepEqual((await actions(0)).map(told), [
      ["Remove the carriage returns from all 2 lines to which they matter", "qmail-control.convertLineEnds"],
      ["Ignore carriage-return on this line", "edit"],
    ]);
    const [action] = await actions(0);
    assert.equal(action?.["isPreferred"], true);
    assert.deepEqual(member(action, "command")["arguments"], [URI]);
    client.change(URI, 2, { text: "example.com\r\n" });
    assert.deepEqual((await actions(0)).map(told), [
      ["Remove the carriage return", "qmail-control.convertLineEnds"],
      ["Ignore carriage-return on this line", "edit"],
    ]);
  });

  test("no line end is converted that would make a relay", async () => {
    const text = "example.com\r\nexample.net\r\n.com\r\n";
    client.open(URI, text);
    const [one, all] = await actions(0);
    assert.deepEqual(told(one), ["Remove the carriage return", "qmail-control.rewriteBytes"]);
    assert.equal(await rewritten(text, one), "example.com\nexample.net\r\n.com\r\n");
    assert.equal(told(all)[1], "qmail-control.rewriteBytes");
    assert.equal(await rewritten(text, all), "example.com\nexample.net\n.com\r\n");
    const [removal, ...others] = (await actions(2)).map(told);
    assert.deepEqual(removal, ["Remove this entry", "edit"]);
    assert.equal(others.length, 2);
  });

  test("what an edit can do stays an edit, and fixing on save never touches what is hidden", async () => {
    const truth = "example.com\nexample.com\r\n.com\r\nexample.com\n";
    client.open(URI, "example.com\nexample.com\n.com\nexample.com\n");
    tell(1, truth);
    assert.deepEqual(told((await actions(2))[0]), ["Remove this entry", "edit"]);
    const [fixAll, ...others] = await actions(0, ["source.fixAll"]);
    assert.equal(others.length, 0);
    assert.deepEqual(told(fixAll)[1], "edit");
    client.open("file:///numbers/queuelifetime", "604800\r\n", "qmail-value");
    assert.deepEqual(await actions(0, ["source.fixAll"], "file:///numbers/queuelifetime"), []);
  });
});

describe("another client", () => {
  test("removes a CR by an edit, where the editor has it", async () => {
    await client.start(CAPABILITIES);
    const text = "example.com \r\nexample.net\n";
    client.open(URI, text);
    const [action] = await actions(0);
    const resolved = await client.request("codeAction/resolve", action);
    const [edit] = members(member(member(resolved, "edit"), "changes"), URI);
    assert.deepEqual(edit, { range: { start: { line: 0, character: 11 }, end: { line: 1, character: 0 } }, newText: "\n" });
  });

  test("on this machine has its files read, and gets no fix that it could not make", async () => {
    await client.start(CAPABILITIES);
    const folder = await mkdtemp(path.join(tmpdir(), "qmail-control-bytes-"));
    try {
      const file = path.join(folder, "rcpthosts");
      const uri = pathToFileURL(file).href;
      await writeFile(file, "\ufeffexample.com\n");
      client.open(uri, "example.com\n");
      while ((await findings(uri)).length === 0);
      assert.deepEqual(await findings(uri), ["byte-order-mark 0:0-11"]);
      assert.deepEqual(await actions(0, undefined, uri), []);
      await writeFile(file, "example.com\n");
      client.notify("textDocument/didSave", { textDocument: { uri } });
      while ((await findings(uri)).length > 0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
