/**
 * What one entry makes its program do, shown by an example: the entry alone is given to the model of the program with an
 * address that it is meant for, and the sentence is the model's own. So a hover can't say anything else than a trace.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { type ControlFiles, controlFilesOf } from "../host/control-files.ts";
import type { Step } from "../host/evidence.ts";
import type { Programs } from "../host/programs.ts";
import { decideLocalDelivery } from "../host/qmail-local.ts";
import { decideUser, usersTable } from "../host/qmail-lspawn.ts";
import { compileAssign } from "../host/qmail-newu.ts";
import { relayFor, startQmailRemote } from "../host/qmail-remote.ts";
import { rewriteRecipient, startQmailSend } from "../host/qmail-send.ts";
import { startSmtpd } from "../host/qmail-smtpd.ts";
import type { Environment } from "../host/smtpd-session.ts";
import { tcpRuleTable } from "../host/tcp-rule-table.ts";
import { compileTcpRules } from "../host/tcprules.ts";
import { decideConnection } from "../host/tcpserver.ts";
import { isRecipientHostList, matchesAtDot } from "../rules/host-lists.ts";
import { openSuffix } from "../rules/line/public-suffix-entry.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { keysIn, readTcpRule } from "../syntax/tcp-rules.ts";
import { readAssignment } from "../syntax/users-assign.ts";
import { fromByteString, toByteString } from "../text/bytes.ts";
import { ipv6Of } from "../text/ip-address.ts";
import type { Localized } from "../text/localized.ts";
import { escapeMarkdown, inlineCode } from "../text/markdown.ts";

/** An entry's effect, and the example with which it was asked for. Both Markdown. */
export interface EntryEffect {
  /** The line, without the password that may stand in it. */
  readonly shown: string;
  readonly example: string;
  /** True if the entry lets strangers send to the example, which is nobody's here. */
  readonly opensRelay: boolean;
  readonly because: Localized;
}

/** Longer lines are no hosts, rules or addresses that anybody reads in a hover. */
const LONGEST = 2000;

/**
 * What `value`, an entry of that file, decides; where `environment` is given, for a program that is started with it. Undefined where no example can be made for which the entry decides: a file
 * whose lines are no entries, an entry that can't match, a line that the program refuses.
 */
export function entryEffect(
  file: ControlFileSpec,
  value: string,
  programs: Programs,
  environment: Environment = {},
): EntryEffect | undefined {
  if (value.length > LONGEST || value.includes("\0")) return undefined;
  const line = toByteString(value);
  for (const { example, steps } of examplesFor(file, line, programs, environment)) {
    // A route is told without its password, so that its text can be another one.
    const step = steps.find((candidate) => candidate.line === 0 && (candidate.text === line || candidate.file === ROUTES));
    if (!step) continue;
    const opensRelay = isRecipientHostList(file) && openSuffix(line, programs) !== undefined;
    return {
      shown: inlineCode(fromByteString(step.text)),
      example: inlineCode(example),
      opensRelay,
      because: (language) => escapeMarkdown(step.because(language)),
    };
  }
  return undefined;
}

interface Example {
  readonly example: string;
  readonly steps: readonly Step[];
}

const ROUTES = "control/smtproutes";
const ME = "mx.this-host.example\n";

function examplesFor(file: ControlFileSpec, line: string, programs: Programs, environment: Environment): Iterable<Example> {
  if (file.name === "badmailfrom") return refusedSenders(line, programs, environment);
  const example = exampleFor(file, line, programs);
  return example ? [example] : [];
}

function exampleFor(file: ControlFileSpec, line: string, programs: Programs): Example | undefined {
  switch (file.reader) {
    case "list":
    case "map":
      return exampleInControl(file, line, programs);
    case "tcp-rules":
      return clientFor(line, programs);
    case "users-assign":
      return localPartFor(line);
    case "dot-qmail":
      return instruction(line);
    case "line":
    case "integer":
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return undefined;
  }
}

/** A control directory with that line in one of its files. */
function filesWith(name: string, line: string): ControlFiles {
  return controlFilesOf({ me: ME, rcpthosts: "", locals: "", [name]: `${line}\n` });
}

/** Senders that an entry of badmailfrom may refuse: itself, somebody at its host, and what patterns and expressions like it match. */
function* refusedSenders(line: string, { dialect }: Programs, environment: Environment): Generator<Example> {
  if (!isAddress(line)) return;
  const smtpd = startSmtpd(filesWith("badmailfrom", line), { dialect });
  const self = line.startsWith("@") ? `user${line}` : line;
  const plain = line.replace(/^\^|\$$/g, "").replace(/\\(.)/g, "$1");
  const likely = [line, plain].flatMap((entry) => [entry.replace(/\.?\*/g, "user"), `user@mail${entry}`, `user${entry}`]);
  const candidates = dialect.smtpd.badSenders === "entries" ? [self] : [self, ...likely].filter((sender) => SENDER.test(sender));
  for (const example of new Set(candidates)) {
    const { steps } = smtpd.ask({ mail: `MAIL FROM:<${example}>`, rcpt: "RCPT TO:<postmaster>", relayClient: undefined, environment });
    yield { example, steps };
  }
}

const SENDER = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*$/;

