/** What a file is, as Markdown: the one text that hover, command line and documentation show. */

import type { ControlFileSpec, Default, Reader, Unit } from "../catalogue/control-file.ts";
import { describeFile, type FileDescription } from "../catalogue/describe.ts";
import { DIALECTS, type DialectId, dialectName, inFolders } from "../catalogue/dialects.ts";
import { effectText } from "../catalogue/takes-effect.ts";
import type { FileTexts } from "../catalogue/texts.ts";
import { amountOf, bytesIn, secondsIn, unitName } from "../catalogue/unit.ts";
import { type Language, type Localized, localized } from "../text/localized.ts";
import { inlineCode, proseMarkdown } from "../text/markdown.ts";

/** How a file is explained. */
export interface ExplainOptions {
  readonly language: Language;
  /** As this dialect reads it; without one, as most do, and then what the others do differently. */
  readonly dialect?: DialectId | undefined;
  /**
   * `full` unless something else is said. `short`, for a hover: neither content nor other dialects. `page`, for a page on many
   * files that tells of the forms elsewhere: the form by its name alone, unless the file has one of its own.
   */
  readonly form?: "short" | "full" | "page";
}

/**
 * What a file is for and all that is known of it, beginning with a sentence on its purpose; no heading. Undefined where the
 * texts don't have the file.
 */
export function explainFile(file: ControlFileSpec, texts: FileTexts, options: ExplainOptions): string | undefined {
  const { language, dialect, form = "full" } = options;
  const description = describeFile(file, texts, dialect);
  if (!description) return undefined;
  const words = WORDS[language];
  const facts = factsOf(description, form, language).filter(([label]) => form !== "short" || (label !== "content" && label !== "form"));
  const parts = [proseMarkdown(description.purpose)];
  if (dialect && !file.dialects.includes(dialect)) parts.push(words.notRead(dialectName(dialect)(language)));
  parts.push(facts.map(([label, text]) => bullet(words.labels[label], text)).join("\n"));
  if (form !== "short") parts.push(...(dialect ? otherwiseIn(file, texts, dialect, language) : differences(file, texts, form, language)));
  const text = parts.filter((part) => part !== "").join("\n\n");
  return dialect ? inFolders(dialect, text) : text;
}

const FORMS: Readonly<Record<Reader, Localized>> = {
  list: localized({ en: "list", ja: "リスト" }),
  map: localized({ en: "map", ja: "キーと値" }),
  line: localized({ en: "one line", ja: "1 行" }),
  integer: localized({ en: "number", ja: "数値" }),
  flag: localized({ en: "flag", ja: "有無だけを見るファイル" }),
  blob: localized({ en: "other", ja: "その他" }),
  directory: localized({ en: "folder", ja: "フォルダー" }),
  cdb: localized({ en: "cdb", ja: "cdb" }),
  "tcp-rules": localized({ en: "tcp rules", ja: "tcp ルール" }),
  "users-assign": localized({ en: "users/assign", ja: "users/assign" }),
  "dot-qmail": localized({ en: "delivery instructions", ja: "配送指示" }),
};

/** The name of the form that a reader takes. */
export function formName(reader: Reader, language: Language): string {
  return FORMS[reader](language);
}

type Label =
  | "purpose"
  | "content"
  | "form"
  | "readers"
  | "default"
  | "unit"
  | "takesEffect"
  | "environment"
  | "missing"
  | "empty"
  | "malformed"
  | "danger"
  | "status"
  | "dialects"
  | "manual"
  | "sources";

type Fact = readonly [label: Label, text: string];

type Form = NonNullable<ExplainOptions["form"]>;

