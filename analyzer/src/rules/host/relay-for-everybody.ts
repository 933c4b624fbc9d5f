import type { HostRule } from "../host-rule.ts";
import { relayHoles } from "../relay-holes.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** RELAYCLIENT for every client: `:allow,RELAYCLIENT=""`, or a run script that sets it. */
export const relayForEverybody: HostRule = {
  id: "relay-for-everybody",
  scope: "host",
  severity: "error",
  reports: ["/etc/tcp.smtp", "/service/qmail-smtpd/run"],
  check: (host) => relayHoles(host, "relay-for-everybody"),
};

export const relayForEverybodyTexts: RuleTexts = {
  summary: {
    en: "Every client gets RELAYCLIENT, so anybody may send anywhere.",
    ja: "すべてのクライアントに RELAYCLIENT が渡り、誰でもどこへでも送信できる",
  },
  why: {
    en: "With RELAYCLIENT in its environment qmail-smtpd accepts every recipient and does not look into rcpthosts. A rule without an address fits every client that no other rule names, and a variable of the run script is there for all of them: the server is an open relay, and spammers find it within hours. Only a listener that forces a login before it takes mail is safe with such a rule.",
    ja: "環境変数 RELAYCLIENT があると、qmail-smtpd は rcpthosts を調べずにすべての宛先を受け付けます。アドレスのない規則は他の規則に当てはまらないクライアントすべてに当てはまり、run スクリプトの変数は全クライアントに渡ります。サーバーはオープンリレーになり、数時間のうちにスパムに使われます。このような規則が安全なのは、認証しなければメールを受け取らないリスナーだけです。",
  },
  remedy: {
    en: 'Set RELAYCLIENT for your own networks only, as in 192.0.2.:allow,RELAYCLIENT="", and end with :allow. Others can log in to send.',
    ja: 'RELAYCLIENT は 192.0.2.:allow,RELAYCLIENT="" のように自分のネットワークにだけ設定し、最後の行は :allow にしてください。それ以外からの送信には認証を使います。',
  },
  sources: ["qmail-smtpd.c: addrallowed()", "tcprules(1)", "tcpserver(1)"],
};
