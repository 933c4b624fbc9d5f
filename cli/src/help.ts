import { DIALECT_IDS, type Localized, localized } from "../../analyzer/src/index.ts";
import type { CommandName } from "./commands.ts";

/** The help of a subcommand, or of the whole. */
export function helpOf(command: CommandName | undefined): Localized {
  return command === undefined ? overview : HELP[command];
}

const overview = localized({
  en: `Checks and repairs qmail control files.

Usage: qmail-control COMMAND [OPTION]…

Commands:
  check PATH…     report what is wrong in control files
  fix PATH…       repair what can be repaired
  show DIR        show the configuration in force, file by file
  trace ADDRESS --control DIR
                  follow a mail through the host: who may send it, where it goes
  explain NAME    explain a control file or a rule
  lsp --stdio     run the language server, for editors

Options:
  --lang en|ja    language of the output (default: the locale)
  --version       print the version
  --help          print this help; after a command, its help

Exit codes: 0 nothing to report, 1 findings, 2 wrong usage or unreadable input
`,
  ja: `qmail の control ファイルを検査し、修正します。

使い方: qmail-control コマンド [オプション]…

コマンド:
  check パス…     control ファイルの問題を報告する
  fix パス…       修正できる問題を修正する
  show ディレクトリ
                  有効な設定をファイルごとに表示する
  trace アドレス --control ディレクトリ
                  メールの経路を調べる (誰が送れるか、どこへ届くか)
  explain 名前    control ファイルまたはルールを説明する
  lsp --stdio     言語サーバーを起動する (エディター用)

オプション:
  --lang en|ja    出力の言語 (既定値: ロケールの言語)
  --version       バージョンを表示する
  --help          このヘルプを表示する。コマンドの後ではそのコマンドのヘルプ

終了コード: 0 報告なし、1 問題あり、2 使い方の誤りまたは読めない入力
`,
});

