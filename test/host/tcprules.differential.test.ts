/** The model against the real tcprules and tcprulescheck (Debian package ucspi-tcp) and cdb (tinycdb), on generated rules. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { tcpRuleTable } from "../../analyzer/src/host/tcp-rule-table.ts";
import { type CompiledTcpRule, compileTcpRules, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import { type Connection, decideConnection } from "../../analyzer/src/host/tcpserver.ts";

const missing = ["tcprules", "tcprulescheck", "cdb"].filter((command) => spawnSync(command).error !== undefined);
const skip = missing.length > 0 && `not installed: ${missing.join(", ")} (apt-get install ucspi-tcp tinycdb)`;

test("generated rules: tcprules and the model write the same cdb, and tcprulescheck finds the same rule", { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), "tcprules-"));
  try {
    fc.assert(
      fc.property(RULES, fc.array(CLIENT, { minLength: 1, maxLength: 4 }), (text, clients) => {
        const real = compile(text, folder);
        const model = compileTcpRules(text);
        assert.equal(model.exit, real.exit);
        if (model.kind === "refused") return;
        assert.equal(dump(model.rules), real.dump);
        for (const client of clients) assert.equal(report(client, model.rules), check(client, real.cdb));
      }),
      { numRuns: Number(process.env["QMAIL_CONTROL_RUNS"] ?? 150) },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const NUMBER = fc.constantFrom("", "0", "1", "2", "9", "10", "010", "127", "254", "255", "256", "18446744073709551617", "1\0x");
const RANGE = fc.tuple(NUMBER, NUMBER).map(([bottom, top]) => `${bottom}-${top}`);
const ADDRESS = fc.oneof(
  fc.array(fc.oneof(NUMBER, NUMBER, RANGE), { maxLength: 5 }).map((parts) => parts.join(".")),
  fc.array(fc.oneof(NUMBER, NUMBER, RANGE), { maxLength: 3 }).map((parts) => parts.map((part) => `${part}.`).join("")),
  fc.constantFrom("", "=", "=.test", "=a-b.test", "=a-b", "joe@1.2.9.10", "@127.0.0.1", "joe@=a-b.test", "10.0.0.0/8", " 10.", "#", "-"),
);
const VALUE = fc.constantFrom('""', '"x"', "xx", "//", " a ", "\0a\0", '"a\0Db"', '"a\0+b=c"', '"', "", '"\u00e9"', '"\r"', '"a"b');
const SETTING = fc
  .tuple(fc.constantFrom(",", ",", ",", " ,", ""), fc.constantFrom("A=", "B=", "=", "A", "A B,C=", "A\0B="), VALUE)
  .map((parts) => parts.join(""));
const GOOD_SETTING = fc
  .tuple(fc.constantFrom("A", "B", "RELAYCLIENT"), fc.constantFrom('""', "/x/", '"y"'))
  .map(([name, value]) => `,${name}=${value}`);
const VERDICT = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("allow", "deny") },
  { weight: 1, arbitrary: fc.constantFrom("Allow", "", "denyx", " deny") },
);
const END = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom("\n", "\n", " \t\n") },
  { weight: 1, arbitrary: fc.constantFrom("\r\n", "", "\0\n") },
);
const SETTINGS = fc.array(fc.oneof({ weight: 9, arbitrary: GOOD_SETTING }, { weight: 1, arbitrary: SETTING }), { maxLength: 2 });
const RULE = fc
  .tuple(ADDRESS, VERDICT, SETTINGS, END)
  .map(([address, verdict, settings, end]) => `${address}:${verdict}${settings.join("")}${end}`);
const NOISE = fc.string({ unit: fc.constantFrom(...':,-=.@"#\n \t\r\0allowdeny0123456789'), maxLength: 20 });
const LINE = fc.oneof(
  { weight: 12, arbitrary: RULE },
  { weight: 1, arbitrary: fc.constantFrom("# x\n", "\n", " \n", "no colon\n") },
  { weight: 1, arbitrary: NOISE },
);
const RULES = fc.array(LINE, { maxLength: 8 }).map((lines) => lines.join(""));
const CLIENT: fc.Arbitrary<Connection> = fc.record({
  ip: fc.oneof(
    fc.array(fc.constantFrom("0", "1", "2", "9", "10", "127", "255"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(".")),
    fc.constantFrom("127.0.0.1", "1.2.9.10"),
  ),
  host: fc.option(fc.constantFrom("a-b.test", "test", ".test", ""), { nil: undefined }),
  info: fc.option(fc.constantFrom("joe", ""), { nil: undefined }),
});

/** A byte string as the bytes it stands for. */
function bytes(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

function compile(text: string, folder: string): { readonly exit: number | null; readonly cdb: string; readonly dump: string } {
  const cdb = join(folder, "rules.cdb");
  const { status } = spawnSync("tcprules", [cdb, join(folder, "rules.tmp")], { input: bytes(text) });
  return { exit: status, cdb, dump: status === 0 ? spawnSync("cdb", ["-d", cdb], { encoding: "latin1" }).stdout : "" };
}

/** The records in the form of `cdb -d`. */
function dump(rules: readonly CompiledTcpRule[]): string {
  const records = Array.from(tcpRuleRecords(rules), ({ key, data }) => `+${key.length},${data.length}:${key}->${data}\n`);
  return `${records.join("")}\n`;
}

function check({ ip, host, info }: Connection, cdb: string): string {
  const named = { TCPREMOTEIP: ip, ...(host !== undefined && { TCPREMOTEHOST: host }), ...(info !== undefined && { TCPREMOTEINFO: info }) };
  return spawnSync("tcprulescheck", [cdb], { encoding: "latin1", env: { PATH: process.env["PATH"], ...named } }).stdout;
}

/** The decision in the form of tcprulescheck. */
function report(client: Connection, rules: readonly CompiledTcpRule[]): string {
  const { rule, settings, verdict } = decideConnection(client, tcpRuleTable(rules), "tcp.smtp");
  const found = rule === null ? "default:" : `rule ${rule}:`;
  return [found, ...settings.map((setting) => `set environment variable ${setting}`), `${verdict} connection`, ""].join("\n");
}
