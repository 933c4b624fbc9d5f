import type { ControlFileEntry } from "../entry.ts";
import { AQMAIL_TAKES_NO_MAIL } from "./aqmail.ts";
import { INDIMAIL_MALFORMED, INDIMAIL_UNREADABLE } from "./indimail-lists.ts";
import { readBy } from "./moments.ts";
import { UNCHECKED } from "./smtp-filters.ts";

/** A line that s/qmail's and aQmail's qmail-smtpd reads where SPF is on (qmail-smtpd.c: setup(), die_control()). */
const SPF_LINE_MALFORMED = {
  en: "The line is not checked. If SPF has the file read and that fails, qmail-smtpd answers 421 and closes the connection.",
  ja: "行は検査されません。SPF の設定によりファイルを読むべきときに読めないと、qmail-smtpd は 421 を返して接続を切ります。",
} as const;

/** Which recipients exist, what is refused or let through as spam, SPF, and links in messages (SURBL). */
export const RECIPIENTS_SPAM_SPF_FILES: readonly ControlFileEntry[] = [
  {
    name: "goodrcptpatterns",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files2(), smtp_rcpt()", "indimail: qregex.c: address_match(), wildmat_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "GOODRCPTPATTERNS",
    en: {
      purpose: "Patterns of recipient addresses that skip the checks of recipients, like those in goodrcptto.",
      content:
        "A line is a wildmat pattern for the whole address, `*@example.com` for instance; the address is put into lower case first. `!` in front makes an exception, and the last line that matches decides. If QREGEX is set to a number other than 0, the file is not used. GOODRCPTPATTERNS names another file.",
      missing: "Only goodrcptto exempts recipients; its lines are then tried as wildmat patterns as well.",
      empty: "There are no patterns: the lines of goodrcptto are not tried as patterns either.",
      malformed: INDIMAIL_UNREADABLE.en,
    },
    ja: {
      purpose: "goodrcptto と同じく、受信者の検査を免除するアドレスのパターン。",
      content:
        "1 行に、アドレス全体と比べる wildmat パターンを 1 つ書きます (例: `*@example.com`)。アドレスは小文字にしてから比べます。先頭に `!` を付けると例外になり、最後に一致した行が有効です。QREGEX が 0 以外の数に設定されていると使われません。GOODRCPTPATTERNS で別のファイルを指定できます。",
      missing: "検査の免除は goodrcptto だけで決まり、その各行は wildmat パターンとしても比べられます。",
      empty: "パターンはなく、goodrcptto の各行もパターンとしては比べられません。",
      malformed: INDIMAIL_UNREADABLE.ja,
    },
  },
  {
    name: "goodrcptto",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files2(), smtp_rcpt()", "indimail: qregex.c: address_match()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "GOODRCPTTO",
    en: {
      purpose: "Recipients that skip the user check of CHECKRECIPIENT, badrcptto, badrcptpatterns and blackholedrcpt.",
      content:
        "An address, or `@host` for every address there. goodrcptto.cdb is searched for the address first, then goodrcptto.sql in a build with MySQL. If goodrcptpatterns does not exist, each line is tried as a wildmat pattern too, with `!` for exceptions. If QREGEX is set to a number other than 0, every line is a regular expression instead. GOODRCPTTO names another file.",
      missing: "No recipient is exempt, unless goodrcptto.cdb, goodrcptto.sql or goodrcptpatterns has it.",
      malformed: INDIMAIL_MALFORMED.en,
    },
    ja: {
      purpose: "CHECKRECIPIENT によるユーザー確認、badrcptto、badrcptpatterns、blackholedrcpt を免除する受信者。",
      content:
        "アドレス、またはそのホストの全アドレスを表す `@host` を書きます。アドレスはまず goodrcptto.cdb、MySQL を組み込んだビルドではさらに goodrcptto.sql で検索されます。goodrcptpatterns がなければ、各行は wildmat パターンとしても比べられ、`!` で例外を書けます。QREGEX が 0 以外の数に設定されていると、各行は正規表現になります。GOODRCPTTO で別のファイルを指定できます。",
      missing: "goodrcptto.cdb、goodrcptto.sql、goodrcptpatterns のいずれにも一致しない限り、検査を免除される受信者はいません。",
      malformed: INDIMAIL_MALFORMED.ja,
    },
  },
  {
    name: "greylist.white",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["qmail-greyd"],
    manual: "qmail-greyd(8)",
    sources: ["indimail: qmail-greyd.c: whitelist_init(), ip_match(), sighup()", "indimail: cdb_match.c: cdb_matchaddr()"],
    default: { kind: "none" },
    takesEffect: "HUP to qmail-greyd",
    en: {
      purpose: "IP addresses of clients that the greylisting daemon lets through at once.",
      content:
        "An IPv4 address a line, in which an octet may be `*` or a range such as `10-20`, and `?` stands for any digit. The prefix length of an entry like 192.0.2.0/24 is misread, so networks are better written with `*`. The name of the file is given to qmail-greyd with -w, and the cdb of that name is searched first.",
      missing: "No address is let through at once. A file that is made later is read only when qmail-greyd is started again.",
      malformed: "Entries are not checked. If the file can't be read when qmail-greyd starts or gets a SIGHUP, qmail-greyd exits.",
      status:
        "qmail-greyd 1.37 takes the answer of greylist.white.cdb as final, even if there is no cdb: the addresses have to be compiled into it, and this file only has to exist.",
    },
    ja: {
      purpose: "グレイリスティングのデーモンが待たせずに通すクライアントの IP アドレス。",
      content:
        "1 行に IPv4 アドレスを 1 つ書きます。オクテットは `*` や `10-20` のような範囲でもよく、`?` は任意の 1 桁を表します。192.0.2.0/24 のような書き方ではプレフィックス長が正しく読まれないため、ネットワークは `*` で書くほうが確実です。ファイル名は qmail-greyd の -w で指定し、同名の cdb が先に検索されます。",
      missing: "待たせずに通すアドレスはありません。後からファイルを作っても、qmail-greyd を起動し直すまで読まれません。",
      malformed: "エントリは検査されません。起動時や SIGHUP の際にファイルを読めないと、qmail-greyd は終了します。",
      status:
        "qmail-greyd 1.37 は、cdb がない場合も含めて greylist.white.cdb の検索結果だけで判定します。アドレスは cdb に変換しておく必要があり、このファイルは存在することだけが条件です。",
    },
  },
  {
    name: "level2-tlds",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: setup(), checkuri()", "indimail: surblfilter.c: setup(), checkuri()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Domains of two labels, such as co.uk, below which surblfilter checks linked names with three labels.",
      content:
        "A domain of two labels a line, compared without regard to case. The host name of a link is cut to its last two labels before it is looked up in SURBL; if these two stand here, to its last three. level3-tlds goes before. The list comes from surbl.org. surblfilter reads it only if SURBL is set.",
      missing: "Names are cut to two labels, unless level3-tlds says otherwise: of a link to shop.example.co.uk only co.uk is looked up.",
    },
    ja: {
      purpose: "co.uk のように、その下の名前を surblfilter が 3 ラベルで調べる、2 ラベルのドメイン。",
      content:
        "1 行に 2 ラベルのドメインを 1 つ書きます。大文字と小文字は区別されません。リンクのホスト名は、末尾の 2 ラベルに切り詰めてから SURBL で検索されますが、その 2 ラベルがここにあれば 3 ラベルで検索されます。level3-tlds が優先されます。リストは surbl.org から入手します。surblfilter は SURBL が設定されているときだけ読みます。",
      missing: "level3-tlds にない限り、名前は 2 ラベルに切り詰められます。shop.example.co.uk へのリンクでは co.uk だけが検索されます。",
    },
    differences: {
      sagredo: {
        en: {
          malformed:
            "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, surblfilter ends with an error.",
        },
        ja: {
          malformed:
            "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと、surblfilter はエラーで終了します。",
        },
      },
      indimail: {
        environment: "LEVEL2_TLD",
        en: {
          content:
            "A domain of two labels a line, compared without regard to case. The host name of a link is cut to its last two labels before it is looked up in SURBL; if these two stand here, to its last three. level3-tlds goes before. The list comes from surbl.org. LEVEL2_TLD names another file.",
        },
        ja: {
          content:
            "1 行に 2 ラベルのドメインを 1 つ書きます。大文字と小文字は区別されません。リンクのホスト名は、末尾の 2 ラベルに切り詰めてから SURBL で検索されますが、その 2 ラベルがここにあれば 3 ラベルで検索されます。level3-tlds が優先されます。リストは surbl.org から入手します。LEVEL2_TLD で別のファイルを指定できます。",
        },
      },
    },
  },
  {
    name: "level3-tlds",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: setup(), checkuri()", "indimail: surblfilter.c: setup(), checkuri()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Domains of three labels below which surblfilter checks linked names with four labels.",
      content:
        "A domain of three labels a line, compared without regard to case. If the last three labels of a link's host name stand here, the last four are looked up in SURBL; if not, level2-tlds is asked. The list comes from surbl.org. surblfilter reads it only if SURBL is set.",
      missing: "Names are cut to three labels where level2-tlds says so, and to two everywhere else.",
    },
    ja: {
      purpose: "その下の名前を surblfilter が 4 ラベルで調べる、3 ラベルのドメイン。",
      content:
        "1 行に 3 ラベルのドメインを 1 つ書きます。大文字と小文字は区別されません。リンクのホスト名の末尾 3 ラベルがここにあれば、末尾 4 ラベルを SURBL で検索します。なければ level2-tlds を調べます。リストは surbl.org から入手します。surblfilter は SURBL が設定されているときだけ読みます。",
      missing: "level2-tlds にあるものは 3 ラベルに、それ以外は 2 ラベルに切り詰められます。",
    },
    differences: {
      sagredo: {
        en: {
          malformed:
            "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, surblfilter ends with an error.",
        },
        ja: {
          malformed:
            "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと、surblfilter はエラーで終了します。",
        },
      },
      indimail: {
        environment: "LEVEL3_TLD",
        en: {
          content:
            "A domain of three labels a line, compared without regard to case. If the last three labels of a link's host name stand here, the last four are looked up in SURBL; if not, level2-tlds is asked. The list comes from surbl.org. LEVEL3_TLD names another file.",
        },
        ja: {
          content:
            "1 行に 3 ラベルのドメインを 1 つ書きます。大文字と小文字は区別されません。リンクのホスト名の末尾 3 ラベルがここにあれば、末尾 4 ラベルを SURBL で検索します。なければ level2-tlds を調べます。リストは surbl.org から入手します。LEVEL3_TLD で別のファイルを指定できます。",
        },
      },
    },
  },
  {
    name: "morevalidrcptto",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sagredo"],
    readers: ["qmail-newmvrt"],
    sources: ["sagredo: qmail-newmvrt.c: main()"],
    default: { kind: "none" },
    takesEffect: "compile, next connection",
    compiler: "qmail-newmvrt",
    en: {
      purpose: "Text of which qmail-newmvrt makes morevalidrcptto.cdb, for more recipients than validrcptto should hold.",
      content:
        "The same entries as in validrcptto: `user@host`, `@host`, or one of these with `-` in front. qmail-newmvrt puts them into lower case.",
      missing: "qmail-newmvrt exits with 111 and leaves the old morevalidrcptto.cdb in force. qmail-smtpd does not look for the text.",
      empty: "qmail-newmvrt makes a cdb without entries.",
      malformed: "Entries are not checked. If the text can't be read, qmail-newmvrt exits with 111 and the old cdb stays in force.",
      danger: "An entry whose domain is not in rcpthosts is accepted from everybody, as with validrcptto.",
    },
    ja: {
      purpose: "validrcptto には多すぎる数の受信者を書き、qmail-newmvrt で morevalidrcptto.cdb に変換するテキスト。",
      content:
        "エントリは validrcptto と同じで、`user@host` か `@host`、またはそれらの前に `-` を付けたものです。qmail-newmvrt が小文字に変えます。",
      missing: "qmail-newmvrt は 111 で終了し、古い morevalidrcptto.cdb が使われ続けます。qmail-smtpd はこのテキストを見ません。",
      empty: "qmail-newmvrt はエントリのない cdb を作ります。",
      malformed: "エントリは検査されません。テキストを読めないと qmail-newmvrt は 111 で終了し、古い cdb が使われ続けます。",
      danger: "validrcptto と同じく、rcpthosts にないドメインのエントリを書くと、その宛先を誰からでも受け付けます。",
    },
  },
  {
    name: "morevalidrcptto.cdb",
    category: "antispam",
    reader: "cdb",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), vrtcheck()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "MOREVALIDRCPTTO_CDB",
    compiler: "qmail-newmvrt",
    en: {
      purpose: "More entries for validrcptto, compiled for quick look-ups.",
      content:
        "Made by qmail-newmvrt from morevalidrcptto. It is searched together with validrcptto and counts in the same way. MOREVALIDRCPTTO_CDB names another file.",
      missing: "validrcptto alone counts; without that too, the check is skipped.",
      empty: "A file of 0 bytes is no cdb: every look-up in it fails, and that counts as not found.",
      malformed:
        "A look-up that fails in a damaged file counts as not found, and nothing is logged. If the file exists and can't be opened, qmail-smtpd answers 421 and closes the connection.",
    },
    ja: {
      purpose: "validrcptto に加える受信者を、検索を速くするために変換したもの。",
      content:
        "qmail-newmvrt が morevalidrcptto から作ります。validrcptto と合わせて検索され、同じように扱われます。MOREVALIDRCPTTO_CDB で別のファイルを指定できます。",
      missing: "validrcptto だけが使われます。それもなければ検査は行われません。",
      empty: "0 バイトのファイルは cdb ではありません。検索はすべて失敗し、「見つからない」として扱われます。",
      malformed:
        "壊れたファイルで検索に失敗しても「見つからない」として扱われ、ログにも残りません。ファイルがあるのに開けないと、qmail-smtpd は 421 を返して接続を切ります。",
    },
  },
  {
    name: "nodnscheck",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files2(), dnscheck(), smtp_mail(), dohelo()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Senders and HELO names whose domain is not looked up in DNS.",
      content:
        "A sender address, `@host` for every sender there, or a HELO name; compared as a whole and without regard to case. Any other sender is refused (553) if DNS names no host that takes mail for its domain, or if it has no domain; bounces pass. HELO names are checked too if BADHELOCHECK or BADHELO is set, unless they equal TCPREMOTEHOST; qmail-smtpd of late 2023 refuses all that are not listed here, without looking them up. If NODNSCHECK is set, nothing is looked up at all and the file is not read.",
      missing: "Every sender's domain is looked up, unless NODNSCHECK is set.",
      malformed: INDIMAIL_UNREADABLE.en,
    },
    ja: {
      purpose: "ドメインを DNS で確認しない送信者と HELO 名。",
      content:
        "送信者のアドレス、そのホストの全送信者を表す `@host`、または HELO 名を書きます。大文字と小文字を区別せず、全体が一致するかどうかで比べます。ここにない送信者は、ドメインのメール配送先が DNS で見つからないか、ドメインがなければ 553 で拒否されます。バウンスは通ります。BADHELOCHECK か BADHELO が設定されていると、TCPREMOTEHOST と異なる HELO 名も確認されます。2023 年終わりごろの qmail-smtpd は、ここにない HELO 名を DNS で確認せずに拒否します。NODNSCHECK が設定されていると DNS の確認そのものが行われず、このファイルも読まれません。",
      missing: "NODNSCHECK が設定されていない限り、すべての送信者のドメインを DNS で確認します。",
      malformed: INDIMAIL_UNREADABLE.ja,
    },
  },
  {
    name: "rbllist",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["qmail-ldap"],
    readers: ["qmail-smtpd"],
    shared: true,
    sources: ["qmail-ldap: rbl.c: rblinit(), rblcheck(), rbl_lookup()", "qmail-ldap: qmail-smtpd.c: setup(), smtp_mail()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "DNS blocklists that qmail-smtpd asks about the client's address, and what follows from a hit.",
      content:
        "Four fields a line, divided by blanks or tabs; blanks in front of the first do no harm. The zone; `addheader` to mark the message, any other word to refuse it; `any`, or the one IP address in the answer that counts as a hit; and the text, in which blanks may stand. The zones are asked only if RBL is set, and not for relay clients or over IPv6. If RBLONLYHEADER is set, every hit only marks. A temporary DNS error counts as no hit.",
      missing: "No blocklist is asked, even if RBL is set.",
      malformed:
        "If RBL is set and a line has fewer than four fields, or the file can't be read, qmail-smtpd answers 421 to every connection and closes it.",
    },
    ja: {
      purpose: "クライアントのアドレスを問い合わせる DNS ブラックリストと、登録されていたときの扱い。",
      content:
        "1 行に 4 つの項目を空白かタブで区切って書きます。最初の項目の前に空白があってもかまいません。順に、ゾーン、`addheader` (ヘッダーを付ける) または他の語 (拒否する)、`any` または一致とみなす応答の IP アドレス、空白を含んでもよい説明文です。RBL が設定されているときだけ問い合わせ、中継を許可されたクライアントと IPv6 の接続では問い合わせません。RBLONLYHEADER が設定されていると、登録されていてもヘッダーを付けるだけです。DNS の一時エラーは、登録されていないものとして扱われます。",
      missing: "RBL が設定されていても、どのブラックリストにも問い合わせません。",
      malformed:
        "RBL が設定されていて、項目が 4 つに満たない行があるか、ファイルを読めないと、qmail-smtpd はすべての接続に 421 を返して接続を切ります。",
    },
  },
  {
    name: "recipients",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sqmail", "aqmail", "indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    manual: "qmail-smtpd(8)",
    sources: [
      "aqmail: recipients.c: recipients_init(), recipients_parse(), callapam()",
      "aqmail: qmail-smtpd.c: smtp_rcpt(), rcptallowed()",
      "indimail: recipients.c: recipients_init(), parse_recips()",
      "indimail: smtpd.c: smtp_rcpt(), recipients_ext()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "Where qmail-smtpd finds out whether a recipient exists, domain by domain.",
      content:
        "The lines are tried from top to bottom until one accepts the recipient. `!domain` accepts everybody there. `domain:path` looks the address up in a cdb, its path relative to the qmail home; `domain|program arguments` asks a program with checkpassword's interface. `@domain` means that domain only, `domain` every domain that ends like it, `*` all. These are compared loosely: `!example.com.au` and `@example.com.au` fit example.com too, and the last character of `domain` is not looked at. Once a line has named the domain, all later lines with a : or | are asked too, whatever their domain. For user-ext@domain, user-@domain is looked up as well. A bare path is a cdb for domains that no line before it has named, and `!*`, as the last line, accepts such domains. Who is accepted by no line gets 550, or 450 if RECIPIENTS450 is set. The check follows rcpthosts and is not made for relay clients.",
      missing: "Recipients are not checked: rcpthosts alone decides.",
      empty: "Every recipient is refused, except for relay clients.",
      malformed:
        "A cdb that can't be opened counts as not having the address; one that is damaged or has 0 bytes accepts every recipient for whom it is asked. If this file can't be read, or a program exits with 111, qmail-smtpd answers 421 and closes the connection.",
      danger: "The arguments of a program may contain a password, for an LDAP server for instance.",
    },
    ja: {
      purpose: "受信者が存在するかどうかを、qmail-smtpd がドメインごとに何で調べるか。",
      content:
        "上の行から順に調べ、受信者を受け付ける行があればそこで決まります。`!domain` はそのドメインの全員を受け付けます。`domain:path` は、qmail のホームからの相対パスで示す cdb でアドレスを検索し、`domain|program 引数` は checkpassword 形式のプログラムに問い合わせます。`@domain` はそのドメインだけ、`domain` はそれで終わるすべてのドメイン、`*` は全ドメインを表します。比較は緩く、`!example.com.au` と `@example.com.au` は example.com にも当てはまり、`domain` の最後の 1 文字は比べられません。ドメインが一度いずれかの行に当てはまると、それより後の : や | のある行は、ドメインに関係なくすべて調べられます。user-ext@domain では user-@domain も検索されます。パスだけの行は、それより前の行に現れなかったドメインのための cdb です。最後の行に `!*` を書くと、現れなかったドメインをすべて受け付けます。どの行でも受け付けられなければ 550、RECIPIENTS450 が設定されていれば 450 を返します。検査は rcpthosts の後に行われ、中継を許可されたクライアントには行われません。",
      missing: "受信者は検査されず、rcpthosts だけで決まります。",
      empty: "中継を許可されたクライアントからのものを除き、すべての受信者が拒否されます。",
      malformed:
        "cdb を開けない場合、アドレスは載っていないものとして扱われます。壊れた cdb や 0 バイトの cdb では、検索されたすべての受信者が受け付けられます。このファイルを読めないとき、またはプログラムが 111 で終了したとき、qmail-smtpd は 421 を返して接続を切ります。",
      danger: "プログラムの引数に、LDAP サーバーなどのパスワードが書かれていることがあります。",
    },
    differences: {
      aqmail: {
        en: {
          status: `${AQMAIL_TAKES_NO_MAIL.en.status} Its look-up in a cdb counts only what it finds for user-@domain, whatever it has found for the address itself, and may crash for an address without a hyphen.`,
        },
        ja: {
          status: `${AQMAIL_TAKES_NO_MAIL.ja.status}また、cdb の検索ではアドレス自体の結果にかかわらず user-@domain の結果だけが使われ、ハイフンのないアドレスでは異常終了することがあります。`,
        },
      },
      indimail: {
        en: {
          content:
            "Used if CHECKRECIPIENT is set, but not to 1 or 4 (to any value where the IndiMail library is not loaded), for recipients whose domain is in rcpthosts, relay clients' too; if chkrcptdomains exists, only for those that it lists. The lines are tried from top to bottom until one accepts the recipient. `!domain` accepts everybody there, `!*` everybody who gets that far. `@domain:path` looks addresses of that domain up in a cdb; `@domain|program arguments` asks a program with checkpassword's interface. Without the @ a line covers the names below the domain; `*` covers all. A bare path has no effect. Who is accepted by no line gets 550; if CHECKRECIPIENT is 2, the user database is asked before that.",
          missing:
            "Every recipient that is checked is refused; goodrcptto exempts from the check. If CHECKRECIPIENT is 2, the user database alone decides.",
          empty: "The same as without the file: recipients that are checked are not found here.",
          malformed:
            "A cdb that can't be opened counts as not having the address; one that is damaged or has 0 bytes accepts every recipient for whom it is asked. If this file can't be read, or a program exits with 111, qmail-smtpd answers 451 and closes the connection.",
        },
        ja: {
          content:
            "CHECKRECIPIENT が 1 と 4 以外に設定されているとき (空でもよく、IndiMail のライブラリーが読み込まれていなければ値を問わず)、ドメインが rcpthosts にある受信者に対して使われます。中継を許可されたクライアントも対象です。chkrcptdomains があれば、そこに載っているものだけが対象になります。上の行から順に調べ、受信者を受け付ける行があればそこで決まります。`!domain` はそのドメインの全員を、`!*` はその行まで来た全員を受け付けます。`@domain:path` はそのドメインのアドレスを cdb で検索し、`@domain|program 引数` は checkpassword 形式のプログラムに問い合わせます。@ を付けない行はそのドメインより下の名前、`*` は全ドメインを対象とします。パスだけの行には効果がありません。どの行でも受け付けられなければ 550 を返しますが、CHECKRECIPIENT が 2 ならその前にユーザーのデータベースを調べます。",
          missing:
            "検査の対象となる受信者はすべて拒否されます。goodrcptto の受信者は検査されません。CHECKRECIPIENT が 2 なら、ユーザーのデータベースだけで決まります。",
          empty: "ファイルがない場合と同じで、検査の対象となる受信者はここでは見つかりません。",
          malformed:
            "cdb を開けない場合、アドレスは載っていないものとして扱われます。壊れた cdb や 0 バイトの cdb は、調べられた受信者をすべて受け付けます。このファイルを読めないとき、またはプログラムが 111 で終了したとき、qmail-smtpd は 451 を返して接続を切ります。",
        },
      },
    },
  },
  {
    name: "rejectnullsenders",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_mail()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    environment: "REJECTNULLSENDERS",
    en: {
      purpose: "Switch that refuses mail with an empty envelope sender.",
      content:
        "0 accepts `MAIL FROM:<>`. Any other number answers it with 421 and closes the connection, for every client. If REJECTNULLSENDERS is set, its number counts and the file is not read.",
      missing: "Empty senders are accepted.",
      danger: "Bounces and other delivery reports have an empty sender and no longer arrive. RFC 5321 demands that they be accepted.",
    },
    ja: {
      purpose: "エンベロープ送信者が空のメールを拒否するかどうか。",
      content:
        "0 なら `MAIL FROM:<>` を受け付けます。それ以外の数なら、どのクライアントに対しても 421 を返して接続を切ります。REJECTNULLSENDERS が設定されていればその数が使われ、ファイルは読まれません。",
      missing: "空の送信者を受け付けます。",
      danger: "バウンスなどの配送通知は送信者が空なので、届かなくなります。RFC 5321 は受け付けるよう求めています。",
    },
  },
  {
    name: "rejectrelaytest",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), addrrelay(), smtp_rcpt()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    en: {
      purpose: "Switch that refuses recipients written as relay probes write them.",
      content:
        "0 turns the check off. With any other number a recipient with `@`, `%` or `!` before its last @, or `%` or `!` without any @, is refused with 553, also from relay clients.",
      missing: "Such recipients are treated like any other.",
    },
    ja: {
      purpose: "中継の可否を探る形式の宛先を拒否するかどうか。",
      content:
        "0 なら検査しません。それ以外の数なら、最後の @ より前に `@`、`%`、`!` のいずれかを含む宛先と、@ がなく `%` か `!` を含む宛先を 553 で拒否します。中継を許可されたクライアントも対象です。",
      missing: "そのような宛先も、ほかの宛先と同じように扱われます。",
    },
  },
  {
    name: "rejectspam",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["spawn-filter"],
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: main()", "indimail: getDomainToken.c: getDomainToken()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next delivery",
    environment: "REJECTSPAM",
    en: {
      purpose: "What spawn-filter does, domain by domain, with a message that the spam filter has called spam.",
      content:
        "`domain:value`, or `domain:local:value` and `domain:remote:value` for one kind of delivery only; settings for the environment may follow after another colon. The domain is the recipient's for local and the sender's for remote deliveries, unless MATCH_SENDER_DOMAIN or MATCH_RECIPIENT_DOMAIN is set; it may be a wildmat pattern, or a regular expression if QREGEX is set to a number other than 0. The first line that matches counts, but the settings of the lines above it are set as well. Only the first character of the value counts: 0 delivers the message, 1 bounces it, 2 to 9 drop it.",
      missing: "Spam is delivered, unless spamredirect sends it elsewhere.",
      malformed:
        "A line without a colon is skipped, and blanks around a colon are data. If the file can't be read, the delivery is deferred.",
      danger: "1 sends bounces to forged senders. 2 to 9 lose wrongly judged mail without a word to anybody.",
    },
    ja: {
      purpose: "スパムフィルターがスパムと判定したメールを、spawn-filter がドメインごとにどう扱うか。",
      content:
        "`domain:値` と書きます。配送の種類を限るときは `domain:local:値`、`domain:remote:値` です。さらにコロンを続けて環境変数の設定を書けます。ドメインは、ローカル配送では受信者、リモート配送では送信者のもので、MATCH_SENDER_DOMAIN、MATCH_RECIPIENT_DOMAIN を設定すると変わります。wildmat パターンでもよく、QREGEX が 0 以外の数なら正規表現です。最初に一致した行が有効ですが、それより上の行の環境変数の設定も行われます。値は最初の 1 文字だけが使われ、0 は配送、1 はバウンス、2～9 は破棄です。",
      missing: "spamredirect で別の宛先に送られない限り、スパムも配送されます。",
      malformed: "コロンのない行は飛ばされ、コロンの前後の空白はデータになります。ファイルを読めないと配送は保留されます。",
      danger: "1 では、偽装された送信者にバウンスが送られます。2～9 では、誤って判定されたメールが誰にも知らされずに失われます。",
    },
  },
  {
    name: "signatures",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["qmail-ldap", "indimail"],
    readers: ["qmail-smtpd"],
    shared: true,
    sources: [
      "qmail-ldap: execcheck.c: execcheck_setup(), signatures_match(), execcheck_put()",
      "indimail: smtpd.c: open_control_files2(), sigscheck(), put()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "First characters of attachments, such as Windows programs in base64, for which qmail-smtpd refuses a message.",
      content:
        "A line is compared with the beginning of the first line of the body and of every MIME part; `*` stands for any single character, and case matters. Used if REJECTEXEC is set, in a build with SMTPEXECCHECK.",
      missing: "Attachments are not checked, even if REJECTEXEC is set.",
    },
    ja: {
      purpose: "base64 の Windows プログラムのように、先頭の文字列だけで qmail-smtpd が受信を拒否する添付ファイルの目印。",
      content:
        "各行を、本文と各 MIME パートの最初の行の先頭と比べます。`*` は任意の 1 文字を表し、大文字と小文字は区別されます。SMTPEXECCHECK を有効にしたビルドで、REJECTEXEC が設定されているときに使われます。",
      missing: "REJECTEXEC が設定されていても、添付ファイルは検査されません。",
    },
    differences: {
      "qmail-ldap": {
        en: {
          content:
            "A line is compared with the beginning of the first line of the body and of every MIME part; `*` stands for any single character, and case matters. A message that matches is refused with 552 when it has come in. Used if REJECTEXEC is set, in a build with SMTPEXECCHECK.",
          malformed:
            "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, qmail-smtpd answers 421 and closes the connection, even without REJECTEXEC.",
        },
        ja: {
          content:
            "各行を、本文と各 MIME パートの最初の行の先頭と比べます。`*` は任意の 1 文字を表し、大文字と小文字は区別されます。一致したメールは、受信し終えたところで 552 で拒否されます。SMTPEXECCHECK を有効にしたビルドで、REJECTEXEC が設定されているときに使われます。",
          malformed:
            "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと、REJECTEXEC がなくても、qmail-smtpd は 421 を返して接続を切ります。",
        },
      },
      indimail: {
        manual: "qmail-smtpd(8)",
        environment: "SIGNATURES",
        en: {
          content:
            "`pattern`, `pattern:comment` or `pattern:comment:-body`. The pattern is compared with the beginning of the first line of the body and of every MIME part; there are no wildcards, case matters, and the comment is logged and shown to the client. `-bodyblackhole` instead of `-body` discards the message, and the client gets no answer to it at all; entries with `-header` or `-headerblackhole` never match, because header lines are not compared. Used if VIRUSCHECK is set to 1 to 4 or empty. SIGNATURES names another file.",
          missing: "The internal virus check of VIRUSCHECK finds nothing.",
          malformed: INDIMAIL_UNREADABLE.en,
        },
        ja: {
          content:
            "`パターン`、`パターン:説明`、`パターン:説明:-body` のいずれかを書きます。パターンは、本文と各 MIME パートの最初の行の先頭と比べられます。ワイルドカードはなく、大文字と小文字は区別され、説明はログに残り、クライアントにも示されます。`-body` の代わりに `-bodyblackhole` と書くとメールは捨てられ、クライアントには何の応答も返されません。ヘッダー行は比べられないため、`-header` や `-headerblackhole` を付けたエントリは一致しません。VIRUSCHECK が 1～4 または空に設定されているときに使われます。SIGNATURES で別のファイルを指定できます。",
          missing: "VIRUSCHECK の内部ウイルス検査は何も検出しません。",
          malformed: INDIMAIL_UNREADABLE.ja,
        },
      },
    },
  },
  {
    name: "simcontrol",
    category: "antispam",
    reader: "blob",
    dialects: ["sagredo"],
    readers: ["simscanmk"],
    shared: true,
    sources: ["simscan: simscanmk.c: make_cdb()", "sagredo: scripts/qmailctl"],
    default: { kind: "none" },
    takesEffect: "compile, next message",
    compiler: "simscanmk",
    en: {
      purpose: "Which scans simscan makes, by address, by domain, and by default.",
      content:
        "A line is an address or a domain, a colon, and options divided by commas: `example.com:clam=yes,spam=yes,spam_hits=15`. A line that begins with the colon is the default for everybody else. An address goes before its domain, the domain before the default. There are no comments: `#` only separates words. simscanmk compiles the file to simcontrol.cdb, and simscan looks at it if it was built for settings per domain.",
      missing: "simscanmk makes nothing and says so; an old simcontrol.cdb stays in use.",
      empty: "simcontrol.cdb gets no entries, and simscan, finding no match, scans nothing.",
      malformed: "simscanmk does not check the options. If it can't read the file, the old simcontrol.cdb stays in use.",
      status: "Belongs to simscan, an add-on. No program of qmail reads it.",
    },
    ja: {
      purpose: "simscan がどの検査を行うかを、アドレス、ドメイン、既定の順に決める設定。",
      content:
        "1 行に、アドレスかドメイン、コロン、カンマで区切ったオプションを書きます (例: `example.com:clam=yes,spam=yes,spam_hits=15`)。コロンで始まる行は、ほかのすべてに対する既定です。アドレスの行がドメインの行に、ドメインの行が既定の行に優先します。コメントは書けず、`#` は語の区切りにしかなりません。simscanmk が simcontrol.cdb に変換し、ドメインごとの設定を有効にしてビルドした simscan がそれを参照します。",
      missing: "simscanmk はその旨を表示して何も作りません。古い simcontrol.cdb があれば使われ続けます。",
      empty: "simcontrol.cdb のエントリがなくなり、simscan は一致するものがないため何も検査しません。",
      malformed: "simscanmk はオプションを検査しません。ファイルを読めなければ、古い simcontrol.cdb が使われ続けます。",
      status: "アドオンの simscan のファイルで、qmail のプログラムは読みません。",
    },
  },
  {
    name: "spamdomains",
    category: "antispam",
    reader: "blob",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-queue-scan.sh"],
    shared: true,
    sources: ["aqmail: obsolete/scripts/qmail-queue-scan.sh"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Recipient domains whose mail the script qmail-queue-scan.sh checks for spam, with the score each puts up with.",
      content:
        "`domain:threshold` a line, `example.com:8` for instance; a line that begins with # is a comment. The script searches the recipients for each domain with grep, without regard to case, and the last line found there counts. A message with a higher score is meant to be refused, but as it comes, with 822field, the script takes every score for 0 and refuses none.",
      missing: "The script checks no mail for spam, only for viruses.",
      empty: "No recipient matches, so no mail is checked for spam.",
      malformed: "Lines are not checked. If the file can't be read, no mail is checked for spam.",
      status: "No program of s/qmail or aQmail reads it, only this sample script.",
    },
    ja: {
      purpose: "スクリプト qmail-queue-scan.sh がスパム検査を行う受信者のドメインと、それぞれが許容するスコア。",
      content:
        "1 行に `ドメイン:しきい値` を書きます (例: `example.com:8`)。# で始まる行はコメントです。スクリプトは各ドメインを grep で大文字と小文字を区別せずに受信者の中から探し、最後に見つかった行を使います。スコアがしきい値を超えたメールを拒否するためのものですが、822field を使う配布時のままでは、スコアがつねに 0 とみなされ、拒否されるメールはありません。",
      missing: "スクリプトはスパムの検査を行わず、ウイルスだけを検査します。",
      empty: "一致する受信者がないため、スパムの検査は行われません。",
      malformed: "各行は検査されません。ファイルを読めないと、スパムの検査は行われません。",
      status: "s/qmail や aQmail のプログラムは読まず、このサンプルスクリプトだけが読みます。",
    },
  },
  {
    name: "spamfilter",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["spawn-filter"],
    shared: true,
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: main()", "indimail: getDomainToken.c: getDomainToken()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "SPAMFILTER",
    en: {
      purpose: "The command that judges messages at delivery, domain by domain.",
      content:
        "`domain:command`, or `domain:local:command` and `domain:remote:command` for one kind of delivery only; settings for the environment may follow after another colon. The domain is the recipient's for local and the sender's for remote deliveries, unless MATCH_SENDER_DOMAIN or MATCH_RECIPIENT_DOMAIN is set; it may be a wildmat pattern, or a regular expression if QREGEX is set to a number other than 0. The first line that matches counts, but the settings of the lines above it are set as well. The command is run without a shell, and what it writes is delivered. Its exit code means spam if it is SPAMEXITCODE, which must be set.",
      missing: "No message is judged, unless SPAMFILTER holds a command.",
      malformed:
        "A line without a colon is skipped, and blanks around a colon are data. If the file can't be read, the delivery is deferred.",
      danger:
        "The command runs for every message of the domain. If SPAMEXITCODE is not set, or the command exits with a code that is none of SPAMEXITCODE, HAMEXITCODE (1) and UNSUREEXITCODE (2), the mail stays in the queue.",
    },
    ja: {
      purpose: "配送時にメールを判定するコマンドを、ドメインごとに指定します。",
      content:
        "`domain:コマンド` と書きます。配送の種類を限るときは `domain:local:コマンド`、`domain:remote:コマンド` です。さらにコロンを続けて環境変数の設定を書けます。ドメインは、ローカル配送では受信者、リモート配送では送信者のもので、MATCH_SENDER_DOMAIN、MATCH_RECIPIENT_DOMAIN を設定すると変わります。wildmat パターンでもよく、QREGEX が 0 以外の数なら正規表現です。最初に一致した行が有効ですが、それより上の行の環境変数の設定も行われます。コマンドはシェルを介さずに実行され、その出力が配送されます。終了コードが SPAMEXITCODE ならスパムです。SPAMEXITCODE は必ず設定しておきます。",
      missing: "SPAMFILTER にコマンドがない限り、メールは判定されません。",
      malformed: "コロンのない行は飛ばされ、コロンの前後の空白はデータになります。ファイルを読めないと配送は保留されます。",
      danger:
        "コマンドはそのドメインのメールごとに実行されます。SPAMEXITCODE が設定されていないときや、終了コードが SPAMEXITCODE、HAMEXITCODE (1)、UNSUREEXITCODE (2) のどれでもないとき、メールはキューに残ります。",
    },
  },
  {
    name: "spamignore",
    shared: true,
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "spawn-filter"]),
    manual: "qmail-smtpd(8)",
    sources: [
      "indimail: smtpd.c: open_control_files2(), smtp_mail()",
      "indimail: spawn-filter.c: main()",
      "indimail: qregex.c: address_match()",
    ],
    default: { kind: "none" },
    environment: "SPAMIGNORE",
    en: {
      purpose: "Envelope senders whose mail is not passed through the spam filter.",
      content:
        "An address, or `@host` for every sender there. spamignore.cdb is searched for the address first, then spamignore.sql in a build with MySQL. If spamignorepatterns does not exist, each line is tried as a wildmat pattern too, with `!` for exceptions. If QREGEX is set to a number other than 0, every line is a regular expression instead. qmail-smtpd reads it if SPAMFILTER is set, spawn-filter if a spam filter applies to the delivery. SPAMIGNORE names another file.",
      missing: "Every sender's mail is filtered, unless spamignore.cdb, spamignore.sql or spamignorepatterns has the sender.",
      malformed: `${INDIMAIL_MALFORMED.en} spawn-filter then defers the delivery.`,
      danger: "Envelope senders are easily forged: whoever uses one of these addresses gets round the filter.",
    },
    ja: {
      purpose: "メールをスパムフィルターに通さないエンベロープ送信者。",
      content:
        "アドレス、またはそのホストの全送信者を表す `@host` を書きます。アドレスはまず spamignore.cdb、MySQL を組み込んだビルドではさらに spamignore.sql で検索されます。spamignorepatterns がなければ、各行は wildmat パターンとしても比べられ、`!` で例外を書けます。QREGEX が 0 以外の数に設定されていると、各行は正規表現になります。qmail-smtpd は SPAMFILTER が設定されているとき、spawn-filter は配送にスパムフィルターが適用されるときに読みます。SPAMIGNORE で別のファイルを指定できます。",
      missing: "spamignore.cdb、spamignore.sql、spamignorepatterns のいずれにも一致しない限り、どの送信者のメールもフィルターを通ります。",
      malformed: `${INDIMAIL_MALFORMED.ja}spawn-filter は配送を保留します。`,
      danger: "エンベロープ送信者は簡単に偽装できるため、これらのアドレスを名乗ればフィルターを避けられます。",
    },
  },
  {
    name: "spamignorepatterns",
    category: "antispam",
    reader: "list",
    entries: "sender",
    dialects: ["indimail"],
    ...readBy(["qmail-smtpd", "spawn-filter"]),
    manual: "qmail-smtpd(8)",
    sources: [
      "indimail: smtpd.c: open_control_files2(), smtp_mail()",
      "indimail: spawn-filter.c: main()",
      "indimail: qregex.c: address_match(), wildmat_match()",
    ],
    default: { kind: "none" },
    environment: "SPAMIGNOREPATTERNS",
    en: {
      purpose: "Patterns of envelope senders whose mail is not passed through the spam filter.",
      content:
        "A line is a wildmat pattern for the whole address, `*@lists.example.com` for instance; the address is put into lower case first. `!` in front makes an exception, and the last line that matches decides. If QREGEX is set to a number other than 0, the file is not used. SPAMIGNOREPATTERNS names another file.",
      missing: "Only spamignore exempts senders; its lines are then tried as wildmat patterns as well.",
      empty: "There are no patterns: the lines of spamignore are not tried as patterns either.",
      malformed: `${INDIMAIL_UNREADABLE.en} spawn-filter then defers the delivery.`,
      danger: "Envelope senders are easily forged: whoever uses an address that matches gets round the filter.",
    },
    ja: {
      purpose: "メールをスパムフィルターに通さないエンベロープ送信者のパターン。",
      content:
        "1 行に、アドレス全体と比べる wildmat パターンを 1 つ書きます (例: `*@lists.example.com`)。アドレスは小文字にしてから比べます。先頭に `!` を付けると例外になり、最後に一致した行が有効です。QREGEX が 0 以外の数に設定されていると使われません。SPAMIGNOREPATTERNS で別のファイルを指定できます。",
      missing: "フィルターの免除は spamignore だけで決まり、その各行は wildmat パターンとしても比べられます。",
      empty: "パターンはなく、spamignore の各行もパターンとしては比べられません。",
      malformed: `${INDIMAIL_UNREADABLE.ja}spawn-filter は配送を保留します。`,
      danger: "エンベロープ送信者は簡単に偽装できるため、一致するアドレスを名乗ればフィルターを避けられます。",
    },
  },
  {
    name: "spamredirect",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["indimail"],
    readers: ["spawn-filter"],
    manual: "spawn-filter(8)",
    sources: ["indimail: spawn-filter.c: main(), redirect_mail()", "indimail: getDomainToken.c: getDomainToken()"],
    default: { kind: "none" },
    takesEffect: "next delivery",
    environment: "SPAMREDIRECT",
    en: {
      purpose: "The address that gets a domain's spam in place of the recipient.",
      content:
        "`domain:address`, or `domain:local:address` and `domain:remote:address` for one kind of delivery only; settings for the environment may follow after another colon. The domain is the recipient's for local and the sender's for remote deliveries, unless MATCH_SENDER_DOMAIN or MATCH_RECIPIENT_DOMAIN is set; it may be a wildmat pattern, or a regular expression if QREGEX is set to a number other than 0. The first line that matches counts, but the settings of the lines above it are set as well. A bounce that rejectspam asks for is sent all the same.",
      missing: "Spam is not redirected; rejectspam decides.",
      status: "In spawn-filter of 2022 (1.83) the redirection does not work: the program that should send the mail is not named.",
      malformed:
        "A line without a colon is skipped, and blanks around a colon are data. If the file can't be read, the delivery is deferred.",
    },
    ja: {
      purpose: "受信者の代わりに、そのドメインのスパムを受け取るアドレス。",
      content:
        "`domain:アドレス` と書きます。配送の種類を限るときは `domain:local:アドレス`、`domain:remote:アドレス` です。さらにコロンを続けて環境変数の設定を書けます。ドメインは、ローカル配送では受信者、リモート配送では送信者のもので、MATCH_SENDER_DOMAIN、MATCH_RECIPIENT_DOMAIN を設定すると変わります。wildmat パターンでもよく、QREGEX が 0 以外の数なら正規表現です。最初に一致した行が有効ですが、それより上の行の環境変数の設定も行われます。rejectspam がバウンスを指定していれば、バウンスも送られます。",
      missing: "スパムは転送されず、rejectspam に従って扱われます。",
      status: "2022 年の spawn-filter (1.83) では転送できません。メールを送り直すプログラムの名前が設定されないためです。",
      malformed: "コロンのない行は飛ばされ、コロンの前後の空白はデータになります。ファイルを読めないと配送は保留されます。",
    },
  },
  {
    name: "spfbehavior",
    category: "antispam",
    reader: "integer",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["sagredo: qmail-smtpd.c: setup(), smtp_mail(), spfreceived()", "indimail: smtpd.c: open_control_files2(), smtp_mail()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    environment: "SPFBEHAVIOR",
    en: {
      purpose: "What qmail-smtpd does with the result of the SPF check.",
      content:
        "0 makes no check. 1 adds a Received-SPF field and refuses nothing. 2 also answers 451 to MAIL if DNS fails. 3 also refuses the result fail, 4 softfail, 5 neutral, 6 none and unknown. Refused is with 550, at RCPT. Relay clients are not checked.",
      missing: "SPF is not checked.",
      danger: "4 and more refuse much legitimate mail; 6 refuses every sender domain that has no SPF record.",
    },
    ja: {
      purpose: "SPF の検査結果を qmail-smtpd がどう扱うか。",
      content:
        "0 は検査しません。1 は Received-SPF ヘッダーを付け、拒否はしません。2 はさらに、DNS の検索に失敗すると MAIL に 451 を返します。3 は fail を、4 は softfail も、5 は neutral も、6 は none と unknown も拒否します。拒否は RCPT に対する 550 です。中継を許可されたクライアントは検査されません。",
      missing: "SPF を検査しません。",
      danger: "4 以上では正当なメールも多く拒否されます。6 では、SPF レコードのない送信者ドメインがすべて拒否されます。",
    },
    differences: {
      sagredo: { manual: "qmail-control(5)" },
      indimail: {
        en: {
          content:
            "0 makes no check. 1 adds a Received-SPF field and refuses nothing. 2 also answers 451 if DNS fails. 3 also refuses the result fail, 4 softfail, 5 neutral, 6 none and unknown. Refused is with 550, at MAIL. Relay clients are not checked. A negative number in the file counts as 0.",
        },
        ja: {
          content:
            "0 は検査しません。1 は Received-SPF ヘッダーを付け、拒否はしません。2 はさらに、DNS の検索に失敗すると 451 を返します。3 は fail を、4 は softfail も、5 は neutral も、6 は none と unknown も拒否します。拒否は MAIL に対する 550 です。中継を許可されたクライアントは検査されません。ファイルの負の数は 0 とみなされます。",
        },
      },
    },
  },
  {
    name: "spfexp",
    shared: true,
    category: "antispam",
    reader: "line",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: [
      "sagredo: qmail-smtpd.c: setup(), err_spf()",
      "sagredo: spf.c: spfcheck(), spfexplanation()",
      "indimail: smtpd.c: open_control_files2(), err_spf()",
    ],
    default: {
      kind: "literal",
      value: "SPF failure. Validate your SPF configuration here https://mxtoolbox.com/SuperTool.aspx?action=spf",
    },
    takesEffect: "next connection",
    en: {
      purpose: "The explanation that a client gets when its mail is refused because of SPF.",
      content:
        "A text, in which SPF macros such as %{s} for the sender and %{i} for the client's address are replaced. A sender domain's own explanation (exp=) goes before. It is sent after 550 and followed by (#5.7.1).",
      missing: "The text built into qmail-smtpd is sent.",
      empty: "The refusal has no explanation; the built-in text is not used.",
    },
    ja: {
      purpose: "SPF によってメールを拒否するときにクライアントへ返す説明文。",
      content:
        "文章を書きます。送信者を表す %{s}、クライアントのアドレスを表す %{i} などの SPF マクロは展開されます。送信者ドメインが自ら説明 (exp=) を公開していれば、そちらが優先します。550 の後に送られ、末尾に (#5.7.1) が付きます。",
      missing: "qmail-smtpd に組み込まれた文章が送られます。",
      empty: "説明のない拒否になり、組み込みの文章も使われません。",
    },
    differences: {
      sagredo: {
        manual: "qmail-control(5)",
        en: { malformed: "The line is taken as it is. If the file can't be read, qmail-smtpd answers 421 and closes the connection." },
        ja: { malformed: "書かれたとおりに使われます。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。" },
      },
      indimail: {
        default: {
          kind: "literal",
          value: "See http://www.open-spf.org/Why?v=1&s=mfrom&id=%{s}&ip=%{i}&receiver=%{xR}",
        },
        environment: "SPFEXP",
        en: {
          content:
            "A text, in which SPF macros such as %{s} for the sender and %{i} for the client's address are replaced. A sender domain's own explanation (exp=) goes before. It is sent after 550 and followed by (#5.7.1). SPFEXP names another file.",
        },
        ja: {
          content:
            "文章を書きます。送信者を表す %{s}、クライアントのアドレスを表す %{i} などの SPF マクロは展開されます。送信者ドメインが自ら説明 (exp=) を公開していれば、そちらが優先します。550 の後に送られ、末尾に (#5.7.1) が付きます。SPFEXP で別のファイルを指定できます。",
        },
      },
    },
  },
  {
    name: "spfexplain",
    shared: true,
    category: "antispam",
    reader: "line",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["aqmail: qmail-smtpd.c: setup(), spf_check()", "aqmail: spf.c: spf_query()", "aqmail: smtpdlog.c: err_spf()"],
    default: { kind: "literal", value: "See http://spf.pobox.com/why.html?sender=%{s}&ip=%{i}&receiver=%{R}" },
    takesEffect: "next connection",
    en: {
      purpose: "The explanation that a client gets when its mail is refused because SPF says fail.",
      content:
        "A text, in which SPF macros such as %{s} for the sender and %{i} for the client's address are replaced. A sender domain's own explanation (exp=) goes before. It is sent after 550 and followed by (#5.7.1). The file is read only if SPF is set to a number from 1 to 6.",
      missing: "The text built into qmail-smtpd is sent.",
      empty:
        "Unless the sender's domain has an explanation of its own, the client gets a line with (#5.7.1) alone, without the code 550; the built-in text is not used.",
      malformed: SPF_LINE_MALFORMED.en,
    },
    ja: {
      purpose: "SPF の結果が fail のメールを拒否するときにクライアントへ返す説明文。",
      content:
        "文章を書きます。送信者を表す %{s}、クライアントのアドレスを表す %{i} などの SPF マクロは展開されます。送信者ドメインが自ら説明 (exp=) を公開していれば、そちらが優先します。550 の後に送られ、末尾に (#5.7.1) が付きます。SPF が 1～6 の数に設定されているときだけ読まれます。",
      missing: "qmail-smtpd に組み込まれた文章が送られます。",
      empty: "送信者のドメインが自ら説明を公開していなければ、550 のない、(#5.7.1) だけの行が返されます。組み込みの文章は使われません。",
      malformed: SPF_LINE_MALFORMED.ja,
    },
    differences: { aqmail: AQMAIL_TAKES_NO_MAIL },
  },
  {
    name: "spfguess",
    category: "antispam",
    reader: "line",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: [
      "sagredo: qmail-smtpd.c: setup()",
      "sagredo: spf.c: spflookup()",
      "indimail: smtpd.c: open_control_files2()",
      "indimail: spf.c: spflookup()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "SPF rules for sender domains that publish none.",
      content:
        "SPF mechanisms on one line, without `v=spf1`: `a/24 mx/24` for instance. They are tried as if they were the domain's record, and spfrules after them.",
      missing: "Domains without a record get spfrules, if there are any, or else the result none.",
      empty: "The same as without the file.",
      malformed:
        "A mechanism that does not exist ends the check with the result unknown when its turn comes. If the file can't be read, qmail-smtpd answers with a temporary error and closes the connection.",
      danger: "`-all` in it makes mail from domains without a record fail.",
    },
    ja: {
      purpose: "SPF レコードを公開していない送信者ドメインに当てはめる SPF の規則。",
      content:
        "SPF のメカニズムを `v=spf1` なしで 1 行に書きます (例: `a/24 mx/24`)。そのドメインのレコードであるかのように調べ、続いて spfrules を調べます。",
      missing: "レコードのないドメインには、spfrules があればそれが使われ、なければ結果は none です。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "存在しないメカニズムがあると、その順番が来たところで検査が終わり、結果は unknown になります。ファイルを読めないと、qmail-smtpd は一時エラーを返して接続を切ります。",
      danger: "`-all` を書くと、レコードのないドメインからのメールが fail になります。",
    },
    differences: {
      sagredo: {
        manual: "qmail-control(5)",
        en: {
          malformed:
            "A mechanism that does not exist ends the check with the result unknown when its turn comes. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
        },
        ja: {
          malformed:
            "存在しないメカニズムがあると、その順番が来たところで検査が終わり、結果は unknown になります。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
        },
      },
      indimail: {
        environment: "SPFGUESS",
        en: {
          content:
            "SPF mechanisms on one line, without `v=spf1`: `a/24 mx/24` for instance. They are tried as if they were the domain's record, and spfrules after them. SPFGUESS names another file.",
        },
        ja: {
          content:
            "SPF のメカニズムを `v=spf1` なしで 1 行に書きます (例: `a/24 mx/24`)。そのドメインのレコードであるかのように調べ、続いて spfrules を調べます。SPFGUESS で別のファイルを指定できます。",
        },
      },
    },
  },
  {
    name: "spfipv6",
    category: "antispam",
    reader: "integer",
    dialects: ["indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["indimail: smtpd.c: open_control_files2(), setup_main_env(), smtp_mail()"],
    default: { kind: "literal", value: "0" },
    takesEffect: "next connection",
    environment: "SPFIPV6",
    en: {
      purpose: "Switch that has SPF checked against the client's IPv6 address.",
      content:
        "0 checks the address in TCPREMOTEIP. A positive number checks the one in TCP6REMOTEIP, if that is set. It matters only in a build with IPv6 and if spfbehavior turns SPF on.",
      missing: "The address in TCPREMOTEIP is checked.",
    },
    ja: {
      purpose: "SPF の検査にクライアントの IPv6 アドレスを使うかどうか。",
      content:
        "0 なら TCPREMOTEIP のアドレスで検査します。正の数なら、設定されていれば TCP6REMOTEIP のアドレスで検査します。IPv6 に対応したビルドで、spfbehavior によって SPF が有効なときにだけ意味を持ちます。",
      missing: "TCPREMOTEIP のアドレスで検査します。",
    },
  },
  {
    name: "spflocalrules",
    category: "antispam",
    reader: "line",
    dialects: ["sqmail", "aqmail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: ["aqmail: qmail-smtpd.c: setup()", "aqmail: spf.c: spf_lookup()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "SPF rules of this host, meant to be tried before a sender's own SPF record makes the check fail.",
      content:
        "SPF mechanisms on one line: `include:spf.example.org` for instance. The file is read only if SPF is set to a number from 1 to 6; a higher number makes qmail-smtpd answer 421 and close the connection.",
      missing: "A sender domain's own record decides.",
      empty: "A sender domain's own record decides.",
      malformed: SPF_LINE_MALFORMED.en,
      status: "qmail-smtpd reads the file, but the rules are never applied: spf_lookup() turns them off before it looks at them.",
    },
    ja: {
      purpose: "送信者ドメインの SPF レコードによって fail になる前に試すための、このホスト独自の SPF 規則。",
      content:
        "SPF のメカニズムを 1 行に書きます (例: `include:spf.example.org`)。SPF が 1～6 の数に設定されているときだけ読まれます。それより大きい数だと、qmail-smtpd は 421 を返して接続を切ります。",
      missing: "送信者ドメインのレコードだけで判定されます。",
      empty: "送信者ドメインのレコードだけで判定されます。",
      malformed: SPF_LINE_MALFORMED.ja,
      status: "qmail-smtpd はファイルを読みますが、spf_lookup() が参照の前に規則を無効にするため、実際には適用されません。",
    },
  },
  {
    name: "spfrules",
    shared: true,
    category: "antispam",
    reader: "line",
    dialects: ["sagredo", "indimail"],
    readers: ["qmail-smtpd"],
    manual: "qmail-smtpd(8)",
    sources: [
      "sagredo: qmail-smtpd.c: setup()",
      "sagredo: spf.c: spflookup()",
      "indimail: smtpd.c: open_control_files2()",
      "indimail: spf.c: spflookup()",
    ],
    default: { kind: "none" },
    takesEffect: "next connection",
    en: {
      purpose: "SPF rules of this host that are tried before a sender's SPF record comes to its end.",
      content:
        "SPF mechanisms on one line: `include:spf.example.org` for instance. They are put into the sender domain's record in front of its closing `-all`, `~all` or `?all` and of the mechanisms with the same sign that lead up to it; a record that has nothing before these, or no such `all`, stays as it is. For a domain without a record they are tried after spfguess, or alone.",
      missing: "The sender domain's record, or spfguess, decides alone.",
      empty: "The same as without the file.",
      malformed:
        "A mechanism that does not exist ends the check with the result unknown when its turn comes. If the file can't be read, qmail-smtpd answers with a temporary error and closes the connection.",
    },
    ja: {
      purpose: "送信者ドメインの SPF レコードが終わる前に試す、このホスト独自の SPF 規則。",
      content:
        "SPF のメカニズムを 1 行に書きます (例: `include:spf.example.org`)。送信者ドメインのレコードの最後にある `-all`、`~all`、`?all` と、その直前に続く同じ符号のメカニズムの前に挿入されます。それより前に何もないレコードや、そのような `all` のないレコードには挿入されません。レコードのないドメインでは、spfguess の後に、spfguess がなければ単独で試されます。",
      missing: "送信者ドメインのレコード、または spfguess だけで判定されます。",
      empty: "ファイルがない場合と同じです。",
      malformed:
        "存在しないメカニズムがあると、その順番が来たところで検査が終わり、結果は unknown になります。ファイルを読めないと、qmail-smtpd は一時エラーを返して接続を切ります。",
    },
    differences: {
      sagredo: {
        manual: "qmail-control(5)",
        en: {
          malformed:
            "A mechanism that does not exist ends the check with the result unknown when its turn comes. If the file can't be read, qmail-smtpd answers 421 and closes the connection.",
        },
        ja: {
          malformed:
            "存在しないメカニズムがあると、その順番が来たところで検査が終わり、結果は unknown になります。ファイルを読めないと、qmail-smtpd は 421 を返して接続を切ります。",
        },
      },
      indimail: {
        environment: "SPFRULES",
        en: {
          content:
            "SPF mechanisms on one line: `include:spf.example.org` for instance. They are put into the sender domain's record in front of its closing `-all`, `~all` or `?all` and of the mechanisms with the same sign that lead up to it; a record that has nothing before these, or no such `all`, stays as it is. For a domain without a record they are tried after spfguess, or alone. SPFRULES names another file.",
        },
        ja: {
          content:
            "SPF のメカニズムを 1 行に書きます (例: `include:spf.example.org`)。送信者ドメインのレコードの最後にある `-all`、`~all`、`?all` と、その直前に続く同じ符号のメカニズムの前に挿入されます。それより前に何もないレコードや、そのような `all` のないレコードには挿入されません。レコードのないドメインでは、spfguess の後に、spfguess がなければ単独で試されます。SPFRULES で別のファイルを指定できます。",
        },
      },
    },
  },
  {
    name: "surbldomain",
    shared: true,
    category: "antispam",
    reader: "line",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: setup(), checksurbl()", "indimail: surblfilter.c: setup(), checksurbl()"],
    default: { kind: "literal", value: "multi.surbl.org" },
    takesEffect: "next message",
    en: {
      purpose: "The DNS zone in which surblfilter looks up the domains of links.",
      content:
        "A zone name: the linked domain is put in front of it, and the last octet of the address found tells whether it is listed. surblfilter reads the file only if SURBL is set.",
      missing: "multi.surbl.org is asked.",
      empty: "The linked domain itself is looked up, so that nearly every link counts as listed.",
    },
    ja: {
      purpose: "surblfilter がリンク先のドメインを検索する DNS ゾーン。",
      content:
        "ゾーン名を書きます。リンク先のドメインをその前に付けて検索し、得られたアドレスの最後のオクテットで登録の有無を判定します。surblfilter は SURBL が設定されているときだけ読みます。",
      missing: "multi.surbl.org に問い合わせます。",
      empty: "リンク先のドメインそのものを検索することになり、ほとんどのリンクが登録されているとみなされます。",
    },
    differences: {
      sagredo: {
        en: { malformed: "The line is taken as it is, unchecked. If the file can't be read, surblfilter ends with an error." },
        ja: { malformed: "検査されず、書かれたとおりに使われます。ファイルを読めないと、surblfilter はエラーで終了します。" },
      },
      indimail: {
        en: {
          content:
            "A zone name: the linked domain is put in front of it, and the last octet of the address found tells whether it is listed. Only links that begin with `http:` are looked up, not those with `https:`.",
        },
        ja: {
          content:
            "ゾーン名を書きます。リンク先のドメインをその前に付けて検索し、得られたアドレスの最後のオクテットで登録の有無を判定します。調べられるのは `http:` で始まるリンクだけで、`https:` は対象になりません。",
        },
      },
    },
  },
  {
    name: "surbldomainwhite",
    category: "antispam",
    reader: "list",
    entries: "host",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: [
      "sagredo: surblfilter.c: setup(), checkuri(), checkwhitelist()",
      "indimail: surblfilter.c: setup(), checkuri(), checkwhitelist()",
    ],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Domains that may be linked to without being looked up in SURBL.",
      content:
        "A domain a line, in lower case and as short as surblfilter looks it up: example.com, not www.example.com. An entry that only begins with the linked domain lets it pass too. surblfilter reads the file only if SURBL is set. An answer in control/cache goes before the list until it is older than cachelifetime.",
      missing: "The domains of all links are looked up, except those with an answer in control/cache.",
    },
    ja: {
      purpose: "SURBL で検索せずにリンクを認めるドメイン。",
      content:
        "1 行にドメインを 1 つ、小文字で、surblfilter が検索する長さに合わせて書きます。www.example.com ではなく example.com です。リンク先のドメインで始まるだけのエントリがあっても、そのリンクは認められます。surblfilter は SURBL が設定されているときだけ読みます。control/cache に結果が残っているドメインでは、cachelifetime の時間が過ぎるまで、その結果がこのリストより優先されます。",
      missing: "control/cache に結果があるものを除き、すべてのリンクのドメインを検索します。",
    },
    differences: {
      sagredo: {
        en: {
          malformed:
            "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, surblfilter ends with an error.",
        },
        ja: {
          malformed:
            "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと、surblfilter はエラーで終了します。",
        },
      },
      indimail: {
        environment: "SURBLDOMAINWHITE",
        en: {
          content:
            "A domain a line, in lower case and as short as surblfilter looks it up: example.com, not www.example.com. An entry that only begins with the linked domain lets it pass too. SURBLDOMAINWHITE names another file. An answer in control/cache goes before the list until it is older than cachelifetime.",
        },
        ja: {
          content:
            "1 行にドメインを 1 つ、小文字で、surblfilter が検索する長さに合わせて書きます。www.example.com ではなく example.com です。リンク先のドメインで始まるだけのエントリがあっても、そのリンクは認められます。SURBLDOMAINWHITE で別のファイルを指定できます。control/cache に結果が残っているドメインでは、cachelifetime の時間が過ぎるまで、その結果がこのリストより優先されます。",
        },
      },
    },
  },
  {
    name: "surblrcpt",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sagredo", "indimail"],
    readers: ["surblfilter"],
    manual: "surblfilter(8)",
    sources: ["sagredo: surblfilter.c: setup(), srwcheck()", "indimail: surblfilter.c: setup(), srwcheck()"],
    default: { kind: "none" },
    takesEffect: "next message",
    en: {
      purpose: "Recipients whose mail surblfilter does not check.",
      content:
        "An address, or `@host` for every recipient there; case does not matter. surblfilter takes the recipients from QMAILRCPTS and does not read the file without it, nor if SURBL is not set. Only the first recipient of a message can match, and then the whole message goes unchecked.",
      missing: "Mail to all recipients is checked.",
    },
    ja: {
      purpose: "surblfilter がメールを検査しない受信者。",
      content:
        "アドレス、またはそのホストの全受信者を表す `@host` を書きます。大文字と小文字は区別されません。surblfilter は QMAILRCPTS から受信者を得るため、それがなければファイルを読みません。SURBL が設定されていないときも読みません。一致しうるのはメールの最初の受信者だけで、一致するとメール全体が検査されません。",
      missing: "すべての受信者宛のメールを検査します。",
    },
    differences: {
      sagredo: {
        en: {
          malformed:
            "Entries are not checked: one that makes no sense matches nothing. If the file can't be read, surblfilter ends with an error.",
        },
        ja: {
          malformed:
            "エントリは検査されず、意味をなさないものは何にも一致しません。ファイルを読めないと、surblfilter はエラーで終了します。",
        },
      },
      indimail: {
        environment: "SURBLRCPT",
        en: {
          content:
            "An address, or `@host` for every recipient there; case does not matter. surblfilter takes the recipients from QMAILRCPTS and does not read the file without it. Only the first recipient of a message can match, and then the whole message goes unchecked. SURBLRCPT names another file.",
        },
        ja: {
          content:
            "アドレス、またはそのホストの全受信者を表す `@host` を書きます。大文字と小文字は区別されません。surblfilter は QMAILRCPTS から受信者を得るため、それがなければファイルを読みません。一致しうるのはメールの最初の受信者だけで、一致するとメール全体が検査されません。SURBLRCPT で別のファイルを指定できます。",
        },
      },
    },
  },
  {
    name: "validrcptto",
    category: "antispam",
    reader: "list",
    entries: "other",
    dialects: ["sagredo"],
    readers: ["qmail-smtpd"],
    sources: ["sagredo: qmail-smtpd.c: setup(), vrtcheck(), smtp_rcpt()"],
    default: { kind: "none" },
    takesEffect: "next connection",
    environment: "VALIDRCPTTO",
    en: {
      purpose: "Recipients that qmail-smtpd accepts or refuses before chkuser and rcpthosts have a say.",
      content:
        "`user@host` or `@host` accepts, `-user@host` or `-@host` refuses with 553; a full address goes before its host, and accepting before refusing. Case does not matter. A recipient that no entry names goes on to chkuser, and to rcpthosts if chkuser is off. Relay clients are not checked. VALIDRCPTTO names another file.",
      missing: "morevalidrcptto.cdb alone counts; without that too, the check is skipped.",
      empty: "Nothing changes: every recipient goes on to chkuser and rcpthosts.",
      danger:
        "An accepted recipient is not checked against rcpthosts: an entry whose domain does not stand there lets anybody relay to it.",
      malformed: UNCHECKED.en,
    },
    ja: {
      purpose: "chkuser や rcpthosts より先に、qmail-smtpd が受け付けるか拒否するかを決める受信者。",
      content:
        "`user@host` と `@host` は受け付け、`-user@host` と `-@host` は 553 で拒否します。アドレス全体のエントリがホストのエントリに優先し、受け付けるエントリが拒否するエントリに優先します。大文字と小文字は区別されません。どのエントリにもない受信者は chkuser で、chkuser が無効なら rcpthosts で検査されます。中継を許可されたクライアントは対象外です。VALIDRCPTTO で別のファイルを指定できます。",
      missing: "morevalidrcptto.cdb だけが使われます。それもなければ検査は行われません。",
      empty: "何も変わらず、すべての受信者が chkuser と rcpthosts で検査されます。",
      danger: "受け付けた受信者は rcpthosts で検査されません。rcpthosts にないドメインのエントリがあると、その宛先へ誰でも中継できます。",
      malformed: UNCHECKED.ja,
    },
  },
];
