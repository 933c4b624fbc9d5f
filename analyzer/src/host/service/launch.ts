/** A program of qmail's that a command starts, and what is known of how it starts. */

import type { Unseen, VariablePlace } from "../listener.ts";
import type { Value } from "./script-value.ts";

/** A variable that is set, or unset, before a program runs. */
export interface LaunchVariable {
  /** Undefined: it is unset. */
  readonly value: Value | undefined;
  readonly place: VariablePlace;
  /** Whether that happens behind the super-server, so that it overrides what a rule sets. */
  readonly afterRules: boolean;
}

/** The super-server that takes the connections. */
export interface LaunchServer {
  readonly name: string;
  readonly host: Value | undefined;
  readonly port: Value | undefined;
  readonly rules:
    | { readonly kind: "none" }
    /** The compiled file, as it is written, and the option that makes do without it. */
    | { readonly kind: "cdb"; readonly path: Value; readonly option: "-x" | "-X" }
    /** Rules of another form than that of tcprules, or options that are not known. */
    | { readonly kind: "unknown" };
  /** Where it is told its rules; without any, where it stands. */
  readonly place: VariablePlace;
  /** Whether it asks for the client's name, without which rules for names do nothing. */
  readonly asksName: boolean;
}

/** A program that is started. */
export interface Launch {
  /** Its name, without a folder: `qmail-smtpd`. */
  readonly program: string;
  /** Where it stands. */
  readonly place: VariablePlace;
  /** Its arguments, such as the program that checks passwords. */
  readonly arguments: readonly Value[];
  /** Undefined: whatever runs it takes the connections. */
  readonly server: LaunchServer | undefined;
  /** The folder in which it is started; undefined where that is not known. */
  readonly folder: string | undefined;
  readonly environment: ReadonlyMap<string, LaunchVariable>;
  readonly unseen: readonly Unseen[];
  readonly guardsRcpthosts: boolean;
  /** Clients to which the TCP wrappers give RELAYCLIENT, as hosts.allow names them; absent: none. */
  readonly relayClients?: readonly string[];
}
