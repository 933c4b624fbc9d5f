import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry, DialectDifference } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import {
  INDIMAIL_MALFORMED,
  INDIMAIL_MATCH,
  INDIMAIL_RCPTHOSTS_READERS,
  INDIMAIL_REMOTE_IP,
  INDIMAIL_SRS,
  NO_FASTQUEUE,
} from "./indimail-lists.ts";
import { INDIMAIL_AT_HUP, INDIMAIL_AT_START, readBy } from "./moments.ts";
import { SAGREDO_RCPTHOSTS_READERS, SRS_READ } from "./srs.ts";

/** How moreipme and notipme are taken apart: by ipme_readipfile(), not by the functions of control.c. */
const OWN_ADDRESS_SYNTAX = {
  en: "One address a line, from its first byte on. A line that begins with # is skipped.",
  ja: "1 行に 1 つのアドレスを、行の先頭から書きます。# で始まる行は読み飛ばされます。",
} as const;

/** In s/qmail and aQmail the file recipients is asked, too. Source: qmail-smtpd.c: smtp_rcpt(), rcptallowed(). */
const SQMAIL_RCPTHOSTS = {
  en: {
    missing: "The list refuses nobody: unless recipients does, the server is an open relay. morercpthosts.cdb is not used either.",
  },
  ja: {
    missing:
      "このリストで拒否されるものはなくなり、recipients で制限しない限りオープンリレーになります。morercpthosts.cdb も使われません。",
  },
} as const;

/** What may stand in rcpthosts, the same in all dialects. Source: rcpthosts.c: rcpthosts(). */
const RCPTHOSTS_ENTRIES = {
  en: "A host name matches mail to that host; an entry that begins with a dot matches every name that ends with it, but not the name without the dot.",
  ja: "ホスト名はそのホスト宛のメールに、ドットで始まるエントリはそれで終わるすべての名前に一致しますが、ドットを除いた名前そのものには一致しません。",
} as const;

/** What RELAYCLIENT in tcp rules can do. */
const BROAD_RELAY = {
  en: "RELAYCLIENT on a broad prefix, or on the empty address, makes an open relay.",
  ja: "広い範囲のアドレスや空のアドレスに RELAYCLIENT を設定すると、オープンリレーになります。",
} as const;

/** Where qmail-todo sorts new messages, qmail-send reads its files as well. */
function readAtStart(dialect: "sqmail" | "sagredo" | "qmail-ldap" | "aqmail"): DialectDifference {
  return {
    readers: ["qmail-send", "qmail-todo"],
    sources: [`${dialect}: qmail-send.c: getcontrols()`, `${dialect}: qmail-todo.c: getcontrols(), rewrite()`],
  };
}

/** The same, for a file that is read again at SIGHUP. */
function readAtHup(dialect: "sqmail" | "sagredo" | "qmail-ldap" | "aqmail"): DialectDifference {
  return {
    readers: ["qmail-send", "qmail-todo"],
    sources: [
      `${dialect}: qmail-send.c: getcontrols(), regetcontrols()`,
      `${dialect}: qmail-todo.c: getcontrols(), regetcontrols(), rewrite()`,
    ],
  };
}

/** IndiMail's programs that sort new messages, or serve a queue, and when they read a file again. */
const INDIMAIL_QUEUE = ["qmail-send", "todo-proc", "slowq-send", "qmta-send"] as const;
const INDIMAIL_QUEUE_SOURCES = [
  "indimail: qmail-send.c: getcontrols(), regetcontrols()",
  "indimail: todo-proc.c: getcontrols(), regetcontrols(), rewrite()",
  "indimail: qmta-send.c: do_controls(), regetcontrols()",
] as const;

/** IndiMail: a variable that holds no value but the name of the file to read. */
function namesAnotherFile(variable: string): { readonly en: string; readonly ja: string } {
  return {
    en: `${variable} does not hold the value: it names another file.`,
    ja: `${variable} に書くのは値ではなく、代わりに読むファイルの名前です。`,
  };
}

/** Rules that the control directory of qmail-ldap compiles. */
function ldapRules(
  service: string,
  purpose: { readonly en: string; readonly ja: string },
  sample: { readonly en: string; readonly ja: string } | undefined,
  danger: { readonly en: string; readonly ja: string } | undefined,
  sources: readonly string[] = [],
): ControlFileEntry {
  return {
    name: `${service}.rules`,
    category: "relay",
    reader: "tcp-rules",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["tcprules"],
    manual: "tcprules(1)",
    sources: ["qmail-ldap: Makefile.cdb", `qmail-ldap: ${service}.sh`, ...sources],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "tcprules",
    en: {
      purpose: purpose.en,
      content: `Rules for tcpserver${sample ? `; ${sample.en}` : ""}. \`make\` in the control directory compiles them to ${service}.cdb, which the run script of the service uses.`,
      missing: `There is nothing to compile; a ${service}.cdb that exists stays in force.`,
      ...(danger && { danger: danger.en }),
    },
    ja: {
      purpose: purpose.ja,
      content: `tcpserver の規則です。${sample?.ja ?? ""}control ディレクトリの \`make\` で ${service}.cdb に変換され、サービスの run スクリプトがそれを使います。`,
      missing: `変換するものがなく、既存の ${service}.cdb が使われ続けます。`,
      ...(danger && { danger: danger.ja }),
    },
  };
}

