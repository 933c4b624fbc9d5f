import assert from "node:assert/strict";
import { test } from "node:test";
import { hostTextEdit } from "../../analyzer/src/analysis/host-analysis.ts";
import type { DialectId } from "../../analyzer/src/catalogue/dialects.ts";
import { readClientNetworks, ruleAddress } from "../../analyzer/src/host/client-network.ts";
import { hostPaths } from "../../analyzer/src/host/host-paths.ts";
import type { LocatedHost } from "../../analyzer/src/host/located-host.ts";
import { openMailHost } from "../../analyzer/src/host/mail-host.ts";
import { programsOf } from "../../analyzer/src/host/programs.ts";
import { type TcpRulesFlavourId, tcpRulesFlavour } from "../../analyzer/src/host/tcp-rules-traits.ts";
import { traceAddress } from "../../analyzer/src/host/trace.ts";
import { traceConnection } from "../../analyzer/src/host/trace-connection.ts";
import { applyEdits, fromByteString, TextStore, toByteString } from "../../analyzer/src/index.ts";
import { letNetworksRelay, type RelayNetworkPlan } from "../../analyzer/src/relay-network-edit.ts";
import { hostIn } from "../support/host-tree.ts";

type Files = Readonly<Record<string, string>>;

const CONTROL = "/host/var/qmail/control";
const RULES = "/host/etc/tcp.smtp";
const PLAIN: Files = { [`${CONTROL}/me`]: "mail.example.org\n", [`${CONTROL}/rcpthosts`]: "example.org\n" };
const RUN = "#!/bin/sh\nexec tcpserver -v -x /etc/tcp.smtp.cdb 0 smtp /var/qmail/bin/qmail-smtpd 2>&1\n";

interface Choice {
  readonly dialect?: DialectId;
  readonly flavour?: TcpRulesFlavourId;
}

function addresses(typed: string, flavour: TcpRulesFlavourId = "ucspi-tcp"): readonly string[] | string {
  const read = readClientNetworks(typed, tcpRulesFlavour(flavour));
  return read.kind === "refused" ? read.because("en") : read.networks.map(ruleAddress);
}

function located(files: Files): LocatedHost {
  return hostIn({ ...PLAIN, ...files }, CONTROL);
}

function plan(files: Files, typed: string, { dialect = "notqmail", flavour }: Choice = {}): RelayNetworkPlan {
  const host = located(files);
  const all: Files = { ...PLAIN, ...files };
  return letNetworksRelay(typed, {
    files: host.files,
    programs: programsOf(dialect, flavour),
    paths: hostPaths(CONTROL),
    read: (name) => (all[host.locate(name)] === undefined ? undefined : toByteString(all[host.locate(name)] ?? "")),
  });
}

/** The files after the change, and what is said besides. */
function changed(
  files: Files,
  typed: string,
  choice: Choice = {},
): { readonly files: Files; readonly text: string; readonly notes: readonly string[] } {
  const planned = plan(files, typed, choice);
  assert.ok(planned.kind === "planned", planned.kind === "refused" ? planned.because("en") : "");
  for (const note of planned.notes) assert.match(note("ja"), /。$/);
  const path = located(files).locate(planned.file);
  const store = TextStore.of(fromByteString(files[path] ?? ""));
  const text = applyEdits(
    store.slice(0, store.length),
    planned.edits.flatMap((edit) => hostTextEdit(edit, store) ?? []),
  );
  return { files: { ...files, [path]: text }, text, notes: planned.notes.map((note) => note("en")) };
}

function relays(files: Files, client: string | undefined, { dialect = "notqmail", flavour }: Choice = {}): boolean {
  const host = openMailHost(located(files).files, programsOf(dialect, flavour));
  return traceAddress(host, { address: "victim@example.com", client }).smtp.outcome === "accepted";
}

function decision(files: Files, client: string, { dialect = "notqmail", flavour }: Choice = {}): unknown {
  const { open, relayClient, environment } = traceConnection(openMailHost(located(files).files, programsOf(dialect, flavour)), client);
  return { open, relayClient, environment };
}

const CLIENTS = [
  "192.0.2.1",
  "192.0.2.2",
  "192.0.3.1",
  "10.0.0.1",
  "10.0.15.9",
  "10.0.16.0",
  "10.0.31.255",
  "10.0.32.1",
  "10.1.0.1",
  "127.0.0.1",
  "203.0.113.9",
];

