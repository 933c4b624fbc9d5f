/** What qmail-send's decisions say of themselves: the line that decided, those that lost, and why, in both languages. */

import type { Found, IndexedEntry } from "../syntax/entry-index.ts";
import type { Language } from "../text/localized.ts";
import { visible } from "../text/visible.ts";
import type { LosingLine, Step } from "./evidence.ts";
import type { SendTraits } from "./send-traits.ts";

/** Where a value comes from. */
export interface Source {
  /** `control/locals`, `control/me`; null: built into the program. */
  readonly file: string | null;
  /** The line that gives it; empty where none does. */
  readonly text: string;
}

const PROGRAM = "qmail-send";
const MOST_LOST = 20;

/** An address without @ gets the name of envnoathost. */
export function hostStep(
  program: SendTraits["program"],
  { file, text, value }: Source & { readonly value: string },
  address: string,
): Step {
  return {
    program: PROGRAM,
    file,
    line: file === null ? null : 0,
    text,
    because: (language) =>
      language === "ja"
        ? `アドレスに @ がないので、${program} は @${visible(value)} を付け足し、${visible(address)} とします。`
        : `The address has no @, so ${program} appends @${visible(value)}: ${visible(address)}.`,
  };
}

/** A name in percenthack: the last % before the @ takes its place. `address` is the result. */
export function percentStep({ entry, hidden }: Found, address: string): Step {
  return {
    program: PROGRAM,
    file: "control/percenthack",
    line: entry.line,
    text: entry.text,
    because: (language) =>
      language === "ja"
        ? `${visible(entry.key)} が percenthack にあるので、@ の前の最後の % が @ に変わり、宛先は ${visible(address)} になります。`
        : `${visible(entry.key)} is listed in percenthack, so the last % before the @ becomes the @: ${visible(address)}.`,
    lost: repeated("control/percenthack", hidden, entry),
  };
}

/** A name of this host. `virtual` is what virtualdomains has for the address; it is never asked. */
export function localStep({ file }: Source, { entry, hidden }: Found, virtual: readonly Found[]): Step {
  const lost = neverAsked(entry.key, virtual);
  return {
    program: PROGRAM,
    file,
    line: entry.line,
    text: entry.text,
    because: (language) =>
      file === "control/me"
        ? language === "ja"
          ? `locals がないので me の ${visible(entry.key)} だけがこのホストの名前です。宛先はこのホストで配送されます。`
          : `There is no locals, so the name in me, ${visible(entry.key)}, is this host's only name: the mail is delivered here.`
        : language === "ja"
          ? `${visible(entry.key)} は locals にあるこのホストの名前なので、メールはこのホストで配送されます。`
          : `${visible(entry.key)} is listed in locals as a name of this host, so the mail is delivered here.`,
    lost: [...repeated(file ?? "control/locals", hidden, entry), ...lost].slice(0, MOST_LOST),
  };
}

/** A name of this host in locals.cdb, which stands for locals where it exists. */
export function compiledLocalStep(domain: string, virtual: readonly Found[]): Step {
  return {
    program: PROGRAM,
    file: "control/locals.cdb",
    line: null,
    text: "",
    because: (language) =>
      language === "ja"
        ? `locals.cdb があるので locals は読まれません。${visible(domain)} は locals.cdb にあるこのホストの名前なので、メールはこのホストで配送されます。`
        : `locals.cdb exists, so locals is not read. ${visible(domain)} is in locals.cdb as a name of this host, so the mail is delivered here.`,
    lost: neverAsked(domain, virtual).slice(0, MOST_LOST),
  };
}

/** locals.cdb is damaged or no file. */
export function damagedLocalsStep(program: SendTraits["program"]): Step {
  return {
    program,
    file: "control/locals.cdb",
    line: null,
    text: "",
    because: (language) =>
      language === "ja"
        ? `control/locals.cdb が壊れているか読めないため、${program} は宛先を決められず、ログに「out of memory」と書いて後で再び試します。メールは配送されません。`
        : `control/locals.cdb is damaged or can't be read, so ${program} can't decide on the recipient, logs "out of memory" and tries again later: nothing is delivered.`,
  };
}

function neverAsked(name: string, virtual: readonly Found[]): readonly LosingLine[] {
  return virtual.map(
    ({ entry }): LosingLine => ({
      file: "control/virtualdomains",
      line: entry.line,
      text: entry.text,
      because: (language) =>
        language === "ja"
          ? `${visible(name)} がこのホスト自身の名前（locals）なので、virtualdomains は見られません。`
          : `virtualdomains is not asked, since ${visible(name)} is one of this host's own names (locals).`,
    }),
  );
}

/** A host that is listed for a supplementary channel. */
export function supplementaryStep(channel: number, { entry, hidden }: Found): Step {
  const file = `control/suppls${channel}`;
  return {
    program: PROGRAM,
    file,
    line: entry.line,
    text: entry.text,
    because: (language) =>
      language === "ja"
        ? `${visible(entry.key)} は suppls${channel} にあるので、メールは remote ではなく追加チャネル suppl${channel} から送られます。`
        : `${visible(entry.key)} is listed in suppls${channel}, so the mail leaves by the supplementary channel suppl${channel} instead of remote.`,
    lost: repeated(file, hidden, entry),
  };
}

