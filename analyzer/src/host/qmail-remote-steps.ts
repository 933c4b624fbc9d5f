/** What qmail-remote's decisions say of themselves: the line that decided, those that lost, and why, in both languages. */

import type { Found, IndexedEntry } from "../syntax/entry-index.ts";
import type { SmtpRoute } from "../syntax/smtp-route.ts";
import type { Language } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import type { LosingLine, Step } from "./evidence.ts";

const PROGRAM = "qmail-remote";
const SMTPROUTES = "control/smtproutes";
const MOST_LOST = 20;

/** A line of smtproutes that names a host. */
export function routeStep(found: Found, route: SmtpRoute, others: readonly Found[]): Step {
  return {
    program: PROGRAM,
    file: SMTPROUTES,
    line: found.entry.line,
    text: found.entry.text,
    because: (language) =>
      language === "ja"
        ? `smtproutes の ${keyName(found.key, "ja")}の行により、メールは ${hostName(route, "ja")} の${portName(route, "ja")}へ送られます。`
        : `The line for ${keyName(found.key, "en")} in smtproutes sends the mail to ${hostName(route, "en")}, ${portName(route, "en")}.`,
    lost: losers(found, others),
  };
}

/** No route, or one with nothing behind its colon (`exception`). */
export function mxStep(domain: string, exception: Found | undefined, others: readonly Found[]): Step {
  const name = visible(domain);
  if (!exception)
    return {
      program: PROGRAM,
      file: SMTPROUTES,
      line: null,
      text: "",
      because: (language) =>
        language === "ja"
          ? `smtproutes に ${name} に合う行はないので、${name} の MX へ送られます（DNS の問い合わせはここでは行いません）。`
          : `No line of smtproutes fits ${name}, so the mail goes to the MX of ${name}, which is not looked up here.`,
    };
  return {
    program: PROGRAM,
    file: SMTPROUTES,
    line: exception.entry.line,
    text: exception.entry.text,
    because: (language) =>
      language === "ja"
        ? `${keyName(exception.key, "ja")}の行はコロンの後が空なので中継は使わず、${name} の MX へ送られます（DNS の問い合わせはここでは行いません）。`
        : `The line for ${keyName(exception.key, "en")} has nothing behind its colon, so no relay is used: the mail goes to the MX of ${name}, which is not looked up here.`,
    lost: losers(exception, others),
  };
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

function losers({ key, entry, hidden }: Found, others: readonly Found[]): readonly LosingLine[] {
  const repeated = hidden.map((other) =>
    losing(other, (language) =>
      language === "ja"
        ? `同じキーの行が後にもあり（${entry.line + 1} 行目）、qmail が見つけるのは最後の行だけです。`
        : `The same key stands again on line ${entry.line + 1}, and qmail finds only the last one.`,
    ),
  );
  const lessSpecific = others.map((other) =>
    losing(other.entry, (language) =>
      language === "ja"
        ? `${entry.line + 1} 行目の ${keyName(key, "ja")}のほうが先に探されるので、${keyName(other.key, "ja")}は使われません。`
        : `${keyName(other.key, "en")} is asked for after ${keyName(key, "en")}, which line ${entry.line + 1} answers.`,
    ),
  );
  return [...repeated, ...lessSpecific].slice(0, MOST_LOST);
}

function losing({ line, text }: IndexedEntry, because: LosingLine["because"]): LosingLine {
  return { file: SMTPROUTES, line, text, because };
}

function keyName(key: string, language: Language): string {
  if (language === "ja") return key === "" ? "空のキー（どのドメインにも合う）" : `${visible(key)} `;
  return key === "" ? "the empty key (it fits every domain)" : visible(key);
}

function hostName({ host }: SmtpRoute, language: Language): string {
  if (host.text !== "") return visible(host.text);
  return language === "ja" ? "名前のないホスト（DNS のルート）" : "a host without a name (the root of the DNS)";
}

function portName({ port }: SmtpRoute, language: Language): string {
  if (!port) return language === "ja" ? "ポート 25 " : "port 25";
  if (port.digits.text === "")
    return language === "ja"
      ? "ポート 0 （コロンのすぐ後に数字がなく、接続できません）"
      : "port 0, to which nothing connects (no digit follows the colon at once)";
  if (port.number === 0) return language === "ja" ? "ポート 0 （接続できません）" : "port 0, to which nothing connects";
  return language === "ja" ? `ポート ${port.number} ` : `port ${port.number}`;
}
