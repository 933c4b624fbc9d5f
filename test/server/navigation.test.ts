import assert from "node:assert/strict";
import { after, afterEach, beforeEach, describe, test } from "node:test";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, member, members } from "../support/lsp-client.ts";

type Json = Record<string, unknown>;

const CONTROL = "var/qmail/control";
const FILES = {
  [`${CONTROL}/me`]: "mail.example.org\n",
  [`${CONTROL}/locals`]: "example.org\n",
  [`${CONTROL}/rcpthosts`]: "example.org\nSHOP.example\n.shop.example\n",
  [`${CONTROL}/virtualdomains`]: "shop.example:joe-shop\n",
  "var/qmail/users/assign": "+joe-:joe:1001:1001:/home/joe dir:-::\n=joe-shop-jim:jim:1002:1002:/home/jim:::\n.\n",
  "var/qmail/alias/.qmail-root": "&sales@shop.example\n",
  "home/joe dir/.qmail-shop-default": "./Maildir/\n",
  "home/jim/.qmail": "./Maildir/\n",
};

const folder = new DiskFolder(FILES);
after(() => folder.remove());

const VIRTUAL = `${CONTROL}/virtualdomains`;
const RCPTHOSTS = `${CONTROL}/rcpthosts`;

let client: LspClient;

beforeEach(() => {
  client = new LspClient();
});

afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

function open(name: keyof typeof FILES, languageId = "qmail-list", text: string = FILES[name]): void {
  client.open(folder.uriOf(name), text, languageId);
}

async function ask(method: string, name: string, line: number, character: number, more: Json = {}): Promise<readonly Json[]> {
  const found = await client.request(`textDocument/${method}`, {
    textDocument: { uri: folder.uriOf(name) },
    position: { line, character },
    ...more,
  });
  assert.ok(Array.isArray(found));
  return found.filter(isJson);
}

/** A range as `LINE:START-END`. */
function inWords(range: Json): string {
  const [start, end] = [member(range, "start"), member(range, "end")];
  return `${String(start["line"])}:${String(start["character"])}-${String(end["character"])}`;
}

/** A location as `PATH LINE:START-END`, its path below the root. */
function location({ uri, range }: Json): string {
  return `${decodeURIComponent(String(uri)).replace(`file://${folder.path}/`, "")} ${inWords(member({ range }, "range"))}`;
}

const references = async (name: string, line: number, character: number): Promise<readonly string[]> =>
  (await ask("references", name, line, character, { context: { includeDeclaration: true } })).map(location);

describe("a definition", () => {
  test("leads from a prefix to the line of users/assign and to the .qmail file, neither of them open", async () => {
    const capabilities = await client.start({});
    for (const name of ["definitionProvider", "referencesProvider", "documentHighlightProvider"]) assert.equal(capabilities[name], true);
    open(VIRTUAL);
    assert.deepEqual((await ask("definition", VIRTUAL, 0, 15)).map(location), [
      "var/qmail/users/assign 0:0-37",
      "home/joe dir/.qmail-shop-default 0:0-10",
    ]);
    assert.deepEqual(await ask("definition", VIRTUAL, 7, 99), []);
  });

  test("has the whole name as its origin where the editor shows that", async () => {
    await client.start({ textDocument: { definition: { linkSupport: true } } });
    open(RCPTHOSTS);
    const [link, ...others] = await ask("definition", RCPTHOSTS, 1, 2);
    assert.equal(others.length, 0);
    assert.equal(inWords(member(link, "originSelectionRange")), "1:0-12");
    assert.equal(link?.["targetUri"], folder.uriOf(VIRTUAL));
    assert.equal(inWords(member(link, "targetSelectionRange")), "0:0-12");
  });

  test("sees what is typed and not yet saved", async () => {
    await client.start({});
    open(RCPTHOSTS);
    open(VIRTUAL, "qmail-list", "# nothing\nx.example:joe\n\nSHOP.EXAMPLE:joe\n");
    assert.deepEqual((await ask("definition", RCPTHOSTS, 1, 2)).map(location), [`${VIRTUAL} 3:0-12`]);
  });

  test("leads from a line of users/assign and from a .qmail, opened alone", async () => {
    await client.start({});
    open("var/qmail/users/assign", "qmail-assign");
    assert.deepEqual((await ask("definition", "var/qmail/users/assign", 1, 20)).map(location), ["home/jim/.qmail 0:0-10"]);
    open("var/qmail/alias/.qmail-root", "dot-qmail");
    assert.deepEqual((await ask("definition", "var/qmail/alias/.qmail-root", 0, 3)).map(location), [
      "home/joe dir/.qmail-shop-default 0:0-10",
      "var/qmail/users/assign 0:0-37",
    ]);
  });
});

