/** tcprules: what tcprules compiles, and what tcprulescheck then finds for a client. */

import type { Dialect, DialectId } from "../../analyzer/src/host/dialect.ts";
import { tcpRuleTable } from "../../analyzer/src/host/tcp-rule-table.ts";
import { compileTcpRules, countTcpRuleRecords, tcpRuleRecords } from "../../analyzer/src/host/tcprules.ts";
import { decideConnection } from "../../analyzer/src/host/tcpserver.ts";
import { fromByteString } from "../../analyzer/src/text/bytes.ts";
import { compare, type Judgement } from "./judgement.ts";
import { answeredBytes, bytesOf, type Fields, fieldsOf, listOf, stringOf } from "./record.ts";

export const topic = "tcprules";

/** The recordings of eQmail are of the tcprules that comes with it, the others of ucspi-tcp's. */
export const dialects: readonly DialectId[] = ["qmail", "netqmail", "notqmail", "eqmail"];

export function judge(record: unknown, dialect: Dialect): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const compilation = compileTcpRules(bytesOf(fields["rules"]), dialect.tcpRules);
  const rules = compilation.kind === "compiled" ? compilation.rules : undefined;
  const table = tcpRuleTable(rules ?? [], dialect.tcpRules);
  const checks = expect["checks"] === undefined ? undefined : listOf(expect["checks"]).map(fieldsOf);
  const records = expect["cdb"] === undefined ? undefined : listOf(expect["cdb"]).map(fieldsOf);
  const expected = {
    exit: expect["hangs"] === true ? "hangs" : expect["exit"],
    keys: expect["number_of_cdb_keys"] ?? null,
    cdb: records?.map(({ key, data }) => ({ key: answeredBytes(key), data: answeredBytes(data) })),
    checks: checks?.map(({ rule, env, decision, exit }) => ({ rule, env: sorted(Object.entries(fieldsOf(env))), decision, exit })),
  };
  return compare(expected, {
    exit: compilation.exit,
    keys: rules ? countTcpRuleRecords(rules) : null,
    cdb: records && rules ? Array.from(tcpRuleRecords(rules), ({ key, data }) => ({ key, data })) : undefined,
    checks: checks && rules ? checks.map((check) => answerOf(check, table)) : undefined,
  });
}

function answerOf(check: Fields, table: ReturnType<typeof tcpRuleTable>): unknown {
  const connection = { ip: bytesOf(check["ip"]), host: maybe(check["host"]), info: maybe(check["info"]) };
  const { rule, settings, verdict } = decideConnection(connection, table, "tcp.smtp");
  return { rule: rule === null ? null : legible(rule), env: sorted(settings.map(divided)), decision: verdict, exit: 0 };
}

/** NAME=VALUE as the recorder divided it. */
function divided(setting: string): readonly [string, string] {
  const equals = setting.indexOf("=");
  const name = equals < 0 ? setting : setting.slice(0, equals);
  return [legible(name), legible(setting.slice(name.length + 1))];
}

/** Sorted by name; of several values of one name the last. */
function sorted(settings: readonly (readonly [string, unknown])[]): unknown {
  return [...new Map(settings)].sort(([a], [b]) => (a < b ? -1 : 1));
}

function maybe(value: unknown): string | undefined {
  return value === null ? undefined : bytesOf(stringOf(value));
}

/** UTF-8 as text, other bytes as `\xNN`; what tcprulescheck prints was recorded at its full length. */
function legible(bytes: string): string {
  return fromByteString(bytes).replace(/[\udc80-\udcff]/gu, (byte) => `\\x${(byte.charCodeAt(0) - 0xdc00).toString(16)}`);
}
