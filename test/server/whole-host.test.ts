import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, test } from "node:test";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, member, members } from "../support/lsp-client.ts";

/** What only the whole host shows: a file that the editor has open, and others that it has not. */

const EDITS = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } } },
};
const PUSH = { ...EDITS, textDocument: { ...EDITS.textDocument, publishDiagnostics: { relatedInformation: true } } };

let client: LspClient;
let folder: DiskFolder;

beforeEach(() => {
  client = new LspClient();
  folder = new DiskFolder();
  write("me", "mail.example.org\n");
  write("rcpthosts", "example.org\n");
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
  folder.remove();
});

function uriOf(name: string): string {
  return folder.uriOf(`qmail/control/${name}`);
}

function write(name: string, text: string): void {
  folder.write(`qmail/control/${name}`, text);
}

/** Waits for a publication of that file that has, or has not, a finding of the rule. */
async function published(name: string, has: boolean, from = 0): Promise<readonly Record<string, unknown>[]> {
  const message = await client.message(
    "textDocument/publishDiagnostics",
    (params) => params["uri"] === uriOf(name) && members(params, "diagnostics").some(isUnaccepted) === has,
    from,
  );
  return members(message, "diagnostics").filter(isUnaccepted);
}

function isUnaccepted({ code }: Record<string, unknown>): boolean {
  return code === "unaccepted-domain";
}

const SHOP = "example.org:joe\nshop.example.com:shop\n";

test("a finding about the host comes after a moment, moves with its line, and goes when another file is repaired", async () => {
  await client.start(PUSH);
  client.open(uriOf("virtualdomains"), SHOP);
  const [first] = await published("virtualdomains", true);
  assert.deepEqual(first?.["range"], { start: { line: 1, character: 0 }, end: { line: 1, character: 16 } });
  const from = client.received.length;
  client.change(uriOf("virtualdomains"), 2, {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    text: "# ours\n",
  });
  const [moved] = await published("virtualdomains", true, from);
  assert.deepEqual(moved?.["range"], { start: { line: 2, character: 0 }, end: { line: 2, character: 16 } });
  client.open(uriOf("rcpthosts"), "example.org\nshop.example.com\n");
  await published("virtualdomains", false, from);
});

test("its fix changes the other file, open or not, and asks before it changes one that is closed", async () => {
  await client.start(PUSH);
  client.open(uriOf("virtualdomains"), SHOP);
  await published("virtualdomains", true);
  const asked = {
    textDocument: { uri: uriOf("virtualdomains") },
    range: { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } },
    context: { diagnostics: [] },
  };
  const actions = async (): Promise<readonly Record<string, unknown>[]> =>
    members({ items: await client.request("textDocument/codeAction", asked) }, "items");
  const [closed] = await actions();
  assert.deepEqual(closed?.["edit"], {
    documentChanges: [
      {
        textDocument: { uri: uriOf("rcpthosts"), version: null },
        edits: [
          {
            range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
            newText: "shop.example.com\n",
            annotationId: "closed-file",
          },
        ],
      },
    ],
    changeAnnotations: { "closed-file": { label: "Add shop.example.com to rcpthosts", needsConfirmation: true } },
  });
  client.open(uriOf("rcpthosts"), "# ours\nexample.org", "qmail-list", 7);
  const [open] = await actions();
  assert.deepEqual(open?.["edit"], {
    documentChanges: [
      {
        textDocument: { uri: uriOf("rcpthosts"), version: 7 },
        edits: [{ range: { start: { line: 1, character: 11 }, end: { line: 1, character: 11 } }, newText: "\nshop.example.com\n" }],
      },
    ],
  });
});

