import type { Programs } from "../../host/programs.ts";
import type { Entry } from "../../syntax/list.ts";
import { readTcpRule, type TcpRuleSetting } from "../../syntax/tcp-rules.ts";
import { asciiLower } from "../../text/ascii.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { slipsBetween } from "../../text/nearest.ts";
import { shifted } from "../../text/span.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { isSound } from "../tcp-rule-repair.ts";
import { shown } from "../words.ts";

/** `:allow, RELAYCLIENT=""`, `relayclient=""`, `RELAYCLEINT=""`: a variable that no program asks for. */
export const unreadSetting: LineRule = {
  id: "unread-setting",
  scope: "line",
  severity: "warning",
  appliesTo: (file) => file.reader === "tcp-rules",
  check: (entry, _file, _line, programs): Report | undefined => {
    const beginning = entry.value.slice(0, LONGEST);
    if (ORDINARY.test(beginning) || !SETTING.test(beginning)) return undefined;
    const read = readTcpRule(entry.value, programs.tcpRules.syntax);
    // A client that is turned away gets no environment.
    if (read.kind !== "rule" || read.verdict === "deny") return undefined;
    const setting = read.settings.find(({ name }) => meantBy(name.text) !== undefined);
    const meant = setting && meantBy(setting.name.text);
    if (!setting || meant === undefined) return undefined;
    return {
      span: shifted(setting.name.span, entry.span.start),
      message: messageFor(setting.name.text, meant),
      fixes: () => fixesFor(entry, setting, meant, programs),
    };
  },
};

export const unreadSettingTexts: RuleTexts = {
  summary: { en: "A setting has a name that no program asks for.", ja: "どのプログラムも参照しない名前の設定" },
  why: {
    en: "Everything between the comma and the = is the name of the variable, blanks included, and names of variables differ by the case of their letters. A setting with a blank in its name, a misspelt one, or RELAYCLIENT in lower case, is put into the environment and read by nobody: the clients that it was meant for can't relay.",
    ja: "コンマから = までは、空白も含めてすべて変数の名前になり、変数名の大文字と小文字は区別されます。名前に空白を含む設定、綴りを誤った設定、小文字の relayclient は、環境変数に設定されても誰にも読まれません。許可したつもりの接続元は中継できません。",
  },
  remedy: {
    en: "Write the name right behind the comma, in capitals and as the program spells it.",
    ja: "名前はコンマの直後に、プログラムの指定どおり大文字で書いてください。",
  },
  sources: ["tcprules.c: main()", "tcpserver.c: found()", "qmail-smtpd.c: setup()", "qmail-smtpd(8), RELAYCLIENT"],
};

function messageFor(written: string, meant: string): Localized {
  const [name, right] = [shown(written), shown(meant)];
  if (/\s/.test(written)) {
    return localized({
      en: `The blank is part of the variable's name: this sets “${name}”, which no program asks for. Write ${right} right behind the comma.`,
      ja: `空白も変数名の一部になり、どのプログラムも参照しない「${name}」が設定されます。コンマの直後に ${right} と書いてください。`,
    });
  }
  if (asciiLower(written) === asciiLower(meant)) {
    return localized({
      en: `Names of variables differ by case: this sets ${name}, and the programs ask for ${right}. Write it in capitals.`,
      ja: `変数名の大文字と小文字は区別されます。ここで設定されるのは ${name} ですが、プログラムが参照するのは ${right} です。大文字で書いてください。`,
    });
  }
  return localized({
    en: `This sets ${name}, and the programs ask for ${right}: the setting does nothing. Write ${right}.`,
    ja: `ここで設定されるのは ${name} ですが、プログラムが参照するのは ${right} なので、この設定は効きません。${right} と書いてください。`,
  });
}

const LONGEST = 4000;
/** What nearly all rules look like. */
const ORDINARY = /^[^:,]{0,60}:(?:allow|deny)(?:,RELAYCLIENT="")?$/;
const SETTING = /,[^=,]{1,200}=/;

/** Variables that the programs behind tcpserver ask for. Sources: qmail-smtpd.c, qmail-qmtpd.c, qmail.c, rblsmtpd.c. */
const KNOWN_NAMES = ["RELAYCLIENT", "DATABYTES", "QMAILQUEUE", "RBLSMTPD"];
const KNOWN: ReadonlySet<string> = new Set(KNOWN_NAMES);

/** Names that programs ask for, too, though they look like slips of known ones. */
const LOOKALIKES: ReadonlySet<string> = new Set(["NORELAYCLIENT"]);

/** The known name of which `name` is a slip of the fingers: up to two letters. */
function slippedFrom(name: string): string | undefined {
  if (LOOKALIKES.has(name)) return undefined;
  return KNOWN_NAMES.find((known) => slipsBetween(name.replaceAll(/[_-]/g, ""), known) <= 2);
}

/** The name that was meant where `name` has a blank at an end, or is a known one in the wrong case or misspelt. */
function meantBy(name: string): string | undefined {
  const trimmed = name.trim();
  const upper = trimmed.toUpperCase();
  if (KNOWN.has(upper)) return upper === name ? undefined : upper;
  const slipped = slippedFrom(upper);
  if (slipped !== undefined) return slipped;
  return trimmed !== name && /^[A-Z_][A-Z0-9_]{0,99}$/i.test(trimmed) ? trimmed : undefined;
}

function fixesFor({ value, span }: Entry, { name }: TcpRuleSetting, meant: string, programs: Programs): readonly Fix[] {
  const line = value.slice(0, name.span.start) + meant + value.slice(name.span.end);
  if (!isSound(line, programs)) return [];
  return [
    rewrite(
      shifted(name.span, span.start),
      meant,
      localized({ en: `Write ${meant} (the setting then has an effect)`, ja: `${meant} に書き換え (設定が効くようになります)` }),
    ),
  ];
}
