/** What the command line says in its own name, apart from help and reports. */

import { LANGUAGES, type Localized, localized } from "../../analyzer/src/index.ts";

/** No subcommand was given. */
export const noCommand = localized({
  en: "no command given; see qmail-control --help",
  ja: "コマンドが指定されていません。qmail-control --help をご覧ください",
});

/** A subcommand that does not exist. */
export function unknownCommand(name: string, near: string | undefined): Localized {
  return localized({
    en: `unknown command ${name}${near ? ` (did you mean ${near}?)` : "; see qmail-control --help"}`,
    ja: `${name} というコマンドはありません${near ? ` (${near} ではありませんか)` : "。qmail-control --help をご覧ください"}`,
  });
}

/** An option that does not exist. */
export function unknownOption(name: string, near: string | undefined): Localized {
  return localized({
    en: `unknown option ${name}${near ? ` (did you mean ${near}?)` : "; see --help"}`,
    ja: `${name} というオプションはありません${near ? ` (${near} ではありませんか)` : "。--help をご覧ください"}`,
  });
}

/** An option stands without the value it needs. */
export function missingValue(name: string): Localized {
  return localized({ en: `option ${name} needs a value`, ja: `オプション ${name} には値が必要です` });
}

/** A flag was given a value. */
export function unexpectedValue(name: string): Localized {
  return localized({ en: `option ${name} takes no value`, ja: `オプション ${name} に値は指定できません` });
}

/** An option's value is none of those it knows. */
export function badValue(name: string, value: string, choices: readonly string[]): Localized {
  return localized({
    en: `unknown value ${value} for ${name} (known: ${choices.join(", ")})`,
    ja: `${name} に ${value} は指定できません (指定できる値: ${choices.join(", ")})`,
  });
}

/** A language that the product does not speak. */
export function unknownLanguage(value: string): Localized {
  return badValue("--lang", value, LANGUAGES);
}

/** A subcommand that needs a path got none. */
export function noPath(command: string): Localized {
  return localized({
    en: `${command} needs the path of a control directory, a control file, or a tree to search`,
    ja: `${command} には control ディレクトリ、control ファイル、または検索するディレクトリのパスを指定してください`,
  });
}

/** `show` got no directory. */
export const showNeedsDirectory = localized({
  en: "show needs the path of a control directory",
  ja: "show には control ディレクトリのパスを指定してください",
});

/** `trace` got no address. */
export const traceNeedsAddress = localized({
  en: "trace needs an address; see qmail-control trace --help",
  ja: "trace にはアドレスを指定してください。qmail-control trace --help をご覧ください",
});

/** `trace` got no control directory. */
export const traceNeedsControl = localized({
  en: "trace needs --control DIR, the control directory of the host",
  ja: "trace にはホストの control ディレクトリを --control で指定してください",
});

/** `explain` got no name. */
export const explainNeedsName = localized({
  en: "explain needs the name of a control file or of a rule",
  ja: "explain には control ファイルかルールの名前を指定してください",
});

/** `explain` got a name that neither a control file nor a rule has. */
export function nothingOfThatName(name: string, near: readonly string[]): Localized {
  return localized({
    en: `no control file and no rule is called ${name}${near.length > 0 ? ` (did you mean ${near.join(" or ")}?)` : ""}`,
    ja: `${name} という control ファイルやルールはありません${near.length > 0 ? ` (${near.join(" か ")} ではありませんか)` : ""}`,
  });
}

/** A client's address that is none. */
export function notAnIpAddress(value: string): Localized {
  return localized({
    en: `--client needs an IPv4 address, not ${value}`,
    ja: `--client には IPv4 アドレスを指定してください: ${value}`,
  });
}

/** An argument too many. */
export function unexpectedArgument(value: string): Localized {
  return localized({ en: `unexpected argument ${value}`, ja: `余分な引数です: ${value}` });
}

