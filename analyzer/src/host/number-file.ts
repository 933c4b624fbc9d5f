/**
 * What the program that reads a number file works with: the number that control_readint() gives it, what it makes of that, and
 * what follows from a number that is out of the ordinary.
 *
 * A program keeps the number in a variable of its own, an int or an unsigned int, and some correct it. What is not in the table
 * below is an int that is used as it is.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { readInteger } from "../syntax/integer.ts";
import { type Localized, localized } from "../text/localized.ts";
import type { Span } from "../text/span.ts";
import { type IntegerTraits, integerSyntaxOf, type SpawnLimit } from "./integer-traits.ts";

/** The digits of a number file, with their sign where that counts, and the number that control_readint() makes of them. */
interface ScannedDigits {
  readonly span: Span;
  /** A C int: from -2147483648 to 2147483647; of a few files in some dialects an unsigned long. */
  readonly value: number;
}

/** A number file as its program has it. */
export interface NumberFile {
  /** Undefined where the first line does not begin with a digit: the default stays. */
  readonly digits: ScannedDigits | undefined;
  /** The number that the program works with, from the file or its default; undefined where neither gives one. */
  readonly inForce: number | undefined;
  /** The default; undefined where none is known. */
  readonly default: number | undefined;
  /** True where the digits stand for a number that the program's variable does not hold, and `inForce` is what is left of it. */
  readonly overflows: boolean;
  /** True where the program takes the file for unreadable on account of the number, and does not work. */
  readonly isRefused: boolean;
  /** What the program does with this number; undefined where it is as ordinary as it looks. */
  readonly effect: NumberEffect | undefined;
}

/** What follows from an extraordinary number. */
export interface NumberEffect {
  /**
   * - stops mail: it is refused, or bounces, or waits for good
   * - spoils: mail suffers, or waits until the number is changed
   * - capped: the program takes a lower number instead
   * - perhaps capped: it depends on how the program was compiled whether it does
   * - none: it only means something else than a quantity
   */
  readonly kind: "stops mail" | "spoils" | "capped" | "perhaps capped" | "none";
  /** A few words to stand beside the number. */
  readonly label: Localized;
  /** A clause that follows "so" or "then"; in Japanese a sentence without its full stop. */
  readonly because: Localized;
  /** The number that does no such harm, where it is not simply a larger one. */
  readonly harmless?: number;
}

/** Whether the program lowers the number, or may do so. */
export function isCapped({ kind }: NumberEffect): boolean {
  return kind === "capped" || kind === "perhaps capped";
}

/** Reads a number file from its text, as the programs of a dialect do. Only the digits at its beginning are looked at. */
export function readNumberFile(file: ControlFileSpec, text: string, integers: IntegerTraits): NumberFile {
  const use = USES.get(file.name) ?? PLAIN;
  const fallback = defaultNumber(file);
  const syntax = integerSyntaxOf(integers, file.name);
  const read = readInteger(text, syntax);
  if (!read) {
    return { digits: undefined, inForce: fallback, default: fallback, overflows: false, isRefused: false, effect: undefined };
  }
  const value = use.unsigned && syntax.bits === 32 ? read.value >>> 0 : read.value;
  const exact = Number(text.slice(read.span.start, read.span.end));
  return {
    digits: { span: read.span, value: read.value },
    inForce: use.corrected?.(value) ?? value,
    default: fallback,
    // A negative number is what it looks like, whatever an unsigned variable makes of it.
    overflows: syntax.bits === 32 ? Math.abs(exact) > 0xffff_ffff || (exact > value && !read.unreadable) : read.wrapped,
    isRefused: read.unreadable === true,
    effect: use.effectOf?.(value, integers, file),
  };
}

/** What follows from a number in that file, wherever it comes from. */
export function effectOfNumber(file: ControlFileSpec, value: number, integers: IntegerTraits): NumberEffect | undefined {
  return USES.get(file.name)?.effectOf?.(value, integers, file);
}

