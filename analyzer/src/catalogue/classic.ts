import { localized } from "../text/localized.ts";
import type { ControlFileSpec } from "./control-file.ts";

const NEXT_CONNECTION = localized({ en: "next connection", ja: "次の接続から" });
const NEXT_MESSAGE = localized({ en: "next message", ja: "次のメールから" });
const RESTART = localized({ en: "restart qmail-send", ja: "qmail-send を再起動したとき" });
/** Source: reread() in qmail-send.c, which reads these two files and no other. */
const HUP = localized({ en: "HUP to qmail-send", ja: "qmail-send に HUP シグナルを送ったとき" });
const NEWMRH = localized({ en: "run qmail-newmrh; then next connection", ja: "qmail-newmrh を実行した後、次の接続から" });
const ME = localized({
  en: "next connection, next message; restart qmail-send",
  ja: "次の接続、次のメールから。qmail-send は再起動したとき",
});

const SECONDS = localized({ en: "seconds", ja: "秒" });
const BYTES = localized({ en: "bytes", ja: "バイト" });
const DELIVERIES = localized({ en: "deliveries at a time", ja: "件 (同時配送)" });

/**
 * The control files of qmail 1.03, netqmail 1.06 and notqmail, which all read the same 29.
 * Sources: qmail-control(5) and the calls of control_readfile, control_readline, control_rldef and control_readint in the
 * programs named as readers.
 */
