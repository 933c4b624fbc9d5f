import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { BOOK, run, tree } from "./command.ts";

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
    "control/locals": "example.org\nmail.example.org\n",
    "control/virtualdomains": "shop.example.com:shop\n",
  });
  assert.deepEqual(JSON.parse(run(["check", "--format", "json", root]).out).diagnostics, []);
});

test("a fix of such a finding names every file that it changes, in JSON and in SARIF", () => {
  const root = tree({
    "control/me": "mail.example.org\n",
    "control/rcpthosts": "example.org",
    "control/locals": "example.org\nmail.example.org\n",
    "control/virtualdomains": "shop.example.com:shop\n",
  });
  const end = { line: 0, character: 11 };
  const { diagnostics } = JSON.parse(run(["check", "--format", "json", root]).out);
  const file = path.join(root, "control/rcpthosts");
  assert.ok(
    diagnostics[0].fixes.some(
      ({ edits }: { edits: unknown }) =>
        JSON.stringify(edits) === JSON.stringify([{ file, range: { start: end, end }, newText: "\nshop.example.com\n" }]),
    ),
  );
  const log = JSON.parse(run(["check", "--format", "sarif", "."], { cwd: root }).out);
  const region = { startLine: 1, startColumn: 12, endLine: 1, endColumn: 12 };
  assert.deepEqual(log.runs[0].results[0].fixes[0].artifactChanges, [
    {
      artifactLocation: { uri: "control/rcpthosts", uriBaseId: "%SRCROOT%" },
      replacements: [{ deletedRegion: region, insertedContent: { text: "\nshop.example.com\n" } }],
    },
  ]);
});

test("a directory without me is told to be a part of a host, as a hint where it would be", () => {
  const root = tree({ "qmail-control.json": "{}", "control/rcpthosts": BOOK });
  const { out, code } = run(["check", "--format", "json", root]);
  const { diagnostics } = JSON.parse(out);
  const others = diagnostics.filter(({ rule }: { rule: string }) => rule !== "public-suffix-entry");
  const told = ({ rule, file, severity, range }: Record<string, unknown>): unknown => [
    rule,
    path.relative(root, String(file)),
    severity,
    range,
  ];
  assert.equal(code, 1);
  assert.equal(diagnostics.length, 29);
  const start = { line: 0, character: 0 };
  assert.deepEqual(others.map(told), [["missing-me", "control/me", "hint", { start, end: start }]]);
});
