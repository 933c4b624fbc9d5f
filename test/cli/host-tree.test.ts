import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { has, run, tree } from "./command.ts";

interface Found {
  readonly diagnostics: readonly { readonly rule: string; readonly file: string }[];
  readonly directories: readonly { readonly path: string; readonly dialect: string }[];
}

function check(root: string, ...more: readonly string[]) {
  const { code, out, err } = run(["check", "--format", "json", "--fail-on", "never", ...more, root]);
  const { diagnostics, directories }: Found = JSON.parse(out);
  return {
    code,
    err,
    found: diagnostics.map(({ rule, file }) => `${rule} ${path.relative(root, file)}`),
    directories: directories.map((directory) => `${path.relative(root, directory.path)} ${directory.dialect}`),
  };
}

const HOST = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/rcpthosts": "mail.example.org\nexample.org\n",
  "var/qmail/control/locals": "localhost\nmail.example.org\nexample.org\n",
};
/** A rule for which tcprules refuses the file. */
const REFUSED = "127.:allow\n:allways\n";

function script(rules: string): string {
  return `#!/bin/sh\nexec tcpserver -x ${rules} 0 25 /var/qmail/bin/qmail-smtpd\n`;
}

test("a tree with var/qmail/control in it is one host: other folders in it are copies and samples", () => {
  const root = tree({
    ...HOST,
    "home/joe/backup/control/rcpthosts": ".com\n",
    "usr/share/doc/qmail/control/rcpthosts": ".com\n",
    "etc/tcp.smtp": REFUSED,
    "var/qmail/alias/.qmail-joe": "\n&joe@example.org\n",
    ...Object.fromEntries(["root", "postmaster", "mailer-daemon"].map((name) => [`var/qmail/alias/.qmail-${name}`, "&joe@example.org\n"])),
  });
  const { directories, found } = check(root);
  assert.deepEqual(directories, ["var/qmail/control notqmail"]);
  assert.deepEqual(found, [
    "refused-line etc/tcp.smtp",
    "blank-first-line var/qmail/alias/.qmail-joe",
    "shadowed-alias var/qmail/alias/.qmail-joe",
  ]);
});

test("a folder of hosts: each is one", () => {
  const host = (name: string) => Object.fromEntries(Object.entries(HOST).map(([file, text]) => [`${name}/${file}`, text]));
  const { directories } = check(tree({ ...host("a"), ...host("b"), "c/control/rcpthosts": "example.org\n" }));
  assert.deepEqual(directories, ["a/var/qmail/control notqmail", "b/var/qmail/control notqmail", "c/control notqmail"]);
});

test("neighbours are read with the dialect of their host", () => {
  const cidr = "192.0.2.0/24:allow\n";
  const files = { ...HOST, "home/vpopmail/etc/tcp.smtp": cidr };
  assert.deepEqual(check(tree(files)).found, ["unmatchable-address home/vpopmail/etc/tcp.smtp"]);
  const sqmail = check(
    tree({ ...files, "var/qmail/control/domainips": "example.org:192.0.2.1\n", "var/qmail/control/spfexplain": "See us\n" }),
  );
  assert.deepEqual([sqmail.found, sqmail.directories], [[], ["var/qmail/control sqmail"]]);
});

test("rules that only a run script names are rules", () => {
  const root = tree({ ...HOST, "service/smtpd/run": script("/etc/mail-clients.cdb"), "etc/mail-clients": REFUSED, "etc/hosts": "x:y\n" });
  const { found } = check(root);
  assert.deepEqual(
    found.map((one) => one.split(" ")[1]),
    ["etc/mail-clients"],
  );
});

test("absolute links begin at the tree", () => {
  const root = tree({
    "etc/qmail/control/me": "mail.example.org\n",
    "etc/qmail/control/rcpthosts": ".com\n",
    "etc/qmail/more/locals": "example.org # ours\n",
    "etc/tcp.smtp": ":allow\n",
  });
  fs.mkdirSync(path.join(root, "var/qmail"), { recursive: true });
  fs.symlinkSync("/etc/qmail/control", path.join(root, "var/qmail/control"));
  fs.symlinkSync("/etc/qmail/more/locals", path.join(root, "etc/qmail/control/locals"));
  const { code, err, directories, found } = check(root);
  assert.deepEqual([code, err], [0, ""]);
  assert.deepEqual(directories, ["etc/qmail/control notqmail"]);
  assert.ok(found.includes("public-suffix-entry etc/qmail/control/rcpthosts"));
  assert.ok(found.includes("inline-comment etc/qmail/control/locals"), found.join("\n"));
});

test("links in circles and thousands of other files cost little", () => {
  const root = tree({
    ...HOST,
    ...Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`service/junk/file${index}`, "x"])),
    "etc/tcp.smtp": ":allow\n",
  });
  fs.symlinkSync("loop", path.join(root, "service/loop"));
  fs.symlinkSync("..", path.join(root, "service/up"));
  fs.symlinkSync("/service/round", path.join(root, "service/round"));
  const { code, err, directories } = check(root);
  assert.deepEqual([code, err, directories], [0, "", ["var/qmail/control notqmail"]]);
});

test("what lies among the services by chance is no reason to fail", { skip: !has("mkfifo") }, () => {
  const root = tree({ ...HOST, "service/smtpd/run": script("/etc/tcp.smtp.cdb"), "etc/tcp.smtp": ":allow\n", "service/odd/log": "" });
  execFileSync("mkfifo", [path.join(root, "service/odd/run")]);
  const { code, err } = run(["trace", "joe@example.org", "--control", root]);
  assert.deepEqual([code, err], [0, ""]);
});

test("a trace asks the rules of the run script", () => {
  const root = tree({
    ...HOST,
    "service/smtpd/run": script("/etc/mail-clients.cdb"),
    "etc/mail-clients": '192.0.2.:allow,RELAYCLIENT=""\n:allow\n',
    "etc/tcp.smtp": ":deny\n",
  });
  const { out } = run(["trace", "joe@example.com", "--control", root, "--client", "192.0.2.7", "--format", "json"]);
  const { smtp, steps } = JSON.parse(out);
  assert.equal(smtp.outcome, "accepted");
  assert.equal(steps[0].file, path.join(root, "etc/mail-clients"));
});
