/** `show` of every dialect but the classic ones: all files that it reads, with what is in force for them. */

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { CONTROL_FILES, DIALECTS, type DialectId, LANGUAGES } from "../../analyzer/src/index.ts";
import { run, tree } from "./command.ts";

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

const FORKS: readonly DialectId[] = ["sqmail", "sagredo", "qmail-ldap", "indimail", "eqmail", "aqmail"];

function shown(dialect: DialectId, files: Readonly<Record<string, string>>): ReadonlyMap<string, Shown> {
  return shownIn(tree(files), "--dialect", dialect);
}

function shownIn(folder: string, ...args: readonly string[]): ReadonlyMap<string, Shown> {
  const { code, out, err } = run(["show", folder, "--format", "json", ...args]);
  assert.deepEqual([code, err], [0, ""]);
  const files: readonly Shown[] = JSON.parse(out);
  return new Map(files.map((file) => [file.name, file]));
}

/** Compares value and source of some files. */
function expectShown(files: ReadonlyMap<string, Shown>, expected: Readonly<Record<string, readonly [unknown, string]>>): void {
  const found = Object.keys(expected).map((name) => [name, [files.get(name)?.value, files.get(name)?.source]]);
  assert.deepEqual(Object.fromEntries(found), expected);
}

test("the classic dialects and these are all there are", () => {
  assert.deepEqual([...DIALECTS].toSorted(), ["qmail", "netqmail", "notqmail", ...FORKS].toSorted());
});

for (const dialect of FORKS) {
  describe(dialect, () => {
    const files = shown(dialect, { me: "mail.example.com\n" });

    test("every file that it reads is there, in the order of the names", () => {
      const own = CONTROL_FILES.filter(({ dialects }) => dialects.includes(dialect)).map(({ name }) => name);
      assert.deepEqual([...files.keys()], own.toSorted());
    });

    test("all but me itself is absent or has a default", () => {
      for (const { name, source, value, takesEffect, readBy, problem } of files.values()) {
        assert.ok(name === "me" ? source === "file" : source !== "file", name);
        if (source === "absent") assert.equal(value, null, name);
        assert.ok(takesEffect !== "" && Array.isArray(readBy), name);
        assert.equal(problem, undefined, name);
      }
    });

    test("me stands in where it does for this qmail, and its absence shows what is built in", () => {
      expectShown(files, {
        // IndiMail's qmail-inject does not look at control/me.
        defaulthost: dialect === "indimail" ? ["defaulthost", "default"] : ["mail.example.com", "me"],
        helohost: ["mail.example.com", "me"],
        locals: [["mail.example.com"], "me"],
        queuelifetime: [604_800, "default"],
      });
      expectShown(shown(dialect, { rcpthosts: "example.com\n" }), {
        me: [null, "absent"],
        defaulthost: ["defaulthost", "default"],
        helohost: [null, "absent"],
        locals: [null, "absent"],
        rcpthosts: [["example.com"], "file"],
      });
    });

    test("the table has the same files, in both languages", () => {
      const folder = tree({ me: "mail.example.com\n" });
      for (const language of LANGUAGES) {
        const { code, out } = run(["show", folder, "--dialect", dialect, "--lang", language]);
        assert.equal(code, 0);
        const names = out.split("\n").flatMap((line) => /^([\w.][\w./-]*) {2,}\S/.exec(line)?.[1] ?? []);
        assert.deepEqual(
          names.slice(1 - names.length - (language === "ja" ? 1 : 0)).filter((name) => name !== "file"),
          [...files.keys()],
        );
      }
    });
  });
}

test("s/qmail: badmimetypes is compiled, and without that has no effect", () => {
  const files = shown("sqmail", {
    me: "a.example\n",
    badmimetypes: "TVqQAAMAA\n",
    authsenders: "|mx.example|joe|hunter2\n",
    badhelo: "spam\n",
  });
  expectShown(files, {
    badmimetypes: [["TVqQAAMAA"], "file"],
    "badmimetypes.cdb": [null, "absent"],
    badhelo: [["spam"], "file"],
    smtpgreeting: ["a.example", "me"],
    timeoutremote: [1200, "default"],
  });
  assert.match(files.get("badmimetypes.cdb")?.problem ?? "", /run qmail-badmimetypes/);
});

