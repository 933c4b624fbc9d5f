import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { COMMAND, run } from "./command.ts";

test("a control file is explained as most read it, with what the others do differently", () => {
  const { code, out, err } = run(["explain", "rcpthosts"]);
  assert.deepEqual([code, err], [0, ""]);
  assert.match(out, /^# rcpthosts\n\nDomains/);
  assert.match(out, /\*\*Missing:\*\* The list refuses nobody/);
  assert.match(out, /\*\*qmail-ldap\*\*\n.*\n {2}- \*\*Missing:\*\* .*does not become an open relay/);
  assert.match(run(["explain", "rcpthosts", "--lang", "ja"]).out, /\*\*ファイルがないとき:\*\*/);
});

test("with a dialect it is explained as that reads it", () => {
  const { out } = run(["explain", "rcpthosts", "--dialect", "qmail-ldap"]);
  assert.match(out, /^- \*\*Missing:\*\* .*does not become an open relay/m);
  assert.doesNotMatch(out, /^- \*\*Missing:\*\* The list refuses nobody/m);
  assert.match(run(["explain", "simcontrol"]).out, /simscan/);
  assert.match(run(["explain", "ldapserver", "--dialect", "indimail"]).out, /No program of IndiMail reads this file/);
});

test("a file is found by a path, with or without a slash, by a name with a changing part, and beside the control directory", () => {
  for (const [given, heading] of [
    ["/var/qmail/control/me", "me"],
    ["control/rcpthosts", "rcpthosts"],
    ["cache", "cache/"],
    ["cache/", "cache/"],
    ["notlshosts", "notlshosts"],
    ["notlshosts/", "notlshosts/"],
    ["tlshosts/exhaustivelist", "tlshosts/exhaustivelist"],
    ["outgoingip.example.org", "outgoingip.DOMAIN"],
    ["suppls0", "supplsN"],
    [".qmail", ".qmail"],
    [".qmail-default", ".qmail"],
    ["users/assign", "users/assign"],
    ["users/include", "users/include"],
    ["/var/qmail/users/assign", "users/assign"],
    ["tcp.smtp", "tcp.smtp"],
    ["/etc/aliases", "/etc/aliases"],
  ] as const) {
    const { code, out, err } = run(["explain", given]);
    assert.deepEqual([code, out.split("\n", 1)[0], err], [0, `# ${heading}`, ""], given);
  }
});

test("where a control file and a file beside them have one name, the dialect decides", () => {
  assert.match(run(["explain", "tcp.smtp"]).out, /\*\*Dialects:\*\* all/);
  assert.match(run(["explain", "tcp.smtp", "--dialect", "sagredo"]).out, /\*\*Dialects:\*\* Sagredo's qmail/);
});

test("a rule is explained", () => {
  const { code, out, err } = run(["explain", "public-suffix-entry"]);
  assert.deepEqual([code, err], [0, ""]);
  assert.match(out, /^# public-suffix-entry\n\n\*\*.*## What qmail does.*## Sources/s);
  assert.match(run(["explain", "public-suffix-entry", "--lang=ja"]).out, /## qmail の動作/);
});

test("an unknown name is one line with the nearest names, and exit 2", () => {
  const { code, out, err } = run(["explain", "rcphosts"]);
  assert.deepEqual([code, out], [2, ""]);
  assert.equal(err, "qmail-control: no control file and no rule is called rcphosts (did you mean rcpthosts?)\n");
  for (const args of [
    ["explain"],
    ["explain", "me", "you"],
    ["explain", "me", "--dialect", "postfix"],
    ["explain", ""],
    ["explain", "__proto__"],
    ["explain", "x".repeat(10_000)],
  ]) {
    const refused = run(args);
    assert.deepEqual([refused.code, refused.out, refused.err.split("\n").length], [2, "", 2], args.join(" "));
  }
});

test("without its texts the command says what is missing", () => {
  const name = path.join(path.dirname(COMMAND), "catalogue.en.json");
  const text = fs.readFileSync(name);
  for (const broken of [undefined, "", "{}", "null"]) {
    if (broken === undefined) fs.rmSync(name);
    else fs.writeFileSync(name, broken);
    const { code, err } = run(["explain", "me"]);
    assert.deepEqual([code, err], [2, "qmail-control: catalogue.en.json is missing beside the command; install qmail-control again\n"]);
  }
  fs.writeFileSync(name, text);
});
