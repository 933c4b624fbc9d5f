/** What the scripts and configurations that start services say about the programs of qmail's among them. Read, never executed. */

import type { Unseen } from "../listener.ts";
import { type CommandPlace, followCommand, withoutBlocks } from "./command-chain.ts";
import { wrapperRelay } from "./hosts-allow.ts";
import { type InetdService, readInetd, readXinetd } from "./inetd.ts";
import type { Launch, LaunchVariable } from "./launch.ts";
import { type Field, joined, known, UNKNOWN, type Value } from "./script-value.ts";
import type { ServiceView } from "./service-view.ts";
import { readShellScript } from "./shell-script.ts";
import { shellTokens } from "./shell-words.ts";
import { readServiceUnit } from "./systemd-unit.ts";

/** A file that may start services. Byte strings. */
export interface ServiceFile {
  /** Where it lies, as the host names it, absolute. */
  readonly path: string;
  /** Its name in evidence. */
  readonly file: string;
  readonly text: string;
}

/** No host starts more from one file. */
const MOST_LAUNCHES = 64;
const MOST_FIELDS = 10_000;

/** The programs of qmail's that a file starts: a run script of sh or execline, a unit of systemd, inetd.conf, a file of xinetd. */
export function readServiceFile({ path, file, text }: ServiceFile, view: ServiceView): readonly Launch[] {
  if (path.endsWith(".service")) return unitLaunches({ path, file, text }, view);
  if (/(?:^|\/)inetd\.conf$/.test(path)) return inetdLaunches(readInetd(text), { file, view });
  if (/(?:^|\/)xinetd(?:\.conf$|\.d\/)/.test(path)) return inetdLaunches(readXinetd(text, file), { file, view });
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/"))) || undefined;
  const [interpreter = ""] = text.split("\n", 1);
  if (/^#!.*execlineb/.test(interpreter)) return execlineLaunches({ path, file, text }, folder, view);
  if (interpreter.startsWith("#!") && !/^#!\s*\S*(?:\/|\s)(?:ba|da|a|k|z|pdk|mk)?sh\b/.test(interpreter)) return [];
  const launches: Launch[] = [];
  // A script of init(8) runs wherever it is called.
  const own = path.endsWith("/run") ? folder : undefined;
  readShellScript({ file, text, folder: own, sourced: (name) => view.text(name) }, (command, shell) => {
    if (launches.length >= MOST_LAUNCHES) return;
    const unseen = shell.unseen.map((name): Unseen => ({ kind: "environment", name }));
    const launch = followCommand(
      command,
      {
        file: shell.file,
        folder: shell.folder,
        guardsRcpthosts: shell.guardsRcpthosts,
        environment: () => shell.environment(),
        unseen,
        accepted: false,
        grammar: "sh",
        run: (inner) => shell.run(inner),
      },
      view,
    );
    if (launch) launches.push(launch);
  });
  return launches;
}

function placeOf(file: string, more: Partial<CommandPlace>): CommandPlace {
  return {
    file,
    folder: undefined,
    guardsRcpthosts: false,
    environment: () => new Map(),
    unseen: [],
    accepted: false,
    grammar: "sh",
    ...more,
  };
}

function execlineLaunches({ file, text }: ServiceFile, folder: string | undefined, view: ServiceView): readonly Launch[] {
  const fields: Field[] = [];
  for (const token of shellTokens(text, "execline")) {
    if (token.kind !== "word" || fields.length >= MOST_FIELDS) continue;
    const values = token.parts.map((part): Value => (part.kind === "text" ? known(part.text) : UNKNOWN));
    fields.push({ ...joined(values), line: token.line, loose: false });
  }
  const launch = followCommand(withoutBlocks(fields), placeOf(file, { folder, grammar: "execline" }), view);
  return launch ? [launch] : [];
}

function unitLaunches({ file, text }: ServiceFile, view: ServiceView): readonly Launch[] {
  const unit = readServiceUnit(text, file);
  const environment = new Map(unit.environment);
  const unseen: Unseen[] = [];
  for (const path of unit.environmentFiles) {
    const found = view.text(path);
    if (found) for (const [name, variable] of variablesIn(found)) environment.set(name, variable);
    else unseen.push({ kind: "environment", name: path });
  }
  return unit.commands.slice(0, MOST_LAUNCHES).flatMap((command) => {
    const launch = followCommand(
      command,
      placeOf(file, { folder: unit.folder, environment: () => environment, unseen, accepted: unit.accepted }),
      view,
    );
    return launch ? [launch] : [];
  });
}

/** A file of variables as systemd reads it. */
function variablesIn({
  file,
  text,
}: {
  readonly file: string;
  readonly text: string;
}): ReadonlyMap<string, Omit<LaunchVariable, "afterRules">> {
  const variables = new Map<string, Omit<LaunchVariable, "afterRules">>();
  for (const [line, content] of text.split("\n").entries()) {
    const [, name, value] = /^\s*([A-Za-z_]\w*)=(.{0,1000})/.exec(content) ?? [];
    if (name !== undefined && value !== undefined) variables.set(name, { value: known(unquoted(value.trim())), place: { file, line } });
  }
  return variables;
}

function unquoted(value: string): string {
  const quote = value.charAt(0);
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}

function inetdLaunches(
  services: readonly InetdService[],
  { file, view }: { readonly file: string; readonly view: ServiceView },
): readonly Launch[] {
  return services.slice(0, MOST_LAUNCHES).flatMap(({ port, command, environment }) => {
    const launch = followCommand(command, placeOf(file, { environment: () => environment, accepted: true }), view);
    return launch
      ? [
          withWrappers(
            {
              ...launch,
              server: { name: "inetd", host: undefined, port: known(port), rules: { kind: "none" }, place: launch.place, asksName: false },
            },
            view,
          ),
        ]
      : [];
  });
}

/** The TCP wrappers may stand before each service of inetd, whether tcpd is named or not. */
function withWrappers(launch: Launch, view: ServiceView): Launch {
  const others = launch.unseen.filter(({ name }) => name !== "hosts.allow");
  const found = view.text("/etc/hosts.allow");
  if (!found) return { ...launch, unseen: [...others, { kind: "filter", name: "hosts.allow" }] };
  const { everybody, named } = wrapperRelay(found.text);
  if (everybody === undefined) return { ...launch, unseen: others, ...(named.length > 0 && { relayClients: named }) };
  const variable = { value: known(""), place: { file: found.file, line: everybody }, afterRules: true };
  return { ...launch, environment: new Map([...launch.environment, ["RELAYCLIENT", variable]]), unseen: others };
}
