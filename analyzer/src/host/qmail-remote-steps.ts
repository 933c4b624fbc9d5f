/** What qmail-remote's decisions say of themselves: the line that decided, those that lost, and why, in both languages. */

import type { Found, IndexedEntry } from "../syntax/entry-index.ts";
import { type SmtpRoute, type SmtpRouteSyntax, withoutPassword } from "../syntax/smtp-route.ts";
import type { Language } from "../text/localized.ts";
import { withoutLogin } from "../text/route-password.ts";
import { visible } from "../text/visible.ts";
import type { LosingLine, Step } from "./evidence.ts";

const PROGRAM = "qmail-remote";
const SMTPROUTES = "control/smtproutes";
const MOST_LOST = 20;

/** What a look-up found, and in which file. */
export interface FoundRoute extends Found {
  /** `control/smtproutes`, `control/qmtproutes`, `control/authsenders`. */
  readonly file: string;
  /** How that file's routes divide. */
  readonly syntax: SmtpRouteSyntax;
}

/** How a relay is spoken to. */
export interface RelayContact {
  readonly route: SmtpRoute;
  readonly port: number;
  readonly protocol: "SMTP" | "SMTPS" | "QMTP" | "QMTPS";
}

/** A line that names a host. */
export function routeStep(found: FoundRoute, contact: RelayContact, others: readonly FoundRoute[]): Step {
  const name = found.file.slice("control/".length);
  const { route, protocol } = contact;
  return {
    program: PROGRAM,
    file: found.file,
    line: found.entry.line,
    text: shownLine(found.entry, found.syntax),
    because: (language) =>
      language === "ja"
        ? `${name} の ${keyName(found, "ja")}の行により、メールは ${hostName(route, "ja")} の${portName(contact, "ja")}へ${protocol === "SMTP" ? "" : ` ${protocol} で`}送られます。`
        : `The line for ${keyName(found, "en")} in ${name} sends the mail to ${hostName(route, "en")}, ${portName(contact, "en")}${protocol === "SMTP" ? "" : `, by ${protocol}`}.`,
    lost: losers(found, others),
  };
}

/** A login at the relay. The password is never part of the text. */
export function loginStep(found: FoundRoute, { user, password }: { user: string; password: string | undefined }): Step {
  const name = visible(user);
  return {
    program: PROGRAM,
    file: found.file,
    line: found.entry.line,
    text: shownLine(found.entry, found.syntax),
    because: (language) => {
      if (password !== undefined)
        return language === "ja"
          ? `中継先には ${name} としてログインします（SMTP AUTH）。`
          : `It logs in to the relay as ${name} (SMTP AUTH).`;
      return language === "ja"
        ? `中継先には ${name} としてログインしますが、行に 2 つ目の | がないため、メモリー上で値の後ろにある内容（ふつうは次の行）がパスワードとして送られ、ログインに失敗します。`
        : `It logs in to the relay as ${name}, but the line has no second |, so what stands behind the value in memory, mostly the next line of the file, is sent as the password, which is wrong.`;
    },
  };
}

/** The line with its password hidden, where it has one: evidence ends up in terminals and logs. */
function shownLine({ text, value, valueSpan }: IndexedEntry, syntax: SmtpRouteSyntax): string {
  const told = withoutPassword(value, syntax);
  return told === value ? text : text.slice(0, valueSpan.start) + told + text.slice(valueSpan.end);
}

/** What else the step for the MX has to tell. */
export interface MxCircumstances {
  readonly others: readonly FoundRoute[];
  /** A line of qmtproutes without a relay was found, which leaves QMTP and port 209 in force. */
  readonly qmtp: boolean;
  /** The name has letters beyond ASCII and is asked for in another form. */
  readonly converted: boolean;
}

/** No route, or one with nothing behind its colon (`exception`). */
export function mxStep(domain: string, exception: FoundRoute | undefined, { others, qmtp, converted }: MxCircumstances): Step {
  const name = visible(domain);
  const added = (language: Language): string => (qmtp ? QMTP_STAYS[language] : "") + (converted ? CONVERTED[language] : "");
  if (!exception)
    return {
      program: PROGRAM,
      file: SMTPROUTES,
      line: null,
      text: "",
      because: (language) =>
        language === "ja"
          ? `smtproutes に ${name} に合う行はないので、${name} の MX へ送られます（DNS の問い合わせはここでは行いません）。${added("ja")}`
          : `No line of smtproutes fits ${name}, so the mail goes to the MX of ${name}, which is not looked up here.${added("en")}`,
    };
  return {
    program: PROGRAM,
    file: exception.file,
    line: exception.entry.line,
    text: exception.entry.text,
    because: (language) =>
      language === "ja"
        ? `${keyName(exception, "ja")}の行はコロンの後が空なので中継は使わず、${name} の MX へ送られます（DNS の問い合わせはここでは行いません）。${added("ja")}`
        : `The line for ${keyName(exception, "en")} has nothing behind its colon, so no relay is used: the mail goes to the MX of ${name}, which is not looked up here.${added("en")}`,
    lost: losers(exception, others),
  };
}

const QMTP_STAYS = {
  en: " Since the line stands in qmtproutes, QMTP on port 209 is spoken there all the same.",
  ja: "それでも qmtproutes の行なので、MX に対しても QMTP（ポート 209）で接続します。",
} as const;
const CONVERTED = {
  en: " The name is first turned into its ASCII form (xn--).",
  ja: "この名前はまず ASCII 形式（xn--）に変換されます。",
} as const;

