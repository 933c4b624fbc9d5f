import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { applyEdits, TextStore } from "../../analyzer/src/index.ts";
import { isJson, LspClient, member } from "../support/lsp-client.ts";

const URI = "file:///nowhere/rcpthosts";
const OPTIONS = { tabSize: 4, insertSpaces: true, trimTrailingWhitespace: true };

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

async function edits(range?: unknown, uri = URI): Promise<readonly unknown[]> {
  const method = range === undefined ? "textDocument/formatting" : "textDocument/rangeFormatting";
  const found = await client.request(method, { textDocument: { uri }, options: OPTIONS, ...(range !== undefined && { range }) });
  assert.ok(Array.isArray(found));
  return found;
}

/** The text after the edits, applied as the protocol says. */
function applied(text: string, found: readonly unknown[]): string {
  const store = TextStore.of(text);
  const offset = (edit: unknown, end: "start" | "end"): number => {
    const { line, character } = member(member(edit, "range"), end);
    return store.offsetAt({ line: Number(line), character: Number(character) });
  };
  return applyEdits(
    text,
    found
      .filter(isJson)
      .map((edit) => ({ span: { start: offset(edit, "start"), end: offset(edit, "end") }, newText: String(edit["newText"]) })),
  );
}

describe("formatting", () => {
  const text = "# ours\nb.example \na.example\n\nd.example\nc.example \n";

  test("is offered for whole documents and ranges, and for nothing that happens by itself", async () => {
    const capabilities = await client.start({});
    assert.equal(capabilities["documentFormattingProvider"], true);
    assert.equal(capabilities["documentRangeFormattingProvider"], true);
    assert.equal(capabilities["documentOnTypeFormattingProvider"], undefined);
  });

  test("tidies a document, or the lines of a range", async () => {
    await client.start({});
    client.open(URI, text);
    assert.equal(applied(text, await edits()), "# ours\na.example\nb.example\n\nc.example\nd.example\n");
    const range = { start: { line: 4, character: 1 }, end: { line: 5, character: 0 } };
    assert.equal(applied(text, await edits(range)), "# ours\nb.example \na.example\n\nc.example\nd.example\n");
  });

  test("sorts nothing for those who don't want that", async () => {
    await client.start({}, { initializationOptions: { settings: { format: { sort: false } } } });
    client.open(URI, text);
    assert.equal(applied(text, await edits()), "# ours\nb.example\na.example\n\nd.example\nc.example\n");
  });

  test("is one edit for a run of lines, and none where all is tidy", async () => {
    await client.start({});
    client.open(URI, "a.example\nb.example\n");
    assert.deepEqual(await edits(), []);
    client.change(URI, 2, { text: "b.example\na.example\n" });
    assert.equal((await edits()).length, 1);
  });

  test("of an unknown document there is none, and malformed params are refused", async () => {
    await client.start({});
    assert.deepEqual(await edits(undefined, "file:///nowhere/unknown"), []);
    client.open(URI, text);
    await assert.rejects(edits({ start: { line: 0 } }), /range/);
    await assert.rejects(client.request("textDocument/formatting", {}), /textDocument/);
  });
});
