import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dotQmailNames } from "../../analyzer/src/host/dot-qmail-search.ts";
import type { HomeFile } from "../../analyzer/src/host/home.ts";
import { CLASSIC_LOCAL, decideLocalDelivery, type LocalDecision, type LocalDelivery } from "../../analyzer/src/host/qmail-local.ts";
import { readDotQmail } from "../../analyzer/src/syntax/dot-qmail.ts";

type Files = Readonly<Record<string, string | HomeFile>>;

/** A delivery to joe; a string stands for a harmless file. */
function deliver(
  files: Files,
  { mode = 0o755, path = "/home/joe", ...args }: Partial<LocalDelivery> & { mode?: number; path?: string } = {},
) {
  const get = (name: string): HomeFile | undefined => {
    const file = files[name];
    return typeof file === "string" ? { kind: "file", bytes: file, mode: 0o644 } : file;
  };
  const delivery = { local: "joe", dash: "", ext: "", host: "example.org", sender: "s@remote.test", aliasEmpty: "./Mailbox", ...args };
  return decideLocalDelivery({ home: { path, mode, get }, ...delivery });
}

function shown({ actions, failure }: LocalDecision): string {
  return [...actions.map(({ type, arg }) => `${type} ${arg}`), ...(failure === null ? [] : [failure])].join(", ");
}

const EXT = { dash: "-", local: "joe-list-a.b", ext: "list-A.b" };

test("the first byte of a line says what it is", () => {
  const text = "# comment\n./Maildir/\n./Mailbox \t\n/var/mail/joe\n|prog -x\n&a@b.test\nc@d.test\n\n+what\n";
  assert.equal(
    shown(deliver({ ".qmail": text })),
    "maildir ./Maildir/, mbox ./Mailbox, mbox /var/mail/joe, program prog -x, forward a@b.test, forward c@d.test",
  );
});

test("with a CR behind it a maildir is an mbox", () => {
  assert.equal(shown(deliver({ ".qmail": "./Maildir/\r\n" })), "mbox ./Maildir/\r");
});

test("a blank in front makes a path, a program and a comment an address", () => {
  assert.equal(
    shown(deliver({ ".qmail": "x\n ./Maildir/\n |prog\n # no\n" })),
    "forward x, forward  ./Maildir/, forward  |prog, forward  # no",
  );
});

test("a blank first line puts the delivery off, a blank line later is nothing", () => {
  assert.equal(shown(deliver({ ".qmail": " \n./Mailbox\n" })), "first line is blank");
  assert.equal(shown(deliver({ ".qmail": "\0./Mailbox\n" })), "first line is blank");
  assert.equal(shown(deliver({ ".qmail": "./Mailbox\n\n" })), "mbox ./Mailbox");
});

test("an empty .qmail means the default instructions, a .qmail of comments means nothing at all", () => {
  assert.equal(shown(deliver({ ".qmail": "" })), "mbox ./Mailbox");
  assert.equal(shown(deliver({ ".qmail": "#\n" })), "");
  assert.equal(shown(deliver({}, { aliasEmpty: "" })), "first line is blank");
});

test("without a .qmail an extension bounces, the plain address gets the default instructions", () => {
  assert.equal(deliver({ ".qmail": "x" }, EXT).exit, 100);
  assert.equal(deliver({}).exit, 0);
});

test("the search: lower case, dots as colons, then default at each dash from the right", () => {
  assert.deepEqual(
    Array.from(dotQmailNames(EXT), ({ name, defaultPart }) => [name, defaultPart]),
    [
      [".qmail-list-a:b", null],
      [".qmail-list-default", "A.b"],
      [".qmail-default", "list-A.b"],
    ],
  );
});

test("a directory in the place of a .qmail is passed over, a file that cannot be opened is not", () => {
  assert.equal(deliver({ ".qmail-list-a:b": { kind: "other" }, ".qmail-default": "x" }, EXT).dotQmail, ".qmail-default");
  assert.equal(deliver({ ".qmail-list-a:b": { kind: "unreadable" }, ".qmail-default": "x" }, EXT).failure, ".qmail cannot be opened");
});

