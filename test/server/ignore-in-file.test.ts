import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { applyEdits, TextStore } from "../../analyzer/src/index.ts";
import { isJson, LspClient, member, members } from "../support/lsp-client.ts";

type Json = Record<string, unknown>;

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
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"], changeAnnotationSupport: {} },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

let client: LspClient;
let root: string;

beforeEach(() => {
  client = new LspClient();
  root = mkdtempSync(join(tmpdir(), "qmail-control-ignore-"));
  mkdirSync(join(root, "mail host/control"), { recursive: true });
  writeFileSync(join(root, "mail host/control/rcpthosts"), ".com\n");
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
  rmSync(root, { recursive: true });
});

function uriOf(path: string): string {
  return pathToFileURL(join(root, path)).href;
}

/** The chosen "Ignore … in this file" for the first line of rcpthosts. */
async function chosen(): Promise<Json> {
  const uri = uriOf("mail host/control/rcpthosts");
  client.open(uri, ".com\n");
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const found = await client.request("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [] } });
  assert.ok(Array.isArray(found));
  const action = found.filter(isJson).find(({ title }) => title === "Ignore public-suffix-entry in this file");
  assert.ok(action);
  const resolved = await client.request("codeAction/resolve", action);
  assert.ok(isJson(resolved));
  return resolved;
}

/** What the edits make of the file; empty where it does not exist. */
function changed(path: string, change: Json | undefined): string {
  let text = "";
  try {
    text = readFileSync(join(root, path), "utf8");
  } catch {}
  const store = TextStore.of(text);
  const offset = (edit: Json, end: string): number => {
    const { line, character } = member(member(edit, "range"), end);
    return store.offsetAt({ line: Number(line), character: Number(character) });
  };
  const edits = members(change, "edits").map((edit) => ({
    span: { start: offset(edit, "start"), end: offset(edit, "end") },
    newText: String(edit["newText"]),
  }));
  return applyEdits(text, edits);
}

async function codes(path: string): Promise<readonly unknown[]> {
  const found = await client.request("textDocument/diagnostic", { textDocument: { uri: uriOf(path) } });
  return members(found, "items").map(({ code }) => code);
}

describe("a rule ignored in a file", () => {
  test("makes a configuration in the folder that is open, after a question, and the finding goes", async () => {
    await client.start(CAPABILITIES, { workspaceFolders: [{ uri: pathToFileURL(root).href, name: "x" }] });
    const { edit } = await chosen();
    const [create, change] = members(edit, "documentChanges");
    assert.deepEqual([create?.["kind"], create?.["uri"]], ["create", uriOf("qmail-control.json")]);
    assert.deepEqual(change?.["textDocument"], { uri: uriOf("qmail-control.json"), version: null });
    assert.deepEqual(
      Object.values(member(edit, "changeAnnotations")).map((annotation) => isJson(annotation) && annotation["needsConfirmation"]),
      [true],
    );
    const text = changed("qmail-control.json", change);
    assert.deepEqual(JSON.parse(text), { ignore: { "mail host/control/rcpthosts": { "public-suffix-entry": "TODO: say why" } } });
    assert.deepEqual(await codes("mail host/control/rcpthosts"), ["public-suffix-entry"]);
    writeFileSync(join(root, "qmail-control.json"), text);
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf("qmail-control.json"), type: 1 }] });
    while ((await codes("mail host/control/rcpthosts")).length > 0);
  });

  test("extends the nearest configuration and keeps how it is written", async () => {
    await client.start(CAPABILITIES, { workspaceFolders: [{ uri: pathToFileURL(root).href, name: "x" }] });
    writeFileSync(join(root, "mail host/qmail-control.json"), '{\n\t"dialect": "netqmail"\n}\n');
    const [change, ...others] = members((await chosen())["edit"], "documentChanges");
    assert.equal(others.length, 0);
    assert.equal(
      changed("mail host/qmail-control.json", change),
      '{\n\t"dialect": "netqmail",\n\t"ignore": {\n\t\t"control/rcpthosts": {\n\t\t\t"public-suffix-entry": "TODO: say why"\n\t\t}\n\t}\n}\n',
    );
  });

  test("stands beside the file where no folder is open", async () => {
    await client.start(CAPABILITIES);
    const [create, change] = members((await chosen())["edit"], "documentChanges");
    assert.equal(create?.["uri"], uriOf("mail host/control/qmail-control.json"));
    assert.deepEqual(JSON.parse(changed("x", change)), { ignore: { rcpthosts: { "public-suffix-entry": "TODO: say why" } } });
  });

  test("is refused where the configuration cannot be used", async () => {
    await client.start(CAPABILITIES);
    writeFileSync(join(root, "qmail-control.json"), "{ broken");
    const { edit, disabled } = await chosen();
    assert.deepEqual(edit, {});
    assert.match(JSON.stringify(disabled), /can't be used/);
  });
});

describe("a configuration", () => {
  test("with own domains and ignored rules holds for what the whole host shows, too", async () => {
    writeFileSync(join(root, "mail host/control/rcpthosts"), ".com\n.sony\nmail.example.com\n");
    writeFileSync(join(root, "mail host/control/me"), "mail.example.com\n");
    writeFileSync(join(root, "mail host/control/virtualdomains"), "shop.example.org:shop\n");
    const uri = uriOf("mail host/control/virtualdomains");
    const configure = async (text: string): Promise<void> => {
      writeFileSync(join(root, "qmail-control.json"), text);
      client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf("qmail-control.json"), type: 2 }] });
    };
    await configure("{}");
    await client.start(CAPABILITIES);
    client.open(uri, "shop.example.org:shop\n");
    client.open(uriOf("mail host/control/rcpthosts"), ".com\n.sony\nmail.example.com\n");
    while (!(await codes("mail host/control/virtualdomains")).includes("unaccepted-domain"));
    assert.deepEqual(await codes("mail host/control/rcpthosts"), ["public-suffix-entry", "public-suffix-entry"]);
    await configure('{ "ownDomains": ["sony"], "ignore": { "virtualdomains": { "unaccepted-domain": "it is filled by a script" } } }');
    while ((await codes("mail host/control/rcpthosts")).length > 1);
    assert.deepEqual(await codes("mail host/control/virtualdomains"), []);
  });
});