/** All that is told of a file behind its purpose, in the order in which it is read. */
function factsOf(description: FileDescription, form: Form, language: Language): readonly Fact[] {
  const { file, danger, status, sources } = description;
  const words = WORDS[language];
  const facts: readonly (readonly [Label, string | undefined])[] = [
    ["content", proseMarkdown(description.content)],
    [
      "form",
      form === "page" && description.hasUsualSyntax
        ? formName(file.reader, language)
        : words.form(formName(file.reader, language), proseMarkdown(description.syntax)),
    ],
    ["readers", file.readers.length === 0 ? words.noProgram : file.readers.map(inlineCode).join(words.comma)],
    ["default", defaultText(file.default, file.unit, language)],
    ["unit", file.unit && unitName(file.unit)(language)],
    ["takesEffect", effectText(file, inlineCode)(language)],
    ["environment", file.environment === undefined ? undefined : words.overridden(inlineCode(file.environment), file.readers.length)],
    ["missing", proseMarkdown(description.missing)],
    ["empty", proseMarkdown(description.empty)],
    ["malformed", proseMarkdown(description.malformed)],
    ["danger", danger === undefined ? undefined : proseMarkdown(danger)],
    ["status", status === undefined ? undefined : proseMarkdown(status)],
    ["dialects", dialectList(file.dialects, language)],
    ["manual", file.manual],
    ["sources", sources.map(inlineCode).join(words.comma)],
  ];
  return facts.flatMap(([label, text]) => (text === undefined || text === "" ? [] : [[label, text] as const]));
}

/** What is in force where the file gives no value. */
function defaultText(standard: Default, unit: Unit | undefined, language: Language): string {
  const words = WORDS[language];
  switch (standard.kind) {
    case "none":
      return words.none;
    case "build":
      return words.build;
    case "literal": {
      if (standard.value === "") return words.nothing;
      const value = inlineCode(standard.value);
      const isAmount = /^[1-9]\d*$/.test(standard.value) && (secondsIn(unit) !== undefined || bytesIn(unit) !== undefined);
      return isAmount ? words.amount(value, amountOf(Number(standard.value), unit)(language)) : value;
    }
    case "me":
      return words.me(standard.orElse === undefined ? undefined : inlineCode(standard.orElse));
    case "file":
      return words.file(inlineCode(`control/${standard.name}`));
  }
}

function dialectList(dialects: readonly DialectId[], language: Language): string {
  if (DIALECTS.every((dialect) => dialects.includes(dialect))) return WORDS[language].allDialects;
  return namesOf(dialects, language);
}

/** What the dialects do in another way than most, those that agree with each other together. */
function differences(file: ControlFileSpec, texts: FileTexts, form: Form, language: Language): readonly string[] {
  const { labels, differences: heading } = WORDS[language];
  const groups = new Map<string, DialectId[]>();
  for (const dialect of file.dialects) {
    const changed = changedFacts(file, texts, dialect, form, language);
    if (changed.length === 0) continue;
    const text = changed.map(([label, fact]) => `  ${bullet(labels[label], fact)}`).join("\n");
    groups.set(text, [...(groups.get(text) ?? []), dialect]);
  }
  if (groups.size === 0) return [];
  const items = [...groups].map(([text, dialects]) => `- **${namesOf(dialects, language)}**\n${text}`);
  return [`**${heading}**`, items.join("\n")];
}

function namesOf(dialects: readonly DialectId[], language: Language): string {
  return dialects.map((dialect) => dialectName(dialect)(language)).join(WORDS[language].comma);
}

/** The facts that hold in a dialect and not in common. */
function changedFacts(file: ControlFileSpec, texts: FileTexts, dialect: DialectId, form: Form, language: Language): readonly Fact[] {
  const common = describeFile(file, texts, undefined);
  const own = describeFile(file, texts, dialect);
  if (!common || !own) return [];
  const known = new Set(factsOf(common, form, language).map(([label, text]) => `${label} ${text}`));
  const changed = factsOf(own, form, language).filter(([label, text]) => !known.has(`${label} ${text}`));
  const purpose: readonly Fact[] = own.purpose === common.purpose ? [] : [["purpose", proseMarkdown(own.purpose)]];
  return [...purpose, ...changed];
}

