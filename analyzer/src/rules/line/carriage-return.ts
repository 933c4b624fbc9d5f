import type { ControlFileSpec } from "../../catalogue/control-file.ts";
import type { Programs } from "../../host/programs.ts";
import { readInteger } from "../../syntax/integer.ts";
import { contentEnd, type Entry } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { smtpRouteOf } from "../../syntax/smtp-route.ts";
import { readTcpRule } from "../../syntax/tcp-rules.ts";
import { readAssignment } from "../../syntax/users-assign.ts";
import { type Localized, localized } from "../../text/localized.ts";
import { lossOf, misreading, misreadingReport } from "../misreading.ts";
import { isMissed } from "../refused-mail.ts";
import { removeEntry } from "../removal.ts";
import { dangerOf, effectOfAll, repairOrRemoval, withoutHiddenEnds } from "../revival.ts";
import type { Fix, LineRule, Report, Severity } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";
import { remarkBehind } from "./inline-comment.ts";
import { flawOf } from "./unmatchable-entry.ts";

/** `example.com` with CR LF behind it: qmail ends lines at LF only, and the CR is data. */
export const carriageReturn: LineRule = {
  id: "carriage-return",
  scope: "line",
  ignoresPlainLines: true,
  severity: "error",
  appliesTo: (file) => file.reader !== "cdb",
  fixAllTitle: (count) =>
    localized({
      en: `Remove the carriage returns from all ${count} lines to which they matter (qmail then takes the lines as they look)`,
      ja: `影響のある ${count} 行すべてから復帰文字を削除 (見た目どおりに解釈されるようになります)`,
    }),
  check: (entry, file, line, programs): Report | undefined => {
    if (!entry.value.includes("\r")) return undefined;
    const meant = entry.value.slice(0, endWithoutCarriageReturns(entry.value));
    if (meant.includes("\r")) return severalLinesInOne(entry, file, meant, programs);
    if (isSpokenFor(file, meant, programs)) return undefined;
    const wrong = misreading(file, entry.value, meant, programs);
    if (!wrong && !isHarmless(file, meant, programs)) return undefined;
    const end = entry.span.start + meant.length;
    return {
      span: { start: entry.span.start, end },
      ...(wrong
        ? misreadingReport(wrong, (consequence) => messageOf(consequence, dangerOf(file, withoutHiddenEnds(meant), programs)))
        : { severity: "hint", message: HARMLESS }),
      fixes: () =>
        repairOrRemoval(
          entry,
          file,
          {
            title: { en: "Remove the carriage return", ja: "復帰文字を削除" },
            repaired: meant,
            safe: !wrong,
            edits: [lineEndEdit(entry, line, end)],
          },
          programs,
        ),
    };
  },
};

export const carriageReturnTexts: RuleTexts = {
  summary: {
    en: "A carriage return (CR) before the end of a line is taken as part of the line.",
    ja: "行末の前にある復帰文字 (CR) が行の一部とみなされる",
  },
  why: {
    en: "qmail ends lines at LF only and strips blanks and tabs from their ends, but no CR. A file saved with the line ends of Windows therefore looks right and is wrong: an entry of rcpthosts or locals matches nothing, so mail is refused or not delivered here; tcprules refuses the whole file and the old rules stay in force; ./Maildir/ in a .qmail no longer ends in a slash and becomes an mbox file. In a number the digits still count, and behind the seventh colon of users/assign a CR does nothing.",
    ja: "qmail は行の終わりを LF だけで判断します。行末の空白とタブは取り除きますが、CR は残します。そのため Windows の改行コードで保存したファイルは、見た目が正しくても誤っています。rcpthosts や locals のエントリは何にも一致せず、メールが拒否されたり、このホストに配送されなかったりします。tcprules はファイル全体を受け付けず、古い規則が有効なままになります。.qmail の ./Maildir/ は / で終わらないとみなされ、mbox ファイルになります。数値のファイルでは数字の部分がそのまま使われ、users/assign の 7 番目のコロンの後ろにある CR には影響がありません。",
  },
  remedy: {
    en: "Save the file with LF as its line end (in VS Code: LF instead of CRLF in the status bar).",
    ja: "改行コードを LF にして保存してください (VS Code ではステータスバーの CRLF を LF に変えます)。",
  },
  sources: ["control.c: striptrailingwhitespace()", "getln.c", "tcprules.c: main()", "qmail-local.c: main()", "qmail-newu.c: main()"],
};

const HARMLESS = localized({
  en: "A carriage return (CR) stands at the end of this line. qmail ignores it here, unlike in most other files. End lines with LF alone.",
  ja: "行末に復帰文字 (CR) があります。ほかの多くのファイルと違い、ここでは無視されます。改行は LF だけにしてください。",
});

function messageOf(consequence: Words, danger: Words | undefined): Localized {
  return localized(
    danger
      ? {
          en: `A carriage return (CR) stands at the end of this line and is part of it, so ${consequence.en}. Remove the whole line: without the CR it would ${danger.en}.`,
          ja: `行末に復帰文字 (CR) があり、行の一部とみなされるため、${consequence.ja}。CR だけを取り除くと${danger.ja}になるので、行全体を削除してください。`,
        }
      : {
          en: `A carriage return (CR) stands at the end of this line and is part of it, so ${consequence.en}. Remove the CR: end lines with LF alone.`,
          ja: `行末に復帰文字 (CR) があり、行の一部とみなされるため、${consequence.ja}。CR を取り除き、改行を LF だけにしてください。`,
        },
  );
}

