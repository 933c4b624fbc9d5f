/**
 * smtproutes: how qmail-remote finds the host to connect to, the ports it tries, and what it logs in with. The network is the
 * recording's: every name has an address and the MX of NAME is mx-for.NAME, except that names ending in nomx.test have no MX and
 * names ending in nx.test do not exist; servers speak SMTP on some ports and offer AUTH LOGIN PLAIN.
 */

import type { Dialect, DialectId } from "../../analyzer/src/host/dialect.ts";
import { type Relay, relayFor, startQmailRemote } from "../../analyzer/src/host/qmail-remote.ts";
import { compare, type Judgement } from "./judgement.ts";
import { bytesOf, controlFilesOfRecord, fieldsOf, listOf, numberOf, readableText, stringOf } from "./record.ts";

export const topic = "smtproutes";

export const dialects: readonly DialectId[] = ["qmail", "netqmail", "notqmail", "sagredo", "sqmail"];

/** Where the recording's servers spoke SMTP, without TLS. */
const SMTP_PORTS: ReadonlySet<number | null> = new Set([25, 26, 465, 587, 2525, 2526, 10025]);
/** What the programs choose of the mechanisms that the servers offered. */
const MECHANISM = "LOGIN";
/** The sender where a record names none. */
const CONSTANT_SENDER = "s@me.test";

export function judge(record: unknown, dialect: Dialect): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const remote = startQmailRemote(controlFilesOfRecord(fields["files"]), {}, dialect);
  const sender = fields["sender"] === undefined ? CONSTANT_SENDER : bytesOf(fields["sender"]);
  const relay = relayFor(remote, bytesOf(fields["domain"]), sender);
  // With a single bar the program sends what stands behind the value in its memory: anything.
  const anything = relay.login !== null && relay.login.password === undefined;
  return compare(
    {
      via: stringOf(expect["via"]),
      relayHost: expect["relay_host"] === undefined ? null : stringOf(expect["relay_host"]),
      ports: listOf(expect["connect"]).map((connect) => numberOf(fieldsOf(connect)["port"])),
      auth: anything || expect["auth"] === undefined ? null : authOf(expect["auth"]),
    },
    {
      via: relay.via === "address literal" ? "address literal, no lookup" : relay.via,
      relayHost: relay.question?.type === "A" ? readableText(relay.question.name) : null,
      ports: portsTried(relay),
      auth: anything ? null : loginTried(relay),
    },
  );
}

function authOf(recorded: unknown): unknown {
  const { mechanism, user, password } = fieldsOf(recorded);
  return { mechanism, user: stringOf(user), password: stringOf(password) };
}

function loginTried(relay: Relay): unknown {
  const answered = relay.protocol === "SMTP" && portsTried(relay).some((port) => SMTP_PORTS.has(port));
  if (!relay.login || !answered) return null;
  return { mechanism: MECHANISM, user: readableText(relay.login.user), password: readableText(relay.login.password ?? "") };
}

/** One connection: a name of the recorded name server has one address, and one exchanger or none. */
function portsTried({ question, port }: Relay): readonly number[] {
  const exists = question === null || !question.name.toLowerCase().endsWith("nx.test");
  return port === null || !exists ? [] : [port];
}
