import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, members } from "../support/lsp-client.ts";

/** tcp rules, users/assign and .qmail: the files beside the control directory. */

const PULL = { textDocument: { diagnostic: { relatedInformation: true }, hover: { contentFormat: ["markdown"] } } };

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

/** The file whose hover is shown on the first line; undefined where there is no hover. */
async function fileHovered(uri: string): Promise<string | undefined> {
  const hover = await client.request("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } });
  return /\*\*([^*]+)\*\* —/.exec(JSON.stringify(hover))?.[1];
}

/** The names of all files under analysis, sorted. */
async function analysed(): Promise<readonly string[]> {
  const report = await client.request("workspace/diagnostic", { previousResultIds: [] });
  return members(report, "items")
    .map((item) => path.posix.relative(new URL(folder.uriOf("")).pathname, new URL(String(item["uri"])).pathname))
    .toSorted();
}

const DOCUMENTS: readonly (readonly [name: string, text: string, file: string])[] = [
  ["home/joe/.qmail", "./Maildir/\n", ".qmail"],
  ["home/joe/.qmail-list-default", "&bob@example.jp\n", ".qmail"],
  ["etc/tcp.smtp", "127.:allow\n", "tcp.smtp"],
  ["etc/tcp/smtp", "127.:allow\n", "tcp.smtp"],
  ["etc/tcprules.d/tcp.qmail-smtp", "127.:allow\n", "tcp.smtp"],
  ["control/rules.smtpd.txt", "127.:allow\n", "tcp.smtp"],
  ["qmail/users/assign", "=joe:joe:507:100:/home/joe:::\n.\n", "users/assign"],
];

test("each is known by its path, whatever its language", async () => {
  await client.start(PULL);
  for (const [name, text, file] of DOCUMENTS) {
    client.open(`untitled:${name}`, text, "plaintext");
    assert.equal(await fileHovered(`untitled:${name}`), file, name);
    client.close(`untitled:${name}`);
    client.open(folder.uriOf(name), text, "plaintext");
    assert.equal(await fileHovered(folder.uriOf(name)), file, name);
    const symbols = await client.request("textDocument/documentSymbol", { textDocument: { uri: folder.uriOf(name) } });
    assert.ok(Array.isArray(symbols) && symbols.length > 0, name);
  }
  assert.deepEqual(await analysed(), DOCUMENTS.map(([name]) => name).toSorted());
});

test("each is known by its language, whatever its name", async () => {
  await client.start(PULL);
  const uris = ["untitled:Untitled-1", folder.uriOf("smtp-relay.rules"), folder.uriOf("me")];
  for (const [language, text, file] of [
    ["dot-qmail", "./Maildir/\n", ".qmail"],
    ["qmail-tcprules", "127.:allow\n", "tcp.smtp"],
    ["qmail-assign", ".\n", "users/assign"],
  ] as const) {
    for (const uri of uris) {
      client.open(uri, text, language);
      assert.equal(await fileHovered(uri), file, `${language} ${uri}`);
      client.close(uri);
    }
  }
});

test("a document whose language is set anew is read anew", async () => {
  await client.start(PULL);
  const uri = folder.uriOf("rules");
  client.open(uri, "127.:allow\n", "qmail-tcprules");
  assert.equal(await fileHovered(uri), "tcp.smtp");
  client.close(uri);
  client.open(uri, "127.:allow\n", "dot-qmail");
  assert.equal(await fileHovered(uri), ".qmail");
  client.close(uri);
  client.open(uri, "127.:allow\n", "plaintext");
  assert.equal(await fileHovered(uri), undefined);
});

test("names that are none of qmail's, copies and compiled files are left alone", async () => {
  await client.start(PULL);
  for (const name of [
    ".qmail-foo~",
    ".qmail.swp",
    ".qmail-foo.bak",
    ".qmailrc",
    "tcp.smtp.cdb",
    "tcp.smtp~",
    "smtp",
    "net/tcp/socket",
    "assign",
  ]) {
    client.open(folder.uriOf(name), "127.:allow\n", "plaintext");
    assert.equal(await fileHovered(folder.uriOf(name)), undefined, name);
  }
  // Other software has a file of this name too: outside qmail's folder somebody must say that it is qmail's.
  client.open(folder.uriOf("app/users/assign"), ".\n", "plaintext");
  assert.equal(await fileHovered(folder.uriOf("app/users/assign")), undefined);
  client.close(folder.uriOf("app/users/assign"));
  client.open(folder.uriOf("app/users/assign"), ".\n", "qmail-assign");
  assert.equal(await fileHovered(folder.uriOf("app/users/assign")), "users/assign");
});

test("URIs of Windows, and paths with backslashes", async () => {
  await client.start(PULL);
  for (const uri of ["file:///C:/mail/.qmail-info", "file:///c%3A/mail/.qmail", "file:///C%3A%5Cmail%5C.qmail-info"]) {
    client.open(uri, "./Maildir/\n", "plaintext");
    assert.equal(await fileHovered(uri), ".qmail", uri);
  }
});

test("tcp rules in a control directory are read with it, and it with them", async () => {
  folder.write("control/rcpthosts", "example.jp\n");
  folder.write("control/me", "mail.example.jp\n");
  folder.write("control/tcp.smtp", "127.:allow\n");
  folder.write(
    "control/tcp.smtp.cdb",
    Uint8Array.from(makeCdb([["127.", ""]]), (byte) => byte.charCodeAt(0)),
  );
  folder.write("control/rules.smtpd.txt~", "127.:allow\n");
  await client.start(PULL);
  client.open(folder.uriOf("control/rcpthosts"), "example.jp\n");
  assert.deepEqual(await analysed(), ["control/me", "control/rcpthosts", "control/tcp.smtp"]);
  client.close(folder.uriOf("control/rcpthosts"));
  client.open(folder.uriOf("control/tcp.smtp"), "127.:allow\n", "qmail-tcprules");
  assert.deepEqual(await analysed(), ["control/me", "control/rcpthosts", "control/tcp.smtp"]);
});

test("nothing in a home directory is looked for, not even what is named like a control file", async () => {
  folder.write(".qmail-info", "bob\n");
  folder.write("rcpthosts", ".com\n");
  folder.write("tcp.smtp", ":allow\n");
  const asked: unknown[] = [];
  client.respond("qmail-control/readDirectory", (params) => {
    asked.push(params);
    return ["me", "rcpthosts", "tcp.smtp"];
  });
  client.respond("qmail-control/readFile", (params) => (String(isJson(params) && params["uri"]).endsWith(".json") ? null : ".com\n"));
  await client.start(PULL, { initializationOptions: { files: true } });
  client.open(folder.uriOf(".qmail"), "./Maildir/\n", "dot-qmail");
  client.open(folder.uriOf(".qmail-info"), "bob\n", "dot-qmail");
  client.open(folder.uriOf("users/assign"), ".\n", "qmail-assign");
  assert.deepEqual(await analysed(), [".qmail", ".qmail-info", "users/assign"]);
  client.close(folder.uriOf(".qmail-info"));
  client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: folder.uriOf("rcpthosts"), type: 1 }] });
  assert.deepEqual(await analysed(), [".qmail", "users/assign"]);
  assert.deepEqual(asked, []);
  // With a control file the folder is one to read, and its findings are complete at once.
  client.open(folder.uriOf("virtualdomains"), "example.jp:joe\n");
  await client.request("textDocument/diagnostic", { textDocument: { uri: folder.uriOf("virtualdomains") } });
  assert.deepEqual(await analysed(), [".qmail", "me", "rcpthosts", "tcp.smtp", "users/assign", "virtualdomains"]);
  // Once for what is in it, and once to see whether it is a control directory.
  const ofFolder = asked.filter((params) => isJson(params) && params["folder"] === folder.uriOf("").replace(/\/$/, ""));
  assert.deepEqual(ofFolder.filter((params) => JSON.stringify(params).length > 1000).length, 2);
});

