/** What holds for every file of one reader, so that no file says it again. */

import type { Language } from "../text/localized.ts";
import type { Reader } from "./control-file.ts";
import type { DialectId } from "./dialects.ts";
import type { FileTexts, ReaderProse } from "./texts.ts";

const PROSE: Readonly<Record<Reader, Readonly<Record<Language, ReaderProse>>>> = {
  list: {
    en: {
      syntax:
        "One entry a line. A line whose first byte is # is a comment. LF, spaces and tabs at the end of a line are dropped; a CR and blanks at the beginning stay part of the entry.",
      empty: "The list has no entries.",
      malformed: "Entries are taken as they are, unchecked.",
    },
    ja: {
      syntax:
        "1 行に 1 エントリ。先頭のバイトが # の行はコメントです。行末の LF、空白、タブは取り除かれますが、CR と行頭の空白はエントリの一部として残ります。",
      empty: "エントリのないリストになります。",
      malformed: "エントリは検査されず、書かれたとおりに使われます。",
    },
  },
  map: {
    en: {
      syntax:
        "One entry a line, key and value divided by the first colon. A line whose first byte is # is a comment. LF, spaces and tabs at the end of a line are dropped; blanks around the colon are part of key and value.",
      empty: "There are no entries.",
      malformed: "A line without a colon is ignored.",
    },
    ja: {
      syntax:
        "1 行に 1 エントリで、最初のコロンがキーと値を分けます。先頭のバイトが # の行はコメントです。行末の LF、空白、タブは取り除かれますが、コロンの前後の空白はキーや値の一部です。",
      empty: "エントリがない状態になります。",
      malformed: "コロンのない行は無視されます。",
    },
  },
  line: {
    en: {
      syntax: "The first line is the value. LF, spaces and tabs at its end are dropped; # is data, and a CR stays.",
      empty: "The value is empty.",
      malformed: "The line is taken as it is, unchecked.",
    },
    ja: {
      syntax: "最初の行が値になります。行末の LF、空白、タブは取り除かれますが、# はデータであり、CR は残ります。",
      empty: "空の値になります。",
      malformed: "検査されず、書かれたとおりに使われます。",
    },
  },
  integer: {
    en: {
      syntax:
        "The digits at the beginning of the first line are the number; what follows them is ignored. `10k` is 10, and `20,000` is 20.",
      empty: "As if the file did not exist.",
      malformed:
        "Without a digit at the very beginning (a letter, a sign, a blank) the file counts as missing. A number that 32 bits can't hold becomes another one.",
    },
    ja: {
      syntax: "最初の行の先頭に並ぶ数字が値になり、その後ろは無視されます。`10k` は 10、`20,000` は 20 です。",
      empty: "ファイルがない場合と同じです。",
      malformed: "先頭が数字でなければ (文字、符号、空白)、ファイルがない場合と同じです。32 ビットに収まらない数は別の値になります。",
    },
  },
  flag: {
    en: {
      syntax: "What counts is whether the file exists.",
      empty: "An empty file counts as existing.",
      malformed: "The content is not looked at.",
    },
    ja: {
      syntax: "ファイルがあるかどうかが意味を持ちます。",
      empty: "空のファイルでも「ある」とみなされます。",
      malformed: "内容は調べられません。",
    },
  },
  blob: {
    en: {
      syntax: "The file has a form of its own.",
      empty: "Nothing usable is read.",
      malformed: "What does not fit can't be used.",
    },
    ja: {
      syntax: "独自の形式のファイルです。",
      empty: "使える内容が得られません。",
      malformed: "形式に合わない内容は使えません。",
    },
  },
  directory: {
    en: { syntax: "A folder, not a file.", empty: "As if the folder did not exist.", malformed: "A file in its place is not used." },
    ja: {
      syntax: "ファイルではなくフォルダーです。",
      empty: "フォルダーがない場合と同じです。",
      malformed: "同名のファイルがあっても使われません。",
    },
  },
  cdb: {
    en: {
      syntax: "A compiled file. To change it, edit the text that it was made of and compile that again.",
      empty: "A file of 0 bytes is no cdb, and look-ups in it fail.",
      malformed: "In a damaged file, look-ups can fail or find nothing.",
    },
    ja: {
      syntax: "変換されたファイルです。変更するには、元のテキストを編集してから変換し直します。",
      empty: "0 バイトのファイルは cdb ではなく、検索は失敗します。",
      malformed: "壊れたファイルでは、検索が失敗したり、何も見つからなかったりします。",
    },
  },
  "tcp-rules": {
    en: {
      syntax:
        'A line is an address, a colon, allow or deny, and settings such as ,RELAYCLIENT="". A line whose first byte is # is a comment.',
      empty: "Once it is compiled, no rule matches: every client may connect, and no variable is set.",
      malformed: "With a line that has a colon and does not fit, tcprules refuses the whole file, and the old cdb stays in force.",
    },
    ja: {
      syntax: '1 行は、アドレス、コロン、allow か deny、それに続く ,RELAYCLIENT="" のような設定です。先頭のバイトが # の行はコメントです。',
      empty: "変換すると、どの規則にも当てはまらなくなり、すべての接続が許可され、変数は設定されません。",
      malformed: "コロンはあっても形式に合わない行があると、tcprules はファイル全体を拒否し、古い cdb が使われ続けます。",
    },
  },
  "users-assign": {
    en: {
      syntax:
        "A line is = or + and an address, then user, uid, gid, home, dash and ext, each ended by a colon. The last line is a dot. There are no comments.",
      empty: "qmail-newu refuses it, since the final dot is missing.",
      malformed: "With a line that has too few colons qmail-newu refuses the whole file, and the old users/cdb stays in force.",
    },
    ja: {
      syntax:
        "1 行は = か + とアドレス、続いて user、uid、gid、home、dash、ext をそれぞれコロンで終えたものです。最後の行はドットだけにします。コメントは書けません。",
      empty: "最後のドットがないため、qmail-newu が拒否します。",
      malformed: "コロンの足りない行があると qmail-newu はファイル全体を拒否し、古い users/cdb が使われ続けます。",
    },
  },
  "dot-qmail": {
    en: {
      syntax:
        "One instruction a line: a mailbox, a maildir, a program behind |, or an address to forward to. A line whose first byte is # is a comment.",
      empty: "The default delivery instructions are used.",
      malformed: "A blank first line makes qmail-local defer the mail. `Maildir/` without `./` before it is an address to forward to.",
    },
    ja: {
      syntax:
        "1 行に 1 つの指示を書きます。mbox、maildir、| に続くプログラム、または転送先のアドレスです。先頭のバイトが # の行はコメントです。",
      empty: "既定の配送指示が使われます。",
      malformed: "最初の行が空白だと qmail-local は配送を保留します。`./` を付けずに `Maildir/` と書くと、転送先のアドレスとみなされます。",
    },
  },
};

