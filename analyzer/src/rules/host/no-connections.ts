import { localized } from "../../text/localized.ts";
import { scanUlong } from "../../text/scan-ulong.ts";
import type { HostRule } from "../host-rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** 0 in concurrencyincoming, or no number at all: tcpserver takes no connection. */
export const noConnections: HostRule = {
  id: "no-connections",
  scope: "host",
  severity: "error",
  reports: ["control/concurrencyincoming"],
  *check({ files }) {
    const found = files.control.get("concurrencyincoming");
    if (found?.kind !== "file" || !files.scripts?.some(({ text }) => READ_BY_SCRIPT.test(text))) return;
    // The shell takes the line ends off; blanks in front stay or go with its quotes.
    const text = found.bytes.replace(/^[ \t]+/, "").replace(/\n+$/, "");
    if (text === "" || scanUlong(text).value !== 0n) return;
    const line = shown(text.split("\n", 1)[0] ?? "");
    yield {
      place: { file: "control/concurrencyincoming", line: 0 },
      message: localized({
        en: `The run script hands this to tcpserver as -c, which reads “${line}” as 0 and lets no client connect. Write a number such as 20.`,
        ja: `run スクリプトはこれを tcpserver の -c に渡し、tcpserver は「${line}」を 0 と読むため、誰も接続できません。20 などの数を書いてください。`,
      }),
    };
  },
};

export const noConnectionsTexts: RuleTexts = {
  summary: {
    en: "concurrencyincoming has no number above 0, and no client can connect.",
    ja: "concurrencyincoming に 1 以上の数がなく、誰も接続できない",
  },
  why: {
    en: "The run script puts the text of the file behind -c, the option for how many clients tcpserver serves at a time. It reads the digits at the beginning; where there are none, that is 0. With 0 it waits for a client to leave before it takes the first one: 0 does not mean “no limit”.",
    ja: "run スクリプトはこのファイルの内容を -c に渡します。tcpserver が同時に相手をするクライアント数の上限で、読まれるのは先頭の数字だけです。数字がなければ 0 になります。0 は「無制限」ではありません。tcpserver は最初の接続を受ける前に、誰かが切断するのを待ち続けます。",
  },
  remedy: {
    en: "Write a number such as 20 in the first line, and restart the service.",
    ja: "最初の行に 20 などの数を書き、サービスを再起動してください。",
  },
  sources: ["tcpserver.c: main()", "scan_ulong.c: scan_ulong()", "tcpserver(1)"],
};

/** The file is printed into the command line of what serves connections. */
const READ_BY_SCRIPT = /^(?!\s*#).*\/concurrencyincoming\b/m;
