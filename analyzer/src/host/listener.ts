/**
 * A program that takes mail from the network, as far as what starts it is in view: a run script, an environment directory, a line
 * of inetd.conf. Nothing is executed for this, so what a script would compute is named as unseen.
 */

import type { CompiledPair } from "./mail-host.ts";
import type { Environment } from "./smtpd-session.ts";

/** The programs that decide who may send. qmail-qmqpd asks no control file: whom its rules let connect may send anywhere. */
export type ListenerProgram = "qmail-smtpd" | "qmail-qmtpd" | "qmail-qmqpd";

/** What says which clients may connect, and with which environment. */
export type ListenerRules =
  /** Rules of tcpserver, of which the text, the compiled file or both are in view. The compiled file decides. */
  | { readonly kind: "pair"; readonly pair: CompiledPair }
  /** The compiled file is known not to exist, whatever a text beside it says. `file`: the name of that text, for evidence. */
  | { readonly kind: "missing"; readonly file: string }
  /** What is named is no compiled file but the text itself: every look-up in it fails, and tcpserver drops the connection. */
  | { readonly kind: "text"; readonly file: string }
  /** The program is started with no rules: everybody connects, and no rule sets anything. */
  | { readonly kind: "none" }
  /** There may be rules, and they are not in view. `file`: the name of their text where that is known. */
  | { readonly kind: "not in view"; readonly file?: string | undefined };

/** Where a variable is set: a line of a run script, or a file of an environment directory. */
export interface VariablePlace {
  /** The name in evidence: relative to the qmail home, or absolute. */
  readonly file: string;
  /** Counted from 0 at LF. */
  readonly line: number;
}

/** Something that may set a variable or decide itself, and is not in view. */
export interface Unseen {
  readonly kind: /** A run script. */
    | "script"
    /** A directory or file from which variables are taken (envdir, a sourced file), or what a script computes. */
    | "environment"
    /** A program in front with a configuration of its own, such as spamdyke, or the TCP wrappers (hosts.allow). */
    | "filter";
  /** Its name as people know it: `/var/qmail/env/smtpd`, `spamdyke`. */
  readonly name: string;
}

/** One listener. Byte strings. */
export interface Listener {
  readonly program: ListenerProgram;
  /** Where it is started; undefined where that is not in view, and its rules alone show that there is one. */
  readonly startedBy: VariablePlace | undefined;
  /** The port as it is written: `25`, `smtp`, `587`; undefined where it is not in view. A port proves nothing about who may relay. */
  readonly port: string | undefined;
  readonly rules: ListenerRules;
  /** Where tcpserver is told its rules, or where it stands if it is told none; absent: not in view. */
  readonly server?: VariablePlace | undefined;
  /**
   * The option with which tcpserver gets the compiled rules. Where that file cannot be opened, `-x` drops every connection and `-X`
   * lets everybody in, with nothing set. Undefined where it is not in view, or there are no rules.
   */
  readonly rulesOption: "-x" | "-X" | undefined;
  /** What the run script and its environment directories set for every client, before the rules: RELAYCLIENT, SMTPAUTH, … */
  readonly environment: Environment;
  /** The names of those that are set behind tcpserver, so that no rule changes them; absent: none. */
  readonly afterRules?: ReadonlySet<string>;
  /** Where each of these is set, by its name. */
  readonly places: ReadonlyMap<string, VariablePlace>;
  /** The names of others that are set, or may be, to what can't be told; absent: none. */
  readonly untold?: ReadonlySet<string>;
  /** Whether the start of the program is guarded by a test that rcpthosts exists, as Life with qmail's script has it. */
  readonly guardsRcpthosts: boolean;
  readonly unseen: readonly Unseen[];
  /** Clients to which the TCP wrappers give RELAYCLIENT, as hosts.allow names them; absent: none. */
  readonly relayClients?: readonly string[];
  /** Whether only clients that have logged in may send, as the host's owner declares; absent: nobody has said so. */
  readonly requiresLogin?: boolean;
  /** Whether tcpserver asks for the client's name (not `-H`), without which a rule for a name never fits; absent: not in view. */
  readonly asksName?: boolean;
}

/** Of several listeners for SMTP whose start is in view, the one that the world knows. */
export function publicListener(listeners: readonly Listener[]): Listener | undefined {
  const smtp = listeners.filter(({ program, startedBy }) => program === "qmail-smtpd" && startedBy !== undefined);
  return smtp.find(({ port }) => port === "smtp" || port === "25") ?? smtp[0];
}
