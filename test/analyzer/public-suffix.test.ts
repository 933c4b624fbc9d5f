import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "tldts";
import { isIcannSuffix, nameBelow, publicSuffixSection, RESERVED_ENDS } from "../../analyzer/src/domain/public-suffix.ts";

test("suffixes of ICANN's section, in any case and as A-labels", () => {
  for (const name of ["com", "co.jp", "JP", "xn--p1ai", "XN--P1AI", "рф", "uk", "arpa"])
    assert.equal(publicSuffixSection(name), "icann", name);
});

test("a wildcard rule makes every name below a suffix, and an exception is none", () => {
  for (const name of ["ck", "kawasaki.jp", "co.ck", "x.kawasaki.jp"]) assert.equal(publicSuffixSection(name), "icann", name);
  for (const name of ["www.ck", "city.kawasaki.jp", "x.city.kawasaki.jp"]) assert.equal(publicSuffixSection(name), undefined, name);
});

test("suffixes of the private section", () => {
  for (const name of ["github.io", "compute.amazonaws.com"]) assert.equal(publicSuffixSection(name), "private", name);
});

test("registrable names, names under no listed suffix, and what is no host name", () => {
  for (const name of [
    "example.com",
    "amazonaws.com",
    "corp",
    "lan",
    "localhost",
    "internal",
    "",
    ".",
    ".com",
    "com.",
    "com\r",
    "a b",
    "[192.0.2.1]",
    "192.0.2.1",
    "com:25",
    "a/b",
  ]) {
    assert.equal(publicSuffixSection(name), undefined, JSON.stringify(name));
  }
});

test("reserved top-level domains are not in the list", () => {
  for (const end of RESERVED_ENDS) {
    for (const name of [end, `a.${end}`, `b.a.${end}`]) {
      const { isIcann, isPrivate } = parse(name, { allowPrivateDomains: true, extractHostname: false, validateHostname: false });
      assert.deepEqual([isIcann, isPrivate], [false, false], name);
    }
  }
});

test("the name below a suffix is one that somebody could register", () => {
  assert.equal(nameBelow("com"), "example.com");
  assert.equal(nameBelow("CO.jp"), "example.co.jp");
  assert.equal(nameBelow("ck"), "example.co.ck");
});

test("of names below long top-level domains only those of four are ICANN suffixes", async () => {
  const { edgeChild, edgeLength, edgeStart, labelText, nodeFlags, rulesRoot } = await import(
    new URL("../../node_modules/tldts/dist/es6/src/data/trie.js", import.meta.url).href
  );
  const labels: string[] = [];
  for (let edge = 0, offset = 0; edge < edgeLength.length; offset += edgeLength[edge], edge += 1) {
    labels.push(labelText.slice(offset, offset + edgeLength[edge]));
  }
  const hasIcannBelow = (node: number): boolean => {
    for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge += 1) {
      const child = edgeChild[edge];
      if ((nodeFlags[child] & 1) !== 0 || hasIcannBelow(child)) return true;
    }
    return false;
  };
  const found: string[] = [];
  for (let edge = edgeStart[rulesRoot]; edge < edgeStart[rulesRoot + 1]; edge += 1) {
    const end = labels[edge] ?? "";
    if (/^[a-z]{3,}$/.test(end) && hasIcannBelow(edgeChild[edge])) found.push(end);
  }
  assert.ok(labels.length > 5000);
  assert.deepEqual(found.toSorted(), ["aero", "arpa", "int", "pro"]);
  for (const name of ["com", "aerobatic.aero", "aero", "co.jp"]) assert.ok(isIcannSuffix(name), name);
  for (const name of ["example.com", "www.example.com", "github.io", "COM.com", "x.aero", ""]) assert.ok(!isIcannSuffix(name), name);
});
