import { isBelowPublicSuffix } from "../../domain/public-suffix.ts";
import { domainWay } from "../../host/domain-way.ts";
import { decideRecipient, loadRecipientHosts } from "../../host/rcpthosts.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { slipsBetween } from "../../text/nearest.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import type { HostPlace, HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `exmaple.com` in rcpthosts, while example.com is in virtualdomains. */
export const misspeltDomain: HostRule = {
  id: "misspelt-domain",
  scope: "host",
  severity: "warning",
  reports: ["control/rcpthosts", "control/morercpthosts"],
  *check(host) {
    const { control } = host.files;
    const hosts = loadRecipientHosts(control);
    if (!hosts?.rcpthosts || host.model.send.kind !== "running" || host.model.remote.kind !== "running") return;
    const refused = domainsHere(host).filter(({ domain }) => decideRecipient(hosts, `postmaster@${domain}`).kind === "refused");
    // With more of them, the list was forgotten as a whole.
    if (refused.length === 0 || refused.length > MOST_REFUSED) return;
    for (const name of ["rcpthosts", "morercpthosts"]) {
      const file = control.get(name);
      if (file?.kind !== "file") continue;
      for (const listed of withPauses(readList(file.bytes))) {
        if (!listed) {
          yield;
          continue;
        }
        const { value, span, line } = listed;
        const entry = asciiLower(value);
        const meant = refused.find(({ domain }) => isNear(entry, domain));
        if (!meant || !isBelowPublicSuffix(entry)) continue;
        const way = domainWay(host.model, entry);
        if (way.kind !== "out" || way.exception || way.route) continue;
        const [wrong, right] = [visible(entry), visible(meant.domain)];
        yield {
          place: { file: `control/${name}`, line, columns: span },
          message: localized({
            en: `Nobody on this host has ${wrong}, while ${right}, which has its mailboxes here, is not in the list: its mail is refused. Write ${right}, if that is what was meant.`,
            ja: `${wrong} を受け持つ行はこのホストになく、メールボックスのある ${right} はこのリストにないため、そのメールは拒否されます。${right} のつもりなら、そう書いてください。`,
          }),
          related: [
            { place: meant.place, message: localized({ en: `${right} has its mailboxes here`, ja: `${right} のメールボックスはここ` }) },
          ],
          fixes: () => [
            {
              title: localized({ en: `Write ${right}`, ja: `${right} に書き換え` }),
              safe: false,
              preferred: true,
              edits: [{ kind: "replace line", file: `control/${name}`, line, text: meant.domain }],
            },
          ],
        };
      }
    }
  },
};

export const misspeltDomainTexts: RuleTexts = {
  summary: {
    en: "A domain in rcpthosts is spelled nearly like one that has its mailboxes here.",
    ja: "このホストにメールボックスのあるドメインとよく似た、rcpthosts の名前",
  },
  why: {
    en: "One slip of the fingers, and mail to the domain is refused, while mail to the misspelt one is taken from everybody and sent on, if anybody has it. Reported where the one is in locals or virtualdomains alone, and the other in rcpthosts alone.",
    ja: "1 文字の打ち間違いで、本来のドメイン宛のメールは拒否され、間違った名前宛のメールが誰からでも受け取られて、その名前の持ち主へ送られます。一方が locals や virtualdomains にだけ、もう一方が rcpthosts にだけある場合に報告します。",
  },
  remedy: {
    en: "Correct the name in the one file or the other.",
    ja: "どちらかのファイルの名前を直してください。",
  },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-send.c: rewrite()"],
};

const MOST_REFUSED = 20;
/** Shorter names differ by a letter without being misspelt. */
const SHORTEST = 8;

function isNear(entry: string, domain: string): boolean {
  if (entry.length < SHORTEST || Math.abs(entry.length - domain.length) > 1 || entry === domain) return false;
  return slipsBetween(entry, domain) === 1;
}

function domainsHere({ files: { control } }: HostView): readonly { readonly domain: string; readonly place: HostPlace }[] {
  return ["virtualdomains", "locals"].flatMap((name) => {
    const file = control.get(name);
    if (file?.kind !== "file") return [];
    return [...readList(file.bytes)].flatMap(({ value, line }) => {
      const entry = name === "locals" ? { key: value, value } : mapEntryOf(value);
      const domain = asciiLower(entry?.key ?? "");
      if (!entry || entry.value === "" || /^\.|@/.test(domain) || !isBelowPublicSuffix(domain)) return [];
      return [{ domain, place: { file: `control/${name}`, line } }];
    });
  });
}
