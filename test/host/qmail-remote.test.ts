import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { DIALECT_IDS, type DialectId } from "../../analyzer/src/host/dialect.ts";
import { dialectOf } from "../../analyzer/src/host/dialects/index.ts";
import { dnsLabelsOf } from "../../analyzer/src/host/dns-name.ts";
import { relayFor, startQmailRemote } from "../../analyzer/src/host/qmail-remote.ts";
import { smtpRouteOf, withoutPassword } from "../../analyzer/src/syntax/smtp-route.ts";

type Table = Parameters<typeof controlFilesOf>[0];

function relay(smtproutes: string, domain: string, files: Table = {}) {
  return relayFor(startQmailRemote(controlFilesOf({ me: "me.test\n", smtproutes, ...files })), domain);
}

function shown(smtproutes: string, domain = "a.test"): string {
  const { via, host, port } = relay(smtproutes, domain);
  return `${via} ${host} ${port}`;
}

test("the whole name first, then what is above it, then the empty key; an entry without a dot fits only itself", () => {
  const routes = ":all\n.b.test:sub\nb.test:own\ntest:tld\n";
  assert.equal(shown(routes, "b.test"), "relay own 25");
  assert.equal(shown(routes, "x.y.b.test"), "relay sub 25");
  assert.equal(shown(routes, "c.test"), "relay all 25");
});

test("of two lines with one key the last counts", () => {
  const { host, steps } = relay("a.test:one\nA.test:two\n:all\n", "a.test");
  assert.equal(host, "two");
  assert.deepEqual(
    steps[0]?.lost?.map(({ line }) => line),
    [0, 2],
  );
});

test("nothing behind the colon means the domain's MX, not the next line that fits", () => {
  assert.equal(shown("a.test:\n:all\n"), "mx a.test 25");
  assert.equal(shown("a.test \n"), "mx a.test 25");
});

test("a port is what its digits leave in 16 bits; without a digit right behind the colon it is 0", () => {
  assert.equal(shown("a.test:r:587 # why\n"), "relay r 587");
  assert.equal(shown("a.test:r:65561\n"), "relay r 25");
  assert.equal(shown("a.test:r:18446744073709551641\n"), "relay r 25");
  for (const port of ["", " 25", "smtp", "-25"]) assert.equal(shown(`a.test:r:${port}\n`), "relay r 0");
  assert.equal(shown("a.test::26\n"), "relay  26");
});

test("an IPv6 address ends at its first colon", () => {
  assert.equal(shown("a.test:[2001:db8::1]\n"), "relay [2001 0");
});

test("an address is connected to without a question, its numbers cut to a byte", () => {
  assert.equal(shown("a.test:[192.0.2.257]:26\n"), "address literal 192.0.2.1 26");
  assert.equal(shown("a.test:192.0.2.1\r\n"), "relay 192.0.2.1\r 25");
  assert.equal(shown("", "[192.0.2.7]"), "address literal 192.0.2.7 25");
});

test("a relay may be this host, a recipient's address literal may not", () => {
  assert.equal(shown(":127.0.0.1:10025\n"), "address literal 127.0.0.1 10025");
  assert.equal(shown("", "[127.0.0.1]"), "none 127.0.0.1 null");
});

test("names that no name server can be asked for", () => {
  for (const name of ["a..test", ".a.test", `${"l".repeat(64)}.test`]) {
    assert.deepEqual([shown("", name), relay("", name).failure], [`none ${name} null`, "bounced"]);
  }
  assert.deepEqual(dnsLabelsOf("a\\.b.\\065."), ["a.b", "A"]);
  assert.equal(dnsLabelsOf("a\\25"), undefined);
});

test("with a file that cannot be read every message stays in the queue", () => {
  const directory = { kind: "directory" } as const;
  for (const name of ["me", "smtproutes", "helohost", "timeoutremote"]) {
    const { via, failure, steps } = relay("", "a.test", { [name]: directory });
    assert.deepEqual([via, failure, steps[0]?.file], ["none", "deferred", `control/${name}`]);
  }
  assert.equal(relayFor(startQmailRemote(controlFilesOf({})), "a.test").steps[0]?.file, "control/helohost");
});

