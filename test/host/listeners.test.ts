import assert from "node:assert/strict";
import { test } from "node:test";
import type { Listener } from "../../analyzer/src/host/listener.ts";
import { programOfRules } from "../../analyzer/src/host/listeners.ts";
import { openMailHost } from "../../analyzer/src/host/mail-host.ts";
import { traceAddress } from "../../analyzer/src/host/trace.ts";
import { hostIn } from "../support/host-tree.ts";

function summary({ program, startedBy, port, rules, rulesOption, environment }: Listener) {
  const seen =
    rules.kind === "pair"
      ? [rules.pair.file, rules.pair.text && "text", rules.pair.cdb && "cdb"]
      : [rules.kind, rules.kind !== "none" && rules.file];
  return [program, startedBy?.file ?? "by name", port, seen.filter(Boolean).join(" "), rulesOption, ...Object.entries(environment).flat()]
    .filter((part) => part !== undefined)
    .join(", ");
}

function listenersIn(files: Readonly<Record<string, string>>, control?: string): readonly string[] | undefined {
  return hostIn({ [`${control ?? "/host/var/qmail/control"}/me`]: "mail.example.org\n", ...files }, control).files.listeners?.map(summary);
}

function run(options: string, port = "25", program = "qmail-smtpd"): string {
  return `#!/bin/sh\nexec tcpserver ${options} 0 ${port} /var/qmail/bin/${program}\n`;
}

const RULES = ":allow\n";

test("the rules that a script names, its text beside the compiled file", () => {
  const files = { "/host/service/smtpd/run": run("-x /etc/tcp.smtp.cdb"), "/host/etc/tcp.smtp": RULES };
  assert.deepEqual(listenersIn(files), ["qmail-smtpd, service/smtpd/run, 25, etc/tcp.smtp text, -x"]);
  assert.deepEqual(listenersIn({ ...files, "/host/etc/tcp.smtp.cdb": "x" }), [
    "qmail-smtpd, service/smtpd/run, 25, etc/tcp.smtp text cdb, -x",
  ]);
  // Another compiled file shows that they are in view.
  const other = { ...files, "/host/var/qmail/users/cdb": "x", "/host/var/qmail/users/assign": ".\n" };
  assert.deepEqual(listenersIn(other), ["qmail-smtpd, service/smtpd/run, 25, missing etc/tcp.smtp, -x"]);
  assert.deepEqual(listenersIn({ "/host/service/smtpd/run": run("-X -x /opt/rules.cdb") }), [
    "qmail-smtpd, service/smtpd/run, 25, not in view opt/rules, -X",
  ]);
  assert.deepEqual(listenersIn({ "/host/service/smtpd/run": run("-R") }), ["qmail-smtpd, service/smtpd/run, 25, none"]);
});

test("s/qmail's text has another ending", () => {
  const files = {
    "/host/service/smtpd/run": run("-x /var/qmail/control/rules.smtpd.cdb"),
    "/host/var/qmail/control/rules.smtpd.txt": RULES,
  };
  assert.deepEqual(listenersIn(files), ["qmail-smtpd, service/smtpd/run, 25, control/rules.smtpd.txt text, -x"]);
  assert.deepEqual(listenersIn({ "/host/var/qmail/control/rules.smtpd.txt": RULES, "/host/var/qmail/control/rules.smtpd.cdb": "x" }), [
    "qmail-smtpd, by name, control/rules.smtpd.txt text cdb",
  ]);
});

test("a path whose beginning a command computes, where one file ends like it", () => {
  const script = `#!/bin/sh\nQ=$(getent passwd qmaild | cut -d: -f6)\nexport SMTPAUTH='!'\nexec tcpserver -x $Q/control/tcp.submission.cdb 0 587 $Q/bin/qmail-smtpd\n`;
  const files = { "/host/var/qmail/supervise/qmail-submission/run": script };
  const start = "qmail-smtpd, var/qmail/supervise/qmail-submission/run, 587";
  assert.deepEqual(listenersIn(files), [`${start}, not in view, -x, SMTPAUTH, !`]);
  assert.deepEqual(listenersIn({ ...files, "/host/var/qmail/control/tcp.submission": RULES, "/host/var/qmail/control/tcp.smtp": RULES }), [
    `${start}, control/tcp.submission text, -x, SMTPAUTH, !`,
  ]);
});

test("one service in two folders is one, one that is down is none", () => {
  const files = {
    "/host/service/smtpd/run": run("-x /etc/a.cdb"),
    "/host/var/qmail/supervise/smtpd/run": run("-x /etc/a.cdb"),
    "/host/service/smtps/run": run("-x /etc/a.cdb", "465"),
    "/host/service/smtps/down": "",
    "/host/var/qmail/supervise/qmtpd/run": run("-x /etc/a.cdb", "209", "qmail-qmtpd"),
    "/host/service/pop3/run": run("-x /etc/a.cdb", "110", "qmail-popup"),
    "/host/service/.svscan/run": run(""),
  };
  assert.deepEqual(listenersIn(files), [
    "qmail-smtpd, var/qmail/supervise/smtpd/run, 25, not in view etc/a, -x",
    "qmail-qmtpd, var/qmail/supervise/qmtpd/run, 209, not in view etc/a, -x",
  ]);
});

