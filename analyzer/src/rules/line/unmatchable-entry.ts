import type { ControlFileSpec } from "../../catalogue/control-file.ts";
import type { Programs } from "../../host/programs.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { type Flaw, flawOfEntry } from "../entry-flaws.ts";
import { isHostList, isSenderList } from "../host-lists.ts";
import { refusedMail } from "../refused-mail.ts";
import { removeEntry } from "../removal.ts";
import { dangerOf, describeAllHosts, effectOfAll } from "../revival.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown, type Words } from "../words.ts";
import { remarkBehind } from "./inline-comment.ts";

/** `*.example.com`, `user@example.com`, two hosts on a line: spellings that qmail does not know in a list. */
export const unmatchableEntry: LineRule = {
  id: "unmatchable-entry",
  scope: "line",
  ignoresPlainLines: isHostList,
  severity: "error",
  appliesTo: (file, programs) => isHostList(file) || isSenderList(file, programs),
  fixAllTitle: (count) =>
    localized({
      en: `Correct all ${count} entries of which it is clear what was meant (qmail then uses them)`,
      ja: `意図の明らかなエントリ ${count} 件すべての書き方を修正 (有効になります)`,
    }),
  check: (entry, file, _line, programs): Report | undefined => {
    const value = entry.value.endsWith("\r") ? entry.value.slice(0, -1) : entry.value;
    const flaw = flawOf(file, value, programs);
    if (!flaw) return undefined;
    const span = { start: entry.span.start, end: entry.span.start + value.length };
    return {
      span,
      ...(flaw.kind === "wide comment sign"
        ? { severity: "information", message: messageOf(file, value, flaw, programs) }
        : refusedMail(
            { file, meant: flaw.meant, programs },
            {
              refused: (missed) => messageOf(file, value, flaw, programs, describeAllHosts(missed)),
              otherwise: messageOf(file, value, flaw, programs),
            },
          )),
      fixes: () => {
        const removal = removeEntry(entry, { safe: false, preferred: flaw.clear === false });
        if (flaw.meant.length === 0 || dangerIn(file, flaw, programs)) return [{ ...removal, preferred: false }];
        const repair: Fix = {
          title: titleOf(file, flaw, programs),
          safe: false,
          preferred: flaw.clear !== false,
          edits: [{ span: entry.span, newText: flaw.meant.join("\n") }],
        };
        return flaw.clear === false ? [removal, repair] : [repair];
      },
    };
  },
};

export const unmatchableEntryTexts: RuleTexts = {
  summary: { en: "An entry is spelled in a way that matches no mail.", ja: "どのメールにも一致しない書き方のエントリ" },
  why: {
    en: "qmail compares an entry byte by byte with a host name or an address. It knows no wildcards but the dot in front (in rcpthosts), no patterns, no addresses in rcpthosts, and no more than one entry to a line. What is spelled otherwise matches nothing: mail that should be accepted is refused, and mail that should be refused is accepted.",
    ja: "qmail はエントリをホスト名やアドレスと 1 バイトずつ比較します。ワイルドカードは rcpthosts の先頭のドットだけで、パターンや、rcpthosts でのメールアドレス、1 行に複数のエントリを書く書き方はありません。それ以外の書き方は何にも一致せず、受け付けるべきメールが拒否されたり、拒否すべきメールが受け付けられたりします。",
  },
  remedy: {
    en: "Write one host name a line: example.com, or .example.com in rcpthosts for all names below it. In badmailfrom write user@example.com or @example.com.",
    ja: "1 行に一つのホスト名を書きます。rcpthosts では、下の名前すべてを表すのに .example.com と書きます。badmailfrom では user@example.com か @example.com と書きます。",
  },
  sources: ["rcpthosts.c: rcpthosts()", "qmail-send.c: rewrite()", "qmail-smtpd.c: bmfcheck()", "constmap.c: constmap()"],
};

