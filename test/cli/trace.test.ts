import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { has, ROOT, run, runAsNobody, tree } from "./command.ts";

const HEALTHY = path.join(ROOT, "samples/healthy/control");

/** A small host: example.org is local, shop.example is joe's, everything else in the queue is stray. */
const HOST = {
  "var/qmail/control/me": "mail.example.org\n",
  "var/qmail/control/locals": "example.org\n",
  "var/qmail/control/rcpthosts": "example.org\nshop.example\nold.example\n",
  "var/qmail/control/virtualdomains": "shop.example:joe-old\nshop.example:joe-shop\nold.example:\n:alias-stray\n",
  "var/qmail/control/smtproutes": "old.example:relay.example.net:2525\n",
  "var/qmail/control/badmailfrom": "@spam.test\n",
  "var/qmail/users/assign": "+joe-:joe:1001:1001:/home/joe:-::\n=joe:joe:1001:1001:/home/joe:::\n.\n",
  "var/qmail/alias/.qmail-postmaster": "&joe@example.org\n",
  "var/qmail/rc": "#!/bin/sh\nexec env - PATH=/var/qmail/bin \\\nqmail-start ./Maildir/ splogger qmail\n",
  "etc/tcp.smtp": '127.:allow,RELAYCLIENT=""\n203.0.113.9:deny\n:allow\n',
  "home/joe/.qmail-shop-info": "./Maildir/\n|vacation\n&boss@example.org\n",
  "home/joe/.qmail-shop-ring": "&ring@shop.example\n",
};

interface Line {
  readonly file: string | null;
  readonly line: number | null;
  readonly text: string;
  readonly because: string;
}

interface Trace {
  readonly address: string;
  readonly client: string | null;
  readonly smtp: { readonly outcome: string; readonly reply: string | null };
  readonly route: { readonly channel: string; readonly recipient: string | null };
  readonly relay: unknown;
  readonly delivery: unknown;
  readonly steps: readonly (Line & { readonly program: string; readonly lost?: readonly Line[] })[];
}

/** Runs `trace --format json`. Each line that is named must stand there in its file. */
function traced(root: string, address: string, ...args: readonly string[]): Trace {
  const { code, out, err } = run(["trace", "--control", path.join(root, "var/qmail/control"), "--format", "json", ...args, "--", address]);
  assert.deepEqual([code, err], [0, ""]);
  const trace: Trace = JSON.parse(out);
  for (const { file, line, text } of trace.steps.flatMap((step) => [step, ...(step.lost ?? [])])) {
    if (file !== null && line !== null) assert.equal(fs.readFileSync(file, "utf8").split("\n")[line], text);
  }
  return trace;
}

function textOf(root: string, address: string, ...args: readonly string[]): string {
  const { code, out, err } = run(["trace", address, "--control", path.join(root, "var/qmail/control"), ...args]);
  assert.deepEqual([code, err], [0, ""]);
  return out;
}

