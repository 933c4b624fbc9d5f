import type { HostRule } from "../host-rule.ts";
import { relayHoles } from "../relay-holes.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A domain in percenthack for which mail is taken from everybody: `victim%example.net@own.example` is a relay. */
export const percenthackRelay: HostRule = {
  id: "percenthack-relay",
  scope: "host",
  severity: "error",
  reports: ["control/percenthack"],
  check: (host) => relayHoles(host, "percenthack-relay", true),
};

export const percenthackRelayTexts: RuleTexts = {
  summary: {
    en: "percenthack makes an open relay of a domain that rcpthosts accepts.",
    ja: "percenthack により、rcpthosts で受け取るドメインがオープンリレーになる",
  },
  why: {
    en: "For a domain in percenthack qmail-send turns user%host@domain into user@host. qmail-smtpd has looked at the domain behind the @ only, and let the mail in. So anybody may send to victim%example.net@DOMAIN, and the server sends it to victim@example.net. Without percenthack such an address is harmless: qmail takes it for a user with % in the name and bounces the mail, though some relay tests call that a failure.",
    ja: "percenthack にあるドメインでは、qmail-send は user%host@ドメイン を user@host に書き換えます。qmail-smtpd は @ の後ろのドメインだけを調べて受け取るため、誰でも victim%example.net@ドメイン 宛に送ることで、このサーバーから victim@example.net に中継させることができます。percenthack がなければ、このようなアドレスは無害です。% を含む名前のユーザーとみなされて差出人に戻されるだけですが、これを中継と判定するテストもあります。",
  },
  remedy: {
    en: "Remove the entry. Nobody has needed such addresses for decades.",
    ja: "エントリを削除してください。このようなアドレスが必要になることは、もうありません。",
  },
  sources: ["qmail-send.c: rewrite()", "qmail-smtpd.c: addrallowed()", "qmail-send(8), percenthack"],
};