function exampleInControl(file: ControlFileSpec, line: string, programs: Programs): Example | undefined {
  const { name } = file;
  const { dialect } = programs;
  const key = mapEntryOf(line)?.key ?? line;
  if (name === "smtproutes" && key === dialect.remote.bounceKey) return routed("elsewhere.example", line, programs, "");
  if (key !== "" && !isMailHost(hostUnder(key.slice(key.lastIndexOf("@") + 1)))) return undefined;
  switch (name) {
    case "rcpthosts":
    case "morercpthosts": {
      if (!matchesAtDot(file, line, programs)) return undefined;
      const example = openSuffix(line, programs)?.witness ?? `user@${hostUnder(line)}`;
      const smtpd = startSmtpd(filesWith("rcpthosts", line), { dialect });
      return { example, steps: smtpd.ask({ mail: "MAIL FROM:<>", rcpt: `RCPT TO:<${example}>`, relayClient: undefined }).steps };
    }
    case "locals":
      return rewritten(`user@${line}`, filesWith(name, line), programs);
    case "percenthack":
      return rewritten(`user%elsewhere.example@${line}`, filesWith(name, line), programs);
    case "virtualdomains": {
      if (mapEntryOf(line) === undefined) return undefined;
      return rewritten(
        key.includes("@") ? key : `user@${key === "" ? "elsewhere.example" : hostUnder(key)}`,
        filesWith(name, line),
        programs,
      );
    }
    case "smtproutes": {
      if (mapEntryOf(line) === undefined) return undefined;
      return routed(key === "" ? "elsewhere.example" : hostUnder(key), line, programs);
    }
    default:
      return undefined;
  }
}

function rewritten(example: string, files: ControlFiles, { dialect }: Programs): Example {
  return { example, steps: rewriteRecipient(startQmailSend(files, dialect), example).steps };
}

function routed(host: string, line: string, { dialect }: Programs, sender?: string): Example {
  const remote = startQmailRemote(filesWith("smtproutes", line), {}, dialect);
  return { example: `user@${host}`, steps: relayFor(remote, host, sender).steps };
}

/** Whether mail is addressed to such a host: a name, with a final dot or without, or an address in brackets. */
function isMailHost(host: string): boolean {
  return /^(\[[0-9.]+\]|[\w-]+(\.[\w-]+)*\.?)$/.test(host);
}

function isAddress(text: string): boolean {
  return /^[!-~]*$/.test(text);
}

/** A host that an entry fits: itself, or a name below it where it begins with a dot. */
function hostUnder(entry: string): string {
  return entry.startsWith(".") ? `mail${entry}` : entry;
}

function clientFor(line: string, { tcpRules }: Programs): Example | undefined {
  const rule = readTcpRule(line, tcpRules.syntax);
  const compiled = compileTcpRules(`${line}\n`, tcpRules);
  if (rule.kind !== "rule" || compiled.kind !== "compiled") return undefined;
  const network = tcpRules.syntax.networks ? /^([^@=/]+)\/\d+$/.exec(rule.address.text)?.[1] : undefined;
  const [key] = network === undefined ? keysIn(rule.keys) : [network.includes(":") ? network : wholeAddress(network)];
  if (key === undefined) return undefined;
  const { user, ip, host } = clientOf(key);
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(ip) && !ipv6Of(ip)) return undefined;
  const { steps } = decideConnection({ ip, host, info: user }, tcpRuleTable(compiled.rules, tcpRules), "tcp.smtp");
  return { example: [user && `${user}@`, ip, host && ` (${host})`].filter((part) => part !== undefined).join(""), steps };
}

/** The first address of a network, of which numbers may be left out. */
function wholeAddress(network: string): string {
  return [...network.split(".").filter((number) => number !== ""), "0", "0", "0"].slice(0, 4).join(".");
}

/** A client that is looked up under that key: `192.0.2.`, `=.example.org`, `joe@192.0.2.7`, or nothing for everybody. */
function clientOf(key: string): { readonly user: string | undefined; readonly ip: string; readonly host: string | undefined } {
  const at = key.indexOf("@");
  const user = at < 0 ? undefined : key.slice(0, at);
  const client = key.slice(at + 1);
  if (client.startsWith("=")) {
    const name = client.slice(1);
    return { user, ip: "192.0.2.1", host: name === "" ? "client.example" : name.startsWith(".") ? `client${name}` : name };
  }
  const numbers = client.split(".").filter((number) => number !== "");
  const ip = client === "" ? "192.0.2.1" : client.endsWith(".") ? [...numbers, "1", "1", "1"].slice(0, 4).join(".") : client;
  return { user, ip, host: undefined };
}

function localPartFor(line: string): Example | undefined {
  const assignment = readAssignment(`${line}\n`);
  const compiled = compileAssign({ kind: "file", bytes: `${line}\n.\n` });
  if (assignment.kind !== "assignment" || compiled.kind !== "compiled") return undefined;
  const example = assignment.match === "wildcard" ? `${assignment.address.text}info` : assignment.address.text;
  return { example, steps: decideUser(example, usersTable(compiled)).steps };
}

function instruction(line: string): Example {
  const home = { path: "/home/user", mode: null, get: (name: string) => (name === ".qmail" ? fileOf(line) : undefined) };
  const delivery = {
    home,
    local: "user",
    dash: "",
    ext: "",
    host: "this-host.example",
    sender: "sender@remote.test",
    aliasEmpty: "./Mailbox",
  };
  return { example: "user@this-host.example", steps: decideLocalDelivery(delivery).steps };
}

function fileOf(line: string) {
  return { kind: "file", bytes: `${line}\n`, mode: null } as const;
}
