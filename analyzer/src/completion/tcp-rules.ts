/** tcp rules: `allow` and `deny` behind an address, behind a comma the variables that the program asks for. */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { inDialect } from "../catalogue/describe.ts";
import { CONTROL_FILES } from "../catalogue/index.ts";
import type { FileTexts } from "../catalogue/texts.ts";
import type { Dialect } from "../host/dialect.ts";
import { isWideAddress } from "../rules/host/wide-relay-network.ts";
import { readTcpRule } from "../syntax/tcp-rules.ts";
import { type Completion, NO_OFFER, type Offer, type Place } from "./completion.ts";
import { isSound } from "./soundness.ts";

/** The rules with which every list begins: this host may relay, everybody may connect. */
const FIRST_RULES: readonly Completion[] = [
  { kind: "tcp rule", label: '127.:allow,RELAYCLIENT=""', parts: ['127.:allow,RELAYCLIENT=""'] },
  { kind: "tcp rule", label: ":allow", parts: [":allow"] },
];

/** What may follow in a line of tcp rules. */
export function tcpRulesOffer(place: Place): Offer {
  const { head, analysis } = place;
  const { syntax } = analysis.programs.tcpRules;
  if (head === "") {
    const items = FIRST_RULES.filter(({ label }) => !analysis.hasKey(label.slice(0, label.indexOf(":"))) && isMailService(place.name));
    return { typed: 0, items };
  }
  const comma = head.lastIndexOf(",");
  if (comma >= 0) return variableOffer(place, comma);
  const colon = head.lastIndexOf(":");
  const typed = head.slice(colon + 1);
  const before = head.slice(0, colon + 1);
  // In an IPv6 address a colon ends nothing.
  if (colon < 0 || (syntax.colon === "first" && head.indexOf(":") < colon)) return NO_OFFER;
  const items = (["allow", "deny"] as const)
    .filter((verdict) => verdict !== typed && verdict.startsWith(typed) && isRule(place, before + verdict))
    .map((label): Completion => ({ kind: "verdict", label, parts: [label] }));
  return { typed: typed.length, items };
}

function isRule({ analysis }: Place, line: string): boolean {
  return readTcpRule(line, analysis.programs.tcpRules.syntax).kind === "rule" && isSound(analysis, line);
}

function variableOffer(place: Place, comma: number): Offer {
  const { head, analysis, name, sources } = place;
  const rule = readTcpRule(head.slice(0, comma), analysis.programs.tcpRules.syntax);
  const typed = head.slice(comma + 1);
  // A client that is turned away gets no environment.
  if (rule.kind !== "rule" || rule.verdict === "deny" || /[^A-Z0-9_]/i.test(typed) || !isMailService(name)) return NO_OFFER;
  const set = new Set(rule.settings.map((setting) => setting.name.text));
  const mayRelay = rule.address.text !== "" && !isWideAddress(rule.address.text);
  const items = variablesOf(analysis.programs.dialect, sources.texts)
    .filter((variable) => variable.startsWith(typed.toUpperCase()) && !set.has(variable) && (variable !== RELAY || mayRelay))
    .filter((variable) => isRule(place, `${head.slice(0, comma)},${variable}=""`))
    .map((label): Completion => ({ kind: "variable", label, parts: [`${label}="`, { placeholder: "" }, '"'] }));
  return { typed: typed.length, items };
}

/** For whom a rule sets this, may send anywhere. */
const RELAY = "RELAYCLIENT";

/** Whether rules of that file are for a listener that takes mail by SMTP. */
function isMailService(name: string): boolean {
  return /smtp|submission|msa/.test(name);
}

/** The variables that the dialect's qmail-smtpd, or what stands before and behind it, asks for, each once. */
function variablesOf(dialect: Dialect, texts: FileTexts | undefined): readonly string[] {
  const told = (texts?.variables ?? []).filter(({ dialects }) => dialects.some((id) => dialect.ids.includes(id))).map(({ name }) => name);
  return [...new Set([...told, ...filesWithVariables(dialect).map(({ variable }) => variable)])];
}

/** The control files of qmail-smtpd in whose place a variable can stand. */
export function filesWithVariables({ ids }: Dialect): readonly { readonly variable: string; readonly file: ControlFileSpec }[] {
  return CONTROL_FILES.flatMap((spec) => {
    const id = ids.find((own) => spec.dialects.includes(own));
    const file = id && inDialect(spec, id);
    return file?.environment !== undefined && file.readers.includes("qmail-smtpd") ? [{ variable: file.environment, file }] : [];
  });
}