/** The number that holds where the file gives none; undefined where none is known. */
export function defaultNumber({ default: fallback }: Pick<ControlFileSpec, "default">): number | undefined {
  return fallback?.kind === "literal" && /^-?\d{1,15}$/.test(fallback.value) ? Number(fallback.value) : undefined;
}

/** The largest number that the program of that file can hold. */
export function largestNumber(file: ControlFileSpec, integers: IntegerTraits): number {
  const { bits, tooLarge } = integerSyntaxOf(integers, file.name);
  if (bits === 64) return Number.MAX_SAFE_INTEGER;
  return USES.get(file.name)?.unsigned && tooLarge === "wraps" ? 0xffff_fffe : 0x7fff_ffff;
}

interface NumberUse {
  /** Whether the program's variable is an unsigned int. */
  readonly unsigned: boolean;
  readonly corrected?: (value: number) => number;
  readonly effectOf?: (value: number, integers: IntegerTraits, file: Pick<ControlFileSpec, "default">) => NumberEffect | undefined;
}

const PLAIN: NumberUse = { unsigned: false };

/** qmail-send.c: concurrency[], del_avail(), pass_dochan(). */
function concurrency(deliveries: { readonly en: string; readonly ja: string }): NumberUse {
  const held: NumberEffect = {
    kind: "spoils",
    label: localized({ en: "all held", ja: "すべて保留" }),
    because: localized({
      en: `qmail-send starts no ${deliveries.en} delivery at all, and the mail waits in the queue`,
      ja: `qmail-send は${deliveries.ja}配送を一切行わず、メールはキューで待ち続けます`,
    }),
  };
  return {
    unsigned: true,
    effectOf: (value, { spawnLimit }) =>
      value === 0 ? held : spawnLimit && value > spawnLimit.usual ? capped(value > spawnLimit.highest, spawnLimit) : undefined,
  };
}

/** qmail-send.c: main() lowers a number above the one that qmail-lspawn or qmail-rspawn tells it (spawn.c: main()). */
function capped(isCertain: boolean, { usual, highest }: SpawnLimit): NumberEffect {
  return {
    kind: isCertain ? "capped" : "perhaps capped",
    label: isCertain
      ? localized({ en: `at most ${highest}, or ${usual} by default`, ja: `上限は ${highest} (既定では ${usual})` })
      : localized({ en: `at most ${usual} by default`, ja: `既定の上限は ${usual}` }),
    because: localized({
      en: `qmail-send silently lowers it to the limit with which qmail was compiled (conf-spawn: ${usual} unless changed${isCertain ? `, and at most ${highest} in qmail 1.03 and netqmail` : ""})`,
      ja: `qmail-send は、コンパイル時の上限 (conf-spawn。既定は ${usual}${isCertain ? `、qmail 1.03 と netqmail では最大 ${highest}` : ""}) まで黙って下げます`,
    }),
  };
}

/** A message has a header: one of fewer bytes than this is none that people send. */
const SMALLEST_MESSAGE = 100;

/** qmail-smtpd.c: setup(), smtp_data(); qmail-qmtpd.c: main(). */
const DATABYTES: NumberUse = {
  unsigned: true,
  corrected: (value) => Math.min(value, 0xffff_fffe),
  effectOf: (value) => {
    if (value === 0) {
      return {
        kind: "none",
        label: localized({ en: "no limit", ja: "無制限" }),
        because: localized({ en: "messages of any size are accepted", ja: "メッセージの大きさは制限されません" }),
      };
    }
    if (value >= SMALLEST_MESSAGE) return undefined;
    return {
      kind: "stops mail",
      label: localized({ en: "all mail is refused", ja: "すべて拒否" }),
      because: localized({
        en: `qmail-smtpd refuses every message of more than ${value} ${value === 1 ? "byte" : "bytes"}, which is all mail`,
        ja: `qmail-smtpd は ${value} バイトを超えるメッセージ、つまりすべてのメールを拒否します`,
      }),
    };
  },
};