describe("references", () => {
  const all = [`${RCPTHOSTS} 1:0-12`, `${VIRTUAL} 0:0-12`, "var/qmail/alias/.qmail-root 0:7-19"];

  for (const [name, line, character, language] of [
    [RCPTHOSTS, 1, 12, "qmail-list"],
    [VIRTUAL, 0, 0, "qmail-list"],
    ["var/qmail/alias/.qmail-root", 0, 9, "dot-qmail"],
  ] as const) {
    test(`of a domain are the same from ${name}`, async () => {
      await client.start({});
      open(name, language);
      assert.deepEqual(await references(name, line, character), all);
    });
  }

  test("of a wildcard are itself, and of a virtual user its domains and addresses", async () => {
    await client.start({});
    open(RCPTHOSTS);
    open(VIRTUAL);
    assert.deepEqual(await references(RCPTHOSTS, 2, 4), [`${RCPTHOSTS} 2:0-13`]);
    const shop = [`${VIRTUAL} 0:13-21`, "var/qmail/users/assign 1:1-13"];
    assert.deepEqual(await references(VIRTUAL, 0, 15), shop);
    open("var/qmail/users/assign", "qmail-assign");
    assert.deepEqual(await references("var/qmail/users/assign", 1, 3), shop);
  });

  test("are places of the text in the editor, and none where no name stands", async () => {
    await client.start({});
    open(RCPTHOSTS, "qmail-list", "# a comment\n\nshop.example\n");
    open(VIRTUAL);
    assert.deepEqual(await references(VIRTUAL, 0, 3), [`${RCPTHOSTS} 2:0-12`, ...all.slice(1)]);
    assert.deepEqual(await references(RCPTHOSTS, 0, 3), []);
    assert.deepEqual(await references(`${CONTROL}/nothing`, 0, 3), []);
  });

  test("come from files that only the client can read", async () => {
    const below = (folder: unknown): readonly string[] => {
      const start = `${decodeURIComponent(String(folder)).replace("vfs://host/", "")}/`;
      return Object.keys(FILES).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
    };
    const texts: Readonly<Record<string, string>> = FILES;
    client.respond("qmail-control/readDirectory", (params) => (isJson(params) ? below(params["folder"]) : []));
    client.respond("qmail-control/listDirectory", (params) =>
      isJson(params) ? [...new Set(below(params["folder"]).map((name) => name.split("/")[0]))] : null,
    );
    client.respond("qmail-control/hasDirectory", (params) => isJson(params) && below(params["uri"]).length > 0);
    client.respond("qmail-control/readFile", (params) =>
      isJson(params) ? texts[decodeURIComponent(String(params["uri"])).replace("vfs://host/", "")] : null,
    );
    await client.start({}, { initializationOptions: { files: true, settings: {} } });
    client.open(`vfs://host/${VIRTUAL}`, FILES[VIRTUAL]);
    const found = await client.request("textDocument/references", {
      textDocument: { uri: `vfs://host/${VIRTUAL}` },
      position: { line: 0, character: 2 },
      context: { includeDeclaration: true },
    });
    assert.ok(Array.isArray(found));
    assert.deepEqual(
      found.map(({ uri }) => uri),
      all.map((place) => `vfs://host/${place.split(" ")[0]}`),
    );
  });
});

