import type { ControlFileEntry } from "../entry.ts";
import { INDIMAIL_AT_START, readBy } from "./moments.ts";

/** IndiMail's files that set environment variables: how a line is read, and what comes of it. */
const ENV_RULES = {
  en: "a pattern, a colon, and settings with commas between them: `*@example.com:DATABYTES=1000000,SPAMFILTER=`. All lines that match are applied in their order, so a later one overrides an earlier one; a setting without a value removes the variable. `<>` or nothing before the colon stands for the empty address. Patterns are wildmat patterns, or regular expressions with QREGEX=1.",
  ja: "`*@example.com:DATABYTES=1000000,SPAMFILTER=` のように、パターン、コロン、カンマで区切った設定を書きます。一致した行はすべて順に適用され、後の行が前の行を上書きします。値のない設定は変数を削除します。コロンの前の `<>` や空は、空のアドレスを表します。パターンは wildmat 形式で、QREGEX=1 なら正規表現です。",
} as const;

const ENV_RULES_SHARED = {
  en: {
    missing: "No variable is changed.",
    empty: "No variable is changed.",
    malformed: "A line without a colon is skipped.",
    danger:
      "It can set variables such as QMAILQUEUE, which says what program takes the message: the file needs the same protection as a program.",
  },
  ja: {
    missing: "環境変数は変わりません。",
    empty: "環境変数は変わりません。",
    malformed: "コロンのない行は飛ばされます。",
    danger:
      "メールを受け取るプログラムを決める QMAILQUEUE のような変数も設定できるため、プログラムと同じように書き換えから守る必要があります。",
  },
} as const;

