// A language client that sends anything at all: the server answers the next good request, or ends with a reason.
import assert from "node:assert/strict";
import { describe } from "node:test";
import fc from "fast-check";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Connection, Transport } from "../../server/src/connection.ts";
import type { FrameReader, frame } from "../../server/src/frames.ts";
import type { plainMessage } from "../../server/src/json-bytes.ts";
import type { serve } from "../../server/src/server.ts";
import type { welcome } from "../../server/src/welcome.ts";
import { bundledServer } from "../support/bundled-server.ts";
import { bytes, fuzz } from "./fuzz.ts";

interface ServerModule {
  readonly Connection: typeof Connection;
  readonly FrameReader: typeof FrameReader;
  readonly frame: typeof frame;
  readonly plainMessage: typeof plainMessage;
  readonly serve: typeof serve;
  readonly welcome: typeof welcome;
}

// In this process: thousands of servers are started.
const server: ServerModule = await bundledServer<ServerModule>(["connection", "frames", "json-bytes", "server", "welcome"]);

type Message = Readonly<Record<string, unknown>>;

/** A server whose other end of the wire is this test. */
class Wire {
  readonly sent: Message[] = [];
  ended: number | undefined;
  readonly #frames: InstanceType<typeof FrameReader>;

  constructor() {
    let receive: Parameters<Transport["listen"]>[0] | undefined;
    const connection = new server.Connection({
      listen: (receiver) => {
        receive = receiver;
      },
      send: (message) => {
        // What can't be written as JSON could not be sent.
        const written: Message = JSON.parse(JSON.stringify(server.plainMessage(message)));
        this.sent.push(written);
        if (typeof written["method"] === "string" && written["id"] !== undefined) this.#answer(written["id"]);
      },
      soon: (work) => setImmediate(work),
      watchParent: () => undefined,
      exit: (code) => {
        this.ended ??= code;
      },
    });
    const files = { list: async () => [], names: async () => undefined, hasFolder: async () => false, read: async () => undefined };
    server.welcome(connection, (served, traits) => server.serve(served, traits, () => files, undefined));
    assert.ok(receive);
    this.#frames = new server.FrameReader(receive);
  }

  push(chunk: Uint8Array): void {
    if (this.ended === undefined) this.#frames.push(chunk);
  }

  send(message: object): void {
    this.push(server.frame(message));
  }

  /** The answers to a request. */
  answersTo(id: unknown): readonly Message[] {
    return this.sent.filter((message) => message["id"] === id && message["method"] === undefined);
  }

  /** Asks, and waits for the answer, or for the end of the server. */
  async ask(id: string, method: string, params?: object): Promise<Message | undefined> {
    this.send({ jsonrpc: "2.0", id, method, params });
    for (let turn = 0; turn < 2000 && this.ended === undefined; turn += 1) {
      const [answer] = this.answersTo(id);
      if (answer) return answer;
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.notEqual(this.ended, undefined, `no answer to ${method}`);
    return undefined;
  }

  #answer(id: unknown): void {
    setImmediate(() => this.send({ jsonrpc: "2.0", id, result: null }));
  }
}

const INITIALIZE = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };
const REQUESTS = [
  ...["hover", "codeAction", "codeLens", "diagnostic", "documentSymbol", "inlayHint", "completion", "definition", "references", "rename"],
  ...["prepareRename", "documentHighlight", "semanticTokens/full", "semanticTokens/range", "foldingRange", "documentLink", "formatting"],
]
  .map((name) => `textDocument/${name}`)
  .concat("workspace/diagnostic", "workspace/symbol", "codeAction/resolve", "completionItem/resolve", "initialize", "shutdown", "no/such")
  .concat("qmail-control/trace", "qmail-control/overview", "qmail-control/byteChange", "$/no", "toString", "__proto__");
const NOTIFICATIONS = [
  ...["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave", "initialized", "no/such"],
  ...["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles", "$/cancelRequest", "$/setTrace", "qmail-control/trueText"],
];
const URIS = [
  "file:///h/control/rcpthosts",
  "file:///h/control/me",
  "untitled:x",
  "file:///h/etc/tcp.smtp",
  "",
  "%",
  "file:///%00/%ff",
  "\0",
];

