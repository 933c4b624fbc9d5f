/** What the SMTP topics share: a control directory with a compiled file made as the recording says, and one question. */

import type { ControlFileContent, ControlFiles } from "../../analyzer/src/host/control-files.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { startSmtpd } from "../../analyzer/src/host/qmail-smtpd.ts";
import { compare, type Judgement } from "./judgement.ts";
import { answeredBytes, bytesOf, controlFilesOfRecord, type Fields, fieldsOf, fileOf, stringOf } from "./record.ts";

/** The sender that the recorder used where a record names none. */
const CONSTANT_MAIL = "MAIL FROM:<sender@remote.test>";

/** Outcome, replies, and the envelope where one was recorded. */
export function judgeSmtp(record: unknown): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const relayClient = fieldsOf(fields["env"])["RELAYCLIENT"];
  const answer = startSmtpd(filesOf(fields)).ask({
    mail: fields["mail_command"] === undefined ? CONSTANT_MAIL : bytesOf(fields["mail_command"]),
    rcpt: bytesOf(fields["rcpt_command"]),
    relayClient: relayClient === null || relayClient === undefined ? undefined : bytesOf(relayClient),
  });
  const expected = {
    outcome: stringOf(expect["outcome"]),
    mailCode: optional(expect["mail_reply"], codeOf),
    code: codeOf(expect["reply"] ?? expect["rcpt_reply"]),
    sender: optional(expect["envelope_sender"], answeredBytes),
    recipient: optional(expect["envelope_recipient"], answeredBytes),
    killedBySignal: expect["killed_by_signal"],
  };
  return compare(expected, {
    outcome: answer.outcome,
    mailCode: expected.mailCode === undefined ? undefined : codeOf(answer.mailReply ?? ""),
    code: codeOf(answer.reply),
    sender: expected.sender === undefined ? undefined : answer.envelope?.sender,
    recipient: expected.recipient === undefined ? undefined : answer.envelope?.recipient,
    killedBySignal: undefined,
  });
}

/** The files of a record. The state of morercpthosts.cdb is told in words, and the file is made accordingly. */
function filesOf(fields: Fields): ControlFiles {
  const recorded = fieldsOf(fields["files"]);
  const files = controlFilesOfRecord(recorded);
  const compiled = compiledFile(recorded);
  // What was compiled and then deleted is told under its old name, and did not exist any more.
  const textRemoved = recorded["morercpthosts.cdb"] === "compiled, text removed";
  return {
    get: (name) => {
      if (name === "morercpthosts.cdb") return compiled;
      return name === "morercpthosts" && textRemoved ? undefined : files.get(name);
    },
  };
}

function compiledFile(recorded: Fields): ControlFileContent | undefined {
  const state = recorded["morercpthosts.cdb"];
  switch (state) {
    case undefined:
    case "absent":
      return undefined;
    case "compiled":
    case "compiled, text removed":
      return { kind: "file", bytes: compileMorercpthosts(textOf(recorded["morercpthosts"])) };
    case "older":
      return { kind: "file", bytes: compileMorercpthosts(textOf(recorded["morercpthosts (older text the cdb was compiled from)"])) };
    case "empty (0 bytes)":
      return { kind: "file", bytes: "" };
    case "not a cdb (text)":
      return { kind: "file", bytes: "example.com\n".repeat(300) };
    case "a directory":
      return { kind: "directory" };
    default:
      throw new TypeError(`unknown state of morercpthosts.cdb: ${JSON.stringify(state)}`);
  }
}

function textOf(value: unknown): string {
  const file = fileOf(value);
  if (file?.kind !== "file") throw new TypeError("there is no morercpthosts to compile");
  return file.bytes;
}

function codeOf(reply: unknown): string {
  return stringOf(reply).slice(0, 3);
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}
