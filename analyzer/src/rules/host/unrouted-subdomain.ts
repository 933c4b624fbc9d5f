import { domainWay } from "../../host/domain-way.ts";
import { decideRecipient, loadRecipientHosts, type RecipientHosts } from "../../host/rcpthosts.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { someDomainOf } from "./looping-route.ts";

/** `.example.com` in rcpthosts and a route for `example.com` alone: mail for the names below does not go to the relay. */
export const unroutedSubdomain: HostRule = {
  id: "unrouted-subdomain",
  scope: "host",
  severity: "information",
  reports: ["control/smtproutes"],
  *check({ files: { control }, model }) {
    const file = control.get("smtproutes");
    const hosts = loadRecipientHosts(control);
    if (file?.kind !== "file" || !hosts?.rcpthosts) return;
    for (const listed of withPauses(readList(file.bytes))) {
      if (!listed) {
        yield;
        continue;
      }
      const { value, span, line } = listed;
      const route = mapEntryOf(value);
      if (!route || route.value === "" || route.key === "" || route.key.startsWith(".")) continue;
      const wildcard = `.${asciiLower(route.key)}`;
      const below = someDomainOf(wildcard);
      if (acceptingKey(hosts, below) !== wildcard) continue;
      const own = domainWay(model, route.key);
      const way = domainWay(model, below);
      if (own.kind !== "out" || own.route?.line !== line || way.kind !== "out" || way.exception || way.route) continue;
      const domain = visible(route.key);
      yield {
        place: { file: "control/smtproutes", line, columns: { start: span.start, end: span.start + route.key.length } },
        message: localized({
          en: `This route is for ${domain} alone, but rcpthosts takes mail for the names below it too (.${domain}): that mail goes to the MX of each name. Add a line .${domain}: with the same relay if it is to go the same way.`,
          ja: `この経路は ${domain} だけのものですが、rcpthosts に .${domain} があるため、下の名前宛のメールも受け取られ、それぞれの MX へ送られます。同じ中継先に送るなら、.${domain}: で始まる行を加えてください。`,
        }),
        fixes: () => [
          {
            title: localized({
              en: `Add a route for .${domain} (mail for the names below it then goes to the same relay)`,
              ja: `.${domain} の経路を追加 (下の名前宛のメールも同じ中継先に送られるようになります)`,
            }),
            safe: false,
            preferred: true,
            edits: [{ kind: "add line", file: "control/smtproutes", text: `.${value}` }],
          },
        ],
      };
    }
  },
};

export const unroutedSubdomainTexts: RuleTexts = {
  summary: {
    en: "Mail for the names below a routed domain is taken, and not routed.",
    ja: "経路のあるドメインの下の名前宛のメールが、受け取られるのに経路に従わない",
  },
  why: {
    en: "A key of smtproutes without a dot in front is that domain and no other. Where rcpthosts takes mail for the names below it too (.example.com), that mail is sent to the MX of each name, and that may be this host, or nothing.",
    ja: "smtproutes のキーは、ドットで始まらなければそのドメインだけを表します。rcpthosts に .example.com があって下の名前宛のメールも受け取る場合、それらは経路に従わず、それぞれの名前の MX へ送られます。その MX がこのホストであったり、存在しなかったりすることもあります。",
  },
  remedy: {
    en: "Add a second line with a dot in front of the domain: .example.com:RELAY. Or remove .example.com from rcpthosts.",
    ja: "ドメインの前にドットを付けた行 (.example.com:中継先) を加えてください。下の名前宛を受け取らないのなら、rcpthosts から .example.com を削除します。",
  },
  sources: ["qmail-remote.c: main()", "rcpthosts.c: rcpthosts()", "qmail-remote(8), smtproutes"],
};

/** The entry because of which mail for `domain` is accepted, in lower case; undefined where none is. */
function acceptingKey(hosts: RecipientHosts, domain: string): string | undefined {
  const decision = decideRecipient(hosts, `postmaster@${domain}`);
  if (decision.kind !== "accepted") return undefined;
  if (decision.because === "entry") return asciiLower(decision.entry.key);
  return decision.because === "compiled entry" ? decision.key : undefined;
}
