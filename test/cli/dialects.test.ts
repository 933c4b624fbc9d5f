import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Outcome, run as runCommand, tree } from "./command.ts";

function run(...args: readonly string[]): Outcome {
  return runCommand(args);
}

const CONTROL = "var/qmail/control";
const HOST = {
  [`${CONTROL}/me`]: "mx.example.com\n",
  [`${CONTROL}/rcpthosts`]: "example.com\n",
  [`${CONTROL}/locals`]: "example.com\nmx.example.com\n",
  [`${CONTROL}/badmailfrom`]: ".*@spam\\.example$\n",
};

function rulesIn(
  folder: string,
  ...args: string[]
): { readonly rules: readonly string[]; readonly dialects: readonly string[]; readonly code: number | null } {
  const { code, out } = run("check", folder, "--format", "json", ...args);
  const report = JSON.parse(out);
  return {
    rules: report.diagnostics.map(({ rule }: { rule: string }) => rule),
    dialects: report.directories.map(({ dialect }: { dialect: string }) => dialect),
    code,
  };
}

test("the dialect is detected, named with its evidence, and decides what is found", () => {
  const classic = tree(HOST);
  assert.deepEqual(rulesIn(classic), { rules: ["unmatchable-entry"], dialects: ["notqmail"], code: 0 });
  assert.doesNotMatch(run("check", classic).out, /qmail \(/);
  const sagredo = tree({ ...HOST, [`${CONTROL}/badhelonorelay`]: "" });
  assert.deepEqual(rulesIn(sagredo), { rules: [], dialects: ["sagredo"], code: 0 });
  assert.match(run("check", sagredo).out, /control: Sagredo's qmail \(only it reads badhelonorelay\)/);
  assert.match(run("check", sagredo, "--lang", "ja").out, /control: Sagredo 版 qmail \(badhelonorelay を読むのはこれだけ\)/);
});

test("--dialect decides before qmail-control.json, and that before the files; the nearest file counts alone", () => {
  const folder = tree({
    ...HOST,
    [`${CONTROL}/badhelonorelay`]: "",
    "qmail-control.json": '{ "dialect": "eqmail", "severities": { "unmatchable-entry": "error" } }',
  });
  // badhelonorelay is another dialect's.
  assert.deepEqual(rulesIn(folder), { rules: ["unread-file-name", "unmatchable-entry"], dialects: ["eqmail"], code: 1 });
  assert.deepEqual(rulesIn(folder, "--dialect", "indimail"), { rules: ["unread-file-name"], dialects: ["indimail"], code: 0 });
  writeFileSync(join(folder, "var/qmail-control.json"), "{}");
  assert.deepEqual(rulesIn(folder), { rules: [], dialects: ["sagredo"], code: 0 });
});

test("a configuration file that cannot be used ends in one line and exit code 2", () => {
  for (const [content, said] of [
    ['{ "dialect": "sagred" }', /qmail-control\.json: dialect cannot be "sagred"/],
    ["{", /qmail-control\.json: not valid JSON/],
    [" ".repeat(300_000), /qmail-control\.json: larger than 256 kB/],
  ] as const) {
    const folder = tree({ ...HOST, "etc/tcp.smtp": ":allow\n", "qmail-control.json": content });
    const { code, err } = run("check", folder);
    assert.equal(code, 2);
    assert.match(err, said);
    assert.equal(err.trimEnd().split("\n").length, 1);
  }
});

test("a configuration file is a regular file in the tree", () => {
  const folder = tree(HOST);
  mkdirSync(join(folder, "qmail-control.json"));
  assert.equal(run("check", folder).code, 2);
  const outside = tree({ "secret.json": '{ "dialect": "sagredo" }' });
  const linked = tree(HOST);
  symlinkSync(join(outside, "secret.json"), join(linked, "qmail-control.json"));
  const { code, err } = run("check", linked);
  assert.equal(code, 2);
  assert.match(err, /leads out of the tree/);
});

test("files beside the control directory go with its dialect, and tcp rules with their flavour", () => {
  const rules = '198.51.100.0/24:allow,RELAYCLIENT=""\n2001:db8::25:allow\n:allow\n';
  const folder = tree({ ...HOST, [`${CONTROL}/beforequeue`]: "", "etc/tcp.smtp": rules });
  assert.deepEqual(rulesIn(folder).rules, ["unmatchable-address", "unmatchable-entry"]);
  writeFileSync(join(folder, "qmail-control.json"), '{ "tcprules": "ucspi-tcp6", "dialect": "sagredo" }');
  assert.deepEqual(rulesIn(folder).rules, ["unread-file-name"]);
});

test("trace decides by the dialect, with all variables of the tcp rule", () => {
  const folder = tree({ ...HOST, "etc/tcp.smtp": ':allow,HELOCHECK="!"\n', [`${CONTROL}/badhelo`]: "client.test\n" });
  const outcome = (...args: string[]): string => {
    const { out } = run("trace", "joe@example.com", "--control", join(folder, CONTROL), "--format", "json", ...args);
    return JSON.parse(out).smtp.outcome;
  };
  assert.equal(outcome(), "accepted");
  assert.equal(outcome("--dialect", "sagredo"), "refused");
  assert.equal(outcome("--dialect", "sqmail"), "accepted");
  writeFileSync(join(folder, "etc/tcp.smtp"), ':allow,HELOCHECK="."\n');
  assert.equal(outcome("--dialect", "sqmail"), "refused");
});

test("every dialect is taken by every command", () => {
  const folder = tree(HOST);
  for (const dialect of ["qmail", "netqmail", "notqmail", "sqmail", "sagredo", "qmail-ldap", "indimail", "eqmail", "aqmail"]) {
    assert.equal(run("check", folder, "--dialect", dialect).code, 0);
    assert.equal(run("fix", folder, "--dry-run", "--dialect", dialect).code, 0);
    assert.equal(run("show", join(folder, CONTROL), "--dialect", dialect).code, 0);
  }
  assert.equal(run("check", folder, "--dialect", "postfix").code, 2);
});
