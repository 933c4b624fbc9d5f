import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import fc from "fast-check";
import { applyEdits, TextStore } from "../../analyzer/src/index.ts";
import { isJson, LspClient, member, members } from "../support/lsp-client.ts";

type Json = Record<string, unknown>;

const URI = "file:///nowhere/rcpthosts";
const ACTIONS = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const LAZY = { ...ACTIONS, dataSupport: true, disabledSupport: true, resolveSupport: { properties: ["edit"] } };
const PULL = { diagnostic: {} };

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

function at(line: number, character: number): Json {
  return { line, character };
}

async function actions(line: number, only?: readonly string[], endLine = line): Promise<readonly Json[]> {
  const found = await client.request("textDocument/codeAction", {
    textDocument: { uri: URI },
    range: { start: at(line, 0), end: at(endLine, 0) },
    context: { diagnostics: [], ...(only && { only }) },
  });
  assert.ok(Array.isArray(found));
  return found.filter(isJson);
}

/** The text after the edits of a plain client's workspace edit. */
function applied(text: string, action: Json | undefined): string {
  return withEdits(text, members(member(member(action, "edit"), "changes"), URI));
}

function withEdits(text: string, edits: readonly Json[]): string {
  const store = TextStore.of(text);
  const offset = (edit: Json, end: "start" | "end"): number => {
    const { line, character } = member(member(edit, "range"), end);
    return store.offsetAt({ line: Number(line), character: Number(character) });
  };
  return applyEdits(
    text,
    edits.map((edit) => ({ span: { start: offset(edit, "start"), end: offset(edit, "end") }, newText: String(edit["newText"]) })),
  );
}

async function hover(line: number): Promise<Json> {
  const found = await client.request("textDocument/hover", { textDocument: { uri: URI }, position: at(line, 1) });
  return member(found, "contents");
}