interface Question {
  readonly domain?: string;
  readonly sender?: string;
}

/** Where mail goes in a dialect: host, port, and the login if there is one. */
function way(dialect: DialectId, files: Table, { domain = "a.test", sender = "s@me.test" }: Question = {}): string {
  const remote = startQmailRemote(controlFilesOf({ me: "me.test\n", ...files }), {}, dialectOf(dialect));
  const { via, host, port, protocol, login } = relayFor(remote, domain, sender);
  return [via, host, port, protocol, login && `${login.user}/${login.password}`].filter((part) => part !== null).join(" ");
}

test("the same line is another route in s/qmail, where a semicolon divides", () => {
  assert.equal(way("sqmail", { smtproutes: ":r:587\n" }), "relay r:587 25 SMTP");
  assert.equal(way("sqmail", { smtproutes: ":r;587\n" }), "relay r 587 SMTP");
  assert.equal(way("sqmail", { smtproutes: ":2001:db8::1;26\n" }), "relay 2001:db8::1 26 SMTP");
  assert.equal(way("sagredo", { smtproutes: ":r;587\n" }), "relay r;587 25 SMTP");
  assert.equal(way("sagredo", { smtproutes: ":r:465\n" }), "relay r 465 SMTPS");
});

test("a login follows the relay, bars in the password stay, a port behind it is password", () => {
  assert.equal(way("sagredo", { smtproutes: ":r:26|u|p|q:25\n" }), "relay r 26 SMTP u/p|q:25");
  assert.equal(way("sagredo", { smtproutes: ":r|u|\n" }), "relay r 25 SMTP");
  assert.equal(way("sagredo", { smtproutes: ":r|u\n" }), "relay r 25 SMTP u/undefined");
  assert.equal(way("sagredo", { smtproutes: ":|u|p\n" }), "relay  25 SMTP u/p");
  assert.equal(way("notqmail", { smtproutes: ":r|u|p\n" }), "relay r|u|p 25 SMTP");
  assert.equal(way("eqmail", { smtproutes: ":r:26 u p\n" }), "relay r 26 SMTP u/p");
});

test("a password never stands in evidence", () => {
  const smtproutes = "a.test:r|u|secret\n:r|u|secret\na.test:r|u|secret\n";
  const remote = startQmailRemote(controlFilesOf({ me: "me.test\n", smtproutes }), {}, dialectOf("sagredo"));
  const { steps } = relayFor(remote, "a.test");
  const shownSteps = steps.flatMap(({ text, because, lost = [] }) => [
    text,
    because("en"),
    because("ja"),
    ...lost.map((line) => line.text),
  ]);
  assert.ok(!shownSteps.join().includes("secret"));
  assert.equal(steps[0]?.text, "a.test:r|u|***");
});

test("a route with the login of one qmail in the files of another has no password to be seen", () => {
  const shown = (value: string, dialect: DialectId): string => withoutPassword(value, dialectOf(dialect).remote.routes);
  for (const dialect of DIALECT_IDS) {
    assert.equal(shown("r|u|secret and more", dialect), "r|u|***", dialect);
    assert.equal(shown("r|u|secret  10", dialect), "r|u|***", dialect);
    assert.equal(shown("r:26 u secret", dialect), "r:26 u ***", dialect);
    assert.equal(shown("r:26", dialect), "r:26", dialect);
  }
});

test("authsenders comes first, by the whole sender, then from each dot or @ on", () => {
  const files = { authsenders: "@me.test:m\n.test:t\nme.test:never\n", smtproutes: ":r\n" };
  assert.equal(way("sqmail", files), "relay m 25 SMTP");
  assert.equal(way("sqmail", files, { sender: "x.y@sub.me.test" }), "relay t 25 SMTP");
  assert.equal(way("sqmail", files, { sender: "" }), "relay r 25 SMTP");
  assert.equal(way("sqmail", { authsenders: '"a b"@me.test:quoted\n' }, { sender: "a b@me.test" }), "relay quoted 25 SMTP");
  assert.equal(way("sqmail", { authsenders: ":r|u\n" }), "relay r|u 25 SMTP");
});

