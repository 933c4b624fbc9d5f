/** What run scripts, folders of variables and rules beside a control directory do to the verdict, on the sample hosts. */

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { dialectOf } from "../../analyzer/src/host/dialects/index.ts";
import { openMailHost } from "../../analyzer/src/host/mail-host.ts";
import { relayVerdict } from "../../analyzer/src/host/relay-verdict.ts";
import { hostIn } from "../support/host-tree.ts";

const HOSTS = fileURLToPath(new URL("../../samples/hosts", import.meta.url));

/** A sample host with some files changed or, where null, taken away. */
function verdictOf(name: string, control: string, changes: Readonly<Record<string, string | ((text: string) => string) | null>> = {}) {
  const root = path.join(HOSTS, name);
  const files = new Map<string, string>();
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(`/host/${path.relative(root, file).replaceAll(path.sep, "/")}`, fs.readFileSync(file, "utf8"));
  }
  for (const [file, change] of Object.entries(changes)) {
    const place = `/host/${file}`;
    if (change === null) files.delete(place);
    else files.set(place, typeof change === "string" ? change : change(files.get(place) ?? ""));
  }
  const host = hostIn(Object.fromEntries(files), `/host/${control}`);
  return relayVerdict(openMailHost(host.files, { dialect: dialectOf(name === "indimail" || name === "sagredo" ? name : "notqmail") }));
}

const CONTROL = "var/qmail/control";
const LIFE_RUN = "var/qmail/supervise/qmail-smtpd/run";

test("the sample hosts are closed", () => {
  assert.equal(verdictOf("life-with-qmail", CONTROL).verdict, "closed");
  assert.equal(verdictOf("vpopmail", CONTROL).verdict, "closed");
  assert.equal(verdictOf("sagredo", CONTROL).verdict, "closed");
  assert.equal(verdictOf("indimail", "etc/indimail/control").verdict, "closed");
});

test("RELAYCLIENT for everybody in a run script or a folder of variables", () => {
  const script = verdictOf("life-with-qmail", CONTROL, { [LIFE_RUN]: (text) => text.replace("\n", '\nexport RELAYCLIENT=""\n') });
  assert.deepEqual([script.verdict, script.reasons[0]?.file, script.reasons[0]?.line], ["open", LIFE_RUN, 1]);
  const variable = "service/qmail-smtpd.25/variables/RELAYCLIENT";
  const folder = verdictOf("indimail", "etc/indimail/control", { [variable]: "\n" });
  assert.deepEqual([folder.verdict, folder.reasons[0]?.file], ["open", variable]);
  // An empty file takes the variable away.
  assert.equal(verdictOf("indimail", "etc/indimail/control", { [variable]: "" }).verdict, "closed");
});

test("a listener that forces a login may let everybody relay who has logged in", () => {
  const rules = { "home/vpopmail/etc/tcp.submission": ':allow,RELAYCLIENT=""\n' };
  assert.equal(verdictOf("vpopmail", CONTROL, rules).verdict, "closed");
  const unforced = { ...rules, "service/qmail-submission/run": (text: string) => text.replace(/^export SMTPAUTH.*$/m, "") };
  assert.equal(verdictOf("vpopmail", CONTROL, unforced).verdict, "open");
});

test("without rcpthosts a guarded listener does not start, and another one is open", () => {
  const missing = { [`${CONTROL}/rcpthosts`]: null };
  assert.equal(verdictOf("life-with-qmail", CONTROL, missing).verdict, "closed");
  const unguarded = {
    ...missing,
    [LIFE_RUN]: (text: string) => text.replace("! -f /var/qmail/control/rcpthosts", "! -f /var/qmail/control/locals"),
  };
  assert.equal(verdictOf("life-with-qmail", CONTROL, unguarded).verdict, "open");
});

test("qmail-qmqpd for everybody is open by itself", () => {
  const { verdict, reasons } = verdictOf("indimail", "etc/indimail/control", { "etc/indimail/tcp/tcp.qmqp": ":allow\n" });
  assert.deepEqual([verdict, reasons[0]?.file], ["open", "etc/indimail/tcp/tcp.qmqp"]);
});

test("a whole top-level domain is found behind chkuser too", () => {
  const { verdict } = verdictOf("sagredo", CONTROL, { [`${CONTROL}/rcpthosts`]: (text) => `${text}.com\n` });
  assert.equal(verdict, "partly-open");
});

test("the sentence names the clients to which the TCP wrappers give RELAYCLIENT", () => {
  const { verdict, sentence } = verdictOf("life-with-qmail", CONTROL, {
    [LIFE_RUN]: null,
    "etc/tcp.smtp": null,
    "etc/inetd.conf": "smtp stream tcp nowait qmaild /usr/sbin/tcpd /var/qmail/bin/tcp-env -R /var/qmail/bin/qmail-smtpd\n",
    "etc/hosts.allow": "tcp-env: 192.0.2., .example.org : setenv RELAYCLIENT\ntcp-env: ALL : ALLOW\n",
  });
  assert.equal(verdict, "closed");
  assert.match(sentence("en"), /relays for 192\.0\.2\.0–255 and clients whose name ends in \.example\.org\.$/);
});
