import type { ControlFileEntry } from "../entry.ts";
import { INDIMAIL_AT_START, readBy } from "./moments.ts";

/** IndiMail's files that set environment variables: how a line is read, and what comes of it. */
const ENV_RULES = {
  en: "A pattern (wildmat, or a regular expression with QREGEX=1), a colon, and settings with commas between them: `*@example.com:DATABYTES=1000000,SPAMFILTER=`. All lines that match are applied in their order; a setting without a value removes the variable.",
  ja: "パターン (wildmat 形式。QREGEX=1 なら正規表現)、コロン、カンマで区切った設定を書きます (`*@example.com:DATABYTES=1000000,SPAMFILTER=`)。一致した行はすべて順に適用されます。値のない設定は変数を削除します。",
} as const;

const ENV_RULES_SHARED = {
  en: {
    missing: "No variable is changed.",
    empty: "No variable is changed.",
    malformed: "A line without a colon is skipped.",
    danger: "It can set variables that say which programs are run: protect the file like a program.",
  },
  ja: {
    missing: "環境変数は変わりません。",
    empty: "環境変数は変わりません。",
    malformed: "コロンのない行は飛ばされます。",
    danger: "実行するプログラムを決める変数も設定できるため、プログラムと同じように書き換えから守る必要があります。",
  },
} as const;

/** IndiMail: a name that its qmail-showctl knows and no program reads. */
const KNOWN_BY_NAME = {
  en: {
    content: "Nothing that stands here has an effect.",
    missing: "Nothing changes.",
    empty: "Nothing changes.",
    malformed: "The content is never looked at.",
    status: "qmail-showctl does not report the name as unknown, but no program of indimail-mta reads the file.",
  },
  ja: {
    content: "ここに何を書いても効果はありません。",
    missing: "何も変わりません。",
    empty: "何も変わりません。",
    malformed: "内容が調べられることはありません。",
    status: "qmail-showctl は不明なファイルとして報告しませんが、indimail-mta のどのプログラムもこのファイルを読みません。",
  },
} as const;

/** IndiMail: a file of its library of virtual domains, which lies outside the mail system itself. */
const LIBRARY_STATUS = {
  en: "Read by IndiMail's library of virtual domains; in indimail-mta itself, qmail-showctl knows the name.",
  ja: "読むのは IndiMail の仮想ドメイン用ライブラリーです。indimail-mta では qmail-showctl が名前を知っているだけです。",
} as const;

/** eQmail: qmail-before.sh takes the line by `head -1`. */
const HEAD_SYNTAX = {
  en: "Only the first line is read, by `head -1`. Nothing but its newline is dropped: blanks, # and CR are part of the path.",
  ja: "`head -1` で最初の行だけが読まれます。取り除かれるのは改行だけで、空白、#、CR はパスの一部になります。",
} as const;

/** IndiMail's library takes the line by getln(). Source: indimail-virtualdomains: get_local_hostid.c. */
const BARE_LINE_SYNTAX = {
  en: "Only the first line is read. Nothing but its newline is dropped: blanks, # and CR are data.",
  ja: "読まれるのは最初の行だけです。取り除かれるのは改行だけで、空白、#、CR はデータとして残ります。",
} as const;

