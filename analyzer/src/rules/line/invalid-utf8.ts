import { type ControlFileSpec, isClassic } from "../../catalogue/control-file.ts";
import type { Programs } from "../../host/programs.ts";
import { readDotQmailLine } from "../../syntax/dot-qmail.ts";
import { readInteger } from "../../syntax/integer.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { readTcpRule } from "../../syntax/tcp-rules.ts";
import { readAssignment } from "../../syntax/users-assign.ts";
import { localized } from "../../text/localized.ts";
import type { Span } from "../../text/span.ts";
import type { LineRule, Report, Severity } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import { shown, type Words } from "../words.ts";
import { remarkBehind } from "./inline-comment.ts";

/** What may be a byte that is no UTF-8, or the sign in its place; the second half of a pair is none. */
const SUSPECT = /[\udc80-\udcff\ufffd]/;
const BAD = /\ufffd|(?<![\ud800-\udbff])[\udc80-\udcff]/;

/** Bytes in another encoding than UTF-8, where they are data. Comments may hold whatever they like. */
export const invalidUtf8: LineRule = {
  id: "invalid-utf8",
  scope: "line",
  ignoresPlainLines: true,
  severity: "warning",
  appliesTo: (file) => file.reader !== "cdb",
  check: (entry, file, _line, programs): Report | undefined => {
    if (!SUSPECT.test(entry.value)) return undefined;
    const data = dataIn(file, entry.value, programs);
    const bad = data && BAD.exec(entry.value.slice(data.span.start, data.span.end));
    if (!data || !bad) return undefined;
    const replaced = bad[0] === "\ufffd";
    const sign = replaced ? "U+FFFD" : shown(bad[0]);
    const start = entry.span.start + data.span.start;
    return {
      span: { start, end: entry.span.start + data.span.end },
      severity: data.severity,
      message: localized(
        replaced
          ? {
              en: `The sign ${sign} stands here, which editors put in place of bytes that are no UTF-8: ${data.effect.en}. Write what was meant.`,
              ja: `ここにある ${sign} は、UTF-8 ではないバイトの代わりにエディターが置く文字です。${data.effect.ja}。本来の文字に書き直してください。`,
            }
          : {
              en: `The byte ${sign} is no UTF-8: ${data.effect.en}. Write what was meant in ASCII or UTF-8.`,
              ja: `バイト ${sign} は UTF-8 ではありません。${data.effect.ja}。本来の文字を ASCII か UTF-8 で書き直してください。`,
            },
      ),
    };
  },
};

export const invalidUtf8Texts: RuleTexts = {
  summary: { en: "Bytes that are no UTF-8 stand in data.", ja: "データの中に UTF-8 ではないバイトがある" },
  why: {
    en: "qmail compares bytes and knows no encodings. A host name or an address in Shift_JIS, EUC-JP or Latin-1 is another one than the same letters in UTF-8, and mail is written with neither: names travel as ASCII. Where the bytes are a file name or a text to be sent they work as they stand, but an editor that reads the file as UTF-8 shows U+FFFD in their place and writes that when it saves.",
    ja: "qmail はバイトを比較するだけで、文字コードを解釈しません。Shift_JIS や EUC-JP、Latin-1 で書かれたホスト名やアドレスは、UTF-8 で書かれた同じ文字とは別のもので、通常のメールではどちらも使われず、ASCII で書かれます。ファイル名や送信される文章であればそのまま使われますが、UTF-8 として開いたエディターには U+FFFD と表示され、保存するとそのバイトに置き換わります。",
  },
  remedy: {
    en: "Write host names and addresses in ASCII (internationalised names as xn--…). Keep other text in UTF-8.",
    ja: "ホスト名とアドレスは ASCII で書きます (国際化ドメイン名は xn-- で始まる形)。そのほかの文字は UTF-8 で保存してください。",
  },
  sources: ["constmap.c: constmap()", "case_diffb.c", "RFC 3629"],
};

interface Data {
  readonly span: Span;
  readonly severity: Severity;
  readonly effect: Words;
}

const NO_MATCH: Words = { en: "the entry matches no ordinary mail", ja: "このエントリは通常のメールには一致しません" };
const AS_IT_IS: Words = {
  en: "qmail uses the bytes as they are, but an editor may replace them when it saves",
  ja: "qmail はそのまま使いますが、エディターで保存すると別のバイトに置き換わることがあります",
};

/** A file of a fork of which it is not known that it holds names: it may be a text for people. */
function isText(file: ControlFileSpec): boolean {
  return !isClassic(file) && file.entries === "other";
}

/** Which part of a line is data, and what bad bytes mean there; undefined where they do not matter. */
function dataIn(file: ControlFileSpec, value: string, { tcpRules }: Programs): Data | undefined {
  const whole = { start: 0, end: value.endsWith("\r") ? value.length - 1 : value.length };
  switch (file.reader) {
    case "list": {
      // `＃` or a blank before # makes no comment, but what follows was meant as one.
      if (/^\s*[#＃]/.test(value.slice(0, 100)) || remarkBehind(file, value) !== undefined) return undefined;
      return isText(file)
        ? { span: whole, severity: "information", effect: AS_IT_IS }
        : { span: whole, severity: "warning", effect: NO_MATCH };
    }
    case "map": {
      const entry = mapEntryOf(value);
      if (!entry || /^\s*#/.test(value.slice(0, 100))) return undefined;
      if (isText(file)) return { span: whole, severity: "information", effect: AS_IT_IS };
      return BAD.test(entry.key)
        ? { span: entry.keySpan, severity: "warning", effect: NO_MATCH }
        : {
            span: { start: entry.valueSpan.start, end: whole.end },
            severity: "warning",
            effect: { en: "no host or user has such a name", ja: "そのような名前のホストやユーザーはありません" },
          };
    }
    case "line":
      return file.name === "smtpgreeting" || isText(file)
        ? { span: whole, severity: "information", effect: AS_IT_IS }
        : {
            span: whole,
            severity: "warning",
            effect: { en: `${file.name} should be a plain ASCII name`, ja: `${file.name} には ASCII の名前を書きます` },
          };
    case "integer":
      return readInteger(value)
        ? undefined
        : {
            span: whole,
            severity: "warning",
            effect: { en: "qmail finds no number and keeps its default", ja: "qmail は数値がないとみなし、既定値を使います" },
          };
    case "tcp-rules": {
      const rule = readTcpRule(value, tcpRules.syntax);
      if (rule.kind !== "rule") return undefined;
      return BAD.test(rule.address.text)
        ? {
            span: rule.address.span,
            severity: "warning",
            effect: { en: "no client has such an address", ja: "そのようなアドレスの接続元はありません" },
          }
        : { span: { start: rule.verdictSpan.start, end: whole.end }, severity: "information", effect: AS_IT_IS };
    }
    case "users-assign": {
      const line = readAssignment(`${value}\n`);
      if (line.kind !== "assignment") return undefined;
      return { span: { start: 0, end: line.assigned.ext.span.end }, severity: "information", effect: AS_IT_IS };
    }
    case "dot-qmail": {
      const { kind, argument } = readDotQmailLine(value);
      if (kind === "forward") {
        return {
          span: { start: 0, end: whole.end },
          severity: "warning",
          effect: { en: "no mail address has it, so the forward fails", ja: "そのようなメールアドレスはないため、転送に失敗します" },
        };
      }
      const used = kind === "mbox" || kind === "maildir" || kind === "program";
      return used ? { span: { start: argument.span.start, end: whole.end }, severity: "information", effect: AS_IT_IS } : undefined;
    }
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return undefined;
  }
}
