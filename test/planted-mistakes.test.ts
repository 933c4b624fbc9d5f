/** Mistakes that people make, planted one at a time in the sample hosts: each is found on its line, with its rule. */

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT, run, tree } from "./cli/command.ts";

const C = "var/qmail/control/";

/** A mistake: in that file of a host, what stands there is written so; a file without `was` gets that line at its end. */
interface Mistake {
  readonly host: string;
  readonly file: string;
  readonly was?: string;
  readonly wrong: string;
  readonly rule: string;
  /** Where the finding stands, if elsewhere: the file, and a part of the line. */
  readonly at?: readonly [file: string, line: string];
  readonly verdict?: "open" | "partly-open" | "unknown";
}

const MISTAKES: readonly Mistake[] = [
  { host: "gateway", file: `${C}rcpthosts`, wrong: ".com", rule: "public-suffix-entry", verdict: "partly-open" },
  { host: "gateway", file: `${C}rcpthosts`, wrong: "co.jp", rule: "bare-suffix-entry" },
  { host: "gateway", file: `${C}rcpthosts`, wrong: "*.example.com", rule: "unmatchable-entry" },
  { host: "gateway", file: `${C}rcpthosts`, wrong: "example.com .example.com", rule: "unmatchable-entry" },
  { host: "gateway", file: `${C}rcpthosts`, wrong: "gmail.com", rule: "foreign-mailbox-provider" },
  { host: "gateway", file: `${C}rcpthosts`, wrong: "bücher.example", rule: "international-name" },
  {
    host: "gateway",
    file: `${C}smtproutes`,
    was: "\n.example.org:[10.1.1.5]",
    wrong: "\n.example.org: [10.1.1.5]",
    rule: "blank-in-value",
  },
  { host: "gateway", file: `${C}smtproutes`, wrong: "example.net:gw.example.org", rule: "looping-route" },
  { host: "gateway", file: `${C}smtproutes`, wrong: "gw.example.org:[10.1.1.6]", rule: "unused-route" },
  { host: "gateway", file: `${C}smtproutes`, wrong: "example.net:mx.example.net:smtp", rule: "unreadable-port" },
  { host: "gateway", file: `${C}queuelifetime`, was: "1209600", wrong: "14d", rule: "number-with-unit" },
  { host: "gateway", file: `${C}databytes`, was: "52428800", wrong: "50", rule: "harmful-number" },
  { host: "gateway", file: `${C}badmailfrom`, wrong: "*@spam.example", rule: "unmatchable-entry" },
  {
    host: "gateway",
    file: "etc/tcp.smtp",
    was: "\n:allow",
    wrong: '\n:allow,RELAYCLIENT=""',
    rule: "relay-for-everybody",
    verdict: "open",
  },
  { host: "gateway", file: "etc/tcp.smtp", was: "10.1.1.5:", wrong: "10.1.1:", rule: "unmatchable-address" },
  {
    host: "gateway",
    file: "etc/tcp.smtp",
    was: "203.0.113.66:deny",
    wrong: "203.0.113.66:deny # spam",
    rule: "refused-line",
    verdict: "unknown",
  },
  {
    host: "gateway",
    file: "etc/systemd/system/qmail-smtpd.service",
    was: "-x /etc/tcp.smtp.cdb",
    wrong: "-x /etc/tcp.smtp",
    rule: "missing-tcp-rules",
  },
  {
    host: "gateway",
    file: "etc/systemd/system/qmail-smtpd.service",
    was: "\nRestart",
    wrong: "\nEnvironment=RELAYCLIENT=\nRestart",
    rule: "relay-for-everybody",
    verdict: "open",
  },
  { host: "wildcards", file: `${C}rcpthosts`, was: "\nexample.org", wrong: "\nexmaple.org", rule: "misspelt-domain" },
  {
    host: "wildcards",
    file: `${C}locals`,
    wrong: "example.org",
    rule: "local-and-virtual",
    at: [`${C}virtualdomains`, "example.org:club"],
  },
  { host: "wildcards", file: `${C}virtualdomains`, was: "example.org:club\n", wrong: "example.org club\n", rule: "missing-colon" },
  {
    host: "wildcards",
    file: `${C}virtualdomains`,
    was: "example.org:club\n",
    wrong: "example.org:club@mx.example.com\n",
    rule: "address-as-user",
  },
  { host: "wildcards", file: `${C}virtualdomains`, was: "alias-lists", wrong: "alias-list", rule: "orphan-prefix" },
  { host: "wildcards", file: `${C}virtualdomains`, wrong: ":club", rule: "captured-mail" },
  { host: "wildcards", file: `${C}virtualdomains`, was: "boss@example.net", wrong: "boss@mx.example.com", rule: "address-at-local-domain" },
  { host: "wildcards", file: `${C}concurrencyincoming`, was: "40", wrong: "0", rule: "no-connections" },
  { host: "wildcards", file: `${C}concurrencyremote`, was: "120", wrong: "0", rule: "harmful-number" },
  { host: "wildcards", file: "var/qmail/users/assign", was: "/home/cust:-::", wrong: "/home/cust:::", rule: "misplaced-dash" },
  { host: "wildcards", file: "var/qmail/users/assign", was: "+cust-", wrong: "=cust-", rule: "misplaced-dash" },
  { host: "wildcards", file: "var/qmail/users/assign", was: ":/home/club:-::", wrong: ":home/club:-::", rule: "unusable-home" },
  { host: "wildcards", file: "var/qmail/users/assign", was: "=club:club:2002", wrong: "=club:club:club", rule: "unusable-user-id" },
  {
    host: "wildcards",
    file: "home/club/.qmail-boss-boss",
    was: "&chair@example.com",
    wrong: "<chair@example.com>",
    rule: "malformed-forward",
  },
  { host: "wildcards", file: "home/club/.qmail-talk-default", was: "|", wrong: "", rule: "program-as-mailbox" },
  {
    host: "wildcards",
    file: "var/qmail/alias/.qmail-lists-news",
    was: "&bert@example.net",
    wrong: "&news@lists.example.com",
    rule: "looping-alias",
  },
  {
    host: "wildcards",
    file: "var/qmail/supervise/qmail-smtpd/run",
    was: "-v -R -p",
    wrong: "-v -R -H -p",
    rule: "name-without-lookup",
    at: ["etc/tcp.smtp", "=.example.com"],
  },
  {
    host: "wildcards",
    file: "var/qmail/supervise/qmail-smtpd/run",
    was: "    -x /etc/tcp.smtp.cdb ",
    wrong: "    -X /etc/tcp.smtp.cdb ",
    rule: "unread-tcp-rules",
    at: ["var/qmail/supervise/qmail-smtpd/run", "tcpserver"],
  },
  {
    host: "wildcards",
    file: "var/qmail/supervise/qmail-smtpd/run",
    was: "\nexec",
    wrong: '\nexport RELAYCLIENT=""\nexec',
    rule: "relay-for-everybody",
    verdict: "open",
  },
  { host: "vpopmail", file: "var/qmail/users/assign", was: "+example.net-:", wrong: "=example.net-:", rule: "misplaced-dash" },
  { host: "vpopmail", file: `${C}virtualdomains`, was: "example.net:example.net", wrong: "example.net:exmaple.net", rule: "orphan-prefix" },
];

