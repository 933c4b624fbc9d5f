/** routing: the channel and the rewritten recipient of qmail-send. */

import { rewriteRecipient, startQmailSend } from "../../analyzer/src/host/qmail-send.ts";
import { compare, type Judgement } from "./judgement.ts";
import { answeredBytes, bytesOf, controlFilesOfRecord, fieldsOf } from "./record.ts";

export const topic = "routing";

export function judge(record: unknown): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const route = rewriteRecipient(startQmailSend(controlFilesOfRecord(fields["files"])), bytesOf(fields["recipient"]));
  return compare(
    { channel: expect["channel"], recipient: expect["recipient"] === undefined ? null : answeredBytes(expect["recipient"]) },
    { channel: route.channel, recipient: route.recipient },
  );
}