/** nextretry() in qmail-send.c: even a local delivery is tried again no sooner than 10 * 10 seconds after the message came. */
const FIRST_RETRY = 100;

/** qmail-send.c: pass_dochan(). */
const QUEUELIFETIME: NumberUse = {
  unsigned: false,
  effectOf: (value) => {
    if (value >= FIRST_RETRY) return undefined;
    return value < 0
      ? {
          kind: "stops mail",
          label: localized({ en: "no retries", ja: "再試行なし" }),
          because: localized({
            en: "every message that can't be delivered at the first attempt bounces at once",
            ja: "最初の試行で配送できなかったメールは、すぐに差出人に戻されます",
          }),
        }
      : {
          kind: "stops mail",
          label: localized({ en: "bounces at the first retry", ja: "1 回目の再試行で打ち切り" }),
          because: localized({
            en: "every message that can't be delivered at the first attempt bounces at its first retry",
            ja: "最初の試行で配送できなかったメールは、1 回目の再試行で差出人に戻されます",
          }),
        };
  },
};

/** timeoutconn.c, timeoutread.c, timeoutwrite.c: select() with no time, or a negative one, ends at once. */
const REMOTE_TIMEOUT: NumberUse = {
  unsigned: false,
  effectOf: (value) =>
    value > 0
      ? undefined
      : {
          kind: "stops mail",
          label: localized({ en: "every delivery fails", ja: "配送はすべて失敗" }),
          because: localized({
            en: "qmail-remote does not wait at all, practically every remote delivery fails for the moment, and the mail bounces in the end",
            ja: "qmail-remote はまったく待たず、リモート配送はほぼすべて一時的に失敗し、最後には差出人に戻されます",
          }),
        },
};

/** qmail-smtpd.c: setup(). */
const TIMEOUTSMTPD: NumberUse = {
  unsigned: false,
  corrected: (value) => Math.max(value, 1),
  effectOf: (value) =>
    value > 0
      ? undefined
      : {
          kind: "spoils",
          label: localized({ en: "taken as 1 second", ja: "1 秒とみなす" }),
          because: localized({
            en: "qmail-smtpd takes 1 second instead and cuts off clients that are slower",
            ja: "qmail-smtpd は 1 秒とみなし、それより遅い相手との接続を切ります",
          }),
        },
};

/** 0 puts no limit. defaultquotacount, defaultquotasize: qmail-ldap's qldap-quotas; maxcmdlen, maxrecipients: IndiMail's smtpd.c; brtlimit: Sagredo's qmail-smtpd.c. */
const UNLIMITED_AT_ZERO: NumberUse = {
  unsigned: false,
  effectOf: (value) =>
    value === 0
      ? {
          kind: "none",
          label: localized({ en: "no limit", ja: "無制限" }),
          because: localized({ en: "there is no limit", ja: "制限されません" }),
        }
      : undefined,
};

/** qmail-send.c: injectbounce(). Where so much is copied unless a file says otherwise, 0 copies nothing; elsewhere it is no limit. */
const BOUNCEMAXBYTES: NumberUse = {
  unsigned: false,
  effectOf: (value, integers, file) => {
    if (value !== 0) return undefined;
    return defaultNumber(file) === 0
      ? UNLIMITED_AT_ZERO.effectOf?.(value, integers, file)
      : {
          kind: "none",
          label: localized({ en: "nothing of the message", ja: "本文を含めない" }),
          because: localized({ en: "a bounce has nothing of the message in it", ja: "エラーメールに元のメッセージは含まれません" }),
        };
  },
};

/** Sagredo's qmail-smtpd.c: smtp_rcpt(). */
const MAXRCPT: NumberUse = {
  unsigned: false,
  effectOf: (value) =>
    value !== 0
      ? undefined
      : {
          kind: "stops mail",
          label: localized({ en: "no recipient is taken", ja: "宛先をすべて拒否" }),
          because: localized({
            en: "qmail-smtpd answers every recipient with 452, since 0 does not mean any number here",
            ja: "ここでは 0 は無制限を意味せず、qmail-smtpd はすべての宛先に 452 を返します",
          }),
        },
};

