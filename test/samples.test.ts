/** The hosts of the samples are as careful administrators write them: whatever is said of them is a false alarm. */

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT, run } from "./cli/command.ts";

const HOSTS = path.join(ROOT, "samples/hosts");

const DIALECTS: Readonly<Record<string, readonly [control: string, dialect: string, recipient: string]>> = {
  eqmail: ["var/qmail/etc", "eqmail", "anna@example.com"],
  gateway: ["var/qmail/control", "notqmail", "anna@example.org"],
  indimail: ["etc/indimail/control", "indimail", "joe@example.org"],
  "life-with-qmail": ["var/qmail/control", "notqmail", "news@lists.example.org"],
  notqmail: ["var/qmail/control", "notqmail", "x@north.branch.example.net"],
  "qmail-ldap": ["var/qmail/control", "qmail-ldap", "anna@example.com"],
  sagredo: ["var/qmail/control", "sagredo", "joe@example.org"],
  sqmail: ["var/qmail/control", "sqmail", "orders@example.com"],
  vpopmail: ["var/qmail/control", "notqmail", "joe@example.com"],
  wildcards: ["var/qmail/control", "notqmail", "news@lists.example.com"],
};

test("each sample host is named", () => {
  assert.deepEqual(fs.readdirSync(HOSTS).sort(), Object.keys(DIALECTS));
});

for (const [name, [control, dialect]] of Object.entries(DIALECTS)) {
  test(`${name}: a healthy host gives no error and no warning, and is one host`, () => {
    const { code, out, err } = run(["check", "--format", "json", "--fail-on", "warning", path.join(HOSTS, name)]);
    const { diagnostics, directories } = JSON.parse(out);
    assert.deepEqual(
      diagnostics
        .filter(({ severity }: { severity: string }) => severity === "error" || severity === "warning")
        .map(({ rule, file, message }: { rule: string; file: string; message: string }) => [rule, path.relative(HOSTS, file), message]),
      [],
    );
    assert.deepEqual([code, err], [0, ""]);
    assert.deepEqual(
      directories.map((directory: { path: string; dialect: string }) => [path.relative(HOSTS, directory.path), directory.dialect]),
      [[`${name}/${control}`, dialect]],
    );
  });
}

for (const [name, [, , recipient]] of Object.entries(DIALECTS)) {
  test(`${name}: takes a stranger's mail for itself and for nobody else`, () => {
    const outcome = (address: string): unknown => {
      const { out } = run(["trace", address, "--control", path.join(HOSTS, name), "--client", "203.0.113.9", "--format", "json"]);
      return JSON.parse(out).smtp.outcome;
    };
    // Whether a recipient exists is asked of vpopmail and of LDAP on these.
    const asksElsewhere = name === "sagredo" || name === "qmail-ldap";
    assert.deepEqual([outcome(recipient), outcome("victim@example.edu")], [asksElsewhere ? null : "accepted", "refused"]);
  });
}

test("all of them are found in a tree that holds them", () => {
  const { out } = run(["check", "--format", "json", "--fail-on", "never", HOSTS]);
  assert.deepEqual(
    JSON.parse(out).directories.map((directory: { path: string }) => path.relative(HOSTS, directory.path)),
    Object.entries(DIALECTS).map(([name, [control]]) => `${name}/${control}`),
  );
});
