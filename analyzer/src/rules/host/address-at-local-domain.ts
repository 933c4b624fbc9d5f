import { domainWay } from "../../host/domain-way.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `joe@example.com:shop` in virtualdomains while example.com is local: locals is asked first. */
export const addressAtLocalDomain: HostRule = {
  id: "address-at-local-domain",
  scope: "host",
  severity: "warning",
  reports: ["control/virtualdomains"],
  *check({ files: { control }, model }) {
    const file = control.get("virtualdomains");
    if (file?.kind !== "file") return;
    for (const { value, span, line } of readList(file.bytes)) {
      const key = mapEntryOf(value)?.key ?? "";
      const at = key.lastIndexOf("@");
      if (at <= 0) continue;
      const way = domainWay(model, key.slice(at + 1));
      if (way.kind !== "local") continue;
      const [address, domain] = [visible(key), visible(key.slice(at + 1))];
      const where = way.line.file.slice("control/".length);
      yield {
        place: { file: "control/virtualdomains", line, columns: { start: span.start, end: span.start + key.length } },
        message: localized({
          en: `qmail-send finds ${domain} in ${where} (line ${way.line.line + 1}) before it looks for ${address}, so this line is never used: the mail goes to the local user. Use a .qmail file instead, and remove this line.`,
          ja: `qmail-send は ${address} を探す前に ${where} の ${way.line.line + 1} 行目で ${domain} を見つけるため、この行は使われず、メールはローカルユーザーに届きます。代わりに .qmail ファイルを使い、この行は削除してください。`,
        }),
        related: [
          { place: { file: way.line.file, line: way.line.line }, message: localized({ en: "Found here first", ja: "先に見つかる行" }) },
        ],
        fixes: () => [
          {
            title: localized({ en: "Remove this line (nothing changes)", ja: "この行を削除 (動作は変わりません)" }),
            safe: false,
            preferred: true,
            edits: [{ kind: "remove line", file: "control/virtualdomains", line }],
          },
        ],
      };
    }
  },
};

export const addressAtLocalDomainTexts: RuleTexts = {
  summary: {
    en: "A virtual user at a domain that is local, where it is never used.",
    ja: "ローカルなドメインのアドレスを指定した、使われないバーチャルユーザー",
  },
  why: {
    en: "qmail-send looks the recipient's domain up in locals before it looks the address up in virtualdomains. For an address at a local domain the line in virtualdomains is never reached: the mail goes to the local user of that name. Such lines are for addresses at domains whose other mail leaves the host.",
    ja: "qmail-send は、virtualdomains でアドレスを探す前に、受信者のドメインを locals で探します。ローカルなドメインのアドレスについては virtualdomains の行まで進まず、メールはその名前のローカルユーザーに届きます。この形の行は、ほかのメールがホストの外へ送られるドメインのアドレスのためのものです。",
  },
  remedy: {
    en: "Handle a single address at a local domain by a .qmail file (~alias/.qmail-joe) or a line of users/assign.",
    ja: "ローカルなドメインの特定のアドレスは、.qmail ファイル (~alias/.qmail-joe) か users/assign の行で扱います。",
  },
  sources: ["qmail-send.c: rewrite()", "qmail-send(8), locals and virtualdomains"],
};
