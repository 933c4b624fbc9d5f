import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry, DialectDifference } from "../entry.ts";
import { NO_FASTQUEUE } from "./indimail-lists.ts";
import { INDIMAIL_AT_HUP, INDIMAIL_AT_START, readBy } from "./moments.ts";
import { ldapNumber } from "./qmail-ldap.ts";

const INDIMAIL_SEND = ["qmail-send", "slowq-send", "qmta-send"] as const;

const INDIMAIL_SEND_SOURCES = [
  ...["indimail: qmail-send.c: getcontrols()", "indimail: slowq-send.c: getcontrols()", "indimail: qmta-send.c: do_controls()"],
] as const;

const INDIMAIL_SYNC_READERS = ["todo-proc", ...INDIMAIL_SEND] as const;

const INDIMAIL_SYNC_SOURCES = ["indimail: todo-proc.c", ...INDIMAIL_SEND_SOURCES] as const;

/** IndiMail's programs that call set_environment() (set_environment.c), themselves or by process_queue() (process_queue.c). */
const INDIMAIL_ENVIRONMENT = [
  ...["qmail-inject", "new-inject", "forward", "condredirect", "dot-forward", "fastforward", "qreceipt", "rrt", "maildirserial"],
  ...["qmta-send", "qmonitor", "qmail-showctl", "queue-fix", "qmail-qread", "qmail-tcpto", "qmail-tcpok"],
] as const;

/** What the three classic programs are compiled with. */
const CLASSIC_LOCAL = {
  en: {
    content:
      "0 holds back local mail. A number above conf-spawn, which is 120 unless it was changed before compiling, is silently cut down to it. The status lines in qmail-send's log show the limit in force.",
  },
  ja: {
    content:
      "0 にすると、ローカル宛のメールは配送されずに止まります。conf-spawn (コンパイル前に変えていなければ 120) を超える数は、警告なしに conf-spawn まで下げられます。実際の上限は qmail-send のログの status 行でわかります。",
  },
};

const CLASSIC_REMOTE = {
  en: {
    content:
      "0 holds back mail to other hosts. A number above conf-spawn, which is 120 unless it was changed before compiling, is silently cut down to it: the 255 of many guides is 120 then. The status lines in qmail-send's log show the limit in force.",
  },
  ja: {
    content:
      "0 にすると、ほかのホスト宛のメールは配送されずに止まります。conf-spawn (コンパイル前に変えていなければ 120) を超える数は、警告なしに conf-spawn まで下げられ、多くの解説にある 255 もその場合は 120 になります。実際の上限は qmail-send のログの status 行でわかります。",
  },
};

/** s/qmail and aQmail (qmail-send.c: injectbounce()). */
const SQMAIL_BOUNCE = {
  en: {
    content:
      "Bytes, counted from the beginning of the message, header included. The rest is left out, and the bounce ends with `--- Rest of message truncated.` 0 is no limit.",
  },
  ja: {
    content:
      "ヘッダーを含むメールの先頭から数えたバイト数です。残りは省かれ、バウンスの末尾に `--- Rest of message truncated.` と書かれます。0 は無制限です。",
  },
} as const;

/** What holds without the file where SIGHUP reads it again: once it is gone, the number in force can stay until the next start. */
const atStart = (en: string, ja: string) => ({
  en: { missing: `${en} when qmail-send starts without it.` },
  ja: { missing: `これがない状態で qmail-send を起動すると ${ja}です。` },
});

const TEN_AT_START = atStart("10 deliveries", "10 件");
const TWENTY_AT_START = atStart("20 deliveries", "20 件");
const WEEK_AT_START = atStart("604800 seconds (a week)", "604800 秒 (1 週間) ");

/**
 * s/qmail and aQmail: SIGHUP reads the number again, and does not cut it down, into a table that keeps its size (qmail-send.c:
 * main(), regetcontrols(), del_init()). `held`: what a 0 does.
 */
const sqmailConcurrency = (missing: ReturnType<typeof atStart>, held: { readonly en: string; readonly ja: string }): DialectDifference => ({
  takesEffect: "HUP to qmail-send",
  en: {
    ...missing.en,
    content: `${held.en} At the start a number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it.`,
    danger:
      "qmail-send makes room for its deliveries when it starts. If SIGHUP raises the number, it writes more deliveries than that beyond the room and may crash: restart it instead.",
  },
  ja: {
    ...missing.ja,
    content: `${held.ja}コンパイル時に決めた上限 conf-spawn を超える数は、起動時に警告なしに conf-spawn まで下げられます。`,
    danger:
      "qmail-send は配送を管理する領域を起動時に確保します。SIGHUP で数を増やすと、増えた分の配送を領域の外に書き込んで異常終了することがあるため、再起動してください。",
  },
});

const SQMAIL_LOCAL = sqmailConcurrency(TEN_AT_START, {
  en: "0 holds back local mail.",
  ja: "0 にすると、ローカル宛のメールは配送されずに止まります。",
});

const SQMAIL_REMOTE = sqmailConcurrency(TWENTY_AT_START, {
  en: "0 holds back mail to other hosts.",
  ja: "0 にすると、ほかのホスト宛のメールは配送されずに止まります。",
});

