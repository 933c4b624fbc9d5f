import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry, DialectDifference } from "../entry.ts";
import { INDIMAIL_AT_START, LSPAWN_AT_HUP, readBy } from "./moments.ts";

/** qmail-send that appends the host whatever stands in the file (qmail-send.c: getcontrols()). */
const PLAIN_DOUBLEBOUNCETO = {
  en: {
    empty: "Double bounces go to `@` and doublebouncehost, an address without a local part.",
    malformed:
      "A whole address is not understood: @ and doublebouncehost are put behind it all the same. If the file can't be read, qmail-send does not start.",
  },
  ja: {
    empty: "ローカルパートのない、`@` と doublebouncehost だけのアドレスに送られます。",
    malformed: "アドレス全体を書いても、その後ろに @ と doublebouncehost が付きます。ファイルを読めないと qmail-send は起動しません。",
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
      purpose: "Default delivery instruction, under the older name of defaultdelivery.",
      content:
        "An instruction as in .qmail, as a rule `./Maildir/`. The run scripts of qmail, POP3 and IMAP look for it only if defaultdelivery does not exist, and take its first line. The first hands it to qmail-start as an argument.",
      missing: "Without defaultdelivery too, `./Maildir/` is used.",
      empty: "`./Maildir/` is used, as without the file.",
      malformed: "The scripts do not check it.",
    },
    ja: {
      purpose: "既定の配送指示。defaultdelivery の古い名前です。",
      content:
        "`.qmail` と同じ形式の指示で、ふつうは `./Maildir/` です。qmail、POP3、IMAP の run スクリプトは、defaultdelivery がないときだけこのファイルの 1 行目を使います。qmail の run スクリプトは、それを qmail-start の引数にします。",
      missing: "defaultdelivery もなければ `./Maildir/` になります。",
      empty: "ファイルがない場合と同じく `./Maildir/` になります。",
      malformed: "スクリプトは内容を検査しません。",
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
        "Instructions as in .qmail, such as `./Maildir/` or `./Mailbox`. No program of qmail opens the file: the rc script gives its content to qmail-start as an argument. If that argument is empty, qmail-local defers every delivery that needs it.",
      missing: "A script that reads it with `cat` then has an empty argument for qmail-start.",
      empty: "It holds no instruction.",
    },
    ja: {
      purpose: ".qmail ファイルがない、または空のユーザーに使う配送指示。",
      content:
        "`./Maildir/` や `./Mailbox` など、.qmail と同じ形式の指示を書きます。qmail のプログラムが開くファイルではなく、rc スクリプトが内容を qmail-start の引数として渡します。引数が空だと、qmail-local はこの指示を必要とする配送をすべて保留します。",
      missing: "`cat` で読み込むスクリプトでは、qmail-start の引数が空になります。",
      empty: "指示がないことになります。",
    },
    differences: {
      sagredo: {
        sources: ["sagredo: config-all.sh", "sagredo: scripts/example-supervise/rc"],
        en: {
          content:
            "Instructions as in .qmail. config-all writes one for vdelivermail of vpopmail here, but no program of qmail opens the file, and the example rc script gives `./Maildir` to qmail-start whatever stands here. It counts only with an rc script that hands its content to qmail-start. If that argument is empty, qmail-local defers every delivery that needs it.",
          missing: "Nothing changes with the example rc script. One that reads it with `cat` then has an empty argument for qmail-start.",
        },
        ja: {
          content:
            ".qmail と同じ形式の指示を書きます。config-all は vpopmail の vdelivermail の指示を書き込みますが、qmail のプログラムが開くファイルではなく、付属の rc スクリプトもこの内容に関係なく `./Maildir` を qmail-start に渡します。内容を qmail-start に渡す rc スクリプトを使うときだけ意味があります。引数が空だと、qmail-local はこの指示を必要とする配送をすべて保留します。",
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
        takesEffect: "restart the service",
        en: {
          content:
            "An instruction as in .qmail, as a rule `./Maildir/`. No program of qmail opens the file: the run scripts of qmail, POP3 and IMAP take its first line, and the first hands it to qmail-start as an argument. It goes before aliasempty.",
          missing: "aliasempty is used; without that too, `./Maildir/`.",
          empty: "`./Maildir/` is used; aliasempty is not looked at.",
        },
        ja: {
          content:
            "`.qmail` と同じ形式の指示で、ふつうは `./Maildir/` です。qmail のプログラムが開くファイルではなく、qmail、POP3、IMAP の run スクリプトが 1 行目を使い、qmail の run スクリプトはそれを qmail-start の引数にします。aliasempty より優先されます。",
          missing: "aliasempty を使います。それもなければ `./Maildir/` になります。",
          empty: "`./Maildir/` になり、aliasempty は調べられません。",
        },
      },
      indimail: {
        sources: ["indimail: controlfiles.q", "qmail-local.c: main()"],
        en: {
          content:
            "Instructions as in .qmail, such as `./Maildir/` or `./Mailbox`. IndiMail has it in its list of control files (controlfiles.q); it counts where the start script hands the content to qmail-start.",
        },
        ja: {
          content:
            "`./Maildir/` や `./Mailbox` など、.qmail と同じ形式の指示を書きます。IndiMail の control ファイルの一覧 (controlfiles.q) に載っています。起動スクリプトが内容を qmail-start に渡す場合に意味を持ちます。",
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
        "The absolute path of a program and nothing else: it is run directly, without a shell, so that arguments and redirections are not understood. Its first argument is the home directory, its second the default delivery. It runs under the user's own id, and only if qmail-ldap was built with AUTOHOMEDIRMAKE.",
      missing: "No home directory is made.",
      empty: "No home directory is made, as without the file.",
      malformed: "The path is not checked beforehand. If there is no such program, mail for a user without a home directory bounces.",
      danger: "Whoever may write to the file has a program run under the ids of the users. Only root should be able to.",
    },
    ja: {
      purpose: "まだ存在しないホームディレクトリーを作るプログラム。",
      content:
        "プログラムの絶対パスだけを書きます。シェルを介さずに直接実行されるため、引数やリダイレクトは書けません。第 1 引数としてホームディレクトリー、第 2 引数として既定の配送先が渡され、ユーザー自身の権限で実行されます。AUTOHOMEDIRMAKE を有効にしてビルドした qmail-ldap だけの機能です。",
      missing: "ホームディレクトリーは作られません。",
      empty: "ファイルがない場合と同じく、ホームディレクトリーは作られません。",
      malformed:
        "パスが前もって検査されることはありません。そのプログラムがないと、ホームディレクトリーのないユーザー宛のメールはバウンスになります。",
      danger: "このファイルに書き込める人は、各ユーザーの権限で任意のプログラムを実行させられます。書き込めるのは root だけにします。",
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
        "The local part only; @ and doublebouncehost are added. A double bounce that can't be delivered either is discarded, and the log says `triple bounce`.",
      missing: "Double bounces go to postmaster.",
      empty: "The address of double bounces has no local part.",
      danger: "If the address does not exist, all double bounces are lost. If it does, backscatter from spam can fill that mailbox.",
    },
    ja: {
      purpose: "二重バウンス (バウンス自体が配送できなかったもの) を受け取るユーザー。",
      content:
        "ローカルパートだけを書きます。後ろに @ と doublebouncehost が付きます。二重バウンスも配送できなければ破棄され、ログには `triple bounce` と記録されます。",
      missing: "postmaster に送られます。",
      empty: "二重バウンスの宛先にローカルパートがなくなります。",
      danger:
        "存在しないアドレスにすると、二重バウンスはすべて失われます。存在するアドレスでも、スパムの跳ね返りでメールボックスがあふれることがあります。",
    },
    differences: {
      "qmail-ldap": {
        en: { malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-send does not start." },
        ja: { malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-send は起動しません。" },
      },
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
          "indimail: qmail-send.c",
          "indimail: slowq-send.c",
          "indimail: qmta-send.c",
          "indimail: srsfilter.c",
          "indimail: maildirserial.c",
        ],
        en: {
          content:
            "The local part only; @ and doublebouncehost are added. A value that begins with @ turns double bounces off: they are discarded.",
          empty: "Double bounces are turned off: they are discarded.",
        },
        ja: {
          content:
            "ローカルパートだけを書きます。後ろに @ と doublebouncehost が付きます。@ で始まる値を書くと、二重バウンスは破棄されます。",
          empty: "二重バウンスは破棄されます。",
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
    sources: ["sagredo: spawn-filter.c", "indimail: spawn-filter.c"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "FILTERARGS",
    en: {
      purpose: "Filter programs through which spawn-filter sends mail before it is delivered, by domain.",
      content:
        "`domain:command`, or `domain:local:command` and `domain:remote:command` for one kind of delivery only. The command ends at the next colon; behind that, settings for the environment may follow, such as `NAME=value,OTHER=value`, and an empty value removes a variable. The domain is the recipient's for local and the sender's for remote deliveries, unless MATCH_SENDER_DOMAIN or MATCH_RECIPIENT_DOMAIN is set; it may be a wildmat pattern, or a regular expression with QREGEX=1. The first line that matches counts, but the settings of the lines above it are set as well. The filter's exit code decides: 0 delivers the message, 2 drops it, 100 bounces it, any other defers it. FILTERARGS gives the command itself.",
      missing: "No filter is run, unless FILTERARGS names one.",
      empty: "No filter is run.",
      malformed: "A line without a colon is skipped, and blanks around a colon are data.",
      danger:
        "The commands are run by /bin/sh: whoever may write to the file may run programs. A filter that exits with 2 loses mail without a word to sender or recipient; only the log says `blackholed`.",
    },
    ja: {
      purpose: "spawn-filter が配送の前にメールを通すフィルタープログラム。ドメインごとに指定します。",
      content:
        "`domain:コマンド` と書きます。配送の種類を限るときは `domain:local:コマンド`、`domain:remote:コマンド` です。コマンドは次のコロンまでで、その後ろに `NAME=value,OTHER=value` のような環境変数の設定を書けます。値が空ならその変数は削除されます。ドメインは、ローカル配送では受信者、リモート配送では送信者のもので、MATCH_SENDER_DOMAIN、MATCH_RECIPIENT_DOMAIN を設定すると変わります。wildmat パターンでもよく、QREGEX=1 なら正規表現です。最初に一致した行が有効ですが、それより上の行の環境変数の設定も行われます。フィルターの終了コードが 0 なら配送、2 なら破棄、100 ならバウンス、それ以外なら保留となります。FILTERARGS にはコマンドそのものを設定します。",
      missing: "FILTERARGS で指定しない限り、フィルターは実行されません。",
      empty: "フィルターは実行されません。",
      malformed: "コロンのない行は飛ばされ、コロンの前後の空白はデータになります。",
      danger:
        "コマンドは /bin/sh で実行されるため、このファイルに書き込める人はプログラムを実行させられます。フィルターが 2 で終了すると、メールは送信者にも受信者にも知らされずに失われ、ログに `blackholed` と残るだけです。",
    },
    differences: {
      indimail: {
        en: {
          malformed:
            "A line without a colon is skipped, and blanks around a colon are data. If the file can't be read, the delivery is deferred.",
        },
        ja: {
          malformed: "コロンのない行は飛ばされ、コロンの前後の空白はデータになります。ファイルを読めないと、配送は保留されます。",
        },
      },
      sagredo: {
        sources: ["sagredo: spawn-filter.c: run_mailfilter()", "sagredo: getDomainToken.c"],
        en: {
          content:
            "`domain:command`, or `domain:local:command` and `domain:remote:command` for one kind of delivery only. The command ends at the next colon; behind that, settings for the environment may follow, such as `NAME=value,OTHER=value`, and an empty value removes a variable. The domain is the recipient's for local and the sender's for remote deliveries, unless MATCH_SENDER_DOMAIN or MATCH_RECIPIENT_DOMAIN is set; it may be a wildmat pattern, or a regular expression if QREGEX is set. The first line that matches counts, but the settings of the lines above it are set as well. The filter's exit code decides: 0 delivers the message, 2 drops it, 100 bounces it, any other defers it. FILTERARGS gives the command itself. The file is read only if QMAILLOCAL or QMAILREMOTE puts spawn-filter in the place of qmail-local or qmail-remote.",
          malformed:
            "A line without a colon is skipped, and blanks around a colon are data. If the file can't be read, the mail is deferred.",
        },
        ja: {
          content:
            "`domain:コマンド` と書きます。配送の種類を限るときは `domain:local:コマンド`、`domain:remote:コマンド` です。コマンドは次のコロンまでで、その後ろに `NAME=value,OTHER=value` のような環境変数の設定を書けます。値が空ならその変数は削除されます。ドメインは、ローカル配送では受信者、リモート配送では送信者のもので、MATCH_SENDER_DOMAIN、MATCH_RECIPIENT_DOMAIN を設定すると変わります。wildmat パターンでもよく、QREGEX が設定されていれば正規表現です。最初に一致した行が有効ですが、それより上の行の環境変数の設定も行われます。フィルターの終了コードが 0 なら配送、2 なら破棄、100 ならバウンス、それ以外なら保留となります。FILTERARGS にはコマンドそのものを設定します。QMAILLOCAL か QMAILREMOTE によって、spawn-filter が qmail-local や qmail-remote の代わりに実行されるときだけ読まれます。",
          malformed: "コロンのない行は飛ばされ、コロンの前後の空白はデータになります。ファイルを読めないと配送は保留されます。",
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
        "Programs; every file that lies directly in the folder is one. The message goes through all of them, in no certain order. The folder is used only where qfrontend takes the place of qmail-queue; while it exists, qfilters is not read. qfrontend knows it only since February 2024.",
      missing: "qfilters is read instead; without that too, there are no filters.",
      empty: "There are no filters, and qfilters is not read.",
      malformed: "A file in its place is not used: qfilters is read instead.",
    },
    ja: {
      purpose: "qfrontend がキューに入れる前のメールを通すフィルタープログラムを置くフォルダー。",
      content:
        "プログラムを置きます。フォルダーの直下にあるファイルは、どれもフィルターとみなされます。メールはすべてを通りますが、順序は決まっていません。使われるのは qfrontend が qmail-queue の代わりに実行されるときだけで、このフォルダーがある間は qfilters は読まれません。2024 年 2 月より前の qfrontend はこのフォルダーを使いません。",
      missing: "代わりに qfilters が読まれます。それもなければフィルターはありません。",
      empty: "フィルターはなく、qfilters も読まれません。",
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
        "The domains of senders, one a line, compared as a whole and without regard to case. The list counts only where LOCALDOMAINS in the environment or ~/.localdomains switches the check on; then mail from senders of other domains bounces. Senders without a domain, bounces among them, always pass.",
      missing: "Nobody is refused, even where the check is switched on.",
      empty: "Where the check is switched on, mail from every sender with a domain bounces.",
      malformed:
        "Entries are not checked: one that makes no sense matches nothing. If the file can't be read where the check is switched on, the delivery is deferred.",
    },
    ja: {
      purpose: "外部からのメールを受け取らないユーザーに、メールを送れるドメイン。",
      content:
        "送信者のドメインを 1 行に 1 つ書きます。全体で比べられ、大文字と小文字は区別されません。環境変数 LOCALDOMAINS か ~/.localdomains で検査を有効にした場合にだけ使われ、これ以外のドメインの送信者からのメールはバウンスになります。バウンスなど、ドメインのない送信者は常に通ります。",
      missing: "検査を有効にしていても、誰も拒まれません。",
      empty: "検査を有効にしていると、ドメインのある送信者からのメールはすべてバウンスになります。",
      malformed:
        "エントリは検査されず、意味をなさないものは何にも一致しません。検査を有効にしているのにファイルを読めないと、配送は保留されます。",
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
      content: "The number of Delivered-To fields with the address that are allowed. -1 switches the check off.",
      missing: "None is allowed: a message that has been delivered to the address before is looping.",
      danger: "With -1, a forward that leads back to itself is no longer found here.",
    },
    ja: {
      purpose: "メールが同じアドレスを何回まで通ってよいか。超えると qmail-local はループとみなします。",
      content: "そのアドレスの Delivered-To ヘッダーをいくつまで許すかを書きます。-1 にすると検査しません。",
      missing: "1 つも許されず、同じアドレスに一度配送されたメールはループとみなされます。",
      danger: "-1 にすると、自分自身に戻ってくる転送がここでは見つからなくなります。",
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
      missing: "Only the filters given on the command line of qmail-qfilter are run.",
      empty: "No filter comes from here.",
      malformed: "A line without a colon is skipped, and blanks around a colon are data.",
      danger: "The commands are run by /bin/sh: whoever may write to the file may run programs.",
    },
    ja: {
      purpose: "qmail-qfilter がキューに入れる前のメールを通すフィルタープログラム。送信者のドメインごとに指定します。",
      content:
        "`パターン:コマンド` と書きます。さらにコロンを続けて環境変数の設定を書けます。パターンは、送信者のドメインである QMAILHOST と比べられます。一致した行は、上から順にすべて使われます。",
      missing: "qmail-qfilter のコマンドラインで指定したフィルターだけが実行されます。",
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
          status:
            "Since version 2026.04.02: earlier versions of qmail-qfilter know only the filters of their command line. Told from the manual page.",
        },
        ja: {
          content:
            "`ドメイン:コマンド` と書きます。さらにコロンを続けて、環境変数の設定をカンマ区切りで書けます。ドメインはエンベロープ送信者のもので、ワイルドカードのパターンでもよく、QREGEX が設定されていれば正規表現です。一致した行はすべて使われます。",
          status:
            "バージョン 2026.04.02 からの機能です。それより前の qmail-qfilter は、コマンドラインのフィルターだけを実行します。マニュアルページに基づく説明です。",
        },
      },
      indimail: {
        readers: ["qfrontend"],
        sources: ["indimail: qfrontend.sh"],
        en: {
          purpose: "Filter programs through which qfrontend sends messages before they are queued.",
          content:
            "Names of programs in IndiMail's folder libexec/indimail/qfilters, without options: every word counts as a name. The message goes through them in their order, for all senders alike; they are run by qmail-qfilter if USE_QMAILQFILTER is set, and otherwise as one pipe. The file is used only where QMAILQUEUE names qfrontend, and only if the folder filters.d does not exist; qmail-qfilter itself does not read it.",
          syntax: "A line whose first byte is # is a comment. The rest is divided into words by the shell, at blanks and ends of lines.",
          missing: "Without filters.d too, qfrontend hands the message to qmail-queue as it is.",
          empty: "qfrontend hands the message to qmail-queue as it is.",
          malformed:
            "The names are not checked, and a file that can't be read counts as empty. With USE_QMAILQFILTER, the message is not taken if a program does not exist. In the pipe, only the exit code of the last program counts: if another one does not exist, those behind it get an empty message.",
          danger: "Whoever may write to the file decides which filters are run, or leaves one out.",
          status: "Told of qfrontend of 2024: earlier ones know no filters.d.",
        },
        ja: {
          purpose: "qfrontend がキューに入れる前のメールを通すフィルタープログラム。",
          content:
            "IndiMail の libexec/indimail/qfilters フォルダーにあるプログラムの名前を書きます。空白で区切った語はそれぞれ名前とみなされるため、オプションは書けません。送信者にかかわらず、メールは順にすべてを通ります。USE_QMAILQFILTER が設定されていれば qmail-qfilter が、そうでなければ 1 本のパイプとして実行されます。使われるのは、QMAILQUEUE に qfrontend が指定され、filters.d フォルダーがないときだけです。qmail-qfilter そのものは読みません。",
          syntax: "先頭のバイトが # の行はコメントです。残りは、空白と改行を区切りとしてシェルが語に分けます。",
          missing: "filters.d もなければ、qfrontend はメールをそのまま qmail-queue に渡します。",
          empty: "qfrontend はメールをそのまま qmail-queue に渡します。",
          malformed:
            "名前は検査されず、ファイルを読めないと空とみなされます。USE_QMAILQFILTER が設定されていると、存在しないプログラムがあればメールは受け付けられません。パイプでは最後のプログラムの終了コードだけが意味を持ち、途中のプログラムが存在しないと、その先には空のメールが渡ります。",
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
        "The warning, taken over word for word; # is no comment. If the first line is `%HEADER%`, the lines up to the first empty one are header fields: From, Subject, Content-Type, Content-Transfer-Encoding and fields that begin with X- may be set. Nobody is warned twice while a warning is still in the mailbox.",
      missing: "Nobody is warned.",
      empty: "Nobody is warned.",
      malformed: "The text is not checked. If the file can't be read, qmail-quotawarn exits with 111.",
    },
    ja: {
      purpose: "メールボックスの容量制限についてユーザーに送る警告文。",
      content:
        "書いた文章がそのまま使われ、# もコメントにはなりません。1 行目が `%HEADER%` なら、最初の空行まではヘッダーになり、From、Subject、Content-Type、Content-Transfer-Encoding と X- で始まるフィールドを指定できます。警告がメールボックスに残っている間は、重ねて送られません。",
      missing: "警告は送られません。",
      empty: "警告は送られません。",
      malformed: "文章が検査されることはありません。ファイルを読めないと、qmail-quotawarn は 111 で終了します。",
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
    sources: ["indimail: rd-remote.c"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    en: {
      purpose: "Mail to other hosts that rd-remote sends to another address.",
      content:
        "`what:kind:destination`. The kind says with what the first part is compared: `d` the recipient's domain, `r` the recipient, `s` the sender. The first part may be a pattern with wildcards, or a regular expression with QREGEX, and the first line that fits counts. The destination is an address, or the absolute path of a Maildir; mail for which it is neither bounces.",
      missing: "No mail is redirected; control/me does not stand in.",
      empty: "No mail is redirected.",
      malformed: "A line of any other form is skipped. If the file can't be read, the mail stays in the queue.",
    },
    ja: {
      purpose: "rd-remote が別のアドレスに送り直す、外部宛のメール。",
      content:
        "`対象:種類:送り先` と書きます。種類は対象を何と比べるかを表し、`d` は受信者のドメイン、`r` は受信者、`s` は送信者です。対象はワイルドカードのパターンで書け、QREGEX を設定すると正規表現になります。最初に当てはまった行が使われます。送り先はアドレスか、Maildir の絶対パスです。どちらでもないと、そのメールはバウンスになります。",
      missing: "送り直されるメールはありません。control/me が代わりになることもありません。",
      empty: "送り直されるメールはありません。",
      malformed: "これ以外の形の行は飛ばされます。ファイルを読めないと、メールはキューに残ります。",
    },
  },
];
