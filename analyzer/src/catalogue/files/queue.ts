import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry } from "../entry.ts";
import { INDIMAIL_AT_HUP, INDIMAIL_AT_START, readBy } from "./moments.ts";
import { ldapNumber } from "./qmail-ldap.ts";

const INDIMAIL_SEND = ["qmail-send", "slowq-send", "qmta-send"] as const;

const INDIMAIL_SEND_SOURCES = ["indimail: qmail-send.c", "indimail: slowq-send.c", "indimail: qmta-send.c"] as const;

const INDIMAIL_SYNC_READERS = ["todo-proc", ...INDIMAIL_SEND] as const;

const INDIMAIL_SYNC_SOURCES = ["indimail: todo-proc.c", ...INDIMAIL_SEND_SOURCES] as const;

/** IndiMail's programs that call set_environment() (set_environment.c), as far as they handle one queue each. */
const INDIMAIL_ENVIRONMENT = [
  ...["qmail-inject", "new-inject", "forward", "condredirect", "dot-forward", "fastforward", "qreceipt", "rrt", "maildirserial"],
  ...["qmta-send", "qmonitor", "qmail-showctl"],
] as const;

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

/** s/qmail and aQmail (qmail-send.c: injectbounce()). */
const SQMAIL_BOUNCE = {
  en: {
    content:
      "Bytes, header and body together. The rest is left out, and `--- Rest of message truncated.` stands in its place. 0 is no limit. SIGHUP does not read the file again.",
  },
  ja: {
    content:
      "ヘッダーと本文を合わせたバイト数です。残りは省かれ、代わりに `--- Rest of message truncated.` と書かれます。0 は無制限です。SIGHUP では読み直しません。",
  },
} as const;

/** s/qmail and aQmail: SIGHUP reads the number again, into a table that keeps its size (qmail-send.c: regetcontrols(), del_init()). */
const SQMAIL_CONCURRENCY = {
  takesEffect: "HUP to qmail-send",
  en: {
    danger:
      "qmail-send makes room for its deliveries when it starts. A number that SIGHUP raises is not cut down to conf-spawn, and the program then writes beyond that room, so that it may crash: raise the number with a restart.",
  },
  ja: {
    danger:
      "qmail-send は配送を管理する領域を起動時に確保します。SIGHUP で増やした数は conf-spawn まで下げられず、確保した領域の外に書き込むため、異常終了することがあります。増やすときは再起動してください。",
  },
} as const;

/** Sagredo's qmail-send has room for conf-spawn deliveries, but cuts the number down when it starts only. */
const SAGREDO_CONCURRENCY_DANGER = {
  en: "Only the start cuts the number down. A number above conf-spawn that SIGHUP brings in stays, and with more deliveries than conf-spawn qmail-send writes beyond its table, so that it may crash.",
  ja: "数が下げられるのは起動時だけです。SIGHUP で読み込まれた conf-spawn を超える数はそのまま使われ、配送が conf-spawn の数を超えると qmail-send は表の外に書き込むため、異常終了することがあります。",
} as const;

