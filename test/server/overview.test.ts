import assert from "node:assert/strict";
import { after, afterEach, beforeEach, describe, test } from "node:test";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, member, members } from "../support/lsp-client.ts";

type Json = Record<string, unknown>;

const FILES = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/locals": "example.org\n",
  "var/qmail/control/rcpthosts": "example.org\n.com\n",
  "var/qmail/control/concurrencyremote": "30\n",
  "etc/tcp.smtp": "192.0.2.1:alow\n:allow\n",
};

const folder = new DiskFolder(FILES);
after(() => folder.remove());
const CONTROL = folder.uriOf("var/qmail/control");

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

function overview(host: unknown): Promise<unknown> {
  return client.request("qmail-control/overview", { host });
}

function files(answer: unknown): ReadonlyMap<unknown, Json> {
  const all = members(answer, "categories").flatMap((category) => members(category, "files"));
  return new Map(all.map((file) => [file["name"], file]));
}

describe("a host at a glance", () => {
  test("has its verdict, and each file with what is in force, though none is open", async () => {
    await client.start({});
    const answer = await overview(CONTROL);
    assert.equal(member(answer, "verdict")["kind"], "partly-open");
    assert.deepEqual(
      members(member(answer, "verdict"), "reasons").map(({ place, witness }) => [place, witness]),
      [["control/rcpthosts:2", "victim@example.com"]],
    );
    const known = files(answer);
    const rcpthosts = known.get("rcpthosts") ?? {};
    assert.deepEqual([rcpthosts["exists"], rcpthosts["values"], rcpthosts["uri"]], [true, ["example.org", ".com"], `${CONTROL}/rcpthosts`]);
    assert.equal(member(rcpthosts, "findings")["error"], 1);
    const concurrency = known.get("concurrencyremote") ?? {};
    assert.deepEqual(concurrency["values"], ["30 deliveries at a time"]);
    const absent = known.get("concurrencylocal") ?? {};
    assert.deepEqual([absent["exists"], absent["source"], absent["values"]], [false, "default", ["10 deliveries at a time"]]);
    assert.match(String(absent["takesEffect"]), /restart/);
  });

  test("has the files beside the control directory, with their findings", async () => {
    await client.start({});
    const rules = files(await overview(CONTROL)).get("etc/tcp.smtp") ?? {};
    assert.deepEqual([rules["exists"], rules["uri"]], [true, folder.uriOf("etc/tcp.smtp")]);
    assert.equal(member(rules, "findings")["error"], 1);
  });

  test("counts what is typed and not yet saved, and speaks the language of the editor", async () => {
    await client.start({}, { locale: "ja" });
    client.open(`${CONTROL}/rcpthosts`, "example.org\n.com\n.net\n");
    const rcpthosts = files(await overview(CONTROL)).get("rcpthosts") ?? {};
    assert.deepEqual([member(rcpthosts, "findings")["error"], rcpthosts["source"]], [2, "ファイル"]);
  });

  test("is told of control directories only", async () => {
    await client.start({});
    assert.equal(await overview(folder.uriOf("etc")), null);
    assert.equal(await overview(folder.uriOf("nowhere")), null);
    assert.equal(await overview(7), null);
    assert.ok(isJson(await overview(`${CONTROL}/`)));
  });

  test("findings are told in words where they are asked for, the gravest first, of files beside the control directory too", async () => {
    await client.start({});
    const told = (answer: unknown, name: string): unknown[] =>
      members(files(answer).get(name) ?? {}, "told").map(({ severity, rule, line }) => [severity, rule, line]);
    const all = await client.request("qmail-control/overview", { host: CONTROL, told: 50 });
    assert.deepEqual(told(all, "rcpthosts")[0], ["error", "public-suffix-entry", 1]);
    assert.deepEqual(told(all, "etc/tcp.smtp"), [["error", "refused-line", 0]]);
    const [message] = members(files(all).get("rcpthosts") ?? {}, "told").map((each) => each["message"]);
    assert.match(String(message), /\.com/);
    const one = await client.request("qmail-control/overview", { host: CONTROL, told: 1 });
    assert.equal(told(one, "rcpthosts").length, 1);
    for (const told of [undefined, "3", -1, Number.NaN]) {
      const none = await client.request("qmail-control/overview", { host: CONTROL, told });
      assert.ok(!JSON.stringify(none).includes('"told"'));
    }
  });
});

describe("an explanation", () => {
  test("is the same as the command's, for files and rules, in the language of the reader", async () => {
    await client.start({});
    const explain = (params: unknown): Promise<unknown> => client.request("qmail-control/explain", params);
    assert.match(String(await explain({ name: "queuelifetime" })), /^# queuelifetime\n\n.*604800/s);
    assert.match(String(await explain({ name: "public-suffix-entry", dialect: "sqmail" })), /^# public-suffix-entry\n/);
    for (const params of [{ name: "nothing-like-it" }, { name: "x".repeat(501) }, { name: 3 }, {}])
      assert.equal(await explain(params), null);
  });
});
