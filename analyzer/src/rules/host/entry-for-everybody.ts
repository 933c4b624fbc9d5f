import { withName } from "../../host/fragment.ts";
import type { MailHost } from "../../host/mail-host.ts";
import { filesReadAs, patternReadings } from "../../host/pattern-readings.ts";
import { type Environment, isRefused } from "../../host/smtpd-session.ts";
import { readList } from "../../syntax/list.ts";
import { fromByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { withPauses } from "../../text/steps.ts";
import { visible } from "../../text/visible.ts";
import { expressionFault } from "../expression-faults.ts";
import type { HostPlace, HostReport, HostRule, HostView } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";

/** `*` in the badmailfrom of s/qmail: every sender is refused. */
export const entryForEverybody: HostRule = {
  id: "entry-for-everybody",
  scope: "host",
  severity: "error",
  reports: [
    ...["control/badmailfrom", "control/badrcptto", "control/badmailpatterns", "control/badrcptpatterns"],
    ...["control/blackholedsender", "control/blackholedrcpt", "control/goodrcptto", "control/authdomains"],
  ],
  *check(host) {
    if (host.programs.dialect.smtpd.badSenders !== "patterns") return;
    const told = new Set<string>();
    for (const report of unreadableExpressions(host)) {
      if (report) told.add(keyOf(report.place));
      yield report;
    }
    yield* matchingAll(host, told);
  },
};

export const entryForEverybodyTexts: RuleTexts = {
  summary: {
    en: "An entry of badmailfrom, badrcptto or a list like them concerns all mail.",
    ja: "badmailfrom や badrcptto などの、すべてのメールに当てはまるエントリ",
  },
  why: {
    en: "Where these lists hold patterns or regular expressions, an entry can match every address: * alone, .* or a single dot, @ in an expression, which matches anywhere. Then qmail-smtpd refuses the mail of everybody. What is reported has been tried: the same line refuses addresses that have nothing in common. Lists with exceptions (!) are left alone. IndiMail takes the lines for expressions where QREGEX is set, and one that it can't read, such as *@example.com, for a match with every address; so it does in blackholedsender, blackholedrcpt, goodrcptto and authdomains. Whether QREGEX is set is looked for in the run scripts, the environment directories and the tcp rules in view; where that is not told by them, nothing is said.",
    ja: "パターンや正規表現を書けるこれらのリストでは、1 行がすべてのアドレスに一致することがあります。* だけの行、正規表現での .* やドット 1 つ、どこにでも一致する @ などです。その場合 qmail-smtpd は全員のメールを拒否します。共通点のないアドレスがどれも同じ行で拒否されることを、実際に確かめて報告します。例外 (!) のあるリストは対象外です。IndiMail では QREGEX が設定されていると各行が正規表現になり、*@example.com のような正規表現として読めない行は、すべてのアドレスに一致したものとして扱われます。blackholedsender、blackholedrcpt、goodrcptto、authdomains でも同じです。設定されているかどうかは、見える範囲の run スクリプト、環境変数のディレクトリ、tcp ルールから判断し、分からない場合は何も報告しません。",
  },
  remedy: { en: "Write the address or the domain that is meant.", ja: "拒否したいアドレスまたはドメインを書いてください。" },
  sources: [
    "sagredo-dev/qmail: qmail-smtpd.c: bmcheck()",
    "s/qmail: qmail-smtpd.c: bmfcheck(), brtcheck()",
    "indimail-mta: qregex.c: address_match()",
  ],
};

/** Expressions that IndiMail's qmail-smtpd can't read, and takes for a match; behind a `!`, for none. Source: qregex.c: regex_match(). */
function* unreadableExpressions({ files: { control }, model, programs }: HostView): Generator<HostReport | undefined> {
  const variable = programs.dialect.smtpd.expressionVariable;
  if (variable === undefined) return;
  const readings = patternReadings(model).known.filter(({ areExpressions }) => areExpressions);
  const names = readings.flatMap((reading) => filesReadAs(reading, programs.dialect.smtpd, control));
  for (const name of new Set(names)) {
    const content = control.get(name);
    const consequence = CONSEQUENCES[name];
    if (content?.kind !== "file" || !consequence) continue;
    for (const entry of withPauses(readList(content.bytes))) {
      if (!entry) {
        yield;
        continue;
      }
      const { value, span, line } = entry;
      if (value.length > LONGEST || PLAIN.test(value)) continue;
      const fault = expressionFault(value);
      if (!fault) continue;
      yield {
        place: { file: `control/${name}`, line, columns: span },
        message: localized({
          en: `With ${variable} set, this line is a regular expression, and no valid one: ${fault.en}. qmail-smtpd takes it for a match with every address, and ${consequence.en}. Write an expression.`,
          ja: `${variable} が設定されているため、この行は正規表現になりますが、正しくありません。${fault.ja}。qmail-smtpd はすべてのアドレスに一致したものとみなし、${consequence.ja}。正規表現で書いてください。`,
        }),
      };
    }
  }
}

/** No expression of an administrator's is longer. */
const LONGEST = 10_000;
/** What needs no look: `!` in front, and what has no sign that wants another. */
const PLAIN = /^!|^(?:[\w@. -]|\\[.@-])*\$?$/;

/** What follows from a match, by the list; of relaymailfrom relay-by-sender speaks. Source: smtpd.c: smtp_mail(), smtp_rcpt(). */
const CONSEQUENCES: Readonly<Record<string, Words>> = {
  badmailfrom: { en: "refuses all mail", ja: "すべてのメールを拒否します" },
  badrcptto: { en: "refuses all mail", ja: "すべてのメールを拒否します" },
  blackholedsender: { en: "throws all mail away without a word to anybody", ja: "すべてのメールを誰にも知らせずに破棄します" },
  blackholedrcpt: { en: "throws all mail away without a word to anybody", ja: "すべてのメールを誰にも知らせずに破棄します" },
  goodrcptto: {
    en: "looks no recipient up in badrcptto and blackholedrcpt",
    ja: "どの宛先についても badrcptto と blackholedrcpt を調べません",
  },
  authdomains: {
    en: "takes mail only from clients that may relay or have logged in",
    ja: "中継を許可されたクライアントか、認証したクライアントのメールしか受け付けません",
  },
};

/** Lines that refuse addresses which have nothing in common, as far as they are not in `told`. */
function* matchingAll({ files: { control }, model }: HostView, told: Set<string>): Generator<HostReport> {
  const judged = withName(model);
  for (const [{ lists, witnesses, who }, environment] of questions(judged)) {
    const places = witnesses.map((address) => refusedBy(judged, { who, lists, environment }, address));
    const [first] = places;
    if (!first || places.some((place) => place?.file !== first.file || place.line !== first.line)) continue;
    const content = control.get(first.file.slice("control/".length));
    if (content?.kind !== "file") continue;
    const entries = [...readList(content.bytes)];
    const entry = entries.find(({ line }) => line === first.line);
    if (!entry || entries.some(({ value }) => value.startsWith("!")) || told.has(keyOf(first))) continue;
    told.add(keyOf(first));
    const text = visible(fromByteString(entry.value));
    yield {
      place: { file: first.file, line: first.line, columns: entry.span },
      message: localized(
        who === "sender"
          ? {
              en: `${text} matches every sender here, and qmail-smtpd refuses all mail. Write the address or domain that is meant.`,
              ja: `ここでは ${text} がすべての差出人に一致し、qmail-smtpd はすべてのメールを拒否します。拒否したいアドレスかドメインを書いてください。`,
            }
          : {
              en: `${text} matches every recipient here, and qmail-smtpd refuses all mail. Write the address or domain that is meant.`,
              ja: `ここでは ${text} がすべての宛先に一致し、qmail-smtpd はすべてのメールを拒否します。拒否したいアドレスかドメインを書いてください。`,
            },
      ),
      fixes: () => [
        {
          title: localized({
            en: "Remove this entry (others are then no longer refused)",
            ja: "このエントリを削除 (ほかのメールは拒否されなくなります)",
          }),
          safe: false,
          preferred: false,
          edits: [{ kind: "remove line", file: first.file, line: first.line }],
        },
      ],
    };
  }
}

function keyOf({ file, line }: Pick<HostPlace, "file" | "line">): string {
  return `${file}:${line}`;
}

/** What is asked, in each way in which a qmail-smtpd of the host reads the lists. */
function questions(host: MailHost): readonly (readonly [Asked, Environment])[] {
  return patternReadings(host).known.flatMap(({ environment }) => [[SENDERS, environment] as const, [RECIPIENTS, environment] as const]);
}

interface Asked {
  readonly who: "sender" | "recipient";
  /** The lists that may refuse by a pattern. */
  readonly lists: ReadonlySet<string>;
  readonly witnesses: readonly string[];
}

/** They share nothing but the @ and the dot that every address has. */
const WITNESSES = ["x7k@one.test", "quirb@hh-vw.invalid", "9@zz.yy.example"];

const SENDERS: Asked = {
  who: "sender",
  lists: new Set(["control/badmailfrom", "control/badmailfromnorelay", "control/badmailpatterns"]),
  witnesses: WITNESSES,
};
const RECIPIENTS: Asked = {
  who: "recipient",
  lists: new Set(["control/badrcptto", "control/badrcpttonorelay", "control/badrcptpatterns"]),
  witnesses: WITNESSES,
};

/** The line of one of the lists that refuses the address, whoever the other one is. */
function refusedBy(
  { smtpd }: MailHost,
  { who, lists, environment }: Pick<Asked, "who" | "lists"> & { readonly environment: Environment },
  address: string,
): { readonly file: string; readonly line: number } | undefined {
  const answer = smtpd.ask({
    mail: `MAIL FROM:<${who === "sender" ? address : "joe@mail.test"}>`,
    rcpt: `RCPT TO:<${who === "recipient" ? address : "postmaster@[127.0.0.1]"}>`,
    relayClient: undefined,
    environment,
  });
  if (!isRefused(answer)) return undefined;
  for (const { file, line } of answer.steps.toReversed()) if (file !== null && line !== null && lists.has(file)) return { file, line };
  return undefined;
}
