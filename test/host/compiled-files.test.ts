import assert from "node:assert/strict";
import { test } from "node:test";
import { compiledDifference } from "../../analyzer/src/host/compiled-files.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { tcpRulesFlavour } from "../../analyzer/src/host/tcp-rules-traits.ts";
import { compileTcpRules, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import { isSoundCdb, makeCdb } from "../../analyzer/src/syntax/cdb.ts";

const plain = tcpRulesFlavour("ucspi-tcp");

function compiledRules(text: string, id: Parameters<typeof tcpRulesFlavour>[0]): string {
  const result = compileTcpRules(text, tcpRulesFlavour(id));
  assert.equal(result.kind, "compiled");
  return makeCdb(result.kind === "compiled" ? [...tcpRuleRecords(result.rules)].map(({ key, data }) => [key, data] as const) : []);
}

test("a cdb that is cut anywhere is not sound, and the whole one is", () => {
  const cdb = compileMorercpthosts("example.com\nexample.net\n.example.org\n");
  assert.equal(isSoundCdb(cdb), true);
  for (let length = 0; length < cdb.length; length += 1) assert.equal(isSoundCdb(cdb.slice(0, length)), false, `cut at ${length}`);
});

test("networks and IPv6 addresses are no difference, whichever tcprules has compiled them", () => {
  const text = '10.0.0.0/8:allow,RELAYCLIENT=""\n2001:db8::1:allow,RELAYCLIENT=""\n:allow\n';
  assert.equal(compiledDifference("tcp rules", text, compiledRules(text, "ucspi-tcp6"), tcpRulesFlavour("ucspi-tcp-ipv6")), undefined);
  assert.equal(compiledDifference("tcp rules", "10.0.0.0/8:deny\n", compiledRules("10.0.0.0/8:deny\n", "ucspi-tcp6"), plain), undefined);
  assert.equal(
    compiledDifference("tcp rules", "10.0.0.0/9:deny\n", compiledRules("10.0.0.0/8:deny\n", "ucspi-tcp6"), plain)?.lacking.count,
    1,
  );
});

test("names are counted, and the first few kept; the first line that is not compiled is named", () => {
  const text = Array.from({ length: 9 }, (_, number) => `d${number}.test\n`).join("");
  const difference = compiledDifference("morercpthosts", text, compileMorercpthosts("d0.test\nd1.test\nold.test\n"), plain);
  assert.deepEqual(difference?.lacking.first, ["d2.test", "d3.test", "d4.test"]);
  assert.equal(difference?.lacking.count, 7);
  assert.deepEqual(difference?.besides.first, ["old.test"]);
  assert.equal(difference?.line, 2);
});

test("ranges without end don't make a comparison endless", () => {
  const rule = `${"1.2.3.0-255:allow\n".repeat(20_000)}:allow\n`;
  assert.equal(compiledDifference("tcp rules", rule, makeCdb([["", ""]]), plain), undefined);
});
