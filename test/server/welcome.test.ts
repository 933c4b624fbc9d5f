import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const STARTER = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

for (const [what, program] of [
  ["without it", undefined],
  ["with another file in its place", "(function(){})"],
] as const) {
  test(`initialize is answered before the program is read, and ${what} the server ends with a reason`, () => endsWithReason(program));
}

async function endsWithReason(program: string | undefined): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-welcome-"));
  try {
    const alone = path.join(folder, "server.js");
    fs.copyFileSync(STARTER, alone);
    if (program !== undefined) fs.writeFileSync(path.join(folder, "server.web.js"), program);
    const server = spawn(process.execPath, [alone, "--stdio"], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, QMAIL_CONTROL_CODE_CACHE: "off" },
    });
    let out = "";
    let reason = "";
    server.stdout.on("data", (chunk) => {
      out += chunk;
    });
    server.stderr.on("data", (chunk) => {
      reason += chunk;
    });
    const message = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, capabilities: {} } });
    server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    const [code] = await once(server, "close");
    assert.match(out, /"hoverProvider":true.*"serverInfo"/);
    assert.notEqual(code, 0);
    assert.match(reason, program === undefined ? /server\.web\.js/ : /no program of this version/);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

test("what V8 has made of the program is kept from a session that has seen a document, and not before", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-kept-"));
  const frame = (message: object): string => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    return `Content-Length: ${body.length}\r\n\r\n${body}`;
  };
  const session = (...messages: readonly object[]): void => {
    const leave = [{ id: 2, method: "shutdown" }, { method: "exit" }];
    const input = [{ id: 1, method: "initialize", params: { processId: null, capabilities: {} } }, ...messages, ...leave]
      .map(frame)
      .join("");
    const { status } = spawnSync(process.execPath, [STARTER, "--stdio"], {
      input,
      env: { PATH: "", HOME: folder, XDG_CACHE_HOME: folder },
    });
    assert.equal(status, 0);
  };
  try {
    session();
    assert.deepEqual(fs.readdirSync(folder), []);
    const textDocument = { uri: `file://${folder}/control/rcpthosts`, languageId: "qmail-control-list", version: 1, text: ".com\n" };
    session({ method: "textDocument/didOpen", params: { textDocument } });
    assert.equal(fs.readdirSync(path.join(folder, "qmail-control", "code")).length, 1);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
