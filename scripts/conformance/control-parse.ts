/** control-parse: what the readers of control.c make of the bytes of one file. */

import { type ControlAnswer, controlInteger, controlLine, controlLineOrDefault, controlList } from "../../analyzer/src/host/control.ts";
import type { ControlFiles } from "../../analyzer/src/host/control-files.ts";
import { compare, type Judgement } from "./judgement.ts";
import { answeredBytes, bytesOf, type Fields, fieldsOf, fileOf, fromBase64, listOf, readableText, stringOf } from "./record.ts";

export const topic = "control-parse";

export function judge(record: unknown): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const entries = expect["entries_b64"] === undefined ? undefined : listOf(expect["entries_b64"]).map(fromBase64);
  const readable = expect["entries"] === undefined ? undefined : listOf(expect["entries"]).map(stringOf);
  const expected = {
    ret: expect["ret"],
    entries,
    readable,
    value: expect["value"] === undefined ? undefined : answeredBytes(expect["value"]),
    int: expect["int"],
  };
  const answer = answerOf(fields);
  const value = answer.kind === "value" ? answer.value : undefined;
  const list = typeof value === "object" ? value : undefined;
  return compare(expected, {
    ret: { value: 1, none: 0, unreadable: -1 }[answer.kind],
    entries: list,
    readable: list?.map(readableText),
    value: typeof value === "string" ? value : undefined,
    int: typeof value === "number" ? value : undefined,
  });
}

type Answer = ControlAnswer<string | number | readonly string[]>;

function answerOf(fields: Fields): Answer {
  const table = new Map([
    ["asked", fileOf(fields["file"])],
    ["me", fileOf(fields["me"])],
  ]);
  const files: ControlFiles = { get: (name) => table.get(name) };
  const me = fields["flagme"] === 1;
  const op = stringOf(fields["op"]);
  // The recorder called control_init first wherever the file's reader could ask for me.
  const initialised = op === "rldef" || me ? controlLine(files, "me") : undefined;
  if (initialised?.kind === "unreadable") return initialised;
  switch (op) {
    case "readline":
      return controlLine(files, "asked");
    case "readint":
      return controlInteger(files, "asked");
    case "rldef":
      return controlLineOrDefault(files, "asked", { me, literal: fields["default"] === null ? undefined : bytesOf(fields["default"]) });
    case "readfile": {
      const answer = controlList(files, "asked", { me });
      return answer.kind === "value" ? { ...answer, value: Array.from(answer.value, ({ value }) => value) } : answer;
    }
    default:
      throw new TypeError(`no such reader: ${op}`);
  }
}
