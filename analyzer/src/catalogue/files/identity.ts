import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry, DialectDifference } from "../entry.ts";
import { INDIMAIL_AT_START, readBy } from "./moments.ts";

/** qmail-send that names the host in the text of a bounce too (qmail-send.c: injectbounce()). */
const BOUNCEHOST_IN_TEXT = {
  en: {
    content:
      "The host behind the @ in the From field of bounces. It also stands in their text: `This is the qmail-send program at …`. The envelope sender of a bounce is another matter: it is empty, and `#@[]` for a double bounce.",
  },
  ja: {
    content:
      "バウンスの From ヘッダーで @ の後ろに置かれるホスト名です。本文の `This is the qmail-send program at …` にも使われます。エンベロープ送信者はこれとは関係なく、バウンスでは空、二重バウンスでは `#@[]` です。",
  },
} as const;

/** The programs of fastforward, which s/qmail and aQmail bring along. */
/** A name without a file of its own, where the programs of fastforward read it too (newaliases.c: readcontrol()). */
const withNewaliases = (name: string): DialectDifference => ({
  ...readBy(["qmail-inject", "newaliases", "newinclude"]),
  en: {
    missing: `The name in control/me is used; without that file too, qmail-inject takes the word \`${name}\`, newaliases and newinclude the word \`me\`.`,
    status: "newaliases does not look at the environment variable.",
  },
  ja: {
    missing: `control/me の名前を使います。それもなければ、qmail-inject は \`${name}\`、newaliases と newinclude は \`me\` という語をそのまま使います。`,
    status: "newaliases は環境変数を見ません。",
  },
});

/** A name without a file of its own in IndiMail, whose qmail-inject does not read control/me (qmail-inject.c: getcontrols(), no control_init()). */
const withoutMe = (name: string): DialectDifference => ({
  default: { kind: "literal", value: name },
  sources: ["indimail: qmail-inject.c: getcontrols()"],
  en: { missing: `qmail-inject takes the word \`${name}\`: it does not look at control/me.` },
  ja: { missing: `qmail-inject は control/me を見ずに、\`${name}\` という語をそのまま使います。` },
});

/** IndiMail's programs that complete names in addresses by rules, and make rules of these files where there are none (rwhconfig.c: rwhconfig()). */
const INDIMAIL_REWRITERS = ["new-inject", "ofmipd"] as const;

/** The programs of IndiMail that read defaulthost, defaultdomain and plusdomain. */
const INDIMAIL_COMPLETERS = ["qmail-inject", ...INDIMAIL_REWRITERS, "dot-forward", "inewaliases", "newinclude"] as const;

/** The same, where the programs of fastforward and those that rewrite read the name too, and take control/me. */
const withoutMeInInject = (name: string): DialectDifference => ({
  ...withoutMe(name),
  ...readBy(INDIMAIL_COMPLETERS),
  sources: [
    "indimail: qmail-inject.c: getcontrols()",
    "indimail: rwhconfig.c: rwhconfig()",
    "indimail: dot-forward.c",
    "indimail: inewaliases.c",
    "indimail: newinclude.c",
  ],
  en: {
    missing: `qmail-inject takes the word \`${name}\`: it does not look at control/me. The other programs take the name in control/me; without that file too, new-inject and ofmipd take the word \`${name.toUpperCase()}\`, dot-forward, inewaliases and newinclude the word \`me\`.`,
    status:
      "new-inject and ofmipd read the file only if control/rewrite does not exist, and new-inject only if QMAILREWRITEFILE names no other file of such rules.",
  },
  ja: {
    missing: `qmail-inject は control/me を見ずに、\`${name}\` という語をそのまま使います。ほかのプログラムは control/me の名前を使い、それもなければ、new-inject と ofmipd は \`${name.toUpperCase()}\`、dot-forward、inewaliases、newinclude は \`me\` という語をそのまま使います。`,
    status:
      "new-inject と ofmipd がこのファイルを読むのは、control/rewrite がないときだけです。new-inject は、QMAILREWRITEFILE で別の書き換え規則のファイルを指定したときも読みません。",
  },
});

