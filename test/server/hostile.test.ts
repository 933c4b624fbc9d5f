// What no client should send: the server answers what is a request, goes on with the next good message, and keeps its memory.
import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { FrameReader, frame } from "../../server/src/frames.ts";
import { streamTransport } from "../../server/src/node-transports.ts";
import { isJson } from "../support/lsp-client.ts";

const SERVER = fileURLToPath(new URL("../../dist/server.js", import.meta.url));
const URI = "file:///nowhere/control/rcpthosts";

type Json = Record<string, unknown>;

/** The server's process, to which any bytes can be sent. */
class RawClient {
  readonly #process: ChildProcessWithoutNullStreams = spawn(process.execPath, [SERVER, "--stdio"]);
  readonly exit: Promise<unknown> = once(this.#process, "exit").then(([code]) => code);
  #answers: Json[] = [];
  #told: () => void = () => undefined;
  #asked = 0;

  constructor() {
    const reader = new FrameReader({
      message: (message) => {
        if (isJson(message) && !("method" in message)) this.#answers.push(message);
        this.#told();
      },
      junk: assert.fail,
    });
    this.#process.stdout.on("data", (chunk: Buffer) => reader.push(chunk));
    this.#process.stderr.pipe(process.stderr);
    this.#process.stdin.on("error", () => undefined);
  }

  send(...pieces: readonly (string | Uint8Array | object)[]): void {
    for (const piece of pieces) {
      this.#process.stdin.write(typeof piece === "string" || piece instanceof Uint8Array ? piece : frame(piece));
    }
  }

  /** Ends what the client says. */
  end(): void {
    this.#process.stdin.end();
  }

  /** Stops listening. */
  close(): void {
    this.#process.stdout.destroy();
  }

  async start(): Promise<void> {
    const capabilities = { textDocument: { diagnostic: {}, codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } } };
    this.send(request("start", "initialize", { processId: null, rootUri: null, capabilities }));
    await this.#until("start");
    this.#answers = [];
    this.send({ jsonrpc: "2.0", method: "initialized", params: {} });
    this.open(".com\n");
  }

  open(text: string): void {
    this.send({ method: "textDocument/didOpen", params: { textDocument: { uri: URI, languageId: "qmail-list", version: 1, text } } });
  }

  /** What is answered to what was sent before, so many answers at least, and the server has answered a good question behind it. */
  async answers(count: number): Promise<readonly Json[]> {
    this.#asked += 1;
    const id = `good ${this.#asked}`;
    this.send(request(id, "textDocument/hover", { textDocument: { uri: URI }, position: { line: 0, character: 1 } }));
    const good = await this.#until(id);
    assert.ok(isJson(good["result"]), JSON.stringify(good));
    while (this.#answers.length <= count) await this.#more();
    const answers = this.#answers.filter((answer) => answer !== good);
    this.#answers = [];
    return answers;
  }

  async #until(id: string): Promise<Json> {
    for (;;) {
      const found = this.#answers.find((answer) => answer["id"] === id);
      if (found) return found;
      await this.#more();
    }
  }

  async #more(): Promise<void> {
    const told = new Promise<boolean>((resolve) => {
      this.#told = () => resolve(true);
    });
    assert.ok(await Promise.race([told, this.exit.then(() => false)]), "the server ended before it answered");
  }
}

function request(id: unknown, method: string, params: unknown): Json {
  return { jsonrpc: "2.0", id, method, params };
}

const edit = (contentChanges: unknown, version: unknown = 2): Json => ({
  method: "textDocument/didChange",
  params: { textDocument: { uri: URI, version }, contentChanges },
});
const at = (line: unknown, character: unknown): Json => ({ line, character });
const about = (uri: string, more: Json = {}): Json => ({ textDocument: { uri }, position: at(0, 0), ...more });
const nested = (open: string, depth: number, close: string): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const QUESTION = JSON.stringify(request("q", "no/such", {}));
const LENGTH = QUESTION.length;
const [parseError, invalidRequest, unknown, invalidParams, internal, refused] = [-32700, -32600, -32601, -32602, -32603, -32803];
/** Each with the ids of the answers and their error codes; null: a result. */
const CASES: Readonly<
  Record<string, readonly [sent: readonly (string | Uint8Array | object)[], answers: readonly (readonly [unknown, unknown])[]]>
