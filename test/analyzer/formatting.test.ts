import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { decideLocalDelivery } from "../../analyzer/src/host/qmail-local.ts";
import { relayFor, startQmailRemote } from "../../analyzer/src/host/qmail-remote.ts";
import { rewriteRecipient, startQmailSend } from "../../analyzer/src/host/qmail-send.ts";
import { startSmtpd } from "../../analyzer/src/host/qmail-smtpd.ts";
import { compileTcpRules } from "../../analyzer/src/host/tcprules.ts";
import {
  applyEdits,
  DIALECT_IDS,
  type DialectId,
  formattingEdits,
  programsOf,
  TCP_RULES_FLAVOURS,
  toByteString,
} from "../../analyzer/src/index.ts";
import { readValue } from "../../analyzer/src/syntax/value.ts";
import { documentText } from "../support/arbitraries.ts";
import { analysisOf } from "../support/written-host.ts";

/** The text of a file after it has been tidied, as a whole or in the lines that a span touches. */
function formatted(
  name: string,
  text: string,
  { sorts = true, span = { start: 0, end: text.length }, dialect = "notqmail" as DialectId } = {},
): string {
  const analysis = analysisOf({ [name]: text }, dialect).file(name);
  assert.ok(analysis);
  return applyEdits(text, formattingEdits(analysis, span, { sorts }));
}

describe("formatting", () => {
  for (const [what, name, text, wanted] of [
    ["blanks at the ends of lines go", "rcpthosts", "a.example  \n\t \n# x \t\nb.example\t\n", "a.example\n\n# x\nb.example\n"],
    ["hosts are sorted, names below one behind it", "rcpthosts", "b.example\n.a.example\na.example", "a.example\n.a.example\nb.example"],
    ["repeated hosts go, whatever their case", "locals", "b.example\nB.Example \na.example\n", "a.example\nb.example\n"],
    [
      "what stands together stays together",
      "rcpthosts",
      "# z\nz.example\n\n# a\nb.example\na.example\n",
      "# z\nz.example\n\n# a\na.example\nb.example\n",
    ],
    [
      "no comment's host leaves it, even a repeated one",
      "rcpthosts",
      "# 1\na.example\n# 2\na.example\n",
      "# 1\na.example\n# 2\na.example\n",
    ],
    [
      "a line whose finding is ignored stays below its comment",
      "rcpthosts",
      "# qmail-control: ignore public-suffix-entry ours\n.sony\nb.example\na.example\n",
      "# qmail-control: ignore public-suffix-entry ours\n.sony\na.example\nb.example\n",
    ],
    ["a CR is data, and so are the blanks before it", "rcpthosts", "b.example \r\na.example\r\n", "a.example\r\nb.example \r\n"],
    ["senders are sorted", "badmailfrom", "@b.example\n@a.example\n", "@a.example\n@b.example\n"],
    ["a map without rivals is sorted", "virtualdomains", "b.example:b\na.example:a \n", "a.example:a\nb.example:b\n"],
    [
      "of rivals the last one counts, so they stay as they are",
      "virtualdomains",
      "b.example:b \na.example:a\nb.example:c\n",
      "b.example:b\na.example:a\nb.example:c\n",
    ],
    ["routes with a rival in another case too", "smtproutes", "b.example:x\nB.example:y\n", "b.example:x\nB.example:y\n"],
    ["the first rule that is written counts", "tcp.smtp", "b:allow \na:deny\n", "b:allow\na:deny\n"],
    ["deliveries are made in their order", ".qmail", "./Maildir/ \n&a@b.example\n", "./Maildir/\n&a@b.example\n"],
    ["in users/assign blanks are data", "users/assign", "=b:b:1:1:/b:::  \n=a:a:1:1:/a:::\n.\n", "=b:b:1:1:/b:::  \n=a:a:1:1:/a:::\n.\n"],
    ["a value loses its blanks", "me", "mail.example.org \n", "mail.example.org\n"],
    ["a password is left alone", "ldappassword", "secret \n", "secret \n"],
  ] as const) {
    test(what, () => assert.equal(formatted(name, text), wanted));
  }

  test("only the lines that a range touches", () => {
    const text = "c.example \nb.example \na.example \nz.example \n";
    assert.equal(formatted("rcpthosts", text, { span: { start: 11, end: 24 } }), "c.example \na.example\nb.example\nz.example \n");
  });

  test("nothing is sorted for those who want blanks gone and no more", () => {
    assert.equal(formatted("rcpthosts", "b.example \na.example\n", { sorts: false }), "b.example\na.example\n");
  });

  test("where each line is an expression of its own, nothing is sorted", () => {
    assert.equal(formatted("badmailfrom", "b\na \n", { dialect: "sagredo" }), "b\na\n");
  });
});

