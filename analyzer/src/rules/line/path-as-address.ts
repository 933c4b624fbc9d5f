import { readDotQmailLine } from "../../syntax/dot-qmail.ts";
import { localized } from "../../text/localized.ts";
import { rewrite } from "../rewrite.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `Maildir/` without `./` in front: a forward to an address. */
export const pathAsAddress: LineRule = {
  id: "path-as-address",
  scope: "line",
  severity: "error",
  appliesTo: (file) => file.reader === "dot-qmail",
  check: (entry): Report | undefined => {
    if (!LIKE_A_PATH.test(entry.value)) return undefined;
    const { kind, argument } = readDotQmailLine(entry.value);
    if (kind !== "forward" || argument.text.includes("@")) return undefined;
    const path = argument.text.trimEnd();
    const relative = path.replace(/^(?:~|\$HOME|\$\{HOME\}|\.)\//, "");
    const name = shown(path);
    return {
      span: { start: entry.span.start, end: entry.span.start + argument.span.start + path.length },
      message: localized({
        en: `qmail-local takes this as an address, not as a mailbox: the mail is forwarded to “${name}” and bounces. Begin a mailbox with ./ or /.`,
        ja: `qmail-local はこれをメールボックスではなくアドレスとみなし、メールを「${name}」に転送するため、差出人に戻されます。メールボックスは ./ か / で始めてください。`,
      }),
      fixes: () => {
        if (!/^[\w./+-]+$/.test(relative) || path !== argument.text) return [];
        const written = relative.startsWith("/") ? relative : `./${relative}`;
        return [
          rewrite(
            entry.span,
            written,
            localized({
              en: `Write ${written} (mail is then delivered there)`,
              ja: `${written} に書き換え (メールがそこに配送されるようになります)`,
            }),
          ),
        ];
      },
    };
  },
};

export const pathAsAddressTexts: RuleTexts = {
  summary: {
    en: "A mailbox without ./ in front is taken as an address.",
    ja: "先頭に ./ がないためにアドレスとみなされるメールボックス",
  },
  why: {
    en: "A line is a mailbox only if its first character is a dot or a slash. Maildir/ and ~/Maildir/ are addresses to which the mail is forwarded, on the host that envnoathost names; they don't exist, and the mail bounces.",
    ja: "メールボックスとみなされるのは、「.」か / で始まる行だけです。Maildir/ や ~/Maildir/ は転送先のアドレス (ホスト名は envnoathost) になります。そのようなアドレスはなく、メールは差出人に戻されます。",
  },
  remedy: {
    en: "Write ./Maildir/ for a maildir or ./Mailbox for an mbox in the home directory.",
    ja: "ホームディレクトリの Maildir は ./Maildir/、mbox は ./Mailbox と書いてください。",
  },
  sources: ["qmail-local.c: main()", "dot-qmail(5)"],
};

/** A bare path of a mailbox, with or without & in front: a slash and no blank, or the usual name. */
const LIKE_A_PATH = /^(?:&?(?:~|\$HOME|\$\{HOME\}|\.)?\/[^\s@|]{0,250}|&?[\w.-]{1,60}\/[^\s@|]{0,250}|Maildir|Mailbox)\s{0,9}$/;