/** Where spawn-filter reads defaultdomain too, as a list of which it takes the first entry (spawn-filter.c: main(); Sagredo's, IndiMail's). */
const DEFAULTDOMAIN_OF_SPAWN_FILTER = {
  en: "A domain without a dot in front: the dot is added. It applies to the addresses in the header and in the envelope, but not to an address literal such as `[192.0.2.1]`. For spawn-filter it is the domain of senders that have none, unless DEFAULT_DOMAIN is set; control/me does not stand in there, and lines that are empty or begin with # are skipped.",
  ja: "先頭にドットを付けずにドメインを書きます。ドットは自動で付きます。ヘッダーとエンベロープのアドレスが対象ですが、`[192.0.2.1]` のようなアドレスリテラルには補いません。spawn-filter は、DEFAULT_DOMAIN が設定されていなければ、ドメインのない送信者のドメインとして使います。その際は control/me で代用せず、空行と # で始まる行は飛ばします。",
} as const;

/** IndiMail's daemons that make bounces. They read the names for that when they start (qmail-send.c, slowq-send.c, qmta-send.c: getcontrols()). */
const INDIMAIL_BOUNCERS = ["qmail-send", "slowq-send", "qmta-send"] as const;

/** The programs that look at control/me, for itself or in the place of another file; apart from qmail-showctl, which prints all files. */
const READERS_OF_ME = ["qmail-smtpd", "qmail-send", "qmail-remote", "qmail-inject", "qmail-qmqpc", "qmail-qmtpd"] as const;
const READERS_OF_ME_SQMAIL = [...READERS_OF_ME, "qmail-todo", "qmail-smtpam", "newaliases", "newinclude"] as const;
const READERS_OF_ME_LDAP = [
  ...READERS_OF_ME,
  "qmail-todo",
  "qmail-queue",
  "qmail-lspawn",
  "qmail-forward",
  "qmail-quotawarn",
  "auth_pop",
  "auth_imap",
] as const;
const READERS_OF_ME_SAGREDO = [
  ...READERS_OF_ME,
  "qmail-todo",
  "qmail-queue",
  "qmail-local",
  "forward",
  "condredirect",
  "srsfilter",
] as const;
const READERS_OF_ME_INDIMAIL = [
  ...READERS_OF_ME,
  "todo-proc",
  "slowq-send",
  "qmta-send",
  "dot-forward",
  "inewaliases",
  "newinclude",
  ...INDIMAIL_REWRITERS,
  "maildirserial",
  "dnstlsarr",
  "rrt",
  "autoresponder",
  "srsfilter",
  "qmail-dkim",
  "qmail-daned",
] as const;

const ME_IN_SQMAIL = readBy(READERS_OF_ME_SQMAIL, { "qmail-send": "restart qmail-send", "qmail-todo": "restart qmail-send" });

