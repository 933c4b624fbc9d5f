import { dnsLabelsOf } from "../../host/dns-name.ts";
import { addressOf } from "../../host/qmail-remote.ts";
import type { Entry } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { type SmtpRouteSyntax, smtpRouteOf } from "../../syntax/smtp-route.ts";
import { toByteString } from "../../text/bytes.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { shifted } from "../../text/span.ts";
import { rewrite } from "../rewrite.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shownRelay } from "../words.ts";
import { isIpv6Route } from "./unreadable-port.ts";

/** `example.com:relay..example.com`, `example.com:relay1,relay2`: no host has such a name, so the mail bounces. */
export const unusableRelay: LineRule = {
  id: "unusable-relay",
  scope: "line",
  severity: "error",
  appliesTo: (file) => file.name === "smtproutes",
  check: (entry, _file, _line, { dialect }): Report | undefined => {
    const { routes } = dialect.remote;
    if (ORDINARY_ENTRY[routes.portSeparator].test(entry.value)) return undefined;
    const read = mapEntryOf(entry.value);
    if (!read || read.value === "") return undefined;
    const { host, port, login } = smtpRouteOf(read.value, routes);
    // Blanks and CR are mistakes of their own; so is an IPv6 address, whose port can't be read.
    if (/[\s\0]/.test(host.text.slice(0, LONGEST)) || isIpv6Route(read.value)) return undefined;
    if (host.text === "" && !port) {
      if (!login) return undefined;
      return {
        span: shifted({ start: 0, end: read.value.length }, entry.span.start + read.valueSpan.start),
        message: NO_HOST_BEFORE_LOGIN,
      };
    }
    const other = otherSeparator(entry, host.text, routes);
    if (other) return { span: shifted(host.span, entry.span.start + read.valueSpan.start), ...other };
    const message = faultOf(host.text);
    if (!message) return undefined;
    const span = host.text === "" ? { start: 0, end: read.value.length } : host.span;
    return { span: shifted(span, entry.span.start + read.valueSpan.start), message };
  },
};

export const unusableRelayTexts: RuleTexts = {
  summary: { en: "A route leads to a host that can't exist.", ja: "存在しえないホストへの経路" },
  why: {
    en: "The value is one host name, or one IPv4 address with or without brackets. Anything else is asked for in the DNS as it stands: a list of hosts, an address with three numbers, a user in front of the host. The name does not exist, so the mail bounces. A number above 255 in an address is cut to its lowest 8 bits, and the mail goes to another host.",
    ja: "値は一つのホスト名か、一つの IPv4 アドレス ([ ] で囲んでもよい) です。ホストの列挙、数が三つのアドレス、ユーザー名の付いたホストなど、それ以外のものはそのまま DNS に問い合わせられます。そのような名前はないため、メールは差出人に戻されます。アドレスの中の 255 を超える数は下位 8 ビットだけが使われ、別のホストへ送られます。",
  },
  remedy: {
    en: "Write one host, as HOST or HOST:PORT. For several relays give one name several addresses or MX records; nothing behind the colon means the domain's own MX.",
    ja: "ホスト を一つだけ、ホスト または ホスト:ポート の形で書いてください。中継先が複数ある場合は、一つの名前に複数のアドレスを持たせます。コロンの後を空にすると、そのドメインの MX が使われます。",
  },
  sources: ["qmail-remote.c: main()", "dns.c: dns_ip()", "ip.c: ip_scan(), ip_scanbracket()", "qmail-remote(8), smtproutes"],
};

const LONGEST = 2000;

const NO_HOST_BEFORE_LOGIN = localized({
  en: "This qmail-remote takes the blank or bar for the beginning of what to log in with, and there is no host before it: it asks the DNS for the address of its root, which has none, and the mail bounces. Write the host right behind the colon.",
  ja: "この qmail-remote は空白や | より後ろをログインのための情報とみなします。その前にホストがないため、DNS のルートのアドレスを問い合わせますが、そのようなものはなく、メールは差出人に戻されます。ホストはコロンの直後に書いてください。",
});