test("rules that a run script names are read as such, whatever they are called", async () => {
  const files = {
    "scripted/var/qmail/control/me": "mail.example.org\n",
    "scripted/var/qmail/control/rcpthosts": "client.example\n",
    "scripted/etc/clients": "=client.example:allow\n:deny\n",
    "scripted/service/smtpd/run": "#!/bin/sh\nexec tcpserver -x /etc/clients.cdb 0 25 /var/qmail/bin/qmail-smtpd\n",
  };
  folder.writeAll(files);
  await client.start({});
  const name = "scripted/var/qmail/control/rcpthosts";
  client.open(folder.uriOf(name), files[name]);
  assert.deepEqual(await references(name, 0, 2), [`${name} 0:0-14`, "scripted/etc/clients 0:1-15"]);
});

test("highlights are the other places of the name in its file", async () => {
  await client.start({});
  open(RCPTHOSTS, "qmail-list", "a.example\nb.example\nA.example\n.a.example\n");
  const found = await ask("documentHighlight", RCPTHOSTS, 2, 4);
  assert.deepEqual(
    found.map((highlight) => inWords(member(highlight, "range"))),
    ["0:0-9", "2:0-9"],
  );
  assert.deepEqual(await ask("documentHighlight", RCPTHOSTS, 4, 0), []);
});

describe("symbols of the workspace", () => {
  async function symbols(query: string): Promise<readonly string[]> {
    const found = await client.request("workspace/symbol", { query });
    assert.ok(Array.isArray(found));
    return found
      .filter(isJson)
      .map((symbol) => `${String(symbol["name"])} (${String(symbol["kind"])}) ${location(member(symbol, "location"))}`);
  }

  test("are files, domains, virtual users and accounts of the open hosts", async () => {
    assert.equal((await client.start({}))["workspaceSymbolProvider"], true);
    open(RCPTHOSTS);
    await client.message("textDocument/publishDiagnostics");
    assert.deepEqual(await symbols("SHOP.ex"), [
      `shop.example (3) ${VIRTUAL} 0:0-12`,
      `SHOP.example (3) ${RCPTHOSTS} 1:0-12`,
      `.shop.example (3) ${RCPTHOSTS} 2:0-13`,
    ]);
    assert.deepEqual(await symbols("virtual"), [`virtualdomains (1) ${VIRTUAL} 0:0-0`]);
    assert.deepEqual(await symbols("no such name"), []);
    open("var/qmail/users/assign", "qmail-assign");
    assert.deepEqual(await symbols("jim"), ["joe-shop-jim (20) var/qmail/users/assign 1:1-13", "jim (13) var/qmail/users/assign 1:14-17"]);
    assert.ok((await symbols("")).length > 10);
  });

  test("are equal names alone where a file is too large to be searched, and never too many", async () => {
    await client.start({ textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } });
    open(RCPTHOSTS, "qmail-list", Array.from({ length: 300_000 }, (_, number) => `host${number}.example\n`).join(""));
    open(VIRTUAL, "qmail-list", Array.from({ length: 1000 }, (_, number) => `v${number}.example:joe\n`).join(""));
    // This is answered once all of the file has been looked at.
    const nowhere = { line: 0, character: 0 };
    const range = { start: nowhere, end: nowhere };
    await client.request("textDocument/codeAction", {
      textDocument: { uri: folder.uriOf(RCPTHOSTS) },
      range,
      context: { diagnostics: [] },
    });
    assert.equal((await symbols("example")).length, 500);
    assert.deepEqual(await symbols("HOST299999.example"), [`host299999.example (3) ${RCPTHOSTS} 299999:0-18`]);
    assert.deepEqual(await symbols("st299999"), []);
  });
});

const RENAMES = { rename: { prepareSupport: true } };
const ANNOTATED = { textDocument: RENAMES, workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };

function at(name: string, line: number, character: number): Json {
  return { textDocument: { uri: folder.uriOf(name) }, position: { line, character } };
}

/** What a client says that can't. */
function refused(method: string, params: Json, message: RegExp): Promise<void> {
  return assert.rejects(client.request(`textDocument/${method}`, params), { code: -32803, message });
}

/** The edits of one file as `RANGE NEWTEXT`, with the annotation where there is one. */
function editWords(edits: readonly Json[]): readonly string[] {
  return edits.map(
    (edit) =>
      `${inWords(member(edit, "range"))} ${String(edit["newText"])}${edit["annotationId"] ? ` (${String(edit["annotationId"])})` : ""}`,
  );
}

