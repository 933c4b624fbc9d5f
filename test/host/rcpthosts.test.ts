import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decideRecipient, rcpthostsOf } from "../../analyzer/src/host/rcpthosts.ts";
import { decodeText } from "../../analyzer/src/index.ts";

const sample = (name: string): string => decodeText(readFileSync(new URL(`../../samples/${name}/control/rcpthosts`, import.meta.url)));
const ask = (text: string | undefined, recipient: string, relayClient?: string) =>
  decideRecipient({ recipient, rcpthosts: text === undefined ? undefined : rcpthostsOf(text), relayClient });

test("with the book's file a stranger may send to gmail.com, and without its suffixes not", () => {
  const book = sample("book");
  assert.deepEqual(ask(book, "victim@gmail.com"), {
    accepted: true,
    because: "entry",
    entry: ".com",
    line: book.split("\n").indexOf(".com"),
  });
  const repaired = book
    .split("\n")
    .filter((line) => !/^\.[a-z]+$/.test(line))
    .join("\n");
  assert.equal(ask(repaired, "victim@gmail.com").accepted, false);
});

test("with the annotated file even mail for one's own domain is refused", () => {
  assert.equal(ask(sample("annotated"), "v@mydomain.co.jp").accepted, false);
  assert.equal(ask(sample("annotated"), "v@www.mydomain.co.jp").accepted, false);
});

test("the whole domain is looked up, then each rest that begins at a dot", () => {
  assert.equal(ask(".example.com\n", "u@a.b.example.com").accepted, true);
  assert.equal(ask(".example.com\n", "u@example.com").accepted, false);
  assert.equal(ask("example.com\n", "u@a.example.com").accepted, false);
  assert.equal(ask(".b.example.com\n.example.com\n", "u@a.b.example.com").accepted, true);
});

test("ASCII case does not matter, other letters do", () => {
  assert.equal(ask("Example.COM\n", "u@eXAMPLE.com").accepted, true);
  assert.equal(ask("Ä.example\n", "u@ä.example").accepted, false);
});

test("only what is behind the last @ counts, and an address without one is taken", () => {
  assert.equal(ask("example.com\n", "u@other.example@example.com").accepted, true);
  assert.deepEqual(ask("example.com\n", "postmaster"), { accepted: true, because: "no @ in the recipient" });
});

test("RELAYCLIENT passes the list by, even if it is empty; a missing list lets everybody through", () => {
  assert.equal(ask("example.com\n", "u@elsewhere.example", "").accepted, true);
  assert.equal(ask(undefined, "u@elsewhere.example").accepted, true);
  assert.equal(ask("", "u@elsewhere.example").accepted, false);
});

test("trailing blanks go, a CR and leading blanks stay, a remark is part of the entry", () => {
  assert.equal(ask("example.com \t\n", "u@example.com").accepted, true);
  for (const line of ["example.com\r\n", " example.com\n", "example.com # office\n", "#example.com\n"]) {
    assert.equal(ask(line, "u@example.com").accepted, false, line);
  }
});