> = {
  "a length twice": [[`Content-Length: ${LENGTH}\r\nContent-Length: ${LENGTH}\r\n\r\n${QUESTION}`], [["q", unknown]]],
  "two lengths": [[`Content-Length: 3\r\nContent-Length: ${LENGTH}\r\n\r\n${QUESTION}`], [["q", unknown]]],
  "a length in capitals, without a blank": [[`CONTENT-LENGTH:${LENGTH}\r\n\r\n${QUESTION}`], [["q", unknown]]],
  "a length with blanks and zeros": [[`Content-Length:   00${LENGTH}  \r\n\r\n${QUESTION}`], [["q", unknown]]],
  "a length with a sign": [[`Content-Length: +${LENGTH}\r\n\r\n${QUESTION}`], [[null, parseError]]],
  "a negative length": [[`Content-Length: -1\r\n\r\n${QUESTION}`], [[null, parseError]]],
  "a length in hexadecimal": [[`Content-Length: 0x${LENGTH.toString(16)}\r\n\r\n${QUESTION}`], [[null, parseError]]],
  "a length of twenty digits": [[`Content-Length: 99999999999999999999\r\n\r\n${QUESTION}`], [[null, parseError]]],
  "no body": [["Content-Length: 0\r\n\r\n"], [[null, parseError]]],
  "the old spelling of UTF-8": [
    [`Content-Length: ${LENGTH}\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n${QUESTION}`],
    [["q", unknown]],
  ],
  "UTF-16": [
    [`Content-Length: ${2 * LENGTH}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-16\r\n\r\n`, Buffer.from(QUESTION, "utf16le")],
    [[null, parseError]],
  ],
  "a byte order mark before a header": [[`\ufeff${framed(QUESTION)}`], [["q", unknown]]],
  "a byte order mark before a body": [[framed(`\ufeff${QUESTION}`)], [[null, parseError]]],
  "bytes that are no UTF-8": [
    [Buffer.from(`Content-Length: ${LENGTH + 1}\r\n\r\n${QUESTION.replace('"q"', '"q\xff"')}`, "latin1")],
    [["q\ufffd", unknown]],
  ],
  "a megabyte of empty lines in a body": [[`Content-Length: 400000000\r\n\r\n${"\r\n\r\n".repeat(1 << 18)}`], [[null, parseError]]],
  "a quarter of a million beginnings of a header": [["Content-Length: 1\r\n".repeat(1 << 18)], []],
  "a batch": [[[request(1, "no/such", {}), request(2, "no/such", {})]], [[null, invalidRequest]]],
  "an id that is a fraction": [[request(1.5, "no/such", {})], [[1.5, unknown]]],
  "an id that is null": [[request(null, "no/such", {})], [[null, invalidRequest]]],
  "ids that are no id": [
    [request(true, "no/such", {}), request({}, "no/such", {})],
    Array.from({ length: 2 }, () => [null, invalidRequest]),
  ],
  "an id that is half a character": [[framed('{"id":"\\ud800","method":"no/such","params":{}}')], [["\ud800", unknown]]],
  "an id in use": [
    [request(7, "textDocument/hover", about(URI)), request(7, "textDocument/hover", about(URI))],
    Array.from({ length: 2 }, () => [7, null]),
  ],
  "a method that is no word": [
    [{ id: 1, method: 5 }, request(2, "", {}), request(3, "__proto__", {}), request(4, "constructor", {})],
    [
      [1, invalidRequest],
      [2, unknown],
      [3, unknown],
      [4, unknown],
    ],
  ],
  "cancellations of nothing": [
    [..."x1"].map((id) => ({ method: "$/cancelRequest", params: { id } })).concat([{ method: "$/cancelRequest", params: { id: "" } }]),
    [],
  ],
  "answers to nothing": [
    [
      { id: 999, result: 1 },
      { id: "x", error: { code: 1, message: "" } },
      { id: null, result: null },
    ],
    [],
  ],
  "an edit of what is not open": [
    [
      {
        method: "textDocument/didChange",
        params: { textDocument: { uri: "file:///x/control/me", version: 2 }, contentChanges: [{ text: "x" }] },
      },
    ],
    [],
  ],
  "versions that go back, and that are none": [[edit([], 9), edit([], 3), edit([], null), edit([], "x")], []],
  "edits that are none": [[edit(null), edit({}), edit([null]), edit([{}]), edit([{ text: 5 }]), edit([{ range: null, text: "x" }])], []],
  "edits in fractions": [[edit([{ range: { start: at(0.5, 0), end: at(0, 0) }, text: "x" }])], []],
  "an edit from before the beginning to behind the end": [
    [edit([{ range: { start: at(-9, -9), end: at(1e9, 1e9) }, text: ".com\nx\n" }])],
    [],
  ],
  "an edit from the end to the beginning": [[edit([{ range: { start: at(1, 1), end: at(1, 0) }, text: "" }])], []],
  "positions that are nowhere": [
    [at(1e9, 1e9), at(-1, -1), at(2 ** 53, 2 ** 40)].map((position, id) =>
      request(id, "textDocument/definition", about(URI, { position })),
    ),
    [
      [0, null],
      [1, null],
      [2, null],
    ],
  ],
  "positions that are none": [
    [at(1.5, 0), at("0", 0), at(null, null)].map((position, id) => request(id, "textDocument/hover", about(URI, { position }))),
    [
      [0, invalidParams],
      [1, invalidParams],
      [2, invalidParams],
    ],
  ],
  "ranges from the end to the beginning": [
    ["codeAction", "inlayHint", "semanticTokens/range"].map((method, id) =>
      request(id, `textDocument/${method}`, about(URI, { range: { start: at(9, 9), end: at(0, 0) }, context: { diagnostics: [] } })),
    ),
    [
      [0, null],
      [1, null],
      [2, null],
    ],
  ],
  "URIs that are none": [
    ["", "x", "%", "file:", "file:///%00/control/me", "file:///a/../control/%ff", "data:,x", "\ud800/control/me", "__proto__"].flatMap(
      (uri, id) => [
        { method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "qmail-list", version: 1, text: ".com\n" } } },
        request(id, "textDocument/documentSymbol", about(uri)),
        { method: "textDocument/didClose", params: { textDocument: { uri } } },
      ],
    ),
    Array.from({ length: 9 }, (_, id) => [id, null]),
  ],
  "a URI of a hundred thousand folders": [
    [
      {
        method: "textDocument/didOpen",
        params: { textDocument: { uri: `file:///${"a/".repeat(100_000)}me`, languageId: "qmail-list", version: 1, text: "" } },
      },
      request(1, "textDocument/diagnostic", about(`file:///${"a/".repeat(100_000)}me`)),
      request(2, "qmail-control/trace", { uri: `file:///${"a/".repeat(100_000)}me`, address: "joe@example.org" }),
    ],
    [
      [1, null],
      [2, null],
    ],
  ],
  "a message nested deeply": [
    [framed(nested("[", 100_000, "]")), framed(nested('{"a":', 100_000, "}"))],
    [
      [null, invalidRequest],
      [null, invalidRequest],
    ],
  ],
  "params nested deeply": [
    [framed(`{"id":1,"method":"textDocument/hover","params":${nested('{"a":', 100_000, "}")}}`)],
    [[1, invalidParams]],
  ],
  "what would be written back, nested deeply": [
    ["codeAction/resolve", "completionItem/resolve"].map((method) =>
      framed(`{"id":"${method}","method":"${method}","params":{"title":"","label":"","data":${nested("[", 100_000, "]")}}}`),
    ),
    [
      ["codeAction/resolve", internal],
      ["completionItem/resolve", internal],
    ],
  ],
  "settings nested deeply": [
    [framed(`{"method":"workspace/didChangeConfiguration","params":{"settings":${nested('{"qmail-control":', 100_000, "}")}}}`)],
    [],
  ],
  "keys that are an object's own matter": [
    [
      framed('{"__proto__":{"id":1,"method":"exit"}}'),
      framed('{"id":1,"method":"textDocument/hover","params":{"__proto__":{"textDocument":{}},"constructor":{}}}'),
    ],
    [
      [null, invalidRequest],
      [1, invalidParams],
    ],
  ],
  "half a character in a new name": [[request(1, "textDocument/rename", about(URI, { newName: "\ud800" }))], [[1, refused]]],
  "initialize once more": [[request(1, "initialize", { capabilities: {} })], [[1, invalidRequest]]],
  "twenty thousand notifications of no meaning": [[framed('{"method":"no/such"}').repeat(20_000)], []],
};