/** The flaw of an entry of a list, without a CR at its end; undefined where it has none, or one of which another rule speaks. */
export function flawOf(file: ControlFileSpec, value: string, programs: Programs): Flaw | undefined {
  const flaw = flawOfEntry(file, value, programs);
  return flaw && remarkBehind(file, value) === undefined ? flaw : undefined;
}

/** What one of the lines that were meant would do, were it to stand there. */
function dangerIn(file: ControlFileSpec, { meant }: Flaw, programs: Programs): Words | undefined {
  for (const line of meant) {
    const danger = dangerOf(file, line, programs);
    if (danger) return danger;
  }
  return undefined;
}

function titleOf(file: ControlFileSpec, { kind, meant }: Flaw, programs: Programs): Localized {
  const [only] = meant;
  const effect = effectOfAll(file, meant, programs);
  const title: Words =
    kind === "remark behind sender"
      ? { en: "Move the remark to a line above", ja: "説明を上の行に移動" }
      : only !== undefined && meant.length === 1
        ? { en: `Change to ${shown(only)}`, ja: `${shown(only)} に変更` }
        : { en: `Divide into ${meant.length} lines`, ja: `${meant.length} 行に分割` };
  return localized(effect ? { en: `${title.en} (${effect.en})`, ja: `${title.ja} (${effect.ja})` } : title);
}

/** `refused`: the domains to which mail is refused for want of the entry. */
function messageOf(file: ControlFileSpec, value: string, flaw: Flaw, programs: Programs, refused?: Words): Localized {
  const wrong = wrongWith(file, value, flaw);
  const todo = toDo(file, flaw, programs);
  const loss = refused ? { en: ` Mail to ${refused.en} is refused.`, ja: `${refused.ja}宛のメールは拒否されます。` } : { en: "", ja: "" };
  return localized({ en: `${wrong.en}${loss.en} ${todo.en}`.trimEnd(), ja: `${wrong.ja}${loss.ja}${todo.ja}` });
}

function toDo(file: ControlFileSpec, flaw: Flaw, programs: Programs): Words {
  const { kind, meant } = flaw;
  const danger = dangerIn(file, flaw, programs);
  if (danger) {
    return {
      en: `Remove the entry: spelled as it was meant, it would ${danger.en}.`,
      ja: `意図どおりの書き方に直すと${danger.ja}になるので、エントリを削除してください。`,
    };
  }
  if (kind === "numeric address" || kind === "network") return { en: "Remove this entry.", ja: "このエントリは削除してください。" };
  if (kind === "dot in front" || kind === "subdomains of sender") return { en: "", ja: "" };
  if (kind === "remark behind sender") {
    return { en: "Put the remark on a line of its own above.", ja: "説明は上の独立した行に書いてください。" };
  }
  const [only] = meant;
  if (kind === "address for host") {
    return only === undefined
      ? { en: "Remove it.", ja: "削除してください。" }
      : {
          en: `Write ${shown(only)} if this host receives all mail of that domain, or remove the entry.`,
          ja: `そのドメインのメールをすべて受け取るのなら ${shown(only)} と書き、そうでなければ削除してください。`,
        };
  }
  if (only === undefined) return { en: "Correct or remove it.", ja: "修正するか削除してください。" };
  if (meant.length > 1) return { en: "Write each on a line of its own.", ja: "1 行に一つずつ書いてください。" };
  return { en: `Write ${shown(only)}.`, ja: `${shown(only)} と書いてください。` };
}

