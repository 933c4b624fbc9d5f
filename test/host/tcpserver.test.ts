import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tcpRuleTable, tcpRuleTableOfCdb } from "../../analyzer/src/host/tcp-rule-table.ts";
import { compileTcpRules, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import { type Connection, decideConnection, ruleKeys } from "../../analyzer/src/host/tcpserver.ts";
import { makeCdb } from "../../analyzer/src/syntax/cdb.ts";

function decide(rules: string, client: Partial<Connection> = {}) {
  const compilation = compileTcpRules(rules);
  const table = tcpRuleTable(compilation.kind === "compiled" ? compilation.rules : []);
  return decideConnection({ ip: "192.0.2.7", host: undefined, info: undefined, ...client }, table, "etc/tcp.smtp");
}

/** The lines that lost, with the English reason. */
function lost(decision: ReturnType<typeof decide>): readonly string[] {
  return (decision.steps[0]?.lost ?? []).map(({ line, because }) => `${line}: ${because("en")}`);
}

test("the order of the lines does not matter, only how closely a rule fits", () => {
  const decision = decide(':deny\n192.:deny\n192.0.2.:allow,RELAYCLIENT=""\n');
  assert.equal(decision.rule, "192.0.2.");
  assert.deepEqual([...decision.environment], [["RELAYCLIENT", ""]]);
  assert.equal(decision.steps[0]?.line, 2);
});

test("only one rule counts: what a wider rule sets is not added", () => {
  assert.equal(decide('192.0.2.7:allow\n192.:allow,RELAYCLIENT=""\n').environment.size, 0);
});

test("of two rules with one address the first counts, in a range too", () => {
  assert.equal(decide("192.0.2.:deny\n192.0.2.:allow\n").verdict, "deny");
  const ranges = decide("192.0.2.1-9:deny\n192.0.2.7:allow\n192.0.2.7-8:allow\n");
  assert.equal(ranges.verdict, "deny");
  assert.deepEqual(
    ranges.steps[0]?.lost?.map(({ line }) => line),
    [1, 2],
  );
});

test("a network with a slash, an address without its final dot and a name without its dot never match", () => {
  const decision = decide("192.0.2.0/24:deny\n192.0.2:deny\n=example.org:deny\n", { host: "pc.example.org" });
  assert.equal(decision.rule, null);
  assert.equal(decision.verdict, "allow");
  assert.deepEqual(lost(decision), [
    "0: tcpserver knows no networks written with a slash: this is an address that no client has.",
    "1: Only an address with a dot at its end stands for all that begin with it.",
    "2: Only a name with a dot behind the = stands for the hosts below it.",
  ]);
});

test("without a matching rule the client is let in", () => {
  assert.equal(decide("10.:deny").verdict, "allow");
});

test("the keys in their order", () => {
  assert.deepEqual(
    [...ruleKeys({ ip: "1.2.3.4", host: "a.b.test", info: "joe" })],
    ["joe@1.2.3.4", "joe@=a.b.test", "1.2.3.4", "=a.b.test", "1.2.3.", "1.2.", "1.", "=.b.test", "=.test", "=", ""],
  );
  assert.deepEqual([...ruleKeys({ ip: "1.2.3.4", host: undefined, info: undefined })], ["1.2.3.4", "1.2.3.", "1.2.", "1.", ""]);
});

test("a NUL in a value ends it, and what follows may even deny", () => {
  assert.equal(decide('192.:allow,A="x\0D"').verdict, "deny");
});

test("the last of two settings of one name counts", () => {
  assert.deepEqual([...decide('192.:allow,A="x",A="y"').environment], [["A", "y"]]);
});

test("what a record does not end with a NUL says nothing", () => {
  const table = tcpRuleTableOfCdb(makeCdb([["", "+A=b\0D"]]));
  const decision = decideConnection({ ip: "127.0.0.1", host: undefined, info: undefined }, table, "tcp.smtp.cdb");
  assert.deepEqual([decision.verdict, decision.settings], ["allow", ["A=b"]]);
});

test("a hundred ranges over one another hide none that is the first for its number", () => {
  const rules = `${"192.0.2.1-3:deny\n".repeat(100)}192.0.2.2-8:allow,A=xbx\n`;
  assert.equal(decide(rules).steps[0]?.line, 100);
  assert.equal(decide(rules, { ip: "192.0.2.2" }).steps[0]?.line, 0);
});

test("a damaged cdb drops the connection", () => {
  const table = tcpRuleTableOfCdb("127.:allow\n".repeat(300));
  assert.equal(decideConnection({ ip: "127.0.0.1", host: undefined, info: undefined }, table, "tcp.smtp.cdb").verdict, "drop");
});

test("the text and the cdb made from it decide alike, and the evidence is a line of the text", () => {
  const number = fc.constantFrom("1", "2", "9", "10", "1-9", "2-10", "0-300", "-2");
  const address = fc.oneof(
    fc.array(number, { maxLength: 4 }).map((numbers) => numbers.join(".")),
    fc.array(number, { maxLength: 3 }).map((numbers) => numbers.map((part) => `${part}.`).join("")),
    fc.constantFrom("", "=", "=.b", "=a.b", "joe@1.2.9.10", "joe@=a.b", "1.2.0.0/16", "1.2"),
  );
  const rule = fc.tuple(address, fc.constantFrom("allow", "deny", 'allow,A="b"')).map(([name, what]) => `${name}:${what}\n`);
  const client = fc.record({
    ip: fc.array(fc.constantFrom("1", "2", "9", "10"), { minLength: 4, maxLength: 4 }).map((numbers) => numbers.join(".")),
    host: fc.option(fc.constantFrom("a.b", "c.b", "b"), { nil: undefined }),
    info: fc.option(fc.constant("joe"), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 120 }), client, (lines, connection) => {
      const text = lines.join("");
      const compilation = compileTcpRules(text);
      const rules = compilation.kind === "compiled" ? compilation.rules : [];
      const cdb = makeCdb(Array.from(tcpRuleRecords(rules), ({ key, data }) => [key, data] as const));
      const ours = decideConnection(connection, tcpRuleTable(rules), "tcp.smtp");
      const stored = decideConnection(connection, tcpRuleTableOfCdb(cdb), "tcp.smtp");
      assert.deepEqual([ours.rule, ours.verdict, ours.settings], [stored.rule, stored.verdict, stored.settings]);
      for (const step of ours.steps) {
        for (const { line, text: shown } of [...(step.line === null ? [] : [{ line: step.line, text: step.text }]), ...(step.lost ?? [])]) {
          assert.equal(`${shown}\n`, lines[line]);
        }
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});
