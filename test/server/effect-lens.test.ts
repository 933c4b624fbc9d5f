import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { LspClient, member, members } from "../support/lsp-client.ts";

/** What stands above the first line: when a change takes effect, and the command that makes it. */

let client: LspClient;
let root: string;

beforeEach(async () => {
  client = new LspClient();
  root = await mkdtemp(path.join(tmpdir(), "qmail-control-effect-"));
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
  await rm(root, { recursive: true });
});

async function lensOf(name: string, text: string, languageId: string): Promise<readonly [title: unknown, copied: unknown]> {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  const uri = pathToFileURL(file).href;
  client.open(uri, text, languageId);
  const lenses = members({ lenses: await client.request("textDocument/codeLens", { textDocument: { uri } }) }, "lenses");
  const command = lenses.map((lens) => member(lens, "command")).find(({ title }) => /^Takes effect/.test(String(title))) ?? {};
  return [command["title"], command["arguments"]];
}

test("in force at the next connection: nothing to do", async () => {
  await client.start({}, { initializationOptions: { trace: true } });
  assert.deepEqual(await lensOf("var/qmail/control/rcpthosts", "example.org\n", "qmail-list"), [
    "Takes effect: next connection",
    undefined,
  ]);
});

test("a signal, a restart, a compiler", async () => {
  await client.start({}, { initializationOptions: { trace: true } });
  assert.deepEqual(await lensOf("var/qmail/control/virtualdomains", "example.org:joe\n", "qmail-list"), [
    "Takes effect: HUP to qmail-send — copy “pkill -HUP -x qmail-send”",
    ["pkill -HUP -x qmail-send"],
  ]);
  assert.deepEqual((await lensOf("var/qmail/control/concurrencyremote", "20\n", "qmail-value"))[1], ["svc -t /service/qmail-send"]);
  assert.deepEqual((await lensOf("var/qmail/control/morercpthosts", "example.org\n", "qmail-list"))[1], ["/var/qmail/bin/qmail-newmrh"]);
  assert.deepEqual((await lensOf("var/qmail/users/assign", ".\n", "qmail-assign"))[1], ["/var/qmail/bin/qmail-newu"]);
  const rules = path.join(root, "etc/tcp.smtp");
  assert.deepEqual((await lensOf("etc/tcp.smtp", ":allow\n", "qmail-tcprules"))[1], [`tcprules ${rules}.cdb ${rules}.tmp < ${rules}`]);
});

test("in qmail-ldap a compiled form is read in place of its text", async () => {
  await client.start({}, { initializationOptions: { trace: true, settings: { dialect: "qmail-ldap" } } });
  const control = path.join(root, "var/qmail/control");
  await mkdir(control, { recursive: true });
  await writeFile(path.join(control, "locals.cdb"), "");
  const made = `${control}/locals.cdb ${control}/locals.tmp < ${control}/locals`;
  assert.deepEqual(await lensOf("var/qmail/control/locals", "example.org\n", "qmail-list"), [
    `Takes effect: once locals.cdb is made anew, which is read instead — copy “/var/qmail/bin/qmail-cdb ${made}”`,
    [`/var/qmail/bin/qmail-cdb ${made}`],
  ]);
  assert.equal((await lensOf("var/qmail/control/rcpthosts", "example.org\n", "qmail-list"))[0], "Takes effect: next connection");
});

test("of a file that no program reads nothing is told", async () => {
  await client.start({}, { initializationOptions: { trace: true, settings: { dialect: "indimail" } } });
  const file = path.join(root, "etc/indimail/control/blackholedrcptpatterns");
  await mkdir(path.dirname(file), { recursive: true });
  const uri = pathToFileURL(file).href;
  client.open(uri, "x\n");
  assert.deepEqual(await client.request("textDocument/codeLens", { textDocument: { uri } }), []);
  const read = pathToFileURL(path.join(root, "etc/indimail/control/badmailfrom")).href;
  client.open(read, "x\n");
  assert.notDeepEqual(await client.request("textDocument/codeLens", { textDocument: { uri: read } }), []);
});

test("it can be turned off, and stays away from clients that can't copy", async () => {
  await client.start({}, { initializationOptions: { trace: true, settings: { codeLens: { takesEffect: false, trace: false } } } });
  const uri = pathToFileURL(path.join(root, "rcpthosts")).href;
  client.open(uri, "example.org\n");
  assert.deepEqual(await client.request("textDocument/codeLens", { textDocument: { uri } }), []);
});
