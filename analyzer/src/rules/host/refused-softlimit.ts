import { localized } from "../../text/localized.ts";
import type { HostRule } from "../host-rule.ts";
import { intendedNumber } from "../intended-number.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** A number in softlimit that the program of that name does not take: the service does not start. */
export const refusedSoftlimit: HostRule = {
  id: "refused-softlimit",
  scope: "host",
  severity: "error",
  reports: ["control/softlimit"],
  *check({ files }) {
    const found = files.control.get("softlimit");
    if (found?.kind !== "file" || !files.scripts?.some(({ text }) => READ_BY_SCRIPT.test(text) && STARTS_SOFTLIMIT.test(text))) return;
    const [line = ""] = found.bytes.split("\n", 1);
    // The shell may take blanks off; what an empty first line becomes depends on how the script reads the file.
    const text = line.replace(/^[ \t]+|[ \t]+$/g, "");
    if (text === "" || /^\d+$/.test(text)) return;
    const meant = intendedNumber(text, "bytes");
    yield {
      place: { file: "control/softlimit", line: 0 },
      message: localized({
        en: `The run script hands this to softlimit, which takes digits alone: it refuses “${shown(text)}”, and the service does not start. Write the number of bytes, such as ${meant ?? 30000000}.`,
        ja: `run スクリプトはこれを softlimit に渡しますが、softlimit が受け付けるのは数字だけです。「${shown(text)}」は拒否され、サービスは起動しません。${meant ?? 30000000} のように、バイト数を数字だけで書いてください。`,
      }),
      ...(meant !== undefined && {
        fixes: () => [
          {
            title: localized({ en: `Write ${meant}`, ja: `${meant} に書き換える` }),
            safe: false,
            preferred: true,
            edits: [{ kind: "replace line", file: "control/softlimit", line: 0, text: String(meant) }],
          },
        ],
      }),
    };
  },
};

export const refusedSoftlimitTexts: RuleTexts = {
  summary: {
    en: "softlimit is not digits alone, and the service does not start.",
    ja: "softlimit が数字だけではなく、サービスが起動しない",
  },
  why: {
    en: "The run script puts the text of the file behind an option of softlimit, which takes bytes in digits alone. Other than in the files that qmail's programs read, whatever stands behind the digits is an error: softlimit prints its usage and exits, and the supervisor starts it over and over. Clients get no connection.",
    ja: "run スクリプトはこのファイルの内容を softlimit のオプションに渡します。softlimit が受け付けるのは、数字だけで書いたバイト数です。qmail のプログラムが読むファイルと違い、数字の後ろに何かあるとエラーになります。softlimit は使い方を表示して終了し、supervise が起動を繰り返すだけで、クライアントは接続できません。",
  },
  remedy: {
    en: "Write the number of bytes in digits, such as 30000000, and restart the service.",
    ja: "30000000 のように、バイト数を数字だけで書き、サービスを再起動してください。",
  },
  sources: ["softlimit.c: doit()", "scan_ulong.c: scan_ulong()", "softlimit(8)"],
};

/** The file is printed by the script. */
const READ_BY_SCRIPT = /^(?!\s*#).*\/softlimit\b(?=\s*["'`)]|\s*$)/m;
/** The program is started with an option that takes a number from a variable or a command. */
const STARTS_SOFTLIMIT = /^(?!\s*#).*\bsoftlimit\s(?:.*\s)?-[acdflmoprst]\s*["']?[$`]/m;
