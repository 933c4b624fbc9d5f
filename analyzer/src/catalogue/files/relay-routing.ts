import { DIALECTS } from "../dialects.ts";
import type { ControlFileEntry } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { INDIMAIL_MALFORMED, INDIMAIL_SRS } from "./indimail-lists.ts";
import { INDIMAIL_AT_HUP, INDIMAIL_AT_START, readBy } from "./moments.ts";
import { SAGREDO_RCPTHOSTS_READERS, SAGREDO_SRS_NUMBER, SRS_READ } from "./srs.ts";

/** How moreipme and notipme are taken apart: by ipme_readipfile(), not by the functions of control.c. */
const OWN_ADDRESS_SYNTAX = {
  en: "One address a line, from its first byte on. A line that begins with # is no address, and so it is skipped.",
  ja: "1 行に 1 つのアドレスを、行の先頭から書きます。# で始まる行はアドレスではないため、読み飛ばされます。",
} as const;

/** IndiMail: a variable that holds no value but the name of the file to read. */
function namesAnotherFile(variable: string): { readonly en: string; readonly ja: string } {
  return {
    en: `${variable} does not hold the value: it names another file.`,
    ja: `${variable} に書くのは値ではなく、代わりに読むファイルの名前です。`,
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
    sources: [
      "qmail-send.c: getcontrols(), rewrite()",
      "sqmail: qmail-todo.c: getcontrols(), rewrite()",
      "indimail: todo-proc.c: regetcontrols()",
    ],
    default: { kind: "me", orElse: "envnoathost" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Host name for envelope recipients that have no @.",
      content:
        "The name is put behind the recipient with an @, before percenthack, locals and virtualdomains are looked at. SIGHUP does not read it again.",
      missing: "The name in control/me is used; without that file too, the word `envnoathost`.",
      empty: "An @ with nothing behind it is added; control/me is not used.",
      malformed: "The line is taken as it is, unchecked. If the file can't be read, qmail-send does not start.",
    },
    ja: {
      purpose: "@ のないエンベロープ受信者に補うホスト名。",
      content: "受信者の後ろに @ とこの名前を付け、それから percenthack、locals、virtualdomains を調べます。SIGHUP では読み直しません。",
      missing: "control/me の名前を使います。それもなければ `envnoathost` という語をそのまま使います。",
      empty: "@ だけが付き、その後ろは空になります。control/me は使われません。",
      malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-send は起動しません。",
    },
    differences: {
      sqmail: { readers: ["qmail-send", "qmail-todo"] },
      sagredo: { readers: ["qmail-send", "qmail-todo"] },
      "qmail-ldap": { readers: ["qmail-send", "qmail-todo"] },
      aqmail: { readers: ["qmail-send", "qmail-todo"] },
      indimail: {
        ...readBy(["qmail-send", "todo-proc", "slowq-send", "qmta-send"], INDIMAIL_AT_HUP),
        en: {
          content:
            "The name is put behind the recipient with an @, before percenthack, locals and virtualdomains are looked at. SIGHUP reads it again.",
        },
        ja: {
          content: "受信者の後ろに @ とこの名前を付け、それから percenthack、locals、virtualdomains を調べます。SIGHUP で読み直します。",
        },
      },
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
    sources: [
      "qmail-send.c: getcontrols(), regetcontrols(), rewrite()",
      "sqmail: qmail-todo.c: getcontrols(), rewrite()",
      "sagredo: qmail-todo.c: getcontrols()",
      "qmail-ldap: rcpthosts.c: rcpthosts_init()",
      "indimail: smtpd.c: smtp_rcpt(), check_sender()",
    ],
    default: { kind: "me" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Domains whose mail is delivered on this host.",
      content:
        "A host name, compared as a whole and without regard to case; `.example.com` and wildcards match nothing. The list is asked after envnoathost and percenthack and before virtualdomains: a domain that stands here is never virtual, not even for a single address. qmail-smtpd does not read it, so the domain has to stand in rcpthosts too.",
      missing:
        "The name in control/me is the only entry. Without control/me, qmail-send exits with 111, saying that it is unable to read controls.",
      empty: "No domain is local: mail for this host's own name goes to virtualdomains or out by SMTP.",
      malformed:
        "Entries are not checked. If the file can't be read, qmail-send does not start; at SIGHUP it logs an alert and keeps the old list.",
      danger:
        "A virtual domain that stands here as well is virtual no more: its mail goes to users and aliases of this host that have the same names, or bounces.",
    },
    ja: {
      purpose: "このホストで配送するメールのドメイン。",
      content:
        "ホスト名を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。`.example.com` やワイルドカードは何にも一致しません。envnoathost と percenthack の後、virtualdomains の前に調べるので、ここにあるドメインは、個々のアドレスも含めて仮想ドメインにはなりません。qmail-smtpd はこのファイルを読まないため、rcpthosts にもドメインを書く必要があります。",
      missing:
        "control/me の名前だけが載っているものとして扱います。control/me もなければ、qmail-send は制御ファイルを読めないとして 111 で終了します。",
      empty: "ローカルのドメインがなくなり、このホスト自身の名前宛のメールも virtualdomains に従うか、SMTP で外へ送られます。",
      malformed:
        "エントリは検査されません。ファイルを読めないと qmail-send は起動せず、SIGHUP の場合は警告をログに残して古いリストを使い続けます。",
      danger:
        "仮想ドメインをここにも書くと仮想ドメインではなくなり、そのメールはこのホストの同名のユーザーやエイリアスに届くか、バウンスします。",
    },
    differences: {
      sqmail: { readers: ["qmail-send", "qmail-todo"] },
      aqmail: { readers: ["qmail-send", "qmail-todo"] },
      sagredo: {
        readers: ["qmail-send", "qmail-todo"],
        en: {
          content:
            "A host name, compared as a whole and without regard to case; `.example.com` and wildcards match nothing. The list is asked after envnoathost and percenthack and before virtualdomains: a domain that stands here is never virtual, not even for a single address. qmail-smtpd does not read it, so the domain has to stand in rcpthosts too. With EXTERNAL_TODO, the default, it is qmail-todo that decides by it; qmail-send passes the SIGHUP on.",
        },
        ja: {
          content:
            "ホスト名を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。`.example.com` やワイルドカードは何にも一致しません。envnoathost と percenthack の後、virtualdomains の前に調べるので、ここにあるドメインは、個々のアドレスも含めて仮想ドメインにはなりません。qmail-smtpd はこのファイルを読まないため、rcpthosts にもドメインを書く必要があります。既定の EXTERNAL_TODO では qmail-todo がこのリストで判定し、SIGHUP は qmail-send から伝えられます。",
        },
      },
      "qmail-ldap": {
        ...readBy(["qmail-send", "qmail-todo", "qmail-smtpd"], { "qmail-send": "HUP to qmail-send", "qmail-todo": "HUP to qmail-send" }),
        en: {
          content:
            "A host name, compared as a whole and without regard to case; `.example.com` and wildcards match nothing. If locals.cdb exists, it is used and this file is not read. A domain that stands here is never virtual. qmail-smtpd accepts mail for these domains too, unless NOLOCAL is set, so they need not stand in rcpthosts.",
          malformed:
            "Entries are not checked. If the file can't be read, qmail-send does not start, and at SIGHUP keeps the old list; qmail-smtpd answers 421 and closes the connection.",
        },
        ja: {
          content:
            "ホスト名を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。`.example.com` やワイルドカードは何にも一致しません。locals.cdb があればそちらが使われ、このファイルは読まれません。ここにあるドメインは仮想ドメインにはなりません。NOLOCAL が設定されていない限り、qmail-smtpd もこれらのドメイン宛のメールを受け付けるので、rcpthosts に書く必要はありません。",
          malformed:
            "エントリは検査されません。ファイルを読めないと qmail-send は起動せず、SIGHUP の場合は古いリストを使い続けます。qmail-smtpd は 421 を返して接続を切ります。",
        },
      },
      indimail: {
        ...readBy(["qmail-send", "todo-proc", "slowq-send", "qmta-send", "qmail-smtpd"], INDIMAIL_AT_HUP),
        en: {
          content:
            "A host name, compared as a whole and without regard to case; `.example.com` and wildcards match nothing. The list is asked after envnoathost and percenthack and before virtualdomains: a domain that stands here is never virtual, not even for a single address. qmail-smtpd reads it too, for the checks that CHECKRECIPIENT and CHECKSENDER turn on; what it accepts is still decided by rcpthosts.",
        },
        ja: {
          content:
            "ホスト名を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。`.example.com` やワイルドカードは何にも一致しません。envnoathost と percenthack の後、virtualdomains の前に調べるので、ここにあるドメインは、個々のアドレスも含めて仮想ドメインにはなりません。qmail-smtpd も CHECKRECIPIENT や CHECKSENDER による確認のために読みますが、受け付けるかどうかは rcpthosts で決まります。",
        },
      },
    },
  },
  {
    name: "locals.cdb",
    category: "routing",
    reader: "cdb",
    dialects: ["qmail-ldap"],
    readers: ["qmail-send", "qmail-todo", "qmail-smtpd"],
    sources: [
      "qmail-ldap: qmail-todo.c: getcontrols(), rewrite()",
      "qmail-ldap: rcpthosts.c: rcpthosts_init()",
      "qmail-ldap: Makefile.cdb",
    ],
    default: { kind: "file", name: "locals" },
    takesEffect: "at once",
    compiler: "qmail-cdb",
    en: {
      purpose: "The compiled form of locals, for long lists.",
      content:
        "Made from locals by qmail-cdb, or by `make` in the control directory. While it exists, locals itself is not read: an edit there counts only once this file has been made anew. A new cdb is used from the next look-up on; that the file has appeared or gone is noticed at the start and at SIGHUP only.",
      missing: "locals is read instead.",
      malformed:
        "qmail-smtpd answers 421 and closes the connection. New messages can't be sorted and wait in the queue, with `out of memory` in the log.",
    },
    ja: {
      purpose: "locals を変換したもの。件数が多いときに使います。",
      content:
        "locals から qmail-cdb で、または control ディレクトリの `make` で作ります。このファイルがある間、locals は読まれません。locals を編集しても、作り直すまでは反映されません。作り直したものは次の検索から使われますが、ファイルの有無の変化は起動時と SIGHUP のときにしか調べられません。",
      missing: "代わりに locals を読みます。",
      malformed:
        "qmail-smtpd は 421 を返して接続を切ります。新しいメールは振り分けられずにキューで待ち、ログには `out of memory` が残ります。",
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
    sources: ["indimail: qmail-queue.c: read_control(), main()"],
    default: { kind: "none" },
    takesEffect: "next message",
    environment: "LOGHEADERS",
    en: {
      purpose: "Header fields that qmail-queue copies to a log.",
      content:
        "The beginning of a header line, without regard to case: `Received` also takes `Received-SPF:`. Continuation lines go along. The lines are written to the file descriptor whose number stands in LOGHEADERFD; without that variable nothing is logged. LOGHEADERS names another file; set to nothing, it turns the file off, as FASTQUEUE does.",
      missing: "No header is logged.",
      empty: "No header is logged.",
      malformed: "An entry that begins no header line does nothing. If the file can't be read, qmail-queue does not take the message.",
    },
    ja: {
      purpose: "qmail-queue がログに写すヘッダーフィールド。",
      content:
        "ヘッダー行の先頭部分を、大文字と小文字を区別せずに書きます。`Received` は `Received-SPF:` にも一致します。継続行も一緒に記録されます。出力先は LOGHEADERFD に書いた番号のファイル記述子で、この変数がなければ何も記録されません。LOGHEADERS で別のファイルを指定でき、空にすると無効になります。FASTQUEUE を設定した場合も読まれません。",
      missing: "ヘッダーは記録されません。",
      empty: "ヘッダーは記録されません。",
      malformed: "どのヘッダー行の先頭とも一致しないエントリは働きません。ファイルを読めないと、qmail-queue はメールを受け取りません。",
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
      purpose: "Which envelope senders each relay client may use.",
      content:
        "A line is a client, an & and a list of senders with commas between them: `192.0.2.&example.com,joe@example.org`. The client is a user name, user@address, an address, its beginning up to a dot or colon, or = and a host name; `192.0.2.1-9` is a range, CIDR is not known. A sender fits if it ends with one of the strings; nothing behind the & lets every sender pass. It is used only with LOCALMFCHECK=`!`, through mailfromrules.cdb.",
      missing: "qmail-mfrules exits with 111, and an existing mailfromrules.cdb stays in force.",
      empty: "A cdb without rules is written: every sender of a relay client but the null sender is refused.",
      malformed:
        "A line without &, a line of blanks only, or a list whose last sender has fewer than three characters makes qmail-mfrules exit with 100; the old cdb stays in force.",
    },
    ja: {
      purpose: "中継を許したクライアントごとに、使ってよいエンベロープ送信者を決めます。",
      content:
        "1 行は、クライアント、&、カンマで区切った送信者の並びです (`192.0.2.&example.com,joe@example.org`)。クライアントには、ユーザー名、user@アドレス、IP アドレス、ドットやコロンまでの先頭部分、= に続くホスト名を書けます。`192.0.2.1-9` は範囲になりますが、CIDR は使えません。送信者の末尾がいずれかの文字列と一致すれば許可され、& の後ろが空ならどの送信者も許可されます。LOCALMFCHECK=`!` のときだけ、mailfromrules.cdb を通して使われます。",
      missing: "qmail-mfrules は 111 で終了し、既存の mailfromrules.cdb が使われ続けます。",
      empty: "規則のない cdb が作られ、中継クライアントの送信者は、空の送信者を除いてすべて拒否されます。",
      malformed:
        "& のない行、空白だけの行、最後の送信者が 3 文字に満たない行があると、qmail-mfrules は 100 で終了し、古い cdb が使われ続けます。",
    },
  },
  {
    name: "mailfromrules.cdb",
    category: "relay",
    reader: "cdb",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-mfrules(8)",
    sources: ["sqmail: qmail-smtpd.c: setup(), localaddr(), smtp_rcpt()", "sqmail: mfrules.c: mfrules()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    compiler: "qmail-mfrules",
    en: {
      purpose: "The compiled mailfromrules, by which qmail-smtpd checks the senders of relay clients.",
      content:
        "Opened only if LOCALMFCHECK is `!`, and asked only for clients that may relay. A sender that no rule allows is refused with 553 at RCPT; the null sender always passes.",
      missing: "The domain of the sender is looked up in rcpthosts instead. The same happens if the file can't be opened.",
      empty: "A file of 0 bytes is no cdb: every sender of a relay client but the null sender is refused with 553.",
      malformed: "A damaged file makes the look-up fail, and the sender is refused with 553.",
    },
    ja: {
      purpose: "mailfromrules を変換したもの。qmail-smtpd が中継クライアントの送信者を確かめるのに使います。",
      content:
        "LOCALMFCHECK が `!` のときだけ開かれ、中継を許されたクライアントについてだけ調べられます。どの規則でも許可されない送信者は、RCPT のときに 553 で拒否されます。空の送信者は常に許可されます。",
      missing: "代わりに、送信者のドメインが rcpthosts にあるかどうかを調べます。ファイルを開けない場合も同じです。",
      empty: "0 バイトのファイルは cdb ではなく、中継クライアントの送信者は、空の送信者を除いてすべて 553 で拒否されます。",
      malformed: "壊れていると検索に失敗し、送信者は 553 で拒否されます。",
    },
    differences: { aqmail: AQMAIL_TAKES_NO_MAIL },
  },
  {
    name: "moreipme",
    category: "routing",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "indimail"],
    ...readBy(["qmail-remote", "qmail-smtpd"]),
    sources: ["sagredo: ipme.c: ipme_init(), ipme_readipfile()", "indimail: ipme.c: ipme_init(), ipme_readipfile()"],
    default: { kind: "none" },
    en: {
      purpose: "IP addresses that count as this host's own although no interface has them, as behind NAT or a port forward.",
      syntax: OWN_ADDRESS_SYNTAX.en,
      content:
        "If the best MX of a domain has such an address, qmail-remote takes the mail for a loop and bounces it, unless smtproutes or authsenders has a route for it; qmail-smtpd takes user@[address] for localiphost. 127.0.0.0/8 and 0.0.0.0 count as own without being listed. A line is an IPv4 address, with a netmask in dotted form if need be: `192.0.2.0/255.255.255.0`. IPv6 addresses and prefix lengths such as /24 are not understood, and the line is skipped. What follows an address is ignored. The last byte of every line is cut off: a last line without a newline loses its final digit.",
      missing: "No addresses are added to those of the interfaces.",
      empty: "As if the file did not exist.",
      malformed: "A line that is no address is skipped without a word. A file that can't be read counts as missing.",
    },
    ja: {
      purpose: "NAT やポート転送の内側などで、インターフェースにはなくても自ホストのものとみなす IP アドレス。",
      syntax: OWN_ADDRESS_SYNTAX.ja,
      content:
        "ドメインの最優先の MX がこのアドレスだと、qmail-remote はループとみなしてメールをバウンスします。ただし smtproutes や authsenders に経路があれば別です。qmail-smtpd は user@[アドレス] を localiphost 宛とみなします。127.0.0.0/8 と 0.0.0.0 は、書かなくても自ホストのものとみなされます。1 行に IPv4 アドレスを書き、ドット形式のネットマスクを付けられます (`192.0.2.0/255.255.255.0`)。IPv6 アドレスや /24 のようなプレフィックス長は解釈できず、その行は無視されます。アドレスの後ろの文字も無視されます。各行の最後の 1 バイトは必ず切り捨てられるため、最終行に改行がないと末尾の数字が失われます。",
      missing: "インターフェースのアドレスのほかに加わるものはありません。",
      empty: "ファイルがない場合と同じです。",
      malformed: "アドレスでない行は何も言わずに無視されます。ファイルを読めない場合は、ないものとして扱われます。",
    },
    differences: {
      indimail: {
        manual: "qmail-remote(8)",
        en: {
          content:
            "An IPv4 or IPv6 address, without a netmask. An address that also stands in notipme is not added. What follows an address is ignored. The last byte of every line is cut off: a last line without a newline loses its final digit.",
        },
        ja: {
          content:
            "IPv4 か IPv6 のアドレスを、ネットマスクなしで書きます。notipme にもあるアドレスは加えられません。アドレスの後ろの文字は無視されます。各行の最後の 1 バイトは必ず切り捨てられるため、最終行に改行がないと末尾の数字が失われます。",
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
    sources: ["qmail-newmrh.c: main()", "rcpthosts.c: rcpthosts()", "indimail: qmail-cdb.c: main()"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "qmail-newmrh",
    en: {
      purpose: "More domains for rcpthosts, as the text from which morercpthosts.cdb is made.",
      content:
        "The same entries as in rcpthosts: a host name, or a dot and a domain. qmail-newmrh makes them lower-case. qmail-smtpd reads only morercpthosts.cdb, and that only if rcpthosts exists.",
      missing: "qmail-newmrh exits with 111, and an existing morercpthosts.cdb stays in force.",
      empty: "qmail-newmrh writes a cdb without entries.",
      malformed: "Entries are not checked. If the file can't be read, qmail-newmrh exits with 111 and the old cdb stays in force.",
    },
    ja: {
      purpose: "rcpthosts に追加するドメイン。morercpthosts.cdb の元になるテキストです。",
      content:
        "エントリは rcpthosts と同じで、ホスト名か、ドットで始まるドメインです。qmail-newmrh が小文字に変えます。qmail-smtpd が読むのは morercpthosts.cdb だけで、それも rcpthosts がある場合に限ります。",
      missing: "qmail-newmrh は 111 で終了し、既存の morercpthosts.cdb が使われ続けます。",
      empty: "qmail-newmrh はエントリのない cdb を作ります。",
      malformed: "エントリは検査されません。ファイルを読めないと qmail-newmrh は 111 で終了し、古い cdb が使われ続けます。",
    },
    differences: {
      "qmail-ldap": {
        en: {
          content:
            "The same entries as in rcpthosts: a host name, or a dot and a domain. qmail-newmrh makes them lower-case. qmail-smtpd reads only morercpthosts.cdb, and does so without rcpthosts too, but not if there is an rcpthosts.cdb.",
        },
        ja: {
          content:
            "エントリは rcpthosts と同じで、ホスト名か、ドットで始まるドメインです。qmail-newmrh が小文字に変えます。qmail-smtpd が読むのは morercpthosts.cdb だけです。rcpthosts がなくても読みますが、rcpthosts.cdb があれば読みません。",
        },
      },
      indimail: {
        readers: ["qmail-cdb"],
        manual: "qmail-cdb(8)",
        takesEffect: "compile, next connection",
        compiler: "qmail-cdb",
        en: {
          content:
            "The same entries as in rcpthosts: a host name, or a dot and a domain. There is no qmail-newmrh: `qmail-cdb morercpthosts` makes them lower-case and compiles them. It may rename the text to morercpthosts.bak, in later versions only with -m. qmail-smtpd reads only morercpthosts.cdb, and that only if rcpthosts exists.",
          missing: "qmail-cdb does nothing and exits with 0; an existing morercpthosts.cdb stays in force.",
          empty: "qmail-cdb writes a cdb without entries.",
          malformed: "Entries are not checked. If the file can't be read, qmail-cdb exits with 111 and the old cdb stays in force.",
        },
        ja: {
          content:
            "エントリは rcpthosts と同じで、ホスト名か、ドットで始まるドメインです。qmail-newmrh はなく、`qmail-cdb morercpthosts` が小文字に変えて変換します。元のテキストは morercpthosts.bak に改名されることがあります (新しいバージョンでは -m を付けた場合だけ)。qmail-smtpd が読むのは morercpthosts.cdb だけで、それも rcpthosts がある場合に限ります。",
          missing: "qmail-cdb は何もせず 0 で終了し、既存の morercpthosts.cdb が使われ続けます。",
          empty: "qmail-cdb はエントリのない cdb を作ります。",
          malformed: "エントリは検査されません。ファイルを読めないと qmail-cdb は 111 で終了し、古い cdb が使われ続けます。",
        },
      },
      eqmail: {
        en: {
          content:
            "A host name for each domain. The file is etc/morercpthosts. Unlike in rcpthosts, only the whole domain of the recipient is looked up in the cdb: an entry `.example.net` covers no subdomain.",
          danger:
            "qmail-newmrh of eQmail 1.11 never ends if the file has an entry: it goes on writing morercpthosts.tmp, and the cdb is not replaced. It has to be made by another program.",
        },
        ja: {
          content:
            "ドメインごとにホスト名を書きます。ファイルは etc/morercpthosts です。rcpthosts と違い、cdb では受信者のドメイン全体だけを検索するので、`.example.net` というエントリはサブドメインに効きません。",
          danger:
            "eQmail 1.11 の qmail-newmrh は、エントリがあると終了しません。morercpthosts.tmp に書き続け、cdb は置き換わらないため、別のプログラムで作る必要があります。",
        },
      },
      aqmail: {
        en: {
          content:
            "A host name for each domain; qmail-newmrh makes it lower-case. The file is etc/morercpthosts. Unlike in rcpthosts, only the whole domain of the recipient is looked up in the cdb: an entry `.example.net` covers no subdomain.",
        },
        ja: {
          content:
            "ドメインごとにホスト名を書き、qmail-newmrh が小文字に変えます。ファイルは etc/morercpthosts です。rcpthosts と違い、cdb では受信者のドメイン全体だけを検索するので、`.example.net` というエントリはサブドメインに効きません。",
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
    sources: ["rcpthosts.c: rcpthosts_init(), rcpthosts()", "qmail-newmrh.c: main()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    compiler: "qmail-newmrh",
    en: {
      purpose: "The compiled morercpthosts: domains that are accepted in addition to rcpthosts.",
      content:
        "Asked after rcpthosts has not matched, for the domain of the recipient and for each of its ends that begin with a dot. Opened only if rcpthosts exists.",
      missing: "There are no further domains.",
    },
    ja: {
      purpose: "morercpthosts を変換したもの。rcpthosts のほかに受け付けるドメインです。",
      content:
        "rcpthosts に一致しなかったとき、受信者のドメイン全体と、ドットから始まる末尾部分のそれぞれを検索します。rcpthosts がある場合だけ開かれます。",
      missing: "追加のドメインはありません。",
    },
    differences: {
      sagredo: readBy(SAGREDO_RCPTHOSTS_READERS),
      indimail: { compiler: "qmail-cdb", manual: "qmail-cdb(8)" },
      "qmail-ldap": {
        en: {
          content:
            "Asked after locals and rcpthosts have not matched, for the domain of the recipient and for each of its ends that begin with a dot. Opened without rcpthosts too, but not if there is an rcpthosts.cdb.",
        },
        ja: {
          content:
            "locals と rcpthosts に一致しなかったとき、受信者のドメイン全体と、ドットから始まる末尾部分のそれぞれを検索します。rcpthosts がなくても開かれますが、rcpthosts.cdb があれば開かれません。",
        },
      },
      eqmail: {
        en: {
          content:
            "Asked after rcpthosts has not matched, for the whole domain of the recipient only: entries that begin with a dot cover no subdomain. Opened only if rcpthosts exists.",
        },
        ja: {
          content:
            "rcpthosts に一致しなかったとき、受信者のドメイン全体だけを検索します。ドットで始まるエントリはサブドメインに効きません。rcpthosts がある場合だけ開かれます。",
        },
      },
      aqmail: {
        en: {
          content:
            "Asked after rcpthosts has not matched, for the whole domain of the recipient only: entries that begin with a dot cover no subdomain. Opened only if rcpthosts exists.",
          ...AQMAIL_TAKES_NO_MAIL.en,
        },
        ja: {
          content:
            "rcpthosts に一致しなかったとき、受信者のドメイン全体だけを検索します。ドットで始まるエントリはサブドメインに効きません。rcpthosts がある場合だけ開かれます。",
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
    sources: ["sagredo: ipme.c: ipme_is(), ipme_match()", "indimail: ipme.c: ipme_append_unless()"],
    default: { kind: "none" },
    en: {
      purpose: "IP addresses of this machine that belong to another mail server on it and are not to be taken for qmail's own.",
      syntax: OWN_ADDRESS_SYNTAX.en,
      content:
        "Written as in moreipme: an IPv4 address, with a dotted netmask if need be. Where an address fits here and among the own ones, the longer netmask decides, and this file if they are equally long. The last byte of every line is cut off.",
      missing: "All addresses of the interfaces count as own.",
      empty: "As if the file did not exist.",
      malformed: "A line that is no address is skipped without a word. A file that can't be read counts as missing.",
      danger: "With qmail's own address in it, mail whose MX is this host is no longer noticed as a loop.",
    },
    ja: {
      purpose: "このマシンにあっても、別のメールサーバーのもので、qmail 自身のものとみなさない IP アドレス。",
      syntax: OWN_ADDRESS_SYNTAX.ja,
      content:
        "moreipme と同じく、IPv4 アドレスに、必要ならドット形式のネットマスクを付けて書きます。自分のアドレスとここの両方に当てはまるときは、ネットマスクの長いほうが優先され、同じ長さならこのファイルが優先されます。各行の最後の 1 バイトは必ず切り捨てられます。",
      missing: "インターフェースのアドレスはすべて自分のものとみなされます。",
      empty: "ファイルがない場合と同じです。",
      malformed: "アドレスでない行は何も言わずに無視されます。ファイルを読めない場合は、ないものとして扱われます。",
      danger: "qmail 自身のアドレスを書くと、MX がこのホストを指すメールのループに気付けなくなります。",
    },
    differences: {
      indimail: {
        manual: "qmail-remote(8)",
        en: {
          content:
            "An IPv4 or IPv6 address, without a netmask. An address that stands here is not counted as own, not even if it stands in moreipme. The last byte of every line is cut off.",
        },
        ja: {
          content:
            "IPv4 か IPv6 のアドレスを、ネットマスクなしで書きます。ここにあるアドレスは、moreipme にあっても自分のものとはみなされません。各行の最後の 1 バイトは必ず切り捨てられます。",
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
    sources: [
      "qmail-send.c: getcontrols(), rewrite()",
      "sqmail: qmail-todo.c: getcontrols(), rewrite()",
      "indimail: smtpd.c: addrrelay()",
      "qmail-ldap: qmail-smtpd.c: relayprobe()",
    ],
    default: { kind: "none" },
    takesEffect: "restart qmail-send",
    en: {
      purpose: "Domains for which user%other.example@domain means user@other.example.",
      content:
        "A host name, compared as a whole and without regard to case. The last % of the local part becomes the @, again and again while the new domain stands here too; then locals and virtualdomains are asked. SIGHUP does not read the file again.",
      missing: "Per cent signs mean nothing.",
      empty: "Per cent signs mean nothing.",
      malformed: "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, qmail-send does not start.",
      danger:
        "A domain that stands here and in rcpthosts is an open relay: qmail-smtpd accepts `user%victim.example@domain` from anybody, and it goes out to user@victim.example.",
    },
    ja: {
      purpose: "user%other.example@domain を user@other.example と解釈するドメイン。",
      content:
        "ホスト名を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。ローカルパートの最後の % が @ に変わり、新しいドメインもここにあれば繰り返されます。その後で locals と virtualdomains を調べます。SIGHUP では読み直しません。",
      missing: "% に特別な意味はありません。",
      empty: "% に特別な意味はありません。",
      malformed: "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと、qmail-send は起動しません。",
      danger:
        "ここと rcpthosts の両方にあるドメインはオープンリレーになります。qmail-smtpd は `user%victim.example@domain` を誰からでも受け付け、メールは user@victim.example へ送られます。",
    },
    differences: {
      sqmail: { readers: ["qmail-send", "qmail-todo"] },
      sagredo: { readers: ["qmail-send", "qmail-todo"] },
      aqmail: { readers: ["qmail-send", "qmail-todo"] },
      "qmail-ldap": {
        readers: ["qmail-send", "qmail-todo"],
        en: {
          danger:
            "A domain that stands here and that qmail-smtpd accepts (rcpthosts, locals) is an open relay: `user%victim.example@domain` from anybody goes out to user@victim.example. With BLOCKRELAYPROBE set, qmail-smtpd refuses such recipients.",
        },
        ja: {
          danger:
            "ここにあって qmail-smtpd が受け付けるドメイン (rcpthosts、locals) はオープンリレーになり、誰からの `user%victim.example@domain` も user@victim.example へ送られます。BLOCKRELAYPROBE を設定すれば、qmail-smtpd はこのような宛先を拒否します。",
        },
      },
      indimail: {
        ...readBy(["qmail-send", "todo-proc", "slowq-send", "qmta-send"], INDIMAIL_AT_START),
        en: {
          malformed:
            "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, qmail-send does not start.",
          danger:
            "Mail that comes in otherwise than through qmail-smtpd is sent on to the domain behind the per cent sign. qmail-smtpd itself refuses recipients with a % before the @ (550), even from clients that may relay.",
        },
        ja: {
          malformed: "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと、qmail-send は起動しません。",
          danger:
            "qmail-smtpd を通らずに入ったメールは、% の後ろのドメインへ転送されます。qmail-smtpd 自身は、@ の前に % のある宛先を、中継を許したクライアントからのものでも 550 で拒否します。",
        },
      },
    },
  },
  {
    name: "qmail-imapd.rules",
    category: "relay",
    reader: "tcp-rules",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["tcprules"],
    manual: "tcprules(1)",
    sources: ["qmail-ldap: Makefile.cdb", "qmail-ldap: qmail-imapd.sh"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "tcprules",
    en: {
      purpose: "Which clients may connect to the IMAP service.",
      content:
        "Rules for tcpserver. `make` in the control directory compiles them to qmail-imapd.cdb, which the run script of the service uses.",
      missing: "There is nothing to compile; a qmail-imapd.cdb that exists stays in force.",
    },
    ja: {
      purpose: "IMAP サービスに接続できるクライアント。",
      content:
        "tcpserver の規則です。control ディレクトリの `make` で qmail-imapd.cdb に変換され、サービスの run スクリプトがそれを使います。",
      missing: "変換するものがなく、既存の qmail-imapd.cdb が使われ続けます。",
    },
  },
  {
    name: "qmail-pop3d.rules",
    category: "relay",
    reader: "tcp-rules",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["tcprules"],
    manual: "tcprules(1)",
    sources: ["qmail-ldap: Makefile.cdb", "qmail-ldap: qmail-pop3d.rules", "qmail-ldap: qmail-pop3d.sh"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "tcprules",
    en: {
      purpose: "Which clients may connect to the POP3 service.",
      content:
        "Rules for tcpserver; the sample allows everybody. `make` in the control directory compiles them to qmail-pop3d.cdb, which the run script of the service uses.",
      missing: "There is nothing to compile; a qmail-pop3d.cdb that exists stays in force.",
    },
    ja: {
      purpose: "POP3 サービスに接続できるクライアント。",
      content:
        "tcpserver の規則です。付属の見本はすべての接続を許可します。control ディレクトリの `make` で qmail-pop3d.cdb に変換され、サービスの run スクリプトがそれを使います。",
      missing: "変換するものがなく、既存の qmail-pop3d.cdb が使われ続けます。",
    },
  },
  {
    name: "qmail-qmqpd.rules",
    category: "relay",
    reader: "tcp-rules",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["tcprules"],
    manual: "tcprules(1)",
    sources: [
      "qmail-ldap: Makefile.cdb",
      "qmail-ldap: qmail-qmqpd.rules",
      "qmail-ldap: qmail-qmqpd.sh",
      "qmail-ldap: qmail-qmqpd.c: main()",
    ],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "tcprules",
    en: {
      purpose: "Which hosts may hand over mail by QMQP.",
      content:
        "Rules for tcpserver; the sample denies everybody. `make` in the control directory compiles them to qmail-qmqpd.cdb, which the run script of the service uses.",
      missing: "There is nothing to compile; a qmail-qmqpd.cdb that exists stays in force.",
      danger: "qmail-qmqpd checks neither sender nor recipient: whoever may connect may relay to anywhere.",
    },
    ja: {
      purpose: "QMQP でメールを渡してよいホスト。",
      content:
        "tcpserver の規則です。付属の見本はすべての接続を拒否します。control ディレクトリの `make` で qmail-qmqpd.cdb に変換され、サービスの run スクリプトがそれを使います。",
      missing: "変換するものがなく、既存の qmail-qmqpd.cdb が使われ続けます。",
      danger: "qmail-qmqpd は送信者も宛先も確かめません。接続できる相手は、どこへでも中継できます。",
    },
  },
  {
    name: "qmail-smtpd.rules",
    category: "relay",
    reader: "tcp-rules",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["tcprules"],
    manual: "tcprules(1)",
    sources: ["qmail-ldap: Makefile.cdb", "qmail-ldap: qmail-smtpd.rules", "qmail-ldap: qmail-smtpd.sh"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "tcprules",
    en: {
      purpose: "Which clients may connect by SMTP, and with which settings; above all, who may relay.",
      content:
        "Rules for tcpserver; the sample sets RELAYCLIENT for 192.168.0. and allows everybody else without it. `make` in the control directory compiles them to qmail-smtpd.cdb, which the run script of the service uses.",
      missing: "There is nothing to compile; a qmail-smtpd.cdb that exists stays in force.",
      danger: "RELAYCLIENT on a broad prefix, or on the empty address, makes an open relay.",
    },
    ja: {
      purpose: "SMTP で接続できるクライアントと、その設定。中継を許す相手もここで決めます。",
      content:
        "tcpserver の規則です。付属の見本は 192.168.0. に RELAYCLIENT を設定し、ほかは設定なしで許可します。control ディレクトリの `make` で qmail-smtpd.cdb に変換され、サービスの run スクリプトがそれを使います。",
      missing: "変換するものがなく、既存の qmail-smtpd.cdb が使われ続けます。",
      danger: "広い範囲のアドレスや空のアドレスに RELAYCLIENT を設定すると、オープンリレーになります。",
    },
  },
  {
    name: "rcpthosts",
    category: "relay",
    reader: "list",
    entries: "host",
    dialects: DIALECTS,
    readers: ["qmail-smtpd", "qmail-qmtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["rcpthosts.c: rcpthosts_init(), rcpthosts()", "qmail-smtpd.c: addrallowed()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Domains to which anybody may send mail through this server.",
      content:
        "A host name matches mail to that host. An entry that begins with a dot matches every name that ends with it, but not the name without the dot. Case does not matter; there are no wildcards. A recipient without @ is always accepted. Clients with RELAYCLIENT may send to any domain.",
      missing: "Every recipient is accepted from everybody: the server is an open relay. morercpthosts.cdb is then not even opened.",
      empty: "Every recipient with a domain is refused, unless RELAYCLIENT is set or morercpthosts.cdb lists the domain.",
      malformed:
        "Entries are not checked: `user@example.com`, `@example.com` and `*.example.com` match no domain. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
      danger: "An entry such as `.com` relays for strangers to everything below it; a missing or misspelt file relays to everywhere.",
    },
    ja: {
      purpose: "誰からでもこのサーバーで受け付ける宛先ドメイン。",
      content:
        "ホスト名は、そのホスト宛のメールに一致します。ドットで始まるエントリは、それで終わるすべての名前に一致しますが、ドットを除いた名前そのものには一致しません。大文字と小文字は区別されず、ワイルドカードはありません。@ のない宛先は常に受け付けます。RELAYCLIENT が設定されたクライアントは、どのドメインへも送れます。",
      missing: "すべての宛先を誰からでも受け付けるオープンリレーになります。morercpthosts.cdb は開かれもしません。",
      empty:
        "RELAYCLIENT が設定されているか、morercpthosts.cdb にドメインが載っている場合を除き、ドメインの付いた宛先はすべて拒否されます。",
      malformed:
        "エントリは検査されず、`user@example.com`、`@example.com`、`*.example.com` はどのドメインにも一致しません。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
      danger:
        "`.com` のようなエントリがあると、その下のすべての宛先へ第三者のメールを中継します。ファイルがない場合や名前を書き間違えた場合は、あらゆる宛先へ中継します。",
    },
    differences: {
      sqmail: {
        en: {
          content:
            "A host name matches mail to that host. An entry that begins with a dot matches every name that ends with it, but not the name without the dot. Case does not matter; there are no wildcards. A recipient without @ is always accepted. The list is asked before badmailfrom and badrcptto, and not for clients that may relay.",
        },
        ja: {
          content:
            "ホスト名は、そのホスト宛のメールに一致します。ドットで始まるエントリは、それで終わるすべての名前に一致しますが、ドットを除いた名前そのものには一致しません。大文字と小文字は区別されず、ワイルドカードはありません。@ のない宛先は常に受け付けます。badmailfrom や badrcptto より先に調べられ、中継を許したクライアントについては調べられません。",
        },
      },
      sagredo: {
        ...readBy(SAGREDO_RCPTHOSTS_READERS),
        sources: ["sagredo: rcpthosts.c: rcpthosts()", "sagredo: chkuser.c", "sagredo: srs.c: srsforward()"],
        en: {
          content:
            "A host name matches mail to that host. An entry that begins with a dot matches every name that ends with it, but not the name without the dot. Case does not matter; there are no wildcards. A recipient without @ is accepted, unless chkuser is on (CHKUSER_START), which refuses it. badhelo, badmailfrom and badrcptto decide first, and a recipient in validrcptto is accepted whatever this list says. SRS also uses it: senders in these domains are not rewritten.",
          empty:
            "Every recipient with a domain is refused, unless RELAYCLIENT is set, morercpthosts.cdb lists the domain or validrcptto the recipient.",
        },
        ja: {
          content:
            "ホスト名は、そのホスト宛のメールに一致します。ドットで始まるエントリは、それで終わるすべての名前に一致しますが、ドットを除いた名前そのものには一致しません。大文字と小文字は区別されず、ワイルドカードはありません。@ のない宛先は受け付けますが、chkuser が有効なら (CHKUSER_START) 拒否されます。badhelo、badmailfrom、badrcptto の判定が先で、validrcptto にある受信者はこのリストに関係なく受け付けられます。SRS もこのリストを使い、これらのドメインの送信者は書き換えません。",
          empty:
            "RELAYCLIENT が設定されているか、morercpthosts.cdb にドメインが、または validrcptto に受信者が載っている場合を除き、ドメインの付いた宛先はすべて拒否されます。",
        },
      },
      "qmail-ldap": {
        sources: ["qmail-ldap: rcpthosts.c: rcpthosts_init(), rcpthosts()", "qmail-ldap: qmail-smtpd.c: smtp_rcpt()"],
        en: {
          content:
            "A host name matches mail to that host; an entry that begins with a dot matches every name that ends with it, but not the name without the dot. The domains in locals (or locals.cdb) are accepted too, unless NOLOCAL is set. If rcpthosts.cdb exists, it is used instead of this file and of morercpthosts.cdb. Clients with RELAYCLIENT may send to any domain.",
          missing:
            "Nothing is accepted on its account: locals (unless NOLOCAL is set) and morercpthosts.cdb decide. The server does not become an open relay.",
          empty:
            "Every recipient with a domain is refused, unless RELAYCLIENT is set, morercpthosts.cdb lists the domain, or it is in locals and NOLOCAL is not set.",
          danger: "An entry such as `.com` relays for strangers to everything below it.",
        },
        ja: {
          content:
            "ホスト名はそのホスト宛のメールに、ドットで始まるエントリはそれで終わるすべての名前に一致しますが、ドットを除いた名前そのものには一致しません。NOLOCAL が設定されていない限り、locals (または locals.cdb) のドメインも受け付けます。rcpthosts.cdb があれば、このファイルと morercpthosts.cdb の代わりに使われます。RELAYCLIENT が設定されたクライアントは、どのドメインへも送れます。",
          missing:
            "このファイルによって受け付けるものはなく、locals (NOLOCAL が設定されていない場合) と morercpthosts.cdb で決まります。オープンリレーにはなりません。",
          empty:
            "RELAYCLIENT が設定されているか、morercpthosts.cdb にドメインが載っているか、NOLOCAL なしで locals にある場合を除き、ドメインの付いた宛先はすべて拒否されます。",
          danger: "`.com` のようなエントリがあると、その下のすべての宛先へ第三者のメールを中継します。",
        },
      },
      indimail: {
        sources: ["indimail: rcpthosts.c: rcpthosts_init(), rcpthosts()", "indimail: smtpd.c: smtp_rcpt()"],
        en: {
          content:
            "A host name matches mail to that host. An entry that begins with a dot matches every name that ends with it, but not the name without the dot. Case does not matter; there are no wildcards. A recipient with @, % or ! in its local part is refused first (550), even from clients that may relay. With AUTH_ALL, and for senders in authdomains, the list counts as not matched. Domains for ETRN and ATRN have to stand here too. The recipient is put into the envelope in lower case.",
          missing:
            "Unless AUTH_ALL is set, every recipient is accepted from everybody, except from senders in authdomains: the server is an open relay. morercpthosts.cdb is then not even opened.",
          empty: "Every recipient with a domain is refused, unless the client may relay or morercpthosts.cdb lists the domain.",
          malformed:
            "Entries are not checked: `user@example.com`, `@example.com` and `*.example.com` match no domain. If the file can't be read, qmail-smtpd answers 451.",
        },
        ja: {
          content:
            "ホスト名は、そのホスト宛のメールに一致します。ドットで始まるエントリは、それで終わるすべての名前に一致しますが、ドットを除いた名前そのものには一致しません。大文字と小文字は区別されず、ワイルドカードはありません。ローカルパートに @、%、! のある宛先は、中継を許したクライアントからのものでも先に 550 で拒否されます。AUTH_ALL を設定した場合と、送信者が authdomains にある場合は、どの宛先も一致しないものとして扱われます。ETRN や ATRN で使うドメインもここに書く必要があります。エンベロープに入る受信者は小文字になります。",
          missing:
            "AUTH_ALL が設定されていなければ、authdomains にある送信者を除き、すべての宛先を誰からでも受け付けるオープンリレーになります。morercpthosts.cdb は開かれもしません。",
          empty: "中継を許したクライアントか、morercpthosts.cdb にあるドメインの場合を除き、ドメインの付いた宛先はすべて拒否されます。",
          malformed:
            "エントリは検査されず、`user@example.com`、`@example.com`、`*.example.com` はどのドメインにも一致しません。ファイルを読めないと、qmail-smtpd は 451 を返します。",
        },
      },
      eqmail: {
        en: {
          content:
            "The file is etc/rcpthosts. A host name matches mail to that host. An entry that begins with a dot matches every name that ends with it, but not the name without the dot. Case does not matter; there are no wildcards. A recipient without @ is always accepted. Clients with RELAYCLIENT may send to any domain.",
        },
        ja: {
          content:
            "ファイルは etc/rcpthosts です。ホスト名は、そのホスト宛のメールに一致します。ドットで始まるエントリは、それで終わるすべての名前に一致しますが、ドットを除いた名前そのものには一致しません。大文字と小文字は区別されず、ワイルドカードはありません。@ のない宛先は常に受け付けます。RELAYCLIENT が設定されたクライアントは、どのドメインへも送れます。",
        },
      },
      aqmail: {
        en: {
          content:
            "The file is etc/rcpthosts. A host name matches mail to that host. An entry that begins with a dot matches every name that ends with it, but not the name without the dot. Case does not matter; there are no wildcards. A recipient without @ is always accepted. The list is not asked for clients that may relay.",
          ...AQMAIL_TAKES_NO_MAIL.en,
        },
        ja: {
          content:
            "ファイルは etc/rcpthosts です。ホスト名は、そのホスト宛のメールに一致します。ドットで始まるエントリは、それで終わるすべての名前に一致しますが、ドットを除いた名前そのものには一致しません。大文字と小文字は区別されず、ワイルドカードはありません。@ のない宛先は常に受け付けます。中継を許したクライアントについては調べられません。",
          ...AQMAIL_TAKES_NO_MAIL.ja,
        },
      },
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
        "Made from rcpthosts by qmail-cdb, or by `make` in the control directory. While it exists, neither rcpthosts nor morercpthosts.cdb is read: an edit of rcpthosts counts only once this file has been made anew. Domains in locals are accepted as before.",
      missing: "rcpthosts and morercpthosts.cdb are read instead.",
      empty: "A file of 0 bytes is no cdb: qmail-smtpd answers 421 and closes the connection.",
      malformed: "If the look-up fails, qmail-smtpd answers 421 and closes the connection.",
    },
    ja: {
      purpose: "rcpthosts を変換したもの。件数が多いときに使います。",
      content:
        "rcpthosts から qmail-cdb で、または control ディレクトリの `make` で作ります。このファイルがある間、rcpthosts も morercpthosts.cdb も読まれません。rcpthosts を編集しても、作り直すまでは反映されません。locals のドメインは変わらず受け付けます。",
      missing: "代わりに rcpthosts と morercpthosts.cdb を読みます。",
      empty: "0 バイトのファイルは cdb ではなく、qmail-smtpd は 421 を返して接続を切ります。",
      malformed: "検索に失敗すると、qmail-smtpd は 421 を返して接続を切ります。",
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
    sources: ["indimail: smtpd.c: setup(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "RELAYCLIENT",
    en: {
      purpose: "IP addresses of clients that may relay.",
      content:
        "An IP address, or the beginning of one that ends with a dot: `192.0.2.`. CIDR, * and ranges match nothing. The file is not read if RELAYCLIENT is set. If relaydomains exists as well, its answer replaces the one found here.",
      missing: "No client gets the right to relay from here.",
      malformed: "Entries are not checked. If the file can't be read, qmail-smtpd answers 451.",
      danger:
        "It damages mail: on a match the text of the following entry, or a stray byte after the last one, is appended to every recipient (`u@other.test` becomes `u@other.test10.0.0.1`). Rules that set RELAYCLIENT for tcpserver do not have that fault. A short prefix opens the relay to many.",
    },
    ja: {
      purpose: "中継を許すクライアントの IP アドレス。",
      content:
        "IP アドレスか、ドットで終わるその先頭部分 (`192.0.2.`) を書きます。CIDR、*、範囲指定は何にも一致しません。RELAYCLIENT が設定されていれば読まれません。relaydomains もある場合は、その結果がここでの結果に取って代わります。",
      missing: "ここから中継を許されるクライアントはありません。",
      malformed: "エントリは検査されません。ファイルを読めないと、qmail-smtpd は 451 を返します。",
      danger:
        "メールの宛先が壊れます。一致すると、次のエントリの文字列 (最後のエントリなら余計な 1 バイト) がすべての受信者の後ろに付きます (`u@other.test` が `u@other.test10.0.0.1` になる)。tcpserver の規則で RELAYCLIENT を設定すれば、この問題は起きません。短い先頭部分を書くと、広い範囲に中継を許します。",
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
    sources: ["indimail: smtpd.c: setup(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "RELAYCLIENT",
    en: {
      purpose: "Host names of clients that may relay.",
      content:
        "A host name, or a dot and a domain for all hosts below it. It is compared with the client's name in TCPREMOTEHOST, not with the sender of the mail. The file is not read if RELAYCLIENT is set.",
      missing: "No client gets the right to relay from here.",
      malformed: "Entries are not checked. If the file can't be read, qmail-smtpd answers 451.",
      danger:
        "It damages mail: on a match the text of the following entry, or a stray byte after the last one, is appended to every recipient. Besides, whoever owns a block of addresses decides what their reverse DNS says.",
    },
    ja: {
      purpose: "中継を許すクライアントのホスト名。",
      content:
        "ホスト名か、その下のすべてのホストを表すドットで始まるドメインを書きます。比べる相手は TCPREMOTEHOST にあるクライアントの名前で、メールの送信者ではありません。RELAYCLIENT が設定されていれば読まれません。",
      missing: "ここから中継を許されるクライアントはありません。",
      malformed: "エントリは検査されません。ファイルを読めないと、qmail-smtpd は 451 を返します。",
      danger:
        "メールの宛先が壊れます。一致すると、次のエントリの文字列 (最後のエントリなら余計な 1 バイト) がすべての受信者の後ろに付きます。また、逆引き DNS の内容はアドレスブロックの所有者が自由に決められます。",
    },
  },
  {
    name: "relaymailfrom",
    category: "relay",
    reader: "list",
    entries: "sender",
    dialects: ["qmail-ldap", "indimail"],
    readers: ["qmail-smtpd"],
    sources: ["qmail-ldap: qmail-smtpd.c: rmfcheck(), smtp_mail()", "indimail: smtpd.c: smtp_mail()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Envelope senders that may relay: for them qmail-smtpd accepts recipients outside rcpthosts too.",
      content:
        "`user@host` or `@host`, compared as a whole and without regard to case; no `user@`, no subdomains, no patterns. It is looked at when MAIL arrives, for clients that may not relay anyway, and badmailfrom refuses first. A match also spares the client the RBL check.",
      missing: "No sender may relay on account of its address.",
      malformed: "Entries are not checked. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
      danger: "An envelope sender is easily forged: whoever guesses an entry can use the server as an open relay.",
    },
    ja: {
      purpose: "中継を許すエンベロープ送信者。これらの送信者には、qmail-smtpd が rcpthosts にない宛先も受け付けます。",
      content:
        "`user@host` か `@host` を、大文字と小文字を区別せず、全体が一致するかどうかで比べます。`user@`、サブドメイン、パターンは使えません。まだ中継を許されていないクライアントについて MAIL のときに調べられ、badmailfrom による拒否が先に行われます。一致すると RBL の検査も省かれます。",
      missing: "アドレスによって中継を許される送信者はありません。",
      malformed: "エントリは検査されません。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
      danger: "エンベロープ送信者は簡単に偽れます。エントリを言い当てた者は誰でも、このサーバーをオープンリレーとして使えます。",
    },
    differences: {
      indimail: {
        manual: "qmail-smtpd(8)",
        en: {
          content:
            "`user@host`, `@host`, or a pattern as in badmailfrom (wildmat, or regular expressions with QREGEX in the environment; the file qregex has as a rule no effect here), with ! in front for an exception. Entries with upper-case letters work as exact entries only, not as patterns. The entries may also be kept in relaymailfrom.cdb, or be looked up in a database by relaymailfrom.sql. The file is looked at when MAIL arrives, for clients that may not relay anyway, and badmailfrom refuses first.",
          malformed: INDIMAIL_MALFORMED.en,
          danger:
            "An envelope sender is easily forged: whoever guesses an entry can use the server as an open relay. With QREGEX, a mistyped expression opens it to everybody.",
        },
        ja: {
          content:
            "`user@host`、`@host`、または badmailfrom と同じパターン (wildmat、環境変数 QREGEX を設定した場合は正規表現。qregex ファイルは原則としてここでは効きません) を書きます。先頭に ! を付けると例外になります。大文字を含むエントリは、完全一致のときだけ働き、パターンとしては働きません。エントリは relaymailfrom.cdb に置くことも、relaymailfrom.sql によってデータベースから検索することもできます。まだ中継を許されていないクライアントについて MAIL のときに調べられ、badmailfrom による拒否が先に行われます。",
          malformed: INDIMAIL_MALFORMED.ja,
          danger:
            "エンベロープ送信者は簡単に偽れます。エントリを言い当てた者は誰でも、このサーバーをオープンリレーとして使えます。QREGEX のときは、正規表現を 1 つ書き間違えただけで全員に中継を許します。",
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
    sources: ["sagredo: srs.c: setup(), srsforward()", "indimail: srs.c: srs_setup(), srsforward()"],
    default: { kind: "literal", value: "0" },
    en: {
      purpose: "Whether SRS rewrites the senders of one's own domains as well.",
      content:
        "With 0, a sender whose domain is in rcpthosts or morercpthosts.cdb stays as it is; with any other number, every sender is rewritten when mail is forwarded. Without an rcpthosts file every domain counts as one's own, and 0 rewrites nothing.",
      missing: "0: senders of the domains in rcpthosts are not rewritten.",
    },
    ja: {
      purpose: "自分のドメインの送信者も SRS で書き換えるかどうか。",
      content:
        "0 なら、ドメインが rcpthosts か morercpthosts.cdb にある送信者はそのままにします。ほかの数なら、転送するメールの送信者をすべて書き換えます。rcpthosts がなければどのドメインも自分のものとみなされ、0 では何も書き換えません。",
      missing: "0 です。rcpthosts にあるドメインの送信者は書き換えません。",
    },
    differences: {
      sagredo: SAGREDO_SRS_NUMBER,
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_ALWAYSREWRITE",
        en: {
          content: `With 0, a sender whose domain is in rcpthosts or morercpthosts.cdb stays as it is; with any other number, every sender is rewritten when mail is forwarded. Without an rcpthosts file every domain counts as one's own, and 0 rewrites nothing. ${namesAnotherFile("SRS_ALWAYSREWRITE").en}`,
        },
        ja: {
          content: `0 なら、ドメインが rcpthosts か morercpthosts.cdb にある送信者はそのままにします。ほかの数なら、転送するメールの送信者をすべて書き換えます。rcpthosts がなければどのドメインも自分のものとみなされ、0 では何も書き換えません。${namesAnotherFile("SRS_ALWAYSREWRITE").ja}`,
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
    sources: ["sagredo: srs.c: setup()", "sagredo: qmail-send.c: getcontrols(), injectbounce()", "indimail: srs.c: srs_setup()"],
    default: { kind: "none" },
    en: {
      purpose: "Domain of the senders that SRS writes when mail is forwarded; without it SRS is off.",
      content:
        "A domain whose mail comes to this host. For bounces to find back, it has to stand in rcpthosts and as `domain:srs` in virtualdomains, and alias/.qmail-srs-default has to run srsfilter. qmail-send reads it at its start, the other programs for every message.",
      missing: "SRS is off: senders stay as they are.",
      empty: "SRS is off, as without the file.",
    },
    ja: {
      purpose: "転送時に SRS で書き換えた送信者のドメイン。これがなければ SRS は無効です。",
      content:
        "このホストにメールが届くドメインを書きます。バウンスが戻ってこられるように、rcpthosts に加え、virtualdomains に `domain:srs` と書き、alias/.qmail-srs-default から srsfilter を実行させます。qmail-send は起動時に、ほかのプログラムはメールごとに読みます。",
      missing: "SRS は無効で、送信者は書き換えられません。",
      empty: "ファイルがない場合と同じく、SRS は無効です。",
    },
    differences: {
      sagredo: {
        en: {
          malformed:
            "The line is taken as it is, unchecked. If the file can't be read, qmail-send does not start, and forwarding is deferred.",
          danger:
            "A bounce to an address in this domain that is no valid SRS address, or has expired, makes qmail-send exit, and again after each restart as long as the message is in the queue. Anybody can send with such an address; badmailfrom can refuse it.",
        },
        ja: {
          malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、qmail-send は起動せず、転送は保留されます。",
          danger:
            "このドメインのアドレスのうち、正しい SRS アドレスでないものや期限切れのものにバウンスを返そうとすると、qmail-send は終了します。再起動しても、そのメールがキューにある間は同じことを繰り返します。送信者にこのようなアドレスを書くことは誰にでもできますが、badmailfrom で拒否できます。",
        },
      },
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_DOMAIN",
        en: {
          content:
            "A domain whose mail comes to this host. For bounces to find back, it has to stand in rcpthosts and as `domain:srs` in virtualdomains, and alias/.qmail-srs-default has to run srsfilter. qmail-smtpd turns recipients SRS0= and SRS1= of this domain back into the original address. SRS stays off without srs_secrets. SRS_DOMAIN does not hold the domain: it names another file; qmail-send, slowq-send and qmta-send read srs_domain as well.",
          missing:
            "SRS is off: senders stay as they are. qmail-smtpd of 2023 answers 451 to a recipient that begins with SRS0= or SRS1=, but then goes on with it and answers once more.",
        },
        ja: {
          content:
            "このホストにメールが届くドメインを書きます。バウンスが戻ってこられるように、rcpthosts に加え、virtualdomains に `domain:srs` と書き、alias/.qmail-srs-default から srsfilter を実行させます。qmail-smtpd は、このドメインの SRS0= と SRS1= の宛先を元のアドレスに戻します。srs_secrets がなければ SRS は無効のままです。SRS_DOMAIN に書くのはドメインではなく、代わりに読むファイルの名前です。qmail-send、slowq-send、qmta-send は srs_domain も読みます。",
          missing:
            "SRS は無効で、送信者は書き換えられません。2023 年の qmail-smtpd は、SRS0= や SRS1= で始まる受信者に 451 を返しますが、そのまま処理を続けてもう一度応答します。",
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
    sources: ["sagredo: srs.c: setup(), srsforward()", "indimail: srs.c: srs_setup()", "libsrs2: srs2.c: srs_init(), srs_hash_check()"],
    default: { kind: "literal", value: "4" },
    unit: "characters",
    en: {
      purpose: "How many characters of the hash SRS puts into a rewritten sender.",
      content: "0 leaves the default of libsrs2. qmail-send keeps the value it has read until it is restarted.",
      missing: "libsrs2 takes 4.",
      danger:
        "A value below 4 without srs_hashmin makes bounces fail: the library still asks for 4 characters, and the addresses written here are too short for it.",
    },
    ja: {
      purpose: "SRS で書き換えた送信者に入れるハッシュの文字数。",
      content: "0 なら libsrs2 の既定値のままです。qmail-send は一度読んだ値を再起動まで使います。",
      missing: "libsrs2 の既定値 4 になります。",
      danger:
        "srs_hashmin を書かずに 4 より小さくすると、バウンスが戻せなくなります。ライブラリーは 4 文字を求めるのに、書き換えたアドレスのハッシュがそれより短いためです。",
    },
    differences: {
      sagredo: SAGREDO_SRS_NUMBER,
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_HASHLENGTH",
        en: {
          content: `0 leaves the default of libsrs2. qmail-send keeps the value it has read until it is restarted. ${namesAnotherFile("SRS_HASHLENGTH").en}`,
        },
        ja: {
          content: `0 なら libsrs2 の既定値のままです。qmail-send は一度読んだ値を再起動まで使います。${namesAnotherFile("SRS_HASHLENGTH").ja}`,
        },
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
    sources: ["sagredo: srs.c: setup(), srsreverse()", "indimail: srs.c: srs_setup()", "libsrs2: srs2.c: srs_init(), srs_hash_check()"],
    default: { kind: "literal", value: "4" },
    unit: "characters",
    en: {
      purpose: "How many characters of the hash an SRS address must have at least to be turned back.",
      content:
        "A value above srs_hashlength is lowered to it. If srs_hashlength is not set, this file has no effect: it becomes 0, which leaves the default of libsrs2. So set both. qmail-send keeps the value it has read until it is restarted.",
      missing: "libsrs2 takes 4.",
    },
    ja: {
      purpose: "SRS アドレスを元に戻すとき、最低限必要なハッシュの文字数。",
      content:
        "srs_hashlength より大きい値は、その値まで下げられます。srs_hashlength がなければ 0 になり、libsrs2 の既定値のままなので、このファイルは効きません。両方を書いてください。qmail-send は一度読んだ値を再起動まで使います。",
      missing: "libsrs2 の既定値 4 になります。",
    },
    differences: {
      sagredo: SAGREDO_SRS_NUMBER,
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_HASHMIN",
        en: {
          content: `A value above srs_hashlength is lowered to it. If srs_hashlength is not set, this file has no effect: it becomes 0, which leaves the default of libsrs2. So set both. qmail-send keeps the value it has read until it is restarted. ${namesAnotherFile("SRS_HASHMIN").en}`,
        },
        ja: {
          content: `srs_hashlength より大きい値は、その値まで下げられます。srs_hashlength がなければ 0 になり、libsrs2 の既定値のままなので、このファイルは効きません。両方を書いてください。qmail-send は一度読んだ値を再起動まで使います。${namesAnotherFile("SRS_HASHMIN").ja}`,
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
    sources: [
      "sagredo: srs.c: setup(), srsreverse()",
      "indimail: srs.c: srs_setup()",
      "libsrs2: srs2.c: srs_init(), srs_timestamp_check()",
    ],
    default: { kind: "literal", value: "21" },
    unit: "days",
    en: {
      purpose: "For how many days bounces to an SRS address are turned back to the original sender.",
      content: "0 leaves the default of libsrs2. qmail-send keeps the value it has read until it is restarted.",
      missing: "libsrs2 takes 21 days, whatever the documentation says of 7.",
    },
    ja: {
      purpose: "SRS アドレス宛のバウンスを元の送信者に戻す日数。",
      content: "0 なら libsrs2 の既定値のままです。qmail-send は一度読んだ値を再起動まで使います。",
      missing: "libsrs2 の既定値 21 日になります。文書にある 7 日ではありません。",
    },
    differences: {
      sagredo: SAGREDO_SRS_NUMBER,
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_MAXAGE",
        en: {
          content: `0 leaves the default of libsrs2. qmail-send keeps the value it has read until it is restarted. ${namesAnotherFile("SRS_MAXAGE").en}`,
        },
        ja: {
          content: `0 なら libsrs2 の既定値のままです。qmail-send は一度読んだ値を再起動まで使います。${namesAnotherFile("SRS_MAXAGE").ja}`,
        },
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
    sources: ["sagredo: srs.c: setup(), srsforward()", "indimail: srs.c: srs_setup()", "libsrs2: srs2.c: srs_init()"],
    default: { kind: "literal", value: "=" },
    en: {
      purpose: "The character that follows SRS0 or SRS1 in a rewritten sender.",
      content: "`-`, `+` or `=`; only the first character of the line counts. qmail-send keeps what it has read until it is restarted.",
      missing: "libsrs2 takes `=`.",
      empty: "As if the file did not exist: `=`.",
      malformed:
        "A line that begins with any other character is ignored, and `=` stays. A file that can't be read is an error, and the mail is deferred.",
    },
    ja: {
      purpose: "書き換えた送信者で、SRS0 や SRS1 の次に来る文字。",
      content: "`-`、`+`、`=` のいずれかで、行の最初の文字だけが使われます。qmail-send は一度読んだ値を再起動まで使います。",
      missing: "libsrs2 の既定値 `=` になります。",
      empty: "ファイルがない場合と同じく `=` になります。",
      malformed: "ほかの文字で始まる行は無視され、`=` のままです。ファイルを読めないときはエラーとなり、メールは保留されます。",
    },
    differences: {
      sagredo: {
        en: {
          malformed:
            "A line that begins with any other character is ignored, and `=` stays. If the file can't be read, forwarding is deferred, and qmail-send exits when a bounce goes to an address in srs_domain.",
        },
        ja: {
          malformed:
            "ほかの文字で始まる行は無視され、`=` のままです。ファイルを読めないと、転送は保留され、qmail-send は srs_domain のアドレスにバウンスを返すときに終了します。",
        },
      },
      indimail: {
        manual: "qmail-srs(5)",
        ...INDIMAIL_SRS,
        environment: "SRS_SEPARATOR",
        en: {
          content: `\`-\`, \`+\` or \`=\`; only the first character of the line counts. qmail-send keeps what it has read until it is restarted. ${namesAnotherFile("SRS_SEPARATOR").en}`,
        },
        ja: {
          content: `\`-\`、\`+\`、\`=\` のいずれかで、行の最初の文字だけが使われます。qmail-send は一度読んだ値を再起動まで使います。${namesAnotherFile("SRS_SEPARATOR").ja}`,
        },
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
        "`domain:secret`, with further secrets after a blank; `*` stands for every domain, and `!domain:` switches SRS off for one. A `|` may be followed by the separator (`+`, `-` or `=`), and another `|` by the SRS address; one that ends with a dot is put in front of the original domain. The manual pages have `srs.DOMAIN` in rcpthosts, `srs.DOMAIN:srs` in virtualdomains, and `|srsreverse` in alias/.qmail-srs-default.",
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
        "`domain:secret` の形で書き、空白で区切って秘密の文字列を追加できます。`*` はすべてのドメインを表し、`!domain:` はそのドメインの SRS を無効にします。`|` の後に区切り文字 (`+`、`-`、`=`)、さらに `|` の後に SRS アドレスを書けます。ドットで終わる SRS アドレスは、元のドメインの前に付きます。マニュアルページの例では、rcpthosts に `srs.DOMAIN`、virtualdomains に `srs.DOMAIN:srs`、alias/.qmail-srs-default に `|srsreverse` を書きます。",
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
    sources: ["sagredo: config-all.sh", "sagredo: scripts/qmailctl", "sagredo: scripts/example-supervise/supervise/qmail-smtpd/run"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "tcprules",
    en: {
      purpose: "Which clients may connect to qmail-smtpd on ports 25 and 465, and with which settings; above all, who may relay.",
      content:
        "Rules for tcpserver and sslserver. config-all installs rules that let 127. and 0.0.0.0 relay and allow everybody else. `qmailctl cdb` compiles them to tcp.smtp.cdb, which the example run scripts use.",
      missing:
        "A tcp.smtp.cdb that exists stays in force only until `qmailctl cdb` runs: that empties it, so that everybody may connect and nobody relays by address.",
      danger: "RELAYCLIENT on a broad prefix, or on the empty address, makes an open relay.",
    },
    ja: {
      purpose: "25 番と 465 番ポートの qmail-smtpd に接続できるクライアントと、その設定。中継を許す相手もここで決めます。",
      content:
        "tcpserver と sslserver の規則です。config-all は、127. と 0.0.0.0 に中継を許し、ほかは接続だけを許す規則を置きます。`qmailctl cdb` で tcp.smtp.cdb に変換され、付属の run スクリプトがそれを使います。",
      missing:
        "既存の tcp.smtp.cdb が使われ続けますが、`qmailctl cdb` を実行すると空の cdb に置き換わります。その後は誰でも接続でき、アドレスによる中継の許可はなくなります。",
      danger: "広い範囲のアドレスや空のアドレスに RELAYCLIENT を設定すると、オープンリレーになります。",
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
      missing:
        "A tcp.submission.cdb that exists stays in force only until `qmailctl cdb` runs: that empties it, so that everybody may connect.",
    },
    ja: {
      purpose: "587 番ポートの投稿 (submission) サービスに接続できるクライアント。",
      content:
        "tcpserver の規則です。config-all は、すべてを許可する `:allow` を置きます。中継の許可は認証によるもので、付属の run スクリプトが認証を必須にしています。`qmailctl cdb` で tcp.submission.cdb に変換されます。",
      missing:
        "既存の tcp.submission.cdb が使われ続けますが、`qmailctl cdb` を実行すると空の cdb に置き換わり、誰でも接続できるようになります。",
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
    sources: [
      "qmail-send.c: getcontrols(), regetcontrols(), rewrite()",
      "sqmail: qmail-todo.c: getcontrols(), rewrite()",
      "sqmail: qmail-vmailuser.c: main()",
      "sagredo: qmail-todo.c: getcontrols(), rewrite()",
    ],
    default: { kind: "none" },
    takesEffect: "HUP to qmail-send",
    en: {
      purpose: "Domains and addresses whose mail is handed to a user of this host.",
      content:
        "`domain:prefix` makes user@domain the local address prefix-user@domain. The key may also be user@domain, a dot and a domain for everything below it, or nothing for all the rest. The whole address is looked up first, then the domain, then its ends that begin with a dot, then the empty key; the first that is found decides. An empty prefix makes an exception: that mail is treated as remote. Case does not matter in keys. Domains in locals are not looked up here, and those of one's own have to stand in rcpthosts too.",
      missing: "There are no virtual domains.",
      malformed:
        "A line without a colon is ignored; with blanks before the colon it matches nothing. If the file can't be read, qmail-send does not start; at SIGHUP it logs an alert and keeps the old list.",
      danger:
        "A line that begins with the colon (`:prefix`) catches every address that is not in locals and has no line of its own: no mail leaves the host any more.",
    },
    ja: {
      purpose: "メールをこのホストのユーザーに渡すドメインやアドレス。",
      content:
        "`domain:prefix` と書くと、user@domain はローカルのアドレス prefix-user@domain になります。キーには、user@domain、その下のすべてを表すドットで始まるドメイン、残りすべてを表す空文字列も書けます。アドレス全体、ドメイン、ドットから始まる末尾部分、空のキーの順に調べ、最初に見つかったもので決まります。prefix が空の行は例外となり、そのメールはリモート宛として扱われます。キーの大文字と小文字は区別されません。locals にあるドメインはここでは調べられません。自分のドメインは rcpthosts にも書く必要があります。",
      missing: "仮想ドメインはありません。",
      malformed:
        "コロンのない行は無視され、コロンの前に空白があるものは何にも一致しません。ファイルを読めないと qmail-send は起動せず、SIGHUP の場合は警告をログに残して古いリストを使い続けます。",
      danger:
        "コロンで始まる行 (`:prefix`) は、locals になく、自分の行もないすべてのアドレスを引き受けます。メールがホストの外へまったく出なくなります。",
    },
    differences: {
      sqmail: {
        ...readBy(["qmail-send", "qmail-todo", "qmail-vmailuser"], {
          "qmail-send": "HUP to qmail-send",
          "qmail-todo": "HUP to qmail-send",
        }),
      },
      aqmail: {
        ...readBy(["qmail-send", "qmail-todo", "qmail-vmailuser"], {
          "qmail-send": "HUP to qmail-send",
          "qmail-todo": "HUP to qmail-send",
        }),
      },
      "qmail-ldap": { readers: ["qmail-send", "qmail-todo"] },
      sagredo: {
        readers: ["qmail-send", "qmail-todo"],
        en: {
          content:
            "`domain:prefix` makes user@domain the local address prefix-user@domain. The key may also be user@domain, a dot and a domain for everything below it, or nothing for all the rest. The whole address is looked up first, then the domain, then its ends that begin with a dot, then the empty key; the first that is found decides. An empty prefix makes an exception: that mail is treated as remote. Domains in locals are not looked up here. For SRS, the domain in srs_domain has to stand here, as `srs.example.com:srs`.",
        },
        ja: {
          content:
            "`domain:prefix` と書くと、user@domain はローカルのアドレス prefix-user@domain になります。キーには、user@domain、その下のすべてを表すドットで始まるドメイン、残りすべてを表す空文字列も書けます。アドレス全体、ドメイン、ドットから始まる末尾部分、空のキーの順に調べ、最初に見つかったもので決まります。prefix が空の行は例外となり、そのメールはリモート宛として扱われます。locals にあるドメインはここでは調べられません。SRS を使うには、srs_domain のドメインを `srs.example.com:srs` のように書きます。",
        },
      },
      indimail: readBy(["qmail-send", "todo-proc", "slowq-send", "qmta-send"], INDIMAIL_AT_HUP),
    },
  },
];
