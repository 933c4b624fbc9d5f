import { readDotQmailLine } from "../../syntax/dot-qmail.ts";
import { localized } from "../../text/localized.ts";
import { rewrite } from "../rewrite.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `/usr/bin/procmail` in a .qmail, without the bar that would make it a program. */
export const programAsMailbox: LineRule = {
  id: "program-as-mailbox",
  scope: "line",
  severity: "error",
  appliesTo: (file) => file.reader === "dot-qmail",
  check: (entry): Report | undefined => {
    const { kind, argument } = readDotQmailLine(entry.value);
    if (kind !== "mbox" || !isCommand(argument.text.slice(0, LONGEST))) return undefined;
    const [path] = argument.text.split(/\s/, 1);
    const name = shown(path ?? "");
    return {
      span: entry.span,
      message: localized({
        en: `Without | in front this is a mailbox: qmail-local appends the mail to a file named “${shown(argument.text)}” and does not run ${name}. Write | in front.`,
        ja: `先頭に | がないため、これはメールボックスです。qmail-local は「${shown(argument.text)}」というファイルにメールを追記しようとし、${name} を実行しません。先頭に | を書いてください。`,
      }),
      fixes: () => [
        rewrite(
          { start: entry.span.start, end: entry.span.start },
          "|",
          localized({
            en: `Write | in front (qmail-local then runs ${name})`,
            ja: `先頭に | を書く (qmail-local が ${name} を実行するようになります)`,
          }),
        ),
      ],
    };
  },
};

export const programAsMailboxTexts: RuleTexts = {
  summary: {
    en: "The path of a program without | in front, which is taken for a mailbox.",
    ja: "先頭に | がなく、メールボックスとみなされるプログラムのパス",
  },
  why: {
    en: "A line that begins with / or . is a mailbox, however it goes on: qmail-local appends to a file of that name, blanks and all, and starts nothing. In a folder of programs it may not write, so the delivery is put off until the mail bounces.",
    ja: "/ や「.」で始まる行は、続きがどうであってもメールボックスです。qmail-local は空白も含めてその名前のファイルに追記しようとし、何も実行しません。プログラムのフォルダーには書き込めないため、配送は延期され続け、最後には差出人に戻されます。",
  },
  remedy: { en: "Write | in front of a program.", ja: "プログラムの前に | を書いてください。" },
  sources: ["qmail-local.c: main(), mailfile()", "dot-qmail(5)"],
};

const LONGEST = 1000;
/** Folders in which nobody keeps mail, and programs that such lines start, by their usual names, with something behind them. */
const IN_FOLDER = /^\/(?:[^\s/]+\/){0,8}(?:s?bin|libexec)\/(?:[\w.+-]+\/){0,2}[\w.+-]+(?:\s|$)/;
const WITH_ARGUMENTS =
  /^[./][^\s]*\/(?:vdelivermail|procmail|maildrop|preline|condredirect|bouncesaying|forward|except|spamc|autorespond|ezmlm-[a-z]+|qmail-[a-z]+|deliver|dovecot-lda)\s+\S/;

function isCommand(text: string): boolean {
  return IN_FOLDER.test(text) || WITH_ARGUMENTS.test(text);
}
