import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

// The server's program in a worker: a world that has no module of Node.

const PROGRAM = new URL("../../dist/server.web.js", import.meta.url);

test("the server's program runs in a worker as it is", async () => {
  const posted: unknown[] = [];
  const worker = vm.createContext({
    importScripts: () => assert.fail("a script of its own is asked for"),
    postMessage: (message: unknown) => posted.push(JSON.parse(JSON.stringify(message))),
    close: () => posted.push("closed"),
    setTimeout,
    clearTimeout,
    TextDecoder,
    TextEncoder,
    URL,
    performance,
  });
  vm.runInContext("self = globalThis;", worker);
  vm.runInContext(readFileSync(PROGRAM, "latin1"), worker, { filename: PROGRAM.pathname });
  const tell = (message: object): void => worker["onmessage"]({ data: { jsonrpc: "2.0", ...message } });
  tell({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  tell({ method: "initialized", params: {} });
  const uri = "file:///var/qmail/control/rcpthosts";
  tell({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "qmail-list", version: 1, text: ".com\n" } } });
  await until(() => JSON.stringify(posted).includes('"public-suffix-entry"'));
  tell({ id: 2, method: "shutdown" });
  tell({ method: "exit" });
  await until(() => posted.at(-1) === "closed");
  assert.match(JSON.stringify(posted), /"id":1,"result":\{"capabilities".*"id":2,"result":null/);
});

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 1) {
    assert.ok(waited < 1000);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
