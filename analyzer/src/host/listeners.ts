/** The programs of a host that take mail from the network: from its run scripts, or where there are none, from its tcp rules. */

import type { Listener, ListenerProgram, ListenerRules, Unseen, VariablePlace } from "./listener.ts";
import type { CompiledPair } from "./mail-host.ts";
import type { Launch } from "./service/launch.ts";
import { readServiceFile, type ServiceFile } from "./service/run-script.ts";
import { headOf, tailOf, textOf, type Value } from "./service/script-value.ts";
import type { ServiceView } from "./service/service-view.ts";
import { resolved } from "./service/shell-script.ts";

/** Rules that are in view. */
export interface RulesFile {
  /** Where the compiled file lies, or would lie, as the host names it, absolute. */
  readonly compiled: string;
  readonly pair: CompiledPair;
}

/** What of a host tells who listens. */
export interface ServiceSurroundings {
  /** Everything that may start services. */
  readonly scripts: readonly ServiceFile[];
  readonly view: ServiceView;
  /** All rules that are in view by their names. */
  readonly rules: readonly RulesFile[];
  /** The rules whose compiled file lies at that path. `below`: it was named from the folder of a script, which is in view. */
  rulesOf(compiled: string, below: boolean): ListenerRules;
}

/** The listeners of a host, in the order of its scripts and rules. */
export function findListeners(surroundings: ServiceSurroundings): readonly Listener[] {
  const { scripts, view, rules } = surroundings;
  const found = scripts.flatMap((script) => readServiceFile(script, view)).flatMap((launch) => listenerOf(launch, surroundings) ?? []);
  const programs = new Set(found.map(({ program }) => program));
  // A rules file that no script names may be anybody's, unless no script in view starts the program at all.
  const others = rules.flatMap(({ compiled, pair }) => {
    const program = programOfRules(compiled);
    return program === undefined || programs.has(program) ? [] : [listenerByName(program, pair)];
  });
  return [...found, ...others];
}

function listenerOf(launch: Launch, surroundings: ServiceSurroundings): Listener | undefined {
  const program = LISTENERS.find((name) => name === launch.program);
  if (program === undefined) return undefined;
  const environment: Record<string, string> = {};
  const places = new Map<string, VariablePlace>();
  const afterRules = new Set<string>();
  const untold = new Set<string>();
  const unseen: Unseen[] = [...launch.unseen];
  for (const [name, variable] of launch.environment) {
    if (variable.value === undefined) continue;
    const value = textOf(variable.value);
    if (value === undefined) {
      untold.add(name);
      if (DECISIVE.has(name)) unseen.push({ kind: "environment", name });
      continue;
    }
    environment[name] = value;
    places.set(name, variable.place);
    if (variable.afterRules) afterRules.add(name);
  }
  const { server } = launch;
  return {
    program,
    startedBy: launch.place,
    port: server?.port && textOf(server.port),
    server: server?.place,
    rules: rulesOf(launch, surroundings),
    rulesOption: server?.rules.kind === "cdb" ? server.rules.option : undefined,
    environment,
    places,
    ...(afterRules.size > 0 && { afterRules }),
    ...(untold.size > 0 && { untold }),
    guardsRcpthosts: launch.guardsRcpthosts,
    unseen,
    ...(launch.relayClients && { relayClients: launch.relayClients }),
    ...(server && server.name !== "inetd" && { asksName: server.asksName }),
  };
}

const LISTENERS: readonly ListenerProgram[] = ["qmail-smtpd", "qmail-qmtpd", "qmail-qmqpd"];
/** The variables that decide who may send. Others are nobody's concern when their values can't be told. */
const DECISIVE: ReadonlySet<string> = new Set(["RELAYCLIENT", "SMTPAUTH", "AUTHREQUIRED", "REQUIREAUTH"]);

function rulesOf({ server, folder }: Launch, { rules, rulesOf: at }: ServiceSurroundings): ListenerRules {
  // Whatever takes the connections instead is not in view.
  if (!server || server.rules.kind === "unknown") return { kind: "not in view" };
  if (server.rules.kind === "none") return { kind: "none" };
  const { path } = server.rules;
  const whole = resolved(path, folder);
  if (whole !== undefined) return at(whole, folder !== undefined && !headOf(path).startsWith("/"));
  // Whatever the beginning is: of the files in view only one ends like that.
  const end = knownEnd(path);
  const [only, other] = end === undefined ? [] : rules.filter(({ compiled }) => compiled.endsWith(end));
  return only && !other ? { kind: "pair", pair: only.pair } : { kind: "not in view" };
}

/** The end of a path from a slash on. */
function knownEnd(path: Value): string | undefined {
  const tail = textOf(path) ?? tailOf(path);
  if (textOf(path) !== undefined) return `/${tail.replace(/^(?:\.\/+)+/, "")}`;
  const slash = tail.indexOf("/");
  return slash < 0 ? undefined : tail.slice(slash);
}

function listenerByName(program: ListenerProgram, pair: CompiledPair): Listener {
  return {
    program,
    startedBy: undefined,
    port: undefined,
    rules: { kind: "pair", pair },
    rulesOption: undefined,
    environment: {},
    places: new Map(),
    guardsRcpthosts: false,
    unseen: [],
  };
}

const SMTP_NAME = /^(?:s?smtps?d?\d*|smtpsd|smtpsub|submissions?|subm|msa)$/;

/**
 * The program whose rules a file is by its name; undefined where they are those of something else (`tcp.pop3`, `tcp.imap`). Says
 * nothing about authentication.
 */
export function programOfRules(path: string): ListenerProgram | undefined {
  const words = path
    .slice(path.lastIndexOf("/") + 1)
    .toLowerCase()
    .split(/[._-]+/);
  if (words.some((word) => word === "qmqp" || word === "qmqpd")) return "qmail-qmqpd";
  if (words.some((word) => word === "qmtp" || word === "qmtpd" || word === "qmtps")) return "qmail-qmtpd";
  return words.some((word) => SMTP_NAME.test(word)) ? "qmail-smtpd" : undefined;
}