for (const mistake of MISTAKES) {
  const { host, file, was, wrong, rule, at, verdict } = mistake;
  test(`${host}: ${JSON.stringify(wrong)} in ${path.basename(file)} is ${rule}`, () => {
    const root = path.join(tree({}), host);
    fs.cpSync(path.join(ROOT, "samples/hosts", host), root, { recursive: true });
    const target = path.join(root, file);
    const text = fs.readFileSync(target, "utf8");
    assert.equal(was === undefined || text.includes(was), true);
    const planted = was === undefined ? `${text}${wrong}\n` : text.replace(was, wrong);
    fs.writeFileSync(target, planted);
    const { out } = run(["check", "--format", "json", "--fail-on", "never", root]);
    const { diagnostics, directories } = JSON.parse(out);
    const [place, line] = at ?? [file, wrong.trim().split("\n")[0] ?? ""];
    const lines = fs.readFileSync(path.join(root, place), "utf8").split("\n");
    const found = diagnostics.filter(
      (each: { rule: string; file: string; severity: string; range: { start: { line: number } } }) =>
        each.rule === rule &&
        (each.severity === "error" || each.severity === "warning") &&
        path.relative(root, each.file) === place &&
        lines[each.range.start.line]?.includes(line),
    );
    assert.equal(found.length, 1, JSON.stringify(diagnostics, null, 1));
    assert.deepEqual(
      directories.map(({ relay }: { relay: { verdict: string } }) => relay.verdict),
      [verdict ?? "closed"],
    );
  });
}
