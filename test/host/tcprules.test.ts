import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compileTcpRules, countTcpRuleRecords, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import { readTcpRule } from "../../analyzer/src/syntax/tcp-rules.ts";

/** The records of a text, as `key → data` with NULs shown as `|`; or why it is refused. */
function compiled(text: string): readonly string[] | string {
  const compilation = compileTcpRules(text);
  if (compilation.kind === "refused") return `line ${compilation.line}: ${compilation.fault}`;
  return Array.from(tcpRuleRecords(compilation.rules), ({ key, data }) => `${key} → ${data.replaceAll("\0", "|")}`);
}

test("a rule becomes one record: D for deny, + for each setting", () => {
  assert.deepEqual(compiled('127.:allow,RELAYCLIENT="",A=/b/\n:deny\n'), ["127. → +RELAYCLIENT=|+A=b|", " → D|"]);
});

test("one line that does not fit refuses the whole file, even the good lines before it", () => {
  assert.equal(compiled("127.:allow\n10.:permit\n:deny\n"), "line 1: neither allow nor deny");
});

test("a CR at the end of a line refuses the file: it stands behind allow", () => {
  assert.equal(compiled("127.:allow\r\n"), "line 0: text behind allow or deny");
  assert.equal(compiled('127.:allow,RELAYCLIENT=""\r\n'), "line 0: text behind allow or deny");
});

test("a line without a colon is passed over in silence, and so is a blank one", () => {
  assert.deepEqual(compiled("127.0.0.1 allow\n \t\n\r\n:deny"), [" → D|"]);
});

test("a blank before # makes no comment, but a rule for an address nobody has", () => {
  assert.deepEqual(compiled(" # office\n #10.:deny\n"), [" #10. → D|"]);
});

test("a range counts the number around its dash, up to 255, and a missing number is 0", () => {
  assert.deepEqual(compiled("10.1-3.:deny"), ["10.1. → D|", "10.2. → D|", "10.3. → D|"]);
  assert.deepEqual(compiled("1.2.3.254-999:deny"), ["1.2.3.254 → D|", "1.2.3.255 → D|"]);
  assert.deepEqual(compiled("1.2.3.-1:deny"), ["1.2.3.0 → D|", "1.2.3.1 → D|"]);
  assert.deepEqual(compiled("1.2.3.9-3:deny"), []);
});

test("a number that wraps around in 64 bits makes a range that nobody meant", () => {
  assert.deepEqual(compiled("1.2.3.18446744073709551616-1:deny"), ["1.2.3.0 → D|", "1.2.3.1 → D|"]);
});

test("two whole addresses are no range, and a name or user with a dash is none either", () => {
  assert.equal(compiled("10.0.0.1-x:deny"), "line 0: range without numbers");
  assert.deepEqual(
    compiled("10.0.0.1-10.0.0.9:deny"),
    Array.from({ length: 10 }, (_, at) => `10.0.0.${at + 1}.0.0.9 → D|`),
  );
  assert.deepEqual(compiled("=my-host.example.org:deny\na-b@1.2.3.4:deny"), ["=my-host.example.org → D|", "a-b@1.2.3.4 → D|"]);
});

test("a slash is an ordinary character", () => {
  assert.deepEqual(compiled("10.0.0.0/8:deny"), ["10.0.0.0/8 → D|"]);
});

test("the character behind = opens the value and closes it; a name may hold anything else", () => {
  assert.deepEqual(compiled("1.:allow,A B,C=xyx"), ["1. → +A B,C=y|"]);
  assert.equal(compiled('1.:allow,A="b'), "line 0: value not closed");
  assert.equal(compiled("1.:allow,A="), "line 0: setting without value");
  assert.equal(compiled("1.:allow,A"), "line 0: setting without =");
  assert.deepEqual(compiled("1.:allow,A=  \n"), "line 0: setting without value");
});

test("repeated addresses are all written", () => {
  assert.equal(countTcpRuleRecords(rulesOf("1.:deny\n1.:allow\n1.1-256:deny")), 257);
});

function rulesOf(text: string) {
  const compilation = compileTcpRules(text);
  assert.equal(compilation.kind, "compiled");
  return compilation.kind === "compiled" ? compilation.rules : [];
}

test("every text is read without failure, and every span lies in its line", () => {
  const line = fc.string({ unit: fc.constantFrom(...'127.-:,=@"/#alowdeny \t\r\0\u00e9\ud83d'), maxLength: 40 });
  fc.assert(
    fc.property(line, (text) => {
      const read = readTcpRule(text);
      const spans =
        read.kind === "rule"
          ? [read.address.span, read.verdictSpan, ...read.settings.flatMap(({ name, value }) => [name.span, value.span])]
          : read.kind === "refused"
            ? [read.span]
            : [];
      for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length);
      if (read.kind === "rule") {
        for (const { name, value } of read.settings) {
          assert.equal(text.slice(name.span.end, value.span.start), `=${text[value.span.end]}`);
          assert.equal(text.slice(value.span.start, value.span.end), value.text);
        }
        assert.equal(text.slice(read.verdictSpan.start, read.verdictSpan.end), read.verdict);
      }
    }),
    { numRuns: 1000, seed: 1 },
  );
});