const HELP: Readonly<Record<CommandName, Localized>> = {
  check: localized({
    en: `Reports what is wrong in control files. Nothing is changed.

Usage: qmail-control check PATH… [OPTION]…

PATH is a control directory, a control file (the files beside it are read too, but
only its own findings are reported), or a tree that is searched for control directories.
Tcp rules (tcp.smtp), users/assign and .qmail files are checked like control files.

Options:
  --format text|json|sarif|github
                        form of the report (default: text); sarif for code scanning, github
                        for annotations in a GitHub workflow
  --fail-on LEVEL       exit 1 from this severity on: error, warning, info, never (default: error)
  --no-ignore           report what comments and qmail-control.json suppress, too
  --dialect NAME        variant of qmail; without it the names of the files tell. One of
                        ${DIALECT_IDS.join(", ")}
  --lang en|ja          language of the report (default: the locale)

A comment in the line before suppresses a finding, where the file has comments:
  # qmail-control: ignore RULE[, RULE…] reason
A qmail-control.json above the files can say dialect, tcprules, severities, and in any
file which rules to ignore: { "ignore": { "me": { "RULE": "reason" } } }

Exit codes: 0 nothing at or above LEVEL, 1 findings, 2 wrong usage or unreadable input
`,
    ja: `control ファイルの問題を報告します。ファイルは変更しません。

使い方: qmail-control check パス… [オプション]…

パスには control ディレクトリ、control ファイル (同じディレクトリのファイルも読みますが、
報告するのはそのファイルの問題だけです)、または検索するディレクトリを指定します。
tcp ルール (tcp.smtp)、users/assign、.qmail も control ファイルと同じように検査します。

オプション:
  --format text|json|sarif|github
                        報告の形式 (既定値: text)。sarif はコードスキャン用、github は
                        GitHub のワークフローの注釈用
  --fail-on LEVEL       終了コード 1 にする重大度: error, warning, info, never (既定値: error)
  --no-ignore           コメントや qmail-control.json で抑制した問題も報告する
  --dialect NAME        qmail の種類。指定しなければファイルの名前から判断します。指定できる値:
                        ${DIALECT_IDS.join(", ")}
  --lang en|ja          出力の言語 (既定値: ロケールの言語)

コメントの書けるファイルでは、前の行のコメントで問題を抑制できます:
  # qmail-control: ignore ルール[, ルール…] 理由
ファイルより上のフォルダーに qmail-control.json を置くと、dialect、tcprules、severities を
指定でき、どのファイルでもルールを無視できます: { "ignore": { "me": { "ルール": "理由" } } }

終了コード: 0 LEVEL 以上の問題なし、1 問題あり、2 使い方の誤りまたは読めない入力
`,
  }),
  fix: localized({
    en: `Repairs control files. Without --rule only safe fixes are applied: those that change
no decision of qmail. Every other byte of a file stays as it is.

Usage: qmail-control fix PATH… [OPTION]…

PATH is a control directory, a control file, or a tree that is searched for control directories.

Options:
  --rule ID         apply the fixes of this rule only, safe or not; may be repeated
  --dry-run         write nothing, print a unified diff (apply it with patch -p1; paths
                    outside the working directory count from the root: patch -p1 -d /);
                    passwords and keys are covered, and files with such lines commented out
  --dialect NAME    variant of qmail; without it the names of the files tell. One of
                    ${DIALECT_IDS.join(", ")}
  --lang en|ja      language of the output (default: the locale)

Exit codes: 0 done, 2 wrong usage, or a file that could not be read or written
`,
    ja: `control ファイルを修正します。--rule がなければ、qmail の判断を変えない安全な修正だけを
行います。ファイルのそれ以外のバイトは変わりません。

使い方: qmail-control fix パス… [オプション]…

パスには control ディレクトリ、control ファイル、または検索するディレクトリを指定します。

オプション:
  --rule ID         このルールの修正だけを、安全でないものも含めて行う。繰り返し指定できる
  --dry-run         書き込まず、unified diff を表示する (patch -p1 で適用できます。作業
                    ディレクトリの外のパスはルートから数えます: patch -p1 -d /)。
                    パスワードや鍵は伏せられ、その行を含むファイルの差分はコメントになります
  --dialect NAME    qmail の種類。指定しなければファイルの名前から判断します。指定できる値:
                    ${DIALECT_IDS.join(", ")}
  --lang en|ja      出力の言語 (既定値: ロケールの言語)

終了コード: 0 完了、2 使い方の誤り、または読み書きできないファイルあり
`,
  }),
  show: localized({
    en: `Shows the configuration in force, file by file: each control file's value, where it comes
from, and when a change of the file takes effect.

Usage: qmail-control show DIR [OPTION]…

DIR is a control directory.

Options:
  --format text|json    form of the output (default: text)
  --dialect NAME        variant of qmail; without it the names of the files tell. One of
                        ${DIALECT_IDS.join(", ")}
  --lang en|ja          language of the output (default: the locale)

Exit codes: 0 shown, 2 wrong usage or unreadable input
`,
    ja: `有効な設定をファイルごとに表示します。各 control ファイルの値、その値がどこから来るか、
ファイルの変更がいつ有効になるかが分かります。

使い方: qmail-control show ディレクトリ [オプション]…

control ディレクトリを指定します。

オプション:
  --format text|json    出力の形式 (既定値: text)
  --dialect NAME        qmail の種類。指定しなければファイルの名前から判断します。指定できる値:
                        ${DIALECT_IDS.join(", ")}
  --lang en|ja          出力の言語 (既定値: ロケールの言語)

終了コード: 0 表示した、2 使い方の誤りまたは読めない入力
`,
  }),
  trace: localized({
    en: `Follows a mail through the host as qmail would handle it, and names the line that decides
each step. Nothing is sent, looked up or executed.

Usage: qmail-control trace ADDRESS --control DIR [OPTION]…

DIR is the host's control directory. The tcp rules, users/assign and .qmail files of the
host are found from there.

Options:
  --control DIR         the control directory (required)
  --client IP           IPv4 address of the client (default: a stranger, whom no tcp rule names)
  --from SENDER         envelope sender (default: sender@remote.test)
  --format text|json    form of the answer (default: text)
  --dialect NAME        variant of qmail; without it the names of the files tell. One of
                        ${DIALECT_IDS.join(", ")}
  --lang en|ja          language of the answer (default: the locale)

Exit codes: 0 answered, 2 wrong usage or unreadable input
`,
    ja: `qmail がメールをどう扱うかを順にたどり、それぞれの段階を決めた行を示します。
メールの送信、DNS の問い合わせ、プログラムの実行は行いません。

使い方: qmail-control trace アドレス --control ディレクトリ [オプション]…

ホストの control ディレクトリを指定します。tcp の規則、users/assign、.qmail は
そこから探します。

オプション:
  --control DIR         control ディレクトリ (必須)
  --client IP           接続元の IPv4 アドレス (既定値: どの tcp 規則にも書かれていない外部のクライアント)
  --from SENDER         エンベロープ送信者 (既定値: sender@remote.test)
  --format text|json    回答の形式 (既定値: text)
  --dialect NAME        qmail の種類。指定しなければファイルの名前から判断します。指定できる値:
                        ${DIALECT_IDS.join(", ")}
  --lang en|ja          回答の言語 (既定値: ロケールの言語)

終了コード: 0 回答した、2 使い方の誤りまたは読めない入力
`,
  }),
  explain: localized({
    en: `Tells what a control file or a rule is, as Markdown: what a file is for, which program reads
it, its default, what happens when it is missing, empty or malformed, and how dialects differ.

Usage: qmail-control explain NAME [OPTION]…

NAME is a control file (rcpthosts), a file beside the control directory (tcp.smtp, .qmail,
users/assign), or a rule (carriage-return).

Options:
  --dialect NAME        as this variant of qmail reads the file; without it as most do, and what the
                        others do differently. One of
                        ${DIALECT_IDS.join(", ")}
  --lang en|ja          language of the text (default: the locale)

Exit codes: 0 explained, 2 wrong usage or unknown name
`,
    ja: `control ファイルまたはルールの説明を Markdown で表示します。ファイルについては、用途、
読み込むプログラム、既定値、ファイルがない・空・内容が正しくないときの動作、qmail の種類に
よる違いが分かります。

使い方: qmail-control explain 名前 [オプション]…

control ファイル (rcpthosts)、control ディレクトリの外のファイル (tcp.smtp、.qmail、
users/assign)、またはルール (carriage-return) の名前を指定します。

オプション:
  --dialect NAME        この種類の qmail での読み方を説明する。指定しなければ、共通の読み方と、種類に
                        よる違いを示す。指定できる値:
                        ${DIALECT_IDS.join(", ")}
  --lang en|ja          説明の言語 (既定値: ロケールの言語)

終了コード: 0 説明した、2 使い方の誤りまたは不明な名前
`,
  }),
  lsp: localized({
    en: `Runs the language server over standard input and output. Editors start it.

Usage: qmail-control lsp --stdio
`,
    ja: `標準入出力で通信する言語サーバーを起動します。エディターから起動されます。

使い方: qmail-control lsp --stdio
`,
  }),
};
