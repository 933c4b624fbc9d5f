import { domainWay } from "../../host/domain-way.ts";
import { virtualKeys } from "../../host/qmail-send.ts";
import { decideRecipient, loadRecipientHosts } from "../../host/rcpthosts.ts";
import { indexOfFile } from "../../syntax/entry-index.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { someDomainOf } from "./looping-route.ts";

/** `example.com:` in virtualdomains with nothing from which it would be an exception. */
export const needlessException: HostRule = {
  id: "needless-exception",
  scope: "host",
  severity: "information",
  reports: ["control/virtualdomains"],
  *check({ files: { control }, model }) {
    const file = control.get("virtualdomains");
    if (file?.kind !== "file") return;
    const hosts = loadRecipientHosts(control);
    const index = indexOfFile(file, "map");
    for (const listed of withPauses(readList(file.bytes))) {
      if (!listed) {
        yield;
        continue;
      }
      const { value, span, line } = listed;
      const entry = mapEntryOf(value);
      if (entry?.value !== "" || entry.key === "") continue;
      const at = entry.key.lastIndexOf("@");
      const own = asciiLower(entry.key);
      const wider = virtualKeys(at < 0 ? `@${entry.key}` : entry.key, Math.max(at, 0)).filter(
        (key) => asciiLower(key) !== own && asciiLower(key) !== `@${own}`,
      );
      // A line that another one of the same key hides is that one's matter.
      if (index.find(wider).length > 0 || index.find([entry.key])[0]?.entry.line !== line) continue;
      const way = domainWay(model, someDomainOf(entry.key.slice(at + 1)));
      if (way.kind !== "out") continue;
      const isTaken =
        hosts?.rcpthosts !== undefined &&
        !way.route &&
        decideRecipient(hosts, `postmaster@${someDomainOf(entry.key.slice(at + 1))}`).kind === "accepted";
      const key = visible(entry.key);
      yield {
        place: { file: "control/virtualdomains", line, columns: span },
        ...(isTaken && { severity: "warning" }),
        message: localized({
          en: `With nothing behind the colon this line says that ${key} is not virtual, which it would not be without the line: it does nothing, and the mail goes to the MX${way.route ? " or route" : ""} of the domain. Write the user who is to get it, or remove the line.`,
          ja: `コロンの後が空の行は、${key} がバーチャルではないことを表しますが、行がなくてもバーチャルではないため、何の効果もありません。メールはドメインの MX${way.route ? " か経路の中継先" : ""}へ送られます。受け取るユーザーを書くか、行を削除してください。`,
        }),
        fixes: () => [
          {
            title: localized({ en: `Remove ${key}: (nothing changes)`, ja: `${key}: を削除 (動作は変わりません)` }),
            safe: false,
            preferred: true,
            edits: [{ kind: "remove line", file: "control/virtualdomains", line }],
          },
        ],
      };
    }
  },
};

export const needlessExceptionTexts: RuleTexts = {
  summary: {
    en: "A line of virtualdomains with nothing behind the colon, and nothing to be an exception from.",
    ja: "コロンの後が空で、何の例外にもなっていない virtualdomains の行",
  },
  why: {
    en: "DOMAIN: with nothing behind the colon says that the domain is not virtual. That is of use below a wider line, such as .example.com:joe or :joe, from which it makes an exception. Without one the line does nothing, and people who write it expect the mail to be delivered to some default: it goes to the domain's MX. Where rcpthosts takes mail for the domain it is a warning.",
    ja: "コロンの後を空にした「ドメイン:」の行は、そのドメインがバーチャルドメインではないことを表します。.example.com:joe や :joe のような広い行があるときに、その例外として役立ちます。広い行がなければ何の効果もありません。既定の配送先に届くと思って書かれることがありますが、メールはそのドメインの MX へ送られます。rcpthosts でそのドメイン宛を受け取る場合は警告です。",
  },
  remedy: {
    en: "Write the user behind the colon who is to get the domain's mail, or remove the line.",
    ja: "ドメインのメールを受け取るユーザーをコロンの後に書くか、行を削除してください。",
  },
  sources: ["qmail-send.c: rewrite()", "constmap.c: constmap()", "qmail-send(8), virtualdomains"],
};
