import assert from "node:assert/strict";
import { test } from "node:test";
import { CODES, ResponseError } from "../../server/src/connection.ts";
import { documentStore } from "../../server/src/documents.ts";
import { Hosts } from "../../server/src/hosts.ts";
import { PullDelivery } from "../../server/src/pull.ts";
import { DEFAULT_SETTINGS } from "../../server/src/settings.ts";

const FILES = 30;
/** Milliseconds that the findings of a file take here. */
const COST = 8;

/** Workspace diagnostics over as many hosts with one file each; `composed` counts the files of which findings have been asked. */
async function delivery(): Promise<{ readonly pull: PullDelivery; readonly composed: () => number }> {
  const nothing = (): void => undefined;
  const listener = { opened: nothing, changed: nothing, found: nothing, configured: nothing, released: nothing };
  const reader = { list: async () => [], names: async () => undefined, hasFolder: async () => false, read: async () => undefined };
  const hosts = new Hosts(reader, DEFAULT_SETTINGS, listener, assert.fail, Promise.resolve());
  for (let index = 0; index < FILES; index += 1) {
    hosts.update(documentStore.create(`file:///h${index}/control/rcpthosts`, "qmail-list", 1, "example.com\n"));
  }
  for (const host of hosts.all()) await host.loaded;
  let composed = 0;
  const pull = new PullDelivery({
    hosts,
    diagnostics: () => {
      composed += 1;
      for (const begun = performance.now(); performance.now() - begun < COST; );
      return [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: "found" }];
    },
    beyond: () => [],
    refresh: undefined,
    log: assert.fail,
  });
  return { pull, composed: () => composed };
}

function token(): { cancel: () => void; isCancellationRequested: boolean; onCancellationRequested: (listener: () => void) => void } {
  const listeners: (() => void)[] = [];
  return {
    isCancellationRequested: false,
    onCancellationRequested: (listener) => listeners.push(listener),
    cancel() {
      this.isCancellationRequested = true;
      for (const listener of listeners) listener();
    },
  };
}

test("findings of the workspace leave others their turn between the files", async () => {
  const { pull, composed } = await delivery();
  let [turns, last, most] = [0, 0, 0];
  const turn = setInterval(() => {
    if (composed() > last) turns += 1;
    most = Math.max(most, composed() - last);
    last = composed();
  }, 1);
  const { items } = await pull.workspace([], token());
  clearInterval(turn);
  assert.equal(items.length, FILES);
  // In one piece it would be one turn with all of them.
  assert.ok(turns > FILES / 4, `${turns} turns, of ${most} files at most`);
});

test("findings of the workspace that nobody wants any more are not gathered further", async () => {
  const { pull, composed } = await delivery();
  const taken = token();
  const answer = pull.workspace([], taken);
  const turn = setInterval(() => {
    if (composed() > 2) taken.cancel();
  }, 1);
  await assert.rejects(answer, (error) => error instanceof ResponseError && error.code === CODES.requestCancelled);
  clearInterval(turn);
  const then = composed();
  await new Promise((resolve) => setTimeout(resolve, 20 * COST));
  assert.ok(composed() <= then + 1 && composed() < FILES, `${composed()} files, ${then} when it was cancelled`);
});

test("what changes while findings of the workspace are gathered is told in the next answer", async () => {
  const { pull } = await delivery();
  const first = await pull.workspace([], token());
  const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
  const second = pull.workspace(known, token());
  setTimeout(() => pull.everythingChanged(), 300);
  assert.equal((await second).items.length, FILES);
});