/** Numbers that qmail-send of qmail-ldap takes at its start (qmail-send.c: getcontrols()). */
const LDAP_SEND_NUMBER = ldapNumber({ en: "qmail-send does not start", ja: "qmail-send は起動しません" });

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
    sources: ["qmail-ldap: qmail-queue.c: main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Addresses whose mail is copied to another address.",
      content:
        "`joe@example.com:boss@example.com`: an address, a colon, and the address for the copy. The sender and each recipient of a message are looked up as whole addresses, without regard to case; a domain matches nothing. The address behind the colon becomes one more recipient. Only qmail-queue built with BIGBROTHER does this.",
      missing: "Nothing is copied.",
      danger: "Mail is watched without its senders and recipients being told. Whether that is lawful has to be settled first.",
      malformed: "A line without a colon is ignored. If the file can't be read, qmail-queue exits with 55 and takes no message.",
    },
    ja: {
      purpose: "メールの写しを別のアドレスに送る対象のアドレス。",
      content:
        "`joe@example.com:boss@example.com` のように、アドレス、コロン、写しを送るアドレスを書きます。メールの送信者と各受信者がアドレス全体で比べられ、大文字と小文字は区別されません。ドメインだけを書いても一致しません。一致すると、コロンの後ろのアドレスが受信者に加わります。BIGBROTHER を有効にしてビルドした qmail-queue だけの機能です。",
      missing: "写しは送られません。",
      danger: "送信者にも受信者にも知らせずにメールを監視することになります。法的に問題がないか、先に確認してください。",
      malformed: "コロンのない行は無視されます。ファイルを読めないと、qmail-queue は 55 で終了し、メールを受け付けません。",
    },
  },
  {
    name: "bouncelifetime",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "604800" },
    unit: "seconds",
    en: {
      purpose: "How long a bounce may stay in the queue.",
      content: "Seconds. A number above queuelifetime is lowered to it. Works only in a build with BOUNCELIFETIME.",
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
        en: {
          content:
            "Bytes, header and body together. The rest is left out, and `--- End of message stripped.` stands in its place. With 0 nothing of the message is copied, not even its header. SIGHUP does not read the file again.",
          missing: "50000 bytes.",
        },
        ja: {
          content:
            "ヘッダーと本文を合わせたバイト数です。残りは省かれ、代わりに `--- End of message stripped.` と書かれます。0 にすると、ヘッダーも含めて元のメールは何も含まれません。SIGHUP では読み直しません。",
          missing: "50000 バイトです。",
        },
      },
      sqmail: { ...SQMAIL_BOUNCE, manual: "qmail-send(8)" },
      aqmail: { ...SQMAIL_BOUNCE, manual: "qmail-send(8)" },
      "qmail-ldap": {
        takesEffect: "HUP to qmail-send",
        en: {
          content:
            "Bytes, counted from the beginning of the message, header included; the rest is left out, with `--- End of message stripped.` in its place. 0 is no limit. SIGHUP reads the file again, but once it is gone the old number stays until qmail-send is restarted.",
          malformed:
            "Without a digit at the very beginning the number that was in force stays, and nothing is logged. If the file can't be read, qmail-send does not start.",
        },
        ja: {
          content:
            "ヘッダーも含め、メールの先頭から数えたバイト数です。残りは省かれ、代わりに `--- End of message stripped.` と書かれます。0 は無制限を意味します。SIGHUP で読み直されますが、ファイルを削除しても、qmail-send を再起動するまで前の数のままです。",
          malformed: "先頭が数字でなければそれまでの数のままで、ログにも残りません。ファイルを読めないと、qmail-send は起動しません。",
        },
      },
      indimail: {
        manual: "qmail-send(8)",
        ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
        default: { kind: "literal", value: "50000" },
        en: {
          content:
            "Bytes, counted from the beginning of the message, header included; the rest is left out with a note. With 0 or less nothing of it is copied.",
          missing: "50000 bytes.",
        },
        ja: {
          content:
            "バイト数です。ヘッダーを含むメールの先頭から数え、残りは省略した旨を記して切り捨てます。0 以下にすると、元のメールは含まれません。",
          missing: "50000 バイトです。",
        },
      },
    },
  },
  {
    name: "bouncemessage",
    shared: true,
    category: "queue",
    reader: "blob",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "build" },
    en: {
      purpose: "Text of bounces, in place of the built-in one.",
      content:
        "Free text, taken word for word: a line that begins with # is sent too. The failed addresses and a copy of the message follow it. The built-in text follows the QSBMF format; with another one, programs that read bounces by that format may fail.",
      missing: "The built-in text is used.",
      empty: "As if the file did not exist: the built-in text is used.",
      malformed: "The text is not checked. If the file can't be read, qmail-send does not start.",
    },
    ja: {
      purpose: "組み込みの文面の代わりに使う、バウンスの文面。",
      content:
        "自由な文章で、書いたとおりに使われます。# で始まる行もそのまま送られます。その後に、配送できなかったアドレスと元のメールが続きます。組み込みの文面は QSBMF 形式なので、書き換えると、その形式でバウンスを解析するプログラムが処理できなくなることがあります。",
      missing: "組み込みの文面が使われます。",
      empty: "ファイルがない場合と同じで、組み込みの文面が使われます。",
      malformed: "文面は検査されません。ファイルを読めなければ、qmail-send は起動しません。",
    },
  },
  {
    name: "bouncesubject",
    shared: true,
    category: "queue",
    reader: "line",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "failure notice" },
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
    ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "file", name: "concurrencylocal" },
    unit: "deliveries",
    en: {
      purpose: "How many local deliveries one queue may run at the same time.",
      content:
        "QUEUE is the name of the queue's directory, as in `concurrencyl.queue1`. A number above conf-spawn, the limit set when the programs were compiled, is cut down to it. It is read at the start only, after concurrencylocal: if concurrencylocal exists, a SIGHUP puts its number in the place of this one until the next start.",
      missing: "concurrencylocal holds for the queue.",
    },
    ja: {
      purpose: "1 つのキューで同時に実行できるローカル配送の数。",
      content:
        "QUEUE には、`concurrencyl.queue1` のようにキューのディレクトリ名が入ります。コンパイル時に決めた上限 conf-spawn を超える数は、conf-spawn まで下げられます。concurrencylocal の後に、起動時にだけ読み込まれます。concurrencylocal があると、SIGHUP を受けたときにその値に置き換わり、次に起動するまで戻りません。",
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
      sqmail: SQMAIL_CONCURRENCY,
      sagredo: {
        takesEffect: "HUP to qmail-send",
        en: {
          content: "0 holds back all local deliveries. A number above conf-spawn, which is 509 in this source, is silently cut down to it.",
          danger: SAGREDO_CONCURRENCY_DANGER.en,
        },
        ja: {
          content:
            "0 にすると、ローカル配送はすべて止まったままになります。conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。このソースの conf-spawn は 509 です。",
          danger: SAGREDO_CONCURRENCY_DANGER.ja,
        },
      },
      "qmail-ldap": LDAP_SEND_NUMBER,
      indimail: {
        ...readBy(INDIMAIL_SEND, INDIMAIL_AT_HUP),
        en: {
          content:
            "0 holds back all local deliveries. A number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it. concurrencyl.QUEUE sets another number for one queue, which a SIGHUP puts back to the number in this file.",
          danger:
            "A number read at SIGHUP is not cut down to conf-spawn, and the tables of deliveries keep the size that they had at the start: to raise the number, restart qmail-send.",
        },
        ja: {
          content:
            "0 にすると、ローカル配送はすべて止まったままになります。コンパイル時に決めた上限 conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。concurrencyl.QUEUE でキューごとに別の数を指定できますが、SIGHUP を受けると、このファイルの値に戻ります。",
          danger:
            "SIGHUP で読み直した数は conf-spawn まで下げられず、配送の管理表の大きさも起動時のままです。数を増やすときは qmail-send を再起動してください。",
        },
      },
      aqmail: SQMAIL_CONCURRENCY,
    },
  },
  {
    name: "concurrencyr.QUEUE",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "file", name: "concurrencyremote" },
    unit: "deliveries",
    en: {
      purpose: "How many remote deliveries one queue may run at the same time.",
      content:
        "QUEUE is the name of the queue's directory, as in `concurrencyr.queue1`. A number above conf-spawn, the limit set when the programs were compiled, is cut down to it. It is read at the start only, after concurrencyremote: if concurrencyremote exists, a SIGHUP puts its number in the place of this one until the next start.",
      missing: "concurrencyremote holds for the queue.",
    },
    ja: {
      purpose: "1 つのキューで同時に実行できるリモート配送の数。",
      content:
        "QUEUE には、`concurrencyr.queue1` のようにキューのディレクトリ名が入ります。コンパイル時に決めた上限 conf-spawn を超える数は、conf-spawn まで下げられます。concurrencyremote の後に、起動時にだけ読み込まれます。concurrencyremote があると、SIGHUP を受けたときにその値に置き換わり、次に起動するまで戻りません。",
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
      sqmail: SQMAIL_CONCURRENCY,
      sagredo: {
        takesEffect: "HUP to qmail-send",
        en: {
          content:
            "0 holds back all remote deliveries. A number above conf-spawn, which is 509 in this source, is silently cut down to it.",
          danger: SAGREDO_CONCURRENCY_DANGER.en,
        },
        ja: {
          content:
            "0 にすると、リモート配送はすべて止まったままになります。conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。このソースの conf-spawn は 509 です。",
          danger: SAGREDO_CONCURRENCY_DANGER.ja,
        },
      },
      "qmail-ldap": LDAP_SEND_NUMBER,
      indimail: {
        ...readBy(INDIMAIL_SEND, INDIMAIL_AT_HUP),
        en: {
          content:
            "0 holds back all remote deliveries. A number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it. concurrencyr.QUEUE sets another number for one queue, which a SIGHUP puts back to the number in this file.",
          danger:
            "A number read at SIGHUP is not cut down to conf-spawn, and the tables of deliveries keep the size that they had at the start: to raise the number, restart qmail-send.",
        },
        ja: {
          content:
            "0 にすると、リモート配送はすべて止まったままになります。コンパイル時に決めた上限 conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。concurrencyr.QUEUE でキューごとに別の数を指定できますが、SIGHUP を受けると、このファイルの値に戻ります。",
          danger:
            "SIGHUP で読み直した数は conf-spawn まで下げられず、配送の管理表の大きさも起動時のままです。数を増やすときは qmail-send を再起動してください。",
        },
      },
      aqmail: SQMAIL_CONCURRENCY,
    },
  },
  {
    name: "concurrencysupplN",
    category: "queue",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["sagredo: qmail-send.c: channels_init(), getcontrols(), main()"],
    default: { kind: "literal", value: "20" },
    takesEffect: "HUP to qmail-send",
    unit: "deliveries",
    en: {
      purpose: "How many deliveries may run at the same time in supplementary channel N.",
      content:
        "Goes with supplsN, which says whose mail takes the channel. With conf-channels at 4, as in this source, there are two such channels, 0 and 1. 0 holds back all mail of the channel. A number above conf-spawn, which is 509 in this source, is silently cut down to it when qmail-send starts.",
      missing: "20 deliveries.",
      danger: SAGREDO_CONCURRENCY_DANGER.en,
    },
    ja: {
      purpose: "追加チャネル N で同時に実行できる配送の数。",
      content:
        "どの宛先のメールをこのチャネルで送るかは supplsN で決めます。このソースの既定どおり conf-channels が 4 なら、追加チャネルは 0 と 1 の 2 つです。0 件にすると、このチャネルのメールはすべて止まったままになります。conf-spawn を超える数は、起動時に警告なしに conf-spawn まで下げられます。このソースの conf-spawn は 509 です。",
      missing: "20 件です。",
      danger: SAGREDO_CONCURRENCY_DANGER.ja,
    },
  },
  {
    name: "conf-fdatasync",
    shared: true,
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SYNC_READERS, INDIMAIL_AT_HUP),
    sources: INDIMAIL_SYNC_SOURCES,
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "Whether todo-proc, slowq-send and qmta-send sync what they write to the queue to the disk with fdatasync.",
      content:
        "A number above 0 turns it on, 0 off; it takes the place of fsync, whatever conf-fsync says. qmail-send reads the file too, but has nothing that it would sync. qmail-queue does not read the file: for what it writes, USE_FDATASYNC in its environment decides.",
      missing:
        "It is on if USE_FDATASYNC is set to something non-empty in the environment of the program, and else off. A SIGHUP after the file has been removed changes nothing.",
    },
    ja: {
      purpose: "todo-proc、slowq-send、qmta-send が、キューに書いた内容を fdatasync でディスクに同期するかどうか。",
      content:
        "0 より大きい数で有効、0 で無効になります。有効にすると、conf-fsync の値にかかわらず fsync の代わりに使われます。qmail-send も読みますが、それによって同期するものはありません。qmail-queue はこのファイルを読まず、自分の環境変数 USE_FDATASYNC に従います。",
      missing:
        "プログラムの環境変数 USE_FDATASYNC に空でない値が設定されていれば有効、そうでなければ無効です。ファイルを消してから SIGHUP を送っても変わりません。",
    },
  },
  {
    name: "conf-fsync",
    shared: true,
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SYNC_READERS, INDIMAIL_AT_HUP),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SYNC_SOURCES,
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "Whether todo-proc, slowq-send and qmta-send sync what they write to the queue to the disk with fsync.",
      content:
        "A number above 0 turns it on, 0 off. With conf-fdatasync on, fdatasync is used instead, whatever this file says. qmail-send reads the file too, but has nothing that it would sync. qmail-queue does not read the file: for what it writes, USE_FSYNC in its environment decides.",
      missing:
        "It is on if USE_FSYNC is set to something non-empty in the environment of the program, and else off. A SIGHUP after the file has been removed changes nothing.",
      danger: "While this and conf-fdatasync are off, a power failure can cost mail.",
    },
    ja: {
      purpose: "todo-proc、slowq-send、qmta-send が、キューに書いた内容を fsync でディスクに同期するかどうか。",
      content:
        "0 より大きい数で有効、0 で無効になります。conf-fdatasync が有効なら、このファイルの値にかかわらず、代わりに fdatasync が使われます。qmail-send も読みますが、それによって同期するものはありません。qmail-queue はこのファイルを読まず、自分の環境変数 USE_FSYNC に従います。",
      missing:
        "プログラムの環境変数 USE_FSYNC に空でない値が設定されていれば有効、そうでなければ無効です。ファイルを消してから SIGHUP を送っても変わりません。",
      danger: "これと conf-fdatasync がどちらも無効のままだと、停電でメールが失われることがあります。",
    },
  },
  {
    name: "conf-syncdir",
    shared: true,
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SYNC_READERS, INDIMAIL_AT_HUP),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SYNC_SOURCES,
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "Whether changes to the directories of the queue are synced to the disk too.",
      content:
        "A number above 0 turns it on, 0 off. qmail-queue does not read the file: for what it writes, USE_SYNCDIR in its environment decides.",
      missing:
        "It is on if USE_SYNCDIR is set to something non-empty in the environment of the program, and else off. A SIGHUP after the file has been removed changes nothing.",
    },
    ja: {
      purpose: "キューのディレクトリの変更もディスクに同期するかどうか。",
      content: "0 より大きい数で有効、0 で無効になります。qmail-queue はこのファイルを読まず、自分の環境変数 USE_SYNCDIR に従います。",
      missing:
        "プログラムの環境変数 USE_SYNCDIR に空でない値が設定されていれば有効、そうでなければ無効です。ファイルを消してから SIGHUP を送っても変わりません。",
    },
  },
  {
    name: "custombouncetext",
    category: "queue",
    reader: "blob",
    dialects: ["qmail-ldap"],
    readers: ["qmail-send"],
    sources: ["qmail-ldap: qmail-send.c: getcontrols(), regetcontrols(), injectbounce()"],
    default: { kind: "none" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Text of your own in bounces, such as where to find help.",
      content:
        "Free text, taken word for word: a line that begins with # is sent too. It follows the first sentences of the bounce, before the list of failed addresses. An empty line in it breaks the QSBMF format, by which programs read bounces.",
      missing: "Bounces carry no text of your own.",
      malformed:
        "The text is not checked. If the file can't be read, qmail-send does not start; at SIGHUP it logs an alert and keeps the old text.",
      empty: "Bounces carry no text of your own.",
    },
    ja: {
      purpose: "問い合わせ先など、バウンスに入れる独自の文章。",
      content:
        "自由な文章で、書いたとおりに使われます。# で始まる行もそのまま送られます。バウンスの冒頭の文に続き、配送できなかったアドレスの一覧の前に入ります。空行を入れると、プログラムがバウンスの解析に使う QSBMF 形式が崩れます。",
      missing: "バウンスに独自の文章は入りません。",
      malformed:
        "文章は検査されません。ファイルを読めないと qmail-send は起動せず、SIGHUP のときはログに警告を残して前の文章を使い続けます。",
      empty: "バウンスに独自の文章は入りません。",
    },
  },
  {
    name: "defaultqueue/",
    category: "queue",
    reader: "directory",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_ENVIRONMENT, { "qmta-send": "restart qmta-send", qmonitor: "restart the service" }),
    shared: true,
    manual: "qmail-inject(8)",
    sources: ["indimail: set_environment.c: set_environment()", "indimail: qmail-inject.c: getcontrols()"],
    default: { kind: "none" },
    en: {
      purpose: "Environment variables for mail that is sent on this host.",
      content:
        "One file for each variable, as envdir has it: the file's name is the variable's. The folder `.defaultqueue` in the home directory is applied before, unless SKIP_LOCAL_ENVIRONMENT is set; for root only by some programs, such as qmail-inject. The folder is not read if QUEUE_BASE is set, nor by qmail-inject with FASTQUEUE. The programs that go through all queues, such as qmail-qread, read it as well.",
      missing: "No variable is set from here.",
      empty: "No variable is set.",
      malformed: "If a file lies in its place, or the folder can't be read, the program ends with 111.",
    },
    ja: {
      purpose: "このホストで送信するメールに使う環境変数。",
      content:
        "envdir と同じく、変数ごとに 1 つのファイルを置き、ファイル名が変数名になります。SKIP_LOCAL_ENVIRONMENT が設定されていなければ、ホームディレクトリの `.defaultqueue` が先に適用されます (root に適用するのは qmail-inject など一部のプログラムだけです)。QUEUE_BASE が設定されていると、このフォルダーは読まれません。qmail-inject は FASTQUEUE があるときも読みません。qmail-qread のような、全キューを調べるプログラムも、このフォルダーを読みます。",
      missing: "ここからは何も設定されません。",
      empty: "変数は設定されません。",
      malformed: "同じ名前のファイルがあるか、フォルダーを読めないと、プログラムは 111 で終了します。",
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
    sources: ["indimail: smtpd.c: smtp_rcpt()", "indimail: envrules.c: domainqueue()", "indimail: qmail-inject.c"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "DOMAINQUEUE",
    en: {
      purpose: "Environment variables by recipient domain, for instance to put a domain's mail into another queue.",
      content:
        "A wildmat pattern for the domain, a colon, and settings with commas between them: `example.com:QUEUEDIR=/var/indimail/queue/slowq`. The lines that match are all applied in their order, also with QREGEX; a setting without a value removes the variable. qmail-smtpd does so for each recipient it accepts, so the settings hold for the whole message. qmail-inject looks for the sender's domain before December 2023, and after that for the recipients', but only when qmail-queue runs already, so that nothing comes of it. DOMAINQUEUE names another file.",
      missing: "No variable is set by recipient domain.",
      malformed:
        "A line without a colon is skipped; before December 2023 it took the lines after it out of force. If the file can't be read, qmail-smtpd answers 451 and exits, and qmail-inject ends with 111.",
    },
    ja: {
      purpose: "受信者のドメインに応じて設定する環境変数。特定のドメイン宛のメールを別のキューに入れるときなどに使います。",
      content:
        "ドメインの wildmat パターン、コロン、カンマで区切った設定を書きます (`example.com:QUEUEDIR=/var/indimail/queue/slowq`)。一致した行は順にすべて適用され、QREGEX があっても正規表現にはなりません。値のない設定はその変数を削除します。qmail-smtpd は受け入れた受信者ごとに適用するので、設定はメール全体に及びます。qmail-inject は、2023 年 12 月より前の版では送信者のドメインで調べ、それ以降の版では受信者のドメインで調べますが、qmail-queue を起動した後なので効果はありません。DOMAINQUEUE で別のファイルを指定できます。",
      missing: "受信者のドメインによる設定は行われません。",
      malformed:
        "コロンのない行は飛ばされます。2023 年 12 月より前の版では、それより後ろの行が効かなくなります。ファイルを読めないと、qmail-smtpd は 451 を返して終了し、qmail-inject は 111 で終了します。",
    },
  },
  {
    name: "doublebouncemessage",
    category: "queue",
    reader: "blob",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "build" },
    en: {
      purpose: "Text of double bounces, in place of the built-in one.",
      content: "Free text, taken word for word: a line that begins with # is sent too. The report and a copy of the bounce follow it.",
      missing: "The built-in text is used.",
      empty: "As if the file did not exist: the built-in text is used.",
      malformed: "The text is not checked. If the file can't be read, qmail-send does not start.",
    },
    ja: {
      purpose: "組み込みの文面の代わりに使う、二重バウンスの文面。",
      content: "自由な文章で、書いたとおりに使われます。# で始まる行もそのまま送られます。その後に、失敗の報告と元のバウンスが続きます。",
      missing: "組み込みの文面が使われます。",
      empty: "ファイルがない場合と同じで、組み込みの文面が使われます。",
      malformed: "文面は検査されません。ファイルを読めなければ、qmail-send は起動しません。",
    },
  },
  {
    name: "doublebouncesubject",
    category: "queue",
    reader: "line",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "failure notice" },
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
        "The beginning of a header line, without regard to case: `Received` also takes `Received-SPF:`. Continuation lines go along. A number behind a colon, meant as the greatest length, is lost after the first header line that qmail-queue compares. An entry that ends with its colon, as `Subject:`, takes every field. ENVHEADERS names another file; set to nothing, it turns the file off, as FASTQUEUE does.",
      missing: "No header becomes a variable.",
      danger: "Whoever sends a message decides what the variables hold. Turn it off where mail comes in from the internet.",
      malformed: "An entry that begins no header line does nothing. If the file can't be read, qmail-queue does not take the message.",
    },
    ja: {
      purpose: "内容を環境変数として配送プログラムに渡すヘッダーフィールド。",
      content:
        "ヘッダー行の先頭を書きます。大文字と小文字は区別されず、`Received` は `Received-SPF:` にも一致します。継続行も一緒に渡されます。コロンの後ろに最大長のつもりで書いた数は、qmail-queue が最初のヘッダー行と比べた時点で失われます。`Subject:` のようにコロンで終わるエントリは、すべてのフィールドに一致します。ENVHEADERS で別のファイルを指定でき、空にすると無効になります。FASTQUEUE でも無効になります。",
      missing: "環境変数になるヘッダーはありません。",
      danger: "変数の内容はメールの送り手が決められます。インターネットからメールを受けるところでは無効にしてください。",
      malformed: "どのヘッダー行の先頭とも一致しないエントリは働きません。ファイルを読めないと、qmail-queue はメールを受け取りません。",
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
        "An address a line; all of them become recipients of each message that is queued. EXTRAQUEUE gives one address in place of the file; set to nothing, it turns the file off, as FASTQUEUE does.",
      missing: "No recipients are added.",
      danger: "Everybody's mail is copied, private mail too, and a copy that is sent on can loop.",
      malformed:
        "Entries are not checked: each becomes a recipient as it stands. If the file can't be read, qmail-queue does not take the message.",
    },
    ja: {
      purpose: "すべてのメールの写しを受け取るアドレス。",
      content:
        "1 行に 1 つのアドレスを書きます。キューに入るメールごとに、全員が受信者に加えられます。EXTRAQUEUE でファイルの代わりに 1 つのアドレスを指定でき、空にすると無効になります。FASTQUEUE でも無効になります。",
      missing: "受信者は加えられません。",
      danger: "私的なものも含め、すべてのメールが複製されます。写しがさらに転送されるとループすることがあります。",
      malformed:
        "エントリは検査されず、どれも書かれたとおりに受信者になります。ファイルを読めないと、qmail-queue はメールを受け取りません。",
    },
  },
  {
    name: "holdlocal",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_SEND, INDIMAIL_AT_HUP),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "0" },
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
    ...readBy(INDIMAIL_SEND, INDIMAIL_AT_HUP),
    manual: "qmail-send(8)",
    sources: INDIMAIL_SEND_SOURCES,
    default: { kind: "literal", value: "0" },
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
    sources: ["indimail: qmail-queue.c: read_control(), set_archive()", "indimail: qmail-local.c: main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "MAILARCHIVE",
    en: {
      purpose: "Rules by which messages are copied to archive addresses.",
      content:
        "F for senders, or T, * or nothing for recipients; a colon; a pattern (wildmat, or a regular expression if QREGEX is set); a colon; and the address of the archive. Without a pattern, as in `::archive@example.org`, a line fits every address. ! before a pattern inverts it, and with it the patterns of all following lines. In the archive's address `%u` stands for the local part, `%d` for the domain and `%e` for the whole address. A bounce's sender is `<>`. For mail that qmail-local forwards, and for what its programs send, forward.arch is read instead. MAILARCHIVE names another file; set to nothing, it turns the file off, as FASTQUEUE does. Only qmail-queue built with MAILARCHIVE does this.",
      missing: "Nothing is archived.",
      malformed:
        "qmail-queue loses the first character of the third entry and of all that follow: F and T, and * too, then stand for recipients, and an entry that begins with its colon is skipped. So is a line without two colons, and a regular expression that is not valid fits nothing. If the file can't be read, qmail-queue does not take the message.",
      danger: "Mail is copied to a third party without its senders and recipients being told.",
    },
    ja: {
      purpose: "メールの写しを保存用のアドレスに送る規則。",
      content:
        "送信者なら F、受信者なら T、* または空、続けてコロン、パターン (wildmat。QREGEX が設定されていれば正規表現)、コロン、保存先のアドレスを書きます。`::archive@example.org` のようにパターンを書かない行は、すべてのアドレスに当てはまります。パターンの前に ! を付けると条件が反転し、以後の行のパターンもすべて反転します。保存先のアドレスでは、`%u` がローカルパート、`%d` がドメイン、`%e` がアドレス全体を表します。バウンスの送信者は `<>` です。qmail-local が転送するメールと、そこから実行されたプログラムが送るメールには、代わりに forward.arch が読まれます。MAILARCHIVE で別のファイルを指定でき、空にすると無効になります。FASTQUEUE でも無効になります。MAILARCHIVE を有効にしてビルドした qmail-queue だけの機能です。",
      missing: "写しは保存されません。",
      malformed:
        "qmail-queue は 3 番目以降のエントリの先頭の 1 文字を読み落とします。そこでは F、T、* のどれも受信者を表し、コロンで始まるエントリは飛ばされます。コロンが 2 つない行も飛ばされ、正しくない正規表現は何にも一致しません。ファイルを読めなければ、qmail-queue はメールを受け付けません。",
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
    manual: "indimail-control(5)",
    sources: ["indimail: qscheduler.c"],
    default: { kind: "literal", value: "65534" },
    takesEffect: "restart the service",
    unit: "messages",
    en: {
      purpose: "How many messages fit into the POSIX message queue of qscheduler.",
      content:
        "Read only with dynamic queues (qscheduler -d or -c). Must not be more than the kernel allows for message queues. indimail-control(5) names 10 as the default, but the program has 65534.",
      missing: "65534 messages.",
    },
    ja: {
      purpose: "qscheduler の POSIX メッセージキューに入るメッセージの数。",
      content:
        "動的キュー (qscheduler -d または -c) の場合にだけ読み込まれます。カーネルのメッセージキューの上限を超えることはできません。indimail-control(5) には既定値は 10 とありますが、プログラムでは 65534 です。",
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
    manual: "indimail-control(5)",
    sources: ["indimail: qscheduler.c"],
    default: { kind: "literal", value: "1024" },
    takesEffect: "restart the service",
    unit: "bytes",
    en: {
      purpose: "The size of one message in the POSIX message queue of qscheduler.",
      content:
        "Bytes. Read only with dynamic queues (qscheduler -d or -c). indimail-control(5) names 81920 as the default, but the program has 1024.",
      missing: "1024 bytes.",
    },
    ja: {
      purpose: "qscheduler の POSIX メッセージキューにおける 1 メッセージの大きさ。",
      content:
        "バイト数です。動的キュー (qscheduler -d または -c) の場合にだけ読み込まれます。indimail-control(5) には既定値は 81920 とありますが、プログラムでは 1024 です。",
      missing: "1024 バイトです。",
    },
  },
  {
    name: "originipfield",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    readers: [],
    sources: ["indimail: qmail-queue.c: main()", "indimail: qmail-showctl.c"],
    default: { kind: "literal", value: "0" },
    takesEffect: "never read",
    en: {
      purpose: "Once made qmail-queue add an X-Originating-IP field to relayed mail.",
      content:
        "Nothing that stands here has an effect. qmail-queue adds the field if ORIGINIPFIELD in its environment holds a number other than 0, TCPREMOTEIP is set, and RELAYCLIENT or TCPREMOTEINFO is set too.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "No mail is affected.",
      status: "qmail-queue no longer reads it since 2022; only qmail-showctl still shows its number.",
    },
    ja: {
      purpose: "かつて、中継するメールに qmail-queue が X-Originating-IP フィールドを付けるようにしていたファイル。",
      content:
        "ここに何を書いても効果はありません。qmail-queue がこのフィールドを付けるのは、環境変数 ORIGINIPFIELD が 0 以外の数で、TCPREMOTEIP が設定され、さらに RELAYCLIENT か TCPREMOTEINFO が設定されている場合です。",
      missing: "動作は変わりません。",
      empty: "動作は変わりません。",
      malformed: "メールには影響しません。",
      status: "2022 年以降の qmail-queue は読まなくなり、qmail-showctl が値を表示するだけです。",
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
    en: {
      purpose: "How many queues there are.",
      content:
        "For dynamic queues. A number above QUEUE_COUNT takes its place; a smaller one has no effect. qscheduler also writes the file itself.",
      missing: "There are as many queues as QUEUE_COUNT says, in the environment or else when the program was compiled.",
    },
    ja: {
      purpose: "キューの数。",
      content:
        "動的キューのためのものです。QUEUE_COUNT より大きい数はそれに代わり、小さい数には効果がありません。qscheduler が自分で書き込むこともあります。",
      missing: "環境変数 QUEUE_COUNT、それもなければコンパイル時に組み込まれた数だけキューがあります。",
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
      purpose: "Meant to divert all mail to one address.",
      content:
        "One address, meant to take the place of all recipients of every message. QUARANTINE in the environment holds such an address and works; the file does not: qmail-queue since 2022 puts its text into the envelope with a NUL too many. QUARANTINE set to nothing turns the file off, and so does FASTQUEUE.",
      missing: "Mail keeps its recipients.",
      danger:
        "With any entry in the file, todo-proc logs `unknown record type` for every new message and leaves it in the queue undelivered.",
      malformed: "Entries are not checked. If the file can't be read, qmail-queue does not take the message.",
    },
    ja: {
      purpose: "すべてのメールの行き先を 1 つのアドレスに変えるためのもの。",
      content:
        "どのメールでも本来の受信者全員の代わりになるはずの、1 つのアドレスを書きます。環境変数 QUARANTINE にアドレスを設定すればそのとおりに動きますが、ファイルでは動きません。2022 年以降の qmail-queue は、ファイルの内容を余分な NUL とともにエンベロープに書き込むためです。QUARANTINE を空にするか、FASTQUEUE を設定すると、ファイルは読まれません。",
      missing: "メールの受信者は変わりません。",
      danger:
        "ファイルにエントリがあると、新しいメールのたびに todo-proc が `unknown record type` と記録し、メールは配送されずにキューに残ります。",
      malformed: "エントリは検査されません。ファイルを読めないと、qmail-queue はメールを受け取りません。",
    },
  },
  {
    name: "queue_base",
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    ...readBy(
      ["qmail-queue", "qmail-multi", "qscheduler", "qmail-qread", "qmail-tcpto", "qmail-tcpok", "qmail-rm", "spawn-filter", "drate"],
      { qscheduler: "restart the service" },
    ),
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
    environment: "QUEUE_BASE",
    en: {
      purpose: "The directory in which the queues lie.",
      content:
        "An absolute path, as the only entry. qmail-queue reads it for each message unless QUEUEDIR is set; the queues below it are called queue1, queue2 and so on. Services that are running have to be restarted.",
      missing: "The directory `queue` in the home directory of qmail is used.",
      empty: "No usable path is read, and qmail-queue does not take mail.",
      malformed:
        "The path is not checked: where it does not lead to the queues, qmail-queue does not take mail. The same holds if the file can't be read.",
    },
    ja: {
      purpose: "キューを置くディレクトリ。",
      content:
        "絶対パスを 1 つだけ書きます。QUEUEDIR が設定されていなければ、qmail-queue がメールごとに読み込みます。その下にキューが queue1、queue2 のように並びます。稼働中のサービスは再起動が必要です。",
      missing: "qmail のホームディレクトリにある `queue` が使われます。",
      empty: "使えるパスが得られず、qmail-queue はメールを受け付けません。",
      malformed:
        "パスは検査されません。キューのある場所を指していないと、qmail-queue はメールを受け付けません。ファイルを読めないときも同じです。",
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
      "qmail-ldap": LDAP_SEND_NUMBER,
      indimail: readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
      aqmail: { takesEffect: "HUP to qmail-send" },
    },
  },
  {
    name: "ratelimit/",
    category: "queue",
    reader: "directory",
    dialects: ["indimail"],
    ...readBy(["qmail-send", "slowq-send", "drate"], { "qmail-send": "next delivery", "slowq-send": "next delivery" }),
    shared: true,
    manual: "drate(1)",
    sources: ["indimail: delivery_rate.c: delivery_rate()", "indimail: slowq-send.c", "indimail: drate.c"],
    default: { kind: "none" },
    environment: "RATELIMIT_DIR",
    en: {
      purpose: "How fast mail may be delivered to a domain.",
      content:
        "The folder lies in the directory of the queue, not among the control files. The file named like the recipient's domain is used; if there is none, the line of `ratecontrol` whose pattern (before the colon) fits; and only if `ratecontrol` does not exist either, `.global`. qmail-send has to be able to write the files of domains and `.global`. RATELIMIT_DIR names another folder; set to nothing, it turns the limits off.",
      missing: "There are no limits.",
      empty: "There are no limits.",
      malformed: "With a file in its place, or one inside that can't be used, a warning is logged and mail is delivered without a limit.",
    },
    ja: {
      purpose: "ドメインごとの配送速度の制限。",
      content:
        "control ディレクトリではなく、キューのディレクトリに置きます。受信者のドメインと同じ名前のファイルが使われ、なければ `ratecontrol` のうちパターン (コロンの前) が当てはまる行が、`ratecontrol` もない場合に限り `.global` が使われます。ドメインのファイルと `.global` には qmail-send が書き込める必要があります。RATELIMIT_DIR で別のフォルダーを指定でき、空にすると制限は行われません。",
      missing: "制限はありません。",
      empty: "制限はありません。",
      malformed: "フォルダーではなくファイルがあるか、中のファイルを使えないと、ログに警告が残り、メールは制限なしに配送されます。",
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
      content:
        "The beginning of a header line, without regard to case: `Received` also takes out `Received-SPF:`, so end a name with its colon. Continuation lines go along. REMOVEHEADERS names another file; set to nothing, it turns the file off, as FASTQUEUE does.",
      missing: "No header is removed.",
      malformed: "An entry that begins no header line does nothing. If the file can't be read, qmail-queue does not take the message.",
    },
    ja: {
      purpose: "qmail-queue がメールから取り除くヘッダーフィールド。",
      content:
        "ヘッダー行の先頭を書きます。大文字と小文字は区別されず、`Received` は `Received-SPF:` も取り除くので、名前はコロンまで書いてください。継続行も一緒に取り除かれます。REMOVEHEADERS で別のファイルを指定でき、空にすると無効になります。FASTQUEUE でも無効になります。",
      missing: "ヘッダーは取り除かれません。",
      malformed: "どのヘッダー行の先頭とも一致しないエントリは働きません。ファイルを読めないと、qmail-queue はメールを受け取りません。",
    },
  },
  {
    name: "supplsN",
    category: "queue",
    reader: "list",
    entries: "host",
    dialects: ["sagredo"],
    readers: ["qmail-send", "qmail-todo"],
    manual: "qmail-send(8)",
    sources: ["sagredo: qmail-todo.c: getcontrols()", "sagredo: qmail-send.c"],
    default: { kind: "none" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Recipient domains whose outgoing mail takes supplementary channel N, which has a limit of its own.",
      content:
        "A domain, compared as a whole and without regard to case; `.example.com` stands for nothing but itself. suppls0 comes before suppls1. Local and virtual domains are settled before. How many deliveries run in the channel, concurrencysupplN says.",
      missing: "No mail takes channel N.",
      empty: "No mail takes channel N.",
      malformed:
        "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, qmail-send does not start; at SIGHUP the old list stays.",
    },
    ja: {
      purpose: "外へ送るメールに、独自の上限を持つ追加チャネル N を使う宛先ドメイン。",
      content:
        "ドメインを、大文字と小文字を区別せず、全体が一致するかどうかで比べます。`.example.com` と書いてもサブドメインには一致しません。suppls0 は suppls1 より先に調べられます。ローカルと仮想のドメインかどうかは、その前に判定されます。チャネルの同時配送数は concurrencysupplN で決めます。",
      missing: "チャネル N を使うメールはありません。",
      empty: "チャネル N を使うメールはありません。",
      malformed:
        "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと qmail-send は起動せず、SIGHUP の場合は古いリストを使い続けます。",
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
        "A letter, a regular expression and the address for the copy, with colons between them: `T:.*@example\\.com:archive@example.org`. The expression is compared with the sender (F), the recipients (T) or both (A), without regard to case and not anchored; it can't contain a colon, and ! in front matches what it does not fit. The sender is tried first, then the recipients one after the other, each with the lines from top to bottom. The first match makes one copy of the message, and no further one is made.",
      missing: "Nothing is copied.",
      malformed:
        "A line that begins with another letter is passed over, and an expression that is none never matches. In a line with fewer than two colons the program reads on into the next line. If the file can't be read, qmail-queue exits with 65, and no mail can be queued.",
      danger: "Other people's mail is copied: privacy and the law set limits to that.",
    },
    ja: {
      purpose: "メールの写しを別のアドレスに送る対象の送信者と受信者。",
      content:
        "1 文字の種別、正規表現、写しの宛先をコロンで区切って書きます (`T:.*@example\\.com:archive@example.org`)。F は送信者、T は受信者、A は両方と、大文字と小文字を区別せず、部分一致で比べます。正規表現にコロンは使えず、先頭に ! を付けると一致しないものが対象になります。まず送信者、次に受信者を順に取り上げ、それぞれ上の行から調べます。最初に一致した時点で写しが 1 つ作られ、それ以上は作られません。",
      missing: "写しは送られません。",
      malformed:
        "ほかの文字で始まる行は飛ばされ、正規表現として誤っているものは何にも一致しません。コロンが 2 つに満たない行では、次の行まで読み進んでしまいます。ファイルを読めないと qmail-queue は 65 で終了し、メールを一切キューに入れられなくなります。",
      danger: "他人のメールを複製することになり、プライバシーや法律上の制約があります。",
    },
  },
  {
    name: "todointerval",
    category: "queue",
    reader: "integer",
    dialects: ["indimail"],
    ...readBy(["todo-proc", "slowq-send", "qmta-send"], INDIMAIL_AT_HUP),
    manual: "todo-proc(8)",
    sources: ["indimail: todo-proc.c", "indimail: slowq-send.c", "indimail: qmta-send.c"],
    default: { kind: "literal", value: "-1" },
    unit: "seconds",
    en: {
      purpose: "How long to wait, at least, between two rounds in which new messages are sorted.",
      content:
        "Seconds. With a positive number new messages are not sorted as they arrive, but in one go when the time has passed; 0 and `-1` sort them at once. todo-proc heeds the file from its first SIGHUP on: at its start only TODO_INTERVAL counts. slowq-send and qmta-send take it at their start, too. Where it is read, it goes before TODO_INTERVAL. With dynamic queues messages do not wait.",
      missing: "Unless TODO_INTERVAL is set, messages are sorted as they arrive, and the queue is scanned for others every 25 minutes.",
    },
    ja: {
      purpose: "新しいメールの仕分けを、最低でもどれだけ間を置いて行うか。",
      content:
        "秒数です。正の数にすると、新しいメールは届いてもすぐには仕分けられず、その時間が過ぎてからまとめて仕分けられます。0 と `-1` ではすぐに仕分けられます。todo-proc がこのファイルに従うのは最初の SIGHUP からで、起動時には TODO_INTERVAL だけが使われます。slowq-send と qmta-send は起動時にも読み込みます。読み込まれた値は TODO_INTERVAL より優先します。動的キューでは待たされません。",
      missing: "TODO_INTERVAL が設定されていなければ、メールは届くとすぐに仕分けられ、ほかに残っていないか 25 分ごとに調べられます。",
    },
  },
];
