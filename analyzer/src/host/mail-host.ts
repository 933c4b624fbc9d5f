/** A whole host as its files show it, read once and ready for any number of questions. */

import type { ControlFileContent, ControlFiles } from "./control-files.ts";
import type { Dialect } from "./dialect.ts";
import { CLASSIC } from "./dialects/classic.ts";
import type { Home } from "./home.ts";
import type { Listener } from "./listener.ts";
import { once } from "./once.ts";
import type { OwnsDomain } from "./own-domains.ts";
import { type UsersTable, usersTable, usersTableOfCdb } from "./qmail-lspawn.ts";
import { type AssignCompilation, compileAssign } from "./qmail-newu.ts";
import { type QmailRemote, startQmailRemote } from "./qmail-remote.ts";
import { type QmailSend, startQmailSend } from "./qmail-send.ts";
import { type Smtpd, startSmtpd } from "./qmail-smtpd.ts";
import { tcpRuleTable, tcpRuleTableOfCdb } from "./tcp-rule-table.ts";
import type { TcpRulesTraits } from "./tcp-rules-traits.ts";
import { compileTcpRules, type TcpRulesCompilation } from "./tcprules.ts";
import type { TcpRuleTable } from "./tcpserver.ts";

/** A text and what was compiled from it, each a byte string; undefined: not in view. The compiled file decides. */
export interface CompiledPair {
  /** The name of the text for evidence, relative to the qmail home or absolute: `etc/tcp.smtp`. */
  readonly file: string;
  readonly text: string | undefined;
  readonly cdb: string | undefined;
}

/** The files of a host that are in view. Byte strings. */
export interface HostFiles {
  readonly control: ControlFiles;
  /** The rules of the SMTP listener; undefined: none are in view. */
  readonly tcpRules?: CompiledPair | undefined;
  /** All programs that take mail from the network, as far as they are in view; undefined: nothing is known of them but `tcpRules`. */
  readonly listeners?: readonly Listener[] | undefined;
  /** All tcp rules that are in view by the names of their files, read by anybody or not; undefined: nothing is known of that. */
  readonly rulesFiles?: readonly CompiledPair[] | undefined;
  /** Everything that may start services, as text; undefined: nothing is known of that. `file`: its name in evidence. */
  readonly scripts?: readonly { readonly file: string; readonly text: string }[] | undefined;
  /** users/assign; undefined: it does not exist. */
  readonly assign?: ControlFileContent | undefined;
  /** users/cdb; undefined: not in view, and users/assign stands for it. */
  readonly usersCdb?: ControlFileContent | undefined;
  /** Whether compiled files are in view, so that one which is not there does not exist; absent: nothing is known of that. */
  readonly compiledInView?: boolean | undefined;
  /** Whether something is there by that name, as in evidence, that could not be read; absent: nothing is known of that. */
  readonly isHidden?: ((name: string) => boolean) | undefined;
  /** The home directory of that path; `absent`: it does not exist; undefined: not in view. */
  readonly home?: ((path: string) => Home | "absent" | undefined) | undefined;
  /** The home of the user alias. */
  readonly aliasHome?: string | undefined;
  /** The default delivery instructions, the first argument of qmail-start; undefined: not in view. */
  readonly defaultDelivery?: string | undefined;
  /** The host's IPv4 addresses, as a.b.c.d, beside 0.0.0.0. */
  readonly addresses?: readonly string[] | undefined;
}

/** What the files of a host don't tell of themselves. */
export interface HostSettings {
  readonly dialect?: Dialect | undefined;
  /** The tcprules in use; undefined: the one that comes with the dialect. */
  readonly tcpRules?: TcpRulesTraits | undefined;
  /** Whose domains are no stranger's; undefined: nobody says. */
  readonly owns?: OwnsDomain | undefined;
}

/** The rules in force for the SMTP listener. */
export type TcpRulesInForce =
  | { readonly kind: "table"; readonly table: TcpRuleTable; readonly text: TcpRuleTable | undefined; readonly pair: CompiledPair }
  | { readonly kind: "refused"; readonly refusal: Exclude<TcpRulesCompilation, { kind: "compiled" }>; readonly pair: CompiledPair }
  | { readonly kind: "not in view" };

