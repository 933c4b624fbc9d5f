import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { run, tree } from "./command.ts";

function rules(root: string): readonly string[] {
  const { out } = run(["check", "--format", "json", root]);
  const parsed: { readonly diagnostics: readonly { readonly rule: string; readonly file: string }[] } = JSON.parse(out);
  return parsed.diagnostics.map(({ rule, file }) => `${path.relative(root, file)} ${rule}`);
}

function traced(root: string, client: string): string {
  const { out } = run(["trace", "joe@elsewhere.example", "--control", `${root}/control`, "--client", client, "--format", "json"]);
  const parsed: { readonly smtp: { readonly outcome: string } } = JSON.parse(out);
  return parsed.smtp.outcome;
}

describe("own domains", () => {
  test("relay for no stranger", () => {
    const control = { "control/me": "mail.sony\n", "control/rcpthosts": ".sony\nsony\n.com\n" };
    assert.deepEqual(rules(tree(control)), [
      "control/rcpthosts public-suffix-entry",
      "control/rcpthosts bare-suffix-entry",
      "control/rcpthosts public-suffix-entry",
    ]);
    for (const own of [".sony", "SONY"]) {
      const root = tree({ ...control, "qmail-control.json": JSON.stringify({ ownDomains: [own] }) });
      assert.deepEqual(rules(root), ["control/rcpthosts public-suffix-entry"]);
    }
  });
});

describe("declared listeners", () => {
  const files = {
    "control/me": "mail.example.com\n",
    "control/rcpthosts": "example.com\n",
    "control/locals": "example.com\nmail.example.com\n",
    "relay/office": '192.0.2.:allow,RELAYCLIENT=""\n:allow\n',
    "etc/tcp.smtp": ":allow\n",
  };
  const declaring = (...listeners: readonly unknown[]): string => JSON.stringify({ listeners });

  test("say which rules a trace asks, in place of those with the usual names", () => {
    assert.equal(traced(tree(files), "192.0.2.7"), "refused");
    const root = tree({ ...files, "qmail-control.json": declaring({ role: "smtp", rules: "relay/office" }) });
    assert.equal(traced(root, "192.0.2.7"), "accepted");
    assert.equal(traced(root, "198.51.100.1"), "refused");
    const above = tree({ ...files, "control/qmail-control.json": declaring({ role: "smtp", rules: "../relay/office" }) });
    assert.equal(traced(above, "192.0.2.7"), "accepted");
  });

  test("have their rules checked, whatever they are called", () => {
    const wrong = { ...files, "relay/office": "192.0.2.:allowed\n" };
    assert.deepEqual(rules(tree(wrong)), []);
    const root = tree({ ...wrong, "qmail-control.json": declaring({ role: "smtp", rules: "relay/office" }) });
    assert.deepEqual(rules(root), ["relay/office refused-line"]);
    const twice = tree({ ...wrong, "qmail-control.json": declaring({ role: "smtp", rules: "./etc/../relay/office" }, { role: "qmtp" }) });
    assert.deepEqual(rules(twice), ["relay/office refused-line"]);
  });

  test("that lie outside the tree, or nowhere, are no obstacle", () => {
    for (const where of ["../../../../../../../etc/passwd", "nowhere", "/nowhere/tcp.smtp", "control"]) {
      const root = tree({ ...files, "qmail-control.json": declaring({ role: "smtp", rules: where }) });
      assert.deepEqual(rules(root), []);
    }
  });
});
