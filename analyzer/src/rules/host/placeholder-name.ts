import { isPlaceholder } from "../../domain/placeholder.ts";
import { isFragment } from "../../host/fragment.ts";
import { type ListedEntry, readLikelyLines } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { smtpRouteOf } from "../../syntax/smtp-route.ts";
import { readValue } from "../../syntax/value.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { type Span, shifted } from "../../text/span.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import type { HostReport, HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";

/** `yourdomain.com`, `FQDN`, `mail.domain.tld`: a template's word for the reader's own name. */
export const placeholderName: HostRule = {
  id: "placeholder-name",
  scope: "host",
  severity: "warning",
  reports: ["control/me", "control/rcpthosts", "control/locals", "control/virtualdomains", "control/smtproutes"],
  *check(host) {
    for (const name of NAMED_VALUES) yield* inValue(host, name);
    // A directory without a name is a sample or a template itself: no program of qmail would start with it.
    const isSample = isFragment(host.files.control);
    for (const name of LISTS) for (const found of inList(host, name)) yield isSample && found ? { ...found, severity: "hint" } : found;
  },
};

export const placeholderNameTexts: RuleTexts = {
  summary: {
    en: "A name from a template that was to be replaced by one's own.",
    ja: "自分の名前に書き換えるはずの、ひな型のままの名前",
  },
  why: {
    en: "How-tos and templates write yourdomain.com, mail.domain.tld, FQDN or <domain> where the reader's own name belongs. qmail takes such a name as it stands: it announces itself by it, puts it into addresses, takes mail for it, and does for one's own domain none of what the line was meant to do. Some of these domains belong to somebody. Names that are reserved for examples (example.com) and for private networks (mydomain.lan) are passed over.",
    ja: "解説やひな型では、読者自身の名前が入る場所に yourdomain.com、mail.domain.tld、FQDN、<domain> などと書かれています。qmail はその名前をそのまま使い、その名を名乗り、アドレスに補い、その名前宛のメールを受け取ります。自分のドメインについては、その行で意図したことが何も行われません。実在する他人のドメインもあります。例示用の名前 (example.com) や内部ネットワーク用の名前 (mydomain.lan) は対象外です。",
  },
  remedy: {
    en: "Write your own name, or remove the line.",
    ja: "自分の名前に書き換えるか、行を削除してください。",
  },
  sources: ["control.c: control_readline(), control_readfile()", "qmail-control(5)"],
};

/** The one-line files that are looked at. */
export const NAMED_VALUES: readonly string[] = [
  ...["me", "helohost", "smtpgreeting", "localiphost", "defaulthost", "defaultdomain", "plusdomain", "envnoathost", "idhost"],
  ...["bouncehost", "doublebouncehost"],
];
const LISTS = ["rcpthosts", "morercpthosts", "locals", "percenthack", "virtualdomains", "smtproutes"] as const;

/** Something that every placeholder has; lines without it are not read. */
const LIKELY = /your|my[-_]?\.?domain|some\.domain|host|fqdn|change|replace|domain\.|\.tld|domain_?name|__/gi;
/** What is no host name in a list is another finding's matter. */
const PLAIN = /^[\w.-]+$/;

function* inValue({ files: { control } }: HostView, name: (typeof NAMED_VALUES)[number]): Generator<HostReport> {
  const file = control.get(name);
  if (file?.kind !== "file") return;
  const { value } = readValue(file.bytes);
  const word = name === "smtpgreeting" ? (value.split(" ", 1)[0] ?? "") : value;
  if (!isPlaceholder(asciiLower(word))) return;
  yield report(`control/${name}`, { line: 0, span: { start: 0, end: word.length }, word }, USES[name] ?? IN_ADDRESSES);
}

function* inList({ files: { control }, programs }: HostView, name: (typeof LISTS)[number]): Generator<HostReport | undefined> {
  const file = control.get(name);
  if (file?.kind !== "file") return;
  for (const entry of withPauses(readLikelyLines(file.bytes, LIKELY))) {
    if (!entry) {
      yield;
      continue;
    }
    for (const { text, span } of namesIn(entry, name)) {
      const host =
        name === "smtproutes" && span.start > entry.span.start ? smtpRouteOf(text, programs.dialect.remote.routes).host.text : text;
      if (!PLAIN.test(host) || !isPlaceholder(asciiLower(host))) continue;
      const place = { line: entry.line, span: { start: span.start, end: span.start + host.length }, word: host };
      yield report(`control/${name}`, place, USES[name] ?? IN_ADDRESSES);
    }
  }
}

interface Name {
  readonly text: string;
  readonly span: Span;
}

function namesIn({ value, span }: ListedEntry, name: (typeof LISTS)[number]): readonly Name[] {
  if (name !== "virtualdomains" && name !== "smtproutes") return [{ text: value, span }];
  const map = mapEntryOf(value);
  if (!map) return [];
  const at = map.key.lastIndexOf("@") + 1;
  const key = { text: map.key.slice(at), span: shifted({ start: at, end: map.key.length }, span.start) };
  return name === "smtproutes" ? [key, { text: map.value, span: shifted(map.valueSpan, span.start) }] : [key];
}

const IN_ADDRESSES: Words = { en: "it gets into addresses as it stands", ja: "アドレスにそのまま補われます" };
const ANNOUNCED: Words = {
  en: "it introduces itself to other servers by it, which many of them refuse",
  ja: "他のサーバーにその名前を名乗るため、多くのサーバーに拒否されます",
};
const TAKEN: Words = {
  en: "mail for that name is taken from everybody, and none for your own domain because of this line",
  ja: "その名前宛のメールを誰からでも受け取りますが、自分のドメイン宛はこの行では受け取られません",
};
const DELIVERED: Words = {
  en: "mail for your own domain is not delivered because of this line",
  ja: "自分のドメイン宛のメールは、この行では配送されません",
};

/** What comes of it, by file. */
const USES: Readonly<Record<string, Words>> = {
  me: {
    en: "it is the name of this host for other servers and in addresses, unless another file says otherwise",
    ja: "ほかのファイルで変えないかぎり、他のサーバーに名乗る名前にも、アドレスに補われる名前にもなります",
  },
  helohost: ANNOUNCED,
  smtpgreeting: ANNOUNCED,
  rcpthosts: TAKEN,
  morercpthosts: TAKEN,
  locals: DELIVERED,
  virtualdomains: DELIVERED,
  smtproutes: { en: "the mail that was meant does not go this way", ja: "意図したメールはこの経路では送られません" },
};

function report(
  file: string,
  { line, span, word }: { readonly line: number; readonly span: Span; readonly word: string },
  use: Words,
): HostReport {
  const name = visible(word);
  return {
    place: { file, line, columns: span },
    message: localized({
      en: `“${name}” is a template's word for your own name, and qmail takes it as it stands: ${use.en}. Write your own name.`,
      ja: `「${name}」は自分の名前に書き換えるはずのひな型の語ですが、qmail はそのまま使います。${use.ja}。自分の名前に書き換えてください。`,
    }),
  };
}
