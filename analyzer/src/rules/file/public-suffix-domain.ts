import { publicSuffixSection } from "../../domain/public-suffix.ts";
import { localized } from "../../text/localized.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { valueLine } from "../value-line.ts";
import { shown } from "../words.ts";

/** `co.jp` in plusdomain or defaultdomain: it makes addresses in domains of others. */
export const publicSuffixDomain: FileRule = {
  id: "public-suffix-domain",
  scope: "file",
  severity: "information",
  appliesTo: (file) => file.name === "defaultdomain" || file.name === "plusdomain",
  *check({ file, store, programs }) {
    const { content } = valueLine(store);
    const section = content.startsWith(".") ? undefined : publicSuffixSection(content);
    if (section !== "icann" || programs.owns(content)) return;
    const [suffix, isPlus] = [shown(content), file.name === "plusdomain"];
    yield {
      span: { start: 0, end: content.length },
      ...(isPlus && { severity: "hint" }),
      message: localized({
        en: `qmail-inject makes joe@mail.${suffix} of joe@mail${isPlus ? "+" : ""}, and anybody may have that domain: ${suffix} is a public suffix. Write a domain of your own.`,
        ja: `qmail-inject は joe@mail${isPlus ? "+" : ""} を joe@mail.${suffix} に補います。${suffix} は公開サフィックスなので、他人のドメインになりえます。自分のドメインを書いてください。`,
      }),
    };
  },
};

export const publicSuffixDomainTexts: RuleTexts = {
  summary: {
    en: "The domain that completes host names is a public suffix.",
    ja: "ホスト名に補うドメインが公開サフィックスになっている",
  },
  why: {
    en: "qmail-inject completes a host name without a dot by defaultdomain, and one that ends in + by plusdomain. With a public suffix such as com or co.jp, joe@mail becomes joe@mail.co.jp, a domain that anybody may have registered, and the mail goes there. qmail's own configuration script makes such a file of a short host name. For plusdomain, which hardly anybody uses, it is a hint.",
    ja: "qmail-inject は、ドットのないホスト名に defaultdomain を、+ で終わるホスト名に plusdomain を補います。com や co.jp のような公開サフィックスだと、joe@mail は joe@mail.co.jp となり、誰かが登録しているかもしれないドメインに送られます。qmail の設定スクリプトは、短いホスト名からこのようなファイルを作ることがあります。plusdomain はほとんど使われないため、ヒントにとどめます。",
  },
  remedy: {
    en: "Write a domain of your own, such as example.co.jp.",
    ja: "example.co.jp のように自分のドメインを書いてください。",
  },
  sources: ["qmail-inject.c: rwgeneric()", "config.sh", "qmail-header(5), host names"],
};
