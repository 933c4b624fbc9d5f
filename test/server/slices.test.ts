// What takes long is done in slices: others are answered in between, and who no longer wants it is told so at once.
import assert from "node:assert/strict";
import { after, afterEach, beforeEach, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { DiskFolder } from "../support/disk-folder.ts";
import { isJson, LspClient, member } from "../support/lsp-client.ts";

const CONTROL = "var/qmail/control";
const folder = new DiskFolder({ [`${CONTROL}/me`]: "mail.example.net\n", [`${CONTROL}/virtualdomains`]: "example.org:joe\n" });
after(() => folder.remove());
const textDocument = { uri: folder.uriOf(`${CONTROL}/rcpthosts`) };

const DOTS = 20_000;
const names = (count: number, end: string): string =>
  Array.from({ length: count }, (_, index) => `mx${index}.net${index % 7}.example.com${end}\n`).join("");
const place = (line: number): { line: number; character: number } => ({ line, character: 0 });

/** Requests that look at every line: one name to rename among many, and many lines of which a fix takes the final dot. */
const LONG = {
  "a rename": {
    text: `example.org\n${names(200_000, "")}`,
    method: "textDocument/rename",
    params: { textDocument, position: place(0), newName: "example.info" },
  },
  "a fix of a whole file": {
    text: `example.org\n${names(DOTS, ".")}`,
    method: "textDocument/codeAction",
    params: { textDocument, range: { start: place(1), end: place(1) }, context: { diagnostics: [], only: ["quickfix"] } },
  },
};
const FIX = LONG["a fix of a whole file"];

let client: LspClient;
beforeEach(async () => {
  client = new LspClient();
  const codeAction = { dataSupport: true, resolveSupport: { properties: ["edit"] }, codeActionLiteralSupport: {} };
  await client.start({ textDocument: { diagnostic: {}, codeAction } });
});
afterEach(async () => {
  assert.equal(await client.stop(), 0);
});

/** Opens it, and waits until all lines have been looked at. */
async function open(text: string): Promise<void> {
  client.open(textDocument.uri, text);
  await client.request("textDocument/diagnostic", { textDocument });
}

/** The code of the error with which a request is answered; null for a result. */
async function codeOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => null,
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}

for (const [name, { text, method, params }] of Object.entries(LONG)) {
  describe(name, () => {
    test("leaves others their turn", async () => {
      await open(text);
      const hover = (): Promise<unknown> => client.request("textDocument/hover", { textDocument, position: place(0) });
      await hover();
      const begun = performance.now();
      let ended: number | undefined;
      const answer = client.request(method, params).finally(() => {
        ended = performance.now() - begun;
      });
      const waits: number[] = [];
      while (ended === undefined) {
        const asked = performance.now();
        await hover();
        waits.push(performance.now() - asked);
      }
      assert.ok(await answer);
      // Of work in one piece, one hover would wait for all of it.
      assert.ok(waits.length > 5, `${waits.length} hovers in ${ended} ms`);
      const longest = Math.max(...waits);
      assert.ok(longest < ended / 2, `a hover waited ${longest} of ${ended} ms`);
    });

    test("ends when it is cancelled", async () => {
      await open(text);
      const begun = performance.now();
      assert.equal(await codeOf(client.request(method, params)), null);
      const whole = performance.now() - begun;
      const { id, answer } = client.cancellable(method, params);
      await pause(whole / 5);
      const cancelled = performance.now();
      client.notify("$/cancelRequest", { id });
      assert.equal(await codeOf(answer), -32800);
      const rest = performance.now() - cancelled;
      assert.ok(rest < whole / 2, `answered ${rest} ms after it was cancelled, of ${whole} ms`);
    });
  });
}

test("a fix of a text that has changed meanwhile is answered with that", async () => {
  await open(FIX.text);
  const begun = performance.now();
  await client.request(FIX.method, FIX.params);
  const whole = performance.now() - begun;
  const answer = client.request(FIX.method, FIX.params);
  await pause(whole / 5);
  client.change(textDocument.uri, 2, { range: { start: place(0), end: place(0) }, text: "a" });
  assert.equal(await codeOf(answer), -32801);
});

test("a fix of a whole file takes the dot of every line", async () => {
  await open(FIX.text);
  const actions = await client.request(FIX.method, FIX.params);
  assert.ok(Array.isArray(actions));
  const ofFile = actions.filter(isJson).find(({ data }) => JSON.stringify(data).includes("fix-all-of-rule"));
  const resolved = await client.request("codeAction/resolve", ofFile);
  assert.equal(JSON.stringify(member(resolved, "edit")).match(/"newText":""/g)?.length, DOTS);
});
