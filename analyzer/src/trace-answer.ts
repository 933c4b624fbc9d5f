/** What a trace comes to, in two sentences: may the client send, and where does the mail go. */

import type { Step } from "./host/evidence.ts";
import type { Trace } from "./host/trace.ts";
import { fromByteString, toByteString } from "./text/bytes.ts";
import { type Localized, localized } from "./text/localized.ts";
import { visible } from "./text/visible.ts";

/** A line of a file. */
export interface Place {
  /** The name in evidence, as text. */
  readonly file: string;
  /** Counted from 0; null where no single line decided. */
  readonly line: number | null;
}

/** The place that a step names; undefined where no file was read. */
export function placeOf({ file, line }: Pick<Step, "file" | "line">): Place | undefined {
  return file === null ? undefined : { file: fromByteString(file), line };
}

/** A place as terminals and editors read it: lines count from 1. Nothing in it is invisible. */
export function placeText({ file, line }: Place): string {
  return line === null ? shown(file) : `${shown(file)}:${line + 1}`;
}

/** Whether the client may send to the address, and by which line. */
export function sendingAnswer({ address, client, smtp, steps }: Trace): Localized {
  const to = shown(address);
  const who = client === null ? A_STRANGER : localized({ en: shown(client), ja: `${shown(client)} ` });
  const by = inBrackets(decisivePlace(steps));
  const reply = shown(smtp.reply ?? "");
  const say =
    (en: string, ja: string): Localized =>
    (language) =>
      language === "ja" ? who(language) + ja : `${who(language)} ${en}`;
  switch (smtp.outcome) {
    case "accepted":
      return say(`may send to ${to}: accepted${by}.`, `は ${to} に送信できます: 受け付け${by}。`);
    case "refused":
      if (smtp.reply === null)
        return say(`may not connect: tcpserver closes the connection${by}.`, `は接続できません: tcpserver が切断${by}。`);
      return say(`may not send to ${to}: refused${by} with “${reply}”.`, `は ${to} に送信できません: 拒否${by}。応答は「${reply}」。`);
    case "MAIL refused":
      return say(
        `may not send to ${to}: the sender is refused${by} with “${reply}”.`,
        `は ${to} に送信できません: 送信者の段階で拒否${by}。応答は「${reply}」。`,
      );
    case "syntax error":
      return say(
        `cannot send to ${to}: qmail-smtpd finds no address there${by} and answers “${reply}”.`,
        `は ${to} に送信できません: qmail-smtpd がアドレスと認めません${by}。応答は「${reply}」。`,
      );
    case "temporary failure":
      return say(
        `cannot send to ${to} for now: put off${by} with “${reply}”.`,
        `は今のところ ${to} に送信できません: 一時エラー${by}。応答は「${reply}」。`,
      );
    case "unimplemented":
      return say(
        `cannot send to ${to}: qmail-smtpd knows no such command${by} and answers “${reply}”.`,
        `は ${to} に送信できません: qmail-smtpd がコマンドと認めません${by}。応答は「${reply}」。`,
      );
    case "unable to start":
      return say(`cannot send anything: qmail-smtpd does not start${by}.`, `は何も送信できません: qmail-smtpd が起動しません${by}。`);
    case null:
      return say(
        `may or may not send to ${to}: the files do not tell${by}.`,
        `が ${to} に送信できるかどうかは、ファイルからは分かりません${by}。`,
      );
    case "crashed":
      return say(`cannot send to ${to}: qmail-smtpd crashes${by}.`, `は ${to} に送信できません: qmail-smtpd が異常終了します${by}。`);
  }
}

/** Where mail for the address goes: the client's, or where that is not taken, the host's own. */
export function routeAnswer(trace: Trace): Localized {
  const { address, route, relay, smtp } = trace;
  if (route.recipient === null) {
    const program = route.channel.replace(" does not start", "");
    return localized({
      en: `${program} does not start, so no mail goes anywhere.`,
      ja: `${program} が起動しないため、メールはどこへも送られません。`,
    });
  }
  const recipient = shown(route.recipient);
  const subject: Localized = (language) => {
    const from = (smtp.outcome === "accepted" ? THE_MAIL : OWN_MAIL)(language);
    if (language === "ja") return route.recipient === address ? `${from}は、` : `${from}は、${recipient} 宛てに書き換えられ、`;
    return route.recipient === address ? from : `${from}, as ${recipient},`;
  };
  const fate = relay ? relayFate(trace, relay) : deliveryFate(trace);
  return (language) => (language === "ja" ? subject(language) + fate(language) : `${subject(language)} ${fate(language)}`);
}