/** A rule that does not exist. */
export function unknownRule(id: string, near: string | undefined, known: readonly string[]): Localized {
  return localized({
    en: `unknown rule ${id} ${near ? `(did you mean ${near}?)` : `(known: ${known.join(", ")})`}`,
    ja: `${id} というルールはありません ${near ? `(${near} ではありませんか)` : `(ルール: ${known.join(", ")})`}`,
  });
}

/** The server was asked for without a way to talk to it. */
export const lspNeedsStdio = localized({
  en: "lsp needs --stdio: the server talks over standard input and output",
  ja: "lsp には --stdio が必要です。サーバーは標準入出力で通信します",
});

/** A file of ours is not where it should be. */
export function bundleMissing(name: string): Localized {
  return localized({
    en: `${name} is missing beside the command; install qmail-control again`,
    ja: `コマンドと同じ場所に ${name} がありません。qmail-control をインストールし直してください`,
  });
}

/** A defect of ours, or a failure that nobody has thought of. */
export function unexpectedError(error: unknown): Localized {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return localized({ en: `unexpected error: ${detail}`, ja: `予期しないエラー: ${detail}` });
}

/** A path holds nothing to look at. */
export const noControlFiles = localized({ en: "no control files found", ja: "control ファイルが見つかりません" });

/** A file that no qmail reads. */
export function notAControlFile(near: string | undefined): Localized {
  return localized({
    en: `not a control file: qmail reads no file of this name${near ? ` (did you mean ${near}?)` : ""}`,
    ja: `control ファイルではありません。この名前のファイルを qmail は読みません${near ? ` (${near} ではありませんか)` : ""}`,
  });
}

/** A file whose text is elsewhere. */
export function compiledFile(source: string): Localized {
  return localized({
    en: `a compiled file holds no text; give ${source} instead`,
    ja: `コンパイル済みのファイルです。代わりに ${source} を指定してください`,
  });
}

/** A directory where qmail wants a file. */
export const isDirectory = localized({ en: "a directory, not a file", ja: "ファイルではなくディレクトリです" });

/** A file where a control directory was to be. */
export const notADirectory = localized({ en: "not a directory", ja: "ディレクトリではありません" });

/** A FIFO, socket or device. */
export const notRegular = localized({
  en: "not a regular file (a FIFO, socket or device)",
  ja: "通常のファイルではありません (FIFO、ソケット、デバイス)",
});

/** A file beyond what can be held. */
export function tooLarge(megabytes: number): Localized {
  return localized({ en: `larger than ${megabytes} MB; not read`, ja: `${megabytes} MB を超えているため読みません` });
}

/** A link whose target lies elsewhere; it is not read. */
export function linkLeavesTree(target: string): Localized {
  return localized({
    en: `a link that leads out of the tree, to ${target}; skipped`,
    ja: `検索対象の外 (${target}) を指すリンクのため読みません`,
  });
}

/** A link whose target lies elsewhere; it is not written. */
export function linkNotWritten(target: string): Localized {
  return localized({
    en: `a link that leads out of the tree, to ${target}; not changed`,
    ja: `対象の外 (${target}) を指すリンクのため変更しません`,
  });
}

/** The search came to its bound. */
export function searchTooLarge(limit: number): Localized {
  return localized({
    en: `more than ${limit} directories; the rest is not searched. Give a path further down`,
    ja: `ディレクトリが ${limit} 個を超えたため、残りは検索しません。より下のパスを指定してください`,
  });
}

/** Somebody wrote the file while we worked on it. */
export const changedMeanwhile = localized({
  en: "changed by somebody else in the meantime; not overwritten. Run the command again",
  ja: "処理中にほかのプログラムが変更したため上書きしません。もう一度実行してください",
});

/** The owner of the file can't be given to the new one. */
export const ownerNotKept = localized({
  en: "its owner or group can't be kept, so it is not changed. Run the command as the owner or as root",
  ja: "所有者またはグループを維持できないため変更しません。所有者か root で実行してください",
});
