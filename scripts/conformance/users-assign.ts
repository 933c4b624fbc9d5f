/** users-assign: what qmail-newu makes of users/assign. */

import { assignRecords, compileAssign } from "../../analyzer/src/host/qmail-newu.ts";
import { compare, type Judgement } from "./judgement.ts";
import { answeredBytes, fieldsOf, fileOf, listOf } from "./record.ts";

export const topic = "users-assign";

export function judge(record: unknown): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const compilation = compileAssign(fileOf(fields["assign"]));
  const records = expect["cdb"] === null ? null : listOf(expect["cdb"]).map(fieldsOf);
  const expected = {
    exit: expect["exit"],
    cdb: records?.map(({ key, data }) => ({ key: answeredBytes(key), data: answeredBytes(data) })) ?? null,
  };
  return compare(expected, { exit: compilation.exit, cdb: compilation.kind === "compiled" ? [...assignRecords(compilation)] : null });
}
