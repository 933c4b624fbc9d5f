import type { HostRule } from "../host-rule.ts";
import { relayHoles } from "../relay-holes.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `:allow` in the rules of qmail-qmqpd. */
export const openQmqp: HostRule = {
  id: "open-qmqp",
  scope: "host",
  severity: "error",
  reports: ["/etc/tcp.qmqp"],
  check: (host) => relayHoles(host, "open-qmqp"),
};

export const openQmqpTexts: RuleTexts = {
  summary: {
    en: "Every client may connect to qmail-qmqpd, which sends mail anywhere for whoever connects.",
    ja: "誰でも qmail-qmqpd に接続でき、接続できればどこへでも送信できる",
  },
  why: {
    en: "qmail-qmqpd takes mail from the hosts of its own network and trusts them: it reads neither rcpthosts nor RELAYCLIENT. Who may send is decided by the tcp rules alone, so :allow in them is an open relay.",
    ja: "qmail-qmqpd は自分のネットワークのホストからメールを受け取るためのプログラムで、rcpthosts も RELAYCLIENT も読みません。誰が送信できるかは tcp の規則だけで決まるため、そこに :allow があるとオープンリレーになります。",
  },
  remedy: {
    en: "Allow the hosts of your own network, and end the rules with :deny.",
    ja: "自分のネットワークのホストだけを許可し、最後の行は :deny にしてください。",
  },
  sources: ["qmail-qmqpd.c: main()", "qmail-qmqpd(8)"],
};
