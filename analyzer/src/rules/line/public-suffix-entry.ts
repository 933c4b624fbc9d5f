import { nameBelow, publicSuffixSection } from "../../domain/public-suffix.ts";
import type { Programs } from "../../host/programs.ts";
import { entryAccepts } from "../../host/rcpthosts.ts";
import { localized } from "../../text/localized.ts";
import { isRecipientHostList, matchesAtDot } from "../host-lists.ts";
import { removeEntry } from "../removal.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `.com` in rcpthosts: anybody may send through this server to all of it. */
export const publicSuffixEntry: LineRule = {
  id: "public-suffix-entry",
  scope: "line",
  ignoresPlainLines: true,
  severity: "error",
  appliesTo: isRecipientHostList,
  closesRelay: true,
  fixAllTitle: (count) =>
    localized({
      en: `Remove all ${count} public-suffix entries in this file`,
      ja: `このファイルの公開サフィックスのエントリ ${count} 件をすべて削除`,
    }),
  check: (entry, file, _line, programs): Report | undefined => {
    const { value, span } = entry;
    const open = openSuffix(value, programs);
    if (!open || !matchesAtDot(file, value, programs)) return undefined;
    return {
      span,
      ...(open.section === "private" && { severity: "warning" }),
      message: localized({
        en: `qmail-smtpd accepts mail from anybody to every domain that ends in ${value}, and relays it: a stranger could send to ${open.witness} through this server. Remove this entry and list only your own domains; let your own clients relay by RELAYCLIENT in the tcp rules, or by SMTP authentication.`,
        ja: `qmail-smtpd は ${value} で終わるすべてのドメイン宛のメールを誰からでも受け付けて中継します。第三者がこのサーバーを経由して ${open.witness} に送信できます。このエントリを削除し、自分のドメインだけを列挙してください。自分のクライアントの中継は tcprules の RELAYCLIENT か SMTP 認証で許可します。`,
      }),
      fixes: () => [removeEntry(entry, { safe: false })],
    };
  },
};

export const publicSuffixEntryTexts: RuleTexts = {
  summary: {
    en: "An entry opens the server for mail to every domain below a public suffix.",
    ja: "公開サフィックスの下にあるすべてのドメイン宛のメールを中継するエントリ",
  },
  why: {
    en: "An entry that begins with a dot matches every host name that ends with it. Below a public suffix such as .com or .co.jp anybody can register a name, so qmail-smtpd takes mail from anybody to all those domains and sends it on. That is an open relay for everything below the suffix; spammers look for such servers all day. Suffixes from the private section of the Public Suffix List, such as .github.io, belong to one operator but name the hosts of many customers; there it is a warning.",
    ja: "ドットで始まるエントリは、その文字列で終わるすべてのホスト名に一致します。.com や .co.jp のような公開サフィックスの下には誰でもドメインを登録できるため、qmail-smtpd はそれらすべてのドメイン宛のメールを誰からでも受け取り、転送します。つまり、そのサフィックス全体に対するオープンリレーです。このようなサーバーは迷惑メールの送信者に常に探されています。Public Suffix List の私設の部に載っている .github.io などは、運営者は一つでも多数の利用者のホスト名を含むため、警告にとどめます。",
  },
  remedy: {
    en: "List the domains that this host receives mail for, each by its full name. Let your own clients send elsewhere by RELAYCLIENT in the tcp rules, or by SMTP authentication.",
    ja: "このホストが受け取るドメインだけを、省略せずに列挙してください。自分のクライアントから外部への送信は、tcprules の RELAYCLIENT か SMTP 認証で許可します。",
  },
  sources: [
    "rcpthosts.c: rcpthosts()",
    "qmail-smtpd.c: addrallowed()",
    "qmail-smtpd(8), rcpthosts",
    "publicsuffix.org: the list and its algorithm",
  ],
};

/**
 * What an entry of rcpthosts opens for strangers: the section of the public suffix it covers, and a recipient that it lets
 * in. Undefined where it covers no public suffix, or one that is the own domain of the host.
 */
export function openSuffix(
  entry: string,
  { owns }: Pick<Programs, "owns">,
): { readonly section: "icann" | "private"; readonly witness: string } | undefined {
  if (!entry.startsWith(".")) return undefined;
  const suffix = entry.slice(1);
  const section = publicSuffixSection(suffix);
  if (!section || owns(suffix)) return undefined;
  const witness = `victim@${nameBelow(suffix)}`;
  return entryAccepts(entry, witness) ? { section, witness } : undefined;
}
