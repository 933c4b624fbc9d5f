import type { HostRule } from "../host-rule.ts";
import { relayHoles } from "../relay-holes.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** An entry of relaymailfrom: whoever gives that sender may relay. */
export const relayBySender: HostRule = {
  id: "relay-by-sender",
  scope: "host",
  severity: "error",
  reports: ["control/relaymailfrom"],
  check: (host) => relayHoles(host, "relay-by-sender", true),
};

export const relayBySenderTexts: RuleTexts = {
  summary: {
    en: "Whoever gives a certain sender address may send anywhere.",
    ja: "特定の送信者アドレスを名乗るだけで、誰でもどこへでも送信できる",
  },
  why: {
    en: "relaymailfrom lets a client relay because of the envelope sender that it gives. Nobody proves a sender: the addresses of a domain are easily guessed, and spammers try them.",
    ja: "relaymailfrom は、クライアントが名乗ったエンベロープ送信者だけを理由に中継を許します。送信者は誰も証明しません。ドメインのアドレスは簡単に推測でき、スパム送信者は実際に試します。",
  },
  remedy: {
    en: "Remove the entry. Let your users log in, or name their networks in the tcp rules.",
    ja: "エントリを削除してください。利用者には認証を使わせるか、tcp の規則でそのネットワークを指定します。",
  },
  sources: ["qmail-ldap: qmail-smtpd.c: smtp_rcpt()", "indimail: smtpd.c: smtp_rcpt()"],
};
