/** dot-qmail: what qmail-local -n says it would do. */

import type { HomeFile } from "../../analyzer/src/host/home.ts";
import { CLASSIC_LOCAL, decideLocalDelivery } from "../../analyzer/src/host/qmail-local.ts";
import { compare, type Judgement } from "./judgement.ts";
import { answeredBytes, bytesOf, fieldsOf, listOf, stringOf } from "./record.ts";

export const topic = "dot-qmail";

export function judge(record: unknown): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const files = new Map(Object.entries(fieldsOf(fields["files"])).map(([name, file]) => [bytesOf(name), homeFileOf(file)]));
  const args = fieldsOf(fields["args"]);
  const decision = decideLocalDelivery(
    {
      home: { path: "/home", mode: modeOf(fields["home_mode"]), get: (name) => files.get(name) },
      local: bytesOf(args["local"]),
      dash: bytesOf(args["dash"]),
      ext: bytesOf(args["ext"]),
      host: bytesOf(args["host"]),
      sender: bytesOf(args["sender"]),
      aliasEmpty: bytesOf(args["aliasempty"]),
    },
    { ...CLASSIC_LOCAL, rehearsal: true },
  );
  const actions = listOf(expect["actions"]).map(fieldsOf);
  const expected = { exit: expect["exit"], actions: actions.map(({ type, arg }) => ({ type, arg: answeredBytes(arg) })) };
  return compare(expected, { exit: decision.exit, actions: decision.actions.map(({ type, arg }) => ({ type, arg })) });
}

function homeFileOf(value: unknown): HomeFile {
  const file = fieldsOf(value);
  return file["kind"] === "directory" ? { kind: "other" } : { kind: "file", bytes: bytesOf(file), mode: modeOf(file["mode"]) };
}

function modeOf(value: unknown): number {
  return Number.parseInt(stringOf(value), 8);
}
