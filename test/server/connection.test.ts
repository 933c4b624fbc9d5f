import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CODES, Connection, type Receiver } from "../../server/src/connection.ts";
import { isJson, type LspClient } from "../support/lsp-client.ts";

type Json = Parameters<LspClient["start"]>[0];

/** A connection whose other end is this test. */
function connected(): { connection: Connection; receive: (message: unknown) => void; receiver: Receiver; sent: Json[]; exits: number[] } {
  const sent: Json[] = [];
  const exits: number[] = [];
  let receiver: Receiver | undefined;
  const connection = new Connection({
    listen: (given) => {
      receiver = given;
    },
    send: (message) => {
      if (isJson(message)) sent.push(message);
    },
    soon: (work) => setImmediate(work),
    watchParent: () => undefined,
    exit: (code) => exits.push(code),
  });
  connection.onRequest("initialize", () => ({ capabilities: {} }));
  connection.onRequest("shutdown", () => null);
  connection.onRequest("textDocument/hover", () => null);
  connection.onRequest("textDocument/codeLens", async () => {
    throw new Error("a defect");
  });
  connection.onNotification("textDocument/didSave", () => {
    throw new Error("another defect");
  });
  connection.listen();
  assert.ok(receiver);
  const { message } = receiver;
  return { connection, receive: (text) => message(text), receiver, sent, exits };
}

const initialize = { jsonrpc: "2.0", id: "i", method: "initialize", params: { processId: null, capabilities: {} } };

/** The error codes of the answers to the requests, `null` for a result, in the order of the answers. */
function codes(sent: readonly Json[]): readonly unknown[] {
  return sent.filter((message) => !("method" in message)).map(({ error }) => (isJson(error) ? error["code"] : null));
}

describe("every request is answered", () => {
  test("before initialize, twice, and after shutdown with the errors that the protocol names", () => {
    const { receive, sent, exits } = connected();
    receive({ id: 1, method: "textDocument/hover", params: {} });
    receive({ method: "textDocument/didSave", params: {} });
    receive({ id: 2, method: "initialize", params: {} });
    receive(initialize);
    receive(initialize);
    receive({ id: 3, method: "textDocument/hover", params: {} });
    receive({ id: 4, method: "shutdown" });
    receive({ id: 5, method: "textDocument/hover", params: {} });
    receive({ id: 6, method: "shutdown" });
    assert.deepEqual(codes(sent), [
      CODES.notInitialized,
      CODES.invalidParams,
      null,
      CODES.invalidRequest,
      null,
      null,
      CODES.invalidRequest,
      CODES.invalidRequest,
    ]);
    receive({ method: "exit" });
    assert.deepEqual(exits, [0]);
  });

  test("with an unknown method, without params, in a broken message, and where a handler fails", async () => {
    const { receive, receiver, sent } = connected();
    receive(initialize);
    sent.length = 0;
    receive({ id: 1, method: "no/such" });
    receive({ id: 2, method: "$/no" });
    receive({ id: 3, method: "textDocument/hover" });
    receive({ id: 4, method: "textDocument/hover", params: [1] });
    receive({ id: {}, method: "textDocument/hover", params: {} });
    for (const message of [42, null, [], "x", {}]) receive(message);
    receiver.junk("junk");
    receiver.junk("more of it");
    receive({ id: 5, method: "textDocument/codeLens", params: {} });
    await new Promise((resolve) => setImmediate(resolve));
    const { methodNotFound, invalidParams, invalidRequest, parseError, internalError } = CODES;
    assert.deepEqual(codes(sent), [
      methodNotFound,
      methodNotFound,
      invalidParams,
      invalidParams,
      ...Array.from({ length: 6 }, () => invalidRequest),
      parseError,
      internalError,
    ]);
  });
});

test("a notification that is unknown or goes wrong ends nothing, and one that goes wrong is logged", () => {
  const { receive, sent } = connected();
  receive(initialize);
  for (const method of ["$/progress", "no/such", "textDocument/didSave"]) receive({ method });
  for (const params of [undefined, null, {}, { id: {} }, { id: 77 }]) receive({ method: "$/cancelRequest", params });
  assert.deepEqual(
    sent.slice(1).map(({ method }) => method),
    ["window/logMessage"],
  );
});

test("what is prepared is there for the next message, and once, or as soon as there is time", async () => {
  for (const isAskedAtOnce of [true, false]) {
    const { connection, receive, sent } = connected();
    let times = 0;
    connection.onRequest("initialize", () => {
      connection.prepare(() => {
        times += 1;
        connection.onRequest("textDocument/codeLens", () => []);
      });
      return { capabilities: {} };
    });
    receive(initialize);
    assert.equal(times, 0);
    if (!isAskedAtOnce) {
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(times, 1);
    }
    receive({ id: 1, method: "textDocument/codeLens", params: {} });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(times, 1);
    assert.deepEqual(codes(sent), [null, null]);
  }
});

test("a client that goes without leave ends the server with 1", () => {
  const { receive, receiver, exits } = connected();
  receive({ method: "exit" });
  receiver.end();
  assert.deepEqual(exits, [1, 1]);
});

test("the server's own requests get their answers, and strange answers are nobody's", async () => {
  const { connection, receive, sent } = connected();
  receive(initialize);
  const asked = connection.sendRequest("workspace/configuration", {});
  const refused = connection.sendRequest("workspace/configuration", {});
  const [first, second] = sent.slice(1).map(({ id }) => id);
  for (const answer of [
    { id: 999, result: 1 },
    { id: null, error: { code: 1, message: "?" } },
    { id: "x", result: 1 },
  ])
    receive(answer);
  receive({ id: first, result: ["yes"] });
  receive({ id: second, error: { code: -1, message: "no" } });
  assert.deepEqual(await asked, ["yes"]);
  await assert.rejects(refused, /no/);
});