/** What belongs to no other subject: compiled and database forms, environment variables, IndiMail's libraries, eQmail's hooks. */
export const OTHER_FILES: readonly ControlFileEntry[] = [
  {
    name: "NAME.cdb",
    category: "other",
    reader: "cdb",
    dialects: ["indimail"],
    readers: ["qmail-smtpd", "qmail-remote", "qmail-daned", "qmail-greyd", "spawn-filter", "autoresponder"],
    shared: true,
    manual: "qmail-cdb(8)",
    sources: ["indimail: qregex.c: address_match()", "indimail: qmail-showctl.c"],
    default: { kind: "none" },
    takesEffect: "at once",
    compiler: "qmail-cdb",
    en: {
      purpose: "The compiled form of a list of addresses or hosts, for long lists.",
      content:
        "NAME is a list such as badmailfrom, badrcptto, relaymailfrom or spamignore; qmail-cdb makes the file of it. It is searched for the whole address: an entry for a domain, as `@example.com`, a pattern or a regular expression does nothing in it.",
      missing: "NAME itself is searched.",
      malformed:
        "If the file is damaged or can't be read, look-ups fail: qmail-smtpd answers with a temporary error, and spawn-filter defers the mail.",
    },
    ja: {
      purpose: "アドレスやホストのリストを変換したもの。件数が多いときに使います。",
      content:
        "NAME は badmailfrom、badrcptto、relaymailfrom、spamignore などのリストで、qmail-cdb がそれを変換して作ります。アドレス全体が一致するかどうかだけを調べるため、`@example.com` のようなドメインのエントリ、パターン、正規表現は働きません。",
      missing: "NAME そのものが検索されます。",
      malformed: "壊れているか読めないと、検索に失敗します。qmail-smtpd は一時エラーを返し、spawn-filter は配送を保留します。",
    },
  },
  {
    name: "NAME.sql",
    category: "other",
    reader: "line",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "spawn-filter", "autoresponder"]),
    shared: true,
    manual: "indimail-control(5)",
    sources: ["indimail: qregex.c: address_match()", "indimail: sqlmatch.c: sqlmatch(), connect_sqldb()", "indimail: indimail-control.9"],
    default: { kind: "none" },
    secret: true,
    en: {
      purpose: "Where a database table stands that is searched like the list NAME.",
      content:
        "`host:user:password:database:table`; none of them can hold a colon. The column email of the table is searched; if the table does not exist, it is made. That needs a build with MySQL, and the library that libmysql names.",
      missing: "No table is searched.",
      syntax: "The whole file is taken. Only a newline at its end is dropped: blanks, # and CR are data.",
      empty: "Look-ups fail with an error.",
      malformed:
        "With fewer than four colons or without a table, look-ups fail with an error. So they do if the file can't be read or the database does not answer.",
      danger:
        "The password of the database stands here in clear text: other users should not be able to read the file. While the connection is open, the program searches the same table for its other lists too.",
    },
    ja: {
      purpose: "リスト NAME と同じように検索されるデータベースのテーブルの場所。",
      content:
        "`host:user:password:database:table` のように書きます。どの項目にもコロンは使えません。テーブルの email 列が検索され、テーブルがなければ作られます。MySQL を有効にしたビルドと、libmysql に書いたライブラリーが必要です。",
      missing: "テーブルは検索されません。",
      syntax: "ファイル全体が使われます。取り除かれるのは末尾の改行だけで、空白、#、CR はデータとして残ります。",
      empty: "検索はエラーになります。",
      malformed:
        "コロンが 4 つに満たないか、テーブル名がないと、検索はエラーになります。ファイルを読めない場合や、データベースが応答しない場合も同じです。",
      danger:
        "データベースのパスワードが平文で書かれているため、ほかのユーザーが読めないようにしてください。また、接続が開いている間は、そのプログラムのほかのリストも同じテーブルで検索されます。",
    },
  },
  {
    name: "auth.envrules",
    category: "other",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c", "indimail: envrules.c: envrules()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "AUTHRULES",
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, the message is not taken.",
      purpose: "Environment variables that qmail-smtpd sets for the messages of clients that may relay or have logged in.",
      content:
        "A pattern, a colon, and settings with commas between them: `<>:DATABYTES=1000000,SPAMFILTER=`. At DATA qmail-smtpd compares the lines with the empty address, not with the sender: write `<>` or `*` before the colon. A setting without a value removes the variable.",
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、メールは受け付けられません。",
      purpose: "中継を許可されたクライアントや認証済みのクライアントのメールに対して、qmail-smtpd が設定する環境変数。",
      content:
        "`<>:DATABYTES=1000000,SPAMFILTER=` のように、パターン、コロン、カンマで区切った設定を書きます。DATA のときに qmail-smtpd が比べるのは送信者ではなく空のアドレスなので、コロンの前には `<>` か `*` を書きます。値のない設定は変数を削除します。",
    },
  },
  {
    name: "beforemote",
    category: "other",
    reader: "line",
    dialects: ["eqmail"],
    readers: ["qmail-bfrmt"],
    manual: "qmail-bfrmt(8)",
    sources: ["eqmail: qmail-before.sh", "eqmail: mkconfig.sh"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "A program that is run in place of qmail-remote, to do something with outgoing mail first.",
      content:
        "The absolute path of one executable file; mkconfig writes that of qmail-remote itself. The program has to call qmail-remote in the end. The file is etc/beforemote.",
      missing: "qmail-remote is run itself.",
      syntax: HEAD_SYNTAX.en,
      empty: "qmail-remote is run itself.",
      malformed: "If the path is no executable file, a warning goes to syslog, and qmail-remote is run.",
      danger: "A program that reports success without calling qmail-remote loses the mail.",
    },
    ja: {
      purpose: "送信するメールを先に処理するため、qmail-remote の代わりに実行されるプログラム。",
      content:
        "実行ファイル 1 つの絶対パスを書きます。mkconfig は qmail-remote 自身のパスを書き込みます。プログラムは最後に qmail-remote を呼び出す必要があります。ファイルは etc/beforemote です。",
      missing: "qmail-remote が直接実行されます。",
      syntax: HEAD_SYNTAX.ja,
      empty: "qmail-remote が直接実行されます。",
      malformed: "実行できるファイルのパスでないと syslog に警告が出て、qmail-remote が実行されます。",
      danger: "qmail-remote を呼び出さずに成功を報告するプログラムを指定すると、メールが失われます。",
    },
  },
  {
    name: "beforequeue",
    category: "other",
    reader: "line",
    dialects: ["eqmail"],
    readers: ["qmail-bfque"],
    manual: "qmail-bfrmt(8)",
    sources: ["eqmail: qmail-before.sh", "eqmail: mkconfig.sh"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "A program that is run in place of qmail-queue, to do something with mail before it is queued.",
      content:
        "The absolute path of one executable file; mkconfig writes that of qmail-queue itself. The program has to call qmail-queue in the end. The file is etc/beforequeue.",
      missing: "qmail-queue is run itself.",
      syntax: HEAD_SYNTAX.en,
      empty: "qmail-queue is run itself.",
      malformed: "If the path is no executable file, a warning goes to syslog, and qmail-queue is run.",
      danger: "A program that reports success without calling qmail-queue loses the mail.",
    },
    ja: {
      purpose: "キューに入れる前のメールを処理するため、qmail-queue の代わりに実行されるプログラム。",
      content:
        "実行ファイル 1 つの絶対パスを書きます。mkconfig は qmail-queue 自身のパスを書き込みます。プログラムは最後に qmail-queue を呼び出す必要があります。ファイルは etc/beforequeue です。",
      missing: "qmail-queue が直接実行されます。",
      syntax: HEAD_SYNTAX.ja,
      empty: "qmail-queue が直接実行されます。",
      malformed: "実行できるファイルのパスでないと syslog に警告が出て、qmail-queue が実行されます。",
      danger: "qmail-queue を呼び出さずに成功を報告するプログラムを指定すると、メールが失われます。",
    },
  },
  {
    name: "bounce.envrules",
    category: "other",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-send", "slowq-send"],
    manual: "qmail-send(8)",
    sources: ["indimail: qmail-send.c: injectbounce()", "indimail: slowq-send.c: injectbounce()", "indimail: envrules.c: envrules()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "BOUNCERULES",
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, the bounce is tried again later.",
      purpose: "Environment variables that qmail-send sets for a bounce, by the sender of the message that bounced.",
      content: ENV_RULES.en,
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、バウンスは後でもう一度試みられます。",
      purpose: "バウンスになったメールの送信者に応じて qmail-send が設定する環境変数。",
      content: ENV_RULES.ja,
    },
  },
  {
    name: "disclaimer",
    category: "other",
    reader: "list",
    dialects: ["indimail"],
    readers: [],
    shared: true,
    sources: ["indimail: qmail-showctl.c", "indimail: controlfiles.q"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: { ...KNOWN_BY_NAME.en, purpose: "A name that qmail-showctl accepts, as if for a text added to mail." },
    ja: { ...KNOWN_BY_NAME.ja, purpose: "qmail-showctl が受け入れる名前。メールに付ける免責文を思わせる名前です。" },
  },
  {
    name: "from.envrules",
    category: "other",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    readers: ["qmail-smtpd", "qmail-inject"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c", "indimail: envrules.c: envrules()", "indimail: qmail-inject.c: finishheader()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "FROMRULES",
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, the message is not taken.",
      purpose: "Environment variables that qmail-smtpd and qmail-inject set for a message, by its envelope sender.",
      content: ENV_RULES.en,
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、メールは受け付けられません。",
      purpose: "エンベロープ送信者に応じて qmail-smtpd と qmail-inject がメールごとに設定する環境変数。",
      content: ENV_RULES.ja,
    },
  },
  {
    name: "fromd.envrules",
    category: "other",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    readers: ["spawn-filter"],
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: main()", "indimail: envrules.c: envrules()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "FROMRULES",
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, the delivery is deferred.",
      purpose: "Environment variables that spawn-filter sets for a delivery, by the envelope sender.",
      content: ENV_RULES.en,
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、配送は保留されます。",
      purpose: "配送のとき、エンベロープ送信者に応じて spawn-filter が設定する環境変数。",
      content: ENV_RULES.ja,
    },
  },
  {
    name: "global_vars/",
    category: "other",
    reader: "directory",
    dialects: ["indimail"],
    readers: ["envdir"],
    shared: true,
    sources: ["indimail: qmail-showctl.c", "indimail: README.md", "libqmail: envdir.c: envdir()"],
    default: { kind: "none" },
    takesEffect: "restart the service",
    en: {
      purpose: "Environment variables for all of IndiMail's services.",
      content:
        "One file for each variable: its name is that of the variable, its first line the value; a file of 0 bytes removes the variable. The services' variables folders name this folder in their file .envdir, so that envdir reads it as well.",
      missing: "A service whose .envdir names the folder does not start: envdir ends with an error.",
      empty: "No variables come from here.",
      malformed: "A file in its place makes envdir end with an error, so that the service does not start.",
    },
    ja: {
      purpose: "IndiMail のすべてのサービスに与える環境変数。",
      content:
        "変数 1 つにつき 1 つのファイルを置きます。ファイル名が変数名、1 行目が値で、0 バイトのファイルは変数を削除します。各サービスの variables フォルダーの .envdir ファイルにこのフォルダーが書き込まれていて、envdir がこちらも読みます。",
      missing: ".envdir にこのフォルダーが書かれているサービスは、envdir がエラーで終了するため起動しません。",
      empty: "ここから設定される変数はありません。",
      malformed: "同じ名前のファイルがあると envdir はエラーで終了し、サービスは起動しません。",
    },
  },
  {
    name: "host.cntrl",
    shared: true,
    category: "other",
    reader: "line",
    dialects: ["indimail"],
    readers: ["libindimail"],
    sources: ["indimail-virtualdomains: findhost.c: open_central_db()", "indimail: qmail-showctl.c"],
    default: { kind: "build" },
    takesEffect: "next run",
    secret: true,
    environment: "CNTRL_HOST",
    en: {
      purpose: "The server with the control database of an IndiMail cluster, and the login there.",
      content:
        "A host, or `host:user:password:port`, with the path of a socket in place of the port and `:ssl` at the end if need be. CNTRL_HOST in the environment takes precedence.",
      missing: "The server that was compiled in is used.",
      empty: "The library reports `incomplete line`.",
      malformed:
        "The line is taken as it is; where it names no server, the database can't be opened. A program that can't read the file ends with 111.",
      syntax: BARE_LINE_SYNTAX.en,
      status: LIBRARY_STATUS.en,
      danger: "The password of the database stands here in clear text: other users should not be able to read the file.",
    },
    ja: {
      purpose: "IndiMail クラスターの制御データベースがあるサーバーと、そのログイン情報。",
      content:
        "ホスト、または `host:user:password:port` です。ポートの代わりにソケットのパスを書け、末尾に `:ssl` を付けられます。環境変数 CNTRL_HOST があればそちらが優先されます。",
      missing: "コンパイル時に組み込まれたサーバーが使われます。",
      empty: "ライブラリーは `incomplete line` と報告します。",
      malformed:
        "書かれたとおりに使われ、サーバーを指していなければデータベースを開けません。ファイルを読めないプログラムは 111 で終了します。",
      syntax: BARE_LINE_SYNTAX.ja,
      status: LIBRARY_STATUS.ja,
      danger: "データベースのパスワードが平文で書かれるため、ほかのユーザーが読めないようにしてください。",
    },
  },
  {
    name: "host.master",
    shared: true,
    category: "other",
    reader: "line",
    dialects: ["indimail"],
    readers: ["libindimail"],
    sources: ["indimail-virtualdomains: open_master.c: open_master()", "indimail: qmail-showctl.c"],
    default: { kind: "none" },
    takesEffect: "next run",
    secret: true,
    environment: "MASTER_HOST",
    en: {
      purpose: "The server with the master database of an IndiMail cluster, and the login there.",
      content:
        "A host, or `host:user:password:port`, with the path of a socket in place of the port and `:ssl` at the end if need be. MASTER_HOST in the environment takes precedence.",
      missing: "No master database is opened, unless MASTER_HOST names one.",
      malformed:
        "The line is taken as it is; where it names no server, the database can't be opened. A program that can't read the file ends with 111.",
      syntax: BARE_LINE_SYNTAX.en,
      status: LIBRARY_STATUS.en,
      danger: "The password of the database stands here in clear text: other users should not be able to read the file.",
      empty: "The program ends with 111 and reports `incomplete line`.",
    },
    ja: {
      purpose: "IndiMail クラスターのマスターデータベースがあるサーバーと、そのログイン情報。",
      content:
        "ホスト、または `host:user:password:port` です。ポートの代わりにソケットのパスを書け、末尾に `:ssl` を付けられます。環境変数 MASTER_HOST があればそちらが優先されます。",
      missing: "MASTER_HOST で指定しない限り、マスターデータベースは開かれません。",
      malformed:
        "書かれたとおりに使われ、サーバーを指していなければデータベースを開けません。ファイルを読めないプログラムは 111 で終了します。",
      syntax: BARE_LINE_SYNTAX.ja,
      status: LIBRARY_STATUS.ja,
      danger: "データベースのパスワードが平文で書かれるため、ほかのユーザーが読めないようにしてください。",
      empty: "プログラムは `incomplete line` と報告し、111 で終了します。",
    },
  },
  {
    name: "host.mysql",
    shared: true,
    category: "other",
    reader: "line",
    dialects: ["indimail"],
    readers: ["libindimail"],
    sources: ["indimail-virtualdomains: iopen.c: iopen()", "indimail: qmail-showctl.c"],
    default: { kind: "build" },
    takesEffect: "next run",
    secret: true,
    environment: "MYSQL_HOST",
    en: {
      purpose: "The MySQL server with IndiMail's virtual domains, and the login there.",
      content:
        "A host, or `host:user:password:port`, with the path of a socket in place of the port and `:ssl` at the end if need be. MYSQL_HOST in the environment takes precedence.",
      missing: "The server that was compiled in is used.",
      malformed:
        "The line is taken as it is; where it names no server, the database can't be opened. A program that can't read the file ends with 111.",
      danger: "The password of the database stands here in clear text: other users should not be able to read the file.",
      syntax: BARE_LINE_SYNTAX.en,
      status: LIBRARY_STATUS.en,
      empty: "The program ends with 100 and reports `incomplete line`.",
    },
    ja: {
      purpose: "IndiMail の仮想ドメインを収めた MySQL サーバーと、そのログイン情報。",
      content:
        "ホスト、または `host:user:password:port` です。ポートの代わりにソケットのパスを書け、末尾に `:ssl` を付けられます。環境変数 MYSQL_HOST があればそちらが優先されます。",
      missing: "コンパイル時に組み込まれたサーバーが使われます。",
      malformed:
        "書かれたとおりに使われ、サーバーを指していなければデータベースを開けません。ファイルを読めないプログラムは 111 で終了します。",
      danger: "データベースのパスワードが平文で書かれるため、ほかのユーザーが読めないようにしてください。",
      syntax: BARE_LINE_SYNTAX.ja,
      status: LIBRARY_STATUS.ja,
      empty: "プログラムは `incomplete line` と報告し、100 で終了します。",
    },
  },
  {
    name: "hostid",
    category: "other",
    reader: "line",
    dialects: ["indimail"],
    readers: ["libindimail"],
    shared: true,
    sources: ["indimail-virtualdomains: get_local_hostid.c: get_local_hostid()", "indimail: qmail-showctl.c"],
    default: { kind: "none" },
    takesEffect: "at once",
    en: {
      purpose: "The identifier by which IndiMail knows this host.",
      content: "Any text.",
      missing: "The number that gethostid() gives is used, in hexadecimal.",
      malformed: "The line is taken as it is. A program that can't read the file ends with 111.",
      syntax: BARE_LINE_SYNTAX.en,
      status: LIBRARY_STATUS.en,
      empty: "The identifier is empty.",
    },
    ja: {
      purpose: "IndiMail がこのホストを識別するための ID。",
      content: "任意の文字列です。",
      missing: "gethostid() が返す番号が 16 進数で使われます。",
      malformed: "書かれたとおりに使われます。ファイルを読めないプログラムは 111 で終了します。",
      syntax: BARE_LINE_SYNTAX.ja,
      status: LIBRARY_STATUS.ja,
      empty: "識別子は空になります。",
    },
  },
  {
    name: "hostip",
    category: "other",
    reader: "line",
    dialects: ["indimail"],
    readers: ["libindimail"],
    shared: true,
    sources: ["indimail-virtualdomains: get_local_ip.c: get_local_ip()", "indimail: qmail-showctl.c"],
    default: { kind: "none" },
    takesEffect: "at once",
    en: {
      purpose: "The IP address that IndiMail takes for this host's.",
      content: "One IP address. Before September 2023 the library read localiphost instead.",
      missing: "An address to which the host's own name resolves is used.",
      malformed: "The line is taken as it is. A program that can't read the file ends with 111.",
      syntax: BARE_LINE_SYNTAX.en,
      status: LIBRARY_STATUS.en,
      empty: "The program ends with 100 and reports `incomplete line`.",
    },
    ja: {
      purpose: "IndiMail がこのホストのものとして使う IP アドレス。",
      content: "IP アドレスを 1 つ書きます。2023 年 9 月より前のライブラリーは、代わりに localiphost を読みます。",
      missing: "ホスト自身の名前から引いたアドレスが使われます。",
      malformed: "書かれたとおりに使われます。ファイルを読めないプログラムは 111 で終了します。",
      syntax: BARE_LINE_SYNTAX.ja,
      status: LIBRARY_STATUS.ja,
      empty: "プログラムは `incomplete line` と報告し、100 で終了します。",
    },
  },
  {
    name: "libindimail",
    category: "other",
    reader: "line",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "qmail-lspawn", "qmail-rspawn", "qmail-showctl"], {
      "qmail-lspawn": "restart qmail-send",
      "qmail-rspawn": "restart qmail-send",
    }),
    sources: ["indimail: smtpd.c", "indimail: spawn.c: QSPAWN()", "indimail: qmail-showctl.c"],
    default: { kind: "none" },
    environment: "VIRTUAL_PKG_LIB",
    en: {
      purpose: "The library through which the mail system knows IndiMail's virtual domains.",
      content: "The path of libindimail.so. VIRTUAL_PKG_LIB overrides it.",
      missing: "There is no support for virtual domains in a database.",
      empty: "An empty path names no library, and what needs its functions fails: to do without the library, remove the file.",
      malformed:
        "If the library can't be loaded, or the file can't be read, qmail-smtpd takes no mail, and qmail-lspawn and qmail-rspawn end with 111 when they start: nothing is delivered.",
      danger: "The library is loaded into the mail programs: whoever can write the file or the library decides what they do.",
    },
    ja: {
      purpose: "メールシステムが IndiMail の仮想ドメインを扱うためのライブラリー。",
      content: "libindimail.so のパスを書きます。VIRTUAL_PKG_LIB が優先します。",
      missing: "データベース上の仮想ドメインは扱えません。",
      empty:
        "空のパスではライブラリーが見つからず、その関数を使う処理は失敗します。ライブラリーを使わないなら、ファイルを削除してください。",
      malformed:
        "ライブラリーを読み込めないか、ファイルを読めないと、qmail-smtpd はメールを受け付けません。qmail-lspawn と qmail-rspawn は起動時に 111 で終了し、メールは配送されません。",
      danger:
        "ライブラリーはメールのプログラムに読み込まれるため、このファイルやライブラリーを書き換えられる人は、その動作を変えられます。",
    },
  },
  {
    name: "libmysql",
    category: "other",
    reader: "line",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "spawn-filter", "autoresponder"]),
    shared: true,
    sources: ["indimail: load_mysql.c: initMySQLlibrary()", "indimail: sqlmatch.c: sqlmatch()"],
    default: { kind: "none" },
    environment: "MYSQL_LIB",
    en: {
      purpose: "The client library of MySQL, with which the tables of NAME.sql are searched.",
      content: "The path of libmysqlclient.so. MYSQL_LIB overrides it. Before November 2022 the file was called mysql_lib.",
      missing: "No library is loaded, and the tables that NAME.sql names are not searched.",
      empty: "No library is found, and the tables that NAME.sql names are not searched.",
      malformed: "If the library can't be loaded, or the file can't be read, the tables that NAME.sql names are not searched.",
      danger: "The library is loaded into the mail programs: whoever can write the file or the library decides what they do.",
    },
    ja: {
      purpose: "NAME.sql のテーブルを検索するための MySQL クライアントライブラリー。",
      content: "libmysqlclient.so のパスを書きます。MYSQL_LIB が優先します。2022 年 11 月より前のファイル名は mysql_lib です。",
      missing: "ライブラリーは読み込まれず、NAME.sql で指定したテーブルは検索されません。",
      empty: "ライブラリーが見つからず、NAME.sql で指定したテーブルは検索されません。",
      malformed: "ライブラリーを読み込めないか、ファイルを読めないと、NAME.sql で指定したテーブルは検索されません。",
      danger:
        "ライブラリーはメールのプログラムに読み込まれるため、このファイルやライブラリーを書き換えられる人は、その動作を変えられます。",
    },
  },
  {
    name: "mcdinfo",
    category: "other",
    reader: "blob",
    dialects: ["indimail"],
    readers: ["inlookup", "libindimail"],
    sources: ["indimail-virtualdomains: LoadDbInfo.c: LoadDbInfo_TXT(), loadMCDInfo()"],
    default: { kind: "none" },
    takesEffect: "restart the service",
    secret: true,
    environment: "MCDFILE",
    en: {
      purpose: "On which database server each domain of an IndiMail cluster stands.",
      content:
        "A keyword, a blank and its value on each line: domain (with a 1 behind the name if it is spread over several hosts), then server, mdahost, port, use_ssl, database, user and pass. # begins a comment within a line too, so that a password can't hold one. dbinfo(1) edits the file.",
      missing:
        "The domains of this host are known through host.mysql. Where host.master exists, the file is written anew from the table dbinfo of the master database, as far as that holds records for it.",
      empty: "The domains of this host are known through host.mysql.",
      malformed:
        "A line without a value or a record that is not complete makes the whole file count for nothing: no database server is known. A program that can't read the file ends with 111.",
      danger: "The password of the database stands here in clear text: other users should not be able to read the file.",
      status: "Read by inlookup and by IndiMail's library of virtual domains, which are no part of indimail-mta.",
    },
    ja: {
      purpose: "IndiMail のクラスターで、各ドメインがどのデータベースサーバーにあるか。",
      content:
        "1 行ごとにキーワード、空白、値を書きます。domain (複数のホストに分散したドメインでは名前の後ろに 1) に続けて、server、mdahost、port、use_ssl、database、user、pass を並べます。行の途中でも # から後ろはコメントになるため、パスワードに # は使えません。編集には dbinfo(1) を使います。",
      missing:
        "このホストのドメインは host.mysql によって認識されます。host.master があれば、マスターデータベースの dbinfo テーブルにこのファイルのレコードがある限り、そこから作り直されます。",
      empty: "このホストのドメインは host.mysql によって認識されます。",
      malformed:
        "値のない行や、項目の揃っていないレコードがあると、ファイル全体が使われず、データベースサーバーがわからなくなります。ファイルを読めないプログラムは 111 で終了します。",
      danger: "データベースのパスワードが平文で書かれるため、ほかのユーザーが読めないようにしてください。",
      status: "inlookup と IndiMail の仮想ドメイン用ライブラリーが読みます。どちらも indimail-mta には含まれません。",
    },
  },
  {
    name: "qregex",
    shared: true,
    category: "other",
    reader: "integer",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "qmail-send", "slowq-send", "qmta-send", "uacl"], INDIMAIL_AT_START),
    manual: "qmail-smtpd(8)",
    sources: [
      "indimail: smtpd.c: open_control_files2()",
      "indimail: qmail-send.c: getcontrols()",
      "indimail: slowq-send.c: getcontrols()",
      "indimail: qmta-send.c: do_controls()",
      "indimail: uacl.c: main()",
      "indimail: qregex.c: address_match()",
    ],
    default: { kind: "literal", value: "0" },
    environment: "QREGEX",
    en: {
      purpose: "Whether lists hold regular expressions.",
      content:
        "1 sets QREGEX, with which the lines of many lists are regular expressions. In qmail-smtpd that holds as a rule only until MAIL, which puts the environment back as it was at the start: for badmailfrom and other lists of senders and recipients, set QREGEX itself.",
      missing: "Unless QREGEX is set, these lists hold whole entries and wildmat patterns.",
      danger: "In entries that were written as names, a dot then stands for any character.",
    },
    ja: {
      purpose: "リストの内容を正規表現として扱うかどうか。",
      content:
        "1 にすると QREGEX が設定され、多くのリストの各行が正規表現になります。ただし qmail-smtpd では MAIL を受けると環境変数が起動時の状態に戻るため、効き目があるのは原則としてそれまでです。badmailfrom など送信者や受信者のリストには、QREGEX そのものを設定してください。",
      missing: "QREGEX を設定しない限り、それらのリストにはエントリそのものと wildmat パターンを書きます。",
      danger: "名前として書いたエントリの中のドットも、任意の 1 文字を表すようになります。",
    },
  },
  {
    name: "queueforward",
    category: "other",
    reader: "list",
    dialects: ["indimail"],
    readers: [],
    shared: true,
    sources: ["indimail: qmail-showctl.c", "indimail: controlfiles.q"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: { ...KNOWN_BY_NAME.en, purpose: "A name that qmail-showctl accepts, as if for mail passed from queue to queue." },
    ja: { ...KNOWN_BY_NAME.ja, purpose: "qmail-showctl が受け入れる名前。キューの転送を思わせる名前です。" },
  },
  {
    name: "rcpt.envrules",
    category: "other",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["spawn-filter"],
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: main()", "indimail: envrules.c: envrules()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "RCPTRULES",
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, the delivery is deferred.",
      purpose: "Environment variables that spawn-filter sets for a delivery, by the recipient.",
      content: ENV_RULES.en,
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、配送は保留されます。",
      purpose: "配送のとき、受信者に応じて spawn-filter が設定する環境変数。",
      content: ENV_RULES.ja,
    },
  },
  {
    name: "rcptdomains",
    category: "other",
    reader: "list",
    dialects: ["indimail"],
    readers: [],
    shared: true,
    sources: ["indimail: qmail-showctl.c", "indimail: controlfiles.q"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: { ...KNOWN_BY_NAME.en, purpose: "A name that qmail-showctl accepts; the domains that may receive mail stand in rcpthosts." },
    ja: { ...KNOWN_BY_NAME.ja, purpose: "qmail-showctl が受け入れる名前。受け付ける宛先のドメインは rcpthosts に書きます。" },
  },
  {
    name: "servicedir.conf",
    category: "other",
    reader: "line",
    dialects: ["indimail"],
    readers: ["svctool"],
    shared: true,
    manual: "svctool(8)",
    sources: ["indimail: svctool.in", "indimail: indimail-control.9"],
    default: { kind: "build" },
    takesEffect: "next run",
    en: {
      purpose: "The folder of supervised services on which svctool works.",
      content: "The path of one folder. svctool's option --servicedir takes precedence.",
      syntax: "The whole file is taken, by `cat`, and not just its first line. Newlines at its end are dropped; blanks and # are data.",
      missing: "The folder is the one that was chosen when svctool was built, as a rule /service.",
      malformed: "The text is taken as it is, unchecked.",
      empty: "svctool refuses most of its work, with `Supervise Directory not specified`, unless --servicedir is given.",
    },
    ja: {
      purpose: "svctool が扱う、監視下のサービスを置くフォルダー。",
      content: "フォルダーのパスを 1 つ書きます。svctool の --servicedir オプションがあれば、そちらが優先されます。",
      syntax: "1 行目だけでなく、`cat` でファイル全体が読まれます。取り除かれるのは末尾の改行だけで、空白と # はデータとして残ります。",
      missing: "svctool をビルドしたときに決められたフォルダー (通常は /service) を使います。",
      malformed: "検査されず、書かれたとおりに使われます。",
      empty: "--servicedir がなければ、svctool は `Supervise Directory not specified` と表示して、ほとんどの処理を行いません。",
    },
  },
];
