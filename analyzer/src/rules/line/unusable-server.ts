import { localized } from "../../text/localized.ts";
import { removeEntry } from "../removal.ts";
import type { LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown } from "../words.ts";

/** A host name in qmqpservers, where only IP addresses count. */
export const unusableServer: LineRule = {
  id: "unusable-server",
  scope: "line",
  severity: "warning",
  appliesTo: ({ name }, { dialect }) => name === "qmqpservers" && dialect.ids.includes("notqmail"),
  check: (entry): Report | undefined => {
    const { value, span } = entry;
    if (value === "" || /^[\s\ufeff]/.test(value)) return undefined;
    const address = /^\d+\.\d+\.\d+\.\d+/.exec(value.slice(0, LONGEST))?.[0];
    const rest = value.slice(address?.length ?? 0);
    // What can't be seen at the end is a mistake of its own.
    if (address !== undefined && !/[^\s\0]/.test(rest)) return undefined;
    const [whole, behind] = [shown(value), shown(rest.trim())];
    return {
      span,
      message:
        address === undefined
          ? localized({
              en: `qmail-qmqpc looks no names up and passes over ${whole}. Write the server's IP address.`,
              ja: `qmail-qmqpc は名前を調べないため、${whole} は飛ばされます。サーバーの IP アドレスを書いてください。`,
            })
          : localized({
              en: `qmail-qmqpc reads the address ${address} and nothing behind it: “${behind}” has no effect. Write one address a line; the port is always 628.`,
              ja: `qmail-qmqpc が読むのはアドレス ${address} だけで、後ろの「${behind}」は無視されます。1 行に一つのアドレスを書いてください。ポートは常に 628 です。`,
            }),
      fixes: () => (address === undefined ? [removeEntry(entry, { safe: true, preferred: false })] : []),
    };
  },
};

export const unusableServerTexts: RuleTexts = {
  summary: {
    en: "A QMQP server that is not given as an IP address is passed over.",
    ja: "IP アドレスで書かれていないため、飛ばされる QMQP サーバー",
  },
  why: {
    en: "qmail-qmqpc looks no names up: an entry that does not begin with an IPv4 address is passed over without a word, and where no other server can be reached, no mail leaves the host. Behind the address it reads nothing, so that of several on a line only the first counts, and the port is always 628.",
    ja: "qmail-qmqpc は名前を調べません。IPv4 アドレスで始まらないエントリは黙って飛ばされ、ほかのサーバーに接続できなければ、このホストからはメールを送れません。アドレスの後ろは読まれないため、1 行にいくつ書いても使われるのは最初の一つで、ポートは常に 628 です。",
  },
  remedy: { en: "Write one IPv4 address a line.", ja: "1 行に一つの IPv4 アドレスを書いてください。" },
  sources: ["qmail-qmqpc.c: doit()", "ip.c: ip_scan()", "qmail-qmqpc(8)"],
};

const LONGEST = 64;