describe("hover", () => {
  test("is Markdown in the language of the editor", async () => {
    await client.start({ textDocument: { hover: { contentFormat: ["markdown", "plaintext"] } } }, { locale: "ja" });
    client.open(URI, "example.com\n.com\n");
    const { kind, value } = await hover(1);
    assert.equal(kind, "markdown");
    assert.match(String(value), /第三者がこのサーバーを経由して `victim@example\.com` に送信できます/);
  });

  test("has no marks for a client that shows plain text, and is English by default", async () => {
    await client.start({ textDocument: { hover: {} } }, { locale: "de" });
    client.open(URI, "example.com\n.com\n");
    const { kind, value } = await hover(1);
    assert.equal(kind, "plaintext");
    assert.match(String(value), /a stranger could send to victim@example\.com through this server/);
    assert.doesNotMatch(String(value), /[*`]|---/);
  });

  for (const [locale, told] of [
    [
      "en",
      [
        "**rcpthosts** — Domains to which",
        "**Missing:** The list refuses nobody",
        "**A change takes effect:** next connection",
        "rcpthosts.c",
      ],
    ],
    ["ja", ["**rcpthosts** — ", "**ファイルがないとき:** ", "**変更が有効になる時:** 次の接続から", "rcpthosts.c"]],
  ] as const) {
    test(`tells all about the file on its first line, and what it is for on the others (${locale})`, async () => {
      await client.start({ textDocument: { hover: { contentFormat: ["markdown"] } } }, { locale });
      client.open(URI, "example.com\nexample.org\n");
      const [first, second] = [String((await hover(0))["value"]), String((await hover(1))["value"])];
      for (const part of told) assert.ok(first.includes(part), first);
      assert.ok(second.includes(told[0]), second);
      assert.ok(!second.includes(told[1]), second);
    });
  }

  test("is nothing in an unknown document", async () => {
    await client.start({});
    assert.equal(await client.request("textDocument/hover", { textDocument: { uri: "file:///a/b" }, position: at(0, 0) }), null);
  });
});

describe("code actions", () => {
  const text = "# ours\nexample.com\n.com\nexample.com\n.co.jp";

  test("remove one entry, or all of the rule, and nothing else", async () => {
    await client.start({ textDocument: { codeAction: ACTIONS } });
    client.open(URI, text);
    const [one, all, ...others] = await actions(2);
    assert.deepEqual(
      others.map(({ title }) => title),
      ["Ignore public-suffix-entry on this line"],
    );
    assert.deepEqual([one?.["title"], one?.["kind"], one?.["isPreferred"]], ["Remove this entry", "quickfix", true]);
    assert.deepEqual([all?.["title"], all?.["kind"]], ["Remove all 2 public-suffix entries in this file", "quickfix"]);
    assert.equal(applied(text, one), "# ours\nexample.com\nexample.com\n.co.jp");
    assert.equal(applied(text, all), "# ours\nexample.com\nexample.com\n");
    assert.deepEqual(members(one, "diagnostics")[0]?.["code"], "public-suffix-entry");
    assert.deepEqual(await actions(1), []);
  });

  test("on save change nothing that qmail would notice", async () => {
    await client.start({ textDocument: { codeAction: ACTIONS } });
    client.open(URI, text);
    for (const only of [["source.fixAll.qmail-control"], ["source.fixAll"], ["source"]]) {
      const [fixAll, ...others] = await actions(0, only);
      assert.equal(others.length, 0);
      assert.equal(fixAll?.["kind"], "source.fixAll.qmail-control");
      assert.equal(applied(text, fixAll), "# ours\nexample.com\n.com\n.co.jp");
    }
    assert.deepEqual(await actions(2, ["refactor"]), []);
    assert.deepEqual(await actions(2, ["source.fixAll.other"]), []);
    assert.equal((await actions(2, ["quickfix"])).length, 3);
    assert.deepEqual(
      (await actions(2)).filter(({ kind }) => kind !== "quickfix"),
      [],
    );
  });

  test("get their edits when they are chosen, for that version of the document", async () => {
    await client.start({ textDocument: { codeAction: LAZY }, workspace: { workspaceEdit: { documentChanges: true } } });
    client.open(URI, text);
    const [one, all] = await actions(2);
    assert.equal(one?.["edit"], undefined);
    const [change] = members(member(await client.request("codeAction/resolve", all), "edit"), "documentChanges");
    assert.deepEqual(change?.["textDocument"], { uri: URI, version: 1 });
    assert.equal(withEdits(text, members(change, "edits")), "# ours\nexample.com\nexample.com\n");

    client.change(URI, 2, { text: ".net\n" });
    const outdated = await client.request("codeAction/resolve", one);
    assert.deepEqual(member(outdated, "edit"), {});
    assert.match(String(member(outdated, "disabled")["reason"]), /changed/);
  });

  test("suppress a finding by a comment in the line before", async () => {
    await client.start({ textDocument: { codeAction: ACTIONS, ...PULL } }, { locale: "ja" });
    client.open(URI, text);
    const comment = (await actions(2)).at(-1);
    assert.equal(comment?.["title"], "この行では public-suffix-entry を無視");
    const ignored = applied(text, comment);
    assert.equal(ignored, "# ours\nexample.com\n# qmail-control: ignore public-suffix-entry TODO: say why\n.com\nexample.com\n.co.jp");
    client.change(URI, 2, { text: ignored });
    const found = members(await client.request("textDocument/diagnostic", { textDocument: { uri: URI } }), "items");
    assert.deepEqual(
      found.map(({ code }) => code),
      ["faulty-suppression", "duplicate-entry", "public-suffix-entry"],
    );
    assert.deepEqual(await actions(2), []);
  });

  test("suppress nothing where a comment would be data, or change what is done", async () => {
    await client.start({ textDocument: { codeAction: ACTIONS } });
    for (const [uri, content, languageId] of [
      ["file:///nowhere/bouncefrom", "bounce me\n", "qmail-value"],
      ["file:///nowhere/qmail/users/assign", "=a:b\n.\n", "qmail-assign"],
      ["file:///nowhere/.qmail", "\n./Maildir\n", "dot-qmail"],
    ] as const) {
      client.open(uri, content, languageId);
      const range = { start: at(0, 0), end: at(0, 0) };
      const found = await client.request("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [] } });
      assert.ok(Array.isArray(found));
      assert.ok(found.every((action) => isJson(action) && !String(action["title"]).startsWith("Ignore")));
    }
  });

  test("take nothing on trust from what the client sends back", async () => {
    await client.start({ textDocument: { codeAction: LAZY } });
    client.open(URI, text);
    const id = { kind: "fix", rule: "public-suffix-entry", start: 0, end: 6, fix: 0 };
    for (const data of [
      undefined,
      7,
      { uri: URI, version: 1 },
      { uri: URI, version: 1, id },
      { uri: URI, version: 1, id: { ...id, start: "0" } },
      { uri: URI, version: 1, id: { kind: "fix-all-of-rule", rule: "__proto__" } },
      { uri: URI, version: 1, id: { kind: "ignore-in-file", rule: "__proto__" } },
      { uri: URI, version: 1, id: { kind: "ignore-on-line", rule: "public-suffix-entry", start: 0 } },
      { uri: "file:///etc/passwd", version: 1, id: { kind: "fix-all-safe" } },
    ]) {
      const resolved = await client.request("codeAction/resolve", { title: "x", data });
      assert.ok(isJson(resolved));
      assert.deepEqual(resolved["edit"] ?? {}, {});
    }
  });
});

describe("document symbols", () => {
  test("are the entries", async () => {
    await client.start({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
    client.open(URI, "# comment\n\nexample.com  \n.com\n");
    const symbols = await client.request("textDocument/documentSymbol", { textDocument: { uri: URI } });
    const range = { start: at(2, 0), end: at(2, 11) };
    assert.ok(Array.isArray(symbols));
    assert.deepEqual(symbols[0], { name: "example.com", kind: 15, range, selectionRange: range });
    assert.equal(symbols.length, 2);
  });

  test("are the value of a file that holds one, whatever it begins with", async () => {
    await client.start({});
    const uri = "file:///nowhere/bouncefrom";
    client.open(uri, "#1\nunread\n", "qmail-value");
    const symbols = await client.request("textDocument/documentSymbol", { textDocument: { uri } });
    assert.ok(Array.isArray(symbols));
    assert.deepEqual(
      symbols.map((symbol) => isJson(symbol) && symbol["name"]),
      ["#1"],
    );
  });

  test("end after some thousands", async () => {
    await client.start({});
    client.open(URI, "example.com\n".repeat(20_000));
    const symbols = await client.request("textDocument/documentSymbol", { textDocument: { uri: URI } });
    assert.ok(Array.isArray(symbols));
    assert.equal(symbols.length, 5000);
  });
});

describe("status", () => {
  test("counts the findings of a host after each analysis, and ends with it", async () => {
    await client.start({ textDocument: PULL }, { initializationOptions: { status: true } });
    client.open(URI, ".com\nexample.com # office\n");
    const status = await client.message("qmail-control/status");
    assert.deepEqual(status, {
      host: "file:///nowhere",
      documents: [URI],
      findings: { error: 1, warning: 1, information: 0, hint: 0 },
      dialect: { id: "notqmail", name: "classic qmail", because: "no evidence of another", source: "supposed" },
    });
    client.change(URI, 2, { text: "example.com\n" });
    const clean = await client.message("qmail-control/status", ({ findings }) => isJson(findings) && findings["error"] === 0);
    assert.deepEqual(clean["findings"], { error: 0, warning: 0, information: 0, hint: 0 });
    client.close(URI);
    await client.message("qmail-control/status", ({ documents }) => Array.isArray(documents) && documents.length === 0);
  });
});

describe("a large file", () => {
  const text = `.com\n${Array.from({ length: 200_000 }, (_, index) => `host-${index}.example.com\n`).join("")}.net\nhost-7.example.com\n`;

  test("has its first findings, and answers, before all of it has been looked at", async () => {
    await client.start({ textDocument: { hover: {} } });
    client.open(URI, text);
    client.change(URI, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: ".org\n" });
    await client.request("textDocument/hover", { textDocument: { uri: URI }, position: { line: 1, character: 1 } });
    const all = (params: Record<string, unknown>): boolean => members(params, "diagnostics").length === 4;
    const published = (): boolean =>
      client.received.some(({ method, params }) => method.endsWith("publishDiagnostics") && isJson(params) && all(params));
    assert.ok(!published());
    const last = await client.message("textDocument/publishDiagnostics", all);
    assert.deepEqual(
      members(last, "diagnostics").map(({ code }) => code),
      ["public-suffix-entry", "public-suffix-entry", "public-suffix-entry", "duplicate-entry"],
    );
  });

  test("is reported as a whole to who asks", async () => {
    await client.start({ textDocument: PULL });
    client.open(URI, text);
    const report = await client.request("textDocument/diagnostic", { textDocument: { uri: URI } });
    assert.equal(members(report, "items").length, 3);
  });
});

describe("incremental synchronisation", () => {
  const piece = fc.constantFrom(".com", "example.com", "\n", "\r\n", "\r", "# ", "\0", "é", "😀", "日本");
  const position = fc.record({ line: fc.nat(8), character: fc.nat(12) });
  const change = fc.record({ start: position, end: position, pieces: fc.array(piece, { maxLength: 4 }) });

  test("gives what the full text gives", async () => {
    await client.start({ textDocument: PULL });
    const other = "file:///elsewhere/rcpthosts";
    let version = 1;
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), fc.array(change, { minLength: 1, maxLength: 6 }), async (pieces, changes) => {
        let text = pieces.join("");
        version += 1;
        client.open(URI, text, "qmail-list", version);
        for (const { start, end, pieces: typed } of changes) {
          const store = TextStore.of(text);
          const [from, to] = [store.offsetAt(start), store.offsetAt(end)].toSorted((a, b) => a - b);
          text = text.slice(0, from) + typed.join("") + text.slice(to);
          version += 1;
          client.change(URI, version, { range: { start, end }, text: typed.join("") });
        }
        client.open(other, text, "qmail-list", version);
        const [edited, whole] = await Promise.all(
          [URI, other].map((uri) => client.request("textDocument/diagnostic", { textDocument: { uri } })),
        );
        assert.deepEqual(
          members(edited, "items").map(({ range, code, message }) => ({ range, code, message })),
          members(whole, "items").map(({ range, code, message }) => ({ range, code, message })),
        );
      }),
      { numRuns: 500 },
    );
  });
});
