import assert from "node:assert/strict";
import { after, afterEach, beforeEach, describe, test } from "node:test";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, member, members } from "../support/lsp-client.ts";

type Json = Record<string, unknown>;

const FILES = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/locals": "example.org\n",
  "var/qmail/control/rcpthosts": "# ours\nexample.org\n.com\nshop.example\n",
  "var/qmail/control/virtualdomains": "shop.example:joe-shop\n",
  "var/qmail/users/assign": "+joe-:joe:1001:1001:/home/joe dir:-::\n.\n",
  "etc/tcp.smtp": '192.0.2.:allow,RELAYCLIENT=""\n:allow\n',
  "home/joe dir/.qmail-shop-info": "./Maildir/\n",
};

const folder = new DiskFolder(FILES);
after(() => folder.remove());

const RCPTHOSTS = folder.uriOf("var/qmail/control/rcpthosts");
const OWN = { initializationOptions: { trace: true } };

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

function trace(params: Json): Promise<unknown> {
  return client.request("qmail-control/trace", params);
}

async function textOf(params: Json): Promise<string> {
  const answer = await trace(params);
  assert.ok(isJson(answer) && Array.isArray(answer["answers"]));
  return answer["answers"].join("\n");
}

/** The lenses that trace an address; another stands above the first line and tells when a change takes effect. */
async function lenses(uri: string): Promise<readonly Json[]> {
  const found = await client.request("textDocument/codeLens", { textDocument: { uri } });
  assert.ok(Array.isArray(found));
  return found.filter(isJson).filter((lens) => member(lens, "command")["title"] === "Trace");
}

describe("a trace", () => {
  test("goes through all files of the host, and links to their lines", async () => {
    await client.start({}, OWN);
    client.open(RCPTHOSTS, FILES["var/qmail/control/rcpthosts"]);
    const answer = await trace({ uri: RCPTHOSTS, address: "info@shop.example" });
    assert.ok(isJson(answer));
    const text = String(answer["answers"]);
    assert.match(text, /^A stranger may send to info@shop\.example: accepted \(control\/rcpthosts:4\)\./);
    assert.match(text, /is delivered on this host to user joe \(\/home\/joe dir\/\.qmail-shop-info\): into \.\/Maildir\/\./);
    assert.deepEqual(
      members(answer, "stations").map(({ program }) => program),
      ["tcpserver", "qmail-smtpd", "qmail-send", "qmail-lspawn", "qmail-local"],
    );
    assert.deepEqual(member(answer, "goal"), { kind: "here", text: "user joe, on this host" });
    assert.equal(answer["host"], folder.uriOf("var/qmail/control"));
    const steps = members(answer, "stations").flatMap((station) => members(station, "steps"));
    const links = steps.filter(({ uri }) => uri !== null).map(({ label, uri, line }) => ({ words: label, uri, target: line }));
    assert.deepEqual(links, [
      { words: "etc/tcp.smtp:2", uri: folder.uriOf("etc/tcp.smtp"), target: 1 },
      { words: "control/rcpthosts:4", uri: RCPTHOSTS, target: 3 },
      { words: "control/virtualdomains:1", uri: folder.uriOf("var/qmail/control/virtualdomains"), target: 0 },
      { words: "users/assign:1", uri: folder.uriOf("var/qmail/users/assign"), target: 0 },
      { words: "/home/joe dir/.qmail-shop-info", uri: folder.uriOf("home/joe dir/.qmail-shop-info"), target: null },
      { words: "/home/joe dir/.qmail-shop-info:1", uri: folder.uriOf("home/joe dir/.qmail-shop-info"), target: 0 },
    ]);
  });

  test("has the client's rule and the sender, in the language of the editor", async () => {
    await client.start({}, { ...OWN, locale: "ja" });
    client.open(RCPTHOSTS, FILES["var/qmail/control/rcpthosts"]);
    const text = await textOf({ uri: RCPTHOSTS, address: "x@other.test", client: "192.0.2.7", sender: "a@b.test" });
    assert.match(text, /^192\.0\.2\.7 は x@other\.test に送信できます: 受け付け \(etc\/tcp\.smtp:1\)。/);
  });

  test("sees what is typed and not yet saved", async () => {
    await client.start({}, OWN);
    client.open(RCPTHOSTS, "other.test\n");
    assert.match(await textOf({ uri: RCPTHOSTS, address: "x@other.test" }), /accepted \(control\/rcpthosts:1\)/);
    client.open(folder.uriOf("etc/tcp.smtp"), ":deny\n", "qmail-tcprules");
    assert.match(await textOf({ uri: RCPTHOSTS, address: "x@other.test" }), /^A stranger may not connect/);
  });

  for (const name of ["etc/tcp.smtp", "var/qmail/users/assign", "home/joe dir/.qmail-shop-info"]) {
    test(`starts from ${name} too`, async () => {
      await client.start({}, OWN);
      assert.match(await textOf({ uri: folder.uriOf(name), address: "x@shop.example" }), /^A stranger may send to x@shop\.example/);
    });
  }

  test("asks the rules that a run script names, on disk and through a client", async () => {
    const script = "#!/bin/sh\nexec tcpserver -x /etc/clients.cdb 0 25 /var/qmail/bin/qmail-smtpd\n";
    const files: Readonly<Record<string, string>> = {
      "other/var/qmail/control/me": "mail.example.org\n",
      "other/var/qmail/control/rcpthosts": "example.org\n",
      "other/etc/tcp.smtp": ":deny\n",
      "other/etc/clients": ":allow\n",
      "other/service/smtpd/run": script,
    };
    folder.writeAll(files);
    await client.start({}, OWN);
    const rcpthosts = folder.uriOf("other/var/qmail/control/rcpthosts");
    assert.match(await textOf({ uri: rcpthosts, address: "x@example.org" }), /^A stranger may send/);
    assert.equal(await client.stop(), 0);

    client = new LspClient();
    const below = (folder: unknown): readonly string[] => {
      const start = `${String(folder).replace("vfs://host/", "")}/`;
      return Object.keys(files).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
    };
    client.respond("qmail-control/readDirectory", (params) => (isJson(params) ? below(params["folder"]) : []));
    client.respond("qmail-control/listDirectory", (params) =>
      isJson(params) ? below(params["folder"]).map((name) => name.split("/")[0]) : null,
    );
    client.respond("qmail-control/readFile", (params) => (isJson(params) ? files[String(params["uri"]).replace("vfs://host/", "")] : null));
    await client.start({}, { initializationOptions: { trace: true, files: true, settings: {} } });
    assert.match(await textOf({ uri: "vfs://host/other/var/qmail/control/rcpthosts", address: "x@example.org" }), /^A stranger may send/);
  });

  test("reads through a client that offers to", async () => {
    const asked: string[] = [];
    client.respond("qmail-control/readDirectory", (params) => {
      const folder = String(isJson(params) && params["folder"]);
      const names: readonly unknown[] = isJson(params) && Array.isArray(params["names"]) ? params["names"] : [];
      return names.filter((name) => folder === "vfs://host/a%20b/var/qmail/control" && (name === "me" || name === "rcpthosts"));
    });
    client.respond("qmail-control/readFile", (params) => {
      const uri = String(isJson(params) && params["uri"]);
      asked.push(uri);
      return uri.endsWith("/me") ? "mail.example.org\n" : "example.org\n";
    });
    await client.start({}, { initializationOptions: { trace: true, files: true, settings: {} } });
    assert.match(await textOf({ uri: "vfs://host/a%20b/etc/tcp.smtp", address: "x@example.org" }), /^A stranger may send/);
    assert.ok(asked.includes("vfs://host/a%20b/var/qmail/control/rcpthosts"), asked.join("\n"));
  });

  test("of a file without a host, and of nonsense, is null", async () => {
    await client.start({}, OWN);
    for (const params of [{ uri: "vfs://x/y", address: "a@b" }, { uri: "", address: "" }, { uri: 1, address: "a@b" }, {}]) {
      assert.equal(await trace(params), null);
    }
  });
});

