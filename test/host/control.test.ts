import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { controlInteger, controlLine, controlLineOrDefault, controlList } from "../../analyzer/src/host/control.ts";
import { controlFilesOf } from "../../analyzer/src/host/control-files.ts";
import { dialectOf } from "../../analyzer/src/host/dialects/index.ts";
import { integerSyntaxOf } from "../../analyzer/src/host/integer-traits.ts";
import { readInteger } from "../../analyzer/src/syntax/integer.ts";

const value = (text: string) => controlLine(controlFilesOf({ x: text }), "x");
const number = (text: string): number | undefined => readInteger(text)?.value;
const directory = { kind: "directory" } as const;

test("a one-line file: # is data, a CR and leading blanks stay, blanks at the end go", () => {
  assert.deepEqual(value("#me.test \t\nother\n"), { kind: "value", value: "#me.test", source: "file" });
  assert.deepEqual(value(" me.test\r\n"), { kind: "value", value: " me.test\r", source: "file" });
});

test("an empty file is not a missing one: its value is empty, and no default is taken", () => {
  const files = controlFilesOf({ me: "me.test\n", helohost: "" });
  assert.deepEqual(controlLineOrDefault(files, "helohost", { me: true, literal: "x" }), { kind: "value", value: "", source: "file" });
  assert.deepEqual(controlLineOrDefault(files, "idhost", { me: true, literal: "x" }), { kind: "value", value: "me.test", source: "me" });
  assert.deepEqual(controlLineOrDefault(files, "bouncefrom", { me: false, literal: "x" }), {
    kind: "value",
    value: "x",
    source: "default",
  });
  assert.deepEqual(controlLineOrDefault(files, "bouncefrom", { me: false }), { kind: "none" });
});

test("a directory in a file's place is unreadable, and no default helps", () => {
  const files = controlFilesOf({ me: "me.test\n", x: directory });
  assert.deepEqual(controlLineOrDefault(files, "x", { me: true, literal: "y" }), { kind: "unreadable" });
  assert.deepEqual(controlInteger(files, "x"), { kind: "unreadable" });
  assert.deepEqual(controlList(files, "x", { me: true }), { kind: "unreadable" });
});

test("a number is what the first line begins with; without a digit there the default stays", () => {
  assert.equal(number("600\n"), 600);
  assert.equal(number("7d\n"), 7);
  assert.equal(number("10,000\n"), 10);
  for (const text of ["", " 5\n", "-5\n", "+5\n", "\n5\n", "#5\n"]) assert.equal(number(text), undefined, JSON.stringify(text));
});

test("a number is a C int: it wraps at 32 bits, and the span says which digits were read", () => {
  assert.equal(number("2147483647"), 2147483647);
  assert.equal(number("2147483648"), -2147483648);
  assert.equal(number("4294967296"), 0);
  assert.equal(number("18446744073709551617"), 1);
  assert.deepEqual(readInteger("5000000000 bytes\n"), { value: 705032704, span: { start: 0, end: 10 }, wrapped: true });
});

test("IndiMail reads blanks and a sign, and without digits behind them 0; qmail-ldap takes a number above the int for an unreadable file", () => {
  const indimail = dialectOf("indimail").integers.syntax;
  assert.deepEqual(
    ["-5\n", "+5\n", "-\n", " 5\n", "\t -5\n", " k\n", "k\n", " \n5\n", "\n5\n", "-2147483649\n"].map(
      (text) => readInteger(text, indimail)?.value,
    ),
    [-5, 5, 0, 5, -5, 0, undefined, undefined, undefined, 2147483647],
  );
  const ldap = dialectOf("qmail-ldap").integers;
  const files = controlFilesOf({ x: "2147483648\n", y: "2147483647\n", databytes: "5000000000\n" });
  assert.deepEqual(controlInteger(files, "x", ldap.syntax), { kind: "unreadable" });
  assert.deepEqual(controlInteger(files, "y", ldap.syntax), { kind: "value", value: 2147483647, source: "file" });
  assert.deepEqual(controlInteger(files, "databytes", integerSyntaxOf(ldap, "databytes")), { kind: "value", value: 5e9, source: "file" });
});

test("me stands in for a missing list, even when it is empty", () => {
  const entries = (me: string): readonly string[] => {
    const answer = controlList(controlFilesOf({ me }), "locals", { me: true });
    return answer.kind === "value" ? Array.from(answer.value, (entry) => entry.value) : [];
  };
  assert.deepEqual(entries("me.test\nsecond\n"), ["me.test"]);
  assert.deepEqual(entries(""), [""]);
});

test("any bytes: the value of a number file is what 64-bit arithmetic cut to 32 bits gives", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{1,40}[^0-9]?[0-9a-z \n]{0,5}$/), (text) => {
      const digits = /^\d+/.exec(text)?.[0] ?? "";
      const read = readInteger(text);
      assert.equal(read?.value, Number(BigInt.asIntN(32, BigInt.asUintN(64, BigInt(digits)))));
      assert.equal(read?.span.end, digits.length);
      assert.equal(read?.wrapped, BigInt(digits) > 0x7fff_ffffn);
    }),
  );
});
