import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, rm, symlink, truncate } from "node:fs/promises";
import { afterEach, beforeEach, describe, test } from "node:test";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, members } from "../support/lsp-client.ts";

const PULL = { textDocument: { diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1] } } } };
const PUSH = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

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

function pull(uri: string, previousResultId?: string): Promise<unknown> {
  return client.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
}

/** The rules of the findings in a report, in order. */
function rules(report: unknown): unknown[] {
  return members(report, "items").map((item) => item["code"]);
}

function changedOnDisk(name: string, type: 1 | 2 | 3): void {
  client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: folder.uriOf(name), type }] });
}

describe("a client that pulls", () => {
  test("gets findings with rule, page and severity, and `unchanged` while nothing changes", async () => {
    const capabilities = await client.start(PULL);
    assert.deepEqual(capabilities["diagnosticProvider"], {
      identifier: "qmail-control",
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    const uri = folder.uriOf("rcpthosts");
    client.open(uri, "example.com\n.com\nexample.com\n");
    const report = await pull(uri);
    assert.ok(isJson(report));
    const [first, second] = members(report, "items");
    assert.equal(first?.["code"], "public-suffix-entry");
    assert.equal(first?.["severity"], 1);
    assert.equal(first?.["source"], "qmail-control");
    assert.deepEqual(first?.["range"], { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } });
    assert.deepEqual(first?.["codeDescription"], {
      href: "https://github.com/qmail-control/qmail-control/blob/main/docs/rules/public-suffix-entry.md",
    });
    assert.equal(first?.["tags"], undefined);
    assert.equal(second?.["code"], "duplicate-entry");
    assert.deepEqual(second?.["tags"], [1]);
    assert.equal(members(second, "relatedInformation").length, 1);

    const again = await pull(uri, String(report["resultId"]));
    assert.deepEqual(again, { kind: "unchanged", resultId: report["resultId"] });
    client.change(uri, 2, { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: "" });
    assert.deepEqual(rules(await pull(uri, String(report["resultId"]))), ["duplicate-entry"]);
    assert.equal(client.received.filter(({ method }) => method === "textDocument/publishDiagnostics").length, 0);
  });

  test("is told how many findings the limit leaves out, in its language", async () => {
    await client.start(PULL, { locale: "ja", initializationOptions: { settings: { maxDiagnosticsPerFile: 2 } } });
    const uri = folder.uriOf("rcpthosts");
    client.open(uri, ".com\n.net\n.org\n.jp\n");
    const items = members(await pull(uri), "items");
    assert.equal(items.length, 3);
    assert.match(String(items[0]?.["message"]), /誰からでも受け付けて中継します/);
    assert.equal(items[2]?.["severity"], 3);
    assert.deepEqual(items[2]?.["range"], { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.match(String(items[2]?.["message"]), /^ほかに 2 件/);
  });

  test("has its settings heeded: from the beginning, and after a change", async () => {
    let settings: unknown = { language: "ja", severities: { "public-suffix-entry": "hint", "duplicate-entry": "off", nonsense: "loud" } };
    client.respond("workspace/configuration", () => [settings]);
    await client.start({ ...PULL, workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } });
    const uri = folder.uriOf("rcpthosts");
    client.open(uri, ".com\n.com\n");
    const before = await pull(uri);
    assert.deepEqual(
      members(before, "items").map((item) => item["severity"]),
      [4, 4],
    );
    assert.match(String(members(before, "items")[0]?.["message"]), /受け付けて/);
    settings = { severities: { "public-suffix-entry": "off" }, maxDiagnosticsPerFile: -3 };
    client.notify("workspace/didChangeConfiguration", { settings: null });
    // The server asks for the settings first; the answer is behind this request in the stream, so it is asked until it shows.
    await eventually(async () => rules(await pull(uri)).join() === "duplicate-entry");
  });

  test("without workspace/configuration may push its settings", async () => {
    await client.start(PULL);
    const uri = folder.uriOf("rcpthosts");
    client.open(uri, ".com\n");
    client.notify("workspace/didChangeConfiguration", { settings: { "qmail-control": { severities: { "public-suffix-entry": "off" } } } });
    assert.deepEqual(rules(await pull(uri)), []);
    client.notify("workspace/didChangeConfiguration", { settings: "nonsense" });
    assert.deepEqual(rules(await pull(uri)), ["public-suffix-entry"]);
  });

  test("sees what neighbours on disk say, and what changes there", async () => {
    folder.write("locals", "virtual.example\n");
    await client.start(PULL);
    const uri = folder.uriOf("virtualdomains");
    client.open(uri, "virtual.example:bob\n");
    assert.deepEqual(rules(await pull(uri)), ["local-and-virtual"]);
    folder.write("locals", "other.example\n");
    changedOnDisk("locals", 2);
    await eventually(async () => rules(await pull(uri)).length === 0);
    folder.write("locals", "virtual.example\n");
    changedOnDisk("locals", 1);
    await eventually(async () => rules(await pull(uri)).length === 1);
    await rm(folder.pathOf("locals"));
    changedOnDisk("locals", 3);
    await eventually(async () => rules(await pull(uri)).length === 0);
  });

  test("sees an open neighbour instead of the one on disk, until it is closed", async () => {
    folder.write("locals", "virtual.example\n");
    await client.start({ ...PULL, workspace: { diagnostics: { refreshSupport: true } } });
    const uri = folder.uriOf("virtualdomains");
    client.open(uri, "virtual.example:bob\n");
    client.open(folder.uriOf("locals"), "");
    assert.deepEqual(rules(await pull(uri)), []);
    client.change(folder.uriOf("locals"), 2, { text: "virtual.example\n" });
    assert.deepEqual(rules(await pull(uri)), ["local-and-virtual"]);
    await client.message("workspace/diagnostic/refresh");
    client.change(folder.uriOf("locals"), 3, { text: "" });
    assert.deepEqual(rules(await pull(uri)), []);
    client.close(folder.uriOf("locals"));
    await eventually(async () => rules(await pull(uri)).length === 1);
  });

  test("reads for the server if it offers to", async () => {
    client.respond("qmail-control/readDirectory", () => ["locals", "rcpthosts", "../../secret", 7]);
    client.respond("qmail-control/readFile", (params) =>
      isJson(params) && String(params["uri"]) === "vscode-vfs://host/qmail/control/locals" ? "virtual.example\n" : null,
    );
    await client.start(PULL, { initializationOptions: { files: true } });
    const uri = "vscode-vfs://host/qmail/control/virtualdomains";
    client.open(uri, "virtual.example:bob\n");
    const [found] = members(await pull(uri), "items");
    assert.equal(found?.["code"], "local-and-virtual");
    const [related] = members(found, "relatedInformation");
    assert.ok(isJson(related?.["location"]));
    assert.equal(related["location"]["uri"], "vscode-vfs://host/qmail/control/locals");
  });

  test("has its workspace request held until something changes, closed files of open hosts included", async () => {
    folder.write("rcpthosts", ".com\n");
    await client.start(PULL);
    const first = client.request("workspace/diagnostic", { previousResultIds: [] });
    client.open(folder.uriOf("virtualdomains"), "a.example:bob\n");
    const items = members(await first, "items");
    const closed = items.find((item) => item["uri"] === folder.uriOf("rcpthosts"));
    assert.deepEqual(rules(closed), ["public-suffix-entry"]);
    assert.equal(closed?.["version"], null);

    const known = new Map(items.map((item) => [item["uri"], item["resultId"]]));
    const next = async (): Promise<readonly Record<string, unknown>[]> => {
      const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
      const changed = members(await client.request("workspace/diagnostic", { previousResultIds }), "items");
      for (const item of changed) known.set(item["uri"], item["resultId"]);
      return changed;
    };
    let second = next();
    folder.write("rcpthosts", "example.com\n");
    changedOnDisk("rcpthosts", 2);
    const ofRcpthosts = async () => (await second).find((item) => item["uri"] === folder.uriOf("rcpthosts"));
    // What only the whole host shows in the other file may come before.
    while ((await ofRcpthosts()) === undefined) second = next();
    assert.deepEqual(rules(await ofRcpthosts()), []);
    const third = client.request("workspace/diagnostic", { previousResultIds: [] });
    await third;
    const fourth = client.request("workspace/diagnostic", { previousResultIds: [] });
    client.close(folder.uriOf("virtualdomains"));
    const cleared = members(await fourth, "items");
    assert.deepEqual(new Set(cleared.map((item) => item["uri"])), new Set([folder.uriOf("rcpthosts"), folder.uriOf("virtualdomains")]));
    assert.deepEqual(cleared.flatMap(rules), []);
  });

  test("gets an answer to a held request when it cancels, asks again, or shuts down", async () => {
    await client.start(PULL);
    const cancelled = client.cancellable("workspace/diagnostic", { previousResultIds: [] });
    client.notify("$/cancelRequest", { id: cancelled.id });
    await assert.rejects(cancelled.answer, { code: -32800 });
    const replaced = client.request("workspace/diagnostic", { previousResultIds: [] });
    const last = client.request("workspace/diagnostic", { previousResultIds: [] });
    assert.deepEqual(await replaced, { items: [] });
    assert.equal(await client.stop(), 0);
    assert.deepEqual(await last, { items: [] });
  });
});

describe("a client that does not pull", () => {
  test("is told findings with the version, and that there are none once the file is closed", async () => {
    await client.start(PUSH);
    const uri = folder.uriOf("rcpthosts");
    client.open(uri, ".com\n");
    assert.deepEqual(publishedRules(await client.message("textDocument/publishDiagnostics", ({ version }) => version === 1)), [
      "public-suffix-entry",
    ]);
    client.change(uri, 2, { text: "example.com\n" });
    assert.deepEqual(publishedRules(await client.message("textDocument/publishDiagnostics", ({ version }) => version === 2)), []);
    client.close(uri);
    await client.message("textDocument/publishDiagnostics", ({ version }) => version === undefined);
  });

  test("is told seldom in a burst, and rightly at its end", async () => {
    await client.start(PUSH);
    const uri = folder.uriOf("rcpthosts");
    client.open(uri, "\n");
    await client.message("textDocument/publishDiagnostics");
    const start = { line: 0, character: 0 };
    const edits = 1000;
    for (let version = 2; version <= edits; version += 1) client.change(uri, version, { range: { start, end: start }, text: "x" });
    client.change(uri, edits + 1, { range: { start, end: { line: 0, character: edits } }, text: ".com" });
    const last = await client.message("textDocument/publishDiagnostics", ({ version }) => version === edits + 1);
    assert.deepEqual(publishedRules(last), ["public-suffix-entry"]);
    const published = client.received.filter(({ method }) => method === "textDocument/publishDiagnostics").length;
    assert.ok(published <= 20, `${published} messages`);
  });

  test("is told of another open file when a neighbour changes it", async () => {
    await client.start(PUSH);
    client.open(folder.uriOf("virtualdomains"), "virtual.example:bob\n");
    client.open(folder.uriOf("locals"), "\n");
    client.change(folder.uriOf("locals"), 2, { text: "virtual.example\n" });
    await client.message("textDocument/publishDiagnostics", (published) => publishedRules(published)[0] === "local-and-virtual");
  });
});

describe("what counts as a control file", () => {
  test("an ambiguous name needs a neighbour that only qmail has, or an editor that says so", async () => {
    await client.start(PULL);
    const locals = folder.uriOf("locals");
    client.open(locals, "example.com # office\n", "plaintext");
    assert.deepEqual(rules(await pull(locals)), []);
    client.open(locals, "example.com # office\n", "qmail-list");
    assert.deepEqual(rules(await pull(locals)), ["inline-comment"]);
    client.close(locals);
    folder.write("rcpthosts", "example.com\n");
    client.open(locals, "example.com # office\n", "plaintext");
    assert.deepEqual(rules(await pull(locals)), ["inline-comment"]);
  });

  test("a closed neighbour with an ambiguous name stays out where nothing proves it", async () => {
    folder.write("locals", "example.com # office\n");
    await client.start(PULL);
    client.open(folder.uriOf("me"), "mail.example.com\n", "qmail-value");
    const report = await client.request("workspace/diagnostic", { previousResultIds: [] });
    assert.deepEqual(
      members(report, "items").map((item) => item["uri"]),
      [folder.uriOf("me")],
    );
  });

  test("URIs of other systems, encoded or not, and documents without a folder", async () => {
    await client.start(PULL);
    for (const uri of [
      "file:///C:/qmail/control/locals",
      "file:///d%3A/var/qmail/control/locals",
      "untitled:rcpthosts",
      "vscode-vfs://github/a/b/rcpthosts",
    ]) {
      client.open(uri, "example.com # office\n");
      assert.deepEqual(rules(await pull(uri)), ["inline-comment"], uri);
    }
    for (const uri of [
      "untitled:Untitled-1",
      "git:/srv/rcpthosts?%7B%22ref%22%3A%22~%22%7D",
      "file:///srv/rcpthosts.bak",
      "nonsense",
      "",
    ]) {
      client.open(uri, ".com\n");
      assert.deepEqual(rules(await pull(uri)), [], uri);
    }
  });
});

describe("bad input", () => {
  test("a folder or a broken encoding in a neighbour's place is no obstacle", async () => {
    await mkdir(folder.pathOf("locals"));
    folder.write("rcpthosts", new Uint8Array([0xff, 0xfe, 0x0a]));
    await client.start(PULL);
    client.open(folder.uriOf("virtualdomains"), "virtual.example:bob\n");
    assert.deepEqual(rules(await pull(folder.uriOf("virtualdomains"))), []);
  });

  test("a pipe nobody writes to, and a file that is too large, are not read", { skip: process.platform === "win32" }, async () => {
    execFileSync("mkfifo", [folder.pathOf("locals")]);
    folder.write("rcpthosts", ".com\n");
    await truncate(folder.pathOf("rcpthosts"), 60_000_000);
    await symlink("/dev/zero", folder.pathOf("smtproutes"));
    await client.start(PULL);
    client.open(folder.uriOf("virtualdomains"), "virtual.example:bob\n");
    const report = await client.request("workspace/diagnostic", { previousResultIds: [] });
    assert.deepEqual(
      members(report, "items").map((item) => item["uri"]),
      [folder.uriOf("virtualdomains")],
    );
    await client.message("window/logMessage", ({ message }) => String(message).includes("larger than 50000000 bytes"));
  });

  test("positions beyond the end, reversed ranges and thousands of changes at once", async () => {
    await client.start(PULL);
    const uri = folder.uriOf("rcpthosts");
    client.open(uri, "a\nb\n");
    client.change(
      uri,
      2,
      { range: { start: { line: 9, character: 9 }, end: { line: 1, character: 0 } }, text: ".com\n" },
      { range: { start: { line: 0, character: 99 }, end: { line: 0, character: 0 } }, text: ".net" },
    );
    assert.deepEqual(rules(await pull(uri)), ["public-suffix-entry", "public-suffix-entry"]);
    const start = { line: 0, character: 0 };
    const typed = Array.from({ length: 10_000 }, () => ({ range: { start, end: start }, text: "#" }));
    client.change(uri, 3, ...typed);
    assert.deepEqual(rules(await pull(uri)), ["public-suffix-entry"]);
  });

  test("ten megabytes on one line", async () => {
    await client.start(PULL);
    const uri = folder.uriOf("rcpthosts");
    client.open(uri, "a".repeat(10_000_000));
    assert.deepEqual(rules(await pull(uri)), []);
  });

  test("params that the protocol does not allow are answered as such, and the server goes on", async () => {
    await client.start(PULL);
    for (const method of ["textDocument/hover", "textDocument/codeAction", "textDocument/documentSymbol", "textDocument/diagnostic"]) {
      await assert.rejects(client.request(method), { code: -32602 }, method);
      await assert.rejects(client.request(method, {}), { code: -32602 }, method);
      await assert.rejects(client.request(method, { textDocument: { uri: 7 } }), { code: -32602 }, method);
    }
    await assert.rejects(client.request("workspace/diagnostic", {}), { code: -32602 });
    client.notify("textDocument/didChange", {});
    client.notify("textDocument/didClose", { textDocument: { uri: "file:///never/opened" } });
    client.notify("workspace/didChangeWatchedFiles", { changes: [{}] });
    const uri = folder.uriOf("rcpthosts");
    client.open(uri, ".com\n");
    assert.deepEqual(rules(await pull(uri)), ["public-suffix-entry"]);
  });
});

function publishedRules(published: unknown): unknown[] {
  return members(published, "diagnostics").map((item) => item["code"]);
}

/** Waits for what comes true by itself, once the server has read the disk. The test's own time limit ends it otherwise. */
async function eventually(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}
