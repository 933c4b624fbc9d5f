import { isBelowPublicSuffix } from "../../domain/public-suffix.ts";
import type { CompiledPair, MailHost } from "../../host/mail-host.ts";
import { relayFor } from "../../host/qmail-remote.ts";
import { rewriteRecipient } from "../../host/qmail-send.ts";
import { readTcpRule } from "../../syntax/tcp-rules.ts";
import { fromByteString } from "../../text/bytes.ts";
import { linesOf } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import type { HostReport, HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `RELAYCLIENT="@fixme"` without a line for fixme in virtualdomains. */
export const unroutedRelayclient: HostRule = {
  id: "unrouted-relayclient",
  scope: "host",
  severity: "error",
  reports: ["etc/tcp.smtp", "/service/qmail-smtpd/run"],
  *check({ files, model, programs }) {
    const pairs = new Map<string, CompiledPair>();
    for (const { rules, environment, places } of files.listeners ?? []) {
      if (rules.kind === "pair") pairs.set(rules.pair.file, rules.pair);
      const value = environment["RELAYCLIENT"];
      const place = places.get("RELAYCLIENT");
      const report = value !== undefined && place && reportFor(model, value);
      if (report) yield { place: { file: place.file, line: place.line }, ...report };
    }
    if (files.tcpRules) pairs.set(files.tcpRules.file, files.tcpRules);
    const judged = new Map<string, ReturnType<typeof reportFor>>();
    for (const { file, text } of pairs.values()) {
      for (const { number: line, text: raw } of linesOf(text ?? "")) {
        if (!raw.includes("RELAYCLIENT=")) continue;
        const rule = readTcpRule(raw, programs.tcpRules.syntax);
        if (rule.kind !== "rule" || rule.verdict === "deny") continue;
        const setting = rule.settings.findLast(({ name }) => name.text === "RELAYCLIENT");
        if (!setting || setting.value.text === "") continue;
        const value = setting.value.text;
        if (!judged.has(value)) judged.set(value, reportFor(model, value));
        const report = judged.get(value);
        if (report) yield { place: { file, line, columns: setting.value.span }, ...report };
      }
    }
  },
};

export const unroutedRelayclientTexts: RuleTexts = {
  summary: {
    en: "RELAYCLIENT turns recipients into addresses at a host that nobody knows.",
    ja: "RELAYCLIENT の値により、受信者がどこにもないホストのアドレスになる",
  },
  why: {
    en: 'qmail-smtpd appends the value of RELAYCLIENT to each recipient: with "@fixme", joe@example.com becomes joe@example.com@fixme, an address at the host fixme. The FAQ uses that to send such mail through a program of alias, and needs a line fixme:alias-fixup in virtualdomains for it. Without that line, or a route, qmail-remote asks the DNS for fixme, and all mail of these clients bounces.',
    ja: 'qmail-smtpd は RELAYCLIENT の値を各受信者の後ろに付けます。"@fixme" なら joe@example.com は joe@example.com@fixme、つまりホスト fixme のアドレスになります。FAQ はこれを使って、そのようなメールを alias のプログラムに通していますが、それには virtualdomains の fixme:alias-fixup という行が必要です。その行も経路もなければ、qmail-remote は DNS に fixme を問い合わせ、この接続元からのメールはすべて差し戻されます。',
  },
  remedy: {
    en: 'Add the host to virtualdomains, with a .qmail of alias for its prefix, or write RELAYCLIENT="".',
    ja: 'virtualdomains にそのホストを加え、プレフィックスに合わせた .qmail を alias に置くか、RELAYCLIENT="" としてください。',
  },
  sources: ["qmail-smtpd.c: smtp_rcpt()", "qmail-send.c: rewrite()", "FAQ 5.5"],
};

/** Where the mail goes; undefined: somewhere that may exist, or the value is no way to send mail elsewhere. */
function reportFor(model: MailHost, value: string): Pick<HostReport, "message"> | undefined {
  if (value.length > LONGEST || !/^\.|@/.test(value)) return undefined;
  const recipient = `joe@example.com${value}`;
  const domain = recipient.slice(recipient.lastIndexOf("@") + 1);
  if (isBelowPublicSuffix(domain) || rewriteRecipient(model.send, recipient).channel !== "remote") return undefined;
  if (relayFor(model.remote, domain).via !== "mx") return undefined;
  const [address, host] = [shown(fromByteString(recipient)), shown(fromByteString(domain))];
  return {
    message: localized({
      en: `qmail-smtpd appends this to each recipient: mail to joe@example.com goes to ${address}, and neither virtualdomains nor smtproutes has ${host}, so all mail of these clients bounces. Add it to virtualdomains, or write RELAYCLIENT="".`,
      ja: `qmail-smtpd はこの値を各受信者の後ろに付けます。joe@example.com 宛てのメールは ${address} 宛てになりますが、virtualdomains にも smtproutes にも ${host} がないため、この接続元からのメールはすべて差し戻されます。virtualdomains に追加するか、RELAYCLIENT="" としてください。`,
    }),
  };
}

const LONGEST = 300;
