/** Listeners as the owner of a host declares them, in place of those that its files show. */

import type { HostPaths } from "./host-paths.ts";
import type { Listener, ListenerProgram, ListenerRules } from "./listener.ts";
import type { FileFinder } from "./located-host.ts";
import { rulesPair } from "./surroundings.ts";

/**
 * What a listener is for; it says which program takes the mail, and whether a stranger can use it.
 *
 * - `smtp`: qmail-smtpd, for everybody
 * - `submission`: qmail-smtpd, for clients that have logged in and nobody else
 * - `qmtp`: qmail-qmtpd; `qmqp`: qmail-qmqpd
 */
export const LISTENER_ROLES = ["smtp", "submission", "qmtp", "qmqp"] as const;

/** A listener as it is declared. */
export interface DeclaredListener {
  readonly role: (typeof LISTENER_ROLES)[number];
  /** The text of its tcp rules, with slashes: as the host names it, or from the folder of the declaration; undefined: it has none. */
  readonly rules: string | undefined;
}

/** All that is declared, and the folder from which its paths count. */
export interface Declaration {
  readonly listeners: readonly DeclaredListener[];
  /** Absolute, with slashes. */
  readonly folder: string;
}

const PROGRAMS: Readonly<Record<DeclaredListener["role"], ListenerProgram>> = {
  smtp: "qmail-smtpd",
  submission: "qmail-smtpd",
  qmtp: "qmail-qmtpd",
  qmqp: "qmail-qmqpd",
};

/** The declared listeners of the host that has those paths, in their order. */
export function declaredListeners({ listeners, folder }: Declaration, paths: HostPaths, finder: FileFinder): readonly Listener[] {
  return listeners.map(({ role, rules }) => ({
    program: PROGRAMS[role],
    startedBy: undefined,
    port: undefined,
    rules: rules === undefined ? { kind: "none" } : rulesAt(rules, { folder, paths, finder }),
    rulesOption: undefined,
    environment: {},
    places: new Map(),
    guardsRcpthosts: false,
    requiresLogin: role === "submission",
    unseen: [],
  }));
}

/** Where the text of declared rules lies; undefined where that is not in view. */
export function declaredPath(rules: string, folder: string, paths: HostPaths): string | undefined {
  return rules.startsWith("/") ? paths.place(rules) : joined(folder, rules);
}

function rulesAt(
  rules: string,
  { folder, paths, finder }: { readonly folder: string; readonly paths: HostPaths; readonly finder: FileFinder },
): ListenerRules {
  const text = declaredPath(rules, folder, paths);
  if (text === undefined) return { kind: "not in view", file: rules };
  const pair = rulesPair(text, paths, finder);
  return pair.text === undefined && pair.cdb === undefined ? { kind: "not in view", file: pair.file } : { kind: "pair", pair };
}

/** The path from a folder, without `.` and `..`. */
function joined(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  // A drive of Windows begins without a slash.
  return folder.startsWith("/") ? `/${parts.join("/")}` : parts.join("/");
}
