import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { CONTROL_FILES, isClassic } from "../../analyzer/src/index.ts";
import { has, ROOT, run, tree } from "./command.ts";

const HEALTHY = path.join(ROOT, "samples/healthy/control");

interface Shown {
  readonly name: string;
  readonly value: unknown;
  readonly source: string;
  readonly readBy: readonly string[];
  readonly takesEffect: string;
  readonly unit: string | null;
  readonly environment: string | null;
  readonly problem?: string;
}

/** Runs `show --format json` and gives the files by name. */
function shown(folder: string, ...args: readonly string[]): ReadonlyMap<string, Shown> {
  const { code, out, err } = run(["show", folder, "--format", "json", ...args]);
  assert.deepEqual([code, err], [0, ""]);
  const files: readonly Shown[] = JSON.parse(out);
  assert.deepEqual(
    files.map(({ name }) => name),
    CONTROL_FILES.filter(isClassic).map(({ name }) => name),
  );
  return new Map(files.map((file) => [file.name, file]));
}

function valueAndSource(files: ReadonlyMap<string, Shown>, name: string): readonly [unknown, string | undefined] {
  const file = files.get(name);
  return [file?.value, file?.source];
}

describe("the table", () => {
  test("of the healthy sample", () => {
    const { code, out, err } = run(["show", HEALTHY]);
    assert.deepEqual([code, err], [0, ""]);
    assert.equal(
      out.slice(out.indexOf("\n") + 1),
      `
file               value                                 from     a change takes effect

badmailfrom        newsletter@spam.example               file     next connection
                   @bulk.example
bouncefrom         MAILER-DAEMON                         default  restart qmail-send
bouncehost         example.co.jp                         file     restart qmail-send
concurrencylocal   20 deliveries at a time               file     restart qmail-send
concurrencyremote  40 deliveries at a time               file     restart qmail-send
databytes          26214400 bytes                        file     next connection (environment: DATABYTES)
defaultdomain      example.co.jp                         file     next message (environment: QMAILDEFAULTDOMAIN)
defaulthost        example.co.jp                         file     next message (environment: QMAILDEFAULTHOST)
doublebouncehost   mail.example.co.jp                    me       restart qmail-send
doublebounceto     postmaster                            file     restart qmail-send
envnoathost        mail.example.co.jp                    me       restart qmail-send
helohost           mail.example.co.jp                    me       next delivery
idhost             mail.example.co.jp                    me       next message (environment: QMAILIDHOST)
localiphost        mail.example.co.jp                    file     next connection
locals             localhost                             file     HUP to qmail-send
                   mail.example.co.jp
                   example.co.jp
me                 mail.example.co.jp                    file     qmail-smtpd, qmail-qmtpd: next connection; qmail-send: restart; qmail-remote: next delivery; qmail-inject, qmail-qmqpc: next message
morercpthosts      (none)                                absent   run qmail-newmrh; then next connection
morercpthosts.cdb  (none)                                absent   next connection
percenthack        (off)                                 absent   restart qmail-send
plusdomain         example.co.jp                         file     next message (environment: QMAILPLUSDOMAIN)
qmqpservers        (none)                                absent   next message
queuelifetime      345600 seconds                        file     restart qmail-send
rcpthosts          mail.example.co.jp                    file     next connection
                   example.co.jp
                   example.jp
                   shop.example.net
                   lists.example.co.jp
                   .branch.example.co.jp
                   example.org
smtpgreeting       mail.example.co.jp                    file     next connection
smtproutes         example.org:mx1.example.org:2525      file     next delivery
                   groupware.example.co.jp:[192.0.2.25]
timeoutconnect     60 seconds                            default  next delivery
timeoutremote      1200 seconds                          default  next delivery
timeoutsmtpd       300 seconds                           file     next connection
virtualdomains     example.jp:alias-jp                   file     HUP to qmail-send
                   shop.example.net:shop
                   lists.example.co.jp:lists
                   .branch.example.co.jp:branch
                   billing@example.org:shop-billing
`,
    );
  });

  test("shows nothing that a terminal would obey, and says what is wrong", () => {
    const root = tree({
      me: "mail.example.com\x1b[2J\r\nsecond\n",
      databytes: "ten megabytes\n",
      morercpthosts: "example.com\n",
      percenthack: "",
      defaulthost: "",
    });
    const { code, out } = run(["show", root]);
    assert.equal(code, 0);
    assert.ok(!out.includes("\x1b"));
    assert.match(out, /^me +mail\.example\.com\\x1b\[2J\\r +file/m);
    assert.match(out, /^databytes +0 bytes +default .*\n +! databytes does not begin with a digit/m);
    assert.match(out, /^morercpthosts +example\.com +file .*\n +! morercpthosts has no effect, since there is no rcpthosts/m);
    assert.match(out, /^rcpthosts +\(any recipient is accepted!\) +absent/m);
    assert.match(out, /^percenthack +\(no entries\) +file/m);
    assert.match(out, /^defaulthost +\(empty\) +file/m);
  });

  test("is Japanese on demand, with aligned columns", () => {
    const { out } = run(["show", HEALTHY, "--lang", "ja"]);
    assert.match(out, /^queuelifetime +345600 秒 +ファイル {2}qmail-send を再起動したとき$/m);
    assert.match(out, /^timeoutconnect +60 秒 +既定値 {4}次の配送から$/m);
  });

  test("has the first entries of a long list", () => {
    const root = tree({ me: "mail.example.com\n", rcpthosts: Array.from({ length: 1000 }, (_, at) => `d${at}.example\n`).join("") });
    const { out } = run(["show", root]);
    assert.match(out, /^ +d19\.example\n +… 980 more/m);
  });
});

describe("JSON", () => {
  test("has value, source, readers, effect and unit of every file", () => {
    const files = shown(HEALTHY);
    assert.deepEqual(files.get("queuelifetime"), {
      name: "queuelifetime",
      value: 345_600,
      source: "file",
      readBy: ["qmail-send"],
      takesEffect: "restart qmail-send",
      unit: "seconds",
      environment: null,
    });
    assert.deepEqual(valueAndSource(files, "locals"), [["localhost", "mail.example.co.jp", "example.co.jp"], "file"]);
    assert.deepEqual(valueAndSource(files, "helohost"), ["mail.example.co.jp", "me"]);
    assert.deepEqual(valueAndSource(files, "timeoutconnect"), [60, "default"]);
    assert.deepEqual(valueAndSource(files, "percenthack"), [null, "absent"]);
    assert.equal(files.get("locals")?.takesEffect, "HUP to qmail-send");
    assert.equal(files.get("morercpthosts")?.takesEffect, "run qmail-newmrh; then next connection");
  });

  test("without locals the host's own name is local, and without me nothing is", () => {
    assert.deepEqual(valueAndSource(shown(tree({ me: "mail.example.com\n" })), "locals"), [["mail.example.com"], "me"]);
    const nameless = shown(tree({ rcpthosts: "example.com\n" }));
    assert.deepEqual(valueAndSource(nameless, "locals"), [null, "absent"]);
    assert.deepEqual(valueAndSource(nameless, "me"), [null, "absent"]);
    assert.deepEqual(valueAndSource(nameless, "defaulthost"), ["defaulthost", "default"]);
  });

  test("a compiled file has no value, and says when it is stale", () => {
    const root = tree({ rcpthosts: "a.example\n", morercpthosts: "b.example\n", "morercpthosts.cdb": "" });
    fs.utimesSync(path.join(root, "morercpthosts.cdb"), 1, 1);
    const file = shown(root).get("morercpthosts.cdb");
    assert.deepEqual([file?.value, file?.source], [null, "file"]);
    assert.match(file?.problem ?? "", /older than morercpthosts/);
  });

  test("a directory in a file's place is a problem of the file", () => {
    const file = shown(tree({ me: "a.example\n", "rcpthosts/x": "" })).get("rcpthosts");
    assert.deepEqual([file?.value, file?.source, file?.problem], [null, "file", "exists and cannot be read"]);
  });
});

describe("the directory", () => {
  test("is found in a tree, also behind an absolute link of that tree", () => {
    const root = tree({ "etc/qmail/me": "inside.example\n", "var/qmail/rc": "" });
    fs.symlinkSync("/etc/qmail", path.join(root, "var/qmail/control"));
    assert.deepEqual(valueAndSource(shown(root), "me"), ["inside.example", "file"]);
    assert.deepEqual(valueAndSource(shown(path.join(root, "var/qmail/control")), "me"), ["inside.example", "file"]);
  });

  test("that is none, or holds what can't be read, is an error", () => {
    const root = tree({ "no/a.txt": "", "unreadable/me/x": "", "unreadable/rcpthosts": "" });
    for (const [args, message] of [
      [[], /needs the path of a control directory/],
      [[path.join(root, "no")], /no: no control files found/],
      [[path.join(root, "none")], /none: no such file or directory/],
      [[path.join(root, "no/a.txt")], /a\.txt: not a directory/],
      [[root, root], /unexpected argument/],
      [[path.join(root, "unreadable")], /me cannot be read, so no program of qmail works/],
      [[HEALTHY, "--format", "xml"], /unknown value xml/],
      [[HEALTHY, "--dialect", "sendmail"], /unknown value sendmail for --dialect/],
    ] as const) {
      const { code, out, err } = run(["show", ...args]);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, message);
    }
  });

  test("with a FIFO in it does not make us wait", { skip: !has("mkfifo") }, () => {
    const root = tree({ me: "a.example\n" });
    execFileSync("mkfifo", [path.join(root, "rcpthosts")]);
    const { code, err } = run(["show", root], { timeout: 10_000 });
    assert.equal(code, 2);
    assert.match(err, /rcpthosts: not a regular file/);
  });
});

test("of a value that nobody reads to its end the table has the beginning, and JSON all", () => {
  const root = tree({ "qmail/control/me": "x".repeat(5_000_000) });
  const { out } = run(["show", path.join(root, "qmail/control")]);
  assert.match(out, /^me +x{1000}… \(5000000 characters\)/m);
  assert.ok(out.length < 100_000);
  const all: unknown = JSON.parse(run(["show", "--format", "json", path.join(root, "qmail/control")]).out);
  assert.ok(Array.isArray(all));
  assert.equal(all.find(({ name }) => name === "me").value.length, 5_000_000);
});
