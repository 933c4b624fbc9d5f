import { type ExpressionForm, expressionIn } from "../../host/expression-lists.ts";
import type { Programs } from "../../host/programs.ts";
import type { Entry } from "../../syntax/list.ts";
import { toByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { expressionFault } from "../expression-faults.ts";
import { removeEntry } from "../removal.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown, type Words } from "../words.ts";

/** `*@example.com` in Sagredo's badmailfrom: regcomp refuses it, and the line refuses nobody. */
export const invalidRegularExpression: LineRule = {
  id: "invalid-regular-expression",
  scope: "line",
  severity: "warning",
  appliesTo: ({ name }, programs) => formOf(name, programs) !== undefined,
  ignoresPlainLines: true,
  check: (entry, { name }, _line, programs): Report | undefined => {
    const { value } = entry;
    if (value.length > LONGEST || PLAIN.test(value)) return undefined;
    const form = formOf(name, programs);
    if (form !== "whole entry") return form && aboutPart(entry, name, form);
    const expression = value.startsWith("!") ? value.slice(1) : value;
    const fault = faultOf(expression);
    if (!fault) return undefined;
    return {
      span: entry.span,
      message: localized({
        en: `This is no valid regular expression: ${fault.en}. qmail-smtpd passes over the line, and it refuses nobody. Correct or remove it.`,
        ja: `正規表現として正しくありません。${fault.ja}。qmail-smtpd はこの行を読み飛ばすため、誰も拒否されません。修正するか削除してください。`,
      }),
      fixes: () => {
        const meant = intendedExpression(value);
        const removal = removeEntry(entry, { safe: true, preferred: meant === undefined });
        return meant === undefined ? [removal] : [repair(entry.span, meant), removal];
      },
    };
  },
};

export const invalidRegularExpressionTexts: RuleTexts = {
  summary: {
    en: "A regular expression that can't be read matches nothing.",
    ja: "正規表現として読めず、何にも一致しないエントリ",
  },
  why: {
    en: "Sagredo's qmail-smtpd takes each line of badmailfrom, badrcptto, badhelo and their like for a POSIX extended regular expression. What regcomp() refuses is passed over with a line in the log, whether it begins with ! or not: the mail that it should refuse is accepted. *@example.com, a pattern elsewhere, is such a line, since there is nothing in front of the * to repeat. The expressions in its taps are read by qmail-queue in the same way, and one that is invalid never matches. IndiMail's bodycheck is worse off: a single invalid line disables the whole list.",
    ja: "Sagredo 版の qmail-smtpd は、badmailfrom、badrcptto、badhelo などの各行を POSIX 拡張正規表現とみなします。regcomp() が受け付けない行は、先頭に ! があってもなくても、ログに記録されるだけで読み飛ばされ、拒否するつもりのメールが受け付けられます。ほかの qmail ではパターンになる *@example.com も、* の前に繰り返すものがないため、そのような行です。taps の正規表現も qmail-queue が同じように扱い、正しくないものはどのメールにも一致しません。IndiMail の bodycheck では、正しくない行が 1 つあるだけでリスト全体が効かなくなります。",
  },
  remedy: {
    en: "Write an expression: @example\\.com$ for everybody at that host. A character that shall stand for itself needs a backslash in front.",
    ja: "正規表現で書いてください。そのホストの全員であれば @example\\.com$ です。記号をその文字自身として使うには、前に \\ を付けます。",
  },
  sources: [
    "sagredo-dev/qmail: qmail-smtpd.c: bmcheck(); qregex.c: matchregex()",
    "sagredo-dev/qmail: qmail-queue.c: tapcheck()",
    "indimail-mta: bodycheck.c: bodycheck()",
    "glibc: posix/regcomp.c",
    "regex(7)",
  ],
};

function formOf(name: string, { dialect }: Programs): ExpressionForm | "whole entry" | undefined {
  return dialect.smtpd.expressionLists?.includes(name) === true ? "whole entry" : dialect.expressions?.[name];
}

function faultOf(expression: string): Words | undefined {
  return expressionFault(toByteString(expression));
}

/** A line of which only a part is the expression. */
function aboutPart(entry: Entry, name: string, form: ExpressionForm): Report | undefined {
  const part = expressionIn(entry.value, form);
  const fault = part && faultOf(entry.value.slice(part.start, part.end));
  if (!part || !fault) return undefined;
  const { en, ja } = CONSEQUENCES[form];
  return {
    span: { start: entry.span.start + part.start, end: entry.span.start + Math.max(part.end, part.start + 1) },
    message: localized({
      en: `This part of a line of ${name} is no valid regular expression: ${fault.en}. ${en} Correct or remove the line.`,
      ja: `${name} のこの部分は正規表現として正しくありません。${fault.ja}。${ja}行を修正するか削除してください。`,
    }),
    // Without the line a list that was disabled by it is in force again.
    fixes: () => [removeEntry(entry, { safe: form === "tap" })],
  };
}

const CONSEQUENCES: Readonly<Record<ExpressionForm, Words>> = {
  tap: { en: "The line matches no mail, and nothing is copied.", ja: "この行はどのメールにも一致せず、何もコピーされません。" },
  "body check": {
    en: "One such line disables the whole list: qmail-smtpd refuses no mail for its content.",
    ja: "このような行が 1 つでもあるとリスト全体が効かなくなり、qmail-smtpd は内容を理由にメールを拒否しません。",
  },
};

/** No expression of an administrator's is longer. */
const LONGEST = 10_000;
/** Nearly all lines: letters, and signs that need nothing beside them. */
const PLAIN = /^!?\^?(?:[\w@. -]|\\[.@-])*\$?$/;

/** The expression that a pattern with a star in front stands for; undefined where that is not clear. */
function intendedExpression(value: string): string | undefined {
  const [, mark = "", rest] = /^(!?)\*+([@.]?[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)$/.exec(value.slice(0, 300)) ?? [];
  return rest === undefined ? undefined : `${mark}${rest.replaceAll(".", "\\.")}$`;
}

function repair(span: { readonly start: number; readonly end: number }, meant: string): Fix {
  const text = shown(meant);
  return rewrite(
    span,
    meant,
    localized(
      meant.startsWith("!")
        ? {
            en: `Write ${text} (what does not end so is then refused)`,
            ja: `${text} に書き換え (末尾が一致しないものが拒否されるようになります)`,
          }
        : { en: `Write ${text} (what ends so is then refused)`, ja: `${text} に書き換え (末尾が一致するものが拒否されるようになります)` },
    ),
  );
}
