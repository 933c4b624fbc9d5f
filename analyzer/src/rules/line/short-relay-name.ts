import { mapEntryOf } from "../../syntax/map.ts";
import { smtpRouteOf } from "../../syntax/smtp-route.ts";
import { localized } from "../../text/localized.ts";
import { shifted } from "../../text/span.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `example.com:mailhub`: a name without a dot, which only /etc/hosts or a search list would know. */
export const shortRelayName: LineRule = {
  id: "short-relay-name",
  scope: "line",
  severity: "warning",
  appliesTo: (file) => file.name === "smtproutes",
  check: (entry, _file, _line, { dialect }): Report | undefined => {
    const route = mapEntryOf(entry.value);
    if (!route || !MAY_BE_SHORT.test(route.value)) return undefined;
    const { host } = smtpRouteOf(route.value, dialect.remote.routes);
    if (!SHORT.test(host.text) || host.text.toLowerCase() === "localhost") return undefined;
    const name = shown(host.text);
    return {
      span: shifted(host.span, entry.span.start + route.valueSpan.start),
      message: localized({
        en: `qmail-remote asks the DNS for “${name}” as it stands: it reads no /etc/hosts and adds no domain. A name without a dot is not found there, and the mail bounces. Write the complete name, or the address in brackets.`,
        ja: `qmail-remote は「${name}」をそのまま DNS に問い合わせます。/etc/hosts は読まず、ドメインも補いません。ドットのない名前は DNS で見つからず、メールは差出人に戻されます。完全なホスト名か、角括弧で囲んだアドレスを書いてください。`,
      }),
    };
  },
};

export const shortRelayNameTexts: RuleTexts = {
  summary: {
    en: "A route leads to a name without a dot, which the DNS does not know.",
    ja: "ドットのない、DNS にない名前への経路",
  },
  why: {
    en: "qmail-remote asks the name server for exactly the name in the route. It reads no /etc/hosts and adds no domain from the search line of resolv.conf, so a short name that works with ping and telnet is not found, and the mail bounces. Nothing is said of localhost, which many name servers answer for.",
    ja: "qmail-remote は経路に書かれた名前をそのままネームサーバーに問い合わせます。/etc/hosts は読まず、resolv.conf の search のドメインも補いません。ping や telnet で使える短い名前でも見つからず、メールは差出人に戻されます。localhost は多くのネームサーバーが答えるため、対象外です。",
  },
  remedy: {
    en: "Write the complete name of the relay, or its address in brackets: [192.0.2.1].",
    ja: "中継先の完全なホスト名か、[192.0.2.1] のように角括弧で囲んだアドレスを書いてください。",
  },
  sources: ["dns.c: dns_init(), resolve()", "qmail-remote.c: main()", "res_query(3)"],
};

/** One label, and whatever may end it in some dialect. */
const MAY_BE_SHORT = /^[a-z_][a-z0-9_-]{0,62}(?:[:;| ]|$)/i;
const SHORT = /^[a-z_][a-z0-9_-]{0,62}$/i;
