import assert from "node:assert/strict";
import { test } from "node:test";
import { controlFile, fileAt, isControlDirectory } from "../../analyzer/src/index.ts";

test("names of the language itself are no control files", () => {
  for (const name of ["constructor", "__proto__", "toString", ""]) assert.equal(controlFile(name), undefined);
});

test("a name with a changing part is found, a copy or another file's compiled form is not", () => {
  const files: Readonly<Record<string, readonly string[]>> = {
    "outgoingip.DOMAIN": ["outgoingip.example.org"],
    "concurrencyl.QUEUE": ["concurrencyl.queue1"],
    concurrencysupplN: ["concurrencysuppl0", "concurrencysuppl12"],
    supplsN: ["suppls1"],
    "NAME.cdb": ["badmailfrom.cdb"],
    "NAME.sql": ["badmailfrom.sql"],
    "morercpthosts.cdb": ["morercpthosts.cdb"],
  };
  for (const [name, names] of Object.entries(files)) for (const one of names) assert.equal(controlFile(one)?.name, name, one);
  for (const name of ["outgoingip.bak", "outgoingip.", "suppls", "supplsx", "dump.sql", "tcp.smtp.cdb", "users.cdb", "badmailfrom.bak"]) {
    assert.equal(controlFile(name), undefined, name);
  }
});

test("a folder holds control files if a name in it is qmail's alone, or if it is qmail/control", () => {
  assert.ok(isControlDirectory("/etc/mail", ["me", "rcpthosts"]));
  assert.ok(isControlDirectory("/var/qmail/control", ["me"]));
  assert.ok(isControlDirectory("C:\\qmail\\control", []));
});

test("files beside the control directory are known by their paths, copies and compiled ones are not", () => {
  const files: Readonly<Record<string, readonly string[]>> = {
    ".qmail": ["/home/joe/.qmail", "/home/joe/.qmail-", "/home/joe/.qmail-old", ".qmail-list-default", "C:\\home\\joe\\.qmail-info"],
    "tcp.smtp": [
      "tcp.smtp",
      "/etc/tcprules.d/tcp.qmail-smtp",
      "/etc/tcp/smtp",
      "/etc/tcprules.d/pop3",
      "/var/qmail/control/rules.smtpd.txt",
      "D:\\etc\\tcp.submission",
    ],
    "users/assign": ["/var/qmail/users/assign", "users/assign", "C:\\qmail\\users\\assign"],
  };
  for (const [name, paths] of Object.entries(files)) for (const path of paths) assert.equal(fileAt(path)?.name, name, path);
  for (const path of [
    "/home/joe/.qmail~",
    "/home/joe/.qmail-info~",
    "/home/joe/.qmail.swp",
    "/home/joe/.qmail-info.swp",
    "/home/joe/.qmail-info.bak",
    "/home/joe/.qmail-info,v",
    "/home/joe/.qmailrc",
    "/home/joe/qmail",
    "/etc/tcp.smtp.cdb",
    "/etc/tcp.smtp~",
    "/etc/tcp.smtp.tmp",
    "/etc/tcp/smtp.cdb",
    "/etc/tcp/Makefile",
    "/etc/my.tcp.smtp",
    "/srv/smtp",
    "/var/qmail/users/cdb",
    "/var/qmail/users/assign.bak",
    "/var/qmail/assign",
  ]) {
    assert.equal(fileAt(path), undefined, path);
  }
});

for (const [what, names] of [
  ["Terraform module", ["main.tf", "variables.tf", "locals", "outputs.tf"]],
  ["Haraka configuration", ["me", "host_list", "plugins", "smtp.ini", "smtpgreeting", "databytes", "loglevel", "tls.ini"]],
  ["Postfix configuration", ["main.cf", "master.cf", "aliases", "virtual", "transport"]],
  ["Sendmail configuration", ["sendmail.cf", "local-host-names", "relay-domains", "aliases"]],
] as const) {
  test(`a ${what} is none`, () => {
    assert.equal(isControlDirectory("/srv/config", names), false);
  });
}
