import { type DotQmailLine, readDotQmailLine } from "../../syntax/dot-qmail.ts";
import type { Entry } from "../../syntax/list.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { shifted } from "../../text/span.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `&<joe@example.com>`, `& joe@example.com`, `&a@example.com, b@example.com`: an address that nobody has. */
export const malformedForward: LineRule = {
  id: "malformed-forward",
  scope: "line",
  severity: "error",
  appliesTo: (file) => file.reader === "dot-qmail",
  check: (entry): Report | undefined => {
    const first = entry.value.charCodeAt(0);
    // The sign of another kind of line; a blank or a BOM in front is a mistake of its own.
    if (first === 0x7c || first === 0x2e || first === 0x2f || first === 0x2b || /^[\s\ufeff\0]/.test(entry.value)) return undefined;
    const suspect = entry.value.slice(0, LONGEST);
    const foreign = first === 0x23 ? undefined : foreignForm(suspect);
    if (foreign) return { span: { start: entry.span.start, end: entry.span.start + entry.value.trimEnd().length }, message: foreign };
    if (!SUSPECT.test(suspect) || !suspect.includes("@")) return undefined;
    const read = readDotQmailLine(entry.value);
    const fault = read.kind === "forward" ? faultOf(read.argument.text.replace(/\r+$/, "")) : undefined;
    if (!fault) return undefined;
    return {
      span: shifted({ start: read.argument.span.start, end: entry.value.trimEnd().length }, entry.span.start),
      message: fault,
      fixes: () => fixesFor(entry, read),
    };
  },
};

export const malformedForwardTexts: RuleTexts = {
  summary: { en: "A forward is more than an address.", ja: "アドレス以外のものが含まれる転送先" },
  why: {
    en: "Everything behind the & (or on a line that begins with neither of # | . / & +) is the address, as it stands: qmail-local removes blanks at the end of the line and reads nothing else. There are no names, no angle brackets, no lists with commas and no remarks. With them it is an address that nobody has, and the forward bounces.",
    ja: "& の後ろ (または # | . / & + のどれでも始まらない行の全体) は、そのままアドレスとみなされます。qmail-local が取り除くのは行末の空白だけです。名前、< >、コンマでの列挙、説明は書けません。書くと存在しないアドレスになり、転送したメールはエラーになります。",
  },
  remedy: {
    en: "Write & and one bare address on each line.",
    ja: "1 行に一つずつ、& に続けてアドレスだけを書いてください。",
  },
  sources: ["qmail-local.c: main()", "dot-qmail(5)"],
};

const LONGEST = 2000;
const SUSPECT = /[\s<>,;()#]/;

/** What other mailers have in their alias files, and a program in quotes. */
function foreignForm(line: string): Localized | undefined {
  const name = shown(line.slice(0, 200).trimEnd());
  const bounces = {
    en: `qmail-local takes this as an address and forwards to “${name}”, which nobody has.`,
    ja: `qmail-local はこれをアドレスとみなし、存在しない「${name}」に転送します。`,
  };
  if (/^["']\s*\|/.test(line))
    return localized({
      en: `${bounces.en} A program is written without quotes, with | as the first character.`,
      ja: `${bounces.ja}プログラムは引用符を付けず、| で始めて書いてください。`,
    });
  if (/^&?:include:/i.test(line))
    return localized({
      en: `${bounces.en} There is no :include: in a .qmail: write the addresses here, one a line.`,
      ja: `${bounces.ja}.qmail に :include: はありません。アドレスをここに 1 行に一つずつ書いてください。`,
    });
  if (/^&?mailto:/i.test(line))
    return localized({
      en: `${bounces.en} Write the address without mailto:.`,
      ja: `${bounces.ja}mailto: を付けず、アドレスだけを書いてください。`,
    });
  if (/^&?\\\w/.test(line))
    return localized({
      en: `${bounces.en} A backslash keeps no copy here: to keep one, add a line with a mailbox, such as ./Maildir/.`,
      ja: `${bounces.ja}ここではバックスラッシュに「手元に残す」意味はありません。残すには ./Maildir/ のようなメールボックスの行を加えてください。`,
    });
  if (/^(?:forward|vacation|procmail|maildrop|vdelivermail|preline|condredirect|bouncesaying|ezmlm-[a-z]+)\s/.test(line))
    return localized({
      en: `${bounces.en} A program is started by | in front of it.`,
      ja: `${bounces.ja}プログラムを実行するには、先頭に | を書いてください。`,
    });
  return undefined;
}

function faultOf(argument: string): Localized | undefined {
  const name = shown(argument.slice(0, 200));
  const at = argument.lastIndexOf("@");
  if (/^\s/.test(argument))
    return localized({
      en: `qmail-local takes the blank as part of the address and forwards to “${name}”, which nobody has. Write the address right behind the &.`,
      ja: `qmail-local は空白もアドレスの一部とみなし、存在しない「${name}」に転送します。アドレスは & の直後に書いてください。`,
    });
  const domain = argument.slice(at + 1);
  const [, before = ""] = /^(.*?)@/.exec(argument) ?? [];
  if (!/[\s<>,;()#]/.test(domain) && !/</.test(before) && !(/[,;\s]/.test(argument) && argument.indexOf("@") !== at)) return undefined;
  return localized({
    en: `qmail-local takes all of it as one address and forwards to “${name}”, which nobody has. Write one bare address a line, without names, brackets, commas or remarks.`,
    ja: `qmail-local は全体を一つのアドレスとみなし、存在しない「${name}」に転送します。名前、括弧、コンマ、説明は書かず、1 行に一つずつアドレスだけを書いてください。`,
  });
}

const ADDRESS = /^[^\s@<>()[\],;:"#]+@[\w-]+(?:\.[\w-]+)+$/;

/** A line for each address, where nothing else of the line is lost but names and remarks. */
function fixesFor({ value, span }: Entry, { argument }: DotQmailLine): readonly Fix[] {
  if (value.length > LONGEST) return [];
  const text = argument.text.trim().replace(/\s+(?:#|\/\/).*$/, "");
  const addresses = text
    .split(/[,;]|\s+(?=[^\s<]+@[^\s>]+(?:[\s,;]|$))/)
    .map((part) =>
      part
        .trim()
        .replace(/^[^<>@]*<([^<>]+)>$/, "$1")
        .replace(/\s*\([^()]*\)$/, ""),
    )
    .filter((part) => part !== "");
  if (addresses.length === 0 || !addresses.every((address) => ADDRESS.test(address))) return [];
  const list = addresses.map((address) => shown(address));
  return [
    rewrite(
      span,
      addresses.map((address) => `&${address}`).join("\n"),
      localized({
        en: `Write ${list.map((address) => `&${address}`).join(" and ")} (mail is then forwarded there)`,
        ja: `${list.map((address) => `&${address}`).join(" と ")} に書き換え (そこへ転送されるようになります)`,
      }),
    ),
  ];
}