/** The names under which this host appears: its own, and those in addresses, bounces and message ids. */
export const IDENTITY_FILES: readonly ControlFileEntry[] = [
  {
    name: "authservid",
    shared: true,
    category: "identity",
    reader: "line",
    entries: "host",
    dialects: ["sagredo"],
    readers: ["qmail-queue"],
    sources: ["sagredo: qmail-queue.c"],
    default: { kind: "me" },
    takesEffect: "next message",
    en: {
      purpose: "The name of this server in the Authentication-Results field that qmail-queue writes.",
      content: "A full host name. It is needed when QMAILAUTHENTICATED is set in the environment of qmail-queue.",
      missing:
        "The name in control/me is used. Without that file too, qmail-queue exits with 55 when QMAILAUTHENTICATED is set, and the message is not queued.",
      empty: "The field has no name of the server; control/me is not used.",
      malformed:
        "The line goes into the field as it is. If the file can't be read, qmail-queue exits with 55 when QMAILAUTHENTICATED is set.",
    },
    ja: {
      purpose: "qmail-queue が書き込む Authentication-Results ヘッダーに載せる、このサーバーの名前。",
      content: "完全なホスト名を書きます。qmail-queue の環境変数に QMAILAUTHENTICATED が設定されているときに必要になります。",
      missing:
        "control/me の名前を使います。それもなければ、QMAILAUTHENTICATED が設定されているとき qmail-queue は 55 で終了し、メールはキューに入りません。",
      empty: "ヘッダーのサーバー名が空になります。control/me は使われません。",
      malformed:
        "書かれたとおりにヘッダーに入ります。ファイルを読めないと、QMAILAUTHENTICATED が設定されているとき qmail-queue は 55 で終了します。",
    },
  },
  {
    name: "bouncefrom",
    category: "identity",
    reader: "line",
    entries: "other",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), injectbounce()"],
    default: { kind: "literal", value: "MAILER-DAEMON" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "User name in the From field of bounces.",
      content:
        "The local part only; @ and bouncehost follow it. The envelope sender of a bounce is another matter: it is empty, and `#@[]` for a double bounce.",
      missing: "Bounces come from MAILER-DAEMON.",
      empty: 'Bounces come from `""@` and bouncehost, with an empty local part; MAILER-DAEMON is not used.',
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-send does not start.",
    },
    ja: {
      purpose: "バウンスの From ヘッダーに使うユーザー名。",
      content:
        "ローカルパートだけを書きます。後ろに @ と bouncehost が付きます。エンベロープ送信者はこれとは関係なく、バウンスでは空、二重バウンスでは `#@[]` です。",
      missing: "MAILER-DAEMON になります。",
      empty: 'From ヘッダーは `""@` に bouncehost を続けたもので、ローカルパートが空になります。MAILER-DAEMON は使われません。',
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-send は起動しません。",
    },
    differences: {
      indimail: {
        ...readBy([...INDIMAIL_BOUNCERS, "rrt", "maildirserial", "autoresponder"], INDIMAIL_AT_START),
        sources: [
          "indimail: qmail-send.c",
          "indimail: slowq-send.c",
          "indimail: qmta-send.c",
          "indimail: rrt.c",
          "indimail: maildirserial.c",
        ],
      },
    },
  },
  {
    name: "bouncehost",
    category: "identity",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), injectbounce()"],
    default: { kind: "me", orElse: "bouncehost" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Host name in the From field of bounces.",
      content:
        "The host that stands behind bouncefrom and an @. The envelope sender of a bounce is another matter: it is empty, and `#@[]` for a double bounce.",
      missing: "The name in control/me is used; without that file too, the word `bouncehost`.",
      empty: "Nothing stands behind the @; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-send does not start.",
    },
    ja: {
      purpose: "バウンスの From ヘッダーに使うホスト名。",
      content:
        "bouncefrom と @ の後ろに置かれるホスト名です。エンベロープ送信者はこれとは関係なく、バウンスでは空、二重バウンスでは `#@[]` です。",
      missing: "control/me の名前を使います。それもなければ `bouncehost` という語をそのまま使います。",
      empty: "@ の後ろが空になります。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-send は起動しません。",
    },
    differences: {
      qmail: BOUNCEHOST_IN_TEXT,
      netqmail: BOUNCEHOST_IN_TEXT,
      notqmail: BOUNCEHOST_IN_TEXT,
      sqmail: BOUNCEHOST_IN_TEXT,
      aqmail: BOUNCEHOST_IN_TEXT,
      eqmail: BOUNCEHOST_IN_TEXT,
      sagredo: {
        ...readBy(["qmail-send", "qmail-dkim"], { "qmail-send": "restart qmail-send" }),
        en: {
          content: `${BOUNCEHOST_IN_TEXT.en.content} qmail-dkim takes the name as the domain that signs bounces, without control/me to stand in.`,
        },
        ja: {
          content: `${BOUNCEHOST_IN_TEXT.ja.content}qmail-dkim はバウンスに署名するドメインとしても使い、その際は control/me で代用しません。`,
        },
      },
      indimail: {
        ...readBy([...INDIMAIL_BOUNCERS, "qmail-dkim", "rrt", "maildirserial", "autoresponder"], INDIMAIL_AT_START),
        sources: [
          "indimail: qmail-send.c",
          "indimail: slowq-send.c",
          "indimail: qmta-send.c",
          "indimail: rrt.c",
          "indimail: maildirserial.c",
        ],
        en: {
          content:
            "The host that stands behind bouncefrom and an @. The envelope sender of a bounce is another matter: it is empty, and `#@[]` for a double bounce. qmail-dkim reads the file only where it signs and BOUNCEDOMAIN is not set.",
          missing: "The name in control/me is used; without that file too, the word `bouncehost`, for maildirserial the word `me`.",
        },
        ja: {
          content:
            "bouncefrom と @ の後ろに置かれるホスト名です。エンベロープ送信者はこれとは関係なく、バウンスでは空、二重バウンスでは `#@[]` です。qmail-dkim が読むのは、署名するときに BOUNCEDOMAIN が設定されていない場合だけです。",
          missing:
            "control/me の名前を使います。それもなければ `bouncehost` という語をそのまま使います (maildirserial では `me` という語です)。",
        },
      },
    },
  },
  {
    name: "defaultdomain",
    category: "identity",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-inject"],
    shared: true,
    manual: "qmail-inject(8)",
    sources: ["qmail-inject.c: getcontrols(), rwnodot()"],
    default: { kind: "me", orElse: "defaultdomain" },
    takesEffect: "next message",
    environment: "QMAILDEFAULTDOMAIN",
    en: {
      purpose: "Domain that qmail-inject adds to host names without a dot.",
      content:
        "A domain without a dot in front: the dot is added. It applies to the addresses in the header and in the envelope, but not to an address literal such as `[192.0.2.1]`.",
      missing: "The name in control/me is added; without that file too, the word `defaultdomain`.",
      empty: "A dot with nothing behind it is added: `joe@host` becomes `joe@host.`.",
      malformed:
        "The value is parsed as part of an address: an unbalanced quote, bracket or parenthesis makes qmail-inject give up, and nothing is sent.",
    },
    ja: {
      purpose: "qmail-inject がドットのないホスト名に補うドメイン。",
      content:
        "先頭にドットを付けずにドメインを書きます。ドットは自動で付きます。ヘッダーとエンベロープのアドレスが対象ですが、`[192.0.2.1]` のようなアドレスリテラルには補いません。",
      missing: "control/me の名前を補います。それもなければ `defaultdomain` という語をそのまま使います。",
      empty: "ドットだけが付き、`joe@host` は `joe@host.` になります。",
      malformed:
        "値はアドレスの一部として解釈されます。引用符や括弧の対応が取れていないと qmail-inject は処理を打ち切り、メールは送られません。",
    },
    differences: {
      sqmail: withNewaliases("defaultdomain"),
      aqmail: withNewaliases("defaultdomain"),
      sagredo: {
        ...readBy(["qmail-inject", "spawn-filter"]),
        en: { content: DEFAULTDOMAIN_OF_SPAWN_FILTER.en },
        ja: { content: DEFAULTDOMAIN_OF_SPAWN_FILTER.ja },
      },
      indimail: {
        ...withoutMeInInject("defaultdomain"),
        ...readBy([...INDIMAIL_COMPLETERS, "spawn-filter"]),
        en: {
          ...withoutMeInInject("defaultdomain").en,
          content: `${DEFAULTDOMAIN_OF_SPAWN_FILTER.en} QMAILDEFAULTDOMAIN counts for qmail-inject, new-inject, ofmipd and newinclude.`,
          missing:
            "qmail-inject takes the word `defaultdomain`: it does not look at control/me. Except for spawn-filter, the other programs take the name in control/me; without that file too, new-inject and ofmipd take the word `DEFAULTDOMAIN`, dot-forward, inewaliases and newinclude the word `me`.",
        },
        ja: {
          ...withoutMeInInject("defaultdomain").ja,
          content: `${DEFAULTDOMAIN_OF_SPAWN_FILTER.ja}QMAILDEFAULTDOMAIN が効くのは qmail-inject、new-inject、ofmipd、newinclude です。`,
          missing:
            "qmail-inject は control/me を見ずに、`defaultdomain` という語をそのまま使います。spawn-filter を除くほかのプログラムは control/me の名前を使い、それもなければ、new-inject と ofmipd は `DEFAULTDOMAIN`、dot-forward、inewaliases、newinclude は `me` という語をそのまま使います。",
        },
      },
    },
  },
  {
    name: "defaulthost",
    category: "identity",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-inject"],
    shared: true,
    manual: "qmail-inject(8)",
    sources: ["qmail-inject.c: getcontrols(), rwnoat()"],
    default: { kind: "me", orElse: "defaulthost" },
    takesEffect: "next message",
    environment: "QMAILDEFAULTHOST",
    en: {
      purpose: "Host that qmail-inject adds to addresses without an @.",
      content:
        "A host name without the @: `joe` becomes `joe@` and this name, in the header as in the envelope. If the name has no dot, defaultdomain is added to it.",
      missing: "The name in control/me is added; without that file too, the word `defaulthost`.",
      empty: "The address gets an @ and defaultdomain only: `joe` becomes `joe@.example.com`.",
      malformed:
        "The value is parsed as part of an address: an unbalanced quote, bracket or parenthesis makes qmail-inject give up, and nothing is sent.",
    },
    ja: {
      purpose: "qmail-inject が @ のないアドレスに補うホスト名。",
      content:
        "@ を付けずにホスト名を書きます。ヘッダーでもエンベロープでも、`joe` は `joe@` にこの名前を続けたものになります。名前にドットがなければ、さらに defaultdomain が付きます。",
      missing: "control/me の名前を補います。それもなければ `defaulthost` という語をそのまま使います。",
      empty: "@ と defaultdomain だけが付き、`joe` は `joe@.example.com` のようになります。",
      malformed:
        "値はアドレスの一部として解釈されます。引用符や括弧の対応が取れていないと qmail-inject は処理を打ち切り、メールは送られません。",
    },
    differences: {
      sqmail: withNewaliases("defaulthost"),
      aqmail: withNewaliases("defaulthost"),
      indimail: {
        ...withoutMeInInject("defaulthost"),
        en: {
          ...withoutMeInInject("defaulthost").en,
          content:
            "A host name without the @: `joe` becomes `joe@` and this name, in the header as in the envelope. If the name has no dot, defaultdomain is added to it. QMAILDEFAULTHOST counts for qmail-inject, new-inject, ofmipd and newinclude.",
        },
        ja: {
          ...withoutMeInInject("defaulthost").ja,
          content:
            "@ を付けずにホスト名を書きます。ヘッダーでもエンベロープでも、`joe` は `joe@` にこの名前を続けたものになります。名前にドットがなければ、さらに defaultdomain が付きます。QMAILDEFAULTHOST が効くのは qmail-inject、new-inject、ofmipd、newinclude です。",
        },
      },
    },
  },
  {
    name: "doublebouncehost",
    category: "identity",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), injectbounce()"],
    default: { kind: "me", orElse: "doublebouncehost" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Host of the address that gets double bounces: bounces that could not be delivered themselves.",
      content: "The name behind doublebounceto and an @. It should be a domain that is delivered on this host.",
      missing: "The name in control/me is used; without that file too, the word `doublebouncehost`.",
      empty: "Nothing stands behind the @; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-send does not start.",
    },
    ja: {
      purpose: "二重バウンス (バウンス自体が配送できなかったもの) の宛先のホスト名。",
      content: "doublebounceto と @ の後ろに置かれる名前です。このホストで配送するドメインにします。",
      missing: "control/me の名前を使います。それもなければ `doublebouncehost` という語をそのまま使います。",
      empty: "@ の後ろが空になります。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-send は起動しません。",
    },
    differences: {
      indimail: {
        ...readBy([...INDIMAIL_BOUNCERS, "srsfilter", "maildirserial", "autoresponder"], INDIMAIL_AT_START),
        sources: [
          "indimail: qmail-send.c",
          "indimail: slowq-send.c",
          "indimail: qmta-send.c",
          "indimail: srsfilter.c",
          "indimail: maildirserial.c",
        ],
        en: {
          missing: "The name in control/me is used; without that file too, the word `doublebouncehost`, for maildirserial the word `me`.",
        },
        ja: {
          missing:
            "control/me の名前を使います。それもなければ `doublebouncehost` という語をそのまま使います (maildirserial では `me` という語です)。",
        },
      },
    },
  },
  {
    name: "idhost",
    category: "identity",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-inject"],
    shared: true,
    manual: "qmail-inject(8)",
    sources: ["qmail-inject.c: getcontrols(), finishheader()"],
    default: { kind: "me", orElse: "idhost" },
    takesEffect: "next message",
    environment: "QMAILIDHOST",
    en: {
      purpose: "Host name in the Message-ID fields that qmail-inject makes.",
      content: "The part behind the @. A Message-ID that the message already has stays as it is.",
      missing: "The name in control/me is used; without that file too, the word `idhost`.",
      empty: "Nothing stands behind the @ in the Message-ID; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-inject gives up, and nothing is sent.",
    },
    ja: {
      purpose: "qmail-inject が付ける Message-ID ヘッダーのホスト名。",
      content: "@ の後ろに置かれる部分です。すでに Message-ID のあるメールでは、そのまま残ります。",
      missing: "control/me の名前を使います。それもなければ `idhost` という語をそのまま使います。",
      empty: "Message-ID の @ の後ろが空になります。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと qmail-inject は処理を打ち切り、メールは送られません。",
    },
    differences: {
      indimail: {
        ...withoutMe("idhost"),
        ...readBy(["qmail-inject", ...INDIMAIL_REWRITERS]),
        sources: ["indimail: qmail-inject.c: getcontrols()", "indimail: rwhconfig.c: rwhconfig()"],
        en: {
          missing:
            "qmail-inject takes the word `idhost`: it does not look at control/me. new-inject and ofmipd take the name in control/me; without that file too, the word `IDHOST`.",
        },
        ja: {
          missing:
            "qmail-inject は control/me を見ずに、`idhost` という語をそのまま使います。new-inject と ofmipd は control/me の名前を使い、それもなければ `IDHOST` という語をそのまま使います。",
        },
      },
    },
  },
  {
    name: "me",
    category: "identity",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    ...readBy(READERS_OF_ME, { "qmail-send": "restart qmail-send" }),
    shared: true,
    manual: "qmail-control(5)",
    sources: ["control.c: control_init(), control_rldef(), control_readfile()"],
    default: { kind: "none" },
    en: {
      purpose: "This host's name, which stands in for many other files that do not exist.",
      content:
        "The full host name. It takes the place of bouncehost, defaultdomain, defaulthost, doublebouncehost, envnoathost, helohost, idhost, localiphost, locals, plusdomain and smtpgreeting. It does not stand in for rcpthosts: without that file too, the server is an open relay. qmail-send reads it when it starts, qmail-smtpd for every connection, qmail-remote for every delivery and qmail-inject for every message.",
      missing:
        "qmail-smtpd answers 421 unless smtpgreeting exists, qmail-remote defers all mail unless helohost exists, and qmail-send does not start unless locals exists. bouncehost, defaultdomain, defaulthost, doublebouncehost, envnoathost, idhost and plusdomain become the word that is their own name.",
      empty:
        "It counts as an empty name, which stands in all the same: HELO and greeting are then without a name, and bounces come from `MAILER-DAEMON@`.",
      malformed:
        "Nothing checks whether it is a host name. A file that can't be read is an error for every program that reads control files: qmail-send does not start, qmail-smtpd answers with an error instead of a greeting, qmail-remote defers.",
    },
    ja: {
      purpose: "このホストの名前。存在しない多くのファイルの代わりに使われます。",
      content:
        "完全なホスト名を書きます。bouncehost、defaultdomain、defaulthost、doublebouncehost、envnoathost、helohost、idhost、localiphost、locals、plusdomain、smtpgreeting がないとき、その代わりになります。rcpthosts の代わりにはならず、rcpthosts もなければオープンリレーになります。qmail-send は起動時に、qmail-smtpd は接続ごとに、qmail-remote は配送ごとに、qmail-inject はメールごとに読みます。",
      missing:
        "smtpgreeting もなければ qmail-smtpd は 421 を返し、helohost もなければ qmail-remote はすべてのメールを保留し、locals もなければ qmail-send は起動しません。bouncehost、defaultdomain、defaulthost、doublebouncehost、envnoathost、idhost、plusdomain は、それぞれのファイル名がそのまま値になります。",
      empty:
        "空の名前が、そのままほかのファイルの代わりになります。HELO とあいさつに名前がなくなり、バウンスの差出人は `MAILER-DAEMON@` になります。",
      malformed:
        "ホスト名かどうかの検査はありません。読めないと control ファイルを使うすべてのプログラムでエラーになり、qmail-send は起動せず、qmail-smtpd はあいさつの代わりにエラーを返し、qmail-remote は配送を保留します。",
    },
    differences: {
      sagredo: {
        ...readBy(READERS_OF_ME_SAGREDO, { "qmail-send": "restart qmail-send", "qmail-todo": "restart qmail-send" }),
        en: {
          content:
            "The full host name. It takes the place of authservid, bouncehost, defaultdomain, defaulthost, doublebouncehost, envnoathost, helohost, idhost, localiphost, locals, plusdomain and smtpgreeting. It does not stand in for rcpthosts: without that file too, the server is an open relay.",
        },
        ja: {
          content:
            "完全なホスト名を書きます。authservid、bouncehost、defaultdomain、defaulthost、doublebouncehost、envnoathost、helohost、idhost、localiphost、locals、plusdomain、smtpgreeting がないとき、その代わりになります。rcpthosts の代わりにはならず、rcpthosts もなければオープンリレーになります。",
        },
      },
      "qmail-ldap": {
        ...readBy(READERS_OF_ME_LDAP, {
          "qmail-send": "restart qmail-send",
          "qmail-todo": "restart qmail-send",
          "qmail-lspawn": "HUP to qmail-send",
        }),
        sources: [
          "qmail-ldap: control.c: control_init()",
          "qmail-ldap: qmail-smtpd.c: setup()",
          "qmail-ldap: qldap-cluster.c: cluster_init()",
        ],
        en: {
          content:
            "The full host name. It takes the place of bouncehost, defaultdomain, defaulthost, doublebouncehost, envnoathost, helohost, idhost, localiphost, locals and plusdomain. The greeting of qmail-smtpd always begins with it; smtpgreeting only adds to that. With ldapcluster, a user whose mailHost is this name is at home here. qmail-queue reads it only in a build with BIGBROTHER.",
          missing:
            "qmail-smtpd answers 421 and ends, with or without smtpgreeting. qmail-remote defers all mail unless helohost exists, and qmail-send does not start unless locals or locals.cdb exists.",
        },
        ja: {
          content:
            "完全なホスト名を書きます。bouncehost、defaultdomain、defaulthost、doublebouncehost、envnoathost、helohost、idhost、localiphost、locals、plusdomain がないとき、その代わりになります。qmail-smtpd のあいさつは必ずこの名前で始まり、smtpgreeting はその後に付け加えるだけです。ldapcluster が有効なら、mailHost がこの名前のユーザーはこのホストのユーザーとみなされます。qmail-queue が読むのは、BIGBROTHER を有効にしてビルドした場合だけです。",
          missing:
            "smtpgreeting があってもなくても、qmail-smtpd は 421 を返して終了します。helohost もなければ qmail-remote はすべてのメールを保留し、locals も locals.cdb もなければ qmail-send は起動しません。",
        },
      },
      indimail: {
        ...readBy(READERS_OF_ME_INDIMAIL, { ...INDIMAIL_AT_START, "qmail-daned": "restart qmail-daned" }),
        sources: ["indimail: control.c: control_init()"],
        en: {
          content:
            "The full host name, in the directory that CONTROLDIR names, or else in the control directory of the installation. It takes the place of bouncehost, doublebouncehost, envnoathost, helohost, localiphost, locals, realm and smtpgreeting; of defaultdomain, defaulthost and plusdomain only for dot-forward, inewaliases, newinclude, new-inject and ofmipd, and of idhost only for the last two, since qmail-inject does not look at it. It does not stand in for rcpthosts: without that file too, the server is an open relay unless AUTH_ALL is set.",
          missing:
            "Without smtpgreeting, qmail-smtpd answers 451; qmail-remote defers all mail unless helohost exists, and qmail-send does not start unless locals exists.",
        },
        ja: {
          content:
            "完全なホスト名を書きます。置き場所は CONTROLDIR で指定したディレクトリー、指定がなければインストール時の control ディレクトリーです。bouncehost、doublebouncehost、envnoathost、helohost、localiphost、locals、realm、smtpgreeting がないとき、その代わりになります。qmail-inject はこのファイルを見ないため、defaultdomain、defaulthost、plusdomain の代わりになるのは dot-forward、inewaliases、newinclude、new-inject、ofmipd の場合だけ、idhost の代わりになるのは new-inject と ofmipd の場合だけです。rcpthosts の代わりにはならず、rcpthosts もなければ、AUTH_ALL が設定されていない限りオープンリレーになります。",
          missing:
            "smtpgreeting もなければ qmail-smtpd は 451 を返し、helohost もなければ qmail-remote はすべてのメールを保留し、locals もなければ qmail-send は起動しません。",
        },
      },
      eqmail: {
        en: {
          content:
            "The full host name. The file is etc/me under the home of qmail. It takes the place of bouncehost, defaultdomain, defaulthost, doublebouncehost, envnoathost, helohost, idhost, localiphost, locals, plusdomain and smtpgreeting. It does not stand in for rcpthosts: without that file too, the server is an open relay.",
        },
        ja: {
          content:
            "完全なホスト名を書きます。ファイルは qmail のホームの下の etc/me です。bouncehost、defaultdomain、defaulthost、doublebouncehost、envnoathost、helohost、idhost、localiphost、locals、plusdomain、smtpgreeting がないとき、その代わりになります。rcpthosts の代わりにはならず、rcpthosts もなければオープンリレーになります。",
        },
      },
      sqmail: ME_IN_SQMAIL,
      aqmail: {
        ...ME_IN_SQMAIL,
        en: {
          content:
            "The full host name. The file is etc/me under the home of qmail. It takes the place of bouncehost, defaultdomain, defaulthost, doublebouncehost, envnoathost, helohost, idhost, localiphost, locals, plusdomain and smtpgreeting, but not of rcpthosts.",
        },
        ja: {
          content:
            "完全なホスト名を書きます。ファイルは qmail のホームの下の etc/me です。bouncehost、defaultdomain、defaulthost、doublebouncehost、envnoathost、helohost、idhost、localiphost、locals、plusdomain、smtpgreeting がないとき、その代わりになりますが、rcpthosts の代わりにはなりません。",
        },
      },
    },
  },
  {
    name: "plusdomain",
    category: "identity",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-inject"],
    manual: "qmail-inject(8)",
    sources: ["qmail-inject.c: getcontrols(), rwplus()"],
    default: { kind: "me", orElse: "plusdomain" },
    takesEffect: "next message",
    environment: "QMAILPLUSDOMAIN",
    en: {
      purpose: "Domain that qmail-inject puts in the place of a plus sign at the end of a host name.",
      content: "A domain without a dot in front: `joe@host+` becomes `joe@host.` and this domain. Host names without a + are not touched.",
      missing: "The name in control/me is used; without that file too, the word `plusdomain`.",
      empty: "Only a dot takes the place of the +: `joe@host+` becomes `joe@host.`.",
      malformed:
        "The value is parsed as part of an address: an unbalanced quote, bracket or parenthesis makes qmail-inject give up, and nothing is sent.",
    },
    ja: {
      purpose: "qmail-inject が、ホスト名の末尾の + を置き換えるドメイン。",
      content:
        "先頭にドットを付けずにドメインを書きます。`joe@host+` は `joe@host.` にこのドメインを続けたものになります。末尾に + のないホスト名は変わりません。",
      missing: "control/me の名前を使います。それもなければ `plusdomain` という語をそのまま使います。",
      empty: "+ がドットに変わるだけで、`joe@host+` は `joe@host.` になります。",
      malformed:
        "値はアドレスの一部として解釈されます。引用符や括弧の対応が取れていないと qmail-inject は処理を打ち切り、メールは送られません。",
    },
    differences: {
      sqmail: withNewaliases("plusdomain"),
      aqmail: withNewaliases("plusdomain"),
      indimail: withoutMeInInject("plusdomain"),
    },
  },
];
