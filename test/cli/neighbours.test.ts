import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";
import { has, run, tree } from "./command.ts";

/** tcp rules, users/assign and .qmail: the files beside the control directory. */

const RULES = '127.:allow,RELAYCLIENT=""\n:allow\n';
const ASSIGN = "=joe:joe:507:100:/home/joe:::\n.\n";
const MAILBOX = "./Maildir/\n";

/** The aliases without which a finding tells of the mail that bounces. */
const ALIASES = {
  "var/qmail/alias/.qmail-root": "&joe\n",
  "var/qmail/alias/.qmail-postmaster": "&joe\n",
  "var/qmail/alias/.qmail-mailer-daemon": "&joe\n",
};
/** A compiled file that holds nothing. */
const EMPTY_CDB = Uint8Array.from(makeCdb([]), (byte) => byte.charCodeAt(0));

/** How many files `check` looked at, without findings or with; it must not have stumbled. */
function checked(...args: readonly string[]): number {
  const { code, out, err } = run(["check", "--fail-on=never", ...args]);
  assert.deepEqual([code, err], [0, ""]);
  return Number(/in (\d+) files?\.?\n/.exec(out)?.[1]);
}

/** The paths of control directories in the report. */
function directories(...args: readonly string[]): readonly string[] {
  const report: { readonly directories: readonly { readonly path: string }[] } = JSON.parse(
    run(["check", "--format", "json", ...args]).out,
  );
  return report.directories.map((directory) => directory.path);
}

const HOST = {
  "var/qmail/control/me": "mail.example.jp\n",
  "var/qmail/control/rcpthosts": "mail.example.jp\n",
  "var/qmail/control/tcp.smtp": RULES,
  "var/qmail/control/tcp.relay": RULES,
  "var/qmail/control/rules.smtpd.txt": RULES,
  "var/qmail/users/assign": ASSIGN,
  "var/qmail/alias/.qmail": MAILBOX,
  ...ALIASES,
  "etc/tcp.smtp": RULES,
  "etc/tcp/smtp": RULES,
  "etc/tcp/relay": RULES,
  "etc/tcprules.d/tcp.qmail-smtp": RULES,
  "etc/tcprules.d/intranet": RULES,
  "home/vpopmail/etc/tcp.smtp": RULES,
  "home/vpopmail/domains/example.jp/.qmail-default": "| /home/vpopmail/bin/vdelivermail '' bounce-no-mailbox\n",
};

describe("a tree", () => {
  test("is searched for the files of a host, and the host is its control directory", () => {
    const root = tree(HOST);
    assert.equal(checked(root), Object.keys(HOST).length);
    assert.deepEqual(directories(root), [path.join(root, "var/qmail/control")]);
    assert.equal(checked(path.join(root, "var/qmail")), 10);
  });

  test("may have no control directory at all", () => {
    const root = tree({ "home/joe/.qmail": MAILBOX, "home/joe/.qmail-list-owner": "joe\n", "etc/tcp.smtp": RULES });
    assert.equal(checked(root), 3);
    assert.deepEqual(directories(root), []);
    assert.equal(checked(path.join(root, "home/joe")), 2);
  });

  test("keeps the files of other programs, copies and compiled files", () => {
    const none = {
      "etc/tcp.smtp.cdb": EMPTY_CDB,
      "etc/tcp.smtp~": RULES,
      "etc/tcp.smtp.bak": RULES,
      "etc/tcp/smtp.cdb": EMPTY_CDB,
      "etc/tcp/Makefile": "%.cdb: %\n\ttcprules $@ $@.tmp < $<\n",
      "etc/tcp/smtp-old": RULES,
      "etc/tcp/relay-2019": RULES,
      "etc/tcprules.d/README": "Run make here.\n",
      "var/qmail/control/tcp.smtp.old": RULES,
      "var/qmail/control/rules.smtpd.txt~": RULES,
      "var/qmail/control/rules.readme": "see tcprules(1)\n",
      "var/qmail/users/cdb": EMPTY_CDB,
      "var/qmail/alias/.qmail-joe~": MAILBOX,
      "var/qmail/alias/.qmail-joe.swp": MAILBOX,
      "var/qmail/alias/.qmail.swp": "",
      "home/joe/.qmailrc": "x\n",
      "net/tcp/smtp": "package tcp\n",
      "suricata/rules.smtp": "alert tcp any any -> any 25 (msg:deny)\n",
      "app/views/users/assign": "<% users.each do |user| %>\n",
      "app/tcp.go": "package tcp\n",
    };
    const own = { "var/qmail/control/me": "mail.example.jp\n", "var/qmail/control/rcpthosts": "mail.example.jp\n", ...ALIASES };
    const root = tree({ ...own, ...none });
    fs.mkdirSync(path.join(root, "home/bob/.qmail"), { recursive: true });
    fs.symlinkSync("gone", path.join(root, "home/joe/.qmail-gone"));
    fs.symlinkSync("../bob", path.join(root, "home/joe/.qmail-bob"));
    if (has("mkfifo")) execFileSync("mkfifo", [path.join(root, "home/joe/.qmail-pipe")]);
    assert.equal(checked(root), Object.keys(own).length);
  });

  test("does not become a control directory by a .qmail file", () => {
    const root = tree({ "joe/.qmail": MAILBOX, "joe/me": "x\n", "joe/locals": "example.jp # office\n", "haraka/config/me": "x\n" });
    assert.equal(checked(root), 1);
    assert.equal(checked(path.join(root, "joe")), 1);
    assert.deepEqual(directories(root, path.join(root, "joe")), []);
  });

  test("with a link that leads out of it says so, and what the link leads to is not read", () => {
    const outside = tree({ "secret/.qmail": MAILBOX });
    const root = tree({ "etc/tcp.smtp": RULES, "joe/.qmail-info": MAILBOX });
    fs.symlinkSync("../etc/tcp.smtp", path.join(root, "joe/tcp.smtp"));
    assert.equal(checked(root), 3);
    fs.symlinkSync(path.join(outside, "secret/.qmail"), path.join(root, "joe/.qmail"));
    const { code, err } = run(["check", root]);
    assert.equal(code, 2);
    assert.match(err, /^qmail-control: .*joe\/\.qmail: [^\n]*\n$/);
  });
});

