import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry, DialectDifference } from "../entry.ts";
import { INDIMAIL_AT_START, LSPAWN_AT_HUP, readBy } from "./moments.ts";

/** qmail-send that appends the host whatever stands in the file (qmail-send.c: getcontrols()). */
const PLAIN_DOUBLEBOUNCETO = {
  en: {
    empty: "Double bounces go to `@` and doublebouncehost, an address without a local part.",
    malformed: "A whole address is not understood: @ and doublebouncehost are put behind it all the same.",
  },
  ja: {
    empty: "ローカルパートのない、`@` と doublebouncehost だけのアドレスに送られます。",
    malformed: "アドレス全体を書いても、その後ろに @ と doublebouncehost が付きます。",
  },
} as const satisfies DialectDifference;

/** qmail-send that takes an address beginning with @ as a wish to have no double bounces (qmail-send.c: injectbounce()). */
const TRIMMED_DOUBLEBOUNCETO: DialectDifference = {
  en: {
    empty: "Double bounces are not sent: qmail-send discards them, and logs that.",
    malformed: PLAIN_DOUBLEBOUNCETO.en.malformed,
  },
  ja: {
    empty: "二重バウンスは送られず、qmail-send がログに記録して破棄します。",
    malformed: PLAIN_DOUBLEBOUNCETO.ja.malformed,
  },
};

/** qmail-ldap: the run scripts take the line by `head -1`. Source: qmail-ldap: qmail.sh, qmail-pop3d.sh. */
const LDAP_SCRIPTS = {
  en: {
    syntax: "Only the first line is taken, by `head -1`.",
    empty: "`./Maildir/` is used.",
    malformed: "The scripts do not check it.",
  },
  ja: {
    syntax: "`head -1` で最初の行だけが使われます。",
    empty: "`./Maildir/` になります。",
    malformed: "スクリプトは内容を検査しません。",
  },
} as const;