test("a .qmail file does not make a control directory of its folder", async () => {
  folder.write("locals", "example.jp # office\n");
  await client.start(PULL);
  client.open(folder.uriOf(".qmail"), "./Maildir/\n", "dot-qmail");
  client.open(folder.uriOf("tcp.smtp"), "127.:allow\n", "qmail-tcprules");
  client.open(folder.uriOf("locals"), "example.jp # office\n", "plaintext");
  assert.equal(await fileHovered(folder.uriOf("locals")), undefined);
  assert.deepEqual(await analysed(), [".qmail", "tcp.smtp"]);
});

test("the folder is watched once there is something to read in it", async () => {
  const watched: unknown[] = [];
  client.respond("client/registerCapability", (params) => {
    for (const { registerOptions } of members(params, "registrations")) {
      for (const watcher of isJson(registerOptions) ? members(registerOptions, "watchers") : []) watched.push(watcher["globPattern"]);
    }
    return null;
  });
  await client.start({ ...PULL, workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } } });
  client.open(folder.uriOf(".qmail"), "./Maildir/\n", "dot-qmail");
  assert.deepEqual(await analysed(), [".qmail"]);
  assert.deepEqual(watched, []);
  client.open(folder.uriOf("tcp.smtp"), "127.:allow\n", "qmail-tcprules");
  assert.deepEqual(await analysed(), [".qmail", "tcp.smtp"]);
  const [own, ...above] = watched;
  assert.match(JSON.stringify(own), /"pattern":"\*"/);
  const parents = path
    .dirname(folder.path)
    .split(path.sep)
    .map((_, index, names) => names.slice(0, names.length - index).join("/"));
  assert.deepEqual(
    above,
    parents.map((parent) => ({ baseUri: `file://${parent}`, pattern: "qmail-control.json" })),
  );
});

test("a file whose name no qmail reads is told of although nobody has it open, until it is renamed", async () => {
  folder.write("qmail/control/rcphosts", "example.jp\n");
  await client.start({ ...PULL, workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } } });
  client.open(folder.uriOf("qmail/control/me"), "mail.example.jp\n", "qmail-value");
  const misspelled = folder.uriOf("qmail/control/rcphosts");
  const known = new Map<unknown, unknown>();
  // Each report tells the news so far, of whichever files: those of this one may come with a later report.
  const reported = async (isThere: boolean): Promise<Record<string, unknown> | undefined> => {
    for (;;) {
      const previousResultIds = [...known].map(([uri, value]) => ({ uri, value }));
      const items = members(await client.request("workspace/diagnostic", { previousResultIds }), "items");
      for (const { uri, resultId } of items) if (resultId === undefined) known.delete(uri);
      for (const { uri, resultId } of items) if (resultId !== undefined) known.set(uri, resultId);
      const told = items.find(({ uri }) => uri === misspelled);
      const [finding] = told ? members(told, "items") : [];
      if (told && (finding !== undefined) === isThere) return finding;
    }
  };
  const finding = await reported(true);
  assert.equal(finding?.["code"], "unread-file-name");
  assert.deepEqual(finding?.["range"], { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  await rename(folder.pathOf("qmail/control/rcphosts"), folder.pathOf("qmail/control/rcpthosts"));
  const changes = [
    { uri: misspelled, type: 3 },
    { uri: folder.uriOf("qmail/control/rcpthosts"), type: 1 },
  ];
  client.notify("workspace/didChangeWatchedFiles", { changes });
  assert.equal(await reported(false), undefined);
});
