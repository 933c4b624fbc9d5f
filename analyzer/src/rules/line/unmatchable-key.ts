import { publicSuffixSection } from "../../domain/public-suffix.ts";
import type { Programs } from "../../host/programs.ts";
import { virtualKeys } from "../../host/qmail-send.ts";
import { routeKeys } from "../../host/remote-route.ts";
import type { Entry } from "../../syntax/list.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { removeEntry } from "../removal.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown, shownMapLine } from "../words.ts";

/** `*.example.com:user`, `@example.com:relay`: keys that are asked for with no mail. */
export const unmatchableKey: LineRule = {
  id: "unmatchable-key",
  scope: "line",
  ignoresPlainLines: true,
  severity: "warning",
  appliesTo: (file) => file.name === "virtualdomains" || file.name === "smtproutes",
  check: (entry, file, _line, programs): Report | undefined => {
    const colon = entry.value.indexOf(":");
    if (colon <= 0 || colon > LONGEST) return undefined;
    const key = entry.value.slice(0, colon);
    if (!SUSPECT.test(key) || /^[\s\ufeff]/.test(key)) return undefined;
    if (file.name === "smtproutes" && key === programs.dialect.remote.bounceKey) return undefined;
    const message = file.name === "smtproutes" ? routeFault(key) : virtualFault(key, programs);
    if (!message) return undefined;
    return {
      span: { start: entry.span.start, end: entry.span.start + colon },
      message,
      fixes: () => {
        const written = intended(entry, { key, file: file.name }, programs);
        // No domain has an @ in it; the other keys fit at least an address that is spelled so.
        const safe = file.name === "smtproutes" && key.includes("@");
        return [...(written ? [written] : []), removeEntry(entry, { safe, preferred: !written })];
      },
    };
  },
};

export const unmatchableKeyTexts: RuleTexts = {
  summary: { en: "No mail has the key before the colon.", ja: "どのメールにも一致しないキーの行" },
  why: {
    en: "qmail-send looks a recipient up in virtualdomains as the whole address, the domain, each rest of the domain that begins at a dot, and the empty key. qmail-remote asks smtproutes in the same way, but for the domain only. There are no wildcards, no lists of names and no @example.com, and a blank before the colon belongs to the key. Such a line is legal and never found.",
    ja: "qmail-send は virtualdomains を、受信者のアドレス全体、ドメイン、ドメインの「.」から始まる残りの部分、空のキーの順に調べます。qmail-remote は smtproutes を同じように、ただしドメインについてだけ調べます。ワイルドカードや複数の名前の列挙、@example.com の形はなく、コロンの前の空白はキーの一部になります。このような行は文法上は正しくても、見つかることはありません。",
  },
  remedy: {
    en: "Write example.com for the domain, .example.com for the names below it, and one line for each. For every other domain the key is empty.",
    ja: "ドメインそのものは example.com、その下の名前は .example.com と、1 行に一つずつ書いてください。それ以外のすべてのドメインを表すのは空のキーです。",
  },
  sources: ["qmail-send.c: rewrite()", "qmail-remote.c: main()", "constmap.c: constmap_init()"],
};

/** No domain name is so long; a longer key is not looked at. */
const LONGEST = 2000;
const SUSPECT = /[@*\s,;/<>"']/;

function routeFault(key: string): Localized | undefined {
  if (!key.includes("@")) return domainFault(key, { program: "qmail-remote", asked: routeKeys("mail.example.com") });
  const name = shown(key);
  return localized({
    en: `qmail-remote looks a route up by the recipient's domain alone, so “${name}” is never found. Write the domain without anything before it.`,
    ja: `qmail-remote は受信者のドメインだけで経路を探すため、「${name}」が見つかることはありません。@ より前は付けず、ドメインだけを書いてください。`,
  });
}

function virtualFault(key: string, { dialect }: Programs): Localized | undefined {
  const { program } = dialect.send;
  const at = key.lastIndexOf("@");
  const asked = virtualKeys("joe@mail.example.com", 3);
  if (at < 0) return domainFault(key, { program, asked });
  const name = shown(key);
  const domain = key.slice(at + 1);
  if (at === 0)
    return localized({
      en: `“${name}” fits only mail to an address with nothing before the @. For all mail to the domain ${program} asks for the domain without @.`,
      ja: `「${name}」に一致するのは、@ の前が空のアドレス宛だけです。ドメイン宛のすべてのメールについて ${program} が調べるのは、@ のないドメインです。`,
    });
  if (/[*\s,;/<>]/.test(domain) || key.startsWith("*@") || domain.startsWith(".") || /[<,;]/.test(key))
    return localized({
      en: `An entry with @ fits the one address that is spelled exactly so: ${program} knows no wildcards and no lists here, and no address is “${name}”. Write one line for each address.`,
      ja: `@ を含む行は、書かれたとおりの一つのアドレスにだけ一致します。${program} にはワイルドカードも列挙もなく、「${name}」というアドレスはありません。アドレスごとに 1 行ずつ書いてください。`,
    });
  return undefined;
}

function domainFault(key: string, { program, asked }: { readonly program: string; readonly asked: readonly string[] }): Localized {
  const name = shown(key);
  const keys = asked.filter((one) => one !== "").join(", ");
  const blank = key.trimEnd() !== key;
  return localized({
    en: `No domain is spelled “${name}”${blank ? ", with the blank that belongs to it" : ""}: for mail to joe@mail.example.com ${program} asks for ${keys} and the empty key. There are no wildcards and no lists; write one name a line.`,
    ja: `「${name}」${blank ? "（空白も含む）" : ""}というドメインはありません。joe@mail.example.com 宛なら、${program} が調べるのは ${keys} と空のキーです。ワイルドカードや列挙はないので、1 行に一つの名前を書いてください。`,
  });
}

const HOST = /^\.?[\w-]+(?:\.[\w-]+)+$/;

/** The line that was meant, where that is clear and covers no public suffix. */
function intended(
  { value, span }: Entry,
  { key, file }: { readonly key: string; readonly file: string },
  programs: Programs,
): Fix | undefined {
  const target = value.slice(key.length);
  if (/[\0\r]/.test(value)) return undefined;
  if (file === "smtproutes" && key === "*")
    return rewrite(
      span,
      target,
      localized({
        en: `Write ${shownMapLine(target, programs)} (mail without a route of its own then takes this one)`,
        ja: `${shownMapLine(target, programs)} に書き換え (個別の経路がないすべてのメールに使われるようになります)`,
      }),
    );
  const names = key
    .trim()
    .split(/[\s,;]+/)
    .map((name) => name.replace(/^\*?@|^\*(?=\.)/, ""));
  if (!names.every((name) => HOST.test(name) && publicSuffixSection(name.replace(/^\./, "")) === undefined)) return undefined;
  return rewrite(
    span,
    names.map((name) => name + target).join("\n"),
    localized({
      en: `Write ${names.map((name) => shownMapLine(name + target, programs)).join(" and ")} (the line then decides on that mail)`,
      ja: `${names.map((name) => shownMapLine(name + target, programs)).join(" と ")} に書き換え (そのメールに使われるようになります)`,
    }),
  );
}
