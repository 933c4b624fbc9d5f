import assert from "node:assert/strict";
import { test } from "node:test";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import type { Home, HomeFile } from "../../analyzer/src/host/home.ts";
import { type HostFiles, openMailHost } from "../../analyzer/src/host/mail-host.ts";
import { compileTcpRules, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import { reportSteps, type Trace, type TraceQuestion, traceAddress } from "../../analyzer/src/host/trace.ts";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";

/** A small host: example.org is local, shop.example belongs to joe, old.example leaves through a relay. */
const CONTROL = {
  me: "mail.example.org\n",
  locals: "example.org\n",
  rcpthosts: "example.org\nshop.example\nold.example\n",
  virtualdomains: "# customers\nshop.example:joe-old\nshop.example:joe-shop\n.shop.example:joe\nfriend@shop.example:\n:alias-stray\n",
  smtproutes: "old.example:relay.example.net:2525\n:mail.example.org\n",
  badmailfrom: "spam@remote.test\n",
};
const HOMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "/home/joe": {
    ".qmail": "./Maildir/\n",
    ".qmail-shop-info": "./Maildir/\n&boss@example.org\n",
    ".qmail-shop-ring": "&ring@shop.example\n",
    ".qmail-shop-default": "|vacation\n",
  },
  "/home/boss": { ".qmail": "./Maildir/\n&office@old.example\n" },
  "/var/qmail/alias": { ".qmail-left": "# two\n&right@example.org\n", ".qmail-right": "&left@example.org\n" },
};
const HOST: HostFiles = {
  control: controlFilesOf(CONTROL),
  tcpRules: { file: "etc/tcp.smtp", text: '127.:allow,RELAYCLIENT=""\n203.0.113.9:deny\n:allow\n', cdb: undefined },
  assign: {
    kind: "file",
    bytes: "+joe-:joe:1001:1001:/home/joe:-::\n=joe:joe:1001:1001:/home/joe:::\n=boss:boss:1002:1002:/home/boss:::\n.\n",
  },
  home: homeAt,
  defaultDelivery: "./Mailbox",
};

function homeAt(path: string): Home | undefined {
  const files = HOMES[path];
  const get = (name: string): HomeFile | undefined => {
    const bytes = files?.[name];
    return bytes === undefined ? undefined : { kind: "file", bytes, mode: 0o644 };
  };
  return files && { path, mode: 0o755, get };
}

function trace(address: string, question: Omit<TraceQuestion, "address"> = {}, changes: Partial<HostFiles> = {}): Trace {
  return traceAddress(openMailHost({ ...HOST, ...changes }), { address, ...question });
}

/** Each step with a line, as `program file:line`, counted from 1 as people do. */
function lines({ steps }: Trace): readonly string[] {
  return steps.filter(({ line }) => line !== null).map(({ program, file, line }) => `${program} ${file}:${(line ?? 0) + 1}`);
}

function reasons({ steps }: Trace): readonly string[] {
  return reportSteps(steps, "en").map(({ because }) => because);
}

test("from the client to the mailbox, with the line that decided at each station", () => {
  const way = trace("Info@shop.example");
  assert.deepEqual(
    { smtp: way.smtp, route: way.route, relay: way.relay, delivery: way.delivery },
    {
      smtp: { outcome: "accepted", reply: "250 ok" },
      route: { channel: "local", recipient: "joe-shop-Info@shop.example" },
      relay: null,
      delivery: {
        user: "joe",
        home: "/home/joe",
        dotQmail: ".qmail-shop-info",
        actions: [
          { type: "maildir", arg: "./Maildir/" },
          { type: "forward", arg: "boss@example.org" },
        ],
        exit: 0,
      },
    },
  );
  assert.deepEqual(lines(way), [
    "tcpserver etc/tcp.smtp:3",
    "qmail-smtpd control/rcpthosts:2",
    "qmail-send control/virtualdomains:3",
    "qmail-lspawn users/assign:1",
    "qmail-local /home/joe/.qmail-shop-info:1",
    "qmail-local /home/joe/.qmail-shop-info:2",
  ]);
});

