import { domainWay } from "../../host/domain-way.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A route for a domain whose mail stays on this host: qmail-remote never gets any for it. */
export const unusedRoute: HostRule = {
  id: "unused-route",
  scope: "host",
  severity: "warning",
  reports: ["control/smtproutes", "control/qmtproutes"],
  *check(host) {
    const { remote } = host.model;
    if (remote.kind !== "running") return;
    let exceptions: ReadonlySet<string> | undefined;
    for (const name of remote.traits.qmtpRoutes ? (["smtproutes", "qmtproutes"] as const) : (["smtproutes"] as const)) {
      const file = host.files.control.get(name);
      if (file?.kind !== "file") continue;
      for (const listed of withPauses(readList(file.bytes))) {
        if (!listed) {
          yield;
          continue;
        }
        const { value, span, line } = listed;
        const route = mapEntryOf(value);
        if (!route || route.value === "" || route.key === "" || route.key.startsWith(".")) continue;
        const way = domainWay(host.model, route.key);
        // Where the line for all domains keeps everything here, that line is the mistake.
        if ((way.kind !== "local" && way.kind !== "virtual") || (way.kind === "virtual" && way.line.key === "")) continue;
        exceptions ??= domainsOfExceptions(host);
        if (way.kind === "virtual" && exceptions.has(asciiLower(route.key))) continue;
        const domain = visible(route.key);
        const decisive = way.line;
        const where = decisive.file.slice("control/".length);
        yield {
          place: { file: `control/${name}`, line, columns: { start: span.start, end: span.start + route.key.length } },
          message: localized({
            en: `This route is never used: ${where} (line ${decisive.line + 1}) keeps mail for ${domain} on this host, so qmail-remote never gets any. Remove ${domain} from ${where} if it is to go to the other server, else this line.`,
            ja: `この経路は使われません。${where} の ${decisive.line + 1} 行目により、${domain} 宛のメールはこのホストに配送され、qmail-remote には渡されません。別のサーバーへ送るなら ${where} から ${domain} を削除し、そうでなければこの行を削除してください。`,
          }),
          related: [
            {
              place: { file: decisive.file, line: decisive.line },
              message: localized({ en: "This line keeps the mail here", ja: "メールをこのホストにとどめる行" }),
            },
          ],
          fixes: () => [
            {
              title: localized({ en: `Remove the route for ${domain}`, ja: `${domain} の経路を削除` }),
              safe: false,
              preferred: true,
              edits: [{ kind: "remove line", file: `control/${name}`, line }],
            },
          ],
        };
      }
    }
  },
};

export const unusedRouteTexts: RuleTexts = {
  summary: {
    en: "A route for a domain whose mail is delivered on this host.",
    ja: "このホストに配送されるドメインについての、使われない経路",
  },
  why: {
    en: "smtproutes is read by qmail-remote, and qmail-remote gets only mail that leaves the host. What locals or virtualdomains keep here never comes to it, so the route is never used: mail that was to go to another server is delivered here, to users who may not exist.",
    ja: "smtproutes を読むのは qmail-remote で、qmail-remote に渡されるのはホストの外へ出るメールだけです。locals や virtualdomains によってこのホストにとどまるメールには、経路は使われません。別のサーバーへ送るつもりのメールがここに配送され、該当するユーザーがいなければ差出人に戻されます。",
  },
  remedy: {
    en: "To send the domain's mail to the other server, remove it from locals or virtualdomains and send HUP to qmail-send. Else remove the route.",
    ja: "別のサーバーへ送るには、locals や virtualdomains からそのドメインを削除し、qmail-send に HUP シグナルを送ってください。ここに配送するのなら、経路を削除します。",
  },
  sources: ["qmail-send.c: rewrite()", "qmail-remote.c: main()", "qmail-remote(8), smtproutes"],
};

/** Domains of which virtualdomains lets single addresses out: `joe@example.com:`. */
function domainsOfExceptions({ files: { control } }: HostView): ReadonlySet<string> {
  const domains = new Set<string>();
  const file = control.get("virtualdomains");
  if (file?.kind !== "file") return domains;
  for (const { value } of readList(file.bytes)) {
    const entry = mapEntryOf(value);
    const at = entry?.value === "" ? entry.key.lastIndexOf("@") : -1;
    if (entry && at > 0) domains.add(asciiLower(entry.key.slice(at + 1)));
  }
  return domains;
}