describe("a file that is named", () => {
  test("is checked where its name or its place says what it is", () => {
    const root = tree({ ...HOST, "app/users/assign": ASSIGN, "x/rules.smtp": RULES });
    for (const name of [...Object.keys(HOST), "app/users/assign", "x/rules.smtp"]) assert.equal(checked(path.join(root, name)), 1, name);
    assert.deepEqual(directories(path.join(root, "etc/tcp.smtp"), path.join(root, "home/vpopmail/domains/example.jp/.qmail-default")), []);
    assert.deepEqual(directories(path.join(root, "var/qmail/control/tcp.smtp")), [path.join(root, "var/qmail/control")]);
  });

  test("is none where nothing does, and a compiled one points to its text", () => {
    const root = tree({
      "etc/tcp.smtp.cdb": "",
      "users/cdb": "",
      "x/.qmail-joe~": MAILBOX,
      "x/tcp.smtp.bak": RULES,
      "etc/tcp/Makefile": "all:\n",
      "x/assign": ASSIGN,
    });
    for (const [name, line] of [
      ["etc/tcp.smtp.cdb", /compiled file.*give tcp\.smtp instead/],
      ["users/cdb", /compiled file.*give assign instead/],
      ["x/.qmail-joe~", /not a control file/],
      ["x/tcp.smtp.bak", /not a control file/],
      ["etc/tcp/Makefile", /not a control file/],
      ["x/assign", /not a control file/],
    ] as const) {
      const { code, err } = run(["check", path.join(root, name)]);
      assert.equal(code, 2);
      assert.match(err, line);
    }
  });
});

test("fix looks at them too, and changes nothing that needs no change", () => {
  const root = tree(HOST);
  const { code, out } = run(["fix", root]);
  assert.deepEqual([code, out], [0, `Nothing to fix in ${Object.keys(HOST).length} files.\n`]);
  for (const [name, text] of Object.entries(HOST)) assert.equal(fs.readFileSync(path.join(root, name), "utf8"), text);
});

test("fix repairs them where they are", () => {
  const root = tree({ "joe/.qmail": " |program\n", "etc/tcp.smtp": " 127.:allow\n:allow\n" });
  const { code } = run(["fix", "--rule", "leading-blank", root]);
  assert.equal(code, 0);
  assert.equal(fs.readFileSync(path.join(root, "joe/.qmail"), "utf8"), "|program\n");
  assert.equal(fs.readFileSync(path.join(root, "etc/tcp.smtp"), "utf8"), "127.:allow\n:allow\n");
});
