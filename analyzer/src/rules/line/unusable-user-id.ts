import { decideUser, usersTable } from "../../host/qmail-lspawn.ts";
import { compileAssign } from "../../host/qmail-newu.ts";
import { readAssignment } from "../../syntax/users-assign.ts";
import { toByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { shifted } from "../../text/span.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** A user id in users/assign that is 0 or no number: qmail-lspawn delivers nothing. */
export const unusableUserId: LineRule = {
  id: "unusable-user-id",
  scope: "line",
  severity: "error",
  appliesTo: (file) => file.reader === "users-assign",
  check: (entry): Report | undefined => {
    if (ORDINARY_LINE.test(entry.value)) return undefined;
    const read = readAssignment(`${entry.value}\n`);
    if (read.kind !== "assignment") return undefined;
    const { uid, gid } = read.assigned;
    if (ORDINARY.test(uid.text) && ORDINARY.test(gid.text)) return undefined;
    const record = { address: "a", uid: toByteString(uid.text), gid: toByteString(gid.text) };
    const compiled = compileAssign({ kind: "file", bytes: `=${record.address}:u:${record.uid}:${record.gid}:/:::\n.\n` });
    const decision = decideUser(record.address, usersTable(compiled));
    const at = (span: typeof uid.span) =>
      shifted(span.start < span.end ? span : { start: span.start - 1, end: span.end }, entry.span.start);
    if (decision.kind === "deferred" && decision.reason === "root") {
      const name = shown(uid.text);
      return {
        span: at(uid.span),
        message: localized({
          en: `qmail-lspawn reads the user id ${uid.text === "" ? "" : `“${name}” `}as 0 and delivers nothing as root: the mail stays in the queue until it bounces. Write the number of an ordinary user.`,
          ja: `qmail-lspawn はユーザー ID${uid.text === "" ? "" : `「${name}」`}を 0 と読み、root としては何も配送しないため、メールはキューに残ったあと差出人に戻されます。一般ユーザーの番号を書いてください。`,
        }),
      };
    }
    if (decision.kind === "deferred")
      return {
        span: at(ORDINARY.test(uid.text) ? gid.span : uid.span),
        message: localized({
          en: "The system has no such id, so qmail-lspawn delivers nothing: the mail stays in the queue until it bounces. Write the number of the user and of the group.",
          ja: "システムがこの ID を受け付けないため、qmail-lspawn は何も配送せず、メールはキューに残ったあと差出人に戻されます。ユーザーとグループの番号を書いてください。",
        }),
      };
    if (decision.kind !== "user" || decision.assigned.gid !== 0 || /^0+$/.test(gid.text)) return undefined;
    const name = shown(gid.text);
    return {
      span: at(gid.span),
      severity: "warning",
      message: localized({
        en: `qmail-lspawn reads the group id ${gid.text === "" ? "" : `“${name}” `}as 0, so deliveries run in the group of root. Write the number of the group.`,
        ja: `qmail-lspawn はグループ ID${gid.text === "" ? "" : `「${name}」`}を 0 と読むため、配送は root のグループで行われます。グループの番号を書いてください。`,
      }),
    };
  },
};

export const unusableUserIdTexts: RuleTexts = {
  summary: {
    en: "A user or group id is no number that mail can be delivered with.",
    ja: "配送に使えないユーザー ID またはグループ ID",
  },
  why: {
    en: "The third and fourth columns of users/assign are numbers. Names are not looked up: a column that does not begin with a digit is read as 0. qmail-lspawn delivers nothing as user 0, so the mail stays in the queue until it bounces. With a group id that reads as 0 the delivery runs in the group of root.",
    ja: "users/assign の 3 番目と 4 番目の項目は数です。名前は調べられず、数字で始まらない項目は 0 と読まれます。qmail-lspawn はユーザー ID 0 では何も配送しないため、メールはキューに残ったあと差出人に戻されます。グループ ID が 0 と読まれると、配送は root のグループで行われます。",
  },
  remedy: {
    en: "Write the numbers that id USER prints.",
    ja: "「id ユーザー名」で表示される数を書いてください。",
  },
  sources: ["qmail-lspawn.c: spawn()", "scan_ulong.c", "qmail-users(5)"],
};

const ORDINARY = /^[1-9]\d{0,8}$/;
const ORDINARY_LINE = /^[^:]{0,255}:[^:]{0,255}:[1-9]\d{0,8}:[1-9]\d{0,8}:/;
