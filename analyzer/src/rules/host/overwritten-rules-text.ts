import { linesOf } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `tcprules tcp.smtp.cdb tcp.smtp < tcp.smtp`: the temporary file is the text itself. */
export const overwrittenRulesText: HostRule = {
  id: "overwritten-rules-text",
  scope: "host",
  severity: "error",
  reports: ["etc/init.d/qmail"],
  *check({ files }) {
    for (const { file, text } of files.scripts ?? []) {
      if (!text.includes("tcprules")) continue;
      for (const { number: line, text: raw } of linesOf(text)) {
        if (!raw.includes("tcprules") || raw.trimStart().startsWith("#")) continue;
        const content = raw.slice(0, LONGEST);
        const called = /\btcprules[ \t]+(\S+)[ \t]+([^\s<|;&]+)(?:[ \t]*<[ \t]*([^\s;&|)]+))?/.exec(content);
        const source = called?.[3] ?? /\bcat[ \t]+([^\s;&|]+)[ \t]*\|[^|]*\btcprules\b/.exec(content)?.[1];
        if (!called || source === undefined || called[2] !== source) continue;
        const start = called.index + called[0].indexOf(source, called[0].indexOf(called[1] ?? "") + (called[1] ?? "").length);
        const name = shown(source);
        yield {
          place: { file, line, columns: { start, end: start + source.length } },
          message: localized({
            en: `tcprules uses this name for its temporary file and empties it before it reads: ${name} is lost, and the compiled rules are empty. Write ${name}.tmp here.`,
            ja: `tcprules はこの名前を一時ファイルに使い、読む前に空にします。${name} は失われ、コンパイル済みの規則は空になります。ここは ${name}.tmp と書いてください。`,
          }),
          fixes: () => [
            {
              title: localized({ en: `Write ${name}.tmp`, ja: `${name}.tmp に書き換える` }),
              safe: false,
              preferred: true,
              edits: [
                {
                  kind: "replace line",
                  file,
                  line,
                  text: `${raw.replace(/\n$/, "").slice(0, start + source.length)}.tmp${raw.replace(/\n$/, "").slice(start + source.length)}`,
                },
              ],
            },
          ],
        };
      }
    }
  },
};

export const overwrittenRulesTextTexts: RuleTexts = {
  summary: {
    en: "A script lets tcprules write over the text that it reads.",
    ja: "読み込むテキストを tcprules に上書きさせるスクリプト",
  },
  why: {
    en: "The second argument of tcprules is a temporary file, which it empties before it reads a line and renames to the first in the end. Where it is the text itself, nothing is left to read: an empty cdb results, the text is gone, and no client may relay or is denied any more.",
    ja: "tcprules の第 2 引数は一時ファイルで、tcprules は 1 行も読まないうちにそれを空にし、最後に第 1 引数の名前に変えます。それがテキスト自身だと読むものがなくなり、空の cdb ができてテキストは失われ、中継を許す規則も拒否する規則もなくなります。",
  },
  remedy: {
    en: "Give the temporary file a name of its own: tcprules tcp.smtp.cdb tcp.smtp.tmp < tcp.smtp.",
    ja: "一時ファイルには別の名前を使ってください: tcprules tcp.smtp.cdb tcp.smtp.tmp < tcp.smtp",
  },
  sources: ["tcprules.c: main()", "cdb_make.c: cdb_make_start()", "tcprules(1)"],
};

const LONGEST = 2000;
