import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { run, tree } from "./command.ts";

const VPOPMAIL = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/rcpthosts": "mail.example.org",
  "var/qmail/control/virtualdomains": "example.com:example.com\n",
  "var/qmail/users/assign":
    "+example.com-:example.com:89:89:/home/vpopmail/domains/example.com:-::\n+example.net-:example.net:89:89:/home/vpopmail/domains/example.net:-::\n.\n",
};

function read(root: string, name: string): string {
  return fs.readFileSync(path.join(root, name), "utf8");
}

describe("fix --rule with fixes over several files", () => {
  test("changes every file of a fix, also the ones in which nothing was found", () => {
    const root = tree(VPOPMAIL);
    fs.chmodSync(path.join(root, "var/qmail/control/rcpthosts"), 0o640);
    const { code, out, err } = run(["fix", "--rule", "unlisted-assigned-domain", "."], { cwd: root });
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /fixed 1 in var\/qmail\/control\/virtualdomains\n/);
    assert.equal(read(root, "var/qmail/control/virtualdomains"), "example.com:example.com\nexample.net:example.net\n");
    assert.equal(read(root, "var/qmail/control/rcpthosts"), "mail.example.org\nexample.net\n");
    assert.equal(read(root, "var/qmail/users/assign"), VPOPMAIL["var/qmail/users/assign"]);
    assert.equal(fs.statSync(path.join(root, "var/qmail/control/rcpthosts")).mode & 0o777, 0o640);
  });

  test("several fixes that extend one file all count, and the same line is added once", () => {
    const root = tree({
      ...VPOPMAIL,
      "var/qmail/control/virtualdomains": "a.example.com:joe\nb.example.com:joe\nexample.com:example.com\nexample.net:example.net\n",
    });
    assert.equal(run(["fix", "--rule", "unaccepted-domain", root]).code, 0);
    assert.equal(read(root, "var/qmail/control/rcpthosts"), "mail.example.org\na.example.com\nb.example.com\nexample.com\nexample.net\n");
  });

  test("--dry-run shows the difference of all files, and writes none", () => {
    const root = tree(VPOPMAIL);
    const { code, out } = run(["fix", "--dry-run", "--rule", "unlisted-assigned-domain", "."], { cwd: root });
    assert.equal(code, 0);
    assert.match(out, /\+\+\+ .*virtualdomains/);
    assert.match(out, /\+example\.net:example\.net/);
    assert.match(out, /\+\+\+ .*rcpthosts/);
    for (const [name, text] of Object.entries(VPOPMAIL)) assert.equal(read(root, name), text);
  });

  test("creates a file that does not exist", () => {
    const root = tree({
      "var/qmail/control/me": "mail.example.org\n",
      "var/qmail/alias/.qmail-postmaster": "&joe@example.com\n",
    });
    assert.equal(run(["fix", "--rule", "missing-system-alias", root]).code, 0);
    assert.equal(read(root, "var/qmail/alias/.qmail-root"), "&postmaster\n");
    assert.equal(read(root, "var/qmail/alias/.qmail-mailer-daemon"), "&postmaster\n");
    assert.deepEqual(fs.readdirSync(path.join(root, "var/qmail/alias")).length, 3);
  });

  test("writes nothing outside the tree, and then no file of that fix", () => {
    const outside = tree({ rcpthosts: "mail.example.org\n" });
    const root = tree(VPOPMAIL);
    fs.rmSync(path.join(root, "var/qmail/control/rcpthosts"));
    fs.symlinkSync(path.join(outside, "rcpthosts"), path.join(root, "var/qmail/control/rcpthosts"));
    run(["fix", "--rule", "unlisted-assigned-domain", root]);
    assert.equal(read(outside, "rcpthosts"), "mail.example.org\n");
  });
});
