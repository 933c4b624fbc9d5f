import { controlFilesOf } from "../../host/control-files.ts";
import type { Programs } from "../../host/programs.ts";
import { startSmtpd } from "../../host/qmail-smtpd.ts";
import type { Entry } from "../../syntax/list.ts";
import { readTcpRule, type TcpRuleSetting } from "../../syntax/tcp-rules.ts";
import { fromByteString, toByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { shifted } from "../../text/span.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { isSound } from "../tcp-rule-repair.ts";
import { shown } from "../words.ts";

/** `RELAYCLIENT="yes"`: the value is put behind each recipient. */
export const relayclientValue: LineRule = {
  id: "relayclient-value",
  scope: "line",
  severity: "error",
  appliesTo: (file) => file.reader === "tcp-rules",
  check: (entry, _file, _line, programs): Report | undefined => {
    if (!/RELAYCLIENT=(?!""|'')/.test(entry.value)) return undefined;
    const read = readTcpRule(entry.value, programs.tcpRules.syntax);
    if (read.kind !== "rule" || read.verdict === "deny") return undefined;
    const setting = read.settings.findLast(({ name }) => name.text === "RELAYCLIENT");
    if (!setting || setting.value.text === "" || /^\.|@/.test(setting.value.text)) return undefined;
    const recipient = recipientWith(setting.value.text, programs);
    if (recipient === undefined) return undefined;
    const address = shown(recipient);
    return {
      span: shifted(setting.value.span, entry.span.start),
      message: localized({
        en: `qmail-smtpd lets this client relay whatever the value is, and appends it to each recipient: mail to joe@example.com goes to “${address}” and bounces. Write RELAYCLIENT="".`,
        ja: `qmail-smtpd は値が何であってもこの接続元に中継を許可し、値を各受信者のアドレスの後ろに付けます。joe@example.com 宛のメールは「${address}」宛になり、差出人に戻されます。RELAYCLIENT="" と書いてください。`,
      }),
      fixes: () => fixesFor(entry, setting, programs),
    };
  },
};

export const relayclientValueTexts: RuleTexts = {
  summary: {
    en: "A value of RELAYCLIENT is appended to every recipient.",
    ja: "すべての受信者のアドレスの後ろに付けられる RELAYCLIENT の値",
  },
  why: {
    en: 'RELAYCLIENT is no switch with yes and no: a client may relay wherever it is set, even to nothing, and qmail-smtpd appends its value to each recipient. With "yes" mail to joe@example.com goes to joe@example.comyes and bounces. A value that begins with @ or a dot, such as "@fixme", is a known way to route such mail through virtualdomains or smtproutes.',
    ja: 'RELAYCLIENT は yes と no で切り替えるものではありません。設定されていれば値が空でも中継が許可され、qmail-smtpd は値を各受信者のアドレスの後ろに付けます。"yes" とすると、joe@example.com 宛のメールは joe@example.comyes 宛になり、差出人に戻されます。"@fixme" のように @ や「.」で始まる値は、virtualdomains や smtproutes で扱いを変えるための知られた方法です。',
  },
  remedy: {
    en: 'Write RELAYCLIENT="" for the clients that may relay, and no RELAYCLIENT at all for the others.',
    ja: '中継を許可する接続元には RELAYCLIENT="" と書き、それ以外には RELAYCLIENT を書かないでください。',
  },
  sources: ["qmail-smtpd.c: smtp_rcpt(), addrallowed()", "qmail-smtpd(8), RELAYCLIENT"],
};

/** What qmail-smtpd makes of joe@example.com. */
function recipientWith(relayClient: string, { dialect }: Programs): string | undefined {
  const { envelope } = startSmtpd(controlFilesOf({ me: "me", rcpthosts: "" }), { dialect }).ask({
    mail: "MAIL FROM:<>",
    rcpt: "RCPT TO:<joe@example.com>",
    relayClient: toByteString(relayClient.slice(0, 100)),
  });
  return envelope && fromByteString(envelope.recipient);
}

function fixesFor({ value, span }: Entry, { value: part }: TcpRuleSetting, programs: Programs): readonly Fix[] {
  const line = value.slice(0, part.span.start) + value.slice(part.span.end);
  if (!isSound(line, programs)) return [];
  return [
    rewrite(
      shifted(part.span, span.start),
      "",
      localized({
        en: "Leave the value empty (mail from this client is then relayed to the recipient as given)",
        ja: "値を空にする (この接続元からのメールが、指定された受信者にそのまま中継されるようになります)",
      }),
    ),
  ];
}
