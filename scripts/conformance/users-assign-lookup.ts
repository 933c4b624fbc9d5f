/** users-assign-lookup: with what qmail-lspawn runs a delivery, from the cdb that qmail-newu made. */

import { decideUser, type UserDecision, usersTable } from "../../analyzer/src/host/qmail-lspawn.ts";
import { compileAssign } from "../../analyzer/src/host/qmail-newu.ts";
import { compare, type Judgement } from "./judgement.ts";
import { answeredBytes, bytesOf, fieldsOf, fileOf } from "./record.ts";

export const topic = "users-assign-lookup";

export function judge(record: unknown): Judgement {
  const fields = fieldsOf(record);
  const expect = fieldsOf(fields["expect"]);
  const decision = decideUser(bytesOf(fields["local"]), usersTable(compileAssign(fileOf(fields["assign"]))));
  const { found, report, user, uid, gid, homedir, dash, ext } = expect;
  if (found !== true) return compare({ found, report }, answerOf(decision));
  const assigned = {
    user: answeredBytes(user),
    uid,
    gid,
    home: answeredBytes(homedir),
    dash: answeredBytes(dash),
    ext: answeredBytes(ext),
  };
  return compare({ found, assigned }, answerOf(decision));
}

const REPORTS = {
  root: "ZNot allowed to perform deliveries as root.",
  "users/cdb unreadable": "ZTrouble reading users/cdb in qmail-lspawn.",
  "no such user or group id": "ZInternal qmail-lspawn bug.",
};

function answerOf(decision: UserDecision): unknown {
  switch (decision.kind) {
    case "user": {
      const { user, uid, gid, home, dash, ext } = decision.assigned;
      return { found: true, assigned: { user, uid, gid, home, dash, ext } };
    }
    case "password database":
      return { found: false };
    case "nothing to do":
      return { found: null, report: "K (success reported, no program run)" };
    case "deferred":
      return { found: null, report: REPORTS[decision.reason] };
  }
}