describe("the text", () => {
  test("gives the answer first, then each station with its line, and the lines that lost", () => {
    assert.equal(
      textOf(tree(HOST), "info@shop.example"),
      `A stranger may send to info@shop.example: accepted (control/rcpthosts:2).
The mail, as joe-shop-info@shop.example, is delivered on this host to user joe (/home/joe/.qmail-shop-info): into ./Maildir/, to the program |vacation, forwarded to boss@example.org.

tcpserver     etc/tcp.smtp:3  :allow
              The first rule found for this client is “:”; it lets the client in and sets nothing.
qmail-smtpd   control/badmailfrom
              badmailfrom lists neither the sender sender@remote.test nor its host with an @ before it.
              control/rcpthosts:2  shop.example
              rcpthosts lists shop.example, so qmail-smtpd accepts the recipient from everybody.
qmail-send    control/virtualdomains:2  shop.example:joe-shop
              shop.example is a virtual domain of joe-shop: the recipient becomes joe-shop-info@shop.example, delivered here.
              lost: control/virtualdomains:1  shop.example:joe-old
                The same key stands again on line 2, and qmail finds only the last one.
              lost: control/virtualdomains:4  :alias-stray
                the empty key (it fits every address) is asked for after shop.example, which line 2 answers.
qmail-lspawn  users/assign:1  +joe-:joe:1001:1001:/home/joe:-::
              “+joe-” is the longest match, so the mail goes to user joe in /home/joe.
qmail-local   /home/joe/.qmail-shop-info
              This file holds the delivery instructions.
              /home/joe/.qmail-shop-info:1  ./Maildir/
              The message is delivered to the maildir ./Maildir/.
              /home/joe/.qmail-shop-info:2  |vacation
              The message is handed to the program “vacation”.
              /home/joe/.qmail-shop-info:3  &boss@example.org
              The message is forwarded to boss@example.org.
`,
    );
  });

  test("of the healthy sample names what files can't tell", () => {
    const { code, out } = run(["trace", "info@example.jp", "--control", HEALTHY]);
    assert.equal(code, 0);
    assert.equal(
      out,
      `A stranger may send to info@example.jp: accepted (control/rcpthosts:9).
The mail, as alias-jp-info@example.jp, stays on this host; which user gets it is decided by the password database, which this tool does not read.

tcpserver     No tcp rules are in view, so RELAYCLIENT counts as not set here.
qmail-smtpd   control/badmailfrom
              badmailfrom lists neither the sender sender@remote.test nor its host with an @ before it.
              control/rcpthosts:9  example.jp
              rcpthosts lists example.jp, so qmail-smtpd accepts the recipient from everybody.
qmail-send    control/virtualdomains:2  example.jp:alias-jp
              example.jp is a virtual domain of alias-jp: the recipient becomes alias-jp-info@example.jp, delivered here.
qmail-lspawn  users/cdb
              There is no users/cdb, so qmail-getpw asks the system's password database, which is not looked up here.
`,
    );
  });

  for (const [address, args, answer] of [
    ["x@example.com", [], /^A stranger may not send to x@example\.com: refused \(control\/rcpthosts\) with “553 /],
    ["x@example.com", ["--client", "127.0.0.1"], /^127\.0\.0\.1 may send to x@example\.com: accepted \(etc\/tcp\.smtp:1\)\./],
    [
      "joe@example.org",
      ["--client", "203.0.113.9"],
      /^203\.0\.113\.9 may not connect: tcpserver closes the connection \(etc\/tcp\.smtp:2\)\.\nMail from this host itself is delivered/,
    ],
    [
      "joe@example.org",
      ["--from", "a@spam.test"],
      /^A stranger may not send to joe@example\.org: refused \(control\/badmailfrom:1\) with “553 /,
    ],
    ["joe@example.org", [], /\nThe mail is delivered on this host to user joe: into \.\/Maildir\/\./],
    ["x@old.example", [], /\nThe mail goes to relay\.example\.net, port 2525 \(control\/smtproutes:1\)\./],
    ["postmaster@example.org", [], /\nThe mail stays on this host: .* else for alias\. The message is forwarded to joe@example\.org\./],
    ["ring@shop.example", [], /\nThe mail, as joe-shop-ring@shop\.example, is delivered .*\nThis forward is a loop: /],
  ] as const) {
    test(`answers ${[address, ...args].join(" ")}`, () => assert.match(textOf(tree(HOST), address, ...args), answer));
  }

  test("names an MX and does not look it up", () => {
    const root = tree({ ...HOST, "var/qmail/control/virtualdomains": "" });
    assert.match(textOf(root, "x@elsewhere.example"), /goes to the MX of elsewhere\.example, which this tool does not look up\.$/m);
  });

  test("tells of a route that leads back", () => {
    const root = tree({ ...HOST, "var/qmail/control/smtproutes": ":mail.example.org\n", "var/qmail/control/virtualdomains": "" });
    assert.match(textOf(root, "x@elsewhere.example"), /^This route is a loop: mail\.example\.org is this host itself/m);
  });

  test("shows nothing that a terminal would obey", () => {
    const root = tree({ ...HOST, "var/qmail/control/rcpthosts": "evil.example\x1b[2J\r\nevil.example\n" });
    const out = textOf(root, "a\x1b]0;x\x07@evil.example");
    assert.doesNotMatch(out, /[^\n\x20-\x7e“”…]/);
    assert.match(out, /a\\x1b\]0;x\\x07@evil\.example/);
  });

  test("is Japanese on demand", () => {
    const out = textOf(tree(HOST), "x@old.example", "--lang", "ja");
    assert.match(
      out,
      /^外部のクライアントは x@old\.example に送信できます: 受け付け \(control\/rcpthosts:3\)。\nメールは、relay\.example\.net のポート 2525 に送られます \(control\/smtproutes:1\)。\n/,
    );
  });
});