test("the lines that lost stand beside the one that won", () => {
  const step = reportSteps(trace("info@shop.example").steps, "en").find(({ program }) => program === "qmail-send");
  assert.deepEqual(
    step?.lost?.map(({ line, because }) => `${line + 1}: ${because}`),
    [
      "2: The same key stands again on line 3, and qmail finds only the last one.",
      "6: the empty key (it fits every address) is asked for after shop.example, which line 3 answers.",
    ],
  );
});

test("a virtual domain's exception leaves the host, through the route that fits every domain", () => {
  const way = trace("friend@shop.example");
  assert.deepEqual(way.route, { channel: "remote", recipient: "friend@shop.example" });
  assert.deepEqual(way.relay, { via: "relay", host: "mail.example.org", port: 25 });
});

test("a route to this host itself is a loop", () => {
  assert.match(reasons(trace("friend@shop.example")).at(-1) ?? "", /^This route is a loop: mail\.example\.org is this host itself/);
  const literal = controlFilesOf({ ...CONTROL, smtproutes: ":[127.0.0.1]\n" });
  assert.match(reasons(trace("friend@shop.example", {}, { control: literal })).at(-1) ?? "", /^This route is a loop: 127\.0\.0\.1/);
  const filter = controlFilesOf({ ...CONTROL, smtproutes: ":[127.0.0.1]:10025\n" });
  assert.doesNotMatch(reasons(trace("friend@shop.example", {}, { control: filter })).join("\n"), /loop/);
});

test("without a route the mail goes to an MX that is named and not looked up", () => {
  const control = controlFilesOf({ ...CONTROL, virtualdomains: "", smtproutes: "" });
  const way = trace("a@old.example", {}, { control });
  assert.deepEqual(way.relay, { via: "mx", host: "old.example", port: 25 });
  assert.match(reasons(way).at(-1) ?? "", /MX of old\.example, which is not looked up here/);
  assert.match(reasons(trace("a@mail.example.org", {}, { control })).at(-1) ?? "", /is the name of this host, but locals does not list it/);
});

test("what a stranger may not send still has a way from inside", () => {
  const way = trace("a@elsewhere.test");
  assert.equal(way.smtp.outcome, "refused");
  assert.deepEqual(way.route, { channel: "local", recipient: "alias-stray-a@elsewhere.test" });
  assert.ok(reasons(way).some((because) => because.startsWith("So this mail goes no further.")));
  assert.equal(trace("a@elsewhere.test", { client: "127.0.0.1" }).smtp.outcome, "accepted");
});

test("a client that tcpserver denies gets no reply at all; a bad sender gets one", () => {
  assert.deepEqual(trace("joe@example.org", { client: "203.0.113.9" }).smtp, { outcome: "refused", reply: null });
  assert.match(trace("joe@example.org", { sender: "spam@remote.test" }).smtp.reply ?? "", /badmailfrom/);
});

test("a virtual domain that forwards to itself, and a ring of two aliases, are loops", () => {
  const self = trace("ring@shop.example");
  assert.equal(lines(self).at(-1), "qmail-local /home/joe/.qmail-shop-ring:1");
  assert.match(reasons(self).at(-1) ?? "", /^This forward is a loop: it brings the mail back to joe-shop-ring@shop\.example/);
  const ring = trace("left@example.org");
  assert.equal(lines(ring).at(-1), "qmail-local /var/qmail/alias/.qmail-right:1");
  assert.match(reasons(ring).at(-1) ?? "", /^This forward is a loop: it brings the mail back to left@example\.org/);
});

test("two forwards to one address are no loop", () => {
  const files = { ".qmail": "&boss@example.org\n&boss@example.org\n" };
  const home = (path: string): Home | undefined =>
    path === "/home/joe"
      ? { path, mode: 0o755, get: (name) => (name === ".qmail" ? { kind: "file", bytes: files[name], mode: null } : undefined) }
      : homeAt(path);
  assert.doesNotMatch(reasons(trace("joe@example.org", {}, { home })).join("\n"), /loop/);
});

