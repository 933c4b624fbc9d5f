/** routing: the channel and the rewritten recipient of qmail-send, or of qmail-todo. */

import type { ControlFiles } from "../../analyzer/src/host/control-files.ts";
import type { Dialect, DialectId } from "../../analyzer/src/host/dialect.ts";
import { compileMorercpthosts } from "../../analyzer/src/host/qmail-newmrh.ts";
import { rewriteRecipient, startQmailSend } from "../../analyzer/src/host/qmail-send.ts";
import { compare, type Judgement } from "./judgement.ts";
import { answeredBytes, bytesOf, controlFilesOfRecord, type Fields, fieldsOf, stringOf } from "./record.ts";

export const topic = "routing";

export const dialects: readonly DialectId[] = ["qmail", "netqmail", "notqmail", "sagredo", "sqmail", "qmail-ldap"];

export function judge(record: unknown, dialect: Dialect): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const route = rewriteRecipient(startQmailSend(filesOf(fieldsOf(fields["files"])), dialect), bytesOf(fields["recipient"]));
  return compare(
    { channel: expect["channel"], recipient: expect["recipient"] === undefined ? null : answeredBytes(expect["recipient"]) },
    { channel: route.channel, recipient: route.recipient },
  );
}

const COMPILED = /^compiled from (['"])(.*)\1$/s;
const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** locals.cdb is told as the text that it was compiled from, in quotes and with backslashes. */
function filesOf(recorded: Fields): ControlFiles {
  const compiled = recorded["locals.cdb"];
  if (compiled === undefined || compiled === null) return controlFilesOfRecord(recorded);
  const [, , text] = COMPILED.exec(stringOf(compiled)) ?? [];
  if (text === undefined) throw new TypeError(`unknown state of locals.cdb: ${JSON.stringify(compiled)}`);
  const bytes = compileMorercpthosts(bytesOf(text.replace(/\\(.)/gs, (_, escaped: string) => ESCAPED[escaped] ?? escaped)));
  const files = controlFilesOfRecord({ ...recorded, "locals.cdb": null });
  return { get: (name) => (name === "locals.cdb" ? { kind: "file", bytes } : files.get(name)) };
}
