import assert from "node:assert/strict";
import fs from "node:fs";
import { after, afterEach, beforeEach, test } from "node:test";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, member, members } from "../support/lsp-client.ts";

type Json = Record<string, unknown>;

const FILES = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/rcpthosts": "example.org\n.com\n.net\n",
  "etc/tcp.smtp": '127.:allow,RELAYCLIENT=""\n:allow,A="b"\n',
};
const folder = new DiskFolder();
after(() => folder.remove());

const uri = folder.uriOf("var/qmail/control/rcpthosts");
const RULES = folder.uriOf("etc/tcp.smtp");
const EDITOR = {
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"], changeAnnotationSupport: {} },
  },
  textDocument: { codeAction: { codeActionLiteralSupport: {}, dataSupport: true, resolveSupport: { properties: ["edit"] } } },
};

let client: LspClient;
let asked: Json[];

beforeEach(() => {
  folder.writeAll(FILES);
  client = new LspClient();
  asked = [];
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

async function start({ applied = true, extra = {} }: { readonly applied?: boolean; readonly extra?: Json } = {}): Promise<void> {
  client.respond("workspace/applyEdit", (params) => {
    asked.push(isJson(params) ? params : {});
    return { applied };
  });
  await client.start(EDITOR, extra);
}

function letRelay(networks: string): Promise<unknown> {
  return client.request("qmail-control/letNetworksRelay", { uri, networks });
}

/** The changes that were asked for. */
function changes(): readonly Json[] {
  return asked.flatMap(({ edit }) => members(edit, "documentChanges"));
}

test("what is typed is judged, in the language of the reader", async () => {
  await start({ extra: { locale: "ja" } });
  const fault = (networks: string): Promise<unknown> => client.request("qmail-control/networksFault", { uri, networks });
  assert.equal(await fault("192.168.1. 10.0.0.0/8"), null);
  assert.match(String(await fault("10.0")), /^10\.0 は、アドレス/);
  assert.match(String(await fault("0.0.0.0/0")), /全員/);
  assert.equal(await client.request("qmail-control/networksFault", { uri: "file:///nowhere/x", networks: "10.0" }), null);
  assert.equal(await client.request("qmail-control/networksFault", { uri }), null);
});

test("the editor is asked to change the rules, never without a question, and nothing is written here", async () => {
  await start();
  const result = await letRelay(" 192.168.1.0/24 ");
  assert.deepEqual(result, {
    outcome: "changed",
    uri: RULES,
    file: "etc/tcp.smtp",
    notes: [],
    activationCommand: "tcprules /etc/tcp.smtp.cdb /etc/tcp.smtp.tmp < /etc/tcp.smtp",
  });
  const place = { line: 1, character: 0 };
  assert.deepEqual(changes(), [
    {
      textDocument: { uri: RULES, version: null },
      edits: [{ range: { start: place, end: place }, newText: '192.168.1.:allow,A="b",RELAYCLIENT=""\n', annotationId: "closed-file" }],
    },
  ]);
  assert.deepEqual(member(asked[0]?.["edit"], "changeAnnotations"), {
    "closed-file": { label: "Let 192.168.1.0/24 relay", needsConfirmation: true },
  });
  assert.equal(fs.readFileSync(folder.pathOf("etc/tcp.smtp"), "utf8"), FILES["etc/tcp.smtp"]);
});

test("rules that are open are changed as they stand in the editor, and asked about too", async () => {
  await start();
  client.open(RULES, "# mine\n:allow\n", "qmail-tcprules", 7);
  assert.equal(member({ result: await letRelay("192.0.2.1") }, "result")["outcome"], "changed");
  const [change] = changes();
  assert.deepEqual(member(change, "textDocument"), { uri: RULES, version: 7 });
  const [edit] = members(change, "edits");
  assert.equal(edit?.["newText"], '192.0.2.1:allow,RELAYCLIENT=""\n');
  assert.equal(edit?.["annotationId"], "closed-file");
});

test("rules that do not exist are created", async () => {
  fs.rmSync(folder.pathOf("etc/tcp.smtp"));
  await start();
  const result = member({ result: await letRelay("192.0.2.1") }, "result");
  assert.match(String(result["notes"]), /-x \/etc\/tcp\.smtp\.cdb/);
  const [create, fill] = changes();
  assert.deepEqual(create, { kind: "create", uri: RULES, options: { ignoreIfExists: true } });
  assert.deepEqual(
    members(fill, "edits").map(({ newText }) => newText),
    ['192.0.2.1:allow,RELAYCLIENT=""\n', ":allow\n"],
  );
});

test("who declines, has nothing to change, or types nonsense is not asked twice", async () => {
  await start({ applied: false });
  const outcome = async (networks: string): Promise<unknown> => member({ result: await letRelay(networks) }, "result")["outcome"];
  assert.equal(await outcome("192.0.2.1"), "declined");
  assert.equal(asked.length, 1);
  assert.equal(await outcome("127.0.0.1"), "nothing to do");
  assert.equal(await outcome("10.0"), "refused");
  assert.equal(asked.length, 1);
  assert.equal(await client.request("qmail-control/letNetworksRelay", { uri: "file:///nowhere/x", networks: "10." }), null);
  assert.equal(await client.request("qmail-control/letNetworksRelay", { networks: 1 }), null);
});

test("an editor of ours offers it once all public suffixes are gone, and no other does", async () => {
  for (const relay of [true, undefined]) {
    const own = relay ? client : new LspClient();
    await own.start(EDITOR, relay ? { initializationOptions: { relay } } : {});
    own.open(uri, FILES["var/qmail/control/rcpthosts"]);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };
    const actions = await own.request("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [] } });
    assert.ok(Array.isArray(actions));
    const commandOf = async (title: RegExp): Promise<unknown> => {
      const action = actions.filter(isJson).find((found) => title.test(String(found["title"])));
      const resolved = await own.request("codeAction/resolve", action);
      assert.ok(isJson(resolved) && isJson(resolved["edit"]));
      return isJson(resolved["command"]) ? [resolved["command"]["command"], resolved["command"]["arguments"]] : null;
    };
    assert.deepEqual(await commandOf(/^Remove all 2/), relay ? ["qmail-control.offerRelay", [uri]] : null);
    assert.equal(await commandOf(/^Remove this entry/), null);
    if (own !== client) assert.equal(await own.stop(), 0);
  }
});
