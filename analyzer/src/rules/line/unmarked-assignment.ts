import { readAssignment } from "../../syntax/users-assign.ts";
import { localized } from "../../text/localized.ts";
import { removeEntry } from "../removal.ts";
import { rewrite } from "../rewrite.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `#joe:…` and `joe:…` in users/assign: the first character is dropped, and the rest is an assignment. */
export const unmarkedAssignment: LineRule = {
  id: "unmarked-assignment",
  scope: "line",
  severity: "warning",
  appliesTo: (file) => file.reader === "users-assign",
  check: (entry): Report | undefined => {
    const first = entry.value.charAt(0);
    // A blank or a BOM in front is a mistake of its own.
    if (first === "=" || first === "+" || /^[.\s\ufeff]?$/.test(first)) return undefined;
    const read = readAssignment(`${entry.value}\n`);
    if (read.kind !== "assignment") return undefined;
    const [address, user, sign] = [shown(read.address.text), shown(read.assigned.user.text), shown(first)];
    const column = shown(first + read.address.text);
    return {
      span: { start: entry.span.start, end: entry.span.start + 1 + read.address.text.length },
      message:
        first === "#"
          ? localized({
              en: `users/assign has no comments: qmail-newu drops the first character and assigns the address ${address} to user ${user}. Remove the line if that is not wanted.`,
              ja: `users/assign にコメントはありません。qmail-newu は最初の文字を捨て、アドレス ${address} をユーザー ${user} に割り当てます。不要な割り当てなら行を削除してください。`,
            })
          : localized({
              en: `qmail-newu drops the first character, ${sign}, and assigns the address ${address} to user ${user}. Write =${column} for that address, or +${column} for all that begin so.`,
              ja: `qmail-newu は最初の文字 ${sign} を捨て、アドレス ${address} をユーザー ${user} に割り当てます。そのアドレスなら =${column}、先頭が一致するすべてのアドレスなら +${column} と書いてください。`,
            }),
      fixes: () =>
        first === "#"
          ? [removeEntry(entry, { safe: false })]
          : [
              rewrite(
                { start: entry.span.start, end: entry.span.start },
                "=",
                localized({
                  en: `Write = in front (user ${user} then gets the mail for ${column}, not for ${address})`,
                  ja: `先頭に = を付ける (${address} ではなく ${column} 宛がユーザー ${user} に届くようになります)`,
                }),
              ),
            ],
    };
  },
};

export const unmarkedAssignmentTexts: RuleTexts = {
  summary: {
    en: "An assignment begins with neither = nor +, and loses its first character.",
    ja: "= でも + でも始まらず、最初の文字が失われる割り当て",
  },
  why: {
    en: "qmail-newu looks whether the first character is a plus or a dot. Any other is taken as =, and the address begins behind it. So there are no comments: #joe:… assigns the address joe. And joe:… without = assigns the address oe.",
    ja: "qmail-newu は最初の文字が + か「.」かだけを調べます。それ以外の文字はすべて = とみなされ、アドレスはその次の文字から始まります。コメントはないため、#joe:… は joe の割り当てになります。= のない joe:… は oe の割り当てになります。",
  },
  remedy: {
    en: "Begin the line with = for one address or + for all that begin so. Delete what is not wanted; it can't be commented out.",
    ja: "一つのアドレスなら =、先頭が一致するすべてのアドレスなら + で始めてください。不要な行は削除してください。コメントにはできません。",
  },
  sources: ["qmail-newu.c: main()", "qmail-users(5)"],
};