test("Sagredo's qmail: numbers as it scans them, plugins and policies as texts, folders", () => {
  const files = shown("sagredo", {
    me: "a.example\n",
    databytes: "20M\n",
    maxrcpt: "many\n",
    brtlimit: "3\n",
    policy: "# what is allowed\nexample.com:relay=no\n",
    badmailfrom: ".*@spam\\.example$ # no comment\n# a comment\n",
    "domainkeys/example.com/default": "key",
    "servercert.pem": "-----BEGIN PRIVATE KEY-----\n",
    "clientca.pem": "-----BEGIN CERTIFICATE-----\n",
    srs_secrets: "hunter2\n",
  });
  expectShown(files, {
    databytes: [20, "file"],
    maxrcpt: [-1, "default"],
    brtlimit: [3, "file"],
    bouncemaxbytes: [50_000, "default"],
    policy: [["# what is allowed", "example.com:relay=no"], "file"],
    badmailfrom: [[".*@spam\\.example$ # no comment"], "file"],
    "domainkeys/": [null, "file"],
    "servercert.pem": ["••••••••", "file"],
    "clientca.pem": [null, "file"],
    srs_secrets: ["••••••••", "file"],
    concurrencysupplN: [20, "default"],
    tlsserverciphers: [["DEFAULT"], "default"],
  });
  assert.match(files.get("maxrcpt")?.problem ?? "", /does not begin with a digit/);
  assert.equal(files.get("databytes")?.environment, "DATABYTES");
  assert.equal(files.get("maxrcpt")?.environment, "DISABLE_MAXRCPT");
  assert.equal(files.get("tlsserverciphers")?.environment, "TLSCIPHERS");
  assert.equal(files.get("srs_maxage")?.environment, null);
  assert.equal(files.get("srs_maxage")?.unit, "days");
});

test("Sagredo's qmail: each supplementary channel that has a file is shown by its name", () => {
  const files = shown("sagredo", { me: "a.example\n", suppls0: "slow.example\n", suppls1: "slower.example\n", concurrencysuppl0: "2\n" });
  expectShown(files, {
    suppls0: [["slow.example"], "file"],
    suppls1: [["slower.example"], "file"],
    concurrencysuppl0: [2, "file"],
  });
  assert.ok(!files.has("supplsN") && !files.has("concurrencysupplN"));
});

test("qmail-ldap: passwords are not shown, other files stand in, and without rcpthosts it is not open", () => {
  const folder = tree({ me: "a.example\n", ldaplogin: "cn=qmail\n", ldappassword: "hunter2\n", "qmail-smtpd.rules": "# all\n:allow\n" });
  const files = shownIn(folder, "--dialect", "qmail-ldap");
  expectShown(files, {
    ldappassword: ["••••••••", "file"],
    ldaplogin: ["cn=qmail", "file"],
    ldapgrouplogin: ["cn=qmail", "default"],
    ldapgrouppassword: ["", "default"],
    ldaptimeout: [30, "default"],
    "rcpthosts.cdb": [null, "absent"],
    "qmail-smtpd.rules": [[":allow"], "file"],
    smtpgreeting: [null, "absent"],
  });
  const { out } = run(["show", folder, "--dialect", "qmail-ldap"]);
  assert.ok(!out.includes("hunter2"));
  assert.match(out, /^rcpthosts +\(only locals\) +absent/m);
});

