/**
 * What a byte that the eye can't see makes of a line: how qmail reads the line, held against how it would read it without that
 * byte. Everything here is asked from the readers in `syntax`.
 */

import { type ControlFileSpec, isClassic, type Reader } from "../catalogue/control-file.ts";
import { integerSyntaxOf } from "../host/integer-traits.ts";
import { defaultNumber } from "../host/number-file.ts";
import type { Programs } from "../host/programs.ts";
import { readDotQmailLine } from "../syntax/dot-qmail.ts";
import { readInteger } from "../syntax/integer.ts";
import { mapEntryOf } from "../syntax/map.ts";
import { smtpRouteOf } from "../syntax/smtp-route.ts";
import { readTcpRule } from "../syntax/tcp-rules.ts";
import { ASSIGNED, readAssignment } from "../syntax/users-assign.ts";
import type { Localized } from "../text/localized.ts";
import { isSenderList, matchesAtDot } from "./host-lists.ts";
import { numberWithAmount } from "./number-line.ts";
import { isMissed } from "./refused-mail.ts";
import { dangerOf, withoutHiddenEnds } from "./revival.ts";
import type { Report, Severity } from "./rule.ts";
import { describeHosts, describeKey, describeSenders, shown, shownRelay, type Words } from "./words.ts";

/** What goes wrong, as a clause that follows "so" (in Japanese, a sentence without its full stop). */
export interface Misreading {
  readonly severity: Severity;
  readonly consequence: Words;
  /** An entry whose mail is refused, and what is told instead where another line accepts it. */
  readonly missed?: { readonly entry: string; readonly otherwise: Words };
}

/** The same as a finding, with `message` around the consequence. */
export function misreadingReport(
  { severity, consequence, missed }: Misreading,
  message: (consequence: Words) => Localized,
): Pick<Report, "severity" | "message" | "unlessAccepted"> {
  const unlessAccepted = missed && { entries: [missed.entry], message: message(missed.otherwise) };
  return { severity, message: message(consequence), ...(unlessAccepted && { unlessAccepted }) };
}

/** How the line `value` differs from `meant`; undefined where qmail takes both for the same. */
export function misreading(file: ControlFileSpec, value: string, meant: string, programs: Programs): Misreading | undefined {
  switch (file.reader) {
    case "list":
      return misreadListEntry(file, value, meant, programs);
    case "map":
      return misreadMapEntry(file, value, meant, programs);
    case "line":
      return value === meant ? undefined : misreadValue(file.name);
    case "integer":
      return misreadNumber(file, value, meant, programs);
    case "tcp-rules":
      return misreadTcpRule(value, meant, programs);
    case "users-assign":
      return misreadAssignment(value, meant);
    case "dot-qmail":
      return misreadInstruction(value, meant);
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return undefined;
  }
}

