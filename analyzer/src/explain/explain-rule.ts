/** What a rule reports and why, as Markdown: the text that command line and documentation show. */

import { isClassic } from "../catalogue/control-file.ts";
import { CONTROL_FILES, NEIGHBOUR_FILES } from "../catalogue/index.ts";
import { DIALECT_IDS } from "../host/dialect.ts";
import { programsOf } from "../host/programs.ts";
import { concerns, type Rule } from "../rules/rule.ts";
import type { RuleText } from "../rules/rule-texts.ts";
import { hasComments } from "../syntax/entries.ts";
import type { Language } from "../text/localized.ts";
import { inlineCode, markdownTable, proseMarkdown } from "../text/markdown.ts";

/** The parts of the text about a rule, each a block of Markdown. */
export interface RuleParts {
  /** What it reports, why, and what to do. */
  readonly about: readonly string[];
  /** The proofs. */
  readonly sources: readonly string[];
}

/** What a rule reports, why, and what to do instead; no heading. */
export function explainRule(rule: Rule, text: RuleText, language: Language): string {
  const { about, sources } = ruleParts(rule, text, language);
  return [...about, ...sources].join("\n\n");
}

/** The same in parts, between which a page can put others. */
export function ruleParts(rule: Rule, { summary, why, remedy, sources }: RuleText, language: Language): RuleParts {
  const words = WORDS[language];
  return {
    about: [
      `**${proseMarkdown(summary)}**`,
      markdownTable([
        [words.severity, words.files, words.looksAt],
        [rule.severity, filesOf(rule).map(inlineCode).join(", "), words.scopes[rule.scope]],
      ]),
      `## ${words.why}`,
      proseMarkdown(why),
      `## ${words.remedy}`,
      proseMarkdown(remedy),
    ],
    sources: [`## ${words.sources}`, sources.map((source) => `- ${proseMarkdown(source)}`).join("\n")],
  };
}

/** The names of the files at which a rule looks. */
export function filesOf(rule: Rule): readonly string[] {
  if (rule.scope === "directory") return rule.reads;
  if (rule.scope === "host") return rule.reports.map((name) => name.replace(/^control\//, ""));
  if (rule.scope === "suppression") {
    return [...CONTROL_FILES, ...NEIGHBOUR_FILES].filter((file) => isClassic(file) && hasComments(file.reader)).map((file) => file.name);
  }
  if (rule.scope === "name") return ["*"];
  const dialects = DIALECT_IDS.map((id) => programsOf(id));
  return [...CONTROL_FILES, ...NEIGHBOUR_FILES]
    .filter((file) => dialects.some((programs) => concerns(rule, file, programs)))
    .map((file) => file.name);
}

interface Words {
  readonly severity: string;
  readonly files: string;
  readonly looksAt: string;
  readonly scopes: Readonly<Record<Rule["scope"], string>>;
  readonly why: string;
  readonly remedy: string;
  readonly sources: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    severity: "Severity",
    files: "Files",
    looksAt: "Looks at",
    scopes: {
      line: "each line by itself",
      file: "the whole file",
      directory: "several files of one control directory",
      host: "the whole host",
      suppression: "comments that suppress findings",
      name: "the name of the file",
    },
    why: "What qmail does",
    remedy: "What to do",
    sources: "Sources",
  },
  ja: {
    severity: "重大度",
    files: "対象ファイル",
    looksAt: "調べる範囲",
    scopes: {
      line: "1 行ごと",
      file: "ファイル全体",
      directory: "同じ control ディレクトリの複数のファイル",
      host: "ホスト全体",
      suppression: "指摘を抑制するコメント",
      name: "ファイルの名前",
    },
    why: "qmail の動作",
    remedy: "対処",
    sources: "根拠",
  },
};