/** The named clients relay; no stranger does, and no other client is treated otherwise than before. */
function assertOnly(before: Files, typed: string, named: readonly string[], choice: Choice = {}): string {
  const after = changed(before, typed, choice);
  for (const client of named) assert.equal(relays(after.files, client, choice), true, `${client} in\n${after.text}`);
  assert.equal(relays(after.files, undefined, choice), false, after.text);
  for (const client of CLIENTS.filter((other) => !named.includes(other))) {
    assert.deepEqual(decision(after.files, client, choice), decision(before, client, choice), `${client} in\n${after.text}`);
  }
  return after.text;
}

test("each way to write a network becomes one address of a rule", () => {
  assert.deepEqual(addresses("192.0.2.1"), ["192.0.2.1"]);
  assert.deepEqual(addresses("192.168.1."), ["192.168.1."]);
  assert.deepEqual(addresses("10."), ["10."]);
  assert.deepEqual(addresses("10.0.16-31."), ["10.0.16-31."]);
  assert.deepEqual(addresses("10.0.0-255."), ["10.0."]);
  assert.deepEqual(addresses("192.0.2.10-20"), ["192.0.2.10-20"]);
  assert.deepEqual(addresses("10.0.0.0/8 10/8 172.16.0.0/16 192.168.1.0/24 192.168.1/24 192.0.2.1/32"), [
    "10.",
    "10.",
    "172.16.",
    "192.168.1.",
    "192.168.1.",
    "192.0.2.1",
  ]);
  assert.deepEqual(addresses("172.16.0.0/12, 10.0.16.0/20;192.0.2.64/26、192.0.2.128/25"), [
    "172.16-31.",
    "10.0.16-31.",
    "192.0.2.64-127",
    "192.0.2.128-255",
  ]);
  // What stands behind the bits that count does not matter.
  assert.deepEqual(addresses("192.168.1.5/24"), ["192.168.1."]);
  assert.deepEqual(addresses("2001:db8::1 2001:db8::/32", "ucspi-tcp6"), ["2001:db8::1", "2001:db8::/32"]);
});

test("what stands for no network, for everybody, or for many strangers is refused, with the reason", () => {
  for (const typed of [
    "10.0",
    "192.168.1",
    "192.0.2.1.",
    "256.1.1.1",
    "192.0.2.01",
    "192.0.2.0/33",
    "192.0.2.20-10",
    "1-2.3.",
    "example.org",
    "=.example.org",
    "2001:db8::/129",
    "12345::",
    "10./8",
  ]) {
    for (const flavour of ["ucspi-tcp", "ucspi-tcp6"] as const)
      assert.match(String(addresses(typed, flavour)), /is neither an address/, typed);
  }
  for (const typed of ["0.0.0.0/0", "0/0", "0-255.", "192.0.2.1 0.0.0.0/0"]) assert.match(String(addresses(typed)), /is everybody/, typed);
  assert.match(String(addresses("::/0", "ucspi-tcp6")), /is everybody/);
  for (const typed of ["203.", "0.0.0.0/1", "128.0.0.0/1", "64.0.0.0/4", "8.0.0.0/8", "1-9."])
    assert.match(String(addresses(typed)), /large part of the Internet/, typed);
  assert.match(String(addresses("2000::/3", "ucspi-tcp6")), /large part of the Internet/);
  for (const typed of ["0.0.0.0", "0.", "0.0.0.0/8"]) assert.match(String(addresses(typed)), /No client has/, typed);
  assert.match(String(addresses("2001:db8::1")), /compares IPv6 addresses as text/);
  assert.match(String(addresses("2001:db8::1", "ucspi-tcp-ipv6")), /compares IPv6 addresses as text/);
  assert.match(String(addresses("  ")), /^Write addresses or networks/);
  assert.match(String(addresses("192.0.2.1 ".repeat(65))), /^No more than 64/);
});

const EVERYBODY: Files = { [RULES]: '127.:allow,RELAYCLIENT=""\n# all others\n:allow,QMAILQUEUE="bin/simscan"\n' };

