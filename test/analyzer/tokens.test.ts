import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { rewriteRecipient, startQmailSend } from "../../analyzer/src/host/qmail-send.ts";
import { toByteString, tokensIn } from "../../analyzer/src/index.ts";
import { isHandledHere } from "../../analyzer/src/tokens/own-domain.ts";
import { documentText } from "../support/arbitraries.ts";
import { analysisOf, type WrittenHost } from "../support/written-host.ts";

const HOST: WrittenHost = {
  me: "mail.example.org\n",
  locals: "example.org\n",
  virtualdomains: "example.com:joe\n.example.com:joe\nout.example.com:\n",
};

/** The words of a file, each with its type and modifiers. */
function words(name: string, text: string, span = { start: 0, end: text.length }): readonly string[] {
  const tokens = tokensIn(analysisOf({ ...HOST, [name]: text }), name, span);
  return tokens.map(({ span: { start, end }, type, modifiers }) => [text.slice(start, end), type, ...modifiers].join(" "));
}

test("whose a domain is, and which entries do nothing", () => {
  assert.deepEqual(
    words("rcpthosts", "# ours\nexample.org\nEXAMPLE.com\n.example.com\nout.example.com\n.example.net\n*.example.org\nexample.org\n"),
    [
      "# ours comment",
      "example.org mailDomain own",
      "EXAMPLE.com mailDomain own",
      ".example.com mailDomain own wildcard",
      "out.example.com mailDomain foreign",
      ".example.net mailDomain foreign wildcard",
      "*.example.org mailDomain dead",
      "example.org mailDomain dead",
    ],
  );
});

test("what a map gives a domain to", () => {
  assert.deepEqual(words("virtualdomains", "example.org:ann\nexample.com:joe\n:catch\nno colon\n"), [
    "example.org mailDomain dead",
    "ann mailUser dead",
    "example.com mailDomain own",
    "joe mailUser",
    "catch mailUser",
  ]);
  assert.deepEqual(words("smtproutes", ".example.net:relay.example:26\n:smart.example\n"), [
    ".example.net mailDomain foreign wildcard",
    "relay.example:26 mailRelay",
    "smart.example mailRelay",
  ]);
});

test("comments where # begins one, and nothing of passwords", () => {
  assert.deepEqual(words("tcp.smtp", "# office\n:allow\n"), ["# office comment"]);
  assert.deepEqual(words("bouncefrom", "# me\n"), []);
  assert.deepEqual(words("authsenders", "# x\n"), []);
});

test("only the lines that are asked for", () => {
  assert.deepEqual(words("rcpthosts", "example.org\nexample.com\nexample.net\n", { start: 14, end: 15 }), ["example.com mailDomain own"]);
});

test("a domain is the host's own where the model of qmail-send keeps its mail here", () => {
  const domain = fc.constantFrom(
    "example.com",
    "Example.org",
    "a.example.com",
    "com",
    "a",
    "localhost",
    "mail.example.org",
    "",
    ".com",
    "x.com",
  );
  fc.assert(
    fc.property(documentText, documentText, fc.boolean(), domain, (locals, virtualdomains, hasLocals, name) => {
      const host = { me: "mail.example.org\n", virtualdomains, ...(hasLocals && { locals }) };
      const files = Object.entries(host).map(([file, text]) => [file, toByteString(text)] as const);
      const { channel } = rewriteRecipient(startQmailSend(controlFilesOf(Object.fromEntries(files))), `qmail-control.no-such-user@${name}`);
      assert.equal(isHandledHere(analysisOf(host), name), channel === "local");
    }),
    { numRuns: 3000 },
  );
});

test("of any text the words follow one another", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("rcpthosts", "virtualdomains", "smtproutes", ".qmail"),
      documentText,
      fc.nat(80),
      fc.nat(80),
      (name, text, a, b) => {
        let end = 0;
        for (const { span } of tokensIn(analysisOf({ ...HOST, [name]: text }), name, { start: Math.min(a, b), end: Math.max(a, b) })) {
          assert.ok(span.start >= end && span.end >= span.start && span.end <= text.length);
          end = span.end;
        }
      },
    ),
    { numRuns: 1000 },
  );
});
