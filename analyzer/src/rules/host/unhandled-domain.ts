import { isMailboxProvider } from "../../domain/mailbox-providers.ts";
import { isPlaceholder } from "../../domain/placeholder.ts";
import { isBelowPublicSuffix } from "../../domain/public-suffix.ts";
import { controlLine } from "../../host/control.ts";
import { domainWay } from "../../host/domain-way.ts";
import { readList } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import type { Span } from "../../text/span.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import type { HostReport, HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** Domains whose mail is taken from everybody and then sent to their MX: a backup MX, or a hole. */
export const unhandledDomain: HostRule = {
  id: "unhandled-domain",
  scope: "host",
  severity: "hint",
  reports: ["control/rcpthosts", "control/morercpthosts"],
  *check(host) {
    // There locals and the directory decide together what is accepted.
    if (host.programs.dialect.smtpd.acceptsLocals) return;
    yield* unhandled(host, "rcpthosts");
    yield* unhandled(host, "morercpthosts");
  },
};

export const unhandledDomainTexts: RuleTexts = {
  summary: {
    en: "Mail for a domain is taken from everybody, and no line says what is to become of it.",
    ja: "誰からでも受け取るのに、その後の扱いを決める行がないドメイン",
  },
  why: {
    en: "rcpthosts and morercpthosts say for whom strangers may bring mail. A domain there that stands in none of locals, virtualdomains and smtproutes is sent on to its MX. That is right where this host is a backup for another mail server. Where the domain's MX is this host, qmail-remote bounces the mail (“best-preference MX”); and where the entry was added so that users can send to a partner, the whole world can send there through this server. Which of these it is only the DNS and the administrator know, so there is one hint for each file. Domains below a dot entry, names that this host's users alone can know and domains with a line of their own for a single address are not counted.",
    ja: "rcpthosts と morercpthosts は、外部の誰からでも受け取る宛先のドメインを決めます。そこにあって locals、virtualdomains、smtproutes のどれにもないドメイン宛のメールは、そのドメインの MX へ送られます。このホストが別のメールサーバーのバックアップであれば正しい設定です。ドメインの MX がこのホストなら、qmail-remote はメールを差出人に戻します (“best-preference MX”)。取引先に送信できるようにと書き加えたものなら、世界中の誰もがこのサーバーを経由してそこへ送信できます。どれに当たるかは DNS と管理者にしか分からないため、ファイルごとに一つのヒントとして示します。ドットで始まるエントリ、内部だけの名前、アドレス一つについての行が virtualdomains にあるドメインは数えません。",
  },
  remedy: {
    en: "For a backup MX write a line of smtproutes that names the primary server, or DOMAIN: to have its MX looked up; it also tells the next administrator. Put a domain of your own into locals or virtualdomains. Remove any other entry.",
    ja: "バックアップ MX なら、smtproutes に本来のサーバーを示す行か、MX を引く「ドメイン:」の行を書いておくと、次の管理者にも意図が伝わります。自分のドメインは locals か virtualdomains に加え、それ以外のエントリは削除してください。",
  },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-send.c: rewrite()", "qmail-remote.c: main()"],
};

const MOST_NAMED = 3;
/** Beyond so many, how many they are tells nobody anything. */
const MOST_COUNTED = 1000;

interface Found {
  readonly domain: string;
  readonly line: number;
  readonly span: Span;
}

