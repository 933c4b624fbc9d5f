import type { MailHost } from "../../host/mail-host.ts";
import type { Assignment } from "../../host/qmail-newu.ts";
import { readAssignment } from "../../syntax/users-assign.ts";
import { fromByteString } from "../../text/bytes.ts";
import { linesOf } from "../../text/lines.ts";
import { type Localized, localized } from "../../text/localized.ts";
import type { Span } from "../../text/span.ts";
import type { HostFix, HostReport, HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `+example.com-:…:::` without the dash of .qmail-joe, `=example.com-:…`, `+example.com:…:-::`. */
export const misplacedDash: HostRule = {
  id: "misplaced-dash",
  scope: "host",
  severity: "warning",
  reports: ["users/assign"],
  *check({ files, model }) {
    if (files.assign?.kind !== "file") return;
    for (const { number: line, text } of linesOf(files.assign.bytes)) {
      const read = readAssignment(text);
      if (read.kind === "end") return;
      const slip = read.kind === "assignment" ? slipIn(read, text, model) : undefined;
      if (slip) yield reportOf(slip, line, text);
    }
  },
};

export const misplacedDashTexts: RuleTexts = {
  summary: {
    en: "An assignment of many addresses lacks a dash, or is one of a single address.",
    ja: "複数のアドレスの割り当てにハイフンが足りない、または単独のアドレスの割り当てになっている",
  },
  why: {
    en: "+joe-:joe:507:100:/home/joe:-:: hands the mail to joe-info to joe, and qmail-local looks for .qmail, the dash of the sixth column and info. Without that dash it looks for .qmailinfo, which nobody has, and delivers everything as the mail to joe, past .qmail-info and .qmail-default. Without the dash behind the address the rest is -info, and .qmail--info is looked for. With = in place of + the line is about the one address joe-, to which nobody writes.",
    ja: "+joe-:joe:507:100:/home/joe:-:: は joe-info 宛のメールを joe に渡し、qmail-local は .qmail と 6 番目の欄のハイフンと info をつないだ名前のファイルを探します。このハイフンがないと、探されるのは誰も作らない .qmailinfo で、.qmail-info も .qmail-default も読まれず、joe 宛のメールと同じように届きます。アドレスの最後にハイフンがないと、残りの部分は -info になり、.qmail--info が探されます。+ の代わりに = と書くと、誰も使わない joe- というアドレスだけの行になります。",
  },
  remedy: {
    en: "Write + in front, a dash behind the address and a dash in the sixth column, and run qmail-newu.",
    ja: "先頭に +、アドレスの最後と 6 番目の欄にハイフンを書き、qmail-newu を実行してください。",
  },
  sources: ["qmail-newu.c: main()", "qmail-lspawn.c: nughde_get()", "qmail-local.c: qmesearch()", "qmail-users(5)"],
};

interface Slip {
  readonly message: Localized;
  readonly severity?: "information";
  /** Where the line is wrong, and what belongs there. */
  readonly part: Span;
  readonly meant: string;
}

function slipIn({ match, address, assigned: { home, dash, ext } }: Assignment, line: string, model: MailHost): Slip | undefined {
  if (line.startsWith("=") && address.text.endsWith("-")) {
    return { message: singleAddress(address.text), part: { start: 0, end: 1 }, meant: "+" };
  }
  if (match !== "wildcard" || ext.text !== "") return undefined;
  if (dash.text === "-" && /[a-z0-9]$/i.test(address.text)) {
    return { message: noDashBehind(address.text), part: { start: address.span.end, end: address.span.end }, meant: "-" };
  }
  if (dash.text !== "" || !address.text.endsWith("-")) return undefined;
  const unread = fileNeverRead(home.text, model);
  const message = noDashBefore({ address: address.text, home: home.text, unread });
  const isCertain = unread !== undefined || home.text.includes("/domains/");
  return { message, ...(!isCertain && { severity: "information" }), part: dash.span, meant: "-" };
}

/** A .qmail in the home that would be read with a dash; of one with more, the one for all addresses. */
function fileNeverRead(path: string, { files }: MailHost): string | undefined {
  const home = files.home?.(path);
  if (typeof home !== "object") return undefined;
  const names = (home.names?.() ?? []).filter((name) => name.startsWith(".qmail-"));
  return names.find((name) => name === ".qmail-default") ?? names.toSorted()[0];
}

function singleAddress(address: string): Localized {
  const name = shown(fromByteString(address));
  return localized({
    en: `With = this is about the one address ${name}, to which nobody writes: mail to ${name}info does not come here. Write +${name} for all addresses that begin so.`,
    ja: `= で始まるこの行は、誰も使わない ${name} というアドレスだけの割り当てです。${name}info 宛のメールはここに届きません。先頭が一致するすべてのアドレスなら +${name} と書いてください。`,
  });
}

function noDashBehind(address: string): Localized {
  const name = shown(fromByteString(address));
  return localized({
    en: `Without a dash behind ${name} the rest of ${name}-info is -info, and qmail-local looks for .qmail--info. Write +${name}-.`,
    ja: `${name} の後ろにハイフンがないため、${name}-info の残りの部分は -info になり、qmail-local は .qmail--info を探します。+${name}- と書いてください。`,
  });
}

function noDashBefore({ address, home, unread }: { address: string; home: string; unread: string | undefined }): Localized {
  const [name, folder] = [shown(fromByteString(address)), shown(fromByteString(home))];
  const file = unread === undefined ? ".qmail-info" : shown(fromByteString(unread));
  return localized({
    en: `The sixth column is empty, so for mail to ${name}info qmail-local looks in ${folder} for .qmailinfo: ${file} is never read, and the mail is delivered as if it were to that user alone. Write a dash there: ${folder}:-::.`,
    ja: `6 番目の欄が空なので、${name}info 宛のメールに対して qmail-local は ${folder} の .qmailinfo を探します。${file} は読まれず、そのユーザー本人宛のメールと同じように届きます。${folder}:-:: のようにハイフンを書いてください。`,
  });
}

function reportOf({ message, severity, part, meant }: Slip, line: number, text: string): HostReport {
  const right = text.slice(0, part.start) + meant + text.slice(part.end).replace(/\n$/, "");
  const fix: HostFix = {
    title: localized({ en: "Correct the line (run qmail-newu afterwards)", ja: "行を修正する (その後 qmail-newu を実行)" }),
    safe: false,
    preferred: true,
    edits: [{ kind: "replace line", file: "users/assign", line, text: right }],
  };
  return { place: { file: "users/assign", line }, message, ...(severity && { severity }), fixes: () => [fix] };
}
