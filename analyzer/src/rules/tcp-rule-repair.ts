import { NEIGHBOUR_FILES } from "../catalogue/index.ts";
import { canMatchClient } from "../host/tcpserver.ts";
import { readTcpRule } from "../syntax/tcp-rules.ts";
import { opensRelay } from "./revival.ts";

/** A rule as it was meant, with the remark that stood behind it. */
export interface RepairedTcpRule {
  readonly line: string;
  readonly remark: string | undefined;
}

const LONGEST = 1000;
const TCP_RULES = NEIGHBOUR_FILES.find(({ reader }) => reader === "tcp-rules");

/**
 * What was meant by a line that tcprules refuses. Undefined where that is not clear, where no client could match the result, and
 * where it would let everybody relay.
 */
export function repairedTcpRule(refused: string): RepairedTcpRule | undefined {
  if (refused.length > LONGEST || /[\0\r\n]/.test(refused)) return undefined;
  const [, address, verdict, rest] =
    /^([^:\s]*):[ \t]*(allow(?:ed)?|den(?:y|ied))(?![a-z0-9])(.*)$/i.exec(refused.replace(/[“”„‟″]/g, '"')) ?? [];
  if (address === undefined || verdict === undefined || rest === undefined) return undefined;
  const settings = settingsIn(rest);
  if (!settings) return undefined;
  const isName = readTcpRule(`${address}:deny`).kind === "refused" && /^\.?[\w-]+(?:\.[\w-]+)+$/.test(address);
  const line = `${isName ? "=" : ""}${address}:${/^a/i.test(verdict) ? "allow" : "deny"}${settings.text}`;
  return isSound(line) ? { line, remark: settings.remark } : undefined;
}

/** Whether tcprules takes the rule, a client can match it, and it does not let everybody relay. */
export function isSound(line: string): boolean {
  const read = readTcpRule(line);
  return read.kind === "rule" && canMatchClient(read.keys) && !(TCP_RULES && opensRelay(TCP_RULES, line));
}

function settingsIn(rest: string): { readonly text: string; readonly remark: string | undefined } | undefined {
  let text = "";
  for (let left = rest; ; ) {
    const remark = /^[\s,;]*(?:#|\/\/)\s*(.*)$/.exec(left);
    if (remark) return { text, remark: remark[1] ?? "" };
    if (/^[\s,;]*$/.test(left)) return { text, remark: undefined };
    const found = /^[\s,;]+([A-Z_][A-Z0-9_]*)(?:\s*=\s*("[^"]*"?|'[^']*'?|[\w.@/+-]*)|(?![^\s,;]))(?=[\s,;]|$)/i.exec(left);
    const [whole, name, value] = found ?? [];
    if (whole === undefined || name === undefined || (value === undefined && name !== "RELAYCLIENT")) return undefined;
    text += `,${name}=${quoted(value ?? "")}`;
    left = left.slice(whole.length);
  }
}

function quoted(value: string): string {
  const quote = value.charAt(0);
  if (quote !== '"' && quote !== "'") return `"${value}"`;
  return value.length > 1 && value.endsWith(quote) ? value : value + quote;
}
