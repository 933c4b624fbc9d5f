import { isMailboxProvider } from "../../domain/mailbox-providers.ts";
import { isIcannSuffix } from "../../domain/public-suffix.ts";
import { controlLine } from "../../host/control.ts";
import { domainWay } from "../../host/domain-way.ts";
import { type ListedEntry, readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { fromByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import type { HostReport, HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { someDomainOf } from "./looping-route.ts";

/** `:joe` in virtualdomains, `.com:joe`, `gmail.com` in locals: mail that users send out never leaves the host. */
export const capturedMail: HostRule = {
  id: "captured-mail",
  scope: "host",
  severity: "warning",
  reports: ["control/virtualdomains", "control/locals"],
  *check(host) {
    yield* captured(host, "virtualdomains");
    yield* captured(host, "locals");
  },
};

export const capturedMailTexts: RuleTexts = {
  summary: {
    en: "Mail to other people's domains is kept on this host.",
    ja: "他人のドメイン宛に送ったメールが、このホストにとどまる",
  },
  why: {
    en: "locals and virtualdomains are asked for every recipient, not for incoming mail alone. A line without a domain (:joe) is for all domains that no other line is about, .com:joe for all below .com, and a mailbox provider's domain in locals for all of its users: what people on this host write to them is delivered here and never reaches them. A line without a domain is right on a host that collects outgoing mail for a dial-up line or UUCP; where the name of the virtual user says so it is information.",
    ja: "locals と virtualdomains は、受信メールだけでなく、すべての宛先について調べられます。ドメインのない行 (:joe) はほかの行に当てはまらないすべてのドメインに、.com:joe は .com の下のすべてに、locals のメールサービスのドメインはその利用者全員に当てはまります。このホストのユーザーがそこへ送ったメールはここに配送され、相手には届きません。ダイヤルアップや UUCP で送り出すメールをためておくホストでは、ドメインのない行は正しい設定です。バーチャルユーザーの名前からそうと分かる場合は、情報として示します。",
  },
  remedy: {
    en: "List the domains that are delivered here one by one. To have mail for unknown users of a domain in one mailbox, make a .qmail-default.",
    ja: "ここに配送するドメインを一つずつ書いてください。ドメイン内の存在しないユーザー宛を一か所に集めるには、.qmail-default を使います。",
  },
  sources: ["qmail-send.c: rewrite()", "qmail-send(8), virtualdomains"],
};

/** Virtual users that stand for a line by which mail goes out from time to time. */
const SENT_LATER = /(?:^|[-_.])(?:ppp|uucp|dial\w*|isdn|modem|isp|bsmtp|serial\w*|fido\w*|outgoing|hold|maildirqmtp)(?:$|[-_.])/i;

function* captured(host: HostView, name: "virtualdomains" | "locals"): Generator<HostReport | undefined> {
  const file = host.files.control.get(name);
  if (file?.kind !== "file") return;
  const me = controlLine(host.files.control, "me");
  const own = me.kind === "value" ? asciiLower(me.value) : "";
  for (const entry of withPauses(readList(file.bytes))) {
    if (!entry) {
      yield;
      continue;
    }
    const map = name === "virtualdomains" ? mapEntryOf(entry.value) : { key: entry.value, value: "locals" };
    if (!map || map.value === "") continue;
    const domain = asciiLower(map.key);
    if (!isOthers(domain, name) || host.programs.owns(domain.replace(/^\./, "")) || own.endsWith(`.${domain.replace(/^\./, "")}`)) continue;
    const way = domainWay(host.model, someDomainOf(map.key));
    if ((way.kind !== "local" && way.kind !== "virtual") || way.line.file !== `control/${name}` || way.line.line !== entry.line) continue;
    yield report(name, entry, { domain, user: name === "locals" ? undefined : map.value });
  }
}

/** Whether what the key stands for can't belong to one host: every domain, a public suffix, a mailbox provider. */
function isOthers(domain: string, name: "virtualdomains" | "locals"): boolean {
  if (isMailboxProvider(domain)) return true;
  if (name === "locals") return false;
  if (domain === "") return true;
  return domain.startsWith(".") && isIcannSuffix(fromByteString(domain.slice(1)));
}

function report(
  name: "virtualdomains" | "locals",
  { line, span }: ListedEntry,
  { domain, user }: { readonly domain: string; readonly user: string | undefined },
): HostReport {
  const collects = domain === "" && user !== undefined && SENT_LATER.test(user);
  const written = visible(domain);
  const whose =
    domain === ""
      ? { en: "every domain that no other line is about", ja: "ほかの行に当てはまらないすべてのドメイン" }
      : domain.startsWith(".")
        ? { en: `every domain below ${written}`, ja: `${written} で終わるすべてのドメイン` }
        : { en: `every user of ${written}`, ja: `${written} のすべての利用者` };
  const to =
    user === undefined ? { en: "local users of this host", ja: "このホストのローカルユーザー" } : { en: visible(user), ja: visible(user) };
  return {
    place: {
      file: `control/${name}`,
      line,
      columns: { start: span.start, end: name === "locals" || domain === "" ? span.end : span.start + domain.length },
    },
    ...(collects && { severity: "information" }),
    message: localized(
      collects
        ? {
            en: `qmail-send gives mail for ${whose.en} to ${to.en}, so nothing that users send leaves this host by SMTP. Right if another program fetches it there; otherwise remove this line.`,
            ja: `qmail-send は${whose.ja}宛のメールを ${to.ja} に渡すため、ユーザーの送るメールは SMTP では外に出ません。別のプログラムがそこから送り出すなら正しい設定ですが、そうでなければこの行を削除してください。`,
          }
        : {
            en: `qmail-send gives mail for ${whose.en} to ${to.en}: what users of this host write to them is delivered here and never reaches them. Remove this line, and list your own domains one by one.`,
            ja: `qmail-send は${whose.ja}宛のメールを${user === undefined ? "" : " "}${to.ja}${user === undefined ? "" : " "}に配送します。このホストのユーザーがそこへ送ったメールはここにとどまり、相手に届きません。この行を削除し、自分のドメインを一つずつ書いてください。`,
          },
    ),
    fixes: () => [
      {
        title: localized({ en: "Remove this line (the mail then goes out)", ja: "この行を削除 (メールは外へ送られるようになります)" }),
        safe: false,
        preferred: true,
        edits: [{ kind: "remove line", file: `control/${name}`, line }],
      },
    ],
  };
}
