import { type Localized, localized } from "../text/localized.ts";
import type { TakesEffect } from "./entry.ts";

const WORDS: Readonly<Record<TakesEffect, Localized>> = {
  "next connection": localized({ en: "with the next connection", ja: "次の接続から" }),
  "next message": localized({ en: "with the next message", ja: "次のメールから" }),
  "next delivery": localized({ en: "with the next delivery", ja: "次の配送から" }),
  "HUP to qmail-send": localized({
    en: "when qmail-send gets HUP, or is restarted",
    ja: "qmail-send に HUP シグナルを送るか、再起動したとき",
  }),
  "HUP to qmail-todo": localized({
    en: "when qmail-todo gets HUP, or is restarted",
    ja: "qmail-todo に HUP シグナルを送るか、再起動したとき",
  }),
  "HUP to qmail-greyd": localized({
    en: "when qmail-greyd gets HUP, or is restarted",
    ja: "qmail-greyd に HUP シグナルを送るか、再起動したとき",
  }),
  "HUP to qmail-daned": localized({
    en: "when qmail-daned gets HUP, or is restarted",
    ja: "qmail-daned に HUP シグナルを送るか、再起動したとき",
  }),
  "restart qmail-send": localized({ en: "when qmail-send is restarted", ja: "qmail-send を再起動したとき" }),
  "restart the service": localized({ en: "when the service that reads it is restarted", ja: "読み込むサービスを再起動したとき" }),
  "next run": localized({ en: "when the program that reads it runs next", ja: "読み込むプログラムを次に実行したとき" }),
  "compile, next connection": localized({ en: "once it is compiled, with the next connection", ja: "変換した後、次の接続から" }),
  "compile, next message": localized({ en: "once it is compiled, with the next message", ja: "変換した後、次のメールから" }),
  "at once": localized({ en: "at once", ja: "ただちに" }),
  "never read": localized({ en: "never: no program reads it", ja: "効果なし (読み込むプログラムがありません)" }),
};

/** When a change of a file makes itself felt, in words. */
export function takesEffectWords(takesEffect: TakesEffect): Localized {
  return WORDS[takesEffect];
}
