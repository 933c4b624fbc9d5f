import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, test } from "node:test";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, members } from "../support/lsp-client.ts";

/** Whose qmail a host is taken for, and what follows from it. */

const PULL = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
const DELETED = 3;
const CHANGED = 2;
const CREATED = 1;

let client: LspClient;
let folder: DiskFolder;
let settings: Record<string, unknown>;

beforeEach(async () => {
  client = new LspClient();
  settings = {};
  client.respond("workspace/configuration", () => [settings]);
  folder = new DiskFolder();
  folder.write("control/me", "mx.example.com\n");
  folder.write("control/rcpthosts", "example.com\n");
  await client.start(PULL, { initializationOptions: { status: true, trace: true } });
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
  folder.remove();
});

function tell(name: string, type: number): void {
  client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: folder.uriOf(name), type }] });
}

/** The rules that find something in badmailfrom. */
async function rules(): Promise<readonly unknown[]> {
  const report = await client.request("textDocument/diagnostic", { textDocument: { uri: folder.uriOf("control/badmailfrom") } });
  return members(report, "items").map((item) => item["code"]);
}

/** The dialect in the first status that is told from now on and names it. */
async function toldDialect(id: string, from = client.received.length): Promise<unknown> {
  const status = await client.message("qmail-control/status", ({ dialect }) => isJson(dialect) && dialect["id"] === id, from);
  return status["dialect"];
}

function openBadmailfrom(): void {
  client.open(folder.uriOf("control/badmailfrom"), ".*@spam\\.example$\n");
}

test("a file that only one qmail reads shows which it is, as soon as it is there", async () => {
  openBadmailfrom();
  assert.deepEqual(await rules(), ["unmatchable-entry"]);
  folder.write("control/badhelonorelay", "");
  tell("control/badhelonorelay", CREATED);
  assert.deepEqual(await toldDialect("sagredo"), {
    id: "sagredo",
    name: "Sagredo's qmail",
    because: "only it reads badhelonorelay",
    source: "detected",
  });
  assert.deepEqual(await rules(), []);
  await rm(folder.pathOf("control/badhelonorelay"));
  tell("control/badhelonorelay", DELETED);
  await toldDialect("notqmail");
  assert.deepEqual(await rules(), ["unmatchable-entry"]);
});

test("what is there when the first file is opened counts at once", async () => {
  folder.write("control/ldapserver", "localhost\n");
  folder.write("control/badhelonorelay", "");
  folder.write("control/relaylimits", "");
  openBadmailfrom();
  assert.deepEqual(await rules(), []);
});

test("the setting decides before the files, and the nearest configuration file before the setting", async () => {
  openBadmailfrom();
  settings = { dialect: "indimail" };
  client.notify("workspace/didChangeConfiguration", { settings: null });
  await toldDialect("indimail", 0);
  assert.deepEqual(await rules(), []);
  folder.write("qmail-control.json", '{ "dialect": "eqmail" }');
  tell("qmail-control.json", CREATED);
  assert.deepEqual(await toldDialect("eqmail", 0), {
    id: "eqmail",
    name: "eQmail",
    because: "from qmail-control.json",
    source: "configuration",
  });
  assert.deepEqual(await rules(), ["unmatchable-entry"]);
  folder.write("control/qmail-control.json", '{ "severities": { "unmatchable-entry": "off" } }');
  tell("control/qmail-control.json", CREATED);
  await toldDialect("indimail");
  folder.write("control/qmail-control.json", '{ "dialect": "auto", "severities": { "unmatchable-entry": "off" } }');
  tell("control/qmail-control.json", CHANGED);
  await toldDialect("notqmail");
  assert.deepEqual(await rules(), []);
});

test("a configuration file that cannot be used is named in the log, and says nothing", async () => {
  folder.write("qmail-control.json", '{ "dialect": "sagred" }');
  openBadmailfrom();
  assert.deepEqual(await rules(), ["unmatchable-entry"]);
  const { message } = await client.message("window/logMessage");
  assert.match(String(message), /qmail-control\.json is not used: dialect cannot be "sagred"/);
  folder.write("qmail-control.json", `{ "dialect": "sagredo" ${" ".repeat(300_000)} }`);
  tell("qmail-control.json", CHANGED);
  await client.message("window/logMessage", ({ message: other }) => /larger than/.test(String(other)));
  assert.deepEqual(await rules(), ["unmatchable-entry"]);
});

test("tcp rules are read as the configuration file says", async () => {
  folder.write("qmail-control.json", '{ "tcprules": "ucspi-tcp6" }');
  client.open(folder.uriOf("control/tcp.smtp"), "10.0.0.0/8:allow\n:deny\n", "qmail-tcprules");
  const report = await client.request("textDocument/diagnostic", { textDocument: { uri: folder.uriOf("control/tcp.smtp") } });
  assert.deepEqual(members(report, "items"), []);
});

/** The labels that completion offers at the end of the first line of tcp rules. */
async function offered(name: string, character: number): Promise<readonly unknown[]> {
  const at = { textDocument: { uri: folder.uriOf(name) }, position: { line: 0, character } };
  const list = await client.request("textDocument/completion", at);
  assert.ok(isJson(list));
  return members(list, "items").map((item) => item["label"]);
}

test("tcp rules that are opened alone are those of the host beside them, as soon as its files tell", async () => {
  const rules = "192.0.2.1:allow,\n:deny\n";
  client.open(folder.uriOf("etc/tcp.smtp"), rules, "qmail-tcprules");
  assert.ok(!(await offered("etc/tcp.smtp", 16)).includes("BRTLIMIT"));
  folder.write("control/badhelonorelay", "");
  tell("control/badhelonorelay", CREATED);
  await toldDialect("sagredo");
  assert.ok((await offered("etc/tcp.smtp", 16)).includes("BRTLIMIT"));
  client.notify("textDocument/didClose", { textDocument: { uri: folder.uriOf("etc/tcp.smtp") } });
  client.open(folder.uriOf("etc/tcp.smtp"), rules, "qmail-tcprules");
  assert.ok((await offered("etc/tcp.smtp", 16)).includes("BRTLIMIT"));
});

test("a trace decides by the dialect of the host, open or not", async () => {
  folder.write("control/badhelonorelay", "x\n");
  folder.write("control/locals", "example.com\n");
  const question = { uri: folder.uriOf("control/locals"), address: "joe@example.com" };
  const before = await client.request("qmail-control/trace", question);
  assert.match(JSON.stringify(before), /crash/);
  client.open(folder.uriOf("control/locals"), "example.com\n");
  settings = { dialect: "notqmail" };
  client.notify("workspace/didChangeConfiguration", { settings: null });
  await toldDialect("notqmail", 0);
  assert.doesNotMatch(JSON.stringify(await client.request("qmail-control/trace", question)), /crash/);
});
