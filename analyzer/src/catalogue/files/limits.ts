import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry, DialectDifference } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { LSPAWN_AT_HUP, readBy } from "./moments.ts";
import { ldapNumber, SEARCHING_LDAP } from "./qmail-ldap.ts";

/** databytes in qmail-ldap, which keeps the number in an unsigned long (control.c: control_readulong(); qmail-smtpd.c: setup()). */
const LDAP_DATABYTES = {
  en: {
    malformed:
      "Without a digit at the very beginning the file counts as missing. A 64-bit system keeps numbers above 4294967295 as they are.",
  },
  ja: {
    malformed: "先頭が数字でなければ、ファイルがない場合と同じです。64 ビットのシステムでは、4294967295 を超える数もそのまま使われます。",
  },
} as const;

const SQMAIL_REMOTE: DialectDifference = readBy(["qmail-remote", "qmail-smtpam"]);

/** Numbers of qmail-remote in qmail-ldap (qmail-remote.c: getcontrols(), temp_control()). */
const LDAP_REMOTE_NUMBER = ldapNumber({ en: "qmail-remote leaves its mail in the queue", ja: "qmail-remote はメールをキューに残します" });

/** A file that no program reads any more. */
const NOT_READ = {
  en: { missing: "Nothing changes.", empty: "Nothing changes.", malformed: "The content is never looked at." },
  ja: { missing: "何も変わりません。", empty: "何も変わりません。", malformed: "内容が調べられることはありません。" },
} as const;

