import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tcpRuleTable } from "../../analyzer/src/host/tcp-rule-table.ts";
import { TCP_RULES_FLAVOURS, type TcpRulesFlavourId, tcpRulesFlavour } from "../../analyzer/src/host/tcp-rules-traits.ts";
import { compileTcpRules, countTcpRuleRecords, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import { decideConnection } from "../../analyzer/src/host/tcpserver.ts";
import { readTcpRule } from "../../analyzer/src/syntax/tcp-rules.ts";

/** The records of a text, as `key → data` with NULs shown as `|`; or why it is refused. */
function compiled(text: string, flavour: TcpRulesFlavourId = "ucspi-tcp"): readonly string[] | string {
  const compilation = compileTcpRules(text, tcpRulesFlavour(flavour));
  if (compilation.kind === "endless") return `line ${compilation.line}: never ends`;
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

test("the IPv6 patch lets the address end before allow or deny, and goes round for ever in a line without either", () => {
  assert.deepEqual(compiled("fe80::1:allow\n2001:db8:::deny\n", "ucspi-tcp-ipv6"), ["fe80::1 → ", "2001:db8:: → D|"]);
  for (const line of ["10.:permit\n", "no colon\n", " \n"]) {
    assert.equal(compiled(`:deny\n${line}`, "ucspi-tcp-ipv6"), "line 1: never ends");
  }
  assert.equal(compiled(":allowed\n10.:permit\n", "ucspi-tcp-ipv6"), "line 0: text behind allow or deny");
  assert.equal(found("2001:db8::7", "2001:db8:::allow\n:deny\n", "ucspi-tcp-ipv6"), "2001:db8::");
});

test("a network with a slash is nobody's address for ucspi-tcp and a network for ucspi-tcp6, the smallest first", () => {
  const rules = "10.0.0.0/8:deny\n10.1./16:allow\n2001:DB8::/32:deny\n:allow\n";
  for (const flavour of ["ucspi-tcp", "ucspi-tcp-ipv6", "qmail-ldap"] as const) {
    assert.equal(found("10.1.2.3", rules.replace("2001:DB8::/32:deny\n", ""), flavour), "");
  }
  assert.equal(found("10.1.2.3", rules, "ucspi-tcp6"), "_0000101000000001");
  assert.equal(found("10.200.2.3", rules, "ucspi-ssl"), "_00001010");
  assert.equal(found("2001:db8:0:0:1::1", rules, "ucspi-tcp6"), `^${"0010000000000001"}${"0000110110111000"}`);
  assert.equal(compiled("10.0.0.0/33:deny\n", "ucspi-tcp6"), "line 0: no prefix length");
  assert.equal(compiled("10.0.0.x/8:deny\n", "ucspi-tcp6"), "line 0: no address");
});

test("ucspi-tcp6 knows an IPv6 address in any spelling, and a colon in a setting ends no address", () => {
  const rules = '2001:db8::1:allow,A="x:deny"\n:deny\n';
  assert.equal(found("2001:0db8:0:0:0:0:0:1", rules, "ucspi-tcp6"), "2001:db8:0:0:0:0:0:1");
});

test("qmail-ldap's tcprules takes a variable out of the environment with !", () => {
  assert.deepEqual(compiled(':allow,A="x",!A,B="y"\n', "qmail-ldap"), [" → +A=x|-A|+B=y|"]);
  assert.deepEqual(compiled(':allow,A="x",!A,B="y"\n'), [" → +A=x|+!A,B=y|"]);
  assert.equal(compiled(':allow,A,B="y"\n', "qmail-ldap"), "line 0: setting without =");
});

/** The key under which the client is found. */
function found(ip: string, text: string, id: TcpRulesFlavourId): string | null {
  const flavour = tcpRulesFlavour(id);
  const compilation = compileTcpRules(text, flavour);
  const rules = compilation.kind === "compiled" ? compilation.rules : [];
  return decideConnection({ ip, host: undefined, info: undefined }, tcpRuleTable(rules, flavour), "tcp.smtp").rule;
}

function rulesOf(text: string) {
  const compilation = compileTcpRules(text);
  assert.equal(compilation.kind, "compiled");
  return compilation.kind === "compiled" ? compilation.rules : [];
}

test("every text is read without failure, and every span lies in its line", () => {
  const line = fc.string({ unit: fc.constantFrom(...'127.-:,=@"/#alowdeny \t\r\0\u00e9\ud83d'), maxLength: 40 });
  fc.assert(
    fc.property(line, fc.constantFrom(...TCP_RULES_FLAVOURS), (text, flavour) => {
      const read = readTcpRule(text, tcpRulesFlavour(flavour).syntax);
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