export const CLASSIC_FILES: readonly ControlFileSpec[] = [
  {
    name: "badmailfrom",
    reader: "list",
    entries: "sender",
    distinctive: true,
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    purpose: localized({
      en: "Envelope senders, or @host for a whole host, whose mail qmail-smtpd refuses.",
      ja: "qmail-smtpd が受信を拒否するエンベロープ送信者。@ホスト名 と書くとそのホストの全員が対象になります。",
    }),
    takesEffect: NEXT_CONNECTION,
  },
  {
    name: "bouncefrom",
    reader: "line",
    entries: "other",
    distinctive: true,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "User name of the sender of bounce messages.",
      ja: "バウンスメールの差出人のユーザー名。",
    }),
    takesEffect: RESTART,
  },
  {
    name: "bouncehost",
    reader: "line",
    entries: "other",
    distinctive: false,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "Host name of the sender of bounce messages.",
      ja: "バウンスメールの差出人のホスト名。",
    }),
    takesEffect: RESTART,
  },
  {
    name: "concurrencylocal",
    reader: "integer",
    entries: "other",
    distinctive: true,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "How many local deliveries may run at the same time.",
      ja: "ローカル配送の同時実行数の上限。",
    }),
    takesEffect: RESTART,
    unit: DELIVERIES,
  },
  {
    name: "concurrencyremote",
    reader: "integer",
    entries: "other",
    distinctive: true,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "How many remote deliveries may run at the same time.",
      ja: "リモート配送の同時実行数の上限。",
    }),
    takesEffect: RESTART,
    unit: DELIVERIES,
  },
  {
    name: "databytes",
    reader: "integer",
    entries: "other",
    distinctive: false,
    readers: ["qmail-smtpd", "qmail-qmtpd"],
    manual: "qmail-smtpd(8)",
    purpose: localized({
      en: "Largest message, in bytes, that is accepted; 0 means any size.",
      ja: "受け付けるメッセージの最大バイト数。0 は無制限。",
    }),
    takesEffect: NEXT_CONNECTION,
    unit: BYTES,
  },
  {
    name: "defaultdomain",
    reader: "line",
    entries: "other",
    distinctive: false,
    readers: ["qmail-inject"],
    manual: "qmail-inject(8)",
    purpose: localized({
      en: "Domain that qmail-inject adds to host names without a dot.",
      ja: "qmail-inject がドットを含まないホスト名に補うドメイン。",
    }),
    takesEffect: NEXT_MESSAGE,
  },
  {
    name: "defaulthost",
    reader: "line",
    entries: "other",
    distinctive: false,
    readers: ["qmail-inject"],
    manual: "qmail-inject(8)",
    purpose: localized({
      en: "Host that qmail-inject adds to addresses without one.",
      ja: "qmail-inject がホスト名のないアドレスに補うホスト名。",
    }),
    takesEffect: NEXT_MESSAGE,
  },
  {
    name: "doublebouncehost",
    reader: "line",
    entries: "other",
    distinctive: true,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "Host that gets bounces which could not be delivered themselves.",
      ja: "配送できなかったバウンス (二重バウンス) の宛先のホスト名。",
    }),
    takesEffect: RESTART,
  },
  {
    name: "doublebounceto",
    reader: "line",
    entries: "other",
    distinctive: true,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "User that gets bounces which could not be delivered themselves.",
      ja: "配送できなかったバウンス (二重バウンス) の宛先のユーザー名。",
    }),
    takesEffect: RESTART,
  },
  {
    name: "envnoathost",
    reader: "line",
    entries: "other",
    distinctive: true,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "Host that qmail-send adds to envelope recipients without an @.",
      ja: "qmail-send が @ のないエンベロープ受信者に補うホスト名。",
    }),
    takesEffect: RESTART,
  },
  {
    name: "helohost",
    reader: "line",
    entries: "other",
    distinctive: false,
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    purpose: localized({
      en: "Name with which qmail-remote greets other servers.",
      ja: "qmail-remote が相手サーバーへの HELO で名乗るホスト名。",
    }),
    takesEffect: NEXT_MESSAGE,
  },
  {
    name: "idhost",
    reader: "line",
    entries: "other",
    distinctive: false,
    readers: ["qmail-inject"],
    manual: "qmail-inject(8)",
    purpose: localized({
      en: "Host name that qmail-inject puts into Message-ID.",
      ja: "qmail-inject が Message-ID に使うホスト名。",
    }),
    takesEffect: NEXT_MESSAGE,
  },
  {
    name: "localiphost",
    reader: "line",
    entries: "other",
    distinctive: true,
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    purpose: localized({
      en: "Name that replaces this host's own IP address in recipients such as user@[192.0.2.1].",
      ja: "user@[192.0.2.1] のように自ホストの IP アドレスを書いた受信者を置き換えるホスト名。",
    }),
    takesEffect: NEXT_CONNECTION,
  },
  {
    name: "locals",
    reader: "list",
    entries: "host",
    distinctive: false,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "Domains whose mail is delivered on this host.",
      ja: "このホストでローカル配送するドメイン。",
    }),
    takesEffect: HUP,
  },
  {
    name: "me",
    reader: "line",
    entries: "other",
    distinctive: false,
    readers: ["qmail-send", "qmail-smtpd", "qmail-qmtpd", "qmail-remote", "qmail-inject", "qmail-qmqpc"],
    manual: "qmail-control(5)",
    purpose: localized({
      en: "This host's name; the default of many other control files.",
      ja: "このホストの名前。ほかの多くの control ファイルの既定値になります。",
    }),
    takesEffect: ME,
  },
  {
    name: "morercpthosts",
    reader: "list",
    entries: "host",
    distinctive: true,
    readers: ["qmail-newmrh"],
    manual: "qmail-newmrh(8)",
    purpose: localized({
      en: "More entries of rcpthosts, used once qmail-newmrh has compiled them into morercpthosts.cdb.",
      ja: "rcpthosts の追加分。qmail-newmrh で morercpthosts.cdb に変換すると有効になります。",
    }),
    takesEffect: NEWMRH,
  },
  {
    name: "morercpthosts.cdb",
    reader: "cdb",
    entries: "host",
    distinctive: true,
    readers: ["qmail-smtpd", "qmail-qmtpd"],
    manual: "qmail-smtpd(8)",
    purpose: localized({
      en: "What qmail-newmrh made of morercpthosts.",
      ja: "qmail-newmrh が morercpthosts から作るファイル。",
    }),
    takesEffect: NEXT_CONNECTION,
  },
  {
    name: "percenthack",
    reader: "list",
    entries: "host",
    distinctive: true,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "Domains for which user%host@domain is rewritten to user@host.",
      ja: "user%host@domain を user@host に書き換えるドメイン。",
    }),
    takesEffect: RESTART,
  },
  {
    name: "plusdomain",
    reader: "line",
    entries: "other",
    distinctive: true,
    readers: ["qmail-inject"],
    manual: "qmail-inject(8)",
    purpose: localized({
      en: "Domain that qmail-inject adds to host names that end with a plus sign.",
      ja: "qmail-inject が + で終わるホスト名に補うドメイン。",
    }),
    takesEffect: NEXT_MESSAGE,
  },
  {
    name: "qmqpservers",
    reader: "list",
    entries: "relay",
    distinctive: true,
    readers: ["qmail-qmqpc"],
    manual: "qmail-qmqpc(8)",
    purpose: localized({
      en: "IP addresses of the QMQP servers to which qmail-qmqpc hands its mail.",
      ja: "qmail-qmqpc がメールを渡す QMQP サーバーの IP アドレス。",
    }),
    takesEffect: NEXT_MESSAGE,
  },
  {
    name: "queuelifetime",
    reader: "integer",
    entries: "other",
    distinctive: true,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "Seconds for which a message may stay in the queue.",
      ja: "メッセージがキューにとどまれる秒数。",
    }),
    takesEffect: RESTART,
    unit: SECONDS,
  },
  {
    name: "rcpthosts",
    reader: "list",
    entries: "host",
    distinctive: true,
    readers: ["qmail-smtpd", "qmail-qmtpd"],
    manual: "qmail-smtpd(8)",
    purpose: localized({
      en: "Domains for which anybody may send mail to this server.",
      ja: "誰からでもこのサーバーで受け付ける宛先ドメイン。",
    }),
    takesEffect: NEXT_CONNECTION,
  },
  {
    name: "smtpgreeting",
    reader: "line",
    entries: "other",
    distinctive: false,
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    purpose: localized({
      en: "Text with which qmail-smtpd greets its clients; its first word should be this host's name.",
      ja: "qmail-smtpd が接続時に返すあいさつ文。先頭の語はこのホストの名前にします。",
    }),
    takesEffect: NEXT_CONNECTION,
  },
  {
    name: "smtproutes",
    reader: "map",
    entries: "host",
    distinctive: true,
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    purpose: localized({
      en: "Where qmail-remote sends the mail of a domain instead of its MX.",
      ja: "ドメインごとに、MX の代わりに qmail-remote が送る中継先。",
    }),
    takesEffect: NEXT_MESSAGE,
  },
  {
    name: "timeoutconnect",
    reader: "integer",
    entries: "other",
    distinctive: true,
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    purpose: localized({
      en: "Seconds for which qmail-remote waits for a connection.",
      ja: "qmail-remote が接続の確立を待つ秒数。",
    }),
    takesEffect: NEXT_MESSAGE,
    unit: SECONDS,
  },
  {
    name: "timeoutremote",
    reader: "integer",
    entries: "other",
    distinctive: true,
    readers: ["qmail-remote"],
    manual: "qmail-remote(8)",
    purpose: localized({
      en: "Seconds for which qmail-remote waits for each answer.",
      ja: "qmail-remote が相手の応答を待つ秒数。",
    }),
    takesEffect: NEXT_MESSAGE,
    unit: SECONDS,
  },
  {
    name: "timeoutsmtpd",
    reader: "integer",
    entries: "other",
    distinctive: true,
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    purpose: localized({
      en: "Seconds for which qmail-smtpd waits for each piece of data from its client.",
      ja: "qmail-smtpd がクライアントからのデータを待つ秒数。",
    }),
    takesEffect: NEXT_CONNECTION,
    unit: SECONDS,
  },
  {
    name: "virtualdomains",
    reader: "map",
    entries: "host",
    distinctive: true,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    purpose: localized({
      en: "Domains and addresses whose mail is handed to a local user.",
      ja: "ローカルユーザーに渡すバーチャルドメインとバーチャルアドレス。",
    }),
    takesEffect: HUP,
  },
];
