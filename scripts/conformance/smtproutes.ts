/**
 * smtproutes: how qmail-remote finds the host to connect to, and the ports it tries. The name server is the recording's: every
 * name has an address and the MX of NAME is mx-for.NAME, except that names ending in nomx.test have no MX and names ending in
 * nx.test do not exist.
 */

import { type Relay, relayFor, startQmailRemote } from "../../analyzer/src/host/qmail-remote.ts";
import { compare, type Judgement } from "./judgement.ts";
import { bytesOf, controlFilesOfRecord, fieldsOf, listOf, numberOf, readableText, stringOf } from "./record.ts";

export const topic = "smtproutes";

export function judge(record: unknown): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const relay = relayFor(startQmailRemote(controlFilesOfRecord(fields["files"])), bytesOf(fields["domain"]));
  return compare(
    {
      via: stringOf(expect["via"]),
      relayHost: expect["relay_host"] === undefined ? null : stringOf(expect["relay_host"]),
      ports: listOf(expect["connect"]).map((connect) => numberOf(fieldsOf(connect)["port"])),
    },
    {
      via: relay.via === "address literal" ? "address literal, no lookup" : relay.via,
      relayHost: relay.question?.type === "A" ? readableText(relay.question.name) : null,
      ports: portsTried(relay),
    },
  );
}

/** One connection: a name of the recorded name server has one address, and one exchanger or none. */
function portsTried({ question, port }: Relay): readonly number[] {
  const exists = question === null || !question.name.toLowerCase().endsWith("nx.test");
  return port === null || !exists ? [] : [port];
}
