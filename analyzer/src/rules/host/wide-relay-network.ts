import { publicSuffixSection } from "../../domain/public-suffix.ts";
import type { Listener } from "../../host/listener.ts";
import type { CompiledPair } from "../../host/mail-host.ts";
import { readTcpRule } from "../../syntax/tcp-rules.ts";
import { asciiLower } from "../../text/ascii.ts";
import { fromByteString } from "../../text/bytes.ts";
import { linesOf } from "../../text/lines.ts";
import { type Localized, localized } from "../../text/localized.ts";
import type { HostReport, HostRule, HostView } from "../host-rule.ts";
import type { Severity } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `203.:allow,RELAYCLIENT=""`, `=:allow,RELAYCLIENT=""`: more clients than anybody knows. */
export const wideRelayNetwork: HostRule = {
  id: "wide-relay-network",
  scope: "host",
  severity: "warning",
  reports: ["etc/tcp.smtp"],
  *check({ files, programs }: HostView) {
    const pairs = new Map<string, CompiledPair>();
    if (files.tcpRules) pairs.set(files.tcpRules.file, files.tcpRules);
    const guarded = new Set<string>();
    for (const listener of files.listeners ?? []) {
      const { rules, program } = listener;
      if (rules.kind !== "pair" || program !== "qmail-smtpd") continue;
      pairs.set(rules.pair.file, rules.pair);
      if (listener.requiresLogin === true || forcesLogin(listener.environment)) guarded.add(rules.pair.file);
    }
    for (const { file, text } of pairs.values()) {
      if (guarded.has(file)) continue;
      for (const { number: line, text: raw } of linesOf(text ?? "")) {
        if (!raw.includes("RELAYCLIENT=")) continue;
        const rule = readTcpRule(raw, programs.tcpRules.syntax);
        if (rule.kind !== "rule" || rule.verdict === "deny") continue;
        const settings = Object.fromEntries(rule.settings.map(({ name, value }) => [name.text, value.text]));
        if (!("RELAYCLIENT" in settings) || forcesLogin(settings)) continue;
        const found = widthOf(rule.address.text);
        if (found) yield { place: { file, line, columns: rule.address.span }, ...found } satisfies HostReport;
      }
    }
  },
};

export const wideRelayNetworkTexts: RuleTexts = {
  summary: {
    en: "A rule lets more clients relay than anybody can know.",
    ja: "把握しきれないほど多くの接続元に中継を許す規則",
  },
  why: {
    en: "RELAYCLIENT lets a client send anywhere without a password. A rule for 203. gives that to 16 million addresses of the Internet, a rule for = to everybody whose address has a name in the DNS, and a rule for =.com to everybody who gives his own address such a name. The private network 10. is no stranger's, yet any guest or infected machine in it may then send spam through this server.",
    ja: "RELAYCLIENT があると、パスワードなしでどこへでも送信できます。203. の規則はインターネットの約 1600 万のアドレスに、= の規則は DNS に名前のあるすべての接続元に、=.com の規則は自分のアドレスにそのような名前を付けた誰にでも、それを許します。プライベートネットワークの 10. は他人のものではありませんが、その中の来客用端末や感染した端末が、このサーバーから迷惑メールを送れることになります。",
  },
  remedy: {
    en: "Name the networks that are yours, down to the last number that is the same (192.0.2.), or let people log in (SMTP AUTH).",
    ja: "自分のネットワークを、共通する数のところまで (192.0.2. のように) 書くか、認証 (SMTP AUTH) を使ってください。",
  },
  sources: ["rules.c: doit() (ucspi-tcp 0.88)", "qmail-smtpd.c: addrallowed()", "tcprules(1)"],
};

/** The variables by which patched programs let nobody send who has not logged in. */
function forcesLogin(variables: Listener["environment"]): boolean {
  return asciiLower(variables["SMTPAUTH"] ?? "").startsWith("!") || "AUTHREQUIRED" in variables || "REQUIREAUTH" in variables;
}

type Width = { readonly severity?: Severity; readonly message: Localized };

/** Whether an address of tcp rules stands for more clients than anybody should let relay; not so the empty one, which is another matter. */
export function isWideAddress(address: string): boolean {
  return widthOf(address) !== undefined;
}

function widthOf(address: string): Width | undefined {
  if (address === "=") return { severity: "error", message: ANY_NAME };
  const [, suffix] = /^=\.(.{1,253})$/.exec(address) ?? [];
  if (suffix !== undefined && publicSuffixSection(suffix) === "icann") return { severity: "error", message: nameBelow(suffix) };
  const [, first, last = first] = /^(\d{1,3})(?:-(\d{1,3}))?\.$/.exec(address) ?? /^(\d{1,3})\.(?:0\.0\.0|)\/[1-8]$/.exec(address) ?? [];
  if (first === undefined) {
    return /^172\.(?:16-31\.|16\.0\.0\/12)$/.test(address)
      ? { severity: "information", message: privateNetwork(address, "1,048,576", "約 100 万") }
      : undefined;
  }
  if (first === last && first === "127") return undefined;
  if (first === last && first === "10") return { severity: "information", message: privateNetwork(address, "16,777,216", "約 1600 万") };
  return { message: publicNetwork(address) };
}

const ANY_NAME = localized({
  en: "This address stands for every client whose address has a name in the DNS, and that is almost everybody: strangers may relay. Name the networks that are yours.",
  ja: "このアドレスは、DNS に名前のあるすべての接続元、つまりほとんど誰にでも一致し、他人に中継を許します。自分のネットワークを書いてください。",
});

function nameBelow(suffix: string): Localized {
  const name = shown(fromByteString(suffix));
  return localized({
    en: `Everybody whose address has a name below ${name} in the DNS may relay, and whoever has an address gives it the name. Name the networks that are yours.`,
    ja: `DNS での名前が .${name} で終わる接続元すべてに中継を許します。しかもその名前は、アドレスの持ち主が自由に付けられます。自分のネットワークを書いてください。`,
  });
}

function publicNetwork(address: string): Localized {
  const name = shown(address);
  return localized({
    en: `“${name}” stands for at least 16 million addresses of the Internet, and all of them may relay. Write the beginning that is yours, up to the last number that is the same.`,
    ja: `「${name}」はインターネットの少なくとも約 1600 万のアドレスに一致し、そのすべてに中継を許します。自分のネットワークに共通する数のところまで書いてください。`,
  });
}

function privateNetwork(address: string, en: string, ja: string): Localized {
  const name = shown(address);
  return localized({
    en: `All ${en} addresses of the private network “${name}” may relay without a password, guests and infected machines among them. Name the hosts or networks that need it.`,
    ja: `プライベートネットワーク「${name}」の${ja}のアドレスすべてが、来客用端末や感染した端末も含め、パスワードなしで中継できます。必要なホストやネットワークだけを書くのが安全です。`,
  });
}