describe("JSON", () => {
  test("has the contract's members, with absolute files and lines from 0", () => {
    const root = tree(HOST);
    const trace = traced(root, "info@shop.example");
    assert.deepEqual(Object.keys(trace), ["address", "client", "smtp", "route", "relay", "delivery", "steps"]);
    const { steps, ...answer } = trace;
    assert.deepEqual(answer, {
      address: "info@shop.example",
      client: null,
      smtp: { outcome: "accepted", reply: "250 ok" },
      route: { channel: "local", recipient: "joe-shop-info@shop.example" },
      relay: null,
      delivery: {
        user: "joe",
        home: "/home/joe",
        dotQmail: ".qmail-shop-info",
        actions: [
          { type: "maildir", arg: "./Maildir/" },
          { type: "program", arg: "vacation" },
          { type: "forward", arg: "boss@example.org" },
        ],
        exit: 0,
      },
    });
    const first = steps.find(({ program }) => program === "qmail-smtpd" && steps);
    assert.equal(first?.file, path.join(root, "var/qmail/control/badmailfrom"));
    const route = steps.find(({ program }) => program === "qmail-send");
    assert.deepEqual(
      [route?.file, route?.line, route?.text],
      [path.join(root, "var/qmail/control/virtualdomains"), 1, "shop.example:joe-shop"],
    );
    assert.deepEqual(
      route?.lost?.map(({ line }) => line),
      [0, 3],
    );
    const dotQmail = steps.filter(({ program }) => program === "qmail-local").map(({ file, line }) => [file, line]);
    const file = path.join(root, "home/joe/.qmail-shop-info");
    assert.deepEqual(dotQmail, [
      [file, null],
      [file, 0],
      [file, 1],
      [file, 2],
    ]);
  });

  for (const [what, address, outcome, recipient] of [
    ["an address without @", "root", "accepted", "alias-stray-root@mail.example.org"],
    ["an empty address", "", "accepted", "alias-stray-@mail.example.org"],
    ["a quoted local part", '"joe bloggs"@example.org', "accepted", "joe bloggs@example.org"],
    ["8-bit letters", "jos\u00e9@example.org", "accepted", "jos\u00e9@example.org"],
    ["an over-long address", `${"a".repeat(900)}@example.org`, "syntax error", `${"a".repeat(900)}@example.org`],
    ["upper case", "Info@SHOP.Example", "accepted", "joe-shop-Info@SHOP.Example"],
    ["this host's address as a literal", "joe@[127.0.0.1]", "accepted", null],
  ] as const) {
    test(`of ${what}`, () => {
      const { smtp, route } = traced(tree(HOST), address);
      if (recipient === null) assert.equal(route.channel, "local");
      else assert.deepEqual([smtp.outcome, route.recipient], [outcome, recipient]);
    });
  }

  test("of a host without me: the programs do not start, and the answer says so", () => {
    const { smtp, route } = traced(tree({ "var/qmail/control/rcpthosts": "example.org\n" }), "joe@example.org");
    assert.equal(smtp.outcome, "unable to start");
    assert.equal(route.channel, "qmail-send does not start");
    assert.equal(route.recipient, null);
  });
});

describe("the host's files", () => {
  test("are found inside the tree, through its absolute links and never out of it", () => {
    const root = tree({
      ...Object.fromEntries(Object.entries(HOST).map(([name, text]) => [name.replace("var/qmail/control", "etc/qmail"), text])),
      "srv/rules": '192.0.2.:allow,RELAYCLIENT=""\n',
    });
    fs.symlinkSync("/etc/qmail", path.join(root, "var/qmail/control"));
    fs.rmSync(path.join(root, "etc/tcp.smtp"));
    fs.symlinkSync("../../../../../srv/rules", path.join(root, "etc/tcp.smtp"));
    const out = textOf(root, "x@elsewhere.test", "--client", "192.0.2.7");
    assert.match(out, /^192\.0\.2\.7 may send to x@elsewhere\.test: accepted \(etc\/tcp\.smtp:1\)\./);
  });

  test("of a directory that stands alone are not this machine's", () => {
    const root = tree({ "control/me": "a.example\n", "control/locals": "a.example\n", "users/assign": "=root:root:1:1:/root:::\n.\n" });
    const { code, out } = run(["trace", "root@a.example", "--control", path.join(root, "control"), "--format", "json"]);
    assert.equal(code, 0);
    const { delivery }: { readonly delivery: unknown } = JSON.parse(out);
    assert.deepEqual(delivery, { user: "root", home: "/root", dotQmail: null, actions: [], exit: null });
  });

  test("are not read where nothing asks for them", { skip: !has("mkfifo") }, () => {
    const root = tree(HOST);
    fs.rmSync(path.join(root, "var/qmail/control/smtproutes"));
    execFileSync("mkfifo", [path.join(root, "var/qmail/control/smtproutes")]);
    assert.match(textOf(root, "joe@example.org"), /is delivered/);
    const { code, out, err } = run(["trace", "x@old.example", "--control", path.join(root, "var/qmail/control")], { timeout: 10_000 });
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /smtproutes: not a regular file/);
  });

  test("that may not be read make no answer", { skip: process.getuid?.() !== 0 || !has("setpriv") }, () => {
    const root = tree(HOST);
    fs.chmodSync(path.join(root, "var/qmail/control/rcpthosts"), 0o600);
    const { code, out, err } = runAsNobody(["trace", "joe@example.org", "--control", path.join(root, "var/qmail/control")]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /rcpthosts: permission denied/);
  });
});

test("wrong usage is told in one line", () => {
  for (const [args, message] of [
    [[], /trace needs an address/],
    [["a@b.example"], /trace needs --control DIR/],
    [["a@b.example", "--control", "/nowhere"], /nowhere: no such file or directory/],
    [["a@b.example", "c@d.example", "--control", HEALTHY], /unexpected argument c@d\.example/],
    [["a@b.example", "--control", HEALTHY, "--client", "300.1.1.1"], /--client needs an IPv4 address, not 300\.1\.1\.1/],
    [["a@b.example", "--control", HEALTHY, "--sender", "x"], /unknown option --sender/],
  ] as const) {
    const { code, out, err } = run(["trace", ...args]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, message);
    assert.equal(err.trim().split("\n").length, 1);
  }
});
