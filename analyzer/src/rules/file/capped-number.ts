import { isCapped } from "../../host/number-file.ts";
import { localized } from "../../text/localized.ts";
import { isNumberFile, numberLine } from "../number-line.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** concurrencyremote above conf-spawn: qmail-send lowers it. */
export const cappedNumber: FileRule = {
  id: "capped-number",
  scope: "file",
  severity: "information",
  appliesTo: isNumberFile,
  *check(view) {
    const { number, isSpokenFor } = numberLine(view);
    const { digits, inForce, effect } = number;
    if (!digits || inForce === undefined || !effect || !isCapped(effect) || isSpokenFor) return;
    yield {
      span: digits.span,
      // Up to there it depends on how qmail was compiled, which no file tells.
      severity: effect.kind === "capped" ? "information" : "hint",
      message: localized({
        en: `${inForce} may be more than this qmail can run: ${effect.because("en")}. The log of qmail-send shows the number in force.`,
        ja: `${inForce} は、この qmail の上限を超えている可能性があります。${effect.because("ja")}。実際の値は qmail-send のログで確認できます。`,
      }),
    };
  },
};

export const cappedNumberTexts: RuleTexts = {
  summary: {
    en: "A number of deliveries above the limit with which qmail was compiled.",
    ja: "コンパイル時の上限を超える同時配送数",
  },
  why: {
    en: "qmail-lspawn and qmail-rspawn tell qmail-send how many deliveries they can run at once: conf-spawn, 120 unless somebody changed it before qmail was compiled. qmail 1.03 and netqmail do not compile with more than 255. qmail-send lowers a higher number silently; its log shows the number in force (status: local 0/10 remote 0/120).",
    ja: "qmail-lspawn と qmail-rspawn は、同時に実行できる配送数 (conf-spawn) を qmail-send に伝えます。コンパイル前に変更していなければ 120 で、qmail 1.03 と netqmail では 255 を超えるとコンパイルできません。qmail-send はそれより大きな数を黙って下げます。実際の値はログでわかります (status: local 0/10 remote 0/120)。",
  },
  remedy: {
    en: "Look up the limit in qmail-send's log, and write a number up to it; for more, compile qmail with a higher conf-spawn.",
    ja: "qmail-send のログで上限を確かめ、それ以下の数を書いてください。さらに増やすには conf-spawn を上げて qmail をコンパイルし直します。",
  },
  sources: ["qmail-send.c: main()", "spawn.c: main()", "chkspawn.c: main()", "conf-spawn"],
};
