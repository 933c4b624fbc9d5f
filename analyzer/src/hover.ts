/** What a hover tells about a place in a control file, as Markdown. */

import type { Diagnostic } from "./analysis/diagnostic.ts";
import type { DirectoryAnalysis } from "./analysis/directory-analysis.ts";
import type { ControlFileSpec } from "./catalogue/control-file.ts";
import { entryAccepts } from "./host/rcpthosts.ts";
import { isRecipientHostList } from "./rules/host-lists.ts";
import { RULES } from "./rules/index.ts";
import { openSuffix } from "./rules/public-suffix-entry.ts";
import { entriesOfLine } from "./syntax/list.ts";
import type { Localized } from "./text/localized.ts";
import { inlineCode } from "./text/markdown.ts";
import { type Span, shifted } from "./text/span.ts";

/** A text to show for a stretch of a file. */
export interface Hover {
  readonly span: Span;
  /** Markdown. Everything that stems from a file is in code spans. */
  readonly markdown: Localized;
}

const DIVIDER = "\n\n---\n\n";

/**
 * The hover for the line at `offset`: what qmail does with its entry, what to do about the findings on it, and what the file
 * is for. Undefined where the file is not set or the line is empty.
 */
export function hoverAt(directory: DirectoryAnalysis, name: string, offset: number): Hover | undefined {
  const analysis = directory.file(name);
  const placed = analysis?.store.blockAt(offset);
  if (!analysis || !placed) return undefined;
  const { block } = placed;
  const index = block.lineStarts.findLastIndex((start) => start <= offset - placed.offset);
  const lineStart = block.lineStarts[index] ?? 0;
  const line = block.text.slice(lineStart, block.lineStarts[index + 1]).replace(/\r?\n$/, "");
  if (line.trim() === "") return undefined;
  const span = shifted({ start: 0, end: line.length }, placed.offset + lineStart);
  const [entry] = analysis.file.reader === "list" || analysis.file.reader === "map" ? entriesOfLine(line) : [];
  const about = directory.findings(name).diagnostics.filter((found) => found.span.start < span.end && found.span.end > span.start);
  return {
    span,
    markdown: (language) => {
      const onEntry = entry && entryEffect(analysis.file, entry.value, about)?.(language);
      const remedies = about.map((found) => remedyOf(found)?.(language)).filter((text) => text !== undefined);
      return [[onEntry, ...new Set(remedies)].filter((text) => text !== undefined).join("\n\n"), aboutFile(analysis.file)(language)]
        .filter((text) => text !== "")
        .join(DIVIDER);
    },
  };
}

/** What qmail-smtpd does because of an entry of a list of recipient hosts; undefined for other files. */
function entryEffect(file: ControlFileSpec, value: string, about: readonly Diagnostic[]): Localized | undefined {
  if (!isRecipientHostList(file)) return undefined;
  const entry = inlineCode(value);
  if (about.some((found) => found.rule === "inline-comment")) {
    return (language) =>
      language === "ja"
        ? `${entry} は行全体が一つのエントリとして扱われるため、どのメールにも一致しません。`
        : `${entry} is one entry as a whole, so it matches no mail.`;
  }
  if (value.startsWith(".")) {
    const witness = openSuffix(value)?.witness;
    const example = inlineCode(witness ?? `user@mail${value}`);
    if (!entryAccepts(value, witness ?? `user@mail${value}`)) return undefined;
    return (language) =>
      language === "ja"
        ? `${entry} で終わるすべてのホスト名宛のメールを、qmail-smtpd は誰からでも受け付けます。たとえば ${example} です。${inlineCode(value.slice(1))} そのもの宛には一致しません。`
        : `qmail-smtpd accepts mail from anybody to every host name that ends in ${entry}: to ${example}, for instance. It does not match ${inlineCode(value.slice(1))} itself.`;
  }
  return (language) =>
    language === "ja"
      ? `ホスト名 ${entry} 宛のメールを、qmail-smtpd は誰からでも受け付けます。その下の名前には一致しません。`
      : `qmail-smtpd accepts mail from anybody to the host name ${entry}, and to no name below it.`;
}

function remedyOf({ rule }: Diagnostic): Localized | undefined {
  const remedy = RULES.find((candidate) => candidate.id === rule)?.remedy;
  return remedy && ((language) => `**${language === "ja" ? "対処" : "Instead"}** — ${remedy(language)}`);
}

function aboutFile({ name, purpose, readers, manual }: ControlFileSpec): Localized {
  return (language) =>
    language === "ja"
      ? `**${name}** — ${purpose(language)}\n\n読み込むプログラム: ${readers.join("、")} · ${manual}`
      : `**${name}** — ${purpose(language)}\n\nRead by ${readers.join(", ")} · ${manual}`;
}
