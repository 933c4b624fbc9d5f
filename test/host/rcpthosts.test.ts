import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { decideRecipient, entryAccepts, loadRecipientHosts, type RecipientDecision } from "../../analyzer/src/host/rcpthosts.ts";
import { bytesToString } from "../../analyzer/src/text/bytes.ts";

const sample = (name: string): string => bytesToString(readFileSync(new URL(`../../samples/${name}/control/rcpthosts`, import.meta.url)));

/** Decides with the given rcpthosts; undefined: there is none. */
function decide(rcpthosts: string | undefined, recipient: string, morercpthosts?: string): RecipientDecision {
  const hosts = loadRecipientHosts(
    controlFilesOf({
      ...(rcpthosts !== undefined && { rcpthosts }),
      ...(morercpthosts !== undefined && { "morercpthosts.cdb": morercpthosts }),
    }),
  );
  assert.ok(hosts);
  return decideRecipient(hosts, recipient);
}
const accepts = (rcpthosts: string | undefined, recipient: string): boolean => decide(rcpthosts, recipient).kind === "accepted";

test("with the book's file a stranger may send to gmail.com, and without its suffixes not", () => {
  const book = sample("book");
  const decision = decide(book, "victim@gmail.com");
  assert.ok(decision.kind === "accepted" && decision.because === "entry");
  assert.equal(decision.entry.key, ".com");
  assert.equal(decision.entry.line, book.split("\n").indexOf(".com"));
  const repaired = book
    .split("\n")
    .filter((line) => !/^\.[a-z]+$/.test(line))
    .join("\n");
  assert.equal(accepts(repaired, "victim@gmail.com"), false);
});

test("with the annotated file even mail for one's own domain is refused", () => {
  assert.equal(accepts(sample("annotated"), "v@mydomain.co.jp"), false);
  assert.equal(accepts(sample("annotated"), "v@www.mydomain.co.jp"), false);
});

test("the whole domain is looked up, then each rest that begins at a dot", () => {
  assert.equal(accepts(".example.com\n", "u@a.b.example.com"), true);
  assert.equal(accepts(".example.com\n", "u@example.com"), false);
  assert.equal(accepts("example.com\n", "u@a.example.com"), false);
  assert.equal(accepts(".b.example.com\n.example.com\n", "u@a.b.example.com"), true);
});

test("a lone dot lets in every host that is written with a final dot", () => {
  assert.equal(accepts(".\n", "victim@example.com."), true);
  assert.equal(accepts(".\n", "victim@example.com"), false);
  assert.equal(accepts("example.com\n", "u@example.com."), false);
});

test("ASCII case does not matter, other letters do", () => {
  assert.equal(accepts("Example.COM\n", "u@eXAMPLE.com"), true);
  assert.equal(accepts("\xc4.example\n", "u@\xe4.example"), false);
});

test("only what is behind the last @ counts, and an address without one is taken", () => {
  assert.equal(accepts("example.com\n", "u@other.example@example.com"), true);
  assert.deepEqual(decide("example.com\n", "postmaster"), { kind: "accepted", because: "no @ in the recipient" });
  assert.equal(accepts("", "u@"), false);
});

test("a missing list lets everybody through, an empty one nobody", () => {
  assert.deepEqual(decide(undefined, "u@elsewhere.example"), { kind: "accepted", because: "no rcpthosts" });
  assert.deepEqual(decide("", "u@elsewhere.example"), { kind: "refused", host: "elsewhere.example" });
});

test("trailing blanks go, a CR and leading blanks stay, a remark is part of the entry", () => {
  assert.equal(accepts("example.com \t\n", "u@example.com"), true);
  for (const line of ["example.com\r\n", " example.com\n", "example.com # office\n", "#example.com\n"]) {
    assert.equal(accepts(line, "u@example.com"), false, line);
  }
});

test("morercpthosts.cdb is asked after the whole of rcpthosts, and not at all where there is no rcpthosts", () => {
  const compiled = compileMorercpthosts("# more\n.Example.NET \nfull.test\n");
  assert.deepEqual(decide("a.test\n", "u@www.example.net", compiled), { kind: "accepted", because: "compiled entry", key: ".example.net" });
  assert.deepEqual(decide("a.test\n", "u@more", compiled), { kind: "refused", host: "more" });
  assert.deepEqual(decide(undefined, "u@x.test", ""), { kind: "accepted", because: "no rcpthosts" });
});

test("a damaged morercpthosts.cdb hurts only recipients that rcpthosts does not list", () => {
  assert.equal(decide("a.test\n", "u@a.test", "").kind, "accepted");
  assert.deepEqual(decide("a.test\n", "u@b.test", ""), { kind: "temporary failure", key: "b.test" });
});

test("an entry alone: .com lets example.com in and not com", () => {
  assert.equal(entryAccepts(".COM", "u@example.com"), true);
  assert.equal(entryAccepts(".com", "u@com"), false);
});