test("without scripts the names of rules tell the program", () => {
  const files = {
    "/host/etc/tcp.smtp": RULES,
    "/host/etc/tcp.smtp.bak": RULES,
    "/host/etc/tcp.smtp-2004": RULES,
    "/host/etc/tcp.pop3": RULES,
    "/host/etc/tcprules.d/tcp.qmqp": RULES,
    "/host/etc/tcprules.d/README": "",
    "/host/home/vpopmail/etc/tcp.smtp.cdb": "x",
  };
  assert.deepEqual(listenersIn(files), [
    "qmail-smtpd, by name, etc/tcp.smtp text",
    "qmail-qmqpd, by name, etc/tcprules.d/tcp.qmqp text",
    "qmail-smtpd, by name, home/vpopmail/etc/tcp.smtp cdb",
  ]);
  // Where a script starts the program, rules that no script names are nobody's.
  assert.deepEqual(listenersIn({ ...files, "/host/service/smtp/run": run("-x /etc/tcp.smtp.cdb") }), [
    "qmail-smtpd, service/smtp/run, 25, missing etc/tcp.smtp, -x",
    "qmail-qmqpd, by name, etc/tcprules.d/tcp.qmqp text",
  ]);
  assert.equal(programOfRules("/etc/tcp.qmail-qmtpd"), "qmail-qmtpd");
  assert.equal(programOfRules("/etc/tcp.submission"), "qmail-smtpd");
  assert.equal(programOfRules("/etc/tcp.imap"), undefined);
});

test("layouts", () => {
  const rules = "-x /etc/qmail/tcp.smtp.cdb";
  assert.deepEqual(listenersIn({ "/h/etc/qmail/qmail-smtpd/run": run(rules), "/h/etc/qmail/tcp.smtp": RULES }, "/h/etc/qmail"), [
    "qmail-smtpd, control/qmail-smtpd/run, 25, control/tcp.smtp text, -x",
  ]);
  const indimail = run("-x /etc/indimail/tcp/tcp.smtp.cdb").replace("/var/qmail/bin", "/usr/sbin");
  assert.deepEqual(
    listenersIn({ "/h/service/qmail-smtpd.25/run": indimail, "/h/etc/indimail/tcp/tcp.smtp": RULES }, "/h/etc/indimail/control"),
    ["qmail-smtpd, service/qmail-smtpd.25/run, 25, etc/indimail/tcp/tcp.smtp text, -x"],
  );
  // A control directory alone: what lies beside it belongs to it, nothing else does.
  assert.deepEqual(
    listenersIn({ "/x/service/smtpd/run": run("-x /etc/tcp.smtp.cdb"), "/x/etc/tcp.smtp": RULES, "/etc/tcp.smtp": "" }, "/x/control"),
    ["qmail-smtpd, service/smtpd/run, 25, etc/tcp.smtp text, -x"],
  );
  assert.deepEqual(listenersIn({ "/x/service/smtpd/run": run("-x /home/tcp.smtp.cdb") }, "/x/control"), [
    "qmail-smtpd, service/smtpd/run, 25, not in view /home/tcp.smtp, -x",
  ]);
});

test("a trace asks the rules of the SMTP listener that a script names", () => {
  const host = hostIn({
    "/host/var/qmail/control/me": "mail.example.org\n",
    "/host/service/submission/run": run("-x /etc/tcp.submission.cdb", "587"),
    "/host/service/zsmtp/run": run("-x /etc/own.rules.cdb", "smtp"),
    "/host/etc/own.rules": RULES,
    "/host/etc/tcp.smtp": RULES,
    "/host/etc/tcp.submission": RULES,
  });
  assert.equal(host.files.tcpRules?.file, "etc/own.rules");
  assert.equal(host.locate("etc/own.rules"), "/host/etc/own.rules");
  assert.equal(host.locate("service/zsmtp/run"), "/host/service/zsmtp/run");
  assert.equal(host.locate("control/me"), "/host/var/qmail/control/me");
  assert.equal(host.locate("/home/joe/.qmail"), "/host/home/joe/.qmail");
});

test("a trace has the environment of the listener, and knows when no rules are asked", () => {
  const asked = (script: string, rules?: string) => {
    const host = hostIn({
      "/host/var/qmail/control/me": "mail.example.org\n",
      "/host/var/qmail/control/rcpthosts": "example.org\n",
      "/host/var/qmail/users/cdb": "x",
      "/host/service/smtpd/run": `#!/bin/sh\n${script}\n`,
      ...(rules !== undefined && { "/host/etc/tcp.smtp": rules }),
    });
    const { smtp, steps } = traceAddress(openMailHost(host.files), { address: "joe@example.com" });
    return [
      smtp.outcome,
      ...steps
        .filter(({ program }) => program !== "qmail-smtpd")
        .slice(0, 2)
        .map(({ file, line }) => `${file}:${line}`),
    ];
  };
  const server = "exec tcpserver 0 25 qmail-smtpd";
  assert.deepEqual(asked(server).slice(0, 2), ["refused", "service/smtpd/run:1"]);
  assert.deepEqual(asked(`export RELAYCLIENT=\n${server}`), ["accepted", "service/smtpd/run:2", "service/smtpd/run:1"]);
  // The rules are there as a text, and what was compiled from them is not.
  assert.deepEqual(asked("exec tcpserver -x /etc/tcp.smtp.cdb 0 25 qmail-smtpd", '0:allow,RELAYCLIENT=""\n').slice(0, 2), [
    "refused",
    "service/smtpd/run:1",
  ]);
  assert.deepEqual(asked("exec tcpserver -Xx /etc/tcp.smtp.cdb 0 25 env RELAYCLIENT= qmail-smtpd", ":deny\n")[0], "accepted");
});

test("a folder with thousands of names is no folder of services", () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`/host/service/x${index}/data`, ""]));
  assert.deepEqual(listenersIn({ ...many, "/host/service/smtpd/run": run("") }), []);
});
