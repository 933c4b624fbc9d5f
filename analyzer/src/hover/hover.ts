/** What a hover tells about a place in a control file, as Markdown. */

import type { Diagnostic } from "../analysis/diagnostic.ts";
import type { DirectoryAnalysis } from "../analysis/directory-analysis.ts";
import type { ControlFileSpec } from "../catalogue/control-file.ts";
import { textOf } from "../catalogue/describe.ts";
import type { DialectId } from "../catalogue/dialects.ts";
import { shownContent } from "../catalogue/secret.ts";
import { explainFile } from "../explain/explain-file.ts";
import type { Texts } from "../explain/texts.ts";
import type { Programs } from "../host/programs.ts";
import { isHostList, isSenderList } from "../rules/host-lists.ts";
import { entriesOfFileLine, readsFirstLineOnly } from "../syntax/entries.ts";
import type { Language, Localized } from "../text/localized.ts";
import { inlineCode, proseMarkdown } from "../text/markdown.ts";
import { type Span, shifted } from "../text/span.ts";
import { type EntryEffect, entryEffect } from "./entry-effect.ts";
import { valueEffect } from "./value-effect.ts";

/** A text to show for a stretch of a file. */
export interface Hover {
  readonly span: Span;
  /** Markdown. Everything that stems from a file is in code spans. */
  readonly markdown: Localized;
}

const DIVIDER = "\n\n---\n\n";

/** What a hover needs beyond the files: it says less where something is missing. */
export interface HoverOptions {
  /** The prose about files in the language of the hover. */
  readonly texts?: Texts | undefined;
  /** The dialect of the host, where it is known. */
  readonly dialect?: DialectId | undefined;
}

/**
 * The hover for the line at `offset`: what qmail does with its entry, what to do about the findings on it, and what the file
 * is for; on the first line, all that is known of the file. Undefined where the file is not set or the line is empty.
 */
export function hoverAt(directory: DirectoryAnalysis, name: string, offset: number, options: HoverOptions = {}): Hover | undefined {
  const analysis = directory.file(name);
  if (!analysis) return undefined;
  const firstLineOnly = readsFirstLineOnly(analysis.file.reader);
  const placed = analysis.store.blockAt(offset) ?? (firstLineOnly ? NOTHING : undefined);
  if (!placed) return undefined;
  const { block } = placed;
  const index = block.lineStarts.findLastIndex((start) => start <= offset - placed.offset);
  const lineStart = block.lineStarts[index] ?? 0;
  const line = block.text.slice(lineStart, block.lineStarts[index + 1]);
  // An editor shows a CR as part of the line's end; for qmail it is part of the entry.
  const shown = line.replace(/\r?\n$/, "");
  const isFirst = placed.line === 0 && index === 0;
  // Nothing on the first line is a value too where that line alone is read.
  if (shown.trim() === "" && !(firstLineOnly && isFirst)) return undefined;
  const span = shifted({ start: 0, end: shown.length }, placed.offset + lineStart);
  const isRead = !firstLineOnly || isFirst;
  const [entry] = isRead ? entriesOfFileLine(analysis.file.reader, line) : [];
  const about = directory.findingsTouching(name, span).filter((found) => touches(found.span, span));
  const value = isRead ? valueEffect(directory, analysis) : undefined;
  return {
    span,
    markdown: (language) => {
      const effect = value?.(language) ?? (entry && effectOf(analysis.file, entry.value, analysis.programs)?.(language));
      const remedies = about.map((found) => remedyOf(found, options, language)).filter((text) => text !== undefined);
      const own = [effect, ...new Set(remedies)].filter((text) => text !== undefined).join("\n\n");
      return [own, (isFirst ? wholeFile : aboutFile)(analysis.file, options, language)].filter((text) => text !== "").join(DIVIDER);
    },
  };
}

/** The place of the first line in an empty file. */
const NOTHING = { block: { text: "", lineStarts: [0] }, offset: 0, line: 0 };

/** Whether two spans overlap; an empty one, where it stands in the other. */
function touches(found: Span, line: Span): boolean {
  return found.start === found.end
    ? found.start >= line.start && found.start <= line.end
    : found.start < line.end && found.end > line.start;
}

/** What qmail does because of an entry, with the address or client for which it was asked. */
function effectOf(file: ControlFileSpec, value: string, programs: Programs): Localized | undefined {
  if (value === "") return undefined;
  const effects = [withoutVariables(file, value, programs), asExpression(file, value, programs)].filter((effect) => effect !== undefined);
  return effects.length === 0 ? undefined : (language) => effects.map((effect) => effect(language)).join("\n\n");
}

/** With nothing in the environment that says how lines are to be read. */
function withoutVariables(file: ControlFileSpec, value: string, programs: Programs): Localized | undefined {
  const effect = entryEffect(file, value, programs);
  const entry = inlineCode(shownContent(file, value));
  if (effect) {
    const { example, opensRelay } = effect;
    return told(
      effect,
      opensRelay
        ? { en: `a stranger could send to ${example} through this server`, ja: `第三者がこのサーバーを経由して ${example} に送信できます` }
        : { en: `for example ${example}`, ja: `例: ${example}` },
    );
  }
  // Of a pattern for which no example is found nothing is said.
  if (!isHostList(file) && !isSenderList(file, programs)) return undefined;
  return (language) => (language === "ja" ? `${entry} はどのメールにも一致しません。` : `${entry} matches no mail.`);
}

/** Where a variable makes the entry a regular expression (QREGEX of IndiMail); whether it is set, one file does not tell. */
function asExpression(file: ControlFileSpec, value: string, programs: Programs): Localized | undefined {
  const { expressionVariable: variable, patternLists } = programs.dialect.smtpd;
  if (variable === undefined || !patternLists?.some(({ name }) => name === file.name)) return undefined;
  const effect = entryEffect(file, value, programs, { [variable]: "1" });
  return (
    effect &&
    told(effect, {
      en: `with ${variable} in the environment a regular expression, for example ${effect.example}`,
      ja: `環境変数 ${variable} が設定されていれば正規表現。例: ${effect.example}`,
    })
  );
}

function told({ shown, because }: EntryEffect, heading: Readonly<Record<Language, string>>): Localized {
  return (language) => `${shown} — ${heading[language]}\n\n${because(language)}`;
}

function remedyOf({ rule }: Diagnostic, { texts }: HoverOptions, language: Language): string | undefined {
  const text = texts?.rules[rule];
  return text && `**${language === "ja" ? "対処" : "Instead"}** — ${text.remedy}`;
}

/** All that is known of a file. */
function wholeFile(file: ControlFileSpec, options: HoverOptions, language: Language): string {
  const { texts, dialect } = options;
  const explained = texts && explainFile(file, texts, { language, dialect, form: "short" });
  return explained === undefined ? aboutFile(file, options, language) : `**${file.name}** — ${explained}`;
}

/** What a file is for, in short. */
function aboutFile(file: ControlFileSpec, { texts, dialect }: HoverOptions, language: Language): string {
  const text = texts && textOf(file, texts);
  const purpose = text && ((dialect && text.differences?.[dialect]?.purpose) ?? text.purpose);
  const heading = `**${file.name}**${purpose === undefined ? "" : ` — ${proseMarkdown(purpose)}`}`;
  const readers = language === "ja" ? `読み込むプログラム: ${file.readers.join("、")}` : `Read by ${file.readers.join(", ")}`;
  return `${heading}\n\n${[readers, file.manual].filter((part) => part !== undefined).join(" · ")}`;
}