function* unhandled(host: HostView, name: "rcpthosts" | "morercpthosts"): Generator<HostReport | undefined> {
  const { control } = host.files;
  const file = control.get(name);
  if (file?.kind !== "file" || host.model.send.kind !== "running" || host.model.remote.kind !== "running") return;
  const me = controlLine(control, "me");
  const own = me.kind === "value" ? asciiLower(me.value) : undefined;
  let known: ReadonlySet<string> | undefined;
  const virtual = virtualDomains(host);
  const named: Found[] = [];
  const counted = new Set<string>();
  for (const listed of withPauses(readList(file.bytes))) {
    if (!listed) {
      yield;
      continue;
    }
    const { value, span, line } = listed;
    const domain = asciiLower(value);
    // Nearly every one is, and to ask where its mail goes costs more.
    if (virtual.has(domain)) continue;
    // Of a mailbox provider and a placeholder other findings tell.
    if (domain === own || counted.has(domain) || isMailboxProvider(domain) || host.programs.owns(domain)) continue;
    if (!isBelowPublicSuffix(domain) || isPlaceholder(domain)) continue;
    const way = domainWay(host.model, domain);
    if (way.kind !== "out" || way.exception || way.route) continue;
    known ??= domainsOfAddresses(host);
    if (known.has(domain)) continue;
    counted.add(domain);
    if (named.length < MOST_NAMED) named.push({ domain, line, span });
    if (counted.size > MOST_COUNTED) break;
  }
  const [first] = named;
  if (!first) return;
  const count = counted.size;
  const many = count > MOST_COUNTED;
  const all = { en: many ? `more than ${MOST_COUNTED}` : `${count}`, ja: many ? `${MOST_COUNTED} 個を超える` : `${count} 個の` };
  const names = named.map(({ domain }) => visible(domain));
  const more = count - names.length;
  yield {
    place: { file: `control/${name}`, line: first.line, columns: first.span },
    message: localized({
      en:
        count === 1
          ? `Mail for ${names[0]} is taken from everybody, but no line of locals, virtualdomains or smtproutes is about it: it is sent to the domain's MX. Right for a backup MX; otherwise it bounces, or strangers use this server to write there. Add a route to the primary server, or remove the entry.`
          : `Mail for ${all.en} domains is taken from everybody (${names.join(", ")}${more > 0 ? " …" : ""}), but no line of locals, virtualdomains or smtproutes is about them: it is sent to their MX. Right for a backup MX; otherwise it bounces, or strangers use this server to write there. Add routes to the primary servers, or remove the entries.`,
      ja:
        count === 1
          ? `${names[0]} 宛のメールは誰からでも受け取られますが、locals、virtualdomains、smtproutes のどこにも扱いが書かれていないため、そのドメインの MX へ送られます。バックアップ MX なら正しい設定ですが、そうでなければ差出人に戻されるか、第三者がこのサーバーを経由して送信できてしまいます。本来のサーバーへの経路を書くか、エントリを削除してください。`
          : `${all.ja}ドメイン宛のメール (${names.join("、")}${more > 0 ? " など" : ""}) は誰からでも受け取られますが、locals、virtualdomains、smtproutes のどこにも扱いが書かれていないため、それぞれの MX へ送られます。バックアップ MX なら正しい設定ですが、そうでなければ差出人に戻されるか、第三者がこのサーバーを経由して送信できてしまいます。本来のサーバーへの経路を書くか、エントリを削除してください。`,
    }),
    related: named.slice(1).map(({ domain, line, span }) => ({
      place: { file: `control/${name}`, line, columns: span },
      message: localized({ en: `So is ${visible(domain)}`, ja: `${visible(domain)} も同様` }),
    })),
  };
}

/** The domains that virtualdomains gives to somebody, by lines of their own: mail to them goes nowhere else, unless to local users. */
function virtualDomains({ files: { control } }: HostView): ReadonlySet<string> {
  const file = control.get("virtualdomains");
  const domains = new Set<string>();
  if (file?.kind !== "file") return domains;
  for (const { value } of readList(file.bytes)) {
    const entry = mapEntryOf(value);
    if (!entry) continue;
    // The last line of a domain decides.
    if (entry.value === "") domains.delete(asciiLower(entry.key));
    else domains.add(asciiLower(entry.key));
  }
  return domains;
}

/** Domains of which virtualdomains has single addresses: somebody has thought of them. */
function domainsOfAddresses({ files: { control } }: HostView): ReadonlySet<string> {
  const file = control.get("virtualdomains");
  const domains = new Set<string>();
  if (file?.kind !== "file") return domains;
  for (const { value } of readList(file.bytes)) {
    const key = mapEntryOf(value)?.key ?? "";
    const at = key.lastIndexOf("@");
    if (at > 0) domains.add(asciiLower(key.slice(at + 1)));
  }
  return domains;
}
