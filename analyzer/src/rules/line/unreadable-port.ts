import type { Programs } from "../../host/programs.ts";
import type { Entry } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { type SmtpRoutePort, type SmtpRouteSyntax, smtpRouteOf } from "../../syntax/smtp-route.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { shifted } from "../../text/span.ts";
import { rewrite } from "../rewrite.ts";
import type { Fix, LineRule, Report, Severity } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown, shownMapLine, shownRelay } from "../words.ts";

/** `example.com:relay:smtp`, `example.com:relay:`: the port is 0, to which nothing connects. */
export const unreadablePort: LineRule = {
  id: "unreadable-port",
  scope: "line",
  severity: "error",
  appliesTo: (file) => file.name === "smtproutes",
  check: (entry, _file, _line, programs): Report | undefined => {
    const { routes } = programs.dialect.remote;
    const key = entry.value.indexOf(":");
    const separator = entry.value.indexOf(routes.portSeparator, key + 1);
    if (key < 0 || separator < 0 || ORDINARY.test(entry.value.slice(separator + 1, separator + 6))) return undefined;
    const read = mapEntryOf(entry.value);
    const { host, port } = smtpRouteOf(read?.value ?? "", routes);
    const isIpv6 = read !== undefined && routes.portSeparator === ":" && isIpv6Route(read.value);
    // Without a host there is more wrong than the port.
    if (!read || !port || (host.text === "" && !isIpv6)) return undefined;
    const found = isIpv6 ? ipv6Fault(host.text, port) : faultOf(port, routes);
    if (!found) return undefined;
    const base = entry.span.start + read.valueSpan.start;
    const whole = { start: port.digits.span.start, end: port.ignored.span.end };
    const span =
      found.severity === "information" ? port.ignored.span : whole.start === whole.end ? { start: whole.start - 1, end: whole.end } : whole;
    return {
      span: shifted(span, base),
      severity: found.severity,
      message: found.message,
      fixes: () => fixesFor(entry, read.value, programs),
    };
  },
};

export const unreadablePortTexts: RuleTexts = {
  summary: { en: "The port of a route is not the number it looks like.", ja: "経路のポート番号が見かけどおりに読まれない行" },
  why: {
    en: "qmail-remote reads the port from the digits right behind the second colon. Without a digit there the port is 0, to which nothing connects, so the mail stays in the queue until it bounces. That happens with a colon and nothing behind it, a blank, a word such as smtp, and every IPv6 address, since its own first colon ends the host. Of a number above 65535 only the lowest 16 bits count. What stands behind the digits is ignored.",
    ja: "qmail-remote は 2 番目のコロンの直後の数字をポート番号として読みます。そこに数字がなければポートは 0 になり、接続できないため、メールはキューに残ったあと差出人に戻されます。コロンの後が空のとき、空白や smtp のような単語のとき、そして最初のコロンでホストが終わってしまう IPv6 アドレスがこれに当たります。65535 を超える数は下位 16 ビットだけが使われ、数字より後ろは無視されます。",
  },
  remedy: {
    en: "Write the port as digits right behind the colon, or no second colon for port 25.",
    ja: "ポート番号はコロンの直後に数字で書いてください。25 番なら 2 番目のコロンは不要です。",
  },
  sources: ["qmail-remote.c: main()", "scan_ulong.c", "qmail-remote(8), smtproutes"],
};

const ORDINARY = /^[1-9]\d{0,3}$/;

interface PortFault {
  readonly severity: Severity;
  readonly message: Localized;
}

function ipv6Fault(host: string, { number }: SmtpRoutePort): PortFault {
  const name = shown(host);
  return {
    severity: "error",
    message: localized({
      en: `qmail-remote ends the host at its first colon, so an IPv6 address is cut: the host is “${name}” and the port ${number}, and the mail is never delivered. Write a host name or an IPv4 address.`,
      ja: `qmail-remote は最初のコロンをホストの終わりとみなすため、IPv6 アドレスは途中で切れます。ホストは「${name}」、ポートは ${number} となり、メールは届きません。ホスト名か IPv4 アドレスを書いてください。`,
    }),
  };
}

