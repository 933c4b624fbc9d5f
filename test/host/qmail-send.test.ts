import assert from "node:assert/strict";
import { mock, test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import type { DialectId } from "../../analyzer/src/host/dialect.ts";
import { dialectOf } from "../../analyzer/src/host/dialects/index.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { rewriteRecipient, startQmailSend } from "../../analyzer/src/host/qmail-send.ts";

type Table = Parameters<typeof controlFilesOf>[0];

function route(recipient: string, files: Table, dialect: DialectId = "notqmail") {
  const control = controlFilesOf({ me: "me.test\n", locals: "local.test\n", ...files });
  return rewriteRecipient(startQmailSend(control, dialectOf(dialect)), recipient);
}

function shown(recipient: string, files: Table = {}): string {
  const { channel, recipient: rewritten } = route(recipient, files);
  return `${channel} ${rewritten}`;
}

test("a name of this host is local, its case does not matter, a name below it and a final dot do", () => {
  assert.equal(shown("Joe@LOCAL.test"), "local Joe@LOCAL.test");
  assert.equal(shown("joe@sub.local.test"), "remote joe@sub.local.test");
  assert.equal(shown("joe@local.test."), "remote joe@local.test.");
});

test("without locals the name in me is the only local one, even where it looks like a comment", () => {
  const send = startQmailSend(controlFilesOf({ me: "#me.test\n" }));
  assert.equal(rewriteRecipient(send, "joe@#me.test").channel, "local");
  assert.equal(rewriteRecipient(send, "joe@#me.test").steps[0]?.file, "control/me");
});

test("of a name in me that NULs divide each part is local, and thousands of them cost a question nothing", () => {
  const send = startQmailSend(controlFilesOf({ me: "a.test\0\0#b.test\0c.test \n" }));
  for (const host of ["A.test", "", "#b.test", "c.test"]) assert.equal(rewriteRecipient(send, `joe@${host}`).channel, "local", host);
  assert.equal(rewriteRecipient(send, "joe@b.test").channel, "remote");

  /** How often a text is looked through for capitals, as for each comparison. */
  const looks = (parts: number): number => {
    const large = startQmailSend(controlFilesOf({ me: `${"\0x.test".repeat(parts)}\n` }));
    assert.equal(rewriteRecipient(large, "joe@x.test").channel, "local");
    const { mock: counter } = mock.method(RegExp.prototype, "test");
    assert.equal(rewriteRecipient(large, "joe@y.test").channel, "remote");
    const count = counter.callCount();
    mock.restoreAll();
    return count;
  };
  assert.equal(looks(20_000), looks(2));
});

test("locals comes before virtualdomains, which is named as what lost", () => {
  const { channel, steps } = route("joe@local.test", { virtualdomains: "local.test:x\njoe@local.test:y\n" });
  assert.equal(channel, "local");
  assert.deepEqual(
    steps[0]?.lost?.map(({ file, line }) => `${file}:${line}`),
    ["control/virtualdomains:1", "control/virtualdomains:0"],
  );
});

test("virtualdomains: the address, the name, what is above it, the rest; an empty value makes an exception", () => {
  const virtualdomains = "v.test:dom\n.v.test:sub\njoe@v.test:user\n.test:tld\n:all\nout.v.test:\n";
  assert.equal(shown("joe@v.test", { virtualdomains }), "local user-joe@v.test");
  assert.equal(shown("ann@v.test", { virtualdomains }), "local dom-ann@v.test");
  assert.equal(shown("ann@a.b.v.test", { virtualdomains }), "local sub-ann@a.b.v.test");
  assert.equal(shown("ann@w.test", { virtualdomains }), "local tld-ann@w.test");
  assert.equal(shown("ann@elsewhere.org", { virtualdomains }), "local all-ann@elsewhere.org");
  assert.equal(shown("ann@out.v.test", { virtualdomains }), "remote ann@out.v.test");
});

test("an entry that begins with a dot does not fit the name itself, and is shown as missed", () => {
  const { channel, steps } = route("ann@v.test", { virtualdomains: ".v.test:sub\n" });
  assert.equal(channel, "remote");
  assert.equal(steps[0]?.lost?.[0]?.line, 0);
});

test("percenthack: the last % becomes the @, again and again", () => {
  const percenthack = "local.test\nb.test\n";
  assert.equal(shown("joe%c.test%b.test@local.test", { percenthack }), "remote joe@c.test");
  assert.equal(shown("joe%local.test@local.test", { percenthack }), "local joe@local.test");
  assert.equal(shown("joe@local.test", { percenthack }), "local joe@local.test");
});

test("an address without @ gets envnoathost, me without that, and the word envnoathost without both", () => {
  assert.equal(shown("joe", { envnoathost: "local.test\n" }), "local joe@local.test");
  assert.equal(shown("joe"), "remote joe@me.test");
  const bare = startQmailSend(controlFilesOf({ locals: "envnoathost\n" }));
  assert.equal(rewriteRecipient(bare, "joe").recipient, "joe@envnoathost");
});

test("it does not start without a name of its own, or with a file it cannot read", () => {
  const bare = rewriteRecipient(startQmailSend(controlFilesOf({})), "joe@x.test");
  assert.deepEqual([bare.channel, bare.recipient, bare.steps[0]?.file], ["qmail-send does not start", null, "control/locals"]);
  const directory = { kind: "directory" } as const;
  for (const name of ["me", "queuelifetime", "bouncefrom", "locals", "percenthack", "virtualdomains"]) {
    assert.equal(route("joe@x.test", { [name]: directory }).steps[0]?.file, `control/${name}`);
  }
  assert.equal(route("joe@x.test", { smtproutes: directory }).channel, "remote");
});

test("Sagredo's supplementary channels take names as they stand in the list, suppls0 first, and only what would go out", () => {
  const files = { suppls0: ".v.test\nw.test\n", suppls1: "V.test\nw.test\nlocal.test\n", virtualdomains: "out.test:\nin.test:x\n" };
  const channel = (recipient: string, dialect: DialectId = "sagredo") => route(recipient, files, dialect).channel;
  assert.deepEqual(
    ["a@v.test", "a@sub.v.test", "a@w.test", "a@local.test", "a@in.test"].map((to) => channel(to)),
    ["suppl1", "remote", "suppl0", "local", "local"],
  );
  assert.equal(channel("a@w.test", "sqmail"), "remote");
});

test("qmail-ldap's locals.cdb decides alone: locals and me count no more, and a damaged one stops every message", () => {
  const cdb = compileMorercpthosts("Example.COM\n#no.test\n");
  assert.equal(route("a@example.com", { "locals.cdb": cdb }, "qmail-ldap").channel, "local");
  assert.equal(route("a@local.test", { "locals.cdb": cdb }, "qmail-ldap").channel, "remote");
  assert.equal(route("a@local.test", { "locals.cdb": cdb }).channel, "local");
  const { channel, recipient, steps } = route("a@local.test", { "locals.cdb": "" }, "qmail-ldap");
  assert.deepEqual([channel, recipient, steps[0]?.file], ["qmail-send does not start", null, "control/locals.cdb"]);
});

test("qmail-todo does not need what it does not read, but qmail-send beside it does", () => {
  const directory = { kind: "directory" } as const;
  const shownStart = (name: string) => route("a@x.test", { [name]: directory }, "sagredo").channel;
  assert.equal(shownStart("suppls1"), "qmail-todo does not start");
  assert.equal(shownStart("virtualdomains"), "qmail-todo does not start");
  assert.equal(shownStart("queuelifetime"), "qmail-send does not start");
  assert.equal(route("a@x.test", { queuelifetime: "3000000000\n" }, "qmail-ldap").channel, "qmail-send does not start");
});

test("ten thousand percents and dots take no time", () => {
  route(`a${"%b.test".repeat(10_000)}@b.test${".x".repeat(10_000)}`, { percenthack: "b.test\n", virtualdomains: ":all\n" });
  route(`a${"%b.test".repeat(10_000)}@b.test`, { percenthack: "b.test\n" });
});

test("an address that goes out is never changed by virtualdomains, and one that stays ends with itself", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", ".", "@", "%", ":", "\n", "\0", "-", "A"), { maxLength: 14 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, text, (virtualdomains, locals, name) => {
      const recipient = `${name.replaceAll("\0", "")}@b`;
      const { channel, recipient: rewritten, prefix } = route(recipient, { virtualdomains, locals });
      assert.equal(rewritten, prefix === null ? recipient : `${prefix}-${recipient}`);
      if (prefix !== null) assert.equal(channel, "local");
    }),
    { numRuns: 1000, seed: 11 },
  );
});
