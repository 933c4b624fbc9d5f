import { isBelowPlainEnd, isIcannSuffix } from "../../domain/public-suffix.ts";
import { localized } from "../../text/localized.ts";
import { isRecipientHostList } from "../host-lists.ts";
import { removeEntry } from "../removal.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `com` in rcpthosts: without a dot in front it names one host, which has no mail. */
export const bareSuffixEntry: LineRule = {
  id: "bare-suffix-entry",
  scope: "line",
  severity: "warning",
  appliesTo: isRecipientHostList,
  ignoresPlainKey: isBelowPlainEnd,
  fixAllTitle: (count) =>
    localized({
      en: `Remove all ${count} bare suffixes in this file`,
      ja: `このファイルのドットなしのサフィックス ${count} 件をすべて削除`,
    }),
  check: (entry, _file, _line, programs): Report | undefined => {
    const { value, span } = entry;
    if (value.startsWith(".") || !isIcannSuffix(value) || programs.owns(value)) return undefined;
    return {
      span,
      message: localized({
        en: `qmail-smtpd takes this as the name of one host: it accepts mail to user@${value}, but not to names below ${value}. Remove it, or write the full name of your domain.`,
        ja: `qmail-smtpd はこの行を一つのホスト名とみなします。user@${value} 宛は受け付けますが、${value} の下のドメイン宛は受け付けません。削除するか、自分のドメインを省略せずに書いてください。`,
      }),
      fixes: () => [removeEntry(entry, { safe: false })],
    };
  },
};

export const bareSuffixEntryTexts: RuleTexts = {
  summary: {
    en: "An entry is a public suffix without a dot in front and does nothing.",
    ja: "先頭にドットのない公開サフィックスで、何の効果もないエントリ",
  },
  why: {
    en: "Without a dot in front an entry matches one host name and nothing below it: com matches mail to user@com, not to user@example.com. No mail is addressed to a public suffix itself. With a dot in front it would be far worse: the server would relay for everybody.",
    ja: "先頭にドットのないエントリは、そのホスト名そのものにだけ一致し、その下の名前には一致しません。com は user@com に一致しますが、user@example.com には一致しません。公開サフィックスそのものに宛てたメールはありません。先頭にドットを付けるとさらに悪く、誰からのメールでも中継するサーバーになります。",
  },
  remedy: {
    en: "Remove the entry, or write the full name of the domain that was meant.",
    ja: "エントリを削除するか、意図したドメインを省略せずに書いてください。",
  },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-smtpd(8), rcpthosts"],
};