/** The assignments in force. */
export type UsersInForce =
  /** `table` is undefined where neither file exists. */
  | { readonly kind: "table"; readonly table: UsersTable | undefined; readonly text: UsersTable | undefined }
  /** qmail-newu refuses users/assign, and the cdb that stays in force is not in view. */
  | { readonly kind: "refused"; readonly refusal: Extract<AssignCompilation, { kind: "refused" }> };

/** A host with its files read. Each part is read when it is first asked for. */
export interface MailHost {
  readonly files: HostFiles;
  readonly dialect: Dialect;
  /** The tcprules and tcpserver in use. */
  readonly tcpRulesTraits: TcpRulesTraits;
  /** Whose domains are no stranger's. */
  readonly owns: OwnsDomain;
  readonly tcpRules: TcpRulesInForce;
  readonly smtpd: Smtpd;
  readonly send: QmailSend;
  readonly remote: QmailRemote;
  readonly users: UsersInForce;
  /** What qmail-newu makes of users/assign, in force or not. */
  readonly assignments: AssignCompilation;
}

/** Reads a host. Costs nothing before the first question. */
export function openMailHost(
  files: HostFiles,
  { dialect = CLASSIC, tcpRules: flavour = dialect.tcpRules, owns = () => false }: HostSettings = {},
): MailHost {
  const surroundings = files.addresses ? { addresses: files.addresses } : {};
  const tcpRules = once(() => tcpRulesInForce(files.tcpRules, flavour));
  const assigns = (prefix: string): boolean | undefined => {
    const inForce = users();
    const found = inForce.kind === "table" ? inForce.table?.find(`!${prefix}`) : "unreadable";
    return found === "unreadable" || (inForce.kind === "table" && inForce.table === undefined) ? undefined : found !== undefined;
  };
  const smtpd = once(() => startSmtpd(files.control, { ...surroundings, assigns, dialect }));
  const send = once(() => startQmailSend(files.control, dialect));
  const remote = once(() => startQmailRemote(files.control, surroundings, dialect));
  const assignments = once(() => compileAssign(files.assign));
  const users = once(() => usersOf(files, assignments()));
  return {
    files,
    dialect,
    tcpRulesTraits: flavour,
    owns,
    get tcpRules() {
      return tcpRules();
    },
    get smtpd() {
      return smtpd();
    },
    get send() {
      return send();
    },
    get remote() {
      return remote();
    },
    get users() {
      return users();
    },
    get assignments() {
      return assignments();
    },
  };
}

/** What is in force of a text and what was compiled from it. */
export function tcpRulesInForce(pair: CompiledPair | undefined, flavour: TcpRulesTraits): TcpRulesInForce {
  if (!pair || (pair.text === undefined && pair.cdb === undefined)) return { kind: "not in view" };
  const compilation = pair.text === undefined ? undefined : compileTcpRules(pair.text, flavour);
  const text = compilation?.kind === "compiled" ? tcpRuleTable(compilation.rules, flavour) : undefined;
  if (pair.cdb !== undefined) {
    const table = withLines(tcpRuleTableOfCdb(pair.cdb, flavour), text);
    return { kind: "table", table: text ? { ...table, networksWith: text.networksWith } : table, text, pair };
  }
  if (compilation && compilation.kind !== "compiled") return { kind: "refused", refusal: compilation, pair };
  return text ? { kind: "table", table: text, text, pair } : { kind: "not in view" };
}

function usersOf({ usersCdb }: HostFiles, compilation: AssignCompilation): UsersInForce {
  const text = usersTable(compilation);
  if (usersCdb) {
    // A directory in its place can be opened and not read, like an empty file.
    const cdb = usersTableOfCdb(usersCdb.kind === "file" ? usersCdb.bytes : "");
    return { kind: "table", table: withLines(cdb, text), text };
  }
  const refused = compilation.kind === "refused" && compilation.fault !== "no file";
  return refused ? { kind: "refused", refusal: compilation } : { kind: "table", table: text, text };
}

/** A compiled table that names the line of the text for each record that stands there just so. */
function withLines<Found extends { readonly data: string }, Table extends { find(key: string): Found | "unreadable" | undefined }>(
  compiled: Table,
  text: Table | undefined,
): Table {
  if (!text) return compiled;
  return {
    ...compiled,
    find(key: string) {
      const found = compiled.find(key);
      const written = found && found !== "unreadable" ? text.find(key) : undefined;
      return found && found !== "unreadable" && written && written !== "unreadable" && written.data === found.data ? written : found;
    },
  };
}
