import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LspClient, members } from "../support/lsp-client.ts";

/**
 * Nothing is executed, sent or written: Node itself denies our programs every child process, worker, addon and every write but to
 * the folder of the code cache, and a preloaded script ends them at the first connection.
 */

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const NO_NETWORK = fileURLToPath(new URL("../support/no-network.cjs", import.meta.url));
const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-confined-")));
const cache = path.join(folder, "cache");
const host = path.join(folder, "host");
/** What the files of the host would make if anything in them ran. */
const trace = path.join(folder, "trace");
fs.mkdirSync(cache);
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const CONFINED = ["--permission", "--allow-fs-read=*", `--allow-fs-write=${cache}/*`, "--require", NO_NETWORK];

/** A host that would like us to run, open or look up something. */
const FILES: Readonly<Record<string, string>> = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/rcpthosts": `.com\nexample.org\n\`touch ${trace}\`\n$(reboot)\n`,
  "var/qmail/control/virtualdomains": "example.org:joe\nevil.example:|sh\n",
  "var/qmail/control/smtproutes": "example.net:relay.example.com\n:http://192.0.2.1/\n",
  "var/qmail/control/badmailfrom": "(a+)+$\n",
  "var/qmail/control/plugins/smtp": `#!/bin/sh\ntouch ${trace}\n`,
  "var/qmail/users/assign": "=joe:joe:1000:1000:/home/joe:::\n.\n",
  "var/qmail/alias/.qmail-root": `|touch ${trace}\n&postmaster@example.net\n`,
  "home/joe/.qmail": `|/bin/sh -c 'touch ${trace}'\n./Maildir/\n`,
  "etc/tcp.smtp": '127.:allow,RELAYCLIENT=""\n:allow\n',
  "service/qmail-smtpd/run": `#!/bin/sh\ntouch ${trace}\nexec tcpserver -x /etc/tcp.smtp.cdb 0 25 /var/qmail/bin/qmail-smtpd\n`,
};
for (const [name, content] of Object.entries(FILES)) {
  fs.mkdirSync(path.dirname(path.join(host, name)), { recursive: true });
  fs.writeFileSync(path.join(host, name), content, { mode: 0o755 });
}
const CONTROL = path.join(host, "var/qmail/control");
const ENVIRONMENT = { PATH: process.env["PATH"] ?? "", HOME: folder, XDG_CACHE_HOME: cache };

test("the guards hold: Node denies a write and a process, and the script a connection", () => {
  const tried = (code: string): string =>
    String(spawnSync(process.execPath, [...CONFINED, "-e", code], { env: ENVIRONMENT, encoding: "utf8" }).stderr);
  assert.match(tried(`require("fs").writeFileSync(${JSON.stringify(path.join(folder, "x"))}, "")`), /ERR_ACCESS_DENIED/);
  assert.match(tried('require("child_process").spawnSync("true")'), /ERR_ACCESS_DENIED/);
  assert.match(tried('fetch("http://192.0.2.1/").catch(() => undefined)'), /no network allowed/);
});

const COMMANDS: readonly (readonly string[])[] = [
  ["check", host, "--format", "text"],
  ["check", host, "--format", "json"],
  ["fix", host, "--dry-run"],
  ["show", CONTROL],
  ["trace", "joe@example.org", "--control", CONTROL],
  ["trace", "x@evil.example", "--control", CONTROL, "--format", "json"],
  ["explain", "rcpthosts"],
];

for (const args of COMMANDS) {
  test(`qmail-control ${args[0]} ${args.at(-1)?.startsWith("/") ? "" : args.at(-1)} touches nothing`, () => {
    const { status, stderr } = spawnSync(process.execPath, [...CONFINED, path.join(DIST, "cli.js"), ...args], {
      env: ENVIRONMENT,
      encoding: "utf8",
    });
    assert.doesNotMatch(stderr, /ERR_ACCESS_DENIED|no network allowed/);
    assert.ok(status === 0 || status === 1, stderr);
  });
}

test("a session of the server touches nothing", async () => {
  Object.assign(process.env, ENVIRONMENT);
  const client = new LspClient([...CONFINED, path.join(DIST, "server.js"), "--stdio"]);
  await client.start({ textDocument: { publishDiagnostics: {}, codeAction: {}, hover: { contentFormat: ["markdown"] } } });
  const uri = pathToFileURL(path.join(CONTROL, "rcpthosts")).href;
  client.open(uri, FILES["var/qmail/control/rcpthosts"] ?? "");
  const found = await client.message("textDocument/publishDiagnostics", (params) => members(params, "diagnostics").length > 0);
  assert.equal(found["uri"], uri);
  for (const method of ["hover", "codeAction", "documentSymbol", "inlayHint", "codeLens"]) {
    const position = { line: 0, character: 1 };
    const params = { textDocument: { uri }, position, range: { start: position, end: position }, context: { diagnostics: [] } };
    await client.request(`textDocument/${method}`, params);
  }
  await client.request("qmail-control/trace", { uri, address: "joe@example.org" });
  assert.equal(await client.stop(), 0);
  assert.equal(fs.existsSync(trace), false);
});