describe("a rename", () => {
  test("is offered for what can be renamed, and says why not for the rest", async () => {
    assert.deepEqual((await client.start(ANNOTATED))["renameProvider"], { prepareProvider: true });
    open(RCPTHOSTS, "qmail-list", "# ours\nshop.example\n");
    const prepared = await client.request("textDocument/prepareRename", at(RCPTHOSTS, 1, 3));
    assert.equal(inWords(member(prepared, "range")), "1:0-12");
    assert.equal(member({ prepared }, "prepared")["placeholder"], "shop.example");
    await refused("prepareRename", at(RCPTHOSTS, 0, 3), /no name that can be changed/);
    open("var/qmail/users/assign", "qmail-assign");
    await refused("prepareRename", at("var/qmail/users/assign", 0, 7), /^joe is a user of this system/);
    open("var/qmail/alias/.qmail-root", "dot-qmail");
    await refused("prepareRename", at("var/qmail/alias/.qmail-root", 0, 3), /^sales@shop\.example is an address/);
    await refused("rename", { ...at("var/qmail/users/assign", 0, 7), newName: "jack" }, /^joe is a user of this system/);
  });

  test("changes all files of the host at once, and asks before it changes one that is not open", async () => {
    await client.start(ANNOTATED);
    open(RCPTHOSTS, "qmail-list", "example.org\n\nSHOP.example\n");
    const edit = await client.request("textDocument/rename", { ...at(RCPTHOSTS, 2, 0), newName: "store.example" });
    const changes = members(edit, "documentChanges");
    assert.deepEqual(
      changes.map((change) => [member(change, "textDocument"), ...editWords(members(change, "edits"))]),
      [
        [{ uri: folder.uriOf(RCPTHOSTS), version: 1 }, "2:0-12 store.example (open-file)"],
        [{ uri: folder.uriOf(VIRTUAL), version: null }, "0:0-12 store.example (closed-file)"],
        [{ uri: folder.uriOf("var/qmail/alias/.qmail-root"), version: null }, "0:7-19 store.example (closed-file)"],
      ],
    );
    const label = "Rename SHOP.example to store.example";
    assert.deepEqual(member(edit, "changeAnnotations"), {
      "open-file": { label, needsConfirmation: true },
      "closed-file": { label, needsConfirmation: true, description: "The file is not open." },
    });
  });

  test("asks nothing where all files are open, and tells what is to be compiled afterwards", async () => {
    const control = "other/var/qmail/control";
    folder.writeAll({ [`${control}/me`]: "x.example\n", [`${control}/rcpthosts`]: "x.example\n" });
    folder.write(`${control}/morercpthosts.cdb`, Buffer.from(compileMorercpthosts("a.example\n"), "latin1"));
    await client.start(ANNOTATED);
    const name = "other/var/qmail/control/morercpthosts";
    client.open(folder.uriOf(name), "a.example\n");
    const edit = await client.request("textDocument/rename", { ...at(name, 0, 0), newName: "b.example" });
    assert.deepEqual(member(edit, "changeAnnotations"), {
      "qmail-newmrh": { label: "Rename a.example to b.example; afterwards run: qmail-newmrh", needsConfirmation: false },
    });
    const { message } = await client.message("window/showMessage");
    assert.equal(message, "The name takes effect once you have saved the files and run: qmail-newmrh");
  });

  test("is plain edits for a client that knows no more", async () => {
    await client.start({});
    open(VIRTUAL);
    open(
      "var/qmail/users/assign",
      "qmail-assign",
      "+joe-shop-:joe:1001:1001:/home/joe dir:-:shop-:\n=joe-shop-jim:jim:1002:1002:/home/jim:::\n.\n",
    );
    const edit = await client.request("textDocument/rename", { ...at(VIRTUAL, 0, 15), newName: "store" });
    assert.deepEqual(editWords(members(member(edit, "changes"), folder.uriOf(VIRTUAL))), ["0:13-21 store"]);
    assert.deepEqual(editWords(members(member(edit, "changes"), folder.uriOf("var/qmail/users/assign"))), ["0:1-9 store", "1:1-9 store"]);
  });

  test("is refused with a reason, in the language of the editor", async () => {
    await client.start(ANNOTATED, { locale: "ja" });
    open(RCPTHOSTS);
    await refused("rename", { ...at(RCPTHOSTS, 1, 0), newName: "example.org" }, /^example\.org はすでに control\/locals:1 にあり/);
    await refused("rename", { ...at(RCPTHOSTS, 1, 0), newName: "a b" }, /ホスト名になりません/);
    await refused("rename", { ...at(RCPTHOSTS, 2, 0), newName: "" }, /新しい名前が空です/);
  });

  test("is refused where a file was deleted meanwhile, or can't be read, or would lose bytes that no editor shows", async () => {
    const files: Record<string, string | null> = {
      [VIRTUAL]: "shop.example:joe-shop\n",
      [RCPTHOSTS]: "shop.example\n",
      [`${CONTROL}/me`]: "x.example\n",
    };
    const nameOf = (uri: unknown): string => String(uri).replace("vfs://host/", "");
    const below = (folder: unknown): readonly string[] => {
      const start = `${nameOf(folder)}/`;
      return Object.keys(files).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
    };
    let reads = 0;
    client.respond("qmail-control/readDirectory", (params) => (isJson(params) ? below(params["folder"]) : []));
    client.respond("qmail-control/listDirectory", (params) => (isJson(params) ? below(params["folder"]) : null));
    client.respond("qmail-control/readFile", (params) => {
      reads += 1;
      return isJson(params) ? (files[nameOf(params["uri"])] ?? null) : null;
    });
    await client.start(ANNOTATED, { initializationOptions: { files: true, settings: {} } });
    client.open(`vfs://host/${VIRTUAL}`, "shop.example:joe-shop\n");
    const params = { textDocument: { uri: `vfs://host/${VIRTUAL}` }, position: { line: 0, character: 1 }, newName: "store.example" };
    const edit = await client.request("textDocument/rename", params);
    assert.deepEqual(
      members(edit, "documentChanges").map((change) => member(change, "textDocument")["uri"]),
      [RCPTHOSTS, VIRTUAL].map((name) => `vfs://host/${name}`),
    );
    assert.ok(reads > 0);
    // Nobody has told that it is gone.
    delete files[RCPTHOSTS];
    await refused("rename", params, /^control\/rcpthosts was changed or deleted meanwhile\. Nothing is renamed; try again\.$/);
    for (const [text, why] of [
      [null, /^control\/rcpthosts can't be read/],
      ["shop.example\n\udcff\n", /^control\/rcpthosts holds bytes that an editor does not show/],
      ["example.org\r\nshop.example\n", /^control\/rcpthosts holds bytes/],
    ] as const) {
      files[RCPTHOSTS] = text;
      client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: `vfs://host/${RCPTHOSTS}`, type: 1 }] });
      // Answered once the folder has been read again.
      await refused("rename", params, why);
    }
  });
});

test("malformed questions are refused, and nothing breaks", async () => {
  await client.start({});
  open(RCPTHOSTS);
  const textDocument = { uri: folder.uriOf(RCPTHOSTS) };
  for (const method of ["definition", "references", "documentHighlight"]) {
    for (const params of [
      null,
      [],
      { textDocument },
      { textDocument: 7, position: { line: 0, character: 0 } },
      { textDocument, position: { line: "0" } },
    ]) {
      await assert.rejects(client.request(`textDocument/${method}`, params), { code: -32602 });
    }
  }
  for (const params of [{}, at(RCPTHOSTS, 1, 1), { ...at(RCPTHOSTS, 1, 1), newName: 7 }]) {
    await assert.rejects(client.request("textDocument/rename", params), { code: -32602 });
  }
  await assert.rejects(client.request("textDocument/prepareRename", { textDocument }), { code: -32602 });
  for (const params of [null, {}, { query: 7 }]) await assert.rejects(client.request("workspace/symbol", params), { code: -32602 });
  assert.equal((await references(RCPTHOSTS, 1, 1)).length, 3);
});
