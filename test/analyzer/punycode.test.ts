import assert from "node:assert/strict";
import { test } from "node:test";
import { domainToASCII } from "node:url";
import fc from "fast-check";
import { asciiName } from "../../analyzer/src/domain/punycode.ts";

test("names as they stand in the DNS", () => {
  assert.equal(asciiName("bücher.de"), "xn--bcher-kva.de");
  assert.equal(asciiName("Bu\u0308cher.de"), "xn--bcher-kva.de");
  assert.equal(asciiName("日本語.jp"), "xn--wgv71a119e.jp");
  assert.equal(asciiName("mail.поддержка.рф"), "mail.xn--80ahaefyxhn.xn--p1ai");
});

test("a name of ASCII letters has no other form, and what is no name has none", () => {
  for (const name of ["example.com", "ｅｘａｍｐｌｅ.com", "büch er.de", "-ü.de", "ü..de", `${"ü".repeat(64)}.de`, "\udcfc.de"]) {
    assert.equal(asciiName(name), undefined, name);
  }
});

test("it is what Node says, for every name that both take", () => {
  const letter = fc.constantFrom(..."abcxyz019äöüéèçñøšžабвгдежз日本語会社店神戸");
  const label = fc.string({ unit: letter, minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
      const ascii = asciiName(labels.join("."));
      const expected = domainToASCII(labels.join("."));
      if (ascii !== undefined && expected !== "") assert.equal(ascii, expected);
    }),
  );
});