/** Whether tcprules or qmail-newu refuses the line, and the file with it, only because of a CR or NUL in it. */
export function refusedByHiddenByte(reader: Reader, value: string, { tcpRules }: Programs): boolean {
  if (!/[\r\0]/.test(value) && !/^[ \t]+#/.test(value)) return false;
  if (reader === "tcp-rules") {
    const meant = /^[ \t]+#/.test(value) ? "#" : value.replaceAll("\0", "").replace(/\r+$/, "").replaceAll("\r", "\n");
    const { syntax } = tcpRules;
    return readTcpRule(value, syntax).kind === "refused" && meant.split("\n").some((line) => readTcpRule(line, syntax).kind !== "refused");
  }
  if (reader !== "users-assign") return false;
  const line = readAssignment(`${value}\n`);
  return line.kind === "refused" && line.fault === "NUL" && readAssignment(`${value.replaceAll("\0", "")}\n`).kind !== "refused";
}

const NO_COMMENT: Misreading = {
  severity: "information",
  consequence: {
    en: "the line is no comment but an entry, one that matches nothing",
    ja: "この行はコメントではなく、何にも一致しないエントリになります",
  },
};

const NO_MATCH: Words = { en: "it matches nothing", ja: "何にも一致しません" };

/** What follows where the entry `meant` does not work: mail is refused, not delivered here, and so on. */
export function lossOf(file: ControlFileSpec, meant: string, programs: Programs): Misreading {
  const nothing: Misreading = { severity: "warning", consequence: NO_MATCH };
  if (dangerOf(file, meant, programs) || !matchesAtDot(file, meant, programs)) return nothing;
  const hosts = describeHosts(meant);
  switch (file.name) {
    case "rcpthosts":
    case "morercpthosts":
      return {
        severity: "error",
        consequence: {
          en: `it matches nothing and mail to ${hosts.en} is refused`,
          ja: `何にも一致せず、${hosts.ja}宛のメールが拒否されます`,
        },
        ...(isMissed(file, meant, programs) && { missed: { entry: meant, otherwise: NO_MATCH } }),
      };
    case "locals":
      return {
        severity: "error",
        consequence: {
          en: `it matches nothing and mail to ${hosts.en} is not delivered on this host`,
          ja: `何にも一致せず、${hosts.ja}宛のメールはこのホストに配送されません`,
        },
      };
    case "badmailfrom":
      if (!isSenderList(file, programs)) return OTHER_ENTRY;
      return {
        severity: "warning",
        consequence: {
          en: `it matches nothing and mail from ${describeSenders(meant).en} is let in`,
          ja: `何にも一致せず、${describeSenders(meant).ja}からのメールは拒否されません`,
        },
      };
    case "qmqpservers":
      return { severity: "warning", consequence: { en: "qmail-qmqpc passes over the line", ja: "qmail-qmqpc はこの行を読み飛ばします" } };
    case "percenthack":
      return nothing;
    default:
      return OTHER_ENTRY;
  }
}

/** Of a list of patterns, or one about which no more is known. */
const OTHER_ENTRY: Misreading = {
  severity: "warning",
  consequence: { en: "the entry is another one than it looks", ja: "見た目と異なるエントリになります" },
};

function misreadListEntry(file: ControlFileSpec, value: string, meant: string, programs: Programs): Misreading | undefined {
  if (value === meant) return undefined;
  if (meant.startsWith("#")) return NO_COMMENT;
  if (meant === "") return { ...NO_COMMENT, severity: "hint" };
  // qmail-qmqpc.c scans an address from the beginning of the entry and looks at nothing behind it (ip_scan in ip.c).
  const address = /^\d{1,20}\.\d{1,20}\.\d{1,20}\.\d{1,20}/;
  if (file.name === "qmqpservers" && address.exec(value)?.[0] === address.exec(meant)?.[0]) return undefined;
  return lossOf(file, withoutHiddenEnds(meant), programs);
}

/** Of a map about which no more is known. Nothing of it is shown: passwords stand in some. */
const OTHER_KEY: Misreading = {
  severity: "warning",
  consequence: { en: "its key is another one than it looks, and is not found", ja: "キーが見た目と異なるものになり、見つかりません" },
};
const OTHER_VALUE: Misreading = {
  severity: "warning",
  consequence: { en: "its value is another one than it looks", ja: "値が見た目と異なるものになります" },
};

function misreadMapEntry(file: ControlFileSpec, value: string, meant: string, programs: Programs): Misreading | undefined {
  const entry = mapEntryOf(value);
  // Without a colon the line is left out of the map, whatever else is in it.
  if (!entry || value === meant) return undefined;
  if (meant.startsWith("#")) return NO_COMMENT;
  const intended = mapEntryOf(meant);
  if (!intended) return undefined;
  if (!isClassic(file)) return entry.key === intended.key ? OTHER_VALUE : OTHER_KEY;
  const hosts = describeKey(intended.key);
  if (entry.key !== intended.key) {
    if (file.name !== "virtualdomains") {
      return {
        severity: "warning",
        consequence: { en: `mail to ${hosts.en} does not take this route`, ja: `${hosts.ja}宛のメールはこの経路を通りません` },
      };
    }
    if (dangerOf(file, meant, programs))
      return { severity: "warning", consequence: { en: "it matches nothing", ja: "何にも一致しません" } };
    return {
      severity: "error",
      consequence: {
        en: `it matches nothing and mail to ${hosts.en} is not handed to ${shown(intended.value)}`,
        ja: `何にも一致せず、${hosts.ja}宛のメールが ${shown(intended.value)} に渡されません`,
      },
    };
  }
  if (file.name === "virtualdomains") {
    const [user, other] = [shown(intended.value), shown(entry.value)];
    return {
      severity: "error",
      consequence:
        user === ""
          ? {
              en: `mail to ${hosts.en} is handed to a user named “${other}”`,
              ja: `${hosts.ja}宛のメールが「${other}」という名前のユーザーに渡されます`,
            }
          : {
              en: `mail to ${hosts.en} is handed to “${other}”, not to ${user}`,
              ja: `${hosts.ja}宛のメールが ${user} ではなく「${other}」に渡されます`,
            },
    };
  }
  const { routes } = programs.dialect.remote;
  const [route, intendedRoute] = [smtpRouteOf(entry.value, routes), smtpRouteOf(intended.value, routes)];
  if (route.host.text === intendedRoute.host.text) {
    return route.port?.number === intendedRoute.port?.number
      ? undefined
      : {
          severity: "error",
          consequence: { en: `mail to ${hosts.en} goes to another port`, ja: `${hosts.ja}宛のメールが別のポートに送られます` },
        };
  }
  return {
    severity: "error",
    consequence: {
      en: `qmail-remote looks for a host named “${shownRelay(route.host.text)}”, and mail to ${hosts.en} fails`,
      ja: `qmail-remote は「${shownRelay(route.host.text)}」というホストを探し、${hosts.ja}宛のメールは送信できません`,
    },
  };
}

/** What a wrong value of a one-line file does. Sources: smtp_greet in qmail-smtpd.c, smtp in qmail-remote.c, getcontrols in qmail-inject.c and qmail-send.c. */
export function misreadValue(name: string): Misreading {
  switch (name) {
    case "me":
    case "helohost":
      return {
        severity: "error",
        consequence: {
          en: "this host gives a wrong name to other servers, some of which refuse its mail for that",
          ja: "このホストは相手サーバーに誤った名前を名乗り、サーバーによってはメールを拒否されます",
        },
      };
    case "smtpgreeting":
      return {
        severity: "warning",
        consequence: { en: "qmail-smtpd sends it to its clients as it is", ja: "qmail-smtpd は接続元にそのまま送ります" },
      };
    case "defaulthost":
    case "defaultdomain":
    case "envnoathost":
    case "doublebouncehost":
    case "doublebounceto":
      return {
        severity: "error",
        consequence: {
          en: "addresses that are made with it are wrong, and mail to them is lost",
          ja: "これを補ったアドレスが誤ったものになり、そこに宛てたメールが届きません",
        },
      };
    case "bouncehost":
    case "bouncefrom":
    case "idhost":
    case "localiphost":
    case "plusdomain":
      return {
        severity: "warning",
        consequence: { en: "names that are made with it are wrong", ja: "これを使って作られる名前が誤ったものになります" },
      };
    default:
      return {
        severity: "warning",
        consequence: { en: "the value is another one than it looks", ja: "値が見た目と異なるものになります" },
      };
  }
}

function misreadNumber(file: ControlFileSpec, value: string, meant: string, { dialect }: Programs): Misreading | undefined {
  const syntax = integerSyntaxOf(dialect.integers, file.name);
  const read = readInteger(value, syntax);
  if (read?.value === readInteger(meant, syntax)?.value) return undefined;
  if (read) {
    return {
      severity: "warning",
      consequence: {
        en: `qmail reads the number only up to there, ${read.value}`,
        ja: `qmail が読む数はその手前までの ${read.value} になります`,
      },
    };
  }
  const fallback = defaultNumber(file);
  const named = fallback === undefined ? undefined : numberWithAmount(fallback, file);
  return {
    severity: "warning",
    consequence: {
      en: `qmail finds no number at the beginning and keeps its default${named ? `, ${named.en}` : ""}`,
      ja: `先頭に数字がないことになり、既定値${named ? `の ${named.ja} ` : ""}が使われます`,
    },
  };
}

function misreadTcpRule(value: string, meant: string, { tcpRules }: Programs): Misreading | undefined {
  const [read, intended] = [readTcpRule(value, tcpRules.syntax), readTcpRule(meant, tcpRules.syntax)];
  if (read.kind === "refused" && intended.kind !== "refused") {
    return {
      severity: "error",
      consequence: {
        en: "tcprules refuses the whole file and the compiled rules stay as they were",
        ja: "tcprules はファイル全体を受け付けず、コンパイル済みの規則は以前のままになります",
      },
    };
  }
  if (read.kind !== "rule") return undefined;
  if (intended.kind !== "rule")
    return { severity: "warning", consequence: { en: "the line is a rule and no comment", ja: "この行はコメントではなく規則になります" } };
  if (read.address.text !== intended.address.text) {
    return {
      severity: "warning",
      consequence: {
        en: "the rule stands under an address that no client has",
        ja: "どの接続元にも当てはまらないアドレスの規則になります",
      },
    };
  }
  if (read.data === intended.data) return undefined;
  return { severity: "warning", consequence: { en: "a value in it is another one than it looks", ja: "設定される値が見た目と異なります" } };
}

function misreadAssignment(value: string, meant: string): Misreading | undefined {
  const [read, intended] = [readAssignment(`${value}\n`), readAssignment(`${meant}\n`)];
  const refused = {
    en: "qmail-newu refuses the whole file and users/cdb stays as it was",
    ja: "qmail-newu はファイル全体を受け付けず、users/cdb は以前のままになります",
  };
  if (intended.kind === "end") {
    return read.kind === "end"
      ? undefined
      : {
          severity: "error",
          consequence: { en: `the line does not end the file, ${refused.en}`, ja: `この行は終わりの印にならず、${refused.ja}` },
        };
  }
  if (read.kind === "refused") return intended.kind === "refused" ? undefined : { severity: "error", consequence: refused };
  if (read.kind !== "assignment" || intended.kind !== "assignment") return undefined;
  const same = read.match === intended.match && read.address.text === intended.address.text;
  if (same && ASSIGNED.every((column) => read.assigned[column].text === intended.assigned[column].text)) return undefined;
  const [address, user] = [shown(intended.address.text), shown(intended.assigned.user.text)];
  return {
    severity: "error",
    consequence: { en: `mail for ${address} does not reach the user ${user}`, ja: `${address} 宛のメールがユーザー ${user} に届きません` },
  };
}

function misreadInstruction(value: string, meant: string): Misreading | undefined {
  const [read, intended] = [readDotQmailLine(value), readDotQmailLine(meant)];
  const argument = shown(read.argument.text);
  const isPassedOver = read.kind === "blank" || read.kind === "comment" || read.kind === "unknown plus";
  if (read.kind === intended.kind && (isPassedOver || read.argument.text === intended.argument.text)) return undefined;
  const error = (en: string, ja: string): Misreading => ({ severity: "error", consequence: { en, ja } });
  switch (read.kind) {
    case "mbox":
      return intended.kind === "maildir"
        ? error(
            `the path does not end in a slash and mail goes into the mbox file “${argument}”, not into a maildir`,
            `パスの末尾が / ではないことになり、メールは maildir ではなく mbox ファイル「${argument}」に書かれます`,
          )
        : error(`mail goes into a file of another name, “${argument}”`, `メールは別の名前のファイル「${argument}」に書かれます`);
    case "maildir":
      return error(`mail goes into another directory, “${argument}”`, `メールは別のディレクトリ「${argument}」に入ります`);
    case "program":
      return error(
        `the shell gets “${argument}” and the program fails in most cases`,
        `シェルに渡されるのは「${argument}」で、多くの場合プログラムは失敗します`,
      );
    case "forward":
      return intended.kind === "forward"
        ? error(
            `mail is forwarded to another address, “${argument}”, and bounces`,
            `メールは別のアドレス「${argument}」に転送され、エラーメールになります`,
          )
        : error(
            `the line is an address to which mail is forwarded, “${argument}”, and that bounces`,
            `この行は転送先のアドレス「${argument}」とみなされ、エラーメールになります`,
          );
    case "unknown plus":
      return { severity: "warning", consequence: { en: "the line has no effect", ja: "この行には効果がありません" } };
    case "blank":
    case "comment":
    case "list marker":
      return { severity: "warning", consequence: { en: "the line is passed over", ja: "この行は読み飛ばされます" } };
  }
}
