import { domainWay } from "../../host/domain-way.ts";
import { type PatternReading, patternReadings } from "../../host/pattern-readings.ts";
import { smtpdWithOnly } from "../../host/single-entry.ts";
import { isRefused } from "../../host/smtpd-session.ts";
import { readList } from "../../syntax/list.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `@example.org` in badmailfrom where example.org is this host's own: its users can't send by SMTP either. */
export const ownDomainRefused: HostRule = {
  id: "own-domain-refused",
  scope: "host",
  severity: "information",
  reports: ["control/badmailfrom"],
  *check({ files: { control }, model }) {
    const file = control.get("badmailfrom");
    if (file?.kind !== "file") return;
    const readings = patternReadings(model).known;
    for (const listed of withPauses(readList(file.bytes))) {
      if (!listed) {
        yield;
        continue;
      }
      const { value, span, line } = listed;
      if (!/^@[\w-]+(?:\.[\w-]+)+$/.test(value)) continue;
      const way = domainWay(model, value.slice(1));
      if (way.kind !== "local" && (way.kind !== "virtual" || way.line.key === "")) continue;
      const refuses = ({ environment }: PatternReading): boolean => {
        const session = { mail: `MAIL FROM:<joe${value}>`, rcpt: "RCPT TO:<joe@example.net>", relayClient: "", environment };
        if (!isRefused(model.smtpd.ask(session))) return false;
        const answer = smtpdWithOnly(model, "badmailfrom", value).ask(session);
        return isRefused(answer) && answer.steps.some((step) => step.file === "control/badmailfrom");
      };
      if (readings.length === 0 || !readings.every(refuses)) continue;
      const domain = visible(value.slice(1));
      yield {
        place: { file: "control/badmailfrom", line, columns: span },
        message: localized({
          en: `${domain} is delivered on this host, and qmail-smtpd refuses mail from its users, also where RELAYCLIENT lets them send. Right only if they send through another server; otherwise remove the entry.`,
          ja: `${domain} はこのホストに配送されるドメインです。qmail-smtpd はその利用者からのメールを、RELAYCLIENT で送信を許可していても拒否します。別のサーバーから送信しているのでなければ、エントリを削除してください。`,
        }),
        fixes: () => [
          {
            title: localized({ en: `Remove ${visible(value)}`, ja: `${visible(value)} を削除` }),
            safe: false,
            preferred: true,
            edits: [{ kind: "remove line", file: "control/badmailfrom", line }],
          },
        ],
      };
    }
  },
};

export const ownDomainRefusedTexts: RuleTexts = {
  summary: {
    en: "badmailfrom refuses senders of a domain that is this host's own.",
    ja: "badmailfrom が、このホスト自身のドメインの差出人を拒否する",
  },
  why: {
    en: "badmailfrom holds for every client, also for those with RELAYCLIENT. One's own domain is listed against forged senders, and then the domain's users can't send through this server either, nor do their forwarded messages and list mail come back in. That is right only where they send through another program or host.",
    ja: "badmailfrom は、RELAYCLIENT のあるクライアントも含めて、すべてのクライアントに適用されます。差出人の詐称を防ごうと自分のドメインを書くと、そのドメインの利用者もこのサーバーから送信できず、転送されたメールやメーリングリストの投稿も届かなくなります。利用者が別のプログラムやホストから送信している場合にだけ正しい設定です。",
  },
  remedy: {
    en: "Remove the entry unless the domain's users send elsewhere. Against forged senders use SPF, or a list that holds for outsiders alone where this qmail has one.",
    ja: "利用者が別の場所から送信しているのでなければ、エントリを削除してください。詐称には SPF か、この qmail にあれば外部だけに適用されるリストを使います。",
  },
  sources: ["qmail-smtpd.c: bmfcheck(), smtp_rcpt()", "qmail-smtpd(8), badmailfrom"],
};
