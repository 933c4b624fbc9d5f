import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { run, tree } from "./command.ts";

test("what only the whole host shows is reported in its file", () => {
  const root = tree({
    "var/qmail/control/me": "mail.example.org\n",
    "var/qmail/control/rcpthosts": "example.org\n",
    "var/qmail/control/virtualdomains": "example.org:joe\nshop.example.com:shop\n",
  });
  const { out } = run(["check", "--format", "json", root]);
  const { diagnostics } = JSON.parse(out);
  assert.deepEqual(
    diagnostics.map(({ rule, file, range }: { rule: string; file: string; range: unknown }) => [rule, path.relative(root, file), range]),
    [["unaccepted-domain", "var/qmail/control/virtualdomains", { start: { line: 1, character: 0 }, end: { line: 1, character: 16 } }]],
  );
});

test("a severity turns such a rule off, too", () => {
  const root = tree({
    "qmail-control.json": '{"severities": {"unaccepted-domain": "off"}}',
    "control/me": "mail.example.org\n",
    "control/rcpthosts": "example.org\n",
    "control/virtualdomains": "shop.example.com:shop\n",
  });
  assert.deepEqual(JSON.parse(run(["check", "--format", "json", root]).out).diagnostics, []);
});
