import { readList } from "../../syntax/list.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** rcpthosts without an entry: everything from outside is refused. */
export const emptyRcpthosts: HostRule = {
  id: "empty-rcpthosts",
  scope: "host",
  severity: "information",
  reports: ["control/rcpthosts"],
  *check({ files: { control }, programs }) {
    const file = control.get("rcpthosts");
    if (file?.kind !== "file" || readList(file.bytes).next().done !== true || programs.dialect.smtpd.acceptsLocals) return;
    if (control.get("morercpthosts.cdb") || control.get("morercpthosts") || control.get("rcpthosts.cdb")) return;
    yield {
      place: { file: "control/rcpthosts", line: 0 },
      wholeFile: true,
      message: localized({
        en: "This file has no entry, so qmail-smtpd refuses all mail from other servers; only clients with RELAYCLIENT get any in. Right for a host that only sends; otherwise list the domains of this host.",
        ja: "このファイルにはエントリがないため、qmail-smtpd は他のサーバーからのメールをすべて拒否し、RELAYCLIENT のあるクライアントからだけ受け取ります。送信専用のホストなら正しい設定ですが、そうでなければこのホストのドメインを書いてください。",
      }),
    };
  },
};

export const emptyRcpthostsTexts: RuleTexts = {
  summary: {
    en: "rcpthosts has no entry, so all mail from outside is refused.",
    ja: "rcpthosts にエントリがなく、外部からのメールがすべて拒否される",
  },
  why: {
    en: "An empty rcpthosts is the opposite of a missing one. Without the file qmail-smtpd takes mail for every domain from everybody; with a file that has no entry, and no morercpthosts.cdb, it takes none but that of clients with RELAYCLIENT. That is right on a host that only sends mail.",
    ja: "空の rcpthosts は、rcpthosts がない場合と正反対です。ファイルがなければ、qmail-smtpd は誰からでもすべてのドメイン宛のメールを受け取ります。ファイルがあってエントリがなく、morercpthosts.cdb もなければ、RELAYCLIENT のあるクライアントからしか受け取りません。送信専用のホストでは正しい設定です。",
  },
  remedy: {
    en: "List the domains for which this host receives mail, one a line. Leave it as it is on a host that only sends.",
    ja: "このホストが受け取るドメインを 1 行に一つずつ書いてください。送信専用のホストではそのままで構いません。",
  },
  sources: ["rcpthosts.c: rcpthosts_init(), rcpthosts()", "qmail-smtpd(8), rcpthosts"],
};