/** IndiMail: a name that its qmail-showctl knows and no program reads. */
const KNOWN_BY_NAME = {
  en: {
    content: "No program uses it.",
    missing: "Nothing changes.",
    empty: "Nothing changes.",
    malformed: "The content is never looked at.",
    status: "Known by name only: qmail-showctl does not report it as unknown, and no program reads it.",
  },
  ja: {
    content: "どのプログラムも使いません。",
    missing: "何も変わりません。",
    empty: "何も変わりません。",
    malformed: "内容が調べられることはありません。",
    status: "名前だけが知られているファイルです。qmail-showctl は不明なファイルとして報告しませんが、読むプログラムはありません。",
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
        "NAME is one of authdomains, badhelo, badip, badmailfrom, badrcptto, blackholedrcpt, blackholedsender, chkrcptdomains, chksenderdomains, goodrcptto, greylist.white, relaymailfrom, spamignore, tlsa.white and tlsadomains. qmail-cdb makes it. It is searched before NAME.sql and NAME, and only for the whole address or host: an entry for a domain, as `@example.com`, a pattern or a regular expression does nothing in it. authdomains.cdb counts only while authdomains exists, and badhelo.cdb finds nothing since January 2024. autoresponder searches badrcptto.cdb. qmail-showctl knows badext.cdb too, but the scanner searches badext alone.",
      missing:
        "NAME.sql and NAME itself are searched. For greylist.white, tlsa.white and tlsadomains, the programs of 2023 and early 2024 search the compiled form alone and find nothing.",
      empty: "A file of 0 bytes is no cdb: as if it were damaged.",
      malformed:
        "If the file is damaged or can't be read, qmail-smtpd answers 451 and qmail-remote and spawn-filter defer the mail; qmail-greyd and qmail-daned end when they look something up, and autoresponder ends with 111.",
    },
    ja: {
      purpose: "アドレスやホストのリストを変換したもの。件数が多いときに使います。",
      content:
        "NAME は authdomains、badhelo、badip、badmailfrom、badrcptto、blackholedrcpt、blackholedsender、chkrcptdomains、chksenderdomains、goodrcptto、greylist.white、relaymailfrom、spamignore、tlsa.white、tlsadomains のいずれかです。qmail-cdb で作ります。NAME.sql と NAME より先に検索され、アドレスやホスト名の全体が一致するかどうかだけを調べます。`@example.com` のようなドメインのエントリ、パターン、正規表現は働きません。authdomains.cdb は authdomains がある間だけ有効で、badhelo.cdb では 2024 年 1 月以降の版は何も見つけられません。autoresponder は badrcptto.cdb を検索します。qmail-showctl は badext.cdb の名前も知っていますが、検査プログラムが調べるのは badext だけです。",
      missing:
        "NAME.sql と NAME が検索されます。ただし greylist.white、tlsa.white、tlsadomains は、2023 年から 2024 年初めのプログラムでは変換したものしか検索されず、何にも一致しません。",
      empty: "0 バイトのファイルは cdb ではなく、壊れている場合と同じです。",
      malformed:
        "壊れているか、読めない場合、qmail-smtpd は 451 を返し、qmail-remote と spawn-filter は配送を保留します。qmail-greyd と qmail-daned は検索したときに終了し、autoresponder は 111 で終了します。",
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
        "`host:user:password:database:table`; none of them can hold a colon. The column email of the table is searched after NAME.cdb; if the database has no such table, it is made. That needs a build with MySQL, and the library that libmysql names.",
      missing: "No table is searched.",
      syntax: "The whole file is taken. Only a newline at its end is dropped: blanks, # and CR are data.",
      empty: "Look-ups fail, and qmail-smtpd answers 451.",
      malformed:
        "With fewer than four colons or without a table, look-ups fail, and qmail-smtpd answers 451. So they do if the file can't be read or the database does not answer.",
      danger:
        "The password of the database stands here in clear text: other users should not be able to read the file. As long as the connection to the database is open, the program searches the same table for all other lists too, whether they have a .sql file of their own or not.",
    },
    ja: {
      purpose: "リスト NAME と同じように検索されるデータベースのテーブルの場所。",
      content:
        "`host:user:password:database:table` のように書きます。どの項目にもコロンは使えません。テーブルの email 列が NAME.cdb の次に検索され、テーブルがデータベースになければ作られます。MySQL を有効にしたビルドと、libmysql に書いたライブラリーが必要です。",
      missing: "テーブルは検索されません。",
      syntax: "ファイル全体が使われます。取り除かれるのは末尾の改行だけで、空白、#、CR はデータとして残ります。",
      empty: "検索に失敗し、qmail-smtpd は 451 を返します。",
      malformed:
        "コロンが 4 つに満たないか、テーブル名がないと、検索に失敗し、qmail-smtpd は 451 を返します。ファイルを読めない場合や、データベースが応答しない場合も同じです。",
      danger:
        "データベースのパスワードが平文で書かれているため、ほかのユーザーが読めないようにしてください。また、データベースとの接続が開いている間は、.sql ファイルの有無にかかわらず、ほかのリストも同じテーブルで検索されます。",
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
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, qmail-smtpd answers 451 and exits.",
      purpose: "Environment variables that qmail-smtpd sets for the messages of clients that may relay or have logged in.",
      content:
        "A pattern, a colon, and settings with commas between them: `<>:DATABYTES=1000000,SPAMFILTER=`. The lines are applied at DATA. What qmail-smtpd compares is the empty address and not the sender's, so only a line with `<>`, nothing or a pattern such as `*` before the colon fits. A setting without a value removes the variable. AUTHRULES names another file.",
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、qmail-smtpd は 451 を返して終了します。",
      purpose: "中継を許可されたクライアントや認証済みのクライアントのメールに対して、qmail-smtpd が設定する環境変数。",
      content:
        "`<>:DATABYTES=1000000,SPAMFILTER=` のように、パターン、コロン、カンマで区切った設定を書きます。DATA のときに適用されます。qmail-smtpd が比べるのは送信者ではなく空のアドレスなので、当てはまるのはコロンの前が `<>`、空、または `*` のようなパターンの行だけです。値のない設定は変数を削除します。AUTHRULES で別のファイルを指定できます。",
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
      empty: "qmail-remote is run itself, and nothing is logged.",
      malformed: "If the path is no executable file, a blank behind it included, a warning goes to syslog, and qmail-remote is run.",
      danger: "A program that reports success without calling qmail-remote loses the mail.",
    },
    ja: {
      purpose: "送信するメールを先に処理するため、qmail-remote の代わりに実行されるプログラム。",
      content:
        "実行ファイル 1 つの絶対パスを書きます。mkconfig は qmail-remote 自身のパスを書き込みます。プログラムは最後に qmail-remote を呼び出す必要があります。ファイルは etc/beforemote です。",
      missing: "qmail-remote が直接実行されます。",
      syntax: HEAD_SYNTAX.ja,
      empty: "qmail-remote が直接実行され、ログには何も残りません。",
      malformed: "実行できるファイルでないと (後ろの空白もパスの一部になります) syslog に警告が出て、qmail-remote が実行されます。",
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
      empty: "qmail-queue is run itself, and nothing is logged.",
      malformed: "If the path is no executable file, a blank behind it included, a warning goes to syslog, and qmail-queue is run.",
      danger: "A program that reports success without calling qmail-queue loses the mail.",
    },
    ja: {
      purpose: "キューに入れる前のメールを処理するため、qmail-queue の代わりに実行されるプログラム。",
      content:
        "実行ファイル 1 つの絶対パスを書きます。mkconfig は qmail-queue 自身のパスを書き込みます。プログラムは最後に qmail-queue を呼び出す必要があります。ファイルは etc/beforequeue です。",
      missing: "qmail-queue が直接実行されます。",
      syntax: HEAD_SYNTAX.ja,
      empty: "qmail-queue が直接実行され、ログには何も残りません。",
      malformed: "実行できるファイルでないと (後ろの空白もパスの一部になります) syslog に警告が出て、qmail-queue が実行されます。",
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
    sources: ["indimail: qmail-send.c", "indimail: slowq-send.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, qmail-send logs an alert and tries the bounce again later.",
      purpose: "Environment variables that qmail-send sets for a bounce, by the bounce's recipient.",
      content: `A line is ${ENV_RULES.en} BOUNCERULES names another file.`,
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、qmail-send はログに警告を残し、バウンスを後でもう一度試みます。",
      purpose: "バウンスの受信者に応じて qmail-send が設定する環境変数。",
      content: `${ENV_RULES.ja}BOUNCERULES で別のファイルを指定できます。`,
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
    sources: ["indimail: smtpd.c", "indimail: envrules.c: envrules()", "indimail: qmail-inject.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, qmail-smtpd answers 451 and exits, and qmail-inject ends with 111.",
      purpose: "Environment variables that qmail-smtpd and qmail-inject set for a message, by its envelope sender.",
      content: `A line is ${ENV_RULES.en} FROMRULES names another file.`,
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、qmail-smtpd は 451 を返して終了し、qmail-inject は 111 で終了します。",
      purpose: "エンベロープ送信者に応じて qmail-smtpd と qmail-inject が設定する環境変数。",
      content: `${ENV_RULES.ja}FROMRULES で別のファイルを指定できます。`,
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
    sources: ["indimail: spawn-filter.c"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, deliveries are deferred.",
      purpose: "Environment variables that spawn-filter sets for a delivery, by the envelope sender.",
      content: `A line is ${ENV_RULES.en} FROMRULES names another file.`,
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、配送は保留されます。",
      purpose: "配送のとき、エンベロープ送信者に応じて spawn-filter が設定する環境変数。",
      content: `${ENV_RULES.ja}FROMRULES で別のファイルを指定できます。`,
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
        "One file for each variable: its name is that of the variable, its first line the value, without blanks at its end; a file of 0 bytes removes the variable. The installation names this folder in the file .envdir of each service's variables folder, so that envdir in the run script reads it first and the service's own variables go before it.",
      missing: "envdir ends with an error wherever a .envdir names the folder: such a service does not start.",
      empty: "No variables come from here.",
      malformed:
        "A file in its place makes envdir end with an error, so that the service does not start. So does a variable's file that can't be read, unless envdir is told to pass over such files.",
    },
    ja: {
      purpose: "IndiMail のすべてのサービスに与える環境変数。",
      content:
        "変数 1 つにつき 1 つのファイルを置きます。ファイル名が変数名、1 行目が値 (末尾の空白は除きます) で、0 バイトのファイルは変数を削除します。各サービスの variables フォルダーの .envdir ファイルにこのフォルダーが書き込まれていて、run スクリプトの envdir が先に読むため、サービスごとの変数のほうが優先されます。",
      missing: ".envdir にこのフォルダーが書かれていると envdir はエラーで終了し、そのサービスは起動しません。",
      empty: "ここから設定される変数はありません。",
      malformed:
        "同じ名前のファイルがあると envdir はエラーで終了し、サービスは起動しません。変数のファイルを読めない場合も、読めないファイルを飛ばすよう envdir に指定していない限り、同じです。",
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
        "As in host.mysql: a host, or `host:user:password:port`, with the path of a socket in place of the port and `:ssl` or `:nossl` at the end if need be. CNTRL_HOST in the environment goes before.",
      missing: "The server that was compiled in is used; host.mysql is not asked.",
      empty: "The program that wants the database ends with 100: `incomplete line`.",
      malformed:
        "The line is taken as it is; where it names no server, the database can't be opened. A program that can't read the file ends with 111.",
      syntax: BARE_LINE_SYNTAX.en,
      status: LIBRARY_STATUS.en,
      danger: "The password of the database stands here in clear text: other users should not be able to read the file.",
    },
    ja: {
      purpose: "IndiMail クラスターの制御データベースがあるサーバーと、そのログイン情報。",
      content:
        "host.mysql と同じで、ホスト、または `host:user:password:port` です。ポートの代わりにソケットのパスを書け、末尾に `:ssl` か `:nossl` を付けられます。環境変数 CNTRL_HOST があればそちらが優先されます。",
      missing: "コンパイル時に組み込まれたサーバーが使われ、host.mysql は調べられません。",
      empty: "データベースを使うプログラムは `incomplete line` と報告し、100 で終了します。",
      malformed:
        "書かれたとおりに使われ、サーバーを指していなければデータベースを開けません。ファイルを読めないプログラムは 111 で終了します。",
      syntax: BARE_LINE_SYNTAX.ja,
      status: LIBRARY_STATUS.ja,
      danger: "データベースのパスワードが平文で書かれています。ほかのユーザーが読めないようにしてください。",
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
        "As in host.mysql: a host, or `host:user:password:port`, with the path of a socket in place of the port and `:ssl` or `:nossl` at the end if need be. MASTER_HOST in the environment goes before.",
      missing: "No master database is opened, unless MASTER_HOST names one.",
      malformed: "The line is taken as it is, unchecked. A program that finds the file empty, or can't read it, ends with 111.",
      syntax: BARE_LINE_SYNTAX.en,
      status: LIBRARY_STATUS.en,
      danger: "The password of the database stands here in clear text: other users should not be able to read the file.",
      empty: "The program that wants the database ends with 111: `incomplete line`.",
    },
    ja: {
      purpose: "IndiMail クラスターのマスターデータベースがあるサーバーと、そのログイン情報。",
      content:
        "host.mysql と同じで、ホスト、または `host:user:password:port` です。ポートの代わりにソケットのパスを書け、末尾に `:ssl` か `:nossl` を付けられます。環境変数 MASTER_HOST があればそちらが優先されます。",
      missing: "MASTER_HOST で指定しない限り、マスターデータベースは開かれません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルが空か、読めない場合、プログラムは 111 で終了します。",
      syntax: BARE_LINE_SYNTAX.ja,
      status: LIBRARY_STATUS.ja,
      danger: "データベースのパスワードが平文で書かれています。ほかのユーザーが読めないようにしてください。",
      empty: "データベースを使うプログラムは `incomplete line` と報告し、111 で終了します。",
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
        "A host, or `host:user:password:port`. The path of a socket may stand in place of the port, and `:ssl` or `:nossl` at the end. MYSQL_HOST in the environment goes before.",
      missing: "The server that was compiled in is used.",
      malformed:
        "The line is taken as it is; where it names no server, the database can't be opened. A program that can't read the file ends with 111.",
      danger: "The password of the database stands here in clear text: other users should not be able to read the file.",
      syntax: BARE_LINE_SYNTAX.en,
      status: LIBRARY_STATUS.en,
      empty: "The program that wants the database ends with 100: `incomplete line`.",
    },
    ja: {
      purpose: "IndiMail の仮想ドメインを収めた MySQL サーバーと、そのログイン情報。",
      content:
        "ホスト、または `host:user:password:port` です。ポートの代わりにソケットのパスを書け、末尾に `:ssl` か `:nossl` を付けられます。環境変数 MYSQL_HOST があればそちらが優先されます。",
      missing: "コンパイル時に組み込まれたサーバーが使われます。",
      malformed:
        "書かれたとおりに使われ、サーバーを指していなければデータベースを開けません。ファイルを読めないプログラムは 111 で終了します。",
      danger: "データベースのパスワードが平文で書かれるため、ほかのユーザーが読めないようにしてください。",
      syntax: BARE_LINE_SYNTAX.ja,
      status: LIBRARY_STATUS.ja,
      empty: "データベースを使うプログラムは `incomplete line` と報告し、100 で終了します。",
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
      empty: "The identifier is empty. A first line with nothing but a newline ends the program with 100.",
    },
    ja: {
      purpose: "IndiMail がこのホストを識別するための ID。",
      content: "任意の文字列です。",
      missing: "gethostid() が返す番号が 16 進数で使われます。",
      malformed: "書かれたとおりに使われます。ファイルを読めないプログラムは 111 で終了します。",
      syntax: BARE_LINE_SYNTAX.ja,
      status: LIBRARY_STATUS.ja,
      empty: "識別子は空になります。1 行目が改行だけだと、プログラムは 100 で終了します。",
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
      content: "One IP address. Until September 2023 the library read localiphost instead.",
      missing: "An address to which the host's own name resolves is used.",
      malformed: "The line is taken as it is. A program that can't read the file ends with 111.",
      syntax: BARE_LINE_SYNTAX.en,
      status: LIBRARY_STATUS.en,
      empty: "The program ends with 100: `incomplete line`.",
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
      empty: "No library stands behind an empty path: what needs its functions fails. To do without the library, remove the file.",
      malformed:
        "If the library can't be loaded, or the file can't be read, qmail-smtpd answers 451 and exits, and qmail-lspawn and qmail-rspawn end with 111 when they start: nothing is delivered.",
      danger: "The library is loaded into the mail programs: whoever can write the file or the library decides what they do.",
    },
    ja: {
      purpose: "メールシステムが IndiMail の仮想ドメインを扱うためのライブラリー。",
      content: "libindimail.so のパスを書きます。VIRTUAL_PKG_LIB が優先します。",
      missing: "データベース上の仮想ドメインは扱えません。",
      empty:
        "空のパスではライブラリーが見つからず、その関数を使う処理は失敗します。ライブラリーを使わないなら、ファイルを削除してください。",
      malformed:
        "ライブラリーを読み込めないか、ファイルを読めないと、qmail-smtpd は 451 を返して終了します。qmail-lspawn と qmail-rspawn は起動時に 111 で終了し、メールは一切配送されません。",
      danger:
        "ライブラリーはメールのプログラムに読み込まれるため、このファイルやライブラリーを書き換えられる人は、その動作を自由に変えられます。",
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
      content: "The path of libmysqlclient.so. MYSQL_LIB overrides it. Programs of before November 2022 call the file mysql_lib.",
      missing: "No library is loaded, and the tables that NAME.sql names are not searched.",
      empty: "No library is found, and the tables that NAME.sql names are not searched.",
      malformed:
        "If the library can't be loaded, or the file can't be read, the tables that NAME.sql names are not searched, without an error.",
      danger: "The library is loaded into the mail programs: whoever can write the file or the library decides what they do.",
    },
    ja: {
      purpose: "NAME.sql のテーブルを検索するための MySQL クライアントライブラリー。",
      content:
        "libmysqlclient.so のパスを書きます。MYSQL_LIB が優先します。2022 年 11 月より前のプログラムでは、ファイル名は mysql_lib です。",
      missing: "ライブラリーは読み込まれず、NAME.sql で指定したテーブルは検索されません。",
      empty: "ライブラリーが見つからず、NAME.sql で指定したテーブルは検索されません。",
      malformed: "ライブラリーを読み込めないか、ファイルを読めないと、NAME.sql で指定したテーブルは検索されず、エラーにもなりません。",
      danger:
        "ライブラリーはメールのプログラムに読み込まれるため、このファイルやライブラリーを書き換えられる人は、その動作を自由に変えられます。",
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
        "A keyword, a blank and its value on each line: domain, with a 1 behind the name if it is spread over several hosts, then server, mdahost, port, use_ssl, database, user and pass. # begins a comment, within a line too, so that no password can hold one. In a build for clusters, if host.master exists, the file is kept equal to the table dbinfo of the master database, and the newer of the two wins. dbinfo(1) edits it; MCDFILE names another file.",
      missing:
        "If host.master exists, the file is written anew from the table dbinfo; if the master database can't be opened then, no database server is known. Otherwise only the domains of this host are known, through host.mysql.",
      empty:
        "Only the domains of this host are known, through host.mysql. If host.master exists and the file is newer than the table dbinfo, its records are deleted from the table.",
      malformed:
        "A line without a value, an unknown keyword or a record that is not complete makes the whole file count for nothing: no database server is known. A program that can't read the file ends with 111.",
      danger: "Passwords of databases stand here in clear text: other users should not be able to read the file.",
      status: "Read by inlookup and by IndiMail's library of virtual domains, which are no part of indimail-mta.",
    },
    ja: {
      purpose: "IndiMail のクラスターで、各ドメインがどのデータベースサーバーにあるか。",
      content:
        "1 行ごとにキーワード、空白、値を書きます。domain (複数のホストに分散したドメインでは名前の後ろに 1) に続けて、server、mdahost、port、use_ssl、database、user、pass を並べます。行の途中でも # から後ろはコメントになるため、パスワードに # は使えません。クラスター用のビルドでは、host.master があれば、マスターデータベースの dbinfo テーブルと内容が揃えられ、新しいほうが優先されます。編集には dbinfo(1) を使います。MCDFILE で別のファイルを指定できます。",
      missing:
        "host.master があれば、dbinfo テーブルから作り直され、マスターデータベースを開けなければデータベースサーバーがわからなくなります。host.master もなければ、このホストのドメインだけが host.mysql によって認識されます。",
      empty:
        "このホストのドメインだけが host.mysql によって認識されます。host.master があり、ファイルのほうが dbinfo テーブルより新しければ、そのレコードはテーブルから削除されます。",
      malformed:
        "値のない行、未知のキーワード、項目の揃っていないレコードがあると、ファイル全体が使われず、データベースサーバーがわからなくなります。ファイルを読めないプログラムは 111 で終了します。",
      danger: "データベースのパスワードが平文で書かれているため、ほかのユーザーが読めないようにしてください。",
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
        "A positive number sets QREGEX to 1: the lines of the lists are then regular expressions, and the files of patterns such as badmailpatterns are not used. In qmail-smtpd that holds as a rule only until MAIL, which puts the environment back as it was at the start: for badmailfrom and the other lists of senders and recipients, set QREGEX itself, in the rules for tcpserver for instance. accesslist follows the file in any case. qmail-send, slowq-send and qmta-send read the file when they are started; those of 2022 do not read it yet.",
      missing: "Lists hold whole entries and wildmat patterns, unless QREGEX is set.",
      danger: "Lists change their meaning: in entries that were written as names, a dot stands for any character.",
    },
    ja: {
      purpose: "リストの内容を正規表現として扱うかどうか。",
      content:
        "正の数にすると QREGEX が 1 に設定され、リストの各行は正規表現になり、badmailpatterns などのパターンのファイルは使われません。ただし qmail-smtpd では MAIL を受けると環境変数が起動時の状態に戻るため、効き目があるのは原則としてそれまでです。badmailfrom など送信者や受信者のリストには、tcpserver の規則などで QREGEX そのものを設定してください。accesslist は、いつもこのファイルに従います。qmail-send、slowq-send、qmta-send は起動時に読みますが、2022 年のものはまだ読みません。",
      missing: "QREGEX を設定しない限り、リストにはエントリそのものと wildmat パターンを書きます。",
      danger: "リストの意味が変わり、名前として書いたエントリの中のドットも任意の 1 文字を表すようになります。",
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
    en: {
      ...ENV_RULES_SHARED.en,
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, deliveries are deferred.",
      purpose: "Environment variables that spawn-filter sets for a delivery, by the recipient.",
      content: `A line is ${ENV_RULES.en} RCPTRULES names another file.`,
    },
    ja: {
      ...ENV_RULES_SHARED.ja,
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、配送は保留されます。",
      purpose: "配送のとき、受信者に応じて spawn-filter が設定する環境変数。",
      content: `${ENV_RULES.ja}RCPTRULES で別のファイルを指定できます。`,
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
      content: "The path of one folder. The option --servicedir of svctool goes before.",
      syntax: "The whole file is taken, by `cat`, and not just its first line. Newlines at its end are dropped; blanks and # are data.",
      missing: "The folder is the one that was chosen when svctool was built, as a rule /service.",
      malformed: "The text is taken as it is, unchecked.",
      empty:
        "The folder has no name: what makes a service ends with `Supervise Directory not specified`, and the rest of svctool works in `/`.",
    },
    ja: {
      purpose: "svctool が扱う、監視下のサービスを置くディレクトリ。",
      content: "フォルダーのパスを 1 つ書きます。svctool の --servicedir オプションがあれば、そちらが優先されます。",
      syntax: "1 行目だけでなく、`cat` でファイル全体が読まれます。取り除かれるのは末尾の改行だけで、空白と # はデータとして残ります。",
      missing: "svctool をビルドしたときに決められたフォルダー (通常は /service) を使います。",
      malformed: "検査されず、書かれたとおりに使われます。",
      empty: "フォルダー名が空になり、サービスを作る処理は `Supervise Directory not specified` で終わり、それ以外は `/` で作業します。",
    },
  },
];