function relayFate(trace: Trace, { via, host, port }: NonNullable<Trace["relay"]>): Localized {
  const name = shown(host);
  switch (via) {
    case "mx":
      return localized({
        en: `goes to the MX of ${name}, which this tool does not look up.`,
        ja: `${name} の MX に送られます (MX はこのツールでは調べません)。`,
      });
    case "relay":
    case "address literal": {
      const place = placeOf(lastStep(trace) ?? { file: null, line: null });
      const by = inBrackets(place && place.line !== null ? place : undefined);
      return localized({ en: `goes to ${name}, port ${port}${by}.`, ja: `${name} のポート ${port} に送られます${by}。` });
    }
    case "none":
      return because(trace, localized({ en: "goes nowhere.", ja: "どこへも送られません。" }));
  }
}

function deliveryFate(trace: Trace): Localized {
  const { delivery, steps } = trace;
  if (!delivery) {
    if (steps.some(({ program }) => program === "qmail-newu")) return DECIDED_BY_OLD_CDB;
    return steps.some(({ program }) => program === "qmail-getpw") ? because(trace, PERHAPS_ALIAS) : DECIDED_BY_PASSWD;
  }
  const { user, home, dotQmail, actions, exit } = delivery;
  const name = shown(user ?? "");
  switch (exit) {
    case null:
      return because(trace, localized({ en: `goes to user ${name} on this host.`, ja: `このホストのユーザー ${name} に渡されます。` }));
    case 0:
      break;
    case 100:
      return because(trace, localized({ en: "bounces.", ja: "送信者に戻されます。" }));
    default:
      return because(trace, localized({ en: "stays in the queue and is tried again.", ja: "キューに残り、繰り返し配送が試みられます。" }));
  }
  if (user === null) return because(trace, localized({ en: "counts as delivered.", ja: "配送済みとして扱われます。" }));
  const by = inBrackets(dotQmail === null || home === null ? undefined : { file: `${home}/${dotQmail}`, line: null });
  if (actions.length === 0) {
    return localized({
      en: `is accepted for user ${name} and thrown away: there is no instruction${by}.`,
      ja: `ユーザー ${name} 宛てに受け取られた後、捨てられます: 配送の指示がありません${by}。`,
    });
  }
  return (language) => {
    const done = actions.map((action) => actionText(action)(language));
    return language === "ja"
      ? `このホストのユーザー ${name} に配送されます${by}: ${done.join("、")}。`
      : `is delivered on this host to user ${name}${by}: ${done.join(", ")}.`;
  };
}

function actionText({ type, arg }: NonNullable<Trace["delivery"]>["actions"][number]): Localized {
  const what = shown(arg);
  switch (type) {
    case "maildir":
    case "mbox":
      return localized({ en: `into ${what}`, ja: `${what} に保存` });
    case "program":
      return localized({ en: `to the program |${what}`, ja: `プログラム |${what} に渡す` });
    case "forward":
      return localized({ en: `forwarded to ${what}`, ja: `${what} に転送` });
  }
}

/** The line for which qmail-smtpd answered; where RELAYCLIENT did it, the tcp rule that sets that. */
function decisivePlace(steps: readonly Step[]): Place | undefined {
  const smtp = steps.findLast(({ program }) => program === "qmail-smtpd");
  const rule = steps.find(({ program, line }) => program === "tcpserver" && line !== null);
  const decisive = smtp && !smtp.text.startsWith("RELAYCLIENT=") ? smtp : rule;
  return decisive && placeOf(decisive);
}

/** The sentence, and after it the last word of the program that decided. */
function because(trace: Trace, sentence: Localized): Localized {
  const reason = lastStep(trace)?.because;
  return reason ? (language) => `${sentence(language)}${language === "ja" ? "" : " "}${reason(language)}` : sentence;
}

/** The last step that decides, apart from what is noted about the whole. */
function lastStep({ steps, notes }: Trace): Step | undefined {
  return steps.findLast((step) => !notes.includes(step));
}

function inBrackets(place: Place | undefined): string {
  return place ? ` (${placeText(place)})` : "";
}

function shown(text: string): string {
  return visible(toByteString(text));
}

const A_STRANGER = localized({ en: "A stranger", ja: "外部のクライアント" });
const THE_MAIL = localized({ en: "The mail", ja: "メール" });
const OWN_MAIL = localized({ en: "Mail from this host itself", ja: "このホスト自身から送ったメール" });
const DECIDED_BY_OLD_CDB = localized({
  en: "stays on this host; which user gets it is decided by an older users/cdb, which is not in view.",
  ja: "このホストに残ります。どのユーザーに届くかは以前の users/cdb で決まり、それは参照できません。",
});
const PERHAPS_ALIAS = localized({
  en: "stays on this host: for a user of that name, if the password database (which this tool does not read) has one, else for alias.",
  ja: "このホストに残ります。passwd (このツールでは調べません) に該当するユーザーがあればその人に、なければ alias ユーザーに届きます: ",
});
const DECIDED_BY_PASSWD = localized({
  en: "stays on this host; which user gets it is decided by the password database, which this tool does not read.",
  ja: "このホストに残ります。どのユーザーに届くかは passwd で決まり、このツールでは調べません。",
});