/** An entry of virtualdomains, with the less specific ones that would have fitted too. */
export function virtualStep({ key, entry, hidden }: Found, others: readonly Found[], rewritten: string): Step {
  const lost = others.map(
    ({ key: lessSpecific, entry: other }): LosingLine => ({
      file: "control/virtualdomains",
      line: other.line,
      text: other.text,
      because: (language) =>
        language === "ja"
          ? `${lineName(entry, "ja")}の ${keyName(key, "ja")}のほうが先に探されるので、${keyName(lessSpecific, "ja")}は使われません。`
          : `${keyName(lessSpecific, "en")} is asked for after ${keyName(key, "en")}, which ${lineName(entry, "en")} answers.`,
    }),
  );
  return {
    program: PROGRAM,
    file: "control/virtualdomains",
    line: entry.line,
    text: entry.text,
    because: (language) =>
      entry.value === ""
        ? language === "ja"
          ? `${keyName(key, "ja")}の行はコロンの後が空です。これは例外の指定で、メールは仮想ドメインにならず外へ送られます。`
          : `The line for ${keyName(key, "en")} has nothing behind its colon, which makes an exception: the mail is sent on to another host.`
        : language === "ja"
          ? `${keyName(key, "ja")}は ${visible(entry.value)} が受け持つ仮想ドメインです。宛先は ${visible(rewritten)} となり、このホストで配送されます。`
          : `${keyName(key, "en")} is a virtual domain of ${visible(entry.value)}: the recipient becomes ${visible(rewritten)}, delivered here.`,
    lost: [...repeated("control/virtualdomains", hidden, entry), ...lost].slice(0, MOST_LOST),
  };
}

/** Nothing fits. `below` is the entry for names below the domain, which is often meant to fit the domain itself as well. */
export function remoteStep({ file }: Source, domain: string, below: Found | undefined): Step {
  const name = visible(domain);
  return {
    program: PROGRAM,
    file,
    line: null,
    text: "",
    because: (language) =>
      language === "ja"
        ? `${name} は locals にも virtualdomains にもないので、メールはほかのホストへ送られます。`
        : `Neither locals nor virtualdomains has an entry for ${name}, so the mail is sent to another host.`,
    ...(below && {
      lost: [
        {
          file: "control/virtualdomains",
          line: below.entry.line,
          text: below.entry.text,
          because: (language) =>
            language === "ja"
              ? `点で始まる行は ${name} より下の名前にだけ合い、${name} 自体には合いません。`
              : `An entry that begins with a dot fits the names below ${name}, not ${name} itself.`,
        },
      ],
    }),
  };
}

function repeated(file: string, hidden: readonly IndexedEntry[], winner: IndexedEntry): readonly LosingLine[] {
  return hidden.map(({ line, text }) => ({
    file,
    line,
    text,
    because: (language) =>
      language === "ja"
        ? `同じキーの行が後にもあり（${winner.line + 1} 行目）、qmail が見つけるのは最後の行だけです。`
        : `The same key stands again on line ${winner.line + 1}, and qmail finds only the last one.`,
  }));
}

function lineName({ line }: IndexedEntry, language: Language): string {
  return language === "ja" ? `${line + 1} 行目` : `line ${line + 1}`;
}

function keyName(key: string, language: Language): string {
  if (language === "ja") return key === "" ? "空のキー（どの宛先にも合う）" : `${visible(key)} `;
  return key === "" ? "the empty key (it fits every address)" : visible(key);
}

/** A file that getcontrols() can't read. */
export function unreadableStep(program: SendTraits["program"], name: string): Step {
  return {
    program,
    file: `control/${name}`,
    line: null,
    text: "",
    because: (language) =>
      language === "ja"
        ? `control/${name} を読めないため、${end(program, "ja")}。`
        : `control/${name} can't be read, so ${end(program, "en")}.`,
  };
}

/** Neither locals nor me. */
export function noLocalsStep(program: SendTraits["program"]): Step {
  return {
    program,
    file: "control/locals",
    line: null,
    text: "",
    because: (language) =>
      language === "ja"
        ? `locals も、その代わりになる me もないため、${end(program, "ja")}。`
        : `There is neither locals nor me to take its place, so ${end(program, "en")}.`,
  };
}

/** How the program ends. What qmail-todo has to say of it is never written. */
function end(program: SendTraits["program"], language: Language): string {
  if (program === "qmail-send")
    return language === "ja"
      ? "qmail-send は「cannot start: unable to read controls」と記録して起動しません"
      : 'qmail-send logs "cannot start: unable to read controls" and does not start';
  return language === "ja"
    ? "qmail-todo は理由を記録せずに終了し、qmail-send も動きません"
    : "qmail-todo ends without logging why, and qmail-send does not work without it";
}