test("a .qmail that everybody may write to puts the delivery off; the group may", () => {
  assert.equal(shown(deliver({ ".qmail": { kind: "file", bytes: "x", mode: 0o646 } })), ".qmail is writable");
  assert.equal(shown(deliver({ ".qmail": { kind: "file", bytes: "x", mode: 0o664 } })), "forward x");
  assert.equal(shown(deliver({}, { mode: 0o777 })), "home is writable");
  assert.equal(shown(deliver({}, { mode: 0o1755 })), "home is sticky");
});

test("with its executable bit set a .qmail may only forward, and what is forwarded is lost with the rest", () => {
  const file = { kind: "file", bytes: "a@b.test\n./Mailbox\n", mode: 0o744 } as const;
  assert.equal(shown(deliver({ ".qmail": file })), "file delivery forbidden");
  assert.equal(shown(deliver({ ".qmail": "a@b.test\n+list\n|prog\n" })), "program delivery forbidden");
  assert.equal(shown(deliver({ ".qmail": "|prog\n+list \n./Mailbox\n" })), "program prog, file delivery forbidden");
  assert.equal(shown(deliver({ ".qmail": "+lists\n./Mailbox\n" })), "mbox ./Mailbox");
});

test("forwarded copies come from the owner where there is an owner file", () => {
  const from = (files: Files, sender = "s@remote.test"): string =>
    deliver({ ".qmail-l": "x", ...files }, { dash: "-", ext: "l", local: "joe-l", sender }).forwardSender;
  assert.equal(from({}), "s@remote.test");
  assert.equal(from({ ".qmail-l-owner": "" }), "joe-l-owner@example.org");
  assert.equal(from({ ".qmail-l-owner": "", ".qmail-l-owner-default": "" }), "joe-l-owner-@example.org-@[]");
  assert.equal(from({ ".qmail-l-owner": "" }, ""), "");
});

test("a home that does not begin with a slash bounces, one that does not exist is tried again", () => {
  assert.equal(deliver({}, { path: "home/joe" }).exit, 100);
  assert.equal(
    decideLocalDelivery({ home: undefined, local: "joe", dash: "", ext: "", host: "h", sender: "", aliasEmpty: "./Mailbox" }).exit,
    111,
  );
});

test("a delivery stops at a NUL, and only qmail-local -n shows what is behind it", () => {
  const home = {
    path: "/h",
    mode: 0o755,
    get: (name: string): HomeFile | undefined => (name === ".qmail" ? { kind: "file", bytes: "|a\0b", mode: 0o644 } : undefined),
  };
  const delivery = { home, local: "joe", dash: "", ext: "", host: "h", sender: "", aliasEmpty: "" };
  assert.equal(shown(decideLocalDelivery(delivery)), "program a");
  assert.equal(shown(decideLocalDelivery(delivery, { ...CLASSIC_LOCAL, rehearsal: true })), "program a\0b");
});

test("every text is read without failure, its parts are where they say, and evidence is a line of it", () => {
  const text = fc.string({ unit: fc.constantFrom(..."./|&+#lista@ \t\r\n\n\0\u00e9\ud83d"), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.constantFrom(0o644, 0o744, 0o666), (bytes, mode) => {
      const lines = bytes.split("\n");
      for (const line of readDotQmail(bytes)) {
        assert.equal(line.text.replace("\n", ""), lines[line.number]);
        assert.equal(line.text.slice(line.argument.span.start, line.argument.span.end), line.argument.text);
        assert.ok(line.argument.span.end <= line.span.end && line.start + line.span.end <= bytes.length);
      }
      const decision = deliver({ ".qmail": { kind: "file", bytes, mode } });
      if (bytes === "") return;
      for (const step of decision.steps) if (step.line !== null) assert.equal(step.text, lines[step.line]);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test("an extension of any length is decided in no time", () => {
  for (const ext of ["-".repeat(100_000), "a-".repeat(1000), "/".repeat(300_000)]) assert.equal(deliver({}, { ...EXT, ext }).exit, 100);
});
