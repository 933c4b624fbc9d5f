import type { ControlFileSpec } from "../../catalogue/control-file.ts";
import type { Programs } from "../../host/programs.ts";
import { readDotQmailLine } from "../../syntax/dot-qmail.ts";
import { readInteger } from "../../syntax/integer.ts";
import { contentEnd } from "../../syntax/list.ts";
import { mapEntryOf } from "../../syntax/map.ts";
import { localized } from "../../text/localized.ts";
import { isRecipientHostList } from "../host-lists.ts";
import { lossOf, type Misreading, misreading, misreadingReport } from "../misreading.ts";
import { removeEntry } from "../removal.ts";
import { dangerOf, effectOfAll, isHostEntry, repairOrRemoval, withoutHiddenEnds } from "../revival.ts";
import type { Fix, LineRule, Report } from "../rule.ts";
import type { RuleTexts } from "../rule-texts.ts";
import type { Words } from "../words.ts";

/** A byte 0 in a line: in lists it divides entries, elsewhere it cuts them short or becomes data. */
export const nulByte: LineRule = {
  id: "nul-byte",
  scope: "line",
  ignoresPlainLines: true,
  severity: "warning",
  appliesTo: (file) => file.reader !== "cdb",
  check: (entry, file, line, programs): Report | undefined => {
    if (!line.includes("\0") || entry.span.start > 0) return undefined;
    const end = contentEnd(line);
    const content = line.slice(0, end);
    // A CR at the end is for carriage-return, which sees each entry.
    const meant = withoutNul(content);
    const found =
      file.reader === "list" || file.reader === "map" ? inList(file, content, meant, programs) : elsewhere(file, content, meant, programs);
    if (!found) return undefined;
    const danger = found.same ? undefined : dangerOf(file, withoutHiddenEnds(meant), programs);
    return {
      span: { start: 0, end },
      ...misreadingReport(found, (consequence) =>
        localized({
          en: `A NUL byte stands in this line, so ${consequence.en}. ${danger ? lineAway(danger).en : found.lines ? "Write each entry on a line of its own." : "Remove it."}`,
          ja: `この行に NUL バイトがあるため、${consequence.ja}。${danger ? lineAway(danger).ja : found.lines ? "エントリは 1 行に一つずつ書いてください。" : "削除してください。"}`,
        }),
      ),
      fixes: () => (file.secret ? [] : fixesOf(file, line, { lines: [meant], ...found }, programs)),
    };
  },
  checkSkipped: (line, file, programs): Report | undefined => {
    if (line.charCodeAt(0) !== 0 || (file.reader !== "list" && file.reader !== "map")) return undefined;
    const end = contentEnd(line);
    const meant = withoutNul(line.slice(0, end));
    if (meant === "" || meant.startsWith("#")) return undefined;
    const wrong = file.reader === "map" ? misreading(file, `\0${meant}`, meant, programs) : lossOf(file, meant, programs);
    if (!wrong) return undefined;
    const danger = dangerOf(file, withoutHiddenEnds(meant), programs);
    return {
      span: { start: 0, end },
      ...misreadingReport(wrong, (consequence) =>
        localized({
          en: `A NUL byte stands in front, so qmail passes over this line: ${consequence.en}. ${danger ? lineAway(danger).en : "Remove the byte."}`,
          ja: `先頭に NUL バイトがあるため、この行は読み飛ばされます。${consequence.ja}。${danger ? lineAway(danger).ja : "NUL を削除してください。"}`,
        }),
      ),
      fixes: () => (file.secret ? [] : fixesOf(file, line, { lines: [meant] }, programs)),
    };
  },
};

export const nulByteTexts: RuleTexts = {
  summary: { en: "A NUL byte stands in a line.", ja: "行の中に NUL バイトがある" },
  why: {
    en: "A byte 0 has a meaning to qmail. In lists and maps it ends an entry, so one line becomes several entries, and a line that begins with it is passed over. qmail-newmrh takes it into the key, which then no recipient has. A .qmail instruction ends there, tcprules files a rule under an address that no client has, and qmail-newu refuses the whole file. No editor shows it.",
    ja: "値が 0 のバイトは qmail にとって意味を持ちます。リストとマップではエントリの終わりとなるため 1 行が複数のエントリになり、NUL で始まる行は読み飛ばされます。qmail-newmrh ではキーの一部になり、どの受信者にも一致しません。.qmail の指示はそこで終わり、tcprules ではどの接続元にも当てはまらないアドレスの規則になり、qmail-newu はファイル全体を受け付けません。エディターでは見えません。",
  },
  remedy: {
    en: "Remove the byte, or write several entries on lines of their own.",
    ja: "NUL を削除するか、エントリを 1 行に一つずつ書いてください。",
  },
  sources: [
    "control.c: control_readfile()",
    "qmail-newmrh.c: main()",
    "tcprules.c: main()",
    "qmail-newu.c: main()",
    "qmail-local.c: main()",
  ],
};

/** The content of a line without its NULs, and without the blanks that are then at its end. */
function withoutNul(content: string): string {
  // By hand, since a replacement keeps a list of all that it replaces: of megabytes of NULs that takes longer than everything else.
  const kept = new Uint16Array(content.length);
  let count = 0;
  for (let at = 0; at < content.length; at += 1) {
    const unit = content.charCodeAt(at);
    if (unit === 0) continue;
    kept[count] = unit;
    count += 1;
  }
  let text = "";
  for (let at = 0; at < count; at += PIECE) text += String.fromCharCode(...kept.subarray(at, Math.min(at + PIECE, count)));
  return text.slice(0, contentEnd(text));
}