test("a fix that is chosen at once changes the other file too, before the host has been looked at", async () => {
  await client.start({
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
    textDocument: { codeAction: { codeActionLiteralSupport: {}, dataSupport: true, resolveSupport: { properties: ["edit"] } } },
  });
  const files = { me: "mail.example.org\n", locals: "mail.example.org\nexample.com\n", virtualdomains: "example.com:joe\n" };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const uri = uriOf("virtualdomains");
  client.open(uri, files.virtualdomains);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const actions = await client.request("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [] } });
  assert.ok(Array.isArray(actions));
  const action = actions.find(({ title }) => title === "Remove example.com from locals");
  const [change] = members(member(await client.request("codeAction/resolve", action), "edit"), "documentChanges");
  assert.deepEqual(member(change, "textDocument"), { uri: uriOf("locals"), version: null });
  assert.equal(members(change, "edits").length, 1);
});

test("the verdict on the host comes with its status, and follows an edit", async () => {
  await client.start(PUSH, { initializationOptions: { status: true } });
  const verdict = async (kind: string): Promise<Record<string, unknown>> =>
    member(
      await client.message("qmail-control/status", (status) => isJson(status["verdict"]) && status["verdict"]["kind"] === kind),
      "verdict",
    );
  client.open(uriOf("rcpthosts"), ".com\n");
  const open = await verdict("partly-open");
  assert.match(String(open["sentence"]), /^This server relays for anybody to every domain below \.com \(rcpthosts:1\)\./);
  assert.deepEqual(
    members(open, "reasons").map(({ uri, line }) => [uri, line]),
    [[uriOf("rcpthosts"), 0]],
  );
  client.change(uriOf("rcpthosts"), 2, { text: "example.org\n" });
  const closed = await verdict("unknown");
  assert.match(String(closed["sentence"]), /accepts mail for 1 domain/);
});

test("what is not there, or compiled, has its findings in the workspace's report", async () => {
  await rm(folder.pathOf("qmail/control/rcpthosts"));
  write("morercpthosts.cdb", "no cdb");
  await client.start({ textDocument: { diagnostic: {} } });
  client.open(uriOf("virtualdomains"), SHOP);
  const found = new Set<unknown>();
  // The report is held until there is news; the look at the whole host comes a moment later.
  let previous: readonly unknown[] = [];
  while (!found.has("missing-rcpthosts")) {
    const report = await client.request("workspace/diagnostic", { previousResultIds: previous });
    const items = members(report, "items");
    previous = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    for (const item of items) for (const { code } of members(item, "items")) found.add(code);
  }
  assert.ok(found.has("missing-rcpthosts"));
});

test("a folder in the place of a file is no absence: no program reads it, and none takes mail for everybody", async () => {
  await rm(folder.pathOf("qmail/control/rcpthosts"));
  write("rcpthosts/2019", "example.org\n");
  await client.start({ textDocument: { diagnostic: {} } });
  client.open(uriOf("virtualdomains"), SHOP);
  const found = new Map<unknown, unknown>();
  let previous: readonly unknown[] = [];
  while (!found.has("directory-as-file")) {
    const report = await client.request("workspace/diagnostic", { previousResultIds: previous });
    const items = members(report, "items");
    previous = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    for (const item of items) for (const { code } of members(item, "items")) found.set(code, item["uri"]);
  }
  assert.equal(found.get("directory-as-file"), uriOf("rcpthosts"));
  assert.ok(!found.has("missing-rcpthosts"));
});

test("of a file in no open folder the gravest findings are shown and the others counted; the status counts them all", async () => {
  const assigned = ["a", "b", "c", "d"].map((name) => `+${name}.example.net-:${name}.example.net:507:100:/home/${name}:-::`);
  folder.write("qmail/users/assign", `${assigned.join("\n")}\n.\n`);
  const settings = { maxDiagnosticsPerFile: 2 };
  await client.start({ textDocument: { diagnostic: {} } }, { initializationOptions: { status: true, settings } });
  client.open(uriOf("virtualdomains"), "example.org:joe\n");
  let shown: readonly Record<string, unknown>[] = [];
  let previous: readonly unknown[] = [];
  while (shown.length === 0) {
    const items = members(await client.request("workspace/diagnostic", { previousResultIds: previous }), "items");
    previous = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const ofAssign = items.find(({ uri }) => uri === folder.uriOf("qmail/users/assign"));
    if (ofAssign) shown = members(ofAssign, "items");
  }
  assert.deepEqual(
    shown.map(({ code, message }) => code ?? message),
    [
      "unlisted-assigned-domain",
      "unlisted-assigned-domain",
      "2 more findings are not shown (setting qmail-control.maxDiagnosticsPerFile).",
    ],
  );
  const status = await client.message("qmail-control/status", (params) => Number(member(params, "findings")["warning"]) >= assigned.length);
  assert.ok(status);
});
