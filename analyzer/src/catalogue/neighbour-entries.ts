/** The files beside the control directory that decide about mail too, and one set of variables that does. */

import { DIALECTS } from "./dialects.ts";
import type { ControlFileEntry } from "./entry.ts";

const PW2U = "qmail-pw2u, qmail-newu";

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
        "RFC 822 addresses with commas between them; a command as `\"|command\"` in quotes. It is used where `|dot-forward .forward` stands in the user's .qmail or in the default delivery instructions. The user's own name means that the rest of the .qmail is carried out too.",
      missing: "The next line of the .qmail is carried out.",
      empty: "As if it did not exist.",
      malformed: "Delivery to a file (`/path`) and a line that can't be parsed make dot-forward give up, and the mail is deferred.",
      status: "For qmail, dot-forward is a package of its own; IndiMail contains it.",
    },
    ja: {
      purpose: "sendmail 形式の利用者の転送設定。sendmail から qmail に移行したホストで使います。",
      content:
        'RFC 822 形式のアドレスをカンマで区切って書きます。コマンドは `"|command"` のように引用符で囲みます。利用者の .qmail か既定の配送指示に `|dot-forward .forward` があれば使われます。利用者自身の名前が含まれていれば、.qmail の残りの行も実行されます。',
      missing: ".qmail の次の行に進みます。",
      empty: "ファイルがない場合と同じです。",
      malformed: "ファイルへの配送 (`/path`) や解析できない行があると、dot-forward は処理を打ち切り、メールは保留されます。",
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
        "`.qmail` is for the user's own address, `.qmail-EXT` for user-EXT; where that does not exist, a file such as `.qmail-default` is tried. In the name of the file the extension is in lower case, with colons for dots: mail to user-John.Doe is for `.qmail-john:doe`. A file with nothing but comments accepts the mail and drops it.",
      missing:
        "Mail to an address with an extension for which no file is found bounces; the user's own mail goes by the default delivery instructions.",
      danger: "If the file is writable by others, or the home directory is, the mail is deferred.",
    },
    ja: {
      purpose: "ユーザーの一つのアドレスに届いたメールを qmail-local がどう処理するか。メールボックス、転送、プログラムを書きます。",
      content:
        "`.qmail` はユーザー自身のアドレス、`.qmail-EXT` は user-EXT 用で、後者がなければ `.qmail-default` のようなファイルが試されます。ファイル名では拡張部分を小文字にし、ドットをコロンに変えます。user-John.Doe 宛のメールには `.qmail-john:doe` が使われます。コメントしかないファイルでは、メールは受け取られた後、どこにも配送されません。",
      missing:
        "拡張部分のあるアドレスで、当てはまるファイルがなければ、メールはバウンスします。ユーザー自身宛のメールには既定の配送指示が使われます。",
      danger: "このファイルやホームディレクトリーにほかのユーザーが書き込める状態だと、配送は保留されます。",
    },
    differences: {
      "qmail-ldap": {
        sources: ["qmail-ldap: qmail-local.c: main()"],
        en: {
          content:
            "`.qmail` is for the user's own address, `.qmail-EXT` for user-EXT; where that does not exist, a file such as `.qmail-default` is tried. In the name of the file the extension is in lower case, with colons for dots: mail to user-John.Doe is for `.qmail-john:doe`. A file with nothing but comments accepts the mail and drops it. For users of the directory it is read where qmailDotMode, or else ldapdefaultdotmode, is `dotonly` or `both`.",
        },
        ja: {
          content:
            "`.qmail` はユーザー自身のアドレス、`.qmail-EXT` は user-EXT 用で、後者がなければ `.qmail-default` のようなファイルが試されます。ファイル名では拡張部分を小文字にし、ドットをコロンに変えます。user-John.Doe 宛のメールには `.qmail-john:doe` が使われます。コメントしかないファイルでは、メールは受け取られた後、どこにも配送されません。ディレクトリーのユーザーでは、qmailDotMode、それがなければ ldapdefaultdotmode が `dotonly` か `both` のときに読まれます。",
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
        'A name, a colon and addresses with commas between them; a line that begins with a blank continues the one before. A command is written `"|command"`, in quotes. The compiled /etc/aliases.cdb is used by `|fastforward -d /etc/aliases.cdb` in ~alias/.qmail-default.',
      missing: "newaliases fails, and an existing /etc/aliases.cdb stays in force.",
      empty: "After newaliases there are no aliases.",
      malformed:
        "newaliases refuses deliveries to files, empty addresses and lines that it can't parse, and the old /etc/aliases.cdb stays in force.",
      status: "For qmail, fastforward is a package of its own; s/qmail, aQmail and IndiMail contain it.",
    },
    ja: {
      purpose: "sendmail 形式の別名。sendmail から qmail に移行し、fastforward を使うホストのためのものです。",
      content:
        '名前、コロン、カンマで区切ったアドレスを書きます。空白で始まる行は前の行の続きです。コマンドは `"|command"` のように引用符で囲みます。変換された /etc/aliases.cdb は、~alias/.qmail-default の `|fastforward -d /etc/aliases.cdb` から使われます。',
      missing: "newaliases は失敗し、既存の /etc/aliases.cdb が使われ続けます。",
      empty: "newaliases の実行後は、別名が一つもない状態になります。",
      malformed: "newaliases はファイルへの配送、空のアドレス、解析できない行を拒否し、古い /etc/aliases.cdb が使われ続けます。",
      status: "qmail では fastforward は別のパッケージです。s/qmail、aQmail、IndiMail には含まれています。",
    },
    differences: {
      indimail: {
        readers: ["inewaliases", "fastforward"],
        compiler: "inewaliases",
        sources: ["indimail: inewaliases.c"],
        en: {
          missing: "inewaliases fails, and an existing /etc/aliases.cdb stays in force.",
          empty: "After inewaliases there are no aliases.",
          malformed:
            "inewaliases refuses deliveries to files, empty addresses and lines that it can't parse, and the old /etc/aliases.cdb stays in force.",
        },
        ja: {
          missing: "inewaliases は失敗し、既存の /etc/aliases.cdb が使われ続けます。",
          empty: "inewaliases の実行後は、別名が一つもない状態になります。",
          malformed: "inewaliases はファイルへの配送、空のアドレス、解析できない行を拒否し、古い /etc/aliases.cdb が使われ続けます。",
        },
      },
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
        "A target, a colon, commands with commas between them, and a semicolon: `joe:joe@example.com,|program;`. Line ends and blanks mean nothing unless a backslash stands before them; # begins a comment that runs to the end of the line.",
      missing: "setforward has nothing to read, and the existing cdb stays in force.",
      empty: "After setforward there are no aliases.",
      malformed: "With a missing semicolon at the end setforward refuses the whole file, and the old cdb stays in force.",
      status: "For qmail, fastforward is a package of its own; s/qmail, aQmail and IndiMail contain it.",
    },
    ja: {
      purpose: "fastforward 独自の形式の別名。",
      content:
        "`joe:joe@example.com,|program;` のように、対象、コロン、カンマで区切ったコマンド、セミコロンを書きます。改行と空白は、バックスラッシュを前に置かない限り無視されます。# は行末までのコメントの始まりになります。",
      missing: "setforward には読むものがなく、既存の cdb が使われ続けます。",
      empty: "setforward の実行後は、別名が一つもない状態になります。",
      malformed: "最後のセミコロンがないと、setforward はファイル全体を拒否し、古い cdb が使われ続けます。",
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
      missing: "Addresses that have no .qmail of their own bounce.",
      danger: "`delete` drops mail for misspelled addresses without a trace.",
    },
    ja: {
      purpose: "vpopmail のドメインのメールを vdelivermail に渡し、存在しないユーザー宛のメールの扱いを決めます。",
      content:
        "`| /home/vpopmail/bin/vdelivermail '' bounce-no-mailbox` の 1 行だけの、通常の .qmail です。最後の引数は存在しないユーザー宛のメールの扱いで、`bounce-no-mailbox` は送り返し、`delete` は破棄し、アドレスを書くとそこに届けます。",
      missing: "個別の .qmail がないアドレス宛のメールはバウンスします。",
      danger: "`delete` を指定すると、書き間違えたアドレス宛のメールが何の痕跡も残さずに捨てられます。",
    },
  },
  {
    name: "environment of qmail-inject",
    category: "identity",
    reader: "blob",
    dialects: DIALECTS,
    readers: ["qmail-inject"],
    manual: "qmail-inject(8)",
    sources: ["qmail-inject.c: getcontrols(), main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Variables by which a user or script says who sends, and how addresses are completed.",
      content:
        "QMAILDEFAULTDOMAIN, QMAILDEFAULTHOST, QMAILPLUSDOMAIN and QMAILIDHOST go before the control files of those names. QMAILUSER, QMAILHOST and QMAILNAME make the From line; where they are not set, MAILUSER, MAILHOST and MAILNAME do. The letters in QMAILINJECT turn options on.",
      missing: "The control files hold, and the user's name is that of USER or LOGNAME.",
      empty: "A variable without a value counts as an empty name, not as unset.",
      malformed: "Unknown letters in QMAILINJECT are passed over.",
      syntax: "Variables that are set before qmail-inject is started.",
    },
    ja: {
      purpose: "差出人と、アドレスの補い方を、利用者やスクリプトが指定する環境変数。",
      content:
        "QMAILDEFAULTDOMAIN、QMAILDEFAULTHOST、QMAILPLUSDOMAIN、QMAILIDHOST は、それぞれ同名の control ファイルより優先されます。From 行は QMAILUSER、QMAILHOST、QMAILNAME から作られ、設定されていなければ MAILUSER、MAILHOST、MAILNAME から作られます。QMAILINJECT の文字で各機能を有効にします。",
      missing: "control ファイルの値が使われ、ユーザー名は USER か LOGNAME の値になります。",
      empty: "値のない変数は、未設定ではなく空の名前として扱われます。",
      malformed: "QMAILINJECT の未知の文字は無視されます。",
      syntax: "qmail-inject を起動する前に設定する環境変数です。",
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
      purpose: "Starts a daemon of qmail under supervise, with its limits, environment, tcp rules and port.",
      content: "A script that ends with `exec` and the daemon. After an edit: `svc -t` and the service.",
      missing: "supervise can't start the daemon and tries again.",
      empty: "The daemon is not started.",
      malformed: "If it is not executable, supervise can't start it.",
      danger: "Without `-x` and a cdb of tcp rules, tcpserver refuses nobody.",
    },
    ja: {
      purpose: "supervise の下で qmail のデーモンを起動するスクリプト。制限、環境変数、tcp ルール、ポートを決めます。",
      content: "`exec` とデーモンで終わるスクリプトです。編集した後は `svc -t サービス` を実行します。",
      missing: "supervise はデーモンを起動できず、起動を繰り返し試みます。",
      empty: "デーモンは起動しません。",
      malformed: "実行権がないと supervise は起動できません。",
      danger: "tcpserver に `-x` と tcp ルールの cdb を指定しないと、誰の接続も拒否されません。",
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
        'An address, a colon, `allow` or `deny`, then settings such as `,RELAYCLIENT=""`. The address is that of a client (`192.0.2.1`), its beginning up to a dot (`192.0.2.`), a range (`192.0.2.1-9`), `=` and a host name, or nothing for everybody else. Of all rules that fit, the most exact one is applied.',
      missing: "tcprules has nothing to compile. A compiled cdb stays in force.",
      danger: '`:allow,RELAYCLIENT=""` lets the whole world relay through this server.',
    },
    ja: {
      purpose: "接続できるクライアントと、中継を許可するクライアント (RELAYCLIENT)。tcprules で変換すると有効になります。",
      content:
        'アドレス、コロン、`allow` か `deny`、続けて `,RELAYCLIENT=""` のような設定を書きます。アドレスには、クライアントの IP アドレス (`192.0.2.1`)、ドットまでの先頭部分 (`192.0.2.`)、範囲 (`192.0.2.1-9`)、`=` に続くホスト名を書き、空にするとそれ以外のすべてを表します。当てはまる規則のうち、最も詳しい一つが適用されます。',
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
      content: "Lines as in users/assign, but without the final dot, which qmail-pw2u writes itself.",
      missing: "Nothing is added.",
      empty: "Nothing is added.",
      malformed: "Without LF at its end the final dot is glued to the last line, and qmail-newu refuses the file.",
    },
    ja: {
      purpose: "qmail-pw2u がパスワードファイルから作った割り当ての後ろに付け加える割り当て。",
      content: "users/assign と同じ形式の行を、最後のドットの行なしで書きます。ドットの行は qmail-pw2u が付けます。",
      missing: "何も付け加えられません。",
      empty: "何も付け加えられません。",
      malformed: "最後に改行がないと、末尾のドットが最後の行につながり、qmail-newu がファイルを拒否します。",
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
        "`=local:user:uid:gid:home:dash:ext:` is for one address, `+prefix:…` for addresses that begin so; the rest of the address is put behind ext. Addresses are compared in lower case. An exact line goes before a prefix, and a longer prefix before a shorter one.",
      missing: "qmail-newu fails. Without users/cdb, qmail-getpw decides by the password file.",
      danger: "A home directory that does not exist, or that the uid may not enter, makes the mail to those addresses wait.",
    },
    ja: {
      purpose: "アドレスを処理するユーザーとホームディレクトリ。qmail-newu で変換すると有効になります。",
      content:
        "`=local:user:uid:gid:home:dash:ext:` は一つのアドレス、`+prefix:…` はその文字列で始まるアドレスを表し、後者ではアドレスの残りが ext の後ろに付きます。アドレスは小文字で比べられます。完全に一致する行が優先され、次に長い接頭辞が優先されます。",
      missing: "qmail-newu は失敗します。users/cdb がなければ、qmail-getpw がパスワードファイルで判定します。",
      danger: "ホームディレクトリーが存在しないか、uid の権限で入れないと、それらのアドレス宛のメールは保留されます。",
    },
    differences: {
      "qmail-ldap": {
        sources: ["qmail-newu.c: main()", "qmail-ldap: qmail-lspawn.c: spawn(), nughde_get()"],
        en: {
          content:
            "`=local:user:uid:gid:home:dash:ext:` is for one address, `+prefix:…` for addresses that begin so; the rest of the address is put behind ext. Addresses are compared in lower case. An exact line goes before a prefix, and a longer prefix before a shorter one. It is asked for addresses that the directory does not have, unless ldaplocaldelivery is 0.",
        },
        ja: {
          content:
            "`=local:user:uid:gid:home:dash:ext:` は一つのアドレス、`+prefix:…` はその文字列で始まるアドレスを表し、後者ではアドレスの残りが ext の後ろに付きます。アドレスは小文字で比べられます。完全に一致する行が優先され、次に長い接頭辞が優先されます。ディレクトリーにないアドレスについて調べられますが、ldaplocaldelivery が 0 なら調べられません。",
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
        "A user, a colon and the password as it is, which CRAM-MD5 needs, or `%` and a hash in hex. `?` or `!` in place of the password leaves the check to the system's accounts. `@domain`, `@` or `*` in place of the user is for those who are not listed themselves, and `!` before a user or `@domain` shuts out.",
      syntax:
        "One entry a line, user and password divided by the first colon. A line whose first byte is # is a comment. LF, spaces and tabs at the end of a line are dropped, so that a password can't end in them; a CR stays.",
      missing: "Nobody can log in by it.",
      empty: "Nobody is listed.",
      malformed: "A line without a colon is ignored.",
      danger: "Passwords stand here in clear: nobody but qmail-authuser should be able to read the file.",
    },
    ja: {
      purpose: "メール送信のためにログインできるユーザーとパスワード。",
      content:
        "ユーザー、コロン、パスワードをそのまま (CRAM-MD5 ではこの形が必要)、または `%` に続けて 16 進のハッシュを書きます。パスワードの代わりに `?` や `!` を書くと、確認はシステムのアカウントに任されます。ユーザーの代わりに `@domain`、`@`、`*` と書くと、個別には載っていないユーザーを表し、ユーザーや `@domain` の前に `!` を付けると拒否されます。",
      syntax:
        "1 行に 1 エントリで、最初のコロンがユーザーとパスワードを分けます。先頭のバイトが # の行はコメントです。行末の LF、空白、タブは取り除かれるので、これらで終わるパスワードは使えません。CR は残ります。",
      missing: "これによるログインはできません。",
      empty: "誰も登録されていない状態です。",
      malformed: "コロンのない行は無視されます。",
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
      purpose: "Users of the password file to whom qmail-pw2u assigns no mail.",
      content: "User names, compared without regard to case. If the alias user stands here, qmail-pw2u stops.",
      missing: "Nobody is left out because of it.",
      empty: "Nobody is left out because of it.",
    },
    ja: {
      purpose: "パスワードファイルのユーザーのうち、qmail-pw2u がメールを割り当てないもの。",
      content: "ユーザー名を書きます。大文字と小文字は区別されません。alias ユーザーを書くと qmail-pw2u は停止します。",
      missing: "このファイルによって除外されるユーザーはいません。",
      empty: "このファイルによって除外されるユーザーはいません。",
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
      purpose: "The users of the password file to whom qmail-pw2u limits the mail.",
      content: "User names, compared without regard to case. The alias user has to be among them, or qmail-pw2u stops.",
      missing: "The users are not limited.",
      empty: "Nobody is taken, and qmail-pw2u stops, because the alias user is missing.",
    },
    ja: {
      purpose: "qmail-pw2u がメールを割り当てる対象として限定する、パスワードファイルのユーザー。",
      content: "ユーザー名を書きます。大文字と小文字は区別されません。alias ユーザーを含めておかないと qmail-pw2u は停止します。",
      missing: "ユーザーは限定されません。",
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
      content: "A user, a colon and the names with colons between them. They replace the user's own name.",
      missing: "Users get mail under their own names.",
      empty: "Users get mail under their own names.",
      malformed: "A line without a colon is ignored.",
    },
    ja: {
      purpose: "パスワードファイルのユーザーがメールを受け取る、別の名前。",
      content: "ユーザー、コロン、名前をコロンで区切って書きます。元のユーザー名はこれらに置き換えられます。",
      missing: "ユーザーは自分の名前でメールを受け取ります。",
      empty: "ユーザーは自分の名前でメールを受け取ります。",
      malformed: "コロンのない行は無視されます。",
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
      content:
        "Full addresses; upper and lower case are the same. qmail-recipients compiles them to users/recipients.cdb, which the control file recipients has to name.",
      missing: "qmail-recipients has nothing to compile; an existing users/recipients.cdb stays in force.",
      empty: "After qmail-recipients no address is listed.",
    },
    ja: {
      purpose: "SMTP の段階で受信者を確かめるための、実在するアドレスの一覧。",
      content:
        "完全なアドレスを書きます。大文字と小文字は区別されません。qmail-recipients が users/recipients.cdb に変換し、それを control ファイル recipients から参照します。",
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
        "`sub:user:pre:` gives mail for sub to user, by ~user/.qmail-pre, and mail for sub-anything by ~user/.qmail-pre-anything. The third colon is needed. There are no comments.",
      missing: "There are no such addresses.",
      empty: "There are no such addresses.",
      malformed: "A line without three colons is ignored. With a user that does not exist qmail-pw2u stops.",
    },
    ja: {
      purpose: "パスワードファイルのユーザーが、専用の .qmail で処理するアドレス。",
      content:
        "`sub:user:pre:` と書くと、sub 宛のメールは user に渡って ~user/.qmail-pre に従って処理され、sub-xyz 宛のメールには ~user/.qmail-pre-xyz が使われます。3 番目のコロンは必須です。コメントは書けません。",
      missing: "そのようなアドレスはありません。",
      empty: "そのようなアドレスはありません。",
      malformed: "コロンが三つない行は無視されます。存在しないユーザーを書くと qmail-pw2u は停止します。",
    },
  },
];
