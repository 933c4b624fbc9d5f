import type { ControlFileSpec } from "../../catalogue/control-file.ts";
import { shownContent } from "../../catalogue/secret.ts";
import { isPlaceholder } from "../../domain/placeholder.ts";
import { asciiLower } from "../../text/ascii.ts";
import { localized } from "../../text/localized.ts";
import { NAMED_VALUES } from "../host/placeholder-name.ts";
import { misreadValue } from "../misreading.ts";
import { rewrite } from "../rewrite.ts";
import type { FileRule, Report, Severity } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { valueLine } from "../value-line.ts";
import { shown, type Words } from "../words.ts";

/** A host name with a blank or an @ in it, in a file with one host name. */
export const malformedHostName: FileRule = {
  id: "malformed-host-name",
  scope: "file",
  severity: "error",
  appliesTo: (file) => file.reader === "line" && file.entries === "host",
  *check({ file, store }) {
    const { content } = valueLine(store);
    // Of hidden bytes, blanks in front, comments and placeholders other rules speak.
    if (content === "" || /^[\s#\ufeff]/.test(content) || /[\0\r\udc80-\udcff]/.test(content)) return;
    if (NAMED_VALUES.includes(file.name) && isPlaceholder(asciiLower(content))) return;
    const flaw = flawOf(content, file.name);
    if (!flaw) return;
    yield report(file, content, flaw);
  },
};

export const malformedHostNameTexts: RuleTexts = {
  summary: {
    en: "The value of a one-line file is no host name.",
    ja: "ホスト名になっていない、1 行だけのファイルの値",
  },
  why: {
    en: "qmail takes the whole first line as the host name, without a check: remarks, blanks inside and everything else. It announces itself by that name, puts it into addresses and compares it with other names.",
    ja: "qmail は最初の行全体をホスト名とみなし、検査しません。説明や途中の空白などもすべて名前の一部です。その名前を名乗り、アドレスに補い、ほかの名前と比べます。",
  },
  remedy: {
    en: "Write the host name alone, such as mail.example.com. A remark may stand on the lines below.",
    ja: "mail.example.com のようにホスト名だけを書いてください。説明はその下の行に書けます。",
  },
  sources: ["control.c: control_readline()", "qmail-remote.c: smtp()", "qmail-inject.c: getcontrols()", "qmail-control(5)"],
};

interface Flaw {
  readonly what: Words;
  /** The host name that was meant. */
  readonly meant?: string | undefined;
  /** Where it is less than what a wrong name does. */
  readonly severity?: Severity;
  /** Where `what` tells the consequence, too. */
  readonly saysItAll?: boolean;
}

const LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
const HOST = new RegExp(`^${LABEL}(?:\\.${LABEL}){0,126}$`);
/** Names by which the host introduces itself, and which have to be complete. */
const ANNOUNCED: ReadonlySet<string> = new Set(["me", "helohost"]);

function flawOf(value: string, file: string): Flaw | undefined {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(value)) {
    return {
      what: { en: "an IP address without brackets is no host name", ja: "角括弧のない IP アドレスはホスト名ではありません" },
      severity: "information",
    };
  }
  if (value.length <= 255 && HOST.test(value)) {
    if (!ANNOUNCED.has(file) || value.includes(".")) return undefined;
    return {
      what: {
        en: "a name without a dot is not complete, and servers that check the name in HELO may refuse it",
        ja: "ドットのない名前は完全なホスト名ではなく、HELO の名前を検査するサーバーに拒否されることがあります",
      },
      severity: "warning",
      saysItAll: true,
    };
  }
  if (/^\[[0-9A-Fa-f:.IPv]{2,60}\]$/.test(value)) return undefined;
  const [first = ""] = value.slice(0, 300).split(/[\s#;]/u);
  if (/\s/.test(value.slice(0, 4096))) {
    return {
      what: { en: "everything on the line, with the blank, is the name", ja: "空白も含めて行全体が名前になります" },
      meant: hostIn(first),
    };
  }
  if (value.includes("@")) {
    return {
      what: { en: "an address is no host name", ja: "アドレスはホスト名ではありません" },
      meant: hostIn(value.slice(value.lastIndexOf("@") + 1)),
    };
  }
  const url = /^[a-z]{2,10}:\/\/([^/:]{1,255})/i.exec(value.slice(0, 300))?.[1];
  if (url !== undefined) return { what: { en: "a URL is no host name", ja: "URL はホスト名ではありません" }, meant: hostIn(url) };
  if (/^\.|\.$/.test(value)) {
    return {
      what: { en: "a dot at the beginning or the end is part of the name", ja: "先頭や末尾のドットも名前の一部になります" },
      meant: hostIn(value.replace(/^\.+|\.+$/g, "")),
      severity: "warning",
    };
  }
  return {
    what: { en: "it has characters that no host name has", ja: "ホスト名に使えない文字が含まれています" },
    meant: hostIn(first),
    severity: "warning",
  };
}

function hostIn(text: string): string | undefined {
  return text.length <= 255 && HOST.test(text) ? text : undefined;
}

function report(file: ControlFileSpec, value: string, { what, meant, severity, saysItAll }: Flaw): Report {
  const wrong = misreadValue(file.name);
  const [text, name] = [shown(shownContent(file, value)), meant === undefined ? undefined : shown(shownContent(file, meant))];
  const consequence = severity === "information" || saysItAll ? undefined : wrong.consequence;
  return {
    span: { start: 0, end: value.length },
    severity: severity ?? wrong.severity,
    message: localized({
      en: `qmail takes “${text}” as it stands: ${what.en}${consequence ? `, so ${consequence.en}` : ""}. Write a host name such as ${name ?? "mail.example.com"}.`,
      ja: `qmail は「${text}」をそのまま使いますが、${what.ja}${consequence ? `。そのため、${consequence.ja}` : ""}。${name ?? "mail.example.com"} のようにホスト名だけを書いてください。`,
    }),
    fixes: () =>
      meant === undefined || name === undefined
        ? []
        : [
            rewrite(
              { start: 0, end: value.length },
              meant,
              localized({
                en: `Write ${name} (${file.name} is then ${name})`,
                ja: `${name} に書き換え (${file.name} の値が ${name} になります)`,
              }),
            ),
          ],
  };
}
