import { localized } from "../../text/localized.ts";
import { virtualExample } from "../map-example.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `example.com:joe@example.org` in virtualdomains: no forward, but the name of a local user. */
export const addressAsUser: LineRule = {
  id: "address-as-user",
  scope: "line",
  ignoresPlainLines: true,
  severity: "warning",
  appliesTo: (file) => file.name === "virtualdomains",
  check: (entry, _file, _line, { dialect }): Report | undefined => {
    const colon = entry.value.indexOf(":");
    if (colon < 0 || !entry.value.includes("@", colon) || /\s/.test(entry.value.slice(colon, colon + 1000))) return undefined;
    const example = virtualExample(entry.value);
    if (!example) return undefined;
    const [address, local] = [shown(example.address), shown(example.local)];
    return {
      span: { start: entry.span.start + colon + 1, end: entry.span.end },
      message: localized({
        en: `${dialect.send.program} does not forward to this address: mail to ${address} is delivered on this host, to the local user “${local}”. Name a local user here and forward in the user's .qmail.`,
        ja: `${dialect.send.program} はこのアドレスへ転送しません。${address} 宛のメールは、このホストのローカルユーザー「${local}」に配送されます。ここにはローカルユーザーを書き、転送はそのユーザーの .qmail で指定してください。`,
      }),
    };
  },
};

export const addressAsUserTexts: RuleTexts = {
  summary: {
    en: "A virtual domain is given to an address, which qmail takes for a local user.",
    ja: "転送先のつもりのアドレスがローカルユーザーの名前とみなされるバーチャルドメイン",
  },
  why: {
    en: "What stands behind the colon is put in front of the recipient with a hyphen between them, and the result is delivered on this host. An address there forwards nothing: the mail is for a local user whose name has an @ in it.",
    ja: "コロンの後ろの値は、ハイフンを挟んで受信者のアドレスの前に付けられ、その結果がこのホストで配送されます。アドレスを書いても転送はされず、名前に @ を含むローカルユーザー宛になります。",
  },
  remedy: {
    en: "Name a local user, such as alias-NAME, and write the address into that user's .qmail file, such as ~alias/.qmail-NAME-default.",
    ja: "alias-名前 のようなローカルユーザーを書き、転送先はそのユーザーの .qmail ファイル (~alias/.qmail-名前-default など) に書いてください。",
  },
  sources: ["qmail-send.c: rewrite()", "qmail-send(8), virtualdomains", "dot-qmail(5)"],
};
