import { isBelowPublicSuffix } from "../../domain/public-suffix.ts";
import { controlLine } from "../../host/control.ts";
import type { CompiledPair } from "../../host/mail-host.ts";
import { rewriteRecipient } from "../../host/qmail-send.ts";
import { compileTcpRules } from "../../host/tcprules.ts";
import { readList } from "../../syntax/list.ts";
import { readTcpRule } from "../../syntax/tcp-rules.ts";
import { asciiLower } from "../../text/ascii.ts";
import { fromByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `:deny` in the rules of a host that takes mail for domains. */
export const closedMailExchanger: HostRule = {
  id: "closed-mail-exchanger",
  scope: "host",
  severity: "warning",
  reports: ["etc/tcp.smtp"],
  *check(host) {
    const { programs } = host;
    const rules = publicRules(host);
    if (rules.length !== 1) return;
    for (const { file, text } of rules) {
      if (text === undefined || !text.includes(":deny")) continue;
      const compiled = compileTcpRules(text, programs.tcpRules);
      if (compiled.kind !== "compiled") continue;
      const everybody = compiled.rules.find(({ keys }) => keys.kind === "one" && keys.key === "");
      if (!everybody?.data.startsWith("D\0")) continue;
      // Whoever may connect and not relay is a mail server.
      const gateway = compiled.rules.some(({ text: line, data }) => {
        const rule = data.startsWith("D") ? undefined : readTcpRule(line, programs.tcpRules.syntax);
        return rule?.kind === "rule" && !data.includes("+RELAYCLIENT=") && !rule.address.text.startsWith("127.");
      });
      const domain = gateway ? undefined : ownDomain(host);
      if (domain === undefined) continue;
      const name = shown(fromByteString(domain));
      yield {
        place: { file, line: everybody.line },
        message: localized({
          en: `tcpserver closes the connection of everybody else, mail servers included, so no mail from outside comes in for ${name}, which rcpthosts lists. Write :allow if this host is to receive mail.`,
          ja: `tcpserver はほかのメールサーバーを含むすべての接続元を切るため、rcpthosts にある ${name} 宛てのメールも外からは届きません。メールを受け取るホストなら :allow と書いてください。`,
        }),
      };
    }
  },
};

export const closedMailExchangerTexts: RuleTexts = {
  summary: {
    en: "The rules shut everybody out of a host that has domains to take mail for.",
    ja: "メールを受け取るドメインがあるのに、全員を締め出す規則",
  },
  why: {
    en: "A rule with an empty address decides for every client that no other rule names. With :deny tcpserver closes the connections of all other mail servers, so no mail comes in from outside, though rcpthosts lists domains whose mailboxes are here. On a host that only sends, or that gets its mail from one gateway which a rule names, that is right.",
    ja: "アドレスが空の規則は、ほかの規則に当てはまらないすべての接続元に効きます。:deny だと、tcpserver はほかのメールサーバーの接続をすべて切るため、rcpthosts にこのホストのドメインがあっても、外からのメールは届きません。送信だけのホストや、規則に書かれたゲートウェイからだけ受け取るホストなら、それで正しい設定です。",
  },
  remedy: {
    en: "Write :allow as the last rule; rcpthosts then decides which mail is taken. Or name the gateway in a rule with allow.",
    ja: "最後の規則を :allow としてください。どのメールを受け取るかは rcpthosts で決まります。ゲートウェイ経由なら、それを allow の規則に書きます。",
  },
  sources: ["rules.c: doit()", "tcpserver.c: doit()", "tcprules(1)"],
};

/** The rules of the listeners on the port to which other servers send. */
function publicRules({ files }: HostView): readonly CompiledPair[] {
  const smtp = (files.listeners ?? []).filter(
    ({ program, port, requiresLogin }) => program === "qmail-smtpd" && [undefined, "25", "smtp"].includes(port) && requiresLogin !== true,
  );
  const pairs = new Map<string, CompiledPair>();
  for (const { rules, startedBy } of smtp) {
    // Another listener may be the one that the world knows.
    if (rules.kind !== "pair") return [];
    if (startedBy || PLAIN_NAME.test(rules.pair.file)) pairs.set(rules.pair.file, rules.pair);
  }
  return [...pairs.values()];
}

const PLAIN_NAME = /(?:^|\/)(?:tcp\.|rules\.|(?:tcp\.)?qmail-)?smtpd?(?:\.txt|\.rules)?$/;

/** A domain of the Internet other than the host's own name that rcpthosts lists and that is delivered here. */
function ownDomain({ files: { control }, model }: HostView): string | undefined {
  const hosts = control.get("rcpthosts");
  const me = controlLine(control, "me");
  if (hosts?.kind !== "file" || me.kind !== "value") return undefined;
  let looked = 0;
  for (const { value } of readList(hosts.bytes)) {
    if (!isBelowPublicSuffix(value) || asciiLower(value) === asciiLower(me.value)) continue;
    if (rewriteRecipient(model.send, `postmaster@${value}`).channel === "local") return value;
    looked += 1;
    if (looked >= MOST_LOOKED_AT) return undefined;
  }
  return undefined;
}

const MOST_LOOKED_AT = 100;
