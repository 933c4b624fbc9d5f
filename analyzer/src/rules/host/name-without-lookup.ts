import { readTcpRule } from "../../syntax/tcp-rules.ts";
import { linesOf } from "../../text/lines.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `=mail.example.com:allow` for a tcpserver with -H. */
export const nameWithoutLookup: HostRule = {
  id: "name-without-lookup",
  scope: "host",
  severity: "warning",
  reports: ["etc/tcp.smtp"],
  *check({ files, programs }) {
    const asked = new Map<
      string,
      { readonly text: string; readonly place: { readonly file: string; readonly line: number } | undefined }
    >();
    for (const { rules, asksName, startedBy, server = startedBy } of files.listeners ?? []) {
      if (rules.kind !== "pair") continue;
      const { file, text = "" } = rules.pair;
      const before = asked.get(file);
      // One that asks is enough.
      const place = asksName === false && (!before || before.place) ? (before?.place ?? server) : undefined;
      asked.set(file, { text, place });
    }
    for (const [file, { text, place }] of asked) {
      if (!place) continue;
      for (const { number: line, text: raw } of linesOf(text)) {
        if (!/^[^#:]*=/.test(raw.slice(0, LONGEST))) continue;
        const rule = readTcpRule(raw, programs.tcpRules.syntax);
        if (rule.kind !== "rule" || !/^(?:[^=]*@)?=/.test(rule.address.text)) continue;
        const name = shown(rule.address.text);
        yield {
          place: { file, line, columns: rule.address.span },
          message: localized({
            en: `tcpserver is started with -H and asks for no names, so no client is ever “${name}”. Write the client's address.`,
            ja: `tcpserver は -H 付きで起動され、名前を調べないため、「${name}」に当てはまる接続元はありません。接続元のアドレスを書いてください。`,
          }),
          related: [{ place, message: localized({ en: "Started here with -H", ja: "ここで -H 付きで起動されている" }) }],
        };
      }
    }
  },
};

export const nameWithoutLookupTexts: RuleTexts = {
  summary: {
    en: "A rule is for a name, and tcpserver asks for no names.",
    ja: "tcpserver が名前を調べないのに、名前で書かれた規則",
  },
  why: {
    en: "With -H tcpserver does not ask the DNS for the client's name, so it never looks a client up under =NAME. Most run scripts have -H, since the look-up costs time.",
    ja: "-H の付いた tcpserver は接続元の名前を DNS に問い合わせないため、=名前 で接続元を探すことはありません。問い合わせには時間がかかるので、たいていの run スクリプトには -H があります。",
  },
  remedy: {
    en: "Write the client's address instead. A name would be whatever the owner of the address calls it, unless tcpserver checks it with -p.",
    ja: "名前の代わりに接続元のアドレスを書いてください。-p で確かめない限り、名前はアドレスの持ち主が自由に付けられるものです。",
  },
  sources: ["tcpserver.c: doit()", "rules.c: doit()", "tcpserver(1)"],
};

const LONGEST = 1000;