/** As many arguments as any engine takes. */
const PIECE = 8192;

interface Found extends Misreading {
  /** The lines that were meant, where it is not the line without its NULs. */
  readonly lines?: readonly string[];
  /** True where qmail uses the line as it looks. */
  readonly same?: boolean;
  readonly safe?: boolean;
}

function lineAway(danger: Words): Words {
  return {
    en: `Remove the whole line: without the byte it would ${danger.en}.`,
    ja: `NUL だけを取り除くと${danger.ja}になるので、行全体を削除してください。`,
  };
}

const MOST_PIECES = 10_000;
const THOUSANDS: Words = { en: "qmail sees thousands of entries in it", ja: "qmail は数千個のエントリとみなします" };

function inList(file: ControlFileSpec, content: string, meant: string, programs: Programs): Found | undefined {
  const pieces = content.split("\0", MOST_PIECES).filter((piece) => piece !== "");
  if (meant === "" || pieces.length === 0) return undefined;
  // No control file has such a line: that something is wrong with it is all that is told.
  if (pieces.length > MOST_PIECES / 2) return { severity: "error", consequence: THOUSANDS };
  const isRight = (piece: string): boolean =>
    file.reader === "map" ? mapEntryOf(piece) !== undefined : piece.includes(".") && isHostEntry(piece);
  const several = pieces.length > 1 && pieces.every(isRight);
  // qmail-newmrh.c, unlike control_readfile, reads whole lines.
  if (file.name === "morercpthosts") {
    if (!several) return lossOf(file, meant, programs);
    const consequence = {
      en: "qmail-newmrh takes it for one entry, which matches nothing",
      ja: "qmail-newmrh は行全体を一つのエントリとみなし、何にも一致しません",
    };
    return { severity: "error", consequence, lines: pieces };
  }
  // No recipient has an empty host in rcpthosts, and in a map an entry without a colon does not exist.
  const safe = isRecipientHostList(file) || file.reader === "map" || !/^\0|\0\0|\0$/.test(content);
  if (pieces.length === 1 && pieces[0] === meant && content.startsWith(meant)) {
    const consequence = {
      en: "an empty entry follows, which does nothing",
      ja: "空のエントリが続いていることになりますが、影響はありません",
    };
    return { severity: "hint", consequence, same: true, safe };
  }
  const consequence: Words = { en: `qmail sees ${pieces.length} entries in it`, ja: `qmail は ${pieces.length} 個のエントリとみなします` };
  if (several) return { severity: "information", consequence, lines: pieces, same: true, safe };
  if (file.reader !== "list") return { severity: "warning", consequence };
  const { severity, missed } = lossOf(file, meant, programs);
  return { severity, consequence, ...(missed && { missed: { ...missed, otherwise: consequence } }) };
}

function elsewhere(file: ControlFileSpec, content: string, meant: string, programs: Programs): Found | undefined {
  const wrong = misreading(file, content, meant, programs);
  if (!wrong) {
    if (file.reader !== "integer" || readInteger(meant) === undefined) return undefined;
    const consequence = { en: "qmail ignores what stands from there on", ja: "qmail はそこから後ろを無視します" };
    return { severity: "hint", consequence, same: true, safe: true };
  }
  if (file.reader !== "dot-qmail") return wrong;
  const { kind } = readDotQmailLine(content);
  if (kind === "blank") {
    return {
      severity: "error",
      consequence: {
        en: "qmail-local takes it for a blank line, which as the first of the file makes every delivery fail and elsewhere is passed over",
        ja: "qmail-local は空行とみなします。ファイルの先頭であれば配送はすべて失敗し、それ以外では読み飛ばされます",
      },
    };
  }
  return {
    severity: "error",
    consequence: { en: "qmail-local reads the instruction only up to there", ja: "qmail-local は指示をそこまでしか読みません" },
  };
}

function fixesOf(
  file: ControlFileSpec,
  line: string,
  { lines, same = false, safe = false }: Pick<Found, "same" | "safe"> & { readonly lines: readonly string[] },
  programs: Programs,
): readonly Fix[] {
  const end = contentEnd(line);
  const whole = { value: line.slice(0, end), span: { start: 0, end }, removal: { start: 0, end: line.length } };
  const edits = [{ span: whole.span, newText: lines.join("\n") }];
  if (lines.length === 1) {
    const title = { en: "Remove the NUL byte", ja: "NUL バイトを削除" };
    return repairOrRemoval(whole, file, { title, repaired: lines[0] ?? "", edits, same, safe }, programs);
  }
  if (!same && lines.some((each) => dangerOf(file, each, programs))) return [removeEntry(whole, { safe: false, preferred: false })];
  const effect = same ? undefined : effectOfAll(file, lines, programs);
  return [
    {
      title: localized({
        en: `Divide into ${lines.length} lines${effect ? ` (${effect.en})` : ""}`,
        ja: `${lines.length} 行に分割${effect ? ` (${effect.ja})` : ""}`,
      }),
      safe,
      preferred: true,
      edits,
    },
  ];
}
