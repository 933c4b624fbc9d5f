import { readDotQmailLine } from "../../syntax/dot-qmail.ts";
import { localized } from "../../text/localized.ts";
import { removeEntry } from "../removal.ts";
import { rewrite } from "../rewrite.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** A line with `+` in front that is not `+list`. */
export const unknownPlusLine: LineRule = {
  id: "unknown-plus-line",
  scope: "line",
  severity: "warning",
  appliesTo: (file) => file.reader === "dot-qmail",
  check: (entry): Report | undefined => {
    if (!entry.value.startsWith("+") || readDotQmailLine(entry.value).kind !== "unknown plus") return undefined;
    const text = entry.value.slice(0, 500);
    // A CR behind +list is a mistake of another kind.
    if (/^\+list\r+$/.test(text)) return undefined;
    const isList = /^\+\s*list\s*(?:#.*)?$/i.test(text);
    const isAddress = /^\+[^\s@]*@[\w-]+(?:\.[\w-]+)+$/.test(text);
    return {
      span: { start: entry.span.start, end: entry.span.start + entry.value.trimEnd().length },
      message: localized({
        en: "qmail-local passes over this line: the only one with + in front that it knows is +list, in lower case and with nothing behind it. Write that, or & in front of an address.",
        ja: "qmail-local はこの行を読み飛ばします。+ で始まる行で認識されるのは、小文字で後ろに何も付かない +list だけです。+list と書くか、アドレスなら前に & を付けてください。",
      }),
      fixes: () => [
        ...(isList
          ? [
              rewrite(
                entry.span,
                "+list",
                localized({
                  en: "Write +list (from here on the file may then only forward)",
                  ja: "+list に書き換え (ここから先は転送だけが許されるようになります)",
                }),
              ),
            ]
          : []),
        ...(isAddress
          ? [
              rewrite(
                { start: entry.span.start, end: entry.span.start },
                "&",
                localized({
                  en: "Write & in front (mail is then forwarded there)",
                  ja: "前に & を付ける (そこへ転送されるようになります)",
                }),
              ),
            ]
          : []),
        // Not safe: it may be the only line, or the one that keeps a blank line from being the first.
        removeEntry(entry, { safe: false, preferred: !isList && !isAddress }),
      ],
    };
  },
};

export const unknownPlusLineTexts: RuleTexts = {
  summary: {
    en: "A line that begins with + and is not +list has no effect.",
    ja: "+ で始まるが +list ではないために効果のない行",
  },
  why: {
    en: "qmail-local knows one line that begins with a plus: +list, in lower case and without a blank, from which on the file may only forward. Any other is passed over in silence; it is no address either.",
    ja: "qmail-local が認識する + で始まる行は +list だけです。小文字で、空白を入れずに書くと、そこから先は転送だけが許されます。それ以外の + で始まる行は何も言わずに読み飛ばされ、アドレスにもなりません。",
  },
  remedy: {
    en: "Write +list, or & in front of an address that begins with a plus.",
    ja: "+list と書くか、+ で始まるアドレスなら前に & を付けてください。",
  },
  sources: ["qmail-local.c: main()", "dot-qmail(5)"],
};