/** What holds in those dialects instead. Sources: control_readint() of each; libqmail: scan_int.c: scan_int(). */
const DIFFERENCES: Readonly<
  Partial<Record<DialectId, Readonly<Partial<Record<Reader, Readonly<Record<Language, Partial<ReaderProse>>>>>>>>
> = {
  "qmail-ldap": {
    integer: {
      en: {
        malformed:
          "Without a digit at the very beginning (a letter, a sign, a blank) the file counts as missing. With a number above 2147483647 it counts as one that can't be read.",
      },
      ja: {
        malformed:
          "先頭が数字でなければ (文字、符号、空白)、ファイルがない場合と同じです。2147483647 を超える数を書くと、ファイルを読めない場合と同じ扱いになります。",
      },
    },
  },
  indimail: {
    integer: {
      en: {
        syntax: "The number at the beginning of the first line is the value; what follows it is ignored. `10k` is 10, and `20,000` is 20.",
        malformed:
          "If the line begins with something other than a digit, a sign or a blank, the file counts as missing. Signs and blanks without a digit behind them are 0.",
      },
      ja: {
        syntax: "最初の行の先頭にある数が値になり、その後ろは無視されます。`10k` は 10、`20,000` は 20 です。",
        malformed: "行が数字、符号、空白以外で始まると、ファイルがない場合と同じです。符号や空白の後ろに数字がないと 0 になります。",
      },
    },
  },
};

/** The prose of all readers in one language. */
export function readerTexts(language: Language): Pick<FileTexts, "readers" | "readersIn"> {
  return {
    readers: inLanguage(PROSE, language),
    readersIn: Object.fromEntries(Object.entries(DIFFERENCES).map(([dialect, prose]) => [dialect, inLanguage(prose, language)])),
  };
}

function inLanguage<T>(prose: Readonly<Record<string, Readonly<Record<Language, T>>>>, language: Language): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(prose).map(([reader, texts]) => [reader, texts[language]]));
}
