/**
 * How a stranger finds each listener: whether he gets in, and with which environment. A stranger is a client that no tcp rule names
 * (only the empty rule fits him, or none) and that has not logged in.
 */

import { asciiLower } from "../../text/ascii.ts";
import type { Listener, VariablePlace } from "../listener.ts";
import { type MailHost, type TcpRulesInForce, tcpRulesInForce } from "../mail-host.ts";
import type { Environment } from "../smtpd-session.ts";
import { connectionUnder } from "../trace-connection.ts";

/** A listener as a stranger finds it. */
export interface Access {
  readonly listener: Listener;
  /** False where tcpserver closes the connection, or the program is not started at all. */
  readonly open: boolean;
  /** Whether the rules that decide are in view, or it is in view that there are none. */
  readonly rulesInView: boolean;
  readonly rules: TcpRulesInForce | undefined;
  /** RELAYCLIENT, which a stranger gets here like everybody; `place`: the rule or the variable that sets it. */
  readonly relayClient: { readonly value: string; readonly place: Place } | undefined;
  /** All other variables. */
  readonly environment: Environment;
  /** The rule that fits a stranger; undefined where none does. */
  readonly rule: Place | undefined;
  /**
   * Whether the program lets nobody send who has not logged in, by a variable that patches of the classic programs read too. What
   * a dialect's own program makes of such variables its model knows.
   */
  readonly forcesLogin: boolean;
  /** Whether something that is not in view may force a login, or take RELAYCLIENT away. */
  readonly mayForceLogin: boolean;
}

/** A line that set something; null where it is not known, as in a compiled file alone. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** All listeners of the host. The SMTP listener comes first, and is there even if nothing shows it. */
export function listenersOf({ files }: Pick<MailHost, "files">): readonly Listener[] {
  const known = files.listeners ?? [];
  const pair = files.tcpRules;
  const smtp = known.filter(({ program }) => program === "qmail-smtpd");
  const main = smtp.find(({ rules }) => rules.kind === "pair" && rules.pair.file === pair?.file) ?? smtp[0];
  if (main) return [main, ...known.filter((listener) => listener !== main)];
  const assumed: Listener = {
    program: "qmail-smtpd",
    startedBy: undefined,
    port: undefined,
    rules: pair ? { kind: "pair", pair } : { kind: "not in view" },
    rulesOption: undefined,
    environment: {},
    places: new Map<string, VariablePlace>(),
    guardsRcpthosts: false,
    unseen: [],
  };
  return [assumed, ...known];
}

/** How a stranger finds the listener. */
export function accessTo(host: MailHost, listener: Listener, isMain: boolean): Access {
  const rules = listener.rules.kind === "pair" ? tcpRulesInForce(listener.rules.pair, host.tcpRulesTraits) : undefined;
  const connection = rules && connectionUnder(rules, undefined);
  const fromRules = connection?.environment ?? {};
  const later = [...(listener.afterRules ?? [])].flatMap((name) => {
    const value = listener.environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const environment = { ...portOf(listener), ...listener.environment, ...fromRules, ...Object.fromEntries(later) };
  const [step] = connection?.steps ?? [];
  const rule = rules?.kind === "table" && step?.file ? { file: step.file, line: step.line } : undefined;
  const byRule = listener.afterRules?.has("RELAYCLIENT") ? undefined : connection?.relayClient;
  const value = byRule ?? listener.environment["RELAYCLIENT"];
  const place = byRule === undefined ? listener.places.get("RELAYCLIENT") : rule;
  const { RELAYCLIENT: _, ...others } = environment;
  // Without rcpthosts a guarded program is not started; without a compiled file -x drops everybody, with a text in its place -X too.
  const starts = !(listener.guardsRcpthosts && host.files.control.get("rcpthosts") === undefined);
  const { kind } = listener.rules;
  const connects = kind === "missing" ? listener.rulesOption === "-X" : kind !== "text" && (connection?.open ?? true);
  const unseen = listener.unseen.some(({ kind }) => kind !== "filter");
  return {
    listener,
    open: starts && connects,
    rulesInView: rules ? rules.kind === "table" : listener.rules.kind !== "not in view",
    rules,
    relayClient:
      value === undefined
        ? undefined
        : { value, place: place ?? listener.startedBy ?? { file: nameOfRules(listener) ?? "RELAYCLIENT", line: null } },
    environment: others,
    rule,
    forcesLogin: listener.requiresLogin ?? (isClassic(host) && hasLoginVariable(others)),
    mayForceLogin:
      !isMain && listener.requiresLogin === undefined && listener.program === "qmail-smtpd" && (listener.startedBy === undefined || unseen),
  };
}

function nameOfRules({ rules }: Listener): string | undefined {
  return rules.kind === "pair" ? rules.pair.file : undefined;
}

/** The programs of the classic dialects know no login; with these variables, patched ones run in their place. */
function isClassic({ dialect }: MailHost): boolean {
  return dialect.ids.includes("notqmail");
}

function hasLoginVariable(environment: Environment): boolean {
  return asciiLower(environment["SMTPAUTH"] ?? "").startsWith("!") || "AUTHREQUIRED" in environment || "REQUIREAUTH" in environment;
}

const PORTS: Readonly<Record<string, string>> = { smtp: "25", smtps: "465", submissions: "465", submission: "587" };

/** tcpserver tells the program the number of its port. */
function portOf({ port = "" }: Listener): Environment {
  const number = PORTS[port] ?? (/^\d+$/.test(port) ? port : undefined);
  return number === undefined ? {} : { TCPLOCALPORT: number };
}