/** What becomes of mail on its way into a mailbox: default instructions, filters, quota warnings, double bounces. */
export const DELIVERY_FILES: readonly ControlFileEntry[] = [
  {
    name: "aliasempty",
    category: "delivery",
    reader: "dot-qmail",
    dialects: ["qmail-ldap"],
    ...readBy(["qmail/run", "pop3d/run", "imapd/run"], {
      "qmail/run": "restart qmail-send",
      "pop3d/run": "restart the service",
      "imapd/run": "restart the service",
    }),
    sources: ["qmail-ldap: qmail.sh", "qmail-ldap: qmail-pop3d.sh"],
    default: { kind: "literal", value: "./Maildir/" },
    en: {
      ...LDAP_SCRIPTS.en,
      purpose: "Default delivery instruction, under the older name of defaultdelivery.",
      content:
        "An instruction as in .qmail, as a rule `./Maildir/`. If defaultdelivery does not exist, the run scripts of qmail, POP3 and IMAP take the first line of this file; that of qmail hands it to qmail-start.",
      missing: "Without defaultdelivery too, `./Maildir/` is used.",
    },
    ja: {
      ...LDAP_SCRIPTS.ja,
      purpose: "既定の配送指示。defaultdelivery の古い名前です。",
      content:
        "`.qmail` と同じ形式の指示で、ふつうは `./Maildir/` です。defaultdelivery がなければ、qmail、POP3、IMAP の run スクリプトがこのファイルの 1 行目を使い、qmail の run スクリプトはそれを qmail-start に渡します。",
      missing: "defaultdelivery もなければ `./Maildir/` になります。",
    },
  },
  {
    name: "defaultdelivery",
    category: "delivery",
    reader: "dot-qmail",
    dialects: ["sagredo", "qmail-ldap", "indimail"],
    readers: ["rc"],
    manual: "qmail-start(8)",
    sources: ["sagredo: config-all.sh", "qmail-local.c: main()"],
    default: { kind: "none" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Delivery instructions for users who have no .qmail file, or an empty one.",
      content:
        "Instructions as in .qmail, such as `./Maildir/` or `./Mailbox`. It counts where the start script hands its content to qmail-start. If that argument is empty, qmail-local defers the deliveries that need it.",
      missing: "A script that reads it with `cat` then has an empty argument for qmail-start.",
      empty: "It holds no instruction.",
      malformed: "If the first line is blank, qmail-local defers the deliveries that need it.",
    },
    ja: {
      purpose: ".qmail ファイルがない、または空のユーザーに使う配送指示。",
      content:
        "`./Maildir/` や `./Mailbox` など、.qmail と同じ形式の指示を書きます。起動スクリプトが内容を qmail-start に渡す場合に意味を持ちます。引数が空だと、qmail-local はこの指示を必要とする配送を保留します。",
      missing: "`cat` で読み込むスクリプトでは、qmail-start の引数が空になります。",
      empty: "指示がないことになります。",
      malformed: "1 行目が空白だと、qmail-local はこの指示を必要とする配送を保留します。",
    },
    differences: {
      sagredo: {
        sources: ["sagredo: config-all.sh", "sagredo: scripts/example-supervise/rc"],
        en: {
          content:
            "Instructions as in .qmail; config-all writes one for vdelivermail of vpopmail. The example rc script gives `./Maildir` to qmail-start whatever stands here: the file counts with an rc script that hands its content over. If that argument is empty, qmail-local defers the deliveries that need it.",
          missing: "Nothing changes with the example rc script. One that reads it with `cat` then has an empty argument for qmail-start.",
        },
        ja: {
          content:
            ".qmail と同じ形式の指示を書きます。config-all は vpopmail の vdelivermail の指示を書き込みます。付属の rc スクリプトはこの内容に関係なく `./Maildir` を qmail-start に渡すため、内容を渡す rc スクリプトを使う場合に意味を持ちます。引数が空だと、qmail-local はこの指示を必要とする配送を保留します。",
          missing: "付属の rc スクリプトでは何も変わりません。`cat` で読み込むスクリプトでは、qmail-start の引数が空になります。",
        },
      },
      "qmail-ldap": {
        ...readBy(["qmail/run", "pop3d/run", "imapd/run"], {
          "qmail/run": "restart qmail-send",
          "pop3d/run": "restart the service",
          "imapd/run": "restart the service",
        }),
        sources: ["qmail-ldap: qmail.sh", "qmail-ldap: qmail-pop3d.sh"],
        default: { kind: "file", name: "aliasempty" },
        en: {
          ...LDAP_SCRIPTS.en,
          content:
            "An instruction as in .qmail, as a rule `./Maildir/`. The run scripts of qmail, POP3 and IMAP take its first line; that of qmail hands it to qmail-start.",
          missing: "aliasempty is used; without that too, `./Maildir/`.",
        },
        ja: {
          ...LDAP_SCRIPTS.ja,
          content:
            "`.qmail` と同じ形式の指示で、ふつうは `./Maildir/` です。qmail、POP3、IMAP の run スクリプトが 1 行目を使い、qmail の run スクリプトはそれを qmail-start に渡します。",
          missing: "aliasempty を使います。それもなければ `./Maildir/` になります。",
        },
      },
      indimail: {
        sources: ["indimail: controlfiles.q", "qmail-local.c: main()"],
        en: {
          content:
            "Instructions as in .qmail, such as `./Maildir/` or `./Mailbox`. IndiMail lists the name among its control files; the file counts where the start script hands its content to qmail-start.",
        },
        ja: {
          content:
            "`./Maildir/` や `./Mailbox` など、.qmail と同じ形式の指示を書きます。IndiMail の control ファイルの一覧に載っています。起動スクリプトが内容を qmail-start に渡す場合に意味を持ちます。",
        },
      },
    },
  },
  {
    name: "dirmaker",
    shared: true,
    category: "delivery",
    reader: "line",
    dialects: ["qmail-ldap"],
    ...readBy(["qmail-lspawn", "auth_pop", "auth_imap"], LSPAWN_AT_HUP),
    sources: ["qmail-ldap: dirmaker.c: dirmaker_init(), dirmaker_make()", "qmail-ldap: qmail-lspawn.c: check_home()"],
    default: { kind: "none" },
    en: {
      purpose: "The program that makes a user's home directory where it does not exist yet.",
      content:
        "The absolute path of a program: it is run without a shell, so that arguments and redirections are not understood. It gets the home directory and the default delivery as its arguments. Only qmail-ldap built with AUTOHOMEDIRMAKE does this.",
      missing: "No home directory is made.",
      empty: "No home directory is made.",
      malformed: "The path is not checked beforehand. If there is no such program, no home directory is made.",
      danger: "Whoever may write to the file decides which program is run.",
    },
    ja: {
      purpose: "まだ存在しないホームディレクトリを作るプログラム。",
      content:
        "プログラムの絶対パスを書きます。シェルを介さずに実行されるため、引数やリダイレクトは書けません。ホームディレクトリと既定の配送先が引数として渡されます。AUTOHOMEDIRMAKE を有効にしてビルドした qmail-ldap だけの機能です。",
      missing: "ホームディレクトリは作られません。",
      empty: "ホームディレクトリは作られません。",
      malformed: "パスが前もって検査されることはありません。そのプログラムがなければ、ホームディレクトリは作られません。",
      danger: "このファイルに書き込める人は、実行されるプログラムを決められます。",
    },
  },
  {
    name: "doublebounceto",
    category: "delivery",
    reader: "line",
    entries: "other",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    shared: true,
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), injectbounce()"],
    default: { kind: "literal", value: "postmaster" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "The user who gets double bounces: bounces that could not be delivered themselves.",
      content:
        "The local part; @ and doublebouncehost are added. A double bounce that can't be delivered either is discarded, and the log says `triple bounce`.",
      missing: "Double bounces go to postmaster.",
      empty: "The address of double bounces has no local part.",
      danger: "If the address does not exist, double bounces are lost. If it does, backscatter from spam can fill that mailbox.",
    },
    ja: {
      purpose: "二重バウンス (バウンス自体が配送できなかったもの) を受け取るユーザー。",
      content:
        "ローカルパートを書きます。後ろに @ と doublebouncehost が付きます。二重バウンスも配送できなければ破棄され、ログには `triple bounce` と記録されます。",
      missing: "postmaster に送られます。",
      empty: "二重バウンスの宛先にローカルパートがなくなります。",
      danger:
        "存在しないアドレスにすると、二重バウンスは失われます。存在するアドレスでも、スパムの跳ね返りでメールボックスがあふれることがあります。",
    },
    differences: {
      qmail: PLAIN_DOUBLEBOUNCETO,
      netqmail: PLAIN_DOUBLEBOUNCETO,
      notqmail: PLAIN_DOUBLEBOUNCETO,
      eqmail: PLAIN_DOUBLEBOUNCETO,
      sqmail: TRIMMED_DOUBLEBOUNCETO,
      aqmail: TRIMMED_DOUBLEBOUNCETO,
      sagredo: TRIMMED_DOUBLEBOUNCETO,
      indimail: {
        ...readBy(["qmail-send", "slowq-send", "qmta-send", "srsfilter", "maildirserial", "autoresponder"], INDIMAIL_AT_START),
        sources: [
          "indimail: qmail-send.c: getcontrols(), injectbounce()",
          "indimail: slowq-send.c",
          "indimail: qmta-send.c",
          "indimail: srsfilter.c",
          "indimail: maildirserial.c",
          "indimail: autoresponder.c: main()",
        ],
        en: {
          content: "The local part; @ and doublebouncehost are added. With a value that begins with @, qmail-send discards double bounces.",
          empty: "qmail-send discards double bounces.",
        },
        ja: {
          content:
            "ローカルパートを書きます。後ろに @ と doublebouncehost が付きます。@ で始まる値を書くと、qmail-send は二重バウンスを破棄します。",
          empty: "qmail-send は二重バウンスを破棄します。",
        },
      },
    },
  },
  {
    name: "filterargs",
    shared: true,
    category: "delivery",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "indimail"],
    readers: ["spawn-filter"],
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: run_mailfilter()", "indimail: getDomainToken.c: getDomainToken()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "FILTERARGS",
    en: {
      purpose: "Filter programs through which spawn-filter sends mail before it is delivered, by domain.",
      content:
        "`domain:command`, or `domain:local:command` and `domain:remote:command` for one kind of delivery; behind another colon, settings for the environment may follow. The domain, a wildmat pattern (a regular expression with QREGEX=1), is compared with the recipient's for local deliveries (with MATCH_SENDER_DOMAIN, the sender's) and with the sender's for remote ones (with MATCH_RECIPIENT_DOMAIN, the recipient's). When the filter exits with 0, the message is delivered; with 2 it is dropped, with 100 it bounces.",
      missing: "No filter comes from here.",
      empty: "No filter comes from here.",
      malformed: "A line without a colon is skipped.",
      danger:
        "The commands are run by /bin/sh: whoever may write to the file may run programs. A filter that exits with 2 loses mail without a word to sender or recipient.",
    },
    ja: {
      purpose: "spawn-filter が配送の前にメールを通すフィルタープログラム。ドメインごとに指定します。",
      content:
        "`domain:コマンド` と書きます。配送の種類を限るときは `domain:local:コマンド`、`domain:remote:コマンド` です。さらにコロンを続けて環境変数の設定を書けます。ドメインは wildmat パターン (QREGEX=1 なら正規表現) で、ローカル配送では受信者 (MATCH_SENDER_DOMAIN があれば送信者)、リモート配送では送信者 (MATCH_RECIPIENT_DOMAIN があれば受信者) のドメインと比べられます。フィルターの終了コードが 0 なら配送、2 なら破棄、100 ならバウンスとなります。",
      missing: "ここから実行されるフィルターはありません。",
      empty: "ここから実行されるフィルターはありません。",
      malformed: "コロンのない行は飛ばされます。",
      danger:
        "コマンドは /bin/sh で実行されるため、このファイルに書き込める人はプログラムを実行させられます。フィルターが 2 で終了すると、メールは送信者にも受信者にも知らされずに失われます。",
    },
    differences: {
      sagredo: {
        sources: ["sagredo: spawn-filter.c: run_mailfilter()", "sagredo: getDomainToken.c: getDomainToken()"],
        en: {
          content:
            "`domain:command`, or `domain:local:command` and `domain:remote:command` for one kind of delivery; behind another colon, settings for the environment may follow. The domain, a wildmat pattern (a regular expression if QREGEX is set), is compared with the recipient's for local deliveries (with MATCH_SENDER_DOMAIN, the sender's) and with the sender's for remote ones (with MATCH_RECIPIENT_DOMAIN, the recipient's). When the filter exits with 0, the message is delivered; with 2 it is dropped, with 100 it bounces. The file counts where QMAILLOCAL or QMAILREMOTE puts spawn-filter in the place of qmail-local or qmail-remote.",
        },
        ja: {
          content:
            "`domain:コマンド` と書きます。配送の種類を限るときは `domain:local:コマンド`、`domain:remote:コマンド` です。さらにコロンを続けて環境変数の設定を書けます。ドメインは wildmat パターン (QREGEX があれば正規表現) で、ローカル配送では受信者 (MATCH_SENDER_DOMAIN があれば送信者)、リモート配送では送信者 (MATCH_RECIPIENT_DOMAIN があれば受信者) のドメインと比べられます。フィルターの終了コードが 0 なら配送、2 なら破棄、100 ならバウンスとなります。QMAILLOCAL か QMAILREMOTE によって、spawn-filter が qmail-local や qmail-remote の代わりに実行される場合に使われます。",
        },
      },
    },
  },
  {
    name: "filters.d/",
    category: "delivery",
    reader: "directory",
    dialects: ["indimail"],
    readers: ["qfrontend"],
    shared: true,
    sources: ["indimail: qfrontend.sh", "indimail: qmail-showctl.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "The folder of filter programs through which qfrontend sends messages before they are queued.",
      content:
        "The regular files that lie directly in the folder are the programs; the message goes through them in no certain order. The folder is used where qfrontend takes the place of qmail-queue; qfrontend knows it since February 2024.",
      missing: "qfilters is read instead; without that too, there are no filters.",
      empty: "There are no filters.",
      malformed: "A file in its place is not used: qfilters is read instead.",
    },
    ja: {
      purpose: "qfrontend がキューに入れる前のメールを通すフィルタープログラムを置くフォルダー。",
      content:
        "フォルダーの直下にある通常のファイルがプログラムとみなされ、メールはそれらを通ります。順序は決まっていません。使われるのは qfrontend が qmail-queue の代わりに実行されるときで、2024 年 2 月以降の qfrontend の機能です。",
      missing: "代わりに qfilters が読まれます。それもなければフィルターはありません。",
      empty: "フィルターはありません。",
      malformed: "フォルダーではなくファイルがあっても使われず、代わりに qfilters が読まれます。",
    },
  },
  {
    name: "localdomains",
    category: "delivery",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    readers: ["qmail-local"],
    shared: true,
    manual: "qmail-local(8)",
    sources: ["indimail: qmail-local.c: checkhome()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Domains from which mail may come to users whose mailbox is closed to outsiders.",
      content:
        "The domains of senders, one a line, compared as a whole and without regard to case. Where LOCALDOMAINS in the environment or ~/.localdomains switches the check on, mail from senders of other domains bounces. Senders without a domain, such as the empty one of bounces, pass.",
      missing: "This check refuses nobody.",
      empty: "Where the check is switched on, mail from senders with a domain bounces.",
      malformed: "Entries are not checked: one that makes no sense matches nothing.",
    },
    ja: {
      purpose: "外部からのメールを受け取らないユーザーに、メールを送れるドメイン。",
      content:
        "送信者のドメインを 1 行に 1 つ書きます。全体で比べられ、大文字と小文字は区別されません。環境変数 LOCALDOMAINS か ~/.localdomains で検査を有効にすると、これ以外のドメインの送信者からのメールはバウンスになります。バウンスの空の送信者など、ドメインのない送信者は通ります。",
      missing: "この検査では誰も拒まれません。",
      empty: "検査を有効にしていると、ドメインのある送信者からのメールはバウンスになります。",
      malformed: "エントリは検査されず、意味をなさないものは何にも一致しません。",
    },
  },
  {
    name: "maxdeliveredto",
    category: "delivery",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qmail-local"],
    manual: "qmail-local(8)",
    sources: ["indimail: qmail-local.c: bouncexf()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next delivery",
    unit: "count",
    en: {
      purpose: "How often a message may already have come by the same address before qmail-local takes it for looping.",
      content: "How many Delivered-To fields with the address are allowed. -1 switches the check off.",
      missing: "None is allowed: a message that has been delivered to the address before is looping.",
      danger: "With -1, qmail-local no longer finds a forward that leads back to itself.",
    },
    ja: {
      purpose: "メールが同じアドレスを何回まで通ってよいか。超えると qmail-local はループとみなします。",
      content: "そのアドレスの Delivered-To ヘッダーをいくつまで許すかを書きます。-1 にすると検査しません。",
      missing: "1 つも許されず、同じアドレスに一度配送されたメールはループとみなされます。",
      danger: "-1 にすると、自分自身に戻ってくる転送を qmail-local が見つけられなくなります。",
    },
  },
  {
    name: "qfilters",
    shared: true,
    category: "delivery",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-qfilter"],
    manual: "qmail-qfilter(1)",
    sources: ["sagredo: qmail-qfilter.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Filter programs through which qmail-qfilter sends messages before they are queued, by the sender's domain.",
      content:
        "`pattern:command`; behind another colon, settings for the environment may follow. The pattern is compared with QMAILHOST, the domain of the sender. All lines that match are used, in their order.",
      missing: "The filters given on the command line of qmail-qfilter are run.",
      empty: "No filter comes from here.",
      malformed: "A line without a colon is skipped, and blanks around a colon are data.",
      danger: "The commands are run by /bin/sh: whoever may write to the file may run programs.",
    },
    ja: {
      purpose: "qmail-qfilter がキューに入れる前のメールを通すフィルタープログラム。送信者のドメインごとに指定します。",
      content:
        "`パターン:コマンド` と書きます。さらにコロンを続けて環境変数の設定を書けます。パターンは、送信者のドメインである QMAILHOST と比べられます。一致した行は、上から順にすべて使われます。",
      missing: "qmail-qfilter のコマンドラインで指定したフィルターが実行されます。",
      empty: "ここから実行されるフィルターはありません。",
      malformed: "コロンのない行は飛ばされ、コロンの前後の空白はデータになります。",
      danger: "コマンドは /bin/sh で実行されるため、このファイルに書き込める人はプログラムを実行させられます。",
    },
    differences: {
      sagredo: {
        manual: "qmail-qfilter(8)",
        sources: ["sagredo: qmail-qfilter.8", "sagredo: CHANGELOG.md"],
        en: {
          content:
            "`domain:command`; behind another colon, settings for the environment may follow, with commas between them. The domain is that of the envelope sender; it may be a wildcard pattern, or a regular expression if QREGEX is set. All lines that match are used.",
          status: "Since version 2026.04.02. Told from the manual page.",
          malformed: "What becomes of a line without a colon, the manual page does not say.",
          danger: "Whoever may write to the file may run programs.",
        },
        ja: {
          content:
            "`ドメイン:コマンド` と書きます。さらにコロンを続けて、環境変数の設定をカンマ区切りで書けます。ドメインはエンベロープ送信者のもので、ワイルドカードのパターンでもよく、QREGEX が設定されていれば正規表現です。一致した行はすべて使われます。",
          status: "バージョン 2026.04.02 からの機能です。マニュアルページに基づく説明です。",
          malformed: "コロンのない行がどう扱われるかは、マニュアルページに書かれていません。",
          danger: "このファイルに書き込める人は、プログラムを実行させられます。",
        },
      },
      indimail: {
        readers: ["qfrontend"],
        sources: ["indimail: qfrontend.sh"],
        en: {
          purpose: "Filter programs through which qfrontend sends messages before they are queued.",
          content:
            "Names of programs in IndiMail's folder libexec/indimail/qfilters, without options: every word counts as a name. The message goes through them in their order. The file is used where QMAILQUEUE names qfrontend and the folder filters.d does not exist.",
          syntax: "A line whose first byte is # is a comment. The rest is divided into words by the shell, at blanks and ends of lines.",
          missing: "Without filters.d too, qfrontend hands the message to qmail-queue as it is.",
          empty: "qfrontend hands the message to qmail-queue as it is.",
          malformed: "The names are not checked.",
          danger: "Whoever may write to the file decides which filters are run, or leaves one out.",
          status: "Told of qfrontend of 2024: earlier ones know no filters.d.",
        },
        ja: {
          purpose: "qfrontend がキューに入れる前のメールを通すフィルタープログラム。",
          content:
            "IndiMail の libexec/indimail/qfilters フォルダーにあるプログラムの名前を書きます。空白で区切った語はそれぞれ名前とみなされるため、オプションは書けません。メールは順にそれらを通ります。使われるのは、QMAILQUEUE に qfrontend が指定され、filters.d フォルダーがないときです。",
          syntax: "先頭のバイトが # の行はコメントです。残りは、空白と改行を区切りとしてシェルが語に分けます。",
          missing: "filters.d もなければ、qfrontend はメールをそのまま qmail-queue に渡します。",
          empty: "qfrontend はメールをそのまま qmail-queue に渡します。",
          malformed: "名前は検査されません。",
          danger: "このファイルに書き込める人は、どのフィルターを通すかを変えられます。",
          status: "2024 年の qfrontend についての説明です。それより前のものは filters.d を使いません。",
        },
      },
    },
  },
  {
    name: "quotawarning",
    category: "delivery",
    reader: "blob",
    dialects: ["qmail-ldap"],
    readers: ["qmail-quotawarn"],
    shared: true,
    sources: ["qmail-ldap: qmail-quotawarn.c: readcontrol(), writemail()", "qmail-ldap: mailmagic.c: headermagic()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "The text with which users are warned about the quota of their mailbox.",
      content:
        "The warning, taken over word for word. If the first line is `%HEADER%`, the lines up to the first empty one are header fields, such as From and Subject.",
      missing: "qmail-quotawarn sends no warning.",
      empty: "qmail-quotawarn sends no warning.",
      malformed: "The text is not checked.",
    },
    ja: {
      purpose: "メールボックスの容量制限についてユーザーに送る警告文。",
      content: "書いた文章がそのまま使われます。1 行目が `%HEADER%` なら、最初の空行までは From や Subject などのヘッダーになります。",
      missing: "qmail-quotawarn は警告を送りません。",
      empty: "qmail-quotawarn は警告を送りません。",
      malformed: "文章が検査されることはありません。",
    },
  },
  {
    name: "redirectremote",
    category: "delivery",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["rd-remote"],
    manual: "rd-remote(8)",
    sources: ["indimail: rd-remote.c: main()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Mail to other hosts that rd-remote sends to another address.",
      content:
        "`what:kind:destination`. The kind says with what the first part, a pattern with wildcards (QREGEX=0) or a regular expression (QREGEX=1), is compared: `d` the recipient's domain, `r` the recipient, `s` the sender. The first line that fits counts. The destination is an address or the absolute path of a Maildir. If QREGEX is not set, rd-remote does not settle which of the two the pattern is.",
      missing: "No mail is redirected.",
      empty: "No mail is redirected.",
      malformed:
        "A line without a kind between two colons is skipped. A destination without / at its beginning and without @ makes the mail bounce.",
    },
    ja: {
      purpose: "rd-remote が別のアドレスに送り直す、外部宛のメール。",
      content:
        "`対象:種類:送り先` と書きます。種類は、ワイルドカードのパターン (QREGEX=0) か正規表現 (QREGEX=1) である対象を何と比べるかを表し、`d` は受信者のドメイン、`r` は受信者、`s` は送信者です。最初に当てはまった行が使われます。送り先はアドレスか、Maildir の絶対パスです。QREGEX が設定されていないと、対象がどちらとみなされるかは決まりません。",
      missing: "送り直されるメールはありません。",
      empty: "送り直されるメールはありません。",
      malformed: "2 つのコロンの間に種類のない行は飛ばされます。/ で始まらず @ もない送り先だと、メールはバウンスします。",
    },
  },
];