const uri = fc.constantFrom(...URIS);
const number = fc.oneof(fc.nat(30), fc.constantFrom(-1, 1.5, 1e9, 2 ** 31, 2 ** 53, null, "1"));
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const text = bytes.map((all) => Buffer.from(all, "latin1").toString("utf8"));
const change = fc.oneof(fc.record({ range, text }), fc.record({ text }));
/** Params with the right names, and values that are mostly right. */
const likely = fc.record(
  {
    textDocument: fc.oneof(fc.record({ uri, version: number, languageId: fc.constant("plaintext"), text }), fc.record({ uri })),
    position,
    range,
    context: fc.record({ diagnostics: fc.constant([]), only: fc.constantFrom([], ["quickfix"], ["source"], [1], null) }),
    contentChanges: fc.array(change, { maxLength: 4 }),
    previousResultIds: fc.constantFrom([], [{ uri: URIS[0], value: "1" }], [null], {}),
    settings: fc.jsonValue(),
    changes: fc.array(fc.record({ uri, type: number }), { maxLength: 3 }),
    uri,
    address: text,
    client: text,
    host: uri,
    version: number,
    text,
    id: fc.oneof(number, fc.record({ kind: fc.constantFrom("fix", "ignore-in-file"), rule: text })),
    data: fc.jsonValue(),
    newName: text,
    query: text,
    capabilities: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const params = fc.oneof(
  { weight: 6, arbitrary: likely },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const call = fc.oneof(
  fc.record({ kind: fc.constant("request" as const), method: fc.constantFrom(...REQUESTS), params }),
  fc.record({ kind: fc.constant("notification" as const), method: fc.constantFrom(...NOTIFICATIONS), params }),
);

/** A piece of a stream: a good frame, or one that is cut, has a wrong length, or is none. */
const piece = fc.oneof(
  { weight: 4, arbitrary: call.map(({ method, params }) => server.frame({ jsonrpc: "2.0", method, params })) },
  { weight: 1, arbitrary: bytes.map((all) => Buffer.from(all, "latin1")) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.oneof(fc.nat(300), fc.constantFrom("-1", "1e9", "0x10", "", "99999999999", "4294967296", "2147483647")),
        fc.oneof(bytes, fc.json()),
      )
      .map(([length, body]) => Buffer.from(`Content-Length: ${length}\r\n\r\n${body}`, "latin1")),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(call, fc.nat(200))
      .map(([{ method, params }, length]) => server.frame({ jsonrpc: "2.0", method, params }).subarray(0, length)),
  },
);

describe("a client that sends anything", () => {
  const stream = fc.record({
    initialized: fc.boolean(),
    pieces: fc.array(piece, { maxLength: 12 }),
    cuts: fc.integer({ min: 1, max: 4000 }),
  });
  fuzz("as bytes is answered when it asks well, or told goodbye", 300, stream, async ({ initialized, pieces, cuts }) => {
    const wire = new Wire();
    if (initialized) await wire.ask("first", "initialize", INITIALIZE);
    const all = Buffer.concat(pieces);
    for (let start = 0; start < all.length; start += cuts) wire.push(all.subarray(start, start + cuts));
    await wire.ask("last", "no/such", {});
    if (wire.ended === undefined) assert.equal(wire.answersTo("last").length, 1);
  });

  fuzz("as messages has one answer to each request", 300, fc.array(call, { maxLength: 14 }), async (calls) => {
    const wire = new Wire();
    await wire.ask("first", "initialize", INITIALIZE);
    for (const [id, { kind, method, params }] of calls.entries()) {
      wire.send({ jsonrpc: "2.0", ...(kind === "request" && { id: `call ${id}` }), method, params });
    }
    // What is held until something changes comes with the cancellation of all.
    for (const id of calls.keys()) wire.send({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id: `call ${id}` } });
    await wire.ask("last", "no/such", {});
    for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    for (const [id, { kind, method }] of calls.entries()) {
      if (kind === "request") assert.equal(wire.answersTo(`call ${id}`).length, 1, method);
    }
    for (const { error } of wire.sent) if (typeof error === "object" && error !== null) assert.notEqual(Reflect.get(error, "code"), -32603);
  });

  const whole = { line: fc.nat(40), character: fc.nat(90) };
  const edit = fc.oneof(
    { weight: 8, arbitrary: fc.record({ range: fc.record({ start: fc.record(whole), end: fc.record(whole) }), text }) },
    { weight: 1, arbitrary: fc.record({ text }) },
  );
  const typing = fc.record({ start: text, edits: fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 6 }) });
  fuzz("as edits with any ranges sees the findings of the text that they make", 200, typing, async ({ start, edits }) => {
    const textDocument = { uri: "file:///h/control/rcpthosts", languageId: "plaintext", version: 0, text: start };
    let text = start;
    const typed = new Wire();
    await typed.ask("first", "initialize", INITIALIZE);
    typed.send({ method: "textDocument/didOpen", params: { textDocument } });
    for (const [index, contentChanges] of edits.entries()) {
      typed.send({
        method: "textDocument/didChange",
        params: { textDocument: { uri: textDocument.uri, version: index + 1 }, contentChanges },
      });
      for (const change of contentChanges) text = changed(text, change);
    }
    const pasted = new Wire();
    await pasted.ask("first", "initialize", INITIALIZE);
    pasted.send({ method: "textDocument/didOpen", params: { textDocument: { ...textDocument, text } } });
    const question = { textDocument: { uri: textDocument.uri } };
    const found = await Promise.all([typed, pasted].map((wire) => wire.ask("last", "textDocument/diagnostic", question)));
    const [one, other] = found.map((answer) => items(answer));
    assert.deepEqual(one, other);
  });
});

/** The findings of an answer. */
function items(answer: Message | undefined): unknown {
  const result = answer?.["result"];
  assert.ok(typeof result === "object" && result !== null && "items" in result && Array.isArray(result.items));
  return result.items;
}

/** What an editor's document is after a change. A new one each time: that of the package counts lines wrong after a range beyond the end. */
function changed(text: string, change: TextDocumentContentChangeEvent): string {
  return TextDocument.update(TextDocument.create("", "", 0, text), [change], 1).getText();
}
