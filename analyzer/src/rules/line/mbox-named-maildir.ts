import { readDotQmailLine } from "../../syntax/dot-qmail.ts";
import { localized } from "../../text/localized.ts";
import { rewrite } from "../rewrite.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `./Maildir` without a slash at its end: an mbox file of that name. */
export const mboxNamedMaildir: LineRule = {
  id: "mbox-named-maildir",
  scope: "line",
  severity: "information",
  appliesTo: (file) => file.reader === "dot-qmail",
  check: (entry): Report | undefined => {
    if (!/maildir$/i.test(entry.value.slice(-7))) return undefined;
    const { kind, argument } = readDotQmailLine(entry.value);
    if (kind !== "mbox") return undefined;
    const path = shown(argument.text.slice(-100));
    return {
      span: entry.span,
      message: localized({
        en: `Without a slash at its end this is an mbox file: qmail-local appends to ${path}, and can't deliver where that is a directory. Write ${path}/ if a maildir is meant.`,
        ja: `末尾に / がないため、これは mbox ファイルです。qmail-local は ${path} に追記し、そこがディレクトリなら配送できません。Maildir なら ${path}/ と書いてください。`,
      }),
      fixes: () => [
        rewrite(
          { start: entry.span.end, end: entry.span.end },
          "/",
          localized({
            en: "Add the slash (mail is then delivered to a maildir)",
            ja: "/ を付ける (メールが Maildir に配送されるようになります)",
          }),
        ),
      ],
    };
  },
};

export const mboxNamedMaildirTexts: RuleTexts = {
  summary: {
    en: "A mailbox named like a maildir is an mbox, for want of a slash at its end.",
    ja: "末尾に / がないために mbox とみなされる Maildir",
  },
  why: {
    en: "Only the slash at its end makes a mailbox a maildir. Without it qmail-local appends to an mbox file of that name; where a directory stands in its place, the delivery is put off until the mail bounces.",
    ja: "Maildir とみなされるのは、末尾が / のメールボックスだけです。/ がなければ、qmail-local はその名前の mbox ファイルに追記します。そこにディレクトリがあると配送は延期され、最後には差出人に戻されます。",
  },
  remedy: { en: "Write a slash behind the name of a maildir.", ja: "Maildir の名前の後ろに / を付けてください。" },
  sources: ["qmail-local.c: main(), mailfile()", "dot-qmail(5)"],
};