/** A name that libidn2 refuses. */
export function refusedNameStep(name: string): Step {
  return withoutLine(null, (language) =>
    language === "ja"
      ? `${visible(name)} は国際化ドメイン名の規則に合わないため（ハイフンの位置、長すぎるラベル、UTF-8 でないバイトなど）、メールは送信者に戻されます。`
      : `${visible(name)} is no name by the rules for international domain names (a hyphen at the wrong place, a label too long, bytes that are no UTF-8), so the mail bounces.`,
  );
}

/** A file with the address to connect from that holds none. */
export function noAddressStep(name: string, value: string): Step {
  return withoutLine(`control/${name}`, (language) =>
    language === "ja"
      ? `control/${name} の ${value === "" ? "（空の値）" : visible(value)} は IP アドレスではないため、qmail-remote は「invalid ipaddr」と報告し、メールはキューに残ります。`
      : `control/${name} holds ${value === "" ? "nothing" : visible(value)}, which is no IP address, so qmail-remote reports "invalid ipaddr" and the mail stays in the queue.`,
  );
}

/** A name that fits into no question to a name server. */
export function unaskableStep(name: string): Step {
  return withoutLine(null, (language) =>
    language === "ja"
      ? `${visible(name)} は DNS の名前として正しくないため（空のラベル、または長すぎる）、問い合わせができず、メールは送信者に戻されます。`
      : `${visible(name)} is no name that a name server can be asked for (an empty label, or too long), so the mail bounces.`,
  );
}

/** An address of this host in a recipient. */
export function ownAddressStep(address: string): Step {
  return withoutLine(null, (language) =>
    language === "ja"
      ? `${address} はこのホスト自身のアドレスなのに locals では自分宛てとされていないため、メールは送信者に戻されます。`
      : `${address} is this host itself, yet the recipient is not local here, so the mail bounces.`,
  );
}

/** A file that getcontrols() can't read. */
export function unreadableStep(name: string): Step {
  return withoutLine(`control/${name}`, (language) =>
    language === "ja"
      ? `control/${name} を読めないため、qmail-remote は「Unable to read control files」と報告し、メールはキューに残ります。`
      : `control/${name} can't be read, so qmail-remote reports "Unable to read control files" and the mail stays in the queue.`,
  );
}

/** Neither helohost nor me. */
export function noHelohostStep(): Step {
  return withoutLine("control/helohost", (language) =>
    language === "ja"
      ? "helohost も me もないため、qmail-remote は「Unable to read control files」と報告し、メールはキューに残ります。"
      : 'There is neither helohost nor me, so qmail-remote reports "Unable to read control files" and the mail stays in the queue.',
  );
}

function withoutLine(file: string | null, because: Step["because"]): Step {
  return { program: PROGRAM, file, line: null, text: "", because };
}

function losers(winner: FoundRoute, others: readonly FoundRoute[]): readonly LosingLine[] {
  const { entry, hidden } = winner;
  const repeated = hidden.map((other) =>
    losing({ ...winner, entry: other }, (language) =>
      language === "ja"
        ? `同じキーの行が後にもあり（${entry.line + 1} 行目）、qmail が見つけるのは最後の行だけです。`
        : `The same key stands again on line ${entry.line + 1}, and qmail finds only the last one.`,
    ),
  );
  const lessSpecific = others.map((other) =>
    losing(other, (language) =>
      language === "ja"
        ? `${placeName(winner, other, "ja")}の ${keyName(winner, "ja")}のほうが先に探されるので、${keyName(other, "ja")}は使われません。`
        : `${keyName(other, "en")} is asked for after ${keyName(winner, "en")}, which ${placeName(winner, other, "en")} answers.`,
    ),
  );
  return [...repeated, ...lessSpecific].slice(0, MOST_LOST);
}

function losing({ file, entry, syntax }: FoundRoute, because: LosingLine["because"]): LosingLine {
  return { file, line: entry.line, text: shownLine(entry, syntax), because };
}

/** The winner's line, with its file where the loser stands in another. */
function placeName({ file, entry }: FoundRoute, loser: FoundRoute, language: Language): string {
  const name = file === loser.file ? "" : file.slice("control/".length);
  if (language === "ja") return `${name === "" ? "" : `${name} の `}${entry.line + 1} 行目`;
  return `line ${entry.line + 1}${name === "" ? "" : ` of ${name}`}`;
}

function keyName({ key, file }: FoundRoute, language: Language): string {
  const bySender = file === "control/authsenders";
  if (key === "" && language === "ja") return bySender ? "空のキー（どの送信者にも合う）" : "空のキー（どのドメインにも合う）";
  if (key === "") return bySender ? "the empty key (it fits every sender)" : "the empty key (it fits every domain)";
  return language === "ja" ? `${visible(key)} ` : visible(key);
}

function hostName({ host }: SmtpRoute, language: Language): string {
  if (host.text !== "") return visible(withoutLogin(host.text));
  return language === "ja" ? "名前のないホスト（DNS のルート）" : "a host without a name (the root of the DNS)";
}

function portName({ route, port }: RelayContact, language: Language): string {
  if (route.port?.digits.text === "")
    return language === "ja"
      ? "ポート 0 （区切りのすぐ後に数字がなく、接続できません）"
      : "port 0, to which nothing connects (no digit follows the separator at once)";
  if (port === 0) return language === "ja" ? "ポート 0 （接続できません）" : "port 0, to which nothing connects";
  return language === "ja" ? `ポート ${port} ` : `port ${port}`;
}
