/** What is told of a completion when a person looks at it: what qmail will do. Markdown. */

import type { DirectoryAnalysis } from "../analysis/directory-analysis.ts";
import type { FileAnalysis } from "../analysis/file-analysis.ts";
import { textOf } from "../catalogue/describe.ts";
import type { FileTexts } from "../catalogue/texts.ts";
import { entryEffect } from "../hover/entry-effect.ts";
import { numberWithAmount } from "../rules/number-line.ts";
import { asciiLower } from "../text/ascii.ts";
import { type Language, type Localized, localized } from "../text/localized.ts";
import { inlineCode, proseMarkdown } from "../text/markdown.ts";
import type { Completion, CompletionKind } from "./completion.ts";
import { DOMAIN_FILES } from "./domains.ts";
import { filesWithVariables } from "./tcp-rules.ts";

/** The documentation of a completion of that file, found again by its name alone; undefined where there is nothing to tell. */
export function completionDocumentation(
  directory: DirectoryAnalysis,
  name: string,
  { kind, label }: Pick<Completion, "kind" | "label">,
  texts: FileTexts | undefined,
): Localized | undefined {
  const analysis = directory.file(name);
  if (!analysis) return undefined;
  switch (kind) {
    case "domain":
      return domainText(directory, analysis, label);
    case "user":
      return localized({
        en: `qmail-send puts ${inlineCode(`${label}-`)} before the address: mail to info at the domain goes to ${inlineCode(`${label}-info`)} on this host.`,
        ja: `qmail-send はアドレスの前に ${inlineCode(`${label}-`)} を付けます。ドメインの info 宛のメールは、このホストの ${inlineCode(`${label}-info`)} に届きます。`,
      });
    case "relay":
      return localized({
        en: `qmail-remote hands the domain's mail to ${inlineCode(label)} and does not ask the DNS for its MX.`,
        ja: `qmail-remote は DNS の MX を調べず、このドメイン宛のメールを ${inlineCode(label)} に渡します。`,
      });
    case "variable":
      return variableText(analysis, label, texts);
    case "value":
      return valueText(analysis, label);
    case "tcp rule":
    case "delivery instruction":
    case "verdict":
    case "assignment":
      return Object.hasOwn(FIXED[kind], label) ? FIXED[kind][label] : undefined;
  }
}

function domainText(directory: DirectoryAnalysis, { file, programs }: FileAnalysis, domain: string): Localized | undefined {
  const places = DOMAIN_FILES.filter((other) => directory.file(other)?.hasKey(asciiLower(domain)));
  const effect = file.reader === "list" ? entryEffect(file, domain, programs) : undefined;
  const own = places.length === 0 ? undefined : { en: `Stands in ${places.join(", ")}.`, ja: `${places.join("、")} にあります。` };
  if (!own && !effect) return undefined;
  return (language) => [own?.[language], effect?.because(language)].filter((part) => part !== undefined).join("\n\n");
}

function variableText({ programs }: FileAnalysis, variable: string, texts: FileTexts | undefined): Localized | undefined {
  const { dialect } = programs;
  const told = texts?.variables.find(({ name, dialects }) => name === variable && dialects.some((id) => dialect.ids.includes(id)));
  if (told) return () => told.effect;
  const files = filesWithVariables(dialect).filter((one) => one.variable === variable);
  if (files.length === 0) return undefined;
  const before: Localized = (language) => {
    const names = files.map(({ file }) => inlineCode(file.name));
    return language === "ja" ? `${names.join("、")} より優先されます。` : `Takes precedence over ${names.join(", ")}.`;
  };
  return (language) => [before(language), ...files.flatMap(({ file }) => aboutFile(textOf, file, texts))].join("\n\n");
}

function aboutFile(find: typeof textOf, file: Parameters<typeof textOf>[0], texts: FileTexts | undefined): readonly string[] {
  const text = texts && find(file, texts);
  return text ? [proseMarkdown(text.purpose), proseMarkdown(text.content)] : [];
}

function valueText({ file }: FileAnalysis, value: string): Localized {
  if (file.default.kind === "literal" && file.default.value === value) {
    const amount = file.reader === "integer" ? numberWithAmount(Number(value), file) : undefined;
    return localized({
      en: `The default${amount ? `: ${amount.en}` : ""}. It holds without the file too.`,
      ja: `既定値${amount ? `: ${amount.ja}` : ""}。ファイルがなくても同じです。`,
    });
  }
  return localized({ en: "A name of this host.", ja: "このホストの名前。" });
}

