import assert from "node:assert/strict";
import { test } from "node:test";
import { nameBelow, publicSuffixSection } from "../../analyzer/src/domain/public-suffix.ts";

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

test("the name below a suffix is one that somebody could register", () => {
  assert.equal(nameBelow("com"), "example.com");
  assert.equal(nameBelow("CO.jp"), "example.co.jp");
  assert.equal(nameBelow("ck"), "example.co.ck");
});