/** A port behind the sign that another qmail has there: `relay;587`, and in s/qmail `relay:587`. */
function otherSeparator(
  { value, span }: Entry,
  host: string,
  { portSeparator }: SmtpRouteSyntax,
): Pick<Report, "message" | "fixes"> | undefined {
  const [whole, name, sign, number] = /^([\w.-]{1,255}|\[[\d.]{7,15}\])([:;])(\d{1,5})$/.exec(host) ?? [];
  if (whole === undefined || name === undefined || sign === portSeparator || Number(number) < 1 || Number(number) > 65535) return undefined;
  const signs = portSeparator === ":" ? { en: "a colon", ja: "コロン" } : { en: "a semicolon", ja: "セミコロン" };
  const written = `${name}${portSeparator}${number}`;
  const start = value.indexOf(whole, value.indexOf(":") + 1) + name.length;
  return {
    message: localized({
      en: `This qmail-remote divides host and port at ${signs.en}, so it asks the DNS for a host named “${whole}”, which can't exist, and the mail bounces. Write ${written}.`,
      ja: `この qmail-remote はホストとポート番号を${signs.ja}で区切るため、「${whole}」という存在しえないホストを DNS に問い合わせ、メールは差出人に戻されます。${written} と書いてください。`,
    }),
    fixes: () => [
      rewrite(
        { start: span.start + start, end: span.start + start + 1 },
        portSeparator,
        localized({
          en: `Write ${written} (the mail then goes to port ${number} of ${name})`,
          ja: `${written} に書き換え (メールは ${name} のポート ${number} に送られるようになります)`,
        }),
      ),
    ],
  };
}

function faultOf(host: string): Localized | undefined {
  if (ORDINARY.test(host)) return undefined;
  const name = shownRelay(host);
  if (host === "")
    return localized({
      en: "There is no host before the port, so qmail-remote asks the DNS for the address of its root, which has none: the mail bounces. Write a host, or nothing behind the first colon for the domain's own MX.",
      ja: "ポートの前にホストがないため、qmail-remote は DNS のルートのアドレスを問い合わせますが、そのようなものはなく、メールは差出人に戻されます。ホストを書くか、ドメインの MX に送るなら最初のコロンの後を空にしてください。",
    });
  const address = addressOf(host);
  if (address !== undefined) {
    if (host.replace(/^\[|\]$/g, "").replace(/\b0+(?=\d)/g, "") === address) return undefined;
    return localized({
      en: `A number in an address is at most 255; qmail-remote keeps its lowest 8 bits and connects to ${address}. Write the address of the relay.`,
      ja: `アドレスの数は 255 までです。qmail-remote は下位 8 ビットだけを使い、${address} に接続します。中継先のアドレスを書いてください。`,
    });
  }
  if (!dnsLabelsOf(toByteString(host.slice(0, LONGEST))))
    return localized({
      en: `“${name}” is no name that the DNS can be asked for (an empty label, or too long), so the mail bounces. Write the name of the relay.`,
      ja: `「${name}」は DNS に問い合わせられない名前 (ラベルが空か、長すぎる) なので、メールは差出人に戻されます。中継先のホスト名を書いてください。`,
    });
  if (!/[[\]/@,;<>()"'*|?]|^[\d.]+$/.test(host)) return undefined;
  return localized({
    en: `qmail-remote asks the DNS for a host named “${name}”, which can't exist, so the mail bounces. Write one host name, or an IPv4 address as in [192.0.2.1].`,
    ja: `qmail-remote は「${name}」という名前のホストを DNS に問い合わせますが、そのようなホストは存在しえないため、メールは差出人に戻されます。ホスト名を一つか、[192.0.2.1] のように IPv4 アドレスを書いてください。`,
  });
}

/** Names about which nothing is asked: labels of ordinary length with a letter in the last, with or without a final dot. */
const ORDINARY = /^(?:[a-z0-9_-]{1,63}\.){0,9}[a-z_-][a-z0-9_-]{0,62}\.?$/i;
/** An entry with such a name and perhaps a port. */
const ORDINARY_ENTRY: Readonly<Record<SmtpRouteSyntax["portSeparator"], RegExp>> = {
  ":": /^[^:]{0,255}:(?:[a-z0-9_-]{1,63}\.){0,9}[a-z_-][a-z0-9_-]{0,62}\.?(?::|$)/i,
  ";": /^[^:]{0,255}:(?:[a-z0-9_-]{1,63}\.){0,9}[a-z_-][a-z0-9_-]{0,62}\.?(?:;|$)/i,
};
