import { controlLine } from "../../host/control.ts";
import { domainWay } from "../../host/domain-way.ts";
import { routeLoop } from "../../host/trace-loops.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { describeBytesKey } from "../words.ts";

/** A route whose relay is this host itself: the mail comes back and is sent again. */
export const loopingRoute: HostRule = {
  id: "looping-route",
  scope: "host",
  severity: "error",
  reports: ["control/smtproutes"],
  *check(host) {
    const file = host.files.control.get("smtproutes");
    if (file?.kind !== "file" || host.model.remote.kind !== "running" || !mayListenOnPort25(host)) return;
    const me = controlLine(host.files.control, "me");
    const own = me.kind === "value" ? asciiLower(me.value) : "";
    for (const listed of withPauses(readList(file.bytes))) {
      if (!listed) {
        yield;
        continue;
      }
      const { value, span, line } = listed;
      const entry = mapEntryOf(value);
      if (!entry || entry.value === "") continue;
      const way = domainWay(host.model, someDomainOf(entry.key));
      // Not this line's mail, or none at all.
      if (way.kind !== "out" || way.route?.line !== line || way.route.file !== "control/smtproutes") continue;
      if (!routeLoop(host.model, way.relay)) continue;
      const relay = visible(way.relay.host);
      const named = asciiLower(way.relay.host.replace(/\.$/, ""));
      const isCertain = way.relay.via === "address literal" || named === own || named === "localhost";
      const whose = describeBytesKey(entry.key);
      yield {
        place: { file: "control/smtproutes", line, columns: { start: span.start + entry.valueSpan.start, end: span.end } },
        ...(!isCertain && { severity: "warning" }),
        message: localized({
          en: `${isCertain ? `${relay} is this host itself` : `locals has ${relay} as a name of this host`}, and qmail-remote connects there all the same: mail for ${whose.en} comes back and is sent again until it has too many Received lines, or is refused. Name another server, or make the domain local or virtual and remove this line.`,
          ja: `${isCertain ? `${relay} はこのホスト自身です` : `${relay} は locals にある、このホストの名前です`}が、qmail-remote はそのまま接続します。${whose.ja}宛のメールは戻ってきてはまた送られ、Received 行が多くなりすぎるか受け取りを拒否されて、差出人に戻されます。別のサーバーを書くか、ドメインを locals か virtualdomains に加えてこの行を削除してください。`,
        }),
        fixes: () => [
          {
            title: localized({ en: "Remove this route", ja: "この経路を削除" }),
            safe: false,
            preferred: true,
            edits: [{ kind: "remove line", file: "control/smtproutes", line }],
          },
        ],
      };
    }
  },
};

export const loopingRouteTexts: RuleTexts = {
  summary: { en: "A route leads back to this host.", ja: "このホスト自身に戻ってくる経路" },
  why: {
    en: "qmail-remote connects to whatever a route names and does not look whether that is this host; it does so only for the MX of a domain. The mail comes back by SMTP, is queued anew and sent by the same route, until it has a hundred Received lines and bounces; or qmail-smtpd refuses it, and it bounces at once. Another port is healthy: a content filter listens there. Where the relay is a name that locals lists, it may be another machine after all, so that is a warning.",
    ja: "qmail-remote は経路に書かれたホストにそのまま接続し、それが自分自身かどうかは調べません (調べるのはドメインの MX のときだけです)。メールは SMTP で戻ってきてキューに入り、また同じ経路で送られることを繰り返し、Received 行が 100 を超えたところで差出人に戻されます。qmail-smtpd が受け取りを拒否すれば、すぐに戻されます。別のポートなら、コンテンツフィルターなどが待ち受けているので問題ありません。中継先が locals にある名前のときは、実際には別のマシンのこともあるため警告にとどめます。",
  },
  remedy: {
    en: "Name the server that is to get the mail. To deliver the domain on this host, put it into locals or virtualdomains and remove the route; to have the domain's MX looked up, leave nothing behind the colon.",
    ja: "メールを受け取るべきサーバーを書いてください。このホストに配送するなら、locals か virtualdomains にドメインを加えて経路を削除します。MX に送るなら、コロンの後を空にします。",
  },
  sources: ["qmail-remote.c: main()", "qmail-smtpd.c: blast()", "qmail-remote(8), smtproutes"],
};

/** A domain of which a line with that key is asked: itself, one below it, or one that no other line is about. */
export function someDomainOf(key: string): string {
  if (key === "") return "qmail-control.invalid";
  return key.startsWith(".") ? `qmail-control${key}` : key;
}

/** False where all listeners are known and qmail-smtpd is on no port 25: then something else listens there. */
function mayListenOnPort25({ files: { listeners } }: HostView): boolean {
  const started = (listeners ?? []).filter(({ program, startedBy }) => program === "qmail-smtpd" && startedBy !== undefined);
  return started.length === 0 || started.some(({ port }) => port === undefined || port === "25" || port === "smtp");
}