/** Where the value ends without the CRs, and the blanks before them, at its end. */
function endWithoutCarriageReturns(value: string): number {
  let end = value.length;
  while (end > 0 && (value[end - 1] === "\r" || value[end - 1] === " " || value[end - 1] === "\t")) end -= 1;
  return end;
}

/** Puts LF in place of CR and LF; an entry that a NUL divides from the next one just loses the CR. */
function lineEndEdit(entry: Entry, line: string, from: number): Fix["edits"][number] {
  if (entry.span.end < contentEnd(line)) return { span: { start: from, end: entry.span.end }, newText: "" };
  return { span: { start: from, end: line.length }, newText: line.endsWith("\n") ? "\n" : "" };
}

/** Whether another rule speaks of the line, whose repair takes the CR away too; or there is nothing on it. */
function isSpokenFor(file: ControlFileSpec, meant: string, programs: Programs): boolean {
  if (meant === "") return file.reader !== "line" && file.reader !== "dot-qmail";
  // Of a comment only what keeps it from being one matters.
  if (/^[ \t\ufeff]+#/.test(meant) && file.reader !== "line") return true;
  if (file.reader === "tcp-rules") return false;
  return /^[ \t]/.test(meant) || remarkBehind(file, meant) !== undefined || flawOf(file, meant, programs) !== undefined;
}

/** Whether qmail has no eyes for a CR behind what stands in the line: it stops reading before. */
function isHarmless(file: ControlFileSpec, meant: string, { dialect }: Programs): boolean {
  if (file.reader === "integer") return readInteger(meant)?.span.end === meant.length;
  if (file.name === "qmqpservers") return true;
  const port = file.name === "smtproutes" && smtpRouteOf(mapEntryOf(meant)?.value ?? "", dialect.remote.routes).port;
  return port ? port.digits.text !== "" && port.ignored.text === "" : false;
}

const JOINED = localized({
  en: "qmail ends lines at LF only. What an editor shows here as several lines, with carriage returns (CR) between them, is one line to qmail, and it does not work as it looks. End lines with LF alone.",
  ja: "qmail は行の終わりを LF だけで判断します。エディターには数行に見えますが、間にあるのは復帰文字 (CR) なので、qmail には 1 行であり、見た目どおりには働きません。改行は LF だけにしてください。",
});

/** In units; of a longer line only the beginning is looked at, and no repair is offered. */
const LONGEST = 1 << 16;

/** A CR inside: an editor shows several lines where qmail sees one. */
function severalLinesInOne(entry: Entry, file: ControlFileSpec, meant: string, programs: Programs): Report | undefined {
  const lines = meant
    .slice(0, LONGEST)
    .split("\r")
    .map((line) => line.slice(0, contentEnd(line)));
  const severity = severityOfJoined(file, meant, lines, programs);
  if (!severity) return undefined;
  const entries = lines.filter((each) => each !== "" && !each.startsWith("#"));
  const isRefusal = severity === "error" && entries.every((each) => isMissed(file, each, programs));
  return {
    span: { start: entry.span.start, end: entry.span.start + (lines[0]?.length || meant.length) },
    severity,
    message: JOINED,
    ...(isRefusal && { unlessAccepted: { entries, message: JOINED } }),
    ...(meant.length <= LONGEST && { fixes: () => separated(entry, file, lines, programs) }),
  };
}

function separated(entry: Entry, file: ControlFileSpec, lines: readonly string[], programs: Programs): readonly Fix[] {
  const wanted = lines.filter((line) => line !== "");
  const kept = wanted.filter((line) => !dangerOf(file, line, programs));
  if (kept.length === 0) return [removeEntry(entry, { safe: false, preferred: false })];
  const dropped = wanted.length - kept.length;
  const effect = effectOfAll(file, kept, programs);
  return [
    {
      title: localized({
        en: `End each line with LF${dropped > 0 ? `, without ${dropped} that would let strangers relay` : ""}${effect ? ` (${effect.en})` : ""}`,
        ja: `各行の終わりを LF に変更${dropped > 0 ? `し、第三者の中継を許す ${dropped} 行を削除` : ""}${effect ? ` (${effect.ja})` : ""}`,
      }),
      safe: false,
      preferred: true,
      edits: [{ span: entry.span, newText: kept.join("\n") }],
    },
  ];
}

function severityOfJoined(file: ControlFileSpec, joined: string, lines: readonly string[], programs: Programs): Severity | undefined {
  const { syntax } = programs.tcpRules;
  switch (file.reader) {
    case "list": {
      const first = lines.find((line) => line !== "" && !line.startsWith("#"));
      return first === undefined ? undefined : lossOf(file, first, programs).severity;
    }
    case "map":
      return lines.some((line) => line.includes(":") && !line.startsWith("#")) ? "error" : undefined;
    case "line":
    case "integer":
      return misreading(file, joined, lines[0] ?? "", programs)?.severity;
    case "tcp-rules": {
      if (!lines.some((line) => readTcpRule(line, syntax).kind === "rule")) return undefined;
      const rule = readTcpRule(joined, syntax);
      if (rule.kind === "refused") return "error";
      return rule.kind === "rule" && rule.address.text.includes("\r") ? "warning" : undefined;
    }
    case "users-assign": {
      // Behind the seventh colon everything is ignored, so what follows a CR there is never read.
      const rest = readAssignment(`${joined}\n`).kind === "refused" ? lines : lines.slice(1);
      return rest.some((line) => readAssignment(`${line}\n`).kind !== "refused") ? "error" : undefined;
    }
    case "dot-qmail":
      return "error";
    case "flag":
    case "blob":
    case "directory":
    case "cdb":
      return undefined;
  }
}
