import { isCapped, largestNumber } from "../../host/number-file.ts";
import { localized } from "../../text/localized.ts";
import { isNumberFile, numberLine, numberWithAmount, shortRead, writeNumber } from "../number-line.ts";
import type { FileRule } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";

/** `4294967296`: what does not fit into 32 bits is cut off. */
export const numberTooLarge: FileRule = {
  id: "number-too-large",
  scope: "file",
  severity: "warning",
  appliesTo: isNumberFile,
  *check(view) {
    const line = numberLine(view);
    const { file, integers } = line;
    const { digits, inForce, overflows, effect } = line.number;
    if (!digits || !(overflows || line.number.isRefused) || line.isSpokenFor || shortRead(line)) return;
    const largest = largestNumber(file, integers);
    if (line.number.isRefused) {
      yield {
        span: digits.span,
        severity: "error",
        message: localized({
          en: `This number is larger than ${largest}, so the program takes the file for unreadable and does not work. Write at most ${largest}.`,
          ja: `この数値は ${largest} より大きいため、プログラムはファイルを読めないものとみなし、動作しません。${largest} 以下にしてください。`,
        }),
        fixes: () => writeNumber(line, largest),
      };
      return;
    }
    // Then it makes no difference.
    if (effect && isCapped(effect)) return;
    const left = numberWithAmount(inForce ?? digits.value, file);
    const then = effect?.because;
    yield {
      span: digits.span,
      severity: effect?.kind === "stops mail" ? "error" : "warning",
      message: localized({
        en: `This number does not fit into 32 bits: qmail works with ${left.en}${then ? `, so ${then("en")}` : ""}. Write at most ${largest}.`,
        ja: `この数値は 32 ビットに収まらないため、qmail は ${left.ja} として扱います${then ? `。そのため、${then("ja")}` : ""}。${largest} 以下にしてください。`,
      }),
      // How many connections or deliveries somebody meant by that, nobody can tell.
      fixes: () => (file.unit === "seconds" || file.unit === "bytes" ? writeNumber(line, largest) : []),
    };
  },
};

export const numberTooLargeTexts: RuleTexts = {
  summary: {
    en: "A number that 32 bits can't hold becomes another one.",
    ja: "32 ビットに収まらず、別の値になる数値",
  },
  why: {
    en: "qmail keeps the number in 32 bits and cuts off the rest without a word. 4294967296 is 0, which in databytes means any size; a queuelifetime above 2147483647 is negative, and mail that can't be delivered at once bounces.",
    ja: "qmail は数値を 32 ビットで扱い、収まらない部分を黙って捨てます。4294967296 は 0 になり、databytes では無制限を意味します。queuelifetime が 2147483647 を超えると負の値になり、すぐに配送できないメールは差出人に戻されます。",
  },
  remedy: {
    en: "Write a number of at most 2147483647 (databytes: 4294967294).",
    ja: "2147483647 以下 (databytes は 4294967294 以下) の数値を書いてください。",
  },
  sources: ["control.c: control_readint()", "scan_ulong.c", "qmail-smtpd.c: setup()", "qmail-send.c: pass_dochan()"],
};
