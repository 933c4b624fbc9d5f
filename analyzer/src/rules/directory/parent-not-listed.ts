import { publicSuffixSection } from "../../domain/public-suffix.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import type { DirectoryRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** With more such entries than this they are no oversight, and nothing is said. */
const MOST = 1000;

/** `.example.com` in rcpthosts without `example.com`: the dot covers the names below, not the domain itself. */
export const parentNotListed: DirectoryRule = {
  id: "parent-not-listed",
  scope: "directory",
  severity: "information",
  reads: ["rcpthosts", "morercpthosts"],
  file: "rcpthosts",
  *check(directory) {
    // There the domain itself may stand in locals.
    if (directory.programs.dialect.smtpd.acceptsLocals) return;
    const rcpthosts = directory.file("rcpthosts");
    const more = directory.file("morercpthosts");
    for (const entry of rcpthosts?.entriesWithoutParent(MOST) ?? []) {
      const parent = entry.value.slice(1);
      if (!isRegistrable(parent) || more?.hasKey(asciiLower(parent))) continue;
      const name = shown(parent);
      yield {
        span: entry.span,
        message: localized({
          en: `This entry covers the names below ${name}, not ${name} itself: mail to user@${name} is refused. Add a line ${name} if that mail should come here too.`,
          ja: `このエントリは ${name} の下の名前に一致し、${name} 自体には一致しません。user@${name} 宛のメールは拒否されます。そのメールも受け取るなら ${name} の行を加えてください。`,
        }),
        fixes: () => [
          {
            title: localized({
              en: `Add ${name} (qmail then accepts mail to ${name})`,
              ja: `${name} を追加 (${name} 宛を受け付けるようになります)`,
            }),
            safe: false,
            preferred: true,
            edits: [{ span: { start: entry.span.start, end: entry.span.start }, newText: `${parent}\n` }],
          },
        ],
      };
    }
  },
};

export const parentNotListedTexts: RuleTexts = {
  summary: {
    en: "The names below a domain are listed, the domain itself is not.",
    ja: "ドメインの下の名前だけがあり、ドメイン自体がない",
  },
  why: {
    en: "An entry that begins with a dot matches the names below a domain and never the domain itself: with .example.com alone, mail to user@example.com is refused. Both lines are needed where both are wanted. Only domains as one registers them (example.com, example.co.jp) are looked at, since it is common that a name below them has no mail of its own; nothing is said where more than a thousand entries are so.",
    ja: "ドットで始まるエントリは、そのドメインの下の名前に一致し、ドメイン自体には一致しません。.example.com だけでは user@example.com 宛のメールが拒否されます。両方を受け取るには 2 行が必要です。example.com や example.co.jp のように登録の単位となるドメインだけを調べます。その下の名前は、それ自体宛のメールがないことも多いためです。該当するエントリが千件を超えるファイルでは、何も報告しません。",
  },
  remedy: {
    en: "Add a line with the domain itself, unless no mail is meant to come to it.",
    ja: "ドメイン自体宛のメールも受け取るなら、その名前の行を加えてください。",
  },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-smtpd(8), rcpthosts"],
};

/** Whether somebody can register `name`: it is no public suffix itself, and what stands behind its first dot is one. */
function isRegistrable(name: string): boolean {
  const dot = name.indexOf(".");
  return dot > 0 && publicSuffixSection(name) === undefined && publicSuffixSection(name.slice(dot + 1)) !== undefined;
}