type Texts = Readonly<Record<string, Localized>>;

const FIXED: Readonly<Record<Extract<CompletionKind, "tcp rule" | "delivery instruction" | "verdict" | "assignment">, Texts>> = {
  "tcp rule": {
    '127.:allow,RELAYCLIENT=""': localized({
      en: "This host itself may connect, and send anywhere.",
      ja: "このホスト自身からの接続を許し、どこへでも送信できるようにします。",
    }),
    ":allow": localized({
      en: "Everybody whom no other rule names may connect, and send to the domains in rcpthosts.",
      ja: "ほかの規則に当てはまらない接続元すべてに接続を許します。送信できるのは rcpthosts のドメイン宛だけです。",
    }),
  },
  verdict: {
    allow: localized({
      en: 'These clients may connect. Variables for the program follow, each behind a comma: `,RELAYCLIENT=""`.',
      ja: 'この接続元からの接続を許します。続けて、プログラムに渡す変数をコンマに続けて書けます (`,RELAYCLIENT=""`)。',
    }),
    deny: localized({
      en: "tcpserver closes the connection at once, without a word.",
      ja: "tcpserver は何も返さず、すぐに接続を切ります。",
    }),
  },
  "delivery instruction": {
    "&": localized({
      en: "Forwards the mail to an address.",
      ja: "メールをアドレスに転送します。",
    }),
    "./Maildir/": localized({
      en: "Delivers to the maildir of that name in the home directory. The slash at the end makes it one.",
      ja: "ホームディレクトリにあるその名前の maildir に配送します。末尾のスラッシュが maildir の印です。",
    }),
    "./Mailbox": localized({
      en: "Appends the mail to the mbox file of that name in the home directory.",
      ja: "ホームディレクトリにあるその名前の mbox ファイルに追加します。",
    }),
    "|": localized({
      en: "Hands the mail to a command, which /bin/sh runs in the home directory. Exit code 0 lets the next line have its turn, 99 skips the others, 100 bounces the mail, 111 tries again later.",
      ja: "メールをコマンドに渡します。コマンドはホームディレクトリで /bin/sh から実行されます。終了コードが 0 なら次の行に進み、99 なら残りの行を飛ばし、100 ならバウンスさせ、111 なら後で再試行します。",
    }),
  },
  assignment: {
    "=": localized({
      en: "One address: name, user, uid, gid, home directory; then seven colons in all.",
      ja: "1 つのアドレス: 名前、ユーザー、uid、gid、ホームディレクトリの順に書きます。コロンは全部で 7 つ必要です。",
    }),
    "+": localized({
      en: "All addresses that begin so: beginning, user, uid, gid, home directory, and a hyphen. What follows the beginning chooses the .qmail file.",
      ja: "その文字列で始まるすべてのアドレス: 先頭部分、ユーザー、uid、gid、ホームディレクトリ、ハイフンの順に書きます。先頭部分より後ろの文字列で .qmail ファイルが決まります。",
    }),
    ".": localized({
      en: "Ends the file. Without it qmail-newu refuses everything.",
      ja: "ファイルの終わり。この行がないと qmail-newu はファイル全体を拒否します。",
    }),
  },
};

/** The kinds of completions, for those who read one from outside. */
export function isCompletionKind(value: unknown): value is CompletionKind {
  return typeof value === "string" && KINDS.has(value);
}

const KINDS: ReadonlySet<string> = new Set<CompletionKind>([
  "domain",
  "user",
  "relay",
  "tcp rule",
  "verdict",
  "variable",
  "value",
  "delivery instruction",
  "assignment",
]);

/** For a short word beside the label. */
export function kindName(kind: CompletionKind, language: Language): string {
  return NAMES[kind](language);
}

const NAMES: Readonly<Record<CompletionKind, Localized>> = {
  domain: localized({ en: "domain of this host", ja: "このホストのドメイン" }),
  user: localized({ en: "virtual user", ja: "仮想ユーザー" }),
  relay: localized({ en: "relay", ja: "中継先" }),
  "tcp rule": localized({ en: "tcp rule", ja: "tcp ルール" }),
  verdict: localized({ en: "instruction", ja: "指示" }),
  variable: localized({ en: "environment variable", ja: "環境変数" }),
  value: localized({ en: "value", ja: "値" }),
  "delivery instruction": localized({ en: "delivery instruction", ja: "配送指示" }),
  assignment: localized({ en: "assignment", ja: "割り当て" }),
};