test("a rule for each form comes before the one for everybody, with what that sets, and lets nobody else relay", () => {
  const expected = (rules: string): string => `127.:allow,RELAYCLIENT=""\n# all others\n${rules}:allow,QMAILQUEUE="bin/simscan"\n`;
  const rule = (address: string): string => `${address}:allow,QMAILQUEUE="bin/simscan",RELAYCLIENT=""\n`;
  assert.equal(assertOnly(EVERYBODY, "192.0.2.1", ["192.0.2.1", "127.0.0.1"]), expected(rule("192.0.2.1")));
  assert.equal(assertOnly(EVERYBODY, "192.0.2.", ["192.0.2.1", "192.0.2.2"]), expected(rule("192.0.2.")));
  const within = ["10.0.16.0", "10.0.31.255"];
  for (const typed of ["10.0.16-31.", "10.0.16.0/20"]) assert.equal(assertOnly(EVERYBODY, typed, within), expected(rule("10.0.16-31.")));
  assert.equal(
    assertOnly(EVERYBODY, "10.0.0.0/16 192.0.2.0/30", ["10.0.0.1", "10.0.15.9", ...within, "10.0.32.1", "192.0.2.1", "192.0.2.2"]),
    expected(rule("10.0.") + rule("192.0.2.0-3")),
  );
  // Where tcprules knows networks, they are written as such.
  const sqmail = { flavour: "ucspi-tcp6" } as const;
  assert.equal(assertOnly(EVERYBODY, "10.0.16-31.", within, sqmail), expected(rule("10.0.16.0/20")));
  assert.equal(assertOnly(EVERYBODY, "2001:db8::/32", ["2001:db8::7"], sqmail), expected(rule("2001:db8::/32")));
});

test("a rule that hides another takes over what that sets", () => {
  const before = { [RULES]: '10.:allow,RBLSMTPD=""\n:deny\n' };
  assert.equal(
    assertOnly(before, "10.0.16.0/20", ["10.0.16.0", "10.0.31.255"]),
    '10.:allow,RBLSMTPD=""\n10.0.16-31.:allow,RBLSMTPD="",RELAYCLIENT=""\n:deny\n',
  );
  assert.equal(assertOnly(before, "192.0.2.", ["192.0.2.1", "192.0.2.2"]), '10.:allow,RBLSMTPD=""\n192.0.2.:allow,RELAYCLIENT=""\n:deny\n');
  // In ucspi-tcp6 a rule with dots is found before one with a slash.
  assert.equal(
    assertOnly(before, "10.0.16.0/20", ["10.0.16.0", "10.0.31.255"], { flavour: "ucspi-tcp6" }),
    '10.:allow,RBLSMTPD=""\n10.0.16-31.:allow,RBLSMTPD="",RELAYCLIENT=""\n:deny\n',
  );
});

test("a line for the same clients is extended, and one for more clients is left to the others", () => {
  assert.equal(
    assertOnly({ [RULES]: '192.0.2.:allow,RBLSMTPD="" \n:allow\n' }, "192.0.2.0/24", ["192.0.2.1", "192.0.2.2"]),
    '192.0.2.:allow,RBLSMTPD="",RELAYCLIENT=""\n:allow\n',
  );
  assert.equal(
    assertOnly({ [RULES]: "10.0.20-25.:allow\n:allow\n" }, "10.0.16.0/20", ["10.0.16.0", "10.0.31.255"]),
    '10.0.20-25.:allow,RELAYCLIENT=""\n10.0.16-19.:allow,RELAYCLIENT=""\n10.0.26-31.:allow,RELAYCLIENT=""\n:allow\n',
  );
  // The first of several lines with one key is found, so the new rule stands before the old one.
  const wide = { [RULES]: ':allow\n10.0.0-31.:allow,A="b"\n' };
  assert.equal(
    assertOnly(wide, "10.0.16.0/20", ["10.0.16.0", "10.0.31.255"]),
    ':allow\n10.0.16-31.:allow,A="b",RELAYCLIENT=""\n10.0.0-31.:allow,A="b"\n',
  );
  // Without a final newline, and without a rule for everybody.
  assert.equal(assertOnly({ [RULES]: "127.:allow" }, "192.0.2.1", ["192.0.2.1"]), '127.:allow\n192.0.2.1:allow,RELAYCLIENT=""\n');
});