/** Which dialects have it in another way than the one that was asked for. */
function otherwiseIn(file: ControlFileSpec, texts: FileTexts, dialect: DialectId, language: Language): readonly string[] {
  const { otherwise } = WORDS[language];
  const own = signature(file, texts, dialect, language);
  const others = file.dialects.filter((other) => other !== dialect && signature(file, texts, other, language) !== own);
  return others.length === 0 ? [] : [otherwise(namesOf(others, language))];
}

function signature(file: ControlFileSpec, texts: FileTexts, dialect: DialectId, language: Language): string {
  return JSON.stringify(changedFacts(file, texts, dialect, "full", language));
}

function bullet(label: string, text: string): string {
  return `- **${label}** ${text}`;
}

interface Words {
  readonly labels: Readonly<Record<Label, string>>;
  readonly comma: string;
  readonly form: (name: string, syntax: string) => string;
  readonly noProgram: string;
  readonly none: string;
  readonly build: string;
  readonly nothing: string;
  readonly amount: (value: string, amount: string) => string;
  readonly me: (orElse: string | undefined) => string;
  readonly file: (name: string) => string;
  /** Of several programs, not each may know the variable. */
  readonly overridden: (variable: string, readers: number) => string;
  readonly allDialects: string;
  readonly notRead: (dialect: string) => string;
  readonly differences: string;
  readonly otherwise: (dialects: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    labels: {
      purpose: "Purpose:",
      content: "Content:",
      form: "Form:",
      readers: "Read by:",
      default: "Default:",
      unit: "Unit:",
      takesEffect: "A change takes effect:",
      environment: "Environment:",
      missing: "Missing:",
      empty: "Empty:",
      malformed: "Malformed:",
      danger: "Danger:",
      status: "Note:",
      dialects: "Dialects:",
      manual: "Manual page:",
      sources: "Source:",
    },
    comma: ", ",
    form: (name, syntax) => `${name}. ${syntax}`,
    noProgram: "no program",
    none: "none",
    build: "chosen when the program was compiled",
    nothing: "an empty value",
    amount: (value, amount) => `${value} (${amount})`,
    me: (orElse) => (orElse === undefined ? "the content of `control/me`" : `the content of \`control/me\`; without that too, ${orElse}`),
    file: (name) => `the content of ${name}`,
    overridden: (variable, readers) =>
      `${variable} takes precedence over the file${readers > 1 ? " in the programs that know the variable" : ""}`,
    allDialects: "all",
    notRead: (dialect) => `**No program of ${dialect} reads this file.** What follows is how others take it.`,
    differences: "Differences",
    otherwise: (dialects) => `Otherwise in: ${dialects}`,
  },
  ja: {
    labels: {
      purpose: "目的:",
      content: "内容:",
      form: "形式:",
      readers: "読み込むプログラム:",
      default: "既定値:",
      unit: "単位:",
      takesEffect: "変更が有効になる時:",
      environment: "環境変数:",
      missing: "ファイルがないとき:",
      empty: "空のとき:",
      malformed: "内容が正しくないとき:",
      danger: "危険:",
      status: "補足:",
      dialects: "対応する qmail:",
      manual: "マニュアル:",
      sources: "ソース:",
    },
    comma: "、",
    form: (name, syntax) => `${name}。${syntax}`,
    noProgram: "なし",
    none: "なし",
    build: "プログラムをコンパイルしたときに決まる値",
    nothing: "空の値",
    amount: (value, amount) => `${value} (${amount})`,
    me: (orElse) => (orElse === undefined ? "`control/me` の内容" : `\`control/me\` の内容。それもなければ ${orElse}`),
    file: (name) => `${name} の内容`,
    overridden: (variable, readers) =>
      `${readers > 1 ? "この変数を参照するプログラムでは、" : ""}${variable} の指定がファイルより優先されます`,
    allDialects: "すべて",
    notRead: (dialect) => `**${dialect} のプログラムはこのファイルを読みません。** 以下はほかの qmail での扱いです。`,
    differences: "qmail の種類による違い",
    otherwise: (dialects) => `扱いが異なるもの: ${dialects}`,
  },
};
