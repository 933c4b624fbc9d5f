import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, member } from "../support/lsp-client.ts";

/** The verdict above the files that decide it. */

const REFRESHES = { workspace: { codeLens: { refreshSupport: true } } };
const RULES = '127.:allow,RELAYCLIENT=""\n:allow\n';

let client: LspClient;
let folder: DiskFolder;

beforeEach(() => {
  client = new LspClient();
  folder = new DiskFolder();
  folder.write("var/qmail/control/me", "mail.example.org\n");
  folder.write("var/qmail/control/rcpthosts", "example.org\n");
  folder.write("etc/tcp.smtp", RULES);
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
  folder.remove();
});

async function verdictAbove(name: string): Promise<unknown> {
  const lenses = await client.request("textDocument/codeLens", { textDocument: { uri: folder.uriOf(name) } });
  assert.ok(Array.isArray(lenses));
  const found = lenses.filter(isJson).find((lens) => member(lens, "command")["command"] === "qmail-control.showVerdict");
  if (!found) return undefined;
  assert.deepEqual(member(found, "range")["start"], { line: 0, character: 0 });
  assert.deepEqual(member(found, "command")["arguments"], [{ host: folder.uriOf("var/qmail/control") }]);
  return member(found, "command")["title"];
}

test("it stands above rcpthosts and the tcp rules, follows what is typed, and is asked for anew", async () => {
  await client.start(REFRESHES, { initializationOptions: { trace: true } });
  client.open(folder.uriOf("var/qmail/control/rcpthosts"), "example.org\n");
  await client.message("workspace/codeLens/refresh");
  assert.match(String(await verdictAbove("var/qmail/control/rcpthosts")), /^Closed: accepts mail for 1 domain; relays for 127/);
  client.open(folder.uriOf("etc/tcp.smtp"), RULES, "qmail-tcprules");
  assert.match(String(await verdictAbove("etc/tcp.smtp")), /^Closed/);
  client.open(folder.uriOf("var/qmail/control/me"), "mail.example.org\n", "qmail-value");
  assert.equal(await verdictAbove("var/qmail/control/me"), undefined);
  const before = client.received.length;
  client.change(folder.uriOf("var/qmail/control/rcpthosts"), 2, { text: ".com\n" });
  await client.message("workspace/codeLens/refresh", () => true, before);
  assert.match(String(await verdictAbove("var/qmail/control/rcpthosts")), /^This server relays for anybody to every domain below \.com/);
});

test("it stands above tcp rules that are opened alone", async () => {
  await client.start(REFRESHES, { initializationOptions: { trace: true } });
  client.open(folder.uriOf("etc/tcp.smtp"), RULES, "qmail-tcprules");
  await client.message("workspace/codeLens/refresh");
  assert.match(String(await verdictAbove("etc/tcp.smtp")), /^Closed: accepts mail for 1 domain; relays for 127/);
});

test("it can be turned off, and stays away from clients that can't show the page", async () => {
  await client.start({}, { initializationOptions: { trace: true, status: true, settings: { codeLens: { verdict: false } } } });
  client.open(folder.uriOf("var/qmail/control/rcpthosts"), "example.org\n");
  await client.message("qmail-control/status", (status) => "verdict" in status);
  assert.equal(await verdictAbove("var/qmail/control/rcpthosts"), undefined);
});