describe("code lenses", () => {
  test("stand on the first entry of each block, with an address that it decides about; not on one to be repaired", async () => {
    const capabilities = await client.start({}, OWN);
    assert.ok(isJson(capabilities["codeLensProvider"]));
    client.open(RCPTHOSTS, "# ours\nexample.org\nexample.com\n# theirs\n.com\n.shop.example\n");
    const found = await lenses(RCPTHOSTS);
    assert.deepEqual(
      found.map((lens) => member(lens, "command")),
      ["postmaster@example.org", "postmaster@host.shop.example"].map((address) => ({
        title: "Trace",
        command: "qmail-control.traceAddress",
        arguments: [{ uri: RCPTHOSTS, address }],
      })),
    );
    assert.deepEqual(
      found.map((lens) => member(member(lens, "range"), "start")["line"]),
      [1, 5],
    );
  });

  test("of a map use its keys", async () => {
    await client.start({}, OWN);
    const uri = folder.uriOf("var/qmail/control/virtualdomains");
    client.open(uri, "a.example:a\n\n.b.example:b\n\nme@c.example:c\n\nno colon\n\n:alias-d\n");
    const addresses = (await lenses(uri)).flatMap((lens) => members(member(lens, "command"), "arguments").map(({ address }) => address));
    assert.deepEqual(addresses, ["postmaster@a.example", "postmaster@host.b.example", "me@c.example", "postmaster@elsewhere.example"]);
  });

  test("are not in large files, in other files, or where the user wants none", async () => {
    await client.start({}, { initializationOptions: { trace: true, settings: { codeLens: { trace: false } } } });
    client.open(RCPTHOSTS, "example.org\n");
    assert.deepEqual(await lenses(RCPTHOSTS), []);
    await client.stop();
    client = new LspClient();
    await client.start({}, OWN);
    client.open(RCPTHOSTS, Array.from({ length: 2001 }, (_, at) => `d${at}.example.org\n`).join(""));
    assert.deepEqual(await lenses(RCPTHOSTS), []);
    const me = folder.uriOf("var/qmail/control/me");
    client.open(me, "mail.example.org\n", "qmail-value");
    assert.deepEqual(await lenses(me), []);
  });

  test("are not offered to an editor without the command", async () => {
    assert.equal((await client.start({}))["codeLensProvider"], undefined);
  });
});
