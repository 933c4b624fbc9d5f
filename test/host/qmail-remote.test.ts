import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { dnsLabelsOf } from "../../analyzer/src/host/dns-name.ts";
import { relayFor, startQmailRemote } from "../../analyzer/src/host/qmail-remote.ts";
import { smtpRouteOf } from "../../analyzer/src/syntax/smtp-route.ts";

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

test("a route's parts cover its text, and no route makes a decision fail", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), fc.string({ maxLength: 20 }), (value, domain) => {
      const { host, port } = smtpRouteOf(value);
      assert.equal(port ? `${host.text}:${port.digits.text}${port.ignored.text}` : host.text, value);
      const decision = relay(`:${value}\n`, domain);
      assert.ok(decision.port === null || (decision.port >= 0 && decision.port <= 65535));
    }),
    { numRuns: 1000, seed: 13 },
  );
});
