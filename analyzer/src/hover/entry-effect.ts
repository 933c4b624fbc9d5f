/**
 * What one entry makes its program do, shown by an example: the entry alone is given to the model of the program with an
 * address that it is meant for, and the sentence is the model's own. So a hover can't say anything else than a trace.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { controlFilesOf } from "../host/control-files.ts";
import type { Step } from "../host/evidence.ts";
import { decideLocalDelivery } from "../host/qmail-local.ts";
import { decideUser, usersTable } from "../host/qmail-lspawn.ts";
import { compileAssign } from "../host/qmail-newu.ts";
import { relayFor, startQmailRemote } from "../host/qmail-remote.ts";
import { rewriteRecipient, startQmailSend } from "../host/qmail-send.ts";
import { startSmtpd } from "../host/qmail-smtpd.ts";
import { tcpRuleTable } from "../host/tcp-rule-table.ts";
import { compileTcpRules } from "../host/tcprules.ts";
import { decideConnection } from "../host/tcpserver.ts";
import { isRecipientHostList } from "../rules/host-lists.ts";
import { openSuffix } from "../rules/public-suffix-entry.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { keysIn, readTcpRule } from "../syntax/tcp-rules.ts";
import { readAssignment } from "../syntax/users-assign.ts";
import { toByteString } from "../text/bytes.ts";
import type { Localized } from "../text/localized.ts";
import { escapeMarkdown, inlineCode } from "../text/markdown.ts";

/** An entry's effect, and the example with which it was asked for. Both Markdown. */
export interface EntryEffect {
  readonly example: string;
  /** True if the entry lets strangers send to the example, which is nobody's here. */
  readonly opensRelay: boolean;
  readonly because: Localized;
}

/** Longer lines are no hosts, rules or addresses that anybody reads in a hover. */
const LONGEST = 2000;

/**
 * What `value`, an entry of that file, decides. Undefined where no example can be made for which the entry decides: a file
 * whose lines are no entries, an entry that can't match, a line that the program refuses.
 */
export function entryEffect(file: ControlFileSpec, value: string): EntryEffect | undefined {
  if (value.length > LONGEST || value.includes("\0")) return undefined;
  const line = toByteString(value);
  const asked = exampleFor(file, line);
  const step = asked?.steps.find((candidate) => candidate.line === 0 && candidate.text === line);
  if (!asked || !step) return undefined;
  const opensRelay = isRecipientHostList(file) && openSuffix(line) !== undefined;
  return { example: inlineCode(asked.example), opensRelay, because: (language) => escapeMarkdown(step.because(language)) };
}

interface Example {
  readonly example: string;
  readonly steps: readonly Step[];
}

const ME = "mx.this-host.example\n";

function exampleFor(file: ControlFileSpec, line: string): Example | undefined {
  switch (file.reader) {
    case "list":
    case "map":
      return exampleInControl(file.name, line);
    case "tcp-rules":
      return clientFor(line);
    case "users-assign":
      return localPartFor(line);
    case "dot-qmail":
      return instruction(line);
    case "line":
    case "integer":
    case "cdb":
      return undefined;
  }
}

function exampleInControl(name: string, line: string): Example | undefined {
  const key = mapEntryOf(line)?.key ?? line;
  const files = (file: string) => controlFilesOf({ me: ME, rcpthosts: "", locals: "", [file]: `${line}\n` });
  const isPossible = key === "" || name === "badmailfrom" ? isAddress(key) : isMailHost(hostUnder(key.slice(key.lastIndexOf("@") + 1)));
  if (!isPossible) return undefined;
  switch (name) {
    case "rcpthosts":
    case "morercpthosts": {
      const example = openSuffix(line)?.witness ?? `user@${hostUnder(line)}`;
      const answer = startSmtpd(files("rcpthosts")).ask({ mail: "MAIL FROM:<>", rcpt: `RCPT TO:<${example}>`, relayClient: undefined });
      return { example, steps: answer.steps };
    }
    case "badmailfrom": {
      const example = line.startsWith("@") ? `user${line}` : line;
      const answer = startSmtpd(files(name)).ask({ mail: `MAIL FROM:<${example}>`, rcpt: "RCPT TO:<postmaster>", relayClient: undefined });
      return { example, steps: answer.steps };
    }
    case "locals":
      return rewritten(`user@${line}`, files(name));
    case "percenthack":
      return rewritten(`user%elsewhere.example@${line}`, files(name));
    case "virtualdomains": {
      if (mapEntryOf(line) === undefined) return undefined;
      return rewritten(key.includes("@") ? key : `user@${key === "" ? "elsewhere.example" : hostUnder(key)}`, files(name));
    }
    case "smtproutes": {
      if (mapEntryOf(line) === undefined) return undefined;
      const host = key === "" ? "elsewhere.example" : hostUnder(key);
      return { example: `user@${host}`, steps: relayFor(startQmailRemote(files(name)), host).steps };
    }
    default:
      return undefined;
  }
}

function rewritten(example: string, files: Parameters<typeof startQmailSend>[0]): Example {
  return { example, steps: rewriteRecipient(startQmailSend(files), example).steps };
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

function clientFor(line: string): Example | undefined {
  const rule = readTcpRule(line);
  const compiled = compileTcpRules(`${line}\n`);
  if (rule.kind !== "rule" || compiled.kind !== "compiled") return undefined;
  const [key] = keysIn(rule.keys);
  if (key === undefined) return undefined;
  const { user, ip, host } = clientOf(key);
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(ip)) return undefined;
  const { steps } = decideConnection({ ip, host, info: user }, tcpRuleTable(compiled.rules), "tcp.smtp");
  return { example: [user && `${user}@`, ip, host && ` (${host})`].filter((part) => part !== undefined).join(""), steps };
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
