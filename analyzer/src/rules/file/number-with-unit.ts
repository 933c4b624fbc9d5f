import { isCapped } from "../../host/number-file.ts";
import { localized } from "../../text/localized.ts";
import { isNumberFile, numberLine, numberWithAmount, shortRead, writeNumber } from "../number-line.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** `20M` or `20,971,520` in a number file: qmail reads 20. */
export const numberWithUnit: FileRule = {
  id: "number-with-unit",
  scope: "file",
  severity: "error",
  appliesTo: isNumberFile,
  *check(view) {
    const line = numberLine(view);
    const { number, content, behind, file } = line;
    const short = shortRead(line);
    if (!number.digits || !short || line.isSpokenFor) return;
    const { intended } = short;
    const read = numberWithAmount(number.inForce ?? number.digits.value, file);
    const then = number.effect && !isCapped(number.effect) ? number.effect.because : undefined;
    const rest = shown(behind.trim());
    yield {
      span: { start: 0, end: content.length },
      severity: number.effect?.kind === "stops mail" ? "error" : "warning",
      message: localized({
        en: `qmail reads this as ${read.en}: it stops at “${rest}”${then ? `, so ${then("en")}` : ""}. Write digits alone.`,
        ja: `qmail は「${rest}」の手前までを読み、${read.ja} とみなします${then ? `。そのため、${then("ja")}` : ""}。数字だけで書いてください。`,
      }),
      fixes: () => (intended === undefined ? [] : writeNumber(line, intended)),
    };
  },
};

export const numberWithUnitTexts: RuleTexts = {
  summary: {
    en: "A unit or a separator in a number, which qmail reads only up to there.",
    ja: "単位や区切りが付いていて、そこまでしか読まれない数値",
  },
  why: {
    en: "qmail takes the digits at the beginning of the first line and ignores everything from the first other character on. It knows no units and no separators: 20M in databytes is 20 bytes, and all mail is refused; 7d in queuelifetime is 7 seconds; 20,971,520 is 20. A remark behind the number does no harm.",
    ja: "qmail は最初の行の先頭に並ぶ数字だけを読み、数字以外の文字から後ろは無視します。単位も区切りも解釈しません。databytes の 20M は 20 バイトになり、すべてのメールが拒否されます。queuelifetime の 7d は 7 秒、20,971,520 は 20 になります。数値の後ろに説明を書いても害はありません。",
  },
  remedy: {
    en: "Write the number with digits alone, in the unit of the file: bytes, seconds.",
    ja: "バイトや秒など、そのファイルの単位に換算して、数字だけで書いてください。",
  },
  sources: ["control.c: control_readint()", "scan_ulong.c", "qmail-control(5)"],
};
