import { withName } from "../../host/fragment.ts";
import type { MailHost } from "../../host/mail-host.ts";
import { accessTo, listenersOf } from "../../host/relay/access.ts";
import type { Environment } from "../../host/smtpd-session.ts";
import { readList } from "../../syntax/list.ts";
import { compileRegex } from "../../syntax/regex.ts";
import { fromByteString } from "../../text/bytes.ts";
import { localized } from "../../text/localized.ts";
import { visible } from "../../text/visible.ts";
import type { HostRule } from "../host-rule.ts";

/** `*` in the badmailfrom of s/qmail: every sender is refused. */
export const entryForEverybody: HostRule = {
  id: "entry-for-everybody",
  scope: "host",
  severity: "error",
  reports: ["control/badmailfrom", "control/badrcptto", "control/badmailpatterns", "control/badrcptpatterns"],
  summary: localized({
    en: "An entry of badmailfrom or badrcptto refuses all mail.",
    ja: "すべてのメールを拒否する badmailfrom や badrcptto のエントリ",
  }),
  why: localized({
    en: "Where these lists hold patterns or regular expressions, an entry can match every address: * alone, .* or a single dot, @ in an expression, which matches anywhere. Then qmail-smtpd refuses the mail of everybody. What is reported has been tried: the same line refuses addresses that have nothing in common. Lists with exceptions (!) are left alone. IndiMail takes the lines for expressions where QREGEX is set, and one that it can't read, such as *@example.com, for a match: whether it is set is looked for in the run scripts, the environment directories and the tcp rules in view.",
    ja: "パターンや正規表現を書けるこれらのリストでは、1 行がすべてのアドレスに一致することがあります。* だけの行、正規表現での .* やドット 1 つ、どこにでも一致する @ などです。その場合 qmail-smtpd は全員のメールを拒否します。共通点のないアドレスがどれも同じ行で拒否されることを、実際に確かめて報告します。例外 (!) のあるリストは対象外です。IndiMail では QREGEX が設定されていると各行が正規表現になり、*@example.com のような正規表現として読めない行は、一致したものとして扱われます。設定されているかどうかは、見える範囲の run スクリプト、環境変数のディレクトリ、tcp ルールから判断します。",
  }),
  remedy: localized({ en: "Write the address or the domain that is meant.", ja: "拒否したいアドレスまたはドメインを書いてください。" }),
  sources: [
    "sagredo-dev/qmail: qmail-smtpd.c: bmcheck()",
    "s/qmail: qmail-smtpd.c: bmfcheck(), brtcheck()",
    "indimail-mta: qregex.c: address_match()",
  ],
  *check({ files: { control }, model, programs }) {
    if (programs.dialect.smtpd.badSenders !== "patterns") return;
    const judged = withName(model);
    const told = new Set<string>();
    for (const [{ lists, witnesses, who }, environment] of questions(judged)) {
      const places = witnesses.map((address) => refusedBy(judged, { who, lists, environment }, address));
      const [first] = places;
      if (!first || places.some((place) => place?.file !== first.file || place.line !== first.line)) continue;
      const content = control.get(first.file.slice("control/".length));
      if (content?.kind !== "file") continue;
      const entries = [...readList(content.bytes)];
      const entry = entries.find(({ line }) => line === first.line);
      if (!entry || entries.some(({ value }) => value.startsWith("!")) || told.has(`${first.file}:${first.line}`)) continue;
      told.add(`${first.file}:${first.line}`);
      const text = visible(fromByteString(entry.value));
      const variable = Object.keys(environment)[0];
      if (variable !== undefined && compileRegex(entry.value).kind === "invalid") {
        yield {
          place: { file: first.file, line: first.line, columns: entry.span },
          message: localized({
            en: `${text} is no valid regular expression. With ${variable} set, the lines are expressions, and qmail-smtpd takes one that it can't read for a match: it refuses all mail. Write an expression.`,
            ja: `${text} は正しい正規表現ではありません。${variable} が設定されていると各行は正規表現になり、qmail-smtpd は読めないものを一致とみなすため、すべてのメールを拒否します。正規表現で書いてください。`,
          }),
        };
        continue;
      }
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
  },
};

/** What is asked, and with which environment: as each SMTP listener in view has it for a stranger, as far as that says what a line is. */
function questions(host: MailHost): readonly (readonly [Asked, Environment])[] {
  const variable = host.dialect.smtpd.expressionVariable;
  const values = listenersOf(host).flatMap((listener, index) =>
    variable !== undefined && listener.program === "qmail-smtpd"
      ? [accessTo(host, listener, index === 0).environment[variable]]
      : [undefined],
  );
  return [...new Set(values)].flatMap((value) => {
    const environment = variable === undefined || value === undefined ? {} : { [variable]: value };
    return [[SENDERS, environment] as const, [RECIPIENTS, environment] as const];
  });
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
  const { outcome, steps } = smtpd.ask({
    mail: `MAIL FROM:<${who === "sender" ? address : "joe@mail.test"}>`,
    rcpt: `RCPT TO:<${who === "recipient" ? address : "postmaster@[127.0.0.1]"}>`,
    relayClient: undefined,
    environment,
  });
  if (outcome !== "refused" && outcome !== "MAIL refused") return undefined;
  for (const { file, line } of steps.toReversed()) if (file !== null && line !== null && lists.has(file)) return { file, line };
  return undefined;
}
