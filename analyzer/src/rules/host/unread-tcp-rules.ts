import { programOfRules } from "../../host/listeners.ts";
import { localized } from "../../text/localized.ts";
import type { HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** tcpserver without -x, or with the path behind -X, which takes none, while the rules lie there. */
export const unreadTcpRules: HostRule = {
  id: "unread-tcp-rules",
  scope: "host",
  severity: "warning",
  reports: ["service/qmail-smtpd/run"],
  *check({ files }: HostView) {
    for (const { startedBy, server = startedBy, port, rules } of files.listeners ?? []) {
      if (server && rules.kind === "none" && port?.startsWith("-"))
        yield { place: { file: server.file, line: server.line }, severity: "error", message: SHIFTED };
    }
    const smtp = (files.listeners ?? []).filter(({ program }) => program === "qmail-smtpd");
    // Somebody reads rules, or may do so out of view.
    if (smtp.some(({ rules, unseen }) => rules.kind !== "none" || unseen.some(({ kind }) => kind !== "filter"))) return;
    for (const { startedBy, server = startedBy, port, asksName, environment } of smtp) {
      // Behind inetd and its like there are no such rules, and on other ports people log in.
      if (!server || asksName === undefined || !["25", "smtp", undefined].includes(port) || "RELAYCLIENT" in environment) continue;
      const unread = (files.rulesFiles ?? []).find(
        ({ file, text }) => programOfRules(file) === "qmail-smtpd" && /^[^#\n]*:(?:deny|allow,[^\n]*RELAYCLIENT=)/m.test(text ?? ""),
      );
      if (!unread) return;
      const name = shown(unread.file);
      yield {
        place: { file: server.file, line: server.line },
        message: localized({
          en: `tcpserver is started without -x here, so nobody reads the rules in ${name}: no client may relay because of them, and none is denied. Add -x and the path of the compiled rules.`,
          ja: `この tcpserver には -x がないため、${name} の規則は誰にも読まれません。それによって中継を許される接続元も、拒否される接続元もありません。-x とコンパイル済みの規則のパスを加えてください。`,
        }),
      };
    }
  },
};

export const unreadTcpRulesTexts: RuleTexts = {
  summary: {
    en: "tcpserver is started without the tcp rules that are there.",
    ja: "用意された tcp の規則を使わずに起動される tcpserver",
  },
  why: {
    en: "Without -x tcpserver asks no rules: it lets everybody connect and sets nothing. The rules in tcp.smtp count for nothing: clients that should relay are refused, and those that should be shut out are not.",
    ja: "-x のない tcpserver は規則を調べません。誰の接続も許し、環境変数は何も設定しません。tcp.smtp の規則はまったく効かず、中継を許すはずの接続元は拒否され、締め出すはずの接続元は受け入れられます。",
  },
  remedy: {
    en: "Add -x and the path of the compiled rules to the options of tcpserver.",
    ja: "tcpserver のオプションに、-x とコンパイル済みの規則のパスを加えてください。",
  },
  sources: ["tcpserver.c: main(), doit()", "tcpserver(1)"],
};

const SHIFTED = localized({
  en: "A word that belongs to no option ends the options: tcpserver takes it for its host and the word behind it, which begins with a dash, for its port, and does not start. -X has no argument: write -x and the path of the compiled rules, and -X by itself, if at all.",
  ja: "どのオプションにも属さない語があると、そこでオプションは終わります。tcpserver はその語をホスト、続く「-」で始まる語をポートとみなし、起動しません。-X は引数を取らないので、コンパイル済みの規則のパスは -x の後ろに書き、-X は必要なときだけ単独で付けてください。",
});
