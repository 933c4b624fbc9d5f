import { localized } from "../../text/localized.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { valueLine } from "../value-line.ts";
import { shown } from "../words.ts";

/** `Welcome to our server` in smtpgreeting: clients expect the host's name first. */
export const greetingWithoutName: FileRule = {
  id: "greeting-without-name",
  scope: "file",
  severity: "information",
  appliesTo: (file) => file.name === "smtpgreeting" && file.reader === "line",
  *check({ file, store }) {
    const { content } = valueLine(store);
    if (content === "" || /^[\s#\ufeff]/.test(content) || /[\0\udc80-\udcff]/.test(content)) return;
    const [first = ""] = content.slice(0, 300).split(/\s/);
    if (/^(?:[A-Za-z0-9_-]{1,63}(?:\.[A-Za-z0-9_-]{1,63}){1,126}|localhost|\[[0-9A-Fa-f:.IPv]{2,60}\])$/.test(first)) return;
    const word = shown(first);
    yield {
      span: { start: 0, end: first.length },
      message: localized({
        en: `Clients take the first word of the greeting, “${word}”, for this host's name, and it is no full host name. Begin ${file.name} with the name.`,
        ja: `接続元はあいさつ文の先頭の語「${word}」をこのホストの名前とみなしますが、完全なホスト名ではありません。${file.name} はホスト名で始めてください。`,
      }),
    };
  },
};

export const greetingWithoutNameTexts: RuleTexts = {
  summary: {
    en: "A greeting that does not begin with the name of the host.",
    ja: "ホスト名で始まっていないあいさつ文",
  },
  why: {
    en: "qmail-smtpd sends this line behind 220, and again in its answers to HELO and QUIT. SMTP wants the host's name there first, and clients take the first word for it: they log it, and some compare it with their own name to notice loops.",
    ja: "qmail-smtpd は 220 の後ろにこの行を送り、HELO や QUIT への応答にも使います。SMTP では最初にホスト名を置くことになっており、接続元は先頭の語をホスト名として記録します。ループを見つけるために自分の名前と比べるものもあります。",
  },
  remedy: {
    en: "Begin the line with the host's full name; a text may follow.",
    ja: "ホストの完全な名前で始めてください。その後ろに文章を続けられます。",
  },
  sources: ["qmail-smtpd.c: smtp_greet(), setup()", "qmail-smtpd(8), smtpgreeting", "RFC 5321, section 4.2"],
};