/** Who may send through this server and to whom, which mail stays here, and how forwarded senders are rewritten. */
export const RELAY_ROUTING_FILES: readonly ControlFileEntry[] = [
  {
    name: "envnoathost",
    category: "routing",
    reader: "line",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), rewrite()"],
    default: { kind: "me", orElse: "envnoathost" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Host name for envelope recipients that have no @.",
      content: "Such a recipient gets an @ and this name; percenthack, locals and virtualdomains are looked at afterwards.",
      missing: "The name in control/me is used; without that file too, the word `envnoathost`.",
      empty: "An @ with nothing behind it is added; control/me is not used.",
    },
    ja: {
      purpose: "@ のないエンベロープ受信者に補うホスト名。",
      content: "このような受信者の後ろに @ とこの名前を付け、それから percenthack、locals、virtualdomains を調べます。",
      missing: "control/me の名前を使います。それもなければ `envnoathost` という語をそのまま使います。",
      empty: "@ だけが付き、その後ろは空になります。control/me は使われません。",
    },
    differences: {
      sqmail: readAtStart("sqmail"),
      sagredo: readAtStart("sagredo"),
      "qmail-ldap": readAtStart("qmail-ldap"),
      aqmail: readAtStart("aqmail"),
      indimail: { ...readBy(INDIMAIL_QUEUE, INDIMAIL_AT_HUP), sources: INDIMAIL_QUEUE_SOURCES },
    },
  },
  {
    name: "locals",
    category: "routing",
    reader: "list",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    shared: true,
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), regetcontrols(), rewrite()"],
    default: { kind: "me" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Domains whose mail is delivered on this host.",
      content:
        "A host name, compared as a whole and without regard to case; `.example.com` covers no subdomain. A domain that stands here is not virtual. For mail from outside it belongs in rcpthosts too.",
      missing: "The name in control/me is the only entry.",
      empty: "No domain is local, not even this host's own name.",
      danger: "A virtual domain that stands here as well is virtual no more: its mail goes to local users and aliases, or bounces.",
    },
    ja: {
      purpose: "このホストで配送するメールのドメイン。",
      content:
        "ホスト名を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。`.example.com` と書いてもサブドメインは含まれません。ここにあるドメインは仮想ドメインになりません。外部からのメールを受け取るには、rcpthosts にもドメインを書きます。",
      missing: "control/me の名前だけが載っているものとして扱います。",
      empty: "このホスト自身の名前も含め、ローカルのドメインがなくなります。",
      danger: "仮想ドメインをここにも書くと仮想ドメインではなくなり、そのメールはローカルのユーザーやエイリアスに届くか、バウンスします。",
    },
    differences: {
      sqmail: readAtHup("sqmail"),
      sagredo: readAtHup("sagredo"),
      aqmail: readAtHup("aqmail"),
      "qmail-ldap": {
        ...readBy(["qmail-send", "qmail-todo", "qmail-smtpd", "qmail-qmtpd"], {
          "qmail-send": "HUP to qmail-send",
          "qmail-todo": "HUP to qmail-send",
        }),
        sources: [
          "qmail-ldap: qmail-send.c: getcontrols(), regetcontrols()",
          "qmail-ldap: qmail-todo.c: getcontrols(), regetcontrols(), rewrite()",
          "qmail-ldap: rcpthosts.c: rcpthosts_init(), rcpthosts()",
        ],
        en: {
          content:
            "A host name, compared as a whole and without regard to case; `.example.com` covers no subdomain. While locals.cdb exists, this file is not read. qmail-smtpd accepts mail for these domains by default, even if they do not stand in rcpthosts.",
          missing: "While there is no locals.cdb either, the name in control/me is the only entry.",
        },
        ja: {
          content:
            "ホスト名を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。`.example.com` と書いてもサブドメインは含まれません。locals.cdb がある間、このファイルは読まれません。これらのドメイン宛のメールは、rcpthosts になくても、既定では qmail-smtpd が受け付けます。",
          missing: "locals.cdb もなければ、control/me の名前だけが載っているものとして扱います。",
        },
      },
      indimail: {
        ...readBy([...INDIMAIL_QUEUE, "qmail-smtpd"], INDIMAIL_AT_HUP),
        sources: [...INDIMAIL_QUEUE_SOURCES, "indimail: smtpd.c: open_control_files1(), smtp_rcpt(), check_sender()"],
      },
    },
  },
  {
    name: "locals.cdb",
    category: "routing",
    reader: "cdb",
    dialects: ["qmail-ldap"],
    readers: ["qmail-send", "qmail-todo", "qmail-smtpd", "qmail-qmtpd"],
    sources: [
      "qmail-ldap: qmail-todo.c: getcontrols(), regetcontrols(), rewrite()",
      "qmail-ldap: rcpthosts.c: rcpthosts_init(), rcpthosts()",
      "qmail-ldap: Makefile.cdb",
    ],
    default: { kind: "file", name: "locals" },
    takesEffect: {
      "qmail-send": "at once",
      "qmail-todo": "at once",
      "qmail-smtpd": "next connection",
      "qmail-qmtpd": "next connection",
    },
    compiler: "qmail-cdb",
    en: {
      purpose: "The compiled form of locals, for long lists.",
      content:
        "Made from locals by qmail-cdb, or by `make` in the control directory. An edit of locals counts once this file has been made anew; qmail-send looks for it when it starts and at SIGHUP.",
      missing: "locals is read instead.",
      malformed: "With a damaged file look-ups can fail, and new messages then wait in the queue.",
    },
    ja: {
      purpose: "locals を変換したもの。件数が多いときに使います。",
      content:
        "locals から qmail-cdb で、または control ディレクトリの `make` で作ります。locals を編集しても、作り直すまでは反映されません。qmail-send は、起動時と SIGHUP のときにこのファイルの有無を調べます。",
      missing: "代わりに locals を読みます。",
      malformed: "壊れたファイルでは検索に失敗することがあり、その場合、新しいメールはキューで待ったままになります。",
    },
  },
  {
    name: "logheaders",
    category: "logging",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-queue"],
    shared: true,
    manual: "qmail-queue(8)",
    sources: ["indimail: qmail-queue.c: main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "LOGHEADERS",
    en: {
      purpose: "Header fields that qmail-queue copies to a log.",
      content: `The beginning of a header line, without regard to case: \`Received\` also takes \`Received-SPF:\`. The fields are written to the file descriptor whose number stands in LOGHEADERFD; without that variable nothing is logged. ${namesAnotherFile("LOGHEADERS").en} ${NO_FASTQUEUE.en}`,
      missing: "The list names no header.",
      malformed: "An entry that begins no header line does nothing.",
    },
    ja: {
      purpose: "qmail-queue がログに写すヘッダーフィールド。",
      content: `ヘッダー行の先頭部分を、大文字と小文字を区別せずに書きます。\`Received\` は \`Received-SPF:\` にも一致します。出力先は LOGHEADERFD に書いた番号のファイル記述子で、この変数がなければ何も記録されません。${namesAnotherFile("LOGHEADERS").ja}${NO_FASTQUEUE.ja}`,
      missing: "ログに写すヘッダーの指定がない状態になります。",
      malformed: "どのヘッダー行の先頭とも一致しないエントリは働きません。",
    },
  },
  {
    name: "mailfromrules",
    category: "relay",
    reader: "list",
    entries: "other",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-mfrules"],
    manual: "qmail-mfrules(8)",
    sources: ["sqmail: qmail-mfrules.c: main(), doaddressdata()", "sqmail: mfrules.c: mfsearch(), mffind()"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "qmail-mfrules",
    en: {
      purpose: "Which envelope senders each relay client may use, with LOCALMFCHECK=`!`.",
      content:
        "A line is a client, an & and senders with commas between them: `192.0.2.&example.com,joe@example.org`. The client is, for instance, an address or its beginning up to a dot; a sender fits if it ends with one of the strings.",
      missing: "qmail-mfrules stops with an error, and an existing mailfromrules.cdb stays in force.",
      empty: "A cdb without rules is written, so that no rule allows a sender.",
      malformed: "A line without & makes qmail-mfrules stop with an error, and the old cdb stays in force.",
    },
    ja: {
      purpose: "中継を許したクライアントごとに、使ってよいエンベロープ送信者を決めます (LOCALMFCHECK=`!` のとき)。",
      content:
        "1 行は、クライアント、&、カンマで区切った送信者の並びです (`192.0.2.&example.com,joe@example.org`)。クライアントには、IP アドレスやドットまでのその先頭部分などを書きます。送信者は、末尾がいずれかの文字列と一致すれば許可されます。",
      missing: "qmail-mfrules はエラーで終了し、既存の mailfromrules.cdb が使われ続けます。",
      empty: "規則のない cdb が作られ、送信者を許可する規則がなくなります。",
      malformed: "& のない行があると qmail-mfrules はエラーで終了し、古い cdb が使われ続けます。",
    },
    differences: {
      aqmail: { sources: ["aqmail: qmail-mfrules.c: main(), doaddressdata()", "aqmail: mfrules.c: mfsearch(), mffind()"] },
    },
  },
  {
    name: "mailfromrules.cdb",
    category: "relay",
    reader: "cdb",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-mfrules(8)",
    sources: ["sqmail: qmail-smtpd.c: setup(), localaddr(), smtp_mail(), smtp_rcpt()", "sqmail: mfrules.c: mfrules()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    compiler: "qmail-mfrules",
    en: {
      purpose: "The compiled mailfromrules, by which qmail-smtpd checks the senders of relay clients.",
      content:
        "Used if LOCALMFCHECK is `!`. A sender address that no rule allows to a relay client is refused; an empty sender is not checked.",
      missing: "With LOCALMFCHECK=`!`, the domain of the sender is looked up in rcpthosts instead.",
      malformed: "In a damaged file the look-up can fail, and then the sender is refused.",
    },
    ja: {
      purpose: "mailfromrules を変換したもの。qmail-smtpd が中継クライアントの送信者を確かめるのに使います。",
      content:
        "LOCALMFCHECK が `!` のときに使われます。中継クライアントの送信者アドレスのうち、どの規則でも許可されないものは拒否されます。空の送信者は検査されません。",
      missing: "LOCALMFCHECK が `!` でも、代わりに送信者のドメインが rcpthosts にあるかどうかを調べます。",
      malformed: "壊れたファイルでは検索に失敗することがあり、その場合、送信者は拒否されます。",
    },
    differences: {
      aqmail: {
        ...AQMAIL_TAKES_NO_MAIL,
        sources: ["aqmail: qmail-smtpd.c: setup(), localaddr(), smtp_mail(), smtp_rcpt()", "aqmail: mfrules.c: mfrules()"],
      },
    },
  },
  {
    name: "moreipme",
    category: "routing",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "indimail"],
    ...readBy(["qmail-remote", "qmail-smtpd"]),
    sources: ["sagredo: ipme.c: ipme_init(), ipme_readipfile()"],
    default: { kind: "none" },
    en: {
      purpose: "IP addresses that count as this host's own although no interface has them, as behind NAT or a port forward.",
      syntax: OWN_ADDRESS_SYNTAX.en,
      content: "An IPv4 address. End the last line with a newline; otherwise its final digit is lost.",
      missing: "No addresses are added to those of the interfaces.",
      empty: "As if the file did not exist.",
      malformed: "A line that does not begin with an address is skipped without a word.",
    },
    ja: {
      purpose: "NAT やポート転送の内側などで、インターフェースにはなくても自ホストのものとみなす IP アドレス。",
      syntax: OWN_ADDRESS_SYNTAX.ja,
      content: "IPv4 アドレスを書きます。最後の行も改行で終えてください。改行がないと末尾の数字が失われます。",
      missing: "インターフェースのアドレスのほかに加わるものはありません。",
      empty: "ファイルがない場合と同じです。",
      malformed: "アドレスで始まらない行は、何も言わずに読み飛ばされます。",
    },
    differences: {
      sagredo: {
        en: {
          status:
            "In a version of the source with IPv6 (commit 28eaaa6), ipme_readipfile() does not say that an entry is an IPv4 address, so that it is not certain to count.",
        },
        ja: {
          status:
            "IPv6 に対応した版のソース (コミット 28eaaa6) では、ipme_readipfile() がエントリを IPv4 アドレスとして登録しないため、有効になるとは限りません。",
        },
      },
      indimail: {
        ...readBy(["qmail-remote", "qmail-smtpd", "autoresponder"]),
        manual: "qmail-remote(8)",
        sources: ["indimail: ipme.c: ipme_init(), ipme_readipfile(), ipme_append_unless()"],
        en: {
          content: "An IPv4 or IPv6 address, without a netmask. End the last line with a newline; otherwise its final character is lost.",
        },
        ja: {
          content:
            "IPv4 か IPv6 のアドレスを、ネットマスクなしで書きます。最後の行も改行で終えてください。改行がないと末尾の 1 文字が失われます。",
        },
      },
    },
  },
  {
    name: "morercpthosts",
    category: "relay",
    reader: "list",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-newmrh"],
    manual: "qmail-newmrh(8)",
    sources: ["qmail-newmrh.c: main()"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "qmail-newmrh",
    en: {
      purpose: "More domains for rcpthosts, as the text from which morercpthosts.cdb is made.",
      content:
        "The same entries as in rcpthosts. qmail-newmrh compiles them to morercpthosts.cdb, which the servers read in place of this text.",
      missing: "qmail-newmrh stops with an error, and an existing morercpthosts.cdb stays in force.",
      empty: "qmail-newmrh writes a cdb without entries.",
    },
    ja: {
      purpose: "rcpthosts に追加するドメイン。morercpthosts.cdb の元になるテキストです。",
      content:
        "エントリは rcpthosts と同じです。qmail-newmrh で morercpthosts.cdb に変換し、サーバーはこのテキストではなくその cdb を読みます。",
      missing: "qmail-newmrh はエラーで終了し、既存の morercpthosts.cdb が使われ続けます。",
      empty: "qmail-newmrh はエントリのない cdb を作ります。",
    },
    differences: {
      indimail: {
        readers: ["qmail-cdb"],
        manual: "qmail-cdb(8)",
        takesEffect: "compile, next connection",
        compiler: "qmail-cdb",
        sources: ["indimail: qmail-cdb.c: main()"],
        en: {
          content:
            "The same entries as in rcpthosts. There is no qmail-newmrh: `qmail-cdb morercpthosts` compiles them to morercpthosts.cdb.",
          missing: "qmail-cdb stops with an error, and an existing morercpthosts.cdb stays in force.",
          empty: "qmail-cdb writes a cdb without entries.",
        },
        ja: {
          content: "エントリは rcpthosts と同じです。qmail-newmrh はなく、`qmail-cdb morercpthosts` で morercpthosts.cdb に変換します。",
          missing: "qmail-cdb はエラーで終了し、既存の morercpthosts.cdb が使われ続けます。",
          empty: "qmail-cdb はエントリのない cdb を作ります。",
        },
      },
      eqmail: {
        en: {
          content:
            "A host name for each domain. Unlike in rcpthosts, an entry that begins with a dot covers no subdomain. qmail-smtpd reads morercpthosts.cdb in place of this text.",
          danger:
            "qmail-newmrh of eQmail 1.11 never ends if a line is not blank, and the cdb is not replaced. At an entry, it writes to morercpthosts.tmp without end.",
        },
        ja: {
          content:
            "ドメインごとにホスト名を書きます。rcpthosts と違い、ドットで始まるエントリはサブドメインに効きません。qmail-smtpd はこのテキストではなく morercpthosts.cdb を読みます。",
          danger:
            "eQmail 1.11 の qmail-newmrh は、空でない行があると終了せず、cdb は置き換わりません。エントリの行では morercpthosts.tmp に書き続けます。",
        },
      },
      aqmail: {
        en: {
          content:
            "A host name for each domain. Unlike in rcpthosts, an entry that begins with a dot covers no subdomain. qmail-newmrh compiles the names to morercpthosts.cdb, which qmail-smtpd reads.",
        },
        ja: {
          content:
            "ドメインごとにホスト名を書きます。rcpthosts と違い、ドットで始まるエントリはサブドメインに効きません。qmail-newmrh で morercpthosts.cdb に変換し、qmail-smtpd はそれを読みます。",
        },
      },
    },
  },
  {
    name: "morercpthosts.cdb",
    category: "relay",
    reader: "cdb",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-smtpd", "qmail-qmtpd"],
    manual: "qmail-newmrh(8)",
    sources: ["rcpthosts.c: rcpthosts_init(), rcpthosts()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    compiler: "qmail-newmrh",
    en: {
      purpose: "The compiled morercpthosts: domains that are accepted in addition to rcpthosts.",
      content: "Where rcpthosts exists and does not match, the domain is looked up here, and then each of its ends that begin with a dot.",
      missing: "The file adds no domains.",
    },
    ja: {
      purpose: "morercpthosts を変換したもの。rcpthosts のほかに受け付けるドメインです。",
      content: "rcpthosts があり、それに一致しなかったとき、ドメイン全体と、ドットから始まる末尾部分のそれぞれを検索します。",
      missing: "このファイルによって加わるドメインはありません。",
    },
    differences: {
      sagredo: readBy(SAGREDO_RCPTHOSTS_READERS),
      indimail: { ...readBy(INDIMAIL_RCPTHOSTS_READERS), compiler: "qmail-cdb", manual: "qmail-cdb(8)" },
      "qmail-ldap": {
        en: {
          content:
            "The domain is looked up here, and then each of its ends that begin with a dot. Without rcpthosts the file counts too, but not while there is an rcpthosts.cdb.",
        },
        ja: {
          content:
            "ドメイン全体と、ドットから始まる末尾部分のそれぞれを検索します。rcpthosts がなくても使われますが、rcpthosts.cdb がある間は使われません。",
        },
      },
      eqmail: {
        en: {
          content:
            "Where rcpthosts exists and does not match, the whole domain is looked up here; entries that begin with a dot cover no subdomain.",
        },
        ja: {
          content:
            "rcpthosts があり、それに一致しなかったとき、ドメイン全体を検索します。ドットで始まるエントリはサブドメインに効きません。",
        },
      },
      aqmail: {
        en: {
          content:
            "Where rcpthosts exists and does not match, the whole domain is looked up here; entries that begin with a dot cover no subdomain.",
          ...AQMAIL_TAKES_NO_MAIL.en,
        },
        ja: {
          content:
            "rcpthosts があり、それに一致しなかったとき、ドメイン全体を検索します。ドットで始まるエントリはサブドメインに効きません。",
          ...AQMAIL_TAKES_NO_MAIL.ja,
        },
      },
    },
  },
  {
    name: "notipme",
    category: "routing",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "indimail"],
    ...readBy(["qmail-remote", "qmail-smtpd"]),
    sources: ["sagredo: ipme.c: ipme_init(), ipme_readipfile()"],
    default: { kind: "none" },
    en: {
      purpose: "IP addresses of this machine that belong to another mail server on it and are not to be taken for qmail's own.",
      syntax: OWN_ADDRESS_SYNTAX.en,
      content: "An IPv4 address. End the last line with a newline; otherwise its final digit is lost.",
      missing: "The file excludes no address.",
      empty: "As if the file did not exist.",
      malformed: "A line that does not begin with an address is skipped without a word.",
    },
    ja: {
      purpose: "このマシンにあっても、別のメールサーバーのもので、qmail 自身のものとみなさない IP アドレス。",
      syntax: OWN_ADDRESS_SYNTAX.ja,
      content: "IPv4 アドレスを書きます。最後の行も改行で終えてください。改行がないと末尾の数字が失われます。",
      missing: "このファイルによって除かれるアドレスはありません。",
      empty: "ファイルがない場合と同じです。",
      malformed: "アドレスで始まらない行は、何も言わずに読み飛ばされます。",
    },
    differences: {
      sagredo: {
        en: {
          status: "In a version of the source with IPv6 (commit 28eaaa6), ipme_init() reads the file, but ipme_is() does not look at it.",
        },
        ja: {
          status:
            "IPv6 に対応した版のソース (コミット 28eaaa6) では、ipme_init() がファイルを読みますが、ipme_is() はその内容を参照しません。",
        },
      },
      indimail: {
        ...readBy(["qmail-remote", "qmail-smtpd", "autoresponder"]),
        manual: "qmail-remote(8)",
        sources: ["indimail: ipme.c: ipme_init(), ipme_readipfile(), ipme_append_unless()"],
        en: {
          content: "An IPv4 or IPv6 address, without a netmask. End the last line with a newline; otherwise its final character is lost.",
          danger: "With an address of qmail itself in it, mail for this host can loop.",
        },
        ja: {
          content:
            "IPv4 か IPv6 のアドレスを、ネットマスクなしで書きます。最後の行も改行で終えてください。改行がないと末尾の 1 文字が失われます。",
          danger: "qmail 自身のアドレスを書くと、このホスト宛のメールがループすることがあります。",
        },
      },
    },
  },
  {
    name: "percenthack",
    category: "routing",
    reader: "list",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), rewrite()"],
    default: { kind: "none" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Domains for which user%other.example@domain means user@other.example.",
      content:
        "A host name, compared as a whole and without regard to case. The last % of the local part becomes the @, and the new domain is looked up again.",
      missing: "Per cent signs mean nothing.",
      empty: "Per cent signs mean nothing.",
      danger:
        "A domain here that qmail-smtpd accepts can make an open relay: mail to `user%victim.example@domain` is sent on to user@victim.example.",
    },
    ja: {
      purpose: "user%other.example@domain を user@other.example と解釈するドメイン。",
      content:
        "ホスト名を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。ローカルパートの最後の % が @ に変わり、新しいドメインについても同じように調べます。",
      missing: "% に特別な意味はありません。",
      empty: "% に特別な意味はありません。",
      danger:
        "ここにあり、qmail-smtpd が受け付けるドメインは、オープンリレーになりえます。`user%victim.example@domain` 宛のメールは user@victim.example へ送られます。",
    },
    differences: {
      sqmail: readAtStart("sqmail"),
      sagredo: readAtStart("sagredo"),
      aqmail: readAtStart("aqmail"),
      "qmail-ldap": readAtStart("qmail-ldap"),
      indimail: {
        ...readBy(INDIMAIL_QUEUE, INDIMAIL_AT_START),
        sources: [
          "indimail: qmail-send.c: getcontrols()",
          "indimail: todo-proc.c: getcontrols(), rewrite()",
          "indimail: qmta-send.c: do_controls()",
        ],
        en: {
          danger: "Mail to `user%victim.example@domain` is sent on to user@victim.example.",
        },
        ja: {
          danger: "`user%victim.example@domain` 宛のメールは user@victim.example へ送られます。",
        },
      },
    },
  },
  ldapRules(
    "qmail-imapd",
    { en: "Which clients may connect to the IMAP service.", ja: "IMAP サービスに接続できるクライアント。" },
    undefined,
    undefined,
  ),
  ldapRules(
    "qmail-pop3d",
    { en: "Which clients may connect to the POP3 service.", ja: "POP3 サービスに接続できるクライアント。" },
    undefined,
    undefined,
  ),
  ldapRules(
    "qmail-qmqpd",
    { en: "Which hosts may hand over mail by QMQP.", ja: "QMQP でメールを渡してよいホスト。" },
    { en: "the sample denies everybody", ja: "付属の見本はすべての接続を拒否します。" },
    {
      en: "qmail-qmqpd checks neither sender nor recipient: whoever may connect may relay to anywhere.",
      ja: "qmail-qmqpd は送信者も宛先も確かめません。接続できる相手は、どこへでも中継できます。",
    },
    ["qmail-ldap: qmail-qmqpd.rules"],
  ),
  ldapRules(
    "qmail-smtpd",
    {
      en: "Which clients may connect by SMTP, and with which settings; above all, who may relay.",
      ja: "SMTP で接続できるクライアントと、その設定。中継を許す相手もここで決めます。",
    },
    {
      en: "the sample sets RELAYCLIENT for 192.168.0. and allows everybody else without it",
      ja: "付属の見本は 192.168.0. に RELAYCLIENT を設定し、ほかは設定なしで許可します。",
    },
    BROAD_RELAY,
    ["qmail-ldap: qmail-smtpd.rules"],
  ),
  {
    name: "rcpthosts",
    category: "relay",
    reader: "list",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-smtpd", "qmail-qmtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["rcpthosts.c: rcpthosts_init(), rcpthosts()", "qmail-smtpd.c: addrallowed(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Domains to which anybody may send mail through this server.",
      content: `${RCPTHOSTS_ENTRIES.en} Case does not matter; there are no wildcards.`,
      missing: "The list refuses nobody: the server is an open relay. morercpthosts.cdb is not used either.",
      empty: "The list accepts no domain; morercpthosts.cdb still counts.",
      malformed: "Entries are not checked: `user@example.com`, `@example.com` and `*.example.com` match no domain.",
      danger: "An entry such as `.com` lets strangers relay to everything below it.",
    },
    ja: {
      purpose: "誰からでもこのサーバーで受け付ける宛先ドメイン。",
      content: `${RCPTHOSTS_ENTRIES.ja}大文字と小文字は区別されず、ワイルドカードはありません。`,
      missing: "このリストで拒否されるものはなくなり、オープンリレーになります。morercpthosts.cdb も使われません。",
      empty: "このリストで受け付けるドメインはなくなりますが、morercpthosts.cdb は引き続き有効です。",
      malformed: "エントリは検査されず、`user@example.com`、`@example.com`、`*.example.com` はどのドメインにも一致しません。",
      danger: "`.com` のようなエントリがあると、その下のすべての宛先へ第三者が中継できるようになります。",
    },
    differences: {
      sagredo: {
        ...readBy(SAGREDO_RCPTHOSTS_READERS),
        sources: ["sagredo: rcpthosts.c: rcpthosts_init(), rcpthosts()", "sagredo: srs.c: setup(), srsforward()"],
        en: {
          content: `${RCPTHOSTS_ENTRIES.en} Case does not matter; there are no wildcards. By default, SRS leaves senders in these domains as they are.`,
          missing: "The list refuses nobody: unless another check does, the server is an open relay. morercpthosts.cdb is not used either.",
        },
        ja: {
          content: `${RCPTHOSTS_ENTRIES.ja}大文字と小文字は区別されず、ワイルドカードはありません。これらのドメインの送信者は、既定では SRS で書き換えられません。`,
          missing:
            "このリストで拒否されるものはなくなり、ほかの検査で制限しない限りオープンリレーになります。morercpthosts.cdb も使われません。",
        },
      },
      "qmail-ldap": {
        sources: ["qmail-ldap: rcpthosts.c: rcpthosts_init(), rcpthosts()", "qmail-ldap: qmail-smtpd.c: addrallowed(), smtp_rcpt()"],
        en: {
          content: `${RCPTHOSTS_ENTRIES.en} The domains in locals are accepted by default, too. While rcpthosts.cdb exists, this file is not read.`,
          missing: "No domain is accepted on its account, and the server does not become an open relay.",
          empty: "The list accepts no domain; locals and morercpthosts.cdb still count.",
        },
        ja: {
          content: `${RCPTHOSTS_ENTRIES.ja}locals のドメインも既定では受け付けます。rcpthosts.cdb がある間、このファイルは読まれません。`,
          missing: "このファイルによって受け付けるドメインはなく、オープンリレーにもなりません。",
          empty: "このリストで受け付けるドメインはなくなりますが、locals と morercpthosts.cdb は引き続き有効です。",
        },
      },
      indimail: {
        ...readBy(INDIMAIL_RCPTHOSTS_READERS),
        sources: [
          "indimail: rcpthosts.c: rcpthosts_init(), rcpthosts()",
          "indimail: smtpd.c: open_control_files1(), smtp_rcpt()",
          "indimail: srs.c: srs_setup(), srsforward()",
        ],
        en: {
          missing: "The list refuses nobody: unless another check does, the server is an open relay. morercpthosts.cdb is not used either.",
        },
        ja: {
          missing:
            "このリストで拒否されるものはなくなり、ほかの検査で制限しない限りオープンリレーになります。morercpthosts.cdb も使われません。",
        },
      },
      sqmail: SQMAIL_RCPTHOSTS,
      aqmail: { en: { ...SQMAIL_RCPTHOSTS.en, ...AQMAIL_TAKES_NO_MAIL.en }, ja: { ...SQMAIL_RCPTHOSTS.ja, ...AQMAIL_TAKES_NO_MAIL.ja } },
    },
  },
  {
    name: "rcpthosts.cdb",
    category: "relay",
    reader: "cdb",
    dialects: ["qmail-ldap"],
    readers: ["qmail-smtpd", "qmail-qmtpd"],
    sources: ["qmail-ldap: rcpthosts.c: rcpthosts_init(), rcpthosts()", "qmail-ldap: qmail-cdb.c: main()", "qmail-ldap: Makefile.cdb"],
    default: { kind: "file", name: "rcpthosts" },
    takesEffect: "next connection",
    compiler: "qmail-cdb",
    en: {
      purpose: "The compiled form of rcpthosts, for long lists.",
      content:
        "Made from rcpthosts by qmail-cdb, or by `make` in the control directory. While it exists, neither rcpthosts nor morercpthosts.cdb is read: an edit of rcpthosts counts once this file has been made anew.",
      missing: "rcpthosts and morercpthosts.cdb are read instead.",
    },
    ja: {
      purpose: "rcpthosts を変換したもの。件数が多いときに使います。",
      content:
        "rcpthosts から qmail-cdb で、または control ディレクトリの `make` で作ります。このファイルがある間、rcpthosts も morercpthosts.cdb も読まれません。rcpthosts を編集しても、作り直すまでは反映されません。",
      missing: "代わりに rcpthosts と morercpthosts.cdb を読みます。",
    },
  },
  {
    name: "relayclients",
    category: "relay",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files1(), setup(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "RELAYCLIENT",
    en: {
      purpose: "IP addresses of clients that may relay.",
      content: `An IP address, or the beginning of one that ends with a dot: \`192.0.2.\`. CIDR and ranges are not supported. ${INDIMAIL_REMOTE_IP.en} While relaydomains exists, this list has no effect.`,
      missing: "The file lets no client relay.",
      danger:
        "In qmail-smtpd of 2023 and 2024 it damages mail: the text of the following entry, or what lies in memory behind the last one, is appended to the recipients of the client (`u@other.test` becomes `u@other.test10.0.0.1`).",
    },
    ja: {
      purpose: "中継を許すクライアントの IP アドレス。",
      content: `IP アドレスか、ドットで終わるその先頭部分 (\`192.0.2.\`) を書きます。CIDR や範囲指定は使えません。${INDIMAIL_REMOTE_IP.ja}relaydomains がある間、このリストは効きません。`,
      missing: "このファイルによって中継を許されるクライアントはありません。",
      danger:
        "2023 年と 2024 年の qmail-smtpd では、メールの宛先が壊れます。次のエントリの文字列 (最後のエントリなら、メモリー上でその後ろにあるもの) が、そのクライアントの受信者の後ろに付きます (`u@other.test` が `u@other.test10.0.0.1` になる)。",
    },
  },
  {
    name: "relaydomains",
    category: "relay",
    reader: "list",
    entries: "host",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files1(), setup(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "RELAYCLIENT",
    en: {
      purpose: "Host names of clients that may relay.",
      content: "A host name, or a dot and a domain for the hosts below it. It is compared with the client's name in TCPREMOTEHOST.",
      missing: "The file lets no client relay.",
      danger:
        "In qmail-smtpd of 2023 and 2024 it damages mail: the text of the following entry, or what lies in memory behind the last one, is appended to the recipients of the client. Besides, whoever owns a block of addresses decides what their reverse DNS says.",
    },
    ja: {
      purpose: "中継を許すクライアントのホスト名。",
      content: "ホスト名か、その下のホストを表すドットで始まるドメインを書きます。TCPREMOTEHOST にあるクライアントの名前と比べられます。",
      missing: "このファイルによって中継を許されるクライアントはありません。",
      danger:
        "2023 年と 2024 年の qmail-smtpd では、メールの宛先が壊れます。次のエントリの文字列 (最後のエントリなら、メモリー上でその後ろにあるもの) が、そのクライアントの受信者の後ろに付きます。また、逆引き DNS の内容はアドレスブロックの所有者が自由に決められます。",
    },
  },
  {
    name: "relaymailfrom",
    category: "relay",
    reader: "list",
    entries: "sender",
    dialects: ["qmail-ldap", "indimail"],
    readers: ["qmail-smtpd"],
    sources: ["qmail-ldap: qmail-smtpd.c: rmfcheck(), smtp_mail()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Envelope senders that may relay: for them qmail-smtpd accepts recipients outside rcpthosts too.",
      content: "`user@host` or `@host`, compared as a whole and without regard to case; patterns do not work.",
      missing: "The file lets no sender relay.",
      danger: "An envelope sender is easily forged: whoever guesses an entry may relay through this server.",
    },
    ja: {
      purpose: "中継を許すエンベロープ送信者。これらの送信者には、qmail-smtpd が rcpthosts にない宛先も受け付けます。",
      content: "`user@host` か `@host` を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。パターンは使えません。",
      missing: "このファイルによって中継を許される送信者はありません。",
      danger: "エンベロープ送信者は簡単に偽れます。エントリを言い当てた者は、このサーバーで中継できるようになります。",
    },
    differences: {
      indimail: {
        manual: "qmail-smtpd(8)",
        sources: ["indimail: smtpd.c: open_control_files1(), smtp_mail()", "indimail: qregex.c: address_match()"],
        en: {
          content: `${INDIMAIL_MATCH.en} Once a sender matches, the client may relay for the rest of the connection.`,
          malformed: INDIMAIL_MALFORMED.en,
        },
        ja: {
          content: `${INDIMAIL_MATCH.ja}一度一致すると、そのクライアントは接続が終わるまで中継できます。`,
          malformed: INDIMAIL_MALFORMED.ja,
        },
      },
    },
  },
  {
    name: "srs_alwaysrewrite",
    shared: true,
    category: "routing",
    reader: "integer",
    dialects: ["sagredo", "indimail"],
    ...SRS_READ,
    sources: ["sagredo: srs.c: setup(), srsforward()"],
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "Whether SRS rewrites the senders of one's own domains as well.",
      content:
        "With 0, a sender whose domain is in rcpthosts or morercpthosts.cdb stays as it is when mail is forwarded; with 1 it is rewritten too.",
      missing: "0: senders of the domains in rcpthosts are not rewritten.",
    },
    ja: {
      purpose: "自分のドメインの送信者も SRS で書き換えるかどうか。",
      content:
        "0 なら、メールを転送するとき、ドメインが rcpthosts か morercpthosts.cdb にある送信者はそのままにします。1 なら、それも書き換えます。",
      missing: "0 です。rcpthosts にあるドメインの送信者は書き換えません。",
    },
    differences: {
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_ALWAYSREWRITE",
        sources: ["indimail: srs.c: srs_setup(), srsforward()"],
        en: {
          content: `With 0, a sender whose domain is in rcpthosts or morercpthosts.cdb stays as it is when mail is forwarded; with 1 it is rewritten too. ${namesAnotherFile("SRS_ALWAYSREWRITE").en}`,
        },
        ja: {
          content: `0 なら、メールを転送するとき、ドメインが rcpthosts か morercpthosts.cdb にある送信者はそのままにします。1 なら、それも書き換えます。${namesAnotherFile("SRS_ALWAYSREWRITE").ja}`,
        },
      },
    },
  },
  {
    name: "srs_domain",
    shared: true,
    category: "routing",
    reader: "line",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    ...SRS_READ,
    sources: ["sagredo: srs.c: setup(), srsforward()", "sagredo: qmail-send.c: getcontrols(), injectbounce()"],
    default: { kind: "none" },
    en: {
      purpose: "Domain of the senders that SRS writes when mail is forwarded; without it SRS is off.",
      content:
        "A domain whose mail comes to this host. For bounces to find back, it has to stand in rcpthosts and as `domain:srs` in virtualdomains, and alias/.qmail-srs-default has to run srsfilter.",
      missing: "SRS is off: senders stay as they are.",
      empty: "SRS is off, as without the file.",
    },
    ja: {
      purpose: "転送時に SRS で書き換えた送信者のドメイン。これがなければ SRS は無効です。",
      content:
        "このホストにメールが届くドメインを書きます。バウンスが戻ってこられるように、rcpthosts に加え、virtualdomains に `domain:srs` と書き、alias/.qmail-srs-default から srsfilter を実行させます。",
      missing: "SRS は無効で、送信者は書き換えられません。",
      empty: "ファイルがない場合と同じく、SRS は無効です。",
    },
    differences: {
      sagredo: {
        en: {
          danger:
            "A bounce to an address in this domain that is no valid SRS address, or has expired, makes qmail-send exit, and again after each restart as long as the message is in the queue. Anybody can send with such an address.",
        },
        ja: {
          danger:
            "このドメインのアドレスのうち、正しい SRS アドレスでないものや期限切れのものにバウンスを返そうとすると、qmail-send は終了します。再起動しても、そのメールがキューにある間は同じことを繰り返します。送信者にこのようなアドレスを書くことは誰にでもできます。",
        },
      },
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_DOMAIN",
        sources: [
          "indimail: srs.c: srs_setup(), srsforward()",
          "indimail: qmail-send.c: getcontrols(), injectbounce()",
          "indimail: smtpd.c: open_control_files2(), smtp_rcpt()",
        ],
        en: {
          content: `A domain whose mail comes to this host. qmail-smtpd turns SRS addresses in it back and then looks in rcpthosts for the original domain. Bounces that come in another way need \`domain:srs\` in virtualdomains, and srsfilter in alias/.qmail-srs-default. Without srs_secrets SRS stays off. ${namesAnotherFile("SRS_DOMAIN").en} qmail-send, slowq-send and qmta-send read srs_domain all the same.`,
        },
        ja: {
          content: `このホストにメールが届くドメインを書きます。qmail-smtpd は、このドメインの SRS アドレスを元のアドレスに戻してから、そのドメインを rcpthosts で調べます。ほかの経路で届くバウンスのためには、virtualdomains に \`domain:srs\` と書き、alias/.qmail-srs-default から srsfilter を実行させます。srs_secrets がなければ SRS は無効のままです。${namesAnotherFile("SRS_DOMAIN").ja}qmail-send、slowq-send、qmta-send は、その指定にかかわらず srs_domain を読みます。`,
        },
      },
    },
  },
  {
    name: "srs_hashlength",
    shared: true,
    category: "routing",
    reader: "integer",
    dialects: ["sagredo", "indimail"],
    ...SRS_READ,
    sources: ["sagredo: srs.c: setup(), srsforward()", "libsrs2: srs2.c: srs_init(), srs_hash_check()"],
    default: { kind: "literal", value: "4" },
    unit: "characters",
    en: {
      purpose: "How many characters of the hash SRS puts into a rewritten sender.",
      content: "A number; 0 leaves the default of libsrs2.",
      missing: "libsrs2 takes 4.",
      danger:
        "A value below 4 without srs_hashmin can make bounces fail: the library still asks for 4 characters, and the addresses written here are too short for it.",
    },
    ja: {
      purpose: "SRS で書き換えた送信者に入れるハッシュの文字数。",
      content: "数を書きます。0 なら libsrs2 の既定値のままです。",
      missing: "libsrs2 の既定値 4 になります。",
      danger:
        "srs_hashmin を書かずに 4 より小さくすると、バウンスを戻せなくなることがあります。ライブラリーは 4 文字を求めるのに、書き換えたアドレスのハッシュがそれより短いためです。",
    },
    differences: {
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_HASHLENGTH",
        sources: ["indimail: srs.c: srs_setup(), srsforward()", "libsrs2: srs2.c: srs_init(), srs_hash_check()"],
        en: { content: `A number; 0 leaves the default of libsrs2. ${namesAnotherFile("SRS_HASHLENGTH").en}` },
        ja: { content: `数を書きます。0 なら libsrs2 の既定値のままです。${namesAnotherFile("SRS_HASHLENGTH").ja}` },
      },
    },
  },
  {
    name: "srs_hashmin",
    shared: true,
    category: "routing",
    reader: "integer",
    dialects: ["sagredo", "indimail"],
    ...SRS_READ,
    sources: ["sagredo: srs.c: setup(), srsreverse()", "libsrs2: srs2.c: srs_init(), srs_hash_check()"],
    default: { kind: "literal", value: "4" },
    unit: "characters",
    en: {
      purpose: "How many characters of the hash an SRS address must have at least to be turned back.",
      content: "It counts together with srs_hashlength, so set both; a value above that one is lowered to it.",
      missing: "libsrs2 takes 4.",
    },
    ja: {
      purpose: "SRS アドレスを元に戻すとき、最低限必要なハッシュの文字数。",
      content: "srs_hashlength と合わせて使われるので、両方を書いてください。srs_hashlength より大きい値は、その値まで下げられます。",
      missing: "libsrs2 の既定値 4 になります。",
    },
    differences: {
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_HASHMIN",
        sources: ["indimail: srs.c: srs_setup(), srsreverse()", "libsrs2: srs2.c: srs_init(), srs_hash_check()"],
        en: {
          content: `It counts together with srs_hashlength, so set both; a value above that one is lowered to it. ${namesAnotherFile("SRS_HASHMIN").en}`,
        },
        ja: {
          content: `srs_hashlength と合わせて使われるので、両方を書いてください。srs_hashlength より大きい値は、その値まで下げられます。${namesAnotherFile("SRS_HASHMIN").ja}`,
        },
      },
    },
  },
  {
    name: "srs_maxage",
    shared: true,
    category: "routing",
    reader: "integer",
    dialects: ["sagredo", "indimail"],
    ...SRS_READ,
    sources: ["sagredo: srs.c: setup(), srsreverse()", "libsrs2: srs2.c: srs_init(), srs_timestamp_check()"],
    default: { kind: "literal", value: "21" },
    unit: "days",
    en: {
      purpose: "For how many days bounces to an SRS address are turned back to the original sender.",
      content: "A number of days; 0 leaves the default of libsrs2.",
      missing: "libsrs2 takes 21 days.",
    },
    ja: {
      purpose: "SRS アドレス宛のバウンスを元の送信者に戻す日数。",
      content: "日数を書きます。0 なら libsrs2 の既定値のままです。",
      missing: "libsrs2 の既定値 21 日になります。",
    },
    differences: {
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_MAXAGE",
        sources: ["indimail: srs.c: srs_setup(), srsreverse()", "libsrs2: srs2.c: srs_init(), srs_timestamp_check()"],
        en: { content: `A number of days; 0 leaves the default of libsrs2. ${namesAnotherFile("SRS_MAXAGE").en}` },
        ja: { content: `日数を書きます。0 なら libsrs2 の既定値のままです。${namesAnotherFile("SRS_MAXAGE").ja}` },
      },
    },
  },
  {
    name: "srs_separator",
    shared: true,
    category: "routing",
    reader: "line",
    entries: "other",
    dialects: ["sagredo", "indimail"],
    ...SRS_READ,
    sources: ["sagredo: srs.c: setup(), srsforward()", "libsrs2: srs2.c: srs_init()"],
    default: { kind: "literal", value: "=" },
    en: {
      purpose: "The character that follows SRS0 or SRS1 in a rewritten sender.",
      content: "`-`, `+` or `=`; the first character of the line counts.",
      missing: "libsrs2 takes `=`.",
      empty: "As if the file did not exist: `=`.",
      malformed: "A line that begins with any other character is ignored, and `=` stays.",
    },
    ja: {
      purpose: "書き換えた送信者で、SRS0 や SRS1 の次に来る文字。",
      content: "`-`、`+`、`=` のいずれかで、行の最初の文字が使われます。",
      missing: "libsrs2 の既定値 `=` になります。",
      empty: "ファイルがない場合と同じく `=` になります。",
      malformed: "ほかの文字で始まる行は無視され、`=` のままです。",
    },
    differences: {
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_SEPARATOR",
        sources: ["indimail: srs.c: srs_setup(), srsforward()", "libsrs2: srs2.c: srs_init()"],
        en: { content: `\`-\`, \`+\` or \`=\`; the first character of the line counts. ${namesAnotherFile("SRS_SEPARATOR").en}` },
        ja: { content: `\`-\`、\`+\`、\`=\` のいずれかで、行の最初の文字が使われます。${namesAnotherFile("SRS_SEPARATOR").ja}` },
      },
    },
  },
  {
    name: "srsdomains",
    shared: true,
    category: "routing",
    reader: "map",
    entries: "host",
    dialects: ["sqmail"],
    readers: ["srsforward", "srsreverse"],
    manual: "srsforward(1)",
    sources: ["sqmail: srsforward(1)"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    secret: true,
    en: {
      purpose: "Domains for which srsforward rewrites the sender of forwarded mail, each with its secrets.",
      content:
        "`domain:secret`, with further secrets after a blank; `*` stands for every domain, and `!domain:` switches SRS off for one. A `|` may be followed by the separator (`+`, `-` or `=`), and another `|` by the SRS address; one that ends with a dot is put in front of the original domain.",
      missing: "There is no secret for any domain: srsforward can't rewrite.",
      syntax: "One entry a line, domain and secrets divided by a colon. The manual pages say no more of the form of a line.",
      empty: "There is no secret for any domain: srsforward can't rewrite.",
      malformed: "The manual pages do not say what becomes of a line without a colon, or of a file that can't be read.",
      danger: "It holds secrets: nobody but the programs that need it should be able to read it.",
      status: "s/qmail 4.1 and later. Told from its manual pages; the source was not at hand.",
    },
    ja: {
      purpose: "srsforward が転送メールの送信者を書き換えるドメインと、それぞれの秘密の文字列。",
      content:
        "`domain:secret` の形で書き、空白で区切って秘密の文字列を追加できます。`*` はすべてのドメインを表し、`!domain:` はそのドメインの SRS を無効にします。`|` の後に区切り文字 (`+`、`-`、`=`)、さらに `|` の後に SRS アドレスを書けます。ドットで終わる SRS アドレスは、元のドメインの前に付きます。",
      missing: "どのドメインの秘密の文字列もないため、srsforward は書き換えができません。",
      syntax:
        "1 行に 1 エントリで、ドメインと秘密の文字列をコロンで区切ります。マニュアルページには、行の書式についてこれ以上の説明はありません。",
      empty: "どのドメインの秘密の文字列もないため、srsforward は書き換えができません。",
      malformed: "コロンのない行やファイルを読めない場合にどうなるかは、マニュアルページに書かれていません。",
      danger: "秘密の文字列を含むため、必要なプログラム以外からは読めないようにしてください。",
      status: "s/qmail 4.1 以降のファイルです。マニュアルページに基づく説明で、ソースは確認できていません。",
    },
  },
  {
    name: "tcp.smtp",
    category: "relay",
    reader: "tcp-rules",
    entries: "other",
    dialects: ["sagredo"],
    readers: ["tcprules"],
    shared: true,
    manual: "tcprules(1)",
    sources: ["sagredo: config-all.sh", "sagredo: scripts/qmailctl", "sagredo: scripts/example-supervise/supervise/qmail-smtpsd/run"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "tcprules",
    en: {
      purpose: "Which clients may connect to qmail-smtpd on ports 25 and 465, and with which settings; above all, who may relay.",
      content:
        "Rules for tcpserver and sslserver. config-all installs rules that let 127. and 0.0.0.0 relay and allow everybody else. `qmailctl cdb` compiles them to tcp.smtp.cdb, which the example run scripts use.",
      missing: "`qmailctl cdb` then makes an empty tcp.smtp.cdb: everybody may connect, and nobody relays by address.",
      danger: BROAD_RELAY.en,
    },
    ja: {
      purpose: "25 番と 465 番ポートの qmail-smtpd に接続できるクライアントと、その設定。中継を許す相手もここで決めます。",
      content:
        "tcpserver と sslserver の規則です。config-all は、127. と 0.0.0.0 に中継を許し、ほかは接続だけを許す規則を置きます。`qmailctl cdb` で tcp.smtp.cdb に変換され、付属の run スクリプトがそれを使います。",
      missing: "`qmailctl cdb` を実行すると tcp.smtp.cdb は空になり、誰でも接続できますが、アドレスによる中継の許可はなくなります。",
      danger: BROAD_RELAY.ja,
    },
  },
  {
    name: "tcp.submission",
    category: "relay",
    reader: "tcp-rules",
    entries: "other",
    dialects: ["sagredo"],
    readers: ["tcprules"],
    shared: true,
    manual: "tcprules(1)",
    sources: ["sagredo: config-all.sh", "sagredo: scripts/qmailctl", "sagredo: scripts/example-supervise/supervise/qmail-submission/run"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "tcprules",
    en: {
      purpose: "Which clients may connect to the submission service on port 587.",
      content:
        "Rules for tcpserver. config-all installs `:allow`, everybody: the right to relay comes from authentication, which the example run script demands. `qmailctl cdb` compiles them to tcp.submission.cdb.",
      missing: "`qmailctl cdb` then makes an empty tcp.submission.cdb: everybody may connect.",
    },
    ja: {
      purpose: "587 番ポートの投稿 (submission) サービスに接続できるクライアント。",
      content:
        "tcpserver の規則です。config-all は、すべてを許可する `:allow` を置きます。中継の許可は認証によるもので、付属の run スクリプトが認証を必須にしています。`qmailctl cdb` で tcp.submission.cdb に変換されます。",
      missing: "`qmailctl cdb` を実行すると tcp.submission.cdb は空になり、誰でも接続できるようになります。",
    },
  },
  {
    name: "virtualdomains",
    category: "routing",
    reader: "map",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-send"],
    manual: "qmail-send(8)",
    sources: ["qmail-send.c: getcontrols(), regetcontrols(), rewrite()"],
    default: { kind: "none" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Domains and addresses whose mail is handed to a user of this host.",
      content:
        "`domain:prefix` makes user@domain the local address prefix-user@domain. The key may also be user@domain, a dot and a domain for what is below it, or nothing for all the rest; an empty prefix makes an exception. A domain in locals is not virtual.",
      missing: "There are no virtual domains.",
      danger:
        "A line that begins with the colon (`:prefix`) catches every address that neither locals nor another line covers: mail to other hosts no longer goes out.",
    },
    ja: {
      purpose: "メールをこのホストのユーザーに渡すドメインやアドレス。",
      content:
        "`domain:prefix` と書くと、user@domain はローカルのアドレス prefix-user@domain になります。キーには、user@domain、その下を表すドットで始まるドメイン、残りすべてを表す空文字列も書けます。prefix が空の行は例外になります。locals にあるドメインは仮想ドメインになりません。",
      missing: "仮想ドメインはありません。",
      danger:
        "コロンで始まる行 (`:prefix`) は、locals にもほかの行にも当てはまらないアドレスをすべて引き受けるため、ほかのホスト宛のメールが外へ出なくなります。",
    },
    differences: {
      sqmail: {
        sources: [...(readAtHup("sqmail").sources ?? []), "sqmail: qmail-vmailuser.c: main()"],
        ...readBy(["qmail-send", "qmail-todo", "qmail-vmailuser"], {
          "qmail-send": "HUP to qmail-send",
          "qmail-todo": "HUP to qmail-send",
        }),
      },
      aqmail: {
        sources: [...(readAtHup("aqmail").sources ?? []), "aqmail: qmail-vmailuser.c: main()"],
        ...readBy(["qmail-send", "qmail-todo", "qmail-vmailuser"], {
          "qmail-send": "HUP to qmail-send",
          "qmail-todo": "HUP to qmail-send",
        }),
      },
      "qmail-ldap": readAtHup("qmail-ldap"),
      sagredo: readAtHup("sagredo"),
      indimail: { ...readBy(INDIMAIL_QUEUE, INDIMAIL_AT_HUP), sources: INDIMAIL_QUEUE_SOURCES },
    },
  },
];