function faultOf({ number, digits, ignored }: SmtpRoutePort, { portSeparator }: SmtpRouteSyntax): PortFault | undefined {
  const sign = portSeparator === ":" ? { en: "colon", ja: "コロン" } : { en: "semicolon", ja: "セミコロン" };
  const rest = shownRelay(`:${ignored.text}`).slice(1);
  if (number === 0)
    return {
      severity: "error",
      message: localized(
        digits.text === ""
          ? {
              en: `qmail-remote reads the port from the digits right behind this ${sign.en}. There ${rest === "" ? "is nothing" : `stands “${rest}”`}, so the port is 0, to which nothing connects, and the mail is never delivered. Write a number, or no ${sign.en} for port 25.`,
              ja: `qmail-remote はこの${sign.ja}の直後の数字をポート番号として読みます。${rest === "" ? "何もない" : `「${rest}」と書かれている`}ため、ポートは接続できない 0 になり、メールは届きません。数字を書くか、25 番なら${sign.ja}を取ってください。`,
            }
          : {
              en: `qmail-remote reads this as port 0, to which nothing connects, so the mail is never delivered. Write the port of the relay.`,
              ja: `qmail-remote はこれを接続できないポート 0 と読むため、メールは届きません。中継先のポート番号を書いてください。`,
            },
      ),
    };
  if (digits.text.replace(/^0+/, "") !== String(number))
    return {
      severity: "warning",
      message: localized({
        en: `A port is at most 65535; of ${shown(digits.text)} qmail-remote uses only the lowest 16 bits and connects to port ${number}. Write the port of the relay.`,
        ja: `ポート番号は 65535 までです。qmail-remote は ${shown(digits.text)} の下位 16 ビットだけを使い、ポート ${number} に接続します。中継先のポート番号を書いてください。`,
      }),
    };
  // Blanks, remarks, and what other versions of qmail-remote take as credentials or a sender's address.
  if (!/^[:\w.]/.test(ignored.text)) return undefined;
  return {
    severity: "information",
    message: localized({
      en: `qmail-remote connects to port ${number} and ignores “${rest}” behind it. Remove what has no effect.`,
      ja: `qmail-remote はポート ${number} に接続し、その後ろの「${rest}」を無視します。効果のない部分は削除してください。`,
    }),
  };
}

/** Whether the value of a route is an IPv6 address, with or without brackets and a port behind them. */
export function isIpv6Route(value: string): boolean {
  return (
    /^(?:\[(?:IPv6:)?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}\]|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$)/i.test(value) &&
    /::|(?::[^:]*){7}/.test(value.slice(0, 100))
  );
}

const SERVICES: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["smtp", "25"],
  ["submission", "587"],
]);

function fixesFor({ value, span }: Entry, route: string, programs: Programs): readonly Fix[] {
  const { routes } = programs.dialect.remote;
  const { host, port } = smtpRouteOf(route, routes);
  if (!port || (routes.portSeparator === ":" && isIpv6Route(route)) || host.text === "" || /[\s]$/.test(value)) return [];
  const key = value.slice(0, value.length - route.length);
  if (port.number !== 0) {
    if (port.digits.text.replace(/^0+/, "") !== String(port.number)) return [];
    const line = key + route.slice(0, port.ignored.span.start);
    return [
      {
        title: localized({ en: "Remove what is ignored behind the port", ja: "ポート番号の後ろの無視される部分を削除" }),
        safe: true,
        preferred: true,
        edits: [{ span: { start: span.start + line.length, end: span.start + key.length + port.ignored.span.end }, newText: "" }],
      },
    ];
  }
  const text = port.digits.text === "" ? port.ignored.text.trim() : "";
  const written = /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535 ? text : SERVICES.get(text.toLowerCase());
  if (written === undefined || port.digits.text !== "") return [];
  // A login stands behind the port.
  const login = route.slice(port.ignored.span.end);
  const line = `${key}${host.text}${written === "" ? "" : routes.portSeparator + written}${login}`;
  const number = written === "" ? "25" : written;
  const shownLine = shownMapLine(line.slice(0, line.length - login.length), programs);
  return [
    rewrite(
      span,
      line,
      localized({
        en: `Write ${shownLine} (the mail then goes to port ${number} of ${shownRelay(host.text)})`,
        ja: `${shownLine} に書き換え (メールは ${shownRelay(host.text)} のポート ${number} に送られるようになります)`,
      }),
    ),
  ];
}