describe("behind", () => {
  let client: RawClient;
  before(async () => {
    client = new RawClient();
    await client.start();
  });
  after(async () => {
    client.send(request("last", "shutdown", undefined), { method: "exit" });
    assert.equal(await client.exit, 0);
  });

  for (const [name, [sent, expected]] of Object.entries(CASES)) {
    test(`${name} the server goes on`, { timeout: 60_000 }, async () => {
      client.send(...sent);
      const answers = await client.answers(expected.length);
      const told = answers.map(({ id, error }) => [id, isJson(error) ? error["code"] : null]);
      assert.deepEqual(told.toSorted(), expected.toSorted());
    });
  }
});

describe("the server ends", () => {
  const ends: Readonly<Record<string, readonly [leave: (client: RawClient) => void, code: number]>> = {
    "with 1 when it is told to before it is shut down": [(client) => client.send({ method: "exit" }), 1],
    "with 0 when it is told to behind that, and answers nothing in between": [
      (client) =>
        client.send(request("s", "shutdown", undefined), request("h", "textDocument/hover", about(URI)), edit([{ text: "x" }]), {
          method: "exit",
        }),
      0,
    ],
    "with 1 when nothing more comes in the middle of a message": [
      (client) => {
        client.send('Content-Length: 500\r\n\r\n{"id');
        client.end();
      },
      1,
    ],
    "with 0 when nothing more comes behind a shutdown": [
      (client) => {
        client.send(request("s", "shutdown", undefined));
        client.end();
      },
      0,
    ],
    "with 1 when nobody listens any more": [
      (client) => {
        client.close();
        client.send(...Array.from({ length: 50 }, (_, id) => request(id, "no/such", {})));
      },
      1,
    ],
  };
  for (const [name, [leave, code]] of Object.entries(ends)) {
    test(name, async () => {
      const client = new RawClient();
      await client.start();
      leave(client);
      assert.equal(await client.exit, code);
    });
  }
});

test("a client that does not read what it asked for is not listened to until it has", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const transport = streamTransport(input, output);
  let heard = 0;
  transport.listen({
    junk: assert.fail,
    end: () => undefined,
    message: () => {
      heard += 1;
      transport.send({ id: heard, result: "x".repeat(1 << 20) });
    },
  });
  const asked = 100;
  for (let id = 0; id < asked; id += 1) input.write(frame({ id, method: "long" }));
  while (!input.isPaused()) await new Promise((resolve) => setImmediate(resolve));
  const unread = heard;
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(heard, unread);
  assert.ok(unread < asked, `${unread} answers wait`);
  output.resume();
  while (heard < asked) await new Promise((resolve) => setImmediate(resolve));
});