test("IndiMail: variables that stand for files, a number for each queue, an address for each domain, compiled lists", () => {
  const files = shown("indimail", {
    me: "a.example\n",
    rcpthosts: "example.com\n",
    badmailfrom: "x@y.example\n",
    "badmailfrom.cdb": "cdb",
    morercpthosts: "more.example\n",
    "outgoingip.example.org": "192.0.2.1\n",
    concurrencyremote: "50\n",
    "concurrencyr.slow": "5\n",
    "host.mysql": "db:user:hunter2\n",
  });
  expectShown(files, {
    badmailfrom: [["x@y.example"], "file"],
    "badmailfrom.cdb": [null, "file"],
    "morercpthosts.cdb": [null, "absent"],
    "outgoingip.example.org": [["192.0.2.1"], "file"],
    outgoingip: [null, "absent"],
    "concurrencyr.slow": [5, "file"],
    "concurrencyl.QUEUE": [10, "default"],
    helohostbyip: [null, "absent"],
    realm: [["a.example"], "me"],
    smtpgreeting: [["a.example"], "me"],
    "host.mysql": ["••••••••", "file"],
    queue_base: [null, "default"],
  });
  assert.ok(!files.has("outgoingip.DOMAIN"));
  assert.equal(files.get("badmailfrom")?.environment, "BADMAILFROM");
  assert.equal(files.get("smtproutes")?.environment, "SMTPROUTE");
  assert.match(files.get("morercpthosts.cdb")?.problem ?? "", /run qmail-cdb/);
  assert.equal(files.get("morercpthosts")?.takesEffect, "run qmail-cdb; then next connection");
  expectShown(shown("indimail", { "host.master": "x\n", me: "a.example\n" }), { "host.mysql": [null, "default"] });
});

test("IndiMail: a compiled list whose text qmail-cdb has put aside is as it should be", () => {
  const compiled = { me: "a.example\n", rcpthosts: "a.example\n", "morercpthosts.cdb": "" };
  assert.equal(shown("indimail", { ...compiled, "morercpthosts.bak": "more.example\n" }).get("morercpthosts.cdb")?.problem, undefined);
  assert.match(shown("indimail", compiled).get("morercpthosts.cdb")?.problem ?? "", /from which it is made/);
});

test("eQmail: its files lie in etc, and that shows what it is", () => {
  const root = tree({ "var/qmail/etc/me": "a.example\n", "var/qmail/etc/beforequeue": "x\n", "var/qmail/etc/rcpthosts/x": "" });
  const files = shownIn(root);
  expectShown(files, {
    me: ["a.example", "file"],
    beforequeue: ["x", "file"],
    rcpthosts: [null, "file"],
    timeoutconnect: [60, "default"],
  });
  assert.equal(files.get("rcpthosts")?.problem, "exists and cannot be read");
});

test("aQmail: by choice only, with the files of s/qmail in etc", () => {
  const root = tree({ "var/qmail/etc/me": "a.example\n", "var/qmail/etc/rcpthosts": "a.example\n" });
  expectShown(shownIn(root, "--dialect", "aqmail"), { rcpthosts: [["a.example"], "file"], badmimetypes: [null, "absent"] });
});

test("a host on which vpopmail keeps the users: Sagredo's qmail with its tcp rules and domains elsewhere", () => {
  const root = tree({
    "var/qmail/control/me": "mx.example\n",
    "var/qmail/control/rcpthosts": "example.com\n",
    "var/qmail/control/virtualdomains": "example.com:example.com\n",
    "var/qmail/control/defaultdelivery": "|/home/vpopmail/bin/vdelivermail '' delete\n",
    "var/qmail/control/badhelonorelay": "",
    "home/vpopmail/etc/tcp.smtp": ":allow\n",
    "home/vpopmail/domains/example.com/.qmail-default": "|/home/vpopmail/bin/vdelivermail '' bounce-no-mailbox\n",
  });
  expectShown(shownIn(root), {
    virtualdomains: [["example.com:example.com"], "file"],
    defaultdelivery: [["|/home/vpopmail/bin/vdelivermail '' delete"], "file"],
    badhelonorelay: [[], "file"],
    "tcp.smtp": [null, "absent"],
  });
});

test("what is no text, too large a number and a password that nobody may read", () => {
  const folder = tree({ me: "a.example\n", policy: "a\0b", databytes: "99999999999999999999\n", ldappassword: "hunter2\n" });
  fs.chmodSync(path.join(folder, "ldappassword"), 0);
  expectShown(shownIn(folder, "--dialect", "sagredo"), { policy: [null, "file"] });
  expectShown(shownIn(folder, "--dialect", "qmail-ldap"), { ldappassword: ["••••••••", "file"] });
  const { name, source } = shownIn(folder, "--dialect", "sqmail").get("databytes") ?? {};
  assert.deepEqual([name, source], ["databytes", "file"]);
});
