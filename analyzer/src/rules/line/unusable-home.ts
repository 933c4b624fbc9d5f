import { readAssignment } from "../../syntax/users-assign.ts";
import { localized } from "../../text/localized.ts";
import { shifted } from "../../text/span.ts";
import { rewrite } from "../rewrite.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `home/joe` in users/assign, where only a path from the root will do. */
export const unusableHome: LineRule = {
  id: "unusable-home",
  scope: "line",
  severity: "error",
  appliesTo: (file) => file.reader === "users-assign",
  check: (entry): Report | undefined => {
    if (ORDINARY_LINE.test(entry.value)) return undefined;
    const read = readAssignment(`${entry.value}\n`);
    if (read.kind !== "assignment") return undefined;
    const { text, span } = read.assigned.home;
    if (text.startsWith("/")) return undefined;
    const own = span.start < span.end ? span : { start: span.start - 1, end: span.end };
    const place = shifted(own, entry.span.start);
    const home = shown(text);
    const meant = /^\s*(\/?[\w.-]+(?:\/[\w.-]+)+)$/.exec(text.slice(0, LONGEST))?.[1];
    const whole = meant === undefined ? undefined : meant.startsWith("/") ? meant : `/${meant}`;
    return {
      span: place,
      message: localized({
        en:
          text === ""
            ? "There is no home, and qmail-local refuses to run without one: all mail to the address bounces. Write the whole path."
            : `qmail-local refuses to run with the home “${home}”, which does not begin with a slash: all mail to the address bounces. Write the whole path${whole === undefined ? "" : `, ${whole}`}.`,
        ja:
          text === ""
            ? "ホームがありません。qmail-local はホームなしでは動かず、このアドレス宛のメールはすべて差出人に戻されます。パスをすべて書いてください。"
            : `ホーム「${home}」が / で始まらないため、qmail-local は動かず、このアドレス宛のメールはすべて差出人に戻されます。${whole === undefined ? "パスをすべて" : `${whole} のようにパスをすべて`}書いてください。`,
      }),
      fixes: () =>
        whole === undefined
          ? []
          : [
              rewrite(
                place,
                whole,
                localized({
                  en: `Write ${whole} (mail is then delivered there)`,
                  ja: `${whole} に書き換え (そこに配送されるようになります)`,
                }),
              ),
            ],
    };
  },
};

export const unusableHomeTexts: RuleTexts = {
  summary: {
    en: "A home that does not begin with a slash, with which nothing is delivered.",
    ja: "/ で始まらないため、何も配送されないホーム",
  },
  why: {
    en: "qmail-local takes the home as it stands and refuses to run with one that does not begin with a slash: all mail to the address bounces. A blank in front is part of it, and ~ or $HOME stand for nothing here.",
    ja: "qmail-local はホームを書かれたとおりに使い、/ で始まらなければ動きません。そのアドレス宛のメールはすべて差出人に戻されます。前にある空白もその一部で、~ や $HOME は展開されません。",
  },
  remedy: { en: "Write the whole path, such as /home/joe.", ja: "/home/joe のように、パスをすべて書いてください。" },
  sources: ["qmail-local.c: main()", "qmail-lspawn.c: spawn()", "qmail-users(5)"],
};

const LONGEST = 500;
const ORDINARY_LINE = /^[^:]{0,255}:[^:]{0,255}:[^:]{0,255}:[^:]{0,255}:\//;
