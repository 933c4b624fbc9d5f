import { DIALECTS, type DialectId } from "../dialects.ts";
import type { ControlFileEntry, DialectDifference } from "../entry.ts";
import { INDIMAIL_AT_START, LSPAWN_AT_HUP, readBy } from "./moments.ts";

/** A name without a file of its own, where the programs of fastforward read it too (newaliases.c, newinclude.c: readcontrols()). */
const withNewaliases = (name: string, dialect: DialectId): DialectDifference => ({
  ...readBy(["qmail-inject", "newaliases", "newinclude"]),
  sources: [
    `${dialect}: qmail-inject.c: getcontrols()`,
    `${dialect}: newaliases.c: readcontrols()`,
    `${dialect}: newinclude.c: readcontrols()`,
  ],
  en: {
    missing: `The name in control/me is used; without that file too, qmail-inject takes the word \`${name}\`, newaliases and newinclude the word \`me\`.`,
    status: "newaliases does not look at the environment variable.",
  },
  ja: {
    missing: `control/me の名前を使います。それもなければ、qmail-inject は \`${name}\`、newaliases と newinclude は \`me\` という語をそのまま使います。`,
    status: "newaliases は環境変数を見ません。",
  },
});

/** A name without a file of its own in IndiMail, whose qmail-inject reads them before it asks for control/me, if it does (qmail-inject.c: getcontrols(); srs.c: srs_setup()). */
const withoutMe = (name: string): DialectDifference => ({
  default: { kind: "literal", value: name },
  sources: ["indimail: qmail-inject.c: getcontrols()"],
  en: { missing: `qmail-inject takes the word \`${name}\`, whatever stands in control/me.` },
  ja: { missing: `qmail-inject は、control/me の内容にかかわらず \`${name}\` という語をそのまま使います。` },
});

/** IndiMail's programs that complete names in addresses by rules, and make rules of these files where there are none (rwhconfig.c: rwhconfig()). */
const INDIMAIL_REWRITERS = ["new-inject", "ofmipd"] as const;

/** The programs of IndiMail that read defaulthost, defaultdomain and plusdomain. */
const INDIMAIL_COMPLETERS = ["qmail-inject", ...INDIMAIL_REWRITERS, "dot-forward", "inewaliases", "newinclude"] as const;

const variableOf = (name: string): string => `QMAIL${name.toUpperCase()}`;

/** The same, where the programs of fastforward and those that rewrite read the name too. */
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
    ...withoutMe(name).en,
    status: `new-inject and ofmipd read the file where control/rewrite does not exist. ${variableOf(name)} counts for qmail-inject, new-inject, ofmipd and newinclude.`,
  },
  ja: {
    ...withoutMe(name).ja,
    status: `new-inject と ofmipd は、control/rewrite がないときにこのファイルを読みます。${variableOf(name)} が効くのは qmail-inject、new-inject、ofmipd、newinclude です。`,
  },
});

/** IndiMail's daemons that make bounces. They read the names for that when they start (qmail-send.c, slowq-send.c, qmta-send.c: getcontrols()). */
const INDIMAIL_BOUNCERS = ["qmail-send", "slowq-send", "qmta-send"] as const;

