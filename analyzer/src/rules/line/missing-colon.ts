import { type ControlFileSpec, isClassic } from "../../catalogue/control-file.ts";
import { publicSuffixSection } from "../../domain/public-suffix.ts";
import type { Programs } from "../../host/programs.ts";
import { canMatchClient } from "../../host/tcpserver.ts";
import type { Entry } from "../../syntax/list.ts";
import { readTcpRule } from "../../syntax/tcp-rules.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { removeEntry } from "../removal.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shownMapLine, shownRelay } from "../words.ts";

/** `example.com` in virtualdomains, `127.0.0.1 allow` in tcp rules: without a colon the line does not exist. */
export const missingColon: LineRule = {
  id: "missing-colon",
  scope: "line",
  ignoresPlainLines: true,
  severity: "warning",
  appliesTo: (file) => (file.reader === "map" && isClassic(file)) || file.reader === "tcp-rules",
  check: (entry, file, line, programs): Report | undefined => {
    const { value } = entry;
    // Where tcprules never ends at such a line, another rule speaks.
    if (file.reader === "tcp-rules" && programs.tcpRules.syntax.withoutColon === "endless") return undefined;
    // In a map a NUL divides the line, which is a mistake of its own.
    if (value.includes(":") || (file.reader === "map" && line.includes("\0"))) return undefined;
    const start = value.slice(0, LONGEST_LEAD).trimStart();
    // A comment or a blank line but for an invisible beginning: ignored, as it is meant to be.
    if (start === "" || start.startsWith("#") || start.startsWith("\0")) return undefined;
    return {
      span: { start: entry.span.start, end: entry.span.start + value.trimEnd().length },
      message: messageFor(file, value.trim(), programs),
      fixes: () => {
        const written = withColon(file, entry, programs);
        return [...(written ? [written] : []), removeEntry(entry, { safe: true, preferred: !written })];
      },
    };
  },
};

export const missingColonTexts: RuleTexts = {
  summary: { en: "A line has no colon and is ignored.", ja: "コロンがないために無視される行" },
  why: {
    en: "In virtualdomains and smtproutes a line is a key and a value with a colon between them, in tcp rules an address and a verdict. The programs pass over a line without a colon and say nothing. Mail for such a virtual domain is sent to its MX, such a route is not taken, and such a client gets what the other rules say.",
    ja: "virtualdomains と smtproutes の行はキーと値、tcprules の行はアドレスと allow か deny を、コロンで区切って書きます。コロンのない行は何の警告もなく読み飛ばされます。バーチャルドメインのつもりのメールは MX へ送られ、経路は使われず、接続元にはほかの規則が適用されます。",
  },
  remedy: { en: "Put a colon between the two, or remove the line.", ja: "二つの間をコロンで区切るか、行を削除してください。" },
  sources: [
    "constmap.c: constmap_init()",
    "tcprules.c: main()",
    "qmail-send(8), virtualdomains",
    "qmail-remote(8), smtproutes",
    "tcprules(1)",
  ],
};

const LONGEST_LEAD = 1000;

function messageFor({ name, reader }: ControlFileSpec, value: string, { dialect }: Programs): Localized {
  if (reader === "tcp-rules")
    return localized({
      en: "tcprules passes over a line without a colon and says nothing, so this is no rule: the client gets what the other rules say. Write ADDRESS:allow or ADDRESS:deny, or remove the line.",
      ja: "tcprules はコロンのない行を何も言わずに読み飛ばすため、これは規則になりません。接続元にはほかの規則が適用されます。「アドレス:allow」か「アドレス:deny」と書くか、行を削除してください。",
    });
  const key = shownRelay(value.split(/[ \t]/, 1)[0] ?? "");
  if (name === "virtualdomains")
    return localized({
      en: `${dialect.send.program} ignores a line without a colon, so this one makes no virtual domain: unless locals or another line has ${key}, its mail is sent to its MX. Write DOMAIN:USER, or remove the line.`,
      ja: `${dialect.send.program} はコロンのない行を無視するため、この行はバーチャルドメインになりません。locals にもほかの行にも ${key} がなければ、メールは ${key} の MX へ送られます。「ドメイン:ユーザー」と書くか、行を削除してください。`,
    });
  return localized({
    en: `qmail-remote ignores a line without a colon, so this is no route: unless another line covers ${key}, its mail goes to its MX. Write DOMAIN:HOST, or remove the line.`,
    ja: `qmail-remote はコロンのない行を無視するため、これは経路になりません。ほかの行が ${key} に当てはまらなければ、メールは ${key} の MX へ送られます。「ドメイン:ホスト」と書くか、行を削除してください。`,
  });
}

/** The line with a colon, where it is clear what was meant: two words. */
function withColon(file: ControlFileSpec, { value, span }: Entry, programs: Programs): Fix | undefined {
  if (value.length > LONGEST_LEAD) return undefined;
  if (file.reader === "tcp-rules") return ruleWithColon({ value, span }, programs);
  const [, key, target] = /^([^\s,;=]+)[ \t]*[ \t=][ \t]*([^\s,;=#]+)$/.exec(value) ?? [];
  if (key === undefined || target === undefined || !/^(?:[!-?A-~]+@)?\.?[\w-]+(?:\.[\w-]+)*$/.test(key)) return undefined;
  if (publicSuffixSection(key.replace(/^\./, "")) !== undefined || (file.name === "smtproutes" && key.includes("@"))) return undefined;
  const line = `${key}:${target}`;
  const written = shownMapLine(line, programs);
  const to = written.slice(key.length + 1);
  return rewrite(
    span,
    line,
    localized({
      en: `Write ${written} (mail for ${key} then goes to ${to})`,
      ja: `${written} に書き換え (${key} 宛のメールが ${to} に届くようになります)`,
    }),
  );
}

function ruleWithColon({ value, span }: Pick<Entry, "value" | "span">, { tcpRules }: Programs): Fix | undefined {
  const [, address = "", verdict] = /^(?:(\S{1,64})[ \t]+)?((?:allow|deny)(?:,\S.*)?)$/.exec(value) ?? [];
  if (verdict === undefined) return undefined;
  const line = `${address}:${verdict}`;
  const read = readTcpRule(line, tcpRules.syntax);
  if (read.kind !== "rule" || !canMatchClient(read.keys, tcpRules)) return undefined;
  // With an empty address it would hold for everybody.
  if (address === "" && read.settings.length > 0) return undefined;
  return rewrite(
    span,
    line,
    localized(
      address === ""
        ? {
            en: `Write ${line} (tcpserver then applies it to every client without a rule of its own)`,
            ja: `${line} に書き換え (個別の規則がないすべての接続元に適用されるようになります)`,
          }
        : {
            en: `Write ${line} (tcpserver then applies it to ${address})`,
            ja: `${line} に書き換え (${address} に適用されるようになります)`,
          },
    ),
  );
}
