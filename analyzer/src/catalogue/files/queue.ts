import { DIALECTS } from "../control-file.ts";
import type { ControlFileEntry } from "../entry.ts";

const INDIMAIL_SEND = ["qmail-send", "slowq-send", "qmta-send"] as const;

const INDIMAIL_SEND_SOURCES = ["indimail: qmail-send.c", "indimail: slowq-send.c", "indimail: qmta-send.c"] as const;

const INDIMAIL_SYNC_READERS = ["todo-proc", ...INDIMAIL_SEND] as const;

const INDIMAIL_SYNC_SOURCES = ["indimail: todo-proc.c", ...INDIMAIL_SEND_SOURCES] as const;

/** What the three classic programs are compiled with. */
const CLASSIC_LOCAL = {
  en: {
    content:
      "0 holds back all local deliveries. A number above conf-spawn is silently cut down to it. conf-spawn is 120 unless it was changed before compiling, and 255 at most. The status lines in qmail-send's log show the limit in force. SIGHUP does not read the file again.",
  },
  ja: {
    content:
      "0 にすると、ローカル配送はすべて止まったままになります。conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。conf-spawn はコンパイル前に変えていなければ 120 で、上限は 255 です。実際の上限は qmail-send のログの status 行でわかります。SIGHUP では読み直しません。",
  },
};

const CLASSIC_REMOTE = {
  en: {
    content:
      "0 holds back all remote deliveries. A number above conf-spawn is silently cut down to it. conf-spawn is 120 unless it was changed before compiling, and 255 at most: the 255 of many guides is 120 on such a build. The status lines in qmail-send's log show the limit in force. SIGHUP does not read the file again.",
  },
  ja: {
    content:
      "0 にすると、リモート配送はすべて止まったままになります。conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。conf-spawn はコンパイル前に変えていなければ 120 で、上限は 255 です。多くの解説にある 255 も、その場合は 120 になります。実際の上限は qmail-send のログの status 行でわかります。SIGHUP では読み直しません。",
  },
};

const CLASSIC_LIFETIME = {
  en: {
    content:
      "Seconds. When a message is older, qmail-send tries it once more and takes a temporary failure for a permanent one, so that the message bounces. With 0, mail that is deferred bounces at the first or second attempt. SIGHUP does not read the file again.",
    danger:
      "Units are not understood: `7d` is 7 seconds, and mail that is deferred once bounces at its first retry. 3000000000 wraps around to a negative number, with which every temporary failure bounces at once.",
  },
  ja: {
    content:
      "秒数です。これより古いメールは、もう一度だけ配送が試みられ、そのときの一時エラーは恒久エラーとして扱われてバウンスします。0 では、保留になったメールが 1 回目か 2 回目の配送でバウンスします。SIGHUP では読み直しません。",
    danger:
      "単位は解釈されません。`7d` は 7 秒になり、一度保留になったメールは最初の再送でバウンスします。3000000000 は桁あふれして負の数になり、一時エラーがすべてその場でバウンスになります。",
  },
};