/** A name of bounces in IndiMail, without a word on what stands in for control/me: that is not the same in all its programs. */
const ME_OF_BOUNCES = {
  en: { missing: "The name in control/me is used." },
  ja: { missing: "control/me の名前を使います。" },
} as const;

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
  "qmail-ldaplookup",
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
  "qmail-local",
  "forward",
  "condredirect",
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
      content: "A full host name.",
      missing: "The name in control/me is used.",
      empty: "The field has no name of the server; control/me is not used.",
      malformed: "The line goes into the field as it is.",
    },
    ja: {
      purpose: "qmail-queue が書き込む Authentication-Results ヘッダーに載せる、このサーバーの名前。",
      content: "完全なホスト名を書きます。",
      missing: "control/me の名前を使います。",
      empty: "ヘッダーのサーバー名が空になります。control/me は使われません。",
      malformed: "書かれたとおりにヘッダーに入ります。",
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
      content: "The part before the @; bouncehost stands behind it.",
      missing: "The user name is MAILER-DAEMON.",
      empty: "The user name is empty; MAILER-DAEMON is not used.",
      malformed:
        "The name is not checked; qmail-send quotes it where an address needs that. If the file can't be read, qmail-send does not start.",
    },
    ja: {
      purpose: "バウンスの From ヘッダーに使うユーザー名。",
      content: "@ の前の部分です。後ろには bouncehost が付きます。",
      missing: "ユーザー名は MAILER-DAEMON になります。",
      empty: "ユーザー名が空になります。MAILER-DAEMON は使われません。",
      malformed: "検査はされず、アドレスとして必要なら qmail-send が引用符で囲みます。ファイルを読めないと、qmail-send は起動しません。",
    },
    differences: {
      indimail: {
        ...readBy([...INDIMAIL_BOUNCERS, "rrt", "maildirserial", "autoresponder"], INDIMAIL_AT_START),
        sources: [
          "indimail: qmail-send.c: getcontrols()",
          "indimail: slowq-send.c: getcontrols()",
          "indimail: qmta-send.c: getcontrols()",
          "indimail: rrt.c",
          "indimail: maildirserial.c",
          "indimail: autoresponder.c",
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
      content: "The part behind the @; bouncefrom stands before it.",
      missing: "The name in control/me is used; without that file too, the word `bouncehost`.",
      empty: "Nothing stands behind the @; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-send does not start.",
    },
    ja: {
      purpose: "バウンスの From ヘッダーに使うホスト名。",
      content: "@ の後ろの部分です。前には bouncefrom が付きます。",
      missing: "control/me の名前を使います。それもなければ `bouncehost` という語をそのまま使います。",
      empty: "@ の後ろが空になります。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-send は起動しません。",
    },
    differences: {
      sagredo: {
        ...readBy(["qmail-send", "qmail-dkim"], { "qmail-send": "restart qmail-send" }),
        sources: ["sagredo: qmail-send.c: getcontrols()", "sagredo: qmail-dkim.c"],
        en: {
          content: "The part behind the @; bouncefrom stands before it. qmail-dkim reads it too, where it signs.",
        },
        ja: {
          content: "@ の後ろの部分です。前には bouncefrom が付きます。qmail-dkim も、署名するときに読みます。",
        },
      },
      indimail: {
        ...readBy([...INDIMAIL_BOUNCERS, "qmail-dkim", "rrt", "maildirserial", "autoresponder"], INDIMAIL_AT_START),
        sources: [
          "indimail: qmail-send.c: getcontrols()",
          "indimail: slowq-send.c: getcontrols()",
          "indimail: qmta-send.c: getcontrols()",
          "indimail: qmail-dkim.c",
          "indimail: rrt.c",
          "indimail: maildirserial.c",
          "indimail: autoresponder.c",
        ],
        en: {
          ...ME_OF_BOUNCES.en,
          content: "The part behind the @; bouncefrom stands before it. qmail-dkim reads it too, where it signs without BOUNCEDOMAIN.",
        },
        ja: {
          ...ME_OF_BOUNCES.ja,
          content: "@ の後ろの部分です。前には bouncefrom が付きます。qmail-dkim も、BOUNCEDOMAIN なしで署名するときに読みます。",
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
      content: "A domain without a dot in front: `joe@host` becomes `joe@host.` and this domain.",
      missing: "The name in control/me is added; without that file too, the word `defaultdomain`.",
      empty: "A dot with nothing behind it is added: `joe@host` becomes `joe@host.`.",
      malformed: "With an unbalanced quote, bracket or parenthesis qmail-inject gives up, and nothing is sent.",
    },
    ja: {
      purpose: "qmail-inject がドットのないホスト名に補うドメイン。",
      content: "先頭にドットを付けずにドメインを書きます。`joe@host` は `joe@host.` にこのドメインを続けたものになります。",
      missing: "control/me の名前を補います。それもなければ `defaultdomain` という語をそのまま使います。",
      empty: "ドットだけが付き、`joe@host` は `joe@host.` になります。",
      malformed: "引用符や括弧の対応が取れていないと qmail-inject は処理を打ち切り、メールは送られません。",
    },
    differences: {
      sqmail: withNewaliases("defaultdomain", "sqmail"),
      aqmail: withNewaliases("defaultdomain", "aqmail"),
      sagredo: {
        ...readBy(["qmail-inject", "spawn-filter"]),
        sources: ["sagredo: qmail-inject.c: getcontrols()", "sagredo: spawn-filter.c: main()"],
        en: {
          content:
            "A domain without a dot in front: `joe@host` becomes `joe@host.` and this domain. Where spawn-filter goes by the sender's domain, it takes this one for senders that have none, unless DEFAULT_DOMAIN is set.",
        },
        ja: {
          content:
            "先頭にドットを付けずにドメインを書きます。`joe@host` は `joe@host.` にこのドメインを続けたものになります。spawn-filter は、送信者のドメインで判断するとき、DEFAULT_DOMAIN がなければ、これをドメインのない送信者のドメインとして使います。",
        },
      },
      indimail: {
        ...withoutMeInInject("defaultdomain"),
        ...readBy([...INDIMAIL_COMPLETERS, "spawn-filter"]),
        sources: [...(withoutMeInInject("defaultdomain").sources ?? []), "indimail: spawn-filter.c: main()"],
        en: {
          ...withoutMeInInject("defaultdomain").en,
          content:
            "A domain without a dot in front: `joe@host` becomes `joe@host.` and this domain. Where spawn-filter goes by the sender's domain, it takes this one for senders that have none, unless DEFAULT_DOMAIN is set.",
        },
        ja: {
          ...withoutMeInInject("defaultdomain").ja,
          content:
            "先頭にドットを付けずにドメインを書きます。`joe@host` は `joe@host.` にこのドメインを続けたものになります。spawn-filter は、送信者のドメインで判断するとき、DEFAULT_DOMAIN がなければ、これをドメインのない送信者のドメインとして使います。",
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
      purpose: "Host name that qmail-inject adds to addresses without an @.",
      content: "A host name: `joe` becomes `joe@` and this name. If the name has no dot, defaultdomain is added to it.",
      missing: "The name in control/me is added; without that file too, the word `defaulthost`.",
      empty: "The address gets an @ and defaultdomain only: `joe` becomes `joe@.example.com`.",
      malformed: "With an unbalanced quote, bracket or parenthesis qmail-inject gives up, and nothing is sent.",
    },
    ja: {
      purpose: "qmail-inject が @ のないアドレスに補うホスト名。",
      content:
        "ホスト名を書きます。`joe` は `joe@` にこの名前を続けたものになります。名前にドットがなければ、さらに defaultdomain が付きます。",
      missing: "control/me の名前を補います。それもなければ `defaulthost` という語をそのまま使います。",
      empty: "@ と defaultdomain だけが付き、`joe` は `joe@.example.com` のようになります。",
      malformed: "引用符や括弧の対応が取れていないと qmail-inject は処理を打ち切り、メールは送られません。",
    },
    differences: {
      sqmail: withNewaliases("defaulthost", "sqmail"),
      aqmail: withNewaliases("defaulthost", "aqmail"),
      indimail: withoutMeInInject("defaulthost"),
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
      content: "The part behind the @; doublebounceto stands before it. It should be a domain that is delivered on this host.",
      missing: "The name in control/me is used; without that file too, the word `doublebouncehost`.",
      empty: "Nothing stands behind the @; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-send does not start.",
    },
    ja: {
      purpose: "二重バウンス (バウンス自体が配送できなかったもの) の宛先のホスト名。",
      content: "@ の後ろの部分です。前には doublebounceto が付きます。このホストで配送するドメインにします。",
      missing: "control/me の名前を使います。それもなければ `doublebouncehost` という語をそのまま使います。",
      empty: "@ の後ろが空になります。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-send は起動しません。",
    },
    differences: {
      indimail: {
        ...readBy([...INDIMAIL_BOUNCERS, "srsfilter", "maildirserial", "autoresponder"], INDIMAIL_AT_START),
        sources: [
          "indimail: qmail-send.c: getcontrols()",
          "indimail: slowq-send.c: getcontrols()",
          "indimail: qmta-send.c: getcontrols()",
          "indimail: srsfilter.c: do_control()",
          "indimail: maildirserial.c",
          "indimail: autoresponder.c",
        ],
        ...ME_OF_BOUNCES,
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
      content: "The part behind the @ of the Message-ID.",
      missing: "The name in control/me is used; without that file too, the word `idhost`.",
      empty: "Nothing stands behind the @ in the Message-ID; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-inject gives up, and nothing is sent.",
    },
    ja: {
      purpose: "qmail-inject が付ける Message-ID ヘッダーのホスト名。",
      content: "Message-ID の @ の後ろの部分です。",
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
            "qmail-inject takes the word `idhost`, whatever stands in control/me. new-inject and ofmipd take the name in control/me.",
          empty: "In qmail-inject's Message-ID nothing stands behind the @.",
        },
        ja: {
          missing:
            "qmail-inject は、control/me の内容にかかわらず `idhost` という語をそのまま使います。new-inject と ofmipd は control/me の名前を使います。",
          empty: "qmail-inject が付ける Message-ID の @ の後ろが空になります。",
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
        "The full host name. It takes the place of locals, helohost, bouncehost and other names that have no file of their own. It does not stand in for rcpthosts.",
      missing:
        "qmail-send does not start unless locals exists, qmail-remote defers mail unless helohost exists, and qmail-smtpd takes no mail unless smtpgreeting exists.",
      empty: "It counts as an empty name, which takes the place of the other files all the same.",
      malformed:
        "The line is taken as it is, unchecked. If the file can't be read, qmail-send does not start, and qmail-smtpd takes no mail.",
    },
    ja: {
      purpose: "このホストの名前。存在しない多くのファイルの代わりに使われます。",
      content:
        "完全なホスト名を書きます。locals、helohost、bouncehost など、名前を書くファイルがないときに、その代わりになります。rcpthosts の代わりにはなりません。",
      missing:
        "locals もなければ qmail-send は起動せず、helohost もなければ qmail-remote はメールを保留し、smtpgreeting もなければ qmail-smtpd はメールを受け取りません。",
      empty: "空の名前とみなされ、そのままほかのファイルの代わりになります。",
      malformed:
        "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-send は起動せず、qmail-smtpd はメールを受け取りません。",
    },
    differences: {
      sagredo: readBy(READERS_OF_ME_SAGREDO, { "qmail-send": "restart qmail-send", "qmail-todo": "restart qmail-send" }),
      "qmail-ldap": {
        ...readBy(READERS_OF_ME_LDAP, {
          "qmail-send": "restart qmail-send",
          "qmail-todo": "restart qmail-send",
          ...LSPAWN_AT_HUP,
        }),
        sources: [
          "qmail-ldap: control.c: control_init()",
          "qmail-ldap: qmail-smtpd.c: setup()",
          "qmail-ldap: qldap-cluster.c: cluster_init()",
        ],
        en: {
          content:
            "The full host name. It takes the place of locals, helohost, bouncehost and other names that have no file of their own, but not of rcpthosts. The greeting of qmail-smtpd begins with it. With ldapcluster, a user whose mailHost is this name is at home here.",
          missing:
            "qmail-smtpd takes no mail. qmail-remote defers mail unless helohost exists, and qmail-send does not start unless locals or locals.cdb exists.",
        },
        ja: {
          content:
            "完全なホスト名を書きます。locals、helohost、bouncehost など、名前を書くファイルがないときに、その代わりになりますが、rcpthosts の代わりにはなりません。qmail-smtpd のあいさつはこの名前で始まります。ldapcluster が有効なら、mailHost がこの名前のユーザーはこのホストのユーザーとみなされます。",
          missing:
            "qmail-smtpd はメールを受け取りません。helohost もなければ qmail-remote はメールを保留し、locals も locals.cdb もなければ qmail-send は起動しません。",
        },
      },
      indimail: {
        ...readBy(READERS_OF_ME_INDIMAIL, { ...INDIMAIL_AT_START, "qmail-daned": "restart qmail-daned" }),
        sources: ["indimail: control.c: control_init()", "indimail: smtpd.c: open_control_files1()", "indimail: srs.c: srs_setup()"],
        en: {
          missing:
            "qmail-send does not start unless locals exists, qmail-remote defers mail unless helohost exists, and qmail-smtpd takes no mail unless both smtpgreeting and locals exist.",
        },
        ja: {
          missing:
            "locals もなければ qmail-send は起動せず、helohost もなければ qmail-remote はメールを保留します。smtpgreeting と locals のどちらかがなければ、qmail-smtpd はメールを受け取りません。",
        },
      },
      sqmail: ME_IN_SQMAIL,
      aqmail: ME_IN_SQMAIL,
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
      content: "A domain without a dot in front: `joe@host+` becomes `joe@host.` and this domain.",
      missing: "The name in control/me is used; without that file too, the word `plusdomain`.",
      empty: "Only a dot takes the place of the +: `joe@host+` becomes `joe@host.`.",
      malformed: "With an unbalanced quote, bracket or parenthesis qmail-inject gives up, and nothing is sent.",
    },
    ja: {
      purpose: "qmail-inject が、ホスト名の末尾の + を置き換えるドメイン。",
      content: "先頭にドットを付けずにドメインを書きます。`joe@host+` は `joe@host.` にこのドメインを続けたものになります。",
      missing: "control/me の名前を使います。それもなければ `plusdomain` という語をそのまま使います。",
      empty: "+ がドットに変わるだけで、`joe@host+` は `joe@host.` になります。",
      malformed: "引用符や括弧の対応が取れていないと qmail-inject は処理を打ち切り、メールは送られません。",
    },
    differences: {
      sqmail: withNewaliases("plusdomain", "sqmail"),
      aqmail: withNewaliases("plusdomain", "aqmail"),
      indimail: withoutMeInInject("plusdomain"),
    },
  },
];