test("what relays already, is denied, or has a rule of its own stays as it is, and is told", () => {
  const already = changed({ [RULES]: '10.:allow,RELAYCLIENT=""\n:allow\n' }, "10.0.5. 10.");
  assert.deepEqual(already.notes, ["10.0.5. may relay already (etc/tcp.smtp:1).", "10. may relay already (etc/tcp.smtp:1)."]);
  assert.equal(already.text, '10.:allow,RELAYCLIENT=""\n:allow\n');
  const denied = changed({ [RULES]: "192.0.2.:deny\n:allow\n" }, "192.0.2.0/24");
  assert.deepEqual(denied.notes, ["etc/tcp.smtp:1 denies 192.0.2. every connection, and stays as it is."]);
  assert.equal(denied.text, "192.0.2.:deny\n:allow\n");
  const partly = changed(
    { [RULES]: '10.0.5.:allow\n10.0.6.7:deny\n10.0.8.:allow,RELAYCLIENT=""\n10.0.5.:deny\n10.1.:deny\n:allow\n' },
    "10.0.0.0/16",
  );
  assert.deepEqual(partly.notes, [
    "etc/tcp.smtp:1 is found first for 10.0.5., sets no RELAYCLIENT, and stays as it is.",
    "etc/tcp.smtp:2 is found first for 10.0.6.7, sets no RELAYCLIENT, and stays as it is.",
  ]);
  const around = changed({ [RULES]: "10.:deny\n:allow\n" }, "10.0.5.");
  assert.deepEqual(around.notes, ["10.0.5. may connect now, which etc/tcp.smtp:1 denies to the network around it."]);
  assert.equal(relays(around.files, "10.0.5.1"), true);
  const slash = changed({ [RULES]: "10.0.16.0/24:deny\n:allow\n" }, "10.0.16.0/20", { flavour: "ucspi-tcp6" });
  assert.deepEqual(slash.notes, ["etc/tcp.smtp:1 is found first for 10.0.16.0/24, sets no RELAYCLIENT, and stays as it is."]);
  assert.equal(relays(slash.files, "10.0.16.9", { flavour: "ucspi-tcp6" }), false);
  assert.equal(relays(slash.files, "10.0.17.9", { flavour: "ucspi-tcp6" }), true);
});

test("rules that don't exist are made where the run script looks for them", () => {
  const named = { "/host/service/smtpd/run": RUN.replaceAll("/etc/tcp.smtp", "/etc/tcp/smtp") };
  const made = changed(named, "192.0.2. 10.0.0.0/8");
  assert.equal(made.files["/host/etc/tcp/smtp"], '192.0.2.:allow,RELAYCLIENT=""\n10.:allow,RELAYCLIENT=""\n:allow\n');
  assert.deepEqual(made.notes, []);
  assert.equal(relays(made.files, "10.1.2.3"), true);
  const without = changed({ "/host/service/smtpd/run": RUN.replace("-x /etc/tcp.smtp.cdb ", "") }, "192.0.2.");
  assert.equal(without.files[RULES], '192.0.2.:allow,RELAYCLIENT=""\n:allow\n');
  assert.deepEqual(without.notes, [
    "tcpserver reads no rules as it is started in service/smtpd/run:2: write -x /etc/tcp.smtp.cdb there, and restart it.",
  ]);
  const unseen = changed({}, "192.0.2.");
  assert.equal(unseen.files[RULES], '192.0.2.:allow,RELAYCLIENT=""\n:allow\n');
  assert.match(unseen.notes[0] ?? "", /^The run script of the SMTP server is not in view/);
  const indimail = plan({}, "192.0.2.", { dialect: "indimail" });
  assert.equal(indimail.kind === "planned" && indimail.file, "etc/indimail/tcp/tcp.smtp");
});

test("a compiled file alone, and rules that tcprules refuses, are not changed", () => {
  const because = (files: Files): string => {
    const planned = plan(files, "192.0.2.");
    assert.ok(planned.kind === "refused");
    return planned.because("en");
  };
  assert.match(because({ [`${RULES}.cdb`]: "" }), /^Only the compiled tcp rules are in view, not the text etc\/tcp\.smtp/);
  assert.match(because({ [RULES]: ":accept\n" }), /because of etc\/tcp\.smtp:1: repair that line first/);
  assert.match(because({ [RULES]: "127.:allow\r\n:allow\r\n" }), /etc\/tcp\.smtp:1/);
});
