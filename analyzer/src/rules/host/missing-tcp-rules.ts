import { compiledPath } from "../../host/surroundings.ts";
import { type Localized, localized } from "../../text/localized.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `tcpserver -x /etc/tcp.smtpd.cdb`, and there is no such file; `tcpserver -x /etc/tcp.smtp`, which is the text. */
export const missingTcpRules: HostRule = {
  id: "missing-tcp-rules",
  scope: "host",
  severity: "error",
  reports: ["service/qmail-smtpd/run"],
  *check({ files }) {
    for (const { rules, rulesOption, startedBy, server = startedBy } of files.listeners ?? []) {
      if (!server) continue;
      const place = { file: server.file, line: server.line };
      if (rules.kind === "text") yield { place, message: textInPlace(shown(rules.file), shown(compiledPath(rules.file))) };
      if (rules.kind !== "missing") continue;
      const cdb = shown(compiledPath(rules.file));
      const others = (files.rulesFiles ?? []).filter(({ file }) => file !== rules.file).map(({ file }) => shown(file));
      const written = (files.rulesFiles ?? []).some(({ file, text }) => file === rules.file && text !== undefined);
      const [first] = others;
      const hint = written
        ? { en: "The text is there: compile it with tcprules.", ja: "テキストはあるので、tcprules でコンパイルしてください。" }
        : first === undefined
          ? { en: "Compile the rules with tcprules, or correct the path.", ja: "tcprules で規則をコンパイルするか、パスを直してください。" }
          : {
              en: `The rules that are there are ${first}: correct the path, or compile them to this name.`,
              ja: `ある規則は ${first} です。パスを直すか、この名前でコンパイルしてください。`,
            };
      yield {
        place,
        ...(rulesOption === "-X" && { severity: "warning" as const }),
        message:
          rulesOption === "-X"
            ? localized({
                en: `There is no ${cdb}, and with -X tcpserver does without: everybody may connect, nobody gets RELAYCLIENT. ${hint.en}`,
                ja: `${cdb} がありません。-X の付いた tcpserver は規則なしで動き、誰でも接続でき、RELAYCLIENT は誰にも設定されません。${hint.ja}`,
              })
            : localized({
                en: `There is no ${cdb}, so tcpserver drops every connection and no mail comes in. ${hint.en}`,
                ja: `${cdb} がないため、tcpserver はすべての接続を切り、メールはまったく届きません。${hint.ja}`,
              }),
      };
    }
  },
};

export const missingTcpRulesTexts: RuleTexts = {
  summary: {
    en: "tcpserver is started with compiled rules that do not exist, or with their text.",
    ja: "存在しないコンパイル済みの規則や、規則のテキストを指定して起動される tcpserver",
  },
  why: {
    en: "With -x tcpserver drops every connection as long as the compiled rules can't be opened. With -X it lets everybody in and sets nothing: no client may relay, none is denied. The name may be misspelt, or the text was never compiled. Where -x or -X names the text itself, no look-up succeeds and every connection is dropped.",
    ja: "-x の場合、コンパイル済みの規則が開けない間、tcpserver はすべての接続を切ります。-X の場合は誰の接続も許し、環境変数は何も設定しないので、中継を許される接続元も拒否される接続元もありません。名前の打ち間違いか、テキストがまだコンパイルされていないかのどちらかです。-x や -X にテキスト自体を指定すると、検索が必ず失敗し、すべての接続が切れます。",
  },
  remedy: {
    en: "Correct the path, or compile the rules with tcprules.",
    ja: "パスを直すか、tcprules で規則をコンパイルしてください。",
  },
  sources: ["tcpserver.c: doit()", "rules.c: rules()", "tcpserver(1)"],
};

function textInPlace(text: string, cdb: string): Localized {
  return localized({
    en: `${text} is the text of the rules: tcpserver looks into a file that tcprules has compiled, finds none of its tables here, and drops every connection. Write ${cdb}.`,
    ja: `${text} は規則のテキストです。tcpserver が調べるのは tcprules がコンパイルしたファイルで、テキストを指定するとすべての接続を切ります。${cdb} と書いてください。`,
  });
}
