import { readAssignment } from "../../syntax/users-assign.ts";
import { linesOf, withoutLineFeed } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import type { HostReport, HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `| vdelivermail '' delete`: what becomes of mail to addresses of a vpopmail domain that do not exist. */
export const catchAllMailbox: HostRule = {
  id: "catch-all-mailbox",
  scope: "host",
  severity: "information",
  reports: ["/home/vpopmail/domains/example.com/.qmail-default"],
  *check({ files, model }) {
    const compiled = model.assignments;
    if (compiled.kind !== "compiled" || !files.home) return;
    const seen = new Set<string>();
    for (const { text } of compiled.assignments) {
      if (!text.includes("/domains/")) continue;
      const read = readAssignment(`${text}\n`);
      if (read.kind !== "assignment" || read.match !== "wildcard") continue;
      const path = read.assigned.home.text;
      if (seen.has(path)) continue;
      seen.add(path);
      if (seen.size > MOST_DOMAINS) return;
      const home = files.home(path);
      const file = typeof home === "object" ? home.get(".qmail-default") : undefined;
      if (file?.kind === "file") yield* catchAlls(`${path}/.qmail-default`, file.bytes);
    }
  },
};

export const catchAllMailboxTexts: RuleTexts = {
  summary: {
    en: "Mail to addresses that do not exist is kept or thrown away instead of bouncing.",
    ja: "存在しないアドレス宛てのメールを、差し戻さずに受け取る、または捨てる設定",
  },
  why: {
    en: "The last argument of vdelivermail says what becomes of mail to an address that the domain does not have. A mailbox or an address collects all of it, which is mostly spam to guessed addresses. With delete it is gone without a trace: somebody who mistypes an address never learns that his mail was not read.",
    ja: "vdelivermail の最後の引数は、ドメインにないアドレス宛てのメールの扱いを決めます。メールボックスやアドレスを指定するとすべてがそこに集まり、その大半は当てずっぽうのアドレスへの迷惑メールになります。delete では跡形もなく捨てられ、アドレスを打ち間違えた人は、メールが読まれなかったことを知るすべがありません。",
  },
  remedy: {
    en: "Write bounce-no-mailbox, and let a recipient check at SMTP time (chkuser) refuse such mail before it is taken.",
    ja: "bounce-no-mailbox とし、SMTP での受信者の検査 (chkuser) で受け取る前に拒否するのがよい設定です。",
  },
  sources: ["vpopmail: vdelivermail", "dot-qmail(5)"],
};

/** Each needs a file read. */
const MOST_DOMAINS = 1000;

function* catchAlls(file: string, bytes: string): Generator<HostReport> {
  for (const { number: line, text } of linesOf(bytes)) {
    if (line >= MOST_LINES) return;
    const content = withoutLineFeed(text).slice(0, LONGEST);
    if (!content.startsWith("|")) continue;
    const call = /vdelivermail(?:\.\w+)?[ \t]+(?:''|""|\S+)[ \t]+['"]?([^\s'"]+)/.exec(content);
    const [, target] = call ?? [];
    if (!call || target === undefined || target === "bounce-no-mailbox") continue;
    const start = call.index + call[0].lastIndexOf(target);
    const name = shown(target);
    yield {
      place: { file, line, columns: { start, end: start + target.length } },
      ...(target === "delete" && { severity: "warning" as const }),
      message:
        target === "delete"
          ? localized({
              en: "Mail to an address that this domain does not have is thrown away, and nobody is told: whoever mistypes an address loses the mail. Write bounce-no-mailbox.",
              ja: "このドメインにないアドレス宛てのメールは、誰にも知らされずに捨てられます。アドレスを打ち間違えた人のメールは失われます。bounce-no-mailbox としてください。",
            })
          : localized({
              en: `Mail to every address that this domain does not have goes to ${name}: guessed addresses are all accepted. If that is not meant, write bounce-no-mailbox.`,
              ja: `このドメインにないアドレス宛てのメールがすべて ${name} に届き、当てずっぽうのアドレスもすべて受け取られます。意図したものでなければ bounce-no-mailbox としてください。`,
            }),
      fixes: () => [
        {
          title: localized({
            en: "Write bounce-no-mailbox (mail to addresses that do not exist then bounces)",
            ja: "bounce-no-mailbox に書き換える (存在しないアドレス宛てのメールは差し戻されます)",
          }),
          safe: false,
          preferred: false,
          edits: [
            {
              kind: "replace line",
              file,
              line,
              text: `${content.slice(0, start)}bounce-no-mailbox${withoutLineFeed(text).slice(start + target.length)}`,
            },
          ],
        },
      ],
    };
  }
}

const MOST_LINES = 1000;
const LONGEST = 1000;
