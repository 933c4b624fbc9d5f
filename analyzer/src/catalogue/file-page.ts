/** The Markdown that tells of one control file, as one dialect reads it: `explain` in the terminal and the documentation. */

import type { Language } from "../text/localized.ts";
import { inlineCode } from "../text/markdown.ts";
import { describeFile, type FileDescription } from "./describe.ts";
import type { ControlFileEntry, DialectId, EntryDefault } from "./entry.ts";
import { takesEffectWords } from "./takes-effect.ts";
import { unitName } from "./unit.ts";

/** A heading of the page in each language. */
const WORDS = {
  content: { en: "What stands in it", ja: "書く内容" },
  syntax: { en: "How it is read", ja: "読み取り方" },
  readers: { en: "Read by", ja: "読み込むプログラム" },
  default: { en: "Default", ja: "既定値" },
  unit: { en: "Unit", ja: "単位" },
  missing: { en: "If it is missing", ja: "ファイルがないとき" },
  empty: { en: "If it is empty", ja: "空のとき" },
  malformed: { en: "If it does not fit", ja: "内容が不正なとき" },
  takesEffect: { en: "A change takes effect", ja: "変更が有効になる時点" },
  environment: { en: "Overridden by", ja: "優先される環境変数" },
  danger: { en: "Danger", ja: "注意" },
  status: { en: "Note", ja: "備考" },
  dialects: { en: "Dialects", ja: "対応する qmail" },
  manual: { en: "Manual page", ja: "マニュアル" },
  sources: { en: "Source", ja: "出典" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** The page of a file for `dialect`, headed by its name. Complete: each part that describeFile knows is on it. */
export function filePage(file: ControlFileEntry, dialect: DialectId, language: Language): string {
  const about = describeFile(file, dialect, language);
  return [`# ${about.name}`, "", about.purpose, "", ...factLines(file, about, language)].join("\n");
}

/** What the documentation tells of a file: as most dialects read it, then what differs in each that has it otherwise. */
export function fileSection(file: ControlFileEntry, language: Language): string {
  const [common = "notqmail"] = file.dialects.filter((dialect) => !file.differences?.[dialect]);
  const about = describeFile(file, common, language);
  const lines = factLines(file, about, language);
  const differing = file.dialects.filter((dialect) => dialect !== common && file.differences?.[dialect]);
  return [
    about.purpose,
    "",
    ...lines,
    ...differing.flatMap((dialect) => [
      "",
      `**${dialect}**`,
      "",
      ...factLines(file, describeFile(file, dialect, language), language).filter((line) => !lines.includes(line)),
    ]),
  ].join("\n");
}

/** The facts of a file, one list item each, without its purpose. */
function factLines(file: ControlFileEntry, about: FileDescription, language: Language): readonly string[] {
  const facts: readonly (readonly [keyof typeof WORDS, string | undefined])[] = [
    ["danger", about.danger],
    ["status", about.status],
    ["content", about.content],
    ["syntax", about.syntax],
    ["default", defaultWords(about.default, language)],
    ["unit", about.unit && unitName(about.unit)(language)],
    ["missing", about.missing],
    ["empty", about.empty],
    ["malformed", about.malformed],
    ["takesEffect", takesEffectWords(about.takesEffect)(language)],
    ["environment", about.environment && inlineCode(about.environment)],
    ["readers", about.readers.join(", ") || (language === "ja" ? "なし" : "no program")],
    ["dialects", file.dialects.join(", ")],
    ["manual", about.manual],
    ["sources", about.sources.map(inlineCode).join(", ")],
  ];
  return facts.flatMap(([key, text]) => (text ? [`- **${WORDS[key][language]}**: ${text}`] : []));
}

function defaultWords(value: EntryDefault, language: Language): string {
  switch (value.kind) {
    case "literal":
      return inlineCode(value.value);
    case "me":
      return value.orElse === undefined
        ? language === "ja"
          ? "me の内容"
          : "what stands in me"
        : language === "ja"
          ? `me の内容、なければ ${inlineCode(value.orElse)}`
          : `what stands in me, else ${inlineCode(value.orElse)}`;
    case "file":
      return language === "ja" ? `${value.name} の内容` : `what stands in ${value.name}`;
    case "build":
      return language === "ja" ? "プログラムの構築時に決まります" : "chosen when the program was compiled";
    case "none":
      return language === "ja" ? "なし" : "none";
  }
}