/** How long mail waits and how many deliveries run, what bounces say, and what qmail-queue does to each message. */
export const QUEUE_FILES: readonly ControlFileEntry[] = [
  {
    name: "bigbrother",
    category: "queue",
    reader: "map",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["qmail-queue"],
    shared: true,
    sources: ["qmail-ldap: qmail-queue.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Addresses whose mail is copied to another address.",
      content:
        "`joe@example.com:boss@example.com` for one address, `@example.com:boss@example.com` for a whole domain. The sender and the recipients of each message are looked up, and the address behind the colon becomes one more recipient. Only qmail-queue built with BIGBROTHER does this.",
      missing: "Nothing is copied.",
      danger: "Mail is watched without its senders and recipients being told. Whether that is lawful has to be settled first.",
    },
    ja: {
      purpose: "メールの写しを別のアドレスに送る対象のアドレス。",
      content:
        "1 つのアドレスなら `joe@example.com:boss@example.com`、ドメイン全体なら `@example.com:boss@example.com` と書きます。メールごとに送信者と受信者を調べ、コロンの後ろのアドレスを受信者に加えます。BIGBROTHER を有効にしてビルドした qmail-queue だけの機能です。",
      missing: "写しは送られません。",
      danger: "送信者にも受信者にも知らせずにメールを監視することになります。法的に問題がないか、先に確認してください。",
    },
  },
  {
    name: "bouncelifetime",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: INDIMAIL_SEND,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "604800" },
    takesEffect: "restart qmail-send",
    unit: "seconds",
    en: {
      purpose: "How long a bounce may stay in the queue.",
      content: "Seconds. A number above queuelifetime is lowered to it.",
      missing: "604800 seconds (a week), or queuelifetime if that is less.",
      danger: "Units are not understood: `7d` is 7 seconds.",
    },
    ja: {
      purpose: "バウンスメールがキューにとどまれる時間。",
      content: "秒数です。queuelifetime を超える数は queuelifetime まで下げられます。",
      missing: "604800 秒 (1 週間)、queuelifetime がそれより短ければその値です。",
      danger: "単位は解釈されません。`7d` は 7 秒になります。",
    },
  },
  {
    name: "bouncemaxbytes",
    category: "queue",
    reader: "integer",
    dialects: ["sagredo", "sqmail", "qmail-ldap", "aqmail", "indimail"],
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: [
      "sagredo: qmail-send.c: getcontrols()",
      "sqmail: qmail-send.c: getcontrols()",
      "qmail-ldap: qmail-send.c: getcontrols()",
      "aqmail: qmail-send.c: getcontrols()",
      ...INDIMAIL_SEND_SOURCES,
    ],
    default: { kind: "literal", value: "0" },
    takesEffect: "restart qmail-send",
    unit: "bytes",
    en: {
      purpose: "How much of the original message a bounce carries along.",
      content: "Bytes. 0 is no limit.",
      missing: "No limit: the whole message goes back.",
      danger: "Bounces go to forged senders too: the more of the message they carry along, the more traffic falls on strangers.",
    },
    ja: {
      purpose: "バウンスに含める元のメールの量。",
      content: "バイト数です。0 は無制限を意味します。",
      missing: "無制限で、メール全体が送り返されます。",
      danger: "バウンスは詐称された送信者にも送られます。含める量が多いほど、無関係な相手に迷惑なトラフィックが増えます。",
    },
    differences: {
      sagredo: {
        default: { kind: "literal", value: "50000" },
        en: { content: "Bytes. With 0 nothing of the body is copied.", missing: "50000 bytes." },
        ja: { content: "バイト数です。0 にすると、本文は含まれません。", missing: "50000 バイトです。" },
      },
      "qmail-ldap": { takesEffect: "HUP to qmail-send" },
      indimail: {
        readers: INDIMAIL_SEND,
        default: { kind: "literal", value: "50000" },
        en: { content: "Bytes. With 0 nothing of the body is copied.", missing: "50000 bytes." },
        ja: { content: "バイト数です。0 にすると、本文は含まれません。", missing: "50000 バイトです。" },
      },
    },
  },
  {
    name: "bouncemessage",
    shared: true,
    category: "queue",
    reader: "blob",
    dialects: ["indimail"],
    readers: INDIMAIL_SEND,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "build" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Text of bounces, in place of the built-in one.",
      content:
        "Free text, taken word for word: a line that begins with # is sent too. The built-in text follows the QSBMF format; with another one, programs that read bounces by that format may fail.",
      missing: "The built-in text is used.",
      malformed: "The text is not checked.",
    },
    ja: {
      purpose: "組み込みの文面の代わりに使う、バウンスの文面。",
      content:
        "自由な文章で、書いたとおりに使われます。# で始まる行もそのまま送られます。組み込みの文面は QSBMF 形式なので、書き換えると、その形式でバウンスを解析するプログラムが処理できなくなることがあります。",
      missing: "組み込みの文面が使われます。",
      malformed: "文面は検査されません。",
    },
  },
  {
    name: "bouncesubject",
    shared: true,
    category: "queue",
    reader: "line",
    dialects: ["indimail"],
    readers: INDIMAIL_SEND,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "failure notice" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Subject of bounces.",
      content: "The text of the Subject field.",
      missing: "The subject is `failure notice`.",
      empty: "The subject is empty; `failure notice` is not used.",
    },
    ja: {
      purpose: "バウンスの件名。",
      content: "Subject フィールドに入れる文字列を書きます。",
      missing: "件名は `failure notice` になります。",
      empty: "件名は空になり、`failure notice` は使われません。",
    },
  },
  {
    name: "concurrencyl.QUEUE",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: INDIMAIL_SEND,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "file", name: "concurrencylocal" },
    takesEffect: "HUP to qmail-send",
    unit: "deliveries",
    en: {
      purpose: "How many local deliveries one queue may run at the same time.",
      content:
        "QUEUE is the name of the queue's directory, as in `concurrencyl.queue1`. A number above conf-spawn, the limit set when the programs were compiled, is cut down to it.",
      missing: "concurrencylocal holds for the queue.",
    },
    ja: {
      purpose: "1 つのキューで同時に実行できるローカル配送の数。",
      content:
        "QUEUE には、`concurrencyl.queue1` のようにキューのディレクトリ名が入ります。コンパイル時に決めた上限 conf-spawn を超える数は、conf-spawn まで下げられます。",
      missing: "そのキューには concurrencylocal の値が使われます。",
    },
  },
  {
    name: "concurrencylocal",
    category: "queue",
    reader: "integer",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), main()", "spawn.c: main()", ...INDIMAIL_SEND_SOURCES],
    default: { kind: "literal", value: "10" },
    takesEffect: "restart qmail-send",
    unit: "deliveries",
    en: {
      purpose: "How many local deliveries may run at the same time.",
      content:
        "0 holds back all local deliveries. A number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it.",
      missing: "10 deliveries.",
    },
    ja: {
      purpose: "同時に実行できるローカル配送の数。",
      content:
        "0 にすると、ローカル配送はすべて止まったままになります。コンパイル時に決めた上限 conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。",
      missing: "10 件です。",
    },
    differences: {
      qmail: CLASSIC_LOCAL,
      netqmail: CLASSIC_LOCAL,
      notqmail: CLASSIC_LOCAL,
      sqmail: { takesEffect: "HUP to qmail-send" },
      sagredo: {
        takesEffect: "HUP to qmail-send",
        en: {
          content: "0 holds back all local deliveries. A number above conf-spawn, which is 509 in this source, is silently cut down to it.",
        },
        ja: {
          content:
            "0 にすると、ローカル配送はすべて止まったままになります。conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。このソースの conf-spawn は 509 です。",
        },
      },
      indimail: {
        readers: INDIMAIL_SEND,
        takesEffect: "HUP to qmail-send",
        en: {
          content:
            "0 holds back all local deliveries. A number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it. concurrencyl.QUEUE sets another number for one queue.",
        },
        ja: {
          content:
            "0 にすると、ローカル配送はすべて止まったままになります。コンパイル時に決めた上限 conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。concurrencyl.QUEUE でキューごとに別の数を指定できます。",
        },
      },
      aqmail: { takesEffect: "HUP to qmail-send" },
    },
  },
  {
    name: "concurrencyr.QUEUE",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: INDIMAIL_SEND,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "file", name: "concurrencyremote" },
    takesEffect: "HUP to qmail-send",
    unit: "deliveries",
    en: {
      purpose: "How many remote deliveries one queue may run at the same time.",
      content:
        "QUEUE is the name of the queue's directory, as in `concurrencyr.queue1`. A number above conf-spawn, the limit set when the programs were compiled, is cut down to it.",
      missing: "concurrencyremote holds for the queue.",
    },
    ja: {
      purpose: "1 つのキューで同時に実行できるリモート配送の数。",
      content:
        "QUEUE には、`concurrencyr.queue1` のようにキューのディレクトリ名が入ります。コンパイル時に決めた上限 conf-spawn を超える数は、conf-spawn まで下げられます。",
      missing: "そのキューには concurrencyremote の値が使われます。",
    },
  },
  {
    name: "concurrencyremote",
    category: "queue",
    reader: "integer",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), main()", "spawn.c: main()", ...INDIMAIL_SEND_SOURCES],
    default: { kind: "literal", value: "20" },
    takesEffect: "restart qmail-send",
    unit: "deliveries",
    en: {
      purpose: "How many remote deliveries, that is, qmail-remote processes, may run at the same time.",
      content:
        "0 holds back all remote deliveries. A number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it.",
      missing: "20 deliveries.",
    },
    ja: {
      purpose: "同時に実行できるリモート配送、つまり qmail-remote プロセスの数。",
      content:
        "0 にすると、リモート配送はすべて止まったままになります。コンパイル時に決めた上限 conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。",
      missing: "20 件です。",
    },
    differences: {
      qmail: CLASSIC_REMOTE,
      netqmail: CLASSIC_REMOTE,
      notqmail: CLASSIC_REMOTE,
      sqmail: { takesEffect: "HUP to qmail-send" },
      sagredo: {
        takesEffect: "HUP to qmail-send",
        en: {
          content:
            "0 holds back all remote deliveries. A number above conf-spawn, which is 509 in this source, is silently cut down to it.",
        },
        ja: {
          content:
            "0 にすると、リモート配送はすべて止まったままになります。conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。このソースの conf-spawn は 509 です。",
        },
      },
      indimail: {
        readers: INDIMAIL_SEND,
        takesEffect: "HUP to qmail-send",
        en: {
          content:
            "0 holds back all remote deliveries. A number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it. concurrencyr.QUEUE sets another number for one queue.",
        },
        ja: {
          content:
            "0 にすると、リモート配送はすべて止まったままになります。コンパイル時に決めた上限 conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。concurrencyr.QUEUE でキューごとに別の数を指定できます。",
        },
      },
      aqmail: { takesEffect: "HUP to qmail-send" },
    },
  },
  {
    name: "concurrencysupplN",
    category: "queue",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-send"],
    sources: ["sagredo: qmail-send.c"],
    default: { kind: "build" },
    takesEffect: "HUP to qmail-send",
    unit: "deliveries",
    en: {
      purpose: "How many deliveries may run at the same time in supplementary channel N.",
      content:
        "Goes with supplsN, which says whose mail takes the channel. With conf-channels at 4, as in this source, there are two such channels, 0 and 1.",
      missing: "The number that was compiled in holds.",
    },
    ja: {
      purpose: "追加チャネル N で同時に実行できる配送の数。",
      content:
        "どの宛先のメールをこのチャネルで送るかは supplsN で決めます。このソースの既定どおり conf-channels が 4 なら、追加チャネルは 0 と 1 の 2 つです。",
      missing: "コンパイル時に組み込まれた数が使われます。",
    },
  },
  {
    name: "conf-fdatasync",
    shared: true,
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: INDIMAIL_SYNC_READERS,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SYNC_SOURCES,
    default: { kind: "literal", value: "0" },
    takesEffect: "HUP to qmail-send",
    environment: "USE_FDATASYNC",
    en: {
      purpose: "Whether fdatasync is used when files are written to the queue.",
      content: "1 turns it on, 0 off.",
      missing: "It is off.",
    },
    ja: {
      purpose: "キューのファイルを書くときに fdatasync を使うかどうか。",
      content: "1 で有効、0 で無効になります。",
      missing: "無効です。",
    },
  },
  {
    name: "conf-fsync",
    shared: true,
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: INDIMAIL_SYNC_READERS,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SYNC_SOURCES,
    default: { kind: "literal", value: "0" },
    takesEffect: "HUP to qmail-send",
    environment: "USE_FSYNC",
    en: {
      purpose: "Whether fsync is used when files are written to the queue.",
      content: "1 turns it on, 0 off.",
      missing: "It is off.",
      danger: "While it is off, a power failure can cost mail.",
    },
    ja: {
      purpose: "キューのファイルを書くときに fsync を使うかどうか。",
      content: "1 で有効、0 で無効になります。",
      missing: "無効です。",
      danger: "無効のままだと、停電でメールが失われることがあります。",
    },
  },
  {
    name: "conf-syncdir",
    shared: true,
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: INDIMAIL_SYNC_READERS,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SYNC_SOURCES,
    default: { kind: "literal", value: "0" },
    takesEffect: "HUP to qmail-send",
    environment: "USE_SYNCDIR",
    en: {
      purpose: "Whether changes to the directories of the queue are synced to the disk too.",
      content: "1 turns it on, 0 off.",
      missing: "It is off.",
    },
    ja: {
      purpose: "キューのディレクトリの変更もディスクに同期するかどうか。",
      content: "1 で有効、0 で無効になります。",
      missing: "無効です。",
    },
  },
  {
    name: "custombouncetext",
    category: "queue",
    reader: "blob",
    dialects: ["qmail-ldap"],
    readers: ["qmail-send"],
    sources: ["qmail-ldap: qmail-send.c"],
    default: { kind: "none" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Text of your own in bounces, such as where to find help.",
      content:
        "Free text, taken word for word: a line that begins with # is sent too. An empty line in it breaks the QSBMF format, by which programs read bounces.",
      missing: "Bounces carry no text of your own.",
      malformed: "The text is not checked.",
    },
    ja: {
      purpose: "問い合わせ先など、バウンスに入れる独自の文章。",
      content:
        "自由な文章で、書いたとおりに使われます。# で始まる行もそのまま送られます。空行を入れると、プログラムがバウンスの解析に使う QSBMF 形式が崩れます。",
      missing: "バウンスに独自の文章は入りません。",
      malformed: "文章は検査されません。",
    },
  },
  {
    name: "defaultqueue/",
    category: "queue",
    reader: "directory",
    dialects: ["indimail"],
    readers: ["qmail-inject", "sendmail", "condredirect", "dot-forward"],
    shared: true,
    manual: "qmail-inject(8)",
    sources: ["indimail: set_environment.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Environment variables for mail that is sent on this host.",
      content:
        "One file for each variable, as envdir has it: the file's name is the variable's. For ordinary users the folder `.defaultqueue` in the home directory comes first.",
      missing: "No variable is set from here.",
      empty: "No variable is set.",
    },
    ja: {
      purpose: "このホストで送信するメールに使う環境変数。",
      content:
        "envdir と同じく、変数ごとに 1 つのファイルを置き、ファイル名が変数名になります。一般ユーザーの場合は、ホームディレクトリの `.defaultqueue` が優先されます。",
      missing: "ここからは何も設定されません。",
      empty: "変数は設定されません。",
    },
  },
  {
    name: "domainqueue",
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd", "qmail-inject"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c", "indimail: qmail-inject.c"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "DOMAINQUEUE",
    en: {
      purpose: "Environment variables by recipient domain, for instance to put a domain's mail into another queue.",
      content:
        "A pattern for the domain, a colon, and settings with commas between them: `example.com:QUEUEDIR=/var/indimail/queue/slowq`. The lines that match are all applied. DOMAINQUEUE names another file.",
      missing: "No variable is set by recipient domain.",
      malformed: "A line without a colon is ignored.",
    },
    ja: {
      purpose: "受信者のドメインに応じて設定する環境変数。特定のドメイン宛のメールを別のキューに入れるときなどに使います。",
      content:
        "ドメインのパターン、コロン、カンマで区切った設定を書きます (`example.com:QUEUEDIR=/var/indimail/queue/slowq`)。一致した行はすべて適用されます。DOMAINQUEUE で別のファイルを指定できます。",
      missing: "受信者のドメインによる設定は行われません。",
      malformed: "コロンのない行は無視されます。",
    },
  },
  {
    name: "doublebouncemessage",
    category: "queue",
    reader: "blob",
    dialects: ["indimail"],
    readers: INDIMAIL_SEND,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "build" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Text of double bounces, in place of the built-in one.",
      content: "Free text.",
      missing: "The built-in text is used.",
      malformed: "The text is not checked.",
    },
    ja: {
      purpose: "組み込みの文面の代わりに使う、二重バウンスの文面。",
      content: "自由な文章です。",
      missing: "組み込みの文面が使われます。",
      malformed: "文面は検査されません。",
    },
  },
  {
    name: "doublebouncesubject",
    category: "queue",
    reader: "line",
    dialects: ["indimail"],
    readers: INDIMAIL_SEND,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "failure notice" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Subject of double bounces.",
      content: "The text of the Subject field.",
      missing: "The subject is `failure notice`.",
      empty: "The subject is empty; `failure notice` is not used.",
    },
    ja: {
      purpose: "二重バウンスの件名。",
      content: "Subject フィールドに入れる文字列を書きます。",
      missing: "件名は `failure notice` になります。",
      empty: "件名は空になり、`failure notice` は使われません。",
    },
  },
  {
    name: "envheaders",
    shared: true,
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-queue"],
    manual: "qmail-queue(8)",
    sources: ["indimail: qmail-queue.c: read_control(), main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "ENVHEADERS",
    en: {
      purpose: "Header fields whose content the delivery programs get as environment variables.",
      content:
        "The name of a header field; behind a colon may stand the greatest length. ENVHEADERS names another file; set to nothing, it turns the file off.",
      missing: "No header becomes a variable.",
      danger: "Whoever sends a message decides what the variables hold. Turn it off where mail comes in from the internet.",
    },
    ja: {
      purpose: "内容を環境変数として配送プログラムに渡すヘッダーフィールド。",
      content:
        "ヘッダーフィールドの名前を書きます。コロンに続けて最大長も指定できます。ENVHEADERS で別のファイルを指定でき、空にすると無効になります。",
      missing: "環境変数になるヘッダーはありません。",
      danger: "変数の内容はメールの送り手が決められます。インターネットからメールを受けるところでは無効にしてください。",
    },
  },
  {
    name: "extraqueue",
    shared: true,
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-queue"],
    manual: "qmail-queue(8)",
    sources: ["indimail: qmail-queue.c: read_control(), main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "EXTRAQUEUE",
    en: {
      purpose: "Addresses that get a copy of every message.",
      content:
        "An address a line; all of them become recipients of each message that is queued. EXTRAQUEUE gives one address in place of the file; set to nothing, it turns the file off.",
      missing: "No recipients are added.",
      danger: "Everybody's mail is copied, private mail too, and a copy that is sent on can loop.",
    },
    ja: {
      purpose: "すべてのメールの写しを受け取るアドレス。",
      content:
        "1 行に 1 つのアドレスを書きます。キューに入るメールごとに、全員が受信者に加えられます。EXTRAQUEUE でファイルの代わりに 1 つのアドレスを指定でき、空にすると無効になります。",
      missing: "受信者は加えられません。",
      danger: "私的なものも含め、すべてのメールが複製されます。写しがさらに転送されるとループすることがあります。",
    },
  },
  {
    name: "holdlocal",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: INDIMAIL_SEND,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "0" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Whether local mail is held back in the queue.",
      content: "Any number but 0 holds it back.",
      missing: "Local mail is delivered.",
    },
    ja: {
      purpose: "ローカル宛のメールをキューにとどめておくかどうか。",
      content: "0 以外の数を書くと、キューにとどまります。",
      missing: "ローカル宛のメールは通常どおり配送されます。",
    },
  },
  {
    name: "holdremote",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: INDIMAIL_SEND,
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "0" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Whether mail to other hosts is held back in the queue.",
      content: "Any number but 0 holds it back.",
      missing: "Mail to other hosts is delivered.",
    },
    ja: {
      purpose: "ほかのホスト宛のメールをキューにとどめておくかどうか。",
      content: "0 以外の数を書くと、キューにとどまります。",
      missing: "ほかのホスト宛のメールは通常どおり配送されます。",
    },
  },
  {
    name: "mailarchive",
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-queue"],
    shared: true,
    manual: "qmail-queue(8)",
    sources: ["indimail: qmail-queue.c: read_control(), main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "MAILARCHIVE",
    en: {
      purpose: "Rules by which messages are copied to archive addresses.",
      content:
        "F, T or nothing, a colon, a pattern, a colon and the address of the archive. ! may stand before the pattern. With nothing before and between the colons, as in `::archive@example.org`, a line fits every recipient. The address may hold `%u`, `%d` and `%e`. MAILARCHIVE names another file; set to nothing, it turns the file off.",
      missing: "Nothing is archived.",
      malformed: "A pattern that is not valid is silently ignored.",
      danger: "Mail is copied to a third party without its senders and recipients being told.",
    },
    ja: {
      purpose: "メールの写しを保存用のアドレスに送る規則。",
      content:
        "F か T (または何も書かない)、コロン、パターン、コロン、保存先のアドレスを書きます。パターンの前には ! を付けられます。`::archive@example.org` のように種別もパターンも書かない行は、すべての受信者に当てはまります。アドレスには `%u`、`%d`、`%e` を使えます。MAILARCHIVE で別のファイルを指定でき、空にすると無効になります。",
      missing: "写しは保存されません。",
      malformed: "正しくないパターンは、何も知らせずに無視されます。",
      danger: "送信者にも受信者にも知らせずに、メールの写しが第三者に送られます。",
    },
  },
  {
    name: "msgqueuelen",
    shared: true,
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qscheduler"],
    manual: "qscheduler(8)",
    sources: ["indimail: qscheduler.c"],
    default: { kind: "literal", value: "65534" },
    takesEffect: "restart the service",
    unit: "messages",
    en: {
      purpose: "How many messages fit into the POSIX message queue of qscheduler.",
      content:
        "Must not be more than the kernel allows for message queues. qscheduler(8) names 10 as the default, but the program has 65534.",
      missing: "65534 messages.",
    },
    ja: {
      purpose: "qscheduler の POSIX メッセージキューに入るメッセージの数。",
      content:
        "カーネルのメッセージキューの上限を超えることはできません。qscheduler(8) には既定値は 10 とありますが、プログラムでは 65534 です。",
      missing: "65534 件です。",
    },
  },
  {
    name: "msgqueuesize",
    shared: true,
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qscheduler"],
    manual: "qscheduler(8)",
    sources: ["indimail: qscheduler.c"],
    default: { kind: "literal", value: "1024" },
    takesEffect: "restart the service",
    unit: "bytes",
    en: {
      purpose: "The size of one message in the POSIX message queue of qscheduler.",
      content: "Bytes. qscheduler(8) names 81920 as the default, but the program has 1024.",
      missing: "1024 bytes.",
    },
    ja: {
      purpose: "qscheduler の POSIX メッセージキューにおける 1 メッセージの大きさ。",
      content: "バイト数です。qscheduler(8) には既定値は 81920 とありますが、プログラムでは 1024 です。",
      missing: "1024 バイトです。",
    },
  },
  {
    name: "originipfield",
    category: "queue",
    reader: "flag",
    dialects: ["indimail"],
    readers: ["qmail-queue"],
    manual: "qmail-queue(8)",
    sources: ["indimail: qmail-queue.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "ORIGINIPFIELD",
    en: {
      purpose: "Makes qmail-queue add an X-Originating-IP field to relayed mail.",
      content: "What stands in it makes no difference.",
      missing: "The field is not added, unless ORIGINIPFIELD asks for it.",
      danger: "Addresses of internal hosts become known outside.",
    },
    ja: {
      purpose: "中継するメールに、qmail-queue が X-Originating-IP フィールドを付けるようにします。",
      content: "何が書いてあっても動作は同じです。",
      missing: "ORIGINIPFIELD で指定しない限り、フィールドは付きません。",
      danger: "内部のホストのアドレスが外部に知られます。",
    },
  },
  {
    name: "qbase",
    category: "queue",
    reader: "line",
    dialects: ["indimail"],
    readers: [],
    shared: true,
    sources: ["indimail: controlfiles.q", "indimail: qmail-showctl.c"],
    default: { kind: "none" },
    takesEffect: "never read",
    en: {
      purpose: "Former name of queue_base, the directory in which the queues lie.",
      content: "Nothing that stands here has an effect; write the directory into queue_base.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "The content is never looked at.",
      status: "IndiMail still lists the name as valid, but no program of indimail-mta reads the file.",
    },
    ja: {
      purpose: "キューを置くディレクトリを指定する queue_base の旧称。",
      content: "ここに何を書いても効果はありません。ディレクトリは queue_base に書きます。",
      missing: "動作は変わりません。",
      empty: "動作は変わりません。",
      malformed: "内容が調べられることはありません。",
      status: "IndiMail では有効な名前として挙げられていますが、indimail-mta のどのプログラムもこのファイルを読みません。",
    },
  },
  {
    name: "qcount",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qscheduler"],
    shared: true,
    manual: "qscheduler(8)",
    sources: ["indimail: qscheduler.c"],
    default: { kind: "build" },
    takesEffect: "restart the service",
    unit: "count",
    environment: "QUEUE_COUNT",
    en: {
      purpose: "How many queues there are.",
      content: "It can only raise the number of queues. qscheduler writes the file itself.",
      missing: "The number that was compiled in holds.",
    },
    ja: {
      purpose: "キューの数。",
      content: "キューの数を増やすことしかできません。このファイルは qscheduler 自身が書きます。",
      missing: "コンパイル時に組み込まれた数が使われます。",
    },
  },
  {
    name: "quarantine",
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-queue"],
    shared: true,
    manual: "qmail-queue(8)",
    sources: ["indimail: qmail-queue.c: read_control(), main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "QUARANTINE",
    en: {
      purpose: "Addresses to which all mail is diverted.",
      content:
        "An address a line. They take the place of all recipients of every message. QUARANTINE overrides the file; set to nothing, it turns the file off.",
      missing: "Mail keeps its recipients.",
      danger: "A file that is forgotten here goes on diverting all mail.",
    },
    ja: {
      purpose: "すべてのメールの行き先を変え、代わりに届けるアドレス。",
      content:
        "1 行に 1 つのアドレスを書きます。どのメールでも、本来の受信者全員がこのアドレスに置き換えられます。QUARANTINE があればファイルより優先され、空にすると無効になります。",
      missing: "メールの受信者は変わりません。",
      danger: "消し忘れると、すべてのメールがここのアドレスに送られ続け、本来の受信者には届きません。",
    },
  },
  {
    name: "queue_base",
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-queue", "qmail-multi", "qscheduler", "qmail-qread", "qmail-tcpto", "qmail-tcpok", "qmail-rm", "spawn-filter", "drate"],
    shared: true,
    manual: "qmail-multi(8)",
    sources: [
      "indimail: qmail-queue.c",
      "indimail: process_queue.c",
      "indimail: qmail-qread.c",
      "indimail: qmail-rm.c",
      "indimail: qmail-tcpok.c",
      "indimail: drate.c",
    ],
    default: { kind: "build" },
    takesEffect: "next message",
    environment: "QUEUE_BASE",
    en: {
      purpose: "The directory in which the queues lie.",
      content:
        "An absolute path, and nothing else: with a second entry the path is garbled. Services that are running have to be restarted.",
      missing: "The directory `queue` in the home directory of qmail is used.",
    },
    ja: {
      purpose: "キューを置くディレクトリ。",
      content: "絶対パスを 1 つだけ書きます。2 つ目のエントリがあると、パスが正しく読み取られません。稼働中のサービスは再起動が必要です。",
      missing: "qmail のホームディレクトリにある `queue` が使われます。",
    },
  },
  {
    name: "queuelifetime",
    category: "queue",
    reader: "integer",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), pass_dochan(), del_dochan()", ...INDIMAIL_SEND_SOURCES],
    default: { kind: "literal", value: "604800" },
    takesEffect: "restart qmail-send",
    unit: "seconds",
    en: {
      purpose: "How long a message may stay in the queue.",
      content:
        "Seconds. When a message is older, qmail-send tries it once more and takes a temporary failure for a permanent one, so that the message bounces. With 0, mail that is deferred bounces at the first or second attempt.",
      missing: "604800 seconds (a week).",
      danger: "Units are not understood: `7d` is 7 seconds, and mail that is deferred once bounces at its first retry.",
    },
    ja: {
      purpose: "メールがキューにとどまれる時間。",
      content:
        "秒数です。これより古いメールは、もう一度だけ配送が試みられ、そのときの一時エラーは恒久エラーとして扱われてバウンスします。0 では、保留になったメールが 1 回目か 2 回目の配送でバウンスします。",
      missing: "604800 秒 (1 週間) です。",
      danger: "単位は解釈されません。`7d` は 7 秒になり、一度保留になったメールは最初の再送でバウンスします。",
    },
    differences: {
      qmail: CLASSIC_LIFETIME,
      netqmail: CLASSIC_LIFETIME,
      notqmail: CLASSIC_LIFETIME,
      sqmail: { takesEffect: "HUP to qmail-send" },
      indimail: { readers: INDIMAIL_SEND },
      aqmail: { takesEffect: "HUP to qmail-send" },
    },
  },
  {
    name: "ratelimit/",
    category: "queue",
    reader: "directory",
    dialects: ["indimail"],
    readers: ["qmail-send", "drate"],
    shared: true,
    manual: "drate(1)",
    sources: ["indimail: delivery_rate.c", "indimail: drate.c"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "RATELIMIT_DIR",
    en: {
      purpose: "How fast mail may be delivered to a domain.",
      content:
        "The folder lies in the directory of the queue, not among the control files. The file named like the domain is used, or else the line of `ratecontrol` whose pattern (before the colon) fits, or else `.global`. RATELIMIT_DIR names another folder; set to nothing, it turns the limits off.",
      missing: "There are no limits.",
      empty: "There are no limits.",
    },
    ja: {
      purpose: "ドメインごとの配送速度の制限。",
      content:
        "control ディレクトリではなく、キューのディレクトリに置きます。ドメインと同じ名前のファイルが使われ、なければ `ratecontrol` のうちパターン (コロンの前) が当てはまる行、それもなければ `.global` が使われます。RATELIMIT_DIR で別のフォルダーを指定でき、空にすると制限は行われません。",
      missing: "制限はありません。",
      empty: "制限はありません。",
    },
  },
  {
    name: "removeheaders",
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-queue"],
    shared: true,
    manual: "qmail-queue(8)",
    sources: ["indimail: qmail-queue.c: read_control(), main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "REMOVEHEADERS",
    en: {
      purpose: "Header fields that qmail-queue takes out of messages.",
      content: "The name of a header field. REMOVEHEADERS names another file; set to nothing, it turns the file off.",
      missing: "No header is removed.",
    },
    ja: {
      purpose: "qmail-queue がメールから取り除くヘッダーフィールド。",
      content: "ヘッダーフィールドの名前を書きます。REMOVEHEADERS で別のファイルを指定でき、空にすると無効になります。",
      missing: "ヘッダーは取り除かれません。",
    },
  },
  {
    name: "supplsN",
    category: "queue",
    reader: "list",
    entries: "host",
    dialects: ["sagredo"],
    readers: ["qmail-send", "qmail-todo"],
    sources: ["sagredo: qmail-todo.c: getcontrols()", "sagredo: qmail-send.c"],
    default: { kind: "none" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Recipient domains whose outgoing mail takes supplementary channel N, which has a limit of its own.",
      content:
        "A domain, compared as a whole and without regard to case; `.example.com` stands for nothing but itself. suppls0 comes before suppls1. Local and virtual domains are settled before. How many deliveries run in the channel, concurrencysupplN says.",
      missing: "No mail takes channel N.",
      empty: "No mail takes channel N.",
    },
    ja: {
      purpose: "外へ送るメールに、独自の上限を持つ追加チャネル N を使う宛先ドメイン。",
      content:
        "ドメインを、大文字と小文字を区別せず、全体が一致するかどうかで比べます。`.example.com` と書いてもサブドメインには一致しません。suppls0 は suppls1 より先に調べられます。ローカルと仮想のドメインかどうかは、その前に判定されます。チャネルの同時配送数は concurrencysupplN で決めます。",
      missing: "チャネル N を使うメールはありません。",
      empty: "チャネル N を使うメールはありません。",
    },
  },
  {
    name: "taps",
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["sagredo"],
    readers: ["qmail-queue"],
    shared: true,
    manual: "qmail-queue(8)",
    sources: ["sagredo: qmail-queue.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Senders and recipients whose mail is copied to another address.",
      content:
        "A letter, a regular expression and the address for the copy, with colons between them: `T:.*@example\\.com:archive@example.org`. The expression is compared with the sender (F), the recipients (T) or both (A), without regard to case. The first line that matches is used, and one copy is made of a message.",
      missing: "Nothing is copied.",
      malformed: "If the file can't be read, qmail-queue exits with 65, and no mail can be queued.",
      danger: "Other people's mail is copied: privacy and the law set limits to that.",
    },
    ja: {
      purpose: "メールの写しを別のアドレスに送る対象の送信者と受信者。",
      content:
        "1 文字の種別、正規表現、写しの宛先をコロンで区切って書きます (`T:.*@example\\.com:archive@example.org`)。F は送信者、T は受信者、A は両方と、大文字と小文字を区別せずに比べます。最初に一致した行が使われ、写しは 1 通のメールにつき 1 つです。",
      missing: "写しは送られません。",
      malformed: "ファイルを読めないと qmail-queue は 65 で終了し、メールを一切キューに入れられなくなります。",
      danger: "他人のメールを複製することになり、プライバシーや法律上の制約があります。",
    },
  },
  {
    name: "todointerval",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["todo-proc", "slowq-send", "qmta-send"],
    manual: "todo-proc(8)",
    sources: ["indimail: todo-proc.c", "indimail: slowq-send.c", "indimail: qmta-send.c"],
    default: { kind: "literal", value: "1500" },
    takesEffect: "HUP to qmail-send",
    unit: "seconds",
    en: {
      purpose: "How often the queue is scanned for new messages.",
      content: "Seconds between two scans; `-1` is the built-in interval of 25 minutes.",
      missing: "The queue is scanned every 25 minutes.",
    },
    ja: {
      purpose: "キューに新しいメールがないかを調べる間隔。",
      content: "走査の間隔を秒数で書きます。`-1` は組み込みの 25 分を意味します。",
      missing: "25 分ごとに走査されます。",
    },
  },
];