/** What qmail does with the entry; a whole sentence. */
function wrongWith(file: ControlFileSpec, value: string, { kind, character = "" }: Flaw): Words {
  const entry = shown(value);
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const { name } = file;
  switch (kind) {
    case "wildcard":
      return name === "badmailfrom"
        ? { en: "badmailfrom knows no *, so this matches no sender.", ja: "badmailfrom では * は使えず、どの送信者にも一致しません。" }
        : { en: `${name} knows no *, so this matches no mail.`, ja: `${name} では * は使えず、どのメールにも一致しません。` };
    case "pattern":
      return {
        en: "badmailfrom knows no patterns: it lists addresses (user@example.com) and hosts (@example.com), so this matches no sender. Expressions are for a qmail with a patch for them, such as Sagredo's or QmailToaster's.",
        ja: "badmailfrom ではパターンは使えません。アドレス (user@example.com) かホスト (@example.com) を列挙するもので、この行はどの送信者にも一致しません。正規表現が使えるのは、Sagredo 版や QmailToaster のように、そのためのパッチを当てた qmail です。",
      };
    case "at sign before host":
      return {
        en: `${name} lists host names, which have no @, so this matches no mail.`,
        ja: `${name} にはホスト名を書きます。ホスト名に @ は付かないため、どのメールにも一致しません。`,
      };
    case "address for host":
      return {
        en: `${name} lists host names, not addresses, so this matches no mail.`,
        ja: `${name} にはアドレスではなくホスト名を書きます。この行はどのメールにも一致しません。`,
      };
    case "scheme":
      return {
        en: `This is a URL; ${name} lists host names, so it matches no mail.`,
        ja: `${name} には URL ではなくホスト名を書きます。この行はどのメールにも一致しません。`,
      };
    case "several entries":
      return {
        en: "qmail takes the whole line as one entry, so it matches no mail.",
        ja: "qmail は行全体を一つのエントリとみなすため、どのメールにも一致しません。",
      };
    case "separator at the end":
      return {
        en: "The sign at the end is part of the entry, so it matches no mail.",
        ja: "末尾の記号もエントリの一部なので、どのメールにも一致しません。",
      };
    case "wide character":
      return {
        en: `A full-width character (${character}, ${code}) stands in this entry in place of the ASCII one, so it matches no mail.`,
        ja: `ASCII 文字の代わりに全角文字 (${character}、${code}) が使われているため、どのメールにも一致しません。`,
      };
    case "invisible character":
      return {
        en: `A character that can't be seen (${code}) is part of this entry, so it matches no mail.`,
        ja: `目に見えない文字 (${code}) がエントリの一部になっているため、どのメールにも一致しません。`,
      };
    case "wide comment sign":
      return {
        en: "The sign in front is a full-width one (U+FF03). Only an ASCII # starts a comment, so this line is an entry that matches nothing.",
        ja: "先頭の ＃ は全角 (U+FF03) です。コメントになるのは半角の # だけなので、この行は何にも一致しないエントリになります。",
      };
    case "quotes":
      return {
        en: "The signs around it are part of the entry, so it matches no mail.",
        ja: "前後の記号もエントリの一部なので、どのメールにも一致しません。",
      };
    case "colon":
      return {
        en: `${name} lists host names alone; with the colon and what follows, this matches no mail.`,
        ja: `${name} にはホスト名だけを書きます。コロンとその後ろも含めて一つのエントリになるため、どのメールにも一致しません。`,
      };
    case "numeric address":
      return numericAddress(name, entry);
    case "network":
      return name === "badmailfrom"
        ? {
            en: "badmailfrom lists sender addresses, so a network here matches no mail; clients are refused by deny in the tcp rules.",
            ja: "badmailfrom には送信者のアドレスを書くため、ネットワークを書いてもどのメールにも一致しません。接続元を拒否するには tcprules の deny を使います。",
          }
        : {
            en: `${name} lists the domains of recipients, so a network here matches no mail; clients are allowed to relay by RELAYCLIENT in the tcp rules.`,
            ja: `${name} には受信者のドメインを書くため、ネットワークを書いてもどのメールにも一致しません。接続元の中継を許可するには tcprules の RELAYCLIENT を使います。`,
          };
    case "empty label":
      return {
        en: "Two dots stand together, which no host name has, so this matches no mail.",
        ja: "ドットが続いています。そのようなホスト名はないため、どのメールにも一致しません。",
      };
    case "keyword":
      return {
        en: `qmail knows no such word: this matches only mail to a host that is called ${entry}.`,
        ja: `qmail にそのような語はなく、${entry} という名前のホスト宛にしか一致しません。`,
      };
    case "dot in front":
      if (name === "morercpthosts")
        return {
          en: `This qmail looks only whole host names up in morercpthosts.cdb, so this does not match the names below ${shown(value.slice(1))}, and no other mail. List each name, or put the entry into rcpthosts.`,
          ja: `この qmail が morercpthosts.cdb で探すのはホスト名全体だけなので、${shown(value.slice(1))} の下の名前にも、ほかのメールにも一致しません。名前を一つずつ書くか、rcpthosts に移してください。`,
        };
      return {
        en: `${name} knows no dot in front: this does not match the names below ${shown(value.slice(1))}, and no other mail. List each name${name === "locals" ? ", or use virtualdomains" : ""}.`,
        ja: `${name} では先頭のドットに意味はなく、${shown(value.slice(1))} の下の名前にも、ほかのメールにも一致しません。名前を一つずつ書いてください${name === "locals" ? " (virtualdomains ではこの書き方が使えます)" : ""}。`,
      };
    case "host for sender":
      return {
        en: `Without an @ this matches only a sender that is ${entry} as a whole, and no address at ${entry.replace(/^\./, "")}.`,
        ja: `@ がないため、送信者全体が ${entry} であるメールにだけ一致し、${entry.replace(/^\./, "")} のアドレスには一致しません。`,
      };
    case "subdomains of sender":
      return {
        en: `badmailfrom knows no names below a host: this does not match senders at hosts below ${shown(value.slice(2))}. List each host as @host.`,
        ja: `badmailfrom では下の名前をまとめて指定できず、${shown(value.slice(2))} の下のホストの送信者には一致しません。ホストごとに @ホスト名 と書きます。`,
      };
    case "at sign before domain":
      return {
        en: `Behind an @ stands a whole host name, so this matches no sender; hosts below ${shown(value.slice(2))} are written without the @.`,
        ja: `@ の後ろにはホスト名全体を書くため、どの送信者にも一致しません。${shown(value.slice(2))} の下のホストは @ を付けずに書きます。`,
      };
    case "remark behind sender":
      return {
        en: "qmail takes the whole line as the entry, remark included, so it matches no sender.",
        ja: "qmail は説明も含めて行全体をエントリとみなすため、どの送信者にも一致しません。",
      };
    case "strange character":
      return {
        en: `No host name has ${character === " " ? "a blank" : character} in it, so this matches no mail.`,
        ja: `ホスト名に${character === " " ? "空白" : ` ${character} `}は使えないため、どのメールにも一致しません。`,
      };
  }
}

function numericAddress(name: string, entry: string): Words {
  switch (name) {
    case "badmailfrom":
      return {
        en: "badmailfrom lists sender addresses, not clients; a client is refused by deny in the tcp rules.",
        ja: "badmailfrom には接続元ではなく送信者のアドレスを書きます。接続元を拒否するには tcprules の deny を使います。",
      };
    case "rcpthosts":
    case "morercpthosts":
      return {
        en: `${name} lists the domains of recipients: this matches only mail to user@${entry}, which nobody writes, and lets no client relay. That is done by RELAYCLIENT in the tcp rules.`,
        ja: `${name} には受信者のドメインを書きます。この行は user@${entry} というまず使われない宛先にだけ一致し、接続元の中継は許可しません。それには tcprules の RELAYCLIENT を使います。`,
      };
    default:
      return {
        en: `This matches only mail to user@${entry}; an address as a mail domain is written in brackets, user@[${entry}].`,
        ja: `この行は user@${entry} にだけ一致します。アドレスを宛先のドメインに使うときは user@[${entry}] のように角括弧で囲みます。`,
      };
  }
}