/** Sagredo's qmail-send has room for conf-spawn deliveries, but cuts the number down when it starts only. */
const SAGREDO_CONCURRENCY_DANGER = {
  en: "A number above conf-spawn that SIGHUP brings in is not cut down. With more deliveries than conf-spawn, qmail-send writes beyond its table and may crash.",
  ja: "SIGHUP で読み込まれた conf-spawn を超える数は下げられません。配送が conf-spawn の数を超えると、qmail-send は表の外に書き込んで異常終了することがあります。",
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
        "`joe@example.com:boss@example.com`: an address, a colon, and the address for the copy. The sender and each recipient of a message are looked up as whole addresses, without regard to case. Only qmail-queue built with BIGBROTHER does this.",
      missing: "The file has nothing copied.",
      danger: "Mail is copied without its senders and recipients being told: settle first whether that is lawful.",
    },
    ja: {
      purpose: "メールの写しを別のアドレスに送る対象のアドレス。",
      content:
        "`joe@example.com:boss@example.com` のように、アドレス、コロン、写しを送るアドレスを書きます。メールの送信者と各受信者をアドレス全体で比べ、大文字と小文字は区別しません。BIGBROTHER を有効にしてビルドした qmail-queue だけの機能です。",
      missing: "このファイルによる写しは送られません。",
      danger: "送信者にも受信者にも知らせずにメールの写しが送られます。法的に問題がないか、先に確認してください。",
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
      content: "Seconds. A number above queuelifetime is lowered to it. The file counts only in a build with BOUNCELIFETIME.",
      missing: "604800 seconds (a week), or queuelifetime if that is less.",
      danger: "Units are not understood: `7d` is 7 seconds.",
    },
    ja: {
      purpose: "バウンスメールがキューにとどまれる時間。",
      content: "秒数です。queuelifetime を超える数は queuelifetime まで下げられます。BOUNCELIFETIME を有効にしたビルドでのみ使われます。",
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
      danger: "Bounces go to forged senders too: what they carry along falls on strangers.",
    },
    ja: {
      purpose: "バウンスに含める元のメールの量。",
      content: "バイト数です。0 は無制限を意味します。",
      missing: "無制限で、メール全体が送り返されます。",
      danger: "バウンスは詐称された送信者にも届きます。含める量が多いほど、無関係な相手の迷惑になります。",
    },
    differences: {
      sagredo: {
        sources: ["sagredo: qmail-send.c: getcontrols(), injectbounce()"],
        default: { kind: "literal", value: "50000" },
        en: {
          content:
            "Bytes, counted from the beginning of the message, header included. A longer message is cut off there, and `--- End of message stripped.` follows. With 0 neither the message nor that line is in the bounce.",
          missing: "50000 bytes.",
        },
        ja: {
          content:
            "ヘッダーを含むメールの先頭から数えたバイト数です。これより長いメールはそこで切られ、`--- End of message stripped.` と書かれます。0 にすると、元のメールもこの行もバウンスに含まれません。",
          missing: "50000 バイトです。",
        },
      },
      sqmail: {
        ...SQMAIL_BOUNCE,
        manual: "qmail-send(8)",
        sources: ["sqmail: qmail-send.c: getcontrols(), injectbounce()"],
      },
      aqmail: {
        ...SQMAIL_BOUNCE,
        manual: "qmail-send(8)",
        sources: ["aqmail: qmail-send.c: getcontrols(), injectbounce()"],
      },
      "qmail-ldap": {
        sources: ["qmail-ldap: qmail-send.c: getcontrols(), injectbounce()"],
        takesEffect: "HUP to qmail-send",
        en: {
          content:
            "Bytes, counted from the beginning of the message, header included; the rest is left out, with `--- End of message stripped.` in its place. 0 is no limit. Once the file is gone, the old number stays until qmail-send is restarted.",
          malformed: "Without a digit at the very beginning the number that was in force stays, and nothing is logged.",
        },
        ja: {
          content:
            "ヘッダーを含むメールの先頭から数えたバイト数です。残りは省かれ、代わりに `--- End of message stripped.` と書かれます。0 は無制限です。ファイルを削除しても、qmail-send を再起動するまで前の数のままです。",
          malformed: "先頭が数字でなければそれまでの数のままで、ログにも残りません。",
        },
      },
      indimail: {
        sources: INDIMAIL_SEND_SOURCES,
        manual: "qmail-send(8)",
        ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
        default: { kind: "literal", value: "50000" },
        en: {
          content:
            "Bytes, counted from the beginning of the message, header included. A longer message is cut off there, and `--- End of message stripped.` follows. With 0 neither the message nor that line is in the bounce.",
          missing: "50000 bytes.",
        },
        ja: {
          content:
            "ヘッダーを含むメールの先頭から数えたバイト数です。これより長いメールはそこで切られ、`--- End of message stripped.` と書かれます。0 にすると、元のメールもこの行もバウンスに含まれません。",
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
      content: "Free text: a line that begins with # is sent too. The failed addresses follow it.",
      missing: "The built-in text is used.",
      empty: "The built-in text is used.",
      malformed: "The text is not checked.",
    },
    ja: {
      purpose: "組み込みの文面の代わりに使う、バウンスの文面。",
      content: "自由な文章です。# で始まる行も送られます。その後に、配送できなかったアドレスが続きます。",
      missing: "組み込みの文面が使われます。",
      empty: "組み込みの文面が使われます。",
      malformed: "文面は検査されません。",
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
      empty: "The subject is empty.",
    },
    ja: {
      purpose: "バウンスの件名。",
      content: "Subject フィールドに入れる文字列を書きます。",
      missing: "件名は `failure notice` になります。",
      empty: "件名は空になります。",
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
        "QUEUE is the name of the queue's directory, as in `concurrencyl.queue1`. The number is taken at the start; if concurrencylocal exists, a SIGHUP puts its number in the place of this one.",
      missing: "concurrencylocal holds for the queue.",
    },
    ja: {
      purpose: "1 つのキューで同時に実行できるローカル配送の数。",
      content:
        "QUEUE には、`concurrencyl.queue1` のようにキューのディレクトリ名が入ります。数は起動時に読み込まれます。concurrencylocal があると、SIGHUP を受けたときにそちらの数に変わります。",
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
    sources: ["qmail-send.c: getcontrols(), main()", "spawn.c: main()"],
    default: { kind: "literal", value: "10" },
    takesEffect: "restart qmail-send",
    unit: "deliveries",
    en: {
      purpose: "How many local deliveries may run at the same time.",
      content:
        "0 holds back local mail. A number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it.",
      missing: "10 deliveries.",
    },
    ja: {
      purpose: "同時に実行できるローカル配送の数。",
      content:
        "0 にすると、ローカル宛のメールは配送されずに止まります。コンパイル時に決めた上限 conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。",
      missing: "10 件です。",
    },
    differences: {
      qmail: CLASSIC_LOCAL,
      netqmail: CLASSIC_LOCAL,
      notqmail: CLASSIC_LOCAL,
      sqmail: SQMAIL_LOCAL,
      sagredo: {
        takesEffect: "HUP to qmail-send",
        en: {
          ...TEN_AT_START.en,
          content:
            "0 holds back local mail. When qmail-send starts, a number above conf-spawn, which is 509 in this source, is silently cut down to it.",
          danger: SAGREDO_CONCURRENCY_DANGER.en,
        },
        ja: {
          ...TEN_AT_START.ja,
          content:
            "0 にすると、ローカル宛のメールは配送されずに止まります。このソースでは 509 である conf-spawn を超える数は、起動時に警告なしに conf-spawn まで下げられます。",
          danger: SAGREDO_CONCURRENCY_DANGER.ja,
        },
      },
      "qmail-ldap": LDAP_SEND_NUMBER,
      indimail: {
        ...readBy(INDIMAIL_SEND, INDIMAIL_AT_HUP),
        sources: INDIMAIL_SEND_SOURCES,
        en: {
          ...TEN_AT_START.en,
          content:
            "0 holds back local mail. At the start a number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it. concurrencyl.QUEUE sets another number for one queue at the start.",
          danger:
            "qmail-send makes room for its deliveries when it starts. If SIGHUP raises the number, it writes more deliveries than that beyond the room and may crash: restart it instead.",
        },
        ja: {
          ...TEN_AT_START.ja,
          content:
            "0 にすると、ローカル宛のメールは配送されずに止まります。コンパイル時に決めた上限 conf-spawn を超える数は、起動時に警告なしに conf-spawn まで下げられます。concurrencyl.QUEUE で、起動時の数をキューごとに指定できます。",
          danger:
            "qmail-send は配送を管理する領域を起動時に確保します。SIGHUP で数を増やすと、増えた分の配送を領域の外に書き込んで異常終了することがあるため、再起動してください。",
        },
      },
      aqmail: SQMAIL_LOCAL,
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
        "QUEUE is the name of the queue's directory, as in `concurrencyr.queue1`. The number is taken at the start; if concurrencyremote exists, a SIGHUP puts its number in the place of this one.",
      missing: "concurrencyremote holds for the queue.",
    },
    ja: {
      purpose: "1 つのキューで同時に実行できるリモート配送の数。",
      content:
        "QUEUE には、`concurrencyr.queue1` のようにキューのディレクトリ名が入ります。数は起動時に読み込まれます。concurrencyremote があると、SIGHUP を受けたときにそちらの数に変わります。",
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
    sources: ["qmail-send.c: getcontrols(), main()", "spawn.c: main()"],
    default: { kind: "literal", value: "20" },
    takesEffect: "restart qmail-send",
    unit: "deliveries",
    en: {
      purpose: "How many remote deliveries may run at the same time.",
      content:
        "0 holds back mail to other hosts. A number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it.",
      missing: "20 deliveries.",
    },
    ja: {
      purpose: "同時に実行できるリモート配送の数。",
      content:
        "0 にすると、ほかのホスト宛のメールは配送されずに止まります。コンパイル時に決めた上限 conf-spawn を超える数は、警告なしに conf-spawn まで下げられます。",
      missing: "20 件です。",
    },
    differences: {
      qmail: CLASSIC_REMOTE,
      netqmail: CLASSIC_REMOTE,
      notqmail: CLASSIC_REMOTE,
      sqmail: SQMAIL_REMOTE,
      sagredo: {
        takesEffect: "HUP to qmail-send",
        en: {
          ...TWENTY_AT_START.en,
          content:
            "0 holds back mail to other hosts. When qmail-send starts, a number above conf-spawn, which is 509 in this source, is silently cut down to it.",
          danger: SAGREDO_CONCURRENCY_DANGER.en,
        },
        ja: {
          ...TWENTY_AT_START.ja,
          content:
            "0 にすると、ほかのホスト宛のメールは配送されずに止まります。このソースでは 509 である conf-spawn を超える数は、起動時に警告なしに conf-spawn まで下げられます。",
          danger: SAGREDO_CONCURRENCY_DANGER.ja,
        },
      },
      "qmail-ldap": LDAP_SEND_NUMBER,
      indimail: {
        ...readBy(INDIMAIL_SEND, INDIMAIL_AT_HUP),
        sources: INDIMAIL_SEND_SOURCES,
        en: {
          ...TWENTY_AT_START.en,
          content:
            "0 holds back mail to other hosts. At the start a number above conf-spawn, the limit set when the programs were compiled, is silently cut down to it. concurrencyr.QUEUE sets another number for one queue at the start.",
          danger:
            "qmail-send makes room for its deliveries when it starts. If SIGHUP raises the number, it writes more deliveries than that beyond the room and may crash: restart it instead.",
        },
        ja: {
          ...TWENTY_AT_START.ja,
          content:
            "0 にすると、ほかのホスト宛のメールは配送されずに止まります。コンパイル時に決めた上限 conf-spawn を超える数は、起動時に警告なしに conf-spawn まで下げられます。concurrencyr.QUEUE で、起動時の数をキューごとに指定できます。",
          danger:
            "qmail-send は配送を管理する領域を起動時に確保します。SIGHUP で数を増やすと、増えた分の配送を領域の外に書き込んで異常終了することがあるため、再起動してください。",
        },
      },
      aqmail: SQMAIL_REMOTE,
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
        "supplsN says whose mail takes the channel; with conf-channels at 4 there are two, 0 and 1. When qmail-send starts, a number above conf-spawn, which is 509 in this source, is silently cut down to it.",
      ...TWENTY_AT_START.en,
      danger: SAGREDO_CONCURRENCY_DANGER.en,
    },
    ja: {
      purpose: "追加チャネル N で同時に実行できる配送の数。",
      content:
        "どの宛先のメールをこのチャネルで送るかは supplsN で決めます。conf-channels が 4 なら、追加チャネルは 0 と 1 の 2 つです。このソースでは 509 である conf-spawn を超える数は、起動時に警告なしに conf-spawn まで下げられます。",
      ...TWENTY_AT_START.ja,
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
      purpose: "Whether what IndiMail's daemons write to the queue is synced to the disk with fdatasync.",
      content:
        "A number above 0 turns it on, in place of fsync; 0 turns it off. qmail-queue does not read the file: it goes by USE_FDATASYNC in its environment.",
      missing: "A daemon that starts without it goes by USE_FDATASYNC in its environment.",
    },
    ja: {
      purpose: "IndiMail のデーモンがキューに書いた内容を、fdatasync でディスクに同期するかどうか。",
      content:
        "0 より大きい数にすると、fsync の代わりに fdatasync が使われます。0 では使われません。qmail-queue はこのファイルを読まず、環境変数 USE_FDATASYNC に従います。",
      missing: "これがない状態で起動したデーモンは、環境変数 USE_FDATASYNC に従います。",
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
      purpose: "Whether what IndiMail's daemons write to the queue is synced to the disk with fsync.",
      content:
        "A number above 0 turns it on, 0 off. With conf-fdatasync on, fdatasync is used instead. qmail-queue does not read the file: it goes by USE_FSYNC in its environment.",
      missing: "A daemon that starts without it goes by USE_FSYNC in its environment.",
      danger: "While this and conf-fdatasync are off, a power failure can cost mail.",
    },
    ja: {
      purpose: "IndiMail のデーモンがキューに書いた内容を、fsync でディスクに同期するかどうか。",
      content:
        "0 より大きい数で有効、0 で無効になります。conf-fdatasync が有効なら、代わりに fdatasync が使われます。qmail-queue はこのファイルを読まず、環境変数 USE_FSYNC に従います。",
      missing: "これがない状態で起動したデーモンは、環境変数 USE_FSYNC に従います。",
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
      content: "A number above 0 turns it on, 0 off. qmail-queue does not read the file: it goes by USE_SYNCDIR in its environment.",
      missing: "A daemon that starts without it goes by USE_SYNCDIR in its environment.",
    },
    ja: {
      purpose: "キューのディレクトリの変更もディスクに同期するかどうか。",
      content: "0 より大きい数で有効、0 で無効になります。qmail-queue はこのファイルを読まず、環境変数 USE_SYNCDIR に従います。",
      missing: "これがない状態で起動したデーモンは、環境変数 USE_SYNCDIR に従います。",
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
        "Free text: a line that begins with # is sent too. It comes before the list of failed addresses. An empty line in it breaks the QSBMF format, by which programs read bounces.",
      missing: "Bounces carry no text of your own.",
      malformed: "The text is not checked.",
      empty: "Bounces carry no text of your own.",
    },
    ja: {
      purpose: "問い合わせ先など、バウンスに入れる独自の文章。",
      content:
        "自由な文章です。# で始まる行も送られます。配送できなかったアドレスの一覧の前に入ります。空行を入れると、プログラムがバウンスの解析に使う QSBMF 形式が崩れます。",
      missing: "バウンスに独自の文章は入りません。",
      malformed: "文章は検査されません。",
      empty: "バウンスに独自の文章は入りません。",
    },
  },
  {
    name: "defaultqueue/",
    category: "queue",
    reader: "directory",
    dialects: ["indimail"],
    ...readBy(INDIMAIL_ENVIRONMENT, {
      "qmta-send": "restart qmta-send",
      qmonitor: "restart the service",
      "queue-fix": "next run",
    }),
    shared: true,
    manual: "qmail-inject(8)",
    sources: [
      "indimail: set_environment.c: set_environment()",
      "indimail: process_queue.c: process_queue()",
      "indimail: qmail-inject.c: getcontrols()",
    ],
    default: { kind: "none" },
    en: {
      purpose: "Environment variables for mail that is sent on this host.",
      content:
        "One file for each variable, as envdir has it: the file's name is the variable's. The folder is not read if QUEUE_BASE is set. A user's own variables stand in `.defaultqueue` in the home directory.",
      missing: "No variable is set from here.",
      empty: "No variable is set.",
      malformed: "A file in its place is an error: the program ends without doing its work.",
    },
    ja: {
      purpose: "このホストで送信するメールに使う環境変数。",
      content:
        "envdir と同じく、変数ごとに 1 つのファイルを置き、ファイル名が変数名になります。QUEUE_BASE が設定されていると読まれません。ユーザーごとの変数はホームディレクトリの `.defaultqueue` に置きます。",
      missing: "ここからは何も設定されません。",
      empty: "変数は設定されません。",
      malformed: "同じ名前のファイルがあるとエラーになり、プログラムは処理をせずに終了します。",
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
        "A wildmat pattern for the domain, a colon, and settings with commas between them: `example.com:QUEUEDIR=/var/indimail/queue/slowq`. All lines that match are applied in their order. In qmail-smtpd the settings hold for the whole message, with its other recipients. qmail-inject, since December 2023, makes them when qmail-queue is already running, too late for it.",
      missing: "The file sets no variable.",
      malformed: "A line without a colon sets nothing.",
    },
    ja: {
      purpose: "受信者のドメインに応じて設定する環境変数。特定のドメイン宛のメールを別のキューに入れるときなどに使います。",
      content:
        "ドメインの wildmat パターン、コロン、カンマで区切った設定を書きます (`example.com:QUEUEDIR=/var/indimail/queue/slowq`)。一致した行は順にすべて適用されます。qmail-smtpd では、設定はほかの受信者も含めたメール全体に及びます。2023 年 12 月以降の qmail-inject は qmail-queue を起動した後に設定するため、qmail-queue には効きません。",
      missing: "このファイルで設定される変数はありません。",
      malformed: "コロンのない行では何も設定されません。",
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
      content: "Free text: a line that begins with # is sent too. The report on the failure follows it.",
      missing: "The built-in text is used.",
      empty: "The built-in text is used.",
      malformed: "The text is not checked.",
    },
    ja: {
      purpose: "組み込みの文面の代わりに使う、二重バウンスの文面。",
      content: "自由な文章です。# で始まる行も送られます。その後に、失敗の報告が続きます。",
      missing: "組み込みの文面が使われます。",
      empty: "組み込みの文面が使われます。",
      malformed: "文面は検査されません。",
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
      empty: "The subject is empty.",
    },
    ja: {
      purpose: "二重バウンスの件名。",
      content: "Subject フィールドに入れる文字列を書きます。",
      missing: "件名は `failure notice` になります。",
      empty: "件名は空になります。",
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
      content: `The name of a field without its colon, in any case: \`Received\` also takes \`Received-SPF:\`. With the colon, as in \`Subject:\`, every field can become a variable. ENVHEADERS names another file; set to nothing, it turns this one off. ${NO_FASTQUEUE.en}`,
      missing: "The file makes no header a variable.",
      danger: "Whoever sends a message decides what the variables hold. Turn it off where mail comes in from the internet.",
      malformed: "Entries are not checked: one that begins no header line does nothing.",
    },
    ja: {
      purpose: "内容を環境変数として配送プログラムに渡すヘッダーフィールド。",
      content: `フィールドの名前をコロンなしで書きます。大文字と小文字は区別されず、\`Received\` は \`Received-SPF:\` にも一致します。\`Subject:\` のようにコロンまで書くと、あらゆるフィールドが変数になりえます。ENVHEADERS で別のファイルを指定でき、空にするとこのファイルは使われません。${NO_FASTQUEUE.ja}`,
      missing: "このファイルで環境変数になるヘッダーはありません。",
      danger: "変数の内容はメールの送り手が決められます。インターネットからメールを受けるところでは無効にしてください。",
      malformed: "エントリは検査されず、どのヘッダー行の先頭とも一致しないものは働きません。",
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
      purpose: "Addresses that get a copy of the messages that are queued.",
      content: `One address a line; each becomes a recipient of the messages that are queued. EXTRAQUEUE gives one address in place of the file; set to nothing, it turns the file off. ${NO_FASTQUEUE.en}`,
      missing: "The file adds no recipients.",
      danger: "Private mail is copied too, and a copy that is sent on can loop.",
      malformed: "Entries are not checked: each becomes a recipient as it stands.",
    },
    ja: {
      purpose: "キューに入るメールの写しを受け取るアドレス。",
      content: `1 行に 1 つのアドレスを書きます。それぞれが、キューに入るメールの受信者に加えられます。EXTRAQUEUE でファイルの代わりに 1 つのアドレスを指定でき、空にするとファイルは使われません。${NO_FASTQUEUE.ja}`,
      missing: "このファイルで加えられる受信者はありません。",
      danger: "私的なメールも複製されます。写しがさらに転送されるとループすることがあります。",
      malformed: "エントリは検査されず、書かれたとおりに受信者になります。",
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
      missing: "The file does not hold back local mail.",
    },
    ja: {
      purpose: "ローカル宛のメールをキューにとどめておくかどうか。",
      content: "0 以外の数を書くと、キューにとどまります。",
      missing: "このファイルでローカル宛のメールが止まることはありません。",
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
      missing: "The file does not hold back mail to other hosts.",
    },
    ja: {
      purpose: "ほかのホスト宛のメールをキューにとどめておくかどうか。",
      content: "0 以外の数を書くと、キューにとどまります。",
      missing: "このファイルでほかのホスト宛のメールが止まることはありません。",
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
      content: `F for the sender, or T, * or nothing for recipients; a colon; a pattern; a colon; the address of the archive: \`T:*@example.com:archive@example.org\`. Without a pattern, as in \`::archive@example.org\`, a line fits every recipient. Only qmail-queue built with MAILARCHIVE does this; MAILARCHIVE names another file, as qmail-local does with forward.arch for mail that it forwards; set to nothing, it turns this one off. ${NO_FASTQUEUE.en}`,
      missing: "The file has nothing archived.",
      malformed:
        "A line without two colons is no rule. qmail-queue of February 2024 loses the first character of the third entry and of those after it, which then mean something else.",
      danger: "Mail is copied to a third party without its senders and recipients being told.",
    },
    ja: {
      purpose: "メールの写しを保存用のアドレスに送る規則。",
      content: `送信者なら F、受信者なら T、* または空、続けてコロン、パターン、コロン、保存先のアドレスを書きます (\`T:*@example.com:archive@example.org\`)。\`::archive@example.org\` のようにパターンを書かない行は、すべての受信者に当てはまります。MAILARCHIVE を有効にしてビルドした qmail-queue だけの機能です。環境変数 MAILARCHIVE で別のファイルを指定でき、空にするとこのファイルは使われません。qmail-local は、転送するメールのために forward.arch を指定します。${NO_FASTQUEUE.ja}`,
      missing: "このファイルによる写しは保存されません。",
      malformed:
        "コロンが 2 つない行は規則になりません。2024 年 2 月の qmail-queue は 3 番目以降のエントリの先頭の 1 文字を読み落とすため、それらの意味が変わってしまいます。",
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
    sources: ["indimail: qscheduler.c: create_ipc()"],
    default: { kind: "literal", value: "65534" },
    takesEffect: "restart the service",
    unit: "messages",
    en: {
      purpose: "How many messages fit into each POSIX message queue through which todo-proc hears of new mail.",
      content:
        "Read for dynamic queues (qscheduler -d or -c), at the start and when a queue is added. A message queue that is there already keeps its length, after a restart of the service too. indimail-control(5) names 10 as the default, but the program has 65534.",
      missing: "65534 messages.",
    },
    ja: {
      purpose: "todo-proc が新しいメールの通知を受け取る POSIX メッセージキュー 1 つに入るメッセージの数。",
      content:
        "動的キュー (qscheduler -d または -c) の場合に、起動時とキューを増やすときに読み込まれます。すでにあるメッセージキューの長さは、サービスを再起動しても変わりません。indimail-control(5) には既定値は 10 とありますが、プログラムでは 65534 です。",
      missing: "65534 通です。",
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
    sources: ["indimail: qscheduler.c: create_ipc()"],
    default: { kind: "literal", value: "1024" },
    takesEffect: "restart the service",
    unit: "bytes",
    en: {
      purpose: "The greatest size of a message in the POSIX message queues through which todo-proc hears of new mail.",
      content:
        "Bytes. Read for dynamic queues (qscheduler -d or -c), at the start and when a queue is added. A message queue that is there already keeps its size, after a restart of the service too. indimail-control(5) names 81920 as the default, but the program has 1024.",
      missing: "1024 bytes.",
    },
    ja: {
      purpose: "todo-proc が新しいメールの通知を受け取る POSIX メッセージキューに入るメッセージの最大サイズ。",
      content:
        "バイト数です。動的キュー (qscheduler -d または -c) の場合に、起動時とキューを増やすときに読み込まれます。すでにあるメッセージキューのサイズは、サービスを再起動しても変わりません。indimail-control(5) には既定値は 81920 とありますが、プログラムでは 1024 です。",
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
      content: "Nothing that stands here has an effect: ORIGINIPFIELD in the environment of qmail-queue has taken the place of the file.",
      missing: "Nothing changes.",
      empty: "Nothing changes.",
      malformed: "No mail is affected.",
      status: "qmail-queue no longer reads it since 2022; only qmail-showctl still shows its number.",
    },
    ja: {
      purpose: "かつて、中継するメールに qmail-queue が X-Originating-IP フィールドを付けるようにしていたファイル。",
      content: "ここに何を書いても効果はありません。代わりに、qmail-queue の環境変数 ORIGINIPFIELD が使われます。",
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
    sources: ["indimail: qscheduler.c: dynamic_queue()"],
    default: { kind: "build" },
    takesEffect: "restart the service",
    unit: "count",
    en: {
      purpose: "With how many dynamic queues qscheduler starts.",
      content:
        "qscheduler writes the number of its queues here and reads it when it starts (-d or -c). A number above QUEUE_COUNT takes its place; a smaller one does not. Without -n, qscheduler then leaves out the queues at the end that are empty.",
      missing: "qscheduler starts from QUEUE_COUNT, in its environment or else as compiled in.",
    },
    ja: {
      purpose: "qscheduler が動的キューをいくつで始めるか。",
      content:
        "qscheduler が動的キューの数を書き込み、起動時 (-d または -c) に読み込みます。QUEUE_COUNT より大きい数はそれに代わり、小さい数は使われません。-n がなければ、その中から末尾の空のキューが除かれます。",
      missing: "環境変数 QUEUE_COUNT、それもなければコンパイル時に組み込まれた数から始めます。",
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
      content: `An address, meant to take the place of all recipients of a message. In qmail-queue since 2022 the file spoils the envelope instead; QUARANTINE in the environment works. Set to nothing, QUARANTINE turns the file off. ${NO_FASTQUEUE.en}`,
      missing: "The file changes no recipients.",
      danger:
        "With an entry in the file, new messages have since then stayed in the queue undelivered, and the log says `unknown record type`.",
      malformed: "Entries are not checked.",
    },
    ja: {
      purpose: "すべてのメールの行き先を 1 つのアドレスに変えるためのもの。",
      content: `メールの受信者全員の代わりになるはずのアドレスを書きます。しかし 2022 年以降の qmail-queue では、このファイルはエンベロープを壊します。環境変数 QUARANTINE はそのとおりに働き、空にするとこのファイルは読まれません。${NO_FASTQUEUE.ja}`,
      missing: "このファイルで受信者は変わりません。",
      danger:
        "ファイルにエントリがあると、2022 年以降は、新しいメールが配送されずにキューに残り、ログには `unknown record type` と記録されます。",
      malformed: "エントリは検査されません。",
    },
  },
  {
    name: "queue_base",
    category: "queue",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    ...readBy(
      [
        ...["qmail-queue", "qmail-multi", "qscheduler", "qmta-send", "qmail-qread", "qmail-tcpto", "qmail-tcpok", "qmail-rm"],
        ...["spawn-filter", "drate"],
      ],
      { qscheduler: "restart the service", "qmta-send": "restart qmta-send" },
    ),
    shared: true,
    manual: "qmail-multi(8)",
    sources: [
      "indimail: qmail-queue.c",
      "indimail: qscheduler.c: set_queue_variables()",
      "indimail: set_queuedir.c: set_queuedir()",
      "indimail: process_queue.c: process_queue()",
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
        "An absolute path, as the only entry; the queues below it are called queue1, queue2 and so on. If QUEUEDIR names a queue, qmail-queue does not read the file.",
      missing: "The directory `queue` in the home directory of qmail is used.",
      empty: "No usable path is read.",
      malformed: "The path is not checked: where no queues lie there, qmail-queue takes no mail, unless QUEUEDIR is set.",
    },
    ja: {
      purpose: "キューを置くディレクトリ。",
      content:
        "絶対パスを 1 つだけ書きます。その下にキューが queue1、queue2 のように並びます。QUEUEDIR でキューが指定されていると、qmail-queue はこのファイルを読みません。",
      missing: "qmail のホームディレクトリにある `queue` が使われます。",
      empty: "使えるパスが得られません。",
      malformed: "パスは検査されません。そこにキューがなく、QUEUEDIR もないと、qmail-queue はメールを受け付けません。",
    },
  },
  {
    name: "queuelifetime",
    category: "queue",
    reader: "integer",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), pass_dochan(), del_dochan()"],
    default: { kind: "literal", value: "604800" },
    takesEffect: "restart qmail-send",
    unit: "seconds",
    en: {
      purpose: "How long a message may stay in the queue.",
      content:
        "Seconds. When a message is older, qmail-send tries it once more and takes a temporary failure for a permanent one, so that the message bounces.",
      missing: "604800 seconds (a week).",
      danger: "Units are not understood: `7d` is 7 seconds, and mail that is deferred once bounces at its first retry.",
    },
    ja: {
      purpose: "メールがキューにとどまれる時間。",
      content: "秒数です。これより古いメールは、もう一度だけ配送が試みられ、そのときの一時エラーは恒久エラーとして扱われてバウンスします。",
      missing: "604800 秒 (1 週間) です。",
      danger: "単位は解釈されません。`7d` は 7 秒になり、一度保留になったメールは最初の再送でバウンスします。",
    },
    differences: {
      sqmail: { takesEffect: "HUP to qmail-send", ...WEEK_AT_START },
      "qmail-ldap": LDAP_SEND_NUMBER,
      indimail: {
        ...readBy(INDIMAIL_SEND, INDIMAIL_AT_START),
        sources: INDIMAIL_SEND_SOURCES,
        en: {
          content:
            "Seconds. When a message is older, qmail-send tries it once more and takes a temporary failure for a permanent one, so that the message bounces. For messages with an empty sender, a build with BOUNCELIFETIME goes by bouncelifetime.",
        },
        ja: {
          content:
            "秒数です。これより古いメールは、もう一度だけ配送が試みられ、そのときの一時エラーは恒久エラーとして扱われてバウンスします。BOUNCELIFETIME を有効にしたビルドでは、送信者が空のメールには bouncelifetime が使われます。",
        },
      },
      aqmail: { takesEffect: "HUP to qmail-send", ...WEEK_AT_START },
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
        "The folder lies in the directory of the queue, not among the control files. The file named like the recipient's domain is used; if there is none, `ratecontrol`; without that too, `.global`. qmail-send has to be able to write the files of domains and `.global`.",
      missing: "Nothing here sets a limit.",
      empty: "Nothing here sets a limit.",
      malformed: "A file inside that can't be used sets no limit.",
    },
    ja: {
      purpose: "ドメインごとの配送速度の制限。",
      content:
        "control ディレクトリではなく、キューのディレクトリに置きます。受信者のドメインと同じ名前のファイルが使われ、なければ `ratecontrol`、それもなければ `.global` が使われます。ドメインのファイルと `.global` には qmail-send が書き込める必要があります。",
      missing: "ここからは制限がかかりません。",
      empty: "ここからは制限がかかりません。",
      malformed: "中のファイルを使えないと、制限はかかりません。",
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
      content: `The beginning of a header line, without regard to case: \`Received\` also takes out \`Received-SPF:\`, so end a name with its colon. REMOVEHEADERS names another file; set to nothing, it turns this one off. ${NO_FASTQUEUE.en}`,
      missing: "The file removes no header.",
      malformed: "Entries are not checked: one that begins no header line does nothing.",
    },
    ja: {
      purpose: "qmail-queue がメールから取り除くヘッダーフィールド。",
      content: `ヘッダー行の先頭を書きます。大文字と小文字は区別されず、\`Received\` は \`Received-SPF:\` も取り除くので、名前はコロンまで書いてください。REMOVEHEADERS で別のファイルを指定でき、空にするとこのファイルは使われません。${NO_FASTQUEUE.ja}`,
      missing: "このファイルで取り除かれるヘッダーはありません。",
      malformed: "エントリは検査されず、どのヘッダー行の先頭とも一致しないものは働きません。",
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
        "One domain a line, compared as a whole and without regard to case; `.example.com` does not stand for the domains below it. How many deliveries run in the channel, concurrencysupplN says.",
      missing: "No mail takes channel N.",
      empty: "No mail takes channel N.",
      malformed: "Entries are not checked: one that makes no sense matches nothing.",
    },
    ja: {
      purpose: "外へ送るメールに、独自の上限を持つ追加チャネル N を使う宛先ドメイン。",
      content:
        "1 行に 1 つのドメインを書きます。大文字と小文字を区別せず、全体が一致するかどうかで比べるため、`.example.com` はサブドメインに一致しません。チャネルの同時配送数は concurrencysupplN で決めます。",
      missing: "チャネル N を使うメールはありません。",
      empty: "チャネル N を使うメールはありません。",
      malformed: "エントリは検査されず、意味をなさないものは何にも一致しません。",
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
        "A letter, a regular expression and the address for the copy, with colons between them: `T:.*@example\\.com:archive@example.org`. F stands for the sender, T for the recipients, A for both; ! before the expression inverts it. A message is copied once, at the first match: the sender is tried before the recipients.",
      missing: "The file has nothing copied.",
      malformed: "In a line with fewer than two colons the program reads on into the next line.",
      danger: "Other people's mail is copied: privacy and the law set limits to that.",
    },
    ja: {
      purpose: "メールの写しを別のアドレスに送る対象の送信者と受信者。",
      content:
        "1 文字の種別、正規表現、写しの宛先をコロンで区切って書きます (`T:.*@example\\.com:archive@example.org`)。F は送信者、T は受信者、A は両方で、正規表現の前に ! を付けると条件が反転します。写しは 1 通のメールにつき、最初に一致したときの 1 つだけで、受信者より先に送信者が調べられます。",
      missing: "このファイルによる写しは送られません。",
      malformed: "コロンが 2 つに満たない行では、次の行まで読み進んでしまいます。",
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
        "Seconds. With a positive number new messages are sorted in one go when the time has passed. At its start todo-proc goes by TODO_INTERVAL in the environment: it heeds the file from its first SIGHUP on.",
      missing: "A daemon that starts without it sorts messages as they arrive, unless TODO_INTERVAL is set.",
    },
    ja: {
      purpose: "新しいメールの仕分けを、最低でもどれだけ間を置いて行うか。",
      content:
        "秒数です。正の数にすると、新しいメールはその時間が過ぎてからまとめて仕分けられます。起動時の todo-proc は環境変数 TODO_INTERVAL に従い、このファイルに従うのは最初の SIGHUP からです。",
      missing: "これがない状態で起動したデーモンは、TODO_INTERVAL が設定されていなければ、届いたメールをすぐに仕分けます。",
    },
  },
];
