/** inetd.conf and xinetd's files. Sources: inetd(8), xinetd.conf(5). */

import type { LaunchVariable } from "./launch.ts";
import { type Field, known } from "./script-value.ts";

/** A service that is started for each connection. */
export interface InetdService {
  /** Its name or port, as it is written. */
  readonly port: string;
  readonly command: readonly Field[];
  readonly environment: ReadonlyMap<string, Omit<LaunchVariable, "afterRules">>;
}

/** The services of inetd.conf: name, socket, protocol, wait, user, program, arguments from argument 0 on. */
export function readInetd(text: string): readonly InetdService[] {
  return text.split("\n").flatMap((content, line) => {
    if (content.startsWith("#")) return [];
    const [port, type, , , user, program, first, ...others] = content.split(/[ \t]+/, 64);
    if (!port || type !== "stream" || !user || !program) return [];
    // tcpd runs what its argument 0 names.
    const runs = /(?:^|\/)tcpd$/.test(program) && first ? [program, first] : [program];
    return [{ port, command: fieldsOf([...runs, ...others], line), environment: new Map() }];
  });
}

/** The services of a file of xinetd. `file`: its name in evidence. One that is disabled is none. */
export function readXinetd(text: string, file: string): readonly InetdService[] {
  const services: InetdService[] = [];
  let name: string | undefined;
  let settings = new Map<string, { readonly value: string; readonly line: number }>();
  for (const [line, content] of text.split("\n").entries()) {
    const trimmed = content.trim();
    const service = /^service\s+(\S+)$/.exec(trimmed)?.[1];
    if (service !== undefined) {
      name = service;
      settings = new Map();
    } else if (trimmed === "}") {
      if (name !== undefined) services.push(...serviceOf(name, settings, file));
      name = undefined;
    } else {
      const equals = trimmed.indexOf("=");
      if (trimmed.startsWith("#") || equals < 1) continue;
      const operator = "+-".includes(trimmed.charAt(equals - 1)) ? equals - 1 : equals;
      const key = trimmed.slice(0, operator).trim();
      const value = trimmed.slice(equals + 1).trim();
      const before = operator < equals ? settings.get(key) : undefined;
      settings.set(key, { value: before ? `${before.value} ${value}` : value, line });
    }
  }
  return services;
}

function serviceOf(
  name: string,
  settings: ReadonlyMap<string, { readonly value: string; readonly line: number }>,
  file: string,
): readonly InetdService[] {
  const server = settings.get("server");
  if (!server || settings.get("disable")?.value === "yes") return [];
  const variables = settings.get("env");
  const environment = new Map<string, Omit<LaunchVariable, "afterRules">>();
  for (const assignment of variables?.value.split(/\s+/) ?? []) {
    const equals = assignment.indexOf("=");
    if (variables && equals > 0) {
      environment.set(assignment.slice(0, equals), { value: known(assignment.slice(equals + 1)), place: { file, line: variables.line } });
    }
  }
  const words = [server.value, ...(settings.get("server_args")?.value.split(/\s+/, 64) ?? [])];
  return [{ port: settings.get("port")?.value ?? name, command: fieldsOf(words, server.line), environment }];
}

function fieldsOf(words: readonly string[], line: number): readonly Field[] {
  return words.filter((word) => word !== "").map((word) => ({ ...known(word), line, loose: false }));
}