test("what the password database decides is named, not guessed", () => {
  const way = trace("nobody@example.org");
  assert.equal(way.delivery, null);
  assert.ok(reasons(way).some((because) => because.includes("password database")));
  assert.match(reasons(way).join("\n"), /Unless the password database has a user nobody/);
});

test("what is not in view stays open: homes, the default instructions, the rules", () => {
  assert.deepEqual(trace("joe@example.org", {}, { home: undefined }).delivery, {
    user: "joe",
    home: "/home/joe",
    dotQmail: null,
    actions: [],
    exit: null,
  });
  const empty = (path: string): Home => ({ path, mode: null, get: () => undefined });
  const open = trace("joe@example.org", {}, { home: empty, defaultDelivery: undefined });
  assert.deepEqual(open.delivery, { user: "joe", home: "/home/joe", dotQmail: null, actions: [], exit: null });
  assert.match(reasons(open).at(-1) ?? "", /first argument of qmail-start, which is not in view/);
  assert.match(reasons(trace("joe@example.org", {}, { tcpRules: undefined }))[0] ?? "", /No tcp rules are in view/);
});

test("a compiled file decides, and a line that was not compiled is named", () => {
  const compilation = compileTcpRules('192.0.2.:allow,RELAYCLIENT=""\n');
  assert.equal(compilation.kind, "compiled");
  const rules = compilation.kind === "compiled" ? compilation.rules : [];
  const cdb = makeCdb(Array.from(tcpRuleRecords(rules), ({ key, data }) => [key, data] as const));
  const way = trace("a@elsewhere.test", { client: "192.0.2.7" }, { tcpRules: { file: "etc/tcp.smtp", text: "192.0.2.:allow\n", cdb } });
  assert.equal(way.smtp.outcome, "accepted");
  assert.match(reportSteps(way.steps, "en")[0]?.lost?.[0]?.because ?? "", /^This line is not in force/);
});

test("a file that cannot be compiled leaves an older one in force, which is not in view", () => {
  const rules = trace("a@elsewhere.test", {}, { tcpRules: { file: "etc/tcp.smtp", text: "192.0.2.:allow,BAD\n", cdb: undefined } });
  assert.match(reasons(rules)[0] ?? "", /tcprules refuses the rules at this line/);
  const users = trace("joe@example.org", {}, { assign: { kind: "file", bytes: "=joe:joe:1:1:/home/joe:::\n" } });
  assert.equal(users.delivery, null);
  assert.match(reasons(users).at(-1) ?? "", /qmail-newu refuses users\/assign/);
});

test("programs that do not start", () => {
  const way = trace("joe@example.org", {}, { control: controlFilesOf({ rcpthosts: "example.org\n" }) });
  assert.equal(way.smtp.outcome, "unable to start");
  assert.deepEqual(way.route, { channel: "qmail-send does not start", recipient: null });
  assert.equal(way.delivery, null);
});

test("what a file hides is spelled out in every sentence", () => {
  const listener = {
    program: "qmail-smtpd",
    startedBy: { file: "service/qmail-smtpd/run", line: 2 },
    port: "25",
    rules: { kind: "missing", file: "etc/tcp\0smtp" },
    rulesOption: "-x",
    environment: {},
    places: new Map(),
    guardsRcpthosts: false,
    unseen: [],
  } as const;
  const { steps } = traceAddress(openMailHost({ ...HOST, listeners: [listener] }), { address: "joe@example.org" });
  for (const language of ["en", "ja"] as const) {
    const told = steps.map(({ because }) => because(language)).join("\n");
    assert.match(told, /etc\/tcp\\x00smtp/);
    assert.ok(!told.includes("\0"));
  }
});

test("addresses beyond ASCII come back as they were", () => {
  assert.equal(trace("山田@example.org").route.recipient, "山田@example.org");
});

test("forwards without end are followed to a limit", () => {
  const home = (path: string): Home => ({
    path,
    mode: null,
    get: (name) => ({ kind: "file", bytes: `&joe-${name.length < 200 ? `${name.slice(7)}x` : "x"}@example.org\n`, mode: null }),
  });
  assert.match(reasons(trace("joe-x@example.org", {}, { home })).at(-1) ?? "", /more addresses than are followed here/);
});
