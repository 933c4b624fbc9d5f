import { isFragment } from "../../host/fragment.ts";
import type { Listener } from "../../host/listener.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { readValue } from "../../syntax/value.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import type { HostFix, HostReport, HostRule, HostView } from "../host-rule.ts";
import { relayHoles } from "../relay-holes.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** No rcpthosts: qmail-smtpd takes mail for every domain from everybody. */
export const missingRcpthosts: HostRule = {
  id: "missing-rcpthosts",
  scope: "host",
  severity: "error",
  reports: ["control/rcpthosts"],
  *check(host) {
    const { control } = host.files;
    if (control.get("rcpthosts") || isFragment(control)) return;
    for (const hole of relayHoles(host, "missing-rcpthosts")) yield { ...hole, fixes: () => [creation(host)] };
    const guarded = host.files.listeners?.find(({ guardsRcpthosts }) => guardsRcpthosts);
    if (guarded) yield notStarted(guarded, host);
  },
};

export const missingRcpthostsTexts: RuleTexts = {
  summary: {
    en: "There is no rcpthosts, so mail for every domain is taken from everybody.",
    ja: "rcpthosts がなく、すべてのドメイン宛のメールを誰からでも受け取る",
  },
  why: {
    en: "Without the file qmail-smtpd does not look at the recipient's domain at all: the server is an open relay, and nothing in its log says so. Some manuals tell to delete or rename the file “to enable relaying”, a web interface does it for “any domain”, and a script that removes the file before it writes a new one opens the server in between. Run scripts as in Life with qmail refuse to start without the file; then the host receives no mail. A directory with neither me nor smtpgreeting is taken for a part of a host, and nothing is said.",
    ja: "このファイルがないと、qmail-smtpd は受信者のドメインをまったく調べません。サーバーはオープンリレーになり、ログにもそれは現れません。「中継を有効にするため」に削除や改名をするよう書いた説明書や、「すべてのドメイン」を選ぶと削除する管理画面もあります。ファイルを消してから書き直すスクリプトでも、その間は開いています。Life with qmail の run スクリプトは、ファイルがなければ起動せず、メールをまったく受け取れなくなります。me も smtpgreeting もないディレクトリはホストの一部とみなし、何も報告しません。",
  },
  remedy: {
    en: "Make the file, with the domains for which this host receives mail; it may be empty. Let your own clients relay by RELAYCLIENT in the tcp rules, or by SMTP authentication. Replace it by renaming a new file over it, never by removing it first.",
    ja: "このホストが受け取るドメインを書いたファイルを作ってください。空でも構いません。自分のクライアントの中継は tcprules の RELAYCLIENT か SMTP 認証で許可します。書き換えるときは、先に削除せず、新しいファイルを上書きの改名で置き換えます。",
  },
  sources: ["rcpthosts.c: rcpthosts_init()", "qmail-smtpd.c: addrallowed()", "qmail-smtpd(8), rcpthosts"],
};

/** A guard keeps the server from being open, and from receiving anything. */
function notStarted({ program, startedBy }: Listener, host: HostView): HostReport {
  return {
    place: { file: "control/rcpthosts", line: 0 },
    wholeFile: true,
    message: localized({
      en: `There is no rcpthosts, and without it the script that starts ${program} ends at once, so that no open relay comes of it: this host receives no mail at all. Create it with the domains that this host receives mail for.`,
      ja: `rcpthosts がありません。オープンリレーにならないよう、${program} を起動するスクリプトはこのファイルがないとすぐに終了するため、このホストはメールをまったく受け取れません。このホストが受け取るドメインを書いた rcpthosts を作成してください。`,
    }),
    related: startedBy ? [{ place: startedBy, message: localized({ en: "Not started from here", ja: "ここから起動されません" }) }] : [],
    fixes: () => [creation(host)],
  };
}

const MOST_DOMAINS = 1000;

/** The file with every name that is delivered here. */
function creation({ files: { control } }: HostView): HostFix {
  const domains = new Set<string>();
  for (const name of ["me", "locals", "virtualdomains"]) {
    const file = control.get(name);
    if (file?.kind !== "file") continue;
    for (const { value } of name === "me" ? [readValue(file.bytes)] : readList(file.bytes)) {
      const entry = name === "virtualdomains" ? mapEntryOf(value) : { key: value, value: "locals" };
      if (entry && entry.value !== "" && /^\.?[\w-]+(?:\.[\w-]+)+$/.test(entry.key)) domains.add(asciiLower(entry.key));
    }
  }
  return {
    title: localized({
      en: "Create rcpthosts with the domains that are delivered here",
      ja: "ここに配送されるドメインを書いた rcpthosts を作成",
    }),
    safe: false,
    preferred: true,
    edits: [...domains].slice(0, MOST_DOMAINS).map((text) => ({ kind: "add line", file: "control/rcpthosts", text })),
  };
}
