/** When a change of a file makes itself felt, in words. */

import { type Localized, localized } from "../text/localized.ts";
import type { TakesEffect } from "./control-file.ts";

const NAMES: Readonly<Record<TakesEffect, Localized>> = {
  "next connection": localized({ en: "next connection", ja: "次の接続から" }),
  "next message": localized({ en: "next message", ja: "次のメールから" }),
  "next delivery": localized({ en: "next delivery", ja: "次の配送から" }),
  "HUP to qmail-send": localized({ en: "HUP to qmail-send", ja: "qmail-send に HUP シグナルを送ったとき" }),
  "next connection; HUP to qmail-send": localized({
    en: "next connection; HUP to qmail-send",
    ja: "次の接続から。qmail-send は HUP シグナルを送ったとき",
  }),
  "HUP to qmail-todo": localized({ en: "HUP to qmail-todo", ja: "qmail-todo に HUP シグナルを送ったとき" }),
  "HUP to qmail-greyd": localized({ en: "HUP to qmail-greyd", ja: "qmail-greyd に HUP シグナルを送ったとき" }),
  "restart qmail-send": localized({ en: "restart qmail-send", ja: "qmail-send を再起動したとき" }),
  "next connection, next message; restart qmail-send": localized({
    en: "next connection, next message; restart qmail-send",
    ja: "次の接続、次のメールから。qmail-send は再起動したとき",
  }),
  "restart the service": localized({ en: "restart the service", ja: "サービスを再起動したとき" }),
  "HUP to qmail-daned": localized({ en: "HUP to qmail-daned", ja: "qmail-daned に HUP シグナルを送ったとき" }),
  "next run": localized({ en: "next run of the program", ja: "次にプログラムを実行したとき" }),
  "compile, next connection": localized({ en: "once compiled; then next connection", ja: "変換した後、次の接続から" }),
  "compile, next message": localized({ en: "once compiled; then next message", ja: "変換した後、次のメールから" }),
  "compile, next delivery": localized({ en: "once compiled; then next delivery", ja: "変換した後、次の配送から" }),
  "at once": localized({ en: "at once", ja: "すぐに" }),
  "never read": localized({ en: "never: no program reads it", ja: "反映されない (読み込むプログラムがない)" }),
};

/** What comes behind the compiling. */
const AFTERWARDS: Readonly<Partial<Record<TakesEffect, Localized>>> = {
  "compile, next connection": NAMES["next connection"],
  "compile, next message": NAMES["next message"],
  "compile, next delivery": NAMES["next delivery"],
};

/** A few words, no sentence: `restart qmail-send`. `compiler` is named where the file has to be compiled first. */
export function takesEffectIn(effect: TakesEffect, compiler: string | undefined): Localized {
  const then = AFTERWARDS[effect];
  if (compiler === undefined || !then) return NAMES[effect];
  return (language) => (language === "ja" ? `${compiler} を実行した後、${then("ja")}` : `run ${compiler}; then ${then("en")}`);
}