test("s/qmail: !@ for bounces, qmtproutes before smtproutes at each name, and QMTP stays where its line is empty", () => {
  const files = { smtproutes: "!@:b\na.test:s\n.a.test:s2\n", qmtproutes: "a.test:q\n:all;6209\nmx.test:\n" };
  assert.equal(way("sqmail", files, { sender: "" }), "relay b 25 SMTP");
  assert.equal(way("sqmail", files), "relay q 209 QMTP");
  assert.equal(way("sqmail", files, { domain: "x.a.test" }), "relay s2 25 SMTP");
  assert.equal(way("sqmail", files, { domain: "z.test" }), "relay all 6209 QMTPS");
  assert.equal(way("sqmail", files, { domain: "mx.test" }), "mx mx.test 209 QMTP");
});

test("this host's own address: all of 127 for Sagredo, as moreipme and notipme say; none for s/qmail", () => {
  const own = (dialect: DialectId, files: Table, address = "127.5.5.5") => way(dialect, files, { domain: address }).startsWith("none");
  assert.deepEqual([own("sagredo", {}), own("sqmail", {}), own("notqmail", {})], [true, false, false]);
  assert.equal(own("sagredo", { notipme: "127.5.0.0/255.255.0.0\n" }), false);
  assert.equal(own("sagredo", { notipme: "127.0.0.0/255.0.0.0\n" }), false);
  assert.equal(own("sagredo", { moreipme: "192.0.2.0/255.255.255.0\n192.0.3.7" }, "192.0.2.9"), true);
  assert.equal(own("sagredo", { moreipme: "192.0.3.17" }, "192.0.3.17"), false);
  assert.equal(own("sagredo", { moreipme: "192.0.3.17" }, "192.0.3.1"), true);
});

test("Sagredo's libidn2 refuses names before the DNS is asked, and turns letters beyond ASCII into another form", () => {
  for (const domain of ["-x.test", "x-.test", "ab--c.test", "\xff.test", `${"l".repeat(64)}.test`]) {
    assert.ok(way("sagredo", {}, { domain }).startsWith("none"), domain);
  }
  assert.equal(way("sagredo", {}, { domain: "-x.test", sender: "" }), "none -x.test SMTP");
  assert.equal(way("sagredo", { smtproutes: ":r\n" }, { domain: "-x.test" }), "relay r 25 SMTP");
  assert.ok(way("sagredo", {}, { domain: "\xc3\xa4.test" }).startsWith("mx"));
  assert.ok(way("sqmail", {}, { domain: "-x.test" }).startsWith("mx"));
});

test("an outgoingip that is no address keeps every message in the queue", () => {
  assert.equal(way("sagredo", { outgoingip: "" }), "none a.test SMTP");
  assert.equal(way("sagredo", { outgoingip: "192.0.2.1\n" }), "mx a.test 25 SMTP");
});

test("a route's parts cover its text, and no route makes a decision fail", () => {
  const value = fc
    .array(fc.constantFrom("a", "|", ":", ";", " ", "25", ".", "[", "\r", "\u00e9"), { maxLength: 12 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(value, fc.string({ maxLength: 20 }), fc.constantFrom(...DIALECT_IDS), (text, domain, id) => {
      const dialect = dialectOf(id);
      const { portSeparator, login: form } = dialect.remote.routes;
      const { host, port, login } = smtpRouteOf(text, dialect.remote.routes);
      const divider = form === "blanks" ? " " : "|";
      const relayText = port ? host.text + portSeparator + port.digits.text + port.ignored.text : host.text;
      const loginText = login ? divider + login.user.text + (login.password ? divider + login.password.text : "") : "";
      assert.equal(relayText + loginText, text);
      const remote = startQmailRemote(controlFilesOf({ me: "me.test\n", smtproutes: `:${text}\n`, authsenders: `${text}\n` }), {}, dialect);
      const decision = relayFor(remote, domain, text);
      assert.ok(decision.port === null || (decision.port >= 0 && decision.port <= 65535));
    }),
    { numRuns: 1000, seed: 13 },
  );
});
