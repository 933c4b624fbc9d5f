/** What the SMTP topics share: a control directory with compiled files made as the recording says, and one mail. */

import type { ControlFileContent, ControlFiles } from "../../analyzer/src/host/control-files.ts";
import { DIALECT_IDS, type Dialect } from "../../analyzer/src/host/dialect.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { type SmtpAnswer, startSmtpd } from "../../analyzer/src/host/qmail-smtpd.ts";
import { compare, type Judgement } from "./judgement.ts";
import { answeredBytes, bytesOf, controlFilesOfRecord, type Fields, fieldsOf, fileOf, listOf, stringOf } from "./record.ts";

/** Every qmail-smtpd is modelled. */
export const dialects = DIALECT_IDS;

/** The sender that the recorder used where a record names none, and the recipient that it leaves out of answers. */
const CONSTANT_MAIL = "MAIL FROM:<sender@remote.test>";

/** What was set in every case of a dialect, and so is left out of its records. */
const CONSTANT_ENVIRONMENT = new Map<string, Readonly<Record<string, string>>>([["indimail", { NODNSCHECK: "" }]]);

/** Outcome, replies, and the envelope where one was recorded. */
export function judgeSmtp(record: unknown, dialect: Dialect): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const answer = startSmtpd(filesOf(fields), { dialect }).ask({ ...questionOf(fields, dialect), rcpt: bytesOf(fields["rcpt_command"]) });
  const expected = {
    outcome: stringOf(expect["outcome"]),
    mailCode: optional(expect["mail_reply"], codeOf),
    code: codeOf(expect["reply"] ?? expect["rcpt_reply"]),
    sender: optional(expect["envelope_sender"], answeredBytes),
    recipient: optional(expect["envelope_recipient"], answeredBytes),
    killedBySignal: expect["killed_by_signal"],
  };
  return compare(expected, {
    outcome: recordedOutcome(answer),
    mailCode: expected.mailCode === undefined ? undefined : codeOf(answer.mailReply ?? ""),
    code: codeOf(answer.reply),
    sender: expected.sender === undefined ? undefined : answer.envelope?.sender,
    recipient: expected.recipient === undefined ? undefined : recordedRecipient(answer, expected.recipient),
    killedBySignal: answer.signal,
  });
}

/** Several recipients of one mail: the answer to each, and who gets it in the end. */
export function judgeSmtpTransaction(record: unknown, dialect: Dialect): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const rcpts = listOf(fields["rcpt_commands"]).map(bytesOf);
  const { answers, queued } = startSmtpd(filesOf(fields), { dialect }).transact({ ...questionOf(fields, dialect), rcpts });
  const recorded = expect["replies"] === undefined ? [expect] : listOf(expect["replies"]).map(fieldsOf);
  const recipients = optional(expect["envelope_recipients"], (value) => listOf(value).map(answeredBytes));
  return compare(
    { replies: recorded.map((reply) => ({ outcome: stringOf(reply["outcome"]), code: codeOf(reply["reply"]) })), recipients },
    {
      replies: answers.map((answer) => ({ outcome: recordedOutcome(answer), code: codeOf(answer.reply) })),
      recipients: recipients === undefined ? undefined : queued,
    },
  );
}

/** The recordings tell a crash before RCPT by its signal, and otherwise as any mail that did not come so far. */
function recordedOutcome({ outcome }: SmtpAnswer): string {
  return outcome === "crashed" ? "MAIL refused" : outcome;
}

/** Where bytes that nobody can tell are appended to the recipient, it must only begin as the model says. */
function recordedRecipient({ envelope, damaged }: SmtpAnswer, recorded: string): string | undefined {
  return damaged && envelope && recorded.startsWith(envelope.recipient) ? recorded : envelope?.recipient;
}

/** Who asks: the sender and the environment. */
function questionOf(fields: Fields, { ids: [id = ""] }: Dialect) {
  const { RELAYCLIENT, ...variables } = fieldsOf(fields["env"]);
  const set = Object.entries(variables).filter(([, value]) => value !== null && value !== undefined);
  return {
    helo: fields["helo_command"] === undefined ? undefined : bytesOf(fields["helo_command"]),
    mail: fields["mail_command"] === undefined ? CONSTANT_MAIL : bytesOf(fields["mail_command"]),
    relayClient: RELAYCLIENT === null || RELAYCLIENT === undefined ? undefined : bytesOf(RELAYCLIENT),
    environment: { ...CONSTANT_ENVIRONMENT.get(id), ...Object.fromEntries(set.map(([name, value]) => [name, bytesOf(value)])) },
  };
}

/** The files of a record. The state of a compiled file is told in words, and the file is made accordingly. */
function filesOf(fields: Fields): ControlFiles {
  const recorded = fieldsOf(fields["files"]);
  const files = controlFilesOfRecord(recorded);
  return {
    get: (name) => {
      if (name.endsWith(".cdb")) return compiledFile(name, recorded);
      // What was compiled and then deleted is told under its old name, and did not exist any more.
      return recorded[`${name}.cdb`] === "compiled, text removed" ? undefined : files.get(name);
    },
  };
}

function compiledFile(name: string, recorded: Fields): ControlFileContent | undefined {
  const state = recorded[name];
  const text = name.replace(/\.cdb$/, "");
  if (typeof state !== "string") return fileOf(state);
  switch (state) {
    case "absent":
      return undefined;
    case "compiled":
      // A text that did not exist stands for an empty one, which was deleted again.
      return { kind: "file", bytes: compileMorercpthosts(recorded[text] === null ? "" : textOf(recorded[text])) };
    case "compiled, text removed":
      return { kind: "file", bytes: compileMorercpthosts(textOf(recorded[text])) };
    case "older":
      return { kind: "file", bytes: compileMorercpthosts(textOf(recorded[`${text} (older text the cdb was compiled from)`])) };
    case "empty (0 bytes)":
      return { kind: "file", bytes: "" };
    case "not a cdb (text)":
      return { kind: "file", bytes: "example.com\n".repeat(300) };
    case "a directory":
      return { kind: "directory" };
    default:
      throw new TypeError(`unknown state of ${name}: ${JSON.stringify(state)}`);
  }
}

function textOf(value: unknown): string {
  const file = fileOf(value);
  if (file?.kind !== "file") throw new TypeError("there is no text to compile");
  return file.bytes;
}

function codeOf(reply: unknown): string {
  return stringOf(reply).slice(0, 3);
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}