/** Sagredo's qmail-smtpd.c: smtp_mail(). */
const REJECTNULLSENDERS: NumberUse = {
  unsigned: false,
  effectOf: (value) =>
    value === 0
      ? undefined
      : {
          kind: "spoils",
          label: localized({ en: "bounces are refused", ja: "エラーメールを拒否" }),
          because: localized({
            en: "qmail-smtpd refuses all mail with an empty sender, so bounces and other reports on the mail of this host no longer arrive",
            ja: "qmail-smtpd は送信者が空のメールをすべて拒否し、このホストから送ったメールのエラー通知や配送通知が届かなくなります",
          }),
          harmless: 0,
        },
};

/** IndiMail's qmail-send.c: main(). */
const HOLD: NumberUse = {
  unsigned: false,
  effectOf: (value) =>
    value === 0
      ? undefined
      : {
          kind: "none",
          label: localized({ en: "held back", ja: "保留" }),
          because: localized({
            en: "qmail-send holds this mail back until it is told otherwise",
            ja: "qmail-send はこのメールの配送を保留し続けます",
          }),
        },
};

/** IndiMail's smtpd.c: setup(). */
const MAXHOPS: NumberUse = {
  unsigned: false,
  corrected: (value) => (value > 0 ? value : 100),
  effectOf: (value) =>
    value > 0
      ? undefined
      : {
          kind: "none",
          label: localized({ en: "taken as 100", ja: "100 とみなす" }),
          because: localized({ en: "qmail-smtpd takes 100 instead", ja: "qmail-smtpd は 100 とみなします" }),
        },
};

/** qmail-ldap: pbsdbd.c, pbsadd.c, pbscheck.c. */
const PBSPORT: NumberUse = {
  unsigned: false,
  effectOf: (value) =>
    value <= 65_000
      ? undefined
      : {
          kind: "stops mail",
          label: localized({ en: "no such port", ja: "使えないポート" }),
          because: localized({
            en: "pbsdbd and pbsadd exit, and pbscheck refuses the connection, since a port above 65000 is not taken",
            ja: "65000 を超えるポートは受け付けられず、pbsdbd と pbsadd は終了し、pbscheck は接続を拒否します",
          }),
          harmless: 2821,
        },
};

const USES: ReadonlyMap<string, NumberUse> = new Map([
  ["concurrencylocal", concurrency({ en: "local", ja: "ローカル" })],
  ["concurrencyremote", concurrency({ en: "remote", ja: "リモート" })],
  ["concurrencyl.QUEUE", concurrency({ en: "local", ja: "ローカル" })],
  ["concurrencyr.QUEUE", concurrency({ en: "remote", ja: "リモート" })],
  ["concurrencysupplN", concurrency({ en: "such", ja: "このチャネルの" })],
  ["bouncemaxbytes", BOUNCEMAXBYTES],
  ["brtlimit", UNLIMITED_AT_ZERO],
  ["databytes", DATABYTES],
  ["defaultquotacount", UNLIMITED_AT_ZERO],
  ["defaultquotasize", UNLIMITED_AT_ZERO],
  ["holdlocal", HOLD],
  ["holdremote", HOLD],
  ["maxcmdlen", UNLIMITED_AT_ZERO],
  ["maxhops", MAXHOPS],
  ["maxrcpt", MAXRCPT],
  ["maxrecipients", UNLIMITED_AT_ZERO],
  ["pbsport", PBSPORT],
  ["queuelifetime", QUEUELIFETIME],
  ["rejectnullsenders", REJECTNULLSENDERS],
  ["timeoutconnect", REMOTE_TIMEOUT],
  ["timeoutremote", REMOTE_TIMEOUT],
  ["timeoutsmtpd", TIMEOUTSMTPD],
]);
