import { MAILBOX_PROVIDERS } from "../../domain/mailbox-providers.ts";
import { controlLine } from "../../host/control.ts";
import { domainWay } from "../../host/domain-way.ts";
import { decideRecipient, loadRecipientHosts, type RecipientHosts } from "../../host/rcpthosts.ts";
import { type IndexedEntry, indexOfFile } from "../../syntax/entry-index.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { HostReport, HostRule, HostView } from "../host-rule.ts";
import { openSuffix } from "../line/public-suffix-entry.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `gmail.com` in rcpthosts "so that we can send there": anybody may send to all of its users through this host. */
export const foreignMailboxProvider: HostRule = {
  id: "foreign-mailbox-provider",
  scope: "host",
  severity: "error",
  reports: ["control/rcpthosts", "control/morercpthosts", "control/morercpthosts.cdb"],
  *check(host) {
    const hosts = loadRecipientHosts(host.files.control);
    if (!hosts?.rcpthosts) return;
    const told = new Set<string>();
    for (const domain of MAILBOX_PROVIDERS) {
      for (const { place, entry } of acceptedBecauseOf(host, hosts, domain)) {
        const key = `${place.file}:${place.line}`;
        if (told.has(key) || isHandledHere(host, domain)) continue;
        told.add(key);
        yield report(place, entry, domain);
      }
    }
  },
};

export const foreignMailboxProviderTexts: RuleTexts = {
  summary: {
    en: "The server takes mail from anybody for all users of a mailbox provider such as gmail.com.",
    ja: "gmail.com などのメールサービス宛のメールを誰からでも中継するエントリ",
  },
  why: {
    en: "rcpthosts says for whom strangers may bring mail. Providers such as gmail.com, yahoo.co.jp or docomo.ne.jp stand there because somebody wanted the users of this server to write to them, and what it does is to let the whole world write to them through this server: it is an open relay to the mailboxes that spammers want most, and the provider blocks the server for it. Nothing is said where a line of locals, virtualdomains or smtproutes says what is to become of the domain's mail, or where this host itself belongs to the provider, or the domain is one of `ownDomains`. The check knows the domains of about a hundred large providers.",
    ja: "rcpthosts は、外部の誰からでも受け取る宛先のドメインを並べるファイルです。gmail.com、yahoo.co.jp、docomo.ne.jp などは「自分たちがそこへ送信できるように」と書かれることが多いのですが、実際には、世界中の誰もがこのサーバーを経由してそこへ送信できるようになります。迷惑メールの送信者が最も狙う宛先へのオープンリレーであり、サーバーはその事業者から拒否されるようになります。locals、virtualdomains、smtproutes のいずれかの行がそのドメインの扱いを決めている場合と、このホスト自体がその事業者のものである場合、そのドメインが ownDomains にある場合は、何も報告しません。調べるのは、100 ほどの大手事業者のドメインです。",
  },
  remedy: {
    en: "Remove the entry. Mail that users send out needs no entry; let them relay by RELAYCLIENT in the tcp rules for their addresses, or by SMTP authentication.",
    ja: "エントリを削除してください。利用者が外部へ送信するのにエントリは不要です。利用者の中継は、その接続元に対する tcprules の RELAYCLIENT か SMTP 認証で許可します。",
  },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-smtpd.c: addrallowed()", "qmail-smtpd(8), rcpthosts"],
};

interface Accepting {
  readonly place: HostReport["place"];
  /** The entry as it is written. */
  readonly entry: string;
}

/** The lines because of which mail for the provider is taken; none where it is not, or a whole public suffix is to blame. */
function acceptedBecauseOf({ files: { control }, programs }: HostView, hosts: RecipientHosts, domain: string): readonly Accepting[] {
  const decision = decideRecipient(hosts, `postmaster@${domain}`);
  if (decision.kind === "accepted" && decision.because === "entry") {
    const { key } = decision.entry;
    if (openSuffix(key, programs)) return [];
    const [found] = hosts.rcpthosts?.find([key]) ?? [];
    return found ? [found.entry, ...found.hidden].map((entry) => inText("rcpthosts", entry)) : [];
  }
  const more = control.get("morercpthosts");
  const text = more?.kind === "file" ? indexOfFile(more, "list") : undefined;
  if (decision.kind === "accepted" && decision.because === "compiled entry") {
    if (openSuffix(decision.key, programs)) return [];
    const [found] = text?.find([decision.key]) ?? [];
    return found
      ? [inText("morercpthosts", found.entry)]
      : [{ place: { file: "control/morercpthosts.cdb", line: 0 }, entry: decision.key }];
  }
  // A text that is to be compiled, or whose compiled file is not in view.
  const [found] = (decision.kind === "refused" && text?.find([domain])) || [];
  return found ? [inText("morercpthosts", found.entry)] : [];
}

function inText(name: "rcpthosts" | "morercpthosts", { line, key, keySpan }: IndexedEntry): Accepting {
  return { place: { file: `control/${name}`, line, columns: keySpan }, entry: key };
}

/** Whether a line says what is to become of the domain's mail, or the host is one of the provider's. */
function isHandledHere({ files, model, programs }: HostView, domain: string): boolean {
  const me = controlLine(files.control, "me");
  const own = me.kind === "value" ? asciiLower(me.value) : "";
  if (programs.owns(domain) || own === domain || own.endsWith(`.${domain}`)) return true;
  const way = domainWay(model, domain);
  if (way.kind === "local") return true;
  // The line for all domains says nothing of this one.
  if (way.kind === "virtual") return way.line.key !== "";
  return way.kind === "out" && way.route !== undefined && way.route.key !== "" && way.relay.via !== "mx";
}

function report(place: HostReport["place"], entry: string, domain: string): HostReport {
  const compiled = place.file.endsWith(".cdb");
  const written = visible(entry);
  return {
    place,
    ...(compiled && { wholeFile: true }),
    message: localized({
      en: `${compiled ? `This compiled file has ${written}: qmail-smtpd` : "qmail-smtpd"} takes mail from anybody to victim@${domain} and every other user of ${domain}, and sends it on. ${compiled ? "Compile morercpthosts anew without it" : "Remove this entry"}; your own users write to ${domain} without it, by RELAYCLIENT in the tcp rules or by SMTP authentication.`,
      ja: `${compiled ? `このコンパイル済みファイルには ${written} があるため、` : ""}qmail-smtpd は victim@${domain} をはじめ、${domain} のすべての利用者宛のメールを誰からでも受け取って中継します。${compiled ? "それを除いて morercpthosts をコンパイルし直してください" : "このエントリを削除してください"}。自分の利用者が ${domain} に送信するのにこの行は不要で、tcprules の RELAYCLIENT か SMTP 認証で許可します。`,
    }),
    fixes: () =>
      compiled
        ? []
        : [
            {
              title: localized({ en: `Remove ${written}`, ja: `${written} を削除` }),
              safe: false,
              preferred: true,
              edits: [{ kind: "remove line", file: place.file, line: place.line }],
            },
          ],
  };
}