/** How large, how many, how long: limits of messages, connections, recipients, mailboxes and waiting. */
export const LIMITS_FILES: readonly ControlFileEntry[] = [
  {
    name: "brtlimit",
    category: "limits",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    manual: "qmail-control(5)",
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_rcpt()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    unit: "count",
    environment: "BRTLIMIT",
    en: {
      purpose: "How many recipients may be refused before qmail-smtpd ends the connection.",
      content:
        "Refusals because of badrcptto, for instance, are counted. Once there are as many, the next RCPT ends the connection. 0 means no limit.",
      missing: "The file sets no limit.",
    },
    ja: {
      purpose: "qmail-smtpd が接続を切るまでに、拒否される受信者を何件まで許すか。",
      content: "badrcptto による拒否などを数えます。その数に達すると、次の RCPT で接続を切ります。0 は無制限です。",
      missing: "このファイルによる制限はありません。",
    },
  },
  {
    name: "concurrencyincoming",
    category: "limits",
    reader: "integer",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd/run", "qmail-smtpsd/run", "qmail-submission/run"],
    sources: ["sagredo: scripts/example-supervise/supervise/qmail-smtpd/run", "sagredo: config-all.sh"],
    default: { kind: "none" },
    takesEffect: "restart the service",
    unit: "connections",
    en: {
      purpose: "How many clients may be connected to the SMTP service at a time.",
      content:
        "The run scripts read it, not a program of qmail: they put its text behind `-c` on the command line of tcpserver or sslserver. config-all writes 200.",
      syntax: "The whole content is passed on as it is, without the line ends behind it.",
      missing: "The run scripts have no number for `-c`.",
      empty: "The run scripts have no number for `-c`.",
      malformed: "The run scripts take the text as it is: with a comment or a blank line in front, `-c` has no number at its beginning.",
    },
    ja: {
      purpose: "SMTP サービスに同時に接続できるクライアント数の上限。",
      content:
        "qmail のプログラムではなく run スクリプトが読み、内容を tcpserver や sslserver の `-c` に渡します。config-all は 200 を書き込みます。",
      syntax: "末尾の改行を除き、内容がそのまま渡されます。",
      missing: "run スクリプトが `-c` に渡す数がなくなります。",
      empty: "run スクリプトが `-c` に渡す数がなくなります。",
      malformed: "run スクリプトは書かれたとおりに使うため、前にコメントや空行があると、`-c` の引数の先頭に数字がなくなります。",
    },
    differences: {
      indimail: {
        readers: [],
        takesEffect: "never read",
        sources: ["indimail: controlfiles.q"],
        en: {
          content:
            "IndiMail has the name in its list of control files (controlfiles.q). It counts for a run script of your own that puts its text behind `-c` on the command line of tcpserver.",
          syntax: "The form that your run script expects.",
          missing: "Nothing changes for IndiMail.",
          empty: "Nothing changes for IndiMail.",
          malformed: "IndiMail never looks at the content.",
        },
        ja: {
          content:
            "IndiMail の control ファイルの一覧 (controlfiles.q) に載っています。内容を tcpserver の `-c` に渡す run スクリプトを自分で用意した場合に意味を持ちます。",
          syntax: "run スクリプトに合わせて書きます。",
          missing: "IndiMail の動作は変わりません。",
          empty: "IndiMail の動作は変わりません。",
          malformed: "IndiMail が内容を調べることはありません。",
        },
      },
    },
  },
  {
    name: "databytes",
    category: "limits",
    reader: "integer",
    dialects: DIALECTS,
    readers: ["qmail-smtpd", "qmail-qmtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["qmail-smtpd.c: setup(), put(), smtp_data()", "qmail-qmtpd.c: main()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    unit: "bytes",
    environment: "DATABYTES",
    en: {
      purpose: "Largest message that is accepted.",
      content: "The largest message in bytes; 0 means any size. A larger one is refused for good.",
      missing: "The file sets no limit.",
      danger: "There are no suffixes and no separators: `20M` and `20,971,520` are 20 bytes, and practically all mail is refused.",
    },
    ja: {
      purpose: "受け付けるメッセージの最大サイズ。",
      content: "メッセージの最大バイト数で、0 は無制限です。超えたメールは恒久的なエラーで拒否されます。",
      missing: "このファイルによる制限はありません。",
      danger: "単位や区切りは使えません。`20M` も `20,971,520` も 20 バイトとみなされ、ほとんどすべてのメールが拒否されます。",
    },
    differences: {
      sqmail: {
        sources: ["sqmail: qmail-smtpd.c: setup(), mailfrom_size(), smtp_ehlo(), smtp_data()"],
      },
      sagredo: {
        ...readBy(["qmail-smtpd", "qmail-qmtpd", "spawn-filter"]),
        sources: [
          "sagredo: qmail-smtpd.c: setup(), smtp_mail(), smtp_data()",
          "sagredo: qmail-qmtpd.c",
          "sagredo: spawn-filter.c: check_size()",
        ],
        en: {
          content:
            "The largest message in bytes; to qmail-smtpd and qmail-qmtpd 0 means any size. A larger one is refused for good, or bounced by spawn-filter where that is in use.",
          malformed:
            "Without a digit at the very beginning (a letter, a sign, a blank) the file counts as missing. In qmail-smtpd and qmail-qmtpd, a number that 32 bits can't hold becomes another one.",
          danger:
            "There are no suffixes and no separators: `20M` and `20,971,520` are 20 bytes, and practically all mail is refused. For spawn-filter 0 is a limit of 0 bytes, and mail that passes through it bounces: where it is in use, remove the file instead of writing 0.",
        },
        ja: {
          content:
            "メッセージの最大バイト数で、qmail-smtpd と qmail-qmtpd では 0 は無制限です。超えたメールは恒久的なエラーで拒否され、spawn-filter を使っていればそこでバウンスします。",
          malformed:
            "先頭が数字でなければ (文字、符号、空白)、ファイルがない場合と同じです。qmail-smtpd と qmail-qmtpd では、32 ビットに収まらない数は別の値になります。",
          danger:
            "単位や区切りは使えません。`20M` も `20,971,520` も 20 バイトとみなされ、ほとんどすべてのメールが拒否されます。spawn-filter にとって 0 は無制限ではなく 0 バイトであり、そこを通るメールはバウンスします。使っている場合は、0 と書かずにファイルを削除してください。",
        },
      },
      aqmail: {
        sources: ["aqmail: qmail-smtpd.c: setup(), mailfrom_size(), smtp_ehlo(), smtp_data()"],
        ...AQMAIL_TAKES_NO_MAIL,
      },
      "qmail-ldap": {
        sources: [
          "qmail-ldap: qmail-smtpd.c: setup(), sizelimit(), smtp_mail()",
          "qmail-ldap: qmail-qmtpd.c",
          "qmail-ldap: control.c: control_readulong()",
        ],
        ...LDAP_DATABYTES,
      },
      indimail: {
        ...readBy(["qmail-smtpd", "qmail-qmtpd", "qmail-inject", "spawn-filter"]),
        sources: [
          "indimail: smtpd.c: open_control_files2(), smtp_data()",
          "indimail: qmail-qmtpd.c",
          "indimail: qmail-inject.c: getcontrols()",
          "indimail: spawn-filter.c: check_size()",
        ],
        en: {
          content:
            "The largest message in bytes; to qmail-smtpd, qmail-qmtpd and qmail-inject 0 means any size. Where spawn-filter is used, it bounces larger mail at delivery, and to it 0 is no bytes. qmail-smtpd, qmail-inject and spawn-filter take numbers above 4294967295 as they are.",
          malformed:
            "Without a digit at the very beginning the file counts as missing; qmail-qmtpd also takes blanks and a sign in front of it.",
        },
        ja: {
          content:
            "メッセージの最大バイト数で、qmail-smtpd、qmail-qmtpd、qmail-inject では 0 は無制限です。spawn-filter を使っている場合は、これより大きいメールが配送時にバウンスになります。spawn-filter にとって 0 は 0 バイトです。4294967295 を超える数も、qmail-smtpd、qmail-inject、spawn-filter はそのまま使います。",
          malformed: "先頭が数字でなければ、ファイルがない場合と同じです。qmail-qmtpd だけは、数字の前の空白と符号も読みます。",
        },
      },
      eqmail: {
        sources: ["eqmail: qmail-smtpd.c: setup(), mailfrom_size(), smtp_mail(), smtp_data()", "eqmail: qmail-qmtpd.c"],
      },
    },
  },
  {
    name: "defaultquotacount",
    category: "limits",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING_LDAP, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic()", "qmail-ldap: control.c: control_readulong()"],
    default: { kind: "literal", value: "0" },
    unit: "messages",
    en: {
      purpose: "How many messages a mailbox may hold, for users of the directory without a quota of their own.",
      content: "A number of messages; 0 means any number.",
      missing: "The file sets no limit.",
      malformed:
        "Without a digit at the very beginning the file counts as missing. A 64-bit system keeps numbers above 4294967295 as they are.",
    },
    ja: {
      purpose: "ディレクトリーに個別の容量制限がないユーザーの、メールボックスに置けるメールの通数。",
      content: "通数を書きます。0 は無制限です。",
      missing: "このファイルによる制限はありません。",
      malformed: "先頭が数字でなければ、ファイルがない場合と同じです。64 ビットのシステムでは、4294967295 を超える数もそのまま使われます。",
    },
  },
  {
    name: "defaultquotasize",
    category: "limits",
    reader: "integer",
    dialects: ["qmail-ldap"],
    ...readBy(SEARCHING_LDAP, LSPAWN_AT_HUP),
    sources: ["qmail-ldap: qldap.c: qldap_ctrl_generic()", "qmail-ldap: control.c: control_readulong()"],
    default: { kind: "literal", value: "0" },
    unit: "bytes",
    en: {
      purpose: "How large a mailbox may be, for users of the directory without a quota of their own.",
      content: "A number of bytes; 0 means any size.",
      missing: "The file sets no limit.",
      malformed:
        "Without a digit at the very beginning the file counts as missing. A 64-bit system keeps numbers above 4294967295 as they are.",
      danger: "There are no suffixes: `10M` is 10 bytes.",
    },
    ja: {
      purpose: "ディレクトリーに個別の容量制限がないユーザーの、メールボックスの大きさの上限。",
      content: "バイト数を書きます。0 は無制限です。",
      missing: "このファイルによる制限はありません。",
      malformed: "先頭が数字でなければ、ファイルがない場合と同じです。64 ビットのシステムでは、4294967295 を超える数もそのまま使われます。",
      danger: "単位は使えません。`10M` は 10 バイトとみなされます。",
    },
  },
  {
    name: "maxcmdlen",
    category: "limits",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qmail-smtpd", "ofmipd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files1()", "indimail: ofmipd.c"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    unit: "bytes",
    en: {
      purpose: "How long one SMTP command may be.",
      content: "A number of bytes; 0 and negative numbers mean any length. A longer command ends the session.",
      missing: "The file sets no limit.",
    },
    ja: {
      purpose: "SMTP コマンド 1 つの長さの上限。",
      content: "バイト数を書きます。0 と負の数は無制限です。これより長いコマンドを受けると、セッションを終えます。",
      missing: "このファイルによる制限はありません。",
    },
  },
  {
    name: "maxhops",
    category: "limits",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files1(), blast(), smtp_data()"],
    default: { kind: "literal", value: "100" },
    takesEffect: "next connection",
    unit: "count",
    en: {
      purpose: "At how many trace fields qmail-smtpd takes a message for looping and refuses it.",
      content: "The number of fields whose names begin with Received or Delivered, counted together. 0 and negative numbers mean 100.",
      missing: "The limit is 100.",
    },
    ja: {
      purpose: "経路を示すヘッダーがいくつあれば、qmail-smtpd がループとみなして拒否するか。",
      content: "名前が Received か Delivered で始まるヘッダーを合わせた数です。0 と負の数は 100 とみなされます。",
      missing: "100 です。",
    },
  },
  {
    name: "maxrcpt",
    category: "limits",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_rcpt()"],
    default: { kind: "literal", value: "-1" },
    takesEffect: "next connection",
    unit: "recipients",
    environment: "DISABLE_MAXRCPT",
    en: {
      purpose: "How many recipients a connection may have.",
      content:
        "Recipients after that many get a temporary error; the messages of a connection are counted together. 0 does not mean any number: it refuses recipients from the first on.",
      missing: "The file sets no limit.",
      danger: "A recipient beyond the limit is in the envelope all the same: it can get the message, and again when the client retries.",
    },
    ja: {
      purpose: "1 つの接続で指定できる受信者の数。",
      content:
        "この数を超えた受信者は一時エラーになり、数は同じ接続のメールで通算されます。0 は無制限ではなく、最初の受信者から拒否されます。",
      missing: "このファイルによる制限はありません。",
      danger:
        "上限を超えた受信者もエンベロープには書き込まれています。その受信者にもメールが届き、クライアントが再送するともう一度届くことがあります。",
    },
  },
  {
    name: "maxrcptcount",
    category: "limits",
    reader: "integer",
    dialects: ["qmail-ldap"],
    readers: [],
    sources: ["qmail-ldap: QLDAPINSTALL"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "How many recipients a message may have, in old versions of qmail-ldap.",
      content: "No program uses it. The limit now stands in the environment variable MAXRCPTCOUNT.",
      ...NOT_READ.en,
      status: "Obsolete in qmail-ldap.",
    },
    ja: {
      purpose: "古い qmail-ldap で、1 通のメールに指定できる受信者の数を書いたファイル。",
      content: "どのプログラムも使いません。現在は環境変数 MAXRCPTCOUNT で指定します。",
      ...NOT_READ.ja,
      status: "qmail-ldap では廃止されています。",
    },
  },
  {
    name: "maxrecipients",
    category: "limits",
    reader: "integer",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "qmail-inject"]),
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: smtp_rcpt()", "indimail: qmail-inject.c: getcontrols()"],
    default: { kind: "literal", value: "0" },
    unit: "recipients",
    environment: "MAXRECIPIENTS",
    en: {
      purpose: "How many recipients a message may have.",
      content:
        "0 means any number. qmail-smtpd refuses the recipients beyond the limit. qmail-inject refuses the whole message if more recipients than that are named as its arguments.",
      missing: "The file sets no limit.",
    },
    ja: {
      purpose: "1 通のメールに指定できる受信者の数。",
      content:
        "0 は無制限です。qmail-smtpd は上限を超えた受信者を拒否します。qmail-inject は、引数に書かれた受信者がこの数を超えると、メール全体を拒否します。",
      missing: "このファイルによる制限はありません。",
    },
  },
  {
    name: "rblonlyheader",
    category: "limits",
    reader: "integer",
    dialects: ["qmail-ldap"],
    readers: [],
    sources: ["qmail-ldap: QLDAPINSTALL"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "A switch of RBL checks in old versions of qmail-ldap.",
      content: "No program uses it. The environment variable RBLONLYHEADER has taken its place.",
      ...NOT_READ.en,
      status: "Obsolete in qmail-ldap.",
    },
    ja: {
      purpose: "古い qmail-ldap で、RBL の検査を切り替えるファイル。",
      content: "どのプログラムも使いません。現在は環境変数 RBLONLYHEADER で指定します。",
      ...NOT_READ.ja,
      status: "qmail-ldap では廃止されています。",
    },
  },
  {
    name: "relaylimits",
    category: "limits",
    reader: "map",
    entries: "other",
    dialects: ["sagredo"],
    readers: ["rcptcheck-overlimit"],
    sources: ["sagredo: scripts/rcptcheck-overlimit"],
    default: { kind: "none" },
    takesEffect: "at once",
    unit: "recipients",
    en: {
      purpose: "How many recipients outside rcpthosts each relay client may write to until the counters are cleared.",
      content:
        "`client:number`: the client is user@host or an IP address; an entry that begins with the colon holds for all others, and 0 means any number. It needs RCPTCHECK with the path of rcptcheck-overlimit, and RCPTCHECKRELAYCLIENT set to 1.",
      syntax:
        "One entry a line; # begins a comment anywhere in a line, and blanks are dropped. The client is searched for as plain text, so that an entry for testinfo@example.com also holds for info@example.com; of several lines found the last one counts.",
      missing: "The file limits nobody.",
      empty: "The file limits nobody.",
      malformed: "Entries are not checked.",
    },
    ja: {
      purpose: "中継を許したクライアントごとに、カウンターが消去されるまでに送れる、rcpthosts にない受信者の数。",
      content:
        "`クライアント:数` と書きます。クライアントは user@host か IP アドレスで、コロンで始まるエントリはその他のすべてに適用され、0 は無制限です。RCPTCHECK に rcptcheck-overlimit のパスを書き、RCPTCHECKRELAYCLIENT を 1 に設定しておく必要があります。",
      syntax:
        "1 行に 1 エントリ。行のどこにあっても # から行末まではコメントで、空白は取り除かれます。クライアントは単なる文字列として検索されるため、testinfo@example.com のエントリは info@example.com にも当てはまります。複数の行が見つかれば最後の行が有効です。",
      missing: "このファイルによる制限はありません。",
      empty: "このファイルによる制限はありません。",
      malformed: "エントリは検査されません。",
    },
  },
  {
    name: "softlimit",
    category: "limits",
    reader: "line",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd/run", "qmail-smtpsd/run", "qmail-submission/run"],
    shared: true,
    sources: ["sagredo: scripts/example-supervise/supervise/qmail-smtpd/run", "sagredo: config-all.sh"],
    default: { kind: "none" },
    takesEffect: "restart the service",
    unit: "bytes",
    en: {
      purpose: "How much memory a process of the service may use.",
      content:
        "The run scripts read it, not a program of qmail: they put its text behind `-m` on the command line of softlimit. config-all writes 30000000.",
      syntax: "The whole content is passed on as it is, without the line ends behind it.",
      missing: "softlimit takes the missing number for 0, and the service does not start.",
      empty: "softlimit takes the missing number for 0, and the service does not start.",
      malformed: "With `30M`, a comment line or a CR, softlimit refuses the number, and the service does not start.",
      danger: "With too little memory the programs of the service fail.",
    },
    ja: {
      purpose: "サービスのプロセスが使えるメモリの上限。",
      content:
        "qmail のプログラムではなく run スクリプトが読み、内容を softlimit の `-m` に渡します。config-all は 30000000 を書き込みます。",
      syntax: "末尾の改行を除き、内容がそのまま渡されます。",
      missing: "softlimit は数がないことを 0 とみなし、サービスは起動しません。",
      empty: "softlimit は数がないことを 0 とみなし、サービスは起動しません。",
      malformed: "`30M` と書いた場合や、コメント行や CR がある場合、softlimit はその数を受け付けず、サービスは起動しません。",
      danger: "少なすぎると、サービスのプログラムがメモリ不足で動かなくなります。",
    },
  },
  {
    name: "tarpitcount",
    category: "limits",
    reader: "integer",
    dialects: ["indimail", "qmail-ldap"],
    readers: ["qmail-smtpd"],
    sources: ["indimail: smtpd.c: open_control_files2(), smtp_rcpt()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    unit: "recipients",
    en: {
      purpose: "From which recipient of a message on qmail-smtpd slows the client down.",
      content:
        "From this recipient of a message on, qmail-smtpd waits as long as tarpitdelay says before it accepts a recipient. 0 turns that off.",
      missing: "Tarpitting is off.",
    },
    ja: {
      purpose: "qmail-smtpd がクライアントを待たせ始めるのは、メールの何件目の受信者からか。",
      content:
        "メールのこの番号の受信者からは、qmail-smtpd は受信者を受け入れる前に tarpitdelay の時間だけ待ちます。0 ならターピット (応答の遅延) は無効です。",
      missing: "ターピットは無効です。",
    },
    differences: {
      indimail: { manual: "qmail-smtpd(8)", environment: "TARPITCOUNT" },
      "qmail-ldap": {
        readers: [],
        sources: ["qmail-ldap: QLDAPINSTALL"],
        default: { kind: "none" },
        takesEffect: "never read",
        en: {
          content: "No program uses the file: qmail-ldap takes the number from the environment variable TARPITCOUNT.",
          ...NOT_READ.en,
          status: "Obsolete in qmail-ldap.",
        },
        ja: {
          content: "どのプログラムも使いません。qmail-ldap は環境変数 TARPITCOUNT を見ます。",
          ...NOT_READ.ja,
          status: "qmail-ldap では廃止されています。",
        },
      },
    },
  },
  {
    name: "tarpitdelay",
    category: "limits",
    reader: "integer",
    dialects: ["indimail", "qmail-ldap"],
    readers: ["qmail-smtpd"],
    sources: ["indimail: smtpd.c: smtp_init(), open_control_files2(), smtp_rcpt()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    unit: "seconds",
    en: {
      purpose: "How long qmail-smtpd makes a client wait once tarpitting has begun.",
      content: "Seconds. After how many recipients it begins stands in tarpitcount.",
      missing: "The client does not have to wait.",
    },
    ja: {
      purpose: "ターピット (応答の遅延) が始まった後、qmail-smtpd がクライアントを待たせる時間。",
      content: "秒数を書きます。何件目の受信者から始まるかは tarpitcount に書きます。",
      missing: "待たせません。",
    },
    differences: {
      indimail: { manual: "qmail-smtpd(8)", environment: "TARPITDELAY" },
      "qmail-ldap": {
        readers: [],
        sources: ["qmail-ldap: QLDAPINSTALL"],
        default: { kind: "none" },
        takesEffect: "never read",
        en: {
          content: "No program uses the file: qmail-ldap takes the number from the environment variable TARPITDELAY.",
          ...NOT_READ.en,
          status: "Obsolete in qmail-ldap.",
        },
        ja: {
          content: "どのプログラムも使いません。qmail-ldap は環境変数 TARPITDELAY を見ます。",
          ...NOT_READ.ja,
          status: "qmail-ldap では廃止されています。",
        },
      },
    },
  },
  {
    name: "timeoutconnect",
    category: "limits",
    reader: "integer",
    dialects: DIALECTS,
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["qmail-remote.c: getcontrols(), main()"],
    default: { kind: "literal", value: "60" },
    takesEffect: "next delivery",
    unit: "seconds",
    en: {
      purpose: "How long qmail-remote waits for a connection to another server.",
      content: "It holds for each address that is tried. The kernel may give up earlier.",
      missing: "60 seconds.",
      danger: "With 0 qmail-remote does not wait at all: practically every connection fails, and mail stays in the queue.",
    },
    ja: {
      purpose: "qmail-remote が相手サーバーへの接続を待つ時間。",
      content: "試すアドレスごとの時間です。それより先にカーネルが打ち切ることがあります。",
      missing: "60 秒です。",
      danger: "0 にすると qmail-remote はまったく待たないため、接続はほぼすべて失敗し、メールはキューにとどまります。",
    },
    differences: {
      sqmail: SQMAIL_REMOTE,
      aqmail: SQMAIL_REMOTE,
      "qmail-ldap": {
        ...readBy(["qmail-remote", "qmail-qmqpc"]),
        en: { missing: "qmail-remote waits 60 seconds.", ...LDAP_REMOTE_NUMBER.en },
        ja: { missing: "qmail-remote は 60 秒待ちます。", ...LDAP_REMOTE_NUMBER.ja },
      },
      indimail: {
        ...readBy(["qmail-remote", "qmail-qmqpc", "qmail-daned"], { "qmail-daned": "restart qmail-daned" }),
        sources: ["indimail: qmail-remote.c: getcontrols()", "indimail: qmail-qmqpc.c: main()", "indimail: qmail-daned.c: main()"],
        en: { missing: "qmail-remote waits 60 seconds, qmail-qmqpc 10." },
        ja: { missing: "qmail-remote は 60 秒、qmail-qmqpc は 10 秒待ちます。" },
      },
    },
  },
  {
    name: "timeoutread",
    category: "limits",
    reader: "integer",
    dialects: ["indimail"],
    readers: [],
    shared: true,
    sources: ["indimail: controlfiles.q", "indimail: qmail-showctl.c"],
    default: { kind: "literal", value: "4" },
    takesEffect: "never read",
    unit: "seconds",
    en: {
      purpose: "How long to wait for data from InLookup, IndiMail's look-up service.",
      content: "Seconds. qmail-showctl shows 4 as the default. No program of IndiMail's MTA takes the number from here.",
      missing: "qmail-showctl shows the default, 4.",
      empty: "No mail is affected.",
      malformed: "No mail is affected.",
      status: "IndiMail's MTA lists it among the control files, but no program of it reads the file.",
    },
    ja: {
      purpose: "IndiMail の検索サービス InLookup からのデータを待つ時間。",
      content: "秒数を書きます。qmail-showctl は既定値を 4 と表示します。IndiMail の MTA に、この数を使うプログラムはありません。",
      missing: "qmail-showctl は既定値の 4 を表示します。",
      empty: "メールの扱いには影響しません。",
      malformed: "メールの扱いには影響しません。",
      status: "IndiMail の MTA は control ファイルの一覧に載せていますが、読むプログラムはありません。",
    },
  },
  {
    name: "timeoutremote",
    category: "limits",
    reader: "integer",
    dialects: DIALECTS,
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    sources: ["qmail-remote.c: getcontrols(), saferead(), safewrite()"],
    default: { kind: "literal", value: "1200" },
    takesEffect: "next delivery",
    unit: "seconds",
    en: {
      purpose: "How long qmail-remote waits for each response of the other server.",
      content: "It holds for every single read and write, not for the delivery as a whole.",
      missing: "1200 seconds.",
      danger: "With 0 qmail-remote does not wait at all: practically every delivery fails for the moment, and mail stays in the queue.",
    },
    ja: {
      purpose: "qmail-remote が相手サーバーの応答を待つ時間。",
      content: "配送全体ではなく、1 回の読み書きごとの時間です。",
      missing: "1200 秒です。",
      danger: "0 にすると qmail-remote はまったく待たないため、配送はほぼすべて一時的に失敗し、メールはキューにとどまります。",
    },
    differences: {
      sqmail: SQMAIL_REMOTE,
      aqmail: SQMAIL_REMOTE,
      "qmail-ldap": LDAP_REMOTE_NUMBER,
      indimail: {
        ...readBy(["qmail-remote", "qmail-qmqpc", "qmail-daned", "sslerator"], { "qmail-daned": "restart qmail-daned" }),
        sources: ["indimail: qmail-remote.c: getcontrols()", "indimail: qmail-qmqpc.c: main()", "indimail: qmail-daned.c: main()"],
        en: { missing: "qmail-remote waits 1200 seconds, qmail-qmqpc 60." },
        ja: { missing: "qmail-remote は 1200 秒、qmail-qmqpc は 60 秒待ちます。" },
      },
    },
  },
  {
    name: "timeoutsmtpd",
    category: "limits",
    reader: "integer",
    dialects: DIALECTS,
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["qmail-smtpd.c: setup(), saferead(), safewrite()"],
    default: { kind: "literal", value: "1200" },
    takesEffect: "next connection",
    unit: "seconds",
    en: {
      purpose: "How long qmail-smtpd waits for each piece of data from its client.",
      content: "It holds for every single read and write. When it has passed, qmail-smtpd closes the connection. 0 counts as 1.",
      missing: "1200 seconds.",
      danger: "A small number cuts off slow clients.",
    },
    ja: {
      purpose: "qmail-smtpd がクライアントからのデータを待つ時間。",
      content: "1 回の読み書きごとの時間です。過ぎると qmail-smtpd は接続を切ります。0 は 1 とみなされます。",
      missing: "1200 秒です。",
      danger: "小さくしすぎると、遅いクライアントの接続を切ってしまいます。",
    },
    differences: {
      "qmail-ldap": ldapNumber({
        en: "qmail-smtpd answers 421 and closes the connection",
        ja: "qmail-smtpd は 421 を返して接続を切ります",
      }),
      indimail: {
        sources: ["indimail: smtpd.c: open_control_files1()"],
        en: {
          content:
            "It holds for every single read and write. When it has passed, qmail-smtpd closes the connection. 0 and negative numbers count as 1.",
        },
        ja: {
          content: "1 回の読み書きごとの時間です。過ぎると qmail-smtpd は接続を切ります。0 と負の数は 1 とみなされます。",
        },
      },
    },
  },
  {
    name: "timeoutwrite",
    category: "limits",
    reader: "integer",
    dialects: ["indimail"],
    readers: [],
    shared: true,
    sources: ["indimail: controlfiles.q", "indimail: qmail-showctl.c"],
    default: { kind: "literal", value: "4" },
    takesEffect: "never read",
    unit: "seconds",
    en: {
      purpose: "How long writing to InLookup, IndiMail's look-up service, may take.",
      content: "Seconds. qmail-showctl shows 4 as the default. No program of IndiMail's MTA takes the number from here.",
      missing: "qmail-showctl shows the default, 4.",
      empty: "No mail is affected.",
      malformed: "No mail is affected.",
      status: "IndiMail's MTA lists it among the control files, but no program of it reads the file.",
    },
    ja: {
      purpose: "IndiMail の検索サービス InLookup への書き込みを待つ時間。",
      content: "秒数を書きます。qmail-showctl は既定値を 4 と表示します。IndiMail の MTA に、この数を使うプログラムはありません。",
      missing: "qmail-showctl は既定値の 4 を表示します。",
      empty: "メールの扱いには影響しません。",
      malformed: "メールの扱いには影響しません。",
      status: "IndiMail の MTA は control ファイルの一覧に載せていますが、読むプログラムはありません。",
    },
  },
];
