/** The files beside the control directory that decide about mail too, and one set of variables that does. */

import { CLASSIC, DIALECTS } from "./dialects.ts";
import type { ControlFileEntry } from "./entry.ts";

const PW2U = "qmail-pw2u and qmail-newu";

/** Sorted by name. Sources: the manual pages named, and the programs that read the files. */
export const NEIGHBOUR_ENTRIES: readonly ControlFileEntry[] = [
  {
    name: ".forward",
    category: "delivery",
    reader: "blob",
    shared: true,
    dialects: ["qmail", "indimail"],
    readers: ["dot-forward"],
    manual: "dot-forward(1)",
    sources: ["dot-forward.c", "indimail: dot-forward.c"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "A user's forwarding in the form of sendmail, for hosts that have moved to qmail.",
      content:
        "RFC 822 addresses with commas between them; a command as `\"|command\"` in quotes. It is read only where `|dot-forward .forward` stands in the user's .qmail or in the default delivery instructions. The user's own name means that the rest of the .qmail is carried out too; without it dot-forward exits with 99 and the lines behind it are skipped.",
      missing: "dot-forward exits with 0, and the next line of the .qmail is carried out.",
      empty: "As if it did not exist.",
      malformed:
        "Delivery to a file (`/path`) is refused: dot-forward exits with 111 and the mail is deferred. `:include:` is not supported. If a line can't be parsed, or the file can't be read, the mail is deferred too.",
      status: "For qmail, dot-forward is a package of its own; IndiMail contains it.",
    },
    ja: {
      purpose: "sendmail 形式の利用者の転送設定。sendmail から qmail に移行したホストで使います。",
      content:
        'RFC 822 形式のアドレスをカンマで区切って書きます。コマンドは `"|command"` のように引用符で囲みます。読まれるのは、利用者の .qmail か既定の配送指示に `|dot-forward .forward` がある場合だけです。利用者自身の名前が含まれていれば .qmail の残りの行も実行され、含まれていなければ dot-forward は 99 で終了し、後ろの行は飛ばされます。',
      missing: "dot-forward は 0 で終了し、.qmail の次の行に進みます。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "ファイルへの配送 (`/path`) は拒否され、dot-forward は 111 で終了してメールは保留されます。`:include:` は使えません。解析できない行があるときや、ファイルを読めないときも、メールは保留されます。",
      status: "qmail では dot-forward は別のパッケージです。IndiMail には含まれています。",
    },
  },
  {
    name: ".qmail",
    category: "delivery",
    reader: "dot-qmail",
    dialects: DIALECTS,
    readers: ["qmail-local"],
    manual: "dot-qmail(5)",
    sources: ["qmail-local.c: main(), qmesearch()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "What qmail-local does with the mail of one address of a user: mailboxes, forwards, programs.",
      content:
        "`.qmail` is for the user's own address, `.qmail-EXT` for user-EXT; where that does not exist, `.qmail-default` and its longer forms are tried. The extension is taken in lower case, and a dot in it stands as a colon in the name of the file: mail to user-John.Doe is for `.qmail-john:doe`. The instructions are carried out in their order; forwards are sent together at the end. A file with nothing but comments accepts the mail and drops it.",
      missing:
        "An address with an extension does not exist and its mail bounces; the user's own mail goes by the default delivery instructions.",
      danger:
        "If the file is writable by others, or the home directory is, the mail is deferred. If the owner's execute bit is set, only forwards are allowed.",
    },
    ja: {
      purpose: "ユーザーの一つのアドレスに届いたメールを qmail-local がどう処理するか。メールボックス、転送、プログラムを書きます。",
      content:
        "`.qmail` はユーザー自身のアドレス、`.qmail-EXT` は user-EXT 用で、後者がなければ `.qmail-default` とその長い形が順に試されます。拡張部分は小文字で扱われ、その中のドットはファイル名ではコロンになります。user-John.Doe 宛のメールには `.qmail-john:doe` が使われます。指示は順に実行され、転送は最後にまとめて行われます。コメントしかないファイルでは、メールは受け取られた後、どこにも配送されません。",
      missing:
        "拡張部分のあるアドレスは存在しないとみなされ、メールはバウンスします。ユーザー自身宛のメールには既定の配送指示が使われます。",
      danger:
        "このファイルやホームディレクトリーにほかのユーザーが書き込める状態だと、配送は保留されます。所有者の実行ビットが立っていると、転送しか使えません。",
    },
    differences: {
      indimail: {
        en: {
          content:
            "`.qmail` is for the user's own address, `.qmail-EXT` for user-EXT; where that does not exist, `.qmail-default` and its longer forms are tried. The extension is taken in lower case, and a dot in it stands as a colon in the name of the file: mail to user-John.Doe is for `.qmail-john:doe`. The instructions are carried out in their order; forwards are sent together at the end. A file with nothing but comments accepts the mail and drops it. In IndiMail, lines that begin with `?` or `:` are branches and their ends.",
        },
        ja: {
          content:
            "`.qmail` はユーザー自身のアドレス、`.qmail-EXT` は user-EXT 用で、後者がなければ `.qmail-default` とその長い形が順に試されます。拡張部分は小文字で扱われ、その中のドットはファイル名ではコロンになります。user-John.Doe 宛のメールには `.qmail-john:doe` が使われます。指示は順に実行され、転送は最後にまとめて行われます。コメントしかないファイルでは、メールは受け取られた後、どこにも配送されません。IndiMail では、`?` と `:` で始まる行が分岐とその行き先になります。",
        },
      },
      "qmail-ldap": {
        en: {
          content:
            "`.qmail` is for the user's own address, `.qmail-EXT` for user-EXT; where that does not exist, `.qmail-default` and its longer forms are tried. The extension is taken in lower case, and a dot in it stands as a colon in the name of the file: mail to user-John.Doe is for `.qmail-john:doe`. The instructions are carried out in their order; forwards are sent together at the end. A file with nothing but comments accepts the mail and drops it. For users of the directory it is read only where qmailDotMode, or else ldapdefaultdotmode, is `dotonly` or `both`.",
        },
        ja: {
          content:
            "`.qmail` はユーザー自身のアドレス、`.qmail-EXT` は user-EXT 用で、後者がなければ `.qmail-default` とその長い形が順に試されます。拡張部分は小文字で扱われ、その中のドットはファイル名ではコロンになります。user-John.Doe 宛のメールには `.qmail-john:doe` が使われます。指示は順に実行され、転送は最後にまとめて行われます。コメントしかないファイルでは、メールは受け取られた後、どこにも配送されません。ディレクトリサービスのユーザーでは、qmailDotMode、それがなければ ldapdefaultdotmode が `dotonly` か `both` のときだけ読まれます。",
        },
      },
    },
  },
  {
    name: "/etc/aliases",
    category: "delivery",
    reader: "blob",
    shared: true,
    dialects: ["qmail", "sqmail", "indimail", "aqmail"],
    readers: ["newaliases", "fastforward"],
    manual: "newaliases(1)",
    sources: ["fastforward: newaliases.c", "sqmail: newaliases.c", "indimail: inewaliases.c"],
    default: { kind: "none" },
    takesEffect: "compile, next delivery",
    compiler: "newaliases",
    en: {
      purpose: "The aliases of sendmail, for hosts that have moved to qmail and use fastforward.",
      content:
        'A name, a colon and addresses with commas between them; a line that begins with a blank continues the one before. A command is written `"|command"`, in quotes; `:include:/path` means /path.bin, which newinclude makes. The compiled /etc/aliases.cdb is used by `|fastforward -d /etc/aliases.cdb` in ~alias/.qmail-default.',
      missing: "newaliases fails, and an existing /etc/aliases.cdb stays in force.",
      empty: "After newaliases there are no aliases.",
      malformed:
        "newaliases refuses deliveries to files, empty addresses and lines that it can't parse, and the old /etc/aliases.cdb stays in force.",
      status: "For qmail, fastforward is a package of its own; s/qmail, aQmail and IndiMail contain it.",
    },
    ja: {
      purpose: "sendmail 形式の別名。sendmail から qmail に移行し、fastforward を使うホストのためのものです。",
      content:
        '名前、コロン、カンマで区切ったアドレスを書きます。空白で始まる行は前の行の続きです。コマンドは `"|command"` のように引用符で囲みます。`:include:/path` は newinclude が作る /path.bin を指します。変換された /etc/aliases.cdb は、~alias/.qmail-default の `|fastforward -d /etc/aliases.cdb` から使われます。',
      missing: "newaliases は失敗し、既存の /etc/aliases.cdb が使われ続けます。",
      empty: "newaliases の実行後は、別名が一つもない状態になります。",
      malformed: "newaliases はファイルへの配送、空のアドレス、解析できない行を拒否し、古い /etc/aliases.cdb が使われ続けます。",
      status: "qmail では fastforward は別のパッケージです。s/qmail、aQmail、IndiMail には含まれています。",
    },
  },
  {
    name: "/etc/forward",
    category: "delivery",
    reader: "blob",
    shared: true,
    dialects: ["qmail", "sqmail", "indimail", "aqmail"],
    readers: ["setforward", "fastforward"],
    manual: "setforward(1)",
    sources: ["fastforward: setforward.c", "sqmail: setforward.c", "indimail: setforward.c"],
    default: { kind: "none" },
    takesEffect: "compile, next delivery",
    compiler: "setforward",
    en: {
      purpose: "Aliases in fastforward's own form.",
      content:
        "A target, a colon, commands with commas between them, and a semicolon: `joe:joe@example.com,|program;`. A command is an address, `|` and a shell command, `!` and a shell command that preline hands the message to, a path to a compiled list, or `?` and an envelope sender. Targets are taken in lower case; `@host` and `user@` stand for all addresses of that host or user. Line ends and blanks mean nothing, not even in a command, unless a backslash stands before them; # begins a comment that runs to the end of the line, wherever it stands.",
      missing: "setforward has nothing to read, and the existing cdb stays in force.",
      empty: "After setforward there are no aliases.",
      malformed:
        "A second colon in one entry, a comma before the colon, or a missing semicolon at the end makes setforward refuse the whole file; the old cdb stays in force.",
      status: "For qmail, fastforward is a package of its own; s/qmail, aQmail and IndiMail contain it.",
    },
    ja: {
      purpose: "fastforward 独自の形式の別名。",
      content:
        "`joe:joe@example.com,|program;` のように、対象、コロン、カンマで区切ったコマンド、セミコロンを書きます。コマンドには、アドレス、`|` に続くシェルコマンド、`!` に続けて preline 経由で実行するシェルコマンド、変換済みリストのパス、`?` に続くエンベロープ送信者を書けます。対象は小文字で扱われ、`@host` と `user@` はそのホストやユーザーのすべてのアドレスを表します。改行と空白は、バックスラッシュを前に置かない限り、コマンドの中でも無視されます。# はどこにあっても、行末までのコメントの始まりになります。",
      missing: "setforward には読むものがなく、既存の cdb が使われ続けます。",
      empty: "setforward の実行後は、別名が一つもない状態になります。",
      malformed:
        "一つのエントリに二つ目のコロンがある、コロンの前にカンマがある、最後のセミコロンがない、といった場合、setforward はファイル全体を拒否し、古い cdb が使われ続けます。",
      status: "qmail では fastforward は別のパッケージです。s/qmail、aQmail、IndiMail には含まれています。",
    },
  },
  {
    name: "domains/DOMAIN/.qmail-default",
    category: "delivery",
    reader: "dot-qmail",
    dialects: ["sagredo"],
    readers: ["qmail-local", "vdelivermail"],
    manual: "dot-qmail(5)",
    sources: ["sagredo: config-all.sh", "qmail-local.c: main()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Hands the mail of a vpopmail domain to vdelivermail, and says what becomes of mail for users that do not exist.",
      content:
        "An ordinary .qmail with one line: `| /home/vpopmail/bin/vdelivermail '' bounce-no-mailbox`. The last argument is for unknown users: `bounce-no-mailbox` sends their mail back, `delete` drops it, an address takes it.",
      missing: "The domain has no catch-all: only addresses with a .qmail of their own are delivered, all others bounce.",
      danger: "`delete` drops mail for misspelled addresses without a trace.",
    },
    ja: {
      purpose: "vpopmail のドメインのメールを vdelivermail に渡し、存在しないユーザー宛のメールの扱いを決めます。",
      content:
        "`| /home/vpopmail/bin/vdelivermail '' bounce-no-mailbox` の 1 行だけの、通常の .qmail です。最後の引数は存在しないユーザー宛のメールの扱いで、`bounce-no-mailbox` は送り返し、`delete` は破棄し、アドレスを書くとそこに届けます。",
      missing: "受け皿がなくなり、個別の .qmail があるアドレスだけに配送され、ほかはすべてバウンスします。",
      danger: "`delete` を指定すると、書き間違えたアドレス宛のメールが何の痕跡も残さずに捨てられます。",
    },
  },
  {
    name: "environment of qmail-inject",
    category: "identity",
    reader: "blob",
    dialects: CLASSIC,
    readers: ["qmail-inject"],
    manual: "qmail-inject(8)",
    sources: ["qmail-inject.c: getcontrols(), main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Variables by which a user or script says who sends, and how addresses are completed.",
      content:
        "QMAILDEFAULTDOMAIN, QMAILDEFAULTHOST, QMAILPLUSDOMAIN and QMAILIDHOST stand above the control files of those names. QMAILUSER, QMAILHOST and QMAILNAME, else MAILUSER, MAILHOST and MAILNAME, make the From line; QMAILSUSER and QMAILSHOST the envelope sender. The letters in QMAILINJECT (c, f, i, s, r, m) turn options on. QMAILMFTFILE names a list of mailing lists for Mail-Followup-To.",
      missing: "The control files hold; the user's name is that of USER or LOGNAME.",
      empty: "A variable without a value counts as an empty name, not as unset.",
      malformed: "Letters in QMAILINJECT that are not known are passed over.",
    },
    ja: {
      purpose: "差出人と、アドレスの補い方を、利用者やスクリプトが指定する環境変数。",
      content:
        "QMAILDEFAULTDOMAIN、QMAILDEFAULTHOST、QMAILPLUSDOMAIN、QMAILIDHOST は、それぞれ同名の control ファイルより優先されます。QMAILUSER、QMAILHOST、QMAILNAME (なければ MAILUSER、MAILHOST、MAILNAME) から From 行が、QMAILSUSER と QMAILSHOST からエンベロープ送信者が作られます。QMAILINJECT の文字 (c、f、i、s、r、m) で各機能を有効にします。QMAILMFTFILE には、Mail-Followup-To のためのメーリングリスト一覧のファイルを指定します。",
      missing: "control ファイルの値が使われ、ユーザー名は USER か LOGNAME の値になります。",
      empty: "値のない変数は、未設定ではなく空の名前として扱われます。",
      malformed: "QMAILINJECT の未知の文字は無視されます。",
    },
  },
  {
    name: "service/NAME/run",
    category: "other",
    reader: "blob",
    shared: true,
    dialects: DIALECTS,
    readers: ["supervise"],
    manual: "supervise(8)",
    sources: ["sagredo: scripts/example-supervise", "aqmail: obsolete/service"],
    default: { kind: "none" },
    takesEffect: "restart the service",
    en: {
      purpose: "Starts a daemon of qmail under supervise: with which limits, environment, tcp rules and port.",
      content:
        "A script that ends with `exec` and the daemon. Many take concurrencyincoming, softlimit, defaultdelivery and me from the control directory, with `cat` or `head -1`. After an edit: `svc -t` and the service.",
      missing: "supervise can't start the daemon and tries again.",
      empty: "The daemon is not started.",
      malformed: "If it is not executable, supervise can't start it. Without `exec`, signals reach the shell and not the daemon.",
      danger: "Without `-x` and a cdb of tcp rules, tcpserver sets no RELAYCLIENT and refuses nobody.",
    },
    ja: {
      purpose: "supervise の下で qmail のデーモンを起動するスクリプト。制限、環境変数、tcp ルール、ポートを決めます。",
      content:
        "`exec` とデーモンで終わるスクリプトです。多くは control ディレクトリの concurrencyincoming、softlimit、defaultdelivery、me を `cat` や `head -1` で読みます。編集した後は `svc -t サービス` を実行します。",
      missing: "supervise はデーモンを起動できず、起動を繰り返し試みます。",
      empty: "デーモンは起動しません。",
      malformed: "実行権がないと supervise は起動できません。`exec` がないと、シグナルはデーモンではなくシェルに届きます。",
      danger: "tcpserver に `-x` と tcp ルールの cdb を指定しないと、RELAYCLIENT は設定されず、誰の接続も拒否されません。",
    },
  },
  {
    name: "tcp.smtp",
    category: "relay",
    reader: "tcp-rules",
    dialects: DIALECTS,
    readers: ["tcprules", "tcpserver"],
    manual: "tcprules(1)",
    sources: ["ucspi-tcp: tcprules.c: main()", "ucspi-tcp: tcpserver.c: doit()", "ucspi-tcp: rules.c: rules()"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "tcprules",
    en: {
      purpose: "Which clients may connect, and which may relay (RELAYCLIENT), once tcprules has compiled it.",
      content:
        'An address, a colon, `allow` or `deny`, then settings such as `,RELAYCLIENT=""`. The address is that of a client (`192.0.2.1`), its beginning up to a dot (`192.0.2.`), a range (`192.0.2.1-9`), `=` and a host name, or nothing for everybody else. Of all rules that fit only one is applied, the most exact; the order of the lines does not matter, except that of several lines with one address the first counts.',
      missing: "tcprules has nothing to compile. A compiled cdb stays in force.",
      danger: '`:allow,RELAYCLIENT=""` lets the whole world relay through this server.',
    },
    ja: {
      purpose: "接続できるクライアントと、中継を許可するクライアント (RELAYCLIENT)。tcprules で変換すると有効になります。",
      content:
        'アドレス、コロン、`allow` か `deny`、続けて `,RELAYCLIENT=""` のような設定を書きます。アドレスには、クライアントの IP アドレス (`192.0.2.1`)、ドットまでの先頭部分 (`192.0.2.`)、範囲 (`192.0.2.1-9`)、`=` に続くホスト名を書き、空にするとそれ以外のすべてを表します。当てはまる規則のうち最も詳しい一つだけが適用され、行の順序は関係ありません。ただし同じアドレスの行が複数あれば最初の行が有効です。',
      missing: "tcprules が変換するものがありません。変換済みの cdb は使われ続けます。",
      danger: '`:allow,RELAYCLIENT=""` と書くと、誰でもこのサーバーを経由して送信できるようになります。',
    },
    differences: {
      eqmail: {
        en: {
          malformed:
            "A line without a colon makes eQmail's tcprules run without end. Any other line that does not fit makes it refuse the whole file, and the old cdb stays in force.",
        },
        ja: {
          malformed:
            "コロンのない行があると eQmail の tcprules は終了しなくなります。ほかの形式に合わない行があるとファイル全体を拒否し、古い cdb が使われ続けます。",
        },
      },
    },
  },
  {
    name: "users/append",
    category: "delivery",
    reader: "blob",
    dialects: DIALECTS,
    readers: ["qmail-pw2u"],
    manual: "qmail-pw2u(8)",
    sources: ["qmail-pw2u.c: main()"],
    default: { kind: "none" },
    takesEffect: "compile, next delivery",
    compiler: PW2U,
    en: {
      purpose: "Assignments that qmail-pw2u adds behind those it makes from the password file.",
      content: "Lines as in users/assign, but without the final dot, which qmail-pw2u writes itself. They are copied byte by byte.",
      missing: "Nothing is added.",
      empty: "Nothing is added.",
      malformed:
        "Without LF at its end the final dot is glued to the last line, and qmail-newu refuses the file. A line that begins with a dot cuts off what follows it.",
    },
    ja: {
      purpose: "qmail-pw2u がパスワードファイルから作った割り当ての後ろに付け加える割り当て。",
      content:
        "users/assign と同じ形式の行を、最後のドットの行なしで書きます。ドットの行は qmail-pw2u が付けます。内容は 1 バイトも変えずに写されます。",
      missing: "何も付け加えられません。",
      empty: "何も付け加えられません。",
      malformed:
        "最後に改行がないと、末尾のドットが最後の行につながり、qmail-newu がファイルを拒否します。ドットで始まる行があると、それより後ろは無視されます。",
    },
  },
  {
    name: "users/assign",
    category: "delivery",
    reader: "users-assign",
    shared: true,
    dialects: DIALECTS,
    readers: ["qmail-newu", "qmail-lspawn"],
    manual: "qmail-users(5)",
    sources: ["qmail-newu.c: main()", "qmail-lspawn.c: nughde_get()"],
    default: { kind: "none" },
    takesEffect: "compile, next delivery",
    compiler: "qmail-newu",
    en: {
      purpose: "Which user and home directory handle an address, once qmail-newu has compiled it.",
      content:
        "`=local:user:uid:gid:home:dash:ext:` is for one address, `+prefix:…` for all that begin so; the rest of the address is put behind ext. Addresses are compared in lower case. An exact line goes before a prefix, a longer prefix before a shorter one; of several lines with one address the first counts.",
      missing: "qmail-newu fails. Without users/cdb, qmail-getpw decides by the password file.",
      danger: "A home directory that does not exist, or that the uid may not enter, makes all mail to those addresses wait.",
    },
    ja: {
      purpose: "アドレスを処理するユーザーとホームディレクトリ。qmail-newu で変換すると有効になります。",
      content:
        "`=local:user:uid:gid:home:dash:ext:` は一つのアドレス、`+prefix:…` はその文字列で始まるすべてのアドレスを表し、後者ではアドレスの残りが ext の後ろに付きます。アドレスは小文字で比べられます。完全に一致する行が優先され、次に長い接頭辞が優先されます。同じアドレスの行が複数あれば最初の行が有効です。",
      missing: "qmail-newu は失敗します。users/cdb がなければ、qmail-getpw がパスワードファイルで判定します。",
      danger: "ホームディレクトリーが存在しないか、uid の権限で入れないと、それらのアドレス宛のメールはすべて保留されます。",
    },
    differences: {
      "qmail-ldap": {
        sources: ["qmail-newu.c: main()", "qmail-ldap: qmail-lspawn.c: spawn(), nughde_get()"],
        en: {
          content:
            "`=local:user:uid:gid:home:dash:ext:` is for one address, `+prefix:…` for all that begin so; the rest of the address is put behind ext. Addresses are compared in lower case. An exact line goes before a prefix, a longer prefix before a shorter one; of several lines with one address the first counts. It is asked only for addresses that the directory does not have, and not at all if ldaplocaldelivery is 0.",
        },
        ja: {
          content:
            "`=local:user:uid:gid:home:dash:ext:` は一つのアドレス、`+prefix:…` はその文字列で始まるすべてのアドレスを表し、後者ではアドレスの残りが ext の後ろに付きます。アドレスは小文字で比べられます。完全に一致する行が優先され、次に長い接頭辞が優先されます。同じアドレスの行が複数あれば最初の行が有効です。調べられるのはディレクトリーにないアドレスだけで、ldaplocaldelivery が 0 ならまったく調べられません。",
        },
      },
    },
  },
  {
    name: "users/authuser",
    category: "auth",
    reader: "list",
    secret: true,
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-authuser"],
    manual: "qmail-authuser(8)",
    sources: ["sqmail: qmail-authuser.c", "aqmail: qmail-authuser.c"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Who may log in for sending mail, and with which password.",
      content:
        "A user, a colon and the password as it is (CRAM-MD5 needs that), or `%` and a hash in hex (MD5, SHA-1 or SHA-256 by its length). `?` or `!` in place of the password leaves the check to the system's accounts, and `+`, `&` and `=` leave it to the programs of vmailmgr, vpopmail and Dovecot. The user may also be `@domain`, or `@` or `*` for everybody who is not listed. `!user:` and `!@domain:` shut out, whatever the other lines say.",
      syntax:
        "One entry a line, user and password divided by the first colon. A line whose first byte is # is a comment. LF, spaces and tabs at the end of a line are dropped, so that a password can't end in them; a CR stays.",
      missing: "Nobody is listed, so nobody can log in by it.",
      empty: "Nobody is listed.",
      malformed:
        "A line without a colon is ignored. If the file can't be read, qmail-authuser ends with 111, and nobody can log in for now.",
      danger: "Passwords stand here in clear: nobody but qmail-authuser should be able to read the file.",
    },
    ja: {
      purpose: "メール送信のためにログインできるユーザーとパスワード。",
      content:
        "ユーザー、コロン、パスワードをそのまま (CRAM-MD5 ではこの形が必要)、または `%` に続けて 16 進のハッシュ (長さにより MD5、SHA-1、SHA-256) を書きます。パスワードの代わりに `?` や `!` を書くと、確認はシステムのアカウントに、`+`、`&`、`=` を書くと、それぞれ vmailmgr、vpopmail、Dovecot のプログラムに任されます。ユーザーの代わりに `@domain` や、載っていない全員を表す `@` や `*` も書けます。`!user:` や `!@domain:` と書くと、ほかの行にかかわらず拒否されます。",
      syntax:
        "1 行に 1 エントリで、最初のコロンがユーザーとパスワードを分けます。先頭のバイトが # の行はコメントです。行末の LF、空白、タブは取り除かれるので、これらで終わるパスワードは使えません。CR は残ります。",
      missing: "誰も登録されていない状態となり、これによるログインはできません。",
      empty: "誰も登録されていない状態です。",
      malformed: "コロンのない行は無視されます。ファイルを読めないと qmail-authuser は 111 で終了し、一時的に誰もログインできません。",
      danger: "パスワードが平文で書かれるため、qmail-authuser 以外からは読めないようにしてください。",
    },
    differences: {
      aqmail: {
        en: {
          danger:
            "Passwords stand here in clear, and a hash with its `%` is itself accepted as a password: nobody but qmail-authuser should be able to read the file.",
        },
        ja: {
          danger:
            "パスワードが平文で書かれ、`%` を付けたハッシュもそのままパスワードとして通るため、qmail-authuser 以外からは読めないようにしてください。",
        },
      },
    },
  },
  {
    name: "users/exclude",
    category: "delivery",
    reader: "list",
    dialects: DIALECTS,
    readers: ["qmail-pw2u"],
    manual: "qmail-pw2u(8)",
    sources: ["qmail-pw2u.c: main(), doaccount()"],
    default: { kind: "none" },
    takesEffect: "compile, next delivery",
    compiler: PW2U,
    en: {
      purpose: "Users of the password file that get no mail.",
      content:
        "User names, compared without regard to case. A name here goes before the same name in users/include. If the alias user stands here, qmail-pw2u stops.",
      missing: "Nobody is left out.",
      empty: "Nobody is left out.",
    },
    ja: {
      purpose: "パスワードファイルのユーザーのうち、メールを受け取らないもの。",
      content:
        "ユーザー名を書きます。大文字と小文字は区別されません。同じ名前が users/include にあっても、こちらが優先されます。alias ユーザーを書くと qmail-pw2u は停止します。",
      missing: "誰も除外されません。",
      empty: "誰も除外されません。",
    },
  },
  {
    name: "users/include",
    category: "delivery",
    reader: "list",
    dialects: DIALECTS,
    readers: ["qmail-pw2u"],
    manual: "qmail-pw2u(8)",
    sources: ["qmail-pw2u.c: main(), doaccount()"],
    default: { kind: "none" },
    takesEffect: "compile, next delivery",
    compiler: PW2U,
    en: {
      purpose: "The only users of the password file that get mail.",
      content: "User names, compared without regard to case. The alias user has to be among them, or qmail-pw2u stops.",
      missing: "All users of the password file are taken, save those in users/exclude.",
      empty: "Nobody is taken, and qmail-pw2u stops, because the alias user is missing.",
    },
    ja: {
      purpose: "パスワードファイルのユーザーのうち、メールを受け取るものを限定します。",
      content: "ユーザー名を書きます。大文字と小文字は区別されません。alias ユーザーを含めておかないと qmail-pw2u は停止します。",
      missing: "users/exclude にあるものを除き、パスワードファイルのすべてのユーザーが対象になります。",
      empty: "誰も対象にならず、alias ユーザーも含まれないため qmail-pw2u は停止します。",
    },
  },
  {
    name: "users/mailnames",
    category: "delivery",
    reader: "list",
    dialects: DIALECTS,
    readers: ["qmail-pw2u"],
    manual: "qmail-pw2u(8)",
    sources: ["qmail-pw2u.c: main(), doaccount()"],
    default: { kind: "none" },
    takesEffect: "compile, next delivery",
    compiler: PW2U,
    en: {
      purpose: "Other names under which users of the password file get their mail.",
      content:
        "A user, a colon and the names with colons between them. They replace the user's own name, which has to be listed too if it is to stay.",
      missing: "Users get mail under their own names.",
      empty: "Users get mail under their own names.",
      malformed:
        "A line without a colon is ignored, and so is an empty name between two colons. Of several lines for one user the last counts.",
    },
    ja: {
      purpose: "パスワードファイルのユーザーがメールを受け取る、別の名前。",
      content:
        "ユーザー、コロン、名前をコロンで区切って書きます。元のユーザー名はこれらに置き換えられるため、残したい場合は一緒に書きます。",
      missing: "ユーザーは自分の名前でメールを受け取ります。",
      empty: "ユーザーは自分の名前でメールを受け取ります。",
      malformed: "コロンのない行と、コロンに挟まれた空の名前は無視されます。同じユーザーの行が複数あれば最後の行が有効です。",
    },
  },
  {
    name: "users/recipients",
    category: "smtp-in",
    reader: "list",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-recipients"],
    manual: "qmail-recipients(8)",
    sources: ["sqmail: qmail-recipients.c"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "qmail-recipients",
    en: {
      purpose: "Addresses that exist here, for the check of recipients during SMTP.",
      content: "Full addresses. qmail-recipients compiles them to users/recipients.cdb, which the control file recipients has to name.",
      missing: "qmail-recipients has nothing to compile; an existing users/recipients.cdb stays in force.",
      empty: "After qmail-recipients no address is listed.",
    },
    ja: {
      purpose: "SMTP の段階で受信者を確かめるための、実在するアドレスの一覧。",
      content:
        "完全なアドレスを書きます。qmail-recipients が users/recipients.cdb に変換し、それを control ファイル recipients から参照します。",
      missing: "qmail-recipients が変換するものがありません。既存の users/recipients.cdb は使われ続けます。",
      empty: "qmail-recipients の実行後は、アドレスが一つも載っていない状態になります。",
    },
  },
  {
    name: "users/subusers",
    category: "delivery",
    reader: "blob",
    dialects: DIALECTS,
    readers: ["qmail-pw2u"],
    manual: "qmail-pw2u(8)",
    sources: ["qmail-pw2u.c: main(), dosubuser()"],
    default: { kind: "none" },
    takesEffect: "compile, next delivery",
    compiler: PW2U,
    en: {
      purpose: "Addresses whose mail a user of the password file handles by a .qmail of its own.",
      content:
        "`sub:user:pre:` gives mail for sub to user, by ~user/.qmail-pre, and mail for sub-anything by ~user/.qmail-pre-anything. The third colon is needed. There are no comments: a line with # and three colons counts too.",
      missing: "There are no such addresses.",
      empty: "There are no such addresses.",
      malformed: "A line without three colons is ignored. A user that does not exist, or is left out, makes qmail-pw2u exit with 111.",
    },
    ja: {
      purpose: "パスワードファイルのユーザーが、専用の .qmail で処理するアドレス。",
      content:
        "`sub:user:pre:` と書くと、sub 宛のメールは user に渡って ~user/.qmail-pre に従って処理され、sub-xyz 宛のメールには ~user/.qmail-pre-xyz が使われます。3 番目のコロンは必須です。コメントは書けず、# で始まっていてもコロンが三つあれば有効な行になります。",
      missing: "そのようなアドレスはありません。",
      empty: "そのようなアドレスはありません。",
      malformed: "コロンが三つない行は無視されます。存在しないユーザーや対象外のユーザーを書くと qmail-pw2u は 111 で終了します。",
    },
  },
];