/** What the programs make of a file, as far as it shows: what each decides about some addresses. */
const DECISIONS: Readonly<Record<string, (text: string, dialect: DialectId) => unknown>> = {
  rcpthosts: (text, dialect) => smtpOutcomes({ rcpthosts: text }, dialect),
  badmailfrom: (text, dialect) => smtpOutcomes({ badmailfrom: text }, dialect),
  locals: (text, dialect) => routes({ locals: text }, dialect),
  percenthack: (text, dialect) => routes({ percenthack: text }, dialect),
  virtualdomains: (text, dialect) => routes({ virtualdomains: text }, dialect),
  smtproutes: (text, dialect) => {
    const remote = startQmailRemote(filesOf({ smtproutes: text }), {}, programsOf(dialect).dialect);
    return DOMAINS.map((domain) => ({ ...relayFor(remote, domain), steps: [] }));
  },
  me: (text) => readValue(text).value,
  "tcp.smtp": (text) =>
    TCP_RULES_FLAVOURS.map((flavour) => {
      const compiled = compileTcpRules(toByteString(text), programsOf("notqmail", flavour).tcpRules);
      return compiled.kind === "compiled" ? compiled.rules.map(({ keys, data }) => ({ keys, data })) : compiled.kind;
    }),
  ".qmail": (text) => {
    const home = {
      path: "/home/joe",
      mode: null,
      get: (name: string) => (name === ".qmail" ? ({ kind: "file", bytes: toByteString(text), mode: null } as const) : undefined),
    };
    return {
      ...decideLocalDelivery({
        home,
        local: "joe",
        dash: "",
        ext: "",
        host: "example.org",
        sender: "a@b.example",
        aliasEmpty: "./Mailbox",
      }),
      steps: [],
    };
  },
};

const DOMAINS = [
  "example.com",
  "example.org",
  "mail.example.com",
  "a",
  "com",
  "x.com",
  "localhost",
  "example.org \r",
  "other.example",
  ".example.com",
];

function filesOf(files: Readonly<Record<string, string>>) {
  const bytes = Object.entries({ me: "mail.example.net\n", rcpthosts: "example.com\n", ...files }).map(([name, text]) => [
    name,
    toByteString(text),
  ]);
  return controlFilesOf(Object.fromEntries(bytes));
}

function smtpOutcomes(files: Readonly<Record<string, string>>, dialect: DialectId): unknown {
  const smtpd = startSmtpd(filesOf(files), { dialect: programsOf(dialect).dialect });
  return DOMAINS.map((domain) => {
    const { steps: _, ...answer } = smtpd.ask({
      mail: `MAIL FROM:<user@${domain}>`,
      rcpt: `RCPT TO:<joe@${domain}>`,
      relayClient: undefined,
    });
    return answer;
  });
}

function routes(files: Readonly<Record<string, string>>, dialect: DialectId): unknown {
  const send = startQmailSend(filesOf(files), programsOf(dialect).dialect);
  return DOMAINS.flatMap((domain) => [`joe@${domain}`, `joe%example.org@${domain}`]).map((recipient) => ({
    ...rewriteRecipient(send, recipient),
    steps: [],
  }));
}

test("whatever is tidied, the programs decide as before, and there is nothing left to tidy", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(DECISIONS)),
      fc.oneof(
        documentText,
        documentText.map((text) => text.replace(/\0/g, "")),
      ),
      fc.constantFrom(...DIALECT_IDS),
      fc.option(fc.tuple(fc.nat(100), fc.nat(100))),
      (name, text, dialect, range) => {
        const span = range ? { start: Math.min(...range), end: Math.max(...range) } : { start: 0, end: text.length };
        const tidy = formatted(name, text, { span, dialect });
        const decide = DECISIONS[name];
        assert.ok(decide);
        assert.deepEqual(decide(tidy, dialect), decide(text, dialect), JSON.stringify(tidy));
        if (!range) assert.equal(formatted(name, tidy, { dialect }), tidy);
      },
    ),
    { numRuns: 3000 },
  );
});
