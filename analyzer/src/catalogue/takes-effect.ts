/** When a change of a file makes itself felt, in words. */

import { type Language, type Localized, localized } from "../text/localized.ts";
import type { ControlFileSpec, Deed, Moment, TakesEffect } from "./control-file.ts";

/**
 * A few words, no sentence: `restart qmail-send`; where the readers differ, what counts for each:
 * `qmail-smtpd: next connection; qmail-send: HUP`. `nameOf` writes the name of a reader, for Markdown as code.
 */
export function effectText(
  { takesEffect, readers, compiler }: Pick<ControlFileSpec, "takesEffect" | "readers" | "compiler">,
  nameOf: (program: string) => string = (program) => program,
): Localized {
  if (typeof takesEffect === "string") return textOf(takesEffect, compiler);
  return (language) => {
    const { comma, separator, of } = WORDS[language];
    const programs = new Map<string, string[]>();
    for (const reader of readers) {
      const moment = takesEffect[reader];
      if (moment === undefined) continue;
      const text = textOfReader(moment, reader, compiler)(language);
      programs.set(text, [...(programs.get(text) ?? []), nameOf(reader)]);
    }
    return [...programs].map(([text, names]) => of(names.join(comma), text)).join(separator);
  };
}

/** All that is to be done so that a change is in force with every reader, in their order. */
export function deedsOf({ takesEffect, readers }: Pick<ControlFileSpec, "takesEffect" | "readers">): readonly Deed[] {
  const moments = typeof takesEffect === "string" ? [takesEffect] : readers.flatMap((reader) => takesEffect[reader] ?? []);
  return [...new Set(moments.filter(isDeed))];
}

/** What is done to a daemon: a restart, or else a signal. */
export interface DaemonDeed {
  readonly isRestart: boolean;
  readonly daemon: string;
}

/** A deed taken apart. */
export function partsOf(deed: Deed): DaemonDeed {
  return { isRestart: deed.startsWith("restart "), daemon: deed.slice(deed.lastIndexOf(" ") + 1) };
}

type Told = Exclude<TakesEffect, object>;

function isDeed(moment: Told): moment is Deed {
  return /^(?:HUP to|restart) \S+$/.test(moment);
}

function textOf(moment: Told, compiler: string | undefined): Localized {
  if (isDeed(moment)) {
    const { isRestart, daemon } = partsOf(moment);
    return (isRestart ? restarted : signalled)(daemon);
  }
  const then = AFTERWARDS[moment];
  if (compiler === undefined || !then) return NAMES[moment];
  return (language) => (language === "ja" ? `${compiler} を実行した後、${then("ja")}` : `run ${compiler}; then ${then("en")}`);
}

/** The same behind the name of a reader, which is not named again. */
function textOfReader(moment: Moment, reader: string, compiler: string | undefined): Localized {
  if (!isDeed(moment)) return OF_READER[moment] ?? textOf(moment, compiler);
  const { isRestart, daemon } = partsOf(moment);
  if (daemon !== reader) return textOf(moment, compiler);
  return isRestart ? RESTARTED : SIGNALLED;
}

const NAMES: Readonly<Record<Exclude<Told, Deed>, Localized>> = {
  "next connection": localized({ en: "next connection", ja: "次の接続から" }),
  "next message": localized({ en: "next message", ja: "次のメールから" }),
  "next delivery": localized({ en: "next delivery", ja: "次の配送から" }),
  "next run": localized({ en: "next run of the program", ja: "次にプログラムを実行したとき" }),
  "restart the service": localized({ en: "restart the service", ja: "サービスを再起動したとき" }),
  "compile, next connection": localized({ en: "once compiled; then next connection", ja: "変換した後、次の接続から" }),
  "compile, next message": localized({ en: "once compiled; then next message", ja: "変換した後、次のメールから" }),
  "compile, next delivery": localized({ en: "once compiled; then next delivery", ja: "変換した後、次の配送から" }),
  "at once": localized({ en: "at once", ja: "すぐに" }),
  "never read": localized({ en: "never: no program reads it", ja: "反映されない (読み込むプログラムがない)" }),
};

/** What comes behind the compiling. */
const AFTERWARDS: Readonly<Partial<Record<Told, Localized>>> = {
  "compile, next connection": NAMES["next connection"],
  "compile, next message": NAMES["next message"],
  "compile, next delivery": NAMES["next delivery"],
};

const signalled = (daemon: string): Localized => localized({ en: `HUP to ${daemon}`, ja: `${daemon} に HUP シグナルを送ったとき` });
const restarted = (daemon: string): Localized => localized({ en: `restart ${daemon}`, ja: `${daemon} を再起動したとき` });
const SIGNALLED = localized({ en: "HUP", ja: "HUP シグナルを送ったとき" });
const RESTARTED = localized({ en: "restart", ja: "再起動したとき" });

/** What is said in other words where the program has been named. */
const OF_READER: Readonly<Partial<Record<Told, Localized>>> = {
  "next run": localized({ en: "next run", ja: "次に実行したとき" }),
  "restart the service": RESTARTED,
};

/** How the programs for which the same counts stand before it, and what is between such groups. */
const WORDS: Readonly<
  Record<Language, { readonly comma: string; readonly separator: string; readonly of: (programs: string, moment: string) => string }>
> = {
  en: { comma: ", ", separator: "; ", of: (programs, moment) => `${programs}: ${moment}` },
  ja: { comma: "、", separator: "。", of: (programs, moment) => `${programs} は${/^\w/.test(moment) ? " " : ""}${moment}` },
};
